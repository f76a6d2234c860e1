/* What an evaluator misses in BAB III, indicator by indicator.
 *
 * PermenPANRB 53/2014, lampiran II: every sasaran is analysed in seven ways. Each rule asks one
 * indicator one question; the answer is a finding or nothing.
 */
#include "audit/rules.h"

#include "record/figures/value.h"
#include "record/lampiran.h"
#include "record/lkip.h"
#include "record/record.h"
#include "record/triwulan.h"

static int year_of(const struct audit *audit)
{
	return (int)audit->record->tahun.value;
}

static struct text year_text(const struct audit *audit, int year)
{
	return text_from_int(audit->arena, year);
}

/* The reason in both languages. */
static struct text reason(const struct audit *audit, enum alasan alasan)
{
	enum wording words = alasan == ALASAN_TARGET_NOL      ? WORDING_TARGET_ZERO
	                     : alasan == ALASAN_REALISASI_NOL ? WORDING_REALISASI_ZERO
	                                                      : WORDING_NO_BUDGET;

	return diag_words(audit->arena, words, alasan_text(alasan));
}

/* -- 1: target against realisasi -- */

static void ask_target(const struct audit *audit, const struct indikator *indikator)
{
	if (nilai_target(audit->record, indikator, year_of(audit)).kind == NILAI_TIDAK_ADA)
		audit_find(audit, indikator->path, NO_EVIDENCE, MESSAGE_AUDIT_TARGET, indikator->nama,
		           year_text(audit, year_of(audit)));
}

static void ask_realisasi(const struct audit *audit, const struct indikator *indikator)
{
	if (nilai_realisasi(indikator, year_of(audit)).kind == NILAI_TIDAK_ADA)
		audit_find(audit, indikator->path, NO_EVIDENCE, MESSAGE_AUDIT_REALISASI, indikator->nama,
		           year_text(audit, year_of(audit)));
}

static void ask_capaian(const struct audit *audit, const struct indikator *indikator)
{
	enum alasan alasan = indikator_pencapaian(audit->record, indikator, year_of(audit)).alasan;
	struct measure target = indikator_target(audit->record, indikator, year_of(audit));
	struct measure realisasi = indikator_realisasi(indikator, year_of(audit));

	if (indikator->arah != ARAH_NAIK && target.known && realisasi.known && !decimal_sign(target.value) &&
	    !decimal_sign(realisasi.value))
		return; /* none wanted, none met */
	if (alasan == ALASAN_TARGET_NOL || alasan == ALASAN_REALISASI_NOL)
		audit_find(audit, indikator->path, NO_EVIDENCE, MESSAGE_AUDIT_CAPAIAN, indikator->nama,
		           year_text(audit, year_of(audit)), reason(audit, alasan));
}

/* A realisasi that is given beside its components must be what they make. */
static bool unlike_parts(const struct indikator *indikator, struct measure given, struct measure made)
{
	int places = indikator_places(indikator);

	return made.known && given.known &&
	       decimal_compare(decimal_round(made.value, places), decimal_round(given.value, places)) != 0;
}

static struct text measured(const struct audit *audit, const struct indikator *indikator, struct measure value)
{
	return indikator_value(audit->arena, audit->record->aturan, indikator, value);
}

static void ask_komponen(const struct audit *audit, const struct indikator *indikator)
{
	for (size_t i = 0; i < indikator->tahunan.count; i++) {
		const struct tahunan *tahunan = &indikator->tahunan.items[i];
		struct measure made = komponen_hasil(indikator, &tahunan->komponen);
		struct measure given = measure_if(tahunan->realisasi.given, tahunan->realisasi.value);

		if (unlike_parts(indikator, given, made))
			audit_find(audit, tahunan->path, NO_EVIDENCE, MESSAGE_AUDIT_KOMPONEN, indikator->nama,
			           year_text(audit, (int)tahunan->tahun.value), measured(audit, indikator, given),
			           measured(audit, indikator, made));
	}
}

