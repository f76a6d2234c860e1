/* Tables: widths, heads, spans, cuts; and that nothing of a table's text is ever lost. */
#include "bag.h"

/* A head of `columns` cells "K1", "K2" ...; gives the table. */
static struct table *table_with_head(struct fixture *f, size_t columns)
{
	struct table *table = table_add(f->blocks, columns);
	struct row *row = row_add(f->arena, table, ROW_HEAD);

	table->caption = words(f, "Judul tabel");
	for (size_t i = 0; i < columns; i++)
		cell_text(f->arena, row, i, text_format(f->arena, "K%z", i + 1), (struct text){ 0 });
	return table;
}

static void fill(struct fixture *f, struct table *table, size_t column, const char *text)
{
	cell_text(f->arena, &table->rows.items[table->rows.count - 1], column, text_from(text), (struct text){ 0 });
}

/* -- generated tables -- */

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16 & 0x7FFF;
}

static struct text random_words(struct fixture *f, unsigned *seed, size_t most)
{
	static const char *const stock[] = { "desa",
		                             "Kabupaten/Kota",
		                             "pemberdayaan",
		                             "1.234.567",
		                             "pertanggungjawaban",
		                             "dan",
		                             "PMKS",
		                             "RKA-SKPD",
		                             "22,05",
		                             "kelembagaan",
		                             "untuk",
		                             "https://drive.google.com/file/d/abc-def/view?usp=drive_link" };
	size_t count = next_random(seed) % most + 1;
	struct text *parts = arena_many(f->arena, 2 * count, struct text);

	for (size_t i = 0; i < count; i++) {
		parts[2 * i] = text_from(stock[next_random(seed) % (sizeof stock / sizeof *stock)]);
		parts[2 * i + 1] = i + 1 < count ? LIT(" ") : LIT("");
	}
	return text_join(f->arena, parts, 2 * count);
}

static void random_table(struct fixture *f, unsigned *seed, struct bag *in)
{
	size_t columns = next_random(seed) % 6 + 1, rows = next_random(seed) % 60 + 1;
	size_t longest = next_random(seed) % 3 == 0 ? 400 : 12, row, column;
	struct table *table = table_with_head(f, columns);

	for (row = 0; row < rows; row++) {
		struct row *added = row_add(f->arena, table, row % 9 == 5 ? ROW_GROUP : ROW_BODY);

		for (column = 0; column < columns; column++) {
			struct text text = random_words(f, seed, next_random(seed) % 7 ? 6 : longest);

			cell_text(f->arena, added, column, text, (struct text){ 0 });
		}
	}
	for (row = 1; row + 1 < table->rows.count; row++) /* spans, not overlapping: only in column 0, or wide */
		if (next_random(seed) % 4 == 0) {
			int down = (int)(next_random(seed) % 12 + 1);

			if (row + (size_t)down > table->rows.count)
				down = (int)(table->rows.count - row);
			cell_span(table, row, 0, 1, down);
			row += (size_t)down - 1;
		} else if (columns > 2 && next_random(seed) % 5 == 0)
			cell_span(table, row, columns - 2, 2, 1);
	for (row = 1; row < table->rows.count; row++)
		for (column = 0; column < columns; column++) {
			const struct cell *cell = &table->rows.items[row].cells[column];

			if (!cell->covered)
				bag_add(in, rich_words(f->arena, cell->body.items[0].paragraph.words));
		}
}

static void no_text_of_a_table_is_lost(void **state)
{
	(void)state;
	for (unsigned seed = 1; seed <= 60; seed++) {
		struct fixture *f = fixture_open();
		struct bag in = { .f = f }, out = { .f = f };
		unsigned state_of_random = seed * 7919;

		random_table(f, &state_of_random, &in);
		fixture_set(f);
		collect(&out, ROLE_TBODY);
		assert_same_words(&in, &out);
		fixture_close(f);
	}
}

/* -- places -- */

