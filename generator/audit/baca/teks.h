/* Every text of the record once, with its place, as its reader sees it: fields filled in, marks taken away, split into
 * words.
 *
 * Rules about prose ask this and nothing else; a new kind of text in the data is found by its shape. A text is read in
 * the scope in which it is printed: what stands under a quarter in that quarter.
 */
#ifndef AUDIT_BACA_TEKS_H
#define AUDIT_BACA_TEKS_H

#include "audit/baca/kata.h"
#include "input/shape.h"

struct record;

enum jenis_teks {
	TEKS_KALIMAT, /* prose */
	TEKS_SEL,     /* a cell of an own table */
	TEKS_NAMA     /* a name, an office, an address: words that are printed as they stand */
};

struct teks {
	enum jenis_teks jenis;
	struct text path;
	struct text isi;           /* as its reader sees it */
	struct text ketikan;       /* what was typed, without what fields filled in; empty when there is no field */
	const struct shape *shape; /* of the struct it stands in */
	const void *item;
	const struct field *field;
	int triwulan; /* the quarter it is about, 0 none */
	const struct kata *kata;
	size_t count;
	const uint32_t *akhir; /* where its sentences end, of prose */
	size_t kalimat;        /* how many these are */
};

struct teks_list {
	struct teks *items;
	size_t count, capacity;
};

/* All texts of a record without errors, in its order. */
struct teks_list teks_kumpul(struct arena *arena, const struct record *record);

/* Whether the word was typed; what a field filled in is right by itself. */
bool teks_diketik(const struct teks *teks, const struct kata *kata);

/* Whether the text stands at or below the path: "lkip.perencanaan". */
bool teks_di(const struct teks *teks, const char *path);

/* The words from `first` up to `end` as they stand in the text. */
struct text teks_kutip(const struct teks *teks, size_t first, size_t end);

/* -- parts of a text -- */

/* The end of the sentence that begins at the word. */
size_t kalimat_akhir(const struct teks *teks, size_t first);

/* Where one of the words is in first..end; `end` for nowhere. */
size_t kata_cari(const struct teks *teks, size_t first, size_t end, const char *const *words);

/* Whether the words (of a phrase in small letters, blanks between) stand at `at`. */
bool frasa_di(const struct teks *teks, size_t at, const char *phrase);

/* How many words the phrase has there, else 0. */
size_t frasa_panjang(const struct teks *teks, size_t at, const char *phrase);

/* The first row of the table that stands there, and how many words it has; its count of rows, and 0, for none. */
size_t frasa_pilih(const struct teks *teks, size_t at, struct tabel_kata tabel, size_t *words);

/* Where the phrase is in first..end; `end` for nowhere. */
size_t frasa_cari(const struct teks *teks, size_t first, size_t end, const char *phrase);

#endif
