/* Numbers that were typed into sentences, against the figures of the data.
 *
 * A number is judged only where the words say what it is of: an indicator or a programme named before it, a total, a
 * word like "realisasi". Then it must be one of the figures of that, whatever year; if the words say which, that one.
 * What a field filled in is right by itself.
 */
#include "audit/prosa.h"

#include "official/rupiah.h"
#include "record/figures/value.h"
#include "record/record.h"

#include <string.h>

/* A number in a sentence. */
struct angka {
	const struct kalimat *kalimat;
	size_t at;
	struct decimal nilai;
	const struct indikator *indikator;
	bool named;             /* the sentence names the indicator; else it stands in its analysis */
	enum nilai_apa isyarat; /* what the words say it is; NILAI_SEL for nothing */
	int tahun;              /* the only year that the sentence names; 0 */
};

/* -- what the words say -- */

static const char *const differences[] = { "selisih",    "naik",      "turun",    "meningkat",   "menurun",
	                                   "bertambah",  "berkurang", "kenaikan", "penurunan",   "peningkatan",
	                                   "penambahan", "melampaui", "melebihi", "terpaut",     "jarak",
	                                   "lebih",      "kurang",    "tumbuh",   "pertumbuhan", "deviasi",
	                                   "kekurangan", "kelebihan", NULL };
static const char *const standards[] = { "spm",     "standar", "nasional", "provinsi",  "maksimal", "minimal",  "batas",
	                                 "ambang",  "bobot",   "nilai",    "skala",     "minimum",  "maksimum", "pusat",
	                                 "kisaran", "sekitar", "hampir",   "rata-rata", NULL };

static enum nilai_apa cue_of(const struct kata *kata)
{
	static const struct {
		const char *word;
		enum nilai_apa apa;
	} cues[] = {
		{ "target", NILAI_TARGET },          { "targetnya", NILAI_TARGET },
		{ "ditargetkan", NILAI_TARGET },     { "realisasi", NILAI_REALISASI },
		{ "realisasinya", NILAI_REALISASI }, { "terealisasi", NILAI_REALISASI },
		{ "capaian", NILAI_CAPAIAN },        { "capaiannya", NILAI_CAPAIAN },
	};

	for (size_t i = 0; i < sizeof cues / sizeof *cues; i++)
		if (kata_is(kata, cues[i].word))
			return cues[i].apa;
	return NILAI_SEL;
}

/* The nearest word that says so before the number, when no other number or part of a sentence stands between. */
static enum nilai_apa cue_before(const struct kalimat *kalimat, size_t at)
{
	static const char *const stops[] = { "dan", ",", ";", "masing-masing", "serta", "atau", "sedangkan", NULL };
	enum nilai_apa found = NILAI_SEL;

	for (size_t i = at; i-- > kalimat->first && at - i <= 8;) {
		const struct kata *kata = &kalimat->teks->kata[i];

		if (found != NILAI_SEL)
			return kata_is(kata, "dan") || kata_is(kata, "melampaui") || kata_is(kata, "melebihi") ||
			                       kata_is(kata, "mencapai") || kata_is(kata, "bawah") ||
			                       kata_is(kata, "atas")
			               ? NILAI_SEL
			               : found;
		if (kata_among(kata, stops) || (kata->jenis == KATA_ANGKA && !kata_tahun(kata)))
			return NILAI_SEL;
		found = cue_of(kata);
	}
	return found;
}

/* "meningkat sebesar 3,01%" tells how far two figures are apart. */
static bool is_difference(const struct kalimat *kalimat, size_t at)
{
	size_t from = at > kalimat->first + 5 ? at - 5 : kalimat->first;
	const struct kata *before = at > kalimat->first ? &kalimat->teks->kata[at - 1] : NULL;

	if (before && (kata_is(before, "dari") || kata_is(before, "menjadi") || kata_is(before, "target")))
		return false;
	if (at + 2 < kalimat->end &&
	    (kata_is(&kalimat->teks->kata[at + 1], "poin") || kata_is(&kalimat->teks->kata[at + 2], "poin")))
		return true;
	return kata_cari(kalimat->teks, from, at, differences) < at;
}

