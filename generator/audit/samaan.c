/* The same thing said in several papers: Perjanjian Kinerja, Renstra, the table of indicators, agreements above and
 * below. */
#include "audit/rules.h"

#include "audit/printed.h"
#include "record/figures/measures.h"
#include "record/figures/value.h"
#include "record/perjanjian.h"
#include "record/record.h"

static struct text spelt(const struct audit *audit, struct decimal value)
{
	return decimal_format(audit->arena, value);
}

static bool same_words(const struct audit *audit, struct text a, struct text b)
{
	return text_equal(printed_fold(audit->arena, a), printed_fold(audit->arena, b));
}

/* -- indicators of agreements -- */

/* By key, else by name. */
static const struct indikator *meant(const struct audit *audit, const struct indikator_perjanjian *promise)
{
	const struct indikator *indikator = record_indikator(audit->record, promise->iku);

	for (size_t s = 0; !indikator && promise->nama.count && s < audit->record->sasaran.count; s++)
		for (size_t i = 0; i < audit->record->sasaran.items[s].indikator.count; i++)
			if (same_words(audit, audit->record->sasaran.items[s].indikator.items[i].nama, promise->nama))
				indikator = &audit->record->sasaran.items[s].indikator.items[i];
	return indikator;
}

static void ask_promise(const struct audit *audit, const struct indikator_perjanjian *promise)
{
	const struct indikator *indikator = meant(audit, promise);
	struct measure target;

	if (!indikator)
		return;
	target = indikator_target(audit->record, indikator, (int)audit->record->tahun.value);
	if (promise->target.given && target.known && decimal_compare(promise->target.value, target.value) != 0)
		audit_also(audit,
		           audit_find(audit, audit_below(audit, promise->path, "target"),
		                      ((struct evidence){ .written = spelt(audit, promise->target.value),
		                                          .wanted = spelt(audit, target.value) }),
		                      MESSAGE_SAMA_TARGET, indikator->nama, spelt(audit, promise->target.value),
		                      spelt(audit, target.value)),
		           indikator->path, DIAG_NONE);
	if (promise->satuan.count && indikator->satuan.count && !same_words(audit, promise->satuan, indikator->satuan))
		audit_find(audit, audit_below(audit, promise->path, "satuan"),
		           ((struct evidence){ .written = promise->satuan, .wanted = indikator->satuan }),
		           MESSAGE_SAMA_UNIT, indikator->nama, promise->satuan, indikator->satuan);
}

static void ask_promises(const struct audit *audit, const struct perjanjian *perjanjian)
{
	for (size_t s = 0; s < perjanjian->sasaran.count; s++)
		for (size_t i = 0; i < perjanjian->sasaran.items[s].indikator.count; i++)
			ask_promise(audit, &perjanjian->sasaran.items[s].indikator.items[i]);
	for (size_t i = 0; i < perjanjian->tingkat.count; i++)
		ask_promises(audit, &perjanjian->tingkat.items[i]);
}

/* -- the Renstra -- */

static void ask_renstra(const struct audit *audit, const struct indikator *indikator)
{
	for (size_t i = 0; i < indikator->tahunan.count; i++) {
		const struct tahunan *tahunan = &indikator->tahunan.items[i];
		struct measure renstra = renstra_target(audit->record, indikator, (int)tahunan->tahun.value);

		if (!tahunan->target.given || !renstra.known ||
		    decimal_compare(tahunan->target.value, renstra.value) == 0)
			continue;
		audit_find(audit, audit_below(audit, tahunan->path, "target"),
		           ((struct evidence){ .written = spelt(audit, tahunan->target.value),
		                               .wanted = spelt(audit, renstra.value) }),
		           MESSAGE_SAMA_RENSTRA, indikator->nama, spelt(audit, tahunan->target.value),
		           text_from_int(audit->arena, tahunan->tahun.value), spelt(audit, renstra.value));
	}
}

static void ask_renstra_units(const struct audit *audit)
{
	const struct renstra *renstra = audit->record->renstra;

	for (size_t t = 0; renstra && t < renstra->tujuan.count; t++)
		for (size_t i = 0; i < renstra->tujuan.items[t].indikator.count; i++) {
			const struct target_renstra *target = &renstra->tujuan.items[t].indikator.items[i];
			const struct indikator *indikator = record_indikator(audit->record, target->iku);

			if (indikator && target->satuan.count && indikator->satuan.count &&
			    !same_words(audit, target->satuan, indikator->satuan))
				audit_find(
					audit, audit_below(audit, target->path, "satuan"),
					((struct evidence){ .written = target->satuan, .wanted = indikator->satuan }),
					MESSAGE_SAMA_UNIT, indikator->nama, target->satuan, indikator->satuan);
		}
}

/* -- how far apart -- */

