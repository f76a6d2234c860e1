/* What a kind of block may see to be set; included from typeset/ alone. What the paginator keeps is in pages.h.
 *
 *   atom     what a line is made of: a part of a word, a blank, a place to break
 *   line     atoms between two breaks, with the blanks it stretches
 *   strip    a piece of a galley that is never cut: a line, a row, a picture
 *   galley   blocks set to a measure: a column of strips
 *   frame    the part of a page that strips go into
 *   owner    who draws a run of strips together on a frame (a table its rules)
 *
 * `set_<kind>` turns a block into strips at the end of a galley. Its items are relative to the upper left
 * corner of their strip. What depends on where strips are placed is drawn by their owner's `emit`,
 * called once per frame after all pages are known.
 */
#ifndef TYPESET_SETTER_H
#define TYPESET_SETTER_H

#include "base/diag.h"
#include "content/block.h"
#include "page/page.h"

/* Before a strip, by how much a break there hurts. SHY is taken where the page's foot would stay white otherwise;
 * AVOID parts what belongs together, and is taken where a page has no better place; NEVER parts what is ruined by
 * it (a signature, a heading from its text). */
enum pagebreak { BREAK_MAY, BREAK_SHY, BREAK_AVOID, BREAK_NEVER, BREAK_MUST };

/* What a strip does where a table or figure above it would leave a page's foot white (drift.c). */
enum stance { STANCE_STAYS, STANCE_DRIFTS, STANCE_PASSES };

struct items {
	struct item *items;
	size_t count;
	size_t capacity;
};

struct strip {
	length x; /* from the left edge of its galley */
	length height;
	length above;       /* glue; lost at the top of a frame */
	length open, close; /* room it takes besides when it begins, ends a frame (cut rows) */
	length baseline;    /* of its first line, from its top */
	int stretch;        /* share of what the page leaves over, put before it */
	enum pagebreak before : 8;
	enum stance stance : 8;
	enum turn turn : 8;        /* with BREAK_MUST: how the new page lies; KEEP: as the last */
	bool recto;                /* with BREAK_MUST: on a page of odd number */
	bool opens;                /* what stands above it does not count on its room */
	bool level;                /* in columns, rows: ends at one height with its like in the other parts */
	bool loose;                /* a line that gives way like those of text, though somebody draws it */
	const struct galley *head; /* set again on top of every frame that continues it */
	struct items items;
	struct owner *owner; /* NULL: the items are all there is */
	size_t part;         /* the owner's number for it */
	length frame;        /* width of the frame it was set for */
	const void *unit;    /* what it drifts with */
	size_t page;         /* where it was placed; set by the paginator */
	length top;
};

struct galley {
	struct strip **items;
	size_t count;
	size_t capacity;
	bool column; /* of a section: its tables may drift */
	length measure;
	length pending;      /* glue required below the last block */
	enum pagebreak next; /* MAY, AVOID or NEVER before the next strip */
	int64_t torn;        /* the most that the end of a line of words cost */
};

struct placed {
	const struct strip *strip;
	length y;
};

/* Where items go: a page, or a strip that swallows a galley. */
struct canvas {
	struct setter *setter;
	struct items *to;
	length x, y;
	bool artifact; /* repeated matter: marks and links are left off */
	int ink;       /* grey of type that is black by itself */
};

struct owner {
	/* Draws `count` strips that are together on one frame. */
	void (*emit)(struct owner *owner, const struct canvas *canvas, const struct placed *placed, size_t count);
};

/* What was found out about a table or drawing when the page was chosen for it. */
struct plan {
	const void *source; /* struct table *, figure * */
	enum turn lie;      /* of the page it asks for, */
	length measure;     /* and what it has there */
	struct tabular *tabular;
	struct drawn *drawn;
};

/* What was found for tables that are to be alike. */
struct alike_plan {
	const struct alike *alike; /* asked for them, */
	size_t columns;
	length measure;
	enum turn now;
	bool fixed;
	length type;
	struct tabular *all; /* with the rows of all, or NULL: there is one alone */
	enum turn lie;
};

struct setter {
	/* -- the manuscript: the same from first to last -- */
	struct arena *arena;   /* of the pages: what items hold and show */
	struct arena *matter;  /* galleys, strips and tables; given back when all pages are drawn */
	struct arena *passing; /* those of cells until what is kept of them is known */
	struct arena *scratch; /* atoms and lines of the paragraph being set; given back after it */
	struct fonts *fonts;
	struct hyphenator *hyphenator;
	struct kept_word *kept_words; /* wordparts.c; the same for trials */
	struct diags *diags;
	const struct manuscript *manuscript;
	struct document *document;
	size_t handed;                      /* texts with a mark made so far: so many come to stand on pages */
	ARRAY_OF(struct plan) plans;        /* plans.c */
	ARRAY_OF(struct alike_plan) alikes; /* alike.c */
	struct pages *pages;                /* pages.h: no concern of those who set blocks, but for contents */

