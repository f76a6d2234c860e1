/* A Type0 font per face (PDF 1.7, 9.7), in two ways.
 *
 * A character map of our own leads from codes, mostly of one byte, to CIDs. TrueType: a code's number is the CID, and
 * another map leads from it to the glyph of the subset. CFF: a CID is the glyph of the subset itself; for a bare CFF
 * table PDF knows no other map.
 */
#include "paint/fonts.h"

#include "font/subset.h"
#include "paint/cmap.h"
#include "paint/literal.h"

/* What the parts of one font share. */
struct cut {
	struct painter *painter;
	const struct face *face;
	const struct codes *codes;
	struct subset subset;
	uint16_t *glyphs; /* of the subset, by code */
	struct text name; /* `/ABCDEF+Name` */
};

struct painted_face *face_used(struct painter *painter, const struct face *face)
{
	struct painted_face *painted = &painter->faces[face->index];

	if (painted->face)
		return painted;
	painted->face = face;
	painted->font = haru_reserve(painter->haru);
	codes_start(&painted->codes, face, painter->arena);
	return painted;
}

static bool make_subset(struct cut *cut)
{
	size_t count = cut->codes->list.count;
	struct arena *arena = cut->painter->arena;
	uint32_t *wanted = arena_many(arena, count, uint32_t);

	for (size_t i = 0; i < count; i++)
		wanted[i] = cut->codes->list.items[i].glyph;
	if (!face_subset(arena, cut->face, wanted, count, &cut->subset))
		return false;
	cut->glyphs = arena_many(arena, count, uint16_t);
	for (size_t i = 0; i < count; i++) {
		if (wanted[i] < cut->subset.glyph_count)
			cut->glyphs[i] = cut->subset.renumbered[wanted[i]];
	}
	return true;
}

/* Six letters that tell subsets apart, from the bytes of this one. */
static struct text subset_name(struct cut *cut)
{
	struct buffer out = { .arena = cut->painter->arena };
	uint64_t value = 14695981039346656037u;
	char tag[7];

	for (size_t i = 0; i < cut->subset.count; i++)
		value = (value ^ cut->subset.bytes[i]) * 1099511628211u;
	for (size_t i = 0; i < 6; i++) {
		tag[i] = (char)('A' + value % 26);
		value /= 26;
	}
	tag[6] = '+';
	literal_name(&out, TEXT_JOIN(out.arena, (struct text){ tag, sizeof tag }, cut->face->postscript));
	return buffer_text(&out);
}

/* -- the parts -- */

static size_t add_stream(struct painter *painter, struct text entries, struct text bytes)
{
	size_t number = haru_reserve(painter->haru);

	painter_fill_stream(painter, number, entries, bytes);
	return number;
}

static size_t add_font_file(struct cut *cut)
{
	struct text bytes = { (const char *)cut->subset.bytes, cut->subset.count };
	struct text length1 = text_format(cut->painter->arena, "/Length1 %z", bytes.count);

	return add_stream(cut->painter, cut->face->cff ? LIT("/Subtype/CIDFontType0C") : length1, bytes);
}

static int per_mille(const struct face *face, int units)
{
	return (int)length_scale(units, 1000, face->units);
}

/* Flags of table 123; the characters are not the standard Latin set, so symbolic. */
static int flags(const struct face *face)
{
	return 4 | (face->fixed_pitch ? 1 : 0) | (face->serif ? 2 : 0) | (face->italic ? 64 : 0);
}

static size_t add_descriptor(struct cut *cut)
{
	const struct face *face = cut->face;
	struct arena *arena = cut->painter->arena;
	size_t file = add_font_file(cut);
	struct text box =
		text_format(arena, "[%d %d %d %d]", per_mille(face, face->box[0]), per_mille(face, face->box[1]),
	                    per_mille(face, face->box[2]), per_mille(face, face->box[3]));
	struct text body = text_format(arena,
	                               "<</Type/FontDescriptor/FontName%t/Flags %d/FontBBox%t/ItalicAngle %d"
	                               "/Ascent %d/Descent %d/CapHeight %d/XHeight %d/StemV %d/%s %z 0 R>>",
	                               cut->name, flags(face), box, face->italic_angle, per_mille(face, face->ascender),
	                               per_mille(face, face->descender), per_mille(face, face->cap_height),
	                               per_mille(face, face->x_height), face->bold ? 140 : 80,
	                               face->cff ? "FontFile3" : "FontFile2", file);

	return haru_add(cut->painter->haru, body);
}

