/* Drawings set on pages: bars in proportion, an outlier cut, words inside the frame and apart from
 * each other, trees that turn the page, everything under one mark with its alternative text. */
#include "typeset_fixture.h"

/* -- what is to be shown -- */

static struct drawing *bars_new(struct fixture *f, size_t series)
{
	struct drawing *drawing = arena_new(f->arena, struct drawing);

	drawing->kind = DRAWING_BARS;
	drawing->chart.series_count = series;
	drawing->chart.unit = LIT("%");
	drawing->chart.places = 2;
	return drawing;
}

static struct chart_value value(struct fixture *f, const char *spelling)
{
	struct chart_value value = { .known = true };

	assert_true(decimal_parse(text_from(spelling), &value.value));
	value.words = text_format(f->arena, "%t%%", decimal_format(f->arena, value.value));
	return value;
}

static void add_row(struct fixture *f, struct drawing *drawing, const char *name, const char *first, const char *second)
{
	struct chart_point *point = array_push(f->arena, &drawing->chart.points);

	point->name = text_from(name);
	point->fills[0] = point->fills[1] = CHART_SOLID;
	if (first)
		point->values[0] = value(f, first);
	if (second)
		point->values[1] = value(f, second);
}

static struct plate *show(struct fixture *f, struct drawing *drawing)
{
	struct plate *figure = figure_add(f->blocks, NULL, LIT("A: 50%; B: 25%"));

	figure->drawing = drawing;
	figure->caption = words(f, "Judul");
	figure->path = LIT("uji");
	return figure;
}

/* -- what came of it -- */

struct rect {
	length left, top, right, bottom;
};

static struct rect path_rect(const struct item *item)
{
	struct rect rect = { LENGTH_MAX, LENGTH_MAX, -LENGTH_MAX, -LENGTH_MAX };

	for (size_t i = 0; i < item->path.count; i++) {
		const struct path_step *step = &item->path.steps[i];

		if (step->verb == PATH_CLOSE)
			continue;
		rect.left = length_min(rect.left, item->x + step->x[0]);
		rect.right = length_max(rect.right, item->x + step->x[0]);
		rect.top = length_min(rect.top, item->y + step->y[0]);
		rect.bottom = length_max(rect.bottom, item->y + step->y[0]);
	}
	return rect;
}

static struct rect text_rect(const struct item *item)
{
	return (struct rect){ item->x, item->y - item->text.size * 7 / 10, item_end(item), item->y };
}

static const struct page *page_at(struct fixture *f, size_t page)
{
	return &f->document.pages.items[page];
}

/* Widths of the boxes filled with this grey, from above; their count. */
static size_t filled(struct fixture *f, int grey, length *widths, size_t most)
{
	size_t count = 0;

	for (size_t i = 0; i < page_at(f, 0)->items.count; i++) {
		const struct item *item = &page_at(f, 0)->items.items[i];
		struct rect rect;

		if (item->kind != ITEM_PATH || !item->path.fill || item->path.fill_grey != grey || count == most)
			continue;
		rect = path_rect(item);
		widths[count++] = rect.right - rect.left;
	}
	return count;
}

