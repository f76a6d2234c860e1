/* Numbers of a printed report against those that its own figures give, with as many places as were
 * printed. */
#include "audit/audit_evaluasi.h"

#include "record/evaluasi.h"
#include "record/figures/fields.h"
#include "record/record.h"
#include "record/triwulan.h"

static void compare(const struct record *scope, const struct tercetak *tercetak, struct diags *diags)
{
	struct arena *arena = diags->arena;
	struct diags unheard = { .arena = arena };
	struct text where = tercetak->letak.count ? tercetak->letak : tercetak->isian;
	struct text printed = decimal_format(arena, tercetak->nilai.value);
	struct measure computed = { 0 };
	struct decimal rounded;

	fields_number(scope, tercetak->isian, tercetak->path, &unheard, &computed);
	if (!computed.known) {
		diag_add(diags, tercetak->path, MESSAGE_AUDIT_TERCETAK_ASAL, where, printed);
		return;
	}
	rounded = decimal_round(computed.value, tercetak->nilai.value.places);
	if (decimal_compare(rounded, tercetak->nilai.value) != 0)
		diag_add(diags, tercetak->path, MESSAGE_AUDIT_TERCETAK, where, printed,
		         decimal_format(arena, computed.value));
}

void audit_evaluasi(const struct record *record, struct diags *diags)
{
	for (size_t i = 0; i < record->laporan_evaluasi.count; i++) {
		const struct laporan_evaluasi *laporan = &record->laporan_evaluasi.items[i];

		for (int q = 0; q < QUARTERS; q++) {
			const struct isi_evaluasi *isi = laporan->triwulan[q];

			for (size_t n = 0; isi && n < isi->tercetak.count; n++)
				compare(evaluasi_scope(diags->arena, record, laporan, q + 1), &isi->tercetak.items[n],
				        diags);
		}
	}
}
