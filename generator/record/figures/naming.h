/* A name on its way from an object to a value. Private to this folder.
 *
 * Who bears values of its own (an indicator, a programme) has a function that reads the next parts of a name; all else
 * is facts, by the keys of the data file (names_data.c). names.c goes from one to the next.
 */
#ifndef RECORD_NAMING_H
#define RECORD_NAMING_H

#include "base/array.h"
#include "base/diag.h"
#include "record/figures/figure.h"
#include "record/figures/formula.h"
#include "record/figures/measures_triwulan.h"

/* An object that names lead through. */
struct bearer {
	const struct shape *shape;
	const void *item; /* NULL where the data has none: its members are known by name, not given */
	struct text path; /* in the data */
};

struct naming {
	struct arena *arena;
	struct scope scope;
	const struct record *record; /* the scope's */
	struct text *parts;          /* "iku.pmks_mandiri.capaian" */
	size_t count, part;          /* the part that is read next */
	struct bearer bearer;        /* who has it, */
	size_t first;                /* and the first part behind him */
	struct text implied;         /* a year or quarter that the name leaves out */
	struct origin *origin;       /* to be filled in, or NULL */
	/* figure_find, for those who reckon from other figures. */
	bool (*ask)(struct arena *arena, const struct scope *scope, struct text bearer, struct text name,
	            struct figure *figure);
	/* When not found: the part that is unknown (count: one is missing), and those there are. */
	size_t wrong;
	ARRAY_OF(struct text) choices;
};

enum naming_step {
	NAMING_NOT_MINE, /* nothing read */
	NAMING_FOUND,
	NAMING_WRONG,  /* there is no such thing; `wrong` and `choices` say what there is */
	NAMING_ONWARDS /* `bearer` and `part` have moved */
};

/* Parts of a name between dots; false where it is not written as names are. */
bool naming_split(struct naming *naming, struct text name);

/* Starts at the root. */
struct naming naming_start(struct arena *arena, const struct scope *scope);

/* From the bearer on; false when there is no such thing (names.c). */
bool name_find(struct naming *naming, struct figure *figure);

/* Facts by key, and items of lists by number (names_data.c). */
enum naming_step name_fact(struct naming *naming, struct figure *figure);
/* Moves to the object at a JSON path as far as there is one; false when it ends before. */
bool name_descend(struct naming *naming, struct text path);

/* -- who bears values of its own -- */

enum naming_step name_of_iku(struct naming *naming, struct figure *figure); /* {iku. ...} (names_iku.c) */
enum naming_step name_at_indikator(struct naming *naming, struct figure *figure);
enum naming_step name_of_sasaran(struct naming *naming, struct figure *figure); /* (names_sasaran.c) */
enum naming_step name_at_sasaran(struct naming *naming, struct figure *figure);

enum naming_step name_of_program(struct naming *naming, struct figure *figure); /* {program. ...} (names_program.c) */
enum naming_step name_at_program(struct naming *naming, struct figure *figure);
enum naming_step name_of_kegiatan(struct naming *naming, struct figure *figure);
enum naming_step name_at_kegiatan(struct naming *naming, struct figure *figure);
enum naming_step name_of_sub_kegiatan(struct naming *naming, struct figure *figure);
enum naming_step name_at_sub_kegiatan(struct naming *naming, struct figure *figure);
enum naming_step name_at_keluaran(struct naming *naming, struct figure *figure);

/* Whose money: of one of these. */
struct money_bearer {
	const struct program *program;
	const struct kegiatan *kegiatan;
	const struct sub_kegiatan *sub;
};
enum naming_step name_of_renstra_money(struct naming *naming, const struct money_bearer *bearer,
                                       struct figure *figure); /* (names_e81.c) */
enum naming_step name_of_renstra(struct naming *naming, const struct keluaran *keluaran, struct figure *figure);

enum naming_step name_of_triwulan(struct naming *naming, struct figure *figure);         /* {triwulan. ...} */
enum naming_step name_at_laporan_triwulan(struct naming *naming, struct figure *figure); /* of one quarter */

enum naming_step name_at_perjanjian(struct naming *naming, struct figure *figure); /* (names_perjanjian.c) */
enum naming_step name_at_program_perjanjian(struct naming *naming, struct figure *figure);
enum naming_step name_at_kegiatan_perjanjian(struct naming *naming, struct figure *figure);
enum naming_step name_at_sub_perjanjian(struct naming *naming, struct figure *figure);
enum naming_step name_at_indikator_perjanjian(struct naming *naming, struct figure *figure);

enum naming_step name_at_pembanding(struct naming *naming, struct figure *figure); /* (names_banding.c) */
enum naming_step name_at_target_renstra(struct naming *naming, struct figure *figure);
enum naming_step name_of_comparison(struct naming *naming, struct figure *figure); /* of an indicator */

enum naming_step name_of_span(struct naming *naming, struct figure *figure); /* {periode. ...} (names_notes.c) */
enum naming_step name_of_predikat(struct naming *naming, struct figure *figure);
enum naming_step name_of_hundred(struct naming *naming, struct figure *figure);
enum naming_step name_of_sub_count(struct naming *naming, struct figure *figure); /* after {sub_kegiatan. */

enum naming_step name_at_sop(struct naming *naming, struct figure *figure); /* (names_sop.c) */

/* -- what the tables of names share (naming.c; money and what follows from others in naming_money.c) -- */

/* The part that is so many behind the next; none when there are not so many. */
struct text naming_part(const struct naming *naming, size_t ahead);

