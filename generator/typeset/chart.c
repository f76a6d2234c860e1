/* Bars: names at the left, bars on a common scale, the number at the end of each. In one piece, or
 * row by row over several pages, each with the scale at its head.
 *
 * A bar far longer than the rest is cut and shows so; its number tells how long it is. The scale
 * always begins at zero. Fills are white, grey and hatched, so that a copy in black and white says
 * the same.
 */
#include "diagram/axis.h"
#include "typeset/drawing.h"

enum { TICKS = 6, NAME_SHARE = 40 };

struct bars {
	struct setter *setter;
	const struct chart *chart;
	struct text path;
	struct pen pen;
	struct type name, small; /* of names; of notes, numbers and ticks */
	struct axis axis;
	bool cut_low, cut_high;
	struct label *names, *notes, *numbers; /* numbers: per row and series */
	length name_width, number_width;
	length left, right; /* of the scale */
	length top, bottom; /* of the rows */
	length bar;         /* thickness */
};

static const struct stroke thin = { .width = 500 };
static const struct stroke grid = { .width = 300, .grey = 80 };
static const struct stroke mark_line = { .width = 700, .dash = 3000, .gap = 2000 };

/* -- measuring -- */

static struct label words_of(struct bars *bars, struct text words)
{
	return label_make(bars->setter, words, bars->path, &bars->small, LENGTH_MAX);
}

static struct label words_of_value(struct bars *bars, const struct chart_value *value)
{
	struct rich words = rich_figure(bars->setter->arena, value->words, value->figure);

	words.path = bars->path;
	return label_rich(bars->setter, words, &bars->small, LENGTH_MAX);
}

static void make_axis(struct bars *bars)
{
	const struct chart *chart = bars->chart;
	size_t most = chart->points.count * chart->series_count, count = 0;
	struct decimal *values = arena_many(bars->setter->arena, most + 1, struct decimal);
	struct axis_wish wish = { .ticks = TICKS, .places = chart->places, .zero = true };
	struct axis_reach reach;

	for (size_t i = 0; i < chart->points.count; i++)
		for (size_t s = 0; s < chart->series_count; s++)
			if (chart->points.items[i].values[s].known)
				values[count++] = chart->points.items[i].values[s].value;
	if (!count)
		values[count++] = decimal_from_int(0);
	reach = axis_reach(values, count, chart->mark.known ? &chart->mark.value : NULL);
	wish.least = reach.least;
	wish.most = reach.most;
	bars->cut_low = reach.cut_low;
	bars->cut_high = reach.cut_high;
	axis_make(&bars->axis, &wish);
}

static void make_words(struct bars *bars, length measure)
{
	const struct chart *chart = bars->chart;
	struct arena *arena = bars->setter->arena;
	size_t count = chart->points.count;
	length most = measure * NAME_SHARE / 100;

	bars->names = arena_many(arena, count + 1, struct label);
	bars->notes = arena_many(arena, count + 1, struct label);
	bars->numbers = arena_many(arena, count * chart->series_count + 1, struct label);
	for (size_t i = 0; i < count; i++) {
		const struct chart_point *point = &chart->points.items[i];

		bars->names[i] = label_make(bars->setter, point->name, bars->path, &bars->name, most);
		bars->notes[i] = label_rich(bars->setter, point->note, &bars->small, most);
		bars->name_width = length_max(bars->name_width, length_max(bars->names[i].width, bars->notes[i].width));
		for (size_t s = 0; s < chart->series_count; s++) {
			struct label *number = &bars->numbers[i * chart->series_count + s];

			*number = words_of_value(bars, &point->values[s]);
			if (point->values[s].known) /* else it stands at zero, where there is room */
				bars->number_width = length_max(bars->number_width, number->width);
		}
	}
}

/* -- the scale -- */

static bool any_negative(const struct bars *bars)
{
	return bars->cut_low || decimal_sign(bars->axis.low) < 0;
}

/* Room beyond the end of the scale for a bar that is cut. */
static length stub(const struct bars *bars)
{
	return bars->bar * 2;
}

