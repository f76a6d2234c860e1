/* The words of the texts, each spelling once, so that a question about it is answered once, however often it stands.
 *
 * The questions are tables of words and phrases in the rules, `static const`, known by where they stand: the first
 * time that one is asked it is looked up word by word among the spellings, and from then on each answer is one bit.
 */
#ifndef AUDIT_BACA_KOSAKATA_H
#define AUDIT_BACA_KOSAKATA_H

#include "base/arena.h"
#include "base/text.h"

#include <stdint.h>

/* A table whose rows begin with a `const char *`: words or phrases in small letters; `count` rows of `size` bytes, or
 * fewer when a NULL ends them. Of size 0: `count` tables, which are asked about as one. */
struct tabel_kata {
	const void *rows;
	size_t size, count;
};

/* The spellings numbered below `known` of which `bits` says whether a row of the table is one, or begins with it. */
struct jawaban {
	struct tabel_kata tabel;
	struct jawaban *next; /* in its chain */
	size_t known;
	bool angka; /* a row begins with a digit */
	unsigned char *bits;
};

struct bentuk {
	struct kosakata *kosakata; /* which it is one of */
	struct text lipat;
	uint32_t sidik; /* its fingerprint */
	uint32_t nomor;
	struct bentuk *next; /* in the chain of its fingerprint */
};

enum { KOSAKATA_CHAINS = 4096, KOSAKATA_TABLES = 512 };

struct kosakata {
	struct arena *arena;
	struct bentuk *chains[KOSAKATA_CHAINS];
	struct jawaban *tables[KOSAKATA_TABLES]; /* in the chains of where the tables stand */
	size_t count;
};

struct kosakata *kosakata_buat(struct arena *arena);

/* The spelling; a new one when it was not there. */
struct bentuk *kosakata_bentuk(struct kosakata *kosakata, struct text lipat);

uint32_t kosakata_sidik(struct text lipat);

/* The words of the row; NULL behind the last. */
const char *tabel_kata_baris(struct tabel_kata tabel, size_t row);

/* The tables that it is made of: itself, unless it has others. */
static inline size_t tabel_kata_banyak(struct tabel_kata tabel)
{
	return tabel.size ? 1 : tabel.count;
}
static inline struct tabel_kata tabel_kata_bagian(struct tabel_kata tabel, size_t i)
{
	return tabel.size ? tabel : ((const struct tabel_kata *)tabel.rows)[i];
}

/* The chain of the answers to a table. */
static inline size_t kosakata_rantai(const void *rows)
{
	return (size_t)((uint64_t)(uintptr_t)rows * 0x9E3779B97F4A7C15U >> 55);
}

/* The answers for all spellings there are now: looked up, and as they were kept. */
const struct jawaban *kosakata_jawab(struct kosakata *kosakata, struct tabel_kata tabel);
static inline const struct jawaban *kosakata_tanya(struct kosakata *kosakata, struct tabel_kata tabel)
{
	const struct jawaban *jawaban = kosakata->tables[kosakata_rantai(tabel.rows)];

	while (jawaban && jawaban->tabel.rows != tabel.rows)
		jawaban = jawaban->next;
	return jawaban && jawaban->known == kosakata->count ? jawaban : kosakata_jawab(kosakata, tabel);
}

static inline bool jawaban_memuat(const struct jawaban *jawaban, const struct bentuk *bentuk)
{
	return jawaban->bits[bentuk->nomor / 8] >> bentuk->nomor % 8 & 1;
}

#endif
