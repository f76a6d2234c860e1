/* A trend over the years: what was reached as a full line, the target as a dashed one, every point
 * with its number.
 *
 * Years stand as far apart as they lie; where a year has no number the line is not drawn. A value
 * far above the rest stands above a break of the axis. A number stands on no line, mark or other
 * number; where one finds no such place beside its point, all go into rows below the years.
 */
#include "diagram/axis.h"
#include "diagram/beside.h"
#include "typeset/drawing.h"

enum { TICKS = 5, YEAR_GAP = 4500 };

struct trend {
	struct setter *setter;
	const struct chart *chart;
	struct text path;
	struct pen pen;
	struct type type; /* of ticks, years and values */
	struct axis axis;
	bool cut_high, cut_low;          /* some value is beyond the axis */
	length left, right, top, bottom; /* of the plot */
	struct beside_point *places;     /* a point per year and series */
	struct beside_line *lines;       /* that numbers keep clear of */
	struct beside beside;
	bool in_rows; /* numbers stand below the years */
};

static const struct stroke grid = { .width = 300, .grey = 80 };
static const struct stroke zero_line = { .width = 600 };
static const struct stroke reached_line = { .width = 1200 };
static const struct stroke target_line = { .width = 800, .dash = 3500, .gap = 2200 };

/* -- scale -- */

/* A tick for each step of a scale. */
static bool make_steps(struct trend *trend)
{
	size_t count = trend->chart->steps.count;

	if (!count)
		return false;
	trend->axis = (struct axis){ .low = decimal_from_int(0),
		                     .high = decimal_from_int(count > 1 ? (int64_t)count - 1 : 1),
		                     .step = decimal_from_int(1),
		                     .ticks = count > 1 ? count : 2 };
	return true;
}

static void make_axis(struct trend *trend)
{
	const struct chart *chart = trend->chart;
	struct decimal *values =
		arena_many(trend->setter->arena, 2 * chart->points.count * CHART_SERIES_MOST + 1, struct decimal);
	struct axis_wish wish = { .ticks = TICKS, .places = chart->places };
	struct axis_reach reach;
	struct decimal twice;
	size_t count = 0;

	if (make_steps(trend))
		return;
	for (size_t i = 0; i < chart->points.count; i++)
		for (size_t s = 0; s < chart->series_count; s++) {
			const struct chart_value *value = &chart->points.items[i].values[s];

			if (value->known)
				values[count++] = value->value;
			if (value->known && value->range)
				values[count++] = value->low;
		}
	if (!count)
		values[count++] = decimal_from_int(0);
	reach = axis_reach(values, count, NULL);
	wish.least = reach.least;
	wish.most = reach.most;
	wish.zero = decimal_sign(reach.least) >= 0 && decimal_add(reach.least, reach.least, &twice) &&
	            decimal_compare(twice, reach.most) <= 0;
	trend->cut_high = reach.cut_high;
	trend->cut_low = reach.cut_low;
	axis_make(&trend->axis, &wish);
}

static length break_room(const struct trend *trend)
{
	return trend->type.leading * 2;
}

static length height_of(const struct trend *trend)
{
	return trend->bottom - trend->top - (trend->cut_low ? break_room(trend) : 0);
}

static length y_of(const struct trend *trend, struct decimal value)
{
	length zero = trend->bottom - (trend->cut_low ? break_room(trend) : 0);

	if (decimal_compare(value, trend->axis.high) > 0)
		return trend->top - break_room(trend) * 6 / 10;
	if (decimal_compare(value, trend->axis.low) < 0)
		return trend->bottom - break_room(trend) * 4 / 10;
	return zero - axis_place(&trend->axis, value, height_of(trend));
}

static bool beyond(const struct trend *trend, struct decimal value)
{
	return decimal_compare(value, trend->axis.high) > 0 || decimal_compare(value, trend->axis.low) < 0;
}

static length x_of(const struct trend *trend, size_t year)
{
	size_t count = trend->chart->points.count;
	length edge = (trend->right - trend->left) / (length)(2 * count);

	return trend->left + edge +
	       (trend->right - trend->left - 2 * edge) * (length)year / (length)(count > 1 ? count - 1 : 1);
}

/* -- words -- */

static struct label words_of(struct trend *trend, struct text words)
{
	return label_make(trend->setter, words, trend->path, &trend->type, LENGTH_MAX);
}

static struct label words_of_value(struct trend *trend, const struct chart_value *value)
{
	struct rich words = rich_figure(trend->setter->arena, value->words, value->figure);

	words.path = trend->path;
	return label_rich(trend->setter, words, &trend->type, LENGTH_MAX);
}

static struct label tick_words(struct trend *trend, size_t i)
{
	const struct chart *chart = trend->chart;

