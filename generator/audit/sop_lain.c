/* An SOP's columns and words: what most steps have and one has not, units that act in it and are none of the office's.
 */
#include "audit/prosa.h"

#include "record/record.h"
#include "record/sop.h"

#include <string.h>

/* -- a column that one step leaves blank -- */

enum { STEPS_LEAST = 4 };

/* A capsule of its own only begins or ends; the first step may begin with nothing. */
static bool needs_things(const struct sop *sop, size_t i)
{
	const struct langkah *langkah = &sop->langkah.items[i];

	return i && langkah->simbol != SIMBOL_MULAI && langkah->simbol != SIMBOL_SELESAI &&
	       langkah->simbol != SIMBOL_SUBPROSES && langkah->kegiatan.written.count;
}

static void ask_column(const struct audit *audit)
{
	for (size_t s = 0; s < audit->record->sop.count; s++) {
		const struct sop *sop = &audit->record->sop.items[s];
		const struct langkah *first = NULL;
		size_t with = 0, without = 0;

		for (size_t i = 0; i < sop->langkah.count; i++) {
			const struct langkah *langkah = &sop->langkah.items[i];

			if (langkah->kelengkapan.count) {
				with++;
			} else if (needs_things(sop, i)) {
				first = first ? first : langkah;
				without++;
			}
		}
		if (first && with + without >= STEPS_LEAST && without * 4 <= with + 1)
			audit_find(audit, first->path, NO_EVIDENCE, MESSAGE_SOP_TANPA_KELENGKAPAN,
			           text_format(audit->arena, "%z", without),
			           text_format(audit->arena, "%z", with + without));
	}
}

/* -- units that act -- */

static bool is_own_text(const struct teks *teks)
{
	return strcmp(teks->field->key, "pencatatan") == 0 || strcmp(teks->field->key, "peringatan") == 0;
}

/* "mencatat", "menyimpan": what a unit does. */
static bool acts(const struct kata *kata)
{
	return !kata->besar && kata->jenis == KATA_HURUF && kata->lipat.count >= 6 && text_starts(kata->lipat, "me");
}

static bool says(const struct audit *audit, struct text text, struct text unit)
{
	size_t at;

	return text.count && text_find(kata_lipat(audit->arena, text), text_copy(audit->arena, unit).bytes, &at);
}

static bool has_unit(const struct audit *audit, const struct unit *units, size_t count, struct text unit)
{
	for (size_t i = 0; i < count; i++)
		if (says(audit, units[i].nama, unit) ||
		    has_unit(audit, units[i].bawahan.items, units[i].bawahan.count, unit))
			return true;
	return false;
}

/* Whether the office, the SOP's lanes or an official have the unit. */
static bool is_ours(const struct audit *audit, const struct sop *sop, struct text unit)
{
	const struct organisasi *organisasi = audit->record->organisasi;

	if (says(audit, audit->record->instansi->nama, unit) ||
	    (organisasi && has_unit(audit, organisasi->unit.items, organisasi->unit.count, unit)))
		return true;
	for (size_t i = 0; i < sop->pelaksana.count; i++)
		if (says(audit, sop->pelaksana.items[i].nama, unit))
			return true;
	for (size_t i = 0; i < audit->record->sop.count; i++)
		for (size_t u = 0; u < audit->record->sop.items[i].unit.count; u++)
			if (says(audit, audit->record->sop.items[i].unit.items[u], unit))
				return true;
	for (size_t i = 0; i < audit->record->pejabat.count; i++)
		if (says(audit, audit->record->pejabat.items[i].jabatan, unit))
			return true;
	return false;
}

/* "Bagian Kesejahteraan Rakyat mencatat ..." at the beginning of a text that the SOP says of itself. */
static void look_at_actor(const struct audit *audit, const struct sop *sop, const struct teks *teks)
{
	static const char *const kinds[] = { "bagian", "bidang", "seksi", "subbagian", NULL };
	size_t end = 1;
	struct text unit;

	if (!teks->count || !is_own_text(teks) || !kata_among(&teks->kata[0], kinds))
		return;
	while (end < teks->count && (teks->kata[end].besar || kata_is(&teks->kata[end], "dan")))
		end++;
	if (end < 2 || end >= teks->count || !acts(&teks->kata[end]))
		return;
	unit = teks_kutip(teks, 0, end);
	if (!is_ours(audit, sop, kata_lipat(audit->arena, unit)))
		audit_find(audit, teks->path,
		           ((struct evidence){ .written = unit,
		                               .wanted = sop->unit.count ? sop->unit.items[0] : DIAG_NONE }),
		           MESSAGE_SOP_PELAKU_LAIN, unit);
}

static void ask_actors(const struct audit *audit)
{
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];

		for (size_t s = 0; teks_di(teks, "sop") && s < audit->record->sop.count; s++)
			if (audit_covers(audit->record->sop.items[s].path, teks->path))
				look_at_actor(audit, &audit->record->sop.items[s], teks);
	}
}

#define STANDARD                                                                                                       \
	{                                                                                                              \
		"PermenPANRB 35/2012: SOP memuat pelaksana, kelengkapan, waktu, dan output setiap langkah",            \
			"PermenPANRB 35/2012: each step has its actor, needs, time and output"                         \
	}

const struct rule sop_lain_rules[] = {
	{ MESSAGE_SOP_TANPA_KELENGKAPAN,
	  NULL,
	  { "setiap langkah berkelengkapan bila yang lain ada", "each step has its needs where others have" },
	  STANDARD,
	  ask_column,
	  NULL },
	{ MESSAGE_SOP_PELAKU_LAIN,
	  NULL,
	  { "yang bertindak dalam SOP ialah unit instansi ini", "who acts in an SOP is a unit of this office" },
	  STANDARD,
	  ask_actors,
	  NULL },
	END_OF_RULES,
};
