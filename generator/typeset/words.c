/* From rich text to atoms: words shaped and measured, with every place where a line may end.
 *
 * A word is cut into boxes at its places to break (wordparts.c). Boxes of one word are measured from the advances of
 * the whole word; what is drawn later is shaped anew as the part that stands on the line.
 */
#include "typeset/setter.h"

#include "font/bidi.h"

enum { COST_NEVER = -1 };

struct type type_from_style(const struct setter *setter, enum style style)
{
	const struct style_rule *rule = &setter->styles->rules[style];
	struct type type = {
		.face = (enum face_style)((rule->bold ? FACE_BOLD : 0) | (rule->italic ? FACE_ITALIC : 0)),
		.size = rule->size,
		.leading = rule->leading,
		.hyphenate = rule->hyphenate && !setter->whole_words,
		.capitals = rule->capitals,
		.elastic = !setter->styles->stiff,
		.phrases = style == STYLE_KOP_1 || style == STYLE_KOP_2 || style == STYLE_KOP_3,
	};
	bool cell = style == STYLE_CELL || style == STYLE_CELL_HEAD || style == STYLE_CELL_NUMBER;

	if (cell && setter->shrink_to && setter->shrink_to < type.size) {
		type.leading = length_scale(type.leading, setter->shrink_to, type.size);
		type.size = setter->shrink_to;
	}
	return type;
}

static struct text code_point_name(struct arena *arena, uint32_t code)
{
	static const char digits[] = "0123456789ABCDEF";
	char name[] = "U+000000";
	size_t places = code > 0xFFFFF ? 6 : code > 0xFFFF ? 5 : 4, i;

	for (i = 0; i < places; i++)
		name[2 + i] = digits[code >> 4 * (places - 1 - i) & 15];
	return text_copy(arena, (struct text){ name, 2 + places });
}

static void tell_missing(struct setter *setter, const struct shaped *shaped, struct text path)
{
	struct text name = code_point_name(setter->arena, shaped->missing);
	size_t i;

	for (i = 0; i < setter->diags->list.count; i++) {
		const struct diag *told = &setter->diags->list.items[i];

		if (told->message == MESSAGE_MISSING_GLYPH && text_equal(told->path, path) &&
		    text_equal(told->arguments[0], name))
			return;
	}
	diag_add(setter->diags, path, MESSAGE_MISSING_GLYPH, name, shaped->text);
}

/* -- boxes -- */

struct word_source {
	struct text text;
	unsigned flags;
	struct text link;
	uint32_t number;
	bool joined; /* follows another word without a blank between */
};

static struct atom *add_box(struct setter *setter, struct atoms *atoms, const struct word_source *word)
{
	struct atom *atom = array_push(setter->scratch, atoms);

	atom->kind = ATOM_BOX;
	atom->word = word->number;
	atom->flags = word->flags;
	atom->link = word->link;
	atom->cost = COST_NEVER;
	return atom;
}

static void add_word(struct setter *setter, const struct type *type, const struct word_source *word, struct text path,
                     struct atoms *atoms)
{
	const struct shaped *shaped = shape_part(setter, type, word->flags, word->text);
	const struct word_parts *parts =
		word_parts(setter, type, word->flags, shaped, word->text, word->link.count > 0);

	if (shaped->missing)
		tell_missing(setter, shaped, path);
	for (size_t i = 0; i < parts->count; i++) {
		const struct word_part *part = &parts->items[i];
		struct atom *atom = add_box(setter, atoms, word);

		atom->text = text_part(word->text, part->start, part->count);
		atom->whole = shaped;
		atom->width = part->width;
		atom->cost = part->cost;
		atom->hyphen = part->hyphen;
	}
}

#define NBSP "\xC2\xA0"
enum { NBSP_BYTES = sizeof NBSP - 1 };

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* That of a run. */
struct run_blank {
	const struct shaped *shaped; /* NULL before the first */
	length width;
};

static void add_blank(struct setter *setter, const struct type *type, const struct run *run, struct run_blank *blank,
                      int64_t cost, struct atoms *atoms)
{
	struct atom *atom;

	if (!atoms->count || atoms->items[atoms->count - 1].kind != ATOM_BOX)
		return; /* blanks run together, and none starts a line */
	if (!blank->shaped) {
		blank->shaped = shape_part(setter, type, run->flags, LIT(" "));
		blank->width = shaped_advance(blank->shaped, size_with(type, run->flags));
	}
	atom = array_push(setter->scratch, atoms);
	atom->kind = ATOM_BLANK;
	atom->whole = blank->shaped;
	atom->width = blank->width;
	atom->cost = cost;
	atom->flags = run->flags;
	atom->link = run->link;
}

