/* Words shared by the files that draw flows: flow.c, flowhead.c, flowpage.c, flowdraw.c,
 * flowlabels.c, symbols.c.
 *
 * A flow is a table some of whose columns are lanes. The table is set as any other; diagram/ says how
 * much room rows and lanes need, and, once pages are known, where lines run.
 */
#ifndef TYPESET_FLOWSET_H
#define TYPESET_FLOWSET_H

#include "diagram/flow.h"
#include "typeset/tabular.h"

struct flow_set {
	struct tabular *tabular;
	const struct flow_lanes *lanes;
	length measure;
	length unit; /* size of symbols and labels are told in it */
	struct flow flow;
	struct flow_plan *plan;
	length lane, least, wish;  /* width of a lane: now, at least, at best */
	int64_t scale;             /* of symbols, in thousandths of their full size */
	size_t note;               /* how short notes are */
	bool worded;               /* capsules have room for their words */
	bool brief;                /* labels by their first letters */
	length head_word;          /* widest word of the lanes' heads, */
	const struct blocks *head; /* the longest of them, */
	length head_longest;       /* its width unbroken, */
	length head_size;          /* type of all that run upwards */
	struct strip **starts;     /* per step: the strip its row begins with */
	size_t *pages;             /* per step; NULL until the first page is drawn */
	struct flow_jumps *jumps;
	struct mark **figures; /* per step; NULL in artifacts */
};

/* -- flowhead.c: heads of lanes -- */
bool flow_is_lane(const struct tabular *tabular, size_t column);
/* Takes their measure at the size of the type as it is now. */
void heads_measure(struct flow_set *set);
/* Width of a lane in which heads that run upwards leave the page to the steps; 0 when none must. */
length heads_need(const struct flow_set *set);

/* -- flowlabels.c -- */
/* The type of labels in a table whose own is `unit` high, and that of a pentagon's letter. */
struct type label_type(struct setter *setter, length unit);
struct type pentagon_type(struct setter *setter, length unit);
/* On one line; nothing for no words. */
struct flow_size label_size(const struct flow_set *set, struct text words);
/* Forms of the words beside pentagons, the fullest first, and the room for one of them. */
enum { NOTE_COUNT = 3 };
struct flow_size note_size(const struct flow_set *set, size_t note);
/* What stands beside a pentagon whose line goes to, or comes from, the page. */
struct text note_words(const struct flow_set *set, bool leaves, struct text page);
struct text label_words(const struct flow_set *set, struct text label);
struct text labels_remark(const struct flow_set *set);

/* -- flowpage.c -- */
void flow_emit(struct owner *owner, const struct canvas *canvas, const struct placed *placed, size_t count);

/* -- flowdraw.c -- */
void draw_flow(const struct flow_set *set, const struct canvas *canvas, const struct flow_drawing *drawing,
               length left);

/* -- symbols.c -- */
struct outline {
	struct mark *mark;
	length stroke;
};
void symbol_item(const struct canvas *canvas, enum symbol symbol, const struct flow_box *box,
                 const struct outline *outline);
void pentagon_item(const struct canvas *canvas, const struct flow_box *box, bool up, const struct outline *outline);
/* A filled head whose tip is at `to`, coming from `from`, and the line between them up to it. */
void arrow_head(const struct canvas *canvas, struct flow_point from, struct flow_point to, length size);
void line_item(const struct canvas *canvas, const struct flow_point *points, size_t count, length stroke);
void box_words(const struct canvas *canvas, struct text words, const struct type *type, const struct flow_box *box,
               struct mark *mark);

#endif
