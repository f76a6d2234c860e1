/* Words shared by the files that draw flows: flow.c, flowhead.c, flowpage.c, flowdraw.c,
 * flowlabels.c, flowsize.c, symbols.c.
 *
 * A flow is a table some of whose columns are lanes. The table is set as any other; diagram/ says how
 * much room rows and lanes need, and, once pages are known, where lines run.
 */
#ifndef TYPESET_FLOWSET_H
#define TYPESET_FLOWSET_H

#include "diagram/flow.h"
#include "typeset/tabular.h"

/* How words stand beside a line, each narrower than the one before, where it differs: in full, on two lines, on as many
 * as their longest word asks, on two with words hyphenated, by their first letters. */
enum label_form { LABEL_WHOLE, LABEL_TWO, LABEL_WORDS, LABEL_PARTS, LABEL_BRIEF, LABEL_FORMS };
/* The words beside a pentagon: "ke hlm. 3", the same on two lines, "hlm. 3", "3". */
enum note_form { NOTE_WHOLE, NOTE_TWO, NOTE_SHORT, NOTE_NUMBER, NOTE_COUNT };

struct flow_set {
	struct tabular *tabular;
	const struct flow_lanes *lanes;
	length measure;
	length unit; /* size of symbols and labels are told in it */
	length text; /* the least that columns beside the lanes can do with */
	struct flow flow;
	struct flow_link *links; /* of the flow, for their labels to be told */
	struct flow_plan *plan;
	const struct flow_plan *known; /* the last whose routes were sought, and those before it */
	length lane, least, wish;      /* width of a lane: now, at least, at best */
	length share;                  /* that leaves text its share, */
	length usual;                  /* no wider than is of use, */
	length most;                   /* and the least it can do with */
	length planned;                /* for which the least was found */
	length too_wide;               /* while they are sought: symbols so wide leave lines no room, */
	length pentagons;              /* and what pentagons ask of lanes at least */
	length width;                  /* of symbols */
	const struct text *words;      /* by link: its label as written, */
	enum label_form *forms;        /* and how it stands */
	enum note_form note;
	ARRAY_OF(struct text) wordings;        /* labels, each once */
	int64_t cost;                          /* of what was given up; see flowsize.c */
	bool worded;                           /* capsules have their words */
	bool cut;                              /* words beside lines are not whole */
	ARRAY_OF(const struct blocks *) heads; /* of the lanes */
	length head_word;                      /* the widest word of them */
	length head_size, turned_size;         /* type of those that stand, and that run upwards; 0: not known */
	bool heads_turn;                       /* all of them run upwards */
	struct strip **starts;                 /* per step: the strip its row begins with */
	size_t *pages;                         /* per step; NULL until the first page is drawn */
	struct flow_jumps *jumps;
	const struct strip *legend; /* the first of the legend below the table, or NULL */
	struct mark **figures;      /* per step; NULL in artifacts */
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
/* On a line, or more where the words say so; nothing for no words. */
struct flow_size label_size(const struct flow_set *set, struct text words);
/* The room for the words beside a pentagon. */
struct flow_size note_size(const struct flow_set *set, enum note_form note);
/* What stands beside a pentagon whose line goes to, or comes from, the page. */
struct text note_words(const struct flow_set *set, bool leaves, struct text page);
/* Notes which labels there are. */
void labels_gather(struct flow_set *set);
/* The label of a link in the form it has, or in another. */
struct text label_words(const struct flow_set *set, size_t link);
struct text label_in_form(const struct flow_set *set, struct text label, enum label_form form);
/* What the brief labels of a drawing (NULL: of all) stand for; empty when none is brief. */
struct text labels_remark(const struct flow_set *set, const struct flow_drawing *drawing);

/* -- flowsize.c -- */
void sizes_begin(struct flow_set *set);
/* Chooses symbols, words beside lines and the least lane for the type and measure at hand; lanes may be `most` wide. */
void sizes_choose(struct flow_set *set, length most);
/* The width that eyes ask of a symbol. */
length sizes_least_symbol(const struct flow_set *set);

/* -- flowpage.c -- */
void flow_emit(struct owner *owner, const struct canvas *canvas, const struct placed *placed, size_t count);

/* -- flowdraw.c -- */
/* `again`: on a page that only goes on with the text of a row, whose symbols stand there as artifacts. */
void draw_flow(const struct flow_set *set, const struct canvas *canvas, const struct flow_drawing *drawing, length left,
               bool again);

/* -- symbols.c -- */
struct outline {
	struct mark *mark;
	length stroke;
};
void symbol_item(const struct canvas *canvas, enum symbol symbol, const struct flow_box *box,
                 const struct outline *outline);
/* How far above its box the outline of a document is at the middle of its lower side. */
length document_wave(length height);
void pentagon_item(const struct canvas *canvas, const struct flow_box *box, bool up, const struct outline *outline);
/* A filled head whose tip is at `to`, coming from `from`, and the line between them up to it. */
void arrow_head(const struct canvas *canvas, struct flow_point from, struct flow_point to, length size);
void line_item(const struct canvas *canvas, const struct flow_point *points, size_t count, length stroke);
void box_words(const struct canvas *canvas, struct text words, const struct type *type, const struct flow_box *box,
               struct mark *mark);

#endif
