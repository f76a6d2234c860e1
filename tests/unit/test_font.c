/* Faces and shaped words against numbers read from the fonts by other programs. Needs the packages
 * fonts-liberation, fonts-texgyre and fonts-dejavu-core.
 */
#include "font/font.h"
#include "machine.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct bench {
	struct arena *arena;
	struct fonts *fonts;
	int arial;
};

static int set_up(void **state)
{
	struct bench *bench = calloc(1, sizeof *bench);

	if (!bench)
		return -1;
	bench->arena = arena_open((size_t)1 << 28);
	bench->fonts = fonts_open(bench->arena, machine(bench->arena));
	bench->arial = fonts_family(bench->fonts, LIT("Arial"), NULL);
	*state = bench;
	return 0;
}

static int tear_down(void **state)
{
	struct bench *bench = *state;

	arena_close(bench->arena);
	free(bench);
	return 0;
}

static const struct shaped *shape_arial(const struct bench *bench, const char *word)
{
	return fonts_shape(bench->fonts, bench->arial, FACE_REGULAR, text_from(word));
}

static const struct face *arial(const struct bench *bench, enum face_style style)
{
	return fonts_face(bench->fonts, bench->arial, style);
}

static void assert_source(const struct glyph_run *run, size_t glyph, const char *source)
{
	struct text text = text_part(run->text, run_glyph(run, glyph).start, run_glyph(run, glyph).count);

	assert_int_equal(text.count, strlen(source));
	assert_memory_equal(text.bytes, source, text.count);
}

static void measures_are_those_of_the_file(void **state)
{
	const struct face *face = arial(*state, FACE_REGULAR);

	assert_int_equal(face->units, 2048);
	assert_int_equal(face->ascender, 1854);
	assert_int_equal(face->descender, -434);
	assert_int_equal(face->cap_height, 1409);
	assert_int_equal(face->x_height, 1082);
	assert_int_equal(face->underline_thickness, 150);
	assert_true(text_is(face->postscript, "LiberationSans"));
	assert_false(face->serif || face->bold || face->italic || face->fixed_pitch || face->cff);
	assert_int_equal(face_length(face, 2048, pt(12)), pt(12));
	assert_int_equal(face_length(face, -434, pt(12)), -2543);
}

static void styles_are_four_files(void **state)
{
	const struct face *both = arial(*state, FACE_BOLD_ITALIC);

	assert_true(both->bold && both->italic);
	assert_int_equal(both->italic_angle, -12);
	assert_true(text_ends(both->file, "LiberationSans-BoldItalic.ttf"));
	assert_ptr_equal(arial(*state, FACE_BOLD_ITALIC), both);
	assert_true(arial(*state, FACE_BOLD)->bold);
	assert_false(arial(*state, FACE_BOLD)->italic);
}

static void faces_are_numbered_as_loaded(void **state)
{
	const struct bench *bench = *state;

	assert_int_equal(fonts_count(bench->fonts), 1);
	assert_int_equal(arial(bench, FACE_ITALIC)->index, 1);
	assert_int_equal(arial(bench, FACE_BOLD)->index, 2);
	assert_int_equal(fonts_count(bench->fonts), 3);
	assert_ptr_equal(fonts_at(bench->fonts, 2), arial(bench, FACE_BOLD));
}

