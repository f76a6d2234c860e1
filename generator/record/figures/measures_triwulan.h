/* Derived values of the quarters: figures alone and to date whatever their basis, targets from
 * shares of the budget, sums and means.
 *
 * Money is a measure in rupiah. The fourth quarter of a kumulatif series is the year's figure
 * when it has none of its own, that of a per_triwulan series what the year leaves over. A quarter
 * that a per_triwulan series leaves out counts nothing; one that is there without a figure makes
 * what is summed from it unknown. Quarters are numbered 1 to 4.
 */
#ifndef RECORD_MEASURES_TRIWULAN_H
#define RECORD_MEASURES_TRIWULAN_H

#include "record/figures/measures.h"
#include "record/figures/sub_walk.h"

enum reach {
	REACH_BASIS,  /* as the data's basis says */
	REACH_ALONE,  /* the quarter alone; a `tetap` figure is what it is */
	REACH_TO_DATE /* from January to the end of the quarter; of `tetap` the latest figure */
};

struct quarterly {
	struct measure target, realisasi;
};

/* What a figure of a quarter is made from: quarters from 0, and the year, that are added and taken away. */
enum { SERIES_YEAR = 4 };
struct series_parts {
	unsigned plus, minus; /* bit i for quarter i, SERIES_YEAR for the year */
	bool incomplete;      /* something is missing before it */
	bool not_below_zero;  /* not known where it would be */
};
struct quarterly_parts {
	struct series_parts target, realisasi;
};

/* -- performance -- */

/* An indicator of whatever level, as far as quarters need it. */
struct kinerja {
	const struct indikator *indikator; /* of a sasaran, or NULL */
	enum arah arah;
	const struct kinerja_setahun *setahun; /* or NULL */
	struct measure target, realisasi;      /* of the year */
	struct nilai nilai;                    /* the target of the year as it is given */
};

struct kinerja kinerja_of_indikator(const struct record *record, const struct indikator *indikator);
struct kinerja kinerja_of_keluaran(const struct keluaran *keluaran);

/* A realisasi that is not given is what its components give. */
struct quarterly kinerja_quarter(const struct kinerja *kinerja, int quarter, enum reach reach);
struct quarterly_parts kinerja_parts(const struct kinerja *kinerja, int quarter, enum reach reach);

/* What the realisasi of a quarter is made of: its own components, or for a fourth quarter that says nothing of its
 * own those of the year. None for a keluaran. */
struct komponen_list kinerja_komponen(const struct kinerja *kinerja, int quarter, int year);

/* The target of a quarter as papers write it: `number`, or the year's range or step of a scale where
 * the quarter of a `tetap` series gives no number of its own. */
struct nilai kinerja_target(const struct kinerja *kinerja, int quarter, struct measure number);

/* By the rules of the year: its direction, a range as target, the office's cap. */
struct measure kinerja_capaian(const struct record *record, const struct kinerja *kinerja, struct quarterly quarterly);

/* -- money -- */

/* Whether the sub kegiatan is among those the report shows. */
bool sub_kegiatan_shown(const struct record *record, const struct sub_kegiatan *sub);

/* How many the report shows, and how many have money. */
size_t sub_kegiatan_shown_count(const struct scope *scope);
size_t sub_kegiatan_money_count(const struct scope *scope);

/* Targets not given in rupiah come from target_persen, their own or that of the report, which is to
 * date; half rupiah are rounded up. */
struct quarterly uang_quarter(const struct record *record, const struct sub_kegiatan *sub, int quarter,
                              enum reach reach);

struct quarterly_parts uang_parts(const struct record *record, const struct sub_kegiatan *sub, int quarter,
                                  enum reach reach);

/* The target of one quarter as the data's basis has it, given or as a share; and the share of the anggaran that is to
 * be spent by its end, as the report of the quarter says. */
struct measure uang_rencana(const struct record *record, const struct sub_kegiatan *sub, int quarter);
struct measure uang_rencana_laporan(const struct record *record, const struct sub_kegiatan *sub, int quarter);

/* Whether somebody planned the quarter: a target of its own or the report's, or figures that run on. */
bool uang_direncanakan(const struct record *record, const struct sub_kegiatan *sub, int quarter);

/* What sums of money over sub kegiatan came to. What is not known is left out of them; `complete`
 * is whether every target met its realisasi. */
struct uang_sum {
	struct measure anggaran, target, realisasi;
	bool complete;
	bool too_large; /* a sum is out of bounds, and none of them known */
	size_t count;
};
void uang_sum_add(struct uang_sum *sum, const struct record *record, const struct sub_kegiatan *sub, int quarter,
                  enum reach reach);

/* -- both -- */

/* realisasi / target x 100 for money. */
struct measure capaian_uang(struct measure target, struct measure realisasi, int places);

/* How series are read where nothing else is said: single quarters only when all of them are
 * per_triwulan, else everything to date. */
enum reach keuangan_reach(const struct scope *scope);  /* money of sub kegiatan */
enum reach kinerja_reach(const struct record *record); /* indicators of sasaran */
enum reach keluaran_reach(const struct scope *scope);  /* indicators of sub kegiatan */

/* A quarter in a few numbers: means of the percentages of sub kegiatan, and the ratio of the sums
 * of money, which is another number. */
struct ringkasan {
	struct measure kinerja, keuangan; /* means */
	size_t kinerja_count, keuangan_count;
	struct uang_sum uang;
	struct measure rasio; /* unknown while a realisasi is missing */
};
struct ringkasan triwulan_ringkasan(const struct scope *scope, int quarter);

/* Whether the data says anything of how the quarter went: a realisasi, a remark, a narrative. */
bool triwulan_reported(const struct scope *scope, int quarter);

/* Whether there is anything to print for the quarter at all, be it targets alone. */
bool triwulan_printable(const struct scope *scope, int quarter);

/* What the report says of the quarter besides figures, or NULL. */
const struct isi_triwulan *isi_of_quarter(const struct record *record, int quarter);

#endif
