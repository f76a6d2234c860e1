/* Papers and plans that rest on one another: the decree before the agreement, one letter for a quarter's report, an
 * agreement with who stands above, goals that the Renstra has, the cash of the year spent by its end. */
#include "audit/papers.h"

#include "audit/baca/kata.h"
#include "audit/printed.h"
#include "record/keputusan.h"
#include "record/perjanjian.h"
#include "record/record.h"
#include "record/sop.h"
#include "record/surat.h"
#include "record/triwulan.h"

static bool same(const struct audit *audit, struct text a, struct text b)
{
	return text_equal(printed_fold(audit->arena, a), printed_fold(audit->arena, b));
}

/* -- the decree and the agreement -- */

/* An agreement that was changed may be older than the decree in force. */
static void ask_decree(const struct audit *audit)
{
	const struct keputusan_iku *decree = audit->record->keputusan_iku;
	const struct perjanjian *promise = audit->record->perjanjian_kinerja;
	struct text written, wanted;

	if (!decree || !promise || !decree->tanggal.year || !promise->tanggal.year ||
	    decree->tanggal.year != promise->tanggal.year || (promise->perubahan.given && promise->perubahan.value) ||
	    date_compare(decree->tanggal, promise->tanggal) <= 0)
		return;
	written = date_format(audit->arena, decree->tanggal);
	wanted = date_format(audit->arena, promise->tanggal);
	audit_also(audit,
	           audit_find(audit, LIT("keputusan_iku.tanggal"),
	                      ((struct evidence){ .written = written,
	                                          .wanted = text_format(audit->arena, "<= %t", wanted) }),
	                      MESSAGE_TANGGAL_IKU, written, wanted),
	           audit_below(audit, promise->path, "tanggal"), DIAG_NONE);
}

/* -- an SOP that never comes into force -- */

enum { YEARS_MOST = 2 };

static void ask_force(const struct audit *audit)
{
	for (size_t i = 0; i < audit->record->sop.count; i++) {
		const struct sop *sop = &audit->record->sop.items[i];
		struct date made, force, revised;

		if (sop_date(sop->tanggal_efektif, &force) != SOP_DATE_FINE ||
		    sop_date(sop->tanggal_pembuatan, &made) != SOP_DATE_FINE)
			continue;
		if (sop_date(sop->tanggal_revisi, &revised) == SOP_DATE_FINE)
			made = revised;
		if (force.year - made.year <= YEARS_MOST)
			continue;
		audit_find(audit, audit_below(audit, sop->path, "tanggal_efektif"),
		           ((struct evidence){ .written = sop->tanggal_efektif }), MESSAGE_TANGGAL_SOP_LATE,
		           sop_date_format(audit->arena, sop->tanggal_efektif),
		           text_from_int(audit->arena, force.year - made.year));
	}
}

/* -- two letters, one report -- */

static bool same_receiver(const struct audit *audit, const struct surat *a, const struct surat *b)
{
	if (a->kepada.count != 1 || b->kepada.count != 1 ||
	    a->kepada.items[0].yth.count != b->kepada.items[0].yth.count)
		return false;
	for (size_t i = 0; i < a->kepada.items[0].yth.count; i++)
		if (!same(audit, a->kepada.items[0].yth.items[i], b->kepada.items[0].yth.items[i]))
			return false;
	return true;
}

/* A letter that comes again in another year, or to another, is not meant. */
static void ask_letters(const struct audit *audit)
{
	for (size_t i = 0; i < audit->record->surat_pengantar.count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct surat *one = &audit->record->surat_pengantar.items[i];
			const struct surat *other = &audit->record->surat_pengantar.items[k];

			if (!one->triwulan.given || !other->triwulan.given || one->butir.count || other->butir.count ||
			    one->triwulan.value != other->triwulan.value || !same_receiver(audit, one, other))
				continue;
			audit_also(audit,
			           audit_find(audit, audit_below(audit, one->path, "triwulan"),
			                      ((struct evidence){
						      .written = text_from_int(audit->arena, one->triwulan.value) }),
			                      MESSAGE_SURAT_TWICE, text_from_int(audit->arena, one->triwulan.value)),
			           other->path, DIAG_NONE);
			break;
		}
}

/* -- who promises whom -- */

static bool is_below(const struct perjanjian *promise, struct text key)
{
	for (size_t i = 0; i < promise->tingkat.count; i++)
		if (text_equal(promise->tingkat.items[i].pihak_pertama, key) ||
		    is_below(&promise->tingkat.items[i], key))
			return true;
	return false;
}

static void ask_superior(const struct audit *audit, const struct perjanjian *promise)
{
	const struct pejabat *second = record_pejabat(audit->record, promise->pihak_kedua);

	if (second && is_below(promise, promise->pihak_kedua))
		audit_find(audit, audit_below(audit, promise->path, "pihak_kedua"),
		           ((struct evidence){ .written = second->jabatan }), MESSAGE_ORANG_BELOW, second->jabatan);
	for (size_t i = 0; i < promise->tingkat.count; i++)
		ask_superior(audit, &promise->tingkat.items[i]);
}

