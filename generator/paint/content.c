/* Items to operators, in the order they were placed; consecutive items of one mark share its marked
 * content, consecutive texts their text object. */
#include "paint/content.h"

#include "page/image.h"
#include "paint/images.h"
#include "paint/fields.h"
#include "paint/links.h"
#include "paint/literal.h"
#include "paint/state.h"
#include "paint/tags.h"

static void set_fill(struct content *content, int grey)
{
	if (content->fill == grey)
		return;
	content->fill = grey;
	literal_number(content->out, grey * (LENGTH_PT / INK_WHITE));
	buffer_str(content->out, "g\n");
}

/* Components of a colour in thousandths; -1 - rgb cannot be a grey. */
static void set_fill_colour(struct content *content, uint32_t rgb)
{
	if (content->fill == -1 - (int)rgb)
		return;
	content->fill = -1 - (int)rgb;
	for (int shift = 16; shift >= 0; shift -= 8)
		literal_number(content->out, (length)(((rgb >> shift & 0xFF) * LENGTH_PT + 127) / 255));
	buffer_str(content->out, "rg\n");
}

static void set_stroke(struct content *content, int grey)
{
	if (content->stroke == grey)
		return;
	content->stroke = grey;
	literal_number(content->out, grey * (LENGTH_PT / INK_WHITE));
	buffer_str(content->out, "G\n");
}

static void set_line_width(struct content *content, length width)
{
	if (content->line_width == width)
		return;
	content->line_width = width;
	literal_number(content->out, width);
	buffer_str(content->out, "w\n");
}

static void set_dash(struct content *content, length dash, length gap)
{
	if (content->dash == dash && content->gap == gap)
		return;
	content->dash = dash;
	content->gap = gap;
	buffer_byte(content->out, '[');
	if (dash > 0)
		literal_point(content->out, dash, gap);
	buffer_str(content->out, "]0 d\n");
}

/* -- what the operators stand in -- */

static void end_text(struct content *content)
{
	if (content->in_text)
		buffer_str(content->out, "ET\n");
	content->in_text = false;
}

static void begin_text(struct content *content)
{
	if (content->in_text)
		return;
	buffer_str(content->out, "BT\n");
	content->in_text = true;
	content->line_x = 0;
	content->line_y = 0;
}

static void end_marked(struct content *content)
{
	end_text(content);
	if (content->in_marked)
		buffer_str(content->out, "EMC\n");
	content->in_marked = false;
}

static void begin_marked(struct content *content, const struct mark *mark)
{
	if (content->in_marked && content->mark == mark)
		return;
	end_marked(content);
	content->in_marked = true;
	content->mark = mark;
	if (!mark) {
		buffer_str(content->out, "/Artifact BMC\n");
		return;
	}
	buffer_byte(content->out, '/');
	buffer_str(content->out, role_name(mark->role));
	buffer_str(content->out, "<</MCID ");
	buffer_int(content->out, tags_place(content->painter->tags, mark, content->index));
	buffer_str(content->out, ">>BDC\n");
}

/* -- items -- */

static void paint_text(struct content *content, const struct item *item)
{
	if (item->text.way != WAY_ACROSS)
		end_text(content);
	begin_text(content);
	set_fill(content, item->text.grey);
	content_show(content, item);
	if (item->text.way != WAY_ACROSS)
		end_text(content);
}

static void paint_rule(struct content *content, const struct item *item)
{
	const struct item_rule *rule = &item->rule;

	end_text(content);
	if (rule->coloured)
		set_fill_colour(content, rule->rgb);
	else
		set_fill(content, rule->grey);
	literal_point(content->out, item->x, content_up(content, item->y + rule->height));
	literal_point(content->out, rule->width, rule->height);
	buffer_str(content->out, "re f\n");
}

static void add_step(struct content *content, const struct item *item, const struct path_step *step)
{
	static const struct {
		int points;
		const char *operation;
	} verbs[] = {
		[PATH_MOVE] = { 1, "m\n" },
		[PATH_LINE] = { 1, "l\n" },
		[PATH_CURVE] = { 3, "c\n" },
		[PATH_CLOSE] = { 0, "h\n" },
	};

	for (int i = 0; i < verbs[step->verb].points; i++)
		literal_point(content->out, item->x + step->x[i], content_up(content, item->y + step->y[i]));
	buffer_str(content->out, verbs[step->verb].operation);
}

