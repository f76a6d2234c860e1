/* The rules about how an indicator is measured and a capaian is named: ranges the right way round,
 * components as many as the formula has, steps that stand on their scale. */
#include "record/check/check.h"

#include "input/wording.h"
#include "record/aturan.h"
#include "record/record.h"
#include "record/triwulan.h"
#include "record/ukuran.h"

/* -- one year -- */

static void check_one_kind(struct diags *diags, const struct tahunan *tahunan)
{
	if (tahunan->target.given + (tahunan->rentang != NULL) + (tahunan->target_kategori.count > 0) > 1)
		diag_add(diags,
		         check_path(diags, tahunan->path,
		                    tahunan->target_kategori.count ? "target_kategori" : "rentang"),
		         MESSAGE_MORE_THAN_ONE_OF, LIT("target, rentang, target_kategori"),
		         diag_words(diags->arena, WORDING_FOUND_SEVERAL, DIAG_NONE));
	if (tahunan->realisasi.given && tahunan->realisasi_kategori.count)
		diag_add(diags, check_path(diags, tahunan->path, "realisasi_kategori"), MESSAGE_MORE_THAN_ONE_OF,
		         LIT("realisasi, realisasi_kategori"), diag_words(diags->arena, WORDING_FOUND_BOTH, DIAG_NONE));
}

static void check_rentang(struct diags *diags, const struct rentang *rentang)
{
	if (!rentang)
		return;
	if (rentang->bawah.given && rentang->atas.given &&
	    decimal_compare(rentang->atas.value, rentang->bawah.value) < 0)
		diag_add(diags, rentang->path, MESSAGE_RANGE_REVERSED, check_spelt(diags->arena, rentang->bawah.value),
		         check_spelt(diags->arena, rentang->atas.value));
}

static void check_step(struct diags *diags, const struct indikator *indikator, struct text step, struct text path)
{
	struct text *words = arena_many(diags->arena, indikator->skala.count, struct text);

	if (!step.count)
		return;
	for (size_t i = 0; i < indikator->skala.count; i++) {
		words[i] = indikator->skala.items[i].nama;
		if (text_equal(words[i], step))
			return;
	}
	if (indikator->skala.count)
		diag_add(diags, path, MESSAGE_NOT_ON_SCALE, shorten(diags->arena, step),
		         list_words(diags->arena, words, indikator->skala.count));
	else
		diag_add(diags, path, MESSAGE_SCALE_MISSING, shorten(diags->arena, step));
}

static void check_rasio(struct diags *diags, const struct komponen_list *komponen, struct text path)
{
	const struct komponen *last = &komponen->items[komponen->count - 1];

	if (komponen->count != 2)
		diag_add(diags, path, MESSAGE_RATIO_PARTS, text_format(diags->arena, "%z", komponen->count));
	else if (last->nilai.given && decimal_sign(last->nilai.value) == 0)
		diag_add(diags, check_path(diags, last->path, "nilai"), MESSAGE_ZERO_DENOMINATOR);
}

static void check_weights(struct diags *diags, const struct komponen_list *komponen)
{
	for (size_t i = 0; i < komponen->count; i++)
		if (!komponen->items[i].bobot.given)
			diag_add(diags, komponen->items[i].path, MESSAGE_MISSING, LIT("bobot"),
			         LIT("bobot pada jumlah berbobot"));
}

/* `path` of the year or quarter that has the components. */
static void check_komponen(struct diags *diags, const struct indikator *indikator, const struct komponen_list *komponen,
                           struct text path)
{
	if (!komponen->count)
		return;
	if (indikator->hitung == HITUNG_RASIO)
		check_rasio(diags, komponen, check_path(diags, path, "komponen"));
	else if (indikator->hitung == HITUNG_BERBOBOT)
		check_weights(diags, komponen);
}

static void check_tahunan(struct diags *diags, const struct indikator *indikator, const struct tahunan *tahunan)
{
	check_one_kind(diags, tahunan);
	check_rentang(diags, tahunan->rentang);
	check_step(diags, indikator, tahunan->target_kategori, check_path(diags, tahunan->path, "target_kategori"));
	check_step(diags, indikator, tahunan->realisasi_kategori,
	           check_path(diags, tahunan->path, "realisasi_kategori"));
	check_komponen(diags, indikator, &tahunan->komponen, tahunan->path);
}

void check_ukuran(struct diags *diags, const void *item)
{
	const struct indikator *indikator = item;

	for (size_t i = 0; i < indikator->tahunan.count; i++)
		check_tahunan(diags, indikator, &indikator->tahunan.items[i]);
	for (int i = 0; indikator->triwulan && i < QUARTERS; i++) {
		const struct kinerja_triwulan *one = indikator->triwulan->triwulan[i];

		if (one)
			check_komponen(diags, indikator, &one->komponen, one->path);
	}
	for (size_t i = 0; i < indikator->pembanding.count; i++)
		check_step(diags, indikator, indikator->pembanding.items[i].kategori,
		           check_path(diags, indikator->pembanding.items[i].path, "kategori"));
}

/* -- predikat -- */

/* From the highest down; only the last may be without bound. */
static void check_order(struct diags *diags, const struct kelas_predikat *above, const struct kelas_predikat *kelas)
{
	struct text path = check_path(diags, kelas->path, "bawah");

	if (!above->bawah.given)
		diag_add(diags, above->path, MESSAGE_MISSING, LIT("bawah"),
		         LIT("batas bawah; hanya predikat terendah yang tanpa batas"));
	else if (kelas->bawah.given && decimal_compare(kelas->bawah.value, above->bawah.value) >= 0)
		diag_add(diags, path, MESSAGE_SCALE_ORDER, check_spelt(diags->arena, kelas->bawah.value),
		         check_spelt(diags->arena, above->bawah.value));
}

void check_predikat(struct diags *diags, const void *item)
{
	const struct aturan *aturan = item;

	check_range(diags, check_path(diags, aturan->path, "capaian_tertinggi"), aturan->capaian_tertinggi, "100",
	            "1000", "%");
	if (aturan->predikat == PREDIKAT_SENDIRI && !aturan->skala_predikat.count)
		diag_add(diags, aturan->path, MESSAGE_MISSING, LIT("skala_predikat"),
		         LIT("skala predikat milik sendiri"));
	for (size_t i = 1; i < aturan->skala_predikat.count; i++)
		check_order(diags, &aturan->skala_predikat.items[i - 1], &aturan->skala_predikat.items[i]);
}
