/* Finding citations: the words of a kind, who issued it, "Nomor", "Tahun", "tentang". */
#include "audit/baca/peraturan.h"

#include <string.h>

enum { PENERBIT_MOST = 16 };

static const struct {
	const char *words;
	enum jenis_peraturan jenis;
	const char *penerbit; /* where the words say it */
} kinds[] = {
	{ "undang-undang dasar", PERATURAN_UUD, "" },
	{ "peraturan pemerintah pengganti undang-undang", PERATURAN_UU, "perppu" },
	{ "perppu", PERATURAN_UU, "perppu" },
	{ "undang-undang darurat", PERATURAN_UU, "darurat" },
	{ "undang-undang", PERATURAN_UU, "uu" },
	{ "undang undang", PERATURAN_UU, "uu" },
	{ "uu", PERATURAN_UU, "uu" },
	{ "peraturan pemerintah", PERATURAN_PP, "pp" },
	{ "pp", PERATURAN_PP, "pp" },
	{ "peraturan presiden", PERATURAN_PERPRES, "perpres" },
	{ "perpres", PERATURAN_PERPRES, "perpres" },
	{ "keputusan presiden", PERATURAN_KEPPRES, "keppres" },
	{ "instruksi presiden", PERATURAN_KEPPRES, "inpres" },
	{ "keppres", PERATURAN_KEPPRES, "keppres" },
	{ "inpres", PERATURAN_KEPPRES, "inpres" },
	{ "permendagri", PERATURAN_PERMEN, "dalam negeri" },
	{ "permenpanrb", PERATURAN_PERMEN, "pendayagunaan aparatur" },
	{ "permenpan", PERATURAN_PERMEN, "pendayagunaan aparatur" },
	{ "permenpan-rb", PERATURAN_PERMEN, "pendayagunaan aparatur" },
	{ "permen pan", PERATURAN_PERMEN, "pendayagunaan aparatur" },
	{ "permen panrb", PERATURAN_PERMEN, "pendayagunaan aparatur" },
	{ "permen pan-rb", PERATURAN_PERMEN, "pendayagunaan aparatur" },
	{ "peraturan menteri pan", PERATURAN_PERMEN, "pendayagunaan aparatur" },
	{ "peraturan menteri panrb", PERATURAN_PERMEN, "pendayagunaan aparatur" },
	{ "peraturan menteri pan-rb", PERATURAN_PERMEN, "pendayagunaan aparatur" },
	{ "permenkeu", PERATURAN_PERMEN, "keuangan" },
	{ "pmk", PERATURAN_PERMEN, "keuangan" },
	{ "peraturan menteri", PERATURAN_PERMEN, NULL },
	{ "peraturan badan", PERATURAN_PERMEN, NULL },
	{ "peraturan kepala", PERATURAN_PERMEN, NULL },
	{ "peraturan lembaga", PERATURAN_PERMEN, NULL },
	{ "peraturan arsip", PERATURAN_PERMEN, NULL },
	{ "peraturan daerah", PERATURAN_PERDA, NULL },
	{ "perda", PERATURAN_PERDA, NULL },
	{ "peraturan bupati", PERATURAN_PERBUP, NULL },
	{ "peraturan wali", PERATURAN_PERBUP, NULL },
	{ "peraturan walikota", PERATURAN_PERBUP, NULL },
	{ "peraturan gubernur", PERATURAN_PERBUP, NULL },
	{ "perbup", PERATURAN_PERBUP, NULL },
	{ "pergub", PERATURAN_PERBUP, NULL },
	{ "perwali", PERATURAN_PERBUP, NULL },
	{ "keputusan kepala", PERATURAN_KEPUTUSAN, NULL },
	{ "keputusan menteri", PERATURAN_KEPUTUSAN, NULL },
	{ "keputusan bupati", PERATURAN_KEPUTUSAN, NULL },
	{ "keputusan gubernur", PERATURAN_KEPUTUSAN, NULL },
	{ "surat menteri", PERATURAN_KEPUTUSAN, NULL },
	{ "surat edaran", PERATURAN_KEPUTUSAN, NULL },
};

enum { KINDS = sizeof kinds / sizeof *kinds };