	if (chart->steps.count)
		return words_of(trend, i < chart->steps.count ? chart->steps.items[i] : LIT(""));
	return words_of(trend, decimal_format(trend->setter->arena, axis_tick(&trend->axis, i)));
}

static length tick_room(struct trend *trend)
{
	length widest = 0;

	for (size_t i = 0; i < trend->axis.ticks; i++)
		widest = length_max(widest, tick_words(trend, i).width);
	return widest + pt(4);
}

/* -- parts -- */

static void draw_break(struct trend *trend, length x, length y)
{
	static const length half = 3500, rise = 1500, apart = 2200;
	struct stroke stroke = { .width = 600 };
	const length corners[][2] = { { x - half, y + rise },
		                      { x + half, y - rise },
		                      { x + half, y - rise - apart },
		                      { x - half, y + rise - apart } };

	pen_polygon(&trend->pen, corners, 4, (struct stroke){ 0 }, INK_WHITE);
	pen_line(&trend->pen, x - half, y + rise, x + half, y - rise, stroke);
	pen_line(&trend->pen, x - half, y + rise - apart, x + half, y - rise - apart, stroke);
}

static void draw_axes(struct trend *trend)
{
	struct pen *pen = &trend->pen;
	length upper = trend->cut_high ? trend->top - break_room(trend) : trend->top;

	for (size_t i = 0; i < trend->axis.ticks; i++) {
		struct decimal tick = axis_tick(&trend->axis, i);
		struct label label = tick_words(trend, i);
		length y = y_of(trend, tick);

		pen_line(pen, trend->left, y, trend->right, y, decimal_sign(tick) ? grid : zero_line);
		label_draw(pen, &label, 0, y - label.height / 2, trend->left - pt(4), ALIGN_RIGHT);
	}
	pen_line(pen, trend->left, trend->bottom, trend->right, trend->bottom, (struct stroke){ .width = 600 });
	pen_line(pen, trend->left, trend->bottom, trend->left, upper, (struct stroke){ .width = 600 });
	if (trend->cut_high)
		draw_break(trend, trend->left, trend->top - break_room(trend) * 3 / 10);
	if (trend->cut_low)
		draw_break(trend, trend->left, trend->bottom - break_room(trend) * 8 / 10);
}

static void draw_years(struct trend *trend)
{
	const struct chart *chart = trend->chart;
	size_t count = chart->points.count;
	length step = (trend->right - trend->left) / (length)count;
	length widest = words_of(trend, chart->points.items[0].name).width + pt(3);
	size_t every = (size_t)((widest + step - 1) / step); /* the last year is always named */

	for (size_t i = 0; i < count; i++) {
		struct label label = words_of(trend, (count - 1 - i) % every ? LIT("") : chart->points.items[i].name);
		length x = x_of(trend, i);

		pen_line(&trend->pen, x, trend->bottom, x, trend->bottom + pt(2), (struct stroke){ .width = 600 });
		label_draw(&trend->pen, &label, x - label.width / 2, trend->bottom + YEAR_GAP, label.width, ALIGN_LEFT);
	}
}

static const struct chart_value *value_at(const struct trend *trend, size_t year, size_t series)
{
	return &trend->chart->points.items[year].values[series];
}

static void draw_mark(struct trend *trend, size_t series, length x, length y)
{
	static const length half = 2000;

	if (series == 0)
		pen_box(&trend->pen, (struct box){ x - half, y - half, 2 * half, 2 * half },
		        (struct stroke){ .width = 800 }, INK_WHITE);
	else
		pen_disc(&trend->pen, x, y, 2200, INK_BLACK);
}

static struct stroke series_line(size_t series)
{
	return series ? reached_line : target_line;
}

/* Lines join years that follow each other; one to a value beyond the axis is broken. */
static void draw_series(struct trend *trend, size_t series)
{
	for (size_t i = 0; i + 1 < trend->chart->points.count; i++) {
		const struct chart_value *from = value_at(trend, i, series), *to = value_at(trend, i + 1, series);
		length x1 = x_of(trend, i), x2 = x_of(trend, i + 1), y1, y2;

		if (!from->known || !to->known || trend->chart->points.items[i + 1].apart)
			continue;
		y1 = y_of(trend, from->value);
		y2 = y_of(trend, to->value);
		pen_line(&trend->pen, x1, y1, x2, y2, series_line(series));
		if (from->range && to->range)
			pen_line(&trend->pen, x1, y_of(trend, from->low), x2, y_of(trend, to->low),
			         series_line(series));
		if (beyond(trend, from->value) != beyond(trend, to->value))
			draw_break(trend, (x1 + x2) / 2, (y1 + y2) / 2);
	}
	for (size_t i = 0; i < trend->chart->points.count; i++) {
		const struct chart_value *value = value_at(trend, i, series);

		if (value->known && value->range)
			draw_mark(trend, series, x_of(trend, i), y_of(trend, value->low));
		if (value->known)
			draw_mark(trend, series, x_of(trend, i), y_of(trend, value->value));
	}
}

