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

enum vonis { VONIS_TIDAK_ADA, VONIS_TERCAPAI, VONIS_TERLAMPAUI, VONIS_BELUM };

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

static enum vonis vonis_of(const struct klausa *klausa, size_t *at)
{
	static const char *const reach[] = { "mencapai", "memenuhi", NULL };
	static const char *const pass[] = { "melampaui", "melebihi", "melampauinya", NULL };
	const struct teks *teks = klausa->kalimat->teks;

	for (size_t i = klausa->first; i < klausa->end; i++) {
		bool below = frasa_di(teks, i, "di bawah target") || frasa_di(teks, i, "dibawah target") ||
		             frasa_di(teks, i, "kurang dari target");
		bool above = frasa_di(teks, i, "di atas target") || frasa_di(teks, i, "diatas target");

		*at = i;
		if (below || above)
			return denied(klausa, i) ? VONIS_TIDAK_ADA : below ? VONIS_BELUM : VONIS_TERLAMPAUI;
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
	static const char *const relative[] = { "yang", NULL };
	static const char *const words[] = { "provinsi",   "nasional",     "renstra",    "menengah", "akhir",
		                             "rpjmd",      "rpd",          "spm",        "standar",  "triwulan",
		                             "semester",   "jika",         "apabila",    "bila",     "agar",
		                             "untuk",      "harus",        "diharapkan", "upaya",    "supaya",
		                             "akan",       "kalau",        "dinyatakan", "dapat",    "rencana",
		                             "dalam",      "keberhasilan", "sebagian",   "hampir",   "apakah",
		                             "bulan",      "mampu",        "sejak",      "sampai",   "hingga",
		                             "sebelumnya", "kegagalan",    "program",    "keuangan", "anggaran",
		                             "kegiatan",   "bisa",         "yakni",      NULL };

	return !memuat(klausa, words) && kata_cari(klausa->kalimat->teks, klausa->first, verdict, relative) == verdict;
}

/* -- of what -- */

static const struct indikator *subject(const struct klausa *klausa)
{
	static const char *const words[] = { "realisasi", "realisasinya", "capaian", "capaiannya", "indikator", NULL };
	const struct sebutan *sebutan = kalimat_sebutan(klausa->kalimat, NAMA_INDIKATOR, klausa->end);

	if (sebutan)
		return sebutan->nama->milik;
	return memuat(klausa, words) ? bacaan_indikator(klausa->kalimat->audit->record, klausa->kalimat->teks) : NULL;
}

/* Every indicator: "seluruh indikator", "keduanya". */
static bool is_all(const struct klausa *klausa)
{
	static const char *const all[] = { "seluruh", "semua", "kedua", "ketiga", "setiap", NULL };
	static const char *const things[] = { "indikator", "iku", "sasaran", NULL };
	const struct teks *teks = klausa->kalimat->teks;
	size_t count = 0;

	for (size_t s = 0; s < klausa->kalimat->audit->record->sasaran.count; s++)
		count += klausa->kalimat->audit->record->sasaran.items[s].indikator.count;
	for (size_t i = klausa->first; i < klausa->end; i++) {
		bool fits = kata_is(&teks->kata[i], "kedua") ? count == 2
		                                             : !kata_is(&teks->kata[i], "ketiga") || count == 3;

		if (kata_is(&teks->kata[i], "keduanya") && count == 2)
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
	if (vonis == VONIS_BELUM)
		return hasil == HASIL_TIDAK_TERCAPAI;
	return hasil == HASIL_TERCAPAI && !(vonis == VONIS_TERLAMPAUI && equal);
}

static void tell(const struct klausa *klausa, const struct indikator *indikator, int year)
{
	const struct audit *audit = klausa->kalimat->audit;
	const struct record *record = audit->record;
	struct text said = teks_kutip(klausa->kalimat->teks, klausa->first, klausa->end);
	struct text target = nilai_text(audit->arena, record->aturan, indikator, nilai_target(record, indikator, year));
	struct text real = nilai_text(audit->arena, record->aturan, indikator, nilai_realisasi(indikator, year));
	struct text figures = text_format(audit->arena, "target %t, realisasi %t", target, real);
	struct diag *found = audit_find(audit, klausa->kalimat->teks->path,
	                                ((struct evidence){ .written = said, .formula = figures }), MESSAGE_PROSA_VONIS,
	                                said, indikator->nama, text_from_int(audit->arena, year), figures);

	audit_also(audit, found, indikator->path, (struct text){ NULL, 0 });
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
	const struct indikator *indikator = subject(klausa);
	bool known, years = false;

	if (vonis == VONIS_TIDAK_ADA || !is_plain(klausa, at) || kalimat->teks->triwulan)
		return;
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

/* -- up or down -- */

static int direction(const struct kata *kata)
{
	static const char *const up[] = { "naik", "meningkat", "bertambah", "peningkatan", "kenaikan", NULL };
	static const char *const down[] = { "turun", "menurun", "berkurang", "penurunan", "merosot", NULL };

	return kata_among(kata, up) ? 1 : kata_among(kata, down) ? -1 : 0;
}

/* The next number that is no year. */
static bool number_from(const struct kalimat *kalimat, size_t at, size_t end, struct decimal *value, size_t *where)
{
	for (; at < end; at++)
		if (kalimat->teks->kata[at].jenis == KATA_ANGKA && !kata_tahun(&kalimat->teks->kata[at])) {
			*where = at;
			return angka_baca(kalimat->teks->kata[at].asli, value);
		}
	return false;
}

static void look_at_change(const struct kalimat *kalimat, size_t at, int way)
{
	static const char *const ranks[] = { "peringkat", "ranking", "urutan", "rangking", NULL };
	static const char *const froms[] = { "dari", NULL }, *const tos[] = { "menjadi", NULL };
	static const char *const denials[] = { "tidak", "bukan", "tanpa", NULL };
	size_t near = at + 4 < kalimat->end ? at + 4 : kalimat->end;
	size_t from = kata_cari(kalimat->teks, at + 1, near, froms), to, first, second;
	struct decimal before, after;

	if (from == near || kalimat_memuat(kalimat, ranks) ||
	    (at > kalimat->first && kata_among(&kalimat->teks->kata[at - 1], denials)))
		return;
	to = kata_cari(kalimat->teks, from, kalimat->end, tos);
	if (to == kalimat->end || !number_from(kalimat, from, to, &before, &first) ||
	    !number_from(kalimat, to, to + 4 < kalimat->end ? to + 4 : kalimat->end, &after, &second))
		return;
	if (decimal_compare(after, before) * way > 0)
		return;
	audit_find(kalimat->audit, kalimat->teks->path,
	           ((struct evidence){ .written = teks_kutip(kalimat->teks, at, second + 1) }), MESSAGE_PROSA_ARAH,
	           teks_kutip(kalimat->teks, at, second + 1));
}

/* "meningkat dibandingkan tahun sebelumnya": what the words name, this year and the year before. */
static void look_at_trend(const struct kalimat *kalimat, size_t at, int way)
{
	static const char *const lasts[] = { "sebelumnya", "lalu", NULL };
	static const char *const than[] = { "dibanding", "dibandingkan", "daripada", "dari", NULL };
	static const char *const other[] = { "target",  "anggaran", "triwulan",   "jumlah",
		                             "program", "serapan",  "penyerapan", NULL };
	static const char *const capaian[] = { "capaian", "capaiannya", NULL };
	const struct record *record = kalimat->audit->record;
	const struct sebutan *sebutan = kalimat_sebutan(kalimat, NAMA_INDIKATOR, at);
	size_t near = at + 3 < kalimat->end ? at + 3 : kalimat->end,
	       end = at + 7 < kalimat->end ? at + 7 : kalimat->end;
	int year = (int)record->tahun.value, named;
	size_t years;
	bool said;
	struct measure now, then;

	years = kalimat_tahun(kalimat, &named);
	said = kata_cari(kalimat->teks, at, end, lasts) < end || (years == 1 && named == year - 1);
	if (!sebutan || kata_cari(kalimat->teks, at, near, than) == near || !said || kalimat_memuat(kalimat, other) ||
	    (years && named != year && named != year - 1))
		return;
	now = kalimat_memuat(kalimat, capaian) ? indikator_capaian(record, sebutan->nama->milik, year)
	                                       : indikator_realisasi(sebutan->nama->milik, year);
	then = kalimat_memuat(kalimat, capaian) ? indikator_capaian(record, sebutan->nama->milik, year - 1)
	                                        : indikator_realisasi(sebutan->nama->milik, year - 1);
	if (now.known && then.known && decimal_compare(now.value, then.value) * way <= 0)
		audit_find(kalimat->audit, kalimat->teks->path,
		           ((struct evidence){ .written = teks_kutip(kalimat->teks, at, end) }), MESSAGE_PROSA_ARAH,
		           teks_kutip(kalimat->teks, sebutan->first, end));
}

/* "Program A terserap paling rendah". */
static void look_at_most(const struct kalimat *kalimat, size_t at)
{
	static const char *const words[] = { "terserap", "penyerapan", "penyerapannya", "serapan", "serapannya",
		                             "menyerap", NULL };
	const struct record *record = kalimat->audit->record;
	const struct sebutan *sebutan = kalimat_sebutan(kalimat, NAMA_PROGRAM, at);
	bool low = frasa_di(kalimat->teks, at, "paling rendah") || kata_is(&kalimat->teks->kata[at], "terendah");
	bool high = frasa_di(kalimat->teks, at, "paling tinggi") || kata_is(&kalimat->teks->kata[at], "tertinggi");
	struct measure own;

	if (!(low || high) || !sebutan || sebutan->first != kalimat->first || !kalimat_memuat(kalimat, words) ||
	    at > sebutan->end + 3)
		return;
	own = serapan(program_money(sebutan->nama->milik), percent_places(record));
	for (size_t p = 0; p < record->program.count && own.known; p++) {
		struct measure other = serapan(program_money(&record->program.items[p]), percent_places(record));
		int order = other.known ? decimal_compare(other.value, own.value) : 0;

		if ((low && order < 0) || (high && order > 0)) {
			audit_find(kalimat->audit, kalimat->teks->path,
			           ((struct evidence){ .written = teks_kutip(kalimat->teks, sebutan->first, at + 2),
			                               .wanted = record->program.items[p].nama }),
			           MESSAGE_PROSA_ARAH, teks_kutip(kalimat->teks, sebutan->first, at + 1));
			return;
		}
	}
}

static void look_for_changes(const struct kalimat *kalimat)
{
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		int way = direction(&kalimat->teks->kata[i]);

		if (way) {
			look_at_change(kalimat, i, way);
			look_at_trend(kalimat, i, way);
		}
		look_at_most(kalimat, i);
	}
}

void ask_arah(const struct audit *audit)
{
	kalimat_tiap(audit, look_for_changes);
}
