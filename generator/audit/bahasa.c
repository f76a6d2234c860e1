/* What a proofreader sees without knowing the data: words twice, brackets and quotes that do not pair, tags of a web
 * application. */
#include "audit/rules.h"

#include "audit/baca/bacaan.h"
#include "audit/bahasa_bagian.h"
#include "audit/bahasa_ejaan.h"
#include "audit/bahasa_isian.h"
#include "audit/bahasa_tabel.h"

#include <string.h>

/* -- a word twice -- */

/* Digits are read one by one: "koma dua dua". Names of places may be of two equal words. */
static bool may_repeat(const struct teks *teks, size_t at)
{
	static const char *const places[] = { "kota",      "kabupaten", "kecamatan", "desa",
		                              "kelurahan", "pulau",     "sungai",    NULL };
	const struct kata *kata = &teks->kata[at];
	int64_t number;

	if (kata->asli.count < 2 || terbilang_baca(kata, 1, &number))
		return true;
	return kata->besar && at && kata_among(&teks->kata[at - 1], places);
}

static bool same_line(const struct teks *teks, const struct kata *a, const struct kata *b)
{
	size_t from = a->at + a->asli.count;

	return !memchr(teks->isi.bytes + from, '\n', b->at - from);
}

static void ask_ganda(const struct audit *audit)
{
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];

		for (size_t i = 0; i + 1 < teks->count; i++) {
			const struct kata *a = &teks->kata[i], *b = &teks->kata[i + 1];

			if (a->sidik != b->sidik || a->jenis != KATA_HURUF || b->rapat ||
			    !text_equal(a->lipat, b->lipat) || may_repeat(teks, i) || !same_line(teks, a, b))
				continue;
			audit_find(audit, teks->path,
			           ((struct evidence){ .written = teks_kutip(teks, i, i + 2), .wanted = a->asli }),
			           MESSAGE_BAHASA_GANDA, teks_kutip(teks, i, i + 2));
			break;
		}
	}
}

/* -- pairs -- */

/* "a)", "2)" and "iv)" count points. */
static bool counts_points(const struct teks *teks, size_t at)
{
	const struct kata *before = at ? &teks->kata[at - 1] : NULL;

	if (!before || !teks->kata[at].rapat || (before->rapat && at > 1))
		return false;
	if (before->jenis == KATA_ANGKA)
		return before->asli.count <= 2;
	for (size_t i = 0; i < before->lipat.count && before->lipat.count > 1; i++)
		if (!strchr("ivxlc", before->lipat.bytes[i]))
			return false;
	return before->jenis == KATA_HURUF;
}

/* The bracket that has no partner; the count of words when all have. */
static size_t lonely_bracket(const struct teks *teks, char opening, char closing)
{
	size_t open = teks->count, depth = 0;

	for (size_t i = 0; i < teks->count; i++) {
		const struct kata *kata = &teks->kata[i];

		if (kata->jenis != KATA_TANDA || kata->asli.count != 1)
			continue;
		if (kata->asli.bytes[0] == opening) {
			if (!depth++)
				open = i;
		} else if (kata->asli.bytes[0] == closing) {
			if (!depth && counts_points(teks, i))
				continue;
			if (!depth)
				return i;
			depth--;
		}
	}
	return depth ? open : teks->count;
}

static bool is_quote(const struct kata *kata, const char *quote)
{
	return kata->jenis == KATA_TANDA && text_is(kata->asli, quote);
}

/* Inches are no quotes: 14". */
static size_t lonely_quote(const struct teks *teks)
{
	size_t straight = 0, first = 0, depth = 0, open = teks->count;

	for (size_t i = 0; i < teks->count; i++) {
		const struct kata *kata = &teks->kata[i];

		if (is_quote(kata, "\"") && !(i && kata->rapat && teks->kata[i - 1].jenis == KATA_ANGKA)) {
			first = i;
			straight++;
		} else if (is_quote(kata, "\xE2\x80\x9C")) {
			open = i;
			depth++;
		} else if (is_quote(kata, "\xE2\x80\x9D")) {
			if (!depth)
				return i;
			depth--;
		}
	}
	return straight % 2 ? first : depth ? open : teks->count;
}