/* The longest kind at the word; KINDS for none. */
static size_t kind_at(const struct teks *teks, size_t at, size_t *words)
{
	struct text word = teks->kata[at].lipat;
	size_t found = KINDS;

	*words = 0;
	if (teks->kata[at].jenis != KATA_HURUF || word.count < 2 || !kata_mulai(&teks->kata[at], TABEL_KATA(kinds)))
		return KINDS;
	for (size_t k = 0; k < KINDS; k++) {
		size_t count;

		if (memcmp(kinds[k].words, word.bytes, 2) != 0) /* nearly every word of a text ends here */
			continue;
		count = frasa_panjang(teks, at, kinds[k].words);
		if (count > *words) {
			*words = count;
			found = k;
		}
	}
	return found;
}

/* -- who issued it -- */

static bool says_little(const struct kata *kata)
{
	static const char *const words[] = { "negara",    "republik", "indonesia", "ri", "dan",
		                             "kabupaten", "provinsi", "kota",      NULL };

	return kata->jenis != KATA_HURUF || kata_among(kata, words);
}

/* The first two words that say something. */
static struct text issuer(struct arena *arena, const struct teks *teks, size_t first, size_t end)
{
	struct text words[2] = { LIT(""), LIT("") };
	size_t count = 0;

	for (size_t i = first; i < end && count < 2; i++)
		if (!says_little(&teks->kata[i]))
			words[count++] = teks->kata[i].lipat;
	return count == 2 ? text_format(arena, "%t %t", words[0], words[1]) : words[0];
}

/* -- number and year -- */

static bool is_nomor(const struct teks *teks, size_t at)
{
	return at < teks->count && (kata_is(&teks->kata[at], "nomor") || kata_is(&teks->kata[at], "no"));
}

static int as_year(const struct kata *kata)
{
	int year = 0;

	if (kata->jenis != KATA_ANGKA || kata->asli.count != 4)
		return 0;
	for (size_t i = 0; i < 4; i++)
		year = year * 10 + (kata->asli.bytes[i] - '0');
	return year >= 1945 && year <= 2199 ? year : 0;
}

/* Where "Nomor" is, behind the kind and who issued it; the count of words when it is no citation. */
static size_t find_nomor(const struct teks *teks, size_t at)
{
	size_t words;

	for (size_t i = at; i < teks->count && i < at + PENERBIT_MOST; i++) {
		if (is_nomor(teks, i))
			return i;
		if (i > at && kind_at(teks, i, &words) < KINDS)
			break;
		if (teks->kata[i].jenis == KATA_ANGKA ||
		    (teks->kata[i].jenis == KATA_TANDA && !kata_is(&teks->kata[i], ",") &&
		     !kata_is(&teks->kata[i], "/")))
			break;
		if (kata_is(&teks->kata[i], "tentang") || kata_is(&teks->kata[i], "yang"))
			break;
	}
	return teks->count;
}

/* A law of the nation in a list of them, "Undang-Undang tentang Desa", or "Undang-Undang Tahun 2014 tentang Desa"
 * anywhere: where "Nomor" would be; the count of words when it is none. */
static size_t find_nomorless(const struct teks *teks, size_t first, size_t at, enum jenis_peraturan jenis)
{
	size_t listed;
	bool of_list = first == 0 && jenis < PERATURAN_PERDA &&
	               (text_find(teks->path, "dasar_hukum", &listed) || text_find(teks->path, "mengingat", &listed));

	for (size_t i = at; i < teks->count && i < at + PENERBIT_MOST; i++) {
		if (kata_is(&teks->kata[i], "tahun"))
			return i + 2 < teks->count && as_year(&teks->kata[i + 1]) &&
			                       kata_is(&teks->kata[i + 2], "tentang")
			               ? i
			               : teks->count;
		if (kata_is(&teks->kata[i], "tentang"))
			return of_list ? i : teks->count;
		if (!teks->kata[i].besar || teks->kata[i].jenis == KATA_TANDA)
			break;
	}
	return teks->count;
}

