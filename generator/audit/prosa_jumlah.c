/* Counts in sentences: in words and digits, against what the data counts, against the list that follows. */
#include "audit/prosa.h"

#include "audit/prosa_hasil.h"
#include "record/figures/measures.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/shapes/walk.h"

#include <string.h>

/* -- "27 (dua puluh tujuh)" -- */

/* Whether number words end before the bracket at `open`, as in "tiga (3)". */
static bool spelt_before(const struct teks *teks, size_t open, int64_t *said, size_t *first)
{
	enum { WORDS_MOST = 10 };

	*first = open > WORDS_MOST ? open - WORDS_MOST : 0;
	for (; *first < open; (*first)++)
		if (terbilang_baca(teks->kata + *first, open - *first, said) == open - *first)
			return true;
	return false;
}

static void tell_words(const struct audit *audit, const struct teks *teks, size_t first, size_t end)
{
	audit_find(audit, teks->path, ((struct evidence){ .written = teks_kutip(teks, first, end) }),
	           MESSAGE_PROSA_TERBILANG, teks_kutip(teks, first, end));
}

void ask_terbilang(const struct audit *audit)
{
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];

		for (size_t i = 0; i < teks->count; i++) {
			int64_t value, said;
			size_t end, first;

			if (bilangan_utuh(&teks->kata[i], &value) && bilangan_dieja(teks, i, &said, &end) &&
			    said != value)
				tell_words(audit, teks, i, end + 1);
			else if (i + 2 < teks->count && kata_is(&teks->kata[i], "(") &&
			         bilangan_utuh(&teks->kata[i + 1], &value) && kata_is(&teks->kata[i + 2], ")") &&
			         spelt_before(teks, i, &said, &first) && said != value)
				tell_words(audit, teks, first, i + 3);
		}
	}
}

/* -- what the data counts -- */

static bool supports(const struct program *program, const struct sasaran *sasaran)
{
	for (size_t i = 0; i < sasaran->indikator.count; i++)
		for (size_t k = 0; k < sasaran->indikator.items[i].program.count; k++)
			if (text_equal(sasaran->indikator.items[i].program.items[k], program->kunci))
				return true;
	return false;
}

static size_t programmes_of(const struct record *record, const struct sasaran *sasaran)
{
	size_t count = 0;

	for (size_t p = 0; p < record->program.count; p++)
		count += supports(&record->program.items[p], sasaran);
	return count;
}

static bool programmes_fit(const struct kalimat *kalimat, int64_t value)
{
	static const char *const words[] = { "sasaran",  "indikator", "iku",       "mendukung",
		                             "didukung", "pendukung", "menunjang", NULL };
	const struct record *record = kalimat->audit->record;
	const struct indikator *own = bacaan_indikator(record, kalimat->teks);
	bool fits = !own && value == (int64_t)record->program.count;

	for (size_t s = 0; s < record->sasaran.count; s++) {
		const struct sasaran *sasaran = &record->sasaran.items[s];
		bool here = !own;

		for (size_t i = 0; i < sasaran->indikator.count; i++) {
			here = here || own == &sasaran->indikator.items[i];
			fits = fits || ((own ? own == &sasaran->indikator.items[i] : kalimat_memuat(kalimat, words)) &&
			                value == (int64_t)sasaran->indikator.items[i].program.count);
		}
		fits = fits || (here && (own || kalimat_memuat(kalimat, words)) &&
		                value == (int64_t)programmes_of(record, sasaran));
	}
	return fits;
}

/* The only programme that the sentence names, in full, and no kegiatan beside it; NULL else. */
static const struct program *named_programme(const struct kalimat *kalimat)
{
	const struct program *found = NULL;

	for (size_t i = 0; i < kalimat->sebutan->count; i++) {
		const struct sebutan *one = &kalimat->sebutan->items[i];

		if (one->first < kalimat->first || one->end > kalimat->end || one->nama->jenis < NAMA_PROGRAM ||
		    one->nama->jenis > NAMA_SUB_KEGIATAN)
			continue;
		if (one->nama->jenis != NAMA_PROGRAM || one->hampir || found)
			return NULL;
		found = one->nama->milik;
	}
	return found;
}