static struct text around(const struct teks *teks, size_t at)
{
	return teks_kutip(teks, at > 2 ? at - 3 : 0, at + 4 < teks->count ? at + 4 : teks->count);
}

static void ask_pasangan(const struct audit *audit)
{
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];
		size_t lonely = lonely_bracket(teks, '(', ')');

		if (lonely == teks->count)
			lonely = lonely_bracket(teks, '[', ']');
		if (lonely == teks->count)
			lonely = lonely_quote(teks);
		if (lonely < teks->count)
			audit_find(audit, teks->path, ((struct evidence){ .written = around(teks, lonely) }),
			           MESSAGE_BAHASA_PASANGAN, teks->kata[lonely].asli, around(teks, lonely));
	}
}

/* -- tags of the web -- */

/* Behind "<" or "</". */
static bool is_tag(const struct teks *teks, size_t at)
{
	static const char *const tags[] = { "p",    "br",    "b",      "i",      "u",   "em",  "strong",
		                            "span", "div",   "ul",     "ol",     "li",  "td",  "tr",
		                            "th",   "table", "tbody",  "font",   "a",   "h1",  "h2",
		                            "h3",   "h4",    "center", "sup",    "sub", "img", "style",
		                            "html", "body",  "thead",  "script", NULL };
	size_t end = at + 1;

	if (at < teks->count && kata_is(&teks->kata[at], "/") && teks->kata[at].rapat)
		at++;
	if (at >= teks->count || !teks->kata[at].rapat || !kata_among(&teks->kata[at], tags))
		return false;
	for (end = at + 1; end < teks->count && end < at + 24; end++)
		if (kata_is(&teks->kata[end], ">"))
			return true;
	return false;
}

/* "&nbsp;" and "&#160;". */
static bool is_entity(const struct teks *teks, size_t at)
{
	static const char *const names[] = { "nbsp",  "amp",   "lt",    "gt",    "quot",   "apos", "ndash",  "mdash",
		                             "lsquo", "rsquo", "ldquo", "rdquo", "hellip", "bull", "middot", NULL };

	if (at + 1 >= teks->count || !teks->kata[at].rapat)
		return false;
	if (kata_is(&teks->kata[at], "#"))
		return at + 2 < teks->count && teks->kata[at + 1].rapat && kata_is(&teks->kata[at + 2], ";");
	return kata_among(&teks->kata[at], names) && teks->kata[at + 1].rapat && kata_is(&teks->kata[at + 1], ";");
}

static void ask_web(const struct audit *audit)
{
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		const struct teks *teks = &audit->bacaan->teks.items[t];

		for (size_t i = 0; i + 1 < teks->count; i++) {
			bool tag = kata_is(&teks->kata[i], "<") && is_tag(teks, i + 1);
			bool entity = !tag && kata_is(&teks->kata[i], "&") && is_entity(teks, i + 1);

			if (!tag && !entity)
				continue;
			audit_find(audit, teks->path, ((struct evidence){ .written = around(teks, i) }),
			           MESSAGE_BAHASA_WEB, teks_kutip(teks, i, i + 3 < teks->count ? i + 3 : teks->count));
			break;
		}
	}
}

#define WHOLE                                                                                                          \
	{                                                                                                              \
		"naskah dibaca utuh: yang disebut harus ada",                                                          \
			"a paper is read as a whole: what it names must be there"                                      \
	}

