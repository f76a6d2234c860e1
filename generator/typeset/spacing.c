/* What gives a page its shape: groups, columns, spaces, lines. */
#include "typeset/setter.h"

enum { COMPANY = 2 }; /* lines of text that a signature brings along to its page */

static bool shown(const struct strip *strip)
{
	return strip->items.count || strip->owner;
}

/* Nothing from `first` on is parted, nor from the last lines before it. */
static void hold_with_company(const struct setter *setter, const struct galley *galley, size_t first)
{
	length line = setter->styles->rules[STYLE_BODY].leading, lines = 0;
	size_t from = first, i;

	for (i = first; i > 0 && lines < COMPANY && galley->items[i]->before != BREAK_MUST; i--)
		if (shown(galley->items[i - 1])) {
			lines += length_max((galley->items[i - 1]->height + line / 2) / line, 1);
			from = i - 1;
		}
	for (i = from + 1; i < galley->count; i++)
		galley_hold(galley, i, BREAK_NEVER);
}

/* A group is parted between its blocks before it is parted inside one. */
static void hold_together(const struct galley *galley, size_t first)
{
	for (size_t i = first + 1; i < galley->count; i++)
		galley_hold(galley, i, galley->items[i]->before < BREAK_AVOID ? BREAK_AVOID : BREAK_NEVER);
}

/* How wide words are when lines end where these are not tied; words without ties are not parted. */
static length parted_width(struct setter *setter, struct rich words, const struct type *type)
{
	struct arena_mark mark = arena_mark(setter->scratch);
	struct atoms atoms = { 0 };
	length line = 0, whole = 0, widest = 0, all = 0;
	bool tied = false;

	atoms_from_rich(setter, words, type, &atoms);
	for (size_t i = 0; i < atoms.count; i++) {
		const struct atom *atom = &atoms.items[i];
		bool ends = atom->kind == ATOM_BREAK || atom->kind == ATOM_END;

		tied |= atom->kind == ATOM_BLANK && atom->cost == COST_TIED;
		line = ends || (atom->kind == ATOM_BLANK && !atom->cost) ? 0 : line + atom->width;
		whole = ends ? 0 : whole + atom->width;
		widest = length_max(widest, line);
		all = length_max(all, whole);
	}
	arena_release(setter->scratch, mark);
	return tied ? widest : all;
}

/* The room that lines ask for so that none is broken, or names alone, where they may be; lines of phrases, which may be
 * broken too, ask for nothing. */
static length room_of_lines(struct setter *setter, const struct blocks *blocks, bool parted)
{
	length room = 0;

	for (size_t i = 0; i < blocks->count; i++) {
		const struct paragraph *line = &blocks->items[i].paragraph;
		struct type type;
		length width;

		if (blocks->items[i].kind != BLOCK_PARAGRAPH || line->phrases)
			continue;
		type = type_from_style(setter, line->style);
		width = parted ? parted_width(setter, line->words, &type)
		               : rich_extent(setter, line->words, &type).longest;
		room = length_max(room, line->hang + width + pt(1));
	}
	return room;
}

/* As wide as its lines need so that no name is broken, up to so much; beyond that so that none is broken where it may
 * not be. */
static length grown(struct setter *setter, const struct group *group, length width, length most)
{
	length room = room_of_lines(setter, &group->body, false);

	return length_max(width, room > most ? room_of_lines(setter, &group->body, true) : room);
}

/* Of what stands at the right. A name is not broken where there is room left of it. */
static length right_width(struct setter *setter, const struct group *group, length measure)
{
	length width = length_max(group->right, measure / (group->half ? 2 : 3));

	return group->half ? width : grown(setter, group, width, length_scale(measure, 2, 3));
}

length group_measure(struct setter *setter, const struct group *group, length measure)
{
	length width = group->width ? group->width : measure - group->left;

	if (group->right)
		width = right_width(setter, group, measure);
	else if (group->width && group->grows)
		width = grown(setter, group, width, measure);
	return length_min(width, measure);
}

static length left_of(const struct group *group, length measure, length width)
{
	if (group->right)
		return measure - width;
	return group->centred ? (measure - width) / 2 : group->left;
}

void set_group(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct group *group = &block->group;
	length width = group_measure(setter, group, galley->measure);
	length left = left_of(group, galley->measure, width);
	struct galley *body = galley_new(setter, width);
	const struct styles *styles = setter->styles;
	struct mark *outer = setter->mark;
	size_t first = galley->count;

	if (group->shrink_least)
		setter->styles = fit_group(setter, group, width);
	if (group->save_pages)
		setter->styles = fit_tables(setter, &group->body, width);
	if (outer)
		setter->mark = mark_new(setter->arena, outer, ROLE_DIV);
	set_blocks(setter, body, &group->body);
	setter->styles = styles;
	galley_append(setter, galley, body, left);
	if (group->with_previous && galley->count > first)
		hold_with_company(setter, galley, first);
	else if (!group->save_pages)
		hold_together(galley, first);
	if (group->keep_next && galley->next == BREAK_MAY)
		galley->next = BREAK_AVOID;
	setter->mark = outer;
}

