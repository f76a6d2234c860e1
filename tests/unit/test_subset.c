/* Subsets are opened by FreeType and drawn beside the face they were cut from: same outlines. */
#include "font/subset.h"

#include "machine.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>
#include <ft2build.h>
#include FT_FREETYPE_H

struct cut {
	struct arena *arena;
	const struct face *face;
	uint32_t glyphs[64];
	size_t count;
	struct subset subset;
};

static void cut_letters(struct cut *cut, const char *family, const char *letters)
{
	struct fonts *fonts;
	const struct shaped *shaped;

	cut->arena = arena_open((size_t)1 << 26);
	fonts = fonts_open(cut->arena, machine(cut->arena));
	shaped = fonts_shape(fonts, fonts_family(fonts, text_from(family), NULL), FACE_REGULAR, text_from(letters));
	cut->face = shaped->runs->face;
	cut->count = shaped->runs->count;
	for (size_t i = 0; i < cut->count; i++)
		cut->glyphs[i] = run_glyph(shaped->runs, i).id;
	assert_true(face_subset(cut->arena, cut->face, cut->glyphs, cut->count, &cut->subset));
}

static void assert_same_outline(FT_Face a, FT_UInt glyph, FT_Face b, FT_UInt other)
{
	FT_Outline *one = &a->glyph->outline;
	FT_Outline *two = &b->glyph->outline;

	assert_int_equal(FT_Load_Glyph(a, glyph, FT_LOAD_NO_SCALE), 0);
	assert_int_equal(FT_Load_Glyph(b, other, FT_LOAD_NO_SCALE), 0);
	assert_int_equal(one->n_points, two->n_points);
	assert_int_equal(one->n_contours, two->n_contours);
	if (one->n_points)
		assert_memory_equal(one->points, two->points, (size_t)one->n_points * sizeof *one->points);
}

/* The face it was cut from beside the subset. */
static void assert_same_drawing(const struct cut *cut, bool widths)
{
	FT_Library library;
	FT_Face whole;
	FT_Face part;

	assert_int_equal(FT_Init_FreeType(&library), 0);
	assert_int_equal(FT_New_Face(library, text_copy(cut->arena, cut->face->file).bytes, 0, &whole), 0);
	assert_int_equal(FT_New_Memory_Face(library, cut->subset.bytes, (FT_Long)cut->subset.count, 0, &part), 0);
	assert_int_equal(cut->subset.glyph_count, whole->num_glyphs);
	assert_same_outline(whole, 0, part, 0);
	for (size_t i = 0; i < cut->count; i++) {
		FT_UInt number = cut->subset.renumbered[cut->glyphs[i]];

		assert_true(number > 0 && number < (FT_UInt)part->num_glyphs);
		assert_same_outline(whole, cut->glyphs[i], part, number);
		if (widths)
			assert_int_equal(whole->glyph->metrics.horiAdvance, part->glyph->metrics.horiAdvance);
	}
	FT_Done_Face(part);
	FT_Done_Face(whole);
	FT_Done_FreeType(library);
}

static bool has_table(const struct subset *subset, const char *tag)
{
	size_t tables = (size_t)subset->bytes[4] << 8 | subset->bytes[5];

	for (size_t i = 0; i < tables; i++) {
		if (memcmp(subset->bytes + 12 + 16 * i, tag, 4) == 0)
			return true;
	}
	return false;
}

static void truetype_keeps_its_drawing(void **state)
{
	struct cut cut = { 0 };

	(void)state;
	cut_letters(&cut, "Arial", "Laporan Kinérja");
	assert_same_drawing(&cut, true);
	assert_true(cut.subset.count < 6000);
	assert_true(has_table(&cut.subset, "glyf") && has_table(&cut.subset, "loca") &&
	            has_table(&cut.subset, "hmtx") && has_table(&cut.subset, "maxp"));
	assert_false(has_table(&cut.subset, "GPOS") || has_table(&cut.subset, "cmap") ||
	             has_table(&cut.subset, "name") || has_table(&cut.subset, "post"));
	arena_close(cut.arena);
}

static void cff_is_a_bare_table(void **state)
{
	struct cut cut = { 0 };

	(void)state;
	cut_letters(&cut, "Bookman Old Style", "efisien Peraturan");
	assert_int_equal(cut.subset.bytes[0], 1); /* major version */
	assert_int_equal(cut.subset.bytes[2], 4); /* size of its header */
	assert_same_drawing(&cut, false);
	assert_true(cut.subset.count < 6000);
	arena_close(cut.arena);
}

static void others_are_not_kept(void **state)
{
	struct cut cut = { 0 };
	size_t kept = 0;

	(void)state;
	cut_letters(&cut, "Arial", "abc");
	for (size_t i = 0; i < cut.subset.glyph_count; i++)
		kept += cut.subset.renumbered[i] != 0;
	assert_int_equal(kept, 3);
	assert_false(face_subset(cut.arena, cut.face, (const uint32_t[]){ 60000 }, 1, &cut.subset));
	arena_close(cut.arena);
}

static void the_same_glyphs_give_the_same_bytes(void **state)
{
	struct cut one = { 0 };
	struct cut two = { 0 };

	(void)state;
	cut_letters(&one, "Times New Roman", "Keputusan");
	cut_letters(&two, "Times New Roman", "nasutupeK");
	assert_int_equal(one.subset.count, two.subset.count);
	assert_memory_equal(one.subset.bytes, two.subset.bytes, one.subset.count);
	arena_close(one.arena);
	arena_close(two.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(truetype_keeps_its_drawing),
		cmocka_unit_test(cff_is_a_bare_table),
		cmocka_unit_test(others_are_not_kept),
		cmocka_unit_test(the_same_glyphs_give_the_same_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