enum { LETTERS_MOST = 400 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Edit distance; long words are cut. */
static size_t distance(const struct audit *audit, struct text a, struct text b)
{
	size_t *row;

	a = text_part(a, 0, LETTERS_MOST);
	b = text_part(b, 0, LETTERS_MOST);
	row = arena_many(audit->arena, b.count + 1, size_t);
	for (size_t k = 0; k <= b.count; k++)
		row[k] = k;
	for (size_t i = 0; i < a.count; i++) {
		size_t corner = row[0];

		row[0] = i + 1;
		for (size_t k = 0; k < b.count; k++) {
			size_t above = row[k + 1];

			row[k + 1] = least(least(above, row[k]) + 1, corner + (a.bytes[i] != b.bytes[k]));
			corner = above;
		}
	}
	return row[b.count];
}

/* -- money of agreements -- */

/* Slips of a pen: a digit or two, two that changed places, a nought too many. */
static bool is_slip(const struct audit *audit, struct decimal a, struct decimal b)
{
	struct text one = printed_digits(audit->arena, spelt(audit, a)),
		    two = printed_digits(audit->arena, spelt(audit, b));
	size_t unlike = 0;

	if (decimal_compare(a, b) == 0)
		return false;
	if (one.count != two.count)
		return distance(audit, one, two) <= 3 && (text_starts(one, two.bytes) || text_starts(two, one.bytes));
	for (size_t i = 0; i < one.count; i++)
		unlike += one.bytes[i] != two.bytes[i];
	return unlike <= 2;
}

static void tell_budget(const struct audit *audit, struct text path, struct text name, struct decimal written,
                        struct decimal wanted)
{
	audit_find(audit, audit_below(audit, path, "anggaran"),
	           ((struct evidence){ .written = spelt(audit, written), .wanted = spelt(audit, wanted) }),
	           MESSAGE_SAMA_BUDGET, name, spelt(audit, written), spelt(audit, wanted));
}

/* That of the superior's agreement for the same programme, else the year's, which may have changed since. */
static void ask_program(const struct audit *audit, const struct perjanjian *above,
                        const struct program_perjanjian *promise)
{
	const struct program *program = record_program(audit->record, promise->program);
	struct money money = program ? program_money(program) : (struct money){ .given = false };

	if (!promise->anggaran.given || !program)
		return;
	for (size_t i = 0; above && i < above->program.count; i++) {
		const struct program_perjanjian *other = &above->program.items[i];

		if (!text_equal(other->program, promise->program) || !other->anggaran.given)
			continue;
		if (decimal_compare(other->anggaran.value, promise->anggaran.value) != 0)
			tell_budget(audit, promise->path, program->nama, promise->anggaran.value,
			            other->anggaran.value);
		return;
	}
	if (money.given && decimal_compare(promise->anggaran.value, money.semula) != 0 &&
	    is_slip(audit, promise->anggaran.value, money.anggaran))
		tell_budget(audit, promise->path, program->nama, promise->anggaran.value, money.anggaran);
}

static void ask_kegiatan(const struct audit *audit, const struct kegiatan_perjanjian *promise)
{
	const struct kegiatan *kegiatan = perjanjian_kegiatan(audit->record, promise->kegiatan, NULL);
	struct money money = kegiatan ? kegiatan_money(kegiatan) : (struct money){ .given = false };

	if (promise->anggaran.given && money.given && decimal_compare(promise->anggaran.value, money.semula) != 0 &&
	    is_slip(audit, promise->anggaran.value, money.anggaran))
		tell_budget(audit, promise->path, kegiatan->nama, promise->anggaran.value, money.anggaran);
	for (size_t i = 0; i < promise->sub_kegiatan.count; i++) {
		const struct sub_kegiatan_perjanjian *part = &promise->sub_kegiatan.items[i];
		const struct sub_kegiatan *sub = perjanjian_sub_kegiatan(audit->record, part->sub_kegiatan, NULL, NULL);

		if (part->anggaran.given && sub && sub->anggaran.given &&
		    is_slip(audit, part->anggaran.value, sub->anggaran.value))
			tell_budget(audit, part->path, sub->nama, part->anggaran.value, sub->anggaran.value);
	}
}

static void ask_money(const struct audit *audit, const struct perjanjian *above, const struct perjanjian *perjanjian)
{
	for (size_t i = 0; i < perjanjian->program.count; i++)
		ask_program(audit, above, &perjanjian->program.items[i]);
	for (size_t i = 0; i < perjanjian->kegiatan.count; i++)
		ask_kegiatan(audit, &perjanjian->kegiatan.items[i]);
	for (size_t i = 0; i < perjanjian->tingkat.count; i++)
		ask_money(audit, perjanjian, &perjanjian->tingkat.items[i]);
}

/* -- all of it -- */

static void ask_targets(const struct audit *audit)
{
	if (audit->record->perjanjian_kinerja)
		ask_promises(audit, audit->record->perjanjian_kinerja);
}

static void ask_budgets(const struct audit *audit)
{
	if (audit->record->perjanjian_kinerja)
		ask_money(audit, NULL, audit->record->perjanjian_kinerja);
}

#define ONE                                                                                                            \
	{                                                                                                              \
		"satu hal, satu nilai di semua naskah", "one thing has one value in all papers"                        \
	}

const struct rule samaan_rules[] = {
	{ MESSAGE_SAMA_TARGET,
	  NULL,
	  { "target Perjanjian Kinerja sama dengan target indikatornya", "the target agreed on is the indicator's" },
	  SAME("PermenPANRB 53/2014"),
	  ask_targets,
	  NULL },
	{ MESSAGE_SAMA_UNIT,
	  NULL,
	  { "satu indikator, satu satuan", "an indicator has one unit" },
	  ONE,
	  ask_renstra_units,
	  NULL },
	{ MESSAGE_SAMA_RENSTRA,
	  NULL,
	  { "target tahunan sama dengan target Renstra", "the year's target is that of the Renstra" },
	  SAME("PermenPANRB 53/2014"),
	  NULL,
	  ask_renstra },
	{ MESSAGE_SAMA_BUDGET,
	  NULL,
	  { "anggaran Perjanjian Kinerja sama dengan yang dijumlahkan", "the budget agreed on is what sums up" },
	  ONE,
	  ask_budgets,
	  NULL },
	END_OF_RULES
};
