/* The office's own province: one that only shares its first word, or that governs us in a sentence, is another's. */
#include "audit/prosa.h"

#include "audit/daerah.h"
#include "record/record.h"

#include <string.h>

/* By Undang-Undang up to 2022: 38. */
static const char *const provinces[] = {
	"aceh",
	"sumatera utara",
	"sumatera barat",
	"sumatera selatan",
	"riau",
	"kepulauan riau",
	"jambi",
	"bengkulu",
	"lampung",
	"kepulauan bangka belitung",
	"daerah khusus ibukota jakarta",
	"dki jakarta",
	"jawa barat",
	"jawa tengah",
	"jawa timur",
	"banten",
	"daerah istimewa yogyakarta",
	"bali",
	"nusa tenggara barat",
	"nusa tenggara timur",
	"kalimantan barat",
	"kalimantan tengah",
	"kalimantan selatan",
	"kalimantan timur",
	"kalimantan utara",
	"sulawesi utara",
	"sulawesi tengah",
	"sulawesi selatan",
	"sulawesi tenggara",
	"sulawesi barat",
	"gorontalo",
	"maluku utara",
	"maluku",
	"papua barat daya",
	"papua barat",
	"papua selatan",
	"papua tengah",
	"papua pegunungan",
	"papua",
};

enum { PROVINCES = sizeof provinces / sizeof *provinces, SAID_LEAST = 3 };

static const char *const heads[] = { "provinsi", "propinsi", "gubernur", NULL };

/* Behind "Provinsi", "Prov." or "Gubernur"; PROVINCES for none. */
static size_t province_at(const struct teks *teks, size_t at, size_t *end)
{
	size_t words, row;

	if (at + 1 >= teks->count || !teks->kata[at + 1].besar)
		return PROVINCES;
	row = frasa_pilih(teks, at + 1, TABEL_KATA(provinces), &words);
	*end = at + 1 + words;
	return row;
}

/* What the letterhead says; PROVINCES for none. */
static size_t of_letterhead(const struct audit *audit, bool tell, size_t own)
{
	size_t end;

	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];

		for (size_t i = 0; teks_di(teks, "instansi") && i < teks->count; i++) {
			bool head = kata_among(&teks->kata[i], heads);
			size_t row = province_at(teks, i, &end);

			/* "Muara Teweh, Kalimantan Tengah": the last words of an address, without its kind. */
			if (row == PROVINCES || !(head || (kata_is(&teks->kata[i], ",") && end == teks->count)))
				continue;
			if (!tell || row == own)
				return row;
			audit_find(audit, teks->path,
			           ((struct evidence){ .written = teks_kutip(teks, head ? i : i + 1, end),
			                               .wanted = text_from(provinces[own]) }),
			           MESSAGE_PROSA_WILAYAH, teks_kutip(teks, head ? i : i + 1, end),
			           text_from(provinces[own]));
			return row;
		}
	}
	return PROVINCES;
}

/* Where the region lies, by its name. */
static size_t of_region(const struct audit *audit)
{
	static const char *const kinds[] = { "pemerintah ", "kabupaten ", "kota ", "administrasi " };
	const struct instansi *instansi = audit->record->instansi;
	struct text name = kata_lipat(audit->arena, instansi->wilayah.count ? instansi->wilayah : instansi->pemerintah);
	const char *province;

	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
		if (text_starts(name, kinds[k]))
			name = text_part(name, strlen(kinds[k]), name.count - strlen(kinds[k]));
	province = daerah_provinsi(text_copy(audit->arena, name).bytes);
	for (size_t i = 0; province && i < PROVINCES; i++)
		if (strcmp(provinces[i], province) == 0)
			return i;
	return PROVINCES;
}

/* The one that nearly all texts name. */
static size_t of_texts(const struct audit *audit)
{
	size_t said[PROVINCES] = { 0 }, all = 0, most = 0, end;

	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];

		for (size_t i = kata_cari(teks, 0, teks->count, heads); i < teks->count;
		     i = kata_cari(teks, i + 1, teks->count, heads)) {
			size_t row = province_at(teks, i, &end);

			if (row == PROVINCES)
				continue;
			said[row]++;
			all++;
		}
	}
	for (size_t i = 1; i < PROVINCES; i++)
		most = said[i] > said[most] ? i : most;
	return said[most] >= SAID_LEAST && said[most] * 4 >= all * 3 ? most : PROVINCES;
}

/* Where the region lies by its name, else that of the letterhead, else what the texts say; PROVINCES when it is not
 * known. A letterhead of another province than the region's is told of. */
static size_t own_province(const struct audit *audit)
{
	size_t region = of_region(audit), letterhead = of_letterhead(audit, region < PROVINCES, region);

	return region < PROVINCES ? region : letterhead < PROVINCES ? letterhead : of_texts(audit);
}

static bool share_first_word(const char *a, const char *b)
{
	while (*a && *a == *b && *a != ' ') {
		a++;
		b++;
	}
	return *a == ' ' && *b == ' ';
}

/* Offices of ours, or what governs us. */
static bool governs(const struct teks *teks, size_t at)
{
	static const char *const words[] = { "pemerintah", "wilayah", NULL };

	return at && kata_among(&teks->kata[at - 1], words);
}

/* "... terletak di Provinsi X", "disampaikan kepada Gubernur X". */
static bool is_ours(const struct teks *teks, size_t at)
{
	static const char *const words[] = { "terletak", "berada", "kepada", "yth", "tembusan", NULL };

	return kata_cari(teks, at > 8 ? at - 8 : 0, at, words) < at;
}

static bool tells_of_others(const struct teks *teks)
{
	static const char *const words[] = { "dibanding", "dibandingkan", "berbatasan", "perbatasan", "kunjungan",
		                             "studi",     "banding",      "berkunjung", "bimbingan",  "pelatihan",
		                             "lokakarya", "peserta",      "nasional",   "antara",     "luar",
		                             "pemekaran", "se",           "dan",        NULL };

	return kata_cari(teks, 0, teks->count, words) < teks->count;
}

void ask_provinsi(const struct audit *audit)
{
	size_t own = own_province(audit), end;

	for (size_t t = 0; own < PROVINCES && t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];

		for (size_t i = kata_cari(teks, 0, teks->count, heads); i < teks->count;
		     i = kata_cari(teks, i + 1, teks->count, heads)) {
			size_t row = province_at(teks, i, &end);
			struct text said;

			if (row == PROVINCES || row == own || tells_of_others(teks) || teks_di(teks, "instansi") ||
			    !(share_first_word(provinces[own], provinces[row]) || governs(teks, i) || is_ours(teks, i)))
				continue;
			said = teks_kutip(teks, i, end);
			audit_find(audit, teks->path,
			           ((struct evidence){ .written = said, .wanted = text_from(provinces[own]) }),
			           MESSAGE_PROSA_WILAYAH, said, text_from(provinces[own]));
		}
	}
}
