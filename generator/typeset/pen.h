/* What draws: a pen that makes items, words set to a width, the room given and what came of it.
 *
 * A drawing is made at its own origin, upper left, y downwards. Every item made is part of the figure,
 * none an artifact. Items last as the setter's arena, labels as long as the drawing is made.
 */
#ifndef TYPESET_PEN_H
#define TYPESET_PEN_H

#include "typeset/setter.h"

/* Type is never smaller, whatever must fit. */
#define DRAWING_TYPE_LEAST pt(7)
#define DRAWING_TYPE_USUAL pt(9)

struct pen {
	struct setter *setter;
	struct items items;
};

struct box {
	length x, y, width, height;
};

enum { GREY_NONE = -1 };

struct stroke {
	length width; /* 0: none */
	int grey;
	length dash, gap; /* 0: solid */
};

void pen_line(struct pen *pen, length x1, length y1, length x2, length y2, struct stroke stroke);
void pen_box(struct pen *pen, struct box box, struct stroke stroke, int fill); /* GREY_NONE: no ground */
void pen_hatch(struct pen *pen, struct box box, length step, length width);
void pen_disc(struct pen *pen, length x, length y, length radius, int fill);
/* Closed, around `count` corners. */
void pen_polygon(struct pen *pen, const length (*corners)[2], size_t count, struct stroke stroke, int fill);
void pen_arrow(struct pen *pen, length x, length from, length to); /* vertical, with a head at `to` */

/* Words in lines no wider than a measure; they last as long as the drawing is made. */
struct label {
	struct atoms atoms;
	struct lines lines;
	struct type type;
	length measure;
	length width, height; /* of the lines: the widest, all together */
};

/* Upright type for labels, `size` high. */
struct type drawing_type(length size, bool bold);
/* Of what says less: a point smaller, yet never below the least. */
struct type drawing_type_small(length size);
struct label label_rich(struct setter *setter, struct rich words, const struct type *type, length measure);
struct label label_make(struct setter *setter, struct text words, struct text path, const struct type *type,
                        length measure);
/* In a column `width` wide from (x, y) on. */
void label_draw(struct pen *pen, const struct label *label, length x, length y, length width, enum align align);

struct drawn {
	struct items items;
	length width, height;
	enum turn turn; /* of the room it was made for */
	bool fits;      /* within the room given */
};

struct room {
	length width, height;
	enum turn turn; /* KEEP: on the page as it lies */
};

#endif