/* All words of the figure are inside the measure, and no two stand on each other. */
static void assert_words_apart(struct fixture *f, size_t page)
{
	const struct page *p = page_at(f, page);

	for (size_t i = 0; i < p->items.count; i++) {
		struct rect a;

		if (p->items.items[i].kind != ITEM_TEXT)
			continue;
		a = text_rect(&p->items.items[i]);
		assert_true(p->items.items[i].text.size >= pt(7));
		assert_true(a.left >= mm(25) && a.right <= p->width - mm(20) + 100);
		for (size_t k = i + 1; k < p->items.count; k++) {
			struct rect b;

			if (p->items.items[k].kind != ITEM_TEXT)
				continue;
			b = text_rect(&p->items.items[k]);
			assert_false(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
		}
	}
}

static const struct mark *figure_mark(const struct mark *mark)
{
	const struct mark *found = mark->role == ROLE_FIGURE ? mark : NULL;

	for (mark = mark->first; mark && !found; mark = mark->next)
		found = figure_mark(mark);
	return found;
}

/* -- bars -- */

static void bars_in_proportion(void **state)
{
	struct fixture *f = fixture_open();
	struct drawing *drawing = bars_new(f, 1);
	length widths[4];

	(void)state;
	add_row(f, drawing, "Empat puluh", "40", NULL);
	add_row(f, drawing, "Sepuluh", "10", NULL);
	add_row(f, drawing, "Seratus", "100", NULL);
	show(f, drawing);
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(filled(f, 45, widths, 4), 3);
	assert_in_range(widths[0] * 10 - widths[2] * 4 + 100, 0, 200); /* but for rounding */
	assert_in_range(widths[1] * 10 - widths[2] + 100, 0, 200);
	assert_words_apart(f, 0);
	assert_int_equal(find_words(f, 0, "100%", NULL), 2); /* the number and the tick */
	fixture_close(f);
}

/* 1000 beside 90 to 110 does not flatten them: a bar of 100 is still a third of its length and
 * more. */
static void outlier_is_cut(void **state)
{
	static const char *const values[] = { "97", "1000", "100", "104", "91" };
	struct fixture *f = fixture_open();
	struct drawing *drawing = bars_new(f, 1);
	length widths[8];

	(void)state;
	for (size_t i = 0; i < 5; i++)
		add_row(f, drawing, "Nama", values[i], NULL);
	show(f, drawing);
	fixture_set(f);
	assert_int_equal(filled(f, 45, widths, 8), 5);
	assert_true(widths[1] > widths[3]);
	assert_true(3 * widths[2] > widths[1]);
	assert_int_equal(find_words(f, 0, "1.000%", NULL), 1);
	assert_words_apart(f, 0);
	fixture_close(f);
}

static void odd_values(void **state)
{
	struct fixture *f = fixture_open();
	struct drawing *drawing = bars_new(f, 2);
	const struct item *number;
	length widths[8];

	(void)state;
	add_row(f, drawing, "Nol", "0", "0");
	add_row(f, drawing, "Negatif", "50", "-30");
	add_row(f, drawing, "Tidak ada", "50", NULL);
	show(f, drawing);
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(filled(f, 45, widths, 8), 3); /* nothing for zero, nothing for what is not known */
	assert_int_equal(find_words(f, 0, "-30%", &number), 1);
	assert_words_apart(f, 0);
	fixture_close(f);
}

/* Seventeen rows with long names stay on a page; names and numbers keep apart. */
static void seventeen_rows(void **state)
{
	struct fixture *f = fixture_open();
	struct drawing *drawing = bars_new(f, 2);

	(void)state;
	for (int i = 0; i < 17; i++)
		add_row(f, drawing,
		        "Persentase capaian pelayanan dasar yang memenuhi standar pelayanan "
		        "minimal",
		        "80", "99.99");
	show(f, drawing);
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(f->document.pages.count, 1);
	assert_words_apart(f, 0);
	fixture_close(f);
}

/* The dashed line of the mark: its x. */
static length mark_line(struct fixture *f, size_t page)
{
	for (size_t i = 0; i < page_at(f, page)->items.count; i++)
		if (page_at(f, page)->items.items[i].kind == ITEM_PATH && page_at(f, page)->items.items[i].path.dash)
			return path_rect(&page_at(f, page)->items.items[i]).left;
	fail_msg("no dashed line");
	return 0;
}

/* No number stands on the line that all bars are compared with. */
static void numbers_clear_of_the_mark(void **state)
{
	static const char *const values[] = { "80", "85", "90", "92.5", "96", "99.99", "100", "101", "-3" };
	struct fixture *f = fixture_open();
	struct drawing *drawing = bars_new(f, 1);
	length line;

	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		add_row(f, drawing, "Nama", values[i], NULL);
	drawing->chart.mark = value(f, "100");
	drawing->chart.mark.words = LIT("Target");
	show(f, drawing);
	fixture_set(f);
	line = mark_line(f, 0);
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		const struct item *number = NULL;
		struct rect rect;

		assert_true(find_words(f, 0, value(f, values[i]).words.bytes, &number) > 0);
		rect = text_rect(number);
		if (!text_is(item_words(f->arena, number), "100%")) /* the tick says it too */
			assert_true(rect.right < line || rect.left > line);
	}
	assert_words_apart(f, 0);
	fixture_close(f);
}

