/* Rich text: words with their faces, as written in narratives and made by layouts. */
#ifndef CONTENT_RICH_H
#define CONTENT_RICH_H

#include "base/array.h"
#include "base/text.h"

enum run_kind {
	RUN_TEXT,
	RUN_BREAK,    /* a line break that the writer wants */
	RUN_REFERENCE /* "{tabel:kunci}": numbering.c puts the words in place of the key */
};

enum run_flags { RUN_BOLD = 1, RUN_ITALIC = 2, RUN_UNDERLINE = 4, RUN_SUPER = 8, RUN_SUB = 16 };

struct run {
	enum run_kind kind;
	unsigned flags;
	struct text text; /* RUN_REFERENCE: the key, "tabel:kunci"; after numbering the words */
	struct text link; /* address it leads to, or empty */
};

/* Words that print a figure of the data. */
struct imprint {
	struct text words;  /* within the bytes of a run */
	struct text figure; /* its name */
};

struct rich {
	struct run *runs;
	size_t count;
	struct text path; /* JSON path of the words, for messages; may be empty */
	const struct imprint *printed;
	size_t printed_count;
};

/* What stands in markup around the words of a figure: its name between the first and the second, the words after that,
 * and the third. No other text has these bytes. */
#define IMPRINT_NAME "\x0E"
#define IMPRINT_WORDS "\x0F"
#define IMPRINT_END "\x1A"

struct imprints {
	struct imprint *items;
	size_t count, capacity;
};

/* The markup without these, and which words they stood around; the very same view where there are none (printed.c). */
struct text imprints_take(struct arena *arena, struct text markup, struct imprints *imprints);

/* Words with their figure told around them, for the makers below. */
struct text imprint_words(struct arena *arena, struct text words, struct text figure);

/* From the markup of narratives: **tebal**, *miring*, __garis bawah__, ^atas^, web addresses (http, https,
 * www and names of sites in go.id, desa.id) as links, {tabel:k}, {gambar:k} and {lampiran:k} as references, \n as a
 * line break; a backslash before a mark keeps it. Marks without their partner stay as they are. CRLF counts as one
 * break, NBSP stays. */
struct rich rich_parse(struct arena *arena, struct text markup, struct text path);

/* Words without markup; line breaks at \n. Figures may be told in both. */
struct rich rich_plain(struct arena *arena, struct text words, struct text path);

/* Words that are a figure, all of them. */
struct rich rich_figure(struct arena *arena, struct text words, struct text figure);

/* The figure that words of the rich text are part of, or NULL. */
const struct imprint *rich_printed(struct rich rich, struct text words);

/* The same runs with more flags. */
struct rich rich_with(struct arena *arena, struct rich rich, unsigned flags);

/* One behind the other, as if written so; the path is the first there is. */
struct rich rich_join(struct arena *arena, const struct rich *parts, size_t count);

/* In capitals; what references will say stays as it is. */
struct rich rich_upper(struct arena *arena, struct rich rich);

/* Its words without faces, on one line: breaks and runs of blanks as one blank, none at the ends. */
struct text rich_words(struct arena *arena, struct rich rich);

bool rich_empty(struct rich rich);

#endif
