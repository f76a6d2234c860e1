/* Questions and where the data answers them: a function and a row each. */
#include "audit/evaluator.h"

#include "audit/rules.h"

#include "record/figures/measures.h"
#include "record/figures/reviu.h"
#include "record/keputusan.h"
#include "record/lampiran.h"
#include "record/lkip.h"
#include "record/perjanjian.h"
#include "record/record.h"
#include "record/surat.h"
#include "record/triwulan.h"

#include <string.h>

struct asking {
	struct arena *arena;
	const struct record *record;
	struct butir_evaluator *butir;
};

#define PART(id, en) ((struct pair){ id, en })

/* -- answering -- */

static void prove(const struct asking *asking, struct text path, struct pair tempat)
{
	*array_push(asking->arena, &asking->butir->bukti) = (struct bukti){ text_copy(asking->arena, path), tempat };
}

static enum jawaban answer(const struct asking *asking, enum jawaban jawaban, const char *id, const char *en)
{
	asking->butir->alasan = (struct pair){ id, en };
	return jawaban;
}

/* -- of every indicator -- */

/* Proves at each indicator that has it; which has not, `*lacking` says. */
static size_t of_indicators(const struct asking *asking,
                            bool (*has)(const struct record *record, const struct indikator *indikator),
                            const char *key, struct pair tempat, size_t *lacking)
{
	size_t count = 0;

	*lacking = 0;
	for (size_t s = 0; s < asking->record->sasaran.count; s++)
		for (size_t i = 0; i < asking->record->sasaran.items[s].indikator.count; i++) {
			const struct indikator *indikator = &asking->record->sasaran.items[s].indikator.items[i];

			if (!has(asking->record, indikator)) {
				(*lacking)++;
				continue;
			}
			count++;
			prove(asking,
			      *key ? text_format(asking->arena, "%t.%s", indikator->path, key) : indikator->path,
			      tempat);
		}
	return count;
}

static enum jawaban all_indicators(const struct asking *asking,
                                   bool (*has)(const struct record *record, const struct indikator *indikator),
                                   const char *key, struct pair tempat)
{
	size_t lacking, count = of_indicators(asking, has, key, tempat, &lacking);

	if (count && !lacking)
		return JAWABAN_TERBUKTI;
	if (!count && !lacking)
		return answer(asking, JAWABAN_TERBUKA, "tidak ada indikator dalam data", "no indicators in the data");
	return answer(asking, JAWABAN_BERTENTANGAN,
	              count ? "tidak semua indikator memilikinya" : "tidak ada indikator yang memilikinya",
	              count ? "not every indicator has it" : "no indicator has it");
}

static bool has_target(const struct record *record, const struct indikator *indikator)
{
	return nilai_target(record, indikator, (int)record->tahun.value).kind != NILAI_TIDAK_ADA;
}

static bool has_realisasi(const struct record *record, const struct indikator *indikator)
{
	return nilai_realisasi(indikator, (int)record->tahun.value).kind != NILAI_TIDAK_ADA;
}

static bool has_both(const struct record *record, const struct indikator *indikator)
{
	return has_target(record, indikator) && has_realisasi(record, indikator);
}

static bool has_years(const struct record *record, const struct indikator *indikator)
{
	return nilai_realisasi(indikator, (int)record->tahun.value - 1).kind != NILAI_TIDAK_ADA;
}

static bool has_plan(const struct record *record, const struct indikator *indikator)
{
	const struct renstra *renstra = record->renstra;

	return renstra && renstra->akhir.given &&
	       nilai_target(record, indikator, (int)renstra->akhir.value).kind != NILAI_TIDAK_ADA;
}

static bool has_yardstick(const struct record *record, const struct indikator *indikator)
{
	(void)record;
	return indikator->pembanding.count > 0;
}

static bool has_comparison(const struct record *record, const struct indikator *indikator)
{
	return has_years(record, indikator) || has_yardstick(record, indikator);
}