static void names_lead_to_typefaces(void **state)
{
	const struct bench *bench = *state;
	struct text lacking = { 0 };
	int bookman = fonts_family(bench->fonts, LIT("Bookman Old Style"), NULL);
	const struct face *face;

	assert_int_equal(fonts_family(bench->fonts, LIT("arial"), NULL), bench->arial);
	assert_int_equal(fonts_family(bench->fonts, LIT("Liberation Sans"), NULL), bench->arial);
	assert_true(bookman >= 0 && bookman != bench->arial);
	face = fonts_face(bench->fonts, bookman, FACE_REGULAR);
	assert_true(face->cff);
	assert_int_equal(face->units, 1000);
	assert_int_equal(fonts_family(bench->fonts, LIT("Georgia"), &lacking), -1);
	assert_true(text_is(lacking, "--font-dir"));
	assert_int_equal(fonts_family(bench->fonts, LIT("Tahoma"), NULL),
	                 fonts_family(bench->fonts, LIT("Verdana"), NULL));
	assert_true(fonts_face(bench->fonts, fonts_family(bench->fonts, LIT("Times New Roman"), NULL), FACE_REGULAR)
	                    ->serif);
	assert_true(fonts_face(bench->fonts, fonts_family(bench->fonts, LIT("Courier New"), NULL), FACE_REGULAR)
	                    ->fixed_pitch);
}

static void a_lacking_family_names_its_package(void **state)
{
	const struct bench *bench = *state;
	struct text lacking = { 0 };

	if (fonts_family(bench->fonts, LIT("Cambria"), &lacking) >= 0)
		assert_int_equal(lacking.count, 0); /* its package is installed here */
	else
		assert_true(text_is(lacking, "Caladea-Regular.ttf (fonts-crosextra-caladea)"));
}

/* Glyphs that need no more are kept as two numbers each, and told as any others. */
static void numbers_are_plain(void **state)
{
	const struct shaped *number = shape_arial(*state, "1.234"), *kerned = shape_arial(*state, "AV");
	int64_t advance = 0;

	assert_int_equal(number->count, 1);
	assert_null(number->runs->glyphs);
	assert_null(kerned->runs->plain);
	for (size_t i = 0; i < number->runs->count; i++) {
		struct glyph glyph = run_glyph(number->runs, i);

		assert_int_equal(glyph.start, i);
		assert_int_equal(glyph.count, 1);
		assert_int_equal(glyph.advance, glyph.nominal);
		assert_true(glyph.id > 0 && !glyph.x_offset && !glyph.y_offset);
		advance += glyph.advance;
	}
	assert_int_equal(advance, number->runs->advance);
}

static void words_are_kerned(void **state)
{
	const struct shaped *shaped = shape_arial(*state, "AVA");

	assert_int_equal(shaped->count, 1);
	assert_int_equal(shaped->runs->count, 3);
	assert_int_equal(run_glyph(shaped->runs, 0).advance, 1214);
	assert_int_equal(run_glyph(shaped->runs, 0).nominal, 1366);
	assert_int_equal(shaped->runs->advance, 3794);
	assert_int_equal(shaped_advance(shaped, pt(12)), 22230); /* 3794 * 12000 / 2048 = 22230.47 */
	assert_int_equal(shaped->missing, 0);
}

static void figures_are_not_kerned(void **state)
{
	assert_int_equal(shape_arial(*state, "111.111")->runs->advance, 6 * 1139 + 569);
	assert_int_equal(shape_arial(*state, "2011")->runs->advance, shape_arial(*state, "2000")->runs->advance);
}

static void the_same_word_is_the_same(void **state)
{
	const struct bench *bench = *state;
	char word[] = "anggaran";
	const struct shaped *first = shape_arial(bench, word);

	assert_ptr_equal(shape_arial(bench, "anggaran"), first);
	assert_ptr_not_equal(fonts_shape(bench->fonts, bench->arial, FACE_BOLD, LIT("anggaran")), first);
	word[0] = 'X';
	assert_true(text_is(first->text, "anggaran"));
	for (int i = 0; i < 3000; i++) {
		char other[16];

		snprintf(other, sizeof other, "kata%d", i);
		shape_arial(bench, other);
	}
	assert_ptr_equal(shape_arial(bench, "anggaran"), first);
}

