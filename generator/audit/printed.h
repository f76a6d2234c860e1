/* Numbers and dates as papers print them: "Rp. 10.893.500,-", "22.64 %", "2,036,000.00", "8 Lembaga", "17 Januari
 * 2024". Private to this folder. */
#ifndef AUDIT_PRINTED_H
#define AUDIT_PRINTED_H

#include "base/decimal.h"
#include "official/tanggal.h"

enum printed_kind {
	PRINTED_BLANK,
	PRINTED_DASH, /* "-", dots, "n/a": nothing is said to be there */
	PRINTED_NUMBER,
	PRINTED_MALFORMED, /* meant as a number, but its groups are not of three digits: "2.036.000.00" */
	PRINTED_WORDS
};

struct printed_number {
	enum printed_kind kind;
	struct decimal value;
	bool doubtful;        /* one mark with three digits behind: */
	struct decimal other; /* the other reading, 1,250 as 1250 */
	char grouping, point; /* the marks, '.' or ','; 0 for none */
	bool percent, money;  /* "%", "Rp" */
	struct text unit;     /* words behind it, or empty */
};

/* Reads what a paper prints; never fails. A single mark with three digits behind groups where it is a dot ("1.250"),
 * and is a decimal comma where it is a comma. */
struct printed_number printed_read(struct text written);

/* From the spelling of a JSON number: its point is a decimal point. */
struct printed_number printed_plain(struct text spelling);

enum printed_date_kind { PRINTED_DATE_NONE, PRINTED_DATE_FINE, PRINTED_DATE_PART };

/* "17 Januari 2024", with a place or a day of the week before it, 17-01-2024, 17/1/2024, 2024-01-17; old spellings of
 * months. PRINTED_DATE_PART: a month and a year, or a month alone; then what is not there is 0. */
enum printed_date_kind printed_date(struct text written, struct date *date);

/* Small letters, single blanks: for words that differ in nothing else. */
struct text printed_fold(struct arena *arena, struct text text);

/* The digits alone. */
struct text printed_digits(struct arena *arena, struct text text);

#endif
