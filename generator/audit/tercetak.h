/* Printed values beside the data, as the files of this folder share them. Private to this folder. */
#ifndef AUDIT_TERCETAK_H
#define AUDIT_TERCETAK_H

#include "audit/printed.h"
#include "audit/rules.h"
#include "record/figures/figure.h"
#include "record/tercetak.h"

enum verdict {
	VERDICT_FINE,
	VERDICT_UNKNOWN,   /* EVAL-02 */
	VERDICT_DIFFERS,   /* EVAL-01 */
	VERDICT_TRUNCATED, /* EVAL-03 */
	VERDICT_MALFORMED, /* EVAL-04 */
	VERDICT_PART,      /* EVAL-04 of dates */
	VERDICT_BLANK,     /* EVAL-06 */
	VERDICT_HOLLOW,    /* EVAL-06 of an item of a list that nobody has */
	VERDICT_RATIO,     /* EVAL-07 */
	VERDICT_WORDS,     /* EVAL-08 */
	VERDICT_NAMELESS   /* EVAL-09 */
};

struct print {
	const struct tercetak *tercetak;
	struct text bearer; /* path of the object */
	struct figure figure;
	struct origin origin; /* of a value that is printed wrongly */
	struct printed_number number;
	enum verdict verdict;
	const struct print *cause; /* the same mistake, or the one that this follows from; NULL: a mistake of its own */
	size_t found;              /* of a mistake told: its place in audit->diags, from 1 */
};

struct prints {
	const struct audit *audit;
	ARRAY_OF(struct print) list;
};

/* All that was printed, in the order of the data, each with its verdict. */
void prints_collect(struct prints *prints);

/* EVAL-05: forms that differ from those of most values; one finding for each table. */
void prints_ask_forms(const struct prints *prints);

/* Whether a value may be printed so: rounded, cut off or as a ratio. */
bool prints_says(struct measure value, struct decimal printed);

/* "22.693.400 / 30.000.000 x 100" for what follows from others; empty when it does not. */
struct text prints_formula(const struct prints *prints, const struct print *print);

/* The wrong print that the value was reckoned rightly from, or NULL. */
const struct print *prints_wrong_source(const struct prints *prints, const struct print *print);

#endif