static size_t subs_of(const struct program *program)
{
	size_t count = 0;

	for (size_t k = 0; k < program->kegiatan.count; k++)
		count += program->kegiatan.items[k].sub_kegiatan.count;
	return count;
}

/* Of one programme, or of those with money alone. */
static bool activities_fit(const struct kalimat *kalimat, const struct cacah *cacah)
{
	static const char *const these[] = {
		"tersebut", "ini", "itu", "masing-masing", "bidang", "seksi", "pada", NULL
	};
	const struct record *record = kalimat->audit->record;
	size_t paid = 0, subs = cacah_data(record, BENDA_SUB);
	const struct program *named = named_programme(kalimat);
	bool some = cacah->benda == BENDA_KEGIATAN || kalimat_memuat(kalimat, these);

	for (size_t i = 0; i < kalimat->sebutan->count; i++)
		some = some || kalimat->sebutan->items[i].nama->jenis == NAMA_PROGRAM ||
		       kalimat->sebutan->items[i].nama->jenis == NAMA_KEGIATAN;
	if (named && cacah->benda == BENDA_KEGIATAN)
		return cacah->nilai == (int64_t)named->kegiatan.count || cacah->nilai == (int64_t)subs_of(named);

	for (size_t p = 0; p < record->program.count; p++) {
		const struct program *program = &record->program.items[p];
		size_t own = 0;

		for (size_t k = 0; k < program->kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &program->kegiatan.items[k];

			if (some && cacah->nilai == (int64_t)kegiatan->sub_kegiatan.count)
				return true;
			own += kegiatan->sub_kegiatan.count;
			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
				paid += kegiatan->sub_kegiatan.items[s].anggaran.given;
		}
		if (some && (cacah->nilai == (int64_t)own || cacah->nilai == (int64_t)program->kegiatan.count))
			return true;
	}
	return cacah->nilai == (int64_t)paid || cacah->nilai == (int64_t)subs;
}

/* Those below one unit alone. */
static bool units_fit(const struct unit *units, size_t count, enum benda benda, int64_t value)
{
	for (size_t i = 0; i < count; i++)
		if (value == (int64_t)cacah_unit(units[i].bawahan.items, units[i].bawahan.count, benda) ||
		    units_fit(units[i].bawahan.items, units[i].bawahan.count, benda, value))
			return true;
	return false;
}

/* Goals of the Renstra: all of them, or those of one aim where the sentence speaks of an aim. */
static bool goals_fit(const struct kalimat *kalimat, int64_t value, int64_t *wanted)
{
	static const char *const aims[] = { "tujuan", "pertama", "kedua", "ketiga", NULL };
	const struct renstra *renstra = kalimat->audit->record->renstra;
	int64_t sum = 0;

	for (size_t t = 0; t < renstra->tujuan.count; t++) {
		sum += (int64_t)renstra->tujuan.items[t].sasaran.count;
		if (value == (int64_t)renstra->tujuan.items[t].sasaran.count && kalimat_memuat(kalimat, aims))
			return true;
	}
	*wanted = sum ? sum : *wanted;
	return !sum || value == sum;
}

static bool fits(const struct kalimat *kalimat, const struct cacah *cacah, int64_t *wanted)
{
	static const char *const goals[] = { "sasaran", NULL };
	static const char *const plans[] = { "renstra", "rpd", "rpjmd", "menengah", NULL };
	const struct record *record = kalimat->audit->record;

	*wanted = (int64_t)cacah_data(record, cacah->benda);
	if (!*wanted || cacah->nilai == *wanted)
		return true;
	if (cacah->benda == BENDA_SUB_BAGIAN || cacah->benda == BENDA_SEKSI)
		return units_fit(record->organisasi->unit.items, record->organisasi->unit.count, cacah->benda,
		                 cacah->nilai);
	for (size_t s = 0; cacah->benda == BENDA_INDIKATOR && s < record->sasaran.count; s++)
		if (kalimat_memuat(kalimat, goals) && cacah->nilai == (int64_t)record->sasaran.items[s].indikator.count)
			return true;
	if (cacah->benda == BENDA_PROGRAM)
		return programmes_fit(kalimat, cacah->nilai);
	if (cacah->benda == BENDA_KEGIATAN || cacah->benda == BENDA_SUB)
		return activities_fit(kalimat, cacah);
	if (cacah->benda != BENDA_SASARAN || !record->renstra || !kalimat_memuat(kalimat, plans))
		return false;
	return goals_fit(kalimat, cacah->nilai, wanted);
}