static void advances_cumulate(void **state)
{
	const struct shaped *shaped = shape_arial(*state, "AVA");

	assert_int_equal(shaped_advance_to(shaped, pt(12), 0), 0);
	assert_int_equal(shaped_advance_to(shaped, pt(12), 1), 7113);  /* 1214 units */
	assert_int_equal(shaped_advance_to(shaped, pt(12), 2), 14227); /* 2428, rounded once */
	assert_int_equal(shaped_advance_to(shaped, pt(12), 3), 22230);
	assert_int_equal(shaped_advance_to(shaped, pt(12), 99), 22230);
}

static void ligatures_keep_their_letters(void **state)
{
	const struct bench *bench = *state;
	int bookman = fonts_family(bench->fonts, LIT("Bookman Old Style"), NULL);
	const struct shaped *shaped = fonts_shape(bench->fonts, bookman, FACE_REGULAR, LIT("efisien"));

	assert_int_equal(shaped->runs->count, 6);
	assert_source(shaped->runs, 1, "fi");
	assert_source(shaped->runs, 2, "s");
	assert_int_equal(shaped_advance_to(shaped, 1000 * 1000, 2), (520 + 310) * 1000);
	assert_int_equal(shaped_advance_to(shaped, 1000 * 1000, 3), (520 + 620) * 1000);
}

/* One walk over a word finds what each place alone gives: ligatures, invisible letters, several faces. */
static void a_walk_reaches_the_same_places(void **state)
{
	static const char *const words[] = { "efisien", "kon\u00ADflik\u200B", "a\u2713\u2717b", "e\u0301\u0301x",
		                             "AVA" };
	const struct bench *bench = *state;
	int bookman = fonts_family(bench->fonts, LIT("Bookman Old Style"), NULL);

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const struct shaped *shaped = fonts_shape(bench->fonts, bookman, FACE_REGULAR, text_from(words[i]));

		for (size_t step = 1; step < 4; step++) {
			struct shaped_walk walk = { .shaped = shaped, .size = pt(11) };

			for (size_t bytes = 0; bytes <= shaped->text.count + step; bytes += step)
				assert_int_equal(shaped_walk_to(&walk, bytes),
				                 shaped_advance_to(shaped, pt(11), bytes));
		}
	}
}

static void invisible_characters_leave_no_trace(void **state)
{
	const struct bench *bench = *state;
	int bookman = fonts_family(bench->fonts, LIT("Bookman Old Style"), NULL);
	const struct shaped *shaped = shape_arial(bench, "kon\u00ADflik\u200B");

	assert_int_equal(shaped->runs->count, 7);
	assert_int_equal(shaped->runs->advance, shape_arial(bench, "konflik")->runs->advance);
	assert_source(shaped->runs, 2, "n");
	assert_source(shaped->runs, 3, "f");
	assert_source(shaped->runs, 6, "k");
	assert_int_equal(shaped_advance_to(shaped, pt(12), 3), shaped_advance_to(shaped, pt(12), 5));

	shaped = shape_arial(bench, "\u00ADa");
	assert_int_equal(shaped->runs->count, 1);
	assert_source(shaped->runs, 0, "a");
	assert_int_equal(shape_arial(bench, "\u00AD\uFEFF")->count, 0);
	assert_int_equal(shape_arial(bench, "")->count, 0);

	shaped = fonts_shape(bench->fonts, bookman, FACE_REGULAR, LIT("f\u00ADi"));
	assert_int_equal(shaped->runs->count, 2);
	assert_source(shaped->runs, 0, "f");
	assert_source(shaped->runs, 1, "i");
}

static void blanks_have_their_widths(void **state)
{
	const struct bench *bench = *state;
	int bookman = fonts_family(bench->fonts, LIT("Bookman Old Style"), NULL);
	const struct shaped *shaped = shape_arial(bench, "a\u00A0b c");

	assert_int_equal(shaped->runs->advance, 1139 + 569 + 1139 + 569 + 1024);
	assert_source(shaped->runs, 1, "\u00A0");
	assert_source(shaped->runs, 3, " ");
	shaped = fonts_shape(bench->fonts, bookman, FACE_REGULAR, LIT("a\u2009b\u202Fc"));
	assert_int_equal(shaped->count, 1);
	assert_int_equal(shaped->missing, 0);
	assert_source(shaped->runs, 3, "\u202F");
	assert_true(run_glyph(shaped->runs, 1).advance > 100 && run_glyph(shaped->runs, 1).advance < 300);
	assert_true(text_is(shape_arial(bench, "a\tb")->text, "a b"));
}

