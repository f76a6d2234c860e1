/* What a template left to be filled in, and what a list says twice. */
#include "audit/bahasa_isian.h"

#include "audit/baca/bacaan.h"
#include "audit/rules.h"
#include "record/record.h"

#include <string.h>

/* -- left open -- */

enum { DOTS_LEAST = 4 };

/* A run of dots, longer than an ellipsis. */
static size_t dots_at(const struct teks *teks, size_t at)
{
	size_t count = 0;

	while (at + count < teks->count && kata_is(&teks->kata[at + count], ".") &&
	       (!count || teks->kata[at + count].rapat))
		count++;
	return count >= DOTS_LEAST ? count : 0;
}

/* "XXX", in capitals, but no number that is written in Roman digits. */
static bool is_crosses(const struct kata *kata)
{
	for (size_t i = 0; i < kata->asli.count; i++)
		if (kata->asli.bytes[i] != 'X' && kata->asli.bytes[i] != 'x')
			return false;
	return kata->asli.count > 3 || (kata->asli.count == 3 && kata->asli.bytes[0] == 'X');
}

/* What any of these begins with, in small letters. */
#define OPEN_STARTS ".([<ltx"

/* "[isi dengan uraian]", "<nama program>", "TODO", "lorem ipsum". */
static size_t open_at(const struct teks *teks, size_t at)
{
	static const char *const words[] = { "isi",      "diisi",    "isilah", "lengkapi", "sebutkan",
		                             "tuliskan", "masukkan", "nama",   "uraikan",  NULL };
	const struct kata *kata = &teks->kata[at];
	static const char *const asks[] = { "tuliskan", "lengkapi", "isilah", "uraikan", "masukkan", NULL };
	bool bracket = kata_is(kata, "[") || kata_is(kata, "<");
	size_t dots;

	if (!memchr(OPEN_STARTS, kata->lipat.bytes[0], sizeof OPEN_STARTS - 1))
		return 0;
	dots = dots_at(teks, at);
	if (dots)
		return dots;
	if (bracket && at + 1 < teks->count && kata_among(&teks->kata[at + 1], words))
		return 2;
	if (kata_is(kata, "(") && at + 1 < teks->count && kata_among(&teks->kata[at + 1], asks))
		return 2;
	if (frasa_di(teks, at, "lorem ipsum"))
		return 2;
	return text_is(kata->asli, "TODO") || text_is(kata->asli, "TBD") || is_crosses(kata);
}

/* "Bab XXX" and "Pasal XXX" are numbers. */
static bool is_numbered(const struct teks *teks, size_t at)
{
	static const char *const words[] = { "bab", "pasal", "bagian", "angkatan", "abad", "lampiran", "ke", NULL };

	return at && kata_among(&teks->kata[at - 1], words);
}

/* "(tuliskan ...)" is what a draft is to be filled in with. */
static bool is_of_draft(const struct audit *audit, const struct kata *kata)
{
	return audit->record->status == STATUS_KONSEP && kata_is(kata, "(");
}

static void look_for_open(const struct audit *audit, const struct teks *teks)
{
	for (size_t i = 0; i < teks->count; i++) {
		size_t words = open_at(teks, i);
		size_t from = i > 2 ? i - 3 : 0, end = i + words + 2 < teks->count ? i + words + 2 : teks->count;

		if (!words || is_numbered(teks, i) || is_of_draft(audit, &teks->kata[i]) ||
		    !teks_diketik(teks, &teks->kata[i]))
			continue;
		audit_find(audit, teks->path, ((struct evidence){ .written = teks_kutip(teks, from, end) }),
		           MESSAGE_BAHASA_ISIAN, teks_kutip(teks, from, end));
		return;
	}
}

/* -- marks -- */

/* " ,", ",,", two dots, or "**" that encloses nothing. */
static bool is_misplaced(const struct teks *teks, size_t at)
{
	static const char *const pauses[] = { ",", ";", NULL };
	const struct kata *kata = &teks->kata[at], *next = at + 1 < teks->count && kata[1].rapat ? kata + 1 : NULL;
	bool begins = !at || !kata->rapat || !kata_is(kata - 1, ".");
	bool ends = at + 2 >= teks->count || !kata[2].rapat || !kata_is(kata + 2, ".");

	if (at && kata_among(kata, pauses) && !kata->rapat && kata[-1].jenis != KATA_TANDA)
		return true;
	if (!next)
		return false;
	return (kata_among(kata, pauses) && kata_among(next, pauses)) || (kata_is(kata, "*") && kata_is(next, "*")) ||
	       (kata_is(kata, ".") && kata_is(next, ".") && begins && ends);
}

