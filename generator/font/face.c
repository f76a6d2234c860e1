/* One face out of a font file: FreeType checks it and reads its measures, HarfBuzz gets the same
 * bytes for shaping and cutting. A file that either of them cannot make sense of is not usable, no
 * more.
 */
#include "font/faces.h"

#include FT_ADVANCES_H
#include FT_TRUETYPE_TABLES_H

#include <hb-ot.h>
#include <string.h>

enum {
	UNITS_MIN = 16,
	UNITS_MAX = 16384,
	RESTRICTED = 0x0002,  /* fsType of OS/2: must not be embedded, */
	BITMAP_ONLY = 0x0200, /* or not its outlines */
	HEAVY = 600           /* usWeightClass: semi-bold */
};

static void close_handles(void *resource)
{
	struct handles *handles = resource;

	if (handles->hb)
		hb_font_destroy(handles->hb);
	if (handles->hb_face)
		hb_face_destroy(handles->hb_face);
	if (handles->ft)
		FT_Done_Face(handles->ft);
	*handles = (struct handles){ 0 };
}

static bool has_table(FT_Face ft, FT_ULong tag)
{
	FT_ULong size = 0;

	return FT_Load_Sfnt_Table(ft, tag, 0, NULL, &size) == 0 && size > 0;
}

static const TT_OS2 *os2_table(FT_Face ft)
{
	const TT_OS2 *os2 = FT_Get_Sfnt_Table(ft, FT_SFNT_OS2);

	return os2 && os2->version != 0xFFFF ? os2 : NULL;
}

bool face_usable(FT_Face ft)
{
	const TT_OS2 *os2 = os2_table(ft);

	if (!FT_IS_SFNT(ft) || !FT_IS_SCALABLE(ft) || ft->num_glyphs < 1 || ft->num_glyphs > 0xFFFF)
		return false;
	if (ft->units_per_EM < UNITS_MIN || ft->units_per_EM > UNITS_MAX)
		return false;
	if (!has_table(ft, FT_MAKE_TAG('g', 'l', 'y', 'f')) && !has_table(ft, FT_MAKE_TAG('C', 'F', 'F', ' ')))
		return false;
	if (os2 && (os2->fsType & (RESTRICTED | BITMAP_ONLY)))
		return false;
	return FT_Select_Charmap(ft, FT_ENCODING_UNICODE) == 0;
}

/* Wrapped fonts (WOFF) FreeType would unwrap for itself alone. */
static bool is_plain_sfnt(struct text bytes)
{
	static const char magics[][5] = { { 0, 1, 0, 0, 0 }, "OTTO", "true", "ttcf" };

	for (size_t i = 0; bytes.count >= 4 && i < sizeof magics / sizeof *magics; i++) {
		if (memcmp(bytes.bytes, magics[i], 4) == 0)
			return true;
	}
	return false;
}

static bool open_freetype(struct handles *handles, FT_Library library, struct text bytes, long number)
{
	return is_plain_sfnt(bytes) &&
	       FT_New_Memory_Face(library, (const FT_Byte *)bytes.bytes, (FT_Long)bytes.count, number, &handles->ft) ==
	               0 &&
	       face_usable(handles->ft);
}

/* What HarfBuzz has no memory for is its empty object, which looks like one without anything in it. */
static bool open_harfbuzz(struct arena *arena, struct handles *handles, struct text bytes, long number)
{
	hb_blob_t *blob = hb_blob_create(bytes.bytes, (unsigned)bytes.count, HB_MEMORY_MODE_READONLY, NULL, NULL);
	int units = handles->ft->units_per_EM;

	if (blob == hb_blob_get_empty())
		arena_fail(arena, EXHAUSTED_MEMORY);
	handles->hb_face = hb_face_create(blob, (unsigned)number);
	hb_blob_destroy(blob);
	if (handles->hb_face == hb_face_get_empty())
		arena_fail(arena, EXHAUSTED_MEMORY);
	if (hb_face_get_glyph_count(handles->hb_face) != (unsigned)handles->ft->num_glyphs)
		return false;
	handles->hb = hb_font_create(handles->hb_face);
	if (handles->hb == hb_font_get_empty())
		arena_fail(arena, EXHAUSTED_MEMORY);
	hb_ot_font_set_funcs(handles->hb);
	hb_font_set_scale(handles->hb, units, units);
	hb_font_make_immutable(handles->hb);
	return true;
}

/* The letters that a PDF name can be made of. */
static struct text plain_name(struct fonts *fonts, const char *name)
{
	struct text all = text_from(name ? name : "");
	char *plain = arena_alloc(fonts->arena, all.count + 1);
	size_t count = 0;

	for (size_t i = 0; i < all.count && count < 63; i++) {
		char c = all.bytes[i];

		if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
		    c == '_' || c == '.')
			plain[count++] = c;
	}
	if (count == 0)
		return text_format(fonts->arena, "Face%z", fonts->faces.count);
	return (struct text){ plain, count };
}