static void marks_stay_with_their_base(void **state)
{
	const struct shaped *shaped = shape_arial(*state, "e\u0301x");

	assert_int_equal(shaped->count, 1);
	assert_source(shaped->runs, 0, "e\u0301");
	assert_int_equal(run_glyph(shaped->runs, shaped->runs->count - 1).count, 1);
	assert_int_equal(shaped->missing, 0);
	shaped = shape_arial(*state, "q\u0313x"); /* no single glyph anywhere */
	assert_int_equal(shaped->missing, 0);
	assert_source(&shaped->runs[0], 0, "q\u0313");
}

static void symbols_come_from_the_fallback(void **state)
{
	static const char *const symbols[] = { "✓", "➢", "→", "≤", "≥", "×", "☎", "▪", "●", "○",
		                               "□", "☑", "■", "❖", "–", "€", "½", "Ω", "✗", "★" };
	const struct bench *bench = *state;

	for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
		for (int style = FACE_REGULAR; style <= FACE_BOLD_ITALIC; style++) {
			const struct shaped *shaped =
				fonts_shape(bench->fonts, bench->arial, (enum face_style)style, text_from(symbols[i]));

			assert_int_equal(shaped->missing, 0);
			assert_int_equal(shaped->count, 1);
			assert_true(run_glyph(shaped->runs, 0).id && shaped->runs->advance > 0);
		}
	}
}

static void a_word_of_two_faces_has_runs(void **state)
{
	const struct shaped *shaped = shape_arial(*state, "a✓✗b");

	assert_int_equal(shaped->count, 3);
	assert_ptr_equal(shaped->runs[0].face, shaped->runs[2].face);
	assert_true(text_starts(shaped->runs[1].face->postscript, "DejaVuSans"));
	assert_true(text_is(shaped->runs[1].text, "✓✗"));
	assert_source(&shaped->runs[1], 1, "✗");
	assert_source(&shaped->runs[2], 0, "b");
	assert_int_equal(shaped_advance_to(shaped, pt(10), 1), face_length(shaped->runs->face, 1139, pt(10)));
	assert_int_equal(shaped_advance_to(shaped, pt(10), 8), shaped_advance(shaped, pt(10)));
}

static void plain_text_opens_no_fallback(void **state)
{
	const struct bench *bench = *state;

	shape_arial(bench, "Anggaran");
	shape_arial(bench, "“é–ü”");
	assert_int_equal(fonts_count(bench->fonts), 1);
}

static void what_no_face_has_is_told(void **state)
{
	const struct shaped *shaped = shape_arial(*state, "ab\u6C34c\u4E00");

	assert_int_equal(shaped->missing, 0x6C34);
	assert_int_equal(shaped->count, 4);
	assert_int_equal(run_glyph(&shaped->runs[1], 0).id, 0);
	assert_int_equal(shape_arial(*state, "a\001")->missing, 1);
	assert_int_equal(shape_arial(*state, "\xC2\x85")->missing, 0x85);
	assert_int_equal(shape_arial(*state, "\uF05A")->missing, 0xF05A);
}

static void bullets_of_word_are_drawn(void **state)
{
	const struct shaped *shaped = shape_arial(*state, "\uF0B7");

	assert_true(text_is(shaped->text, "•"));
	assert_int_equal(shaped->runs->advance, 717);
	assert_ptr_equal(shape_arial(*state, "\uF0B7"), shaped);
	assert_true(text_is(shape_arial(*state, "\uF0A7")->text, "▪"));
	assert_true(text_is(shape_arial(*state, "\uF0D8 a")->text, "➢ a"));
	assert_true(text_is(shape_arial(*state, "\uF0FC")->text, "✓"));
	assert_true(text_is(shape_arial(*state, "\uF076")->text, "❖"));
	assert_int_equal(shape_arial(*state, "\uF0FC\uF076\uF0A7\uF0D8")->missing, 0);
}