/* "yang ditetapkan dalam Renstra": what is said of all, not of some. */
static bool is_defined(const struct kalimat *kalimat, size_t near)
{
	static const char *const words[] = { "ditetapkan", "diperjanjikan", "tercantum", "termuat", "ada", NULL };
	size_t from = near > kalimat->first + 2 ? near - 2 : kalimat->first;
	size_t end = near + 2 < kalimat->end ? near + 2 : kalimat->end;

	return kata_cari(kalimat->teks, from, end, words) < end;
}

/* "9 program, 23 kegiatan, dan 96 sub kegiatan": one count behind the other, each of what stands below. */
static bool is_enumerated(const struct kalimat *kalimat, const struct cacah *cacah)
{
	static const char *const between[] = { ",", "dan", "serta", "dengan", NULL };
	const struct kata *kata = kalimat->teks->kata;
	size_t end = cacah->first;

	if (cacah->benda != BENDA_KEGIATAN && cacah->benda != BENDA_SUB)
		return false;
	while (end > kalimat->first && kata_among(&kata[end - 1], between))
		end--;
	if (end == cacah->first)
		return false;
	for (size_t i = end > kalimat->first + 8 ? end - 8 : kalimat->first; i < end; i++) {
		struct cacah above;

		if (!cacah_di(kalimat->teks, i, &above))
			continue;
		if (above.end == end)
			return above.nilai > 1 && (above.benda == BENDA_PROGRAM || above.benda == BENDA_KEGIATAN);
		i = above.end - 1;
	}
	return false;
}

/* "3 program dengan serapan di atas 90%": some, by a limit behind them. */
static bool is_limited(const struct kalimat *kalimat, const struct cacah *cacah)
{
	size_t end = cacah->end + 10 < kalimat->end ? cacah->end + 10 : kalimat->end;

	for (size_t i = cacah->end; i < end; i++)
		if (kalimat->teks->kata[i].jenis == KATA_ANGKA && kalimat_persen(kalimat, i) &&
		    kalimat_batas(kalimat, i))
			return cacah->benda == BENDA_PROGRAM || cacah->benda == BENDA_INDIKATOR;
	return false;
}

/* Words that say that all of them are counted. */
static bool counts_all(const struct kalimat *kalimat, const struct cacah *cacah)
{
	static const char *const cues[] = { "dari",       "atas",       "terdiri",      "memiliki", "mempunyai",
		                            "menetapkan", "ditetapkan", "melaksanakan", "sebanyak", "sejumlah",
		                            "seluruh",    "semua",      "meliputi",     "mencakup", "membawahkan",
		                            "membawahi",  "melalui",    "oleh",         "terdapat", "keseluruhan",
		                            "dengan",     "kedua",      "ada",          "dalam",    "menurut",
		                            "memuat",     "untuk",      "tercantum",    "dan",      NULL };
	static const char *const each[] = { "masing-masing", "setiap", "tiap", "tiap-tiap", "per", NULL };
	static const char *const outcomes[] = { "terserap", "belum",     "tidak", "hanya", "selesai",
		                                "tertunda", "terlambat", "gagal", "batal", NULL };
	static const char *const partial[] = { "yang",      "lain",     "lainnya",  "pertama", "baru",
		                               "prioritas", "unggulan", "tambahan", "saja",    "bantuan",
		                               "teratas",   "terbesar", NULL };
	size_t from = cacah->first > kalimat->first + 3 ? cacah->first - 3 : kalimat->first;
	size_t end = cacah->end + 2 < kalimat->end ? cacah->end + 2 : kalimat->end;

	if (kata_cari(kalimat->teks, from, cacah->first, each) < cacah->first)
		return false;
	if (kata_cari(kalimat->teks, cacah->end, end, partial) < end && !is_defined(kalimat, end) &&
	    (!cacah->ganda || (cacah->end < kalimat->end && kata_is(&kalimat->teks->kata[cacah->end], "yang"))))
		return false;
	if (cacah->end < kalimat->end && kata_among(&kalimat->teks->kata[cacah->end], outcomes) &&
	    cacah->nilai <= (int64_t)cacah_data(kalimat->audit->record, cacah->benda))
		return false;
	if ((cacah->nilai == 1 && !cacah->ganda) || is_limited(kalimat, cacah))
		return false;
	return cacah->ganda || kata_cari(kalimat->teks, from, cacah->first, cues) < cacah->first;
}