/* What is too high for a page goes on over pages, row by row, with its scale again. */
static void many_rows_go_on(void **state)
{
	struct fixture *f = fixture_open();
	struct drawing *drawing = bars_new(f, 1);
	size_t rows = 0;

	(void)state;
	for (int i = 0; i < 120; i++)
		add_row(f, drawing, "Nama", "80", NULL);
	show(f, drawing);
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(f->document.pages.count, 4);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(find_words(f, i, "Gambar 1 (lanjutan)", NULL), i ? 1 : 0);
		assert_int_equal(find_words(f, i, "Gambar 1 Judul", NULL), i ? 0 : 1);
		assert_true(find_words(f, i, "60%", NULL) == 1 + (i == 3));
		assert_true(find_words(f, i, "Nama", NULL) >= 2);
		rows += find_words(f, i, "Nama", NULL);
		assert_words_apart(f, i);
	}
	assert_int_equal(rows, 120);
	fixture_close(f);
}

/* -- trends -- */

static void trend_of_years(void **state)
{
	static const char *const reached[] = { "2.01", "2.2", "23", NULL, "24.08", "25.06", "25.06" };
	struct fixture *f = fixture_open();
	struct drawing *drawing = bars_new(f, 2);
	const struct item *low = NULL, *high = NULL;

	(void)state;
	drawing->kind = DRAWING_TREND;
	for (int i = 0; i < 7; i++)
		add_row(f, drawing, text_from_int(f->arena, 2018 + i).bytes, "20", reached[i]);
	show(f, drawing);
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(find_words(f, 0, "20%", NULL), 7);
	assert_int_equal(find_words(f, 0, "2,01%", &low), 1);
	assert_int_equal(find_words(f, 0, "24,08%", &high), 1);
	assert_true(high->y < low->y);
	assert_true(high->x > low->x);
	assert_words_apart(f, 0);
	fixture_close(f);
}

/* However many years there are and however long their names, the last one is named, and names keep apart. */
static void trend_names_its_last_year(void **state)
{
	(void)state;
	for (int years = 2; years <= 40; years += 1 + years / 8) {
		struct fixture *f = fixture_open();
		struct drawing *drawing = bars_new(f, 2);

		drawing->kind = DRAWING_TREND;
		for (int i = 0; i < years; i++)
			add_row(f, drawing, text_format(f->arena, "Semester %d", 100 + i).bytes, "20", "21");
		show(f, drawing);
		fixture_set(f);
		assert_int_equal(find_words(f, 0, text_format(f->arena, "Semester %d", 99 + years).bytes, NULL), 1);
		fixture_close(f);
	}
}

/* A valley at the foot of the axis: its number stands on no line, printed once. */
static void valley_stands_clear(void **state)
{
	static const char *const reached[] = { "98", "101", "97", "99.5" };
	struct fixture *f = fixture_open();
	struct drawing *drawing = bars_new(f, 2);

	(void)state;
	drawing->kind = DRAWING_TREND;
	for (int i = 0; i < 4; i++)
		add_row(f, drawing, text_from_int(f->arena, 2021 + i).bytes, "100", reached[i]);
	show(f, drawing);
	fixture_set(f);
	assert_int_equal(find_words(f, 0, "97%", NULL), 1);
	assert_words_apart(f, 0);
	fixture_close(f);
}

