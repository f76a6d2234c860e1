/* Rows: their heights, where a row too tall may be cut, and what must not be parted. */
#include "typeset/tabular.h"

/* A row or a spanning text taller than this share of the frame may be cut. */
static length tall(const struct tabular *tabular)
{
	return tabular->setter->frame_height * 45 / 100;
}

static bool spans_rows(const struct cell_set *set)
{
	return set->cell && set->cell->rowspan > 1;
}

static length least_height(const struct tabular *tabular)
{
	struct type type = type_from_style(tabular->setter, STYLE_CELL);

	return type.leading + 2 * tabular->pad_y;
}

static length strip_height_most(const struct cell_set *set)
{
	length most = 0;
	size_t i;

	for (i = 0; i < set->count; i++)
		most = length_max(most, set->strips[i].strip->height + set->strips[i].strip->above);
	return most;
}

/* Rows under a spanning cell are made to hold its text; a text too long to be kept in one piece gets
 * room for what every page break wastes. */
static void make_room(struct tabular *tabular, size_t row, size_t column)
{
	const struct cell_set *set = cell_at(tabular, row, column);
	size_t end = row + (size_t)set->cell->rowspan, i;
	length wanted = set->height + 2 * tabular->pad_y, there = 0;

	if (end > tabular->rows)
		end = tabular->rows;
	if (wanted > tall(tabular)) {
		length breaks = wanted * 2 / tabular->setter->frame_height + 2;

		wanted += breaks * (strip_height_most(set) + 2 * tabular->pad_y);
	}
	for (i = row; i < end; i++)
		there += tabular->height[i];
	for (i = row; there < wanted && i < end; i++) { /* shared out, so that no row gapes */
		length share = (wanted - there) / (length)(end - i);

		tabular->height[i] += share;
		there += share;
	}
}

void rows_measure(struct tabular *tabular)
{
	length least = least_height(tabular);
	size_t row, column;

	for (row = 0; row < tabular->rows; row++) {
		tabular->height[row] = tabular->floor ? length_max(least, tabular->floor[row]) : least;
		for (column = 0; column < tabular->columns; column++) {
			const struct cell_set *set = cell_at(tabular, row, column);

			if (set->cell && !spans_rows(set))
				tabular->height[row] =
					length_max(tabular->height[row], set->height + 2 * tabular->pad_y);
		}
	}
	for (row = 0; row < tabular->rows; row++)
		for (column = 0; column < tabular->columns; column++)
			if (spans_rows(cell_at(tabular, row, column)))
				make_room(tabular, row, column);
}

/* -- cuts inside a tall row -- */

static length cell_strip_end(const struct tabular *tabular, const struct cell_set *set, size_t i)
{
	return tabular->pad_y + set->strips[i].top + set->strips[i].height;
}

struct cut {
	length y;
	enum pagebreak hurt; /* what a page's end here would hurt: a paragraph's lone line */
};

struct cuts {
	struct cut *items;
	size_t count;
	size_t capacity;
};

/* The next end of a line in any cell below `y`, or -1. *at counts the strips passed, per column. */
static length next_end(const struct tabular *tabular, size_t row, length y, size_t *at)
{
	length next = -1;
	size_t column;

	for (column = 0; column < tabular->columns; column++) {
		const struct cell_set *set = cell_at(tabular, row, column);

		if (!set->cell || spans_rows(set))
			continue;
		while (at[column] < set->count && cell_strip_end(tabular, set, at[column]) <= y)
			at[column]++;
		if (at[column] < set->count) {
			length end = cell_strip_end(tabular, set, at[column]);

			next = next < 0 || end < next ? end : next;
		}
	}
	return next;
}

/* Whether no line of any cell stands across the cut, the strips before at[] being above it; what the cut hurts. */
static bool free_of_lines(const struct tabular *tabular, size_t row, struct cut *cut, const size_t *at)
{
	size_t column;

	cut->hurt = BREAK_MAY;
	for (column = 0; column < tabular->columns; column++) {
		const struct cell_set *set = cell_at(tabular, row, column);
		size_t i = at[column];

		if (!set->cell || spans_rows(set))
			continue;
		if (i < set->count && cell_strip_end(tabular, set, i) <= cut->y)
			i++;
		if (i == set->count)
			continue;
		if (tabular->pad_y + set->strips[i].top < cut->y)
			return false;
		if (i > 0 && set->strips[i].before > BREAK_MAY)
			cut->hurt = BREAK_AVOID;
	}
	return true;
}

static void find_cuts(struct tabular *tabular, size_t row, struct cuts *cuts)
{
	struct arena *arena = tabular->setter->matter;
	size_t *at = arena_many(arena, tabular->columns, size_t);
	struct cut cut = { .y = 0 };
	length next;

	while ((next = next_end(tabular, row, cut.y, at)) >= 0) {
		cut.y = next;
		if (cut.y < tabular->height[row] - tabular->pad_y && free_of_lines(tabular, row, &cut, at))
			*array_push(arena, cuts) = cut;
	}
}

/* -- strips -- */