static void lay_out(struct bars *bars, length measure)
{
	length number = bars->number_width + pt(5);

	bars->left = bars->name_width + pt(6) + (any_negative(bars) ? number : 0) + (bars->cut_low ? stub(bars) : 0);
	bars->right = measure - number - (bars->cut_high ? stub(bars) : 0);
}

static length x_of(const struct bars *bars, struct decimal value)
{
	if (decimal_compare(value, bars->axis.high) > 0)
		return bars->right + stub(bars);
	if (decimal_compare(value, bars->axis.low) < 0)
		return bars->left - stub(bars);
	return bars->left + axis_place(&bars->axis, value, bars->right - bars->left);
}

static bool beyond(const struct bars *bars, struct decimal value)
{
	return decimal_compare(value, bars->axis.high) > 0 || decimal_compare(value, bars->axis.low) < 0;
}

/* -- one row -- */

static length bars_height(const struct bars *bars)
{
	return bars->bar * (length)bars->chart->series_count;
}

static length row_height(const struct bars *bars, size_t i)
{
	return length_max(bars->names[i].height + bars->notes[i].height, bars_height(bars));
}

static length row_gap(const struct bars *bars)
{
	return bars->name.size * 6 / 10;
}

/* Two slanted lines, white between them. */
static void draw_cut(struct bars *bars, length x, length y)
{
	length slant = pt(2), apart = pt(2), over = pt(1), low = y + bars->bar + over, high = y - over;
	const length corners[][2] = {
		{ x - slant, low }, { x + slant, high }, { x + slant + apart, high }, { x - slant + apart, low }
	};

	pen_polygon(&bars->pen, corners, 4, (struct stroke){ 0 }, INK_WHITE);
	pen_line(&bars->pen, x - slant, low, x + slant, high, thin);
	pen_line(&bars->pen, x - slant + apart, low, x + slant + apart, high, thin);
}

static void fill_box(struct pen *pen, struct box box, enum chart_fill fill)
{
	static const int greys[] = { [CHART_EMPTY] = INK_WHITE, [CHART_SOLID] = 45, [CHART_HATCHED] = INK_WHITE };

	pen_box(pen, box, (struct stroke){ 0 }, greys[fill]);
	if (fill == CHART_HATCHED)
		pen_hatch(pen, box, pt(5) / 2, 500);
	pen_box(pen, box, thin, GREY_NONE);
}

static void draw_bar(struct bars *bars, const struct chart_value *value, enum chart_fill fill, length y)
{
	length zero = x_of(bars, decimal_from_int(0)), end = x_of(bars, value->value);
	struct box box = { length_min(zero, end), y, end > zero ? end - zero : zero - end, bars->bar };

	if (!box.width)
		return;
	fill_box(&bars->pen, box, fill);
	if (beyond(bars, value->value))
		draw_cut(bars, end > zero ? end - stub(bars) : end + stub(bars) - pt(2), y);
}

/* At the end of its bar; beyond the mark where its line would run through it. */
static length number_place(const struct bars *bars, const struct chart_value *value, const struct label *label)
{
	bool left = value->known && decimal_sign(value->value) < 0;
	length end = value->known ? x_of(bars, value->value) : x_of(bars, decimal_from_int(0));
	length gap = pt(3), x = left ? end - gap - label->width : end + gap;
	length mark = bars->chart->mark.known ? x_of(bars, bars->chart->mark.value) : x - 2 * gap;

	if (mark + gap <= x || mark - gap >= x + label->width)
		return x;
	return left ? mark - gap - label->width : mark + gap;
}

static void draw_number(struct bars *bars, const struct chart_value *value, const struct label *label, length y)
{
	length x = number_place(bars, value, label);

	y += (bars->bar - label->height) / 2;
	pen_box(&bars->pen, (struct box){ x - pt(1), y, label->width + pt(2), label->height }, (struct stroke){ 0 },
	        INK_WHITE);
	label_draw(&bars->pen, label, x, y, label->width, ALIGN_LEFT);
}

static void draw_names(struct bars *bars, size_t i, length y)
{
	length height = bars->names[i].height + bars->notes[i].height;

	y += (row_height(bars, i) - height) / 2;
	label_draw(&bars->pen, &bars->names[i], 0, y, bars->name_width, ALIGN_LEFT);
	label_draw(&bars->pen, &bars->notes[i], 0, y + bars->names[i].height, bars->name_width, ALIGN_LEFT);
}

