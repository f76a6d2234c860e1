/* What an evaluator misses in BAB III, indicator by indicator.
 *
 * PermenPANRB 53/2014, lampiran II: every sasaran is analysed in seven ways. Each rule asks one
 * indicator one question; the answer is a finding or nothing.
 */
#include "audit/audit_lkip.h"

#include "record/figures/value.h"
#include "record/lampiran.h"
#include "record/lkip.h"
#include "record/record.h"

struct question {
	const struct record *record;
	const struct indikator *indikator;
	struct diags *diags;
	int year; /* that is reported */
};

static struct text year_text(const struct question *question, int year)
{
	return text_from_int(question->diags->arena, year);
}

static struct text name_of(const struct question *question)
{
	return question->indikator->nama;
}

/* The reason in both languages. */
static struct text reason(const struct question *question, enum alasan alasan)
{
	enum wording words = alasan == ALASAN_TARGET_NOL      ? WORDING_TARGET_ZERO
	                     : alasan == ALASAN_REALISASI_NOL ? WORDING_REALISASI_ZERO
	                                                      : WORDING_NO_BUDGET;

	return diag_words(question->diags->arena, words, alasan_text(alasan));
}

static struct text below(const struct question *question, const char *key)
{
	return text_format(question->diags->arena, "%t.%s", question->indikator->path, key);
}

/* -- 1: target against realisasi -- */

static void ask_target(const struct question *question)
{
	if (nilai_target(question->record, question->indikator, question->year).kind == NILAI_TIDAK_ADA)
		diag_add(question->diags, question->indikator->path, MESSAGE_AUDIT_TARGET, name_of(question),
		         year_text(question, question->year));
}

static void ask_realisasi(const struct question *question)
{
	if (nilai_realisasi(question->indikator, question->year).kind == NILAI_TIDAK_ADA)
		diag_add(question->diags, question->indikator->path, MESSAGE_AUDIT_REALISASI, name_of(question),
		         year_text(question, question->year));
}

static void ask_capaian(const struct question *question)
{
	enum alasan alasan = indikator_pencapaian(question->record, question->indikator, question->year).alasan;

	if (alasan == ALASAN_TARGET_NOL || alasan == ALASAN_REALISASI_NOL)
		diag_add(question->diags, question->indikator->path, MESSAGE_AUDIT_CAPAIAN, name_of(question),
		         year_text(question, question->year), reason(question, alasan));
}

/* A realisasi that is given beside its components must be what they make. */
static void ask_komponen(const struct question *question)
{
	int places = indikator_places(question->indikator);

	for (size_t i = 0; i < question->indikator->tahunan.count; i++) {
		const struct tahunan *tahunan = &question->indikator->tahunan.items[i];
		struct measure made = komponen_hasil(question->indikator, tahunan);
		struct measure given = measure_if(tahunan->realisasi.given, tahunan->realisasi.value);

		if (!made.known || !given.known ||
		    decimal_compare(decimal_round(made.value, places), decimal_round(given.value, places)) == 0)
			continue;
		diag_add(question->diags, tahunan->path, MESSAGE_AUDIT_KOMPONEN, name_of(question),
		         year_text(question, (int)tahunan->tahun.value),
		         indikator_value(question->diags->arena, question->record->aturan, question->indikator, given),
		         indikator_value(question->diags->arena, question->record->aturan, question->indikator, made));
	}
}

/* -- 2: years before -- */

static void ask_years(const struct question *question)
{
	if (nilai_realisasi(question->indikator, question->year - 1).kind == NILAI_TIDAK_ADA)
		diag_add(question->diags, question->indikator->path, MESSAGE_AUDIT_YEAR_BEFORE, name_of(question),
		         year_text(question, question->year - 1));
}

static int first_year(const struct indikator *indikator, int year)
{
	for (size_t i = 0; i < indikator->tahunan.count; i++)
		if (indikator->tahunan.items[i].tahun.value < year)
			year = (int)indikator->tahunan.items[i].tahun.value;
	return year;
}

/* Years inside the series that have no realisasi; last year's is asked above. */
static void ask_gaps(const struct question *question)
{
	int first = first_year(question->indikator, question->year);

	for (int year = first; year < question->year - 1; year++)
		if (nilai_realisasi(question->indikator, year).kind == NILAI_TIDAK_ADA)
			diag_add(question->diags, below(question, "tahunan"), MESSAGE_AUDIT_GAP, name_of(question),
			         year_text(question, year));
}

/* -- 3 and 4: yardsticks -- */

