/* Text into words: one pass over the bytes, nothing is looked up. */
#include "audit/baca/kata.h"

#include <string.h>

static bool is_angka(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Letters beyond ASCII count as such, but for dashes, quotes and blanks of the General Punctuation block. */
static bool is_huruf(struct text text, size_t at)
{
	unsigned char byte = (unsigned char)text.bytes[at];

	if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'))
		return true;
	return byte >= 0x80 && byte != 0xE2 && byte != 0xC2;
}

static size_t width(unsigned char byte)
{
	return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

static bool is_sambung(char byte)
{
	return byte == '-' || byte == '\'';
}

/* "Rp20.000" is a sign of money and a number. */
static bool is_money_sign(struct text text, size_t first, size_t at)
{
	return at == first + 2 && (text.bytes[first] | 0x20) == 'r' && (text.bytes[first + 1] | 0x20) == 'p';
}

static size_t end_of_word(struct text text, size_t first)
{
	size_t at = first;

	while (at < text.count) {
		if (is_huruf(text, at))
			at += width((unsigned char)text.bytes[at]);
		else if (is_angka(text.bytes[at]) && !is_money_sign(text, first, at))
			at++;
		else if (is_sambung(text.bytes[at]) && at + 1 < text.count && is_huruf(text, at + 1))
			at++;
		else
			break;
	}
	return at < text.count ? at : text.count;
}

static size_t end_of_number(struct text text, size_t at)
{
	while (at < text.count) {
		bool mark = text.bytes[at] == '.' || text.bytes[at] == ',';

		if (!is_angka(text.bytes[at]) && !(mark && at + 1 < text.count && is_angka(text.bytes[at + 1])))
			break;
		at++;
	}
	return at;
}

struct text kata_lipat(struct arena *arena, struct text text)
{
	char *bytes = arena_many(arena, text.count + 1, char);

	for (size_t i = 0; i < text.count; i++) {
		char byte = text.bytes[i];

		bytes[i] = byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
	}
	return (struct text){ bytes, text.count };
}

static bool is_blank_at(struct text text, size_t at, size_t *next)
{
	unsigned char byte = (unsigned char)text.bytes[at];

	*next = at + 1;
	if (byte < 0x7F)
		return byte <= ' ';
	*next = at;
	return text_code_blank(text_next(text, next));
}

void kata_pisah(struct arena *arena, struct text text, struct kata_list *list)
{
	struct text lipat = kata_lipat(arena, text);
	bool rapat = false;

	for (size_t at = 0; at < text.count;) {
		size_t end;
		struct kata *kata;
		char byte = text.bytes[at];

		if (is_blank_at(text, at, &end)) {
			at = end;
			rapat = false;
			continue;
		}
		kata = array_push(arena, list);
		kata->jenis = is_huruf(text, at) ? KATA_HURUF : is_angka(byte) ? KATA_ANGKA : KATA_TANDA;
		if (kata->jenis != KATA_TANDA)
			end = kata->jenis == KATA_HURUF ? end_of_word(text, at) : end_of_number(text, at);
		kata->asli = text_part(text, at, end - at);
		kata->lipat = text_part(lipat, at, end - at);
		if (list->kosakata && kata->jenis != KATA_ANGKA)
			kata->bentuk = kosakata_bentuk(list->kosakata, kata->lipat);
		kata->sidik = kata->bentuk ? kata->bentuk->sidik : kosakata_sidik(kata->lipat);
		kata->at = (uint32_t)at;
		kata->besar = byte >= 'A' && byte <= 'Z';
		kata->rapat = rapat;
		rapat = true;
		at = end;
	}
}

bool kata_is_rest(const struct kata *kata, const char *word)
{
	size_t count = strlen(word);

	return kata->lipat.count == count && memcmp(kata->lipat.bytes, word, count) == 0;
}

/* Asked most of all: a chain, a number, a bit. */
static bool bentuk_mulai(const struct bentuk *bentuk, const void *rows, size_t size, size_t count)
{
	return jawaban_memuat(kosakata_tanya(bentuk->kosakata, (struct tabel_kata){ rows, size, count }), bentuk);
}

bool kata_mulai(const struct kata *kata, struct tabel_kata tabel)
{
	const char *words;

	if (kata->bentuk)
		return bentuk_mulai(kata->bentuk, tabel.rows, tabel.size, tabel.count);
	for (size_t row = 0; (words = tabel_kata_baris(tabel, row)); row++)
		if (kata->lipat.bytes[0] == *words)
			return true;
	return false;
}

bool kata_among(const struct kata *kata, const char *const *words)
{
	if (kata->bentuk)
		return bentuk_mulai(kata->bentuk, words, sizeof *words, SIZE_MAX);
	for (; *words; words++)
		if (kata_is(kata, *words))
			return true;
	return false;
}

/* -- the next of a table -- */

/* Of a word that is not counted: read row by row. */
static bool begins_row(const struct kata *kata, struct tabel_kata tabel)
{
	for (size_t i = 0; i < tabel_kata_banyak(tabel); i++) {
		struct tabel_kata part = tabel_kata_bagian(tabel, i);
		const char *words;

		for (size_t row = 0; (words = tabel_kata_baris(part, row)); row++) {
			size_t count = *words == *kata->lipat.bytes ? strcspn(words, " ") : 0;

			if (kata->lipat.count == count && memcmp(kata->lipat.bytes, words, count) == 0)
				return true;
		}
	}
	return false;
}

/* The first word of a spelling that is counted, or `end`. */
static size_t first_counted(const struct kata *kata, size_t at, size_t end)
{
	while (at < end && !kata[at].bentuk)
		at++;
	return at;
}

/* The answers are asked for once, not word by word. */
static size_t next_of(const struct kata *kata, size_t at, size_t end, struct tabel_kata tabel, bool angka)
{
	size_t counted = first_counted(kata, at, end);
	const struct jawaban *jawaban = counted < end ? kosakata_tanya(kata[counted].bentuk->kosakata, tabel) : NULL;

	for (; at < end; at++) {
		const struct bentuk *bentuk = kata[at].bentuk;

		if (!bentuk) {
			bool digits = kata[at].jenis == KATA_ANGKA;

			if (digits && angka)
				break;
			if (!(digits && jawaban && !jawaban->angka) && begins_row(&kata[at], tabel))
				break;
			continue;
		}
		if (jawaban_memuat(jawaban, bentuk))
			break;
	}
	return at;
}

size_t kata_berikut(const struct kata *kata, size_t at, size_t end, struct tabel_kata tabel)
{
	return next_of(kata, at, end, tabel, false);
}

size_t kata_atau_angka(const struct kata *kata, size_t at, size_t end, struct tabel_kata tabel)
{
	return next_of(kata, at, end, tabel, true);
}

/* -- numbers -- */

/* Whether behind the first mark all groups have three digits. */
static bool grouped(struct text written, char mark)
{
	size_t digits = 0, groups = 0;

	for (size_t i = 0; i < written.count; i++) {
		if (written.bytes[i] != mark) {
			digits++;
			continue;
		}
		if (groups ? digits != 3 : digits > 3 || !digits)
			return false;
		groups++;
		digits = 0;
	}
	return groups > 0 && digits == 3;
}

static bool spelt(struct text whole, struct text decimals, char group, struct decimal *value)
{
	char bytes[64];
	size_t count = 0;

	if (memchr(whole.bytes, group, whole.count) && !grouped(whole, group))
		return false;
	if (whole.count + decimals.count + 2 > sizeof bytes)
		return false;
	for (size_t i = 0; i < whole.count; i++)
		if (whole.bytes[i] != group && (count || whole.bytes[i] != '0'))
			bytes[count++] = whole.bytes[i];
	if (!count)
		bytes[count++] = '0';
	if (decimals.count) {
		bytes[count++] = '.';
		memcpy(bytes + count, decimals.bytes, decimals.count);
		count += decimals.count;
	}
	return decimal_parse((struct text){ bytes, count }, value);
}

bool angka_baca(struct text written, struct decimal *value)
{
	size_t dots = 0, commas = 0, last = written.count;
	struct text whole, decimals;
	char mark;

	for (size_t i = 0; i < written.count; i++) {
		dots += written.bytes[i] == '.';
		commas += written.bytes[i] == ',';
		if (written.bytes[i] == '.' || written.bytes[i] == ',')
			last = i;
	}
	if (last == written.count)
		return spelt(written, LIT(""), '.', value);
	mark = written.bytes[last];
	whole = text_part(written, 0, last);
	decimals = text_part(written, last + 1, written.count - last - 1);
	if (dots && commas)
		return (mark == '.' ? dots : commas) == 1 && spelt(whole, decimals, mark == '.' ? ',' : '.', value);
	if (dots + commas > 1 || (decimals.count == 3 && written.bytes[0] != '0' && mark == '.'))
		return spelt(written, LIT(""), mark, value);
	return spelt(whole, decimals, mark == '.' ? ',' : '.', value);
}

/* -- numbers in words -- */

static int satuan_baca(const struct kata *kata)
{
	static const char *const words[] = { "nol",  "satu", "dua",   "tiga",    "empat",
		                             "lima", "enam", "tujuh", "delapan", "sembilan" };

	for (int i = 0; i < 10; i++)
		if (kata_is(kata, words[i]))
			return i;
	return -1;
}

/* Below a thousand: "dua ratus lima belas". */
static size_t ratusan_baca(const struct kata *kata, size_t count, int64_t *value)
{
	size_t at = 0;
	int digit;

	*value = 0;
	if (at < count && kata_is(&kata[at], "seratus")) {
		*value = 100;
		at++;
	} else if (at + 1 < count && (digit = satuan_baca(&kata[at])) > 0 && kata_is(&kata[at + 1], "ratus")) {
		*value = digit * 100;
		at += 2;
	}
	if (at < count && (kata_is(&kata[at], "sepuluh") || kata_is(&kata[at], "sebelas"))) {
		*value += kata_is(&kata[at], "sepuluh") ? 10 : 11;
		return at + 1;
	}
	if (at + 1 < count && (digit = satuan_baca(&kata[at])) > 0) {
		if (kata_is(&kata[at + 1], "belas")) {
			*value += 10 + digit;
			return at + 2;
		}
		if (kata_is(&kata[at + 1], "puluh")) {
			*value += digit * 10;
			at += 2;
		}
	}
	if (at < count && (digit = satuan_baca(&kata[at])) >= 0) {
		*value += digit;
		at++;
	}
	return at;
}

const char *const terbilang_awal[15] = { "nol",     "satu",    "dua",     "tiga",    "empat",
	                                 "lima",    "enam",    "tujuh",   "delapan", "sembilan",
	                                 "sepuluh", "sebelas", "seratus", "seribu",  NULL };

size_t terbilang_baca(const struct kata *kata, size_t count, int64_t *value)
{
	static const struct {
		const char *word;
		int64_t worth;
	} scales[] = { { "triliun", 1000000000000 },
		       { "miliar", 1000000000 },
		       { "milyar", 1000000000 },
		       { "juta", 1000000 },
		       { "ribu", 1000 } };
	enum { SCALES = sizeof scales / sizeof *scales };
	size_t at = 0, next = 0;
	int64_t part;

	*value = 0;
	while (at < count && kata_among(&kata[at], terbilang_awal)) {
		size_t scale = SCALES, taken = 0;

		if (kata_is(&kata[at], "seribu")) {
			*value += 1000;
			at++;
			continue;
		}
		taken = ratusan_baca(kata + at, count - at, &part);
		if (!taken)
			break;
		for (size_t i = next; i < SCALES && at + taken < count; i++)
			if (kata_is(&kata[at + taken], scales[i].word))
				scale = i;
		at += taken;
		if (scale == SCALES) {
			*value += part;
			break;
		}
		*value += part * scales[scale].worth;
		next = scale + 1;
		at++;
	}
	return at;
}

/* -- distance -- */

enum { JARAK_MOST = 80 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Letters that both begin or end with cost nothing. */
static void leave_same(struct text *a, struct text *b)
{
	size_t same = 0, shorter = least(a->count, b->count);

	while (same < shorter && a->bytes[same] == b->bytes[same])
		same++;
	*a = text_part(*a, same, a->count);
	*b = text_part(*b, same, b->count);
	while (a->count && b->count && a->bytes[a->count - 1] == b->bytes[b->count - 1]) {
		a->count--;
		b->count--;
	}
}

/* Rows of the usual matrix; what lies farther than `most` from its diagonal is farther apart, and so are both texts
 * when two rows one below the other are. */
size_t jarak(struct text a, struct text b, size_t most)
{
	size_t rows[3][JARAK_MOST + 2];
	size_t gap = a.count > b.count ? a.count - b.count : b.count - a.count, nearest = 0, before;

	if (gap > most || a.count > JARAK_MOST || b.count > JARAK_MOST)
		return most + 1;
	leave_same(&a, &b);
	for (size_t j = 0; j <= b.count + 1; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a.count; i++) {
		size_t *row = rows[i % 3];
		const size_t *above = rows[(i + 2) % 3], *above_two = rows[(i + 1) % 3];
		size_t from = i > most ? i - most : 1, to = least(i + most, b.count);

		before = nearest;
		nearest = row[from - 1] = from == 1 ? i : most + 1;
		for (size_t j = from; j <= to; j++) {
			bool same = a.bytes[i - 1] == b.bytes[j - 1];

			row[j] = least(above[j - 1] + !same, least(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a.bytes[i - 1] == b.bytes[j - 2] && a.bytes[i - 2] == b.bytes[j - 1])
				row[j] = least(row[j], above_two[j - 2] + 1);
			nearest = least(nearest, row[j]);
		}
		row[to + 1] = most + 1;
		if (nearest > most && before > most)
			return most + 1;
	}
	return least(rows[a.count % 3][b.count], most + 1);
}
