/* What is drawn more than once: outlines of glyphs, words that come again, pictures. Each is defined once in a file and
 * used by its name: "a" ... "Z", "aa" ... for outlines and words, "i-0" ... for pictures. */
#ifndef SVG_DEFS_H
#define SVG_DEFS_H

#include "base/array.h"
#include "base/buffer.h"
#include "page/page.h"

struct defs {
	struct arena *arena;
	struct buffer out;            /* the definitions */
	size_t named;                 /* names given to outlines and words */
	struct defined_glyph *glyphs; /* hash tables: of glyphs asked for, */
	size_t glyph_slots, glyph_count;
	struct counted_word *words; /* and of words (words.h); slots are powers of two */
	size_t word_slots, word_count;
	ARRAY_OF(const struct image *) images;
	const struct face **faces; /* by index; NULL: not used */
	size_t face_count;
	bool failed; /* an outline could not be read */
};

void defs_start(struct defs *defs, struct arena *arena, const struct document *document);

/* Gives a new name to a definition that is being written: appends ` id="..."`, gives its number, from 1. */
size_t defs_name(struct defs *defs, struct buffer *out);

/* Appends the use of what has that name. */
void defs_use(struct buffer *out, size_t number, int64_t x, int64_t y);

/* Whether anything of the run is seen. */
bool defs_draws(struct defs *defs, const struct glyph_run *run);

/* Appends the uses of a run's glyphs that are not blank, the first starting at x; all in units of the face. Gives how
 * many they are. */
size_t defs_use_run(struct defs *defs, struct buffer *out, const struct glyph_run *run, int64_t x);

/* Index of the picture, defined as one unit wide and high, its upper left sample at the origin. */
size_t defs_image(struct defs *defs, const struct image *image);
void defs_image_name(struct buffer *out, size_t index);

/* The face is used by text: it gets a rule in the style sheet. */
void defs_face(struct defs *defs, const struct face *face);

/* Rules of CSS for the faces, "f0", "f1", ... */
void defs_style(struct buffer *out, const struct defs *defs);

#endif