/* True when there was memory for all. */
static bool shape_with_failure(size_t nth)
{
	struct arena *arena = arena_open((size_t)1 << 26);
	volatile bool done = false;

	if (setjmp(*arena_landing(arena)) == 0) {
		struct fonts *fonts;

		arena_fail_at(arena, nth);
		fonts = fonts_open(arena, machine(arena));
		fonts_shape(fonts, fonts_family(fonts, LIT("Arial"), NULL), FACE_BOLD, LIT("a✓\u6C34"));
		done = true;
	}
	arena_close(arena);
	return done;
}

static void lost_memory_is_survived(void **state)
{
	size_t nth = 1;

	(void)state;
	while (!shape_with_failure(nth))
		nth++;
	assert_in_range(nth, 30, 500);
}

static void the_report_has_a_line_per_family(void **state)
{
	const struct bench *bench = *state;
	struct text report = fonts_report(bench->arena, bench->fonts);
	size_t lines = 0;
	size_t at;

	for (size_t i = 0; i < report.count; i++)
		lines += report.bytes[i] == '\n';
	assert_int_equal(lines, 11);
	assert_true(text_starts(report, "Arial                   Liberation Sans         /"));
	assert_true(text_find(report, "Bookman Old Style       TeX Gyre Bonum ", &at));
	assert_true(text_find(report, "texgyrebonum-regular.otf\n", &at));
}

/* Where a line ends inside a word it is drawn as a hyphen, and read back as what it is. */
static void a_soft_hyphen_is_drawn_at_the_end_alone(void **state)
{
	const struct bench *bench = *state;
	struct fonts *fonts = bench->fonts;
	int family = bench->arial;
	const struct shaped *end = fonts_shape(fonts, family, FACE_REGULAR, text_from("\xC2\xAD"));
	const struct shaped *hyphen = fonts_shape(fonts, family, FACE_REGULAR, text_from("-"));
	const struct shaped *inside = fonts_shape(fonts, family, FACE_REGULAR, text_from("ke\xC2\xADpala"));
	const struct shaped *plain = fonts_shape(fonts, family, FACE_REGULAR, text_from("kepala"));

	assert_int_equal(end->count, 1);
	assert_int_equal(run_glyph(&end->runs[0], 0).id, run_glyph(&hyphen->runs[0], 0).id);
	assert_true(text_is(end->runs[0].text, "\xC2\xAD"));
	assert_int_equal(shaped_advance(inside, pt(12)), shaped_advance(plain, pt(12)));
}

/* -- outlines -- */

static struct glyph_outline outline_of(const struct bench *bench, const char *family, const char *letter)
{
	int number = fonts_family(bench->fonts, text_from(family), NULL);
	const struct shaped *shaped = fonts_shape(bench->fonts, number, FACE_REGULAR, text_from(letter));
	struct glyph_outline outline;

	assert_true(face_outline(bench->arena, shaped->runs[0].face, run_glyph(&shaped->runs[0], 0).id, &outline));
	return outline;
}

static void assert_steps(struct glyph_outline outline, const struct outline_step *steps, size_t count)
{
	static const int points[] = {
		[OUTLINE_MOVE] = 1, [OUTLINE_LINE] = 1, [OUTLINE_CONIC] = 2, [OUTLINE_CUBIC] = 3
	};

	assert_int_equal(outline.count, count);
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(outline.steps[i].verb, steps[i].verb);
		for (int j = 0; j < points[steps[i].verb]; j++) {
			assert_int_equal(outline.steps[i].x[j], steps[i].x[j]);
			assert_int_equal(outline.steps[i].y[j], steps[i].y[j]);
		}
	}
}

