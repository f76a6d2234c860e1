/* Collecting the figures: what figures/ computes is asked there, nothing is computed here. */
#include "audit/baca/nilai.h"

#include "audit/baca/kata.h"

#include "record/figures/measures_triwulan.h"
#include "record/narasi.h"
#include "record/perjanjian.h"
#include "record/record.h"
#include "record/shapes/walk.h"
#include "record/triwulan.h"

struct collecting {
	struct arena *arena, *passing;
	const struct record *record;
	struct nilai_list list;
};

static void add(struct collecting *all, struct nilai_data row, struct measure measure)
{
	if (!measure.known)
		return;
	row.nilai = measure.value;
	*array_push(all->arena, &all->list) = row;
}

static struct measure number_of(struct number number)
{
	return measure_if(number.given, number.value);
}

static struct measure left_of(struct money money)
{
	struct decimal rest;

	return uang_sisa(money, &rest) ? measure_of(rest) : MEASURE_UNKNOWN;
}

/* -- indicators -- */

static void add_year(struct collecting *all, const struct indikator *indikator, int year)
{
	struct nilai_data row = { .indikator = indikator, .tahun = year, .path = indikator->path };
	struct nilai target = nilai_target(all->record, indikator, year);

	row.apa = NILAI_TARGET;
	if (target.numbered) {
		add(all, row, measure_of(target.low));
		add(all, row, measure_of(target.high));
	}
	add(all, row, indikator_target(all->record, indikator, year));
	add(all, row, renstra_target(all->record, indikator, year));
	row.apa = NILAI_REALISASI;
	add(all, row, indikator_realisasi(indikator, year));
	row.apa = NILAI_CAPAIAN;
	add(all, row, indikator_pencapaian(all->record, indikator, year).capaian);
	add(all, row, indikator_pencapaian(all->record, indikator, year).penuh);
}

static void add_quarters(struct collecting *all, const struct kinerja *kinerja, struct nilai_data row)
{
	static const enum reach reaches[] = { REACH_BASIS, REACH_ALONE, REACH_TO_DATE };

	row.tahun = (int)all->record->tahun.value;
	for (int quarter = 1; kinerja->setahun && quarter <= QUARTERS; quarter++)
		for (size_t i = 0; i < sizeof reaches / sizeof *reaches; i++) {
			struct quarterly quarterly = kinerja_quarter(kinerja, quarter, reaches[i]);

			row.triwulan = quarter;
			row.apa = NILAI_TARGET;
			add(all, row, quarterly.target);
			row.apa = NILAI_REALISASI;
			add(all, row, quarterly.realisasi);
			row.apa = NILAI_CAPAIAN;
			add(all, row, kinerja_capaian(all->record, kinerja, quarterly));
		}
}

static void add_komponen(struct collecting *all, struct nilai_data row, const struct komponen_list *komponen)
{
	for (size_t k = 0; k < komponen->count; k++) {
		add(all, row, number_of(komponen->items[k].nilai));
		add(all, row, number_of(komponen->items[k].bobot));
	}
}

static void add_others(struct collecting *all, const struct indikator *indikator)
{
	struct nilai_data row = { .apa = NILAI_LAIN, .indikator = indikator, .path = indikator->path };

	for (size_t i = 0; i < indikator->pembanding.count; i++)
		add(all, row, number_of(indikator->pembanding.items[i].nilai));
	for (size_t y = 0; y < indikator->tahunan.count; y++)
		add_komponen(all, row, &indikator->tahunan.items[y].komponen);
	for (int i = 0; indikator->triwulan && i < QUARTERS; i++)
		if (indikator->triwulan->triwulan[i])
			add_komponen(all, row, &indikator->triwulan->triwulan[i]->komponen);
	for (size_t i = 0; i < indikator->skala.count; i++)
		add(all, row, number_of(indikator->skala.items[i].nilai));
	add(all, row, indikator_kemajuan(all->record, indikator, (int)all->record->tahun.value).capaian);
	add(all, row, indikator_efisiensi(&(struct scope){ .record = all->record }, indikator).nilai);
	add(all, row, indikator_efisiensi(&(struct scope){ .record = all->record }, indikator).ne);
}

