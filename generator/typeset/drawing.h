/* The figure's drawing, and the kinds there are: a file each, chosen among in drawing.c. set_figure puts what
 * is drawn into one strip and under one mark. */
#ifndef TYPESET_DRAWING_H
#define TYPESET_DRAWING_H

#include "typeset/pen.h"

/* Makes the figure's drawing for the page as it lies, or turned when it may and must be, or turned and on A3 when
 * nothing else is readable. Tells when it fits nowhere, but not of bars, which go on over pages. */
struct drawn drawing_make(struct setter *setter, const struct plate *figure, length measure);

struct drawn bars_draw(struct setter *setter, const struct chart *chart, struct text path, struct room room,
                       length size);
/* The rows of a chart too high for a page, each a strip of `mark`; gives the first. */
struct strip *bars_strips(struct setter *setter, struct galley *galley, const struct plate *figure, struct mark *mark);
struct drawn trend_draw(struct setter *setter, const struct chart *chart, struct text path, struct room room,
                        length size);
struct drawn processes_draw(struct setter *setter, const struct process_map *map, struct room room, length size);
/* Chooses size and lie itself, from the first room to the last. */
struct drawn tree_draw(struct setter *setter, const struct tree_chart *tree, const struct room *rooms,
                       size_t room_count);

#endif