static void ask_quarters(const struct audit *audit, const struct indikator *indikator)
{
	for (int i = 0; indikator->triwulan && i < QUARTERS; i++) {
		const struct kinerja_triwulan *one = indikator->triwulan->triwulan[i];
		struct measure made = one ? komponen_hasil(indikator, &one->komponen) : (struct measure){ 0 };
		struct measure given = one ? measure_if(one->realisasi.given, one->realisasi.value) : made;

		if (unlike_parts(indikator, given, made))
			audit_find(audit, one->path, NO_EVIDENCE, MESSAGE_AUDIT_KOMPONEN_TRIWULAN, indikator->nama,
			           text_from_int(audit->arena, i + 1), measured(audit, indikator, given),
			           measured(audit, indikator, made));
	}
}

/* -- 2: years before -- */

static void ask_years(const struct audit *audit, const struct indikator *indikator)
{
	if (nilai_realisasi(indikator, year_of(audit) - 1).kind == NILAI_TIDAK_ADA)
		audit_find(audit, indikator->path, NO_EVIDENCE, MESSAGE_AUDIT_YEAR_BEFORE, indikator->nama,
		           year_text(audit, year_of(audit) - 1));
}

static int first_year(const struct indikator *indikator, int year)
{
	for (size_t i = 0; i < indikator->tahunan.count; i++)
		if (indikator->tahunan.items[i].tahun.value < year)
			year = (int)indikator->tahunan.items[i].tahun.value;
	return year;
}

/* Years inside the series that have no realisasi; last year's is asked above. */
static void ask_gaps(const struct audit *audit, const struct indikator *indikator)
{
	int first = first_year(indikator, year_of(audit));

	for (int year = first; year < year_of(audit) - 1; year++)
		if (nilai_realisasi(indikator, year).kind == NILAI_TIDAK_ADA)
			audit_find(audit, audit_below(audit, indikator->path, "tahunan"), NO_EVIDENCE,
			           MESSAGE_AUDIT_GAP, indikator->nama, year_text(audit, year));
}

/* -- 3 and 4: yardsticks -- */

static void ask_renstra(const struct audit *audit, const struct indikator *indikator)
{
	const struct renstra *renstra = audit->record->renstra;

	if (!renstra || !renstra->akhir.given)
		audit_find(audit, indikator->path, NO_EVIDENCE, MESSAGE_AUDIT_RENSTRA, indikator->nama);
	else if (nilai_target(audit->record, indikator, (int)renstra->akhir.value).kind == NILAI_TIDAK_ADA)
		audit_find(audit, indikator->path, NO_EVIDENCE, MESSAGE_AUDIT_RENSTRA_YEAR, indikator->nama,
		           year_text(audit, (int)renstra->akhir.value));
}

static void ask_standard(const struct audit *audit, const struct indikator *indikator)
{
	if (!indikator->pembanding.count)
		audit_find(audit, indikator->path, NO_EVIDENCE, MESSAGE_AUDIT_STANDARD, indikator->nama);
}

/* -- 5: causes and solutions -- */

static void ask_causes(const struct audit *audit, const struct indikator *indikator)
{
	const struct analisis *analisis = indikator->analisis;

	if (!analisis || !(analisis->uraian.count || analisis->pendorong.count || analisis->penghambat.count))
		audit_find(audit, indikator->path, NO_EVIDENCE, MESSAGE_AUDIT_CAUSES, indikator->nama);
}

/* Asked where something went wrong: a missed target, a hindrance that is told. */
static void ask_solution(const struct audit *audit, const struct indikator *indikator)
{
	const struct analisis *analisis = indikator->analisis;
	bool missed = indikator_hasil(audit->record, indikator, year_of(audit)) == HASIL_TIDAK_TERCAPAI;

	if ((analisis && analisis->solusi.count) || !(missed || (analisis && analisis->penghambat.count)))
		return;
	audit_find(audit, indikator->path, NO_EVIDENCE, MESSAGE_AUDIT_SOLUTION, indikator->nama,
	           diag_words(audit->arena, missed ? WORDING_TARGET_MISSED : WORDING_HINDRANCES, DIAG_NONE));
}

