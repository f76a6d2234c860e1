/* Lists in front of a book, of any length: each stands whole on the page of the one before where it has room there, and
 * else begins a page; a list that takes more than a page begins one. */
#include "paper_fixture.h"

#include "layouts/parts/parts.h"

/* A book with so many sections and tables; in front its contents, and its tables listed twice. */
static struct fixture *book_of(size_t sections, size_t tables)
{
	struct fixture *f = fixture_open();
	struct section *section;

	f->section->folio = FOLIO_ROMAN;
	title_add(f->blocks, "DAFTAR ISI");
	contents_add(f->blocks, CONTENTS_HEADINGS, 3);
	list_page_add(f->blocks, "DAFTAR TABEL", CONTENTS_TABLES);
	list_page_add(f->blocks, "DAFTAR LAGI", CONTENTS_TABLES);
	section = section_add(&f->manuscript, f->section->paper, FOLIO_ARABIC);
	for (size_t i = 0; i < sections; i++)
		heading_add(&section->blocks, 2, words(f, "Bagian"));
	for (size_t i = 0; i < tables; i++) {
		struct table *table = table_add(&section->blocks, 1);

		table->caption = words(f, "Sesuatu");
		cell_words(f->arena, row_add(f->arena, table, ROW_BODY), 0, words(f, "isi"));
	}
	fixture_set(f);
	return f;
}

/* The page a list's title stands on, in the title's own size, and whether another stands above it. */
static size_t title_page(struct fixture *f, const char *title, bool *first)
{
	for (size_t page = 0; page < f->document.pages.count; page++) {
		const struct page *on = &f->document.pages.items[page];
		const struct item *top = NULL;

		for (size_t i = 0; i < on->items.count; i++) {
			const struct item *item = &on->items.items[i];

			if (item->kind != ITEM_TEXT || !item->mark)
				continue;
			top = top ? top : item;
			if (item->mark->role == ROLE_H1 && text_equal(item_words(f->arena, item), text_from(title))) {
				*first = item == top;
				return page;
			}
		}
	}
	fail_msg("no %s", title);
	return 0;
}

/* Entries of lists of tables on a page. */
static size_t entries_on(struct fixture *f, size_t page)
{
	return find_words(f, page, "Sesuatu", NULL);
}

static void lists_follow_each_other_where_they_fit(void **state)
{
	size_t joined = 0, alone = 0;

	(void)state;
	for (size_t tables = 1; tables < 60; tables += 1 + tables / 8)
		for (size_t sections = 1; sections < 40; sections += 6) {
			struct fixture *f = book_of(sections, tables);
			bool first, second_first;
			size_t page = title_page(f, "DAFTAR TABEL", &first);
			size_t next = title_page(f, "DAFTAR LAGI", &second_first);

			joined += !second_first;
			alone += second_first;
			assert_true(first == (page > 0));
			if (!first) /* whole on the page of the contents */
				assert_true(entries_on(f, page) >= tables);
			if (!second_first && next == page) /* both are there */
				assert_int_equal(entries_on(f, page), 2 * tables);
			if (tables <= 2 && sections < 20) /* short ones take no page */
				assert_int_equal(next, 0);
			fixture_close(f);
		}
	assert_true(joined > 10 && alone > 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_follow_each_other_where_they_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
