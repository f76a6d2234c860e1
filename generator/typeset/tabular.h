/* Words shared by the files that set tables: tabular.c, alike.c, demand.c, widths.c, rowlines.c, fewest.c, profile.c,
 * decimals.c, tablesize.c, table.c, rows.c, tabledraw.c. */
#ifndef TYPESET_TABULAR_H
#define TYPESET_TABULAR_H

#include "typeset/setter.h"

/* A strip of a cell's body. Of one paragraph, and that is what most cells are, nothing else is kept. */
struct cell_strip {
	length top, height; /* from the body's top */
	union {
		const struct item *items; /* of words, */
		const struct strip *strip;
	};
	uint32_t count; /* so many; else 0 */
	enum pagebreak before : 8;
	bool words;
};

/* A cell that has been set. */
struct cell_set {
	const struct cell *cell; /* NULL where another cell's span covers */
	struct mark *mark;       /* of the cell; NULL in artifacts */
	struct cell_strip *strips;
	length height; /* of all of them */
	uint32_t count;
	uint32_t drawn;       /* strips of a spanning cell drawn so far */
	uint32_t row, column; /* of the cell that is here or covers here */
};

/* A piece of a row that is one strip: all of it, or a slice of a row too tall for a page. */
struct row_part {
	size_t row;
	length from, to; /* in the row's own heights */
};

/* What one cell asks, in the type the table begins with. */
struct asked {
	struct extent extent; /* without padding */
	length well, modest;  /* the widths with which it reads well, and well enough in a little table */
	length from;          /* type size below which it shrinks with the type; 0: it does not */
};

/* Lines of a cell: how many as wide as its widest word, and the widths from which it has fewer. */
enum { LINE_UNIT = 1000 };
struct profile_step {
	length width;
	size_t lines;
};
struct profile {
	bool known; /* it holds words alone */
	size_t most;
	ARRAY_OF(struct profile_step) steps;
};

/* The widest number of a column of decimals. */
struct number_width {
	length width, from;
};

/* How well columns fit: no syllable is broken, or no word, or every column reads well enough besides, or well. */
enum fit { FIT_PARTS, FIT_WORDS, FIT_MODEST, FIT_WELL };

/* What the cells ask of the widths in type of one size, on one measure. */
struct demand {
	length size, measure;
	struct extent *cells; /* rows times columns, without padding; zero where covered */
	length *reads;        /* of each, the width with which it reads well */
	length *least;        /* per column, padding included, without spans: widest part of a word, */
	length *word;         /* widest word, */
	length *longest;      /* widest line unbroken, */
	length *well;         /* what reads well, */
	length *modest;       /* and well enough */
	length area;          /* of all words, as one line */
};

struct tabular {
	struct owner owner; /* first: strips point here */
	struct setter *setter;
	const struct table *table;
	size_t columns, rows, heads;
	length size;  /* of cells' type; 0 as the style says */
	length least; /* size it may shrink to */
	enum fit fit; /* of the widths taken: whole words, or their syllables */
	length pad_x, pad_y;
	length *width;          /* per column, padding included */
	length *x;              /* left edges; x[columns] is the right end */
	length *height;         /* per row */
	struct cell_set *cells; /* rows times columns */
	struct galley **bodies; /* of the row being set, per column, until its strips are kept */
	struct arena **kept;    /* strips of so many rows each, until these are drawn; NULL: with all else */
	ARRAY_OF(struct row_part) parts;
	struct mark *mark;
	struct flow_set *flow; /* the flow drawn over it, or NULL */
	length began;          /* size of type in which the cells were measured, */
	bool syllables;        /* with the parts of their words, */
	struct asked *asked;   /* rows times columns, */
	struct number_width *numbers;
	struct profile *profiles; /* NULL until lines are counted */
	size_t joined;            /* tables of which it has the rows; 0: it is one */
	length *floor;            /* per row: height it has at least, in one piece; NULL for none */
};

static inline struct cell_set *cell_at(const struct tabular *tabular, size_t row, size_t column)
{
	return &tabular->cells[row * tabular->columns + column];
}

/* -- tabular.c -- */
struct tabular *tabular_new(struct setter *setter, const struct table *table);

/* -- alike.c -- */
/* The table, planned for this measure and to lie so, takes size and widths of all that are to be alike. */
void alike_take(struct tabular *tabular, length measure, enum turn lie);

/* -- decimals.c -- */
struct digits {
	length whole, rest;
};                                        /* widths before the decimal comma, and from it on */
bool only_words(const struct cell *cell); /* its body is one paragraph */
bool is_decimal(const struct tabular *tabular, size_t row, size_t column);
struct digits digits_of(const struct tabular *tabular, const struct cell *cell); /* of a decimal cell */
struct digits *column_digits(const struct tabular *tabular);                     /* the widest, per column */

/* -- demand.c -- */
/* Measures the cells in type of this size, the largest there will be. */
void demand_measure(struct tabular *tabular, length size);
/* What they ask in type of another size, in the setter's scratch; `least` holds where syllables were asked for. */
struct demand demand_at(struct tabular *tabular, length size, length measure, bool syllables);

