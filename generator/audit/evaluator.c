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

/* -- answering -- */

static void prove(const struct asking *asking, struct text path, const char *tempat)
{
	*array_push(asking->arena, &asking->butir->bukti) =
		(struct bukti){ text_copy(asking->arena, path), text_from(tempat) };
}

static enum jawaban answer(const struct asking *asking, enum jawaban jawaban, enum wording alasan)
{
	asking->butir->alasan = diag_words(asking->arena, alasan, DIAG_NONE);
	return jawaban;
}

/* -- of every indicator -- */

/* Proves at each indicator that has it; which has not, `*lacking` says. */
static size_t of_indicators(const struct asking *asking,
                            bool (*has)(const struct record *record, const struct indikator *indikator),
                            const char *key, const char *tempat, size_t *lacking)
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
                                   const char *key, const char *tempat)
{
	size_t lacking, count = of_indicators(asking, has, key, tempat, &lacking);

	if (count && !lacking)
		return JAWABAN_TERBUKTI;
	if (!count && !lacking)
		return answer(asking, JAWABAN_TERBUKA, WORDING_EVALUATOR_WHY_1);
	return answer(asking, JAWABAN_BERTENTANGAN, count ? WORDING_EVALUATOR_SOME_LACK : WORDING_EVALUATOR_ALL_LACK);
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
	       indikator_hasil(record, indikator, (int)record->tahun.value) != HASIL_TIDAK_TERCAPAI;
}