static void heads_are_repeated_as_artifacts(void **state)
{
	struct fixture *f = fixture_open();
	struct table *table = table_with_head(f, 3);
	const struct item *item = NULL;

	(void)state;
	for (int i = 0; i < 120; i++) {
		row_add(f->arena, table, ROW_BODY);
		fill(f, table, 0, "isi");
	}
	fixture_set(f);
	assert_in_range(f->document.pages.count, 3, 4);
	for (size_t page = 0; page < f->document.pages.count; page++) {
		assert_int_equal(find_words(f, page, "K1", &item), 1);
		assert_int_equal(item->mark == NULL, page > 0);
		assert_int_equal(find_words(f, page, "Tabel 1 (lanjutan)", NULL), page > 0);
	}
	fixture_close(f);
}

static void a_spanning_text_is_repeated_after_a_break(void **state)
{
	struct fixture *f = fixture_open();
	struct table *table = table_with_head(f, 2);
	const struct item *item = NULL;
	size_t first = table->rows.count;

	(void)state;
	for (int i = 0; i < 90; i++) {
		row_add(f->arena, table, ROW_BODY);
		fill(f, table, 1, "baris");
		if (i == 0)
			fill(f, table, 0, "Sasaran pertama");
	}
	cell_span(table, first, 0, 1, 90);
	fixture_set(f);
	assert_true(f->document.pages.count >= 2);
	for (size_t page = 0; page < f->document.pages.count; page++) {
		assert_int_equal(find_words(f, page, "Sasaran pertama", &item), 1);
		assert_int_equal(item->mark == NULL, page > 0);
	}
	fixture_close(f);
}

static void decimals_line_up_on_the_comma(void **state)
{
	static const char *const numbers[] = { "8,6", "337,56", "1.234,5", "100", "22,055" };
	struct fixture *f = fixture_open();
	struct table *table = table_with_head(f, 2);
	length comma[5] = { 0 };

	(void)state;
	table->columns[1].align = ALIGN_DECIMAL;
	for (size_t i = 0; i < 5; i++) {
		row_add(f->arena, table, ROW_BODY);
		fill(f, table, 1, numbers[i]);
	}
	fixture_set(f);
	for (size_t i = 0; i < 5; i++) {
		const struct item *item = NULL;
		const struct shaped *shaped;
		size_t whole = strcspn(numbers[i], ",");

		assert_int_equal(find_words(f, 0, numbers[i], &item), 1);
		shaped = item->text.pieces[0].shaped;
		comma[i] = item->x + shaped_advance_to(shaped, item->text.size, whole);
		assert_in_range(comma[i] - comma[0] + 15, 0, 30);
	}
	fixture_close(f);
}

static void a_row_taller_than_a_page_is_cut_between_lines(void **state)
{
	struct fixture *f = fixture_open();
	struct table *table = table_with_head(f, 2);
	unsigned seed = 5;

	(void)state;
	row_add(f->arena, table, ROW_BODY);
	cell_text(f->arena, &table->rows.items[1], 0, random_words(f, &seed, 2), (struct text){ 0 });
	for (int i = 0; i < 4; i++)
		paragraph_add(&table->rows.items[1].cells[1].body, STYLE_CELL,
		              rich_plain(f->arena, random_words(f, &seed, 900), (struct text){ 0 }));
	fixture_set(f);
	assert_true(f->document.pages.count >= 2);
	for (size_t page = 0; page < f->document.pages.count; page++) {
		const struct page *p = &f->document.pages.items[page];

		for (size_t i = 0; i < p->items.count; i++)
			if (p->items.items[i].kind == ITEM_TEXT && p->items.items[i].mark)
				assert_true(p->items.items[i].y < mm(297 - 25));
	}
	fixture_close(f);
}

/* The words that stand highest on a page. */
static struct text highest_words(struct fixture *f, size_t page)
{
	const struct page *p = &f->document.pages.items[page];
	const struct item *highest = NULL;

	for (size_t i = 0; i < p->items.count; i++)
		if (p->items.items[i].kind == ITEM_TEXT && (!highest || p->items.items[i].y < highest->y))
			highest = &p->items.items[i];
	assert_non_null(highest);
	return item_words(f->arena, highest);
}

