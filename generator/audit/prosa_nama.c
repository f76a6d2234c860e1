/* Names in texts: said nearly, another office's, another region's, an abbreviation that stands for something else. */
#include "audit/prosa.h"

#include "record/lkip.h"
#include "record/record.h"

#include <string.h>

/* -- nearly the name -- */

void ask_nama(const struct audit *audit)
{
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];
		const struct sebutan_list *list = &audit->bacaan->sebutan[t];

		for (size_t i = 0; i < list->count; i++) {
			const struct sebutan *one = &list->items[i];
			struct text said = teks_kutip(teks, one->first, one->end);

			if (!one->hampir || text_equal(teks->path, one->nama->path) ||
			    !teks_diketik(teks, &teks->kata[one->beda]))
				continue;
			audit_also(audit,
			           audit_find(audit, teks->path,
			                      ((struct evidence){ .written = said, .wanted = one->nama->teks }),
			                      MESSAGE_PROSA_NAMA, said, one->nama->teks),
			           one->nama->path, (struct text){ NULL, 0 });
		}
	}
}

/* -- regions -- */

/* The words behind "Kabupaten" in the region's name. */
static const struct nama *region_of(const struct audit *audit, size_t *skip)
{
	static const char *const heads[] = { "pemerintah", "kabupaten", "kota", "provinsi", "administrasi", NULL };
	const struct nama_list *list = &audit->bacaan->nama;

	for (size_t i = 0; i < list->count; i++) {
		const struct nama *nama = &list->items[i];

		for (*skip = 0; nama->jenis == NAMA_WILAYAH && *skip < nama->count; (*skip)++)
			if (!kata_among(&nama->kata[*skip], heads))
				break;
		if (nama->jenis == NAMA_WILAYAH && *skip && *skip < nama->count)
			return nama;
	}
	return NULL;
}

/* One cause, one finding: a name that is nearly said is told already. */
static bool is_nearly(const struct audit *audit, size_t text, size_t first, size_t end)
{
	const struct sebutan_list *list = &audit->bacaan->sebutan[text];

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].hampir && list->items[i].first < end && list->items[i].end > first)
			return true;
	return false;
}

/* How many words of the region's name are at `at`. */
static size_t shared(const struct teks *teks, size_t at, const struct nama *nama, size_t skip)
{
	size_t count = 0;

	while (skip + count < nama->count && at + count < teks->count &&
	       text_equal(teks->kata[at + count].lipat, nama->kata[skip + count].lipat))
		count++;
	return count;
}

static bool is_title(const struct teks *teks, size_t at)
{
	static const char *const no[] = {
		"nomor", "tahun", "tentang", "dan", "melalui", "ini", "kota", "provinsi", NULL
	};

	return at < teks->count && teks->kata[at].jenis == KATA_HURUF && teks->kata[at].besar &&
	       !kata_among(&teks->kata[at], no);
}

/* Whether what is before "Kabupaten" or "Bupati" is ours: its regulation, its budget, our office. */
static bool is_our_head(const struct teks *teks, size_t at)
{
	static const char *const words[] = { "pemerintah", "daerah",      "apbd",    "dprd",        "setda",
		                             "inspektur",  "inspektorat", "bappeda", "sekretariat", NULL };

	return at && kata_among(&teks->kata[at - 1], words);
}

static bool behind_office(const struct audit *audit, size_t text, size_t at)
{
	const struct sebutan_list *list = &audit->bacaan->sebutan[text];

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].nama->jenis == NAMA_INSTANSI && list->items[i].end == at)
			return true;
	return false;
}

static bool compares(const struct teks *teks)
{
	static const char *const words[] = { "dibanding", "dibandingkan", "berbatasan", "perbatasan", "tetangga",
		                             "pemekaran", "induk",        "kunjungan",  "studi",      "eks",
		                             "banding",   "berkunjung",   "bekerja",    NULL };

	return kata_cari(teks, 0, teks->count, words) < teks->count;
}

static void tell_region(const struct audit *audit, const struct teks *teks, size_t first, size_t end,
                        const struct nama *nama)
{
	struct text said = teks_kutip(teks, first, end);

	audit_find(audit, teks->path, ((struct evidence){ .written = said, .wanted = nama->teks }),
	           MESSAGE_PROSA_WILAYAH, said, nama->teks);
}

/* Whether the data itself has an official of this office. */
static bool is_listed(const struct audit *audit, const struct teks *teks, size_t at)
{
	struct text said = kata_lipat(audit->arena, teks_kutip(teks, at, at + 3 < teks->count ? at + 3 : teks->count));

	for (size_t i = 0; i < audit->record->pejabat.count; i++)
		if (text_starts(said, text_copy(audit->arena,
		                                kata_lipat(audit->arena, audit->record->pejabat.items[i].jabatan))
		                              .bytes))
			return true;
	return false;
}

