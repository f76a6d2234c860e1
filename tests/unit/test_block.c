/* Makers of blocks, cells and their spans, and the measures of the styles. */
#include "arena_fixture.h"

#include "content/block.h"

static struct rich words(struct arena *arena, const char *string)
{
	return rich_plain(arena, text_from(string), LIT(""));
}

static void blocks_keep_their_order(void **state)
{
	struct blocks blocks = blocks_new(*state);

	for (int i = 0; i < 100; i++)
		space_add(&blocks, pt(i));
	heading_add(&blocks, 2, words(*state, "Tujuan"));
	assert_int_equal(blocks.count, 101);
	assert_int_equal(blocks.items[57].space.height, 57000);
	assert_int_equal(blocks.items[100].kind, BLOCK_HEADING);
	assert_true(blocks.items[100].heading->numbered);
	assert_true(blocks.items[100].heading->in_contents);
}

static void sections(void **state)
{
	struct manuscript manuscript = { .arena = *state };
	struct paper paper = { .width = mm(215), .height = mm(330) };
	struct section *section = section_add(&manuscript, paper, FOLIO_ROMAN);

	paragraph_add(&section->blocks, STYLE_BODY, words(*state, "a"));
	assert_int_equal(manuscript.sections.count, 1);
	assert_int_equal(manuscript.sections.items[0].paper.width, mm(215));
	assert_int_equal(manuscript.sections.items[0].blocks.count, 1);
	assert_int_equal(section->folio_place, FOLIO_BOTTOM_CENTRE);
	assert_false(section->landscape);
}

/* The break that stands first is the section's own, whatever it says; any other stays where it is. */
static void the_first_break_is_the_sections(void **state)
{
	static const enum turn turns[] = { TURN_KEEP, TURN_PORTRAIT, TURN_LANDSCAPE };
	struct manuscript manuscript = { .arena = *state };
	struct paper paper = { .width = mm(215), .height = mm(330) };

	for (size_t i = 0; i <= sizeof turns / sizeof *turns; i++) {
		struct section *section = section_add(&manuscript, paper, FOLIO_ROMAN);
		struct blocks blocks = blocks_new(*state);

		if (i)
			break_add(&blocks, turns[i - 1]);
		paragraph_add(&blocks, STYLE_BODY, words(*state, "a"));
		break_add(&blocks, TURN_LANDSCAPE);
		section_take(section, blocks);
		assert_int_equal(section->blocks.count, 2);
		assert_int_equal(section->blocks.items[0].kind, BLOCK_PARAGRAPH);
		assert_int_equal(section->landscape, i && turns[i - 1] == TURN_LANDSCAPE);
	}
}

static void lists_start_at_one(void **state)
{
	struct blocks blocks = blocks_new(*state);
	struct list *list = list_add(&blocks, LIST_MARK_ALPHA, 3);

	paragraph_add(&list->items[2].body, STYLE_LIST, words(*state, "c"));
	assert_int_equal(blocks.items[0].list.start, 1);
	assert_int_equal(blocks.items[0].list.items[2].body.count, 1);
	assert_int_equal(blocks.items[0].list.items[0].body.count, 0);
}

static const struct paragraph *in_cell(const struct table *table, size_t row, size_t column)
{
	return &table->rows.items[row].cells[column].body.items[0].paragraph;
}

static void styles_of_cells_follow_rows(void **state)
{
	static const enum row_kind kinds[] = { ROW_HEAD, ROW_NUMBERS, ROW_BODY, ROW_GROUP, ROW_TOTAL };
	static const enum style styles[] = { STYLE_CELL_HEAD, STYLE_CELL_NUMBER, STYLE_CELL, STYLE_CELL, STYLE_CELL };
	static const unsigned flags[] = { 0, 0, 0, RUN_BOLD, RUN_BOLD };
	struct blocks blocks = blocks_new(*state);
	struct table *table = table_add(&blocks, 2);

	for (size_t i = 0; i < 5; i++)
		cell_text(*state, row_add(*state, table, kinds[i]), 1, LIT("x"), LIT("p"));
	for (size_t i = 0; i < 5; i++) {
		assert_int_equal(in_cell(table, i, 1)->style, styles[i]);
		assert_int_equal(in_cell(table, i, 1)->words.runs[0].flags, flags[i]);
		assert_int_equal(table->rows.items[i].cells[0].body.count, 0);
		assert_int_equal(table->rows.items[i].shaded, i < 2);
	}
	assert_int_equal(table->rows.items[0].cells[0].vertical, VERTICAL_MIDDLE);
	assert_int_equal(table->rows.items[2].cells[0].vertical, VERTICAL_TOP);
}