/* The top of a letter, for faces that do not state their heights. */
static int letter_height(FT_Face ft, FT_ULong letter)
{
	FT_UInt glyph = FT_Get_Char_Index(ft, letter);

	if (glyph == 0 || FT_Load_Glyph(ft, glyph, FT_LOAD_NO_SCALE) != 0)
		return 0;
	return (int)ft->glyph->metrics.horiBearingY;
}

static void read_heights(struct face *face, FT_Face ft, const TT_OS2 *os2)
{
	if (os2 && os2->version >= 2) {
		face->cap_height = os2->sCapHeight;
		face->x_height = os2->sxHeight;
	}
	if (face->cap_height <= 0)
		face->cap_height = letter_height(ft, 'H');
	if (face->x_height <= 0)
		face->x_height = letter_height(ft, 'x');
}

/* By PANOSE where it speaks of Latin text (2), else by IBM's family class. */
static bool has_serifs(const TT_OS2 *os2)
{
	int class;

	if (!os2)
		return false;
	if (os2->panose[0] == 2 && os2->panose[1] >= 2)
		return os2->panose[1] <= 10;
	class = os2->sFamilyClass >> 8;
	return (class >= 1 && class <= 5) || class == 7;
}

static void read_style(struct face *face, FT_Face ft, const TT_OS2 *os2)
{
	const TT_Postscript *post = FT_Get_Sfnt_Table(ft, FT_SFNT_POST);
	FT_Fixed angle = post ? post->italicAngle : 0;

	face->italic_angle = (int)((angle + (angle < 0 ? -0x8000 : 0x8000)) / 0x10000);
	face->fixed_pitch = FT_IS_FIXED_WIDTH(ft) != 0;
	face->bold = (ft->style_flags & FT_STYLE_FLAG_BOLD) != 0 || (os2 && os2->usWeightClass >= HEAVY);
	face->italic = (ft->style_flags & FT_STYLE_FLAG_ITALIC) != 0;
	face->serif = has_serifs(os2);
	face->cff = has_table(ft, FT_MAKE_TAG('C', 'F', 'F', ' '));
}

/* Stated as 16.16 fixed point. */
static int revision_of(FT_Face ft)
{
	const TT_Header *head = FT_Get_Sfnt_Table(ft, FT_SFNT_HEAD);

	return head ? (int)((head->Font_Revision * 1000 + 0x8000) >> 16) : 0;
}

static void read_measures(struct face *face, FT_Face ft)
{
	const TT_OS2 *os2 = os2_table(ft);

	face->units = ft->units_per_EM;
	face->revision = revision_of(ft);
	face->ascender = ft->ascender;
	face->descender = ft->descender;
	face->underline = ft->underline_position;
	face->underline_thickness = ft->underline_thickness;
	face->box[0] = (int)ft->bbox.xMin;
	face->box[1] = (int)ft->bbox.yMin;
	face->box[2] = (int)ft->bbox.xMax;
	face->box[3] = (int)ft->bbox.yMax;
	read_heights(face, ft, os2);
	read_style(face, ft, os2);
}

struct face *face_open(struct fonts *fonts, struct font_file file)
{
	struct handles *handles = arena_new(fonts->arena, struct handles);
	struct world_file read;
	struct world_end end = world_read(fonts->world, fonts->arena, file.name, FONT_BYTES_MOST, &read);
	struct face *face;
	bool usable;

	if (end.fault == WORLD_UNREADABLE && !fonts->unreadable.count)
		fonts->unreadable = read.shown;
	if (end.fault != WORLD_FINE)
		return NULL;
	handles->file = file;
	arena_defer(fonts->arena, close_handles, handles);
	usable = open_freetype(handles, fonts->library, read.bytes, file.number) &&
	         open_harfbuzz(fonts->arena, handles, read.bytes, file.number);
	fonts_complete(fonts);
	if (!usable) {
		close_handles(handles);
		return NULL;
	}
	face = arena_new(fonts->arena, struct face);
	face->file = read.shown;
	face->bytes = read.bytes;
	face->postscript = plain_name(fonts, FT_Get_Postscript_Name(handles->ft));
	face->private_face = handles;
	read_measures(face, handles->ft);
	return face;
}

bool face_has(const struct face *face, uint32_t code)
{
	const struct handles *handles = face->private_face;

	return FT_Get_Char_Index(handles->ft, code) != 0;
}

int32_t face_nominal(const struct face *face, uint32_t glyph)
{
	struct handles *handles = face->private_face;
	struct kept_advance *kept = &handles->advances[glyph % KEPT_ADVANCES];
	FT_Fixed advance = 0;

	if (kept->glyph == glyph + 1)
		return kept->advance;
	if (FT_Get_Advance(handles->ft, glyph, FT_LOAD_NO_SCALE, &advance) != 0)
		return 0;
	*kept = (struct kept_advance){ glyph + 1, (int32_t)advance };
	return kept->advance;
}