/* "Ketiga sasaran strategis": all of them, when nothing says which. */
static const char *const collectives[] = { "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", NULL };

static void look_at_collective(const struct kalimat *kalimat, size_t at)
{
	static const char *const known[] = { "tersebut", "ini", "itu", "di", "pada", "yang", NULL };
	const struct record *record = kalimat->audit->record;
	size_t length, end = at + 1, near;
	int64_t count = 0, wanted;
	enum benda benda;
	struct text said;

	benda = benda_di(kalimat->teks, at + 1, &length);
	for (size_t i = 0; collectives[i] && !count; i++)
		count = kata_is(&kalimat->teks->kata[at], collectives[i]) ? (int64_t)i + 2 : 0;
	end += length;
	near = end + 3 < kalimat->end ? end + 3 : kalimat->end;
	wanted = (int64_t)cacah_data(record, benda);
	if (!count || !length || end >= kalimat->end || !wanted || count == wanted ||
	    (benda != BENDA_SASARAN && benda != BENDA_INDIKATOR && benda != BENDA_PROGRAM && benda != BENDA_BIDANG) ||
	    (at > kalimat->first && kata_among(&kalimat->teks->kata[at - 1], known)) ||
	    kata_cari(kalimat->teks, end, near, known) < near || teks_di(kalimat->teks, "sasaran"))
		return;
	for (size_t s = 0; benda == BENDA_INDIKATOR && s < record->sasaran.count; s++)
		if (count == (int64_t)record->sasaran.items[s].indikator.count)
			return;
	if (benda == BENDA_PROGRAM && programmes_fit(kalimat, count))
		return;
	said = teks_kutip(kalimat->teks, at, end);
	audit_find(kalimat->audit, kalimat->teks->path,
	           ((struct evidence){ .written = said, .wanted = text_from_int(kalimat->audit->arena, wanted) }),
	           MESSAGE_PROSA_JUMLAH, said, text_from_int(kalimat->audit->arena, wanted));
}

static void look_for_collectives(const struct kalimat *kalimat)
{
	const struct teks *teks = kalimat->teks;
	size_t at = kata_cari(teks, kalimat->first, kalimat->end, collectives);

	if (at >= kalimat->end || !kalimat_kami(kalimat))
		return;
	for (; at + 1 < kalimat->end; at = kata_cari(teks, at + 1, kalimat->end, collectives))
		look_at_collective(kalimat, at);
}

static void look_for_counts(const struct kalimat *kalimat)
{
	hasil_lain(kalimat);
	look_for_collectives(kalimat);
	for (size_t i = bilangan_cari(kalimat->teks, kalimat->first, kalimat->end); i < kalimat->end;
	     i = bilangan_cari(kalimat->teks, i + 1, kalimat->end)) {
		const struct audit *audit = kalimat->audit;
		struct cacah cacah;
		int64_t wanted;
		struct text said;
		size_t part;

		part = hasil_bagian(kalimat, i);
		if (part) {
			i += part - 1;
			continue;
		}
		if (!cacah_di(kalimat->teks, i, &cacah) || cacah.end > kalimat->end)
			continue;
		i = cacah.end - 1;
		if (hasil_cacah(kalimat, &cacah))
			continue;
		if (!(counts_all(kalimat, &cacah) || is_enumerated(kalimat, &cacah)) || !kalimat_kami(kalimat) ||
		    fits(kalimat, &cacah, &wanted) || !teks_diketik(kalimat->teks, &kalimat->teks->kata[cacah.first]))
			continue;
		said = teks_kutip(kalimat->teks, cacah.first, cacah.end);
		audit_find(audit, kalimat->teks->path,
		           ((struct evidence){ .written = said, .wanted = text_from_int(audit->arena, wanted) }),
		           MESSAGE_PROSA_JUMLAH, said, text_from_int(audit->arena, wanted));
	}
}

