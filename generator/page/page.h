/* Finished pages: items at fixed places, each with its mark in the structure tree.
 *
 * The origin is the upper left corner of the page, x to the right, y down, lengths in thousandths of a
 * point. Typesetting fills pages; paint/ and page/dump read them; neither decides anything.
 */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H

#include "base/array.h"
#include "base/length.h"
#include "content/image.h"
#include "content/rich.h"
#include "font/font.h"
#include "official/tanggal.h"
#include "page/mark.h"

enum item_kind { ITEM_TEXT, ITEM_RULE, ITEM_PATH, ITEM_IMAGE, ITEM_LINK, ITEM_FIELD };

/* A shaped word and the room after it beyond its advance (a stretched blank, or negative). */
struct piece {
	const struct shaped *shaped;
	length after;
	const struct imprint *printed; /* the figure of the data that it is part of, or NULL */
};

enum path_verb { PATH_MOVE, PATH_LINE, PATH_CURVE, PATH_CLOSE };
struct path_step {
	enum path_verb verb;
	length x[3], y[3];
};

/* Grey from 0 (black) to 100 (white). */
enum { INK_BLACK = 0, INK_WHITE = 100 };

/* Which way a line of text runs: to the right, upwards, or between the two. */
enum text_way { WAY_ACROSS, WAY_UP, WAY_SLANTED };

/* Sine and cosine of the slant, 45 degrees, in hundred-thousandths. */
enum { SLANT = 70711, SLANT_WHOLE = 100000 };

/* Letters are shaped once and may then be set a little wider or narrower, so that the lines of a paragraph come out
 * even. Whoever draws them moves on, glyph by glyph, by
 *
 *     (advance + spacing, when the glyph is the last of its cluster) * (STRETCH_WHOLE + stretch) / STRETCH_WHOLE
 *
 * and draws the glyph itself stretched by the same share along the line; what comes after a piece (`after`) is not
 * stretched. This is PDF's Tz and Tc, or letter-spacing inside a horizontal scale. A ligature is one cluster, so its
 * letters are never parted. Both are 0 nearly everywhere but in justified prose. */
enum { STRETCH_WHOLE = 1000 };

struct item_text {
	const struct piece *pieces;
	size_t count;
	length size;
	int grey;
	enum text_way way;
	int stretch;    /* of letters and their spacing, in thousandths: 12 is 1.2 % wider, -12 narrower */
	bool backwards; /* its pieces, in the order of reading, stand from right to left; x is at the left all the same
	                 */
	length spacing; /* room behind each cluster, blanks too, before it is stretched */
};
struct item_rule { /* a filled box; x, y its upper left corner */
	length width, height;
	int grey;
	bool coloured; /* then this instead: 0xRRGGBB */
	uint32_t rgb;
};
struct item_path { /* steps are relative to x, y */
	const struct path_step *steps;
	size_t count;
	length stroke; /* line width, 0 for none */
	int stroke_grey;
	bool fill;
	int fill_grey;
	length dash, gap; /* 0 for a solid line */
};
struct item_image {
	const struct image *image;
	length width, height;
};
struct item_link {
	length width, height; /* x, y is the upper left corner */
	struct text uri;      /* to the outside, or empty and then */
	size_t page;          /* index from 0, */
	length top;           /* y there */
	struct text words;    /* what it says to who cannot see it */
};

struct item_field { /* an empty field for a signature; x, y is the upper left corner */
	length width, height;
	struct text name;   /* no other field of the document has it; without points */
	struct text words;  /* what it says to who cannot see it */
	struct text anchor; /* the letter in it that a signing service looks for, or empty */
};

struct item {
	enum item_kind kind;
	struct mark *mark; /* NULL: an artifact (rule, furniture, repeated head) */
	length x, y;       /* text: start of its baseline */
	union {
		struct item_text text;
		struct item_rule rule;
		struct item_path path;
		struct item_image image;
		struct item_link link;
		struct item_field field;
	};
};

enum numbering { NUMBERING_NONE, NUMBERING_ROMAN, NUMBERING_ARABIC };

struct page {
	length width, height;
	enum numbering numbering;
	size_t number; /* as counted in its numbering, from 1 */
	ARRAY_OF(struct item) items;
};

/* A bookmark; level 1 is the outermost. */
struct bookmark {
	int level;
	struct text title;
	size_t page;
	length top;
};

/* What an attached file is to the document (AFRelationship of PDF/A-3): what it was made from, what tells about it,
 * what goes beyond it. */
enum attached { ATTACHED_SOURCE, ATTACHED_DATA, ATTACHED_SUPPLEMENT };

struct attachment {
	struct text name, media_type, description;
	struct text bytes;
	enum attached relation;
};

/* Where a figure that is printed stands in the data: its value, or, when it is computed, who bears it. */
struct figure_source {
	struct text name, path;
	size_t line; /* 0 when not known */
};

/* What a file says of itself besides its title, for archives: an element of Dublin Core, or, where it has a
 * description, a property of our own. */
enum property_form { PROPERTY_TEXT, PROPERTY_INTEGER, PROPERTY_DATE, PROPERTY_LIST, PROPERTY_BAG, PROPERTY_WORDS };

struct property {
	const char *name;
	const char *description; /* NULL: Dublin Core */
	enum property_form form; /* one value but for lists and bags; PROPERTY_WORDS: in the document's language */
	ARRAY_OF(struct text) values;
};

struct document {
	struct text title, author, subject;
	struct text language; /* "id-ID" */
	struct date date;     /* of creation, at 00:00:00Z */
	ARRAY_OF(struct page) pages;
	ARRAY_OF(struct bookmark) bookmarks;
	ARRAY_OF(struct attachment) attachments;
	ARRAY_OF(struct text) certificates;     /* lines about its drawings, when requested */
	ARRAY_OF(struct property) properties;   /* none: the file says no more than its title */
	ARRAY_OF(size_t) section_starts;        /* the first page of each section of the manuscript */
	ARRAY_OF(struct figure_source) sources; /* of its figures, where whoever writes pages wants to tell them */
	struct mark *root;                      /* ROLE_DOCUMENT */
	struct fonts *fonts;
};

/* How many fields there are on all pages. */
size_t document_fields(const struct document *document);

/* How far a shaped word reaches in a text so set, without what comes after it. */
length text_reach(const struct item_text *text, const struct shaped *shaped);

/* From the beginning of a text to behind its last piece. */
length text_width(const struct item_text *text);

/* The piece that stands i-th from the left. */
const struct piece *text_piece(const struct item_text *text, size_t i);

enum { TEXT_TOUCHES = 500 }; /* thousandths of a point between texts that are still one */

/* Whether the item after a text goes on with it: the same line, mark, size, stretch and grey, and it touches. */
bool text_goes_on(const struct item *text, const struct item *next);

/* A page's number as printed: "iv", "12", or empty. */
struct text page_label(struct arena *arena, const struct page *page);

#endif
