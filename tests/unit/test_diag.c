/* The lines of messages, their order, and the table of words itself. */
#include "base/diag.h"

#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct diags diags;

static int open_diags(void **state)
{
	diags = (struct diags){ .arena = arena_open(1 << 24) };
	*state = diags.arena;
	return diags.arena ? 0 : -1;
}

static int close_diags(void **state)
{
	arena_close(*state);
	return 0;
}

static const char *line_of(const struct diag *diag, const char *file, enum language language)
{
	return diag_format(diags.arena, diag, text_from(file), language).bytes;
}

static void a_whole_line(void **state)
{
	struct diag *diag =
		diag_add(&diags, LIT("sasaran[2].target"), MESSAGE_WRONG_TYPE, LIT("angka"), LIT("teks \"delapan\""));

	(void)state;
	diag->line = 41;
	diag->column = 17;
	assert_string_equal(line_of(diag, "lkip.json", LANGUAGE_ID),
	                    "lkip.json:41:17: galat: sasaran[2].target: angka diharapkan, "
	                    "ditemukan teks \"delapan\"");
	assert_string_equal(line_of(diag, "lkip.json", LANGUAGE_EN),
	                    "lkip.json:41:17: error: sasaran[2].target: angka expected, "
	                    "found teks \"delapan\"");
	assert_false(diag->on_key);
	assert_int_equal(diags.errors, 1);
}

static void parts_left_out(void **state)
{
	struct diag *diag = diag_add(&diags, LIT(""), MESSAGE_FILE_EMPTY);

	(void)state;
	assert_string_equal(line_of(diag, "lkip.json", LANGUAGE_ID),
	                    "lkip.json: galat: berkas kosong, data JSON diharapkan");
	assert_string_equal(line_of(diag, "", LANGUAGE_ID), "galat: berkas kosong, data JSON diharapkan");
	diag = diag_add_key(&diags, LIT("tahun"), MESSAGE_EMPTY_TEXT);
	assert_true(diag->on_key);
	assert_string_equal(line_of(diag, "-", LANGUAGE_ID), "-: galat: tahun: teks tidak boleh kosong");
}

static void arguments_are_not_read_again(void **state)
{
	struct diag *diag = diag_add(&diags, LIT("a{1}"), MESSAGE_SYNTAX, LIT("{2}"), LIT("{"));

	(void)state;
	assert_string_equal(line_of(diag, "", LANGUAGE_ID), "galat: a{1}: JSON salah: {2} diharapkan, ditemukan {");
}

static void texts_are_copied(void **state)
{
	char path[] = "tahun";
	char found[] = "dua";
	struct diag *diag = diag_add(&diags, text_from(path), MESSAGE_NOT_WHOLE, text_from(found));

	(void)state;
	memset(path, 'x', 5);
	memset(found, 'x', 3);
	assert_string_equal(line_of(diag, "", LANGUAGE_ID), "galat: tahun: bilangan bulat diharapkan, ditemukan dua");
}

/* Many places are equal; the path tells the order of finding. */
static void sorted_and_stable(void **state)
{
	struct diags many = { .arena = diags.arena };

	(void)state;
	diags_sort(&many);
	for (int i = 0; i < 1000; i++) {
		struct diag *diag = diag_add(&many, text_format(many.arena, "%d", 1000 + i), MESSAGE_EMPTY_TEXT);

		diag->line = (size_t)(i * 7919 % 13);
		diag->column = (size_t)(i * 104729 % 5);
	}
	diags_sort(&many);
	assert_int_equal(many.list.count, 1000);
	assert_int_equal(many.list.items[0].line, 0);
	assert_int_equal(many.list.items[999].line, 12);
	for (size_t i = 1; i < 1000; i++) {
		const struct diag *a = &many.list.items[i - 1];
		const struct diag *b = &many.list.items[i];

		assert_true(a->line <= b->line);
		if (a->line == b->line) {
			assert_true(a->column <= b->column);
			if (a->column == b->column)
				assert_true(text_compare(a->path, b->path) < 0);
		}
	}
}

/* Whether both languages of a row use the same arguments, none skipped. */
static unsigned arguments_in(const char *words)
{
	unsigned used = 0;

	for (; (words = strchr(words, '{')); words++) {
		if (words[1] >= '1' && words[1] <= '4' && words[2] == '}')
			used |= 1u << (words[1] - '1');
	}
	return used;
}

