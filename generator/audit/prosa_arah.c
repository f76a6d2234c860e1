/* Up, down, more, less, most and least in sentences, against the figures: between two numbers of the sentence, this
 * year and the one before, one programme or indicator and the others. */
#include "audit/prosa.h"

#include "record/figures/measures.h"
#include "record/figures/value.h"
#include "record/record.h"

/* -- between two numbers -- */

static const char *const up[] = { "naik", "meningkat", "bertambah", "peningkatan", "kenaikan", NULL };
static const char *const down[] = { "turun", "menurun", "berkurang", "penurunan", "merosot", NULL };

static int direction(const struct kata *kata)
{
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

/* Whether it says so, and wrongly. */
static bool look_at_change(const struct kalimat *kalimat, size_t at, int way)
{
	static const char *const ranks[] = { "peringkat", "ranking", "urutan", "rangking", NULL };
	static const char *const froms[] = { "dari", NULL }, *const tos[] = { "menjadi", NULL };
	static const char *const denials[] = { "tidak", "bukan", "tanpa", NULL };
	size_t near = at + 4 < kalimat->end ? at + 4 : kalimat->end;
	size_t from = kata_cari(kalimat->teks, at + 1, near, froms), to, first, second;
	struct decimal before, after;

	if (from == near || kalimat_memuat(kalimat, ranks) ||
	    (at > kalimat->first && kata_among(&kalimat->teks->kata[at - 1], denials)))
		return false;
	to = kata_cari(kalimat->teks, from, kalimat->end, tos);
	if (to == kalimat->end || !number_from(kalimat, from, to, &before, &first) ||
	    !number_from(kalimat, to, to + 4 < kalimat->end ? to + 4 : kalimat->end, &after, &second))
		return false;
	if (decimal_compare(after, before) * way > 0)
		return false;
	audit_find(kalimat->audit, kalimat->teks->path,
	           ((struct evidence){ .written = teks_kutip(kalimat->teks, at, second + 1) }), MESSAGE_PROSA_ARAH,
	           teks_kutip(kalimat->teks, at, second + 1));
	return true;
}

/* Whether one of the words stands in the sentence outside names: "Persentase" of a name is none. */
static bool others_named(const struct kalimat *kalimat, const char *const *words)
{
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		bool inside = false;

		for (size_t k = 0; k < kalimat->sebutan->count; k++)
			inside =
				inside || (i >= kalimat->sebutan->items[k].first && i < kalimat->sebutan->items[k].end);
		if (!inside && kata_among(&kalimat->teks->kata[i], words))
			return true;
	}
	return false;
}

/* -- this year and the one before -- */

enum { WAY_DOWN = -1, WAY_SAME = 0, WAY_UP = 1, WAY_NONE = 2 };

static const struct {
	const char *phrase;
	int way;
} ways[] = {
	{ "lebih rendah", WAY_DOWN }, { "lebih kecil", WAY_DOWN },   { "lebih sedikit", WAY_DOWN },
	{ "lebih tinggi", WAY_UP },   { "lebih besar", WAY_UP },     { "lebih banyak", WAY_UP },
	{ "sama dengan", WAY_SAME },  { "tidak berubah", WAY_SAME }, { "tidak mengalami perubahan", WAY_SAME },
	{ "stagnan", WAY_SAME },
};

/* What the words at `at` say of a change. */
static int way_at(const struct kalimat *kalimat, size_t at)
{
	int way = direction(&kalimat->teks->kata[at]);
	size_t words, found;

	if (way)
		return way;
	found = frasa_pilih(kalimat->teks, at, TABEL_KATA(ways), &words);
	return words ? ways[found].way : WAY_NONE;
}

/* The only indicator that the sentence names, or that in whose analysis it speaks of "realisasi" or "indikator ini". */
static const struct indikator *compared(const struct kalimat *kalimat)
{
	static const char *const own[] = { "realisasi", "realisasinya", "capaian", "capaiannya", "indikator", NULL };
	static const char *const others[] = { "jumlah", "banyaknya", "nilai", "angka", NULL };
	const struct indikator *found;

	if (!kalimat_indikator(kalimat, &found) && kalimat_memuat(kalimat, own) && !kalimat_memuat(kalimat, others))
		return bacaan_indikator(kalimat->audit->record, kalimat->teks);
	return found;
}

