/* The symbols of flow charts as paths: the five of PermenPANRB 35/2012 (capsule, box, diamond, arrow,
 * pentagon) and three that data may name: subprocess, document, circle. */
#include "typeset/flowset.h"

enum { STEPS_MOST = 16, ROUND = 552 }; /* a quarter of a circle as a curve, in thousandths */

struct pen {
	struct path_step *steps;
	size_t count;
};

static void move(struct pen *pen, length x, length y)
{
	pen->steps[pen->count++] = (struct path_step){ .verb = PATH_MOVE, .x = { x }, .y = { y } };
}

static void line(struct pen *pen, length x, length y)
{
	pen->steps[pen->count++] = (struct path_step){ .verb = PATH_LINE, .x = { x }, .y = { y } };
}

static void curve(struct pen *pen, length x0, length y0, length x1, length y1, length x2, length y2)
{
	pen->steps[pen->count++] = (struct path_step){ .verb = PATH_CURVE, .x = { x0, x1, x2 }, .y = { y0, y1, y2 } };
}

static void close_path(struct pen *pen)
{
	pen->steps[pen->count++] = (struct path_step){ .verb = PATH_CLOSE };
}

/* -- outlines in a box of w by h -- */

static void draw_box(struct pen *pen, length w, length h)
{
	move(pen, 0, 0);
	line(pen, w, 0);
	line(pen, w, h);
	line(pen, 0, h);
	close_path(pen);
}

/* Ends are half circles. */
static void draw_capsule(struct pen *pen, length w, length h)
{
	length r = h / 2, k = length_scale(r, ROUND, 1000);

	move(pen, r, 0);
	line(pen, w - r, 0);
	curve(pen, w - r + k, 0, w, r - k, w, r);
	curve(pen, w, r + k, w - r + k, h, w - r, h);
	line(pen, r, h);
	curve(pen, r - k, h, 0, r + k, 0, r);
	curve(pen, 0, r - k, r - k, 0, r, 0);
	close_path(pen);
}

static void draw_diamond(struct pen *pen, length w, length h)
{
	move(pen, w / 2, 0);
	line(pen, w, h / 2);
	line(pen, w / 2, h);
	line(pen, 0, h / 2);
	close_path(pen);
}

static void draw_subprocess(struct pen *pen, length w, length h)
{
	length inset = w / 8;

	draw_box(pen, w, h);
	move(pen, inset, 0);
	line(pen, inset, h);
	move(pen, w - inset, 0);
	line(pen, w - inset, h);
}

length document_wave(length height)
{
	return height / 6;
}

static void draw_document(struct pen *pen, length w, length h)
{
	length wave = document_wave(h);

	move(pen, 0, 0);
	line(pen, w, 0);
	line(pen, w, h - wave);
	curve(pen, w * 3 / 4, h - 3 * wave, w / 4, h + wave, 0, h - wave);
	close_path(pen);
}

static void draw_pentagon(struct pen *pen, length w, length h, bool up)
{
	length shoulder = h * 45 / 100, tip = up ? 0 : h, flat = up ? h : 0, side = up ? shoulder : h - shoulder;

	move(pen, 0, flat);
	line(pen, w, flat);
	line(pen, w, side);
	line(pen, w / 2, tip);
	line(pen, 0, side);
	close_path(pen);
}

/* -- items -- */

static void outline_item(const struct canvas *canvas, const struct pen *pen, const struct flow_box *box,
                         const struct outline *outline)
{
	struct item item = { .kind = ITEM_PATH, .mark = outline->mark, .x = box->left, .y = box->top };

	item.path = (struct item_path){ .steps = pen->steps,
		                        .count = pen->count,
		                        .stroke = outline->stroke,
		                        .fill = true,
		                        .fill_grey = INK_WHITE };
	emit_item(canvas, &item, 0, 0);
}

void pentagon_item(const struct canvas *canvas, const struct flow_box *box, bool up, const struct outline *outline)
{
	struct pen pen = { .steps = arena_many(canvas->setter->arena, STEPS_MOST, struct path_step) };

	draw_pentagon(&pen, box->right - box->left, box->bottom - box->top, up);
	outline_item(canvas, &pen, box, outline);
}

void symbol_item(const struct canvas *canvas, enum symbol symbol, const struct flow_box *box,
                 const struct outline *outline)
{
	static void (*const draw[])(struct pen *, length, length) = {
		[SYMBOL_CAPSULE] = draw_capsule,   [SYMBOL_BOX] = draw_box,
		[SYMBOL_DIAMOND] = draw_diamond,   [SYMBOL_SUBPROCESS] = draw_subprocess,
		[SYMBOL_DOCUMENT] = draw_document, [SYMBOL_CIRCLE] = draw_capsule,
	};
	struct pen pen = { .steps = arena_many(canvas->setter->arena, STEPS_MOST, struct path_step) };

	draw[symbol](&pen, box->right - box->left, box->bottom - box->top);
	outline_item(canvas, &pen, box, outline);
}

void arrow_head(const struct canvas *canvas, struct flow_point from, struct flow_point to, length size)
{
	struct pen pen = { .steps = arena_many(canvas->setter->arena, STEPS_MOST, struct path_step) };
	length dx = to.x > from.x ? 1 : to.x < from.x ? -1 : 0, dy = dx ? 0 : to.y > from.y ? 1 : -1;
	length half = size * 38 / 100;
	struct item item = { .kind = ITEM_PATH, .x = to.x, .y = to.y };

	move(&pen, 0, 0);
	line(&pen, -dx * size + dy * half, -dy * size + dx * half);
	line(&pen, -dx * size - dy * half, -dy * size - dx * half);
	close_path(&pen);
	item.path = (struct item_path){ .steps = pen.steps, .count = pen.count, .fill = true, .fill_grey = INK_BLACK };
	emit_item(canvas, &item, 0, 0);
}

void line_item(const struct canvas *canvas, const struct flow_point *points, size_t count, length stroke)
{
	struct pen pen = { .steps = arena_many(canvas->setter->arena, count + 1, struct path_step) };
	struct item item = { .kind = ITEM_PATH };
	size_t i;

	move(&pen, points[0].x, points[0].y);
	for (i = 1; i < count; i++)
		line(&pen, points[i].x, points[i].y);
	item.path = (struct item_path){ .steps = pen.steps, .count = pen.count, .stroke = stroke };
	emit_item(canvas, &item, 0, 0);
}

static void line_words(const struct canvas *canvas, struct text words, const struct type *type,
                       const struct flow_box *box, length top, struct mark *mark)
{
	struct setter *setter = canvas->setter;
	struct rich rich = rich_plain(setter->arena, words, (struct text){ 0 });
	struct items items = { 0 };
	length width = rich_width(setter, rich, type);
	size_t i;

	words_item(setter, &items, rich, type, mark, (box->left + box->right - width) / 2,
	           top + type_baseline(setter, type));
	for (i = 0; i < items.count; i++)
		emit_item(canvas, &items.items[i], 0, 0);
}

/* Words in the middle of a box, on the lines they say. */
void box_words(const struct canvas *canvas, struct text words, const struct type *type, const struct flow_box *box,
               struct mark *mark)
{
	length lines = 1, top;
	size_t at;

	for (size_t i = 0; i < words.count; i++)
		lines += words.bytes[i] == '\n';
	top = box->top + (box->bottom - box->top - lines * type->leading) / 2;
	for (; text_find(words, "\n", &at); top += type->leading) {
		line_words(canvas, text_part(words, 0, at), type, box, top, mark);
		words = text_part(words, at + 1, words.count);
	}
	line_words(canvas, words, type, box, top, mark);
}
