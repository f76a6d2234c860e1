/* The styles of all papers, from a few choices.
 *
 * Measures are written for running text of 12 pt, as offices set it, and scaled with the size
 * chosen. The leading of running text is that of the word processors papers were made with: a line
 * of Arial is 1.15 times its size, so "1.5 lines" of 12 pt are 20.7 pt.
 */
#include "content/style.h"

enum { BASE = 12 }; /* points the rows below are written for */

struct style_row {
	bool bold, italic, capitals;
	int size, leading; /* tenths of a point; leading 0: that of running text */
	enum align align;
	int above, below; /* tenths of a point */
	bool hyphenate;
};

/* clang-format off */
static const struct style_row rows[STYLE_COUNT] = {
	/*                      bold   italic capitals size leading align        above below hyphenate */
	[STYLE_BODY]        = { false, false, false, 120,   0, ALIGN_JUSTIFY,      0,  60, true },
	[STYLE_LIST]        = { false, false, false, 120,   0, ALIGN_JUSTIFY,      0,  30, true },
	[STYLE_CENTRE]      = { false, false, false, 120,   0, ALIGN_CENTRE,       0,  60, false },
	[STYLE_HEADING_1]   = { true,  false, true,  140, 200, ALIGN_CENTRE,     140, 140, false },
	[STYLE_HEADING_2]   = { true,  false, false, 120, 170, ALIGN_LEFT,       140,  60, false },
	[STYLE_HEADING_3]   = { true,  false, false, 120, 170, ALIGN_LEFT,       120,  60, false },
	[STYLE_HEADING_4]   = { true,  true,  false, 120, 170, ALIGN_LEFT,       100,  60, false },
	[STYLE_TITLE]       = { true,  false, true,  140, 200, ALIGN_CENTRE,       0, 140, false },
	[STYLE_CAPTION]     = { true,  false, false, 100, 125, ALIGN_CENTRE,     100,  50, false },
	[STYLE_SOURCE]      = { false, false, false,  90, 110, ALIGN_LEFT,        30,  80, true },
	[STYLE_CELL]        = { false, false, false, 100, 120, ALIGN_LEFT,         0,   0, true },
	[STYLE_CELL_HEAD]   = { true,  false, false, 100, 120, ALIGN_CENTRE,       0,   0, true },
	[STYLE_CELL_NUMBER] = { false, false, false,  90, 110, ALIGN_CENTRE,       0,   0, false },
	[STYLE_CONTENTS_1]  = { true,  false, false, 120, 165, ALIGN_LEFT,        60,   0, false },
	[STYLE_CONTENTS_2]  = { false, false, false, 120, 165, ALIGN_LEFT,         0,   0, false },
	[STYLE_CONTENTS_3]  = { false, false, false, 120, 165, ALIGN_LEFT,         0,   0, false },
	[STYLE_COVER_1]     = { true,  false, true,  200, 260, ALIGN_CENTRE,       0,   0, false },
	[STYLE_COVER_2]     = { true,  false, true,  160, 210, ALIGN_CENTRE,       0,   0, false },
	[STYLE_COVER_3]     = { false, false, false, 120, 165, ALIGN_CENTRE,       0,   0, false },
	[STYLE_KOP_1]       = { false, false, true,  135, 165, ALIGN_CENTRE,       0,   0, false },
	[STYLE_KOP_2]       = { true,  false, true,  180, 215, ALIGN_CENTRE,       0,   0, false },
	[STYLE_KOP_3]       = { false, false, false, 100, 120, ALIGN_CENTRE,       0,   0, false },
	[STYLE_SIGNATURE]   = { false, false, false, 120, 145, ALIGN_LEFT,         0,   0, false },
	[STYLE_FURNITURE]   = { false, false, false, 110, 130, ALIGN_CENTRE,       0,   0, false },
	[STYLE_STATEMENT]   = { false, false, false,  80,  96, ALIGN_LEFT,         0,   0, false },
	[STYLE_FORMULA]     = { false, false, false, 120, 150, ALIGN_CENTRE,      60,  60, false },
};
/* clang-format on */

/* Tenths of a point at 12 pt, as a length at the size chosen. */
static length scaled(int tenths, length size)
{
	return length_scale(size, tenths, BASE * 10);
}

static struct style_rule rule_from_row(const struct style_row *row, const struct style_choices *choices, length least)
{
	length size = length_max(scaled(row->size, choices->size), length_min(least, choices->size));
	length running = length_scale(choices->size * 115, choices->spacing, 100 * 100);

	return (struct style_rule){
		.bold = row->bold,
		.italic = row->italic,
		.capitals = row->capitals,
		.size = size,
		.leading = row->leading ? length_scale(size, row->leading, row->size) : running,
		.align = row->align,
		.above = scaled(row->above, choices->size),
		.below = scaled(row->below, choices->size),
		.hyphenate = row->hyphenate && choices->hyphenate,
	};
}

static void resize(struct styles *styles, enum style style, struct wished_length wish, int percent)
{
	struct style_rule *rule = &styles->rules[style];
	length size = length_max(length_scale(wish.value, percent, 100), styles->least_size);

	if (!wish.given)
		return;
	rule->leading = length_scale(rule->leading, size, rule->size);
	rule->size = size;
}

static void wish(length *rule, struct wished_length wish, int percent)
{
	if (wish.given)
		*rule = length_scale(wish.value, percent, 100);
}

/* What was chosen besides the size of running text; small parts follow the part they belong to. */
static void apply(struct styles *styles, const struct style_choices *choices)
{
	struct style_rule *body = &styles->rules[STYLE_BODY], *list = &styles->rules[STYLE_LIST];

	resize(styles, STYLE_HEADING_1, choices->chapter_size, 100);
	resize(styles, STYLE_TITLE, choices->chapter_size, 100);
	resize(styles, STYLE_HEADING_2, choices->heading_size, 100);
	resize(styles, STYLE_HEADING_3, choices->heading_size, 100);
	resize(styles, STYLE_HEADING_4, choices->heading_size, 100);
	resize(styles, STYLE_CELL, choices->cell_size, 100);
	resize(styles, STYLE_CELL_HEAD, choices->cell_size, 100);
	resize(styles, STYLE_CELL_NUMBER, choices->cell_size, 90);
	resize(styles, STYLE_CAPTION, choices->caption_size, 100);
	resize(styles, STYLE_SOURCE, choices->caption_size, 90);
	wish(&body->first_line, choices->first_line, 100);
	wish(&body->above, choices->above, 100);
	wish(&body->below, choices->below, 100);
	wish(&list->below, choices->below, 50);
	for (int i = 0; i < STYLE_COUNT && choices->ragged; i++)
		if (styles->rules[i].align == ALIGN_JUSTIFY)
			styles->rules[i].align = ALIGN_LEFT;
}

struct styles *styles_make(struct arena *arena, const struct style_choices *choices)
{
	struct styles *styles = arena_new(arena, struct styles);

	styles->family = choices->family;
	styles->stiff = choices->stiff;
	styles->indent = mm(8);
	styles->rule = pt(1) / 2;
	styles->cell_pad_x = pt(4);
	styles->cell_pad_y = pt(5) / 2;
	styles->head.grey = 88;
	styles->least_size = pt(8);
	for (int i = 0; i < STYLE_COUNT; i++)
		styles->rules[i] = rule_from_row(&rows[i], choices, styles->least_size);
	styles->rules[STYLE_BODY].first_line = mm(10);
	apply(styles, choices);
	return styles;
}
