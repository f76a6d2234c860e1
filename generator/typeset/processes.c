/* A map of processes: management above, the core as a chain of arrows in the middle, support below;
 * arrows tell that the core is steered from above and carried from below.
 *
 * All boxes of a row are equal; a band with many boxes has several rows. Steps of a process stand
 * in a frame below its box.
 */
#include "typeset/drawing.h"

enum { PER_ROW_MOST = 6 };

struct map {
	struct setter *setter;
	struct pen pen;
	struct type title, name, step;
	length width, pad, gap, point; /* of the whole; inside boxes; between them; of an arrow's point */
};

static const struct stroke thin = { .width = 600 };

/* Boxes of a row: as many as have comfortable room, rows as even as can be. */
static size_t per_row(const struct map *map, size_t count)
{
	length comfortable = map->name.size * 9;
	size_t most = (size_t)((map->width - 2 * map->pad) / (comfortable + map->gap)), rows;

	most = most > PER_ROW_MOST ? PER_ROW_MOST : most < 1 ? 1 : most;
	rows = (count + most - 1) / most;
	return rows ? (count + rows - 1) / rows : 1;
}

struct cell_box {
	struct label name;
	struct label *steps;
	length steps_height;
};

static length words_width_in(const struct map *map, length width, bool core)
{
	return width - 2 * map->pad - (core ? 2 * map->point : 0);
}

static struct cell_box make_cell(struct map *map, const struct process_box *box, length width, bool core)
{
	struct cell_box cell = { 0 };
	struct arena *arena = map->setter->arena;

	cell.name = label_make(map->setter, box->name, box->path, &map->name, words_width_in(map, width, core));
	cell.steps = arena_many(arena, box->step_count + 1, struct label);
	for (size_t i = 0; i < box->step_count; i++) {
		struct text words = text_format(arena, "%z. %t", i + 1, box->steps[i]);

		cell.steps[i] = label_make(map->setter, words, box->path, &map->step, width - 2 * map->pad);
		cell.steps_height += cell.steps[i].height + pt(1);
	}
	if (box->step_count)
		cell.steps_height += 2 * map->pad - pt(1);
	return cell;
}

/* -- drawing -- */

static void draw_frame(struct map *map, struct box box, bool core)
{
	length x = box.x, y = box.y, right = x + box.width, bottom = y + box.height, middle = y + box.height / 2;
	const length corners[][2] = { { x, y },          { right - map->point, y },
		                      { right, middle }, { right - map->point, bottom },
		                      { x, bottom },     { x + map->point, middle } };

	if (core)
		pen_polygon(&map->pen, corners, 6, thin, INK_WHITE);
	else
		pen_box(&map->pen, box, thin, INK_WHITE);
}

static void draw_steps(struct map *map, const struct cell_box *cell, size_t count, struct box box)
{
	length y = box.y + map->pad;

	pen_box(&map->pen, box, (struct stroke){ .width = 400 }, INK_WHITE);
	for (size_t i = 0; i < count; i++) {
		label_draw(&map->pen, &cell->steps[i], box.x + map->pad, y, box.width - 2 * map->pad, ALIGN_LEFT);
		y += cell->steps[i].height + pt(1);
	}
}

/* One row of boxes of equal size, its steps below; gives its lower end. */
static length draw_row(struct map *map, const struct process_band *band, size_t first, size_t count, length width,
                       length y)
{
	struct cell_box *cells = arena_many(map->setter->arena, count + 1, struct cell_box);
	length name = 0, steps = 0, x;

	for (size_t i = 0; i < count; i++) {
		cells[i] = make_cell(map, &band->boxes.items[first + i], width, band->core);
		name = length_max(name, cells[i].name.height + 2 * map->pad);
		steps = length_max(steps, cells[i].steps_height);
	}
	name = band->core ? length_max(name, 3 * map->point) : name;
	x = (map->width - (length)count * width - (length)(count - 1) * map->gap) / 2;
	for (size_t i = 0; i < count; i++, x += width + map->gap) {
		const struct process_box *box = &band->boxes.items[first + i];
		length over = band->core ? map->point : 0;

		draw_frame(map, (struct box){ x, y, width, name }, band->core);
		label_draw(&map->pen, &cells[i].name, x + map->pad + over, y + (name - cells[i].name.height) / 2,
		           words_width_in(map, width, band->core), ALIGN_CENTRE);
		if (box->step_count)
			draw_steps(map, &cells[i], box->step_count, (struct box){ x, y + name + pt(3), width, steps });
	}
	return y + name + (steps ? steps + pt(3) : 0);
}

static length draw_band(struct map *map, const struct process_band *band, length y)
{
	size_t columns = per_row(map, band->boxes.count), count;
	length width = (map->width - 2 * map->pad - (length)(columns - 1) * map->gap) / (length)columns;
	length top = y, most = map->name.size * 22;
	struct items above = map->pen.items;
	struct items inside;
	struct label title =
		label_make(map->setter, band->name, (struct text){ 0 }, &map->title, map->width - 2 * map->pad);

	width = length_min(width, most);
	map->pen.items = (struct items){ 0 }; /* the ground comes first, once its height is known */
	y += map->pad;
	label_draw(&map->pen, &title, map->pad, y, map->width - 2 * map->pad, ALIGN_CENTRE);
	y += title.height + map->pad;
	for (size_t i = 0; i < band->boxes.count; i += count) {
		count = band->boxes.count - i < columns ? band->boxes.count - i : columns;
		y = draw_row(map, band, i, count, width, y) + map->pad;
	}
	inside = map->pen.items;
	map->pen.items = above;
	pen_box(&map->pen, (struct box){ 0, top, map->width, y - top }, thin, 92);
	for (size_t i = 0; i < inside.count; i++)
		*array_push(map->setter->arena, &map->pen.items) = inside.items[i];
	return y;
}

struct drawn processes_draw(struct setter *setter, const struct process_map *processes, struct room room, length size)
{
	length y = 0;
	struct map map = { .setter = setter,
		           .pen = { .setter = setter },
		           .width = room.width,
		           .title = drawing_type(size, true),
		           .name = drawing_type(size, false),
		           .step = drawing_type_small(size),
		           .pad = pt(4),
		           .gap = pt(6),
		           .point = pt(8) };
	bool above = true;

	for (size_t b = 0; b < processes->bands.count; b++) {
		const struct process_band *band = &processes->bands.items[b];

		if (b) { /* towards the core */
			above = above && !processes->bands.items[b - 1].core;
			pen_arrow(&map.pen, map.width / 2, above ? y + pt(1) : y + pt(17),
			          above ? y + pt(17) : y + pt(1));
			y += pt(18);
		}
		y = draw_band(&map, band, y);
	}
	return (struct drawn){ .items = map.pen.items, .width = room.width, .height = y, .fits = y <= room.height };
}