	/* -- the section -- */
	const struct paper *paper;
	const struct styles *usual;  /* where nothing is squeezed */
	const struct styles *styles; /* as squeezed to fit a page */
	int family;
	int glue; /* thousandths of the room that blocks require around them */

	/* -- the page as it lies at the end of what is set; breaks.c turns it -- */
	bool landscape;
	enum turn lie, lain;   /* now, and before it was last turned */
	length frame_height;   /* of the frame as it lies now */
	length frame_measure;  /* its width */
	length measure_turned; /* measure and height of a frame turned the other way */
	length frame_turned;

	/* -- the block: who sets others inside it changes these, and puts them back -- */
	struct mark *mark;     /* parent of what is set next; NULL in artifacts */
	bool bare;             /* a lone paragraph takes `mark` itself (a cell's only one) */
	bool in_cell;          /* of a table */
	bool fixed;            /* the page does not turn for what is set here: in cells and columns */
	bool whole_words;      /* no word is cut at its syllables: the widths of whole ones are needed */
	length shrink_to;      /* type size for cells of the table being set; 0: as styles say */
	struct flow_set *flow; /* of the flow table just set, for the legend below it */
};

/* -- galley.c -- */
struct galley *galley_new(struct setter *setter, length measure);
struct strip *strip_add(struct setter *setter, struct galley *galley, length above, length height);
void galley_below(struct galley *galley, length below);
/* The next strip stays with the last as closely as that, or closer where that was wished already. */
void galley_keep(struct galley *galley, enum pagebreak hurt);
/* Strip `i` stays with the one before at least so closely; a break that must be stays. */
void galley_hold(const struct galley *galley, size_t i, enum pagebreak hurt);
length galley_height(const struct galley *galley);
void galley_append(struct setter *setter, struct galley *galley, const struct galley *part, length x);
struct item *item_add(struct setter *setter, struct items *items, enum item_kind kind, struct mark *mark, length x,
                      length y);
/* What was made without marks goes into the strip under this one. */
void strip_take(struct setter *setter, struct strip *strip, const struct items *items, length x, struct mark *mark);
void rule_item(struct setter *setter, struct items *items, length x, length y, length width, length height);
void emit_item(const struct canvas *canvas, const struct item *item, length dx, length dy);
void emit_strips(const struct canvas *canvas, const struct placed *placed, size_t count);
void emit_galley(const struct canvas *canvas, const struct galley *galley);

/* -- hyphen.c -- */
struct hyphenator *hyphenator_open(struct arena *arena, struct text dictionary);
/* breaks[i] true: the word may break before byte i. NULL hyphenator: none. */
void hyphenate(struct setter *setter, struct text word, bool *breaks);

/* -- ties.c -- */
/* What it costs to end a line at the blank between two words; `phrases`: of a name of an office, where so much and
 * more is what tears a phrase. */
enum { COST_TORN = 250 };
/* A blank where no line is to end. */
enum { COST_TIED = 5000 };
/* Of a word within ties: a name is parted between its words before it is within one. */
enum { COST_TIED_WORD = 7000 };
/* Within a number that is read as one: a NIP, an amount of money, the number of a letter. Columns are as wide as such.
 */
enum { COST_NUMBER = 2000 };
int64_t blank_cost(struct arena *arena, bool phrases, struct text before, struct text after);

/* -- ways.c -- */
struct atoms;
/* A level for each letter of boxes, and for each other atom; NULL when all of it runs from left to right. */
const unsigned char *atoms_levels(struct arena *arena, const struct atoms *atoms, bool *from_right);

/* -- words.c -- */
enum atom_kind { ATOM_BOX, ATOM_BLANK, ATOM_BREAK, ATOM_END };

struct atom {
	enum atom_kind kind;
	unsigned flags; /* enum run_flags */
	length width;
	length hyphen;              /* width of the hyphen when a line ends before this box; 0 none */
	int64_t cost;               /* of ending a line before this box (-1: never) or at this blank */
	struct text text;           /* of a box, a part of `word` */
	const struct shaped *whole; /* the word it is a part of, or the blank */
	uint32_t word;              /* boxes of one word have one number */
	unsigned char level;        /* of all of it: odd when it runs from right to left (font/bidi.h) */
	struct text link;
	const struct imprint *printed; /* the figure it is part of, or NULL */
};

