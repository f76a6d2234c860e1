/* Which item of one list is which of another. Private to this folder. */
#ifndef CHANGES_MATCH_H
#define CHANGES_MATCH_H

#include "input/shape.h"

/* How sure an item is known by what it says of itself, from the surest on. */
enum ident {
	IDENT_KUNCI, /* a key of the office's own */
	IDENT_KODE,
	IDENT_NOMOR,
	IDENT_RUJUKAN, /* what it names: {"iku": "ikm"} */
	IDENT_TAHUN,   /* a year, a quarter */
	IDENT_NAMA,
	IDENT_COUNT
};

/* What the item is known by; empty where its shape has nothing of the kind, or it is not given. */
struct text ident_of(struct arena *arena, const struct shape *shape, const void *item, enum ident ident);

/* Whether things of this shape have names at all. */
bool match_known(const struct shape *shape);

/* For each item of `a` the index in `b`, and the other way round; SIZE_MAX for none. */
struct matches {
	size_t *of_a, *of_b;
};

/* By what they are known by, from the surest on; then what is the same in all; then what stands between the same
 * neighbours and has much in common. */
struct matches match_items(struct arena *arena, const struct shape *shape, struct members a, struct members b);

/* The same of sentences: what is the same first, then neighbours. */
struct matches match_texts(struct arena *arena, const struct text *a, size_t a_count, const struct text *b,
                           size_t b_count);

/* Whether the i-th of `a` has left its place among its fellows: it is not in the longest row that kept its order. The
 * same are said to have moved when both change sides. */
bool *match_moved(struct arena *arena, const struct shape *shape, struct members a, struct members b,
                  const struct matches *matches);

#endif
