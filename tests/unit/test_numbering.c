/* Numbers of headings, tables and figures, labels of lists, and references turned into words. */
#include "content/numbering.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct paper_under_test {
	struct arena *arena;
	struct manuscript manuscript;
	struct blocks *blocks; /* of its only section */
	struct diags diags;
};

static int set_up(void **state)
{
	struct arena *arena = arena_open(1 << 20);
	struct paper_under_test *test = arena_new(arena, struct paper_under_test);
	struct paper sheet = { .width = mm(210), .height = mm(297) };

	test->arena = arena;
	test->manuscript.arena = arena;
	test->diags.arena = arena;
	test->blocks = &section_add(&test->manuscript, sheet, FOLIO_ARABIC)->blocks;
	*state = test;
	return 0;
}

static int tear_down(void **state)
{
	struct paper_under_test *test = *state;

	arena_close(test->arena);
	return 0;
}

static struct rich parsed(struct paper_under_test *test, const char *markup)
{
	return rich_parse(test->arena, text_from(markup), LIT("tempat"));
}

static struct heading *heading(struct paper_under_test *test, int level)
{
	return heading_add(test->blocks, level, parsed(test, "Judul"));
}

static struct table *table(struct paper_under_test *test, struct blocks *blocks, const char *key)
{
	struct table *made = table_add(blocks, 1);

	made->key = text_from(key);
	made->caption = parsed(test, "Judul tabel");
	made->path = text_format(test->arena, "tabel %s", key);
	return made;
}

static const char *number_of(struct paper_under_test *test, size_t block)
{
	return text_copy(test->arena, test->blocks->items[block].heading->number).bytes;
}

static const char *label_of(struct paper_under_test *test, const struct blocks *blocks, size_t block)
{
	return text_copy(test->arena, blocks->items[block].table->label).bytes;
}

static const char *words_of(struct paper_under_test *test, size_t block)
{
	return rich_words(test->arena, test->blocks->items[block].paragraph.words).bytes;
}

static void headings(void **state)
{
	static const struct {
		int level;
		bool numbered;
		const char *number;
	} rows[] = {
		{ 1, false, "" }, /* KATA PENGANTAR */
		{ 1, true, "BAB I" },  { 2, true, "A." }, { 3, true, "1." },      { 3, true, "2." },
		{ 4, true, "a." },     { 4, true, "b." }, { 3, true, "3." },      { 4, true, "a." },
		{ 2, true, "B." },     { 3, true, "1." }, { 3, false, "" },       { 4, true, "a." },
		{ 1, true, "BAB II" }, { 2, true, "A." }, { 1, true, "BAB III" }, { 1, true, "BAB IV" },
		{ 2, true, "A." },
	};
	struct paper_under_test *test = *state;
	size_t count = sizeof rows / sizeof *rows;

	for (size_t i = 0; i < count; i++)
		heading(test, rows[i].level)->numbered = rows[i].numbered;
	numbering_apply(&test->manuscript, &test->diags);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(number_of(test, i), rows[i].number);
}

static void tables_count_in_their_chapter(void **state)
{
	struct paper_under_test *test = *state;

	table(test, test->blocks, "");
	heading(test, 1);
	table(test, test->blocks, "");
	table(test, test->blocks, "")->caption = (struct rich){ 0 };
	table(test, test->blocks, "");
	heading(test, 1);
	table(test, test->blocks, "");
	numbering_apply(&test->manuscript, &test->diags);
	assert_string_equal(label_of(test, test->blocks, 0), "Tabel 1");
	assert_string_equal(label_of(test, test->blocks, 2), "Tabel 1.1");
	assert_string_equal(label_of(test, test->blocks, 3), "");
	assert_string_equal(label_of(test, test->blocks, 4), "Tabel 1.2");
	assert_string_equal(label_of(test, test->blocks, 6), "Tabel 2.1");
}