/* -- 6 and 7: resources -- */

/* Not where the whole office has no budget for what it spent: that is told once, of the money. */
static void ask_efficiency(const struct audit *audit, const struct indikator *indikator)
{
	enum alasan alasan = indikator_efisiensi(&(struct scope){ .record = audit->record }, indikator).alasan;

	if (alasan == ALASAN_TANPA_ANGGARAN && !audit_unbudgeted(audit))
		audit_find(audit, indikator->path, NO_EVIDENCE, MESSAGE_AUDIT_EFFICIENCY, indikator->nama,
		           reason(audit, alasan));
}

static void ask_programmes(const struct audit *audit, const struct indikator *indikator)
{
	if (!indikator->program.count)
		audit_find(audit, indikator->path, NO_EVIDENCE, MESSAGE_AUDIT_PROGRAMMES, indikator->nama);
}

/* -- of the report as a whole -- */

static void ask_spent(const struct audit *audit)
{
	const struct record *record = audit->record;
	struct text year = year_text(audit, year_of(audit));

	for (size_t p = 0; p < record->program.count; p++)
		for (size_t k = 0; k < record->program.items[p].kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &record->program.items[p].kegiatan.items[k];

			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
				if (belanja_kosong(&kegiatan->sub_kegiatan.items[s]))
					audit_find(audit, kegiatan->sub_kegiatan.items[s].path, NO_EVIDENCE,
					           MESSAGE_AUDIT_SPENT, kegiatan->sub_kegiatan.items[s].nama, year);
		}
}

static void ask_chapters(const struct audit *audit)
{
	const struct record *record = audit->record;
	const struct lkip *lkip = record->lkip;
	const struct {
		bool there;
		struct text name, keys;
	} chapters[] = {
		{ record->organisasi || lkip->pendahuluan, LIT("Bab I Pendahuluan"),
		  LIT("organisasi, lkip.pendahuluan") },
		{ record->sasaran.count > 0, LIT("Bab III Akuntabilitas Kinerja"), LIT("sasaran") },
		{ lkip->penutup.count > 0, LIT("Bab IV Penutup"), LIT("lkip.penutup") },
	};

	for (size_t i = 0; i < sizeof chapters / sizeof *chapters; i++)
		if (!chapters[i].there)
			audit_find(audit, lkip->path, NO_EVIDENCE, MESSAGE_AUDIT_CHAPTER, chapters[i].name,
			           chapters[i].keys);
}

/* PermenPANRB 53/2014, lampiran II: the agreement comes first among what is annexed. */
static void ask_annexes(const struct audit *audit)
{
	const struct lkip *lkip = audit->record->lkip;

	for (size_t i = 0; i < lkip->lampiran.count; i++)
		if (lkip->lampiran.items[i].jenis == LAMPIRAN_PK)
			return;
	if (audit->record->perjanjian_kinerja)
		audit_find(audit, lkip->path, NO_EVIDENCE, MESSAGE_AUDIT_ANNEX);
}

static void ask_indicators(const struct audit *audit)
{
	for (size_t s = 0; s < audit->record->sasaran.count; s++) {
		const struct sasaran *sasaran = &audit->record->sasaran.items[s];

		if (!sasaran->indikator.count)
			audit_find(audit, sasaran->path, NO_EVIDENCE, MESSAGE_AUDIT_NO_INDIKATOR, sasaran->uraian);
	}
}

#define ANALYSIS(number) SAME("PermenPANRB 53/2014 lampiran II: analisis " number)