static void look_for_marks(const struct audit *audit, const struct teks *teks)
{
	for (size_t i = 0; i < teks->count; i++) {
		size_t from = i > 2 ? i - 3 : 0, end = i + 3 < teks->count ? i + 3 : teks->count;

		if (teks->kata[i].jenis != KATA_TANDA || !is_misplaced(teks, i) || !teks_diketik(teks, &teks->kata[i]))
			continue;
		audit_find(audit, teks->path, ((struct evidence){ .written = teks_kutip(teks, from, end) }),
		           MESSAGE_BAHASA_TANDA, teks_kutip(teks, from, end));
		return;
	}
}

/* -- said twice -- */

/* "surat_pengantar[0].tembusan" of "surat_pengantar[0].tembusan[1]"; the path itself when it is no item. */
static struct text list_of(struct text path)
{
	size_t at = path.count;

	if (!at || path.bytes[at - 1] != ']')
		return path;
	while (at && path.bytes[at - 1] != '[')
		at--;
	return text_part(path, 0, at ? at - 1 : 0);
}

/* What its item is known by: a unit by its name, a recommendation by its words. */
static struct text item_of(const struct teks *teks)
{
	static const char *const keys[] = { ".nama", ".rekomendasi" };
	static const char *const shapes[] = { "unit", "rekomendasi" };

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strcmp(teks->shape->name, shapes[i]) == 0 && text_ends(teks->path, keys[i]))
			return text_part(teks->path, 0, teks->path.count - strlen(keys[i]));
	return teks->path;
}

static bool same_words(const struct teks *a, const struct teks *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (a->kata[i].sidik != b->kata[i].sidik || !text_equal(a->kata[i].lipat, b->kata[i].lipat))
			return false;
	return true;
}

/* Items may end in other signs. */
static struct teks without_end(const struct teks *teks)
{
	static const char *const ends[] = { ".", ";", ",", "dan", NULL };
	struct teks bare = *teks;

	while (bare.count && kata_among(&bare.kata[bare.count - 1], ends))
		bare.count--;
	return bare;
}

/* Laws have a rule of their own; steps come again. */
static bool may_repeat(const struct teks *teks)
{
	size_t at;

	return text_find(teks->path, "mengingat", &at) || text_find(teks->path, "dasar_hukum", &at) ||
	       text_find(teks->path, "langkah", &at) || text_find(teks->path, "tabel", &at);
}

static void look_for_twice(const struct audit *audit, size_t index)
{
	enum { WORDS_LEAST = 3, ITEMS_MOST = 60 };
	const struct teks_list *list = &audit->bacaan->teks;
	struct teks own = without_end(&list->items[index]);
	struct text parent = list_of(item_of(&own));

	if (own.count < WORDS_LEAST || own.jenis == TEKS_SEL || parent.count == own.path.count || may_repeat(&own))
		return;
	for (size_t i = index; i-- > 0 && index - i < ITEMS_MOST;) {
		struct teks other = list->items[i];

		if (other.jenis == TEKS_SEL || !text_equal(list_of(item_of(&other)), parent))
			continue;
		other = without_end(&other);
		if (!same_words(&own, &other))
			continue;
		audit_also(audit,
		           audit_find(audit, own.path, ((struct evidence){ .written = own.isi }),
		                      MESSAGE_BAHASA_DUA_KALI, teks_kutip(&own, 0, own.count)),
		           other.path, DIAG_NONE);
		return;
	}
}

void ask_isian(const struct audit *audit)
{
	for (size_t t = 0; t < audit->bacaan->teks.count; t++) {
		if (audit->bacaan->teks.items[t].jenis == TEKS_KALIMAT) {
			look_for_open(audit, &audit->bacaan->teks.items[t]);
			look_for_marks(audit, &audit->bacaan->teks.items[t]);
		}
		look_for_twice(audit, t);
	}
}
