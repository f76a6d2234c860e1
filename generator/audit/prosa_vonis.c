/* Verdicts in sentences ("melampaui target", "turun dari ... menjadi ...") against the figures.
 *
 * A verdict is judged where it is sure what it is of: an indicator that its part of the sentence names, or in whose
 * analysis it stands together with a word like "realisasi"; all of them, where it says so. Wishes, conditions and other
 * yardsticks than the year's target are left alone.
 */
#include "audit/prosa.h"

#include "record/figures/measures.h"
#include "record/figures/value.h"
#include "record/record.h"

/* A part of a sentence, up to a comma or a word that turns it. */
struct klausa {
	const struct kalimat *kalimat;
	size_t first, end;
};

static bool memuat(const struct klausa *klausa, const char *const *words)
{
	return kata_cari(klausa->kalimat->teks, klausa->first, klausa->end, words) < klausa->end;
}

static void klausa_tiap(const struct kalimat *kalimat, void (*look)(const struct klausa *klausa))
{
	static const char *const stops[] = { ",",        ";",        "sedangkan", "tetapi", "namun", "sementara",
		                             "meskipun", "walaupun", "sehingga",  "karena", NULL };
	struct klausa klausa = { kalimat, kalimat->first, kalimat->first };

	while (klausa.first < kalimat->end) {
		klausa.end = kata_cari(kalimat->teks, klausa.first, kalimat->end, stops);
		if (klausa.end > klausa.first)
			look(&klausa);
		klausa.first = klausa.end + 1;
	}
}

/* -- what is said -- */

/* The last two compare numbers, whichever way is better. */
enum vonis { VONIS_TIDAK_ADA, VONIS_TERCAPAI, VONIS_TERLAMPAUI, VONIS_BELUM, VONIS_KURANG, VONIS_LEBIH };

/* Where the word "target" stands behind a verdict, in four words. */
static bool target_behind(const struct klausa *klausa, size_t at)
{
	static const char *const words[] = { "target", "targetnya", NULL };
	size_t end = at + 5 < klausa->end ? at + 5 : klausa->end;

	return kata_cari(klausa->kalimat->teks, at + 1, end, words) < end;
}

static bool denied(const struct klausa *klausa, size_t at)
{
	static const char *const words[] = { "belum", "tidak", "gagal", "bukan", NULL };
	size_t from = at > klausa->first + 3 ? at - 3 : klausa->first;

	return kata_cari(klausa->kalimat->teks, from, at, words) < at;
}

/* "lebih rendah dari target", "lebih besar dibandingkan dengan target": -1, 1, or 0. */
static int compares(const struct klausa *klausa, size_t at)
{
	static const char *const less[] = { "rendah", "kecil", "sedikit", NULL };
	static const char *const more[] = { "tinggi", "besar", "banyak", NULL };
	static const char *const than[] = { "dari", "daripada", "dibanding", "dibandingkan", "dengan", NULL };
	const struct teks *teks = klausa->kalimat->teks;
	size_t k = at + 2;

	if (at + 3 >= klausa->end || !kata_is(&teks->kata[at], "lebih") || !kata_among(&teks->kata[k], than))
		return 0;
	while (k < klausa->end && kata_among(&teks->kata[k], than))
		k++;
	if (k >= klausa->end || !(kata_is(&teks->kata[k], "target") || kata_is(&teks->kata[k], "targetnya")))
		return 0;
	return kata_among(&teks->kata[at + 1], less) ? -1 : kata_among(&teks->kata[at + 1], more) ? 1 : 0;
}

/* "Target ... tercapai", but not "tercapai 98%" nor "tercapai sebesar". */
static const char *const reached[] = { "tercapai", "terpenuhi", "terlampaui", NULL };

static bool is_reached(const struct klausa *klausa, size_t at)
{
	static const char *const amounts[] = { "sebesar", "sebanyak", "sejumlah", "hanya", "baru", "hingga", NULL };
	static const char *const targets[] = { "target", "targetnya", NULL };
	const struct teks *teks = klausa->kalimat->teks;
	bool passive =
		kata_is(&teks->kata[at], "dicapai") && at > klausa->first && kata_is(&teks->kata[at - 1], "berhasil");

	if (!passive && !kata_among(&teks->kata[at], reached))
		return false;
	if (at + 1 < klausa->kalimat->end &&
	    (teks->kata[at + 1].jenis == KATA_ANGKA || kata_among(&teks->kata[at + 1], amounts)))
		return false;
	return memuat(klausa, targets) || passive ||
	       kalimat_sebutan(klausa->kalimat, NAMA_INDIKATOR, at) ==
	               kalimat_sebutan(klausa->kalimat, NAMA_INDIKATOR, klausa->end);
}

