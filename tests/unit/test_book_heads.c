/* Whatever a list has, no two columns of its sheet are called alike, and each is found by its head. */
#include "arena_fixture.h"

#include "record/record.h"
#include "sheet/heads.h"
#include "workbook/lists.h"

static struct arena *arena;

static int open_shared(void **state)
{
	int failed = open_arena(state);

	arena = *state;
	return failed;
}

struct heads_of_sheet {
	ARRAY_OF(struct text) slugs;
};

static void add_head(struct heads_of_sheet *heads, const struct book_list *list, struct text head)
{
	struct text slug = slug_of(arena, head);

	for (size_t i = 0; i < heads->slugs.count; i++)
		if (text_equal(heads->slugs.items[i], slug))
			fail_msg("two columns of %s are called %s", text_copy(arena, list->name).bytes,
			         text_copy(arena, slug).bytes);
	*array_push(arena, &heads->slugs) = slug;
}

/* Every column that the list may have, through all objects, a year of each field of years. */
static void add_columns(struct heads_of_sheet *heads, const struct book_list *list, const struct shape *shape,
                        struct book_key *key)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		struct book_key found;
		bool again = false;

		key->field = field;
		key->year = field->kind == FIELD_YEARS ? LIT("2024") : (struct text){ 0 };
		if (is_cell_field(field) || field->kind == FIELD_YEARS) {
			struct text path = key_path(arena, key);

			add_head(heads, list, path);
			assert_true(key_named(arena, list->field->shape, path, &found));
			assert_ptr_equal(found.field, field);
			assert_true(text_equal(key_path(arena, &found), path));
		}
		for (size_t i = 0; i < key->depth; i++)
			again = again || key->through[i]->shape == field->shape;
		if (field->kind != FIELD_OBJECT || key->depth == LIST_DEPTH_MOST || again)
			continue;
		key->through[key->depth++] = field;
		add_columns(heads, list, field->shape, key);
		key->depth--;
	}
}

static void no_two_columns_are_called_alike(void **state)
{
	struct book_lists lists = { .list = { 0 } };
	size_t beside = 0;

	(void)state;
	lists_of(arena, &record_shape, &lists);
	for (size_t i = 0; i < lists.list.count; i++) {
		const struct book_list *list = &lists.list.items[i];
		struct heads_of_sheet heads = { .slugs = { 0 } };
		struct book_key key = { .depth = 0 };

		add_head(&heads, list, text_from(list_number_head(list)));
		beside += strcmp(list_number_head(list), HEAD_NUMBER) != 0;
		if (list->field->kind == FIELD_MAP)
			add_head(&heads, list, text_from(list_key_head(list)));
		add_columns(&heads, list, list->field->shape, &key);
	}
	assert_true(lists.list.count > 40);
	assert_true(beside > 3 && beside < lists.list.count / 2); /* letters have numbers of their own, and SOP, ... */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_two_columns_are_called_alike),
	};

	return cmocka_run_group_tests(tests, open_shared, close_arena);
}
