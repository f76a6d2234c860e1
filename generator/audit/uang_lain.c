/* Money beside what it bought, and amounts of another order than the rest: outputs without money and money without
 * outputs, budgets typed in thousands of rupiah. */
#include "audit/keluaran.h"
#include "audit/rules.h"

#include "record/figures/measures.h"
#include "record/figures/sub_walk.h"
#include "record/record.h"
#include "record/triwulan.h"

#include <stdlib.h>

/* -- money and outputs -- */

static bool is_zero(struct number number)
{
	return number.given && decimal_sign(number.value) == 0;
}

/* The first of the outputs that came to nothing, when all did that were meant to come to something. */
static const struct keluaran *nothing_done(const struct sub_kegiatan *sub)
{
	const struct keluaran *first = NULL;

	for (size_t i = 0; i < sub->indikator.count; i++) {
		const struct keluaran *one = &sub->indikator.items[i];

		if (!one->target.given || decimal_sign(one->target.value) <= 0 || one->arah != ARAH_NAIK)
			continue;
		if (!is_zero(one->realisasi))
			return NULL;
		first = first ? first : one;
	}
	return first;
}

/* More than half of the money is gone, and nothing is there for it. */
static void ask_nothing_done(const struct audit *audit)
{
	struct sub_walk walk = { .scope = &(struct scope){ .record = audit->record } };

	while (sub_walk_next(&walk)) {
		struct measure share = serapan(sub_kegiatan_money(walk.sub), 2);
		const struct keluaran *output = share.known ? nothing_done(walk.sub) : NULL;
		struct text spent;

		if (!output || decimal_compare(share.value, decimal_from_int(50)) < 0)
			continue;
		spent = text_format(audit->arena, "%t%%", decimal_format(audit->arena, share.value));
		audit_also(audit,
		           audit_find(audit, audit_below(audit, output->path, "realisasi"),
		                      ((struct evidence){ .written = LIT("0") }), MESSAGE_UANG_NOTHING_DONE,
		                      walk.sub->nama, output->nama, spent),
		           walk.sub->path, DIAG_NONE);
	}
}

/* -- budgets in thousands -- */

enum { BUDGETS_LEAST = 6, THOUSANDS_BELOW = 100000, MIDDLE_LEAST = 10000000 };

static int by_value(const void *a, const void *b)
{
	return decimal_compare(*(const struct decimal *)a, *(const struct decimal *)b);
}

/* Of all budgets above nothing; zero where they are few. */
static struct decimal middle_budget(const struct audit *audit)
{
	struct sub_walk walk = { .scope = &(struct scope){ .record = audit->record } };
	ARRAY_OF(struct decimal) budgets = { NULL, 0, 0 };

	while (sub_walk_next(&walk))
		if (walk.sub->anggaran.given && decimal_sign(walk.sub->anggaran.value) > 0)
			*array_push(audit->arena, &budgets) = walk.sub->anggaran.value;
	if (budgets.count < BUDGETS_LEAST)
		return decimal_from_int(0);
	qsort(budgets.items, budgets.count, sizeof *budgets.items, by_value);
	return budgets.items[budgets.count / 2];
}

static void ask_thousands(const struct audit *audit)
{
	struct sub_walk walk = { .scope = &(struct scope){ .record = audit->record } };
	struct decimal middle = middle_budget(audit);

	if (decimal_compare(middle, decimal_from_int(MIDDLE_LEAST)) < 0)
		return;
	while (sub_walk_next(&walk)) {
		struct decimal budget = walk.sub->anggaran.value, meant;

		if (!walk.sub->anggaran.given || decimal_sign(budget) <= 0 ||
		    decimal_compare(budget, decimal_from_int(THOUSANDS_BELOW)) >= 0 ||
		    !decimal_mul(budget, decimal_from_int(1000), budget.places, &meant))
			continue;
		audit_find(audit, audit_below(audit, walk.sub->path, "anggaran"),
		           ((struct evidence){ .written = audit_money(audit, budget),
		                               .wanted = audit_money(audit, meant) }),
		           MESSAGE_UANG_THOUSANDS, walk.sub->nama, audit_money(audit, budget));
	}
}

/* -- outputs without a unit -- */

static void ask_units_of(const struct audit *audit, const struct keluaran_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].target.given && text_blank(list->items[i].satuan))
			audit_find(audit, list->items[i].path, ((struct evidence){ .written = LIT("") }),
			           MESSAGE_SAMA_NO_UNIT, list->items[i].nama);
}

static void ask_units(const struct audit *audit)
{
	struct sub_walk walk = { .scope = &(struct scope){ .record = audit->record } };
	bool others = false;

	while (sub_walk_next(&walk))
		for (size_t i = 0; i < walk.sub->indikator.count; i++)
			others = others || !text_blank(walk.sub->indikator.items[i].satuan);
	if (others)
		each_keluaran_list(audit, ask_units_of);
}

const struct rule uang_lain_rules[] = {
	{ MESSAGE_UANG_NOTHING_DONE,
	  NULL,
	  { "yang dibelanjakan ada hasilnya", "money that was spent has an output" },
	  { "PermenPANRB 53/2014 lampiran II: analisis 6", "PermenPANRB 53/2014 annex II: analysis 6" },
	  ask_nothing_done,
	  NULL },
	{ MESSAGE_UANG_THOUSANDS,
	  NULL,
	  { "semua anggaran ditulis dalam rupiah", "all budgets are in rupiah" },
	  { "satu daftar, satu satuan", "a list has one unit" },
	  ask_thousands,
	  NULL },
	{ MESSAGE_SAMA_NO_UNIT,
	  NULL,
	  { "setiap keluaran bersatuan", "every output has a unit" },
	  { "angka tanpa satuan tidak dapat dinilai", "a number without a unit says nothing" },
	  ask_units,
	  NULL },
	END_OF_RULES
};