/* Items of three lines: a page may begin with one, never with its last line. */
static void a_cut_row_leaves_no_lone_line(void **state)
{
	(void)state;
	for (int shift = 0; shift < 3; shift++) {
		struct fixture *f = fixture_open();
		struct table *table = table_add(f->blocks, 2);
		struct row *row = row_add(f->arena, table, ROW_BODY);

		table->columns[0].share = 500;
		for (int i = 0; i < shift; i++)
			paragraph_add(&row->cells[0].body, STYLE_CELL, words(f, "Sebaris"));
		for (size_t i = 0; i < 90; i++)
			paragraph_add(&row->cells[0].body, STYLE_CELL,
			              words(f, "Awal butir\nsusunan perangkat daerah\nPenghabisan"));
		fill(f, table, 1, "Kanan");
		fixture_set(f);
		assert_true(f->document.pages.count > 3);
		for (size_t page = 1; page < f->document.pages.count; page++)
			assert_false(text_starts(highest_words(f, page), "Penghabisan"));
		fixture_close(f);
	}
}

/* A cell of thousands of lines: work grows with the lines, not with their square (seconds, if it did). */
static void a_cell_of_thousands_of_lines(void **state)
{
	struct fixture *f = fixture_open();
	struct table *table = table_with_head(f, 2);
	struct bag in = { .f = f }, out = { .f = f };
	struct text text;

	(void)state;
	row_add(f->arena, table, ROW_BODY);
	for (int i = 0; i < 6000; i++) {
		text = text_format(f->arena, "baris %d", i);
		paragraph_add(&table->rows.items[1].cells[i % 2].body, STYLE_CELL, rich_plain(f->arena, text, text));
		bag_add(&in, text);
	}
	fixture_set(f);
	assert_true(f->document.pages.count > 30);
	collect(&out, ROLE_TBODY);
	assert_int_equal(out.words.count, in.words.count);
	fixture_close(f);
}

static void a_wide_table_turns_the_page_and_back(void **state)
{
	struct fixture *f = fixture_open();
	struct table *table;

	(void)state;
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Sebelum tabel."));
	table = table_with_head(f, 11);
	row_add(f->arena, table, ROW_BODY);
	for (size_t i = 0; i < 11; i++)
		fill(f, table, i, "1.234.567.890");
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Sesudah tabel."));
	fixture_set(f);
	assert_int_equal(f->diags.errors, 0);
	assert_int_equal(f->document.pages.count, 3);
	assert_true(f->document.pages.items[0].height > f->document.pages.items[0].width);
	assert_true(f->document.pages.items[1].height < f->document.pages.items[1].width);
	assert_true(f->document.pages.items[2].height > f->document.pages.items[2].width);
	assert_int_equal(find_words(f, 1, "K11", NULL), 1);
	fixture_close(f);
}

/* Columns of figures leave the words one column of a word a line: smaller type gives them room, and where there are
 * more, a turned page. */
static void squeezed_words_get_room(void **state)
{
	(void)state;
	for (size_t figures = 8; figures <= 10; figures += 2) {
		struct fixture *f = fixture_open();
		struct table *table = table_with_head(f, figures + 1);
		const struct item *item = NULL;

		for (int i = 0; i < 83; i++) {
			row_add(f->arena, table, ROW_BODY);
			fill(f, table, 0, "Program pemberdayaan masyarakat desa dan kelurahan di kabupaten");
			for (size_t k = 1; k <= figures; k++)
				fill(f, table, k, "-9.999,99");
		}
		for (size_t k = 1; k <= figures; k++)
			table->columns[k].align = ALIGN_DECIMAL;
		fixture_set(f);
		assert_true(find_words(f, 0, "Program pemberdayaan ", &item) > 0);
		assert_true(figures == 8 ? item->text.size < pt(10) : item->text.size == pt(10));
		assert_int_equal(f->document.pages.items[0].width > f->document.pages.items[0].height, figures > 8);
		assert_in_range(f->document.pages.count, 4, 7);
		fixture_close(f);
	}
}

/* A small table keeps its size and its page, though its words take a few lines. */
static void a_small_table_stays_as_it_is(void **state)
{
	struct fixture *f = fixture_open();
	struct table *table = table_with_head(f, 6);
	const struct item *item = NULL;

	(void)state;
	row_add(f->arena, table, ROW_BODY);
	for (size_t k = 0; k < 6; k++)
		fill(f, table, k, "Persentase penyandang masalah kesejahteraan sosial");
	fixture_set(f);
	assert_true(f->document.pages.items[0].width < f->document.pages.items[0].height);
	assert_true(find_words(f, 0, "Persentase", &item) > 0);
	assert_int_equal(item->text.size, pt(10));
	fixture_close(f);
}

