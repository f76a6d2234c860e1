/* What two records differ in: sentences word by word, items by what they are known by, where they went. */
#include "record_fixture.h"

#include "input/json.h"
#include "input/read.h"
#include "record/changes/changes.h"
#include "record/changes/words.h"

static void assert_words(struct arena *arena, const char *before, const char *after, const char *told)
{
	struct word_parts parts = words_compare(arena, text_from(before), text_from(after));

	assert_string_equal(words_told(arena, &parts).bytes, told);
}

static void sentences(void **state)
{
	struct fixture *f = *state;

	assert_words(f->arena, "satu dua tiga", "satu dua tiga", "satu dua tiga");
	assert_words(f->arena, "satu dua tiga", "satu tiga", "satu [-dua-] tiga");
	assert_words(f->arena, "satu tiga", "satu dua tiga", "satu {+dua+} tiga");
	assert_words(f->arena, "satu dua", "tiga empat", "[-satu dua-] {+tiga empat+}");
	assert_words(f->arena, "", "baru", "{+baru+}");
	assert_words(f->arena, "a b c d e f g h i j X k l m n o p q", "a b c d e f g h i j Y k l m n o p q",
	             "\xE2\x80\xA6 g h i j [-X-] {+Y+} k l m n \xE2\x80\xA6");
	assert_int_equal(words_alike(f->arena, LIT("a b c d"), LIT("a b c d")), 100);
	assert_int_equal(words_alike(f->arena, LIT("a b c d"), LIT("a b x y")), 50);
	assert_int_equal(words_alike(f->arena, LIT("a b"), LIT("c d")), 0);
}

static const void *raw(struct fixture *f, const char *quoted)
{
	struct record *record = arena_new(f->arena, struct record);
	struct diags diags = { .arena = f->arena };
	size_t count = strlen(quoted);
	char *bytes = arena_alloc(f->arena, count + 1);

	for (size_t i = 0; i < count; i++)
		bytes[i] = quoted[i] == '\'' ? '"' : quoted[i];
	record_read(f->arena, json_parse(f->arena, (struct text){ bytes, count }, &diags), &record_shape, record,
	            &diags);
	return record;
}

static struct changes between(struct fixture *f, const char *before, const char *after)
{
	return changes_between(f->arena, &record_shape, raw(f, before), raw(f, after));
}

#define OF(items) "{'program': [" items "]}"
#define A "{'kunci': 'a', 'nama': 'Alfa'}"
#define B "{'kunci': 'b', 'nama': 'Beta'}"
#define C "{'kunci': 'c', 'nama': 'Gama'}"

static void assert_change(const struct changes *changes, size_t index, enum change_kind kind, const char *whose,
                          const char *before_path, const char *after_path)
{
	const struct change *change = &changes->list.items[index];

	assert_true(index < changes->list.count);
	assert_int_equal(change->kind, kind);
	assert_true(text_is(change->whose, whose));
	assert_true(text_is(change->before_path, before_path));
	assert_true(text_is(change->after_path, after_path));
}

static void items(void **state)
{
	struct fixture *f = *state;
	struct changes changes = between(f, OF(A "," B), OF(A "," B));

	assert_int_equal(changes.list.count, 0);
	assert_int_equal(changes.displaced.count, 0);
	changes = between(f, OF(A "," B), OF(A "," C "," B));
	assert_int_equal(changes.list.count, 1);
	assert_change(&changes, 0, CHANGE_ADDED, "program Gama", "", "program[1]");
	changes = between(f, OF(A "," B "," C), OF(A "," C));
	assert_int_equal(changes.list.count, 1);
	assert_change(&changes, 0, CHANGE_GONE, "program Beta", "program[1]", "");
	changes = between(f, OF(A "," B "," C), OF(B "," C "," A));
	assert_int_equal(changes.list.count, 1);
	assert_change(&changes, 0, CHANGE_MOVED, "program Alfa", "program[0]", "program[2]");
	changes = between(f, OF(A "," B), OF("{'kunci': 'a', 'nama': 'Alfa Baru'}," B));
	assert_int_equal(changes.list.count, 1);
	assert_change(&changes, 0, CHANGE_VALUE, "program Alfa Baru", "program[0].nama", "program[0].nama");
	assert_true(text_is(changes.list.items[0].before, "Alfa"));
}

static void names(void **state)
{
	struct fixture *f = *state;
	struct changes changes = between(f, OF(A "," B), OF(C "," B));
	struct text name;

	assert_true(changes_older_name(f->arena, &changes, LIT("program.b.serapan"), &name));
	assert_true(text_is(name, "program.b.serapan"));
	assert_false(changes_older_name(f->arena, &changes, LIT("program[0].serapan"), &name));
	changes = between(f, OF(A "," B), OF(B));
	assert_true(changes_older_name(f->arena, &changes, LIT("program[0].nama"), &name));
	assert_true(text_is(name, "program[1].nama"));
	assert_true(changes_newer_name(f->arena, &changes, LIT("program[1].nama"), &name));
	assert_true(text_is(name, "program[0].nama"));
	assert_false(changes_newer_name(f->arena, &changes, LIT("program[0].nama"), &name));
}

static void spelling(void **state)
{
	struct fixture *f = *state;
	struct changes changes = between(f, "{'tahun': 2024, 'aturan': {'ukuran': 12.0, 'spasi': 1.50}}",
	                                 "{'aturan': {'spasi': 1.5, 'ukuran': 12}, 'tahun': 2024, '_x': 1}");

	assert_int_equal(changes.list.count, 0);
	changes = between(f, "{'lkip': {'penutup': 'Satu dua.'}}", "{'lkip': {'penutup': ['Satu dua.']}}");
	assert_int_equal(changes.list.count, 0);
	changes = between(f, "{'lkip': {'penutup': ['Satu dua.']}}", "{'lkip': {'penutup': ['Satu tiga.', 'Baru.']}}");
	assert_int_equal(changes.list.count, 2);
	assert_true(changes.list.items[0].sentence);
	assert_true(text_is(changes.list.items[0].what, "penutup ke-1"));
	assert_true(text_is(changes.list.items[1].after, "Baru."));
}

static int open_small(void **state)
{
	return open_record(state, "{'instansi': {'pemerintah': 'P', 'nama': 'N', 'tempat': 'T'}, 'tahun': 2024}");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences),
		cmocka_unit_test(items),
		cmocka_unit_test(names),
		cmocka_unit_test(spelling),
	};

	return cmocka_run_group_tests(tests, open_small, close_record);
}