/* The bars of rows [first, end), or what stands over them. */
static void draw_rows(struct bars *bars, size_t first, size_t end, bool words)
{
	const struct chart *chart = bars->chart;
	length y = bars->top + row_gap(bars) / 2;

	for (size_t i = first; i < end; i++) {
		const struct chart_point *point = &chart->points.items[i];
		length at = y + (row_height(bars, i) - bars_height(bars)) / 2;

		if (words)
			draw_names(bars, i, y);
		for (size_t s = 0; s < chart->series_count; s++, at += bars->bar)
			if (words)
				draw_number(bars, &point->values[s], &bars->numbers[i * chart->series_count + s], at);
			else if (point->values[s].known)
				draw_bar(bars, &point->values[s], point->fills[s], at);
		y += row_height(bars, i) + row_gap(bars);
	}
}

/* -- around the rows -- */

static length draw_keys(struct bars *bars)
{
	const struct chart *chart = bars->chart;
	length x = bars->left, side = bars->small.size;

	for (size_t k = 0; k < chart->keys.count; k++) {
		struct label label = words_of(bars, chart->keys.items[k].words);

		fill_box(&bars->pen,
		         (struct box){ x, (bars->small.leading - side * 8 / 10) / 2, side * 2, side * 8 / 10 },
		         chart->keys.items[k].fill);
		x += side * 2 + pt(3);
		label_draw(&bars->pen, &label, x, 0, label.width, ALIGN_LEFT);
		x += label.width + pt(12);
	}
	return chart->keys.count ? bars->small.leading + pt(5) : 0;
}

static length keep_inside(length x, length width, length measure)
{
	return length_max(0, length_min(x, measure - width));
}

static void draw_grid(struct bars *bars)
{
	for (size_t i = 0; i < bars->axis.ticks; i++) {
		struct decimal tick = axis_tick(&bars->axis, i);
		length x = x_of(bars, tick);

		pen_line(&bars->pen, x, bars->top, x, bars->bottom,
		         decimal_sign(tick) ? grid : (struct stroke){ .width = 700 });
	}
}

static struct label tick_words(struct bars *bars, size_t i)
{
	struct arena *arena = bars->setter->arena;

	return words_of(bars, TEXT_JOIN(arena, decimal_format(arena, axis_tick(&bars->axis, i)), bars->chart->unit));
}

/* Every how many ticks are named, so that names do not meet. */
static size_t named_ticks(struct bars *bars)
{
	length step = (bars->right - bars->left) / (length)(bars->axis.ticks - 1), widest = 0;
	size_t every = 1;

	for (size_t i = 0; i < bars->axis.ticks; i++)
		widest = length_max(widest, tick_words(bars, i).width + pt(3));
	while (every < bars->axis.ticks && (length)every * step < widest)
		every++;
	return every;
}

/* Those counted from zero. Gives the y below them. */
static length draw_ticks(struct bars *bars, length y)
{
	size_t every = named_ticks(bars), zero = 0;

	while (zero + 1 < bars->axis.ticks && decimal_sign(axis_tick(&bars->axis, zero)) < 0)
		zero++;
	for (size_t i = zero % every; i < bars->axis.ticks; i += every) {
		struct label label = tick_words(bars, i);

		label_draw(&bars->pen, &label, x_of(bars, axis_tick(&bars->axis, i)) - label.width / 2, y, label.width,
		           ALIGN_LEFT);
	}
	return y + bars->small.leading;
}

static void draw_mark(struct bars *bars)
{
	const struct chart_value *mark = &bars->chart->mark;
	length x;

	if (!mark->known)
		return;
	x = x_of(bars, mark->value);
	pen_line(&bars->pen, x, bars->top, x, bars->bottom, mark_line);
}

/* Gives the y below it. */
static length draw_mark_words(struct bars *bars, length y, length measure)
{
	const struct chart_value *mark = &bars->chart->mark;
	struct label label = words_of(bars, mark->words);
	length x;

	if (!mark->known)
		return y;
	x = x_of(bars, mark->value) - label.width / 2;
	label_draw(&bars->pen, &label, keep_inside(x, label.width, measure), y, label.width, ALIGN_LEFT);
	return y + label.height + pt(1);
}

