/* Times of steps: "1 minggu", "1-3 hari", "120 menit / 3 hari", and their sums.
 *
 * Units are never turned into one another but minutes into hours, for an office counts neither its
 * hours a day nor its days a week alike; only to compare two ways a working day is taken as
 * seven and a half hours, five days as a week, twenty as a month.
 */
#ifndef RECORD_WAKTU_H
#define RECORD_WAKTU_H

#include "record/sop.h"

enum satuan_waktu {
	SATUAN_DETIK,
	SATUAN_MENIT,
	SATUAN_JAM,
	SATUAN_HARI,
	SATUAN_MINGGU,
	SATUAN_BULAN,
	SATUAN_TAHUN,
	SATUAN_COUNT
};

/* Thousandths of each unit. */
struct duration {
	int64_t of[SATUAN_COUNT];
};

enum waktu_fault {
	WAKTU_FINE,
	WAKTU_NONE,   /* nothing, "-", or words without a number */
	WAKTU_NO_UNIT /* a number whose unit is missing */
};

struct waktu {
	struct duration least, most; /* the same but for ranges and alternatives */
};

/* `usual` is the unit of numbers without one, or empty. */
enum waktu_fault waktu_parse(struct text written, struct text usual, struct waktu *waktu);

void duration_add(struct duration *sum, struct duration part);
int duration_compare(struct duration a, struct duration b);

/* "3 minggu 8 hari 2 jam 10 menit"; "0" units left out. */
struct text duration_format(struct arena *arena, struct duration duration);

/* What the steps of a flow take together. */
struct alur_times {
	size_t without; /* steps without a time */
	struct duration sum_least, sum_most;
	/* From the start to an end, no step twice: a decision takes its shortest or its longest way, work
	 * that forks goes on side by side. */
	bool ways; /* an end is reached */
	struct duration shortest, longest;
};

struct alur_times sop_times(struct arena *arena, const struct alur *alur);

/* "2 jam 30 menit", "3 hari; jalur terpendek 1 hari, terpanjang 4 hari". */
struct text times_words(struct arena *arena, const struct alur_times *times);

#endif
