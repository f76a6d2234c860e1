/* Lists that hang behind fixed columns, as decrees need them, and titles and page numbers of
 * papers with a kop. */
#include "typeset_fixture.h"

#define LONG                                                                                                           \
	"bahwa untuk melaksanakan ketentuan peraturan menteri tentang pedoman umum penetapan "                         \
	"indikator kinerja utama di lingkungan instansi pemerintah, perlu menetapkan indikator "                       \
	"kinerja utama di lingkungan dinas"

static struct list *clauses(struct fixture *f, const char *label, size_t count, length room)
{
	struct list *outer = list_add(f->blocks, LIST_MARK_NONE, 1);
	struct list *inner;

	outer->room = room;
	outer->colons = true;
	outer->items[0].label = text_from(label);
	inner = list_add(&outer->items[0].body, LIST_MARK_ALPHA, count);
	inner->room = mm(9);
	for (size_t i = 0; i < count; i++)
		paragraph_add(&inner->items[i].body, STYLE_LIST, words(f, LONG));
	return outer;
}

/* "Menimbang", ":", "a." and the text stand on one line, each in its column. */
static void three_columns_on_one_line(void **state)
{
	struct fixture *f = fixture_open();
	const struct item *label = NULL, *colon = NULL, *letter = NULL, *text = NULL, *second = NULL;

	(void)state;
	clauses(f, "Menimbang", 2, mm(35));
	fixture_set(f);
	assert_int_equal(find_words(f, 0, "Menimbang", &label), 1);
	assert_int_equal(find_words(f, 0, ":", &colon), 1);
	assert_int_equal(find_words(f, 0, "a.", &letter), 1);
	assert_int_equal(find_words(f, 0, "b.", &second), 1);
	assert_int_equal(find_words(f, 0, "bahwa", &text), 2);
	assert_non_null(label);
	assert_non_null(colon);
	assert_non_null(letter);
	assert_non_null(text);
	assert_non_null(second);
	assert_int_equal(label->x, mm(30));
	assert_int_equal(letter->x, mm(30) + mm(35));
	assert_int_equal(text->x, mm(30) + mm(35) + mm(9));
	assert_true(colon->x > item_end(label) && item_end(colon) < letter->x);
	assert_true(letter->x - item_end(colon) < pt(7));
	assert_int_equal(colon->y, label->y);
	assert_int_equal(letter->y, label->y);
	assert_int_equal(second->x, letter->x);
	assert_int_equal(second->y, text->y);
	fixture_close(f);
}

/* A label too wide for the room pushes the text of its list, and never runs into the colon. */
static void wide_labels_take_more(void **state)
{
	struct fixture *f = fixture_open();
	const struct item *label = NULL, *colon = NULL, *letter = NULL;
	struct list *list;

	(void)state;
	list = clauses(f, "KEDUA PULUH SEMBILAN", 1, mm(20));
	list->strong = true;
	fixture_set(f);
	find_words(f, 0, "KEDUA", &label);
	find_words(f, 0, ":", &colon);
	find_words(f, 0, "a.", &letter);
	assert_non_null(label);
	assert_non_null(colon);
	assert_non_null(letter);
	assert_true(item_end(label) > mm(30) + mm(20));
	assert_true(colon->x > item_end(label) && letter->x > item_end(colon));
	fixture_close(f);
}

/* Lists that hang beside each other have one column, as wide as the widest label of all asks, for whatever labels. */
static void lists_beside_each_other_hang_alike(void **state)
{
	static const char *const all[] = { "Menimbang", "KESATU", "KEDUA PULUH SEMBILAN", "I" };
	static struct text items[sizeof all / sizeof *all];
	struct labels labels = { items, 0, 0 };

	(void)state;
	for (size_t count = 1; count <= sizeof all / sizeof *all; count++) {
		struct fixture *f = fixture_open();
		const struct item *found = NULL;
		length x = 0, end = 0;

		items[count - 1] = text_from(all[count - 1]);
		labels.count = count;
		for (size_t i = 0; i < count; i++) {
			struct list *list = clauses(f, all[i], 1, 0);

			list->beside = &labels;
			list->items[0].body.count = 0;
			paragraph_add(&list->items[0].body, STYLE_LIST, words(f, "bahwa\nselanjutnya"));
		}
		fixture_set(f);
		assert_int_equal(find_words(f, 0, "selanjutnya", &found), count);
		assert_non_null(found);
		x = found->x;
		for (size_t i = 0; i < f->document.pages.items[0].items.count; i++) {
			const struct item *item = &f->document.pages.items[0].items.items[i];

			if (item->kind != ITEM_TEXT)
				continue;
			if (text_starts(item_words(f->arena, item), "selanjutnya"))
				assert_int_equal(item->x, x);
		}
		for (size_t i = 0; i < count; i++)
			if (find_words(f, 0, all[i], &found) && item_end(found) > end)
				end = item_end(found);
		assert_true(x > end && x < end + mm(8)); /* a colon and two blanks */
		fixture_close(f);
	}
}

