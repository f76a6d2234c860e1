/* The manuscript: what is to be said, as sections of blocks, without places.
 *
 * Layouts make blocks; numbering.c numbers them; typeset/ sets them. A block is a tagged union with one
 * maker per kind. Everything lives in the arena of its `blocks`.
 */
#ifndef CONTENT_BLOCK_H
#define CONTENT_BLOCK_H

#include "base/length.h"
#include "content/archived.h"
#include "content/flow.h"
#include "content/chart.h"
#include "content/image.h"
#include "content/rich.h"
#include "content/style.h"

enum block_kind {
	BLOCK_PARAGRAPH,
	BLOCK_HEADING,
	BLOCK_LIST,
	BLOCK_TABLE,
	BLOCK_FIGURE,
	BLOCK_FORMULA,
	BLOCK_CONTENTS,
	BLOCK_COLUMNS, /* blocks side by side, never split */
	BLOCK_GROUP,   /* blocks kept together on one page */
	BLOCK_SPACE,
	BLOCK_RULE,   /* horizontal lines across the measure */
	BLOCK_BREAK,  /* a new page, or one turned */
	BLOCK_CHAIN,  /* boxes in a row */
	BLOCK_LEGEND, /* of the symbols of flow tables */
	BLOCK_QR,
	BLOCK_PAGE_WORDS, /* words known when pages are finished, or that lead to one */
	BLOCK_GALLERY,    /* photographs in rows, each with its caption */
	BLOCK_SIGNATURE   /* room to sign */
};
enum { BLOCK_KINDS = BLOCK_SIGNATURE + 1 };

struct block;

struct blocks {
	struct block *items;
	size_t count;
	size_t capacity;
	struct arena *arena;
};

struct paragraph {
	enum style style;
	enum align align; /* ALIGN_STYLE: as the style says */
	struct rich words;
	bool keep_next;    /* stays with what follows */
	bool whole;        /* a title: no page ends within it, nor, when it stays with what follows, behind it */
	bool no_indent;    /* no first-line indent */
	bool phrases;      /* a name or office: lines end where its phrases do, if they can */
	bool dotted;       /* dots behind its words to the end of the line, to write on */
	struct text label; /* beside its first line ("a.n.", "Yth."), or empty; the words hang behind it */
	length hang;       /* room for the label, given or not; at least as wide as that */
};

struct heading {
	int level; /* 1 is a chapter */
	bool numbered;
	bool in_contents; /* and among the bookmarks */
	struct rich title;
	struct text number;   /* by numbering.c: "BAB I", "A.", "1." ; empty when not numbered */
	struct text key;      /* for references "bab:kunci", or empty */
	struct text bookmark; /* what bookmarks call it; its title when empty */
	bool silent;          /* only in contents and bookmarks: nothing is set here */
	bool phrases;         /* has names of offices: lines end where their phrases do, if they can */
	bool same_page;       /* a title below a kop: begins no page, though of level 1 */
	bool annex;           /* heads a lampiran: "Lampiran 2"; of level 1 */
	int under;            /* counts as so many levels deeper than it looks; by numbering.c among blocks */
};

struct list_item {
	struct text label; /* by the list's mark when empty */
	struct blocks body;
};

enum list_mark {
	LIST_MARK_DECIMAL,
	LIST_MARK_ALPHA,
	LIST_MARK_UPPER_ALPHA,
	LIST_MARK_UPPER_ROMAN,
	LIST_MARK_LOWER_ROMAN,
	LIST_MARK_DECIMAL_PAREN,
	LIST_MARK_ALPHA_PAREN,
	LIST_MARK_DASH,
	LIST_MARK_BULLET,
	LIST_MARK_CIRCLE,
	LIST_MARK_SQUARE,
	LIST_MARK_TICK,
	LIST_MARK_ARROW,
	LIST_MARK_NONE
};

struct labels {
	struct text *items;
	size_t count;
	size_t capacity;
};

struct list {
	enum list_mark mark;
	size_t start; /* number of the first item */
	struct list_item *items;
	size_t count;
	bool tight;  /* no room between items */
	length room; /* least width of the labels' column; 0: a step of lists, or as wide as labels with colons are */
	bool colons; /* a colon closes the labels' column: "Menimbang : ..." */
	bool folds;  /* a long label takes several lines; only where bodies are words */
	const struct labels *beside; /* labels of lists that hang their words at one place with it, or NULL */
	bool strong;                 /* labels in bold */
};