/* Moved right with its list on the turned page too, and narrower by as much. */
static void a_turned_table_in_a_list_keeps_the_margin(void **state)
{
	struct fixture *f = fixture_open();
	struct list *list = list_add(f->blocks, LIST_MARK_DECIMAL, 1);
	struct blocks *section = f->blocks;
	struct table *table;
	length right = 0;

	(void)state;
	paragraph_add(&list->items[0].body, STYLE_LIST, words(f, "Butir dengan tabel."));
	f->blocks = &list->items[0].body;
	table = table_with_head(f, 11);
	row_add(f->arena, table, ROW_BODY);
	for (size_t i = 0; i < 11; i++)
		fill(f, table, i, "1.234.567.890");
	f->blocks = section;
	fixture_set(f);
	assert_int_equal(f->document.pages.count, 2);
	for (size_t i = 0; i < f->document.pages.items[1].items.count; i++) {
		const struct item *item = &f->document.pages.items[1].items.items[i];

		if (item->kind == ITEM_RULE)
			right = length_max(right, item->x + item->rule.width);
	}
	assert_in_range(right - mm(297 - 25), 0, 600);
	fixture_close(f);
}

/* From the upper border to the lower. */
static length height_of_table(struct fixture *f)
{
	const struct page *page = &f->document.pages.items[0];
	length top = LENGTH_MAX, bottom = 0;

	for (size_t i = 0; i < page->items.count; i++)
		if (page->items.items[i].kind == ITEM_RULE) {
			top = length_min(top, page->items.items[i].y);
			bottom = length_max(bottom, page->items.items[i].y);
		}
	return bottom - top;
}

/* Three columns of words, as wide as they come out, or in these thousandths of the measure. */
static length height_with(unsigned seed, int first, int second)
{
	struct fixture *f = fixture_open();
	struct table *table = table_with_head(f, 3);
	length height;

	table->columns[0].share = first;
	table->columns[1].share = second;
	table->columns[2].share = first ? 1000 - first - second : 0;
	for (int i = 0; i < 8; i++) {
		struct row *row = row_add(f->arena, table, ROW_BODY);

		for (size_t column = 0; column < 3; column++)
			cell_text(f->arena, row, column, random_words(f, &seed, 3 + 5 * column), (struct text){ 0 });
	}
	fixture_set(f);
	height = height_of_table(f);
	fixture_close(f);
	return height;
}

/* No widths anybody tries make the table lower than those that are solved, but by a line. */
static void columns_share_the_measure_for_the_fewest_lines(void **state)
{
	(void)state;
	for (unsigned seed = 1; seed <= 5; seed++) {
		length solved = height_with(seed * 977, 0, 0), best = solved;

		for (int first = 150; first < 700; first += 50)
			for (int second = 150; second < 850 - first; second += 50)
				best = length_min(best, height_with(seed * 977, first, second));
		assert_in_range(solved - best, 0, pt(12));
	}
}

static void type_shrinks_to_eight_points_and_no_further(void **state)
{
	struct fixture *f = fixture_open();
	struct table *table = table_with_head(f, 30);

	(void)state;
	row_add(f->arena, table, ROW_BODY);
	for (size_t i = 0; i < 30; i++)
		fill(f, table, i, "1.234.567.890");
	table->path = LIT("lkip.penutup[0].tabel");
	for (size_t i = 0; i < 30; i++)
		table->columns[i].align = ALIGN_DECIMAL;
	fixture_set(f);
	assert_int_equal(f->diags.errors, 1);
	assert_int_equal(f->diags.list.items[0].message, MESSAGE_TABLE_TOO_WIDE);
	assert_true(text_is(f->diags.list.items[0].path, "lkip.penutup[0].tabel"));
	for (size_t i = 0; i < f->document.pages.items[0].items.count; i++) {
		const struct item *item = &f->document.pages.items[0].items.items[i];

		if (item->kind == ITEM_TEXT)
			assert_true(item->text.size >= pt(8));
	}
	fixture_close(f);
}

