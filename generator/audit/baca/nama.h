/* The names that the data gives once, and where texts say them: rightly, or nearly.
 *
 * A text says a name nearly when all of its words are there but one, which differs in a letter or two (or, in a long
 * name, is another or missing). What is another name of the data is no mistake.
 */
#ifndef AUDIT_BACA_NAMA_H
#define AUDIT_BACA_NAMA_H

#include "audit/baca/teks.h"

enum jenis_nama {
	NAMA_INSTANSI,
	NAMA_WILAYAH,
	NAMA_UNIT,
	NAMA_PROGRAM,
	NAMA_KEGIATAN,
	NAMA_SUB_KEGIATAN,
	NAMA_SASARAN,
	NAMA_INDIKATOR,
	NAMA_ORANG,
	NAMA_SOP
};

struct nama {
	enum jenis_nama jenis;
	struct text teks;        /* as the data has it */
	struct text path;        /* where */
	const void *milik;       /* the program, indikator ... */
	const struct kata *kata; /* its words, signs apart */
	size_t count;
	size_t next; /* in the chain of its first word, and of its second; 0 ends, else index + 1 */
	size_t next_second;
};

struct nama_list {
	struct nama *items;
	size_t count, capacity;
	size_t *first, *second; /* chains by fingerprint */
};

struct nama_list nama_kumpul(struct arena *arena, const struct record *record);

/* A name in a text: the words first..end of it. */
struct sebutan {
	const struct nama *nama;
	size_t first, end;
	bool hampir; /* said nearly */
	size_t beda; /* then the word that differs, or where one is missing */
};

struct sebutan_list {
	struct sebutan *items;
	size_t count, capacity;
};

/* What the text says of the names, from its start on; of names that begin at one word the longest. */
struct sebutan_list nama_cari(struct arena *arena, struct arena *passing, const struct nama_list *names,
                              const struct teks *teks);

#endif
