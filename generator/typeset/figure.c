/* Pictures and drawings: one strip each, their words above or below. */
#include "typeset/drawing.h"

/* Natural size at 96 dots an inch when the file does not say. */
static length natural(size_t pixels, size_t dots)
{
	return length_scale(pt(72), (int64_t)pixels, dots ? (int64_t)dots : 96);
}

static void fit(const struct setter *setter, const struct plate *figure, length measure, length *width, length *height)
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

static void set_title(struct setter *setter, struct galley *galley, const struct plate *figure, enum pagebreak next)
{
	struct mark *mark = setter->mark;

	set_words(setter, galley, labelled(setter, figure->label, figure->caption),
	          &(struct set_words){ .style = STYLE_CAPTION,
	                               .phrases = true,
	                               .whole = true,
	                               .align = ALIGN_CENTRE,
	                               .first_line = 0,
	                               .above = -1,
	                               .below = next == BREAK_MAY ? pt(10) : pt(4),
	                               .next = next,
	                               .mark = mark ? mark_new(setter->arena, mark, ROLE_P) : NULL });
}

/* Above a picture in parts too, so that the first page of it bears its name. */
static bool titled_above(const struct setter *setter, bool parts)
{
	return parts || setter->styles->manners.figure_caption_above;
}

/* What stands below the picture. */
static void set_caption(struct setter *setter, struct galley *galley, const struct plate *figure, bool parts)
{
	struct mark *mark = setter->mark;

	if (!rich_empty(figure->source)) {
		galley_keep(galley, BREAK_NEVER);
		set_words(setter, galley, figure->source,
		          &(struct set_words){ .style = STYLE_SOURCE,
		                               .align = ALIGN_CENTRE,
		                               .first_line = 0,
		                               .above = -1,
		                               .below = -1,
		                               .mark = mark ? mark_new(setter->arena, mark, ROLE_P) : NULL });
	}
	if (rich_empty(figure->caption) || titled_above(setter, parts))
		return;
	galley_keep(galley, BREAK_NEVER);
	set_title(setter, galley, figure, BREAK_MAY);
}

/* What stands above the picture. */
static void set_lead(struct setter *setter, struct galley *galley, const struct plate *figure, bool parts)
{
	if (titled_above(setter, parts) && !rich_empty(figure->caption))
		set_title(setter, galley, figure, BREAK_NEVER);
}

static length start_of(const struct plate *figure, length over)
{
	return figure->align == ALIGN_LEFT ? 0 : figure->align == ALIGN_RIGHT ? over : over / 2;
}

static struct strip *drawn_strip(struct setter *setter, struct galley *galley, const struct drawn *drawn, length x,
                                 struct mark *mark)
{
	struct strip *strip = strip_add(setter, galley, pt(10), drawn->height);

	strip_take(setter, strip, &drawn->items, x, mark);
	return strip;
}

enum turn figure_lie(struct setter *setter, const struct plate *figure, length measure)
{
	struct drawn *drawn;
	enum turn lie;

	if (!figure->drawing)
		return setter->lie;
	drawn = arena_new(setter->arena, struct drawn);
	*drawn = drawing_make(setter, figure, measure);
	lie = drawn->turn == TURN_KEEP ? setter->lie : drawn->turn;
	plan_add(setter, figure, lie, measure)->drawn = drawn;
	return lie;
}

/* Made already when the page was chosen for it, unless the page lies otherwise for the sake of another. */
static struct drawn drawn_here(struct setter *setter, const struct plate *figure, length measure)
{
	const struct plan *plan = plan_find(setter, figure, measure);

	return plan ? *plan->drawn : drawing_make(setter, figure, measure);
}

static void set_drawing(struct setter *setter, struct galley *galley, const struct plate *figure)
{
	struct drawn drawn = drawn_here(setter, figure, galley->measure);
	struct mark *mark;
	struct strip *strip;
	bool parts = !drawn.fits && figure->drawing->kind == DRAWING_BARS && !setter->in_cell;

	set_lead(setter, galley, figure, parts);
	mark = setter->mark ? mark_new(setter->arena, setter->mark, ROLE_FIGURE) : NULL;
	if (mark)
		mark->alt = figure->alt;
	if (parts)
		strip = bars_strips(setter, galley, figure, mark);
	else
		strip = drawn_strip(setter, galley, &drawn, start_of(figure, galley->measure - drawn.width), mark);
	galley_below(galley, pt(6));
	entry_set(setter, figure, strip);
	set_caption(setter, galley, figure, parts);
}

void set_figure(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct plate *figure = block->figure;
	struct mark *mark;
	length width, height, x;
	struct strip *strip;
	struct item *item;

	if (figure->drawing) {
		set_drawing(setter, galley, figure);
		return;
	}
	fit(setter, figure, galley->measure, &width, &height);
	set_lead(setter, galley, figure, false);
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
	set_caption(setter, galley, figure, false);
}

struct extent figure_extent(struct setter *setter, const struct block *block)
{
	length width = block->figure->width ? block->figure->width : pt(36);

	(void)setter;
	return (struct extent){ .longest = width, .word = width, .part = width };
}
