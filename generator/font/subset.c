/* Cutting by hb-subset: only what draws the glyphs stays, without hints, which print and screens of
 * today do without and which weigh twice what the outlines of a small subset do.
 */
#include "font/subset.h"

#include "font/faces.h"

#include <hb-subset.h>
#include <string.h>

/* What must be released; also by the arena, should it fail meanwhile. */
struct cutting {
	hb_subset_input_t *input;
	hb_subset_plan_t *plan;
	hb_face_t *face;
	hb_blob_t *blob;
};

static void close_cutting(void *resource)
{
	struct cutting *cutting = resource;

	hb_blob_destroy(cutting->blob);
	hb_face_destroy(cutting->face);
	hb_subset_plan_destroy(cutting->plan);
	hb_subset_input_destroy(cutting->input);
	*cutting = (struct cutting){ 0 };
}

/* Layout, names, maps, variations, pictures: the PDF has its own or needs none. Without its
 * variations a variable face is its default instance. */
static void drop_tables(hb_subset_input_t *input)
{
	static const char tags[][5] = { "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "kern", "cmap", "name", "post",
		                        "OS/2", "gasp", "DSIG", "FFTM", "hdmx", "VDMX", "LTSH", "PCLT", "vhea", "vmtx",
		                        "VORG", "STAT", "meta", "fvar", "gvar", "avar", "cvar", "HVAR", "VVAR", "MVAR",
		                        "COLR", "CPAL", "SVG ", "CBDT", "CBLC", "sbix", "EBDT", "EBLC", "EBSC" };
	hb_set_t *dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);

	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		hb_set_add(dropped, HB_TAG(tags[i][0], tags[i][1], tags[i][2], tags[i][3]));
}

static bool cut(struct cutting *cutting, const struct handles *handles, const uint32_t *glyphs, size_t count)
{
	hb_set_t *kept;

	cutting->input = hb_subset_input_create_or_fail();
	if (!cutting->input)
		return false;
	kept = hb_subset_input_glyph_set(cutting->input);
	hb_set_add(kept, 0);
	for (size_t i = 0; i < count; i++)
		hb_set_add(kept, glyphs[i]);
	drop_tables(cutting->input);
	if (!hb_set_allocation_successful(kept))
		return false;
	hb_subset_input_set_flags(cutting->input, HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_NO_HINTING);
	cutting->plan = hb_subset_plan_create_or_fail(handles->hb_face, cutting->input);
	cutting->face = cutting->plan ? hb_subset_plan_execute_or_fail(cutting->plan) : NULL;
	return cutting->face != NULL;
}

static bool take_bytes(struct arena *arena, struct cutting *cutting, bool cff, struct subset *subset)
{
	unsigned count;
	const char *bytes;

	cutting->blob = cff ? hb_face_reference_table(cutting->face, HB_TAG('C', 'F', 'F', ' '))
	                    : hb_face_reference_blob(cutting->face);
	bytes = hb_blob_get_data(cutting->blob, &count);
	if (!bytes || count == 0)
		return false;
	subset->bytes = memcpy(arena_alloc(arena, count), bytes, count);
	subset->count = count;
	return true;
}

/* False when a glyph asked for was not kept. */
static bool take_numbers(struct arena *arena, const struct cutting *cutting, const struct handles *handles,
                         const uint32_t *glyphs, size_t count, struct subset *subset)
{
	const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(cutting->plan);
	uint16_t *renumbered;

	subset->glyph_count = (size_t)handles->ft->num_glyphs;
	renumbered = arena_many(arena, subset->glyph_count, uint16_t);
	subset->renumbered = renumbered;
	for (size_t i = 0; i < count; i++) {
		hb_codepoint_t number = hb_map_get(map, glyphs[i]);

		if (glyphs[i] >= subset->glyph_count || number == HB_MAP_VALUE_INVALID)
			return false;
		renumbered[glyphs[i]] = (uint16_t)number;
	}
	return true;
}

/* -- what was cut off is looked at before it is used: HarfBuzz short of memory gives less, and says nothing -- */

static void close_face(void *resource)
{
	FT_Face *face = resource;

	if (*face)
		FT_Done_Face(*face);
	*face = NULL;
}

/* The outline of a glyph in units of the em, or NULL. */
static const FT_Outline *outline_of(FT_Face face, uint32_t glyph)
{
	if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE) != 0 || face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
		return NULL;
	return &face->glyph->outline;
}

static bool same_bytes(const void *a, const void *b, size_t count)
{
	return count == 0 || memcmp(a, b, count) == 0;
}

static bool same_outline(const FT_Outline *a, const FT_Outline *b)
{
	size_t points, contours;

	if (!a || !b)
		return !a && !b;
	if (a->n_points != b->n_points || a->n_contours != b->n_contours)
		return false;
	points = (size_t)a->n_points;
	contours = (size_t)a->n_contours;
	return same_bytes(a->points, b->points, points * sizeof *a->points) &&
	       same_bytes(a->tags, b->tags, points * sizeof *a->tags) &&
	       same_bytes(a->contours, b->contours, contours * sizeof *a->contours);
}

static bool draws_the_same(struct arena *arena, FT_Face whole, const struct subset *subset, const uint32_t *glyphs,
                           size_t count)
{
	FT_Face *cut = arena_new(arena, FT_Face);
	bool same;

	arena_defer(arena, close_face, cut);
	same = FT_New_Memory_Face(whole->glyph->library, subset->bytes, (FT_Long)subset->count, 0, cut) == 0;
	for (size_t i = 0; same && i < count; i++)
		same = same_outline(outline_of(whole, glyphs[i]), outline_of(*cut, subset->renumbered[glyphs[i]]));
	close_face(cut);
	return same;
}

bool face_subset(struct arena *arena, const struct face *face, const uint32_t *glyphs, size_t count,
                 struct subset *subset)
{
	const struct handles *handles = face->private_face;
	struct cutting *cutting = arena_new(arena, struct cutting);
	bool done;

	*subset = (struct subset){ 0 };
	arena_defer(arena, close_cutting, cutting);
	done = cut(cutting, handles, glyphs, count) && take_bytes(arena, cutting, face->cff, subset) &&
	       take_numbers(arena, cutting, handles, glyphs, count, subset) &&
	       draws_the_same(arena, handles->ft, subset, glyphs, count);
	close_cutting(cutting);
	fonts_complete(handles->ft->memory->user); /* else what differs is told where memory was short */
	return done;
}
