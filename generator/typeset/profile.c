/* How many lines cells take at each width: words are filled into lines as they will be, but for hyphens.
 *
 * A profile holds the widths at which a line less is needed, in the type the table begins with; smaller type scales
 * them.
 */
#include "typeset/tabular.h"

enum { NEAR = 100 }; /* thousandths of a point: so near a step is found */

struct filler {
	length width, line, part, blank;
	size_t lines;
};

/* The part of a word that has been gathered goes on the line, or on a new one. */
static void place_part(struct filler *filler)
{
	if (!filler->part)
		return;
	if (filler->line && filler->line + filler->blank + filler->part > filler->width) {
		filler->lines++;
		filler->line = 0;
	}
	filler->line += (filler->line ? filler->blank : 0) + filler->part;
	filler->part = filler->blank = 0;
}

static size_t lines_at(const struct atoms *atoms, length width)
{
	struct filler filler = { .width = width, .lines = 1 };

	for (size_t i = 0; i < atoms->count; i++) {
		const struct atom *atom = &atoms->items[i];

		if (atom->kind != ATOM_BOX || (atom->cost >= 0 && !atom->hyphen))
			place_part(&filler);
		if (atom->kind == ATOM_BOX)
			filler.part += atom->width;
		else if (atom->kind == ATOM_BLANK)
			filler.blank = atom->width;
		else if (atom->kind == ATOM_BREAK) {
			filler.lines++;
			filler.line = 0;
		}
	}
	place_part(&filler);
	return filler.lines;
}

/* The words of a cell, a piece for each paragraph. */
struct pieces {
	ARRAY_OF(struct atoms) atoms;
	ARRAY_OF(length) rooms; /* what labels of lists take of the width */
};

static void add_words(struct setter *setter, const struct paragraph *paragraph, length room, struct pieces *pieces)
{
	struct type type = type_from_style(setter, paragraph->style);
	struct atoms atoms = { 0 };

	type.hyphenate = false;
	atoms_from_rich(setter, paragraph->words, &type, &atoms);
	*array_push(setter->scratch, &pieces->atoms) = atoms;
	*array_push(setter->scratch, &pieces->rooms) = room;
}

/* False where there is more than words. */
static bool add_blocks(struct setter *setter, const struct blocks *blocks, length room, struct pieces *pieces)
{
	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_PARAGRAPH)
			add_words(setter, &block->paragraph, room, pieces);
		else if (block->kind == BLOCK_LIST) {
			length inside = room + list_room(setter, &block->list);

			for (size_t k = 0; k < block->list.count; k++)
				if (!add_blocks(setter, &block->list.items[k].body, inside, pieces))
					return false;
		} else
			return false;
	}
	return true;
}

static size_t all_lines(const struct pieces *pieces, length width)
{
	size_t lines = 0;

	for (size_t i = 0; i < pieces->atoms.count; i++)
		lines += lines_at(&pieces->atoms.items[i], width - pieces->rooms.items[i]);
	return lines;
}

/* Between two widths whose lines are known, those at which there is a line less. */
static void find_steps(struct setter *setter, struct profile *profile, const struct pieces *pieces, length narrow,
                       size_t most, length wide, size_t least)
{
	length middle = (narrow + wide) / 2;
	size_t lines;

	if (most <= least)
		return;
	if (wide - narrow <= NEAR) {
		*array_push(setter->matter, &profile->steps) = (struct profile_step){ wide, least };
		return;
	}
	lines = all_lines(pieces, middle);
	find_steps(setter, profile, pieces, narrow, most, middle, lines);
	find_steps(setter, profile, pieces, middle, lines, wide, least);
}

static bool is_plain(const struct cell *cell)
{
	return cell && cell->colspan == 1 && cell->body.count;
}

static void make_profile(struct setter *setter, const struct cell *cell, const struct extent *extent,
                         struct profile *profile)
{
	struct arena_mark scratch = arena_mark(setter->scratch);
	struct pieces pieces = { 0 };

	profile->known = is_plain(cell) && add_blocks(setter, &cell->body, 0, &pieces);
	if (profile->known) {
		profile->most = all_lines(&pieces, extent->word);
		find_steps(setter, profile, &pieces, extent->word, profile->most, extent->longest,
		           all_lines(&pieces, extent->longest));
	}
	arena_release(setter->scratch, scratch);
}

void profiles_make(struct tabular *tabular, size_t step)
{
	struct setter *setter = tabular->setter;
	length now = setter->shrink_to;

	setter->shrink_to = tabular->began;
	tabular->profiles = arena_many(setter->matter, tabular->rows * tabular->columns + 1, struct profile);
	for (size_t row = 0; row < tabular->rows; row += step)
		for (size_t column = 0; column < tabular->columns; column++) {
			size_t at = row * tabular->columns + column;

			make_profile(setter, cell_at(tabular, row, column)->cell, &tabular->asked[at].extent,
			             &tabular->profiles[at]);
		}
	setter->shrink_to = now;
}

/* As it is in type of this size. */
static length step_width(const struct profile_step *step, length from, length size)
{
	return size < from ? step->width * size / from + 1 : step->width;
}

size_t profile_lines(const struct profile *profile, length width, length from, length size)
{
	size_t lines = profile->most;

	for (size_t i = 0; i < profile->steps.count; i++) {
		const struct profile_step *step = &profile->steps.items[i];

		if (step_width(step, from, size) > width)
			break;
		lines = step->lines;
	}
	return lines;
}

length profile_next(const struct profile *profile, length width, length from, length size)
{
	for (size_t i = 0; i < profile->steps.count; i++)
		if (step_width(&profile->steps.items[i], from, size) > width)
			return step_width(&profile->steps.items[i], from, size);
	return 0;
}