/* One column of a table; its width is solved from the contents unless given. */
struct column {
	enum align align; /* ALIGN_DECIMAL lines up decimal commas (or the ends of whole numbers) */
	int share;        /* wished part of the width in 1/1000, 0: solve */
	bool narrow;      /* takes no more than its longest content (numbers, "No") */
	int group;        /* columns of one number ask for as much as any of them; 0: of none */
};

enum vertical { VERTICAL_TOP, VERTICAL_MIDDLE };

struct cell {
	struct blocks body;
	int colspan, rowspan; /* 1 and more */
	enum align align;     /* ALIGN_STYLE: as its column */
	enum vertical vertical;
	bool covered; /* taken by the span of another cell; holds nothing */
	bool head;    /* heads its row (TH with Row scope) */
};

enum row_kind {
	ROW_BODY,
	ROW_HEAD,    /* repeated on every page; only at the top */
	ROW_NUMBERS, /* the row of column numbers; repeated like a head */
	ROW_GROUP,   /* heads the rows below it: stays with the next row */
	ROW_TOTAL    /* stays with the row before */
};

struct row {
	enum row_kind kind;
	struct cell *cells; /* one per column of the table, covered ones too */
	bool bold;
	bool shaded;
};

/* Tables of a kind, whose columns are equally wide where their pages lie alike. */
struct alike {
	struct text kind;
	ARRAY_OF(const struct table *) tables;
};

struct table {
	struct text key;     /* for references "tabel:kunci", or empty */
	struct rich caption; /* empty: none, and no number */
	struct text label;   /* by numbering.c: "Tabel 3.2" */
	struct rich source;  /* a line below it, or empty */
	struct column *columns;
	size_t column_count;
	ARRAY_OF(struct row) rows;
	bool plain;                     /* no rules, no shading */
	bool boxed;                     /* a form: all its rules, whatever the taste */
	const struct flow_lanes *lanes; /* a flow drawn over some columns, or NULL */
	const struct alike *alike;      /* it is one of these, or NULL */
	length company;   /* type shrinks to keep the table on the page of what stands above it, with this much below;
	                     0: it does not */
	bool keep_next;   /* its last row stays with what follows */
	bool turned;      /* set on a turned page; the text goes on upright */
	bool upright;     /* upright as long as the parts of its words have room there; else that is told */
	struct text path; /* for messages */
};

struct plate {
	struct text key;
	struct rich caption;
	struct text label; /* by numbering.c: "Gambar 1.1" */
	struct rich source;
	const struct image *image;     /* or NULL and then */
	const struct drawing *drawing; /* made from data */
	struct text alt;               /* empty: numbering.c takes the words of the caption */
	length width;                  /* wished; 0: natural size, at most the measure */
	length max_height;             /* 0: the frame's */
	bool no_caption;               /* a lambang, not a figure of the text */
	enum align align;
	struct text path;
};

struct photo {
	const struct image *image;
	struct text alt;     /* empty: numbering.c takes the words of the caption */
	struct rich caption; /* or empty */
};

/* Photographs side by side; rows are never cut, pages may end between them. */
struct gallery {
	struct photo *items;
	size_t count;
	size_t columns; /* at most; as many as there are photographs when these are fewer */
};

/* A formula: result = numerator / denominator x factor; result and factor may be empty. (The record has a
 * struct formula of its own.) */
struct fraction {
	struct rich result, numerator, denominator, factor;
	struct text alt;
	enum align align;
};

/* Each lists what is in the paper itself (or, within a lampiran, in that one); CONTENTS_HEADINGS of a
 * paper names its lampiran too, CONTENTS_ANNEXES nothing else. */
enum contents_kind { CONTENTS_HEADINGS, CONTENTS_TABLES, CONTENTS_FIGURES, CONTENTS_ANNEXES };
enum { CONTENTS_KINDS = CONTENTS_ANNEXES + 1 };

struct contents {
	enum contents_kind kind;
	int levels; /* headings down to this level */
	bool joins; /* its title begins no page where both stand whole on what is left of the one before */
};

struct column_part {
	struct blocks body;
	length width; /* 0: an equal part of what is left */
	enum vertical vertical;
};

struct columns {
	struct column_part *parts;
	size_t count;
	length gap;
	bool yield; /* of two parts of equal width one takes the room that the other leaves, where its lines need it */
};

