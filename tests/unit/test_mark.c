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

/* Over a whole tree: as many before a mark as come before it when it is read through, what holds it apart. */
static void marks_are_read_in_order(void **state)
{
	enum { MARKS = 40 };
	struct arena *arena = arena_open(1 << 20);
	struct mark *marks[MARKS] = { mark_root(arena) }, *read[MARKS];
	size_t count = 0;

	(void)state;
	for (size_t i = 1; i < MARKS; i++)
		marks[i] = mark_new(arena, marks[i * i % 11 % i], ROLE_DIV);
	for (struct mark *mark = marks[0]; mark;) {
		read[count++] = mark;
		if (mark->first) {
			mark = mark->first;
			continue;
		}
		while (mark && !mark->next)
			mark = mark->parent;
		mark = mark ? mark->next : NULL;
	}
	assert_int_equal(count, MARKS);
	for (size_t a = 0; a < MARKS; a++)
		for (size_t b = 0; b < MARKS; b++) {
			const struct mark *up = read[b];

			while (up && up != read[a])
				up = up->parent;
			assert_int_equal(mark_precedes(read[a], read[b]), a < b && !up);
		}
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
		cmocka_unit_test(marks_are_read_in_order),
		cmocka_unit_test(roles_have_their_standard_names),
		cmocka_unit_test(pages_are_labelled),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
