/* The rules about columns of budget tables: chosen where the table has such, and each once. */
#include "record/check/check.h"

#include "record/aturan.h"
#include "record/narasi.h"

static void check_list(struct diags *diags, const struct kolom_anggaran_list *list)
{
	const struct kolom_anggaran *first[KOLOM_UANG_COUNT] = { NULL };

	for (size_t i = 0; i < list->count; i++) {
		const struct kolom_anggaran *one = &list->items[i];

		if (first[one->jenis])
			diag_add(diags, one->path, MESSAGE_SAME_COLUMN_TWICE, first[one->jenis]->path);
		else
			first[one->jenis] = one;
	}
}

static void refuse(struct diags *diags, const struct kolom_anggaran_list *list, const char *where)
{
	if (list->count)
		diag_add(diags, list->items[0].path, MESSAGE_COLUMNS_FIXED, text_from(where));
}

void check_blok_data(struct diags *diags, const void *item)
{
	const struct blok_data *blok = item;

	check_list(diags, &blok->kolom);
	if (blok->jenis != DATA_REALISASI && blok->jenis != DATA_REALISASI_PROGRAM)
		refuse(diags, &blok->kolom, "realisasi, realisasi_program");
}

void check_blok_triwulan(struct diags *diags, const void *item)
{
	const struct blok_triwulan *blok = item;

	check_list(diags, &blok->kolom);
	if (blok->jenis != TRIWULAN_KEUANGAN)
		refuse(diags, &blok->kolom, "keuangan");
}

void check_kolom_anggaran(struct diags *diags, const void *item)
{
	const struct aturan *aturan = item;

	check_list(diags, &aturan->kolom_anggaran);
}