struct atoms {
	struct atom *items;
	size_t count;
	size_t capacity;
	bool turns;      /* something in them runs from right to left, */
	bool from_right; /* and so does the paragraph */
};

struct type { /* how words are set */
	enum face_style face;
	length size, leading;
	bool hyphenate, capitals;
	bool elastic;   /* letters give way a little where lines are justified */
	bool phrases;   /* lines end where phrases do: after a comma, not after "dan" */
	length measure; /* words wider than this may break anywhere; 0: not known */
};

struct type type_from_style(const struct setter *setter, enum style style);
void atoms_from_rich(struct setter *setter, struct rich rich, const struct type *type, struct atoms *atoms);

/* -- wordparts.c -- */
const struct shaped *shape_part(struct setter *setter, const struct type *type, unsigned flags, struct text words);
/* What has this level. */
const struct shaped *shape_level(struct setter *setter, const struct type *type, unsigned flags, unsigned level,
                                 struct text words);
length words_width(struct setter *setter, const struct type *type, unsigned flags, struct text words);
struct word_part {
	size_t start, count; /* bytes of the word */
	length width, hyphen;
	int64_t cost; /* of parting the word before it; -1 before the first */
};
struct word_parts {
	struct word_part *items;
	size_t count;
};
struct kept_word *kept_words_open(struct arena *arena);
/* Good until the next is asked. `link`: of an address that leads there. */
const struct word_parts *word_parts(struct setter *setter, const struct type *type, unsigned flags,
                                    const struct shaped *shaped, struct text word, bool link);
/* Of raised and lowered words. */
length size_with(const struct type *type, unsigned flags);

/* Widths of a paragraph: unbroken, its widest word, its widest part of a word when hyphenated. */
struct extent {
	length longest, word, part, area;
};
struct extent rich_extent(struct setter *setter, struct rich rich, const struct type *type);

/* -- lines.c -- */
struct line {
	size_t first, end; /* atoms [first, end) */
	length natural;    /* width of its contents, hyphen included */
	length hang;       /* how far its end stands out of the measure, when justified */
	length give;       /* how much wider (or narrower) its letters are to be together */
	size_t blanks;
	int64_t cost; /* of its end */
	bool hyphen;  /* ends with one */
	bool last;    /* of the paragraph, or before a break */
};

struct lines {
	struct line *items;
	size_t count;
	size_t capacity;
};

/* Letters of a justified line may be stretched, and their spacing widened, by so many thousandths of the line. */
enum { STRETCH_MOST = 20, SPACING_MOST = 15 };

void lines_break(struct setter *setter, const struct atoms *atoms, const struct type *type, enum align align,
                 length first_indent, length measure, struct lines *lines);

/* -- paragraph.c -- */
struct line_place { /* where and how a line's items are made */
	length x, baseline, width;
	enum align align;
	bool from_left; /* as in set_words */
	struct mark *mark;
};
void line_items(struct setter *setter, struct items *items, const struct atoms *atoms, const struct line *line,
                const struct type *type, const struct line_place *place);
/* Words on one line, no breaking; gives their width. */
length words_item(struct setter *setter, struct items *items, struct rich rich, const struct type *type,
                  struct mark *mark, length x, length baseline);
/* A label beside the first strip of a galley that was moved right: it stands at the left edge, and in the page's order,
 * which is that of reading, before what is there already. */
void label_item(struct setter *setter, struct strip *strip, struct rich label, const struct type *type,
                struct mark *mark);
length rich_width(struct setter *setter, struct rich rich, const struct type *type);
length type_baseline(struct setter *setter, const struct type *type);
/* Sets words under `mark` itself (no mark of their own); style, alignment and indents given. */
struct set_words {
	enum style style;
	enum align align;    /* ALIGN_STYLE: the style's */
	length first_line;   /* -1: the style's */
	length above, below; /* -1: the style's */
	enum pagebreak next; /* between the last line and what follows */
	bool phrases;
	bool whole;     /* a title: no page ends within it */
	bool from_left; /* even what runs from right to left starts there: something follows it on the line */
	struct mark *mark;
};
void set_words(struct setter *setter, struct galley *galley, struct rich rich, const struct set_words *how);
void set_paragraph(struct setter *setter, struct galley *galley, const struct block *block);

/* Of things below each other: the widest counts, areas add up. */
void extent_add(struct extent *sum, struct extent part);
struct extent paragraph_extent(struct setter *setter, const struct block *block);