static void add_indikator(struct collecting *all, const struct indikator *indikator)
{
	struct kinerja kinerja = kinerja_of_indikator(all->record, indikator);
	const struct renstra *renstra = all->record->renstra;
	int first = (int)all->record->tahun.value - 10, last = (int)all->record->tahun.value + 6;

	for (size_t y = 0; y < indikator->tahunan.count; y++)
		if (indikator->tahunan.items[y].tahun.value < first)
			add_year(all, indikator, (int)indikator->tahunan.items[y].tahun.value);
	if (renstra && renstra->akhir.given && renstra->akhir.value > last)
		last = (int)renstra->akhir.value;
	for (int year = first; year <= last; year++)
		add_year(all, indikator, year);
	add_quarters(all, &kinerja, (struct nilai_data){ .indikator = indikator, .path = indikator->path });
	add_others(all, indikator);
}

static void add_keluaran(struct collecting *all, const struct keluaran_list *list, const void *owner)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct keluaran *keluaran = &list->items[i];
		struct kinerja kinerja = kinerja_of_keluaran(keluaran);
		struct nilai_data row = { .milik = owner, .path = keluaran->path, .apa = NILAI_LAIN };

		add(all, row, number_of(keluaran->target));
		add(all, row, number_of(keluaran->realisasi));
		add(all, row,
		    kinerja_capaian(all->record, &kinerja, (struct quarterly){ kinerja.target, kinerja.realisasi }));
		add_quarters(all, &kinerja, row);
	}
}

/* -- money -- */

static void add_money(struct collecting *all, struct money money, const void *owner, struct text path)
{
	struct nilai_data row = { .milik = owner, .tahun = (int)all->record->tahun.value, .path = path };

	row.apa = NILAI_ANGGARAN;
	add(all, row, measure_if(money.given, money.anggaran));
	row.apa = NILAI_BELANJA;
	add(all, row, measure_if(money.given && money.spent, money.realisasi));
	row.apa = NILAI_SISA;
	add(all, row, left_of(money));
	row.apa = NILAI_SERAPAN;
	add(all, row, serapan(money, percent_places(all->record)));
}

static void add_uang(struct collecting *all, struct uang_sum sum, int quarter, const void *owner, struct text path)
{
	struct nilai_data row = {
		.milik = owner, .tahun = (int)all->record->tahun.value, .triwulan = quarter, .path = path
	};

	row.apa = NILAI_ANGGARAN;
	add(all, row, sum.anggaran);
	add(all, row, sum.target);
	row.apa = NILAI_BELANJA;
	add(all, row, sum.realisasi);
	row.apa = NILAI_SERAPAN;
	add(all, row, capaian_uang(sum.target, sum.realisasi, percent_places(all->record)));
	add(all, row, capaian_uang(sum.anggaran, sum.realisasi, percent_places(all->record)));
}

static void add_sub_quarters(struct collecting *all, const struct sub_kegiatan *sub, struct uang_sum *sums)
{
	static const enum reach reaches[] = { REACH_BASIS, REACH_ALONE, REACH_TO_DATE };

	for (int quarter = 1; quarter <= QUARTERS; quarter++)
		for (size_t i = 0; i < 3; i++) {
			struct uang_sum own = { .complete = true };

			uang_sum_add(&own, all->record, sub, quarter, reaches[i]);
			uang_sum_add(&sums[(quarter - 1) * 3 + (int)i], all->record, sub, quarter, reaches[i]);
			if (sub->triwulan)
				add_uang(all, own, quarter, sub, sub->path);
		}
}

static void add_programmes(struct collecting *all)
{
	struct uang_sum sums[QUARTERS * 3] = { { .complete = true } };

	for (size_t i = 0; i < QUARTERS * 3; i++)
		sums[i].complete = true;
	for (size_t p = 0; p < all->record->program.count; p++) {
		const struct program *program = &all->record->program.items[p];

		add_money(all, program_money(program), program, program->path);
		add_keluaran(all, &program->indikator, program);
		for (size_t k = 0; k < program->kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &program->kegiatan.items[k];

			add_money(all, kegiatan_money(kegiatan), kegiatan, kegiatan->path);
			add_keluaran(all, &kegiatan->indikator, kegiatan);
			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++) {
				const struct sub_kegiatan *sub = &kegiatan->sub_kegiatan.items[s];

				add_money(all, sub_kegiatan_money(sub), sub, sub->path);
				add_keluaran(all, &sub->indikator, sub);
				add_sub_quarters(all, sub, sums);
			}
		}
	}
	add_money(all, scope_money(&(struct scope){ .record = all->record }), NULL, LIT("program"));
	for (int i = 0; i < QUARTERS * 3; i++)
		if (triwulan_reported(&(struct scope){ .record = all->record }, i / 3 + 1))
			add_uang(all, sums[i], i / 3 + 1, NULL, LIT("program"));
}