/* A label is not parted either, where its number must follow: "No-mor 6". */
static void hold_word(struct atoms *atoms, size_t last, int64_t cost)
{
	struct atom *box = &atoms->items[last];
	size_t word = box->word;

	for (; box > atoms->items && box->kind == ATOM_BOX && box->word == word; box--)
		if (box->cost >= 0 && box->cost < cost)
			box->cost = cost;
}

/* The blank before `next`, once that is known. */
static void weigh_blank(struct setter *setter, const struct type *type, struct atoms *atoms, struct text next)
{
	struct atom *last = atoms->count > 1 ? &atoms->items[atoms->count - 1] : NULL;

	if (!last || last->kind != ATOM_BLANK)
		return;
	if (last->cost == COST_TIED) {
		hold_word(atoms, atoms->count - 2, COST_TIED_WORD);
		return;
	}
	last->cost = blank_cost(setter->scratch, type->phrases, last[-1].whole->text, next);
	if (!type->phrases && last->cost)
		hold_word(atoms, atoms->count - 2, last->cost);
}

/* A no-break space between two words is a blank like others, but for the line that does not end there. Others
 * (at an end, several in a row) keep room where nothing stands, and are part of a word. */
static bool is_tie(struct text text, size_t at)
{
	size_t next = at + NBSP_BYTES;

	return text_starts(text_part(text, at, NBSP_BYTES), NBSP) && at > 0 && next < text.count &&
	       !is_blank(text.bytes[at - 1]) && !is_blank(text.bytes[next]) &&
	       !text_starts(text_part(text, next, NBSP_BYTES), NBSP) &&
	       !(at >= NBSP_BYTES && text_starts(text_part(text, at - NBSP_BYTES, NBSP_BYTES), NBSP));
}

static size_t word_end(struct text text, size_t start)
{
	size_t end = start;

	while (end < text.count && !is_blank(text.bytes[end]) && (text.bytes[end] != *NBSP || !is_tie(text, end)))
		end++;
	return end;
}

static void add_run(struct setter *setter, const struct type *type, const struct run *run, struct text path,
                    uint32_t *number, struct atoms *atoms)
{
	struct text text = type->capitals ? text_upper(setter->scratch, run->text) : run->text;
	struct run_blank blank = { NULL, 0 };
	size_t start = 0;

	while (start < text.count) {
		size_t end = word_end(text, start);
		struct text word = text_part(text, start, end - start);
		bool tied;

		if (!word.count) {
			bool tie = !is_blank(text.bytes[start]);

			add_blank(setter, type, run, &blank, tie ? COST_TIED : 0, atoms);
			start += tie ? NBSP_BYTES : 1;
			continue;
		}
		weigh_blank(setter, type, atoms, word);
		tied = atoms->count && atoms->items[atoms->count - 1].kind == ATOM_BLANK &&
		       atoms->items[atoms->count - 1].cost == COST_TIED;
		add_word(setter, type,
		         &(struct word_source){
				 .text = word, .flags = run->flags, .link = run->link, .number = (*number)++ },
		         path, atoms);
		if (tied)
			hold_word(atoms, atoms->count - 1, COST_TIED_WORD);
		start = end;
	}
}

/* Parts of a box, each of one level. */
static void add_levels(struct setter *setter, const struct type *type, const struct atom *box,
                       const unsigned char *levels, struct atoms *atoms)
{
	struct text text = box->text;
	size_t start = 0, end = 0, letter = 0;

	while (start < text.count) {
		struct atom *atom = array_push(setter->scratch, atoms);
		unsigned char level = levels[letter];

		for (size_t next = end; next < text.count; letter++) {
			text_next(text, &next);
			if (levels[letter] != level)
				break;
			end = next;
		}
		*atom = *box;
		atom->level = level;
		if (end - start < text.count || level % 2) {
			atom->text = text_part(text, start, end - start);
			atom->whole = shape_level(setter, type, box->flags, level, atom->text);
			atom->width = shaped_advance(atom->whole, size_with(type, box->flags));
		}
		if (start > 0) {
			atom->cost = COST_NEVER;
			atom->hyphen = 0;
		}
		start = end;
	}
}