/* The years that are compared: this one and the one before, or "tahun 2020 ... dibandingkan tahun 2019", the later
 * first. False for others. */
static bool years_compared(const struct kalimat *kalimat, int *year, int *before)
{
	int first = 0, second = 0, this = *year;
	bool ours = true;

	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		int found = kata_tahun(&kalimat->teks->kata[i]);

		if (!found)
			continue;
		ours = ours && (found == this || found == this - 1);
		first = first ? first : found;
		second = found != first ? found : second;
	}
	if (ours)
		return true;
	*year = first;
	*before = second;
	return first > second && second && kalimat_tahun(kalimat, &first) == 2;
}

/* "meningkat dibandingkan tahun sebelumnya": what the words name, this year and the year before. */
static void look_at_trend(const struct kalimat *kalimat, size_t at, int way)
{
	static const char *const lasts[] = { "sebelumnya", "lalu", "kemarin", NULL };
	static const char *const than[] = { "dibanding", "dibandingkan", "daripada", "dari", "dengan", NULL };
	static const char *const other[] = { "target",   "anggaran",   "triwulan", "jumlah",   "program",    "serapan",
		                             "semester", "penyerapan", "nasional", "provinsi", "persentase", NULL };
	static const char *const capaian[] = { "capaian", "capaiannya", NULL };
	const struct record *record = kalimat->audit->record;
	const struct indikator *indikator = compared(kalimat);
	bool of_capaian = kalimat_memuat(kalimat, capaian), said;
	int year = (int)record->tahun.value, before = year - 1, named, order;
	size_t years = kalimat_tahun(kalimat, &named);
	struct measure now, then;

	if (!years_compared(kalimat, &year, &before))
		return;
	said = kalimat_memuat(kalimat, lasts) || years == 2 || (years == 1 && named == year - 1);
	if (!indikator || !said || !kalimat_memuat(kalimat, than) || others_named(kalimat, other) ||
	    (at > kalimat->first && kata_is(&kalimat->teks->kata[at - 1], "tidak")))
		return;
	now = of_capaian ? indikator_capaian(record, indikator, year) : indikator_realisasi(indikator, year);
	then = of_capaian ? indikator_capaian(record, indikator, before) : indikator_realisasi(indikator, before);
	order = now.known && then.known ? decimal_compare(now.value, then.value) : 0;
	order = order > 0 ? 1 : order < 0 ? -1 : 0;
	if (now.known && then.known && order != way)
		audit_find(
			kalimat->audit, kalimat->teks->path,
			((struct evidence){ .written = teks_kutip(kalimat->teks, kalimat->first, kalimat->end),
		                            .formula = text_format(kalimat->audit->arena, "%t; %t",
		                                                   decimal_format(kalimat->audit->arena, then.value),
		                                                   decimal_format(kalimat->audit->arena, now.value)) }),
			MESSAGE_PROSA_ARAH, teks_kutip(kalimat->teks, kalimat->first, kalimat->end));
}

/* -- most and least -- */

enum ukuran_banding { BANDING_TIDAK, BANDING_CAPAIAN, BANDING_ANGGARAN, BANDING_SERAPAN, BANDING_SISA };

static enum ukuran_banding compared_by(const struct kalimat *kalimat)
{
	static const char *const capaian[] = { "capaian", "capaiannya", NULL };
	static const char *const shares[] = { "terserap", "penyerapan", "penyerapannya", "serapan", "serapannya",
		                              "menyerap", NULL };
	static const char *const money[] = { "anggaran", "pagu", "alokasi", "anggarannya", NULL };

	static const char *const portions[] = { "porsi", "proporsi", "porsinya", NULL };

	static const char *const left[] = { "sisa", "sisanya", NULL };