/* Steps of a scale stand where ticks would. */
static void trend_of_steps(void **state)
{
	static const char *const steps[] = { "C", "CC", "B" };
	struct fixture *f = fixture_open();
	struct drawing *drawing = bars_new(f, 2);

	(void)state;
	drawing->kind = DRAWING_TREND;
	for (size_t i = 0; i < 3; i++)
		*array_push(f->arena, &drawing->chart.steps) = text_from(steps[i]);
	add_row(f, drawing, "2023", "1", "0");
	add_row(f, drawing, "2024", "2", "1");
	show(f, drawing);
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	for (size_t i = 0; i < 3; i++)
		assert_true(find_words(f, 0, steps[i], NULL) >= 1);
	assert_int_equal(find_words(f, 0, "0,5", NULL), 0);
	assert_words_apart(f, 0);
	fixture_close(f);
}

/* Numbers too wide for their points go below the years, none is left out. */
static void numbers_in_rows(void **state)
{
	struct fixture *f = fixture_open();
	struct drawing *drawing = bars_new(f, 2);
	size_t found;

	(void)state;
	drawing->kind = DRAWING_TREND;
	for (int i = 0; i < 14; i++)
		add_row(f, drawing, text_from_int(f->arena, 2010 + i).bytes, "1234567", "1234568");
	show(f, drawing);
	fixture_set(f);
	found = find_words(f, 0, "1.234.567%", NULL) + find_words(f, 0, "1.234.568%", NULL);
	assert_int_equal(found, 28);
	assert_words_apart(f, 0);
	fixture_close(f);
}

static bool point_in(struct rect rect, length x, length y)
{
	return x > rect.left && x < rect.right && y > rect.top && y < rect.bottom;
}

/* Whether a black stroke of the path runs through the rectangle, by points along its steps. */
static bool stroke_meets(const struct item *item, struct rect rect)
{
	enum { PARTS = 40 };
	length x = 0, y = 0;

	for (size_t i = 0; i < item->path.count; i++) {
		const struct path_step *step = &item->path.steps[i];
		length to_x, to_y;

		if (step->verb == PATH_CLOSE)
			continue;
		to_x = item->x + step->x[step->verb == PATH_CURVE ? 2 : 0];
		to_y = item->y + step->y[step->verb == PATH_CURVE ? 2 : 0];
		for (length k = 0; step->verb != PATH_MOVE && k <= PARTS; k++)
			if (point_in(rect, x + (to_x - x) * k / PARTS, y + (to_y - y) * k / PARTS))
				return true;
		x = to_x;
		y = to_y;
	}
	return false;
}

static void assert_numbers_clear(struct fixture *f)
{
	const struct page *p = page_at(f, 0);

	assert_words_apart(f, 0);
	for (size_t i = 0; i < p->items.count; i++)
		for (size_t k = 0; p->items.items[i].kind == ITEM_TEXT && k < p->items.count; k++) {
			const struct item *path = &p->items.items[k];

			if (path->kind == ITEM_PATH && (path->path.stroke || path->path.fill) &&
			    (path->path.stroke ? path->path.stroke_grey : path->path.fill_grey) == INK_BLACK)
				assert_false(stroke_meets(path, text_rect(&p->items.items[i])));
		}
}