/* "Dinas PMD Kabupaten Barito Selatan" is that region's office. */
static bool is_of_other_office(const struct audit *audit, size_t text, size_t at)
{
	static const char *const kinds[] = { "dinas",     "badan",       "kecamatan",  "kantor", "inspektorat",
		                             "puskesmas", "sekretariat", "pemerintah", NULL };
	static const char *const joins[] = { ",", "dan", NULL };
	const struct teks *teks = &audit->bacaan->teks.items[text];
	size_t first = at;

	while (first && (teks->kata[first - 1].besar || kata_among(&teks->kata[first - 1], joins))) {
		first--;
		if (kata_among(&teks->kata[first], kinds))
			return !behind_office(audit, text, at) && !kata_is(&teks->kata[first], "pemerintah") &&
			       at - first > 1 &&
			       !text_starts(kata_lipat(audit->arena, teks_kutip(teks, first, at)),
			                    text_copy(audit->arena,
			                              kata_lipat(audit->arena, audit->record->instansi->singkatan))
			                            .bytes);
	}
	return false;
}

/* "Camat Kalena" of "Kecamatan Kalaena". */
static void look_at_head(const struct audit *audit, const struct teks *teks)
{
	const struct nama *office = audit->bacaan->nama.items;

	if (!audit->bacaan->nama.count || office->jenis != NAMA_INSTANSI || office->count < 2 ||
	    !kata_is(&office->kata[0], "kecamatan"))
		return;
	for (size_t i = 0; i + office->count <= teks->count; i++) {
		size_t same = 0, beda = 0;

		if (!kata_is(&teks->kata[i], "camat") || !teks->kata[i].besar)
			continue;
		for (size_t k = 1; k < office->count; k++) {
			size_t apart = jarak(teks->kata[i + k].lipat, office->kata[k].lipat, 1);

			same += apart <= 1 && teks->kata[i + k].besar && teks->kata[i + k].lipat.count > 3;
			beda += apart == 1;
		}
		if (same + 1 == office->count && beda == 1 &&
		    !(i + office->count < teks->count && teks->kata[i + office->count].besar))
			audit_find(audit, teks->path,
			           ((struct evidence){ .written = teks_kutip(teks, i, i + office->count),
			                               .wanted = office->teks }),
			           MESSAGE_PROSA_NAMA, teks_kutip(teks, i, i + office->count), office->teks);
	}
}

static void look_at_regions(const struct audit *audit, size_t text)
{
	const struct teks *teks = &audit->bacaan->teks.items[text];
	static const char *const acts[] = { "kinerja", "renstra", "laporan", "menetapkan", "renja", "rpjmd", NULL };
	size_t skip, words;
	const struct nama *nama = region_of(audit, &skip);

	if (!nama || compares(teks))
		return;
	words = nama->count - skip;
	for (size_t i = 0; i + 1 < teks->count; i++) {
		bool shortened = kata_is(&teks->kata[i], "kab") && kata_is(&teks->kata[i + 1], ".");
		bool kabupaten = shortened || kata_is(&teks->kata[i], "kabupaten") || kata_is(&teks->kata[i], "kota");
		bool bupati = kata_is(&teks->kata[i], "bupati");
		size_t at = shortened ? i + 2 : i + 1, same = shared(teks, at, nama, skip);

		if (!(kabupaten || bupati) || !is_title(teks, at) || same == words || !teks->kata[i].besar ||
		    is_nearly(audit, text, i, at + words))
			continue;
		if (same && words > 1 && is_title(teks, at + same) &&
		    !(kabupaten && is_of_other_office(audit, text, i)))
			tell_region(audit, teks, i, at + 1 + same, nama);
		else if (kabupaten && !same && (is_our_head(teks, i) || behind_office(audit, text, i)))
			tell_region(audit, teks, i, at + 1, nama);
		else if (bupati && !same && kata_cari(teks, 0, teks->count, acts) < teks->count &&
		         is_title(teks, at + 1) && !is_listed(audit, teks, i))
			tell_region(audit, teks, i, at + words, nama);
		else if (bupati && !same && i && kata_is(&teks->kata[i - 1], "peraturan") && at + words < teks->count &&
		         kata_is(&teks->kata[at + words], "nomor"))
			tell_region(audit, teks, i, at + words, nama);
	}
}

/* -- offices -- */

static bool is_kind(const struct kata *kata)
{
	static const char *const words[] = { "dinas", "badan", "kecamatan", "kantor", "inspektorat", "satuan", NULL };

	return kata->besar && kata_among(kata, words);
}