const struct rule lkip_rules[] = {
	{ MESSAGE_AUDIT_CHAPTER,
	  "lkip",
	  { "setiap bab laporan kinerja ada isinya", "each chapter of the annual report says something" },
	  SAME("PermenPANRB 53/2014 lampiran II"),
	  ask_chapters,
	  NULL },
	{ MESSAGE_AUDIT_ANNEX,
	  "lkip",
	  { "Perjanjian Kinerja dilampirkan pada laporan", "the performance agreement is annexed to the report" },
	  SAME("PermenPANRB 53/2014 lampiran II"),
	  ask_annexes,
	  NULL },
	{ MESSAGE_AUDIT_SPENT,
	  "lkip",
	  { "setiap anggaran ada realisasinya", "each budget has its realisasi" },
	  SAME("PermenPANRB 53/2014 lampiran II"),
	  ask_spent,
	  NULL },
	{ MESSAGE_AUDIT_NO_INDIKATOR,
	  "lkip",
	  { "setiap sasaran berindikator", "each sasaran has an indicator" },
	  SAME("PermenPANRB 53/2014 lampiran II"),
	  ask_indicators,
	  NULL },
	{ MESSAGE_AUDIT_TARGET,
	  "lkip",
	  { "setiap indikator bertarget tahun ini", "each indicator has a target this year" },
	  ANALYSIS("1"),
	  NULL,
	  ask_target },
	{ MESSAGE_AUDIT_REALISASI,
	  "lkip",
	  { "setiap indikator ada realisasinya tahun ini", "each indicator has a realisasi this year" },
	  ANALYSIS("1"),
	  NULL,
	  ask_realisasi },
	{ MESSAGE_AUDIT_CAPAIAN,
	  "lkip",
	  { "capaian setiap indikator dapat dihitung", "the capaian of each indicator can be computed" },
	  ANALYSIS("1"),
	  NULL,
	  ask_capaian },
	{ MESSAGE_AUDIT_KOMPONEN,
	  NULL,
	  { "realisasi sama dengan hasil komponennya", "a realisasi is what its components make" },
	  { "angka yang sama disebut dua kali", "the same figure is given twice" },
	  NULL,
	  ask_komponen },
	{ MESSAGE_AUDIT_KOMPONEN_TRIWULAN,
	  NULL,
	  { "realisasi triwulan sama dengan hasil komponennya", "a quarter's realisasi is what its components make" },
	  { "angka yang sama disebut dua kali", "the same figure is given twice" },
	  NULL,
	  ask_quarters },
	{ MESSAGE_AUDIT_YEAR_BEFORE,
	  "lkip",
	  { "ada realisasi tahun sebelumnya untuk dibandingkan",
	    "there is a realisasi of the year before to compare with" },
	  ANALYSIS("2"),
	  NULL,
	  ask_years },
	{ MESSAGE_AUDIT_GAP,
	  "lkip",
	  { "deret tahunan tidak berlubang", "the series of years has no gap" },
	  ANALYSIS("2"),
	  NULL,
	  ask_gaps },
	{ MESSAGE_AUDIT_RENSTRA,
	  "lkip",
	  { "target akhir Renstra diketahui", "the target of the Renstra's last year is known" },
	  ANALYSIS("3"),
	  NULL,
	  ask_renstra },
	{ MESSAGE_AUDIT_STANDARD,
	  "lkip",
	  { "realisasi dibandingkan dengan standar", "the realisasi is compared with a standard" },
	  ANALYSIS("4"),
	  NULL,
	  ask_standard },
	{ MESSAGE_AUDIT_CAUSES,
	  "lkip",
	  { "penyebab keberhasilan atau kegagalan diuraikan", "the causes of success or failure are told" },
	  ANALYSIS("5"),
	  NULL,
	  ask_causes },
	{ MESSAGE_AUDIT_SOLUTION,
	  "lkip",
	  { "kendala dan target yang luput ada solusinya", "what went wrong has a solution" },
	  ANALYSIS("5"),
	  NULL,
	  ask_solution },
	{ MESSAGE_AUDIT_EFFICIENCY,
	  "lkip",
	  { "efisiensi dapat dihitung", "the efficiency can be computed" },
	  ANALYSIS("6"),
	  NULL,
	  ask_efficiency },
	{ MESSAGE_AUDIT_PROGRAMMES,
	  "lkip",
	  { "setiap indikator ditunjang program", "each indicator is supported by programmes" },
	  ANALYSIS("7"),
	  NULL,
	  ask_programmes },
	END_OF_RULES
};
