/* Words beside lines. Labels of exits stand as written; one that has no place so stands on more lines, or, where no
 * other way is left, by the first letters that tell it from the others, which is explained on its page: "Y = Ya". */
#include "typeset/flowset.h"

enum { LABEL_PERCENT = 84 }; /* of the table's type */

struct type label_type(struct setter *setter, length unit)
{
	struct type type = type_from_style(setter, STYLE_CELL);

	type.size = length_max(length_scale(unit, LABEL_PERCENT, 100), setter->styles->least_size);
	type.size = length_max(type.size, length_min(unit, setter->styles->far_size));
	type.leading = length_scale(type.size, 115, 100);
	type.hyphenate = false;
	return type;
}

struct type pentagon_type(struct setter *setter, length unit)
{
	struct type type = label_type(setter, unit);

	type.face = (enum face_style)((unsigned)type.face | FACE_BOLD);
	return type;
}

struct flow_size label_size(const struct flow_set *set, struct text words)
{
	struct setter *setter = set->tabular->setter;
	struct type type = label_type(setter, set->unit);
	struct flow_size size = { 0, 0 };
	size_t at;

	while (words.count) {
		bool more = text_find(words, "\n", &at);

		size.width =
			length_max(size.width, words_width(setter, &type, 0, more ? text_part(words, 0, at) : words));
		size.height += type.leading;
		words = more ? text_part(words, at + 1, words.count) : (struct text){ NULL, 0 };
	}
	return size;
}

/* The places where the words may end a line, before each byte: blanks, and with `parts` where words may be parted. */
static bool *line_ends(const struct flow_set *set, struct text words, bool parts)
{
	struct setter *setter = set->tabular->setter;
	bool *ends = arena_many(setter->arena, words.count + 1, bool);
	size_t first = 0, i;

	for (i = 0; i <= words.count; i++) {
		if (i < words.count && words.bytes[i] != ' ')
			continue;
		if (parts && i > first)
			hyphenate(setter, text_part(words, first, i), ends + first);
		ends[first] = false;
		if (i > 0 && i + 1 < words.count)
			ends[i] = true;
		first = i + 1;
	}
	return ends;
}

/* On two lines, as narrow as that allows. */
static struct text on_two_lines(const struct flow_set *set, struct text words, bool parts)
{
	struct arena *arena = set->tabular->setter->arena;
	const bool *ends = line_ends(set, words, parts);
	length width = label_size(set, words).width;
	struct text best = words;

	for (size_t i = 1; i + 1 < words.count; i++) {
		bool blank = words.bytes[i] == ' ';
		struct text two;

		if (!ends[i])
			continue;
		two = text_format(arena, blank ? "%t\n%t" : "%t-\n%t", text_part(words, 0, i),
		                  text_part(words, blank ? i + 1 : i, words.count));
		if (label_size(set, two).width < width) {
			best = two;
			width = label_size(set, two).width;
		}
	}
	return best;
}

/* Words that name the other page beside a pentagon, the fullest first. */
static const struct {
	const char *leaves, *comes;
} notes[NOTE_COUNT] = {
	[NOTE_WHOLE] = { "ke hlm. %t", "dari hlm. %t" },
	[NOTE_TWO] = { "ke\nhlm. %t", "dari\nhlm. %t" },
	[NOTE_SHORT] = { "hlm. %t", "hlm. %t" },
	[NOTE_NUMBER] = { "%t", "%t" },
};

/* The widest number of a page that may stand there: nines, two or as many as the pages before the chart and one for
 * each of its rows have. */
static struct text widest_number(const struct flow_set *set)
{
	struct setter *setter = set->tabular->setter;
	size_t last = setter->document->pages.count + set->lanes->row_count;
	struct text nines = LIT("99");

	for (size_t most = 100; last >= most; most *= 10)
		nines = TEXT_JOIN(setter->arena, nines, LIT("9"));
	return nines;
}

struct flow_size note_size(const struct flow_set *set, enum note_form note)
{
	return label_size(set, text_format(set->tabular->setter->arena, notes[note].comes, widest_number(set)));
}

/* The fullest that has room: shorter ones on pages beyond all expectation. */
struct text note_words(const struct flow_set *set, bool leaves, struct text page)
{
	struct arena *arena = set->tabular->setter->arena;
	struct text words = { NULL, 0 };
	size_t note;

	for (note = set->note; note < NOTE_COUNT; note++) {
		words = text_format(arena, leaves ? notes[note].leaves : notes[note].comes, page);
		if (label_size(set, words).width <= set->flow.note.width)
			break;
	}
	return words;
}

/* -- labels -- */

