/* The structure tree's order, and how pages are numbered. */
#include "page/page.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void marks_are_in_the_order_made(void **state)
{
	struct arena *arena = arena_open(1 << 20);
	struct mark *root = mark_root(arena);
	struct mark *table = mark_new(arena, root, ROLE_TABLE);
	struct mark *first = mark_new(arena, table, ROLE_TR);
	struct mark *cell = mark_new(arena, first, ROLE_TD);
	struct mark *second = mark_new(arena, table, ROLE_TR);
	struct mark *text = mark_new(arena, root, ROLE_P);

	(void)state;
	assert_int_equal(root->role, ROLE_DOCUMENT);
	assert_null(root->parent);
	assert_int_equal(root->order, 0);
	assert_int_equal(cell->order, 3);
	assert_int_equal(text->order, 5);
	assert_ptr_equal(root->first, table);
	assert_ptr_equal(table->next, text);
	assert_ptr_equal(root->last, text);
	assert_ptr_equal(table->first, first);
	assert_ptr_equal(first->next, second);
	assert_ptr_equal(table->last, second);
	assert_null(second->next);
	assert_ptr_equal(cell->parent, first);
	arena_close(arena);
}

static void roles_have_their_standard_names(void **state)
{
	(void)state;
	assert_string_equal(role_name(ROLE_DOCUMENT), "Document");
	assert_string_equal(role_name(ROLE_LBODY), "LBody");
	assert_string_equal(role_name(ROLE_TOCI), "TOCI");
	assert_string_equal(role_name(ROLE_SPAN), "Span");
	for (int role = 0; role < ROLE_COUNT; role++)
		assert_true(strlen(role_name((enum role)role)) > 0);
}

static void assert_label(enum numbering numbering, size_t number, const char *label)
{
	struct arena *arena = arena_open(1 << 20);
	struct page page = { .numbering = numbering, .number = number };

	assert_true(text_is(page_label(arena, &page), label));
	arena_close(arena);
}

static void pages_are_labelled(void **state)
{
	(void)state;
	assert_label(NUMBERING_ROMAN, 1, "i");
	assert_label(NUMBERING_ROMAN, 4, "iv");
	assert_label(NUMBERING_ROMAN, 19, "xix");
	assert_label(NUMBERING_ROMAN, 48, "xlviii");
	assert_label(NUMBERING_ROMAN, 3888, "mmmdccclxxxviii");
	assert_label(NUMBERING_ROMAN, 4000, "4000");
	assert_label(NUMBERING_ARABIC, 120, "120");
	assert_label(NUMBERING_NONE, 7, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_are_in_the_order_made),
		cmocka_unit_test(roles_have_their_standard_names),
		cmocka_unit_test(pages_are_labelled),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