/* -- the other kinds: rows in blocks.c -- */
/* All of them, on pages that lie as the widest of each run needs (runs.c); one, on the page as it lies. */
void set_blocks(struct setter *setter, struct galley *galley, const struct blocks *blocks);
void set_block(struct setter *setter, struct galley *galley, const struct block *block);
struct extent blocks_extent(struct setter *setter, const struct blocks *blocks);
struct extent list_extent(struct setter *setter, const struct block *block);
struct extent figure_extent(struct setter *setter, const struct block *block);
struct extent formula_extent(struct setter *setter, const struct block *block);
struct extent group_extent(struct setter *setter, const struct block *block);
struct extent page_words_extent(struct setter *setter, const struct block *block);
void set_heading(struct setter *setter, struct galley *galley, const struct block *block);
/* Whether it stands on a new page by itself: a chapter of offices that want that, a title. */
bool heading_begins_page(const struct setter *setter, const struct heading *heading);
void set_list(struct setter *setter, struct galley *galley, const struct block *block);
void set_table(struct setter *setter, struct galley *galley, const struct block *block);
void set_figure(struct setter *setter, struct galley *galley, const struct block *block);
void set_formula(struct setter *setter, struct galley *galley, const struct block *block);
void set_contents(struct setter *setter, struct galley *galley, const struct block *block);
/* Strips that level parts side by side grow until they end at one height. */
void level_parts(struct galley **parts, size_t count);
void set_columns(struct setter *setter, struct galley *galley, const struct block *block);
void set_group(struct setter *setter, struct galley *galley, const struct block *block);
void set_space(struct setter *setter, struct galley *galley, const struct block *block);
void set_rule(struct setter *setter, struct galley *galley, const struct block *block);
void set_break(struct setter *setter, struct galley *galley, const struct block *block);
void set_chain(struct setter *setter, struct galley *galley, const struct block *block);
void set_legend(struct setter *setter, struct galley *galley, const struct block *block);
void set_qr(struct setter *setter, struct galley *galley, const struct block *block);
void set_page_words(struct setter *setter, struct galley *galley, const struct block *block);
void set_gallery(struct setter *setter, struct galley *galley, const struct block *block);
void set_signature(struct setter *setter, struct galley *galley, const struct block *block);

enum role heading_role(const struct heading *heading);
/* How the page must lie for what would be set to this measure on the page as it lies. */
enum turn table_lie(struct setter *setter, const struct table *table, length measure);
enum turn figure_lie(struct setter *setter, const struct plate *figure, length measure);
/* The measure of what a group holds; what the labels of a list take of it. */
length group_measure(struct setter *setter, const struct group *group, length measure);
length list_room(struct setter *setter, const struct list *list);
/* Goes on on a page that lies so. */
void turn_page(struct setter *setter, struct galley *galley, enum turn lie);

/* -- drift.c -- */
struct drift {
	bool open;   /* what is set next may pass a table or figure, */
	size_t text; /* and what was set last, from this strip, may, too */
};
/* Notes what the strips of this run of blocks are, with this block before it, or none, and so many strips, with this
 * last one, or none. */
void drift_mark(struct setter *setter, struct drift *drift, const struct galley *galley, size_t count,
                const struct strip *last, const struct blocks *run, const struct block *before);

/* -- plans.c -- */
/* Notes one for what would have this measure on the page as it lies. */
struct plan *plan_add(struct setter *setter, const void *source, enum turn lie, length measure);
/* The one for the page as it lies now; NULL when none was made, or for another page. */
const struct plan *plan_find(const struct setter *setter, const void *source, length measure);
/* The measure on a page that lies so of what has this one here: narrower than the frame by as much. */
length measure_lying(const struct setter *setter, enum turn lie, length measure);

/* -- entries.c -- */
/* Reports where what came from `source` begins; nothing when no entry did. */
void entry_set(struct setter *setter, const void *source, struct strip *strip);

/* -- paginate.c -- */
struct frame {
	length width, height, left, top;
};
struct frame frame_of(const struct paper *paper, bool landscape);
struct frame frame_lying(const struct paper *paper, enum turn lie);
/* Whether A3 has more room than the paper. */
bool larger_there_is(const struct paper *paper);
/* -- fit.c -- */
/* The styles with which blocks that begin a page take pages enough fewer: the type of tables is smaller. The
 * usual ones where none do. */
const struct styles *fit_tables(struct setter *setter, const struct blocks *blocks, length measure);
/* The styles with which the paragraphs of a group take fewest lines within its bounds. */
const struct styles *fit_group(struct setter *setter, const struct group *group, length measure);

#endif
