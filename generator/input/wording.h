/* How the messages spell what they found, for readers who are no programmers. */
#ifndef INPUT_WORDING_H
#define INPUT_WORDING_H

#include "input/json.h"

enum { FOUND_LENGTH_MAX = 40, WORDS_MAX = 20 };

/* At most 40 code points of a text, then "…"; line ends and other control characters as escapes, so
 * a message stays one line. */
struct text shorten(struct arena *arena, struct text text);

/* The same between straight quotes, with quotes inside escaped. */
struct text quote(struct arena *arena, struct text text);

/* A value in both languages (diag_words): teks "abc", angka 12, benar (true), daftar, objek, null. */
struct text describe(struct arena *arena, const struct json *json);

/* "a, b, c": at most 20 words, then "…". */
struct text list_words(struct arena *arena, const struct text *words, size_t count);

/* What `written` most likely says as a number, spelt as in JSON: "8,60" is 8.60, "8.60%" 8.60,
 * "1.234.567" 1234567, "Rp 1.000.000,-" 1000000, "1.234,50" 1234.50. One dot before three digits
 * may mean either; it is taken as a thousands mark only where a whole number is wanted. False when
 * it is no number, or not clear which. */
bool spell_number(struct arena *arena, struct text written, bool whole, struct text *right);

/* A decimal that a spreadsheet computed in binary, as 61.900000000000006, to the 15 digits that are sure: 61.9.
 * False when that is no shorter, or still too long. */
bool spell_without_noise(struct arena *arena, struct text written, struct text *right);

/* What `written` most likely says as a date, as 2024-01-17: "17 Januari 2024", "17/01/2024". */
bool spell_date(struct arena *arena, struct text written, struct text *right);

/* Whether they are the same but for the case of ASCII letters. */
bool same_word(struct text a, struct text b);

#endif