static enum vonis vonis_of(const struct klausa *klausa, size_t *at)
{
	static const char *const reach[] = { "mencapai", "memenuhi", NULL };
	static const char *const pass[] = { "melampaui", "melebihi", "melampauinya", NULL };
	static const struct {
		const char *phrase;
		int order;
	} beside[] = { { "di bawah target", -1 },
		       { "dibawah target", -1 },
		       { "kurang dari target", -1 },
		       { "di atas target", 1 },
		       { "diatas target", 1 } };
	static const char *const others[] = { "lebih", "dicapai", NULL };
	static const struct tabel_kata starts[] = { BAGIAN_KATA(reach), BAGIAN_KATA(pass), BAGIAN_KATA(beside),
		                                    BAGIAN_KATA(reached), BAGIAN_KATA(others) };
	const struct teks *teks = klausa->kalimat->teks;

	for (size_t i = kata_berikut(teks->kata, klausa->first, klausa->end, TABEL_TABEL(starts)); i < klausa->end;
	     i = kata_berikut(teks->kata, i + 1, klausa->end, TABEL_TABEL(starts))) {
		size_t words, found = frasa_pilih(teks, i, TABEL_KATA(beside), &words);
		int order = words ? beside[found].order : compares(klausa, i);

		*at = i;
		if (order)
			return denied(klausa, i) ? VONIS_TIDAK_ADA : order < 0 ? VONIS_KURANG : VONIS_LEBIH;
		if (is_reached(klausa, i))
			return denied(klausa, i)                       ? VONIS_BELUM
			       : kata_is(&teks->kata[i], "terlampaui") ? VONIS_TERLAMPAUI
			                                               : VONIS_TERCAPAI;
		if (kata_among(&teks->kata[i], reach) && target_behind(klausa, i))
			return denied(klausa, i) ? VONIS_BELUM : VONIS_TERCAPAI;
		if (kata_among(&teks->kata[i], pass) && target_behind(klausa, i))
			return denied(klausa, i) ? VONIS_TIDAK_ADA : VONIS_TERLAMPAUI;
	}
	return VONIS_TIDAK_ADA;
}

/* Other yardsticks, wishes and conditions. */
static bool is_plain(const struct klausa *klausa, size_t verdict)
{
	static const char *const relative[] = { "yang", NULL }, *const agreement[] = { "perjanjian", "pk", NULL };
	static const char *const words[] = {
		"provinsi", "nasional",     "renstra",    "menengah",  "akhir",   "rpjmd",    "rpd",        "spm",
		"standar",  "triwulan",     "semester",   "jika",      "apabila", "bila",     "agar",       "untuk",
		"harus",    "diharapkan",   "upaya",      "supaya",    "akan",    "kalau",    "dinyatakan", "dapat",
		"rencana",  "keberhasilan", "sebagian",   "hampir",    "apakah",  "bulan",    "mampu",      "sejak",
		"sampai",   "hingga",       "sebelumnya", "kegagalan", "program", "keuangan", "anggaran",   "kegiatan",
		"bisa",     "yakni",        NULL
	};

	for (size_t i = klausa->first; i < klausa->end; i++)
		if (kata_is(&klausa->kalimat->teks->kata[i], "dalam") &&
		    !(i + 1 < klausa->end && kata_among(&klausa->kalimat->teks->kata[i + 1], agreement)))
			return false;
	return !memuat(klausa, words) && kata_cari(klausa->kalimat->teks, klausa->first, verdict, relative) == verdict;
}

/* -- of what -- */

static const struct indikator *subject(const struct klausa *klausa)
{
	static const char *const words[] = { "realisasi", "realisasinya", "capaian",   "capaiannya",
		                             "indikator", "target",       "targetnya", NULL };
	const struct sebutan *sebutan = kalimat_sebutan(klausa->kalimat, NAMA_INDIKATOR, klausa->end);

	if (sebutan)
		return sebutan->nama->milik;
	return memuat(klausa, words) ? bacaan_indikator(klausa->kalimat->audit->record, klausa->kalimat->teks) : NULL;
}

/* Whether what goes before counts indicators alone: "Dari 3 (tiga) indikator kinerja utama, seluruhnya ...". */
static bool counted(const struct klausa *klausa, size_t at)
{
	static const char *const indicators[] = { "indikator", "iku", NULL };
	static const char *const other[] = { "program", "kegiatan", "sasaran", "permohonan", NULL };
	const struct kalimat *kalimat = klausa->kalimat;
	size_t from = at > kalimat->first + 10 ? at - 10 : kalimat->first;

	return kata_cari(kalimat->teks, from, at, indicators) < at && kata_cari(kalimat->teks, from, at, other) == at &&
	       !teks_di(kalimat->teks, "sasaran");
}

