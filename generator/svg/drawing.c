/* Items in the order they were placed; consecutive items of one mark share a group that names it.
 *
 * The group of a cell says "Table/TBody/TR/TD" and the number of the mark, so that what belongs together can be found
 * again though it stands on two pages.
 */
#include "svg/drawing.h"

#include "page/image.h"
#include "svg/spelling.h"

void drawing_root(struct buffer *out, const struct page *page, struct text more)
{
	buffer_str(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
	xml_length(out, page->width);
	buffer_str(out, "pt\" height=\"");
	xml_length(out, page->height);
	buffer_str(out, "pt\" viewBox=\"0 0");
	xml_next_length(out, page->width);
	buffer_byte(out, ' ');
	xml_length(out, page->height);
	buffer_str(out, "\" font-size=\"2048\" stroke-miterlimit=\"10\" xml:space=\"preserve\"");
	buffer_add(out, more);
	buffer_str(out, ">\n");
}

void drawing_style(struct buffer *out, const struct drawing *drawing)
{
	buffer_str(out, "text,a{fill-opacity:0}\ntext{white-space:pre}\n");
	defs_style(out, &drawing->defs);
}

/* -- groups -- */

/* "Sect/P": what the mark is part of, below the document. */
static void add_role_path(struct buffer *out, const struct mark *mark)
{
	if (mark->parent && mark->parent->parent) {
		add_role_path(out, mark->parent);
		buffer_byte(out, '/');
	}
	buffer_str(out, role_name(mark->role));
}

/* The mark itself or the nearest around it whose words stand for all in it; NULL: none. */
static const struct mark *figure_of(const struct mark *mark)
{
	while (mark && mark->role != ROLE_FIGURE && mark->role != ROLE_FORMULA)
		mark = mark->parent;
	return mark;
}

/* A figure says once on each page what it shows; what else of it stands there is silent. */
static bool has_spoken(struct drawing *drawing, const struct mark *figure)
{
	for (size_t i = 0; i < drawing->figures.count; i++) {
		if (drawing->figures.items[i] == figure)
			return true;
	}
	*array_push(drawing->arena, &drawing->figures) = figure;
	return false;
}

static void end_group(struct drawing *drawing)
{
	if (drawing->in_group)
		buffer_str(&drawing->out, "</g>\n");
	drawing->in_group = false;
}

static void add_figure(struct drawing *drawing, const struct mark *figure)
{
	if (has_spoken(drawing, figure)) {
		buffer_str(&drawing->out, " aria-hidden=\"true\">\n");
		return;
	}
	buffer_str(&drawing->out, " role=\"img\"><title>");
	xml_text(&drawing->out, figure->alt);
	buffer_str(&drawing->out, "</title>\n");
}

static void begin_group(struct drawing *drawing, const struct mark *mark)
{
	struct buffer *out = &drawing->out;

	if (drawing->in_group && drawing->mark == mark)
		return;
	end_group(drawing);
	drawing->in_group = true;
	drawing->mark = mark;
	if (!mark) {
		buffer_str(out, "<g aria-hidden=\"true\">\n");
		return;
	}
	buffer_str(out, "<g data-mark=\"");
	add_role_path(out, mark);
	buffer_str(out, "\" data-id=\"");
	buffer_int(out, (int64_t)mark->order);
	buffer_byte(out, '"');
	if (figure_of(mark))
		add_figure(drawing, figure_of(mark));
	else
		buffer_str(out, ">\n");
}

/* -- rules -- */

static uint32_t rule_colour(const struct item *item)
{
	return item->rule.coloured ? item->rule.rgb : rgb_of_grey(item->rule.grey);
}

static void add_box(struct buffer *out, length x, length y, length width, length height)
{
	buffer_byte(out, 'M');
	xml_length(out, x);
	xml_next_length(out, y);
	buffer_byte(out, 'h');
	xml_length(out, width);
	buffer_byte(out, 'v');
	xml_length(out, height);
	buffer_byte(out, 'h');
	xml_length(out, -width);
	buffer_byte(out, 'z');
}

/* Those of one colour that follow each other are one path. */
static size_t draw_rules(struct drawing *drawing, const struct item *items, size_t count)
{
	struct buffer *out = &drawing->out;
	size_t taken = 0;

	buffer_str(out, "<path");
	xml_colour(out, "fill", rule_colour(items));
	buffer_str(out, " d=\"");
	do {
		const struct item *item = &items[taken++];

		add_box(out, item->x, item->y, item->rule.width, item->rule.height);
	} while (taken < count && items[taken].kind == ITEM_RULE && items[taken].mark == items->mark &&
	         rule_colour(&items[taken]) == rule_colour(items));
	buffer_str(out, "\"/>\n");
	return taken;
}

/* -- paths -- */

static void add_stroke(struct buffer *out, const struct item_path *path)
{
	buffer_str(out, path->stroke_grey == INK_BLACK ? " stroke=\"#000\"" : "");
	xml_colour(out, "stroke", rgb_of_grey(path->stroke_grey));
	if (path->stroke != LENGTH_PT) {
		buffer_str(out, " stroke-width=\"");
		xml_length(out, path->stroke);
		buffer_byte(out, '"');
	}
	if (path->dash <= 0)
		return;
	buffer_str(out, " stroke-dasharray=\"");
	xml_length(out, path->dash);
	buffer_byte(out, ' ');
	xml_length(out, path->gap);
	buffer_byte(out, '"');
}

static void add_steps(struct buffer *out, const struct item *item)
{
	static const struct {
		char letter;
		int points;
	} verbs[] = {
		[PATH_MOVE] = { 'M', 1 },
		[PATH_LINE] = { 'L', 1 },
		[PATH_CURVE] = { 'C', 3 },
		[PATH_CLOSE] = { 'z', 0 },
	};

	for (size_t i = 0; i < item->path.count; i++) {
		const struct path_step *step = &item->path.steps[i];

		buffer_byte(out, verbs[step->verb].letter);
		for (int j = 0; j < verbs[step->verb].points; j++) {
			xml_next_length(out, item->x + step->x[j]);
			xml_next_length(out, item->y + step->y[j]);
		}
	}
}

static void draw_path(struct drawing *drawing, const struct item *item)
{
	const struct item_path *path = &item->path;
	struct buffer *out = &drawing->out;

	if (!path->fill && path->stroke <= 0)
		return;
	buffer_str(out, path->fill ? "<path" : "<path fill=\"none\"");
	if (path->fill)
		xml_colour(out, "fill", rgb_of_grey(path->fill_grey));
	if (path->stroke > 0)
		add_stroke(out, path);
	buffer_str(out, " d=\"");
	add_steps(out, item);
	buffer_str(out, "\"/>\n");
}

/* -- pictures and links -- */

/* From the unit that the picture is defined in, y down, to its place. */
static void draw_image(struct drawing *drawing, const struct item *item)
{
	const struct image_lie *lie = image_lie(item->image.image);
	length width = item->image.width, height = item->image.height;
	length matrix[6] = {
		lie->right_x * width,
		-lie->right_y * height,
		-lie->up_x * width,
		lie->up_y * height,
		item->x + (lie->corner_x + lie->up_x) * width,
		item->y + (1 - lie->corner_y - lie->up_y) * height,
	};
	struct buffer *out = &drawing->out;

	buffer_str(out, "<use href=\"#");
	defs_image_name(out, defs_image(&drawing->defs, item->image.image));
	buffer_str(out, "\" transform=\"matrix(");
	for (size_t i = 0; i < 6; i++) {
		if (i > 0)
			buffer_byte(out, ' ');
		xml_length(out, matrix[i]);
	}
	buffer_str(out, ")\"/>\n");
}

static bool add_href(struct drawing *drawing, struct buffer *out, const struct item_link *link)
{
	if (link->uri.count)
		return xml_href(out, link->uri);
	return drawing->way && drawing->way(drawing, out, link->page, link->top);
}

/* An unseen box over the words; one that leads nowhere is left out. */
static void draw_link(struct drawing *drawing, const struct item *item)
{
	struct buffer href = { .arena = drawing->arena };
	struct buffer *out = &drawing->out;

	if (!add_href(drawing, &href, &item->link))
		return;
	buffer_str(out, "<a ");
	buffer_add(out, buffer_text(&href));
	buffer_str(out, ">");
	if (!text_equal(item->link.words, item->link.uri)) {
		buffer_str(out, "<title>");
		xml_text(out, item->link.words);
		buffer_str(out, "</title>");
	}
	buffer_str(out, "<path d=\"");
	add_box(out, item->x, item->y, item->link.width, item->link.height);
	buffer_str(out, "\"/></a>\n");
}

/* -- pages -- */

/* Gives how many items it took. */
static size_t draw_item(struct drawing *drawing, const struct item *items, size_t count)
{
	if (items->kind == ITEM_FIELD) /* is signed in the PDF alone */
		return 1;
	begin_group(drawing, items->mark);
	switch (items->kind) {
	case ITEM_TEXT:
		return drawing_text(drawing, items, count);
	case ITEM_RULE:
		return draw_rules(drawing, items, count);
	case ITEM_PATH:
		draw_path(drawing, items);
		break;
	case ITEM_IMAGE:
		draw_image(drawing, items);
		break;
	case ITEM_LINK:
		draw_link(drawing, items);
		break;
	case ITEM_FIELD:
		break;
	}
	return 1;
}

void drawing_page(struct drawing *drawing, size_t index)
{
	const struct page *page = &drawing->document->pages.items[index];

	drawing->figures.count = 0;
	for (size_t i = 0; i < page->items.count;)
		i += draw_item(drawing, &page->items.items[i], page->items.count - i);
	end_group(drawing);
}
