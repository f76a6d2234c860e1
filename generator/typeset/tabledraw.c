/* Drawing the rows of a table that stand on one frame: shades, cells, texts that span, rules. */
#include "typeset/tabular.h"

/* A row's place on this frame. */
struct band {
	size_t row;
	length top, bottom;
	bool whole; /* begins here */
};

struct fragment {
	struct tabular *tabular;
	const struct canvas *canvas;
	length x; /* of the table's left edge on the canvas */
	struct band *bands;
	size_t count;
};

static const struct row_part *part_of(const struct tabular *tabular, const struct placed *placed)
{
	return &tabular->parts.items[placed->strip->part];
}

static void find_bands(struct fragment *fragment, const struct placed *placed, size_t count)
{
	struct tabular *tabular = fragment->tabular;
	size_t i;

	fragment->bands = arena_many(tabular->setter->scratch, count, struct band);
	for (i = 0; i < count; i++) {
		const struct row_part *part = part_of(tabular, &placed[i]);
		length bottom = placed[i].y + part->to - part->from;
		struct band *band;

		if (i + 1 == count)
			bottom += placed[i].strip->close;
		if (fragment->count && fragment->bands[fragment->count - 1].row == part->row) {
			fragment->bands[fragment->count - 1].bottom = bottom;
			continue;
		}
		band = &fragment->bands[fragment->count++];
		band->row = part->row;
		band->top = placed[i].y - (i == 0 ? placed[i].strip->open : 0);
		band->bottom = bottom;
		band->whole = part->from == 0;
	}
}

/* -- shades -- */

static bool is_head(const struct tabular *tabular, size_t row)
{
	enum row_kind kind = tabular->table->rows.items[row].kind;

	return kind == ROW_HEAD || kind == ROW_NUMBERS;
}

static void emit_shade(const struct fragment *fragment, const struct band *band)
{
	struct tabular *tabular = fragment->tabular;
	const struct row *row = &tabular->table->rows.items[band->row];
	bool head = is_head(tabular, band->row);
	const struct shade *shade = &tabular->setter->styles->head;
	struct item item = { .kind = ITEM_RULE };

	if (tabular->table->plain || !(head || row->shaded))
		return;
	item.x = fragment->x;
	item.y = band->top;
	item.rule = (struct item_rule){ .width = tabular->x[tabular->columns],
		                        .height = band->bottom - band->top,
		                        .grey = head ? shade->grey : 95,
		                        .coloured = head && shade->coloured,
		                        .rgb = shade->rgb };
	emit_item(fragment->canvas, &item, 0, 0);
}

/* -- cells -- */

static length drop_of(const struct tabular *tabular, const struct cell_set *set, length room)
{
	length free_room = room - 2 * tabular->pad_y - set->height;

	if (set->cell->vertical == VERTICAL_MIDDLE && free_room > 0)
		return tabular->pad_y + free_room / 2;
	return tabular->pad_y;
}

