/* Styles: how each part of a paper is set. Layouts name them; typesetting looks them up. */
#ifndef CONTENT_STYLE_H
#define CONTENT_STYLE_H

#include "base/length.h"
#include "base/text.h"

enum align { ALIGN_STYLE, ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT, ALIGN_JUSTIFY, ALIGN_DECIMAL };

enum style {
	STYLE_BODY,            /* running text, first line indented */
	STYLE_LIST,            /* text of lists */
	STYLE_CENTRE,          /* centred lines in running text */
	STYLE_HEADING_1, STYLE_HEADING_2, STYLE_HEADING_3, STYLE_HEADING_4,
	STYLE_TITLE,           /* unnumbered titles: KATA PENGANTAR, DAFTAR ISI */
	STYLE_CAPTION, STYLE_SOURCE,
	STYLE_CELL, STYLE_CELL_HEAD, STYLE_CELL_NUMBER,
	STYLE_CONTENTS_1, STYLE_CONTENTS_2, STYLE_CONTENTS_3,
	STYLE_COVER_1, STYLE_COVER_2, STYLE_COVER_3,   /* title, name, small lines of a cover */
	STYLE_KOP_1, STYLE_KOP_2, STYLE_KOP_3,         /* government, office, address */
	STYLE_SIGNATURE,
	STYLE_FURNITURE,
	STYLE_FORMULA,
	STYLE_COUNT
};

struct style_rule {
	bool bold, italic, capitals;
	length size, leading;
	enum align align;
	length first_line;     /* indent of the first line */
	length above, below;   /* glue; of two that meet the larger stays */
	bool hyphenate;
};

struct styles {
	struct text family;    /* as asked for: "Arial" */
	length indent;         /* a step of lists */
	length rule;           /* width of a table's rules */
	length cell_pad_x, cell_pad_y;
	int head_grey;         /* shade of table heads, 0..100 (100 white) */
	length least_size;     /* type never gets smaller (8 pt) */
	length far_size;       /* on posters: type of tables is no smaller as long as words are not broken; 0: none */
	struct style_rule rules[STYLE_COUNT];
};

struct style_choices {
	struct text family;    /* "Arial" */
	length size;           /* of running text: pt(12) */
	int spacing;           /* line spacing in percent: 150 */
	bool hyphenate;
};

/* All styles from a few choices. */
struct styles *styles_make(struct arena *arena, const struct style_choices *choices);

#endif
