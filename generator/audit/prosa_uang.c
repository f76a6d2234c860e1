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
static const char *const elsewhere[] = { "apbn", "hibah",  "bantuan", "provinsi", "per", "setiap", "dak", "pinjaman",
	                                 "csr",  "masing", "orang",   "apbdes",   "bkk", "paket",  NULL };
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

/* Whether a figure of the kind is the number: of the bearer alone where there is one. `*near` is one that differs in up
 * to `most` digits: in one where the words do not say whose it is, for two are alike by chance. */
static bool money_known(const struct kalimat *kalimat, struct decimal nilai, bool share, size_t most,
                        const struct nilai_data **near)
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
		if (jarak(decimal_format(kalimat->audit->arena, decimal_round(row->nilai, nilai.places)), said, most) <=
		    most)
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
	static const char *const left[] = { "sisa", "sisanya", NULL };
	size_t from = at > kalimat->first + 6 ? at - 6 : kalimat->first;
	enum nilai_apa apa = share                                            ? NILAI_SERAPAN
	                     : kata_cari(kalimat->teks, from, at, left) < at  ? NILAI_SISA
	                     : kata_cari(kalimat->teks, from, at, spent) < at ? NILAI_BELANJA
	                                                                      : NILAI_ANGGARAN;

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].apa == apa && !list->items[i].triwulan &&
		    list->items[i].milik == (sebutan ? sebutan->nama->milik : NULL))
			return &list->items[i];
	return NULL;
}

/* Whether the sentence says whose the amount is, and that it is of this year. */
static bool is_sure(const struct kalimat *kalimat, size_t at, bool share)
{
	static const char *const totals[] = { "total", "seluruh", "jumlah", "keseluruhan", "apbd",
		                              "dpa",   "dinas",   "semua",  NULL };
	int year;
	size_t years = kalimat_tahun(kalimat, &year);

	return kalimat_memuat(kalimat, share ? share_words : money_words) && !kalimat_memuat(kalimat, elsewhere) &&
	       frasa_cari(kalimat->teks, kalimat->first, kalimat->end, "dana desa") == kalimat->end &&
	       (bearer(kalimat, at) || kalimat_memuat(kalimat, totals) || share || is_of_budget(kalimat->teks)) &&
	       (years == 0 || (years == 1 && year == kalimat->audit->record->tahun.value));
}

static void tell(const struct kalimat *kalimat, size_t first, size_t end, struct text right, struct text path)
{
	struct text said = teks_kutip(kalimat->teks, first, end);

	audit_also(kalimat->audit,
	           audit_find(kalimat->audit, kalimat->teks->path,
	                      ((struct evidence){ .written = said, .wanted = right }), MESSAGE_PROSA_UANG, said, right),
	           path, (struct text){ NULL, 0 });
}

static struct text spelt(const struct kalimat *kalimat, struct decimal value, int places)
{
	return decimal_format(kalimat->audit->arena, decimal_round(value, places));
}

static void judge_money(const struct kalimat *kalimat, size_t at, struct decimal nilai, bool share)
{
	const struct nilai_data *near, *row;
	bool sure = is_sure(kalimat, at, share);

	if (kalimat_selisih(kalimat, at) || money_known(kalimat, nilai, share, sure ? 2 : 1, &near) || !(sure || near))
		return;
	if (share && !sure)
		return;
	row = near && !sure ? near : money_expected(kalimat, at, share);
	row = row ? row : near;
	if (row)
		tell(kalimat, at, share && at + 1 < kalimat->end ? at + 2 : at + 1,
		     spelt(kalimat, row->nilai, nilai.places), row->path);
}

/* -- "20,62 miliar" -- */

/* What the word behind the number multiplies by; 0 for nothing. */
static int64_t scale_of(const struct kalimat *kalimat, size_t at)
{
	static const struct {
		const char *word;
		int64_t scale;
	} scales[] = { { "ribu", 1000 },
		       { "juta", 1000000 },
		       { "miliar", 1000000000 },
		       { "milyar", 1000000000 },
		       { "triliun", 1000000000000 } };

	for (size_t i = 0; at + 1 < kalimat->end && i < sizeof scales / sizeof *scales; i++)
		if (kata_is(&kalimat->teks->kata[at + 1], scales[i].word))
			return scales[i].scale;
	return 0;
}

/* Rounded or cut to as many places as are written. */
static bool is_scaled(struct decimal nilai, int64_t scale, struct decimal said, struct decimal *right)
{
	struct decimal over;

	if (!decimal_div(nilai, decimal_from_int(scale), said.places, right) || !decimal_sub(*right, said, &over))
		return true;
	return decimal_sign(over) == 0 || (over.digits == 1 && over.places == said.places);
}