/* Every indicator: "seluruh indikator", "keduanya". */
static bool is_all(const struct klausa *klausa)
{
	static const char *const all[] = { "seluruh", "semua", "kedua", "ketiga", "setiap", NULL };
	static const char *const things[] = { "indikator", "iku", "sasaran", "target", NULL };
	static const char *const wholly[] = { "seluruhnya", "semuanya", NULL };
	const struct teks *teks = klausa->kalimat->teks;
	size_t count = 0;

	for (size_t s = 0; s < klausa->kalimat->audit->record->sasaran.count; s++)
		count += klausa->kalimat->audit->record->sasaran.items[s].indikator.count;
	for (size_t i = klausa->first; i < klausa->end; i++) {
		bool fits = kata_is(&teks->kata[i], "kedua") ? count == 2
		                                             : !kata_is(&teks->kata[i], "ketiga") || count == 3;

		if (kata_is(&teks->kata[i], "keduanya") && count == 2)
			return true;
		if (kata_among(&teks->kata[i], wholly) && counted(klausa, i))
			return true;
		if (i + 1 < klausa->end && fits && kata_among(&teks->kata[i], all) &&
		    kata_among(&teks->kata[i + 1], things))
			return true;
	}
	return false;
}

static bool holds(const struct record *record, const struct indikator *indikator, int year, enum vonis vonis,
                  bool *known)
{
	enum hasil hasil = indikator_hasil(record, indikator, year);
	struct measure target = indikator_target(record, indikator, year), real = indikator_realisasi(indikator, year);
	bool equal = target.known && real.known && decimal_compare(target.value, real.value) == 0;

	*known = hasil != HASIL_TIDAK_DIKETAHUI;
	if (vonis == VONIS_KURANG || vonis == VONIS_LEBIH) {
		*known = *known && target.known && real.known && indikator->arah != ARAH_RENTANG;
		return *known && decimal_compare(real.value, target.value) * (vonis == VONIS_LEBIH ? 1 : -1) > 0;
	}
	if (vonis == VONIS_BELUM)
		return hasil == HASIL_TIDAK_TERCAPAI;
	return hasil == HASIL_TERCAPAI && !(vonis == VONIS_TERLAMPAUI && equal);
}

/* One cause, one finding: a figure whose decimal mark is misplaced makes verdicts about it wrong, too. */
static bool told(const struct audit *audit, const struct indikator *indikator)
{
	for (size_t i = 0; i < audit->diags->list.count; i++) {
		const struct diag *diag = &audit->diags->list.items[i];

		if ((diag->message == MESSAGE_DERET_LEAP || diag->message == MESSAGE_DERET_THOUSANDS) &&
		    audit_covers(indikator->path, diag->path))
			return true;
	}
	return false;
}

static void tell(const struct klausa *klausa, const struct indikator *indikator, int year)
{
	const struct audit *audit = klausa->kalimat->audit;
	const struct record *record = audit->record;
	struct text said = teks_kutip(klausa->kalimat->teks, klausa->first, klausa->end);
	struct text target = nilai_text(audit->arena, record->aturan, indikator, nilai_target(record, indikator, year));
	struct text real = nilai_text(audit->arena, record->aturan, indikator, nilai_realisasi(indikator, year));
	struct text figures = text_format(audit->arena, "target %t, realisasi %t", target, real);

	if (!told(audit, indikator))
		audit_also(audit,
		           audit_find(audit, klausa->kalimat->teks->path,
		                      ((struct evidence){ .written = said, .formula = figures }), MESSAGE_PROSA_VONIS,
		                      said, indikator->nama, text_from_int(audit->arena, year), figures),
		           indikator->path, (struct text){ NULL, 0 });
}

static void judge_all(const struct klausa *klausa, enum vonis vonis, int year)
{
	const struct record *record = klausa->kalimat->audit->record;
	bool known;

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			const struct indikator *indikator = &record->sasaran.items[s].indikator.items[i];

			if (!holds(record, indikator, year, vonis, &known) && known) {
				tell(klausa, indikator, year);
				return;
			}
		}
}

static void look_for_verdict(const struct klausa *klausa)
{
	const struct kalimat *kalimat = klausa->kalimat;
	size_t at = klausa->first;
	enum vonis vonis = vonis_of(klausa, &at);
	const struct indikator *indikator;
	bool known, years = false;

	if (vonis == VONIS_TIDAK_ADA || !is_plain(klausa, at) || kalimat->teks->triwulan)
		return;
	indikator = subject(klausa);
	for (size_t i = klausa->first; i < klausa->end; i++) {
		int year = kata_tahun(&kalimat->teks->kata[i]);

		years = years || year;
		if (year && indikator && !holds(kalimat->audit->record, indikator, year, vonis, &known) && known) {
			tell(klausa, indikator, year);
			return;
		}
	}
	if (is_all(klausa))
		judge_all(klausa, vonis, (int)kalimat->audit->record->tahun.value);
	else if (!years && indikator && kalimat_tahun(kalimat, &(int){ 0 }) == 0 &&
	         !holds(kalimat->audit->record, indikator, (int)kalimat->audit->record->tahun.value, vonis, &known) &&
	         known)
		tell(klausa, indikator, (int)kalimat->audit->record->tahun.value);
}

static void verdicts(const struct kalimat *kalimat)
{
	klausa_tiap(kalimat, look_for_verdict);
}

void ask_vonis(const struct audit *audit)
{
	kalimat_tiap(audit, verdicts);
}