static void every_row_is_whole(void **state)
{
	(void)state;
	for (int i = 0; i < MESSAGE_COUNT; i++) {
		const struct message_row *row = message_row((enum message)i);
		unsigned used = arguments_in(row->id);

		assert_true(*row->code && *row->id && *row->en);
		assert_int_equal(strspn(row->code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"),
		                 strlen(row->code));
		if (used != arguments_in(row->en) || (used & (used + 1)) != 0)
			fail_msg("arguments of %s", row->code);
		if (row->code[0] >= 'A' && row->code[0] <= 'Z')
			continue; /* a rule of the audit may say several things */
		for (int j = 0; j < i; j++)
			assert_string_not_equal(row->code, message_row((enum message)j)->code);
	}
}

/* Each language gets its half, with the argument in it where that has one. */
static void every_wording_is_in_both_languages(void **state)
{
	(void)state;
	for (enum wording wording = 0; wording < WORDING_COUNT; wording++) {
		const struct wording_row *row = wording_row(wording);
		struct text words = diag_words(diags.arena, wording, LIT("X"));
		struct diag *diag = diag_put(&diags, LIT(""), false, MESSAGE_TRAILING, (struct text[4]){ words });
		struct text id = diag_message(diags.arena, diag, LANGUAGE_ID);
		struct text en = diag_message(diags.arena, diag, LANGUAGE_EN);
		size_t at;

		assert_true(*row->id && *row->en);
		assert_true((arguments_in(row->id) | arguments_in(row->en)) <= 1);
		assert_int_equal(text_find(id, "X", &at), arguments_in(row->id) == 1);
		assert_int_equal(text_find(en, "X", &at), arguments_in(row->en) == 1);
		assert_true(arguments_in(row->id) || text_find(id, row->id, &at));
		assert_true(arguments_in(row->en) || text_find(en, row->en, &at));
		assert_false(text_find(id, "\x1F", &at) || text_find(en, "\x1F", &at));
	}
}

/* Who types into cells is told of no spelling of JSON; the arguments are those of the message anywhere. */
static void what_is_told_of_cells_is_no_json(void **state)
{
	static const char *const spellings[] = { "JSON",      "kutip",    "quote", "null",
		                                 "kunci ini", "this key", "TTTT",  "YYYY" };
	size_t count = 0, at;

	(void)state;
	for (int i = 0; i < MESSAGE_COUNT; i++) {
		const struct wording_row *cell = message_in_cell((enum message)i);
		struct diag diag = { .message = (enum message)i, .line = 3, .column = DIAG_CELL + 2 };

		if (!cell)
			continue;
		count++;
		assert_int_equal(arguments_in(cell->id), arguments_in(message_row((enum message)i)->id));
		assert_int_equal(arguments_in(cell->en), arguments_in(message_row((enum message)i)->en));
		for (enum language language = LANGUAGE_ID; language <= LANGUAGE_EN; language++) {
			struct text words = diag_message(diags.arena, &diag, language);

			for (size_t k = 0; k < sizeof spellings / sizeof *spellings; k++)
				assert_false(text_find(words, spellings[k], &at));
			diag.column = 2;
			assert_false(text_equal(words, diag_message(diags.arena, &diag, language)));
			diag.column = DIAG_CELL + 2;
		}
	}
	assert_in_range(count, 4, 100);
}

/* Six other places are named, of seven five and how many more there are. */
static void many_other_places(void **state)
{
	struct diag *diag = diag_add(&diags, LIT("a"), MESSAGE_FILE_EMPTY);

	(void)state;
	for (int i = 0; i < 7; i++) {
		const char *line;

		diag_also(&diags, diag, text_format(diags.arena, "b%d", i), LIT(""));
		line = line_of(diag, "", LANGUAGE_ID);
		assert_int_equal(strstr(line, "b5") != NULL, i == 5);
		assert_int_equal(strstr(line, ", b4, dan 2 tempat lain)") != NULL, i == 6);
		assert_int_equal(strstr(line_of(diag, "", LANGUAGE_EN), ", b4, and 2 other places)") != NULL, i == 6);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_whole_line, open_diags, close_diags),
		cmocka_unit_test_setup_teardown(parts_left_out, open_diags, close_diags),
		cmocka_unit_test_setup_teardown(arguments_are_not_read_again, open_diags, close_diags),
		cmocka_unit_test_setup_teardown(texts_are_copied, open_diags, close_diags),
		cmocka_unit_test_setup_teardown(many_other_places, open_diags, close_diags),
		cmocka_unit_test_setup_teardown(sorted_and_stable, open_diags, close_diags),
		cmocka_unit_test(every_row_is_whole),
		cmocka_unit_test_setup_teardown(every_wording_is_in_both_languages, open_diags, close_diags),
		cmocka_unit_test_setup_teardown(what_is_told_of_cells_is_no_json, open_diags, close_diags),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