static void judge_scaled(const struct kalimat *kalimat, size_t at, struct decimal said, int64_t scale)
{
	const struct nilai_list *list = &kalimat->audit->bacaan->nilai;
	const struct nilai_data *row = money_expected(kalimat, at, false);
	struct decimal right;

	if (!said.places || !row || kalimat_selisih(kalimat, at) || !is_sure(kalimat, at, false))
		return;
	for (size_t i = 0; i < list->count; i++)
		if (!is_share(&list->items[i]) && is_scaled(list->items[i].nilai, scale, said, &right))
			return;
	if (!is_scaled(row->nilai, scale, said, &right) && decimal_sign(right) > 0)
		tell(kalimat, at, at + 2,
		     text_format(kalimat->audit->arena, "%t %t", spelt(kalimat, right, said.places),
		                 kalimat->teks->kata[at + 1].asli),
		     row->path);
}

/* -- "36,71% dari seluruh anggaran" -- */

static const struct nilai_data *figure_of(const struct kalimat *kalimat, const void *owner, enum nilai_apa apa)
{
	const struct nilai_list *list = &kalimat->audit->bacaan->nilai;

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].milik == owner && list->items[i].apa == apa && !list->items[i].triwulan)
			return &list->items[i];
	return NULL;
}

static bool is_portion(const struct kalimat *kalimat)
{
	static const char *const words[] = { "porsi", "proporsi", "porsinya", "proporsinya", NULL };
	static const char *const wholes[] = { "dari seluruh anggaran", "dari total anggaran",
		                              "dari keseluruhan anggaran", "dari anggaran dinas" };

	for (size_t i = 0; i < sizeof wholes / sizeof *wholes; i++)
		if (frasa_cari(kalimat->teks, kalimat->first, kalimat->end, wholes[i]) < kalimat->end)
			return true;
	return kalimat_memuat(kalimat, words);
}

/* Of a programme's budget or expenditure in the office's; elsewhere the rules are silent. */
static void judge_portion(const struct kalimat *kalimat, size_t at, struct decimal said)
{
	static const enum nilai_apa kinds[][2] = { { NILAI_ANGGARAN, NILAI_ANGGARAN },
		                                   { NILAI_BELANJA, NILAI_BELANJA },
		                                   { NILAI_BELANJA, NILAI_ANGGARAN } };
	const struct sebutan *sebutan = bearer(kalimat, at);
	struct decimal share, first = { 0, 0 };
	const struct nilai_data *part, *whole;

	if (!sebutan || kalimat_memuat(kalimat, elsewhere))
		return;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		part = figure_of(kalimat, sebutan->nama->milik, kinds[i][0]);
		whole = figure_of(kalimat, NULL, kinds[i][1]);
		if (!part || !whole || decimal_sign(whole->nilai) <= 0)
			return;
		share = part->nilai;
		if (!decimal_mul(share, decimal_from_int(100), share.places, &share) ||
		    !decimal_div(share, whole->nilai, said.places + 2, &share) || nilai_cocok(share, said))
			return;
		first = i ? first : share;
	}
	tell(kalimat, at, at + 2, spelt(kalimat, first, said.places),
	     figure_of(kalimat, sebutan->nama->milik, NILAI_ANGGARAN)->path);
}

static void look_at_amount(const struct kalimat *kalimat, size_t at)
{
	const struct kata *kata = &kalimat->teks->kata[at];
	bool money = kalimat_uang(kalimat, at) || scale_of(kalimat, at);
	bool share = !money && kalimat_persen(kalimat, at) && !kalimat_sebutan(kalimat, NAMA_INDIKATOR, at);
	struct decimal nilai;

	if (!(money || share) || kalimat_batas(kalimat, at) || kalimat_mengutip(kalimat, at) ||
	    !teks_diketik(kalimat->teks, kata) || !angka_baca(kata->asli, &nilai) || decimal_sign(nilai) <= 0)
		return;
	if (scale_of(kalimat, at)) {
		if (kalimat_uang(kalimat, at))
			judge_scaled(kalimat, at, nilai, scale_of(kalimat, at));
	} else if (share && is_portion(kalimat)) {
		judge_portion(kalimat, at, nilai);
	} else {
		judge_money(kalimat, at, nilai, share);
	}
}

static void look_for_money(const struct kalimat *kalimat)
{
	for (size_t i = kalimat->first; i < kalimat->end; i++)
		if (kalimat->teks->kata[i].jenis == KATA_ANGKA)
			look_at_amount(kalimat, i);
}

void ask_uang(const struct audit *audit)
{
	kalimat_tiap(audit, look_for_money);
}