struct group {
	struct blocks body;
	length left;        /* moved right by this much */
	length width;       /* 0: to the end of the measure */
	bool centred;       /* with a width: in the middle of the measure */
	length right;       /* not 0: at the right end of the measure, so wide or a third of it, or as its lines need up
	                       to two thirds, or to all where a name would be torn; lines of phrases, which may
	                       be broken, require nothing */
	bool grows;         /* with a width: wider where a line needs it; lines of phrases as above */
	bool half;          /* what stands at the right takes half of the measure or more */
	bool keep_next;     /* stays with what follows */
	bool with_previous; /* never parted, nor from the last two lines before it (a signature) */
	bool save_pages;    /* begins a page, and may be parted: the type of its tables shrinks where it then takes
	                       fewer pages */
	int shrink_least;   /* type of all its paragraphs shrinks together down to so many thousandths
	                       where they then take fewer lines (the names of a kop); 0: never */
};

struct space {
	length height;
	int stretch; /* share of what the page leaves over, 0 none (covers) */
	bool firm;   /* never less (room to sign), where a section is squeezed */
	bool level;  /* in columns and rows: the n-th of every part ends at one height */
};

/* Room for one to sign, never less than that; with a name it is a field, too, to be signed electronically. */
struct signature_room {
	length height;
	bool level;         /* as a space's */
	struct text key;    /* who signs, as the data calls him: "kepala_dinas" */
	struct text words;  /* what the field says to who cannot see it */
	struct text name;   /* of the field, by fields.c: "kepala_dinas_2"; empty: no field */
	bool framed;        /* a frame shows where the picture of an electronic signature goes */
	struct text anchor; /* a letter in it that the signing service looks for, by fields.c; or empty */
};

struct rule_lines {
	length thick, gap, thin; /* from above; gap and thin 0 for a single line */
};

/* How the page lies from here. LARGE, turned and on A3, is for what has no room otherwise: typeset/ requests it. */
enum turn { TURN_KEEP, TURN_PORTRAIT, TURN_LANDSCAPE, TURN_LARGE };

struct page_break {
	enum turn turn;
};

enum page_words_kind {
	PAGE_WORDS_LINK,   /* words that lead to a heading */
	PAGE_WORDS_NUMBER, /* the number of its page, leading there */
	PAGE_WORDS_COUNT   /* "1 dari 4": this page among those of its section */
};

/* One line of cells' type or, as link, lines; known when all pages are made. Not inside columns. */
struct page_words {
	enum page_words_kind kind;
	struct text key;   /* of a heading in contents; none for PAGE_WORDS_COUNT */
	struct rich words; /* of PAGE_WORDS_LINK */
	enum align align;  /* ALIGN_CENTRE, or left */
};

/* Large kinds stand beside it: most blocks are paragraphs, one in each cell of a table. A copy shares them. */
struct block {
	enum block_kind kind;
	union {
		struct paragraph paragraph;
		struct heading *heading;
		struct list list;
		struct table *table;
		struct plate *figure;
		struct fraction *formula;
		struct contents contents;
		struct columns columns;
		struct group group;
		struct space space;
		struct rule_lines rule;
		struct page_break page_break;
		struct chain chain;
		struct symbol_legend legend;
		struct qr_code qr;
		struct page_words page_words;
		struct gallery gallery;
		struct signature_room signature;
	};
};

/* Paper as held upright; lengths. */
struct paper {
	length width, height;
	length top, bottom, left, right; /* margins */
	length foot;                     /* room below the text however the page lies, besides the margin there */
};

enum folio { FOLIO_NONE, FOLIO_ROMAN, FOLIO_ARABIC };
enum folio_place {
	FOLIO_BOTTOM_CENTRE,
	FOLIO_BOTTOM_RIGHT,
	FOLIO_TOP_CENTRE_DASHED,
	FOLIO_TOP_RIGHT,
	FOLIO_TOP_CENTRE
};
enum folio_form { FOLIO_USUAL, FOLIO_PLAIN, FOLIO_DASHED, FOLIO_WORDED }; /* "2", "- 2 -", "Halaman 2" */

struct section {
	struct paper paper;
	bool landscape; /* starts turned */
	enum folio folio;
	bool restart; /* numbering starts again from 1 */
	enum folio_place folio_place;
	bool opens;       /* another paper begins: its chapters count from I, its lists name its own */
	bool folio_later; /* none on the section's first page */
	bool fit;         /* squeezed within bounds where it then takes one page, or a page of little less (letters) */
	bool save_pages;  /* the type of its tables shrinks where it then takes fewer pages (forms) */
	enum folio_form folio_form;  /* FOLIO_USUAL: as its place has it */
	struct rich header, footer;  /* words at the head and foot of each page, or empty */
	const struct styles *styles; /* NULL: the manuscript's */
	size_t annex;                /* the lampiran it belongs to, 1 and on; 0: the paper itself, which comes first */
	int under;                   /* its headings count as so many levels deeper than they look */
	struct heading *head;   /* of the lampiran, above its first page's text; NULL when it is among the blocks */
	struct text annex_name; /* by numbering.c: "Lampiran 2" */
	struct blocks blocks;
};