/* The CID of a code: itself, or its glyph in the subset. */
static size_t cid_of(const struct cut *cut, size_t code)
{
	return cut->face->cff ? cut->glyphs[code] : code;
}

static size_t last_cid(const struct cut *cut)
{
	size_t last = 0;

	for (size_t code = 1; code < cut->codes->list.count; code++)
		last = cid_of(cut, code) > last ? cid_of(cut, code) : last;
	return last;
}

static struct text width_array(const struct cut *cut)
{
	struct buffer out = { .arena = cut->painter->arena };
	size_t last = last_cid(cut);
	int64_t *widths = arena_many(out.arena, last + 1, int64_t);

	for (size_t code = 1; code < cut->codes->list.count; code++)
		widths[cid_of(cut, code)] = cut->codes->list.items[code].stated;
	buffer_str(&out, "[0[");
	for (size_t cid = 0; cid <= last; cid++) {
		if (cid > 0)
			buffer_byte(&out, ' ');
		literal_decimal(&out, widths[cid], 2);
	}
	buffer_str(&out, "]]");
	return buffer_text(&out);
}

/* The entry that leads from CIDs to glyphs, two bytes for each; CFF needs none. */
static struct text glyph_map(const struct cut *cut)
{
	size_t count = cut->codes->list.count;
	char *bytes = arena_alloc_many(cut->painter->arena, count, 2);

	if (cut->face->cff)
		return LIT("");
	for (size_t i = 0; i < count; i++) {
		bytes[2 * i] = (char)(cut->glyphs[i] >> 8);
		bytes[2 * i + 1] = (char)(cut->glyphs[i] & 0xFF);
	}
	return text_format(cut->painter->arena, "/CIDToGIDMap %z 0 R",
	                   add_stream(cut->painter, LIT(""), (struct text){ bytes, 2 * count }));
}

static size_t add_descendant(struct cut *cut)
{
	struct arena *arena = cut->painter->arena;
	size_t descriptor = add_descriptor(cut);
	struct text map = glyph_map(cut);

	return haru_add(cut->painter->haru, text_format(arena,
	                                                "<</Type/Font/Subtype/%s/BaseFont%t/CIDSystemInfo"
	                                                "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
	                                                "/FontDescriptor %z 0 R/DW 0/W%t%t>>",
	                                                cut->face->cff ? "CIDFontType0" : "CIDFontType2", cut->name,
	                                                descriptor, width_array(cut), map));
}

/* The end of the font's name (of CFF it has the map's) and what leads from codes to CIDs. */
static struct text encoding(struct cut *cut)
{
	struct arena *arena = cut->painter->arena;
	const uint16_t *cids = cut->face->cff ? cut->glyphs : NULL;
	const char *name = cmap_to_cid_name(cut->codes, cids);
	bool same = cmap_is_identity(cut->codes, cids);
	size_t map = same ? cut->painter->identity_map : 0;

	if (!map)
		map = add_stream(cut->painter,
		                 text_format(arena,
		                             "/Type/CMap/CMapName/%s/CIDSystemInfo"
		                             "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/WMode 0",
		                             name),
		                 cmap_to_cid(arena, cut->codes, cids));
	if (same)
		cut->painter->identity_map = map;
	return text_format(arena, "%s%s/Encoding %z 0 R", cids ? "-" : "", cids ? name : "", map);
}

static void write_font(struct cut *cut, size_t font)
{
	struct arena *arena = cut->painter->arena;
	size_t descendant = add_descendant(cut);
	size_t unicode = add_stream(cut->painter, LIT(""), cmap_to_unicode(arena, cut->codes));

	haru_fill(cut->painter->haru, font,
	          text_format(arena,
	                      "<</Type/Font/Subtype/Type0/BaseFont%t%t/DescendantFonts[%z 0 R]"
	                      "/ToUnicode %z 0 R>>",
	                      cut->name, encoding(cut), descendant, unicode));
}

void fonts_write(struct painter *painter)
{
	for (size_t i = 0; i < painter->face_count; i++) {
		const struct painted_face *painted = &painter->faces[i];
		struct cut cut = { .painter = painter, .face = painted->face, .codes = &painted->codes };

		if (!painted->face)
			continue;
		if (painted->codes.overflowed || !make_subset(&cut)) {
			painter_fail(painter, PDF_FONT_FAILED);
			return;
		}
		cut.name = subset_name(&cut);
		write_font(&cut, painted->font);
	}
}
