/* Quarters against their year, and the plan against itself: what was spent to date is no more than what was spent in
 * all, the plan of the cash ends at the budget, an indicator has one target a year. */
#include "audit/keluaran.h"
#include "audit/rules.h"

#include "record/figures/measures_triwulan.h"
#include "record/figures/sub_walk.h"
#include "record/record.h"
#include "record/triwulan.h"

static struct text spelt(const struct audit *audit, struct decimal value)
{
	return decimal_format(audit->arena, value);
}

static struct text at_most(const struct audit *audit, struct text value)
{
	return text_format(audit->arena, "<= %t", value);
}

/* -- money -- */

/* The fourth quarter is compared when the data is read. Above the budget is told already. */
static void ask_spent(const struct audit *audit, const struct sub_kegiatan *sub)
{
	for (int q = 1; q < QUARTERS && sub->realisasi.given && sub->anggaran.given; q++) {
		const struct uang_triwulan *now = sub->triwulan->triwulan[q - 1];
		struct measure spent = uang_quarter(audit->record, sub, q, REACH_TO_DATE).realisasi;
		struct text year = audit_money(audit, sub->realisasi.value);

		if (!now || !now->realisasi.given || !spent.known ||
		    decimal_compare(spent.value, sub->realisasi.value) <= 0 ||
		    decimal_compare(spent.value, sub->anggaran.value) > 0)
			continue;
		audit_find(audit, audit_below(audit, now->path, "realisasi"),
		           ((struct evidence){ .written = audit_money(audit, spent.value),
		                               .wanted = at_most(audit, year) }),
		           MESSAGE_UANG_QUARTER_OVER, sub->nama, audit_money(audit, spent.value),
		           text_from_int(audit->arena, q), year);
		return;
	}
}

/* A plan of the year's cash leaves nothing over. */
static void ask_plan(const struct audit *audit, const struct sub_kegiatan *sub)
{
	const struct uang_triwulan *last = sub->triwulan->triwulan[QUARTERS - 1];
	struct measure plan = uang_quarter(audit->record, sub, QUARTERS, REACH_TO_DATE).target;
	struct text budget = audit_money(audit, sub->anggaran.value);

	if (!last || !last->target.given || !plan.known || !sub->anggaran.given ||
	    decimal_compare(plan.value, sub->anggaran.value) >= 0)
		return;
	audit_find(audit, audit_below(audit, last->path, "target"),
	           ((struct evidence){ .written = audit_money(audit, plan.value), .wanted = budget }),
	           MESSAGE_UANG_PLAN, sub->nama, audit_money(audit, plan.value), budget);
}

static void ask_money(const struct audit *audit)
{
	struct sub_walk walk = { .scope = &(struct scope){ .record = audit->record } };

	while (sub_walk_next(&walk))
		if (walk.sub->triwulan) {
			ask_spent(audit, walk.sub);
			ask_plan(audit, walk.sub);
		}
}

/* -- outputs -- */

/* What is counted to date is counted in the year. */
static void ask_output(const struct audit *audit, const struct keluaran *keluaran)
{
	const struct kinerja_setahun *setahun = keluaran->triwulan;

	for (int q = 0; setahun && setahun->basis == BASIS_KUMULATIF && q < QUARTERS - 1; q++) {
		const struct kinerja_triwulan *now = setahun->triwulan[q];
		struct text year = spelt(audit, keluaran->realisasi.value);

		if (!now || !now->realisasi.given || !keluaran->realisasi.given || keluaran->arah != ARAH_NAIK ||
		    decimal_compare(now->realisasi.value, keluaran->realisasi.value) <= 0)
			continue;
		audit_find(audit, audit_below(audit, now->path, "realisasi"),
		           ((struct evidence){ .written = spelt(audit, now->realisasi.value),
		                               .wanted = at_most(audit, year) }),
		           MESSAGE_UANG_QUARTER_OVER, keluaran->nama, spelt(audit, now->realisasi.value),
		           text_from_int(audit->arena, q + 1), year);
		return;
	}
}

static void ask_list(const struct audit *audit, const struct keluaran_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		ask_output(audit, &list->items[i]);
}

static void ask_year(const struct audit *audit)
{
	ask_money(audit);
	each_keluaran_list(audit, ask_list);
}

/* -- the plan -- */

static void ask_row(const struct audit *audit, const struct target_renstra *row)
{
	const struct indikator *indikator = record_indikator(audit->record, row->iku);

	for (size_t y = 0; indikator && y < row->target.count; y++) {
		int year = row->target.items[y].year;
		struct measure first = renstra_target(audit->record, indikator, year);
		struct decimal own = row->target.items[y].value;

		if (!first.known || decimal_compare(first.value, own) == 0)
			continue;
		audit_find(audit, audit_below(audit, row->path, "target"),
		           ((struct evidence){ .written = spelt(audit, own), .wanted = spelt(audit, first.value) }),
		           MESSAGE_SAMA_RENSTRA_TWO, indikator->nama, spelt(audit, own),
		           text_from_int(audit->arena, year), spelt(audit, first.value));
		return;
	}
}

static void ask_aims(const struct audit *audit)
{
	const struct renstra *renstra = audit->record->renstra;

	for (size_t t = 0; renstra && t < renstra->tujuan.count; t++)
		for (size_t i = 0; i < renstra->tujuan.items[t].indikator.count; i++)
			ask_row(audit, &renstra->tujuan.items[t].indikator.items[i]);
}

const struct rule setahun_rules[] = {
	{ MESSAGE_UANG_QUARTER_OVER,
	  NULL,
	  { "realisasi sampai suatu triwulan tidak melebihi realisasi setahun",
	    "what is reached to a quarter is no more than in the year" },
	  { "triwulan ialah bagian dari tahun", "a quarter is a part of the year" },
	  ask_year,
	  NULL },
	{ MESSAGE_UANG_PLAN,
	  NULL,
	  { "target keuangan sampai triwulan IV sama dengan anggaran", "the plan of the cash ends at the budget" },
	  SAME("Permendagri 77/2020: anggaran kas"),
	  NULL,
	  NULL },
	{ MESSAGE_SAMA_RENSTRA_TWO,
	  NULL,
	  { "satu indikator bertarget satu dalam Renstra", "an indicator has one target a year in the Renstra" },
	  { "satu hal, satu nilai di semua naskah", "one thing has one value in all papers" },
	  ask_aims,
	  NULL },
	END_OF_RULES
};
