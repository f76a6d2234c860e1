/* Figures: every value that papers print, stated in the data or derived from it, asked for by its name.
 *
 * A name says its way through the data: "iku.ikm.capaian.2023", "program.total.serapan", "pejabat.kepala.nip",
 * "sop.2.kualifikasi.5". It is relative to the object that bears the value, or begins at the root. What is not known
 * carries no value: it was not given, or (`computed`) it cannot be computed.
 */
#ifndef RECORD_FIGURE_H
#define RECORD_FIGURE_H

#include "base/array.h"
#include "record/figures/measures.h"
#include "record/scope.h"

enum figure_kind {
	FIGURE_WORDS,    /* a name, a code, a verdict */
	FIGURE_SENTENCE, /* prose, with fields and marks of its own */
	FIGURE_NUMBER,
	FIGURE_RANGE, /* a target with two ends */
	FIGURE_MONEY, /* rupiah, with sen where there are any */
	FIGURE_DATE
};

/* A value, not yet written. */
struct figure {
	struct text name; /* from the root, whole: "iku.ikm.capaian.2024", "program[0].kegiatan[1].serapan" */
	enum figure_kind kind;
	bool known;
	bool computed;         /* derived: not known is not computable, else it was not given */
	struct text words;     /* FIGURE_WORDS */
	struct prose sentence; /* FIGURE_SENTENCE: the fields in it are filled in by who asks */
	struct decimal number; /* FIGURE_NUMBER, rounded as papers show it */
	struct measure exact;  /* the same before that */
	struct text unit;      /* of a number, or empty */
	bool ungrouped;        /* a year: 2024, not 2.024 */
	struct nilai nilai;    /* FIGURE_RANGE, a target of `indikator` */
	const struct indikator *indikator;
	struct decimal rupiah; /* FIGURE_MONEY */
	struct date date;      /* FIGURE_DATE */
};

/* The figure of a name: relative to the object at the JSON path `bearer` ("program[0].kegiatan[1]", empty for the
 * root), and if that bears no such name, from the root. What stands in a quarter, or in the report of one, is of that
 * quarter and that report, else of `scope`. False when there is no such name; then *figure is not to be used. */
bool figure_find(struct arena *arena, const struct scope *scope, struct text bearer, struct text name,
                 struct figure *figure);

struct formula_row;

/* Where a figure comes from. */
struct origin {
	const struct formula_row *formula; /* NULL: it is stated in the data */
	ARRAY_OF(struct text) inputs;      /* names of the figures that the formula has, in its order */
	ARRAY_OF(struct text) paths;       /* where in the data it stands itself */
	struct text bearer;                /* path of the object that bears it; empty for the root */
	enum alasan alasan;                /* why it is not known, where that has a name */
	enum arah arah;                    /* for a formula that has a direction */
	struct text limit;                 /* name of the figure that it may not exceed, or empty */
};

/* The figure of a whole name, or of the path of a value in the data ("program[0].kegiatan[1].nama"), and where it comes
 * from. */
bool figure_origin(struct arena *arena, const struct scope *scope, struct text name, struct figure *figure,
                   struct origin *origin);

/* The name of a year: "tahun", "renstra.akhir", "sasaran[0].indikator[1].tahunan[0].tahun", else by how far it is from
 * that of the report. */
struct text year_name(struct arena *arena, const struct record *record, int year);

/* A number, money; not known for all else. */
struct measure figure_measure(const struct figure *figure);

/* As papers write it: "113,65%", "Rp16.798.152.892", "18 Februari 2025"; "(belum ada data)" and "tidak dapat dihitung"
 * for what is not known; a sentence as it was written. */
struct text figure_text(struct arena *arena, const struct record *record, const struct figure *figure);

/* As cells below a head with the unit have it: "113,65", "16.798.152.892"; "-" for what is not known. */
struct text figure_bare(struct arena *arena, const struct record *record, const struct figure *figure);

#endif
