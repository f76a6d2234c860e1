/* Counts in sentences: in words and digits, against what the data counts, against the list that follows. */
#include "audit/prosa.h"

#include "record/figures/measures.h"
#include "record/narasi.h"
#include "record/record.h"
#include "record/shapes/walk.h"

#include <string.h>

/* -- "27 (dua puluh tujuh)" -- */

static bool whole(const struct kata *kata, int64_t *value)
{
	struct decimal number;

	if (kata->jenis != KATA_ANGKA || !angka_baca(kata->asli, &number))
		return false;
	*value = number.digits;
	return number.places == 0;
}

/* Between a number and its words: "%", ",-". */
static size_t behind_number(const struct teks *teks, size_t at)
{
	static const char *const signs[] = { "%", ",", "-", NULL };

	for (at++; at < teks->count && teks->kata[at].rapat && kata_among(&teks->kata[at], signs);)
		at++;
	return at;
}

/* Whether words in brackets stand behind the number at `at`; `*end` is behind them. */
static bool spelt_behind(const struct teks *teks, size_t at, int64_t *said, size_t *end)
{
	static const char *const ends[] = { ")", "rupiah", "persen", NULL };
	size_t open = behind_number(teks, at), taken;

	if (open + 1 >= teks->count || !kata_is(&teks->kata[open], "("))
		return false;
	taken = terbilang_baca(teks->kata + open + 1, teks->count - open - 1, said);
	*end = open + 1 + taken;
	return taken && *end < teks->count && kata_among(&teks->kata[*end], ends);
}

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

			if (whole(&teks->kata[i], &value) && spelt_behind(teks, i, &said, &end) && said != value)
				tell_words(audit, teks, i, end + 1);
			else if (i + 2 < teks->count && kata_is(&teks->kata[i], "(") &&
			         whole(&teks->kata[i + 1], &value) && kata_is(&teks->kata[i + 2], ")") &&
			         spelt_before(teks, i, &said, &first) && said != value)
				tell_words(audit, teks, first, i + 3);
		}
	}
}

/* -- what is counted -- */

enum benda {
	BENDA_SASARAN,
	BENDA_INDIKATOR,
	BENDA_TUJUAN,
	BENDA_PROGRAM,
	BENDA_KEGIATAN,
	BENDA_SUB,
	BENDA_BIDANG,
	BENDA_LAIN
};

static const struct {
	const char *words;
	enum benda benda;
} things[] = {
	{ "sub kegiatan", BENDA_SUB }, { "subkegiatan", BENDA_SUB },     { "sub-kegiatan", BENDA_SUB },
	{ "sasaran", BENDA_SASARAN },  { "indikator", BENDA_INDIKATOR }, { "iku", BENDA_INDIKATOR },
	{ "tujuan", BENDA_TUJUAN },    { "program", BENDA_PROGRAM },     { "kegiatan", BENDA_KEGIATAN },
	{ "bidang", BENDA_BIDANG },
};

/* A count in a sentence: "3 (tiga) sasaran strategis". */
struct cacah {
	int64_t nilai;
	bool ganda; /* in digits and words */
	enum benda benda;
	size_t first, at, end; /* its words; the thing begins at `at` */
};

static bool thing_at(const struct teks *teks, size_t at, struct cacah *found)
{
	for (size_t i = 0; i < sizeof things / sizeof *things; i++) {
		size_t words = frasa_panjang(teks, at, things[i].words);

		if (!words)
			continue;
		found->benda = things[i].benda;
		found->at = at;
		found->end = at + words;
		return true;
	}
	return false;
}