/* Whether the words before are a paper or a part of the office that can only be ours. */
static bool is_our_paper(const struct teks *teks, size_t at)
{
	static const char *const ends[] = { "kinerja", "pemerintah", "lkip",     "lkjip", "lakip",      "strategis",
		                            "renstra", "utama",      "iku",      "pk",    "lingkungan", "fungsi",
		                            "pegawai", "organisasi", "triwulan", "i",     "ii",         "iii",
		                            "iv",      "struktur",   "renja",    NULL };
	static const char *const papers[] = { "laporan",    "perjanjian", "rencana",  "indikator", "lkip",  "renstra",
		                              "lingkungan", "fungsi",     "struktur", "susunan",   "renja", NULL };
	size_t from = at > 8 ? at - 8 : 0, before = at;

	while (before && (kata_is(&teks->kata[before - 1], ")") || kata_is(&teks->kata[before - 1], "(")))
		before--;
	return before && kata_among(&teks->kata[before - 1], ends) && kata_cari(teks, from, at, papers) < at;
}

/* The first sentences about the office: "Dinas X merupakan unsur ...". */
static bool begins_tasks(const struct teks *teks, size_t at, size_t end)
{
	static const char *const verbs[] = { "merupakan",    "mempunyai", "melaksanakan", "menyelenggarakan",
		                             "berkedudukan", "dipimpin",  "adalah",       NULL };

	return at == 0 && (teks_di(teks, "organisasi.kedudukan") || teks_di(teks, "organisasi.tugas")) &&
	       end < teks->count && kata_among(&teks->kata[end], verbs);
}

/* "... menyusun laporan kinerja ini" */
static bool writes_this(const struct teks *teks, size_t at)
{
	static const char *const verbs[] = { "menyusun", "menyampaikan", "menyajikan", "membuat", "atas", NULL };
	size_t end = at + 8 < teks->count ? at + 8 : teks->count, verb = kata_cari(teks, at, end, verbs);

	if (frasa_di(teks, at, "mengucapkan terima kasih") || frasa_di(teks, at, "menyampaikan terima kasih"))
		return frasa_cari(teks, at, teks->count, "laporan ini") < teks->count;

	if (verb < end && kata_is(&teks->kata[verb], "atas") && !frasa_di(teks, verb - 2, "bertanggung jawab"))
		return false;
	return verb < end && (frasa_di(teks, verb + 1, "laporan ini") ||
	                      frasa_di(teks, verb + 1, "laporan kinerja ini") || frasa_di(teks, verb + 1, "lkip ini"));
}

/* "Laporan ini disusun oleh ..." */
static bool is_written_by(const struct teks *teks, size_t at)
{
	static const char *const verbs[] = { "disusun", "dibuat", "disampaikan", "diterbitkan", NULL };

	return at > 3 && kata_is(&teks->kata[at - 1], "oleh") && kata_among(&teks->kata[at - 2], verbs) &&
	       (frasa_di(teks, at - 4, "laporan ini") || (at > 4 && frasa_di(teks, at - 5, "laporan ini")));
}

static size_t phrase_end(const struct teks *teks, size_t at)
{
	static const char *const stops[] = { "kabupaten", "kota", "provinsi", "tahun", "triwulan", NULL };
	static const char *const joins[] = { ",", "dan", "serta", NULL };
	size_t end = at + 1;

	while (end < teks->count && !kata_among(&teks->kata[end], stops)) {
		if (!teks->kata[end].besar &&
		    !(kata_among(&teks->kata[end], joins) && end + 1 < teks->count && teks->kata[end + 1].besar))
			break;
		end++;
	}
	return end;
}

/* How many of its words, signs apart, begin the office's name; `*words` is how many it has. */
static size_t own_words(const struct teks *teks, size_t first, size_t end, const struct nama *office, size_t *words)
{
	size_t same = 0;
	bool alike = true;

	*words = 0;
	for (size_t i = first; i < end; i++) {
		if (teks->kata[i].jenis == KATA_TANDA)
			continue;
		alike = alike && same < office->count && text_equal(teks->kata[i].lipat, office->kata[same].lipat);
		same += alike;
		(*words)++;
	}
	return same;
}

