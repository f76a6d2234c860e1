/* Predikat of a capaian or of absorption in sentences: "capaian 62% dengan kategori Sangat Tinggi".
 *
 * The value is the only percentage that the sentence says of a capaian or of spending, else the capaian of the only
 * indicator that it names, or in whose analysis it stands. By the office's own scale a capaian has one word. Where it
 * has chosen none, and for absorption, the classes of Permendagri 86/2017 are asked, and two of them must lie apart:
 * local scales differ by one.
 */
#include "audit/prosa.h"

#include "record/aturan.h"
#include "record/figures/measures.h"
#include "record/figures/predikat.h"
#include "record/record.h"

/* -- the usual classes -- */

enum { KELAS = 5, APART = 2, NO_CLASS = KELAS };

struct sebutan_kelas {
	const char *words;
	int rank; /* from the highest; NO_CLASS for words of other scales */
	bool baik;
};

/* Longer phrases first. */
static const struct sebutan_kelas classes[] = {
	{ "sangat tinggi", 0, false },
	{ "sangat baik", 0, true },
	{ "sangat rendah", 4, false },
	{ "sangat kurang", 4, true },
	{ "cukup baik", NO_CLASS, 0 },
	{ "kurang baik", NO_CLASS, 0 },
	{ "agak kurang", NO_CLASS, 0 },
	{ "cukup tinggi", NO_CLASS, 0 },
	{ "kurang dari", NO_CLASS, 0 },
	{ "tinggi", 1, false },
	{ "baik", 1, true },
	{ "sedang", 2, false },
	{ "cukup", 2, true },
	{ "rendah", 3, false },
	{ "kurang", 3, true },
};

static const struct {
	int bound;
	const char *tinggi, *baik;
} scale[KELAS] = {
	{ 91, "Sangat Tinggi", "Sangat Baik" },
	{ 76, "Tinggi", "Baik" },
	{ 66, "Sedang", "Cukup" },
	{ 51, "Rendah", "Kurang" },
	{ 0, "Sangat Rendah", "Sangat Kurang" },
};

static int rank_of(struct decimal value)
{
	int rank = 0;

	while (rank < KELAS - 1 && decimal_compare(value, decimal_from_int(scale[rank].bound)) < 0)
		rank++;
	return rank;
}

/* -- what is said -- */

static const char *const heads[] = { "berpredikat", "predikat", "berkategori", "kategori", "tergolong", NULL };

/* Where the only word of a class begins; the end for none, or several. */
static size_t word_at(const struct kalimat *kalimat)
{
	static const char *const joins[] = { "kinerja", "capaian", "kategori", "adalah", "yaitu", "\"", NULL };
	size_t at = kata_cari(kalimat->teks, kalimat->first, kalimat->end, heads) + 1;

	while (at < kalimat->end && kata_among(&kalimat->teks->kata[at], joins))
		at++;
	return at >= kalimat->end || kata_cari(kalimat->teks, at, kalimat->end, heads) < kalimat->end ? kalimat->end
	                                                                                              : at;
}

/* Wishes, conditions, bounds of a class: no statement. */
static bool is_plain(const struct kalimat *kalimat)
{
	static const char *const words[] = { "jika",      "apabila",  "bila",       "kalau",   "agar",       "untuk",
		                             "supaya",    "akan",     "diharapkan", "bukan",   "tidak",      "belum",
		                             "antara",    "sampai",   "hingga",     "atas",    "bawah",      "minimal",
		                             "maksimal",  "rentang",  "interval",   "menjadi", "sebelumnya", "warga",
		                             "responden", "sebanyak", NULL };

	return !kalimat_memuat(kalimat, words) && !kalimat->teks->triwulan;
}

/* -- what it is said of -- */

/* "capaian", "serapan anggaran": words that a percentage may be of. */
static bool is_of_figure(const struct kalimat *kalimat, size_t at, bool *money)
{
	static const char *const results[] = { "capaian", "kinerja", NULL };
	static const char *const spending[] = { "serapan", "penyerapan", "terserap", "anggaran", NULL };

	*money = kata_cari(kalimat->teks, kalimat->first, at, spending) < at;
	return *money || kata_cari(kalimat->teks, kalimat->first, at, results) < at;
}

/* The only percentage; false where there are other numbers, too. */
static bool said_value(const struct kalimat *kalimat, struct measure *value, bool *money, size_t *numbers)
{
	size_t at = kalimat->end;

	*numbers = 0;
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		const struct kata *kata = &kalimat->teks->kata[i];

		if (kata->jenis != KATA_ANGKA || kata_tahun(kata) || kalimat_mengutip(kalimat, i))
			continue;
		at = i;
		(*numbers)++;
	}
	value->known = *numbers == 1 && kalimat_persen(kalimat, at) && !kalimat_batas(kalimat, at) &&
	               !kalimat_selisih(kalimat, at) && is_of_figure(kalimat, at, money) &&
	               angka_baca(kalimat->teks->kata[at].asli, &value->value);
	return value->known;
}

