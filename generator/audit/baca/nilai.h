/* Every figure of the data that prose may quote: what it is, whose, of which year or quarter.
 *
 * A number in prose is right when one of these is it, rounded to the places that are written. Which of them it should
 * be, the words beside it say.
 */
#ifndef AUDIT_BACA_NILAI_H
#define AUDIT_BACA_NILAI_H

#include "base/array.h"
#include "base/decimal.h"

struct indikator;
struct record;

enum nilai_apa {
	NILAI_TARGET,
	NILAI_REALISASI,
	NILAI_CAPAIAN,
	NILAI_LAIN, /* of an indicator: yardsticks, components, efficiency */
	NILAI_ANGGARAN,
	NILAI_BELANJA,
	NILAI_SISA,
	NILAI_SERAPAN,
	NILAI_SEL /* a cell of an own table */
};

struct nilai_data {
	enum nilai_apa apa;
	struct decimal nilai;
	const struct indikator *indikator; /* NULL for money and cells */
	const void *milik;                 /* the program, kegiatan or sub kegiatan; NULL for all money */
	int tahun;                         /* 0: not of one year */
	int triwulan;                      /* 0: of the year */
	struct text path;                  /* where the data has it */
};

struct nilai_list {
	struct nilai_data *items;
	size_t count, capacity;
};

/* All there are. */
struct nilai_list nilai_kumpul(struct arena *arena, const struct record *record);

/* Whether the value, rounded half up to the places of the number, is the number. 99,99 stands for 99,998, too. */
bool nilai_cocok(struct decimal nilai, struct decimal tertulis);

#endif