/* A part that fell away, because the data has nothing for it. */
struct left_out {
	int level;         /* 1 is a chapter; 0 a part of the front matter */
	struct text words; /* its title */
	struct text needs; /* the keys that would fill it */
	size_t at;         /* where it would stand among the blocks of its section */
	bool closes_up;    /* those behind it have other numbers because of it */
};

struct manuscript {
	struct arena *arena;
	struct text title, author, subject;
	struct text watermark; /* "KONSEP": slanted and pale behind each page, or empty */
	struct rich statement; /* at the foot of each page, what is said of its electronic signature, or empty */
	struct text annexed;   /* its title within a report that annexes it, which names the office already */
	struct styles *styles; /* of its furniture, and of sections without their own */
	bool roman_annexes;    /* "Lampiran II" */
	bool abbreviations;    /* it lists those of the office */
	bool fields;           /* rooms to sign are fields, */
	struct labels anchors; /* and framed ones have one of these each */
	bool certify;          /* typesetting reports how its drawings keep their rules */
	ARRAY_OF(struct section) sections;
	ARRAY_OF(struct alike *) alikes;
	struct archived_list archived; /* in their order */
	ARRAY_OF(struct left_out) left_out;
};

/* Makers: each appends a block and gives a pointer good until the next one is appended. */
struct blocks blocks_new(struct arena *arena);
struct section *section_add(struct manuscript *manuscript, struct paper paper, enum folio folio);
/* A paper that begins with the next section, which is filled in. */
void archived_add(struct manuscript *manuscript, struct archived archived);
/* Makes `blocks` those of the section; the break they begin with, if any, tells how the section's first page lies. */
void section_take(struct section *section, struct blocks blocks);
struct paragraph *paragraph_add(struct blocks *blocks, enum style style, struct rich words);
struct heading *heading_add(struct blocks *blocks, int level, struct rich title); /* numbered, in contents */
struct list *list_add(struct blocks *blocks, enum list_mark mark, size_t count);  /* items with empty bodies */
struct table *table_add(struct blocks *blocks, size_t columns);
/* The table is one of its kind in the paper at hand: all that follow each other there have equal columns. */
void table_alike(struct manuscript *manuscript, struct table *table, struct text kind);
struct plate *figure_add(struct blocks *blocks, const struct image *image, struct text alt);
struct fraction *formula_add(struct blocks *blocks, struct rich numerator, struct rich denominator);
struct contents *contents_add(struct blocks *blocks, enum contents_kind kind, int levels);
struct columns *columns_add(struct blocks *blocks, size_t count);
struct group *group_add(struct blocks *blocks);
struct space *space_add(struct blocks *blocks, length height);
struct signature_room *signature_room_add(struct blocks *blocks, length height, struct text key);
struct rule_lines *rule_add(struct blocks *blocks, length thick, length gap, length thin);
struct page_break *break_add(struct blocks *blocks, enum turn turn);
struct chain *chain_add(struct blocks *blocks, size_t count); /* empty boxes */
struct symbol_legend *legend_add(struct blocks *blocks);      /* of nothing yet */
struct qr_code *qr_add(struct blocks *blocks, struct text words, length size);
struct page_words *page_words_add(struct blocks *blocks, enum page_words_kind kind, struct text key);
struct gallery *gallery_add(struct blocks *blocks, size_t columns, size_t most); /* room for `most`, none yet */

/* A new row, all cells empty, spans 1. */
struct row *row_add(struct arena *arena, struct table *table, enum row_kind kind);

/* Puts words into a cell as one paragraph (style by the kind of row); gives the cell. */
struct cell *cell_words(struct arena *arena, struct row *row, size_t column, struct rich words);
struct cell *cell_text(struct arena *arena, struct row *row, size_t column, struct text words, struct text path);

/* Spans: marks the cells it takes as covered. Row spans need all their rows to be there. */
void cell_span(struct table *table, size_t row, size_t column, int colspan, int rowspan);

#endif