/* Where anything runs from right to left, boxes of one level each. */
static void part_levels(struct setter *setter, const struct type *type, struct atoms *atoms)
{
	struct atoms parts = { .turns = true };
	const unsigned char *levels = atoms_levels(setter->scratch, atoms, &parts.from_right);

	if (!levels)
		return;
	for (size_t i = 0; i < atoms->count; i++) {
		const struct atom *atom = &atoms->items[i];

		if (atom->kind == ATOM_BOX) {
			add_levels(setter, type, atom, levels, &parts);
			levels += text_length(atom->text);
		} else {
			struct atom *other = array_push(setter->scratch, &parts);

			*other = *atom;
			other->level = *levels++;
		}
	}
	*atoms = parts;
}

enum { BYTES_PER_PART = 6 }; /* of words that are parted, about */

/* For each word and the blank behind it, and for what words are parted into. */
static void reserve(struct setter *setter, struct rich rich, const struct type *type, struct atoms *atoms)
{
	size_t bytes = 0, blanks = 0;

	for (size_t i = 0; i < rich.count; i++) {
		struct text text = rich.runs[i].text;

		bytes += text.count;
		for (size_t k = 0; k < text.count; k++)
			blanks += text.bytes[k] == ' ';
	}
	atoms->capacity = 2 * (blanks + rich.count) + (type->hyphenate ? bytes / BYTES_PER_PART : 0) + 2;
	atoms->items = arena_many(setter->scratch, atoms->capacity, struct atom);
}

void atoms_from_rich(struct setter *setter, struct rich rich, const struct type *type, struct atoms *atoms)
{
	uint32_t number = 0;
	size_t i;

	reserve(setter, rich, type, atoms);
	for (i = 0; i < rich.count; i++) {
		if (rich.runs[i].kind == RUN_BREAK)
			array_push(setter->scratch, atoms)->kind = ATOM_BREAK;
		else
			add_run(setter, type, &rich.runs[i], rich.path, &number, atoms);
	}
	for (i = 0; rich.printed_count && i < atoms->count; i++)
		if (atoms->items[i].kind == ATOM_BOX)
			atoms->items[i].printed = rich_printed(rich, atoms->items[i].text);
	while (atoms->count && atoms->items[atoms->count - 1].kind == ATOM_BLANK)
		atoms->count--;
	array_push(setter->scratch, atoms)->kind = ATOM_END;
	part_levels(setter, type, atoms);
}

/* What a word or part of a word asks of a line at most, in ems: beyond it is better broken anywhere, as
 * add_word does with words wider than the measure. An address bears that sooner than a word. */
enum { EMS_LINK_WORD = 20, EMS_LINK_PART = 6, EMS_PART = 20, EMS_NUMBER = 12 };

static length bounded(length width, const struct type *type, length ems)
{
	return length_min(width, type->size * ems);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A number is never parted from its sign or unit; a name may be, in the narrow columns that ask for extents. */
static bool is_firm(const struct atoms *atoms, size_t i)
{
	const struct atom *blank = &atoms->items[i];
	struct text before, after;

	if (blank->kind != ATOM_BLANK || (blank->cost != COST_TIED && blank->cost != COST_NUMBER))
		return false;
	before = blank[-1].text;
	after = blank[1].text;
	return is_digit(before.bytes[before.count - 1]) || is_digit(after.bytes[0]);
}

struct extent rich_extent(struct setter *setter, struct rich rich, const struct type *type)
{
	struct atoms atoms = { 0 };
	struct extent extent = { 0 };
	length line = 0, word = 0, part = 0;
	struct arena_mark mark = arena_mark(setter->scratch);
	size_t i;

	atoms_from_rich(setter, rich, type, &atoms);
	for (i = 0; i < atoms.count; i++) {
		const struct atom *atom = &atoms.items[i];
		bool box = atom->kind == ATOM_BOX || is_firm(&atoms, i);

		if (!box || (atom->kind == ATOM_BOX && atom->cost >= 0 && atom->cost != COST_NUMBER && !atom->hyphen))
			word = 0;
		if (!box || (atom->kind == ATOM_BOX && atom->cost >= 0))
			part = 0;
		line = atom->kind == ATOM_BREAK || atom->kind == ATOM_END ? 0 : line + atom->width;
		extent.area += atom->width;
		if (box) {
			word += atom->width;
			part += atom->width;
			if (atom->link.count || atom->cost == COST_NUMBER)
				word = bounded(word, type, atom->link.count ? EMS_LINK_WORD : EMS_NUMBER);
			part = bounded(part, type, atom->link.count ? EMS_LINK_PART : EMS_PART);
			extent.word = length_max(extent.word, word);
			extent.part =
				length_max(extent.part, part + (i + 1 < atoms.count ? atoms.items[i + 1].hyphen : 0));
		}
		extent.longest = length_max(extent.longest, line);
	}
	arena_release(setter->scratch, mark);
	return extent;
}
