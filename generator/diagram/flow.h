/* The drawing inside the lanes of an SOP's flow table: symbols stand where the form puts them (a row per step,
 * a lane per pelaksana), lines find their own way. Pure geometry: sizes in, coordinates out.
 *
 * Three calls, in this order:
 *   flow_plan   routes the whole SOP as if on one endless page and says how much room rows and lanes need;
 *   flow_split  once rows have been put on pages: which links leave their page, and by which letters;
 *   flow_route  draws one page; it always succeeds when rows and lanes have at least the room asked for.
 * flow_check is the certificate: it knows nothing of how a drawing was made and tests the rules on it.
 *
 * Lengths are thousandths of a point, y grows downwards. Everything made is in the arena given and keeps
 * pointing to what was passed in, which must outlive it. Nothing here fails.
 */
#ifndef DIAGRAM_FLOW_H
#define DIAGRAM_FLOW_H

#include "base/array.h"
#include "base/length.h"
#include "base/text.h"

enum flow_shape {
	FLOW_CAPSULE,    /* start, end */
	FLOW_BOX,        /* activity */
	FLOW_DIAMOND,    /* decision */
	FLOW_SUBPROCESS, /* "Lihat SOP ..." */
	FLOW_DOCUMENT,
	FLOW_CIRCLE,
	FLOW_SHAPES /* how many there are */
};

struct flow_size {
	length width, height;
};

struct flow_point {
	length x, y;
};

struct flow_box {
	length left, top, right, bottom;
};

/* -- what is to be drawn ------------------------------------------------------------------------- */

struct flow_symbol {
	size_t lane; /* from 0, leftmost */
	enum flow_shape shape;
};

/* One row of the table. symbols[0] is the main one, where lines leave and arrive; more than one is joint
 * work: all stand in the row, each in a lane of its own, joined by a horizontal line. Sideways, lines leave and
 * arrive at the outermost; but of a joint decision exits leave at the main one alone, where no line joins it to
 * the others. When its bottom and outer side are too few, its top is an exit, and lines come in from above at
 * another: below the source of the first of them, or the nearest. */
struct flow_step {
	const struct flow_symbol *symbols;
	size_t count;  /* lanes all different; 0: lines pass this row by, none leaves or arrives */
	bool decision; /* its exits leave by different sides, three at most; of a joint one with others on both sides
	                * two, bottom and top. More exits share the line of another */
};

/* An arrow from a step to another (or the step itself never: from != to). All the arrows a step has must be
 * given, "next" too. No two links may have the same from and to, unless from is a decision. */
struct flow_link {
	size_t from, to;        /* indices of steps */
	struct flow_size label; /* of "Ya", "Tidak" ..., as set by the caller; 0 by 0 for none */
};

struct flow {
	size_t lanes;                  /* 1 or more */
	const struct flow_step *steps; /* in the order of rows */
	size_t step_count;
	const struct flow_link *links; /* of a decision's the first that goes forward is its main exit */
	size_t link_count;
	struct flow_size sizes[FLOW_SHAPES]; /* of each shape's box, the same wherever it stands */
	struct flow_size pentagon;           /* the off-page connector */
	struct flow_size note;               /* of the words that name the other page, beside the pentagon's outer end;
	                                      * 0 by 0 when they stand inside it */
	length gap;                          /* least distance: line to line, line to border, line to foreign symbol */
	length arrow;                        /* length of an arrow head */
	length hop;                          /* radius of the hop where lines cross; gap / 2 at most */
	length clear; /* least distance of a label or note to anything but its own line, and of its
	               * box to that line; about 1 pt */
	length lane;  /* the width a lane will probably get; lines spread so as to need no more,
	               * where they can. 0: as little as possible */
	length most;  /* a lane wider than this is of no use: where it does not do, the room asked for is
	               * any that is more. 0: no bound */
};

/* -- room ---------------------------------------------------------------------------------------- */

/* Enough for every way of splitting the rows over pages. */
struct flow_room {
	length lane;         /* least width of a lane (all have the same) */
	length lines;        /* what lines alone ask of a lane, without labels and pentagons; */
	length pentagons;    /* what they and pentagons do */
	const length *rows;  /* least height of each step's row */
	length top;          /* height of the strip for pentagons between the table's head and a page's first row, */
	length bottom;       /* and below its last row; kept free on pages where a link enters or leaves there */
	const bool *cramped; /* by link: its label has no place in its row when lanes are as wide as the flow bears at
	                      * most; NULL when all have one, or when lines alone ask for more */
};

struct flow_plan; /* the room and the routes behind it */

/* `before` is NULL, or the last plan made for the same steps and links in other sizes: its routes, or those of a
 * plan before it, are taken over when lanes have the same number of tracks, or enough for all that was ever tried. */
struct flow_plan *flow_plan(struct arena *arena, const struct flow *flow, const struct flow_plan *before);
const struct flow_room *flow_room(const struct flow_plan *plan);
/* Whether its routes are its own, so that it must stay as long as it is `before` of another. */
bool flow_plan_is_new(const struct flow_plan *plan);

/* -- pages --------------------------------------------------------------------------------------- */

/* A link whose ends stand on different pages: it ends in a pentagon on `from_page` and starts again from one
 * on `to_page`. Onward links leave at the bottom of a page and come in at the top; links back leave at the
 * top and come in at the bottom. */
struct flow_jump {
	size_t link;
	size_t from_page, to_page; /* indices of pages, as in page_of_step */
	struct text letter;        /* A to Z, AA ..., in the order of leaving. Links that run as one line both where
	                            * they leave and where they come in share a letter: every letter stands on
	                            * exactly two pages, in one pentagon on each */
};

