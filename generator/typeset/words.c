/* From rich text to atoms: words shaped and measured, with every place where a line may end.
 *
 * A word is cut into boxes at its hyphenation places, after a slash or hyphen, in a web address after its
 * punctuation, and, when it is wider than the measure, anywhere. Boxes of one word are measured from the
 * advances of the whole word; what is drawn later is shaped anew as the part that stands on the line.
 */
#include "typeset/setter.h"

#include <string.h>

enum {
	COST_HYPHEN = 80,
	COST_SLASH = 50,
	COST_LINK = 10,
	COST_ANYWHERE = 3000,
	COST_NEVER = -1,
	COST_PHRASE = 250,
	COST_BOUND = 500
};

struct type type_from_style(const struct setter *setter, enum style style)
{
	const struct style_rule *rule = &setter->styles->rules[style];
	struct type type = {
		.face = (enum face_style)((rule->bold ? FACE_BOLD : 0) | (rule->italic ? FACE_ITALIC : 0)),
		.size = rule->size,
		.leading = rule->leading,
		.hyphenate = rule->hyphenate && !setter->whole_words,
		.capitals = rule->capitals,
		.phrases = style == STYLE_KOP_1 || style == STYLE_KOP_2,
	};
	bool cell = style == STYLE_CELL || style == STYLE_CELL_HEAD || style == STYLE_CELL_NUMBER;

	if (cell && setter->shrink_to && setter->shrink_to < type.size) {
		type.leading = length_scale(type.leading, setter->shrink_to, type.size);
		type.size = setter->shrink_to;
	}
	return type;
}

static enum face_style face_with(const struct type *type, unsigned flags)
{
	unsigned face = (unsigned)type->face;

	if (flags & RUN_BOLD)
		face |= FACE_BOLD;
	if (flags & RUN_ITALIC)
		face ^= FACE_ITALIC;
	return (enum face_style)face;
}

static length size_with(const struct type *type, unsigned flags)
{
	return flags & (RUN_SUPER | RUN_SUB) ? length_scale(type->size, 65, 100) : type->size;
}

const struct shaped *shape_part(struct setter *setter, const struct type *type, unsigned flags, struct text words)
{
	return fonts_shape(setter->fonts, setter->family, face_with(type, flags), words);
}