/* Notes one of the words that the part could be, and that it is none of them. */
void naming_choice(struct naming *naming, size_t ahead, struct text word);

/* The name ends so many parts ahead; else what is over is wrong. */
enum naming_step naming_ends(struct naming *naming, size_t ahead);

/* Whether the part is a year ("2023", "tahun", "tahun-1"), or a number from 1. */
bool naming_year(const struct naming *naming, size_t ahead, int *year);
/* The last part may be a year; else it is that of the report. */
enum naming_step naming_year_or_this(struct naming *naming, size_t ahead, int *year);
bool naming_number(const struct naming *naming, size_t ahead, size_t *number);

/* The last part may be a quarter; else it is that of the scope, 0 for none. */
enum naming_step naming_quarter(struct naming *naming, size_t ahead, int *quarter);

/* Where no more tables of names follow. */
enum naming_step naming_or_wrong(enum naming_step step);

/* Moves on to another bearer, so many parts ahead. */
enum naming_step naming_onto(struct naming *naming, size_t ahead, const struct shape *shape, const void *item,
                             struct text path);

/* One of a table of words that stand at an object: "nama", "kode". */
struct word_row {
	const char *name;
	struct text words;
	const char *key;  /* in the data, where it is another */
	struct text path; /* of the object that has it, where it is not the bearer */
};
enum naming_step naming_words(struct naming *naming, const struct word_row *rows, size_t count, struct figure *figure);

/* What a bearer of money has: anggaran, realisasi, serapan, sisa. */
struct purse {
	struct money money;
	bool stated;
	bool unchanged;           /* stated, and nothing before a change */
	const struct text *parts; /* else: paths of the objects whose money it is the sum of */
	size_t count;
};
enum naming_step naming_money(struct naming *naming, size_t ahead, const struct purse *purse, struct figure *figure);

/* -- where it comes from: nothing is done where nobody asks (naming_origin.c) -- */

/* The name of the figure that was found. */
struct text naming_name(const struct naming *naming);

/* It stands in the data, at a key of the object at `path`; none for empty paths. */
void origin_stated(const struct naming *naming, struct text path, const char *key);
/* It comes from a formula, whose inputs are said next. */
void origin_formula(const struct naming *naming, enum formula_kind formula);
/* An input that the bearer has: "realisasi.%d". */
void origin_input(const struct naming *naming, const char *format, int number);
/* It comes from others by the way of efficiency that the office chose: from this name of a capaian, the money spent. */
void origin_efisiensi(const struct naming *naming, const char *capaian, const char *belanja);
/* Why it is not known, and which way is good. */
void origin_why(const struct naming *naming, enum alasan alasan, enum arah arah);
/* It is a capaian: its formula, by direction and what the target is, and the office's cap where that took something. */
void origin_capaian(const struct naming *naming, enum arah arah, struct nilai target, struct measure capaian);
/* One that the object at `path` has, or, where that is empty, the root. */
void origin_input_at(const struct naming *naming, struct text path, const char *format, int number);

/* One that follows from others that the bearer has, by a formula: of each the name, "keuangan.target.%d", with this
 * number. In rupiah, or a percentage where the formula gives one. */
struct figure naming_percent(const struct naming *naming, enum formula_kind formula, const char *first,
                             const char *second, int number);
struct figure naming_rupiah(const struct naming *naming, enum formula_kind formula, const char *first,
                            const char *second, int number);

struct figure figure_words(struct text text); /* not given when empty */
struct figure figure_sentence(struct prose prose);
struct figure figure_count(size_t count);
struct figure figure_number(struct measure measure, int places, struct text unit, bool computed);
struct figure figure_percent(struct measure measure); /* a derived value */
struct figure figure_rupiah(struct measure measure);  /* derived */
struct figure figure_nilai(const struct indikator *indikator, struct nilai nilai);

/* -- figures of quarters (names_series.c) -- */

/* Whoever has quarters: performance, money, or both. */
struct quartered {
	const struct kinerja *kinerja;     /* or NULL */
	const struct sub_kegiatan *sub;    /* or NULL: no money */
	const struct indikator *indikator; /* whose unit and places the performance has, or */
	const struct keluaran *keluaran;   /* this one's, or NULL */
};
enum naming_step naming_series(struct naming *naming, const struct quartered *of, struct figure *figure);

/* Which figures a word asks for. */
struct series_word {
	const char *name;
	bool money;
	enum reach reach;
	bool planned; /* only of quarters that have a target of their own */
	bool all;     /* of sums: of all with money, not of those alone that reports of quarters show */
};
/* The word at a part, or NULL; what could have stood there is noted. */
const struct series_word *naming_series_word(struct naming *naming, size_t ahead, bool money);

/* Of several sub kegiatan together: keuangan.realisasi.2, kinerja.rata_rata.2 (names_subs.c). */
struct subs {
	const struct program *program;   /* of this one, or NULL: of all */
	const struct kegiatan *kegiatan; /* of this one alone, or NULL */
	size_t ahead;                    /* the part that has the word */
};
enum naming_step naming_subs(struct naming *naming, const struct subs *subs, struct figure *figure);

/* -- how it is written (bentuk.c) -- */

/* A value as it is being written: each format changes `text`. */
struct writing {
	struct arena *arena;
	const struct record *record;
	struct figure figure;
	struct text text;
	bool formatted; /* a format came before: terbilang adds words in brackets */
	bool bare;      /* without unit or Rp */
};

struct bentuk {
	const char *word;                       /* NULL ends the table */
	bool (*apply)(struct writing *writing); /* false: not for this kind of value */
};

extern const struct bentuk bentuk_table[];

#endif
