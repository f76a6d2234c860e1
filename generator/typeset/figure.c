/* Pictures, drawings and fractions: one strip each. */
#include "typeset/drawing.h"

/* Natural size at 96 dots an inch when the file does not say. */
static length natural(size_t pixels, size_t dots)
{
	return length_scale(pt(72), (int64_t)pixels, dots ? (int64_t)dots : 96);
}

static void fit(const struct setter *setter, const struct figure *figure, length measure, length *width,
                length *height)
{
	const struct image *image = figure->image;
	length w = figure->width ? figure->width : natural(image->width, image->dots_x);
	length most = figure->max_height ? figure->max_height : setter->frame_height * 8 / 10;
	length h;

	w = length_min(w, measure);
	h = length_scale(w, (int64_t)image->height, (int64_t)image->width);
	if (h > most) {
		w = length_scale(w, most, h);
		h = most;
	}
	*width = length_max(w, 1);
	*height = length_max(h, 1);
}

static struct rich labelled(struct setter *setter, struct text label, struct rich caption)
{
	struct rich all = { .path = caption.path };
	size_t i;

	all.runs = arena_many(setter->arena, caption.count + 1, struct run);
	all.runs[all.count++] = (struct run){ .kind = RUN_TEXT, .text = TEXT_JOIN(setter->arena, label, LIT(" ")) };
	for (i = 0; i < caption.count; i++)
		all.runs[all.count++] = caption.runs[i];
	return all;
}

static void set_title(struct setter *setter, struct galley *galley, const struct figure *figure,
                      enum pagebreak next)
{
	struct mark *mark = setter->mark;

	set_words(setter, galley, labelled(setter, figure->label, figure->caption),
	          &(struct set_words){ .style = STYLE_CAPTION, .align = ALIGN_CENTRE, .first_line = 0,
	                               .above = -1, .below = next == BREAK_MAY ? pt(10) : pt(4), .next = next,
	                               .mark = mark ? mark_new(setter->arena, mark, ROLE_P) : NULL });
}

/* What stands below the picture. */
static void set_caption(struct setter *setter, struct galley *galley, const struct figure *figure)
{
	struct mark *mark = setter->mark;

	if (!rich_empty(figure->source)) {
		galley_keep(galley, BREAK_NEVER);
		set_words(setter, galley, figure->source,
		          &(struct set_words){ .style = STYLE_SOURCE, .align = ALIGN_CENTRE, .first_line = 0,
		                               .above = -1, .below = -1,
		                               .mark = mark ? mark_new(setter->arena, mark, ROLE_P) : NULL });
	}
	if (rich_empty(figure->caption) || setter->styles->manners.figure_caption_above)
		return;
	galley_keep(galley, BREAK_NEVER);
	set_title(setter, galley, figure, BREAK_MAY);
}

/* What stands above the picture. */
static void set_lead(struct setter *setter, struct galley *galley, const struct figure *figure)
{
	if (setter->styles->manners.figure_caption_above && !rich_empty(figure->caption))
		set_title(setter, galley, figure, BREAK_NEVER);
}

static length start_of(const struct figure *figure, length over)
{
	return figure->align == ALIGN_LEFT ? 0 : figure->align == ALIGN_RIGHT ? over : over / 2;
}

static struct strip *drawn_strip(struct setter *setter, struct galley *galley, const struct drawn *drawn,
                                 length x, struct mark *mark)
{
	struct strip *strip = strip_add(setter, galley, pt(10), drawn->height);

	for (size_t i = 0; i < drawn->items.count; i++) {
		struct item *item = array_push(setter->arena, &strip->items);

		*item = drawn->items.items[i];
		item->x += x;
		item->mark = mark;
	}
	return strip;
}

/* A drawing may turn the page; the text goes on as it lay. */
static void set_drawing(struct setter *setter, struct galley *galley, const struct figure *figure)
{
	struct drawn drawn = drawing_make(setter, figure, galley->measure);
	enum turn lie = setter->lie;
	struct mark *mark;
	struct strip *strip;

	if (drawn.turn != TURN_KEEP)
		turn_page(setter, galley, drawn.turn);
	set_lead(setter, galley, figure);
	mark = setter->mark ? mark_new(setter->arena, setter->mark, ROLE_FIGURE) : NULL;
	if (mark)
		mark->alt = figure->alt;
	if (!drawn.fits && figure->drawing->kind == DRAWING_BARS && !setter->in_cell)
		strip = bars_strips(setter, galley, figure, mark);
	else
		strip = drawn_strip(setter, galley, &drawn,
		                    start_of(figure, galley->measure - drawn.width), mark);
	galley_below(galley, pt(6));
	entry_set(setter, figure, strip);
	set_caption(setter, galley, figure);
	if (drawn.turn != TURN_KEEP)
		turn_page(setter, galley, lie);
}

void set_figure(struct setter *setter, struct galley *galley, const struct figure *figure)
{
	struct mark *mark;
	length width, height, x;
	struct strip *strip;
	struct item *item;

	if (figure->drawing) {
		set_drawing(setter, galley, figure);
		return;
	}
	fit(setter, figure, galley->measure, &width, &height);
	set_lead(setter, galley, figure);
	mark = setter->mark ? mark_new(setter->arena, setter->mark, ROLE_FIGURE) : NULL;
	strip = strip_add(setter, galley, figure->no_caption ? 0 : pt(6), height);
	x = start_of(figure, galley->measure - width);
	if (mark)
		mark->alt = figure->alt;
	item = item_add(setter, &strip->items, ITEM_IMAGE, mark, x, 0);
	item->image = (struct item_image){ .image = figure->image, .width = width, .height = height };
	if (!figure->no_caption)
		galley_below(galley, pt(6));
	entry_set(setter, figure, strip);
	set_caption(setter, galley, figure);
}

/* -- formula -- */

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
struct sides { struct rich left, right; length left_width, right_width; };

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

struct extent formula_extent(struct setter *setter, const struct fraction *formula)
{
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

	extent.word = length_max(extent.word, extent.longest * 6 / 10); /* halves of two lines at most */
	extent.area = extent.longest * 2;
	return extent;
}

static struct galley *set_half(struct setter *setter, struct rich words, length measure, struct mark *mark)
{
	struct galley *half = galley_new(setter, measure);

	set_words(setter, half, words,
	          &(struct set_words){ .style = setter->in_cell ? STYLE_CELL : STYLE_FORMULA,
	                               .align = ALIGN_CENTRE, .first_line = 0, .above = 0, .below = 0,
	                               .mark = mark });
	return half;
}

void set_formula(struct setter *setter, struct galley *galley, const struct fraction *formula)
{
	struct type type = formula_type(setter);
	struct sides sides = sides_of(setter, formula, &type);
	length widest = formula_extent(setter, formula).longest - sides.left_width - sides.right_width;
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
