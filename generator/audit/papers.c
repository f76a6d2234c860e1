/* Papers, in the order of the kinds; an agreement before those below it. */
#include "audit/papers.h"

#include "record/evaluasi.h"
#include "record/keputusan.h"
#include "record/lkip.h"
#include "record/perjanjian.h"
#include "record/record.h"
#include "record/reviu.h"
#include "record/surat.h"

static void add(const struct audit *audit, struct papers *papers, struct dated paper)
{
	if (paper.date.year || paper.number.count || paper.signer)
		*array_push(audit->arena, &papers->list) = paper;
}

static void add_agreement(const struct audit *audit, struct papers *papers, const struct perjanjian *perjanjian,
                          struct date date)
{
	bool own = perjanjian->tanggal.year != 0;

	if (own || record_pejabat(audit->record, perjanjian->pihak_pertama))
		add(audit, papers,
		    (struct dated){ .kind = PAPER_PK,
		                    .path = perjanjian->path,
		                    .date = perjanjian->tanggal,
		                    .signer = record_pejabat(audit->record, perjanjian->pihak_pertama),
		                    .superior = date });
	for (size_t i = 0; i < perjanjian->tingkat.count; i++)
		add_agreement(audit, papers, &perjanjian->tingkat.items[i], own ? perjanjian->tanggal : date);
}

static void add_year(const struct audit *audit, struct papers *papers)
{
	const struct record *record = audit->record;

	if (record->keputusan_iku)
		add(audit, papers,
		    (struct dated){ .kind = PAPER_IKU,
		                    .path = record->keputusan_iku->path,
		                    .date = record->keputusan_iku->tanggal,
		                    .number = record->keputusan_iku->nomor });
	if (record->perjanjian_kinerja)
		add_agreement(audit, papers, record->perjanjian_kinerja, (struct date){ 0, 0, 0 });
	if (record->lkip)
		add(audit, papers,
		    (struct dated){ .kind = PAPER_LKIP,
		                    .path = record->lkip->path,
		                    .date = record->lkip->tanggal,
		                    .signer = record_pejabat(record, record->lkip->penanda_tangan) });
	if (record->lkip && record->lkip->reviu)
		add(audit, papers,
		    (struct dated){ .kind = PAPER_REVIEW,
		                    .path = record->lkip->reviu->path,
		                    .date = record->lkip->reviu->tanggal,
		                    .signer = record_pejabat(record, record->lkip->reviu->penanda_tangan) });
}

static void add_quarters(const struct audit *audit, struct papers *papers)
{
	const struct record *record = audit->record;
	const struct laporan_triwulan *laporan = record->laporan_triwulan;

	for (int q = 0; laporan && q < QUARTERS; q++) {
		const struct isi_triwulan *isi = laporan->triwulan[q];

		if (isi)
			add(audit, papers,
			    (struct dated){ .kind = PAPER_QUARTERLY,
			                    .path = isi->path,
			                    .date = isi->tanggal,
			                    .number = isi->nomor,
			                    .quarter = q + 1,
			                    .signer = record_pejabat(record, isi->penanda_tangan.count
			                                                             ? isi->penanda_tangan
			                                                             : laporan->penanda_tangan) });
	}
	for (size_t i = 0; i < record->laporan_evaluasi.count; i++)
		for (int q = 0; q < QUARTERS; q++) {
			const struct isi_evaluasi *isi = record->laporan_evaluasi.items[i].triwulan[q];

			if (isi)
				add(audit, papers,
				    (struct dated){ .kind = PAPER_EVALUATION,
				                    .path = isi->path,
				                    .date = isi->tanggal,
				                    .number = isi->nomor,
				                    .quarter = q + 1 });
		}
}

void papers_collect(const struct audit *audit, struct papers *papers)
{
	add_year(audit, papers);
	add_quarters(audit, papers);
	for (size_t i = 0; i < audit->record->surat_pengantar.count; i++) {
		const struct surat *surat = &audit->record->surat_pengantar.items[i];

		add(audit, papers,
		    (struct dated){ .kind = PAPER_LETTER,
		                    .path = surat->path,
		                    .date = surat->tanggal,
		                    .number = surat->nomor,
		                    .quarter = (int)surat->triwulan.value,
		                    .signer = record_pejabat(audit->record, surat->penanda_tangan) });
	}
}

struct date paper_period_end(const struct audit *audit, const struct dated *paper)
{
	static const int ends[][2] = { { 12, 31 }, { 3, 31 }, { 6, 30 }, { 9, 30 }, { 12, 31 } };
	const int *end = ends[paper->quarter >= 0 && paper->quarter <= 4 ? paper->quarter : 0];

	return (struct date){ (int)audit->record->tahun.value, end[0], end[1] };
}

/* The first and last date that the person signed in this office; year 0 for none. */
static void signed_between(const struct papers *papers, const struct pejabat *pejabat, struct date *first,
                           struct date *last)
{
	*first = *last = (struct date){ 0, 0, 0 };
	for (size_t i = 0; i < papers->list.count; i++) {
		struct date date = papers->list.items[i].date;

		if (papers->list.items[i].signer != pejabat || !date.year)
			continue;
		*first = first->year && date_compare(*first, date) <= 0 ? *first : date;
		*last = last->year && date_compare(*last, date) >= 0 ? *last : date;
	}
}

bool papers_apart(const struct papers *papers, const struct pejabat *a, const struct pejabat *b)
{
	struct date first[2], last[2];

	signed_between(papers, a, &first[0], &last[0]);
	signed_between(papers, b, &first[1], &last[1]);
	return first[0].year && first[1].year &&
	       (date_compare(last[0], first[1]) < 0 || date_compare(last[1], first[0]) < 0);
}
