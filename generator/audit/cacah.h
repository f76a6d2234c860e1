/* Numbers that count things in a sentence, and how many the data has of them. Private to this folder. */
#ifndef AUDIT_CACAH_H
#define AUDIT_CACAH_H

#include "audit/prosa.h"

struct unit;

/* A whole number in digits. */
bool bilangan_utuh(const struct kata *kata, int64_t *value);

/* Whether words in brackets stand behind the number at `at`, as in "27 (dua puluh tujuh)"; `*end` is behind them. */
bool bilangan_dieja(const struct teks *teks, size_t at, int64_t *said, size_t *end);

/* A whole number at `at`, in digits, in words, or both: "3", "tiga", "3 (tiga)", "tiga (3)". Gives how many words it
 * takes, 0 for none; years are none. `*both` when it is in digits and words. */
size_t bilangan_di(const struct teks *teks, size_t at, int64_t *value, bool *both);

/* The next word of first..end at which one may stand; `end` for none. */
size_t bilangan_cari(const struct teks *teks, size_t first, size_t end);

enum benda {
	BENDA_SASARAN,
	BENDA_INDIKATOR,
	BENDA_TUJUAN,
	BENDA_PROGRAM,
	BENDA_KEGIATAN,
	BENDA_SUB,
	BENDA_BIDANG,
	BENDA_SUB_BAGIAN,
	BENDA_SEKSI,
	BENDA_LAIN
};

/* The thing that the words at `at` name, and in `*words` how many they are; BENDA_LAIN for none. */
enum benda benda_di(const struct teks *teks, size_t at, size_t *words);

/* A count in a sentence: "3 (tiga) sasaran strategis". */
struct cacah {
	int64_t nilai;
	bool ganda; /* in digits and words */
	enum benda benda;
	size_t first, at, end; /* its words; the thing begins at `at` */
};

/* The count that begins at `at`. */
bool cacah_di(const struct teks *teks, size_t at, struct cacah *found);

/* How many of these units, and of those below them, are of the kind. */
size_t cacah_unit(const struct unit *items, size_t count, enum benda benda);

/* How many the data has; 0 for none, or when it does not tell. */
size_t cacah_data(const struct record *record, enum benda benda);

#endif