static void outlines_are_those_of_the_file(void **state)
{
	static const struct outline_step ell[] = {
		{ OUTLINE_MOVE, { 138 }, { 0 } },    { OUTLINE_LINE, { 138 }, { 1484 } },
		{ OUTLINE_LINE, { 318 }, { 1484 } }, { OUTLINE_LINE, { 318 }, { 0 } },
		{ OUTLINE_LINE, { 138 }, { 0 } },
	};
	static const struct outline_step dot[] = {
		{ OUTLINE_MOVE, { 220 }, { 51 } },
		{ OUTLINE_CUBIC, { 220, 191, 157 }, { 86, 115, 115 } },
		{ OUTLINE_CUBIC, { 121, 92, 92 }, { 115, 87, 52 } },
		{ OUTLINE_CUBIC, { 92, 121, 156 }, { 16, -13, -13 } },
		{ OUTLINE_CUBIC, { 191, 220, 220 }, { -13, 16, 51 } },
	};

	assert_steps(outline_of(*state, "Arial", "l"), ell, 5);
	assert_steps(outline_of(*state, "Bookman Old Style", "."), dot, 5);
	assert_int_equal(outline_of(*state, "Arial", " ").count, 0);
}

/* Curves of both kinds stay within what the control points of the file span, and reach its edges. */
static void outlines_fill_their_box(void **state)
{
	static const struct {
		const char *family, *letter;
		enum outline_verb curve;
		int32_t box[4];
		size_t contours;
	} letters[] = {
		{ "Arial", "a", OUTLINE_CONIC, { 87, -20, 1139, 1102 }, 2 },
		{ "Arial", "\xC3\x89", OUTLINE_CONIC, { 168, 0, 1278, 1776 }, 2 }, /* of two parts */
		{ "Arial", "%", OUTLINE_CONIC, { 73, -12, 1748, 1421 }, 5 },
		{ "Bookman Old Style", "a", OUTLINE_CUBIC, { 35, -9, 587, 494 }, 2 },
		{ "Bookman Old Style", "%", OUTLINE_CUBIC, { 22, -8, 873, 689 }, 5 },
	};
	static const int points[] = {
		[OUTLINE_MOVE] = 1, [OUTLINE_LINE] = 1, [OUTLINE_CONIC] = 2, [OUTLINE_CUBIC] = 3
	};

	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
		struct glyph_outline outline = outline_of(*state, letters[i].family, letters[i].letter);
		int32_t box[4] = { INT32_MAX, INT32_MAX, INT32_MIN, INT32_MIN };
		size_t contours = 0;

		for (size_t k = 0; k < outline.count; k++) {
			const struct outline_step *step = &outline.steps[k];

			contours += step->verb == OUTLINE_MOVE;
			assert_true(step->verb <= OUTLINE_LINE || step->verb == letters[i].curve);
			for (int j = 0; j < points[step->verb]; j++) {
				box[0] = step->x[j] < box[0] ? step->x[j] : box[0];
				box[1] = step->y[j] < box[1] ? step->y[j] : box[1];
				box[2] = step->x[j] > box[2] ? step->x[j] : box[2];
				box[3] = step->y[j] > box[3] ? step->y[j] : box[3];
			}
		}
		assert_memory_equal(box, letters[i].box, sizeof box);
		assert_int_equal(contours, letters[i].contours);
	}
}

static void an_outline_that_is_not_there_is_told(void **state)
{
	const struct bench *bench = *state;
	struct glyph_outline outline;

	assert_false(face_outline(bench->arena, arial(bench, FACE_REGULAR), 0xFFFF, &outline));
	assert_int_equal(outline.count, 0);
}