static void figures_count_for_themselves(void **state)
{
	static const struct image image = { .width = 1, .height = 1 };
	struct paper_under_test *test = *state;

	heading(test, 1);
	figure_add(test->blocks, &image, LIT("lambang"))->no_caption = true;
	table(test, test->blocks, "");
	figure_add(test->blocks, &image, LIT("bagan"))->caption = parsed(test, "Bagan");
	numbering_apply(&test->manuscript, &test->diags);
	assert_int_equal(test->blocks->items[1].figure->label.count, 0);
	assert_true(text_is(test->blocks->items[3].figure->label, "Gambar 1.1"));
}

static void tables_inside_lists_are_seen(void **state)
{
	struct paper_under_test *test = *state;
	struct list *list;

	heading(test, 1);
	list = list_add(test->blocks, LIST_MARK_DECIMAL, 2);
	table(test, &list->items[1].body, "dalam");
	paragraph_add(&list->items[0].body, STYLE_LIST, parsed(test, "lihat {tabel:dalam}"));
	numbering_apply(&test->manuscript, &test->diags);
	list = &test->blocks->items[1].list;
	assert_string_equal(label_of(test, &list->items[1].body, 0), "Tabel 1.1");
	assert_true(text_is(rich_words(test->arena, list->items[0].body.items[0].paragraph.words), "lihat Tabel 1.1"));
	assert_int_equal(test->diags.list.count, 0);
}

static void references_forward_and_back(void **state)
{
	struct paper_under_test *test = *state;

	heading(test, 1);
	paragraph_add(test->blocks, STYLE_BODY, parsed(test, "lihat **{tabel:b}** dan {tabel:a}"));
	table(test, test->blocks, "a");
	table(test, test->blocks, "b");
	paragraph_add(test->blocks, STYLE_BODY, parsed(test, "{tabel:b}, {tabel:b}"));
	numbering_apply(&test->manuscript, &test->diags);
	assert_string_equal(words_of(test, 1), "lihat Tabel 1.2 dan Tabel 1.1");
	assert_int_equal(test->blocks->items[1].paragraph.words.runs[1].flags, RUN_BOLD);
	assert_string_equal(words_of(test, 4), "Tabel 1.2, Tabel 1.2");
	assert_int_equal(test->diags.errors, 0);
}

static void references_in_cells_and_captions(void **state)
{
	struct paper_under_test *test = *state;
	struct table *made;

	heading(test, 1);
	made = table(test, test->blocks, "a");
	made->source = parsed(test, "Diolah dari {tabel:a}");
	cell_words(test->arena, row_add(test->arena, made, ROW_BODY), 0, parsed(test, "{tabel:a}"));
	numbering_apply(&test->manuscript, &test->diags);
	made = test->blocks->items[1].table;
	assert_true(text_is(rich_words(test->arena, made->source), "Diolah dari Tabel 1.1"));
	assert_true(text_is(rich_words(test->arena, made->rows.items[0].cells[0].body.items[0].paragraph.words),
	                    "Tabel 1.1"));
}

/* Who cannot see a picture hears its caption, with the number and not the key. */
static void captions_that_describe_have_their_numbers(void **state)
{
	static const struct image image = { .width = 1, .height = 1 };
	struct paper_under_test *test = *state;
	struct gallery *gallery;

	heading(test, 1);
	table(test, test->blocks, "a");
	figure_add(test->blocks, &image, LIT(""))->caption = parsed(test, "Bagan dari {tabel:a}");
	gallery = gallery_add(test->blocks, 1, 1);
	gallery->items[gallery->count++] =
		(struct photo){ .image = &image, .caption = parsed(test, "Lihat {tabel:a}") };
	numbering_apply(&test->manuscript, &test->diags);
	assert_true(text_is(test->blocks->items[2].figure->alt, "Bagan dari Tabel 1.1"));
	assert_true(text_is(test->blocks->items[3].gallery.items[0].alt, "Lihat Tabel 1.1"));
}