length words_width(struct setter *setter, const struct type *type, unsigned flags, struct text words)
{
	return shaped_advance(shape_part(setter, type, flags, words), size_with(type, flags));
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

/* -- places to break -- */

struct place {
	bool may;
	bool hyphen;
	int64_t cost;
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool all_capitals(struct text word)
{
	size_t i;

	for (i = 0; i < word.count; i++)
		if (word.bytes[i] >= 'a' && word.bytes[i] <= 'z')
			return false;
	return true;
}

static void hyphen_places(struct setter *setter, struct text word, bool capitals_too, struct place *places)
{
	bool *breaks = arena_many(setter->scratch, word.count + 1, bool);
	size_t start, end, i;

	for (start = 0; start < word.count; start = end + 1) {
		struct text letters;

		for (end = start; end < word.count && is_letter(word.bytes[end]);)
			end++;
		letters = text_part(word, start, end - start);
		if (all_capitals(letters) && !capitals_too)
			continue;
		hyphenate(setter, letters, breaks);
		for (i = 0; i < letters.count; i++)
			if (breaks[i])
				places[start + i] = (struct place){ true, true, COST_HYPHEN };
	}
}

/* After "/" or "-" between letters or digits: "Kabupaten/Kota", "RKA-SKPD". */
static void mark_places(struct text word, struct place *places)
{
	size_t i;

	for (i = 1; i + 2 < word.count; i++) {
		char c = word.bytes[i];
		bool dash = c == '-' && i > 1 && is_letter(word.bytes[i - 1]) && is_letter(word.bytes[i + 1]);

		if (c == '/' || dash)
			places[i + 1] = (struct place){ true, false, COST_SLASH };
	}
}

static void link_places(struct text word, struct place *places)
{
	size_t i;

	for (i = 1; i + 1 < word.count; i++)
		if (strchr("/?&=-_.#%", word.bytes[i]) && word.bytes[i + 1] != '/')
			places[i + 1] = (struct place){ true, false, COST_LINK };
}

/* Anywhere within the parts that are wider than the measure themselves. */
static void anywhere_places(const struct shaped *shaped, length size, length hyphen, length most, struct place *places)
{
	struct shaped_walk walk = { .shaped = shaped, .size = size };
	struct text word = shaped->text;
	length begin = 0;
	size_t start = 0, end, i;

	for (end = 1; end <= word.count; end++) {
		length reached, width;

		if (end < word.count && !places[end].may)
			continue;
		reached = end == word.count ? shaped_advance(shaped, size) : shaped_walk_to(&walk, end);
		width = reached - begin + (end < word.count && places[end].hyphen ? hyphen : 0);
		for (i = start + 1; i < end && width > most; i++)
			if (((unsigned char)word.bytes[i] & 0xC0) != 0x80)
				places[i] = (struct place){ true, false, COST_ANYWHERE };
		start = end;
		begin = reached;
	}
}

/* -- boxes -- */

struct word_source {
	struct text text;
	unsigned flags;
	struct text link;
	size_t number;
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
	length size = size_with(type, word->flags);
	length width = shaped_advance(shaped, size), done = 0;
	bool wide = type->measure && width > type->measure;
	struct place *places;
	struct shaped_walk walk = { .shaped = shaped, .size = size };
	size_t start = 0, end;

	if (shaped->missing)
		tell_missing(setter, shaped, path);
	places = arena_many(setter->scratch, word->text.count + 1, struct place);
	if (word->link.count)
		link_places(word->text, places);
	else {
		if (type->hyphenate)
			hyphen_places(setter, word->text, wide, places);
		mark_places(word->text, places);
	}
	if (wide)
		anywhere_places(shaped, size, words_width(setter, type, word->flags, LIT("-")), type->measure, places);
	for (end = 1; end <= word->text.count; end++) {
		struct atom *atom;
		length reached;

		if (end < word->text.count && !places[end].may)
			continue;
		atom = add_box(setter, atoms, word);
		atom->text = text_part(word->text, start, end - start);
		reached = end == word->text.count ? width : shaped_walk_to(&walk, end);
		atom->width = reached - done;
		if (start > 0) {
			atom->cost = places[start].cost;
			if (places[start].hyphen)
				atom->hyphen = words_width(setter, type, word->flags, LIT("-"));
		}
		start = end;
		done = reached;
	}
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool among(struct text word, const char *const *words)
{
	while (*words && !text_is(word, *words))
		words++;
	return *words != NULL;
}

/* What a line break between two words of a name costs: nothing after a comma or before the region, most
 * within what belongs together. */
static int64_t phrase_cost(struct arena *arena, struct text before, struct text after)
{
	static const char *const regions[] = { "KABUPATEN", "KOTA",        "PROVINSI", "KECAMATAN",
		                               "KELURAHAN", "SEKRETARIAT", "DAN",      NULL };
	static const char *const bound[] = { "DAN",       "KEPALA", "SEKRETARIS", "SEKRETARIAT", "DINAS",
		                             "BADAN",     "BAGIAN", "BIDANG",     "SUB",         "SEKSI",
		                             "KABUPATEN", "KOTA",   "PROVINSI",   "KECAMATAN",   "KELURAHAN",
		                             "TINGKAT",   "NEGERI", "NOMOR",      NULL };
	struct text next = text_upper(arena, after);

	if (text_ends(before, ","))
		return 0;
	if (among(text_upper(arena, before), bound))
		return COST_BOUND;
	if (among(next, regions))
		return text_is(next, "DAN") ? COST_PHRASE / 2 : 0;
	return COST_PHRASE;
}

static void add_blank(struct setter *setter, const struct type *type, const struct run *run, struct atoms *atoms)
{
	struct atom *atom;

	if (!atoms->count || atoms->items[atoms->count - 1].kind != ATOM_BOX)
		return; /* blanks run together, and none starts a line */
	atom = array_push(setter->scratch, atoms);
	atom->kind = ATOM_BLANK;
	atom->width = words_width(setter, type, run->flags, LIT(" "));
	atom->flags = run->flags;
	atom->link = run->link;
}

/* The blank before `next`, once that is known. */
static void weigh_blank(struct setter *setter, struct atoms *atoms, struct text next)
{
	struct atom *last = atoms->count > 1 ? &atoms->items[atoms->count - 1] : NULL;

	if (last && last->kind == ATOM_BLANK)
		last->cost = phrase_cost(setter->arena, last[-1].text, next);
}

static void add_run(struct setter *setter, const struct type *type, const struct run *run, struct text path,
                    size_t *number, struct atoms *atoms)
{
	struct text text = type->capitals ? text_upper(setter->scratch, run->text) : run->text;
	size_t start = 0, end;

	while (start < text.count) {
		if (is_blank(text.bytes[start])) {
			add_blank(setter, type, run, atoms);
			start++;
			continue;
		}
		for (end = start; end < text.count && !is_blank(text.bytes[end]);)
			end++;
		if (type->phrases)
			weigh_blank(setter, atoms, text_part(text, start, end - start));
		add_word(setter, type,
		         &(struct word_source){ .text = text_part(text, start, end - start),
		                                .flags = run->flags,
		                                .link = run->link,
		                                .number = (*number)++ },
		         path, atoms);
		start = end;
	}
}

void atoms_from_rich(struct setter *setter, struct rich rich, const struct type *type, struct atoms *atoms)
{
	size_t number = 0, i;

	for (i = 0; i < rich.count; i++) {
		if (rich.runs[i].kind == RUN_BREAK)
			array_push(setter->scratch, atoms)->kind = ATOM_BREAK;
		else
			add_run(setter, type, &rich.runs[i], rich.path, &number, atoms);
	}
	while (atoms->count && atoms->items[atoms->count - 1].kind == ATOM_BLANK)
		atoms->count--;
	array_push(setter->scratch, atoms)->kind = ATOM_END;
}

/* What a word or part of a word asks of a line at most, in ems: beyond it is better broken anywhere, as
 * add_word does with words wider than the measure. An address bears that sooner than a word. */
enum { EMS_LINK_WORD = 20, EMS_LINK_PART = 6, EMS_PART = 20 };

static length bounded(length width, const struct type *type, length ems)
{
	return length_min(width, type->size * ems);
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
		bool box = atom->kind == ATOM_BOX;

		if (!box || (atom->cost >= 0 && !atom->hyphen))
			word = 0;
		if (!box || atom->cost >= 0)
			part = 0;
		line = atom->kind == ATOM_BREAK || atom->kind == ATOM_END ? 0 : line + atom->width;
		extent.area += atom->width;
		if (box) {
			word += atom->width;
			part += atom->width;
			if (atom->link.count)
				word = bounded(word, type, EMS_LINK_WORD);
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
