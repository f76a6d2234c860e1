/* Whether a PDF still says what its data says: the paper is made again from what is inside, and compared. */
#ifndef OFFICE_VERIFY_H
#define OFFICE_VERIFY_H

#include "office/inside.h"

enum likeness {
	LIKENESS_SAME,    /* byte for byte */
	LIKENESS_WORDS,   /* a page says something else */
	LIKENESS_DRAWING, /* the words are the same, but a page is drawn otherwise */
	LIKENESS_PAGES,   /* another number of pages */
	LIKENESS_BYTES,   /* all pages are the same; something else in the file is not */
	LIKENESS_UNKNOWN  /* the paper cannot be made again; why stands in the office's messages */
};

/* What the digest in a signature says of the bytes that it covers. The certificate is not looked at. */
enum seal { SEAL_WHOLE, SEAL_BROKEN, SEAL_UNKNOWN };

struct signed_part {
	struct text field;
	struct text signer; /* the name in the certificate, or empty */
	bool own;           /* a field of the paper as it was written */
	bool covers_paper;  /* all of the paper as it was written */
	size_t end;         /* of what it covers; 0 when what it says it covers makes no sense */
	size_t revision;    /* that it is the end of, from 1; 0: of none */
	enum seal seal;
};

struct likeness_report {
	enum likeness likeness;
	bool other_program;
	struct text other_means; /* a font or the like that is another than it was, or empty */
	bool altered;            /* what is inside is not what the manifest tells of */
	size_t page;             /* from 1: the first that differs */
	struct text found, made; /* there, the first words that differ: in the file, and made again */
	size_t at;               /* the first byte that differs */
	size_t paper;            /* bytes of the paper as it was written, */
	size_t appended;         /* behind it, */
	size_t uncovered;        /* and of these behind all that signatures cover */
	size_t empty;            /* fields that are not signed */
	ARRAY_OF(struct signed_part) signatures;
};

/* The paper made again from what is inside, in `arena`, opened inside the office's; NULL when it cannot be made, which
 * has been reported. */
struct made_paper *inside_make(struct arena *arena, struct office *office, const struct inside *inside);

/* Makes the paper anew in `arena`, opened inside the office's. `office` is that of inside_read. */
struct likeness_report verify(struct arena *arena, struct office *office, const struct inside *inside);

#endif