/* -- widths.c -- */
/* The least width of the whole table, overlapping spans and all. It never falls when a cell gets more words. */
length widths_needed(const struct tabular *tabular, const struct demand *demand, enum fit fit);
/* What the columns beside a flow's lanes can do with at least. */
length widths_beside(const struct tabular *tabular, const struct demand *demand, enum fit fit);
/* Solves the widths for the demand's measure, which is no less than the width needed. */
void widths_solve(struct tabular *tabular, const struct demand *demand, enum fit fit, length *width);

/* -- rowlines.c -- */
struct row_span {
	size_t row, column, rows;
};
struct column_lines; /* of one column at one width */
struct row_lines {
	const struct tabular *tabular;
	const struct demand *demand;
	const length *width;             /* the asker's */
	size_t step;                     /* rows from one that is weighed to the next */
	ARRAY_OF(struct row_span) spans; /* cells over several rows */
	int64_t between, *heights;       /* of two rows, and per row, in thousandths of a line */
	struct column_lines *kept;       /* some for each column */
	const struct column_lines **now; /* each column's at its width */
};
/* Lines that a cell of one column takes, in thousandths, as the asker's width of it is. */
typedef int64_t cell_lines(const void *who, size_t row, size_t column);
/* In the setter's scratch. */
struct row_lines row_lines_make(const struct tabular *tabular, const struct demand *demand, const length *width,
                                size_t step);
/* Lines of all weighed rows together, and of all their cells: a narrow line is more than one. */
struct lines_sum {
	int64_t rows, cells;
};
/* One asker for one `lines`: what was counted at a width is kept. */
struct lines_sum row_lines_sum(struct row_lines *lines, cell_lines *of, const void *who);

/* -- fewest.c -- */
/* Moves room between columns while lines become fewer; none gets less than its least width. */
void widths_refine(struct tabular *tabular, const struct demand *demand, const length *least, length *width);

/* -- profile.c -- */
/* Of every `step`th row. */
void profiles_make(struct tabular *tabular, size_t step);
/* At a width without padding, in this size of type, when type shrinks from `from` on. */
size_t profile_lines(const struct profile *profile, length width, length from, length size);
/* The next width at which there are fewer; 0 when there is none. */
length profile_next(const struct profile *profile, length width, length from, length size);

/* -- tablesize.c: the ladder -- */
enum { COST_POINT = 300 }; /* of a smaller point of type, where flows are weighed by what their drawing gives up */
/* Type, widths and page for a table that has this measure on the page as it lies. Tells when there is none. */
enum turn ladder_choose(struct tabular *tabular, length measure);
/* The same page in type of another size, if it fits so there. */
bool ladder_resize(struct tabular *tabular, length size, enum fit fit, length measure);

/* -- tablemark.c -- */
/* The cell's place in the structure tree below its row's, TH or TD; NULL without one. */
struct mark *cell_mark(struct tabular *tabular, size_t row, size_t column, struct mark *parent);

/* -- rows.c -- */
void rows_measure(struct tabular *tabular);
void rows_strips(struct tabular *tabular, struct galley *galley);

/* -- flow.c, flowhead.c: the flow of an SOP over a table's lanes -- */
void flow_begin(struct tabular *tabular);
/* Type size to begin with; symbols and lanes for a size and what columns beside them need at least; a narrower lane
 * to try before a smaller size, false when there is none. */
length flow_type_size(const struct tabular *tabular);
void flow_resize(struct tabular *tabular, length size, length measure, length text);
bool flow_narrower(struct tabular *tabular);
/* What the drawing gives up at this size: 0 nothing, thousands what nobody should miss. */
int64_t flow_cost(const struct tabular *tabular);
/* Why the drawing has no room; false when it is the text that has none. */
bool flow_tell_too_wide(const struct tabular *tabular, length measure);
/* Tells when symbols came out narrower than eyes allow. */
void flow_tell_small(const struct tabular *tabular);
/* Whether they are. */
bool flow_is_small(const struct tabular *tabular);
/* Whether words beside lines are parted or cut as the flow is now. */
bool flow_cuts_words(const struct tabular *tabular);
void flow_demand(const struct tabular *tabular, struct demand *demand);
/* Sets the head of a lane that is too narrow for its words upwards; false for any other cell. */
bool flow_set_head(struct tabular *tabular, size_t row, size_t column, const struct blocks *body);
/* Once widths and cells are set: heights for the flow's rows; once strips are made: room for pentagons. */
void flow_floors(struct tabular *tabular);
void flow_strips(struct tabular *tabular, struct galley *galley, size_t first);

/* -- turned.c -- */
/* Words that run upwards, in one strip of this width, no higher than their longest line. */
struct galley *set_turned(struct setter *setter, const struct blocks *blocks, length width);
/* The height that takes. */
length turned_height(struct setter *setter, const struct blocks *blocks, length width);

/* -- kept.c -- */
/* Whether its body is set into what passes: words alone. */
bool cell_passes(const struct tabular *tabular, const struct cell *cell);
/* Once the cells of a row are set and level: what is kept of them. */
void kept_open(struct tabular *tabular);
void kept_row(struct tabular *tabular, size_t row);
/* Rows before this one are not drawn again. */
void kept_close(struct tabular *tabular, size_t row);

/* -- tabledraw.c -- */
void tabular_emit(struct owner *owner, const struct canvas *canvas, const struct placed *placed, size_t count);

#endif
