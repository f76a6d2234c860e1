/* Which quarters the data says something of: a question to every series there is. */
#include "record/figures/measures_triwulan.h"
#include "record/record.h"
#include "record/triwulan.h"

/* What is asked of each series; true ends the asking. */
struct question {
	const struct scope *scope;
	const struct record *record; /* its */
	int quarter;
	bool (*kinerja)(const struct question *question, const struct kinerja *kinerja);
	bool (*uang)(const struct question *question, const struct sub_kegiatan *sub);
};

static bool ask_keluaran(const struct question *question, const struct keluaran_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		struct kinerja kinerja = kinerja_of_keluaran(&list->items[i]);

		if (kinerja.setahun && question->kinerja(question, &kinerja))
			return true;
	}
	return false;
}

static bool ask_kegiatan(const struct question *question, const struct kegiatan *kegiatan)
{
	if (ask_keluaran(question, &kegiatan->indikator))
		return true;
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++) {
		const struct sub_kegiatan *sub = &kegiatan->sub_kegiatan.items[i];

		if (ask_keluaran(question, &sub->indikator) ||
		    (sub_kegiatan_shown(question->record, sub) && question->uang(question, sub)))
			return true;
	}
	return false;
}

static bool ask_programs(const struct question *question)
{
	const struct program *program;

	for (size_t p = 0; (program = scope_program(question->scope, p)); p++) {
		if (ask_keluaran(question, &program->indikator))
			return true;
		for (size_t k = 0; k < program->kegiatan.count; k++)
			if (ask_kegiatan(question, &program->kegiatan.items[k]))
				return true;
	}
	return false;
}

static bool ask_sasaran(const struct question *question)
{
	const struct record *record = question->record;

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			struct kinerja kinerja =
				kinerja_of_indikator(record, &record->sasaran.items[s].indikator.items[i]);

			if (kinerja.setahun && question->kinerja(question, &kinerja))
				return true;
		}
	return false;
}

/* -- reported -- */

/* The year's figure tells of the fourth quarter only when a report of it is wanted. */
static bool by_year(const struct question *question)
{
	return question->quarter == QUARTERS && isi_of_quarter(question->record, QUARTERS);
}

static bool kinerja_reported(const struct question *question, const struct kinerja *kinerja)
{
	const struct kinerja_triwulan *one = kinerja->setahun->triwulan[question->quarter - 1];

	if (by_year(question) && kinerja->realisasi.known)
		return true;
	return one && (one->realisasi.given || one->komponen.count || prose_given(one->keterangan) ||
	               one->kendala.count || one->solusi.count || one->tindak_lanjut.count);
}

static bool uang_reported(const struct question *question, const struct sub_kegiatan *sub)
{
	const struct uang_triwulan *one = sub->triwulan ? sub->triwulan->triwulan[question->quarter - 1] : NULL;

	if (by_year(question) && sub->realisasi.given)
		return true;
	return one && (one->realisasi.given || prose_given(one->keterangan) || one->kendala.count ||
	               one->solusi.count || one->tindak_lanjut.count);
}

bool triwulan_reported(const struct scope *scope, int quarter)
{
	struct question question = { scope, scope->record, quarter, kinerja_reported, uang_reported };
	const struct isi_triwulan *isi = isi_of_quarter(scope->record, quarter);

	if (isi && (isi->kendala.count || isi->solusi.count || isi->tindak_lanjut.count))
		return true;
	return ask_sasaran(&question) || ask_programs(&question);
}

/* -- printable -- */

static bool kinerja_planned(const struct question *question, const struct kinerja *kinerja)
{
	return kinerja_quarter(kinerja, question->quarter, REACH_BASIS).target.known;
}

static bool uang_planned(const struct question *question, const struct sub_kegiatan *sub)
{
	return uang_quarter(question->record, sub, question->quarter, REACH_BASIS).target.known;
}

bool triwulan_printable(const struct scope *scope, int quarter)
{
	struct question question = { scope, scope->record, quarter, kinerja_planned, uang_planned };

	return triwulan_reported(scope, quarter) || ask_sasaran(&question) || ask_programs(&question);
}