/* -- numbers beside their points -- */

/* The room for numbers, without a point yet. */
static void open_beside(struct trend *trend)
{
	size_t most = 2 * trend->chart->points.count * trend->chart->series_count + 1; /* of ranges both ends */
	length over = (trend->cut_high ? break_room(trend) : 0) + trend->type.leading + pt(3);

	trend->places = arena_many(trend->setter->arena, most, struct beside_point);
	trend->lines = arena_many(trend->setter->arena, most, struct beside_line);
	trend->beside = (struct beside){ .points = trend->places,
		                         .lines = trend->lines,
		                         .radius = 2200,
		                         .clear = 1200,
		                         .left = trend->left + pt(1),
		                         .right = trend->right,
		                         .top = trend->top - over,
		                         .bottom = trend->bottom };
}

/* The number of the greater of two points of a year stands above it; of equals, what was reached. */
static bool stands_over(const struct trend *trend, size_t year, size_t series)
{
	const struct chart_value *value = value_at(trend, year, series), *other = value_at(trend, year, !series);
	int order = 0;

	if (trend->chart->series_count > 1 && other->known)
		order = decimal_compare(value->value, other->value);
	return order ? order > 0 : series == 1;
}

static void add_point(struct trend *trend, size_t year, size_t series)
{
	const struct chart_value *value = value_at(trend, year, series);

	trend->places[trend->beside.count++] = (struct beside_point){ .x = x_of(trend, year),
		                                                      .y = y_of(trend, value->value),
		                                                      .width = words_of(trend, value->words).width,
		                                                      .height = trend->type.leading,
		                                                      .above = stands_over(trend, year, series) };
}

static void add_line(struct trend *trend, length x1, struct decimal from, length x2, struct decimal to)
{
	trend->lines[trend->beside.line_count++] = (struct beside_line){ x1, y_of(trend, from), x2, y_of(trend, to) };
}

/* From a year to the next, as draw_series draws them. */
static void add_lines(struct trend *trend, size_t year, size_t series)
{
	const struct chart *chart = trend->chart;
	const struct chart_value *from = value_at(trend, year, series), *to;

	if (year + 1 == chart->points.count || chart->points.items[year + 1].apart)
		return;
	to = value_at(trend, year + 1, series);
	if (to->known)
		add_line(trend, x_of(trend, year), from->value, x_of(trend, year + 1), to->value);
	if (to->known && from->range && to->range)
		add_line(trend, x_of(trend, year), from->low, x_of(trend, year + 1), to->low);
}

/* The lower mark of a range has no number, but is not to be covered. */
static void add_low(struct trend *trend, size_t year, size_t series)
{
	const struct chart_value *value = value_at(trend, year, series);

	if (value->known && value->range)
		trend->places[trend->beside.count++] =
			(struct beside_point){ .x = x_of(trend, year), .y = y_of(trend, value->low) };
}

static void add_zero(struct trend *trend)
{
	struct decimal zero = decimal_from_int(0);

	if (decimal_sign(trend->axis.low) < 0 && decimal_sign(trend->axis.high) > 0)
		add_line(trend, trend->left, zero, trend->right, zero);
}

static void find_places(struct trend *trend)
{
	open_beside(trend);
	for (size_t s = trend->chart->series_count; s-- > 0;) /* what was reached chooses first */
		for (size_t i = 0; i < trend->chart->points.count; i++) {
			if (!value_at(trend, i, s)->known)
				continue;
			add_point(trend, i, s);
			add_lines(trend, i, s);
		}
	for (size_t s = 0; s < trend->chart->series_count; s++) /* behind all that have numbers (draw_numbers) */
		for (size_t i = 0; i < trend->chart->points.count; i++)
			add_low(trend, i, s);
	add_zero(trend);
	trend->in_rows = !beside_place(&trend->beside) || trend->beside.covered;
}

/* One step more below, where a low point has no room for its number but on a line. */
static bool deepen(struct trend *trend)
{
	struct decimal low;

	if (trend->chart->steps.count || trend->cut_low || decimal_sign(trend->axis.low) == 0 ||
	    !decimal_sub(trend->axis.low, trend->axis.step, &low))
		return false;
	trend->axis.low = low;
	trend->axis.ticks++;
	return true;
}

static void find_best_places(struct trend *trend)
{
	struct axis axis = trend->axis;

	find_places(trend);
	if (!trend->in_rows || !deepen(trend))
		return;
	find_places(trend);
	if (!trend->in_rows)
		return;
	trend->axis = axis;
	find_places(trend);
}

