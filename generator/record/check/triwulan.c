/* The rules about quarters: shares within bounds and rising, money that does not shrink, a fourth
 * quarter that ends where the year does. */
#include "record/check/check.h"

#include "input/wording.h"
#include "official/rupiah.h"
#include "record/figures/measures_triwulan.h"
#include "record/paper.h"
#include "record/record.h"
#include "record/triwulan.h"

void check_uang_triwulan(struct diags *diags, const void *item)
{
	const struct uang_triwulan *one = item;

	if (one->target.given && one->target_persen.given)
		diag_add(diags, check_path(diags, one->path, "target_persen"), MESSAGE_MORE_THAN_ONE_OF,
		         LIT("target, target_persen"), LIT("target, target_persen"));
	check_range(diags, check_path(diags, one->path, "target_persen"), one->target_persen, "0", "100", "");
}

/* Within a year money paid out only grows, but for what was paid back. */
void check_uang_setahun(struct diags *diags, const void *item)
{
	const struct uang_setahun *setahun = item;
	const struct uang_triwulan *before = NULL;
	int last = 0;

	if (setahun->basis != BASIS_KUMULATIF)
		return;
	for (int i = 0; i < QUARTERS; i++) {
		const struct uang_triwulan *now = setahun->triwulan[i];

		if (!now || !now->realisasi.given)
			continue;
		if (before && decimal_compare(now->realisasi.value, before->realisasi.value) < 0)
			diag_add(diags, check_path(diags, now->path, "realisasi"), MESSAGE_QUARTER_SHRINKS,
			         rupiah_format(diags->arena, before->realisasi.value, RUPIAH_PLAIN),
			         text_from_int(diags->arena, last),
			         rupiah_format(diags->arena, now->realisasi.value, RUPIAH_PLAIN));
		before = now;
		last = i + 1;
	}
}

static void check_shares(struct diags *diags, const struct laporan_triwulan *laporan)
{
	const struct isi_triwulan *before = NULL;

	for (int i = 0; i < QUARTERS; i++) {
		const struct isi_triwulan *now = laporan->triwulan[i];
		struct text path;

		if (!now || !now->target_persen.given)
			continue;
		path = check_path(diags, now->path, "target_persen");
		if (!check_range(diags, path, now->target_persen, "0", "100", ""))
			continue;
		if (before && decimal_compare(now->target_persen.value, before->target_persen.value) < 0)
			diag_add(diags, path, MESSAGE_SHARES_SHRINK,
			         check_spelt(diags->arena, before->target_persen.value),
			         check_spelt(diags->arena, now->target_persen.value));
		before = now;
	}
}

static void check_sheet(struct diags *diags, const struct laporan_triwulan *laporan)
{
	struct text path = check_path(diags, laporan->path, "kertas_evaluasi");
	struct sheet sheet;

	if (laporan->kertas_evaluasi.count)
		check_paper(diags, path, laporan->kertas_evaluasi, &sheet);
}

void check_laporan_triwulan(struct diags *diags, const void *item)
{
	check_shares(diags, item);
	check_sheet(diags, item);
}

/* -- the fourth quarter and the year -- */

static bool differ(struct measure a, struct measure b)
{
	return a.known && b.known && decimal_compare(a.value, b.value) != 0;
}

static void compare_kinerja(struct diags *diags, struct text path, const struct kinerja *kinerja)
{
	struct quarterly end;

	if (!kinerja->setahun)
		return;
	end = kinerja_quarter(kinerja, QUARTERS, REACH_TO_DATE);
	path = check_path(diags, path, "triwulan");
	if (differ(end.target, kinerja->target))
		diag_add(diags, path, MESSAGE_QUARTERS_UNLIKE_YEAR, LIT("target"),
		         check_spelt(diags->arena, end.target.value), check_spelt(diags->arena, kinerja->target.value));
	if (differ(end.realisasi, kinerja->realisasi))
		diag_add(diags, path, MESSAGE_QUARTERS_UNLIKE_YEAR, LIT("realisasi"),
		         check_spelt(diags->arena, end.realisasi.value),
		         check_spelt(diags->arena, kinerja->realisasi.value));
}

static void compare_keluaran(struct diags *diags, const struct keluaran_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		struct kinerja kinerja = kinerja_of_keluaran(&list->items[i]);

		compare_kinerja(diags, list->items[i].path, &kinerja);
	}
}

static void compare_sub(struct diags *diags, const struct record *record, const struct sub_kegiatan *sub)
{
	struct measure end, year = measure_if(sub->realisasi.given, sub->realisasi.value);

	compare_keluaran(diags, &sub->indikator);
	if (!sub->triwulan)
		return;
	end = uang_quarter(record, sub, QUARTERS, REACH_TO_DATE).realisasi;
	if (differ(end, year))
		diag_add(diags, sub->triwulan->path, MESSAGE_QUARTERS_UNLIKE_YEAR, LIT("realisasi"),
		         rupiah_format(diags->arena, end.value, RUPIAH_PLAIN),
		         rupiah_format(diags->arena, year.value, RUPIAH_PLAIN));
}

static void compare_program(struct diags *diags, const struct record *record, const struct program *program)
{
	compare_keluaran(diags, &program->indikator);
	for (size_t k = 0; k < program->kegiatan.count; k++) {
		const struct kegiatan *kegiatan = &program->kegiatan.items[k];

		compare_keluaran(diags, &kegiatan->indikator);
		for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
			compare_sub(diags, record, &kegiatan->sub_kegiatan.items[s]);
	}
}

void check_quarters(struct diags *diags, const struct record *record)
{
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			const struct indikator *indikator = &record->sasaran.items[s].indikator.items[i];
			struct kinerja kinerja = kinerja_of_indikator(record, indikator);

			compare_kinerja(diags, indikator->path, &kinerja);
		}
	for (size_t p = 0; p < record->program.count; p++)
		compare_program(diags, record, &record->program.items[p]);
}
