/* Parts of quarterly reports inside narratives: {"triwulan": "kinerja"}.
 *
 * The makers are those of the forms; here a table gets its caption and, when it is too wide for an
 * upright page, stands on a turned one.
 */
#include "layouts/narasi/narasi.h"
#include "layouts/narasi/triwulan_blok.h"

#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/evaluasi.h"
#include "record/istilah.h"
#include "record/record.h"
#include "record/triwulan.h"

static bool always(const struct scope *scope, int quarter)
{
	(void)scope;
	(void)quarter;
	return true;
}

static const struct part_kind {
	const char *key;
	const char *title; /* without quarter and year; NULL: that of the IKU */
	bool (*exists)(const struct scope *scope, int quarter);
	void (*make)(const struct form *form);
	bool turned;
	bool of_year; /* the title names no quarter */
} kinds[] = {
	[TRIWULAN_PERJANJIAN] = { "perjanjian", "Target Kinerja Sub Kegiatan", always, perjanjian_form, false, true },
	[TRIWULAN_ANGGARAN] = { "anggaran", "Anggaran Sub Kegiatan", always, anggaran_form, false, true },
	[TRIWULAN_RENCANA] = { "rencana", "Target Kinerja dan Keuangan per Triwulan", always, rencana_form, true,
	                       true },
	[TRIWULAN_KINERJA] = { "kinerja", "Capaian Kinerja", always, kinerja_sub_form, false, false },
	[TRIWULAN_KEUANGAN] = { "keuangan", "Realisasi Keuangan", keuangan_exists, keuangan_form, false, false },
	[TRIWULAN_RINGKASAN] = { "ringkasan", "Rata-rata Capaian Kinerja dan Keuangan", always, ringkasan_form, false,
	                         false },
	[TRIWULAN_ANALISIS] = { NULL, NULL, always, NULL, false, false },
	[TRIWULAN_IKU] = { "iku", NULL, kinerja_exists, kinerja_form, true, false },
	[TRIWULAN_RENCANA_AKSI] = { "rencana_aksi", "Pemantauan Rencana Aksi", rencana_aksi_exists, rencana_aksi_form,
	                            true, false },
	[TRIWULAN_EVALUASI] = { "evaluasi", "Evaluasi Hasil Rencana Kerja", evaluasi_exists, evaluasi_form, true,
	                        false },
	[TRIWULAN_KENDALA] = { "kendala", "Kendala, Solusi, dan Rencana Tindak Lanjut", kendala_exists, kendala_form,
	                       false, false },
};

static struct rich caption(const struct form *form, const struct part_kind *kind)
{
	struct composer *composer = form->composer;
	struct text year = told_year(composer, (int)composer->record->tahun.value);
	struct text title = kind->title ? text_from(kind->title)
	                                : text_format(composer->arena, "Capaian %t", istilah(composer)->iku);
	struct text words;

	words = kind->of_year ? text_format(composer->arena, "%t Tahun %t", title, year)
	                      : text_format(composer->arena, "%t Triwulan %s Tahun %t", title,
	                                    quarter_roman(form->quarter), year);
	return prose_or(composer, form->ask->judul, words, LIT(""));
}

static void table_part(const struct form *form, const struct part_kind *kind)
{
	size_t before = form->blocks->count;
	struct table *table;

	if (kind->exists(&form->composer->scope, form->quarter))
		kind->make(form);
	if (form->blocks->count == before) {
		diag_add(form->composer->diags, form->ask->path, MESSAGE_QUARTER_TABLE_EMPTY, text_from(kind->key),
		         text_from(quarter_roman(form->quarter)));
		return;
	}
	if (form->blocks->items[before].kind != BLOCK_TABLE)
		return;
	table = form->blocks->items[before].table;
	table->caption = caption(form, kind);
	table->key = form->ask->kunci.count ? form->ask->kunci : text_from(kind->key);
	table->turned = kind->turned;
	table_source_add(form->composer, table, form->ask->sumber);
}

/* -- kegiatan by kegiatan -- */

struct points {
	const char *title;
	const struct prose_list *texts;
};

static void points_add(const struct form *form, const struct kinerja_triwulan *one)
{
	const struct points all[] = {
		{ "Kendala", &one->kendala },
		{ "Solusi", &one->solusi },
		{ "Rencana Tindak Lanjut", &one->tindak_lanjut },
	};
	struct composer *composer = form->composer;

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		if (!all[i].texts->count)
			continue;
		subheading_add(form->blocks, rich_plain(composer->arena, text_from(all[i].title), LIT("")),
		               NARASI_IN_LIST);
		texts_add(composer, form->blocks, all[i].texts, LIST_MARK_DECIMAL);
	}
}

/* The name of the sub kegiatan and all that its quarter says in words. */
static void sub_words(const struct form *form, const struct sub_kegiatan *sub, int level)
{
	struct composer *composer = form->composer;
	struct part part = { .start = form->blocks->count };

	subheading_add(form->blocks, rich_plain(composer->arena, sub->nama, path_in(composer, sub->path, "nama")),
	               level);
	part.content = form->blocks->count;
	for (size_t i = 0; i < sub->indikator.count; i++) {
		const struct kinerja_setahun *setahun = sub->indikator.items[i].triwulan;
		const struct kinerja_triwulan *one = setahun ? setahun->triwulan[form->quarter - 1] : NULL;

		if (!one)
			continue;
		narasi_add(composer, form->blocks, &one->uraian, level + 1);
		points_add(form, one);
	}
	part_close(form->blocks, part);
}

static void kegiatan_part(const struct form *form, const struct kegiatan *kegiatan, int level)
{
	struct composer *composer = form->composer;
	struct rich title = rich_plain(composer->arena, kegiatan->nama, path_in(composer, kegiatan->path, "nama"));
	struct blok_triwulan ask = *form->ask;
	struct form own = *form;
	struct part part = part_open(form->blocks, level, title);
	size_t before;

	own.ask = &ask;
	ask.kegiatan = LIT("");
	own.only = kegiatan;
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++)
		sub_words(form, &kegiatan->sub_kegiatan.items[i], level + 1);
	before = form->blocks->count;
	kinerja_sub_form(&own);
	if (form->blocks->count > before)
		form->blocks->items[before].table->caption =
			rich_plain(composer->arena,
		                   text_format(composer->arena, "Capaian %t Triwulan %s", kegiatan->nama,
		                               quarter_roman(form->quarter)),
		                   LIT(""));
	part_close(form->blocks, part);
}

static void analysis(const struct form *form, int level)
{
	const struct program *program;

	for (size_t p = 0; (program = scope_program(&form->composer->scope, p)); p++)
		for (size_t k = 0; k < program->kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &program->kegiatan.items[k];

			if (form_wants(form, kegiatan))
				kegiatan_part(form, kegiatan, level);
		}
}

/* What stands in it speaks of its quarter. */
void triwulan_add(struct composer *composer, struct blocks *blocks, const struct blok_triwulan *ask, int level)
{
	const int before = composer->scope.quarter;
	struct form form = { .composer = composer, .blocks = blocks, .quarter = composer->scope.quarter, .ask = ask };

	if (ask->triwulan.given)
		form.quarter = (int)ask->triwulan.value;
	composer->scope.quarter = form.quarter;
	if (!form.quarter)
		diag_add(composer->diags, ask->path, MESSAGE_QUARTER_UNSAID);
	else if (ask->jenis == TRIWULAN_ANALISIS)
		analysis(&form, level == NARASI_IN_LIST ? 3 : level);
	else
		table_part(&form, &kinds[ask->jenis]);
	composer->scope.quarter = before;
}
