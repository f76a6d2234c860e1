/* The pen: each stroke a path item of its own; a label is a paragraph broken into lines, then drawn. */
#include "typeset/pen.h"

enum { LEADING = 118 }; /* per cent of the type */

/* -- the pen -- */

static struct item *path_item(struct pen *pen, const struct path_step *steps, size_t count, struct stroke stroke)
{
	struct path_step *copy = arena_many(pen->setter->arena, count, struct path_step);
	struct item *item = item_add(pen->setter, &pen->items, ITEM_PATH, NULL, 0, 0);

	for (size_t i = 0; i < count; i++)
		copy[i] = steps[i];
	item->path = (struct item_path){ .steps = copy,
		                         .count = count,
		                         .stroke = stroke.width,
		                         .stroke_grey = stroke.grey,
		                         .dash = stroke.dash,
		                         .gap = stroke.gap };
	return item;
}

static struct path_step step_to(enum path_verb verb, length x, length y)
{
	return (struct path_step){ .verb = verb, .x = { x }, .y = { y } };
}

void pen_line(struct pen *pen, length x1, length y1, length x2, length y2, struct stroke stroke)
{
	struct path_step steps[] = { step_to(PATH_MOVE, x1, y1), step_to(PATH_LINE, x2, y2) };

	path_item(pen, steps, 2, stroke);
}

static void ground(struct item *item, int fill)
{
	item->path.fill = fill != GREY_NONE;
	item->path.fill_grey = item->path.fill ? fill : INK_BLACK;
}

void pen_polygon(struct pen *pen, const length (*corners)[2], size_t count, struct stroke stroke, int fill)
{
	struct path_step *steps = arena_many(pen->setter->arena, count + 1, struct path_step);

	for (size_t i = 0; i < count; i++)
		steps[i] = step_to(i ? PATH_LINE : PATH_MOVE, corners[i][0], corners[i][1]);
	steps[count] = (struct path_step){ .verb = PATH_CLOSE };
	ground(path_item(pen, steps, count + 1, stroke), fill);
}

void pen_box(struct pen *pen, struct box box, struct stroke stroke, int fill)
{
	length right = box.x + box.width, bottom = box.y + box.height;
	const length corners[][2] = { { box.x, box.y }, { right, box.y }, { right, bottom }, { box.x, bottom } };

	pen_polygon(pen, corners, 4, stroke, fill);
}

/* Lines rising to the right, each from where x + y = c enters the box to where it leaves. */
void pen_hatch(struct pen *pen, struct box box, length step, length width)
{
	size_t most = (size_t)((box.width + box.height) / step) + 1, count = 0;
	struct path_step *steps = arena_many(pen->setter->arena, 2 * most, struct path_step);

	for (length c = step; c < box.width + box.height; c += step) {
		length from = length_max(0, c - box.height), to = length_min(box.width, c);

		steps[count++] = step_to(PATH_MOVE, box.x + from, box.y + c - from);
		steps[count++] = step_to(PATH_LINE, box.x + to, box.y + c - to);
	}
	if (count)
		path_item(pen, steps, count, (struct stroke){ .width = width });
}

void pen_disc(struct pen *pen, length x, length y, length radius, int fill)
{
	length k = length_scale(radius, 5523, 10000), r = radius;
	struct path_step steps[] = {
		step_to(PATH_MOVE, x + r, y),
		{ PATH_CURVE, { x + r, x + k, x }, { y + k, y + r, y + r } },
		{ PATH_CURVE, { x - k, x - r, x - r }, { y + r, y + k, y } },
		{ PATH_CURVE, { x - r, x - k, x }, { y - k, y - r, y - r } },
		{ PATH_CURVE, { x + k, x + r, x + r }, { y - r, y - k, y } },
		{ .verb = PATH_CLOSE },
	};

	ground(path_item(pen, steps, 6, (struct stroke){ .width = pt(1) * 6 / 10 }), fill);
}

void pen_arrow(struct pen *pen, length x, length from, length to)
{
	length head = pt(5), half = pt(5) / 2, back = to > from ? to - head : to + head;
	const length corners[][2] = { { x, to }, { x - half, back }, { x + half, back } };

	pen_line(pen, x, from, x, back, (struct stroke){ .width = pt(1) });
	pen_polygon(pen, corners, 3, (struct stroke){ 0 }, INK_BLACK);
}

/* -- words -- */

struct type drawing_type(length size, bool bold)
{
	return (struct type){ .face = bold ? FACE_BOLD : FACE_REGULAR,
		              .size = size,
		              .leading = length_scale(size, LEADING, 100),
		              .phrases = true };
}

struct type drawing_type_small(length size)
{
	return drawing_type(length_max(size - pt(1), DRAWING_TYPE_LEAST), false);
}

struct label label_make(struct setter *setter, struct text words, struct text path, const struct type *type,
                        length measure)
{
	if (!words.count)
		return (struct label){ .type = *type, .measure = measure };
	return label_rich(setter, rich_plain(setter->arena, words, path), type, measure);
}

struct label label_rich(struct setter *setter, struct rich words, const struct type *type, length measure)
{
	struct label label = { .type = *type, .measure = measure };

	if (rich_empty(words))
		return label;
	label.type.measure = measure;
	atoms_from_rich(setter, words, &label.type, &label.atoms);
	lines_break(setter, &label.atoms, &label.type, ALIGN_CENTRE, 0, measure, &label.lines);
	for (size_t i = 0; i < label.lines.count; i++)
		label.width = length_max(label.width, label.lines.items[i].natural);
	label.height = label.type.leading * (length)label.lines.count;
	return label;
}

void label_draw(struct pen *pen, const struct label *label, length x, length y, length width, enum align align)
{
	struct line_place place = { .x = x, .width = width, .align = align };

	for (size_t i = 0; i < label->lines.count; i++) {
		place.baseline = y + (length)i * label->type.leading + type_baseline(pen->setter, &label->type);
		line_items(pen->setter, &pen->items, &label->atoms, &label->lines.items[i], &label->type, &place);
	}
}