static void look_at_offices(const struct audit *audit, size_t text)
{
	const struct teks *teks = &audit->bacaan->teks.items[text];
	const struct nama *office = audit->bacaan->nama.items; /* the first name there is */
	struct text known = kata_lipat(audit->arena, audit->record->instansi->singkatan);
	size_t region_skip, words;
	const struct nama *region = region_of(audit, &region_skip);

	if (!audit->bacaan->nama.count || office->jenis != NAMA_INSTANSI || teks->path.count == 0)
		return;
	for (size_t i = 0; i < teks->count; i++) {
		size_t end = is_kind(&teks->kata[i]) ? phrase_end(teks, i) : 0, same;
		struct text said;
		bool here;

		if (end < i + 2)
			continue;
		same = own_words(teks, i, end, office, &words);
		said = teks_kutip(teks, i, end);
		if (same == words || is_nearly(audit, text, i, end))
			continue;
		if (known.count && text_starts(kata_lipat(audit->arena, said), text_copy(audit->arena, known).bytes))
			continue;
		here = region && end + 1 < teks->count && kata_is(&teks->kata[end], "kabupaten") &&
		       shared(teks, end + 1, region, region_skip) == region->count - region_skip;
		if (same >= office->count || !((here && same >= 2) || is_our_paper(teks, i) || writes_this(teks, end) ||
		                               is_written_by(teks, i) || begins_tasks(teks, i, end)))
			continue;
		audit_find(audit, teks->path, ((struct evidence){ .written = said, .wanted = office->teks }),
		           MESSAGE_PROSA_INSTANSI, said, office->teks);
		i = end - 1;
	}
}

void ask_instansi_lain(const struct audit *audit)
{
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		look_at_regions(audit, t);
		look_at_head(audit, &audit->bacaan->teks.items[t]);
		if (audit->bacaan->teks.items[t].jenis == TEKS_KALIMAT || teks_di(&audit->bacaan->teks.items[t], "sop"))
			look_at_offices(audit, t);
	}
}

/* -- abbreviations -- */

/* The letters of words that end before the bracket, as many as the meaning has. */
static bool means(const struct teks *teks, size_t open, const struct kata_list *meaning, size_t *first, size_t *same)
{
	size_t words = 0, at = open;

	*same = 0;
	while (at > 0 && words < meaning->count) {
		at--;
		if (teks->kata[at].jenis == KATA_TANDA)
			continue;
		words++;
		*same += text_equal(teks->kata[at].lipat, meaning->items[meaning->count - words].lipat);
	}
	*first = at;
	return *same == meaning->count;
}

static struct kata_list words_of(const struct audit *audit, struct text text)
{
	struct kata_list list = { NULL, 0, 0, NULL };
	size_t count = 0;

	kata_pisah(audit->arena, text, &list);
	for (size_t i = 0; i < list.count; i++)
		if (list.items[i].jenis != KATA_TANDA)
			list.items[count++] = list.items[i];
	list.count = count;
	return list;
}

static void look_at_abbreviation(const struct audit *audit, const struct teks *teks, const struct singkatan *singkatan,
                                 const struct kata_list *meaning)
{
	for (size_t i = 1; i + 2 < teks->count; i++) {
		size_t first, same;
		struct text said;

		if (!kata_is(&teks->kata[i], "(") || !kata_is(&teks->kata[i + 2], ")") ||
		    !text_equal(teks->kata[i + 1].asli, singkatan->kunci))
			continue;
		if (means(teks, i, meaning, &first, &same) || same * 2 < meaning->count || same == 0)
			continue;
		said = teks_kutip(teks, first, i);
		audit_also(audit,
		           audit_find(audit, teks->path,
		                      ((struct evidence){ .written = said, .wanted = singkatan->arti.written }),
		                      MESSAGE_PROSA_SINGKATAN, singkatan->kunci, said, singkatan->arti.written),
		           singkatan->path, (struct text){ NULL, 0 });
	}
}

/* The report's own name and its letters, unless the list has them. */
static void look_at_report(const struct audit *audit)
{
	const struct lkip *lkip = audit->record->lkip;
	struct singkatan own = { .path = LIT("lkip.judul") };
	struct kata_list meaning;

	if (!lkip || !lkip->singkatan.count || !lkip->judul.written.count)
		return;
	own.kunci = lkip->singkatan;
	own.arti = lkip->judul;
	for (size_t s = 0; s < audit->record->singkatan.count; s++)
		if (text_equal(audit->record->singkatan.items[s].kunci, own.kunci))
			return;
	meaning = words_of(audit, own.arti.written);
	for (size_t t = 0; t < audit->bacaan->teks.count && meaning.count > 1; t++)
		look_at_abbreviation(audit, &audit->bacaan->teks.items[t], &own, &meaning);
}

void ask_singkatan(const struct audit *audit)
{
	look_at_report(audit);
	for (size_t s = 0; s < audit->record->singkatan.count; s++) {
		const struct singkatan *singkatan = &audit->record->singkatan.items[s];
		struct kata_list meaning = words_of(audit, singkatan->arti.written);

		for (size_t t = 0; t < audit->bacaan->teks.count && meaning.count > 1; t++)
			look_at_abbreviation(audit, &audit->bacaan->teks.items[t], singkatan, &meaning);
	}
}
