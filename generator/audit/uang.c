/* Money: what was spent against what may be spent, sub kegiatan by sub kegiatan. */
#include "audit/rules.h"

#include "audit/ganda.h"
#include "record/figures/measures_triwulan.h"
#include "record/figures/sub_walk.h"
#include "record/record.h"
#include "record/triwulan.h"

/* -- realisasi above the budget -- */

static void ask_overspent(const struct audit *audit)
{
	struct sub_walk walk = { .scope = &(struct scope){ .record = audit->record } };

	while (sub_walk_next(&walk)) {
		const struct sub_kegiatan *sub = walk.sub;
		struct text spent = audit_money(audit, sub->realisasi.value);
		struct text budget = audit_money(audit, sub->anggaran.value);

		if (!sub->anggaran.given || !sub->realisasi.given ||
		    decimal_compare(sub->realisasi.value, sub->anggaran.value) <= 0)
			continue;
		audit_find(
			audit, audit_below(audit, sub->path, "realisasi"),
			((struct evidence){ .written = spent, .wanted = text_format(audit->arena, "<= %t", budget) }),
			MESSAGE_UANG_OVERSPENT, sub->nama, spent, budget);
	}
}

/* -- the same sub kegiatan twice -- */

static void ask_doubled_in(const struct audit *audit, const struct kegiatan *kegiatan)
{
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++) {
		const struct sub_kegiatan *sub = &kegiatan->sub_kegiatan.items[i], *first = ganda_sub(kegiatan, i);

		if (first)
			audit_also(audit,
			           audit_find(audit, sub->path, ((struct evidence){ .written = sub->nama }),
			                      MESSAGE_UANG_DOUBLED, sub->nama),
			           first->path, DIAG_NONE);
	}
}

static void ask_program_doubled(const struct audit *audit)
{
	for (size_t i = 0; i < audit->record->program.count; i++) {
		const struct program *program = &audit->record->program.items[i];
		const struct program *first = ganda_program(audit->record, i);

		if (first)
			audit_also(audit,
			           audit_find(audit, program->path, ((struct evidence){ .written = program->nama }),
			                      MESSAGE_UANG_PROGRAM_TWICE, program->nama),
			           first->path, DIAG_NONE);
	}
}

static void ask_doubled(const struct audit *audit)
{
	for (size_t p = 0; p < audit->record->program.count; p++)
		for (size_t k = 0; k < audit->record->program.items[p].kegiatan.count; k++) {
			const struct program *program = &audit->record->program.items[p];
			const struct kegiatan *kegiatan = &program->kegiatan.items[k],
					      *first = ganda_kegiatan(program, k);

			if (first)
				audit_also(audit,
				           audit_find(audit, kegiatan->path,
				                      ((struct evidence){ .written = kegiatan->nama }),
				                      MESSAGE_UANG_KEGIATAN_TWICE, kegiatan->nama),
				           first->path, DIAG_NONE);
			else
				ask_doubled_in(audit, kegiatan);
		}
}

/* -- quarters -- */

static void ask_quarter(const struct audit *audit, const struct sub_kegiatan *sub, int q)
{
	const struct uang_triwulan *now = sub->triwulan->triwulan[q - 1];
	struct quarterly figures = uang_quarter(audit->record, sub, q, REACH_TO_DATE);
	struct text budget = audit_money(audit, sub->anggaran.value);
	bool within = !sub->realisasi.given || decimal_compare(sub->realisasi.value, sub->anggaran.value) <= 0;

	if (now->realisasi.given && within && figures.realisasi.known &&
	    decimal_compare(figures.realisasi.value, sub->anggaran.value) > 0)
		audit_find(audit, audit_below(audit, now->path, "realisasi"),
		           ((struct evidence){ .written = audit_money(audit, figures.realisasi.value),
		                               .wanted = text_format(audit->arena, "<= %t", budget) }),
		           MESSAGE_UANG_QUARTER, sub->nama, audit_money(audit, figures.realisasi.value),
		           text_from_int(audit->arena, q), budget);
	if (now->target.given && figures.target.known && decimal_compare(figures.target.value, sub->anggaran.value) > 0)
		audit_find(audit, audit_below(audit, now->path, "target"),
		           ((struct evidence){ .written = audit_money(audit, figures.target.value),
		                               .wanted = text_format(audit->arena, "<= %t", budget) }),
		           MESSAGE_UANG_QUARTER_TARGET, sub->nama, audit_money(audit, figures.target.value),
		           text_from_int(audit->arena, q), budget);
}

static void ask_quarters(const struct audit *audit)
{
	struct sub_walk walk = { .scope = &(struct scope){ .record = audit->record } };

	while (sub_walk_next(&walk)) {
		if (!walk.sub->triwulan || !walk.sub->anggaran.given)
			continue;
		for (int q = 1; q <= QUARTERS; q++)
			if (walk.sub->triwulan->triwulan[q - 1])
				ask_quarter(audit, walk.sub, q);
	}
}

