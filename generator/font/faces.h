/* What the files of font/ share; included from nowhere else.
 *
 * A typeface (Liberation Sans) has up to four faces (regular, bold ...), each in a font file and
 * loaded on first use. Names asked for lead to typefaces; several names may lead to one.
 */
#ifndef FONT_FACES_H
#define FONT_FACES_H

#include "base/array.h"
#include "font/font.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_SYSTEM_H
#include <hb.h>

enum { STYLES = 4 };

/* A face in a file; without a name there is none. */
struct font_file {
	struct world_name name;
	long number; /* of the face, in a collection; else 0 */
};

struct typeface {
	struct text name;
	struct font_file files[STYLES];
	const struct face *faces[STYLES];
};

/* A name that was asked for, and the answer. */
struct asked {
	struct text name;
	int number; /* of its typeface, or -1 */
	struct text lacking;
};

/* A code point of the word being shaped, and its bytes in the word. */
struct letter {
	uint32_t code;
	uint32_t start;
	uint32_t count;
};

struct slot {
	uint64_t hash;
	struct word *word; /* NULL: free */
};

struct fonts {
	struct arena *arena;
	const struct world *world;
	struct text unreadable; /* the first font file that is there but cannot be read */
	FT_Library library;
	struct FT_MemoryRec_ memory; /* what it takes its memory with, */
	bool memory_lacked;          /* and whether it once got none */
	hb_buffer_t *buffer;
	hb_language_t language;
	bool scanned;                      /* the user's own fonts were looked through, */
	ARRAY_OF(struct text) passed_over; /* some of no use, */
	ARRAY_OF(struct typeface) users;   /* and these found */
	ARRAY_OF(struct typeface) typefaces;
	ARRAY_OF(struct asked) asked;
	ARRAY_OF(const struct face *) faces;
	ARRAY_OF(struct letter) letters; /* of the word being shaped */
	ARRAY_OF(struct glyph_run) runs; /* made of it so far */
	struct arena *passing;           /* glyphs until they are known to be plain */
	struct slot *slots;              /* shaped words; a power of two of them, */
	struct arena *slots_arena;       /* in an arena that goes when there are more */
	size_t slot_count, word_count;
};

/* The advance of a glyph that was asked for last, of those with its lowest bits. */
struct kept_advance {
	uint32_t glyph; /* plus one; 0: none */
	int32_t advance;
};

enum { KEPT_ADVANCES = 256 };

/* What a face's private_face points to. */
struct handles {
	struct font_file file;
	FT_Face ft;
	hb_face_t *hb_face;
	hb_font_t *hb; /* scaled to the units of the em */
	struct kept_advance advances[KEPT_ADVANCES];
};

/* -- memory.c -- */

/* Sets what FreeType takes its memory with. */
void fonts_watch_memory(struct fonts *fonts);

/* Leaves by arena_fail when FreeType was short of memory: what it read then may lack anything. */
void fonts_complete(struct fonts *fonts);

/* -- face.c -- */

/* True for a scalable TrueType or CFF face with a Unicode map whose licence allows embedding. */
bool face_usable(FT_Face ft);

enum { FONT_BYTES_MOST = 64 << 20 };

/* The face loaded; NULL when the file cannot be read or used. */
struct face *face_open(struct fonts *fonts, struct font_file file);

/* True when the face maps the code point to a glyph. */
bool face_has(const struct face *face, uint32_t code);

/* The advance that the face's metrics state. */
int32_t face_nominal(const struct face *face, uint32_t glyph);

/* -- scan.c -- */

/* Finds the typefaces among the user's own fonts, the first time it is called. */
void fonts_scan(struct fonts *fonts);

/* -- shape.c -- */

/* Shapes text into runs, from right to left when that is asked; `text` is kept. */
struct shaped shape(struct fonts *fonts, int family, enum face_style style, struct text text, bool backwards);

/* -- letters.c -- */

/* True for what is never drawn: soft hyphen, joiners, marks of direction, variation selectors. */
bool letter_invisible(uint32_t code);

/* True for what is Arabic: letters, marks, figures. */
bool letter_arabic(uint32_t code);

/* True for control characters, which no face can draw even when it maps them. */
bool letter_control(uint32_t code);

/* `text` as it will be drawn: private-use bullets of Word and tabs become what they look like. The
 * same text when nothing changes, else a copy in `arena`; always the same number of bytes. */
struct text letters_drawn(struct arena *arena, struct text text);

#endif