static bool count_at(const struct teks *teks, size_t at, struct cacah *found)
{
	int64_t words;
	size_t end;

	*found = (struct cacah){ .first = at };
	if (whole(&teks->kata[at], &found->nilai)) {
		if (kata_tahun(&teks->kata[at]))
			return false;
		found->ganda = spelt_behind(teks, at, &words, &end);
		return thing_at(teks, found->ganda ? end + 1 : at + 1, found);
	}
	end = terbilang_baca(teks->kata + at, teks->count - at, &found->nilai);
	if (!end)
		return false;
	if (at + end + 2 < teks->count && kata_is(&teks->kata[at + end], "(") &&
	    whole(&teks->kata[at + end + 1], &words)) {
		found->ganda = true;
		end += 3;
	}
	return thing_at(teks, at + end, found);
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

static size_t count_of(const struct record *record, enum benda benda)
{
	size_t count = 0;

	if (benda == BENDA_SASARAN)
		return record->sasaran.count;
	if (benda == BENDA_TUJUAN)
		return record->renstra ? record->renstra->tujuan.count : 0;
	if (benda == BENDA_PROGRAM)
		return record->program.count;
	for (size_t s = 0; benda == BENDA_INDIKATOR && s < record->sasaran.count; s++)
		count += record->sasaran.items[s].indikator.count;
	for (size_t p = 0; p < record->program.count; p++) {
		const struct program *program = &record->program.items[p];

		for (size_t k = 0; k < program->kegiatan.count; k++)
			count += benda == BENDA_KEGIATAN ? 1
			         : benda == BENDA_SUB    ? program->kegiatan.items[k].sub_kegiatan.count
			                                 : 0;
	}
	for (size_t u = 0; benda == BENDA_BIDANG && record->organisasi && u < record->organisasi->unit.count; u++)
		count += text_starts(record->organisasi->unit.items[u].nama, "Bidang ");
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

/* Of one programme, or of those with money alone. */
static bool activities_fit(const struct kalimat *kalimat, const struct cacah *cacah)
{
	const struct record *record = kalimat->audit->record;
	size_t paid = 0, subs = count_of(record, BENDA_SUB);

	for (size_t p = 0; p < record->program.count; p++) {
		const struct program *program = &record->program.items[p];
		size_t own = 0;

		for (size_t k = 0; k < program->kegiatan.count; k++) {
			const struct kegiatan *kegiatan = &program->kegiatan.items[k];

			if (cacah->nilai == (int64_t)kegiatan->sub_kegiatan.count)
				return true;
			own += kegiatan->sub_kegiatan.count;
			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
				paid += kegiatan->sub_kegiatan.items[s].anggaran.given;
		}
		if (cacah->nilai == (int64_t)own || cacah->nilai == (int64_t)program->kegiatan.count)
			return true;
	}
	return cacah->nilai == (int64_t)paid || cacah->nilai == (int64_t)subs;
}

/* Indicators and sasaran by how they came out: "2 (dua) indikator mencapai target". */
static bool reached_fit(const struct kalimat *kalimat, const struct cacah *cacah, int64_t *wanted)
{
	static const char *const reach[] = { "mencapai", "melampaui", "memenuhi", "melebihi", "tercapai", NULL };
	static const char *const negative[] = { "belum", "tidak", NULL };
	const struct record *record = kalimat->audit->record;
	struct ikhtisar_capaian all = record_ikhtisar(record, (int)record->tahun.value);
	size_t end = cacah->end + 6 < kalimat->end ? cacah->end + 6 : kalimat->end;
	size_t verb = kata_cari(kalimat->teks, cacah->end, end, reach);

	*wanted = -1;
	if (cacah->benda != BENDA_INDIKATOR || verb == end || kata_is(&kalimat->teks->kata[cacah->end], ","))
		return false;
	*wanted = (int64_t)(kata_cari(kalimat->teks, cacah->end, verb, negative) < verb ? all.tidak_tercapai
	                                                                                : all.tercapai);
	return cacah->nilai == *wanted;
}

static bool fits(const struct kalimat *kalimat, const struct cacah *cacah, int64_t *wanted)
{
	static const char *const plans[] = { "renstra", "rpd", "rpjmd", "menengah", NULL };
	const struct record *record = kalimat->audit->record;
	int64_t reached;

	*wanted = (int64_t)count_of(record, cacah->benda);
	if (!*wanted || cacah->nilai == *wanted)
		return true;
	if (reached_fit(kalimat, cacah, &reached))
		return true;
	if (reached >= 0)
		*wanted = reached;
	if (cacah->benda == BENDA_PROGRAM)
		return programmes_fit(kalimat, cacah->nilai);
	if (cacah->benda == BENDA_KEGIATAN || cacah->benda == BENDA_SUB)
		return activities_fit(kalimat, cacah);
	if (cacah->benda != BENDA_SASARAN || !record->renstra || !kalimat_memuat(kalimat, plans))
		return false;
	for (size_t t = 0, sum = 0; t < record->renstra->tujuan.count; t++) {
		sum += record->renstra->tujuan.items[t].sasaran.count;
		if (cacah->nilai == (int64_t)record->renstra->tujuan.items[t].sasaran.count ||
		    cacah->nilai == (int64_t)sum)
			return true;
	}
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
	static const char *const partial[] = { "yang",      "lain",     "lainnya",  "pertama", "baru",
		                               "prioritas", "unggulan", "tambahan", "saja",    "bantuan",
		                               "teratas",   "terbesar", NULL };
	size_t from = cacah->first > kalimat->first + 3 ? cacah->first - 3 : kalimat->first;
	size_t end = cacah->end + 2 < kalimat->end ? cacah->end + 2 : kalimat->end;

	if (kata_cari(kalimat->teks, cacah->end, end, partial) < end && !cacah->ganda)
		return false;
	if (cacah->nilai == 1 && !cacah->ganda)
		return false;
	return cacah->ganda || kata_cari(kalimat->teks, from, cacah->first, cues) < cacah->first;
}

/* Other offices' programmes and old years are not ours to count. */
static bool is_ours(const struct kalimat *kalimat)
{
	static const char *const words[] = { "provinsi", "pusat",      "nasional", "kementerian",
		                             "apbn",     "sebelumnya", "lalu",     NULL };
	int year;

	return !kalimat_memuat(kalimat, words) && !teks_di(kalimat->teks, "lkip.perencanaan.tindak_lanjut") &&
	       (!kalimat_tahun(kalimat, &year) || year >= kalimat->audit->record->tahun.value);
}

static void look_for_counts(const struct kalimat *kalimat)
{
	for (size_t i = kalimat->first; i < kalimat->end; i++) {
		const struct audit *audit = kalimat->audit;
		struct cacah cacah;
		int64_t wanted;
		struct text said;

		if (!count_at(kalimat->teks, i, &cacah) || cacah.end > kalimat->end)
			continue;
		i = cacah.end - 1;
		if (!counts_all(kalimat, &cacah) || !is_ours(kalimat) || fits(kalimat, &cacah, &wanted) ||
		    !teks_diketik(kalimat->teks, &kalimat->teks->kata[cacah.first]))
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
	struct kata_list list = { NULL, 0, 0 };
	struct teks teks = { .isi = written };
	int64_t found = 0;

	kata_pisah(arena, written, &list);
	teks.kata = list.items;
	teks.count = list.count;
	for (size_t i = 0; i < teks.count; i++) {
		int64_t value, words;
		size_t end = i + 1;
		bool digits = whole(&teks.kata[i], &value);

		if (digits && (kata_tahun(&teks.kata[i]) || (i && kata_is(&teks.kata[i - 1], "nomor"))))
			continue;
		if (digits && spelt_behind(&teks, i, &words, &end))
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
