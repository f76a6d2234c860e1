/* Two trees laid over each other: what is taken, what stays, and which file a value is from. */
#include "input/merge.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;

static struct json *parsed(const char *bytes)
{
	struct diags diags = { .arena = arena };
	struct json *json = json_parse(arena, text_from(bytes), &diags);

	assert_non_null(json);
	return json;
}

/* Compact, values as they are spelt; those of another file with its name behind. */
static void write_json(FILE *out, const struct json *json)
{
	const char *before = "";

	if (json->kind == JSON_OBJECT || json->kind == JSON_LIST) {
		fputc(json->kind == JSON_OBJECT ? '{' : '[', out);
		for (const struct json *member = json->members; member; member = member->next) {
			fprintf(out, "%s%.*s%s", before, (int)member->key.count,
			        member->key.count ? member->key.bytes : "", json->kind == JSON_OBJECT ? ":" : "");
			write_json(out, member);
			before = ",";
		}
		fputc(json->kind == JSON_OBJECT ? '}' : ']', out);
		return;
	}
	fprintf(out, "%.*s", (int)json->text.count, json->text.count ? json->text.bytes : "");
	if (json->kind == JSON_NULL)
		fputs("null", out);
	if (json->file)
		fprintf(out, "@%.*s", (int)json->file->count, json->file->bytes);
}

static void assert_merged(const char *over, const char *under, const char *wanted)
{
	static const struct text file = { "u", 1 };
	struct json *json = parsed(over), *other = parsed(under);
	char *bytes = NULL;
	size_t count = 0;
	FILE *out = open_memstream(&bytes, &count);

	json_from(other, &file);
	json_merge(arena, json, other);
	write_json(out, json);
	fclose(out);
	assert_string_equal(bytes, wanted);
	free(bytes);
}

static void takes_what_is_missing(void **state)
{
	(void)state;
	assert_merged("{\"b\": 1}", "{\"c\": 2, \"a\": 3}", "{b:1,c:2@u,a:3@u}");
	assert_merged("{}", "{\"a\": {\"b\": [1]}}", "{a:{b:[1@u]}}");
	assert_merged("{\"a\": 1}", "{}", "{a:1}");
}

static void the_upper_one_wins(void **state)
{
	(void)state;
	assert_merged("{\"a\": 1, \"b\": [1], \"c\": {\"d\": 1}}", "{\"a\": 2, \"b\": [2, 3], \"c\": 5}",
	              "{a:1,b:[1],c:{d:1}}");
	assert_merged("{\"a\": null}", "{\"a\": {\"b\": 1}}", "{a:null}");
}

static void objects_are_merged_at_any_depth(void **state)
{
	(void)state;
	assert_merged("{\"a\": {\"b\": {\"c\": 1}}}", "{\"a\": {\"b\": {\"c\": 2, \"d\": 3}, \"e\": 4}}",
	              "{a:{b:{c:1,d:3@u},e:4@u}}");
	assert_merged("{\"a\": [{\"b\": 1}]}", "{\"a\": [{\"c\": 2}]}", "{a:[{b:1}]}");
}

static void notes_stay_behind(void **state)
{
	(void)state;
	assert_merged("{\"_x\": 1}", "{\"$schema\": 2, \"_x\": 3, \"_y\": {}, \"a\": {\"_z\": 4}}",
	              "{_x:1,a:{_z:4@u}}");
}

/* So that the reader tells of it. */
static void double_keys_stay_double(void **state)
{
	(void)state;
	assert_merged("{}", "{\"a\": 1, \"a\": 2}", "{a:1@u,a:2@u}");
	assert_merged("{\"a\": 0}", "{\"a\": 1, \"a\": 2}", "{a:0,a:2@u}");
	assert_merged("{\"a\": 0, \"a\": 1}", "{\"a\": 2}", "{a:0,a:1}");
}

static void a_member_is_taken_out(void **state)
{
	struct json *json = parsed("{\"a\": 1, \"b\": 2, \"c\": 3}"), *list = parsed("[1]");

	(void)state;
	assert_true(text_is(json_take(json, "b")->text, "2"));
	assert_null(json_take(json, "b"));
	assert_int_equal(json->count, 2);
	assert_true(text_is(json_take(json, "a")->text, "1"));
	assert_true(text_is(json->members->key, "c"));
	assert_null(json_take(list, "a"));
}

static int open_arena(void **state)
{
	(void)state;
	arena = arena_open((size_t)1 << 26);
	return arena ? 0 : -1;
}

static int close_arena(void **state)
{
	(void)state;
	arena_close(arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_what_is_missing),           cmocka_unit_test(the_upper_one_wins),
		cmocka_unit_test(objects_are_merged_at_any_depth), cmocka_unit_test(notes_stay_behind),
		cmocka_unit_test(double_keys_stay_double),         cmocka_unit_test(a_member_is_taken_out),
	};

	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
