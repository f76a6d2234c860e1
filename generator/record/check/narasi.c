/* The rules about what a narrative shows: every row as long as its table is wide, every picture
 * with words for those who cannot see it; abbreviations short enough to stand beside their words. */
#include "record/check/check.h"
#include "record/narasi.h"
#include "record/record.h"

enum { ABBREVIATION_MOST = 30 };

static struct text path_at(struct diags *diags, struct text path, const char *key, size_t index)
{
	return text_format(diags->arena, "%t.%s[%z]", path, key, index);
}

static void check_rows(struct diags *diags, const struct tabel *tabel, const char *key, const struct prose_table *rows)
{
	struct arena *arena = diags->arena;

	for (size_t i = 0; i < rows->count; i++) {
		const struct prose_list *row = &rows->items[i];

		if (row->items && row->count != tabel->kolom.count) /* none where no list was found */
			diag_add(diags, path_at(diags, tabel->path, key, i), MESSAGE_CELL_COUNT,
			         text_format(arena, "%z", tabel->kolom.count), text_format(arena, "%z", row->count));
	}
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
	check_rows(diags, tabel, "baris", &tabel->baris);
	check_rows(diags, tabel, "jumlah", &tabel->jumlah);
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