/* All labels by their links; each once, in the order of the rows. */
void labels_gather(struct flow_set *set)
{
	struct arena *arena = set->tabular->setter->arena;
	const struct flow_lanes *lanes = set->lanes;
	struct text *words = arena_many(arena, set->flow.link_count + 1, struct text);
	size_t link = 0, i, k, n;

	for (i = 0; i < lanes->row_count; i++)
		for (k = 0; k < lanes->rows[i].way_count; k++) {
			struct text label = words[link++] = lanes->rows[i].ways[k].label;

			for (n = 0; n < set->wordings.count && !text_equal(set->wordings.items[n], label);)
				n++;
			if (label.count && n == set->wordings.count)
				*array_push(arena, &set->wordings) = label;
		}
	set->words = words;
	set->forms = arena_many(arena, set->flow.link_count + 1, enum label_form);
}

static struct text letters(struct text label, size_t count)
{
	size_t at = 0;

	while (count-- && at < label.count)
		text_next(label, &at);
	return text_part(label, 0, at);
}

static bool alone(const struct flow_set *set, struct text label, size_t count)
{
	size_t n;

	for (n = 0; n < set->wordings.count; n++)
		if (!text_equal(set->wordings.items[n], label) &&
		    text_equal(letters(set->wordings.items[n], count), letters(label, count)))
			return false;
	return true;
}

/* The first letters of the words: "TL" for "Tidak lengkap". */
static struct text initials(const struct flow_set *set, struct text label)
{
	struct text all = { NULL, 0 }, rest = text_trim(label);
	struct arena *arena = set->tabular->setter->arena;
	size_t at;

	while (rest.count) {
		bool more = text_find(rest, " ", &at);

		all = TEXT_JOIN(arena, all, letters(rest, 1));
		rest = more ? text_trim(text_part(rest, at, rest.count)) : (struct text){ NULL, 0 };
	}
	return text_upper(arena, all);
}

/* Whether no other label has these initials, or is just that. */
static bool tells_apart(const struct flow_set *set, struct text label, struct text first)
{
	for (size_t n = 0; n < set->wordings.count; n++) {
		struct text other = set->wordings.items[n];

		if (!text_equal(other, label) && (text_equal(initials(set, other), first) || text_equal(other, first)))
			return false;
	}
	return true;
}

/* Initials, or as many letters as tell it from the others. */
static struct text brief(const struct flow_set *set, struct text label)
{
	struct text first = initials(set, label);
	size_t count = 1, all = text_length(label);

	if (tells_apart(set, label, first))
		return first;
	while (count < all && !alone(set, label, count))
		count++;
	return count + 2 > all ? label : TEXT_JOIN(set->tabular->setter->arena, letters(label, count), LIT("."));
}

/* On lines as long as its longest word, filled. */
static struct text by_words(const struct flow_set *set, struct text label)
{
	struct arena *arena = set->tabular->setter->arena;
	struct text lines = { NULL, 0 }, line = { NULL, 0 }, rest = text_trim(label);
	length widest = 0;

	for (int pass = 0; pass < 2; pass++) {
		struct text left = rest;
		size_t at;

		while (left.count) {
			bool more = text_find(left, " ", &at);
			struct text word = more ? text_part(left, 0, at) : left,
				    longer = text_format(arena, "%t %t", line, word);

			left = more ? text_trim(text_part(left, at, left.count)) : (struct text){ NULL, 0 };
			if (pass == 0) {
				widest = length_max(widest, label_size(set, word).width);
			} else if (line.count && label_size(set, longer).width <= widest) {
				line = longer;
			} else {
				lines = line.count ? text_format(arena, "%t%t\n", lines, line) : lines;
				line = word;
			}
		}
	}
	return TEXT_JOIN(arena, lines, line);
}

struct text label_in_form(const struct flow_set *set, struct text label, enum label_form form)
{
	switch (form) {
	case LABEL_TWO:
		return on_two_lines(set, label, false);
	case LABEL_WORDS:
		return by_words(set, label);
	case LABEL_PARTS:
		return on_two_lines(set, label, true);
	case LABEL_BRIEF:
		return brief(set, label);
	case LABEL_WHOLE:
	case LABEL_FORMS:
		break;
	}
	return label;
}

struct text label_words(const struct flow_set *set, size_t link)
{
	return label_in_form(set, set->words[link], set->words[link].count ? set->forms[link] : LABEL_WHOLE);
}

/* Whether a label of the drawing so worded is brief. */
static bool is_brief(const struct flow_set *set, const struct flow_drawing *drawing, struct text wording)
{
	for (size_t i = 0; i < (drawing ? drawing->labels.count : set->flow.link_count); i++) {
		size_t link = drawing ? drawing->labels.items[i].link : i;

		if (set->forms[link] == LABEL_BRIEF && text_equal(set->words[link], wording))
			return true;
	}
	return false;
}

/* "Y = Ya, T = Tidak". */
struct text labels_remark(const struct flow_set *set, const struct flow_drawing *drawing)
{
	struct arena *arena = set->tabular->setter->arena;
	struct text remark = { NULL, 0 };

	for (size_t n = 0; n < set->wordings.count; n++)
		if (is_brief(set, drawing, set->wordings.items[n]))
			remark = text_format(arena, "%t%s%t = %t", remark, remark.count ? ", " : "",
			                     brief(set, set->wordings.items[n]), set->wordings.items[n]);
	return remark;
}
