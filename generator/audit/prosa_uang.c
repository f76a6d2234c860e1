/* Money and shares of it that were typed into sentences, against the figures of the data.
 *
 * An amount is judged where the sentence says whose it is, a programme or all of the office, or where it is a figure of
 * the data but for a digit or two.
 */
#include "audit/prosa.h"

#include "audit/cacah.h"
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

/* "realisasi keuangan 81,47%", and nothing of what was done. */
static bool is_financial(const struct kalimat *kalimat, size_t at)
{
	static const char *const phrases[] = { "realisasi keuangan", "realisasi anggaran", "kinerja keuangan",
		                               "capaian keuangan" };
	static const char *const others[] = { "fisik",  "target",   "program",  "kegiatan", "belanja",
		                              "semula", "triwulan", "semester", "bulan",    NULL };
	size_t from = at > kalimat->first + 6 ? at - 6 : kalimat->first;

	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
		size_t found = frasa_cari(kalimat->teks, from, at, phrases[i]);

		if (found < at && kata_cari(kalimat->teks, found, at, others) == at)
			return true;
	}
	return false;
}

/* Whether the sentence says whose the amount is, and that it is of this year. */
static bool is_sure(const struct kalimat *kalimat, size_t at, bool share)
{
	static const char *const totals[] = { "total", "seluruh", "jumlah", "keseluruhan", "apbd",
		                              "dpa",   "dinas",   "semua",  NULL };
	int year;
	size_t years = kalimat_tahun(kalimat, &year);

	return (kalimat_memuat(kalimat, share ? share_words : money_words) || (share && is_financial(kalimat, at))) &&
	       !kalimat_memuat(kalimat, elsewhere) &&
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

static const struct nilai_data *figure_of(const struct kalimat *kalimat, const void *owner, enum nilai_apa apa)
{
	const struct nilai_list *list = &kalimat->audit->bacaan->nilai;

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].milik == owner && list->items[i].apa == apa && !list->items[i].triwulan)
			return &list->items[i];
	return NULL;
}

/* -- "rata-rata serapan sembilan program" -- */

/* The mean of the programmes' shares, as the share at `at` says it is one; false when it is none. */
static bool is_mean(const struct kalimat *kalimat, size_t at, struct measure *mean)
{
	static const char *const means[] = { "rata-rata", "rerata", NULL }, *const things[] = { "program", NULL };
	static const char *const others[] = { "kegiatan", "triwulan", "bulan", "indikator", "capaian", NULL };
	const struct record *record = kalimat->audit->record;
	struct mean sum = { .places = percent_places(record) };
	size_t from = kata_cari(kalimat->teks, kalimat->first, at, means);

	if (from == at || kata_cari(kalimat->teks, from, kalimat->end, things) == kalimat->end ||
	    kalimat_memuat(kalimat, others) || bearer(kalimat, kalimat->end))
		return false;
	for (size_t p = 0; p < record->program.count; p++)
		mean_add(&sum, serapan(program_money(&record->program.items[p]), percent_places(record)));
	*mean = mean_of(&sum);
	return true;
}

static void judge_mean(const struct kalimat *kalimat, size_t at, struct decimal nilai, struct measure mean)
{
	const struct nilai_data *all = figure_of(kalimat, NULL, NILAI_SERAPAN);

	if (mean.known && is_sure(kalimat, at, true) && !nilai_cocok(mean.value, nilai) &&
	    !(all && nilai_cocok(all->nilai, nilai)))
		tell(kalimat, at, at + 2, spelt(kalimat, mean.value, nilai.places), LIT("program"));
}

/* -- "sisa ... atau 18,53%" -- */

/* What is left of a hundred percent. */
static struct decimal left_of(struct decimal share)
{
	struct decimal left = { 0, 0 };

	decimal_sub(decimal_from_int(100), share, &left);
	return left;
}