static bool has_causes(const struct record *record, const struct indikator *indikator)
{
	const struct analisis *analisis = indikator->analisis;

	(void)record;
	return analisis && (analisis->uraian.count || analisis->pendorong.count || analisis->penghambat.count);
}

static bool has_solution(const struct record *record, const struct indikator *indikator)
{
	const struct analisis *analisis = indikator->analisis;

	return (analisis && analisis->solusi.count) ||
	       indikator_hasil(record, indikator, (int)record->tahun.value) == HASIL_TERCAPAI;
}

static bool has_efficiency(const struct record *record, const struct indikator *indikator)
{
	return indikator_efisiensi(record, indikator).alasan == ALASAN_TIDAK_ADA;
}

static bool is_smart(const struct record *record, const struct indikator *indikator)
{
	return has_target(record, indikator) && (indikator->satuan.count || indikator->skala.count);
}

static bool is_planned(const struct record *record, const struct indikator *indikator)
{
	for (size_t t = 0; record->renstra && t < record->renstra->tujuan.count; t++)
		for (size_t i = 0; i < record->renstra->tujuan.items[t].indikator.count; i++)
			if (text_equal(record->renstra->tujuan.items[t].indikator.items[i].iku, indikator->kunci) ||
			    text_equal(record->renstra->tujuan.items[t].indikator.items[i].nama, indikator->nama))
				return true;
	return false;
}

/* -- the questions -- */

static enum jawaban ask_made(const struct asking *asking)
{
	prove(asking, asking->record->lkip->path, PART("seluruh laporan", "the whole report"));
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_regular(const struct asking *asking)
{
	const struct laporan_triwulan *laporan = asking->record->laporan_triwulan;
	size_t count = 0;

	for (int quarter = 1; laporan && quarter <= QUARTERS; quarter++)
		if (laporan->triwulan[quarter - 1] && laporan->triwulan[quarter - 1]->tanggal.year) {
			count++;
			prove(asking, text_format(asking->arena, "laporan_triwulan.%d", quarter),
			      PART("laporan triwulan", "quarterly report"));
		}
	return count == QUARTERS
	               ? JAWABAN_TERBUKTI
	               : answer(asking, JAWABAN_TERBUKA, "laporan keempat triwulan tidak semuanya ada dalam data",
	                        "not all four quarterly reports are in the data");
}

static enum jawaban ask_formal(const struct asking *asking)
{
	const struct lkip *lkip = asking->record->lkip;

