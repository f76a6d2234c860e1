/* Every derived value of the year, computed once: capaian, sums, shares, efficiency.
 *
 * A value that cannot be computed (something is missing, a target is zero, a sum is out of bounds)
 * is not known, which papers print as "-"; it is never 0 nor 100. Sources of the formulas:
 * PermenPANRB 53/2014 lampiran II and PermenPANRB 8/2021.
 */
#ifndef RECORD_MEASURES_H
#define RECORD_MEASURES_H

#include "record/record.h"

struct measure {
	bool known;
	struct decimal value;
};

/* Percent, two places, half up, but 100,00 only when exactly reached (99,99 or 100,01 otherwise): naik R/T x 100; turun (2T - R)/T x 100, which is negative once R is
 * over 2T. Not known when the target is zero or negative. */
struct measure capaian(int arah, struct measure target, struct measure realisasi);

/* Target of an indicator in a year: its own, else that of the Renstra. Realisasi: its own. */
struct measure indikator_target(const struct record *record, const struct indikator *indikator,
				int year);
struct measure indikator_realisasi(const struct indikator *indikator, int year);
struct measure indikator_capaian(const struct record *record, const struct indikator *indikator,
				 int year);

/* Target of the Renstra in a year, where one of its targets names the indicator. */
struct measure renstra_target(const struct record *record, const struct indikator *indikator,
			      int year);

/* True when the realisasi reaches the target (above or equal; below or equal for ARAH_TURUN). */
bool target_tercapai(int arah, struct decimal target, struct decimal realisasi);

/* Whole rupiah. `given` is false when nothing below carries money, or when a sum is over
 * MONEY_MOST. */
struct money {
	bool given;
	int64_t anggaran, realisasi;
};

#define MONEY_MOST INT64_C(100000000000000000) /* 10^17 */

struct money sub_kegiatan_money(const struct sub_kegiatan *sub);
struct money kegiatan_money(const struct kegiatan *kegiatan);
struct money program_money(const struct program *program);
struct money record_money(const struct record *record); /* all programmes */

/* The programmes that support an indicator, each once even if it is named twice. */
struct money indikator_money(const struct record *record, const struct indikator *indikator);

/* Whether all money of the record together stays within MONEY_MOST, so that every sum is known. */
bool record_money_fits(const struct record *record);

/* realisasi / anggaran x 100, two places; not known when there is no money or anggaran is 0. */
struct measure serapan(struct money money);

/* Simple efficiency: capaian - serapan, in percentage points (column "6 - 9" of the usual table).
 */
struct measure efisiensi(struct measure capaian, struct measure serapan);

#endif