static void draw_plot(struct bars *bars, size_t first, size_t end)
{
	draw_grid(bars);
	draw_rows(bars, first, end, false);
	draw_mark(bars);
	draw_rows(bars, first, end, true);
}

/* -- the whole -- */

static struct bars bars_new(struct setter *setter, const struct chart *chart, struct text path, length measure,
                            length size)
{
	struct bars bars = { .setter = setter,
		             .chart = chart,
		             .path = path,
		             .pen = { .setter = setter },
		             .name = drawing_type(size, false),
		             .small = drawing_type_small(size) };

	bars.bar = chart->series_count > 1 ? bars.small.leading : bars.small.leading * 5 / 4;
	make_axis(&bars);
	make_words(&bars, measure);
	lay_out(&bars, measure);
	return bars;
}

struct drawn bars_draw(struct setter *setter, const struct chart *chart, struct text path, struct room room,
                       length size)
{
	struct bars bars = bars_new(setter, chart, path, room.width, size);
	length y;

	bars.top = draw_mark_words(&bars, draw_keys(&bars), room.width);
	bars.bottom = bars.top;
	for (size_t i = 0; i < chart->points.count; i++)
		bars.bottom += row_height(&bars, i) + row_gap(&bars);
	draw_plot(&bars, 0, chart->points.count);
	y = draw_ticks(&bars, bars.bottom + pt(2));
	return (struct drawn){ .items = bars.pen.items,
		               .width = room.width,
		               .height = y,
		               .fits = y <= room.height && bars.right - bars.left >= room.width / 4 };
}

/* -- row by row -- */

/* What the pen has drawn since. */
static struct strip *take_strip(struct bars *bars, struct galley *galley, length above, length height,
                                struct mark *mark)
{
	struct strip *strip = strip_add(bars->setter, galley, above, height);

	strip_take(bars->setter, strip, &bars->pen.items, 0, mark);
	bars->pen.items = (struct items){ 0 };
	return strip;
}

static struct strip *scale_strip(struct bars *bars, struct galley *galley, length above, struct mark *mark)
{
	length y = draw_ticks(bars, draw_mark_words(bars, draw_keys(bars), galley->measure));

	return take_strip(bars, galley, above, y + pt(2), mark);
}

static const struct galley *head_again(struct bars *bars, struct text label, length measure)
{
	struct setter *setter = bars->setter;
	struct galley *head = galley_new(setter, measure);

	if (label.count) {
		struct text words = TEXT_JOIN(setter->arena, label, LIT(" (lanjutan)"));

		set_words(setter, head, rich_plain(setter->arena, words, bars->path),
		          &(struct set_words){ .style = STYLE_CAPTION,
		                               .align = ALIGN_CENTRE,
		                               .first_line = 0,
		                               .above = 0,
		                               .below = pt(4) });
	}
	scale_strip(bars, head, 0, NULL);
	return head;
}

struct strip *bars_strips(struct setter *setter, struct galley *galley, const struct plate *figure, struct mark *mark)
{
	const struct chart *chart = &figure->drawing->chart;
	struct bars bars = bars_new(setter, chart, figure->path, galley->measure, DRAWING_TYPE_USUAL);
	const struct galley *head = head_again(&bars, figure->label, galley->measure);
	struct strip *first = scale_strip(&bars, galley, pt(10), mark);

	for (size_t i = 0; i < chart->points.count; i++) {
		struct strip *strip;

		bars.bottom = row_height(&bars, i) + row_gap(&bars);
		draw_plot(&bars, i, i + 1);
		if (i == 0 || i + 1 == chart->points.count)
			galley_keep(galley, BREAK_NEVER);
		strip = take_strip(&bars, galley, 0, bars.bottom, mark);
		strip->head = head;
	}
	galley_keep(galley, BREAK_NEVER);
	draw_ticks(&bars, pt(2));
	take_strip(&bars, galley, 0, bars.small.leading + pt(2), mark)->head = head;
	return first;
}