/* How much wider than the half the first part is to be, and the second narrower, so that no line of either is broken;
 * where they have no room for that, so that one name alone is, the longer if that will do, or each only where it may.
 */
static length yielded(struct setter *setter, const struct columns *columns, length half)
{
	length need[2][2];

	if (!columns->yield || columns->count != 2)
		return 0;
	for (int i = 0; i < 4; i++)
		need[i / 2][i % 2] = room_of_lines(setter, &columns->parts[i / 2].body, i % 2) - half;
	bool longer = need[0][0] > need[1][0];
	const bool parted[][2] = { { false, false }, { longer, !longer }, { !longer, longer }, { true, true } };

	for (size_t i = 0; i < sizeof parted / sizeof *parted; i++) {
		length first = need[0][parted[i][0]], second = need[1][parted[i][1]];

		if (first + second <= 0)
			return first > 0 ? first : length_min(-second, 0);
	}
	return 0;
}

/* Strips of all parts become one: side by side things are never cut. */
static length part_width(const struct columns *columns, size_t i, length measure)
{
	length left = measure - columns->gap * (length)(columns->count - 1);
	size_t free_parts = 0, k;

	if (columns->parts[i].width)
		return columns->parts[i].width;
	for (k = 0; k < columns->count; k++) {
		left -= columns->parts[k].width;
		free_parts += !columns->parts[k].width;
	}
	return left / (length)free_parts;
}

/* The n-th level strip of a galley, its lower edge in *bottom; NULL when there are fewer. */
static struct strip *level_strip(const struct galley *galley, size_t n, length *bottom)
{
	length y = 0;

	for (size_t i = 0; i < galley->count; i++) {
		y += galley->items[i]->height + (i ? galley->items[i]->above : 0);
		if (galley->items[i]->level && n-- == 0) {
			*bottom = y;
			return galley->items[i];
		}
	}
	return NULL;
}

void level_parts(struct galley **parts, size_t count)
{
	for (size_t n = 0;; n++) {
		length deepest = 0, bottom;
		bool any = false;

		for (size_t i = 0; i < count; i++)
			if (level_strip(parts[i], n, &bottom)) {
				deepest = length_max(deepest, bottom);
				any = true;
			}
		if (!any)
			return;
		for (size_t i = 0; i < count; i++) {
			struct strip *strip = level_strip(parts[i], n, &bottom);

			if (strip)
				strip->height += deepest - bottom;
		}
	}
}

void set_columns(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct columns *columns = &block->columns;
	struct galley **parts = arena_many(setter->arena, columns->count, struct galley *);
	struct mark *outer = setter->mark;
	bool fixed = setter->fixed;
	length height = 0, x = 0, below = 0, more;
	struct strip *strip;
	size_t i;

	setter->fixed = true;
	more = yielded(setter, columns, part_width(columns, 0, galley->measure));
	for (i = 0; i < columns->count; i++) {
		parts[i] = galley_new(setter, part_width(columns, i, galley->measure) + (i ? -more : more));
		setter->mark = outer ? mark_new(setter->arena, outer, ROLE_DIV) : NULL;
		set_blocks(setter, parts[i], &columns->parts[i].body);
		below = length_max(below, parts[i]->pending);
	}
	setter->mark = outer;
	setter->fixed = fixed;
	level_parts(parts, columns->count);
	for (i = 0; i < columns->count; i++)
		height = length_max(height, galley_height(parts[i]));
	strip = strip_add(setter, galley, 0, height);
	for (i = 0; i < columns->count; i++) {
		length drop =
			columns->parts[i].vertical == VERTICAL_MIDDLE ? (height - galley_height(parts[i])) / 2 : 0;

		emit_galley(&(struct canvas){ .setter = setter, .to = &strip->items, .x = x, .y = drop }, parts[i]);
		x += parts[i]->measure + columns->gap;
	}
	galley_below(galley, below);
}

void set_space(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct space *space = &block->space;
	length height = space->firm ? space->height : length_scale(space->height, setter->glue, 1000);
	struct strip *strip;

	if (!space->stretch) {
		enum pagebreak next = galley->next;

		strip = strip_add(setter, galley, 0, height);
		strip->level = space->level;
		strip->before = BREAK_NEVER; /* room is never carried to the next page */
		galley->next = next;
		return;
	}
	strip = strip_add(setter, galley, 0, height);
	strip->stretch = space->stretch;
}

void set_rule(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct rule_lines *rule = &block->rule;
	struct strip *strip = strip_add(setter, galley, 0, rule->thick + rule->gap + rule->thin);

	strip->before = BREAK_NEVER;
	if (rule->thick)
		rule_item(setter, &strip->items, 0, 0, galley->measure, rule->thick);
	if (rule->thin)
		rule_item(setter, &strip->items, 0, rule->thick + rule->gap, galley->measure, rule->thin);
}

struct extent group_extent(struct setter *setter, const struct block *block)
{
	return blocks_extent(setter, &block->group.body);
}