/* Target to date that falls. */
static void ask_target_falls(const struct audit *audit)
{
	struct sub_walk walk = { .scope = &(struct scope){ .record = audit->record } };

	while (sub_walk_next(&walk)) {
		const struct uang_triwulan *before = NULL;

		for (int q = 0; walk.sub->triwulan && walk.sub->triwulan->basis == BASIS_KUMULATIF && q < QUARTERS;
		     q++) {
			const struct uang_triwulan *now = walk.sub->triwulan->triwulan[q];

			if (!now || !now->target.given)
				continue;
			if (before && decimal_compare(now->target.value, before->target.value) < 0)
				audit_find(audit, audit_below(audit, now->path, "target"),
				           ((struct evidence){ .written = audit_money(audit, now->target.value) }),
				           MESSAGE_UANG_TARGET_FALLS, walk.sub->nama,
				           audit_money(audit, before->target.value),
				           audit_money(audit, now->target.value));
			before = now;
		}
	}
}

/* -- absorption, and money without a budget -- */

static bool is_low(const struct sub_kegiatan *sub)
{
	struct decimal twice;

	return sub->anggaran.given && sub->realisasi.given && decimal_sign(sub->anggaran.value) > 0 &&
	       decimal_mul(sub->realisasi.value, decimal_from_int(2), 2, &twice) &&
	       decimal_compare(twice, sub->anggaran.value) < 0;
}

/* Many are one finding, once the year is over and told of. */
static void tell_many_low(const struct audit *audit, size_t low, size_t all)
{
	struct sub_walk walk = { .scope = &(struct scope){ .record = audit->record } };

	if (!audit->record->lkip)
		return;
	while (sub_walk_next(&walk) && !is_low(walk.sub))
		;
	audit_find(audit, LIT("program"), ((struct evidence){ .wanted = LIT(">= 50%") }), MESSAGE_UANG_MANY_LOW,
	           text_format(audit->arena, "%z", low), text_format(audit->arena, "%z", all), walk.sub->nama);
}

/* Where few are low, each is worth a word. */
static void ask_absorption(const struct audit *audit)
{
	struct sub_walk count = { .scope = &(struct scope){ .record = audit->record } },
			walk = { .scope = &(struct scope){ .record = audit->record } };
	size_t low = 0, all = 0;

	while (sub_walk_next(&count)) {
		low += is_low(count.sub);
		all += count.sub->anggaran.given && count.sub->realisasi.given;
	}
	if (low > 1 && low * 10 > all)
		tell_many_low(audit, low, all);
	if (!low || (low > 1 && low * 10 > all))
		return;
	while (sub_walk_next(&walk)) {
		struct measure share = serapan(sub_kegiatan_money(walk.sub), 2);

		if (!is_low(walk.sub) || !share.known)
			continue;
		audit_find(audit, walk.sub->path,
		           ((struct evidence){ .written = text_format(audit->arena, "%t%%",
		                                                      decimal_format(audit->arena, share.value)),
		                               .wanted = LIT(">= 50%"),
		                               .formula = text_format(audit->arena, "%t / %t x 100",
		                                                      audit_money(audit, walk.sub->realisasi.value),
		                                                      audit_money(audit, walk.sub->anggaran.value)) }),
		           MESSAGE_UANG_LOW, walk.sub->nama, decimal_format(audit->arena, share.value));
	}
}

/* Sub kegiatan that spent something, and those of them that have a budget. */
struct spenders {
	size_t all, budgeted;
};

static struct spenders spenders_of(const struct audit *audit)
{
	struct sub_walk walk = { .scope = &(struct scope){ .record = audit->record } };
	struct spenders spenders = { 0 };

	while (sub_walk_next(&walk)) {
		spenders.all += walk.sub->realisasi.given;
		spenders.budgeted += walk.sub->realisasi.given && walk.sub->anggaran.given;
	}
	return spenders;
}

bool audit_unbudgeted(const struct audit *audit)
{
	struct spenders spenders = spenders_of(audit);

	return spenders.all && !spenders.budgeted;
}

/* A fragment may have written down what was spent and no budgets; unless it has those of most others. Where nobody has
 * one, as when the column is gone from a sheet, that is one cause. */
static void ask_without_budget(const struct audit *audit)
{
	struct sub_walk walk = { .scope = &(struct scope){ .record = audit->record } };
	struct spenders spenders = spenders_of(audit);
	struct diag *first = NULL;

	if (audit->record->potongan.value && spenders.budgeted * 3 < spenders.all * 2)
		return;
	while (sub_walk_next(&walk)) {
		struct text path = audit_below(audit, walk.sub->path, "realisasi");
		struct text money = audit_money(audit, walk.sub->realisasi.value);

		if (walk.sub->anggaran.given || decimal_sign(walk.sub->realisasi.value) <= 0)
			continue;
		if (first && !spenders.budgeted)
			audit_also(audit, first, path, LIT(""));
		else
			first = audit_find(audit, path, ((struct evidence){ .written = money }), MESSAGE_UANG_NO_BUDGET,
			                   walk.sub->nama, money);
	}
}