/* Whether the share at `at` is of what was not spent: "sisa ... 18,53%", "18,53% anggaran yang belum terserap". */
static bool is_left(const struct kalimat *kalimat, size_t at)
{
	static const char *const words[] = { "sisa", "sisanya", "menyisakan", "tersisa", "bersisa", NULL };
	static const char *const phrases[] = { "tidak terserap", "belum terserap", "tidak terealisasi",
		                               "belum terealisasi", "tidak menyerap" };
	static const char *const stops[] = { ",", ";", "sehingga", "dan", NULL };
	size_t near = at + 8 < kalimat->end ? at + 8 : kalimat->end, end = kata_cari(kalimat->teks, at, near, stops);

	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
		if (frasa_cari(kalimat->teks, kalimat->first, at, phrases[i]) < at ||
		    frasa_cari(kalimat->teks, at, end, phrases[i]) < end)
			return true;
	return kata_cari(kalimat->teks, kalimat->first, at, words) < at;
}

static bool left_known(const struct kalimat *kalimat, struct decimal nilai)
{
	const struct nilai_list *list = &kalimat->audit->bacaan->nilai;

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].apa == NILAI_SERAPAN && nilai_cocok(left_of(list->items[i].nilai), nilai))
			return true;
	return false;
}

static void judge_left(const struct kalimat *kalimat, size_t at, struct decimal nilai)
{
	const struct nilai_data *near, *row;

	if (!is_sure(kalimat, at, true) || left_known(kalimat, nilai) || money_known(kalimat, nilai, true, 0, &near))
		return;
	row = money_expected(kalimat, at, true);
	if (row)
		tell(kalimat, at, at + 2, spelt(kalimat, left_of(row->nilai), nilai.places), row->path);
}

/* Whether it is the sum of what the programmes named before it have, "Jumlah pagu Program A dan Program B". */
static bool is_sum(const struct kalimat *kalimat, size_t at, struct decimal said)
{
	static const enum nilai_apa kinds[] = { NILAI_ANGGARAN, NILAI_BELANJA, NILAI_SISA };

	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		struct decimal sum = { 0, 0 };
		size_t count = 0;

		for (size_t i = 0; i < kalimat->sebutan->count; i++) {
			const struct sebutan *one = &kalimat->sebutan->items[i];
			const struct nilai_data *row;

			if (one->first < kalimat->first || one->end > at || one->nama->jenis < NAMA_PROGRAM ||
			    one->nama->jenis > NAMA_SUB_KEGIATAN)
				continue;
			row = figure_of(kalimat, one->nama->milik, kinds[k]);
			if (!row || !decimal_add(sum, row->nilai, &sum))
				return false;
			count++;
		}
		if (count > 1 && nilai_cocok(sum, said))
			return true;
	}
	return false;
}

/* A figure of the words from `at` up to `end`. */
static void judge_money(const struct kalimat *kalimat, size_t at, size_t end, struct decimal nilai, bool share)
{
	const struct nilai_data *near, *row;
	bool sure = is_sure(kalimat, at, share);

	if (kalimat_selisih(kalimat, at) || money_known(kalimat, nilai, share, sure ? 2 : 1, &near) || !(sure || near))
		return;
	if ((share && !sure) || (!share && is_sum(kalimat, at, nilai)))
		return;
	row = near && !sure ? near : money_expected(kalimat, at, share);
	row = row ? row : near;
	if (row)
		tell(kalimat, at, end, spelt(kalimat, row->nilai, nilai.places), row->path);
}

/* "seratus sebelas juta ... rupiah", where no digits stand before it, which others look at. Gives how many words the
 * number takes, one at least. */