struct flow_jumps {
	ARRAY_OF(struct flow_jump) list;
	const size_t *page_of_step;
};

/* `page_of_step[i]` is the page where the symbols of step i stand; it never falls. */
struct flow_jumps *flow_split(struct arena *arena, const struct flow_plan *plan, const size_t *page_of_step);

/* Whether page `page` needs the strip at its top or bottom. */
bool flow_needs_top(const struct flow_jumps *jumps, size_t page);
bool flow_needs_bottom(const struct flow_jumps *jumps, size_t page);

/* One page of the table. The drawing stays within the lanes from left to right, and from `top` less the
 * room's top strip to y[count] and the bottom strip (the strips only where needed). */
struct flow_page {
	size_t number;                  /* index of this page, as in page_of_step */
	size_t first, count;            /* steps whose symbols stand here; count may be 0 */
	length left, lane;              /* left edge of lane 0, width of each lane (the room's at least) */
	length top;                     /* where rows begin: y[0], or above it when the page goes on with the text
	                                 * of a row whose symbol stands on the page before */
	const length *y;                /* count + 1 borders of rows */
	const struct flow_jumps *jumps; /* NULL when all is on one page */
};

/* -- the drawing --------------------------------------------------------------------------------- */

/* A polyline of horizontal and vertical parts, each bit of ink in one line only: where links join before a
 * common target, or part after a common source, one line is whole and others end or start on it. */
struct flow_line {
	size_t link;
	const struct flow_point *points;
	size_t count;                  /* 2 or more; no two neighbouring parts in one direction */
	bool arrow;                    /* head at the last point; else it ends on another line */
	const struct flow_point *hops; /* centres of half circles, on horizontal parts, in the order of travel */
	size_t hop_count;
};

/* Joins two neighbouring symbols of joint work: no arrow. Other lines may cross it. */
struct flow_joint {
	size_t step;
	struct flow_point from, to;    /* left to right, horizontal */
	const struct flow_point *hops; /* as of a line */
	size_t hop_count;
};

struct flow_label {
	size_t link;
	struct flow_box box;
	bool shared; /* beside a part of its line that other exits share, for want of room */
};

struct flow_placed {
	size_t step;
	enum flow_shape shape;
	struct flow_box box;
};

struct flow_pentagon {
	size_t link; /* the first of those that share the letter */
	struct text letter;
	bool leaves; /* the line ends here and goes on at page `other`; else it comes from there */
	bool up;     /* the point of the house is up (links back), else down */
	size_t other;
	struct flow_box box;
	struct flow_box note; /* place for the other page's name: below at the bottom of a page, above at
	                       * its top */
};

struct flow_drawing {
	ARRAY_OF(struct flow_placed) symbols;
	ARRAY_OF(struct flow_joint) joints;
	ARRAY_OF(struct flow_line) lines;
	ARRAY_OF(struct flow_label) labels;
	ARRAY_OF(struct flow_pentagon) pentagons;
	ARRAY_OF(struct flow_point) dots; /* where lines join or part: drawn as a small dot, or not at all */
};

struct flow_drawing *flow_route(struct arena *arena, const struct flow_plan *plan, const struct flow_page *page);

/* -- the certificate ----------------------------------------------------------------------------- */

enum flow_rule {
	FLOW_RULE_PRESENT, /* every link, symbol, label and pentagon of the page is drawn, once */
	FLOW_RULE_SHAPE,   /* parts are horizontal or vertical, follow each other, none of no length */
	FLOW_RULE_INSIDE,  /* all is inside the area */
	FLOW_RULE_ENDS,    /* lines leave and enter at the middle of a side, at right angles */
	FLOW_RULE_EXITS,   /* one exit for each side of a decision; no side both left and entered */
	FLOW_RULE_SYMBOL,  /* no line touches or comes nearer than the gap to a symbol that is not its own */
	FLOW_RULE_LABEL, /* nothing touches a label or note; a label stands beside its own line, none of its step nearer
	                  */
	FLOW_RULE_OVERLAP,  /* no two lines run on each other */
	FLOW_RULE_DISTANCE, /* nor nearer than the gap, nor so to a border beside them */
	FLOW_RULE_JOIN,     /* lines that meet have the same target (or source), and meet as a T */
	FLOW_RULE_HOP,      /* every crossing has its hop, and no other place has */
	FLOW_RULE_ARROW,    /* a head at the end of each link, nowhere else, and free of crossings */
	FLOW_RULE_PAGE,     /* a pentagon has the letter of its line, names the page where it goes on, points there */
	FLOW_RULES
};

struct flow_violation {
	enum flow_rule rule;
	size_t link; /* one of those concerned; SIZE_MAX for none */
	struct flow_point at;
};

struct flow_certificate {
	size_t lines; /* links drawn on the page */
	size_t bends;
	size_t crossings; /* joint lines crossed count too */
	size_t joins;     /* places where a link ends on, or starts from, the line of another */
	length ink;       /* length of all lines */
	ARRAY_OF(struct flow_violation) violations;
};

/* True when no rule is broken. Adds to `certificate`, so that the pages of an SOP can be summed up. */
bool flow_check(struct arena *arena, const struct flow_plan *plan, const struct flow_page *page,
                const struct flow_drawing *drawing, struct flow_certificate *certificate);

/* The rule in a few words, Indonesian: "tidak ada garis yang menyentuh simbol lain". */
struct text flow_rule_words(enum flow_rule rule);

#endif