static void a_group_row_stays_with_the_next(void **state)
{
	(void)state;
	for (int before = 25; before < 36; before++) {
		struct fixture *f = fixture_open();
		struct table *table;

		space_add(f->blocks, 20700 * before);
		table = table_with_head(f, 1);
		table->caption = (struct rich){ 0 };
		for (int i = 0; i < 6; i++) {
			row_add(f->arena, table, i % 2 ? ROW_BODY : ROW_GROUP);
			fill(f, table, 0, i % 2 ? "isi" : "kelompok");
		}
		fixture_set(f);
		for (size_t page = 0; page < f->document.pages.count; page++)
			assert_int_equal(find_words(f, page, "isi", NULL), find_words(f, page, "kelompok", NULL));
		fixture_close(f);
	}
}

static void a_table_fills_the_measure(void **state)
{
	struct fixture *f = fixture_open();
	struct table *table = table_with_head(f, 3);
	length right = 0;

	(void)state;
	table->columns[0].narrow = true;
	row_add(f->arena, table, ROW_BODY);
	fill(f, table, 0, "1");
	fill(f, table, 1, "abc");
	fixture_set(f);
	for (size_t i = 0; i < f->document.pages.items[0].items.count; i++) {
		const struct item *item = &f->document.pages.items[0].items.items[i];

		if (item->kind == ITEM_RULE)
			right = length_max(right, item->x + item->rule.width);
	}
	assert_in_range(right - mm(190), 0, 600); /* half a rule beyond */
	fixture_close(f);
}

/* "C" for each head of a column in the structure tree, "R" for each of a row, "." for other cells, row by row. */
static void tree_heads(const struct mark *mark, struct buffer *out)
{
	if (mark->role == ROLE_TH || mark->role == ROLE_TD)
		buffer_byte(out, mark->role == ROLE_TH ? (mark->scope == SCOPE_ROW ? 'R' : 'C') : '.');
	for (const struct mark *child = mark->first; child; child = child->next)
		tree_heads(child, out);
	if (mark->role == ROLE_TR)
		buffer_byte(out, '/');
}

/* What says nothing is no head, and a group is headed by its name, not by its figures. */
static void heads_are_names(void **state)
{
	struct fixture *f = fixture_open();
	struct table *table = table_with_head(f, 4);
	struct buffer found = { .arena = f->arena };

	(void)state;
	table->rows.items[0].cells[3].body.count = 0;
	row_add(f->arena, table, ROW_GROUP);
	fill(f, table, 0, "IV");
	fill(f, table, 1, "Program Pembinaan");
	fill(f, table, 2, "1.500");
	fill(f, table, 3, "");
	row_add(f->arena, table, ROW_BODY);
	fill(f, table, 1, "Kegiatan");
	row_add(f->arena, table, ROW_GROUP);
	fill(f, table, 1, "Program Penunjang");
	fill(f, table, 2, "APBD Provinsi");
	fixture_set(f);
	tree_heads(f->document.root, &found);
	assert_string_equal(buffer_text(&found).bytes, "CCC./RR../..../.R../");
	fixture_close(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(heads_are_names),
		cmocka_unit_test(no_text_of_a_table_is_lost),
		cmocka_unit_test(heads_are_repeated_as_artifacts),
		cmocka_unit_test(a_spanning_text_is_repeated_after_a_break),
		cmocka_unit_test(decimals_line_up_on_the_comma),
		cmocka_unit_test(a_row_taller_than_a_page_is_cut_between_lines),
		cmocka_unit_test(a_cut_row_leaves_no_lone_line),
		cmocka_unit_test(a_cell_of_thousands_of_lines),
		cmocka_unit_test(a_wide_table_turns_the_page_and_back),
		cmocka_unit_test(a_turned_table_in_a_list_keeps_the_margin),
		cmocka_unit_test(squeezed_words_get_room),
		cmocka_unit_test(a_small_table_stays_as_it_is),
		cmocka_unit_test(columns_share_the_measure_for_the_fewest_lines),
		cmocka_unit_test(type_shrinks_to_eight_points_and_no_further),
		cmocka_unit_test(a_group_row_stays_with_the_next),
		cmocka_unit_test(a_table_fills_the_measure),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
