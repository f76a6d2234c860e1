/* Words of a text: what rules about prose look at instead of letters.
 *
 * A word is a run of letters ("rata-rata" is one), a number with its marks ("3.807.800.000", "22,05"), or one sign.
 * Its folded form has small letters, so that capitals are never a difference. Offsets lead back into the text.
 */
#ifndef AUDIT_BACA_KATA_H
#define AUDIT_BACA_KATA_H

#include "audit/baca/kosakata.h"
#include "base/array.h"
#include "base/decimal.h"

enum jenis_kata { KATA_HURUF, KATA_ANGKA, KATA_TANDA };

struct kata {
	struct text asli;            /* as written */
	struct text lipat;           /* folded */
	uint32_t sidik;              /* of the folded form: equal words have equal ones */
	const struct bentuk *bentuk; /* of words with letters, when the list has them counted; else NULL */
	uint32_t at;                 /* where it begins in the text */
	enum jenis_kata jenis;
	bool besar; /* begins with a capital */
	bool rapat; /* nothing stands between it and the word before */
	bool henti; /* a sentence may end with it */
};

struct kata_list {
	struct kata *items;
	size_t count, capacity;
	struct kosakata *kosakata; /* where their spellings are counted, or NULL */
};

/* Appends the words of a text. */
void kata_pisah(struct arena *arena, struct text text, struct kata_list *list);

/* Whether it is this word, given in small letters; most words differ in the first. */
bool kata_is_rest(const struct kata *kata, const char *word);
static inline bool kata_is(const struct kata *kata, const char *word)
{
	return kata->lipat.bytes[0] == word[0] && kata_is_rest(kata, word);
}

/* Whether it is one of the words, which a NULL ends. */
bool kata_among(const struct kata *kata, const char *const *words);

/* Whether a phrase of the table may begin with it: most places of a text end here. */
bool kata_mulai(const struct kata *kata, struct tabel_kata tabel);

/* An array of phrases, or of structs that begin with one, as such a table; the same in the list of an initializer;
 * and such a list as one table. */
#define TABEL_KATA(rows) ((struct tabel_kata)BAGIAN_KATA(rows))
#define BAGIAN_KATA(rows)                                                                                              \
	{                                                                                                              \
		(rows), sizeof *(rows), sizeof(rows) / sizeof *(rows)                                                  \
	}
#define TABEL_TABEL(tables) ((struct tabel_kata){ (tables), 0, sizeof(tables) / sizeof *(tables) })

/* The next word of at..end that is a row of the table or that one begins with; `end` for none. */
size_t kata_berikut(const struct kata *kata, size_t at, size_t end, struct tabel_kata tabel);

/* The same, or a number in digits, whichever is first. */
size_t kata_atau_angka(const struct kata *kata, size_t at, size_t end, struct tabel_kata tabel);

/* In small letters, ASCII ones. */
struct text kata_lipat(struct arena *arena, struct text text);

/* A number as Indonesian papers print it: "3.807.800.000", "22,05", "22.05", "1,234.50", with
 * as many places. False when its groups are not of three digits. */
bool angka_baca(struct text written, struct decimal *value);

/* What a number in words begins with; a NULL ends them. */
extern const char *const terbilang_awal[15];

/* A number in words that begins at the word: "dua puluh tujuh" is 27. Gives how many words it takes, 0 for none. */
size_t terbilang_baca(const struct kata *kata, size_t count, int64_t *value);

/* Damerau-Levenshtein distance of two short texts by bytes; `most` + 1 when it is larger than `most` or they are too
 * long to compare. */
size_t jarak(struct text a, struct text b, size_t most);

#endif