static void paint_path(struct content *content, const struct item *item)
{
	static const char *const endings[2][2] = { { "n\n", "f\n" }, { "S\n", "B\n" } };
	const struct item_path *path = &item->path;

	end_text(content);
	if (path->fill)
		set_fill(content, path->fill_grey);
	if (path->stroke > 0) {
		set_stroke(content, path->stroke_grey);
		set_line_width(content, path->stroke);
		set_dash(content, path->dash, path->gap);
	}
	for (size_t i = 0; i < path->count; i++)
		add_step(content, item, &path->steps[i]);
	buffer_str(content->out, endings[path->stroke > 0][path->fill]);
}

static void paint_image(struct content *content, const struct item *item)
{
	const struct item_image *image = &item->image;
	const struct image_lie *lie = image_lie(image->image);
	size_t name = image_place(content->painter, image->image, content->index);

	end_text(content);
	buffer_str(content->out, "q ");
	literal_point(content->out, lie->right_x * image->width, lie->right_y * image->height);
	literal_point(content->out, lie->up_x * image->width, lie->up_y * image->height);
	literal_point(content->out, item->x + lie->corner_x * image->width,
	              content_up(content, item->y + image->height) + lie->corner_y * image->height);
	buffer_str(content->out, "cm /I");
	buffer_int(content->out, (int64_t)name);
	buffer_str(content->out, " Do Q\n");
}

/* What lies over the page and is not painted on it; false for anything else. */
static bool annotate(struct content *content, const struct item *item)
{
	size_t number;

	if (item->kind == ITEM_LINK)
		number = link_paint(content->painter, content->index, item);
	else if (item->kind == ITEM_FIELD)
		number = field_paint(content->painter, content->index, item);
	else
		return false;
	*array_push(content->painter->arena, &content->annotations) = number;
	return true;
}

static void paint_item(struct content *content, const struct item *item)
{
	if (annotate(content, item))
		return;
	begin_marked(content, item->mark);
	if (item->mark)
		tags_extend(content->painter->tags, item, content->index);
	switch (item->kind) {
	case ITEM_TEXT:
		paint_text(content, item);
		break;
	case ITEM_RULE:
		paint_rule(content, item);
		break;
	case ITEM_PATH:
		paint_path(content, item);
		break;
	case ITEM_IMAGE:
		paint_image(content, item);
		break;
	case ITEM_LINK:
	case ITEM_FIELD:
		break;
	}
}

/* -- the page's dictionaries -- */

static struct text resources(struct painter *painter, size_t index)
{
	struct buffer out = { .arena = painter->arena };

	buffer_str(&out, "<</Font<<");
	for (size_t i = 0; i < painter->face_count; i++) {
		if (painter->faces[i].last_page != index + 1)
			continue;
		buffer_str(&out, "/F");
		buffer_int(&out, (int64_t)i);
		buffer_byte(&out, ' ');
		literal_reference(&out, painter->faces[i].font);
	}
	buffer_str(&out, ">>/XObject<<");
	for (size_t i = 0; i < painter->images.count; i++) {
		if (painter->images.items[i].last_page != index + 1)
			continue;
		buffer_str(&out, "/I");
		buffer_int(&out, (int64_t)i);
		buffer_byte(&out, ' ');
		literal_reference(&out, painter->images.items[i].number);
	}
	buffer_str(&out, ">>>>");
	return buffer_text(&out);
}

static void hang_annotations(struct content *content)
{
	struct painter *painter = content->painter;
	struct buffer out = { .arena = painter->arena };

	if (content->annotations.count == 0)
		return;
	buffer_byte(&out, '[');
	for (size_t i = 0; i < content->annotations.count; i++) {
		if (i > 0)
			buffer_byte(&out, ' ');
		literal_reference(&out, content->annotations.items[i]);
	}
	buffer_byte(&out, ']');
	haru_page_entry(painter->haru, content->index, "Annots", haru_add(painter->haru, buffer_text(&out)));
}

void content_paint(struct painter *painter, size_t index, struct buffer *out)
{
	const struct page *page = &painter->document->pages.items[index];
	struct content content = {
		.painter = painter,
		.page = page,
		.index = index,
		.out = out,
		.fill = INK_BLACK,
		.stroke = INK_BLACK,
		.line_width = LENGTH_PT,
	};

	out->count = 0;
	for (size_t i = 0; i < page->items.count; i++)
		paint_item(&content, &page->items.items[i]);
	end_marked(&content);
	painter_fill_fast(painter, painter->pages[index].contents, LIT(""), buffer_text(out));
	haru_fill(painter->haru, painter->pages[index].resources, resources(painter, index));
	hang_annotations(&content);
}
