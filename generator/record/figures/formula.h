/* Formulas: how a figure comes from others, a row each: its word, its arithmetic, the rule it follows, and how it is
 * spelt.
 *
 * A spelling holds its inputs in braces by their place from 1: "{1} / {2} × 100"; {+} are all of them with a plus
 * between, {-} with a minus, {*} pairs with times between; {n} is how many there are.
 */
#ifndef RECORD_FORMULA_H
#define RECORD_FORMULA_H

#include "record/figures/figure.h"

/* What a formula is asked with: its inputs in the order of the spelling, and places of the result. */
struct reckoning {
	const struct figure *inputs;
	size_t count;
	int places;
	enum arah arah;       /* of what has a direction */
	struct measure limit; /* the result is not more, or not known: no limit */
};

struct formula_row {
	const char *word;
	struct measure (*reckon)(const struct reckoning *reckoning); /* NULL: it gives words */
	const char *rule;                                            /* what it follows, or "" */
	const char *spelling[2];                                     /* in Indonesian, in English */
};

enum formula_kind {
	FORMULA_CAPAIAN_NAIK,
	FORMULA_CAPAIAN_TURUN,
	FORMULA_CAPAIAN_TURUN_RASIO,
	FORMULA_CAPAIAN_RENTANG,
	FORMULA_CAPAIAN_NOL,
	FORMULA_KETERANGAN,
	FORMULA_PREDIKAT,
	FORMULA_RASIO,
	FORMULA_BERBOBOT,
	FORMULA_JUMLAH,
	FORMULA_GENAP, /* a sum that is known where all of it is */
	FORMULA_SELISIH,
	FORMULA_RATA_RATA,
	FORMULA_BANYAK,
	FORMULA_PERSEN, /* of money: serapan, capaian keuangan */
	FORMULA_BAGIAN, /* so many percent of a sum */
	FORMULA_EFISIENSI_SELISIH,
	FORMULA_EFISIENSI_PMK214,
	FORMULA_EFISIENSI_SISA,
	FORMULA_NILAI_EFISIENSI,
	FORMULA_WAKTU,
	FORMULA_TINGKAT,       /* steps of a scale from one to another */
	FORMULA_PERIODE,       /* from one year to another */
	FORMULA_SKALA,         /* a bound of the scale for an office that chose none */
	FORMULA_BUKAN_SERATUS, /* what is printed for what is nearly 100 */
	FORMULA_COUNT
};

extern const struct formula_row formulas[FORMULA_COUNT];

/* What it comes to; not known where its inputs are not. */
struct measure formula_reckon(const struct formula_row *formula, const struct reckoning *reckoning);

/* With numbers: "25,06% / 22,05% × 100"; `english` for the other language. Inputs that are not known are "-". */
struct text formula_spelt(struct arena *arena, const struct record *record, const struct formula_row *formula,
                          const struct figure *inputs, size_t count, bool english);

#endif