static void ask_renstra(const struct question *question)
{
	const struct renstra *renstra = question->record->renstra;

	if (!renstra || !renstra->akhir.given)
		diag_add(question->diags, question->indikator->path, MESSAGE_AUDIT_RENSTRA, name_of(question));
	else if (nilai_target(question->record, question->indikator, (int)renstra->akhir.value).kind == NILAI_TIDAK_ADA)
		diag_add(question->diags, question->indikator->path, MESSAGE_AUDIT_RENSTRA_YEAR, name_of(question),
		         year_text(question, (int)renstra->akhir.value));
}

static void ask_standard(const struct question *question)
{
	if (!question->indikator->pembanding.count)
		diag_add(question->diags, question->indikator->path, MESSAGE_AUDIT_STANDARD, name_of(question));
}

/* -- 5: causes and solutions -- */

static void ask_causes(const struct question *question)
{
	const struct analisis *analisis = question->indikator->analisis;

	if (!analisis || !(analisis->uraian.count || analisis->pendorong.count || analisis->penghambat.count))
		diag_add(question->diags, question->indikator->path, MESSAGE_AUDIT_CAUSES, name_of(question));
}

/* Asked where something went wrong: a missed target, a hindrance that is told. */
static void ask_solution(const struct question *question)
{
	const struct analisis *analisis = question->indikator->analisis;
	bool missed = indikator_hasil(question->record, question->indikator, question->year) == HASIL_TIDAK_TERCAPAI;

	if ((analisis && analisis->solusi.count) || !(missed || (analisis && analisis->penghambat.count)))
		return;
	diag_add(question->diags, question->indikator->path, MESSAGE_AUDIT_SOLUTION, name_of(question),
	         diag_words(question->diags->arena, missed ? WORDING_TARGET_MISSED : WORDING_HINDRANCES, DIAG_NONE));
}

/* -- 6 and 7: resources -- */

static void ask_efficiency(const struct question *question)
{
	enum alasan alasan = indikator_efisiensi(question->record, question->indikator).alasan;

	if (alasan == ALASAN_TANPA_ANGGARAN)
		diag_add(question->diags, question->indikator->path, MESSAGE_AUDIT_EFFICIENCY, name_of(question),
		         reason(question, alasan));
}

static void ask_programmes(const struct question *question)
{
	if (!question->indikator->program.count)
		diag_add(question->diags, question->indikator->path, MESSAGE_AUDIT_PROGRAMMES, name_of(question));
}

static void (*const rules[])(const struct question *question) = {
	ask_target,  ask_realisasi, ask_capaian, ask_komponen, ask_years,      ask_gaps,
	ask_renstra, ask_standard,  ask_causes,  ask_solution, ask_efficiency, ask_programmes,
};

/* -- of the report as a whole -- */

static void ask_spent(const struct record *record, struct diags *diags)
{
	struct text year = text_from_int(diags->arena, record->tahun.value);

	for (size_t p = 0; p < record->program.count; p++)
		for (size_t k = 0; k < record->program.items[p].kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &record->program.items[p].kegiatan.items[k];

			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
				if (belanja_kosong(&kegiatan->sub_kegiatan.items[s]))
					diag_add(diags, kegiatan->sub_kegiatan.items[s].path, MESSAGE_AUDIT_SPENT,
					         kegiatan->sub_kegiatan.items[s].nama, year);
		}
}

static void ask_chapters(const struct record *record, struct diags *diags)
{
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
			diag_add(diags, lkip->path, MESSAGE_AUDIT_CHAPTER, chapters[i].name, chapters[i].keys);
}

/* PermenPANRB 53/2014, lampiran II: the agreement comes first among what is annexed. */
static void ask_annexes(const struct record *record, struct diags *diags)
{
	const struct lkip *lkip = record->lkip;

	for (size_t i = 0; i < lkip->lampiran.count; i++)
		if (lkip->lampiran.items[i].jenis == LAMPIRAN_PK)
			return;
	if (record->perjanjian_kinerja)
		diag_add(diags, lkip->path, MESSAGE_AUDIT_ANNEX);
}

static void ask_all(const struct record *record, const struct indikator *indikator, struct diags *diags)
{
	struct question question = { record, indikator, diags, (int)record->tahun.value };

	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
		rules[i](&question);
}

void audit_lkip(const struct record *record, struct diags *diags)
{
	if (!record->lkip)
		return;
	ask_chapters(record, diags);
	ask_annexes(record, diags);
	ask_spent(record, diags);
	for (size_t s = 0; s < record->sasaran.count; s++) {
		const struct sasaran *sasaran = &record->sasaran.items[s];

		if (!sasaran->indikator.count)
			diag_add(diags, sasaran->path, MESSAGE_AUDIT_NO_INDIKATOR, sasaran->uraian);
		for (size_t i = 0; i < sasaran->indikator.count; i++)
			ask_all(record, &sasaran->indikator.items[i], diags);
	}
}