static size_t look_at_words(const struct kalimat *kalimat, size_t at)
{
	int64_t value;
	size_t taken = terbilang_baca(kalimat->teks->kata + at, kalimat->end - at, &value), end = at + taken;

	if (taken < 3 || end >= kalimat->end || !kata_is(&kalimat->teks->kata[end], "rupiah") || value <= 0 ||
	    (at > kalimat->first && kata_is(&kalimat->teks->kata[at - 1], "(")) || kalimat_batas(kalimat, at) ||
	    !teks_diketik(kalimat->teks, &kalimat->teks->kata[at]))
		return taken ? taken : 1;
	judge_money(kalimat, at, end + 1, decimal_from_int(value), false);
	return taken;
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

/* "capaian kinerja rata-rata 225,61 persen" in a sentence that speaks of money, too. */
static bool is_of_work(const struct kalimat *kalimat, size_t at)
{
	static const char *const work[] = { "capaian", "kinerja", "fisik", NULL };
	static const char *const money[] = {
		"keuangan", "anggaran", "serapan", "penyerapan", "dana", "terserap", NULL
	};
	size_t from = at > kalimat->first + 4 ? at - 4 : kalimat->first;

	return kata_cari(kalimat->teks, from, at, work) < at && kata_cari(kalimat->teks, from, at, money) == at;
}

/* Whether the share at `at` is of things, not of money: in brackets behind a count, "3 program (33,33%)", behind
 * "persentase program". */
static bool is_of_count(const struct kalimat *kalimat, size_t at)
{
	size_t open = at > kalimat->first ? at - 1 : at;

	if (frasa_cari(kalimat->teks, kalimat->first, at, "persentase program") < at)
		return true;
	if (open == at || !kata_is(&kalimat->teks->kata[open], "("))
		return false;
	for (size_t i = open > kalimat->first + 8 ? open - 8 : kalimat->first; i < open; i++) {
		struct cacah cacah;

		if (cacah_di(kalimat->teks, i, &cacah) && cacah.end == open)
			return true;
	}
	return false;
}

static void look_at_amount(const struct kalimat *kalimat, size_t at)
{
	const struct kata *kata = &kalimat->teks->kata[at];
	bool money = kalimat_uang(kalimat, at) || scale_of(kalimat, at);
	bool share = !money && kalimat_persen(kalimat, at) && !kalimat_sebutan(kalimat, NAMA_INDIKATOR, at);
	struct decimal nilai;
	struct measure mean;

	if (!(money || share) || kalimat_batas(kalimat, at) ||
	    (share && (is_of_count(kalimat, at) || is_of_work(kalimat, at))) || kalimat_mengutip(kalimat, at) ||
	    !teks_diketik(kalimat->teks, kata) || !angka_baca(kata->asli, &nilai) || decimal_sign(nilai) <= 0)
		return;
	if (scale_of(kalimat, at)) {
		if (kalimat_uang(kalimat, at))
			judge_scaled(kalimat, at, nilai, scale_of(kalimat, at));
	} else if (share && is_portion(kalimat)) {
		judge_portion(kalimat, at, nilai);
	} else if (share && is_mean(kalimat, at, &mean)) {
		judge_mean(kalimat, at, nilai, mean);
	} else if (share && is_left(kalimat, at)) {
		judge_left(kalimat, at, nilai);
	} else {
		judge_money(kalimat, at, share && at + 1 < kalimat->end ? at + 2 : at + 1, nilai, share);
	}
}

static void look_for_money(const struct kalimat *kalimat)
{
	const struct kata *kata = kalimat->teks->kata;
	size_t i = kata_atau_angka(kata, kalimat->first, kalimat->end, TABEL_KATA(terbilang_awal));

	while (i < kalimat->end) {
		size_t taken = 1;

		if (kata[i].jenis == KATA_ANGKA)
			look_at_amount(kalimat, i);
		else
			taken = look_at_words(kalimat, i);
		i = kata_atau_angka(kata, i + taken, kalimat->end, TABEL_KATA(terbilang_awal));
	}
}

void ask_uang(const struct audit *audit)
{
	kalimat_tiap(audit, look_for_money);
}