/* Whatever the series: no number stands on another, on a line or on a mark, of ranges on neither. */
static void numbers_stand_clear(void **state)
{
	enum { CHARTS = 120 };
	uint32_t chance = 7;

	(void)state;
	for (size_t n = 0; n < CHARTS; n++) {
		struct fixture *f = fixture_open();
		struct drawing *drawing = bars_new(f, 1 + n % 2);

		drawing->kind = DRAWING_TREND;
		for (size_t i = 0; i < 2 + n % 9; i++) {
			struct text of[2];

			for (size_t s = 0; s < 2; s++) {
				chance = chance * 1664525U + 1013904223U;
				of[s] = text_format(f->arena, "%z.%z",
				                    (size_t)(chance >> 16) % (n % 3 ? 30 : 9) + n % 50,
				                    (size_t)(chance >> 24) % 10);
			}
			add_row(f, drawing, text_format(f->arena, "%z", 2015 + i).bytes, of[0].bytes,
			        i % 5 == 4 ? NULL : of[1].bytes);
			if (n % 4 == 0) {
				struct chart_value *first = &drawing->chart.points.items[i].values[0];

				first->range = true;
				assert_true(decimal_sub(first->value, decimal_from_int(4), &first->low));
			}
		}
		show(f, drawing);
		fixture_set(f);
		assert_numbers_clear(f);
		fixture_close(f);
	}
}

/* -- trees -- */

static struct tree_box *hang(struct fixture *f, struct tree_box *parent, const char *name)
{
	struct tree_box *box = array_push(f->arena, &parent->below);

	box->words = text_from(name);
	return box;
}

static struct drawing *office_new(struct fixture *f, size_t columns, size_t each, const char *name)
{
	struct drawing *drawing = arena_new(f->arena, struct drawing);

	drawing->kind = DRAWING_TREE;
	drawing->tree.stacked = true;
	drawing->tree.root.words = LIT("Kepala Dinas");
	for (size_t i = 0; i < columns; i++) {
		struct tree_box *box = hang(f, &drawing->tree.root, name);

		for (size_t k = 0; k < each; k++)
			hang(f, box, name);
	}
	return drawing;
}

static void small_tree_stays_upright(void **state)
{
	struct fixture *f = fixture_open();

	(void)state;
	show(f, office_new(f, 4, 3, "Seksi Perlindungan dan Jaminan Sosial"));
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(f->document.pages.count, 1);
	assert_true(page_at(f, 0)->width < page_at(f, 0)->height);
	assert_words_apart(f, 0);
	fixture_close(f);
}

static void wide_tree_turns_the_page(void **state)
{
	struct fixture *f = fixture_open();

	(void)state;
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Sebelum."));
	show(f, office_new(f, 8, 2, "Bidang Pemberdayaan Masyarakat"));
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Sesudah."));
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(f->document.pages.count, 3);
	assert_true(page_at(f, 1)->width > page_at(f, 1)->height);
	assert_true(page_at(f, 2)->width < page_at(f, 2)->height);
	assert_int_equal(find_words(f, 1, "Gambar 1", NULL), 1);
	fixture_close(f);
}

static void sixty_units_with_long_names(void **state)
{
	struct fixture *f = fixture_open();
	struct drawing *drawing =
		office_new(f, 5, 11, "Seksi Rehabilitasi Sosial Penyandang Disabilitas dan Lanjut Usia di Kabupaten");

	(void)state;
	show(f, drawing);
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(f->document.pages.count, 1);
	assert_words_apart(f, 0);
	fixture_close(f);
}

/* A3 is the last resort; the pages around it stay as they are, and their numbers go on. */
static void tree_on_a3(void **state)
{
	struct fixture *f = fixture_open();
	struct drawing *drawing =
		office_new(f, 6, 20, "Seksi Rehabilitasi Sosial Penyandang Disabilitas dan Lanjut Usia di Kabupaten");

	(void)state;
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Sebelum."));
	show(f, drawing);
	show(f, drawing);
	show(f, office_new(f, 8, 2, "Bidang Pemberdayaan Masyarakat"));
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Sesudah."));
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(f->document.pages.count, 5);
	for (size_t i = 1; i <= 2; i++) {
		assert_int_equal(page_at(f, i)->width, mm(420));
		assert_int_equal(page_at(f, i)->height, mm(297));
		assert_int_equal(page_at(f, i)->number, i + 1);
		assert_words_apart(f, i);
	}
	assert_int_equal(page_at(f, 3)->width, mm(297));
	assert_int_equal(page_at(f, 4)->width, mm(210));
	assert_int_equal(find_words(f, 4, "Sesudah.", NULL), 1);
	fixture_close(f);
}

