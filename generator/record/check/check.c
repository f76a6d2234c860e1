/* Rules over what was read: a row per kind of struct, wherever in the record it stands. */
#include "record/check/check.h"

#include "official/rupiah.h"
#include "record/check/references.h"
#include "record/figures/measures.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/reviu.h"
#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"
#include "record/sop.h"

enum { COMPLAINTS_MOST = 1000 };

static void require_part(struct diags *diags, const struct formula *formula, const char *key, struct prose part)
{
	const struct field *field = formula_shape.fields;

	while (!text_is(text_from(key), field->key))
		field++;
	if (!prose_given(part))
		diag_add(diags, formula->path, MESSAGE_MISSING, text_from(key), text_from(field->note));
}

static void check_formula(struct diags *diags, const void *item)
{
	const struct formula *formula = item;

	if (prose_given(formula->pembilang) || prose_given(formula->penyebut) || prose_given(formula->kali)) {
		require_part(diags, formula, "pembilang", formula->pembilang);
		require_part(diags, formula, "penyebut", formula->penyebut);
	} else if (!prose_given(formula->uraian)) {
		diag_add(diags, formula->path, MESSAGE_NONE_OF, LIT("pembilang, uraian"));
	}
}

static void check_indikator(struct diags *diags, const void *item)
{
	const struct indikator *indikator = item;
	const struct tahunan *owners[YEAR_MOST - YEAR_LEAST + 1] = { NULL };

	for (size_t i = 0; i < indikator->tahunan.count; i++) {
		const struct tahunan *tahunan = &indikator->tahunan.items[i];
		const struct tahunan **first;

		if (!tahunan->tahun.given)
			continue;
		first = &owners[tahunan->tahun.value - YEAR_LEAST];
		if (*first)
			diag_add(diags, check_path(diags, tahunan->path, "tahun"), MESSAGE_SAME_YEAR_TWICE,
			         text_from_int(diags->arena, tahunan->tahun.value), (*first)->path);
		else
			*first = tahunan;
	}
}

static void check_renstra(struct diags *diags, const void *item)
{
	const struct renstra *renstra = item;

	if (renstra->awal.given && renstra->akhir.given && renstra->akhir.value < renstra->awal.value)
		diag_add(diags, check_path(diags, renstra->path, "akhir"), MESSAGE_PERIOD_REVERSED,
		         text_from_int(diags->arena, renstra->awal.value),
		         text_from_int(diags->arena, renstra->akhir.value));
}

static void check_year(struct diags *diags, const struct record *record)
{
	const struct renstra *renstra = record->renstra;
	struct arena *arena = diags->arena;

	if (!record->tahun.given || !renstra || !renstra->awal.given || !renstra->akhir.given ||
	    renstra->akhir.value < renstra->awal.value)
		return;
	if (record->tahun.value < renstra->awal.value || record->tahun.value > renstra->akhir.value)
		diag_add(diags, LIT("tahun"), MESSAGE_YEAR_OUTSIDE_PERIOD, text_from_int(arena, record->tahun.value),
		         text_from_int(arena, renstra->awal.value), text_from_int(arena, renstra->akhir.value));
}

static void check_money(struct diags *diags, const struct record *record)
{
	if (!record_money_fits(record))
		diag_add(diags, LIT("program"), MESSAGE_MONEY_OVER,
		         rupiah_format(diags->arena, MONEY_MOST, RUPIAH_EYD));
}

struct rule {
	const struct shape *shape;
	void (*check)(struct diags *diags, const void *item);
};

static const struct rule rules[] = {
	{ &indikator_shape, check_ukuran },
	{ &aturan_shape, check_predikat },
	{ &uang_triwulan_shape, check_uang_triwulan },
	{ &uang_setahun_shape, check_uang_setahun },
	{ &laporan_triwulan_shape, check_laporan_triwulan },
	{ &laporan_evaluasi_shape, check_evaluasi },
	{ &tabel_shape, check_tabel },
	{ &blok_data_shape, check_blok_data },
	{ &blok_triwulan_shape, check_blok_triwulan },
	{ &aturan_shape, check_kolom_anggaran },
	{ &gambar_shape, check_gambar },
	{ &foto_shape, check_foto },
	{ &singkatan_shape, check_singkatan },
	{ &reviu_shape, check_reviu },
	{ &formula_shape, check_formula },
	{ &indikator_shape, check_indikator },
	{ &renstra_shape, check_renstra },
	{ &pejabat_shape, check_pejabat },
	{ &aturan_shape, check_aturan },
	{ &sop_shape, check_sop },
	{ &keputusan_iku_shape, check_keputusan },
	{ &lampiran_shape, check_lampiran },
	{ &pejabat_shape, check_kuasa },
	{ &surat_shape, check_surat },
	{ &kiriman_shape, check_kiriman },
	{ &banyaknya_shape, check_banyaknya },
	{ &gaya_surat_shape, check_gaya_surat },
	{ &gaya_judul_shape, check_gaya_judul },
	{ &gaya_paragraf_shape, check_gaya_paragraf },
	{ &gaya_tabel_shape, check_gaya_tabel },
	{ &gaya_judul_tabel_shape, check_gaya_judul_tabel },
	{ &gaya_kop_shape, check_gaya_kop },
	{ &gaya_tanda_tangan_shape, check_gaya_tanda_tangan },
};

static void check_item(void *context, const struct shape *shape, const void *item)
{
	struct references *references = context;

	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
		if (rules[i].shape == shape)
			rules[i].check(references->diags, item);
	}
	references_collect(references, shape, item);
}

/* What was found, as far as people read; the rest as a number. */
static void say(struct diags *diags, const struct diags *found, size_t unsaid)
{
	for (size_t i = 0; i < found->list.count; i++) {
		const struct diag *diag = &found->list.items[i];

		if (i < COMPLAINTS_MOST)
			diag_put(diags, diag->path, diag->on_key, diag->message, diag->arguments);
		else
			unsaid++;
	}
	if (unsaid)
		diag_add(diags, LIT(""), MESSAGE_MORE_ERRORS, text_format(diags->arena, "%z", unsaid));
}

void record_check(const struct record *record, struct diags *diags)
{
	struct diags found = { .arena = diags->arena };
	struct references references = { .diags = &found, .before = diags, .root = &record_shape };
	size_t unsaid;

	walk(&record_shape, record, (struct visitor){ check_item, &references });
	check_year(&found, record);
	check_money(&found, record);
	check_persons(&found, record);
	check_surat_list(&found, &record->surat_pengantar);
	check_sop_list(&found, &record->sop);
	check_quarters(&found, record);
	check_perjanjian(&found, record);
	unsaid = references_check(&references, COMPLAINTS_MOST);
	say(diags, &found, unsaid);
}