static void dangling_reference(void **state)
{
	struct paper_under_test *test = *state;
	const struct diag *diag;

	table(test, test->blocks, "pmks");
	table(test, test->blocks, "desa");
	paragraph_add(test->blocks, STYLE_BODY, parsed(test, "{tabel:pkms}"));
	paragraph_add(test->blocks, STYLE_BODY, parsed(test, "{gambar:bagan}"));
	numbering_apply(&test->manuscript, &test->diags);
	assert_int_equal(test->diags.errors, 2);
	diag = &test->diags.list.items[0];
	assert_int_equal(diag->message, MESSAGE_DANGLING);
	assert_true(text_is(diag->path, "tempat"));
	assert_true(text_is(diag->arguments[0], "tabel"));
	assert_true(text_is(diag->arguments[1], "pkms"));
	assert_true(text_is(diag->arguments[2], "desa, pmks"));
	assert_int_equal(test->diags.list.items[1].message, MESSAGE_DANGLING_NONE);
}

static void a_key_names_one_thing(void **state)
{
	struct paper_under_test *test = *state;

	table(test, test->blocks, "a");
	table(test, test->blocks, "a")->path = LIT("yang lain");
	table(test, test->blocks, "b");
	table(test, test->blocks, "b"); /* the same data table shown twice: same path */
	paragraph_add(test->blocks, STYLE_BODY, parsed(test, "{tabel:a}"));
	numbering_apply(&test->manuscript, &test->diags);
	assert_int_equal(test->diags.list.count, 1);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_SAME_KEY_TWICE);
	assert_true(text_is(test->diags.list.items[0].path, "yang lain"));
	assert_string_equal(words_of(test, 4), "Tabel 1");
}

static const char *label(struct paper_under_test *test, enum list_mark mark, size_t n)
{
	return text_copy(test->arena, list_label(test->arena, mark, n)).bytes;
}

static void labels_of_lists(void **state)
{
	struct paper_under_test *test = *state;

	assert_string_equal(label(test, LIST_MARK_DECIMAL, 0), "1.");
	assert_string_equal(label(test, LIST_MARK_DECIMAL, 99), "100.");
	assert_string_equal(label(test, LIST_MARK_ALPHA, 25), "z.");
	assert_string_equal(label(test, LIST_MARK_ALPHA, 26), "aa.");
	assert_string_equal(label(test, LIST_MARK_UPPER_ALPHA, 51), "AZ.");
	assert_string_equal(label(test, LIST_MARK_ALPHA_PAREN, 2), "c)");
	assert_string_equal(label(test, LIST_MARK_UPPER_ROMAN, 3), "IV.");
	assert_string_equal(label(test, LIST_MARK_LOWER_ROMAN, 1887), "1888.");
	assert_string_equal(label(test, LIST_MARK_LOWER_ROMAN, 887), "dccclxxxviii.");
	assert_string_equal(label(test, LIST_MARK_DASH, 7), "-");
	assert_string_equal(label(test, LIST_MARK_NONE, 7), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(headings, set_up, tear_down),
		cmocka_unit_test_setup_teardown(tables_count_in_their_chapter, set_up, tear_down),
		cmocka_unit_test_setup_teardown(figures_count_for_themselves, set_up, tear_down),
		cmocka_unit_test_setup_teardown(tables_inside_lists_are_seen, set_up, tear_down),
		cmocka_unit_test_setup_teardown(references_forward_and_back, set_up, tear_down),
		cmocka_unit_test_setup_teardown(references_in_cells_and_captions, set_up, tear_down),
		cmocka_unit_test_setup_teardown(captions_that_describe_have_their_numbers, set_up, tear_down),
		cmocka_unit_test_setup_teardown(dangling_reference, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_key_names_one_thing, set_up, tear_down),
		cmocka_unit_test_setup_teardown(labels_of_lists, set_up, tear_down),
	};

	return cmocka_run_group_tests_name("numbering", tests, NULL, NULL);
}