	if (!lkip->tanggal.year || !lkip->penanda_tangan.count || asking->record->status == STATUS_KONSEP)
		return answer(asking, JAWABAN_BERTENTANGAN,
		              "laporan belum bertanggal, belum bertanda tangan, atau masih konsep",
		              "the report has no date or signer, or is a draft");
	prove(asking, LIT("lkip.penanda_tangan"), PART("kata pengantar", "preface"));
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_reviewed(const struct asking *asking)
{
	const struct reviu *reviu = asking->record->lkip->reviu;

	if (!reviu || !reviu->tanggal.year)
		return answer(asking, JAWABAN_BERTENTANGAN, "pernyataan telah direviu belum ada atau belum bertanggal",
		              "the statement of review is missing or has no date");
	prove(asking, reviu->path, PART("Pernyataan Telah Direviu", "statement of review"));
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_published(const struct asking *asking)
{
	return answer(asking, JAWABAN_TERBUKA, "data tidak memuat bukti publikasi",
	              "the data has no proof of publication");
}

/* Perpres 29/2014: two months after the year for an office. */
static enum jawaban ask_in_time(const struct asking *asking)
{
	struct date date = asking->record->lkip->tanggal, last = { (int)asking->record->tahun.value + 1, 3, 1 };

	if (!date.year)
		return answer(asking, JAWABAN_TERBUKA, "laporan belum bertanggal", "the report has no date");
	if (date_compare(date, last) >= 0)
		return answer(asking, JAWABAN_BERTENTANGAN,
		              "tanggal laporan lewat dari dua bulan setelah tahun berakhir",
		              "the report is dated more than two months after the year");
	prove(asking, LIT("lkip.tanggal"), PART("kata pengantar", "preface"));
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_standard(const struct asking *asking)
{
	const struct record *record = asking->record;

	if (!(record->organisasi || record->lkip->pendahuluan) || !record->sasaran.count ||
	    !record->lkip->penutup.count)
		return answer(asking, JAWABAN_BERTENTANGAN, "tidak semua bab menurut PermenPANRB 53/2014 ada isinya",
		              "not every chapter of PermenPANRB 53/2014 has contents");
	prove(asking, LIT("lkip.penutup"), PART("Bab I sampai dengan Bab IV", "chapters I to IV"));
	return JAWABAN_TERBUKTI;
}

#define QUESTION(name, has, key, id, en)                                                                               \
	static enum jawaban name(const struct asking *asking)                                                          \
	{                                                                                                              \
		return all_indicators(asking, has, key, PART(id, en));                                                 \
	}

QUESTION(ask_target, has_target, "tahunan", "Bab II, perjanjian kinerja", "chapter II, agreement")
QUESTION(ask_achieved, has_realisasi, "tahunan", "Bab III.A", "chapter III.A")
QUESTION(ask_all, has_both, "tahunan", "Bab III.A", "chapter III.A")
QUESTION(ask_plan, has_plan, "", "Bab III.A, target jangka menengah", "chapter III.A, medium-term target")
QUESTION(ask_years, has_years, "tahunan", "Bab III.A, tahun-tahun sebelumnya", "chapter III.A, years before")
QUESTION(ask_yardstick, has_yardstick, "pembanding", "Bab III.A, pembanding", "chapter III.A, yardsticks")
QUESTION(ask_comparison, has_comparison, "", "Bab III.A, perbandingan", "chapter III.A, comparison")
QUESTION(ask_causes, has_causes, "analisis", "Bab III.A, analisis", "chapter III.A, analysis")
QUESTION(ask_efficiency, has_efficiency, "program", "Bab III.A, efisiensi", "chapter III.A, efficiency")
QUESTION(ask_solution, has_solution, "", "Bab III.A, solusi", "chapter III.A, solutions")
QUESTION(ask_smart, is_smart, "", "Bab II, indikator kinerja utama", "chapter II, indicators")

static enum jawaban ask_planned(const struct asking *asking)
{
	const struct renstra *renstra = asking->record->renstra;
	size_t targets = 0;

	for (size_t t = 0; renstra && t < renstra->tujuan.count; t++)
		targets += renstra->tujuan.items[t].indikator.count;
	if (!targets)
		return answer(asking, JAWABAN_TERBUKA, "target Renstra tidak ada dalam data",
		              "no targets of the plan in the data");
	return all_indicators(asking, is_planned, "", PART("Bab II, rencana strategis", "chapter II, plan"));
}

static enum jawaban ask_follow_up(const struct asking *asking)
{
	const struct bab_perencanaan *bab = asking->record->lkip->perencanaan;

	if (!bab || !bab->tindak_lanjut || !bab->tindak_lanjut->kelompok.count)
		return answer(asking, JAWABAN_TERBUKA, "tindak lanjut evaluasi tidak ada dalam data",
		              "no follow-up of an evaluation in the data");
	prove(asking, bab->tindak_lanjut->path, PART("Bab II, tindak lanjut", "chapter II, follow-up"));
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_money(const struct asking *asking)
{
	struct money money = record_money(asking->record);

	if (!money.given)
		return answer(asking, JAWABAN_TERBUKA, "tidak ada anggaran dalam data", "no budget in the data");
	if (!money.spent)
		return answer(asking, JAWABAN_BERTENTANGAN, "realisasi anggaran belum ada", "spending is missing");
	prove(asking, LIT("program"), PART("Bab III.B, realisasi anggaran", "chapter III.B, spending"));
	return JAWABAN_TERBUKTI;
}

static bool said_by(const struct record *record, struct text uraian)
{
	for (size_t s = 0; s < record->sasaran.count; s++)
		if (text_equal(record->sasaran.items[s].uraian, uraian))
			return true;
	return false;
}

static enum jawaban ask_agreement(const struct asking *asking)
{
	const struct perjanjian *perjanjian = asking->record->perjanjian_kinerja;

	if (!perjanjian)
		return answer(asking, JAWABAN_TERBUKA, "perjanjian kinerja tidak ada dalam data",
		              "the agreement is not in the data");
	for (size_t s = 0; s < perjanjian->sasaran.count; s++)
		if (!said_by(asking->record, perjanjian->sasaran.items[s].uraian))
			return answer(asking, JAWABAN_BERTENTANGAN,
			              "sasaran perjanjian kinerja berbeda dengan sasaran laporan",
			              "the agreement has other goals than the report");
	prove(asking, perjanjian->path, PART("lampiran perjanjian kinerja", "annexed agreement"));
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_decree(const struct asking *asking)
{
	const struct perjanjian *perjanjian = asking->record->perjanjian_kinerja;

	for (size_t s = 0; perjanjian && s < perjanjian->sasaran.count; s++)
		for (size_t i = 0; i < perjanjian->sasaran.items[s].indikator.count; i++)
			if (!perjanjian->sasaran.items[s].indikator.items[i].iku.count)
				return answer(asking, JAWABAN_BERTENTANGAN,
				              "perjanjian kinerja memakai indikator di luar IKU",
				              "the agreement has indicators that are no IKU");
	if (!asking->record->keputusan_iku)
		return answer(asking, JAWABAN_TERBUKA, "keputusan IKU tidak ada dalam data",
		              "the IKU decree is not in the data");
	prove(asking, asking->record->keputusan_iku->path, PART("keputusan IKU", "IKU decree"));
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_enough(const struct asking *asking)
{
	for (size_t s = 0; s < asking->record->sasaran.count; s++)
		if (!asking->record->sasaran.items[s].indikator.count)
			return answer(asking, JAWABAN_BERTENTANGAN, "ada sasaran tanpa indikator",
			              "a goal has no indicator");
	prove(asking, LIT("sasaran"), PART("Bab II", "chapter II"));
	return JAWABAN_TERBUKTI;
}

static const struct {
	const char *kode;
	struct pair kata;
	enum jawaban (*ask)(const struct asking *asking);
} questions[] = {
	{ "LKE 3.a.1", { "laporan kinerja dibuat", "the report is made" }, ask_made },
	{ "LKE 3.a.2", { "laporan dibuat berkala", "reports are made regularly" }, ask_regular },
	{ "LKE 3.a.3", { "laporan disahkan", "the report is signed" }, ask_formal },
	{ "LKE 3.a.4", { "laporan direviu APIP", "the report is reviewed" }, ask_reviewed },
	{ "LKE 3.a.5", { "laporan diumumkan", "the report is published" }, ask_published },
	{ "LKE 3.a.6", { "laporan tepat waktu", "the report is in time" }, ask_in_time },
	{ "LKE 3.b.1", { "laporan mengikuti standar", "the report follows the standard" }, ask_standard },
	{ "LKE 3.b.2", { "semua capaian diungkap", "all that was reached is told" }, ask_all },
	{ "LKE 3.b.3",
	  { "realisasi dibandingkan dengan target tahunan", "realisasi against the year's target" },
	  ask_all },
	{ "LKE 3.b.4",
	  { "realisasi dibandingkan dengan target jangka menengah", "realisasi against the medium term" },
	  ask_plan },
	{ "LKE 3.b.5",
	  { "realisasi dibandingkan dengan tahun-tahun sebelumnya", "realisasi against the years before" },
	  ask_years },
	{ "LKE 3.b.6",
	  { "realisasi dibandingkan dengan tingkat provinsi atau nasional", "realisasi against province or nation" },
	  ask_yardstick },
	{ "LKE 3.b.7", { "upaya dan hambatan diuraikan", "efforts and hindrances are told" }, ask_causes },
	{ "LKE 3.b.8", { "efisiensi sumber daya diuraikan", "efficiency is told" }, ask_efficiency },
	{ "LKE 3.b.9", { "perbaikan ke depan diuraikan", "improvements are told" }, ask_solution },
	{ "LKE 3.c.5", { "laporan dipakai dalam evaluasi capaian", "reports are used in evaluation" }, ask_follow_up },
	{ "LKE 3.c.6",
	  { "laporan dipakai dalam perencanaan berikutnya", "reports are used in planning" },
	  ask_follow_up },
	{ "Reviu I.2", { "laporan menyajikan target", "targets are shown" }, ask_target },
	{ "Reviu I.3", { "laporan menyajikan capaian", "what was reached is shown" }, ask_achieved },
	{ "Reviu I.5", { "laporan menyajikan upaya perbaikan", "improvements are shown" }, ask_solution },
	{ "Reviu I.6", { "laporan menyajikan akuntabilitas keuangan", "spending is shown" }, ask_money },
	{ "Reviu III.1",
	  { "sasaran sesuai dengan perjanjian kinerja", "goals are those of the agreement" },
	  ask_agreement },
	{ "Reviu III.2", { "sasaran selaras dengan rencana strategis", "goals are those of the plan" }, ask_planned },
	{ "Reviu III.4", { "sasaran sesuai dengan sasaran IKU", "goals are those of the IKU" }, ask_decree },
	{ "Reviu III.5", { "indikator sesuai dengan IKU", "indicators are the IKU" }, ask_decree },
	{ "Reviu III.7",
	  { "kinerja dibandingkan dengan tahun lalu dan standar", "compared with last year and standards" },
	  ask_comparison },
	{ "Reviu III.8", { "indikator cukup untuk mengukur sasaran", "indicators are enough" }, ask_enough },
	{ "Reviu III.10", { "indikator terukur dan bertarget", "indicators can be measured" }, ask_smart },
};

enum { QUESTIONS = sizeof questions / sizeof *questions };

bool evaluator_butir(struct arena *arena, const struct record *record, size_t index, struct butir_evaluator *butir)
{
	struct asking asking = { arena, record, butir };

	if (index >= QUESTIONS || !record->lkip)
		return false;
	*butir = (struct butir_evaluator){ .kode = questions[index].kode, .kata = questions[index].kata };
	butir->jawaban = questions[index].ask(&asking);
	return true;
}

/* -- ticks that the data contradicts -- */

/* Only the form's own items have the form's numbers. */
static void ask_ticks(const struct audit *audit)
{
	const struct reviu *reviu = audit->record->lkip ? audit->record->lkip->reviu : NULL;
	struct butir_evaluator butir;

	for (size_t part = 0; reviu && !reviu->kelompok.count && part < reviu_parts(reviu); part++)
		for (size_t item = 0; item < reviu_items(reviu, part); item++) {
			struct hasil_reviu hasil = reviu_hasil(reviu, audit->arena, part, item);
			struct text kode = text_format(audit->arena, "Reviu %t", hasil.kunci);

			for (size_t i = 0;
			     hasil.centang.value && evaluator_butir(audit->arena, audit->record, i, &butir); i++)
				if (text_is(kode, butir.kode) && butir.jawaban == JAWABAN_BERTENTANGAN)
					audit_find(audit, hasil.path, NO_EVIDENCE, MESSAGE_EVALUATOR_REVIU, hasil.kunci,
					           reviu_butir(reviu, part, item).written);
		}
}

const struct rule evaluator_rules[] = {
	{ MESSAGE_EVALUATOR_REVIU,
	  NULL,
	  { "centang reviu tidak bertentangan dengan data", "ticks of the review are not contradicted by the data" },
	  { "PermenPANRB 53/2014, lampiran III", "PermenPANRB 53/2014, annex III" },
	  ask_ticks,
	  NULL },
	END_OF_RULES,
};