/* The first strip from `first` on whose top is not above `from`. */
static size_t first_at(const struct cell_set *set, size_t first, length from)
{
	size_t low = first, high = set->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (set->strips[middle].top < from)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* At y in the body's own heights. */
static void emit_kept(const struct canvas *canvas, const struct cell_strip *strips, size_t count, length y)
{
	struct arena *scratch = canvas->setter->scratch;
	struct arena_mark mark = arena_mark(scratch);
	struct placed *placed = arena_many(scratch, count + 1, struct placed);
	size_t others = 0;

	for (size_t i = 0; i < count; i++) {
		for (size_t k = 0; k < strips[i].count; k++)
			emit_item(canvas, &strips[i].items[k], 0, y + strips[i].top);
		if (!strips[i].words)
			placed[others++] = (struct placed){ strips[i].strip, y + strips[i].top };
	}
	emit_strips(canvas, placed, others);
	arena_release(scratch, mark);
}

/* Strips of a cell's body that stand between `from` and `to` in its own heights, drawn so that `from` is
 * at y. Gives how many from `first` on were drawn. */
static size_t emit_body(const struct fragment *fragment, const struct cell_set *set, size_t first, length from,
                        length to, length y, bool artifact)
{
	struct canvas canvas = *fragment->canvas;
	size_t begin = first_at(set, first, from), end = begin;

	while (end < set->count && set->strips[end].top + set->strips[end].height <= to)
		end++;
	canvas.x += fragment->x + fragment->tabular->x[set->column] + fragment->tabular->pad_x;
	canvas.artifact = canvas.artifact || artifact;
	if (!fragment->tabular->table->plain && is_head(fragment->tabular, set->row))
		canvas.ink = canvas.setter->styles->head_ink;
	emit_kept(&canvas, &set->strips[begin], end - begin, y - from);
	return end - begin;
}

static length span_bottom(const struct fragment *fragment, const struct cell_set *set, size_t band)
{
	size_t end = set->row + (size_t)set->cell->rowspan;
	length bottom = fragment->bands[band].bottom;

	for (; band < fragment->count && fragment->bands[band].row < end; band++)
		bottom = fragment->bands[band].bottom;
	return bottom;
}

static bool ends_here(const struct fragment *fragment, const struct cell_set *set)
{
	return fragment->bands[fragment->count - 1].row + 1 >= set->row + (size_t)set->cell->rowspan;
}

/* A spanning text: what is still to come, or, when all has been set, set again as an artifact if it has the room. */
static void emit_span(const struct fragment *fragment, struct cell_set *set, size_t band)
{
	struct tabular *tabular = fragment->tabular;
	length top = fragment->bands[band].top, room = span_bottom(fragment, set, band) - top;
	bool begins = fragment->bands[band].row == set->row && fragment->bands[band].whole;
	bool whole = begins && ends_here(fragment, set);
	bool again = set->drawn >= set->count && !fragment->canvas->artifact && !begins;
	size_t first = again || fragment->canvas->artifact ? 0 : set->drawn;
	length from = first < set->count ? set->strips[first].top : set->height;
	length drop = whole ? drop_of(tabular, set, room) : tabular->pad_y;
	length to = whole || (ends_here(fragment, set) && !again) ? LENGTH_MAX : from + room - 2 * tabular->pad_y;
	size_t count;

	if (again && room < set->height + 2 * tabular->pad_y)
		return;
	count = emit_body(fragment, set, first, from, to, top + drop, again);
	if (!again && !fragment->canvas->artifact)
		set->drawn += (uint32_t)count;
}

static size_t band_of(const struct fragment *fragment, size_t row)
{
	size_t i;

	for (i = 0; i < fragment->count && fragment->bands[i].row != row;)
		i++;
	return i;
}

/* In the middle of what is seen of its row: with the room that a flow takes at a page's end. */
static void emit_cell(const struct fragment *fragment, const struct cell_set *set, const struct row_part *part,
                      length y)
{
	struct tabular *tabular = fragment->tabular;
	const struct band *band = &fragment->bands[band_of(fragment, part->row)];

	if (part->from == 0 && part->to == tabular->height[part->row])
		emit_body(fragment, set, 0, 0, LENGTH_MAX, band->top + drop_of(tabular, set, band->bottom - band->top),
		          false);
	else
		emit_body(fragment, set, 0, part->from - tabular->pad_y, part->to - tabular->pad_y, y, false);
}

/* Texts that began beside a row above: they are read before what begins here, the earliest first. */
static void emit_begun(const struct fragment *fragment, size_t row)
{
	struct tabular *tabular = fragment->tabular;
	size_t from = row, column;

	for (column = 0; column < tabular->columns; column++)
		if (cell_at(tabular, row, column)->row < from)
			from = cell_at(tabular, row, column)->row;
	for (; from < row; from++)
		for (column = 0; column < tabular->columns; column++) {
			const struct cell_set *here = cell_at(tabular, row, column);

			if (here->row == from && here->column == column)
				emit_span(fragment, cell_at(tabular, from, column), band_of(fragment, row));
		}
}

static void emit_row(const struct fragment *fragment, const struct row_part *part, length y, bool first)
{
	struct tabular *tabular = fragment->tabular;
	size_t column;

	if (first)
		emit_begun(fragment, part->row);
	for (column = 0; column < tabular->columns; column++) {
		struct cell_set *here = cell_at(tabular, part->row, column);
		struct cell_set *set = cell_at(tabular, here->row, here->column);

		if (set->column != column || !set->cell || set->row != part->row)
			continue;
		if (set->cell->rowspan == 1)
			emit_cell(fragment, set, part, y);
		else if (part->from == 0 || first)
			emit_span(fragment, set, band_of(fragment, part->row));
	}
}

/* The slices of one row that stand here are one: a cell is read to its end before the next begins. */
static size_t emit_slices(const struct fragment *fragment, const struct placed *placed, size_t i, size_t count)
{
	struct row_part part = *part_of(fragment->tabular, &placed[i]);
	size_t end = i + 1;

	for (; end < count && part_of(fragment->tabular, &placed[end])->row == part.row; end++)
		part.to = part_of(fragment->tabular, &placed[end])->to;
	emit_row(fragment, &part, placed[i].y, i == 0);
	return end;
}

/* -- rules -- */

static void emit_rule(const struct fragment *fragment, length x, length y, length width, length height)
{
	struct item item = { .kind = ITEM_RULE, .x = fragment->x + x, .y = y };

	item.rule = (struct item_rule){ .width = width, .height = height, .grey = INK_BLACK };
	emit_item(fragment->canvas, &item, 0, 0);
}

static bool same_cell(const struct tabular *tabular, size_t row, size_t column, size_t row2, size_t column2)
{
	const struct cell_set *a = cell_at(tabular, row, column), *b = cell_at(tabular, row2, column2);

	return a->row == b->row && a->column == b->column;
}

/* Whether a cell spans the border above band `below`. */
static bool runs_through(const struct fragment *fragment, size_t below, size_t column)
{
	return below > 0 && below < fragment->count &&
	       same_cell(fragment->tabular, fragment->bands[below - 1].row, column, fragment->bands[below].row, column);
}

/* The line above band `below` (under the last when there are no more): broken where a cell spans it. */
static void emit_across(const struct fragment *fragment, size_t below, length y)
{
	const struct tabular *tabular = fragment->tabular;
	length thick = tabular->setter->styles->rule;
	size_t column = 0, start;

	while (column < tabular->columns) {
		if (runs_through(fragment, below, column)) {
			column++;
			continue;
		}
		start = column++;
		while (column < tabular->columns && !runs_through(fragment, below, column))
			column++;
		emit_rule(fragment, tabular->x[start] - thick / 2, y - thick / 2,
		          tabular->x[column] - tabular->x[start] + thick, thick);
	}
}

static bool open_between(const struct fragment *fragment, size_t band, size_t column)
{
	const struct tabular *tabular = fragment->tabular;

	return column == 0 || column == tabular->columns ||
	       !same_cell(tabular, fragment->bands[band].row, column - 1, fragment->bands[band].row, column);
}

static void emit_down(const struct fragment *fragment, size_t column)
{
	const struct tabular *tabular = fragment->tabular;
	length thick = tabular->setter->styles->rule;
	size_t band = 0, start;

	while (band < fragment->count) {
		if (!open_between(fragment, band, column)) {
			band++;
			continue;
		}
		start = band++;
		while (band < fragment->count && open_between(fragment, band, column))
			band++;
		emit_rule(fragment, tabular->x[column] - thick / 2, fragment->bands[start].top, thick,
		          fragment->bands[band - 1].bottom - fragment->bands[start].top);
	}
}

/* Flows and forms keep their columns apart whatever the taste. */
static bool upright(const struct tabular *tabular)
{
	return tabular->flow || tabular->table->boxed || !tabular->setter->styles->across_only;
}

static void emit_rules(const struct fragment *fragment)
{
	size_t i;

	if (fragment->tabular->table->plain)
		return;
	emit_across(fragment, 0, fragment->bands[0].top);
	for (i = 0; i < fragment->count; i++)
		emit_across(fragment, i + 1, fragment->bands[i].bottom);
	for (i = 0; i <= fragment->tabular->columns && upright(fragment->tabular); i++)
		emit_down(fragment, i);
}

void tabular_emit(struct owner *owner, const struct canvas *canvas, const struct placed *placed, size_t count)
{
	struct fragment fragment = { .tabular = (struct tabular *)owner, .canvas = canvas, .x = placed[0].strip->x };
	struct arena_mark mark = arena_mark(canvas->setter->scratch);
	size_t i;

	find_bands(&fragment, placed, count);
	for (i = 0; i < fragment.count; i++)
		emit_shade(&fragment, &fragment.bands[i]);
	for (i = 0; i < count;)
		i = emit_slices(&fragment, placed, i, count);
	emit_rules(&fragment);
	if (!canvas->artifact)
		kept_close(fragment.tabular, fragment.bands[fragment.count - 1].row);
	arena_release(canvas->setter->scratch, mark);
}
