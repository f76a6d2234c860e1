/* Money and shares of it that were typed into sentences, against the figures of the data.
 *
 * An amount is judged where the sentence says whose it is, a programme or all of the office, or where it is a figure of
 * the data but for a digit or two.
 */
#include "audit/prosa.h"

#include "record/record.h"

static bool is_share(const struct nilai_data *row)
{
	return row->apa != NILAI_ANGGARAN && row->apa != NILAI_BELANJA && row->apa != NILAI_SISA;
}

static const char *const money_words[] = { "anggaran", "pagu",        "realisasi",    "terealisasi", "direalisasikan",
	                                   "belanja",  "dianggarkan", "alokasi",      "terserap",    "penyerapan",
	                                   "serapan",  "anggarannya", "realisasinya", "menyerap",    NULL };
static const char *const elsewhere[] = { "apbn",     "hibah", "bantuan", "provinsi", "per",    "setiap", "dak",
	                                 "pinjaman", "csr",   "masing",  "orang",    "apbdes", "bkk",    NULL };
static const char *const share_words[] = { "serapan", "penyerapan", "terserap", "menyerap",
	                                   "diserap", "serapannya", NULL };

/* The programme, kegiatan or sub kegiatan that the sentence names last before the word. */
static const struct sebutan *bearer(const struct kalimat *kalimat, size_t before)
{
	const struct sebutan *found = NULL;

	for (enum jenis_nama jenis = NAMA_PROGRAM; jenis <= NAMA_SUB_KEGIATAN; jenis++) {
		const struct sebutan *one = kalimat_sebutan(kalimat, jenis, before);

		if (one && (!found || one->first > found->first))
			found = one;
	}
	return found;
}

/* Digits up to the last that is not zero: round sums are alike by chance. */
static size_t significant(struct decimal nilai)
{
	int64_t digits = nilai.digits < 0 ? -nilai.digits : nilai.digits;
	size_t count = 0;

	while (digits && digits % 10 == 0)
		digits /= 10;
	for (; digits; digits /= 10)
		count++;
	return count;
}

/* Where the report speaks of the office's whole budget. */
static bool is_of_budget(const struct teks *teks)
{
	return teks_di(teks, "lkip.akuntabilitas.realisasi") || teks_di(teks, "lkip.akuntabilitas.penutup_realisasi") ||
	       teks_di(teks, "lkip.ikhtisar") || teks_di(teks, "lkip.penutup");
}

/* Whether a figure of the kind is the number: of the bearer alone where there is one. `*near` is one that differs in a
 * digit or two. */
static bool money_known(const struct kalimat *kalimat, struct decimal nilai, bool share, const struct nilai_data **near)
{
	const struct nilai_list *list = &kalimat->audit->bacaan->nilai;
	struct text said = decimal_format(kalimat->audit->arena, nilai);
	bool precise = share ? said.count >= 4 : significant(nilai) >= 6;

	*near = NULL;
	for (size_t i = 0; i < list->count; i++) {
		const struct nilai_data *row = &list->items[i];

		if (nilai_cocok(row->nilai, nilai))
			return true;
		if (is_share(row) != share || row->apa == NILAI_SEL || row->indikator || *near || !precise)
			continue;
		if (jarak(decimal_format(kalimat->audit->arena, decimal_round(row->nilai, nilai.places)), said, 2) <= 2)
			*near = row;
	}
	return false;
}

static const struct nilai_data *money_expected(const struct kalimat *kalimat, size_t at, bool share)
{
	static const char *const spent[] = { "realisasi", "terealisasi", "direalisasikan", "realisasinya", "menyerap",
		                             "terserap",  NULL };
	const struct nilai_list *list = &kalimat->audit->bacaan->nilai;
	const struct sebutan *sebutan = bearer(kalimat, at);
	size_t from = at > kalimat->first + 6 ? at - 6 : kalimat->first;
	enum nilai_apa apa = share                                            ? NILAI_SERAPAN
	                     : kata_cari(kalimat->teks, from, at, spent) < at ? NILAI_BELANJA
	                                                                      : NILAI_ANGGARAN;

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].apa == apa && !list->items[i].triwulan &&
		    list->items[i].milik == (sebutan ? sebutan->nama->milik : NULL))
			return &list->items[i];
	return NULL;
}

static void judge_money(const struct kalimat *kalimat, size_t at, struct decimal nilai, bool share)
{
	static const char *const totals[] = { "total", "seluruh", "jumlah", "keseluruhan", "apbd",
		                              "dpa",   "dinas",   "semua",  NULL };
	const struct audit *audit = kalimat->audit;
	const struct nilai_data *near, *row;
	struct text said, right;
	int year;
	bool sure = kalimat_memuat(kalimat, share ? share_words : money_words) && !kalimat_memuat(kalimat, elsewhere) &&
	            frasa_cari(kalimat->teks, kalimat->first, kalimat->end, "dana desa") == kalimat->end &&
	            (bearer(kalimat, at) || kalimat_memuat(kalimat, totals) || share || is_of_budget(kalimat->teks)) &&
	            (kalimat_tahun(kalimat, &year) == 0 ||
	             (kalimat_tahun(kalimat, &year) == 1 && year == audit->record->tahun.value));

	if (kalimat_selisih(kalimat, at) || money_known(kalimat, nilai, share, &near) || !(sure || near))
		return;
	if (share && !sure)
		return;
	row = near && !sure ? near : money_expected(kalimat, at, share);
	row = row ? row : near;
	if (!row)
		return;
	said = teks_kutip(kalimat->teks, at, share && at + 1 < kalimat->end ? at + 2 : at + 1);
	right = decimal_format(audit->arena, decimal_round(row->nilai, nilai.places));
	audit_also(audit,
	           audit_find(audit, kalimat->teks->path, ((struct evidence){ .written = said, .wanted = right }),
	                      MESSAGE_PROSA_UANG, said, right),
	           row->path, (struct text){ NULL, 0 });
}

/* "2,5 miliar" is a round number. */
static bool is_round(const struct kalimat *kalimat, size_t at)
{
	static const char *const scales[] = { "ribu", "juta", "miliar", "milyar", "triliun", NULL };

	return at + 1 < kalimat->end && kata_among(&kalimat->teks->kata[at + 1], scales);
}

static void look_for_money(const struct kalimat *kalimat)
{
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		const struct kata *kata = &kalimat->teks->kata[i];
		bool money = kata->jenis == KATA_ANGKA && kalimat_uang(kalimat, i);
		bool share = kata->jenis == KATA_ANGKA && !money && kalimat_persen(kalimat, i) &&
		             !kalimat_sebutan(kalimat, NAMA_INDIKATOR, i);
		struct decimal nilai;

		if ((money || share) && !is_round(kalimat, i) && !kalimat_batas(kalimat, i) &&
		    !kalimat_mengutip(kalimat, i) && teks_diketik(kalimat->teks, kata) &&
		    angka_baca(kata->asli, &nilai) && decimal_sign(nilai) > 0)
			judge_money(kalimat, i, nilai, share);
	}
}

void ask_uang(const struct audit *audit)
{
	kalimat_tiap(audit, look_for_money);
}