static bool has_efficiency(const struct record *record, const struct indikator *indikator)
{
	return indikator_efisiensi(&(struct scope){ .record = record }, indikator).alasan == ALASAN_TIDAK_ADA;
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
	prove(asking, asking->record->lkip->path, "seluruh laporan");
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_regular(const struct asking *asking)
{
	const struct laporan_triwulan *laporan = asking->record->laporan_triwulan;
	size_t count = 0;

	for (int quarter = 1; laporan && quarter <= QUARTERS; quarter++)
		if (laporan->triwulan[quarter - 1] && laporan->triwulan[quarter - 1]->tanggal.year) {
			count++;
			prove(asking, text_format(asking->arena, "laporan_triwulan.%d", quarter), "laporan triwulan");
		}
	return count == QUARTERS ? JAWABAN_TERBUKTI : answer(asking, JAWABAN_TERBUKA, WORDING_EVALUATOR_WHY_2);
}

static enum jawaban ask_formal(const struct asking *asking)
{
	const struct lkip *lkip = asking->record->lkip;

	if (!lkip->tanggal.year || !lkip->penanda_tangan.count || asking->record->status == STATUS_KONSEP)
		return answer(asking, JAWABAN_BERTENTANGAN, WORDING_EVALUATOR_WHY_3);
	prove(asking, LIT("lkip.penanda_tangan"), "kata pengantar");
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_reviewed(const struct asking *asking)
{
	const struct reviu *reviu = asking->record->lkip->reviu;

	if (!reviu || !reviu->tanggal.year)
		return answer(asking, JAWABAN_BERTENTANGAN, WORDING_EVALUATOR_WHY_4);
	prove(asking, reviu->path, "Pernyataan Telah Direviu");
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_published(const struct asking *asking)
{
	return answer(asking, JAWABAN_TERBUKA, WORDING_EVALUATOR_WHY_5);
}

/* Perpres 29/2014: two months after the year for an office. */
static enum jawaban ask_in_time(const struct asking *asking)
{
	struct date date = asking->record->lkip->tanggal, last = { (int)asking->record->tahun.value + 1, 3, 1 };

	if (!date.year)
		return answer(asking, JAWABAN_TERBUKA, WORDING_EVALUATOR_WHY_6);
	if (date_compare(date, last) >= 0)
		return answer(asking, JAWABAN_BERTENTANGAN, WORDING_EVALUATOR_WHY_7);
	prove(asking, LIT("lkip.tanggal"), "kata pengantar");
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_standard(const struct asking *asking)
{
	const struct record *record = asking->record;

	if (!(record->organisasi || record->lkip->pendahuluan) || !record->sasaran.count ||
	    !record->lkip->penutup.count)
		return answer(asking, JAWABAN_BERTENTANGAN, WORDING_EVALUATOR_WHY_8);
	prove(asking, LIT("lkip.penutup"), "Bab I sampai dengan Bab IV");
	return JAWABAN_TERBUKTI;
}

#define QUESTION(name, has, key, where)                                                                                \
	static enum jawaban name(const struct asking *asking)                                                          \
	{                                                                                                              \
		return all_indicators(asking, has, key, where);                                                        \
	}

QUESTION(ask_target, has_target, "tahunan", "Bab II, perjanjian kinerja")
QUESTION(ask_achieved, has_realisasi, "tahunan", "Bab III.A")
QUESTION(ask_all, has_both, "tahunan", "Bab III.A")
QUESTION(ask_plan, has_plan, "", "Bab III.A, target jangka menengah")
QUESTION(ask_years, has_years, "tahunan", "Bab III.A, tahun-tahun sebelumnya")
QUESTION(ask_yardstick, has_yardstick, "pembanding", "Bab III.A, pembanding")
QUESTION(ask_comparison, has_comparison, "", "Bab III.A, perbandingan")
QUESTION(ask_causes, has_causes, "analisis", "Bab III.A, analisis")
QUESTION(ask_efficiency, has_efficiency, "program", "Bab III.A, efisiensi")
QUESTION(ask_solution, has_solution, "", "Bab III.A, analisis")
QUESTION(ask_smart, is_smart, "", "Bab II, indikator kinerja utama")

static enum jawaban ask_planned(const struct asking *asking)
{
	const struct renstra *renstra = asking->record->renstra;
	size_t targets = 0;

	for (size_t t = 0; renstra && t < renstra->tujuan.count; t++)
		targets += renstra->tujuan.items[t].indikator.count;
	if (!targets)
		return answer(asking, JAWABAN_TERBUKA, WORDING_EVALUATOR_WHY_9);
	for (size_t s = 0; s < asking->record->sasaran.count; s++) {
		const struct sasaran *sasaran = &asking->record->sasaran.items[s];
		bool planned = false;

		for (size_t i = 0; i < sasaran->indikator.count; i++)
			planned = planned || is_planned(asking->record, &sasaran->indikator.items[i]);
		if (!planned && sasaran->indikator.count)
			return answer(asking, JAWABAN_BERTENTANGAN, WORDING_EVALUATOR_UNPLANNED);
		prove(asking, sasaran->path, "Bab II, rencana strategis");
	}
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_follow_up(const struct asking *asking)
{
	const struct bab_perencanaan *bab = asking->record->lkip->perencanaan;

	if (!bab || !bab->tindak_lanjut || !bab->tindak_lanjut->kelompok.count)
		return answer(asking, JAWABAN_TERBUKA, WORDING_EVALUATOR_WHY_10);
	prove(asking, bab->tindak_lanjut->path, "Bab II, tindak lanjut");
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_money(const struct asking *asking)
{
	struct money money = scope_money(&(struct scope){ .record = asking->record });

	if (!money.given)
		return answer(asking, JAWABAN_TERBUKA, WORDING_EVALUATOR_WHY_11);
	if (!money.spent)
		return answer(asking, JAWABAN_BERTENTANGAN, WORDING_EVALUATOR_WHY_12);
	prove(asking, LIT("program"), "Bab III.B, realisasi anggaran");
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
		return answer(asking, JAWABAN_TERBUKA, WORDING_EVALUATOR_WHY_13);
	for (size_t s = 0; s < perjanjian->sasaran.count; s++)
		if (!said_by(asking->record, perjanjian->sasaran.items[s].uraian))
			return answer(asking, JAWABAN_BERTENTANGAN, WORDING_EVALUATOR_WHY_14);
	prove(asking, perjanjian->path, "perjanjian kinerja");
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_decree(const struct asking *asking)
{
	const struct perjanjian *perjanjian = asking->record->perjanjian_kinerja;

	for (size_t s = 0; perjanjian && s < perjanjian->sasaran.count; s++)
		for (size_t i = 0; i < perjanjian->sasaran.items[s].indikator.count; i++)
			if (!perjanjian->sasaran.items[s].indikator.items[i].iku.count)
				return answer(asking, JAWABAN_BERTENTANGAN, WORDING_EVALUATOR_WHY_15);
	if (!asking->record->keputusan_iku)
		return answer(asking, JAWABAN_TERBUKA, WORDING_EVALUATOR_WHY_16);
	prove(asking, asking->record->keputusan_iku->path, "keputusan IKU");
	return JAWABAN_TERBUKTI;
}

static enum jawaban ask_enough(const struct asking *asking)
{
	for (size_t s = 0; s < asking->record->sasaran.count; s++)
		if (!asking->record->sasaran.items[s].indikator.count)
			return answer(asking, JAWABAN_BERTENTANGAN, WORDING_EVALUATOR_WHY_17);
	prove(asking, LIT("sasaran"), "Bab II");
	return JAWABAN_TERBUKTI;
}

static const struct {
	const char *kode;
	enum wording kata;
	enum jawaban (*ask)(const struct asking *asking);
} questions[] = {
	{ "LKE 3.a.1", WORDING_EVALUATOR_3_A_1, ask_made },
	{ "LKE 3.a.2", WORDING_EVALUATOR_3_A_2, ask_regular },
	{ "LKE 3.a.3", WORDING_EVALUATOR_3_A_3, ask_formal },
	{ "LKE 3.a.4", WORDING_EVALUATOR_3_A_4, ask_reviewed },
	{ "LKE 3.a.5", WORDING_EVALUATOR_3_A_5, ask_published },
	{ "LKE 3.a.6", WORDING_EVALUATOR_3_A_6, ask_in_time },
	{ "LKE 3.b.1", WORDING_EVALUATOR_3_B_1, ask_standard },
	{ "LKE 3.b.2", WORDING_EVALUATOR_3_B_2, ask_all },
	{ "LKE 3.b.3", WORDING_EVALUATOR_3_B_3, ask_all },
	{ "LKE 3.b.4", WORDING_EVALUATOR_3_B_4, ask_plan },
	{ "LKE 3.b.5", WORDING_EVALUATOR_3_B_5, ask_years },
	{ "LKE 3.b.6", WORDING_EVALUATOR_3_B_6, ask_yardstick },
	{ "LKE 3.b.7", WORDING_EVALUATOR_3_B_7, ask_causes },
	{ "LKE 3.b.8", WORDING_EVALUATOR_3_B_8, ask_efficiency },
	{ "LKE 3.b.9", WORDING_EVALUATOR_3_B_9, ask_solution },
	{ "LKE 3.c.5", WORDING_EVALUATOR_3_C_5, ask_follow_up },
	{ "LKE 3.c.6", WORDING_EVALUATOR_3_C_6, ask_follow_up },
	{ "Reviu I.2", WORDING_EVALUATOR_REVIU_I_2, ask_target },
	{ "Reviu I.3", WORDING_EVALUATOR_REVIU_I_3, ask_achieved },
	{ "Reviu I.5", WORDING_EVALUATOR_REVIU_I_5, ask_solution },
	{ "Reviu I.6", WORDING_EVALUATOR_REVIU_I_6, ask_money },
	{ "Reviu III.1", WORDING_EVALUATOR_REVIU_III_1, ask_agreement },
	{ "Reviu III.2", WORDING_EVALUATOR_REVIU_III_2, ask_planned },
	{ "Reviu III.4", WORDING_EVALUATOR_REVIU_III_4, ask_decree },
	{ "Reviu III.5", WORDING_EVALUATOR_REVIU_III_5, ask_decree },
	{ "Reviu III.7", WORDING_EVALUATOR_REVIU_III_7, ask_comparison },
	{ "Reviu III.8", WORDING_EVALUATOR_REVIU_III_8, ask_enough },
	{ "Reviu III.10", WORDING_EVALUATOR_REVIU_III_10, ask_smart },
};

enum { QUESTIONS = sizeof questions / sizeof *questions };

bool evaluator_butir(struct arena *arena, const struct record *record, size_t index, struct butir_evaluator *butir)
{
	struct asking asking = { arena, record, butir };

	if (index >= QUESTIONS || !record->lkip)
		return false;
	*butir = (struct butir_evaluator){ .kode = questions[index].kode,
		                           .kata = diag_words(arena, questions[index].kata, DIAG_NONE) };
	butir->jawaban = questions[index].ask(&asking);
	return true;
}

/* An item and its evidence as one message. */
static void report(struct diags *diags, const struct butir_evaluator *butir, size_t turn)
{
	static const enum message messages[] = { [JAWABAN_TERBUKTI] = MESSAGE_EVALUATOR_TERBUKTI,
		                                 [JAWABAN_BERTENTANGAN] = MESSAGE_EVALUATOR_BERTENTANGAN,
		                                 [JAWABAN_TERBUKA] = MESSAGE_EVALUATOR_TERBUKA };
	struct text path = butir->bukti.count ? butir->bukti.items[0].path : LIT("lkip");
	struct text letak = butir->bukti.count ? butir->bukti.items[0].tempat : LIT("");
	struct diag *diag = diag_find(diags, path, ((struct evidence){ .letak = letak }), messages[butir->jawaban],
	                              text_from(butir->kode), butir->kata,
	                              butir->jawaban == JAWABAN_TERBUKTI ? letak : butir->alasan);

	diag->turn = turn;
	for (size_t i = 1; i < butir->bukti.count; i++)
		diag_also(diags, diag, butir->bukti.items[i].path, butir->bukti.items[i].tempat);
}

void audit_evaluator(const struct record *record, struct diags *diags)
{
	struct butir_evaluator butir;

	for (size_t i = 0; evaluator_butir(diags->arena, record, i, &butir); i++)
		report(diags, &butir, i + 1);
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
