/* Numbers of a printed report against those that its own figures give, with as many places as were
 * printed. */
#include "audit/rules.h"

#include "record/evaluasi.h"
#include "record/figures/fields.h"
#include "record/record.h"
#include "record/triwulan.h"

static void compare(const struct audit *audit, const struct record *scope, const struct tercetak *tercetak)
{
	struct arena *arena = audit->arena;
	struct diags unheard = { .arena = arena };
	struct text where = tercetak->letak.count ? tercetak->letak : tercetak->isian;
	struct text printed = decimal_format(arena, tercetak->nilai.value);
	struct measure computed = { 0 };
	struct decimal rounded;

	fields_number(scope, tercetak->isian, tercetak->path, &unheard, &computed);
	if (!computed.known) {
		audit_find(audit, tercetak->path, NO_EVIDENCE, MESSAGE_AUDIT_TERCETAK_ASAL, where, printed);
		return;
	}
	rounded = decimal_round(computed.value, tercetak->nilai.value.places);
	if (decimal_compare(rounded, tercetak->nilai.value) != 0)
		audit_find(audit, tercetak->path, NO_EVIDENCE, MESSAGE_AUDIT_TERCETAK, where, printed,
		           decimal_format(arena, computed.value));
}

static void ask_printed(const struct audit *audit)
{
	const struct record *record = audit->record;

	for (size_t i = 0; i < record->laporan_evaluasi.count; i++) {
		const struct laporan_evaluasi *laporan = &record->laporan_evaluasi.items[i];

		for (int q = 0; q < QUARTERS; q++) {
			const struct isi_evaluasi *isi = laporan->triwulan[q];

			for (size_t n = 0; isi && n < isi->tercetak.count; n++)
				compare(audit, evaluasi_scope(audit->arena, record, laporan, q + 1),
				        &isi->tercetak.items[n]);
		}
	}
}

const struct rule tercetak_rules[] = {
	{ MESSAGE_AUDIT_TERCETAK,
	  NULL,
	  { "yang tercetak sama dengan data", "what was printed is what the data says" },
	  { "satu angka, satu nilai di semua naskah", "one figure has one value in all papers" },
	  ask_printed,
	  NULL },
	{ MESSAGE_AUDIT_TERCETAK_ASAL,
	  NULL,
	  { "yang tercetak ada dalam data", "what was printed is in the data" },
	  { "angka tanpa asal tidak dapat diperiksa", "a figure without origin cannot be checked" },
	  NULL,
	  NULL },
	END_OF_RULES
};
