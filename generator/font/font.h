/* Fonts of one document: FreeType and HarfBuzz behind one door. Which way letters run is told by bidi.h.
 *
 * Families are asked for by the name the offices know (Arial, Times New Roman, Bookman Old Style ...);
 * which free face stands for it is told by fonts/families.h. Words are shaped once and cached. All
 * measures are in the face's own units; advances are exactly what the PDF will state. A character the
 * family lacks comes from the fallback faces; one that no face has is told, never left blank.
 *
 * Word's private-use bullets (U+F0B7, U+F0FC ...) become the characters they look like, tabs and line
 * ends blanks, in the same number of bytes; soft hyphens and joiners have no glyph and stay out of every
 * glyph's source text. Figures keep their own width: no kerning between digits, so columns line up.
 */
#ifndef FONT_FONT_H
#define FONT_FONT_H

#include "base/length.h"
#include "base/text.h"
#include "base/world.h"

enum face_style { FACE_REGULAR = 0, FACE_BOLD = 1, FACE_ITALIC = 2, FACE_BOLD_ITALIC = 3 };

struct fonts;

/* One font file. */
struct face {
	size_t index;            /* 0, 1, ... in the order of loading; stable for the same document */
	struct text file;        /* where it was found */
	struct text bytes;       /* of the file; of a collection all */
	struct text postscript;  /* its PostScript name */
	int revision;            /* of the font as it states it, in thousandths */
	int units;               /* per em */
	int ascender, descender; /* above and below (negative) the baseline, in units */
	int cap_height, x_height;
	int underline, underline_thickness; /* position (negative is below) of its middle; units */
	int box[4];                         /* xmin, ymin, xmax, ymax of the face, in units */
	int italic_angle;                   /* whole degrees, negative leans right */
	bool fixed_pitch, bold, italic, serif;
	bool cff;           /* outlines are CFF (OpenType), else TrueType */
	void *private_face; /* FreeType's and HarfBuzz's handles; font/ alone looks in */
};

/* One glyph of a shaped word. Lengths in units of its face. */
struct glyph {
	uint32_t id;
	int32_t advance; /* as shaped, kerning included */
	int32_t nominal; /* as the face's metrics, and so the PDF, state it */
	int32_t x_offset, y_offset;
	uint32_t start; /* its source text: bytes of the run's text; */
	uint32_t count; /* 0 for a glyph that continues the one before (rare); from right to left, the one behind */
};

/* A glyph of a run where each stands for one byte and takes its own width: most numbers, and many words. */
struct plain_glyph {
	uint16_t id, advance;
};

/* Glyphs of one face, told by run_glyph. */
struct glyph_run {
	const struct face *face;
	const struct glyph *glyphs;      /* NULL where they are plain */
	const struct plain_glyph *plain; /* else NULL */
	size_t count;
	struct text text;
	int64_t advance; /* sum of the glyphs' */
};

static inline struct glyph run_glyph(const struct glyph_run *run, size_t i)
{
	if (run->glyphs)
		return run->glyphs[i];
	return (struct glyph){ .id = run->plain[i].id,
		               .advance = run->plain[i].advance,
		               .nominal = run->plain[i].advance,
		               .start = (uint32_t)i,
		               .count = 1 };
}

/* A word (or blank) ready to be placed. */
struct shaped {
	struct text text;
	bool backwards; /* from right to left: runs and glyphs stand from left to right all the same, their sources not
	                 */
	const struct glyph_run *runs;
	size_t count;
	uint32_t missing; /* first code point that no face has, 0 when all are there */
	size_t letters;   /* glyphs that begin a cluster: a ligature counts once, a mark upon a letter not */
};

/* Fonts of a world: the user's own (searched first, by family names inside the files), then those of
 * fonts/families.h in the world's places. Everything lives in `arena` or is deferred to it; `world` must outlive it. */
struct fonts *fonts_open(struct arena *arena, const struct world *world);

/* The number of a family; -1 when neither it nor a stand-in is installed (then *lacking, unless NULL, is
 * a text naming what was looked for: "LiberationSans-Regular.ttf (fonts-liberation)", or "--font-dir" for
 * a name that only the user's directories could have). Case is ignored. The same name gives the same
 * number. The regular face is loaded. */
int fonts_family(struct fonts *fonts, struct text name, struct text *lacking);

/* The face of a family in a style, loaded on first use; never NULL (bold or italic that a family lacks
 * is its nearest style). */
const struct face *fonts_face(struct fonts *fonts, int family, enum face_style style);

/* `word` shaped; the same family, style and word give the same pointer. Blanks may be in it. */
const struct shaped *fonts_shape(struct fonts *fonts, int family, enum face_style style, struct text word);

/* The same from right to left, where fonts_shape goes by the first letter that has a direction: for the signs and
 * blanks between words that run so. */
const struct shaped *fonts_shape_backwards(struct fonts *fonts, int family, enum face_style style, struct text word);

/* Its i-th run in the order of reading. */
const struct glyph_run *shaped_read(const struct shaped *shaped, size_t i);

/* Advance of a shaped word at `size` (thousandths of a point), rounded to the nearest. */
length shaped_advance(const struct shaped *shaped, length size);

/* Advance of the first `bytes` bytes of its text, from the cumulated advances (no new shaping). Inside a
 * ligature its advance is shared out by bytes. */
length shaped_advance_to(const struct shaped *shaped, length size, size_t bytes);

/* The same for places of one word that never go back, in one walk over its glyphs: start with the word and the
 * size alone. */
struct shaped_walk {
	const struct shaped *shaped;
	length size;
	size_t run, glyph; /* where the walk stands: what is before has been counted */
	length done;       /* of the runs before */
	int64_t units;     /* of the glyphs before in this run */
};

length shaped_walk_to(struct shaped_walk *walk, size_t bytes);

/* Units of a face at `size`, rounded. */
length face_length(const struct face *face, int64_t units, length size);

/* A step of a glyph's outline, in units of its face, y upwards. A curve has one control point (TrueType) or two (CFF)
 * before the point it goes to. A move ends the contour before it; each contour is closed. */
enum outline_verb { OUTLINE_MOVE, OUTLINE_LINE, OUTLINE_CONIC, OUTLINE_CUBIC };
struct outline_step {
	enum outline_verb verb;
	int32_t x[3], y[3];
};
struct glyph_outline {
	const struct outline_step *steps; /* filled where they wind around a point, whichever way */
	size_t count;                     /* 0 for a blank */
};

/* The outline as the font file states it, in `arena`; false (and an empty one) when the file is damaged there. */
bool face_outline(struct arena *arena, const struct face *face, uint32_t glyph, struct glyph_outline *outline);

/* The first font file that is there but could not be read: what was set without it must not be used. Empty
 * when there is none. */
struct text fonts_unreadable(const struct fonts *fonts);

/* The user's own files that are no font, damaged, or may not be embedded; empty from the last on. */
struct text fonts_passed_over(const struct fonts *fonts, size_t index);

/* Faces loaded so far, by index. */
size_t fonts_count(const struct fonts *fonts);
const struct face *fonts_at(const struct fonts *fonts, size_t index);

/* One line per family for `naskah font`: name asked for, face that stands for it, its file, or "-" and
 * what is lacking. First the user's own. */
struct text fonts_report(struct arena *arena, struct fonts *fonts);

#endif
