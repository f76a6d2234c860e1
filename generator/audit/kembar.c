/* What stands twice though it is one thing, what is promised to nobody, units that a name contradicts. */
#include "audit/rules.h"

#include "audit/printed.h"
#include "record/figures/measures.h"
#include "record/figures/value.h"
#include "record/perjanjian.h"
#include "record/record.h"

static bool alike(const struct audit *audit, struct text a, struct text b)
{
	return a.count && text_equal(printed_fold(audit->arena, a), printed_fold(audit->arena, b));
}

static void tell(const struct audit *audit, struct text path, const char *key, struct text words, struct text first)
{
	audit_also(audit,
	           audit_find(audit, audit_below(audit, path, key), ((struct evidence){ .written = words }),
	                      MESSAGE_SAMA_TWICE, words),
	           first, DIAG_NONE);
}

/* -- goals and indicators -- */

/* The earlier indicator of the name, or NULL. */
static const struct indikator *earlier(const struct audit *audit, size_t s, size_t i)
{
	const struct record *record = audit->record;
	struct text name = record->sasaran.items[s].indikator.items[i].nama;

	for (size_t t = 0; t <= s; t++)
		for (size_t k = 0; k < (t == s ? i : record->sasaran.items[t].indikator.count); k++)
			if (alike(audit, record->sasaran.items[t].indikator.items[k].nama, name))
				return &record->sasaran.items[t].indikator.items[k];
	return NULL;
}

static void ask_twice(const struct audit *audit)
{
	const struct record *record = audit->record;

	for (size_t s = 0; s < record->sasaran.count; s++) {
		const struct sasaran *sasaran = &record->sasaran.items[s];

		for (size_t t = 0; t < s; t++)
			if (alike(audit, record->sasaran.items[t].uraian, sasaran->uraian)) {
				tell(audit, sasaran->path, "uraian", sasaran->uraian, record->sasaran.items[t].path);
				break;
			}
		for (size_t i = 0; i < sasaran->indikator.count; i++) {
			const struct indikator *first = earlier(audit, s, i);

			if (first)
				tell(audit, sasaran->indikator.items[i].path, "nama", sasaran->indikator.items[i].nama,
				     first->path);
		}
	}
}

/* -- promised -- */

static bool promises(const struct audit *audit, const struct perjanjian *perjanjian, const struct indikator *indikator)
{
	for (size_t s = 0; s < perjanjian->sasaran.count; s++)
		for (size_t i = 0; i < perjanjian->sasaran.items[s].indikator.count; i++) {
			const struct indikator_perjanjian *one = &perjanjian->sasaran.items[s].indikator.items[i];

			if ((one->iku.count && text_equal(one->iku, indikator->kunci)) ||
			    alike(audit, one->nama, indikator->nama))
				return true;
		}
	return false;
}

/* An agreement that promises some of the indicators promises them all; one that lists none has them from the data. */
static void ask_promised(const struct audit *audit)
{
	const struct record *record = audit->record;
	const struct perjanjian *perjanjian = record->perjanjian_kinerja;
	const struct indikator *missing = NULL;
	size_t met = 0, left = 0;

	for (size_t s = 0; perjanjian && s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			const struct indikator *indikator = &record->sasaran.items[s].indikator.items[i];

			if (promises(audit, perjanjian, indikator)) {
				met++;
			} else {
				left++;
				missing = indikator;
			}
		}
	if (!met || left != 1)
		return;
	audit_also(audit,
	           audit_find(audit, audit_below(audit, perjanjian->path, "sasaran"),
	                      ((struct evidence){ .wanted = missing->nama }), MESSAGE_SAMA_UNPROMISED, missing->nama),
	           missing->path, DIAG_NONE);
}

/* -- programmes of the agreement -- */

static bool agreed(const struct perjanjian *perjanjian, const struct program *program)
{
	for (size_t i = 0; i < perjanjian->program.count; i++)
		if (text_equal(perjanjian->program.items[i].program, program->kunci))
			return true;
	return false;
}

/* One programme of the budget that the agreement forgets; one that came with the changed budget is none. */
static void ask_programmes(const struct audit *audit)
{
	const struct record *record = audit->record;
	const struct perjanjian *perjanjian = record->perjanjian_kinerja;
	const struct program *missing = NULL;
	size_t met = 0, left = 0;

	for (size_t p = 0; perjanjian && perjanjian->program.count && p < record->program.count; p++) {
		const struct program *program = &record->program.items[p];
		struct money money = program_money(program);

		if (program->kunci.count && agreed(perjanjian, program)) {
			met++;
		} else if (money.given && decimal_sign(money.anggaran) > 0 && decimal_sign(money.semula) > 0) {
			left++;
			missing = program;
		}
	}
	if (met < 2 || left != 1)
		return;
	audit_also(audit,
	           audit_find(audit, audit_below(audit, perjanjian->path, "program"),
	                      ((struct evidence){ .wanted = missing->nama }), MESSAGE_SAMA_NO_PROGRAM, missing->nama),
	           missing->path, DIAG_NONE);
}

/* -- units and names -- */

static void ask_unit(const struct audit *audit, const struct indikator *indikator)
{
	bool percent = unit_is_percent(indikator->satuan);
	bool share = text_starts(indikator->nama, "Persentase ") || text_starts(indikator->nama, "Prosentase ");
	bool count = text_starts(indikator->nama, "Jumlah ");

	if (indikator->satuan.count && ((share && !percent) || (count && percent)))
		audit_find(audit, audit_below(audit, indikator->path, "satuan"),
		           ((struct evidence){ .written = indikator->satuan, .wanted = share ? LIT("%") : DIAG_NONE }),
		           MESSAGE_SAMA_UNIT_NAME, indikator->nama, indikator->satuan);
}

#define ONE                                                                                                            \
	{                                                                                                              \
		"satu hal, satu nilai di semua naskah", "one thing has one value in all papers"                        \
	}

const struct rule kembar_rules[] = {
	{ MESSAGE_SAMA_TWICE,
	  NULL,
	  { "satu sasaran dan satu indikator disebut satu kali", "a goal and an indicator stand only once" },
	  ONE,
	  ask_twice,
	  NULL },
	{ MESSAGE_SAMA_UNPROMISED,
	  NULL,
	  { "setiap indikator kinerja utama diperjanjikan", "every key indicator is agreed on" },
	  SAME("PermenPANRB 53/2014"),
	  ask_promised,
	  NULL },
	{ MESSAGE_SAMA_NO_PROGRAM,
	  NULL,
	  { "setiap program beranggaran ada dalam Perjanjian Kinerja", "every programme with a budget is agreed on" },
	  SAME("PermenPANRB 53/2014"),
	  ask_programmes,
	  NULL },
	{ MESSAGE_SAMA_UNIT_NAME,
	  NULL,
	  { "satuan sesuai dengan nama indikatornya", "a unit is what the name says" },
	  ONE,
	  NULL,
	  ask_unit },
	END_OF_RULES
};
