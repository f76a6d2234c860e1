/* Quarters over all sub kegiatan: how their series are read together, and a quarter in a few numbers. */
#include "record/figures/measures_triwulan.h"
#include "record/record.h"
#include "record/triwulan.h"

/* -- bases together -- */

/* Which bases there are; `tetap` has no part in the choice. */
struct bases {
	bool kumulatif, per_triwulan;
};

static void bases_add(struct bases *bases, enum basis basis)
{
	bases->kumulatif = bases->kumulatif || basis == BASIS_KUMULATIF;
	bases->per_triwulan = bases->per_triwulan || basis == BASIS_PER_TRIWULAN;
}

static enum reach bases_reach(struct bases bases)
{
	return bases.per_triwulan && !bases.kumulatif ? REACH_BASIS : REACH_TO_DATE;
}

enum reach keuangan_reach(const struct scope *scope)
{
	struct sub_walk walk = { .scope = scope };
	struct bases bases = { false, false };

	while (sub_walk_next(&walk))
		if (sub_kegiatan_shown(scope->record, walk.sub))
			bases_add(&bases, walk.sub->triwulan ? walk.sub->triwulan->basis : BASIS_KUMULATIF);
	return bases_reach(bases);
}

enum reach kinerja_reach(const struct record *record)
{
	struct bases bases = { false, false };

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			const struct kinerja_setahun *setahun = record->sasaran.items[s].indikator.items[i].triwulan;

			if (setahun)
				bases_add(&bases, setahun->basis);
		}
	return bases_reach(bases);
}

enum reach keluaran_reach(const struct scope *scope)
{
	struct sub_walk walk = { .scope = scope };
	struct bases bases = { false, false };

	while (sub_walk_next(&walk))
		for (size_t i = 0; i < walk.sub->indikator.count; i++)
			if (walk.sub->indikator.items[i].triwulan)
				bases_add(&bases, walk.sub->indikator.items[i].triwulan->basis);
	return bases_reach(bases);
}

/* -- in a few numbers -- */

static void add_kinerja(const struct record *record, const struct sub_kegiatan *sub, int quarter, enum reach reach,
                        struct mean *mean)
{
	for (size_t i = 0; i < sub->indikator.count; i++) {
		struct kinerja kinerja = kinerja_of_keluaran(&sub->indikator.items[i]);

		mean_add(mean, kinerja_capaian(record, &kinerja, kinerja_quarter(&kinerja, quarter, reach)));
	}
}

struct ringkasan triwulan_ringkasan(const struct scope *scope, int quarter)
{
	const struct record *record = scope->record;
	enum reach of_money = keuangan_reach(scope), of_work = keluaran_reach(scope);
	struct sub_walk walk = { .scope = scope };
	struct mean kinerja = { 0 }, keuangan = { 0 };
	struct ringkasan all = { 0 };

	while (sub_walk_next(&walk)) {
		struct quarterly uang = uang_quarter(record, walk.sub, quarter, of_money);

		add_kinerja(record, walk.sub, quarter, of_work, &kinerja);
		if (!sub_kegiatan_shown(record, walk.sub))
			continue;
		mean_add(&keuangan, capaian_uang(uang.target, uang.realisasi, percent_places(record)));
		uang_sum_add(&all.uang, record, walk.sub, quarter, of_money);
	}
	all.kinerja = mean_of(&kinerja);
	all.keuangan = mean_of(&keuangan);
	all.kinerja_count = kinerja.known;
	all.keuangan_count = keuangan.known;
	if (all.uang.complete)
		all.rasio = capaian_uang(all.uang.target, all.uang.realisasi, percent_places(record));
	return all;
}