/* The capaian of the indicator that is meant, of the year that is said. */
static struct measure own_value(const struct kalimat *kalimat)
{
	static const char *const words[] = { "capaian", "capaiannya", "kinerja", "indikator", "realisasi", NULL };
	const struct record *record = kalimat->audit->record;
	const struct indikator *indikator;
	size_t named = kalimat_indikator(kalimat, &indikator), years;
	int year = 0;

	if (!named && kalimat_memuat(kalimat, words))
		indikator = bacaan_indikator(record, kalimat->teks);
	years = kalimat_tahun(kalimat, &year);
	if (named > 1 || !indikator || years > 1)
		return (struct measure){ .known = false };
	return indikator_capaian(record, indikator, years ? year : (int)record->tahun.value);
}

/* -- judging -- */

static void tell(const struct kalimat *kalimat, struct text said, struct text right, struct decimal value)
{
	const struct audit *audit = kalimat->audit;

	audit_find(audit, kalimat->teks->path, ((struct evidence){ .written = said, .wanted = right }),
	           MESSAGE_PROSA_PREDIKAT, said, decimal_format(audit->arena, value), right);
}

/* The class of the office's scale that the words at `at` are: the longest. */
static struct text own_class(const struct audit *audit, const struct teks *teks, size_t at)
{
	const struct aturan *aturan = audit->record->aturan;
	struct text found = DIAG_NONE;

	for (int hundredths = 0; hundredths <= 20000; hundredths += 100) {
		struct text name = predikat_of(aturan, measure_of((struct decimal){ hundredths, 2 }));

		if (name.count > found.count &&
		    frasa_di(teks, at, text_copy(audit->arena, kata_lipat(audit->arena, name)).bytes))
			found = name;
	}
	return found;
}

struct text kategori_lain(const struct audit *audit, struct text words, struct measure value)
{
	const struct aturan *aturan = audit->record->aturan;
	struct text folded = kata_lipat(audit->arena, words), right;
	int rank = rank_of(value.value);

	if (aturan && predikat_chosen(aturan)) {
		struct kata_list list = { NULL, 0, 0, NULL };
		struct teks teks = { .isi = folded };
		struct text said;

		kata_pisah(audit->arena, folded, &list);
		teks.kata = list.items;
		teks.count = list.count;
		said = own_class(audit, &teks, 0);
		right = predikat_of(aturan, value);
		return said.count == folded.count && !text_equal(said, right) ? right : DIAG_NONE;
	}
	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (text_is(folded, classes[i].words) && classes[i].rank != NO_CLASS &&
		    (classes[i].rank - rank >= APART || rank - classes[i].rank >= APART))
			return text_from(classes[i].baik ? scale[rank].baik : scale[rank].tinggi);
	return DIAG_NONE;
}

static void judge_own(const struct kalimat *kalimat, size_t at, struct measure value)
{
	struct text said = own_class(kalimat->audit, kalimat->teks, at);
	struct text right = predikat_of(kalimat->audit->record->aturan, value);

	if (said.count && right.count && !text_equal(said, right))
		tell(kalimat, said, right, value.value);
}

static void judge_usual(const struct kalimat *kalimat, size_t at, struct decimal value)
{
	size_t words, row = frasa_pilih(kalimat->teks, at, TABEL_KATA(classes), &words);
	int rank = rank_of(value), apart = words ? classes[row].rank - rank : 0;

	if (!words || classes[row].rank == NO_CLASS || (apart < APART && apart > -APART))
		return;
	tell(kalimat, teks_kutip(kalimat->teks, at, at + words),
	     text_from(classes[row].baik ? scale[rank].baik : scale[rank].tinggi), value);
}

void lihat_kategori(const struct kalimat *kalimat)
{
	const struct aturan *aturan = kalimat->audit->record->aturan;
	struct measure value;
	bool money = false;
	size_t at, numbers;

	if (!kalimat_memuat(kalimat, heads) || !is_plain(kalimat))
		return;
	at = word_at(kalimat);
	if (at == kalimat->end || !teks_diketik(kalimat->teks, &kalimat->teks->kata[at]))
		return;
	if (!said_value(kalimat, &value, &money, &numbers))
		value = numbers ? (struct measure){ .known = false } : own_value(kalimat);
	if (!value.known)
		return;
	if (aturan && predikat_chosen(aturan) && !money)
		judge_own(kalimat, at, value);
	else
		judge_usual(kalimat, at, value.value);
}
