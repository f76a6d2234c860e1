/* The rules about how papers look: sizes and rooms that can be set, colours that are there. */
#include "record/check/check.h"

#include "input/wording.h"
#include "record/aturan.h"
#include "record/warna.h"

#include <stddef.h>

#define COUNT(ranges) (sizeof(ranges) / sizeof(ranges)[0])

void check_gaya_judul(struct diags *diags, const void *item)
{
	static const struct range ranges[] = {
		{ "ukuran_bab", offsetof(struct gaya_judul, ukuran_bab), "10", "24", " pt" },
		{ "ukuran", offsetof(struct gaya_judul, ukuran), "8", "24", " pt" },
	};

	check_ranges(diags, ((const struct gaya_judul *)item)->path, item, ranges, COUNT(ranges));
}

void check_gaya_paragraf(struct diags *diags, const void *item)
{
	static const struct range ranges[] = {
		{ "indentasi", offsetof(struct gaya_paragraf, indentasi), "0", "3", " cm" },
		{ "sebelum", offsetof(struct gaya_paragraf, sebelum), "0", "36", " pt" },
		{ "sesudah", offsetof(struct gaya_paragraf, sesudah), "0", "36", " pt" },
	};

	check_ranges(diags, ((const struct gaya_paragraf *)item)->path, item, ranges, COUNT(ranges));
}

void check_gaya_tabel(struct diags *diags, const void *item)
{
	static const struct range ranges[] = {
		{ "ukuran", offsetof(struct gaya_tabel, ukuran), "8", "14", " pt" },
	};
	const struct gaya_tabel *gaya = item;
	struct warna warna;

	check_ranges(diags, gaya->path, item, ranges, COUNT(ranges));
	if (gaya->kepala.count && !warna_from_text(gaya->kepala, &warna))
		diag_add(diags, check_path(diags, gaya->path, "kepala"), MESSAGE_BAD_COLOUR,
		         shorten(diags->arena, gaya->kepala));
}

void check_gaya_judul_tabel(struct diags *diags, const void *item)
{
	static const struct range ranges[] = {
		{ "ukuran", offsetof(struct gaya_judul_tabel, ukuran), "8", "14", " pt" },
	};

	check_ranges(diags, ((const struct gaya_judul_tabel *)item)->path, item, ranges, COUNT(ranges));
}
