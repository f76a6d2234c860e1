/* Places of cells: per column, the last cell that came down it and how many rows it still takes. */
#include "record/susunan.h"

/* What stands in a column at the row that is filled: a cell and the rows it takes from here on. */
struct reach {
	size_t place, rows;
};

static size_t wished(struct integer span)
{
	return span.given ? (size_t)span.value : 1;
}

static size_t cell_count(const struct baris_list *rows)
{
	size_t count = 0;

	for (size_t r = 0; r < rows->count; r++)
		count += prose_given(rows->items[r].judul) ? 1 : rows->items[r].sel.count;
	return count;
}

/* Takes the place from the next free column on, clipped by what is there. */
static void settle(struct susunan *all, struct reach *reach, struct tempat place)
{
	size_t index = all->count, column = place.column, width = 0;

	while (column < all->columns && reach[column].rows)
		column++;
	if (column == all->columns)
		place.fault = SEL_LEFT_OVER;
	while (width < place.columns && column + width < all->columns && !reach[column + width].rows)
		width++;
	if (width && width < place.columns) {
		place.fault = column + width < all->columns ? SEL_OVERLAPS : SEL_TOO_WIDE;
		place.over = column + width < all->columns ? reach[column + width].place : 0;
	}
	if (width && place.rows > all->rows - place.row) {
		place.fault = place.fault == SEL_FITS ? SEL_TOO_TALL : place.fault;
		place.rows = all->rows - place.row;
	}
	place.column = column;
	place.columns = width;
	for (size_t i = 0; i < width; i++)
		reach[column + i] = (struct reach){ index, place.rows };
	all->filled[place.row] += width;
	all->items[all->count++] = place;
}

/* A title across meets what comes down in any column, the first too. */
static void settle_title(struct susunan *all, struct reach *reach, struct tempat place)
{
	size_t column = 0;

	while (column < all->columns && !reach[column].rows)
		column++;
	settle(all, reach, place);
	if (column < all->columns) {
		all->items[all->count - 1].fault = SEL_OVERLAPS;
		all->items[all->count - 1].over = reach[column].place;
	}
}

static void fill_row(struct susunan *all, struct reach *reach, const struct baris_tabel *row, size_t index)
{
	struct tempat place = { .row = index, .rows = 1, .columns = all->columns, .judul = row->judul };

	if (prose_given(row->judul)) {
		settle_title(all, reach, place);
		return;
	}
	for (size_t i = 0; i < row->sel.count; i++) {
		place.sel = &row->sel.items[i];
		place.rows = wished(place.sel->baris);
		place.columns = wished(place.sel->kolom);
		settle(all, reach, place);
		place.column = all->items[all->count - 1].column + all->items[all->count - 1].columns;
	}
}

struct susunan susunan_of(struct arena *arena, const struct baris_list *rows, size_t columns)
{
	struct reach *reach = arena_many(arena, columns + 1, struct reach);
	struct susunan all = { .rows = rows->count, .columns = columns };

	all.items = arena_many(arena, cell_count(rows) + 1, struct tempat);
	all.first = arena_many(arena, rows->count + 1, size_t);
	all.filled = arena_many(arena, rows->count + 1, size_t);
	all.above = arena_many(arena, rows->count + 1, size_t);
	for (size_t r = 0; r < rows->count; r++) {
		all.first[r] = all.count;
		for (size_t c = 0; c < columns; c++)
			all.above[r] += reach[c].rows > 0;
		fill_row(&all, reach, &rows->items[r], r);
		for (size_t c = 0; c < columns; c++)
			reach[c].rows -= reach[c].rows > 0;
	}
	all.first[rows->count] = all.count;
	return all;
}