static void tree_too_large(void **state)
{
	struct fixture *f = fixture_open();

	(void)state;
	show(f, office_new(f, 20, 20, "Seksi Rehabilitasi Sosial Penyandang Disabilitas dan Lanjut Usia Terlantar"));
	fixture_set(f);
	assert_int_equal(f->diags.errors, 1);
	assert_int_equal(f->diags.list.items[0].message, MESSAGE_PICTURE_TOO_LARGE);
	fixture_close(f);
}

/* -- maps -- */

static void map_of_processes(void **state)
{
	struct fixture *f = fixture_open();
	struct drawing *drawing = arena_new(f->arena, struct drawing);
	struct text steps[] = { LIT("Verifikasi"), LIT("Penetapan") };
	const struct item *upper = NULL, *lower = NULL;

	(void)state;
	drawing->kind = DRAWING_PROCESSES;
	for (int b = 0; b < 3; b++) {
		struct process_band *band = array_push(f->arena, &drawing->processes.bands);

		band->name = b == 1 ? LIT("Inti") : b ? LIT("Pendukung") : LIT("Manajemen");
		band->core = b == 1;
		for (int i = 0; i < 9; i++) {
			struct process_box *box = array_push(f->arena, &band->boxes);

			box->name = LIT("Pelayanan administrasi kependudukan");
			box->steps = steps;
			box->step_count = i == 3 ? 2 : 0;
		}
	}
	show(f, drawing);
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(find_words(f, 0, "Manajemen", &upper), 1);
	assert_int_equal(find_words(f, 0, "Pendukung", &lower), 1);
	assert_true(upper->y < lower->y);
	assert_int_equal(find_words(f, 0, "1. Verifikasi", NULL), 3);
	assert_words_apart(f, 0);
	fixture_close(f);
}

/* -- marks -- */

static void one_mark(void **state)
{
	struct fixture *f = fixture_open();
	struct drawing *drawing = bars_new(f, 1);
	const struct mark *mark;
	const struct page *page;

	(void)state;
	add_row(f, drawing, "A", "50", NULL);
	add_row(f, drawing, "B", "25", NULL);
	show(f, drawing);
	fixture_set(f);
	mark = figure_mark(f->document.root);
	assert_non_null(mark);
	assert_true(text_is(mark->alt, "A: 50%; B: 25%"));
	page = page_at(f, 0);
	for (size_t i = 0; i < page->items.count; i++)
		if (page->items.items[i].kind == ITEM_PATH)
			assert_ptr_equal(page->items.items[i].mark, mark);
	fixture_close(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bars_in_proportion),
		cmocka_unit_test(outlier_is_cut),
		cmocka_unit_test(odd_values),
		cmocka_unit_test(seventeen_rows),
		cmocka_unit_test(numbers_clear_of_the_mark),
		cmocka_unit_test(many_rows_go_on),
		cmocka_unit_test(trend_of_years),
		cmocka_unit_test(trend_names_its_last_year),
		cmocka_unit_test(valley_stands_clear),
		cmocka_unit_test(trend_of_steps),
		cmocka_unit_test(numbers_stand_clear),
		cmocka_unit_test(numbers_in_rows),
		cmocka_unit_test(small_tree_stays_upright),
		cmocka_unit_test(wide_tree_turns_the_page),
		cmocka_unit_test(sixty_units_with_long_names),
		cmocka_unit_test(tree_on_a3),
		cmocka_unit_test(tree_too_large),
		cmocka_unit_test(map_of_processes),
		cmocka_unit_test(one_mark),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
