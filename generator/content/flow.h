/* Blocks that are drawn: the flow table of an SOP, rows of boxes, the legend of symbols, a QR code.
 *
 * Included by block.h, in its middle. What is in which lane, where the work goes on and how that is
 * put in words is decided by the layout; where lines run, by typeset/ and diagram/.
 */
#ifndef CONTENT_FLOW_H
#define CONTENT_FLOW_H

#include "base/length.h"
#include "content/rich.h"

enum symbol {
	SYMBOL_CAPSULE,
	SYMBOL_BOX,
	SYMBOL_DIAMOND,
	SYMBOL_SUBPROCESS,
	SYMBOL_DOCUMENT,
	SYMBOL_CIRCLE,
	SYMBOL_ARROW,
	SYMBOL_PENTAGON, /* these two only in legends */
	SYMBOL_COUNT
};

struct flow_actor {
	size_t lane; /* from 0 */
	enum symbol symbol;
	struct text words; /* inside the symbol: "Mulai"; or empty */
};

/* Where the work goes: `to` is the index of a row of the flow. */
struct flow_way {
	size_t to;
	struct text label; /* "Ya", or empty */
};

struct flow_row {
	size_t row;                /* of the table */
	struct flow_actor *actors; /* the first is the one lines leave and enter; of none no line does */
	size_t actor_count;
	bool decision;
	struct flow_way *ways; /* all of them, the next row too */
	size_t way_count;
	struct text alt; /* for who cannot see it; compulsory */
};

/* A table some of whose columns are lanes: their cells are empty, the flow is drawn over them. */
struct flow_lanes {
	size_t first, count; /* columns */
	struct flow_row *rows;
	size_t row_count;
	length unit; /* what sizes of symbols are measured in: the size of cells' type */
};

/* A row of boxes with arrows between, over more lines when it is long. */
struct chain {
	struct rich *boxes;
	size_t count;
};

struct symbol_legend {
	bool shown[SYMBOL_COUNT];
};

struct qr_code {
	struct text words; /* what it says */
	struct text alt;
	length size; /* of its side, quiet zone included */
};

#endif