static void add_part(struct tabular *tabular, struct galley *galley, size_t row, length from, length to,
                     enum pagebreak before)
{
	struct strip *strip = strip_add(tabular->setter, galley, 0, to - from);
	struct row_part *part = array_push(tabular->setter->matter, &tabular->parts);

	*part = (struct row_part){ row, from, to };
	strip->owner = &tabular->owner;
	strip->part = tabular->parts.count - 1;
	strip->open = from > 0 ? tabular->pad_y : 0;
	strip->close = to < tabular->height[row] ? tabular->pad_y : 0;
	galley_hold(galley, galley->count - 1, before);
}

static void add_row(struct tabular *tabular, struct galley *galley, size_t row, enum pagebreak before)
{
	struct cuts cuts = { 0 };
	length from = 0;
	size_t i;

	if (tabular->height[row] > tall(tabular))
		find_cuts(tabular, row, &cuts);
	for (i = 0; i < cuts.count; i++) {
		const struct cut *cut = &cuts.items[i];

		if (cut->y <= from || (tabular->floor && cut->y < tabular->floor[row]))
			continue;
		add_part(tabular, galley, row, from, cut->y, before);
		before = i == 0 || i + 1 == cuts.count ? BREAK_AVOID : cut->hurt;
		from = cut->y;
	}
	add_part(tabular, galley, row, from, tabular->height[row], before);
}

/* Rows that a spanning text holds together: those beside its first setting. On a later page it is set again where
 * there is room. */
static void hold_spans(const struct tabular *tabular, bool *held)
{
	size_t row, column, i;

	for (row = 0; row < tabular->rows; row++)
		for (column = 0; column < tabular->columns; column++) {
			const struct cell_set *set = cell_at(tabular, row, column);
			length text, done = 0;
			size_t end;

			if (!spans_rows(set))
				continue;
			text = set->height + 2 * tabular->pad_y;
			end = row + (size_t)set->cell->rowspan;
			end = end < tabular->rows ? end : tabular->rows;
			for (i = row + 1; i < end && text <= tall(tabular); i++) {
				done += tabular->height[i - 1];
				if (done < text)
					held[i] = true;
			}
		}
}

/* One cell of words across all columns: it reads as a paragraph, and may be alone. */
static bool is_band(const struct tabular *tabular, size_t row)
{
	const struct cell *cell = cell_at(tabular, row, 0)->cell;

	return cell && tabular->columns > 1 && (size_t)cell->colspan >= tabular->columns;
}

/* The second row, and the last: what would leave a single one on a page. */
static bool leaves_one(const struct tabular *tabular, size_t row)
{
	size_t last = tabular->rows;

	if (is_band(tabular, row))
		return false;
	while (last > 0 && tabular->table->rows.items[last - 1].kind == ROW_TOTAL)
		last--;
	return row == tabular->heads + 1 || row + 1 == last;
}

/* A total keeps the row above it; several keep each other, and that row where no foot of a page stays white for it.
 * Likewise the first two rows and the last two stay together, and the steps of a flow in any case. */
static enum pagebreak break_before(const struct tabular *tabular, size_t row, bool held)
{
	const struct row *rows = tabular->table->rows.items;

	if (row == 0)
		return BREAK_MAY;
	if (row <= tabular->heads || (rows[row].kind == ROW_TOTAL && rows[row - 1].kind == ROW_TOTAL))
		return BREAK_NEVER;
	if (held || (tabular->flow && leaves_one(tabular, row)) || rows[row - 1].kind == ROW_GROUP)
		return BREAK_AVOID;
	if (rows[row].kind != ROW_TOTAL)
		return leaves_one(tabular, row) ? BREAK_SHY : BREAK_MAY;
	return row + 1 < tabular->rows && rows[row + 1].kind == ROW_TOTAL ? BREAK_SHY : BREAK_AVOID;
}

static struct galley *repeated_head(struct tabular *tabular)
{
	struct setter *setter = tabular->setter;
	const struct table *table = tabular->table;
	struct galley *head = galley_new(setter, tabular->x[tabular->columns]);
	size_t row;

	if (table->label.count) {
		struct text words = TEXT_JOIN(setter->arena, table->label, LIT(" (lanjutan)"));

		set_words(setter, head, rich_plain(setter->arena, words, table->path),
		          &(struct set_words){ .style = STYLE_CAPTION,
		                               .align = ALIGN_CENTRE,
		                               .first_line = 0,
		                               .above = 0,
		                               .below = pt(4) });
	}
	for (row = 0; row < tabular->heads; row++)
		add_part(tabular, head, row, 0, tabular->height[row], BREAK_NEVER);
	return galley_height(head) > length_scale(setter->frame_height, tabular->flow ? 45 : 33, 100) ? NULL : head;
}

void rows_strips(struct tabular *tabular, struct galley *galley)
{
	bool *held = arena_many(tabular->setter->matter, tabular->rows + 1, bool);
	struct galley *head = repeated_head(tabular);
	size_t row, first;

	hold_spans(tabular, held);
	for (row = 0; row < tabular->rows; row++) {
		first = galley->count;
		add_row(tabular, galley, row, break_before(tabular, row, held[row]));
		for (; row >= tabular->heads && first < galley->count; first++)
			galley->items[first]->head = head;
	}
}