/* Grounds first, that no grid line runs through a number; the series then go over them. */
static void draw_numbers(struct trend *trend, bool grounds)
{
	size_t at = 0;

	for (size_t s = trend->chart->series_count; s-- > 0;)
		for (size_t i = 0; i < trend->chart->points.count; i++) {
			const struct chart_value *value = value_at(trend, i, s);
			const struct beside_point *place = &trend->places[at];
			struct label label;

			if (!value->known)
				continue;
			at++;
			label = words_of_value(trend, value);
			if (grounds)
				pen_box(&trend->pen,
				        (struct box){ place->left, place->top, place->width, place->height },
				        (struct stroke){ 0 }, INK_WHITE);
			else
				label_draw(&trend->pen, &label, place->left, place->top, place->width, ALIGN_LEFT);
		}
}

/* On how many lines, by turns, the numbers of a series must stand so as not to meet; those at the
 * ends are moved in. */
static size_t lines_needed(struct trend *trend, size_t series, length step)
{
	length widest = 0, between = pt(3);
	size_t lines = 1;

	for (size_t i = 0; i < trend->chart->points.count; i++)
		widest = length_max(widest, words_of(trend, value_at(trend, i, series)->words).width);
	while (widest + between > (length)lines * step || 3 * widest + 2 * between > (length)(2 * lines + 1) * step)
		lines++;
	return lines;
}

/* Rows for each series below the years. */
static length draw_rows(struct trend *trend, length y)
{
	const struct chart *chart = trend->chart;
	length step = chart->points.count > 1 ? x_of(trend, 1) - x_of(trend, 0) : trend->right - trend->left;
	length first = pt(10);

	for (size_t s = chart->series_count; s-- > 0;) {
		size_t lines = lines_needed(trend, s, step);

		draw_mark(trend, s, pt(4), y + trend->type.leading / 2);
		for (size_t i = 0; i < chart->points.count; i++) {
			struct label label = words_of_value(trend, value_at(trend, i, s));
			length x = length_min(x_of(trend, i) - label.width / 2, trend->right - label.width);

			label_draw(&trend->pen, &label, length_max(x, first),
			           y + (length)(i % lines) * trend->type.leading, label.width, ALIGN_LEFT);
		}
		y += trend->type.leading * (length)lines + pt(1);
	}
	return y;
}

/* -- the whole -- */

/* The unit at the left, what the lines mean at the right. */
static length draw_head(struct trend *trend, length width)
{
	const struct chart *chart = trend->chart;
	struct label unit = words_of(trend, chart->unit);
	length x = width, sample = pt(20);

	label_draw(&trend->pen, &unit, 0, 0, unit.width, ALIGN_LEFT);
	for (size_t k = chart->keys.count; k-- > 0;) {
		struct label label = words_of(trend, chart->keys.items[k].words);
		size_t series = chart->keys.items[k].fill == CHART_EMPTY ? 0 : 1;
		length middle = trend->type.leading / 2;

		x -= label.width;
		label_draw(&trend->pen, &label, x, 0, label.width, ALIGN_LEFT);
		x -= sample + pt(4);
		pen_line(&trend->pen, x, middle, x + sample, middle, series_line(series));
		draw_mark(trend, series, x + sample / 2, middle);
		x -= pt(12);
	}
	return trend->type.leading + pt(5);
}

struct drawn trend_draw(struct setter *setter, const struct chart *chart, struct text path, struct room room,
                        length size)
{
	struct trend trend = { .setter = setter,
		               .chart = chart,
		               .path = path,
		               .pen = { .setter = setter },
		               .type = drawing_type_small(size) };
	length plot = length_min(pt(120), room.height / 3), height;

	make_axis(&trend);
	trend.left = tick_room(&trend);
	trend.right = room.width;
	trend.top =
		draw_head(&trend, room.width) + trend.type.leading + pt(2) + (trend.cut_high ? break_room(&trend) : 0);
	trend.bottom = trend.top + plot + (trend.cut_low ? break_room(&trend) : 0);
	find_best_places(&trend);
	draw_axes(&trend);
	if (!trend.in_rows)
		draw_numbers(&trend, true);
	for (size_t s = 0; s < chart->series_count; s++)
		draw_series(&trend, s);
	if (!trend.in_rows)
		draw_numbers(&trend, false);
	draw_years(&trend);
	height = trend.bottom + YEAR_GAP + trend.type.leading;
	if (trend.in_rows)
		height = draw_rows(&trend, height + pt(2));
	return (struct drawn){
		.items = trend.pen.items, .width = room.width, .height = height, .fits = height <= room.height
	};
}