	return kalimat_memuat(kalimat, left)       ? BANDING_SISA
	       : kalimat_memuat(kalimat, portions) ? BANDING_ANGGARAN
	       : kalimat_memuat(kalimat, shares)   ? BANDING_SERAPAN
	       : kalimat_memuat(kalimat, money)    ? BANDING_ANGGARAN
	       : kalimat_memuat(kalimat, capaian)  ? BANDING_CAPAIAN
	                                           : BANDING_TIDAK;
}

static const struct {
	const char *phrase;
	int way;
} mosts[] = { { "tertinggi", 1 },    { "terbesar", 1 },       { "paling tinggi", 1 },
	      { "paling besar", 1 }, { "paling banyak", 1 },  { "terendah", -1 },
	      { "terkecil", -1 },    { "paling rendah", -1 }, { "paling kecil", -1 } };

/* 1 for the most, -1 for the least. */
static int most_at(const struct kalimat *kalimat, size_t at)
{
	size_t words, found = frasa_pilih(kalimat->teks, at, TABEL_KATA(mosts), &words);

	return words ? mosts[found].way : 0;
}

static struct measure measured(const struct record *record, const struct program *program, enum ukuran_banding by)
{
	struct money money = program_money(program);

	struct decimal rest;

	if (by == BANDING_SISA)
		return uang_sisa(money, &rest) ? measure_of(rest) : MEASURE_UNKNOWN;
	return by == BANDING_SERAPAN ? serapan(money, percent_places(record)) : measure_if(money.given, money.anggaran);
}

static void tell_most(const struct kalimat *kalimat, struct text wanted)
{
	audit_find(kalimat->audit, kalimat->teks->path,
	           ((struct evidence){ .written = teks_kutip(kalimat->teks, kalimat->first, kalimat->end),
	                               .wanted = wanted }),
	           MESSAGE_PROSA_ARAH, teks_kutip(kalimat->teks, kalimat->first, kalimat->end));
}

/* The only name of the kind in the sentence. */
static const struct sebutan *only(const struct kalimat *kalimat, enum jenis_nama jenis)
{
	const struct sebutan *found = NULL;

	for (size_t i = 0; i < kalimat->sebutan->count; i++) {
		const struct sebutan *one = &kalimat->sebutan->items[i];

		if (one->first < kalimat->first || one->end > kalimat->end || one->nama->jenis != jenis)
			continue;
		if (found)
			return NULL;
		found = one;
	}
	return found;
}

static void look_at_programmes(const struct kalimat *kalimat, const struct program *program, int way,
                               enum ukuran_banding by)
{
	const struct record *record = kalimat->audit->record;
	struct measure own = measured(record, program, by);

	for (size_t p = 0; p < record->program.count && own.known; p++) {
		struct measure other = measured(record, &record->program.items[p], by);

		if (other.known && decimal_compare(other.value, own.value) * way > 0) {
			tell_most(kalimat, record->program.items[p].nama);
			return;
		}
	}
}

static void look_at_indicators(const struct kalimat *kalimat, const struct indikator *indikator, int way)
{
	const struct record *record = kalimat->audit->record;
	int year = (int)record->tahun.value;
	struct measure own = indikator_capaian(record, indikator, year);

	for (size_t s = 0; s < record->sasaran.count && own.known; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			const struct indikator *other = &record->sasaran.items[s].indikator.items[i];
			struct measure its = indikator_capaian(record, other, year);

			if (its.known && decimal_compare(its.value, own.value) * way > 0) {
				tell_most(kalimat, other->nama);
				return;
			}
		}
}

/* The name that follows the superlative at once, "yang terendah adalah Program ...". */
static const struct sebutan *following(const struct kalimat *kalimat, enum jenis_nama jenis, size_t at)
{
	static const char *const links[] = { "adalah",  "ialah",    "yaitu",       "yakni", "pada",  "di",
		                             "oleh",    "terdapat", "dicatat",     "dari",  "serta", "tercatat",
		                             "dicapai", "diraih",   "ditunjukkan", "ada",   NULL };
	const struct sebutan *found = NULL;

	for (size_t i = 0; i < kalimat->sebutan->count; i++) {
		const struct sebutan *one = &kalimat->sebutan->items[i];

		if (one->nama->jenis == jenis && one->first > at && one->end <= kalimat->end &&
		    (!found || one->first < found->first))
			found = one;
	}
	for (size_t i = at + 1; found && i < found->first; i++)
		if (!kata_among(&kalimat->teks->kata[i], links))
			return NULL;
	return found;
}