static void ask_parties(const struct audit *audit)
{
	if (audit->record->perjanjian_kinerja)
		ask_superior(audit, audit->record->perjanjian_kinerja);
}

/* -- goals of the Renstra -- */

/* Most of its words: then it is the same goal in other words, or misspelt. */
static bool in_other_words(const struct audit *audit, struct text planned, struct text goal)
{
	struct kata_list one = { NULL, 0, 0, NULL }, other = { NULL, 0, 0, NULL };
	size_t same = 0;

	kata_pisah(audit->arena, goal, &one);
	kata_pisah(audit->arena, planned, &other);
	for (size_t i = 0; i < one.count; i++)
		for (size_t k = 0; k < other.count; k++)
			if (one.items[i].sidik == other.items[k].sidik) {
				same++;
				break;
			}
	return same * 2 > one.count;
}

static bool is_planned(const struct audit *audit, struct text goal,
                       bool (*alike)(const struct audit *audit, struct text planned, struct text goal))
{
	const struct renstra *renstra = audit->record->renstra;

	for (size_t t = 0; t < renstra->tujuan.count; t++)
		for (size_t i = 0; i < renstra->tujuan.items[t].sasaran.count; i++)
			if (alike(audit, renstra->tujuan.items[t].sasaran.items[i], goal))
				return true;
	return false;
}

/* Where the Renstra has some of them word by word, the others are not in it; where it has none, it says them in other
 * words. */
static void ask_goals(const struct audit *audit)
{
	size_t planned = 0, count = audit->record->sasaran.count;

	for (size_t s = 0; audit->record->renstra && s < count; s++)
		planned += is_planned(audit, audit->record->sasaran.items[s].uraian, same);
	if (!planned || planned == count)
		return;
	for (size_t s = 0; s < count; s++) {
		const struct sasaran *sasaran = &audit->record->sasaran.items[s];

		if (!is_planned(audit, sasaran->uraian, same) && !is_planned(audit, sasaran->uraian, in_other_words))
			audit_find(audit, audit_below(audit, sasaran->path, "uraian"),
			           ((struct evidence){ .written = sasaran->uraian }), MESSAGE_SAMA_UNPLANNED,
			           sasaran->uraian);
	}
}

/* -- the cash of the year -- */

/* By the end of the year all that was granted is to be spent. */
static void ask_percent(const struct audit *audit)
{
	const struct laporan_triwulan *report = audit->record->laporan_triwulan;
	const struct isi_triwulan *last = report ? report->triwulan[QUARTERS - 1] : NULL;
	struct text written;

	if (!last || !last->target_persen.given ||
	    decimal_compare(last->target_persen.value, decimal_from_int(100)) >= 0)
		return;
	written = decimal_format(audit->arena, last->target_persen.value);
	audit_find(audit, audit_below(audit, last->path, "target_persen"),
	           ((struct evidence){ .written = written, .wanted = LIT("100") }), MESSAGE_UANG_PLAN_PERCENT, written);
}

#define RESTS                                                                                                          \
	{                                                                                                              \
		"naskah tidak mendahului dasarnya", "a paper does not come before what it rests on"                    \
	}

const struct rule selaras_rules[] = {
	{ MESSAGE_TANGGAL_IKU,
	  NULL,
	  { "keputusan IKU mendahului Perjanjian Kinerja yang memakainya",
	    "the decree on indicators comes before the agreement that uses them" },
	  RESTS,
	  ask_decree,
	  NULL },
	{ MESSAGE_TANGGAL_SOP_LATE,
	  NULL,
	  { "SOP berlaku tidak lama sesudah dibuat", "an SOP comes into force soon after it was made" },
	  SAME("PermenPANRB 35/2012"),
	  ask_force,
	  NULL },
	{ MESSAGE_SURAT_TWICE,
	  NULL,
	  { "laporan satu triwulan diantar satu kali kepada satu penerima", "a quarter's report is sent to one once" },
	  { "satu hal, satu nilai di semua naskah", "one thing has one value in all papers" },
	  ask_letters,
	  NULL },
	{ MESSAGE_ORANG_BELOW,
	  NULL,
	  { "Pihak Kedua ialah atasan Pihak Pertama", "the second party is the first one's superior" },
	  SAME("PermenPANRB 53/2014"),
	  ask_parties,
	  NULL },
	{ MESSAGE_SAMA_UNPLANNED,
	  NULL,
	  { "sasaran yang dilaporkan ada dalam Renstra", "goals that are reported are in the Renstra" },
	  SAME("PermenPANRB 53/2014, lampiran III: III.2"),
	  ask_goals,
	  NULL },
	{ MESSAGE_UANG_PLAN_PERCENT,
	  NULL,
	  { "target keuangan sampai triwulan IV seluruh anggaran", "the plan of the cash ends at the whole budget" },
	  SAME("Permendagri 77/2020: anggaran kas"),
	  ask_percent,
	  NULL },
	END_OF_RULES
};
