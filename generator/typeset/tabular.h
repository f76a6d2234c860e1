/* Words shared by the files that set tables: widths.c, decimals.c, tablesize.c, table.c,
 * rows.c, tabledraw.c. */
#ifndef TYPESET_TABULAR_H
#define TYPESET_TABULAR_H

#include "typeset/setter.h"

/* A cell that has been set. */
struct cell_set {
	const struct cell *cell; /* NULL where another cell's span covers */
	size_t row, column;      /* of the cell that is here or covers here */
	struct galley *body;
	length height;     /* of the body */
	length *tops;      /* of the body's strips, from its top */
	size_t drawn;      /* strips of a spanning cell drawn so far */
	struct mark *mark; /* of the cell; NULL in artifacts */
};

/* Whether columns are as wide as their words, or as the parts of words there are when they are hyphenated. */
enum tightness { TIGHT_WORDS, TIGHT_PARTS };

/* A piece of a row that is one strip: all of it, or a slice of a row too tall for a page. */
struct row_part {
	size_t row;
	length from, to; /* in the row's own heights */
};

struct tabular {
	struct owner owner; /* first: strips point here */
	struct setter *setter;
	const struct table *table;
	size_t columns, rows, heads;
	length size;              /* of cells' type; 0 as the style says */
	length least;             /* size it may shrink to */
	enum tightness tightness; /* of the widths taken */
	length pad_x, pad_y;
	length *width;          /* per column, padding included */
	length *x;              /* left edges; x[columns] is the right end */
	length *height;         /* per row */
	struct cell_set *cells; /* rows times columns */
	ARRAY_OF(struct row_part) parts;
	struct mark *mark;
	struct flow_set *flow; /* the flow drawn over it, or NULL */
	length *floor;         /* per row: height it has at least, in one piece; NULL for none */
};

static inline struct cell_set *cell_at(const struct tabular *tabular, size_t row, size_t column)
{
	return &tabular->cells[row * tabular->columns + column];
}

/* What the contents of the cells require of the widths. */
struct demand {
	struct extent *cells; /* rows times columns, without padding; zero where covered */
	length *least;        /* per column, padding included: widest part of a word, */
	length *word;         /* widest word, */
	length *longest;      /* widest line unbroken */
};

/* -- decimals.c -- */
struct digits {
	length whole, rest;
};                                        /* widths before the decimal comma, and from it on */
bool only_words(const struct cell *cell); /* its body is one paragraph */
bool is_decimal(const struct tabular *tabular, size_t row, size_t column);
struct digits digits_of(const struct tabular *tabular, const struct cell *cell); /* of a decimal cell */
struct digits *column_digits(const struct tabular *tabular);                     /* the widest, per column */

/* -- widths.c -- */
struct demand widths_demand(const struct tabular *tabular);
/* Solves the widths for `measure`; false when even the least do not fit. */
bool widths_solve(const struct tabular *tabular, const struct demand *demand, enum tightness tightness, length measure,
                  length *width);
length widths_needed(const struct tabular *tabular, const struct demand *demand, enum tightness tightness);

/* What the columns beside a flow's lanes can do with at least. */
length widths_beside(const struct tabular *tabular, enum tightness tightness, length measure);

/* Lines the rows will have, in thousandths, about. */
int64_t widths_lines(const struct tabular *tabular, const struct demand *demand, length *width);

/* -- tablesize.c -- */
/* Chooses type size and widths without breaking words, and whether the page turns; false: not possible. */
bool table_size(struct tabular *tabular, length measure, length turned_measure, bool *turned);

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

/* -- tabledraw.c -- */
void tabular_emit(struct owner *owner, const struct canvas *canvas, const struct placed *placed, size_t count);

#endif
