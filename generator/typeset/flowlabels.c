/* Words beside lines. Labels of exits stand as written, or, where lanes are too narrow for them, by the first
 * letters that tell them apart, which the legend explains: "Y = Ya, T = Tidak". */
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

	if (!words.count)
		return (struct flow_size){ 0, 0 };
	return (struct flow_size){ words_width(setter, &type, 0, words), type.leading };
}

/* Words that name the other page beside a pentagon, the fullest first. */
static const struct {
	const char *leaves, *comes, *longest;
} notes[NOTE_COUNT] = {
	{ "ke hlm. %t", "dari hlm. %t", "dari hlm. 99" },
	{ "hlm. %t", "hlm. %t", "hlm. 99" },
	{ "%t", "%t", "99" },
};

struct flow_size note_size(const struct flow_set *set, size_t note)
{
	return label_size(set, text_from(notes[note].longest));
}

/* The fullest that has room: shorter ones for pages of three digits. */
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

enum { LABELS_MOST = 16 };

struct label_list {
	struct text items[LABELS_MOST];
	size_t count;
};

/* Each label once, in the order of the rows. */
static struct label_list labels_of(const struct flow_lanes *lanes)
{
	struct label_list list = { .count = 0 };
	size_t i, k, n;

	for (i = 0; i < lanes->row_count; i++)
		for (k = 0; k < lanes->rows[i].way_count; k++) {
			struct text label = lanes->rows[i].ways[k].label;

			for (n = 0; n < list.count && !text_equal(list.items[n], label);)
				n++;
			if (label.count && n == list.count && n < LABELS_MOST)
				list.items[list.count++] = label;
		}
	return list;
}

static struct text letters(struct text label, size_t count)
{
	size_t at = 0;

	while (count-- && at < label.count)
		text_next(label, &at);
	return text_part(label, 0, at);
}

static bool alone(const struct label_list *list, struct text label, size_t count)
{
	size_t n;

	for (n = 0; n < list->count; n++)
		if (!text_equal(list->items[n], label) &&
		    text_equal(letters(list->items[n], count), letters(label, count)))
			return false;
	return true;
}

static struct text brief(struct arena *arena, const struct label_list *list, struct text label)
{
	size_t count = 1, all = text_length(label);

	while (count < all && !alone(list, label, count))
		count++;
	if (count + 2 > all)
		return count == 1 ? letters(label, 1) : label;
	return count == 1 ? letters(label, 1) : TEXT_JOIN(arena, letters(label, count), LIT("."));
}

struct text label_words(const struct flow_set *set, struct text label)
{
	struct label_list list;

	if (!set->brief || !label.count)
		return label;
	list = labels_of(set->lanes);
	return brief(set->tabular->setter->arena, &list, label);
}

/* "Y = Ya, T = Tidak"; empty when labels stand in full. */
struct text labels_remark(const struct flow_set *set)
{
	struct arena *arena = set->tabular->setter->arena;
	struct label_list list = labels_of(set->lanes);
	struct text remark = { NULL, 0 };
	size_t n;

	for (n = 0; set->brief && n < list.count; n++)
		remark = text_format(arena, "%t%s%t = %t", remark, n ? ", " : "", brief(arena, &list, list.items[n]),
		                     list.items[n]);
	return remark;
}
