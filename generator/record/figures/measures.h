/* Every derived value of the year, computed once: capaian, sums, shares, efficiency.
 *
 * A value that cannot be computed (something is missing, a target is zero, a sum is out of bounds)
 * is not known, which papers print as "-"; it is never 0 nor 100. Sources of the formulas:
 * PermenPANRB 53/2014 lampiran II and PermenPANRB 8/2021.
 */
#ifndef RECORD_MEASURES_H
#define RECORD_MEASURES_H

#include "record/scope.h"
#include "record/ukuran.h"

struct aturan;
struct indikator;
struct kegiatan;
struct keluaran;
struct pembanding;
struct sasaran;
struct sub_kegiatan;
struct tahunan;
struct target_renstra;

/* A percentage is rounded to the places of the office; what that left out goes along, for means and for NE. */
struct measure {
	bool known;
	struct decimal value;
	struct decimal rest; /* value + rest is the quotient to ten places; 0 for what is exact */
};

#define MEASURE_UNKNOWN ((struct measure){ .known = false })

static inline struct measure measure_of(struct decimal value)
{
	return (struct measure){ .known = true, .value = value };
}

/* Not known where nothing is given. */
static inline struct measure measure_if(bool given, struct decimal value)
{
	return given ? measure_of(value) : MEASURE_UNKNOWN;
}

static inline struct measure measure_number(struct number number)
{
	return measure_if(number.given, number.value);
}

/* Of what is exact; not known where either is not, or where the result has too many digits. */
struct measure measure_plus(struct measure a, struct measure b);
struct measure measure_minus(struct measure a, struct measure b);

/* Before it was rounded. */
struct decimal measure_exact(struct measure measure);

/* Why something cannot be computed. */
enum alasan {
	ALASAN_TIDAK_ADA, /* it can */
	ALASAN_TARGET_KOSONG,
	ALASAN_TARGET_NOL, /* or below zero */
	ALASAN_REALISASI_KOSONG,
	ALASAN_REALISASI_NOL, /* of ARAH_TURUN_RASIO */
	ALASAN_KATEGORI,      /* a step of a scale without numbers */
	ALASAN_TERLALU_BESAR,
	ALASAN_TANPA_PROGRAM, /* the rest: of efficiency */
	ALASAN_TANPA_ANGGARAN,
	ALASAN_TANPA_CAPAIAN,
	ALASAN_BELUM_TERCAPAI,
	ALASAN_CAPAIAN_NOL, /* or below */
	ALASAN_BELANJA_KOSONG,
	ALASAN_COUNT
};

/* "targetnya nol": fits behind "karena". */
struct text alasan_text(enum alasan alasan);

/* Places of computed percentages, as the office has them; a percentage's value carries so many. */
int percent_places(const struct record *record);

/* Percent with so many places, half up, but 100,00 only when exactly reached (99,99 or 100,01 otherwise):
 * naik R/T x 100; turun (2T - R)/T x 100, which is negative once R is over 2T; turun_rasio
 * T/R x 100; rentang 100 when R is T. Not known when the target is zero or negative (aturan.target_nol has a say in
 * that, see indikator_pencapaian). */
struct measure capaian(enum arah arah, struct measure target, struct measure realisasi, int places);

/* True when the realisasi reaches the target (above or equal; below or equal for ARAH_TURUN and ARAH_TURUN_RASIO). */
bool target_tercapai(enum arah arah, struct decimal target, struct decimal realisasi);

/* -- targets and realisasi (measures_nilai.c) -- */

enum nilai_kind { NILAI_TIDAK_ADA, NILAI_ANGKA, NILAI_RENTANG, NILAI_KATEGORI };

/* A target or a realisasi as the data gives it. */
struct nilai {
	enum nilai_kind kind;
	struct decimal low, high; /* alike but for NILAI_RENTANG; of NILAI_KATEGORI its number */
	struct decimal rest;      /* of NILAI_ANGKA what rounding took away, as of a measure */
	bool numbered;            /* low and high are there */
	struct text kategori;
	size_t rank; /* of NILAI_KATEGORI on its scale, from 0 the lowest */
};

/* A target is that of the year, else that of the Renstra; a realisasi is that of the year, else
 * what its components give, rounded to the places of the indicator. */
struct nilai nilai_target(const struct record *record, const struct indikator *indikator, int year);
struct nilai nilai_realisasi(const struct indikator *indikator, int year);

/* A number as a nilai, and a value compared with, which may be a step of the scale. */
struct nilai nilai_angka(struct measure measure);
struct nilai nilai_pembanding(const struct indikator *indikator, const struct pembanding *pembanding);

/* Target of the Renstra in a year, where one of its targets names the indicator. */
struct measure renstra_target(const struct record *record, const struct indikator *indikator, int year);

/* What one target of the Renstra says of a year. */
struct measure renstra_year(const struct target_renstra *target, int year);

/* Where it stands, or NULL. */
const struct target_renstra *renstra_row(const struct record *record, const struct indikator *indikator, int year);

/* The same as one number; not known for NILAI_RENTANG, and for steps without a number. */
struct measure indikator_target(const struct record *record, const struct indikator *indikator, int year);
struct measure indikator_realisasi(const struct indikator *indikator, int year);

/* The year's own figures, or NULL. */
const struct tahunan *indikator_tahunan(const struct indikator *indikator, int year);

