/* Letters: something must be sent, numbers are used once; signatures: authority has its order. */
#include "record/check/check.h"

#include "input/wording.h"
#include "official/kuasa.h"
#include "official/tanggal.h"
#include "record/kop.h"
#include "record/record.h"
#include "record/surat.h"

enum { COLUMNS = 4, PAIR = 2 };

/* -- letters -- */

static void check_month(struct diags *diags, const struct surat *surat)
{
	struct date date;

	if (!surat->bulan.count)
		return;
	if (!month_parse(text_trim(surat->bulan), &date))
		diag_add(diags, check_path(diags, surat->path, "bulan"), MESSAGE_LETTER_MONTH,
		         shorten(diags->arena, surat->bulan));
	else if (surat->tanggal.year && (surat->tanggal.year != date.year || surat->tanggal.month != date.month))
		diag_add(diags, check_path(diags, surat->path, "tanggal"), MESSAGE_LETTER_OTHER_MONTH,
		         date_format(diags->arena, surat->tanggal), shorten(diags->arena, surat->bulan));
}

void check_kiriman(struct diags *diags, const void *item)
{
	const struct kiriman *kiriman = item;

	for (size_t i = 0; i < kiriman->pasangan.count; i++)
		if (kiriman->pasangan.items[i].count != PAIR)
			diag_add(diags, text_format(diags->arena, "%t.pasangan[%z]", kiriman->path, i),
			         MESSAGE_PAIR_COUNT, text_format(diags->arena, "%z", kiriman->pasangan.items[i].count));
}

void check_surat(struct diags *diags, const void *item)
{
	const struct surat *surat = item;

	check_month(diags, surat);
	if (!surat->triwulan.given && !surat->butir.count)
		diag_add(diags, surat->path, MESSAGE_NONE_OF, LIT("triwulan, butir"));
	for (size_t i = 0; prose_given(surat->keterangan) && i < surat->butir.count; i++)
		if (prose_given(surat->butir.items[i].keterangan))
			diag_add(diags, surat->butir.items[i].keterangan.path, MESSAGE_REMARK_TWICE);
}

void check_banyaknya(struct diags *diags, const void *item)
{
	const struct banyaknya *banyaknya = item;

	if (!prose_given(banyaknya->teks) && !(banyaknya->jumlah.given && banyaknya->satuan.count))
		diag_add(diags, banyaknya->path, MESSAGE_AMOUNT_INCOMPLETE);
}

void check_surat_list(struct diags *diags, const struct surat_list *list)
{
	struct numbered *papers = arena_many(diags->arena, list->count, struct numbered);

	for (size_t i = 0; i < list->count; i++)
		papers[i] = (struct numbered){ list->items[i].nomor, list->items[i].path };
	check_numbers(diags, papers, list->count);
}

/* -- looks -- */

void check_gaya_surat(struct diags *diags, const void *item)
{
	const struct gaya_surat *gaya = item;

	if (gaya->kolom.count && gaya->kolom.count != COLUMNS)
		diag_add(diags, check_path(diags, gaya->path, "kolom"), MESSAGE_HEAD_COUNT,
		         text_from_int(diags->arena, COLUMNS), text_from_int(diags->arena, (int64_t)gaya->kolom.count));
}

void check_gaya_kop(struct diags *diags, const void *item)
{
	const struct gaya_kop *gaya = item;

	check_range(diags, check_path(diags, gaya->path, "ukuran"), gaya->ukuran, "12", "20", " pt");
	check_range(diags, check_path(diags, gaya->path, "ukuran_pertama"), gaya->ukuran_pertama, "9", "20", " pt");
	check_range(diags, check_path(diags, gaya->path, "tinggi_lambang"), gaya->tinggi_lambang, "1", "4", " cm");
}

void check_gaya_tanda_tangan(struct diags *diags, const void *item)
{
	const struct gaya_tanda_tangan *gaya = item;

	for (size_t i = 0; i < gaya->jangkar.count; i++)
		if (text_length(gaya->jangkar.items[i]) != 1 || text_blank(gaya->jangkar.items[i]))
			diag_add(diags,
			         text_format(diags->arena, "%t[%z]", check_path(diags, gaya->path, "jangkar"), i),
			         MESSAGE_ANCHOR_NOT_ONE, gaya->jangkar.items[i]);
	check_range(diags, check_path(diags, gaya->path, "ruang"), gaya->ruang, "1.5", "4", " cm");
}

/* -- authority -- */

static void check_office(struct diags *diags, const struct pejabat *pejabat)
{
	struct text bare;
	enum status_jabatan written = status_of_jabatan(pejabat->jabatan, &bare);

	if (pejabat->status != STATUS_DEFINITIF && written != STATUS_DEFINITIF)
		diag_add(diags, check_path(diags, pejabat->path, "status"), MESSAGE_STATUS_TWICE,
		         text_trim(status_prefix(written)));
	if (pejabat->jabatan_sendiri.count && pejabat->status == STATUS_DEFINITIF && written == STATUS_DEFINITIF)
		diag_add(diags, check_path(diags, pejabat->path, "jabatan_sendiri"), MESSAGE_OWN_OFFICE_OF_HOLDER);
}

static void check_not_both(struct diags *diags, const struct pejabat *pejabat, struct text a, const char *key_a,
                           struct text b, const char *key_b)
{
	if (a.count && b.count)
		diag_add(diags, check_path(diags, pejabat->path, key_b), MESSAGE_MORE_THAN_ONE_OF,
		         text_format(diags->arena, "%s, %s", key_a, key_b),
		         text_format(diags->arena, "%s, %s", key_a, key_b));
}

void check_kuasa(struct diags *diags, const void *item)
{
	const struct pejabat *pejabat = item;
	bool an = pejabat->atas_nama.count || pejabat->atas_nama_jabatan.count;
	bool ub = pejabat->melalui.count || pejabat->melalui_jabatan.count;

	check_office(diags, pejabat);
	check_not_both(diags, pejabat, pejabat->atas_nama, "atas_nama", pejabat->atas_nama_jabatan,
	               "atas_nama_jabatan");
	check_not_both(diags, pejabat, pejabat->melalui, "melalui", pejabat->melalui_jabatan, "melalui_jabatan");
	if (ub && !an)
		diag_add(diags, pejabat->path, MESSAGE_UB_WITHOUT_AN);
	if (pejabat->atas_nama.count && text_equal(pejabat->atas_nama, pejabat->kunci))
		diag_add(diags, check_path(diags, pejabat->path, "atas_nama"), MESSAGE_KUASA_SELF);
	if (pejabat->melalui.count && text_equal(pejabat->melalui, pejabat->kunci))
		diag_add(diags, check_path(diags, pejabat->path, "melalui"), MESSAGE_KUASA_SELF);
}

void check_persons(struct diags *diags, const struct record *record)
{
	for (size_t i = 0; i < record->pejabat.count; i++) {
		const struct pejabat *pejabat = &record->pejabat.items[i];
		const struct pejabat *same = record_pejabat(record, pejabat->sama_dengan);

		if (pejabat->sama_dengan.count && same && !same->nama.count)
			diag_add(diags, check_path(diags, pejabat->path, "sama_dengan"), MESSAGE_PERSON_WITHOUT_NAME,
			         pejabat->sama_dengan);
	}
}