/* Dots to write on fill the line behind their label and go no further. */
static void dots_fill_the_line(void **state)
{
	static const char *const labels[] = { "", "NIP.", "Diterima tanggal",
		                              "Nomor telepon dan alamat surat elektronik" };

	(void)state;
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
		struct fixture *f = fixture_open();
		const struct item *line = NULL;

		paragraph_add(f->blocks, STYLE_SIGNATURE, words(f, labels[i]))->dotted = true;
		fixture_set(f);
		assert_int_equal(find_words(f, 0, labels[i], &line), 2 - (labels[i][0] != '\0'));
		find_words(f, 0, labels[i][0] ? labels[i] : "...", &line);
		assert_non_null(line);
		assert_true(item_end(line) <= mm(190) && item_end(line) > mm(190) - pt(5));
		fixture_close(f);
	}
}

/* Hanging text goes on at its place on the next page; the label stays where it began. */
static void hanging_text_breaks_over_pages(void **state)
{
	struct fixture *f = fixture_open();
	const struct item *item = NULL;
	size_t there;

	(void)state;
	clauses(f, "Mengingat", 20, mm(35));
	fixture_set(f);
	assert_true(f->document.pages.count >= 2);
	assert_int_equal(find_words(f, 0, "Mengingat", NULL), 1);
	assert_int_equal(find_words(f, 1, "Mengingat", NULL), 0);
	assert_int_equal(find_words(f, 1, ":", NULL), 0);
	there = find_words(f, f->document.pages.count - 1, "t.", &item);
	assert_int_equal(there, 1);
	assert_non_null(item);
	assert_int_equal(item->x, mm(30) + mm(35));
	for (size_t i = 0; i < f->document.pages.items[1].items.count; i++) {
		const struct item *any = &f->document.pages.items[1].items.items[i];

		assert_true(any->kind != ITEM_TEXT || any->x >= mm(30) + mm(35));
	}
	fixture_close(f);
}

/* "- 2 -" from the second page on. */
static void folios_begin_later(void **state)
{
	struct fixture *f = fixture_open();

	(void)state;
	f->section->folio_place = FOLIO_TOP_CENTRE_DASHED;
	f->section->folio_later = true;
	clauses(f, "Mengingat", 20, mm(35));
	fixture_set(f);
	assert_int_equal(find_words(f, 0, "- 1 -", NULL), 0);
	assert_int_equal(find_words(f, 1, "- 2 -", NULL), 1);
	fixture_close(f);
}

static void a_title_may_stay_below_the_kop(void **state)
{
	struct fixture *f = fixture_open();

	(void)state;
	paragraph_add(f->blocks, STYLE_KOP_1, words(f, "Kop"));
	heading_add(f->blocks, 1, words(f, "Judul"))->same_page = true;
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Isi"));
	fixture_set(f);
	assert_int_equal(f->document.pages.count, 1);
	assert_int_equal(f->document.bookmarks.count, 1);
	fixture_close(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(three_columns_on_one_line),          cmocka_unit_test(wide_labels_take_more),
		cmocka_unit_test(lists_beside_each_other_hang_alike), cmocka_unit_test(dots_fill_the_line),
		cmocka_unit_test(hanging_text_breaks_over_pages),     cmocka_unit_test(folios_begin_later),
		cmocka_unit_test(a_title_may_stay_below_the_kop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