/* "PER/9/M.PAN/5/2007" and "23/2014" are one run of words. */
static size_t run_end(const struct teks *teks, size_t at)
{
	for (at++; at < teks->count && teks->kata[at].rapat; at++)
		if (kata_is(&teks->kata[at], ";") || kata_is(&teks->kata[at], ",") || kata_is(&teks->kata[at], ")"))
			break;
	if (at && kata_is(&teks->kata[at - 1], ".") && at < teks->count + 1)
		at--;
	return at;
}

static size_t read_year(struct peraturan *found, size_t at)
{
	const struct teks *teks = found->teks;

	if (at < teks->count && kata_is(&teks->kata[at], ","))
		at++;
	if (at >= teks->count || !kata_is(&teks->kata[at], "tahun")) {
		found->tahun_kosong = found->angka && !found->tahun;
		return at > 0 && kata_is(&teks->kata[at - 1], ",") ? at - 1 : at;
	}
	at++;
	if (at < teks->count)
		found->tahun = as_year(&teks->kata[at]);
	if (found->tahun)
		return at + 1;
	found->tahun_salah = at < teks->count && teks->kata[at].jenis == KATA_ANGKA;
	found->tahun_kosong = !found->tahun_salah;
	return found->tahun_salah ? at + 1 : at;
}

/* Behind "Nomor"; gives where the citation ends. */
static size_t read_nomor(struct peraturan *found, size_t at)
{
	const struct teks *teks = found->teks;
	struct decimal number;
	size_t end;

	if (at < teks->count && (kata_is(&teks->kata[at], ".") || kata_is(&teks->kata[at], ":")))
		at++;
	if (at >= teks->count || kata_is(&teks->kata[at], "tahun") || kata_is(&teks->kata[at], "tentang") ||
	    teks->kata[at].jenis == KATA_TANDA) {
		found->nomor_kosong = true;
		while (at < teks->count && teks->kata[at].jenis == KATA_TANDA && !kata_is(&teks->kata[at], ";"))
			at++;
		return read_year(found, at);
	}
	end = run_end(teks, at);
	found->nomor = teks_kutip(teks, at, end);
	if (end == at + 1 && teks->kata[at].jenis == KATA_ANGKA && decimal_parse(teks->kata[at].asli, &number))
		found->angka = number.digits;
	else if (end == at + 3 && teks->kata[at].jenis == KATA_ANGKA && as_year(&teks->kata[at + 2]) &&
	         decimal_parse(teks->kata[at].asli, &number)) {
		found->angka = number.digits;
		found->tahun = as_year(&teks->kata[at + 2]);
		return end;
	} else if (end > at)
		found->tahun = as_year(&teks->kata[end - 1]);
	return found->tahun ? end : read_year(found, end);
}

/* -- title -- */

static bool joins(const struct kata *kata)
{
	static const char *const words[] = { "dan",   "di",      "atas",    "yang",     "untuk",  "serta",
		                             "bagi",  "pada",    "tentang", "dari",     "ke",     "oleh",
		                             "atau",  "sebagai", "dengan",  "dalam",    "antara", "menjadi",
		                             "bebas", "setiap",  "para",    "terhadap", NULL };

	return kata_among(kata, words);
}

static bool closes_title(const struct kata *kata)
{
	static const char *const words[] = { "(", ";", ".", ":", "sebagaimana", NULL };

	return kata_among(kata, words);
}

static void read_title(struct peraturan *found, size_t at)
{
	const struct teks *teks = found->teks;
	bool small;
	size_t words;

	found->judul = found->judul_akhir = at;
	if (at + 1 >= teks->count || !(kata_is(&teks->kata[at], "tentang") || kata_is(&teks->kata[at], "perihal")))
		return;
	found->judul = ++at;
	small = !teks->kata[at].besar;
	for (; at < teks->count && !closes_title(&teks->kata[at]); at++) {
		const struct kata *kata = &teks->kata[at];

		if (kind_at(teks, at, &words) < KINDS && at > found->judul) {
			found->perubahan = kata_is(&teks->kata[at - 1], "atas");
			break;
		}
		if (kata->jenis == KATA_HURUF && !kata->besar && !small && !joins(kata))
			break;
		if (small && kata_is(kata, ","))
			break;
	}
	while (at > found->judul && (teks->kata[at - 1].jenis == KATA_TANDA || joins(&teks->kata[at - 1])))
		at--;
	found->judul_akhir = at;
	for (at = found->judul; at < found->judul_akhir; at++)
		found->judul_kata += teks->kata[at].jenis != KATA_TANDA;
}

