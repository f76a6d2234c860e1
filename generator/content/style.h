/* Styles: how each part of a paper is set. Layouts name them; typesetting looks them up. */
#ifndef CONTENT_STYLE_H
#define CONTENT_STYLE_H

#include "base/length.h"
#include "base/text.h"

enum align { ALIGN_STYLE, ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT, ALIGN_JUSTIFY, ALIGN_DECIMAL };

enum style {
	STYLE_BODY,   /* running text, first line indented */
	STYLE_LIST,   /* text of lists */
	STYLE_CENTRE, /* centred lines in running text */
	STYLE_HEADING_1,
	STYLE_HEADING_2,
	STYLE_HEADING_3,
	STYLE_HEADING_4,
	STYLE_TITLE, /* unnumbered titles: KATA PENGANTAR, DAFTAR ISI */
	STYLE_CAPTION,
	STYLE_SOURCE,
	STYLE_CELL,
	STYLE_CELL_HEAD,
	STYLE_CELL_NUMBER,
	STYLE_CONTENTS_1,
	STYLE_CONTENTS_2,
	STYLE_CONTENTS_3,
	STYLE_COVER_1,
	STYLE_COVER_2,
	STYLE_COVER_3, /* title, name, small lines of a cover */
	STYLE_KOP_1,
	STYLE_KOP_2,
	STYLE_KOP_3, /* government, office, address */
	STYLE_SIGNATURE,
	STYLE_FURNITURE,
	STYLE_STATEMENT, /* at the foot of a page, on its electronic signature */
	STYLE_FORMULA,
	STYLE_COUNT
};

/* A grey from 0 (black) to 100 (white), or a colour. */
struct shade {
	int grey;
	bool coloured;
	uint32_t rgb; /* 0xRRGGBB */
};

struct style_rule {
	bool bold, italic, capitals;
	length size, leading;
	enum align align;
	length first_line;   /* indent of the first line */
	length above, below; /* glue; of two that meet the larger stays */
	bool hyphenate;
};

/* -- what is not a matter of type -- */

enum heading_numbers {
	HEADING_NUMBERS_LETTERS, /* BAB I, A., 1., a. */
	HEADING_NUMBERS_DECIMAL, /* BAB I, 1.1, 1.1.1, 1.1.1.1 */
	HEADING_NUMBERS_ROMAN    /* I., A., 1., a. */
};
enum chapter_start { CHAPTER_ON_NEW_PAGE, CHAPTER_ON_ODD_PAGE, CHAPTER_FLOWS_ON };

/* Manners of a paper; all zero are the usual ones. */
struct manners {
	enum heading_numbers heading_numbers;
	enum chapter_start chapter_start;
	bool chapter_in_line; /* "BAB I PENDAHULUAN" instead of two lines */
	bool captions_run;    /* "Tabel 7" through the paper, not "Tabel 3.1" */
	bool table_caption_below, figure_caption_above;
	bool caption_in_line; /* number and title of a table in one line */
};

struct styles {
	struct text family; /* as requested: "Arial" */
	length indent;      /* a step of lists */
	length rule;        /* width of a table's rules */
	length cell_pad_x, cell_pad_y;
	struct shade head; /* of table heads */
	int head_ink;      /* grey of the type on it, 0 black to 100 white */
	bool across_only;  /* tables have no vertical rules */
	bool stiff;        /* letters of justified text keep their widths */
	struct manners manners;
	length least_size; /* type never gets smaller (8 pt) */
	length far_size;   /* on posters: type of tables is no smaller as long as words are not broken; 0: none */
	struct style_rule rules[STYLE_COUNT];
};

struct style_choices {
	struct text family; /* "Arial" */
	length size;        /* of running text: pt(12) */
	int spacing;        /* line spacing in percent: 150 */
	bool hyphenate;
	/* Each as usual for the size of running text unless it is given. */
	struct wished_length {
		bool given;
		length value;
	} chapter_size, heading_size, cell_size, caption_size, first_line, above,
		below; /* the last three of paragraphs */
	bool ragged;   /* paragraphs are not justified */
	bool stiff;    /* or, when they are, by their blanks alone */
};

/* All styles from a few choices. */
struct styles *styles_make(struct arena *arena, const struct style_choices *choices);

#endif
