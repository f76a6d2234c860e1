/* What the setters of drawings share: a pen that makes items, words set to a width. Included by the
 * files of drawings alone.
 *
 * A drawing is made at its own origin, upper left; set_figure puts it into one strip and under one
 * mark. Every item made is part of the figure, none an artifact.
 */
#ifndef TYPESET_DRAWING_H
#define TYPESET_DRAWING_H

#include "typeset/setter.h"

/* Type is never smaller, whatever must fit. */
#define DRAWING_TYPE_LEAST pt(7)
#define DRAWING_TYPE_USUAL pt(9)

struct pen {
	struct setter *setter;
	struct items items;
};

struct box { length x, y, width, height; };

enum { GREY_NONE = -1 };

struct stroke {
	length width;      /* 0: none */
	int grey;
	length dash, gap;  /* 0: solid */
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

struct type drawing_type(struct setter *setter, length size, bool bold);
struct label label_make(struct setter *setter, struct text words, struct text path, const struct type *type,
                        length measure);
/* In a column `width` wide from (x, y) on. */
void label_draw(struct pen *pen, const struct label *label, length x, length y, length width, enum align align);

/* -- finished -- */

struct drawn {
	struct items items;
	length width, height;
	enum turn turn;    /* of the room it was made for */
	bool fits;         /* within the room given */
};

struct room {
	length width, height;
	enum turn turn;    /* KEEP: on the page as it lies */
};

/* Makes the figure's drawing for the page as it lies, or turned when it may and must be, or turned and on A3 when
 * nothing else is readable. Tells when it fits nowhere, but not of bars, which go on over pages. */
struct drawn drawing_make(struct setter *setter, const struct figure *figure, length measure);

struct drawn bars_draw(struct setter *setter, const struct chart *chart, struct text path, struct room room,
                       length size);
/* The rows of a chart too high for a page, each a strip of `mark`; gives the first. */
struct strip *bars_strips(struct setter *setter, struct galley *galley, const struct figure *figure,
                          struct mark *mark);
struct drawn trend_draw(struct setter *setter, const struct chart *chart, struct text path, struct room room,
                        length size);
struct drawn processes_draw(struct setter *setter, const struct process_map *map, struct room room, length size);
/* Chooses size and lie itself, from the first room to the last. */
struct drawn tree_draw(struct setter *setter, const struct tree_chart *tree, const struct room *rooms,
                       size_t room_count);

#endif
