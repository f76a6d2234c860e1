/* The office's own province: one that only shares its first word, or that governs us in a sentence, is another's. */
#include "audit/prosa.h"

#include "record/record.h"

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

/* That of the letterhead, else the one that nearly all texts name; PROVINCES when it is not known. */
static size_t own_province(const struct audit *audit)
{
	size_t said[PROVINCES] = { 0 }, all = 0, most = 0, end;

	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];

		for (size_t i = kata_cari(teks, 0, teks->count, heads); i < teks->count;
		     i = kata_cari(teks, i + 1, teks->count, heads)) {
			size_t row = province_at(teks, i, &end);

			if (row == PROVINCES)
				continue;
			if (teks_di(teks, "instansi"))
				return row;
			said[row]++;
			all++;
		}
	}
	for (size_t i = 1; i < PROVINCES; i++)
		most = said[i] > said[most] ? i : most;
	return said[most] >= SAID_LEAST && said[most] * 4 >= all * 3 ? most : PROVINCES;
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
			    !(share_first_word(provinces[own], provinces[row]) || governs(teks, i)))
				continue;
			said = teks_kutip(teks, i, end);
			audit_find(audit, teks->path,
			           ((struct evidence){ .written = said, .wanted = text_from(provinces[own]) }),
			           MESSAGE_PROSA_WILAYAH, said, text_from(provinces[own]));
		}
	}
}