const struct rule bahasa_rules[] = {
	{ MESSAGE_BAHASA_GANDA,
	  NULL,
	  { "tidak ada kata yang tertulis dua kali berturut-turut", "no word is written twice in a row" },
	  { "kata ulang ditulis dengan tanda hubung (EYD V)", "reduplication is written with a hyphen (EYD V)" },
	  ask_ganda,
	  NULL },
	{ MESSAGE_BAHASA_PASANGAN,
	  NULL,
	  { "tanda kurung dan tanda petik berpasangan", "brackets and quotes come in pairs" },
	  { "EYD V: tanda baca yang mengapit", "EYD V: marks that enclose" },
	  ask_pasangan,
	  NULL },
	{ MESSAGE_BAHASA_WEB,
	  NULL,
	  { "naskah tidak memuat tag atau entitas HTML", "no HTML tags or entities stand in papers" },
	  { "salinan dari aplikasi web dicetak apa adanya", "what was pasted from the web is printed as it stands" },
	  ask_web,
	  NULL },
	{ MESSAGE_BAHASA_GANTUNG,
	  NULL,
	  { "yang diantar kalimat ada sesudahnya", "what a sentence announces follows" },
	  WHOLE,
	  ask_bagian,
	  NULL },
	{ MESSAGE_BAHASA_PUTUS,
	  NULL,
	  { "butir terakhir menutup daftarnya", "the last item ends its list" },
	  WHOLE,
	  NULL,
	  NULL },
	{ MESSAGE_BAHASA_JUDUL, NULL, { "setiap judul berisi", "every heading has text" }, WHOLE, NULL, NULL },
	{ MESSAGE_BAHASA_KOSONG, NULL, { "setiap butir berisi kata", "every item has words" }, WHOLE, NULL, NULL },
	{ MESSAGE_BAHASA_SEL_KOSONG,
	  NULL,
	  { "kolom yang terisi, terisi pada setiap barisnya", "a column that is filled is filled in each row" },
	  WHOLE,
	  ask_tabel,
	  NULL },
	{ MESSAGE_BAHASA_JUDUL_TABEL,
	  NULL,
	  { "judul tabel dan gambar menyebut tahun isinya", "captions name the year of what is below" },
	  WHOLE,
	  NULL,
	  NULL },
	{ MESSAGE_BAHASA_JUDUL_GANDA,
	  NULL,
	  { "setiap tabel berjudul sendiri", "every table has a caption of its own" },
	  WHOLE,
	  NULL,
	  NULL },
	{ MESSAGE_BAHASA_ISIAN,
	  NULL,
	  { "tidak ada bagian templat yang belum diisi", "nothing of a template was left to be filled in" },
	  WHOLE,
	  ask_isian,
	  NULL },
	{ MESSAGE_BAHASA_DUA_KALI,
	  NULL,
	  { "satu daftar memuat satu hal satu kali", "a list says a thing once" },
	  WHOLE,
	  NULL,
	  NULL },
	{ MESSAGE_BAHASA_TANDA,
	  NULL,
	  { "tanda baca tunggal dan melekat pada katanya", "marks of punctuation stand alone, next to their word" },
	  { "EYD V: pemakaian tanda baca", "EYD V: use of punctuation" },
	  NULL,
	  NULL },
	{ MESSAGE_BAHASA_TERBUKA,
	  NULL,
	  { "setiap paragraf diakhiri tanda baca", "every paragraph ends with a mark" },
	  { "EYD V: pemakaian tanda baca", "EYD V: use of punctuation" },
	  ask_ejaan,
	  NULL },
	{ MESSAGE_BAHASA_EJAAN,
	  NULL,
	  { "kata ditulis menurut ejaan baku", "words are in standard spelling" },
	  SAME("KBBI, EYD V"),
	  NULL,
	  NULL },
	{ MESSAGE_BAHASA_SALINAN,
	  NULL,
	  { "setiap indikator dianalisis sendiri", "every indicator has an analysis of its own" },
	  SAME("PermenPANRB 53/2014 lampiran II"),
	  NULL,
	  NULL },
	END_OF_RULES,
};
