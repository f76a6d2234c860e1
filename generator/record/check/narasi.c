/* The rules about what a narrative shows: every row as long as its table is wide, every picture
 * with words for those who cannot see it; abbreviations short enough to stand beside their words. */
#include "record/check/check.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/susunan.h"

enum { ABBREVIATION_MOST = 30 };

static struct text place_path(const struct tempat *place, const struct baris_list *rows)
{
	return place->sel ? place->sel->path : rows->items[place->row].path;
}

static struct text counted(struct diags *diags, size_t count)
{
	return text_format(diags->arena, "%z", count);
}

/* Whether the place is fit; those left over are counted with their row. */
static bool check_place(struct diags *diags, const struct susunan *all, const struct tempat *place,
                        const struct baris_list *rows)
{
	struct text path = place_path(place, rows);
	size_t wide = !place->sel ? all->columns : place->sel->kolom.given ? (size_t)place->sel->kolom.value : 1;
	size_t tall = place->sel && place->sel->baris.given ? (size_t)place->sel->baris.value : 1;

	switch (place->fault) {
	case SEL_FITS:
	case SEL_LEFT_OVER:
		return true;
	case SEL_TOO_WIDE:
		diag_add(diags, path, MESSAGE_CELL_TOO_WIDE, counted(diags, wide), counted(diags, place->column + 1),
		         counted(diags, all->columns - place->column));
		break;
	case SEL_TOO_TALL:
		diag_add(diags, path, MESSAGE_CELL_TOO_TALL, counted(diags, tall),
		         counted(diags, all->rows - place->row));
		break;
	case SEL_OVERLAPS:
		diag_add(diags, path, MESSAGE_CELL_OVERLAPS, counted(diags, wide),
		         place_path(&all->items[place->over], rows));
		break;
	}
	return false;
}

/* What the row would fill, had all its cells found room. */
static size_t row_wishes(const struct baris_tabel *row)
{
	size_t wide = 0;

	for (size_t i = 0; i < row->sel.count; i++)
		wide += row->sel.items[i].kolom.given ? (size_t)row->sel.items[i].kolom.value : 1;
	return wide;
}

static void check_rows(struct diags *diags, const struct tabel *tabel, const struct baris_list *rows)
{
	struct arena *scratch = arena_open_inside(diags->arena);
	struct susunan all = susunan_of(scratch, rows, tabel->kolom.count);

	for (size_t r = 0; r < rows->count; r++) {
		const struct baris_tabel *row = &rows->items[r];
		size_t wide = row_wishes(row);
		bool fine = row->sel.items != NULL; /* none where no list was found, or a title */

		for (size_t i = all.first[r]; i < all.first[r + 1]; i++)
			fine = check_place(diags, &all, &all.items[i], rows) && fine;
		if (fine && !row->sel.count && all.above[r] == all.columns)
			diag_add(diags, row->path, MESSAGE_ROW_COVERED);
		if (!fine || wide + all.above[r] == all.columns)
			continue;
		if (wide == row->sel.count && !all.above[r])
			diag_add(diags, row->path, MESSAGE_CELL_COUNT, counted(diags, all.columns),
			         counted(diags, wide));
		else
			diag_add(diags, row->path, MESSAGE_ROW_FILLED, counted(diags, all.columns),
			         counted(diags, wide), counted(diags, all.above[r]));
	}
	arena_close(scratch);
}

static void check_heads(struct diags *diags, const struct tabel *tabel)
{
	struct text path = check_path(diags, tabel->path, "kolom");

	for (size_t i = 0; i < tabel->kolom.count && !tabel->kepala.count; i++)
		if (!prose_given(tabel->kolom.items[i].judul))
			diag_add(diags, text_format(diags->arena, "%t[%z]", path, i), MESSAGE_MISSING, LIT("judul"),
			         LIT("kepala kolom"));
}

static void check_widths(struct diags *diags, const struct tabel *tabel)
{
	struct decimal sum = decimal_from_int(0);
	struct text path = check_path(diags, tabel->path, "kolom");
	size_t without = 0;
	bool fine = true;

	for (size_t i = 0; i < tabel->kolom.count; i++) {
		struct text at = text_format(diags->arena, "%t[%z].lebar", path, i);
		struct number lebar = tabel->kolom.items[i].lebar;

		without += !lebar.given;
		fine = check_range(diags, at, lebar, "1", "100", "%") && fine;
		fine = fine && decimal_add(sum, lebar.value, &sum);
	}
	if (fine && !check_within(sum, "0", "100"))
		diag_add(diags, path, MESSAGE_WIDTHS_OVER, check_spelt(diags->arena, sum));
	else if (fine && without && check_within(sum, "100", "100"))
		diag_add(diags, path, MESSAGE_NO_WIDTH_LEFT, text_format(diags->arena, "%z", without));
}

void check_tabel(struct diags *diags, const void *item)
{
	const struct tabel *tabel = item;

	if (tabel->kolom.count == 0)
		return;
	check_heads(diags, tabel);
	check_rows(diags, tabel, &tabel->kepala);
	check_rows(diags, tabel, &tabel->baris);
	check_rows(diags, tabel, &tabel->jumlah);
	check_widths(diags, tabel);
}

static void check_words(struct diags *diags, struct prose judul, struct prose alt, struct text path)
{
	if (!judul.written.count && !alt.written.count)
		diag_add(diags, path, MESSAGE_NONE_OF, LIT("judul, alt"));
}

void check_foto(struct diags *diags, const void *item)
{
	const struct foto *foto = item;

	check_words(diags, foto->judul, foto->alt, foto->path);
}

void check_gambar(struct diags *diags, const void *item)
{
	const struct gambar *gambar = item;

	check_words(diags, gambar->judul, gambar->alt, gambar->path);
	check_range(diags, check_path(diags, gambar->path, "lebar"), gambar->lebar, "1", "40", " cm");
}

void check_singkatan(struct diags *diags, const void *item)
{
	const struct singkatan *singkatan = item;
	size_t letters = text_length(singkatan->kunci);

	if (letters > ABBREVIATION_MOST)
		diag_add(diags, singkatan->path, MESSAGE_ABBREVIATION_LONG,
		         text_from_int(diags->arena, ABBREVIATION_MOST), text_from_int(diags->arena, (int64_t)letters));
}