static void arabic_stands_from_right_to_left(void **state)
{
	const struct shaped *word = shape_arial(*state, "\xD8\xA8\xD8\xB3\xD9\x85");
	const struct glyph_run *run = word->runs;

	assert_int_equal(word->missing, 0);
	assert_true(word->backwards);
	assert_int_equal(word->count, 1);
	assert_true(text_is(run->face->postscript, "Amiri-Regular"));
	assert_int_equal(run->count, 3);
	assert_source(run, 0, "\xD9\x85");
	assert_source(run, 1, "\xD8\xB3");
	assert_source(run, 2, "\xD8\xA8");
	assert_int_not_equal(run_glyph(run, 2).id, run_glyph(shape_arial(*state, "\xD8\xA8")->runs, 0).id); /* joined */
}

static void marks_from_right_to_left_have_their_own_source(void **state)
{
	const struct shaped *word = shape_arial(*state, "\xD8\xA8\xD9\x90\xD8\xB3"); /* beh, kasra, seen */
	const struct glyph_run *run = word->runs;

	assert_int_equal(run->count, 3);
	assert_source(run, 0, "\xD8\xB3");
	assert_source(run, 1, "\xD9\x90");
	assert_source(run, 2, "\xD8\xA8");
	assert_int_equal(run_glyph(run, 1).nominal, 0);
}

static void runs_from_right_to_left_stand_so(void **state)
{
	const struct shaped *word = shape_arial(*state, "\xD8\xA8\xD7\x90"); /* beh in one face, alef in another */

	assert_int_equal(word->missing, 0);
	assert_int_equal(word->count, 2);
	assert_true(text_is(word->runs[0].text, "\xD7\x90"));
	assert_true(text_is(shaped_read(word, 0)->text, "\xD8\xA8"));
}

static void brackets_from_right_to_left_are_mirrored(void **state)
{
	const struct bench *bench = *state;
	const struct shaped *turned = fonts_shape_backwards(bench->fonts, bench->arial, FACE_REGULAR, LIT("("));

	assert_true(turned->backwards);
	assert_false(shape_arial(bench, "(")->backwards);
	assert_int_equal(run_glyph(turned->runs, 0).id, run_glyph(shape_arial(bench, ")")->runs, 0).id);
	assert_source(turned->runs, 0, "(");
}

static void figures_of_arabic_run_forwards(void **state)
{
	const struct shaped *figures = shape_arial(*state, "\xD9\xA2\xD9\xA0");

	assert_false(figures->backwards);
	assert_true(text_is(figures->runs->face->postscript, "Amiri-Regular"));
	assert_source(figures->runs, 0, "\xD9\xA2");
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(measures_are_those_of_the_file),
		TEST(a_soft_hyphen_is_drawn_at_the_end_alone),
		TEST(styles_are_four_files),
		TEST(faces_are_numbered_as_loaded),
		TEST(names_lead_to_typefaces),
		TEST(a_lacking_family_names_its_package),
		TEST(numbers_are_plain),
		TEST(words_are_kerned),
		TEST(figures_are_not_kerned),
		TEST(the_same_word_is_the_same),
		TEST(advances_cumulate),
		TEST(ligatures_keep_their_letters),
		TEST(arabic_stands_from_right_to_left),
		TEST(marks_from_right_to_left_have_their_own_source),
		TEST(runs_from_right_to_left_stand_so),
		TEST(brackets_from_right_to_left_are_mirrored),
		TEST(figures_of_arabic_run_forwards),
		TEST(a_walk_reaches_the_same_places),
		TEST(invisible_characters_leave_no_trace),
		TEST(blanks_have_their_widths),
		TEST(marks_stay_with_their_base),
		TEST(symbols_come_from_the_fallback),
		TEST(a_word_of_two_faces_has_runs),
		TEST(plain_text_opens_no_fallback),
		TEST(what_no_face_has_is_told),
		TEST(bullets_of_word_are_drawn),
		TEST(outlines_are_those_of_the_file),
		TEST(outlines_fill_their_box),
		TEST(an_outline_that_is_not_there_is_told),
		TEST(lost_memory_is_survived),
		TEST(the_report_has_a_line_per_family),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