static void empty_words_leave_a_cell_empty(void **state)
{
	struct blocks blocks = blocks_new(*state);
	struct table *table = table_add(&blocks, 1);
	struct cell *cell = cell_text(*state, row_add(*state, table, ROW_TOTAL), 0, LIT(""), LIT(""));

	assert_int_equal(cell->body.count, 0);
}

static void spans_cover_cells(void **state)
{
	struct blocks blocks = blocks_new(*state);
	struct table *table = table_add(&blocks, 4);

	for (int i = 0; i < 3; i++)
		row_add(*state, table, ROW_BODY);
	cell_span(table, 1, 1, 2, 2);
	for (size_t r = 0; r < 3; r++)
		for (size_t c = 0; c < 4; c++)
			assert_int_equal(table->rows.items[r].cells[c].covered,
			                 (r == 1 && c == 2) || (r == 2 && (c == 1 || c == 2)));
	assert_int_equal(table->rows.items[1].cells[1].colspan, 2);
	assert_int_equal(table->rows.items[1].cells[1].rowspan, 2);
	cell_span(table, 0, 1, 1, 1);
	assert_int_equal(table->rows.items[0].cells[1].rowspan, 1);
}

/* -- styles -- */

static const struct styles *usual(struct arena *arena)
{
	return styles_make(arena, &(struct style_choices){
					  .family = LIT("Arial"), .size = pt(12), .spacing = 150, .hyphenate = true });
}

static void running_text_as_offices_set_it(void **state)
{
	const struct styles *styles = usual(*state);
	const struct style_rule *body = &styles->rules[STYLE_BODY];

	assert_int_equal(body->size, 12000);
	assert_int_equal(body->leading, 20700); /* 1.5 lines of Arial 12 in a word processor */
	assert_int_equal(body->first_line, mm(10));
	assert_int_equal(body->align, ALIGN_JUSTIFY);
	assert_true(body->hyphenate);
	assert_int_equal(styles->rules[STYLE_LIST].leading, 20700);
	assert_int_equal(styles->rules[STYLE_LIST].first_line, 0);
	assert_int_equal(styles->rules[STYLE_HEADING_1].size, 14000);
	assert_true(styles->rules[STYLE_HEADING_1].capitals);
	assert_int_equal(styles->rules[STYLE_CELL].size, 10000);
	assert_int_equal(styles->rules[STYLE_CELL].leading, 12000);
}

/* Permendagri 1/2023: the lines of the kop are 3 to 4. */
static void kop_is_three_to_four(void **state)
{
	for (int size = 10; size <= 13; size++) {
		struct style_choices choices = {
			.family = LIT("Arial"), .size = pt(size), .spacing = 100, .hyphenate = true
		};
		const struct styles *styles = styles_make(*state, &choices);

		assert_int_equal(styles->rules[STYLE_KOP_1].size * 4, styles->rules[STYLE_KOP_2].size * 3);
	}
}

static void styles_follow_the_choices(void **state)
{
	struct style_choices choices = {
		.family = LIT("Bookman Old Style"), .size = pt(11), .spacing = 100, .hyphenate = false
	};
	const struct styles *styles = styles_make(*state, &choices);

	assert_int_equal(styles->rules[STYLE_BODY].leading, 12650);
	assert_int_equal(styles->rules[STYLE_HEADING_1].size, 12833);
	assert_false(styles->rules[STYLE_BODY].hyphenate);
	assert_true(text_is(styles->family, "Bookman Old Style"));
}

/* Small text stays legible: 8 pt at least, or the size of the text itself. */
static void nothing_gets_too_small(void **state)
{
	struct style_choices choices = { .family = LIT("Arial"), .size = pt(8), .spacing = 100, .hyphenate = true };
	const struct styles *styles = styles_make(*state, &choices);

	for (int i = 0; i < STYLE_COUNT; i++) {
		assert_true(styles->rules[i].size >= styles->least_size);
		assert_true(styles->rules[i].leading >= styles->rules[i].size);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_keep_their_order),
		cmocka_unit_test(sections),
		cmocka_unit_test(the_first_break_is_the_sections),
		cmocka_unit_test(lists_start_at_one),
		cmocka_unit_test(styles_of_cells_follow_rows),
		cmocka_unit_test(empty_words_leave_a_cell_empty),
		cmocka_unit_test(spans_cover_cells),
		cmocka_unit_test(running_text_as_offices_set_it),
		cmocka_unit_test(kop_is_three_to_four),
		cmocka_unit_test(styles_follow_the_choices),
		cmocka_unit_test(nothing_gets_too_small),
	};

	return cmocka_run_group_tests_name("block", tests, open_arena, close_arena);
}
