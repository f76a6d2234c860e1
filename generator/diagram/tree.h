/* A tree of boxes: an organisation, a cascade of goals. Pure geometry: sizes in, coordinates out.
 *
 * The first `rows` levels below the root stand side by side under a common line; what is deeper is
 * stacked under its parent, indented, with a line at the left. The root may have boxes beside the
 * line that leads down from it, left and right, and a last group that hangs from a dashed line.
 *
 * Two calls: tree_widths gives every box its width; the caller measures the words and sets heights;
 * tree_place gives places and lines. Lengths are thousandths of a point, y grows downwards. Nothing
 * here fails but by telling that the tree is too wide.
 */
#ifndef DIAGRAM_TREE_H
#define DIAGRAM_TREE_H

#include "base/array.h"
#include "base/length.h"

#include <stdbool.h>

/* Where a child is placed. LEFT and RIGHT count for children of the root alone; elsewhere they are
 * BELOW. */
enum tree_side { TREE_BELOW, TREE_LEFT, TREE_RIGHT, TREE_APART };

#define TREE_ROOT SIZE_MAX

struct tree_node {
	size_t parent; /* index of an earlier node; TREE_ROOT for the first, and for no other */
	enum tree_side side;
	length least;       /* the box is never narrower */
	length height;      /* of the box; set by the caller between the two calls */
	length x, y, width; /* results */
	size_t depth;       /* 0 the root */
	size_t stacked;     /* how many times indented */
	bool beside;        /* left or right of the line, or below such a box */
	bool apart;         /* in the last group, or below such a box */
};

/* A horizontal or vertical line; left to right, top to bottom. */
struct tree_line {
	length x1, y1, x2, y2;
	bool dashed;
};

struct tree_layout {
	struct tree_node *nodes;
	size_t count;
	length gap_x, gap_y;  /* between boxes side by side, and between rows */
	length gap_stack;     /* between stacked boxes */
	length indent;        /* of stacked boxes */
	length most;          /* widest box */
	bool solid;           /* the last group too hangs from full lines */
	size_t rows;          /* levels side by side, 0: all stacked under the root */
	size_t per_row;       /* most columns under the root; further ones make rows of their own; 0: all
	                       */
	length width, height; /* results */
	ARRAY_OF(struct tree_line) lines;
	struct tree_links *links; /* own notes between the calls */
};

/* False when a box would be narrower than it may be, or the whole wider than `measure`. */
bool tree_widths(struct arena *arena, struct tree_layout *tree, length measure);

/* Boxes of one depth get the height of the tallest, down to `deepest` (those beside the line, and
 * those of the last group, are kinds of their own). */
void tree_level(struct tree_layout *tree, size_t deepest);

void tree_place(struct arena *arena, struct tree_layout *tree);

#endif
