/* Words of a text: what rules about prose look at instead of letters.
 *
 * A word is a run of letters ("rata-rata" is one), a number with its marks ("3.807.800.000", "22,05"), or one sign.
 * Its folded form has small letters, so that capitals are never a difference. Offsets lead back into the text.
 */
#ifndef AUDIT_BACA_KATA_H
#define AUDIT_BACA_KATA_H

#include "base/array.h"
#include "base/decimal.h"

enum jenis_kata { KATA_HURUF, KATA_ANGKA, KATA_TANDA };

struct kata {
	struct text asli;  /* as written */
	struct text lipat; /* folded */
	uint32_t sidik;    /* of the folded form: equal words have equal ones */
	uint32_t at;       /* where it begins in the text */
	enum jenis_kata jenis;
	bool besar; /* begins with a capital */
	bool rapat; /* nothing stands between it and the word before */
};

struct kata_list {
	struct kata *items;
	size_t count, capacity;
};

/* Appends the words of a text. */
void kata_pisah(struct arena *arena, struct text text, struct kata_list *list);

/* Whether it is this word, given in small letters. */
bool kata_is(const struct kata *kata, const char *word);

/* Whether it is one of the words, which a NULL ends. */
bool kata_among(const struct kata *kata, const char *const *words);

/* In small letters, ASCII ones. */
struct text kata_lipat(struct arena *arena, struct text text);

/* A number as Indonesian papers print it: "3.807.800.000", "22,05", "22.05", "1,234.50", with
 * as many places. False when its groups are not of three digits. */
bool angka_baca(struct text written, struct decimal *value);

/* A number in words that begins at the word: "dua puluh tujuh" is 27. Gives how many words it takes, 0 for none. */
size_t terbilang_baca(const struct kata *kata, size_t count, int64_t *value);

/* Damerau-Levenshtein distance of two short texts by bytes; `most` + 1 when it is larger than `most` or they are too
 * long to compare. */
size_t jarak(struct text a, struct text b, size_t most);

#endif
