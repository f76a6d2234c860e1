/* What a field in prose may name, and how its value is written. Private to this folder. */
#ifndef RECORD_ISIAN_H
#define RECORD_ISIAN_H

#include "base/array.h"
#include "base/diag.h"
#include "record/figures/measures.h"

enum isian_kind { ISIAN_TEKS, ISIAN_KALIMAT, ISIAN_ANGKA, ISIAN_RENTANG, ISIAN_UANG, ISIAN_TANGGAL };

/* A value, not yet written. */
struct isian {
	enum isian_kind kind;
	bool known;
	bool computed;         /* derived: not known is not computable, else it was not given */
	struct text text;      /* ISIAN_TEKS */
	struct prose kalimat;  /* ISIAN_KALIMAT: the fields in it are filled in by who asks */
	struct decimal number; /* ISIAN_ANGKA */
	struct text unit;      /* of a number, or empty */
	bool ungrouped;        /* a year: 2024, not 2.024 */
	struct nilai nilai;    /* ISIAN_RENTANG, a target of `indikator` */
	const struct indikator *indikator;
	int64_t rupiah;   /* ISIAN_UANG */
	struct date date; /* ISIAN_TANGGAL */
};

enum { PARTS_MOST = 8 };

/* A name on its way: "iku.pmks_mandiri.capaian" in parts. */
struct naming {
	struct arena *arena;
	const struct record *record;
	struct text parts[PARTS_MOST];
	size_t count;
	/* When not found: the part that is unknown (count: one is missing), and those there are. */
	size_t wrong;
	ARRAY_OF(struct text) choices;
};

/* Finds what the parts name; false when there is no such thing (isian.c). */
bool isian_find(struct naming *naming, struct isian *isian);

/* The value of a fact by the keys of the data file (isian_data.c): {instansi.nama}, {pejabat.kepala.nip}. */
bool isian_from_data(struct naming *naming, struct isian *isian);

/* {iku. ...} and {sasaran. ...} (isian_iku.c). */
bool isian_of_iku(struct naming *naming, struct isian *isian);
bool isian_of_sasaran(struct naming *naming, struct isian *isian);

/* {triwulan. ...} and {sub_kegiatan. ...} (isian_triwulan.c). */
bool isian_of_triwulan(struct naming *naming, struct isian *isian);
bool isian_of_sub_kegiatan(struct naming *naming, struct isian *isian);

/* -- what the tables of names share (naming.c) -- */

/* Notes one of the words that `part` could be, and that it is none of them. */
void naming_choice(struct naming *naming, size_t part, struct text word);

/* Whether the part is a year: "2023", "tahun", "tahun-1". */
bool naming_year(const struct naming *naming, size_t part, int *year);

/* What a bearer of money has, by the name at `part`: anggaran, realisasi, serapan, sisa. */
bool naming_money(struct naming *naming, size_t part, struct money money, struct isian *isian);

struct isian isian_words_of(struct text text); /* not given when empty */
struct isian isian_sentence_of(struct prose prose);
struct isian isian_count_of(size_t count);
struct isian isian_percent_of(struct measure measure); /* a derived value */

/* -- how it is written (bentuk.c) -- */

/* A value as it is being written: each format changes `text`. */
struct writing {
	struct arena *arena;
	const struct record *record;
	struct isian isian;
	struct text text;
	bool formatted; /* a format came before: terbilang adds words in brackets */
	bool bare;      /* without unit or Rp */
};

struct bentuk {
	const char *word;                       /* NULL ends the table */
	bool (*apply)(struct writing *writing); /* false: not for this kind of value */
};

extern const struct bentuk bentuk_table[];

/* The usual form. */
struct text isian_text(struct arena *arena, const struct record *record, const struct isian *isian);

#endif