/* -- codes -- */

static void ask_code(const struct audit *audit, struct text path, struct text kode, struct text above)
{
	size_t at;

	if (!kode.count || !above.count || text_find(kode, "X", &at) || text_find(above, "X", &at) ||
	    text_find(kode, "x", &at) || kode.bytes[0] < '0' || kode.bytes[0] > '9')
		return;
	if (kode.count > above.count && text_equal(text_part(kode, 0, above.count), above) &&
	    kode.bytes[above.count] == '.')
		return;
	audit_find(audit, audit_below(audit, path, "kode"),
	           ((struct evidence){ .written = kode, .wanted = text_format(audit->arena, "%t. ...", above) }),
	           MESSAGE_UANG_CODE, kode, above);
}

/* Only where most codes are whole: an office may write the last part alone. */
static bool codes_are_whole(const struct record *record)
{
	size_t whole = 0, short_ones = 0;

	for (size_t p = 0; p < record->program.count; p++)
		for (size_t k = 0; k < record->program.items[p].kegiatan.count; k++) {
			struct text kode = record->program.items[p].kegiatan.items[k].kode;
			struct text above = record->program.items[p].kode;

			if (!kode.count || !above.count)
				continue;
			if (kode.count > above.count && text_equal(text_part(kode, 0, above.count), above))
				whole++;
			else
				short_ones++;
		}
	return whole > short_ones;
}

static void ask_codes(const struct audit *audit)
{
	for (size_t p = 0; codes_are_whole(audit->record) && p < audit->record->program.count; p++) {
		const struct program *program = &audit->record->program.items[p];

		for (size_t k = 0; k < program->kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &program->kegiatan.items[k];

			ask_code(audit, kegiatan->path, kegiatan->kode, program->kode);
			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
				ask_code(audit, kegiatan->sub_kegiatan.items[s].path,
				         kegiatan->sub_kegiatan.items[s].kode, kegiatan->kode);
		}
	}
}

#define LAW SAME("UU 1/2004 Pasal 3 ayat (3)")

const struct rule uang_rules[] = {
	{ MESSAGE_UANG_OVERSPENT,
	  NULL,
	  { "realisasi tidak melebihi anggaran", "no realisasi is above its budget" },
	  LAW,
	  ask_overspent,
	  NULL },
	{ MESSAGE_UANG_DOUBLED,
	  NULL,
	  { "satu sub kegiatan disebut satu kali", "a sub kegiatan stands only once" },
	  { "yang disebut dua kali dijumlahkan dua kali", "what stands twice is summed twice" },
	  ask_doubled,
	  NULL },
	{ MESSAGE_UANG_PROGRAM_TWICE,
	  NULL,
	  { "satu program disebut satu kali", "a programme stands only once" },
	  { "yang disebut dua kali dijumlahkan dua kali", "what stands twice is summed twice" },
	  ask_program_doubled,
	  NULL },
	{ MESSAGE_UANG_QUARTER,
	  NULL,
	  { "realisasi triwulan tidak melebihi anggaran setahun", "no quarter spends more than the year's budget" },
	  LAW,
	  ask_quarters,
	  NULL },
	{ MESSAGE_UANG_QUARTER_TARGET,
	  NULL,
	  { "target triwulan tidak melebihi anggaran setahun", "no quarter's target is above the year's budget" },
	  LAW,
	  NULL,
	  NULL },
	{ MESSAGE_UANG_TARGET_FALLS,
	  NULL,
	  { "target kumulatif tidak turun", "targets to date do not fall" },
	  { "kumulatif dihitung dari Januari", "they are counted from January" },
	  ask_target_falls,
	  NULL },
	{ MESSAGE_UANG_LOW,
	  NULL,
	  { "serapan di bawah 50% dijelaskan", "an absorption below 50% is explained" },
	  SAME("PermenPANRB 53/2014 lampiran II"),
	  ask_absorption,
	  NULL },
	{ MESSAGE_UANG_NO_BUDGET,
	  NULL,
	  { "yang ada realisasinya ada anggarannya", "what is spent has a budget" },
	  LAW,
	  ask_without_budget,
	  NULL },
	{ MESSAGE_UANG_CODE,
	  NULL,
	  { "kode diawali kode di atasnya", "a code begins with that above it" },
	  SAME("Permendagri 90/2019"),
	  ask_codes,
	  NULL },
	END_OF_RULES
};
