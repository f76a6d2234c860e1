/* Which column of a sheet is which key of a list: found by the words of its head, never by its place. */
#ifndef SHEET_HEADS_H
#define SHEET_HEADS_H

#include "input/shape.h"
#include "sheet/grid.h"

enum { LEVELS_MOST = 6, HEAD_ROWS_LOOKED_AT = 20, HEAD_DEPTH_MOST = 4 };

/* A list in a list: program, kegiatan, sub_kegiatan. */
struct level {
	const char *name; /* key of its list */
	const struct shape *shape;
};

enum column_kind {
	COLUMN_UNKNOWN,
	COLUMN_FIELD,
	COLUMN_QUARTER,
	COLUMN_MONTH,   /* added up to quarters */
	COLUMN_YEAR,    /* of a year: "Target 2024" */
	COLUMN_PERIOD,  /* the quarter or month that the row is of */
	COLUMN_ACCOUNT, /* codes of accounts: rows are parts of what they belong to */
	COLUMN_UNIT     /* codes of sub units */
};

struct column {
	struct text head, slug;
	enum column_kind kind;
	size_t level;              /* COLUMN_FIELD, COLUMN_QUARTER, COLUMN_MONTH, COLUMN_YEAR */
	const struct field *field; /* likewise */
	int quarter;      /* COLUMN_QUARTER, COLUMN_MONTH: 1 to 4, where `field` is of that quarter, and 0 for that */
			  /* of the row's period; of COLUMN_PERIOD 1 where the rows are months */
	struct text year; /* COLUMN_YEAR: of the item of `list` that `field` is in, or, with no */
	const struct field *list; /* list, of the values by year that `field` is */
	bool chosen;              /* somebody named it */
	int scale;                /* 3 for "ribu rupiah", 6, 9; else 0 */
};

struct heads {
	const struct level *levels;
	size_t level_count, deepest; /* the deepest that the sheet has columns of */
	struct text year;            /* that targets and results are of where no head says one; or empty */
	struct column *columns;
	size_t count;
	size_t row;  /* of the grid: index of the head */
	size_t rows; /* how many rows the head takes */
	size_t tree; /* where rows are of programme, kegiatan or sub kegiatan by their codes alone: the column of these
	                + 1 */
};

/* Lower letters and digits, "_" for the rest. */
struct text slug_of(struct arena *arena, struct text words);

/* How many parts a code has: "1.01.02" has three; 0 for what is no code. */
size_t heads_code_parts(struct text code);

/* Finds the head among the first rows; false when no row names two columns, or one of two. */
bool heads_find(struct arena *arena, const struct grid *grid, struct heads *heads);

/* What was merged in a head before a spreadsheet wrote it as CSV: a row of words alone below a row with gaps, each of
 * them in a gap or below the words before one. */
void heads_join(struct arena *arena, struct grid *grid);

/* How many rows the head takes that begins in `row` of the grid. */
size_t heads_depth(const struct grid *grid, size_t row);

/* The column whose head somebody wrote: the same words, or all of them in one head only; else `heads->count`. */
size_t heads_named(struct arena *arena, const struct heads *heads, struct text words);

/* The quarter that the cell of a column of periods says ("TW 1", "IV", "Maret"), of a month the one it is in; 0: none.
 */
int heads_quarter_said(struct arena *arena, const struct column *period, struct text words);

/* The level and field that a key names: "anggaran", "kode_program"; false when none does. */
bool heads_field(const struct heads *heads, struct text slug, size_t *level, const struct field **field);

/* The same of a year: "target_2024"; *column gets all of it. */
bool heads_year(struct arena *arena, const struct heads *heads, struct text slug, struct column *column);

#endif
