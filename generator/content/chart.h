/* Drawings made from data: bars, trends, trees of boxes, maps of processes. What is to be shown, with
 * the words of every number as they are printed; typeset/ finds the places.
 *
 * A figure whose `drawing` is given shows it in place of an image; it is numbered, listed and referred
 * to as any figure is. All drawings are black and white.
 */
#ifndef CONTENT_CHART_H
#define CONTENT_CHART_H

#include "base/array.h"
#include "base/decimal.h"
#include "content/rich.h"

/* -- charts -- */

struct chart_value {
	bool known;
	struct decimal value;
	bool range; /* of a trend: from `low` up to the value */
	struct decimal low;
	struct text words;  /* as printed beside it: "22,05%"; for what is not known too */
	struct text figure; /* its name, or empty */
};

enum chart_fill { CHART_EMPTY, CHART_SOLID, CHART_HATCHED };

enum { CHART_SERIES_MOST = 2 };

/* A row of bars, or a year of a trend. */
struct chart_point {
	struct text name;
	struct rich note; /* a smaller line below the name, or empty */
	bool apart;       /* of a trend: measured in another way than the years before, not joined to them */
	struct chart_value values[CHART_SERIES_MOST];
	enum chart_fill fills[CHART_SERIES_MOST]; /* of bars */
};

struct chart_key {
	enum chart_fill fill;
	struct text words;
};

/* Bars lie, names at the left; series of one row are below each other. */
struct chart {
	size_t series_count; /* 1 or 2 */
	ARRAY_OF(struct chart_point) points;
	ARRAY_OF(struct chart_key) keys; /* what the fills, or the lines of a trend (EMPTY: dashed), mean */
	struct text unit;                /* of the axis: "%" */
	int places;                      /* the axis has no more */
	ARRAY_OF(struct text) steps;     /* of a trend: names of the values 0, 1, 2 ..., in place of ticks */
	struct chart_value mark;         /* a line through all bars: 100, "Target = 100%" */
};

/* -- trees -- */

enum tree_kind { TREE_BOX, TREE_BOX_LEFT, TREE_BOX_RIGHT, TREE_BOX_APART };

/* LEFT, RIGHT: beside the line below the root; APART: below all others on a dashed line. */
struct tree_box {
	struct text words;
	struct text lead; /* a smaller line above the words ("Sasaran"), or empty */
	enum tree_kind kind;
	bool strong; /* words in bold */
	int grey;    /* of its ground; 0: white */
	ARRAY_OF(struct tree_box) below;
	struct text path;
};

struct tree_chart {
	struct tree_box root;
	bool solid;   /* boxes apart hang from full lines, not from dashed ones */
	bool stacked; /* as offices draw themselves: one row, the rest stacked below it */
};

/* -- maps of processes: management above, the core in the middle, support below -- */

struct process_box {
	struct text name;
	struct text *steps;
	size_t step_count;
	struct text path;
};

struct process_band {
	struct text name;
	bool core; /* a chain of arrows */
	ARRAY_OF(struct process_box) boxes;
};

struct process_map {
	ARRAY_OF(struct process_band) bands;
};

/* -- any of them -- */

enum drawing_kind { DRAWING_BARS, DRAWING_TREND, DRAWING_TREE, DRAWING_PROCESSES };

struct drawing {
	enum drawing_kind kind;
	union {
		struct chart chart; /* BARS, TREND */
		struct tree_chart tree;
		struct process_map processes;
	};
};

#endif