/* Whether name and superlative belong together: near, and nothing else begins between them. */
static bool is_linked(const struct kalimat *kalimat, const struct sebutan *name, size_t at)
{
	static const char *const turns[] = { ",", ";", "terutama", "karena", "sedangkan", "namun", NULL };
	static const char *const relative[] = { "yang", NULL };
	size_t from = name->end <= at ? name->end : at, to = name->end <= at ? at : name->first;

	if (to - from > 8 || kata_cari(kalimat->teks, from, to, turns) < to)
		return false;
	return name->end > at || kata_cari(kalimat->teks, from, to, relative) == to;
}

/* "Program A terserap paling rendah", "Capaian tertinggi terdapat pada ..."; `single` where it is the only one of the
 * sentence. */
static void look_at_most(const struct kalimat *kalimat, size_t at, bool single)
{
	static const char *const some[] = { "salah",    "kedua",     "ketiga",   "kegiatan",     "target",
		                            "triwulan", "sepanjang", "selama",   "provinsi",     "kecamatan",
		                            "desa",     "nasional",  "termasuk", "ketersediaan", "sebelumnya",
		                            "lalu",     "kabupaten", NULL };
	int way = most_at(kalimat, at), year;
	enum ukuran_banding by = way ? compared_by(kalimat) : BANDING_TIDAK;
	enum jenis_nama jenis = by == BANDING_CAPAIAN ? NAMA_INDIKATOR : NAMA_PROGRAM;
	const struct sebutan *name = following(kalimat, jenis, at);
	bool linked = name != NULL;

	name = linked ? name : single ? only(kalimat, jenis) : NULL;
	if (by == BANDING_TIDAK || !name || !(linked || is_linked(kalimat, name, at)) || kalimat->teks->triwulan ||
	    others_named(kalimat, some) ||
	    (kalimat_tahun(kalimat, &year) && year != (int)kalimat->audit->record->tahun.value) ||
	    only(kalimat, NAMA_KEGIATAN) || only(kalimat, NAMA_SUB_KEGIATAN))
		return;
	if (by == BANDING_CAPAIAN)
		look_at_indicators(kalimat, name->nama->milik, way);
	else
		look_at_programmes(kalimat, name->nama->milik, way, by);
}

static void look_for_changes(const struct kalimat *kalimat)
{
	static const struct tabel_kata starts[] = { BAGIAN_KATA(up), BAGIAN_KATA(down), BAGIAN_KATA(ways),
		                                    BAGIAN_KATA(mosts) };
	const struct kata *kata = kalimat->teks->kata;
	size_t changes = 0, most = 0, where = kalimat->first;

	for (size_t i = kata_berikut(kata, kalimat->first, kalimat->end, TABEL_TABEL(starts)); i < kalimat->end;
	     i = kata_berikut(kata, i + 1, kalimat->end, TABEL_TABEL(starts))) {
		int way = direction(&kata[i]);

		if (way && look_at_change(kalimat, i, way))
			return;
		if (way_at(kalimat, i) != WAY_NONE && !changes++)
			where = i;
		most += most_at(kalimat, i) != 0;
	}
	if (changes == 1)
		look_at_trend(kalimat, where, way_at(kalimat, where));
	for (size_t i = kata_berikut(kata, kalimat->first, most ? kalimat->end : kalimat->first, TABEL_KATA(mosts));
	     most && i < kalimat->end; i = kata_berikut(kata, i + 1, kalimat->end, TABEL_KATA(mosts)))
		if (most_at(kalimat, i))
			look_at_most(kalimat, i, most == 1);
}

void ask_arah(const struct audit *audit)
{
	kalimat_tiap(audit, look_for_changes);
}