void ask_jumlah(const struct audit *audit)
{
	kalimat_tiap(audit, look_for_counts);
}

/* -- a count and the list behind it -- */

static bool countable(const struct kata *kata)
{
	static const char *const words[] = {
		"hal",          "langkah",  "program", "kegiatan", "sasaran",     "tujuan",    "misi",      "isu",
		"bidang",       "kriteria", "faktor",  "tahap",    "tahapan",     "komponen",  "indikator", "kelompok",
		"jenis",        "unsur",    "prinsip", "alasan",   "strategi",    "kecamatan", "desa",      "poin",
		"butir",        "fungsi",   "kendala", "solusi",   "rekomendasi", "bagian",    "urusan",    "dimensi",
		"permasalahan", "upaya",    "aspek",   NULL
	};

	return kata_among(kata, words);
}

/* One cause, one finding: a count that the data contradicts is told already. */
static bool told(const struct audit *audit, struct text path)
{
	for (size_t i = audit->diags->list.count; i-- > 0;)
		if (audit->diags->list.items[i].message == MESSAGE_PROSA_JUMLAH &&
		    text_equal(audit->diags->list.items[i].path, path))
			return true;
	return false;
}

/* The only count of the words; 0 for none or several. */
static int64_t only_count(struct arena *arena, struct text written)
{
	struct kata_list list = { NULL, 0, 0, NULL };
	struct teks teks = { .isi = written };
	int64_t found = 0;

	kata_pisah(arena, written, &list);
	teks.kata = list.items;
	teks.count = list.count;
	for (size_t i = 0; i < teks.count; i++) {
		int64_t value, words;
		size_t end = i + 1;
		bool digits = bilangan_utuh(&teks.kata[i], &value);

		if (digits && (kata_tahun(&teks.kata[i]) || (i && kata_is(&teks.kata[i - 1], "nomor"))))
			continue;
		if (digits && bilangan_dieja(&teks, i, &words, &end))
			end++;
		if (!digits) {
			end = i + terbilang_baca(teks.kata + i, teks.count - i, &value);
			if (end == i)
				continue;
		}
		i = end - 1;
		if (end >= teks.count || !countable(&teks.kata[end]))
			continue;
		if (found)
			return 0;
		found = value;
	}
	return found;
}

static void look_at_pair(const struct audit *audit, struct prose words, const struct daftar *daftar)
{
	struct text written = text_trim(words.written);
	int64_t count = prose_given(words) && text_ends(written, ":") ? only_count(audit->arena, written) : 0;

	if (count > 1 && count != (int64_t)daftar->butir.count && !told(audit, words.path))
		audit_find(audit, words.path,
		           ((struct evidence){ .written = text_from_int(audit->arena, count),
		                               .wanted = text_format(audit->arena, "%z", daftar->butir.count) }),
		           MESSAGE_PROSA_DAFTAR, text_from_int(audit->arena, count),
		           text_format(audit->arena, "%z", daftar->butir.count));
}

static void look_at_lists(void *context, const struct shape *shape, const void *item)
{
	const struct audit *audit = context;

	if (text_is(text_from(shape->name), "butir")) {
		const struct butir *butir = item;

		if (butir->rincian.count && butir->rincian.items[0].daftar)
			look_at_pair(audit, butir->isi, butir->rincian.items[0].daftar);
	}
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		struct narasi narasi;

		if (field->kind != FIELD_LIST || field->shape != &blok_shape)
			continue;
		memcpy(&narasi, (const char *)item + field->offset, sizeof narasi);
		for (size_t i = 0; i + 1 < narasi.count; i++)
			if (narasi.items[i + 1].daftar)
				look_at_pair(audit, narasi.items[i].paragraf, narasi.items[i + 1].daftar);
	}
}

void ask_daftar(const struct audit *audit)
{
	struct audit own = *audit;

	walk(&record_shape, audit->record, (struct visitor){ look_at_lists, &own });
}
