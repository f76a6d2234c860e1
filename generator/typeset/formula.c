/* Fractions: numerator, bar and denominator in one strip, what stands left and right of them on its middle. */
#include "typeset/setter.h"

enum { EMS_MOST = 24 };

static struct type formula_type(struct setter *setter)
{
	return type_from_style(setter, setter->in_cell ? STYLE_CELL : STYLE_FORMULA);
}

static struct rich followed_by(struct setter *setter, struct rich rich, const char *tail)
{
	struct text words = TEXT_JOIN(setter->arena, rich_words(setter->arena, rich), text_from(tail));

	return rich_plain(setter->arena, words, rich.path);
}

static struct rich led_by(struct setter *setter, const char *lead, struct rich rich)
{
	struct text words = TEXT_JOIN(setter->arena, text_from(lead), rich_words(setter->arena, rich));

	return rich_plain(setter->arena, words, rich.path);
}

/* What stands left and right of the bar. */
struct sides {
	struct rich left, right;
	length left_width, right_width;
};

static struct sides sides_of(struct setter *setter, const struct fraction *formula, const struct type *type)
{
	struct sides sides = { 0 };

	if (!rich_empty(formula->result)) {
		sides.left = followed_by(setter, formula->result, " = ");
		sides.left_width = rich_width(setter, sides.left, type) + words_width(setter, type, 0, LIT(" "));
	}
	if (!rich_empty(formula->factor)) {
		sides.right = led_by(setter, "\xC3\x97 ", formula->factor);
		sides.right_width = rich_width(setter, sides.right, type) + words_width(setter, type, 0, LIT(" "));
	}
	return sides;
}

struct extent formula_extent(struct setter *setter, const struct block *block)
{
	const struct fraction *formula = block->formula;
	struct type type = formula_type(setter);
	struct sides sides = sides_of(setter, formula, &type);
	struct extent top = rich_extent(setter, formula->numerator, &type);
	struct extent bottom = rich_extent(setter, formula->denominator, &type);
	length sides_width = sides.left_width + sides.right_width + pt(6);
	struct extent extent = {
		.longest = length_max(top.longest, bottom.longest) + sides_width,
		.word = length_max(top.word, bottom.word) + sides_width,
		.part = length_max(top.part, bottom.part) + sides_width,
	};

	/* halves of two lines, while these are no longer than reads well */
	extent.word = length_max(extent.word, length_min(extent.longest * 6 / 10, EMS_MOST * type.size + sides_width));
	extent.area = extent.longest * 2;
	return extent;
}

static struct galley *set_half(struct setter *setter, struct rich words, length measure, struct mark *mark)
{
	struct galley *half = galley_new(setter, measure);

	set_words(setter, half, words,
	          &(struct set_words){ .style = setter->in_cell ? STYLE_CELL : STYLE_FORMULA,
	                               .align = ALIGN_CENTRE,
	                               .first_line = 0,
	                               .above = 0,
	                               .below = 0,
	                               .mark = mark });
	return half;
}

void set_formula(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct fraction *formula = block->formula;
	struct type type = formula_type(setter);
	struct sides sides = sides_of(setter, formula, &type);
	length widest = formula_extent(setter, block).longest - sides.left_width - sides.right_width;
	length bar = length_min(widest, galley->measure - sides.left_width - sides.right_width);
	length whole = sides.left_width + bar + sides.right_width, gap = pt(1), thick = 600;
	struct mark *mark = setter->mark ? mark_new(setter->arena, setter->mark, ROLE_FORMULA) : NULL;
	struct galley *top, *bottom;
	struct strip *strip;
	struct canvas canvas;
	length x, middle;

	if (mark)
		mark->alt = formula->alt;
	top = set_half(setter, formula->numerator, bar, mark);
	bottom = set_half(setter, formula->denominator, bar, mark);
	middle = galley_height(top) + gap;
	strip = strip_add(setter, galley, setter->in_cell ? pt(1) : pt(4),
	                  middle + thick + gap + galley_height(bottom));
	x = setter->in_cell || formula->align == ALIGN_CENTRE ? (galley->measure - whole) / 2 : setter->styles->indent;
	x = length_max(0, length_min(x, galley->measure - whole));
	canvas = (struct canvas){ .setter = setter, .to = &strip->items, .x = x + sides.left_width };
	words_item(setter, &strip->items, sides.left, &type, mark, x,
	           middle - type.leading / 2 + type_baseline(setter, &type));
	emit_galley(&canvas, top);
	rule_item(setter, &strip->items, x + sides.left_width, middle, bar, thick);
	canvas.y = middle + thick + gap;
	emit_galley(&canvas, bottom);
	words_item(setter, &strip->items, sides.right, &type, mark,
	           x + sides.left_width + bar + words_width(setter, &type, 0, LIT(" ")),
	           middle - type.leading / 2 + type_baseline(setter, &type));
	strip->baseline = middle - type.leading / 2 + type_baseline(setter, &type);
	galley_below(galley, setter->in_cell ? pt(1) : pt(6));
}