/* What components of a year or of a quarter give, by indikator->hitung: unrounded beyond twelve places, and as a
 * realisasi, with the places of the indicator. Not known for none. */
struct measure komponen_hasil(const struct indikator *indikator, const struct komponen_list *komponen);
struct measure komponen_realisasi(const struct indikator *indikator, const struct komponen_list *komponen);

/* Whether the series is broken between the years, so that they cannot be compared. */
bool seri_putus(const struct indikator *indikator, int from, int to);

/* -- what was reached (measures_capaian.c) -- */

struct pencapaian {
	struct measure capaian; /* as printed: at most aturan.capaian_tertinggi */
	struct measure penuh;   /* before that */
	enum alasan alasan;     /* why it is not known */
};

struct pencapaian indikator_pencapaian(const struct record *record, const struct indikator *indikator, int year);
struct measure indikator_capaian(const struct record *record, const struct indikator *indikator, int year);

enum hasil { HASIL_TIDAK_DIKETAHUI, HASIL_TERCAPAI, HASIL_TIDAK_TERCAPAI };

enum hasil indikator_hasil(const struct record *record, const struct indikator *indikator, int year);

/* Of several indicators in a year. What is not known is left out of the mean and counted apart. */
struct ikhtisar_capaian {
	size_t indikator, tercapai, tidak_tercapai, dihitung;
	struct measure rata_rata;
	bool surprises; /* the mean, who reckons it from printed values */
};

struct ikhtisar_capaian sasaran_ikhtisar(const struct record *record, const struct sasaran *sasaran, int year);
struct ikhtisar_capaian record_ikhtisar(const struct record *record, int year);

/* Realisasi of the year against the target of the Renstra's last year, by the rules of capaian but
 * without its cap. */
struct pencapaian indikator_kemajuan(const struct record *record, const struct indikator *indikator, int year);

/* The mean of what is known, from values that are not rounded yet, with the places of the first; 100,00 only when it is
 * exactly that. Begin with zeroes. */
struct mean {
	struct measure sum, rounded; /* of what is exact, of what is printed */
	size_t known;
	int places;
};
void mean_add(struct mean *mean, struct measure measure);
struct measure mean_of(const struct mean *mean);
/* Whether who reckons it from the printed values finds another. */
bool mean_surprises(const struct mean *mean);

/* Whether it is printed 99,99 or 100,01 where rounding alone would make 100,00 of it. */
bool measure_spared(struct measure measure);

/* -- money (measures_uang.c) -- */

/* Rupiah, with sen where there are any. `given` is false when nothing below carries money, or when a sum is over
 * MONEY_MOST; `spent` when the realisasi of something that has a budget is not yet known, so that
 * the sum is not known. */
struct money {
	bool given, spent;
	struct decimal anggaran, realisasi;
	struct decimal semula; /* before the budget was changed; as anggaran where nothing is said */
	bool changed;          /* something is */
};

#define MONEY_MOST ((struct decimal){ INT64_C(9000000000000000), 0 }) /* with sen a decimal holds no more */

/* Adds within MONEY_MOST either way; false, and nothing added, beyond it. */
bool uang_add(struct decimal *total, struct decimal amount);

/* What is left of the budget, below zero where more was spent; false, and 0, when that is not known. */
bool uang_sisa(struct money money, struct decimal *rest);

/* Whether there is a budget without its realisasi. */
bool belanja_kosong(const struct sub_kegiatan *sub);

struct money sub_kegiatan_money(const struct sub_kegiatan *sub);
struct money kegiatan_money(const struct kegiatan *kegiatan);
struct money program_money(const struct program *program);
struct money scope_money(const struct scope *scope); /* all its programmes */

/* Adds a part to a sum that began with zeroes. All sums of one record are within bounds, or it is refused. */
void money_add(struct money *total, struct money part);

/* What supports an indicator, or the indicators of a sasaran, each part once even if it is named twice (biaya.c). */
struct money indikator_money(const struct scope *scope, const struct indikator *indikator);
struct money sasaran_money(const struct scope *scope, const struct sasaran *sasaran);

/* Whether all money of the record together stays within MONEY_MOST, so that every sum is known. */
bool record_money_fits(const struct record *record);

/* realisasi / anggaran x 100, rounded to `places`; not known when there is no money or anggaran is 0. */
struct measure serapan(struct money money, int places);

/* -- efficiency (measures_efisiensi.c) -- */

/* Simple efficiency: capaian - serapan, in percentage points (column "6 - 9" of the usual table).
 */
struct measure efisiensi(struct measure capaian, struct measure serapan);

/* Efficiency in the way the office chose (enum cara_efisiensi), in percent or percentage points:
 * selisih as above; pmk214 E = (PAK x CK - RAK) / (PAK x CK) x 100, bound to -20..20, and NE =
 * 50 + E / 20 x 50; sisa 100 - serapan where the target is reached. */
struct efisiensi {
	struct measure nilai;
	struct measure ne; /* of EFISIENSI_PMK214 alone */
	enum alasan alasan;
};

struct efisiensi efisiensi_dengan(enum cara_efisiensi cara, struct measure capaian, struct money money, int places);
struct efisiensi indikator_efisiensi(const struct scope *scope, const struct indikator *indikator);
/* With the mean capaian of its indicators and the money of their programmes. */
struct efisiensi sasaran_efisiensi(const struct scope *scope, const struct sasaran *sasaran);

#endif