static void add_summaries(struct collecting *all)
{
	struct nilai_data row = { .apa = NILAI_LAIN, .path = LIT("sasaran") };
	const struct record *record = all->record;

	add(all, row, record_ikhtisar(record, (int)record->tahun.value).rata_rata);
	for (size_t s = 0; s < record->sasaran.count; s++) {
		const struct sasaran *sasaran = &record->sasaran.items[s];

		row.path = sasaran->path;
		add(all, row, sasaran_ikhtisar(record, sasaran, (int)record->tahun.value).rata_rata);
		add(all, row, sasaran_efisiensi(&(struct scope){ .record = record }, sasaran).nilai);
		add_money(all, sasaran_money(&(struct scope){ .record = record }, sasaran), sasaran, sasaran->path);
		for (size_t i = 0; i < sasaran->indikator.count; i++) {
			add_indikator(all, &sasaran->indikator.items[i]);
			add_money(all,
			          indikator_money(&(struct scope){ .record = record }, &sasaran->indikator.items[i]),
			          &sasaran->indikator.items[i], sasaran->indikator.items[i].path);
		}
	}
	for (int quarter = 1; quarter <= QUARTERS; quarter++) {
		struct ringkasan ringkasan = triwulan_ringkasan(&(struct scope){ .record = record }, quarter);

		row = (struct nilai_data){ .apa = NILAI_LAIN, .triwulan = quarter, .path = LIT("program") };
		add(all, row, ringkasan.kinerja);
		add(all, row, ringkasan.keuangan);
		add(all, row, ringkasan.rasio);
	}
}

/* -- cells -- */

static void add_cell(void *context, const struct shape *shape, const void *item)
{
	struct collecting *all = context;
	const struct sel *sel = item;
	const struct perjanjian *perjanjian = item;
	struct nilai_data row = { .apa = NILAI_SEL };
	struct kata_list list = { NULL, 0, 0, NULL };
	struct arena_mark mark = arena_mark(all->passing);
	struct decimal value;

	if (shape->size == sizeof(struct sel) && shape->shorthand && text_is(text_from(shape->name), "sel")) {
		kata_pisah(all->passing, sel->isi.words.written, &list);
		for (size_t i = 0; i < list.count; i++)
			if (list.items[i].jenis == KATA_ANGKA && angka_baca(list.items[i].asli, &value))
				add(all, row, measure_of(value));
		arena_release(all->passing, mark);
	}
	if (text_is(text_from(shape->name), "perjanjian"))
		for (size_t i = 0; i < perjanjian->program.count; i++) {
			row.apa = NILAI_ANGGARAN;
			add(all, row,
			    measure_if(perjanjian->program.items[i].anggaran.given,
			               perjanjian->program.items[i].anggaran.value));
			add(all, row,
			    measure_if(perjanjian->program.items[i].semula.given,
			               perjanjian->program.items[i].semula.value));
		}
}

struct nilai_list nilai_kumpul(struct arena *arena, const struct record *record)
{
	struct collecting all = { .arena = arena, .passing = arena_open_inside(arena), .record = record };

	(void)arena_alloc(all.passing, 1); /* its first block stays */

	add_summaries(&all);
	add_programmes(&all);
	walk(&record_shape, record, (struct visitor){ add_cell, &all });
	arena_close(all.passing);
	return all.list;
}

bool nilai_cocok(struct decimal nilai, struct decimal tertulis)
{
	struct decimal rounded = decimal_round(nilai, tertulis.places), cut = nilai;

	if (decimal_compare(rounded, tertulis) == 0)
		return true;
	if (decimal_compare(rounded, decimal_from_int(100)) != 0 || tertulis.places != 2)
		return false;
	cut = decimal_compare(nilai, decimal_from_int(100)) < 0 ? (struct decimal){ 9999, 2 }
	                                                        : (struct decimal){ 10001, 2 };
	return decimal_compare(cut, tertulis) == 0;
}