/* "di atas 60%", "lebih dari Rp2.000.000.000": a limit that the figure is compared with, not the figure. */
static bool is_bound(const struct kalimat *kalimat, size_t at)
{
	static const char *const bounds[] = { "di atas",       "diatas",
		                              "di bawah",      "dibawah",
		                              "lebih dari",    "kurang dari",
		                              "hampir",        "sekitar",
		                              "kisaran",       "paling sedikit",
		                              "paling banyak", "paling rendah",
		                              "paling tinggi", "sekurang-kurangnya",
		                              "setidaknya",    "minimal",
		                              "maksimal",      "antara",
		                              "batas",         "ambang" };
	static const char *const between[] = { "rp", ".", "angka", "nilai", "sebesar", NULL };
	const struct kata *kata = kalimat->teks->kata;

	while (at > kalimat->first && kata_among(&kata[at - 1], between))
		at--;
	for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
		for (size_t words = 1; words <= 2 && at >= kalimat->first + words; words++)
			if (frasa_panjang(kalimat->teks, at - words, bounds[i]) == words)
				return true;
	return false;
}

/* -- looking in the figures -- */

static bool is_share(const struct nilai_data *row)
{
	return row->apa != NILAI_ANGGARAN && row->apa != NILAI_BELANJA && row->apa != NILAI_SISA;
}

/* Whether any figure is the number; sums of money are none. */
static bool anywhere(const struct audit *audit, struct decimal nilai)
{
	const struct nilai_list *list = &audit->bacaan->nilai;

	for (size_t i = 0; i < list->count; i++)
		if (is_share(&list->items[i]) && nilai_cocok(list->items[i].nilai, nilai))
			return true;
	return false;
}

static bool of_cue(const struct angka *angka, const struct nilai_data *row)
{
	return row->indikator == angka->indikator && (row->apa == angka->isyarat || angka->isyarat == NILAI_SEL);
}

/* Whether a figure of the kind that the words say is the number, in the year that they say. */
static bool said_rightly(const struct angka *angka, bool *year_known)
{
	const struct nilai_list *list = &angka->kalimat->audit->bacaan->nilai;
	bool right = false;

	*year_known = false;
	for (size_t i = 0; i < list->count; i++) {
		const struct nilai_data *row = &list->items[i];

		if (!of_cue(angka, row))
			continue;
		*year_known = *year_known || (row->tahun == angka->tahun && !row->triwulan);
		right = right || (nilai_cocok(row->nilai, angka->nilai) &&
		                  (!angka->tahun || !row->tahun || row->tahun == angka->tahun));
	}
	return right;
}

/* The figure that should stand there: of the cue, of the year. */
static const struct nilai_data *expected(const struct angka *angka)
{
	const struct audit *audit = angka->kalimat->audit;
	const struct nilai_list *list = &audit->bacaan->nilai;
	enum nilai_apa apa = angka->isyarat == NILAI_SEL ? NILAI_REALISASI : angka->isyarat;
	int year = angka->tahun ? angka->tahun : (int)audit->record->tahun.value;

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].indikator == angka->indikator && list->items[i].apa == apa &&
		    !list->items[i].triwulan && list->items[i].tahun == year)
			return &list->items[i];
	return NULL;
}

/* Whether it is a figure of the indicator but for a digit or two. */
static bool slipped(const struct angka *angka)
{
	const struct audit *audit = angka->kalimat->audit;
	const struct nilai_list *list = &audit->bacaan->nilai;
	struct text said = decimal_format(audit->arena, angka->nilai);

	for (size_t i = 0; i < list->count && said.count > 3; i++)
		if (list->items[i].indikator == angka->indikator &&
		    jarak(decimal_format(audit->arena, decimal_round(list->items[i].nilai, angka->nilai.places)), said,
		          1) == 1)
			return true;
	return false;
}

static void report(const struct angka *angka)
{
	const struct audit *audit = angka->kalimat->audit;
	const struct nilai_data *row = expected(angka);
	size_t at = angka->at, end = at + 1 < angka->kalimat->end && kata_is(&angka->kalimat->teks->kata[at + 1], "%")
	                                     ? at + 2
	                                     : at + 1;
	struct text said = teks_kutip(angka->kalimat->teks, at, end);
	struct text right =
		row ? decimal_format(audit->arena, decimal_round(row->nilai, angka->nilai.places)) : LIT("");
	struct diag *found =
		audit_find(audit, angka->kalimat->teks->path, ((struct evidence){ .written = said, .wanted = right }),
	                   row ? MESSAGE_PROSA_ANGKA : MESSAGE_PROSA_ANGKA_ASING, angka->indikator->nama, said, right);

	if (row)
		audit_also(audit, found, row->path, (struct text){ NULL, 0 });
}

/* -- indicators -- */

static bool is_percent(const struct kalimat *kalimat, size_t at)
{
	return at + 1 < kalimat->end &&
	       (kata_is(&kalimat->teks->kata[at + 1], "%") || kata_is(&kalimat->teks->kata[at + 1], "persen"));
}

