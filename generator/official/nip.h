/* NIP, the number of a civil servant: 18 digits that carry birth, appointment, sex and a serial.
 *
 * Source: Peraturan Kepala BKN 22/2007: yyyymmdd of birth, yyyymm of appointment as CPNS, 1 for men
 * or 2 for women, three digits in order. PPPK have 21 in place of the month of appointment.
 */
#ifndef OFFICIAL_NIP_H
#define OFFICIAL_NIP_H

#include "official/tanggal.h"

enum nip_fault {
	NIP_FINE,
	NIP_NOT_DIGITS,    /* a byte that is neither digit nor blank nor dot */
	NIP_WRONG_COUNT,   /* not 18 digits */
	NIP_NO_SUCH_BIRTH, /* the calendar has no such date of birth */
	NIP_NO_SUCH_MONTH, /* appointment not in the months 01 to 12, nor 21 of PPPK */
	NIP_NO_SUCH_SEX,   /* neither 1 nor 2 */
	NIP_UNLIKELY_AGE   /* appointed younger than 16 or older than 58 */
};

struct nip {
	struct date birth;
	int appointed_year;
	int appointed_month; /* 1 to 12; 0 for PPPK, whose number does not have it */
	bool pppk;
	bool female;
	int serial; /* 0 to 999 */
	int age;    /* years completed at appointment; for PPPK within that year */
};

/* Takes apart 18 digits written with or without blanks (U+00A0 too) or dots. The first fault in the order
 * of the enum is given; `*nip` is then only good for what comes before it. `nip` may be NULL. */
enum nip_fault nip_parse(struct text written, struct nip *nip);

/* "19800229 200501 1 001"; what is not 18 digits is copied as it was written. */
struct text nip_format(struct arena *arena, struct text written);

#endif