/* "(Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan ...)" behind the title. */
static void read_lembaran(struct peraturan *found, size_t at)
{
	const struct teks *teks = found->teks;
	struct decimal number;
	size_t end = at + 12;

	if (at >= teks->count || !kata_is(&teks->kata[at], "(") || at + 1 >= teks->count ||
	    !(kata_is(&teks->kata[at + 1], "lembaran") || kata_is(&teks->kata[at + 1], "berita")))
		return;
	for (at++; at + 1 < teks->count && at < end; at++) {
		if (kata_is(&teks->kata[at], "tahun"))
			found->lembaran_tahun = as_year(&teks->kata[at + 1]);
		if (is_nomor(teks, at) && teks->kata[at + 1].jenis == KATA_ANGKA &&
		    decimal_parse(teks->kata[at + 1].asli, &number)) {
			found->lembaran = number.digits;
			return;
		}
	}
}

void peraturan_cari(struct arena *arena, const struct teks *teks, struct peraturan_list *list)
{
	for (size_t i = 0; i < teks->count; i++) {
		size_t words, kind = kind_at(teks, i, &words), nomor;
		struct peraturan found = { .teks = teks, .first = i };
		bool less;

		if (kind == KINDS || (i && kata_is(&teks->kata[i - 1], "ayat")))
			continue;
		nomor = find_nomor(teks, i + words);
		less = nomor == teks->count && kinds[kind].jenis != PERATURAN_UUD;
		if (less)
			nomor = find_nomorless(teks, i, i + words, kinds[kind].jenis);
		if (nomor == teks->count)
			continue;
		found.jenis = kinds[kind].jenis;
		found.penerbit =
			kinds[kind].penerbit ? text_from(kinds[kind].penerbit) : issuer(arena, teks, i + words, nomor);
		found.nomor_kosong = less;
		found.end = less ? read_year(&found, nomor) : read_nomor(&found, nomor + 1);
		read_title(&found, found.end);
		read_lembaran(&found, found.judul_akhir);
		*array_push(arena, list) = found;
		i = found.end > i ? found.end - 1 : i;
	}
}

struct text peraturan_sebutan(const struct peraturan *peraturan)
{
	return teks_kutip(peraturan->teks, peraturan->first, peraturan->end);
}

struct text peraturan_judul(const struct peraturan *peraturan)
{
	return teks_kutip(peraturan->teks, peraturan->judul, peraturan->judul_akhir);
}

bool peraturan_penerbit_sama(const struct peraturan *a, const struct peraturan *b)
{
	return !a->penerbit.count || !b->penerbit.count || text_equal(a->penerbit, b->penerbit);
}

bool peraturan_sama(const struct peraturan *a, const struct peraturan *b)
{
	return a->jenis == b->jenis && a->tahun && a->tahun == b->tahun && a->angka == b->angka &&
	       (a->angka || text_equal(a->nomor, b->nomor)) && peraturan_penerbit_sama(a, b);
}

const struct kata *judul_kata(const struct peraturan *peraturan, size_t index)
{
	for (size_t i = peraturan->judul; i < peraturan->judul_akhir; i++)
		if (peraturan->teks->kata[i].jenis != KATA_TANDA && !index--)
			return &peraturan->teks->kata[i];
	return NULL;
}

bool judul_sama(const struct peraturan *a, const struct peraturan *b, size_t *same)
{
	size_t left = a->judul, right = b->judul,
	       shorter = a->judul_kata < b->judul_kata ? a->judul_kata : b->judul_kata;

	for (*same = 0; *same < shorter; (*same)++) {
		while (a->teks->kata[left].jenis == KATA_TANDA)
			left++;
		while (b->teks->kata[right].jenis == KATA_TANDA)
			right++;
		if (!text_equal(a->teks->kata[left++].lipat, b->teks->kata[right++].lipat))
			return false;
	}
	return true;
}