/* Numbers that count as figures: percentages, decimals, and whole ones in the unit of the indicator. */
static bool is_figure(const struct angka *angka)
{
	const struct kalimat *kalimat = angka->kalimat;
	struct text unit = angka->indikator->satuan;
	static const char *const efficiency[] = { "efisiensi", NULL };

	if (is_percent(kalimat, angka->at))
		return true;
	if (angka->nilai.places > 0)
		return !unit_is_percent(unit) || (angka->named && kalimat_memuat(kalimat, efficiency));
	return unit.count && angka->at + 1 < kalimat->end && !unit_is_percent(unit) &&
	       text_equal(kalimat->teks->kata[angka->at + 1].lipat, kata_lipat(kalimat->audit->arena, unit));
}

/* Whether the sentence speaks of what is measured at all. */
static bool is_measured(const struct kalimat *kalimat)
{
	for (size_t i = kalimat->first; i < kalimat->end; i++)
		if (cue_of(&kalimat->teks->kata[i]) != NILAI_SEL)
			return true;
	return false;
}

static void judge(const struct angka *angka)
{
	const struct kalimat *kalimat = angka->kalimat;
	bool year_known, right = said_rightly(angka, &year_known);

	if (right || is_difference(kalimat, angka->at))
		return;
	if (angka->isyarat == NILAI_TARGET && kalimat_memuat(kalimat, standards))
		return;
	if (!anywhere(kalimat->audit, angka->nilai)) {
		if (kalimat_memuat(kalimat, standards) && !slipped(angka))
			return;
		if (angka->named ? angka->nilai.places || angka->isyarat != NILAI_SEL
		                 : is_measured(kalimat) && slipped(angka))
			report(angka);
		return;
	}
	if (angka->named && angka->isyarat != NILAI_SEL && (!angka->tahun || year_known))
		report(angka);
}

static void look_at_number(const struct kalimat *kalimat, size_t at)
{
	const struct sebutan *sebutan = kalimat_sebutan(kalimat, NAMA_INDIKATOR, at);
	struct angka angka = { .kalimat = kalimat, .at = at };
	int year;

	if (!angka_baca(kalimat->teks->kata[at].asli, &angka.nilai))
		return;
	angka.named = sebutan != NULL;
	angka.indikator = sebutan ? sebutan->nama->milik : bacaan_indikator(kalimat->audit->record, kalimat->teks);
	if (!angka.indikator || !is_figure(&angka))
		return;
	angka.isyarat = cue_before(kalimat, at);
	angka.tahun = kalimat_tahun(kalimat, &year) == 1 ? year : 0;
	judge(&angka);
}

static bool is_money(const struct kalimat *kalimat, size_t at)
{
	const struct kata *kata = kalimat->teks->kata;

	if (at > kalimat->first && kata_is(&kata[at - 1], "rp"))
		return true;
	if (at > kalimat->first + 1 && kata_is(&kata[at - 1], ".") && kata_is(&kata[at - 2], "rp"))
		return true;
	return at + 1 < kalimat->end && kata_is(&kata[at + 1], "rupiah");
}

static void look_for_figures(const struct kalimat *kalimat)
{
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		const struct kata *kata = &kalimat->teks->kata[i];

		if (kata->jenis == KATA_ANGKA && !kata_tahun(kata) && !is_money(kalimat, i) && !is_bound(kalimat, i) &&
		    !kalimat_mengutip(kalimat, i) && teks_diketik(kalimat->teks, kata))
			look_at_number(kalimat, i);
	}
}

void ask_angka(const struct audit *audit)
{
	kalimat_tiap(audit, look_for_figures);
}

/* -- money, and shares of it -- */

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

	if (is_difference(kalimat, at) || money_known(kalimat, nilai, share, &near) || !(sure || near))
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
		bool money = kata->jenis == KATA_ANGKA && is_money(kalimat, i);
		bool share = kata->jenis == KATA_ANGKA && !money && is_percent(kalimat, i) &&
		             !kalimat_sebutan(kalimat, NAMA_INDIKATOR, i);
		struct decimal nilai;

		if ((money || share) && !is_round(kalimat, i) && !is_bound(kalimat, i) &&
		    !kalimat_mengutip(kalimat, i) && teks_diketik(kalimat->teks, kata) &&
		    angka_baca(kata->asli, &nilai) && decimal_sign(nilai) > 0)
			judge_money(kalimat, i, nilai, share);
	}
}

void ask_uang(const struct audit *audit)
{
	kalimat_tiap(audit, look_for_money);
}
