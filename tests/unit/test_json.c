/* The strict reader of JSON: what it takes, where things stand, and what it says about each mistake. */
#include "arena_fixture.h"

#include "input/json.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BYTES(literal) ((struct text){ "" literal, sizeof(literal) - 1 })

/* What is said about these bytes: the line without the file's name; "" when they are JSON. */
static const char *complaint(struct arena *arena, struct text bytes)
{
	struct diags diags = { .arena = arena };
	struct json *json = json_parse(arena, bytes, &diags);

	assert_int_equal(diags.list.count, json ? 0 : 1);
	if (json)
		return "";
	return diag_format(arena, &diags.list.items[0], (struct text){ 0 }, LANGUAGE_ID).bytes;
}

static struct json *parsed(struct arena *arena, const char *source)
{
	struct diags diags = { .arena = arena };
	struct json *json = json_parse(arena, text_from(source), &diags);

	if (!json)
		fail_msg("%s: %s", source, complaint(arena, text_from(source)));
	return json;
}

static void assert_text(struct text text, const char *expected)
{
	if (!text_is(text, expected))
		fail_msg("found \"%.*s\", expected \"%s\"", (int)text.count, text.bytes, expected);
}

static void takes_json(void **state)
{
	static const char *const sources[] = {
		"{}",
		"[]",
		" [ ] ",
		"null",
		"true",
		"false",
		"0",
		"-0",
		"-0.0",
		"10",
		"1.50",
		"1e5",
		"1E+5",
		"1.5e-10",
		"\"\"",
		"\"a\"",
		"[1,2]",
		"[[],{}]",
		"{\"a\":{\"b\":[null]}}",
		"\r\n{\r\n}\t",
		"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\uD83D\\uDE00\"",
		"\"\x7f\"",
		"{\"\":1}",
		"{\"a\":1,\"a\":2}",
		"\"é … 😀\"",
		"[1e400]",
		"\xEF\xBB\xBF{}",
		"\"\\ufffe\"",
	};

	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
		assert_string_equal(complaint(*state, text_from(sources[i])), "");
}

/* Each mistake with its place and what to do about it. */
static const struct {
	const char *source, *said;
} mistakes[] = {
	/* the file */
	{ "", "1:1: galat: berkas kosong, data JSON diharapkan" },
	{ " \n\n ", "1:1: galat: berkas kosong, data JSON diharapkan" },
	{ "\xEF\xBB\xBF", "1:1: galat: berkas kosong, data JSON diharapkan" },
	{ "{\"nama\": \"a\xC3\xA9\x93\"}",
	  "1:12: galat: bukan UTF-8 yang sah: bita 0x93; simpan ulang berkas sebagai UTF-8" },
	{ "\xFF\xFE{", "1:1: galat: berkas disimpan sebagai UTF-16 (\"Unicode\"); simpan ulang sebagai UTF-8" },
	{ "{} {}", "1:4: galat: data JSON sudah selesai, tetapi masih ada \"{\"" },
	{ "{}\nhalo", "2:1: galat: data JSON sudah selesai, tetapi masih ada \"halo\"" },
	{ "{\n\"a\": {}},\n\"b\": 1}", "2:9: galat: data JSON sudah selesai pada baris 2, tetapi masih ada \",\"; "
	                               "mungkin kurung penutup pada baris itu berlebih" },
	/* brackets */
	{ "{\"a\": {}}}", "1:10: galat: kurung \"}\" berlebih: tidak ada pembukanya" },
	{ "]", "1:1: galat: kurung \"]\" berlebih: tidak ada pembukanya" },
	{ "{\"a\": [1, 2}",
	  "1:12: galat: ditemukan \"}\", padahal kurung \"[\" dari baris 1 harus ditutup dengan \"]\"" },
	{ "{\n \"a\": [\n  1,\n  2\n\n",
	  "4:4: galat: kurung \"[\" yang dibuka pada baris 2 belum ditutup dengan \"]\"" },
	{ "{\"a\": 1", "1:8: galat: kurung \"{\" yang dibuka pada baris 1 belum ditutup dengan \"}\"" },
	{ "[{\"a\": 1,\n {\"a\": 2}]", "2:2: galat: kunci di antara tanda kutip diharapkan, ditemukan \"{\"; mungkin "
	                               "kurung \"{\" dari baris 1 belum ditutup" },
	{ "{ {\"a\": 1} }",
	  "1:3: galat: kunci di antara tanda kutip diharapkan, ditemukan \"{\"; daftar ditulis di antara [ dan ]" },
	/* commas and colons */
	{ "{\"a\": 1,\n}", "1:8: galat: hapus koma ini: sesudahnya langsung \"}\"" },
	{ "[1, 2,]", "1:6: galat: hapus koma ini: sesudahnya langsung \"]\"" },
	{ "[1,,2]", "1:4: galat: koma berlebih; hapus koma ini" },
	{ "[,1]", "1:2: galat: koma berlebih; hapus koma ini" },
	{ "{\"a\": 1,, \"b\": 2}", "1:9: galat: koma berlebih; hapus koma ini" },
	{ "{\"a\": 1\n \"b\": 2}", "1:8: galat: koma kurang di sini, sebelum \"b\"" },
	{ "{\"é\": \"x\"\n\n \"b\": 2}", "1:10: galat: koma kurang di sini, sebelum \"b\"" },
	{ "[{}\n{}]", "1:4: galat: koma kurang di sini, sebelum \"{\"" },
	{ "{\"a\" \"b\"}", "1:5: galat: titik dua (:) dan nilai diharapkan sesudah kunci \"a\"" },
	{ "{\"a\"}", "1:5: galat: titik dua (:) dan nilai diharapkan sesudah kunci \"a\"" },
	{ "{\"a\": }", "1:6: galat: kunci \"a\" belum bernilai; tulis nilainya, atau null bila belum ada" },
	{ "{\"a\": , \"b\": 1}", "1:6: galat: kunci \"a\" belum bernilai; tulis nilainya, atau null bila belum ada" },
	{ "{\"a\" = 1}", "1:6: galat: tulis \":\", bukan \"=\"" },
	{ "{\"a\": 1; \"b\": 2}", "1:8: galat: tulis \",\", bukan \";\"" },
	{ "{\"a\":: 1}", "1:6: galat: nilai diharapkan, ditemukan \":\"" },
	{ "[\"a\": 1]", "1:5: galat: di dalam [ ] tidak ada kunci; data berkunci ditulis di antara kurung kurawal" },
	{ "[1 @]", "1:4: galat: JSON salah: \",\" / \"]\" diharapkan, ditemukan \"@\"" },
	/* quotes */
	{ "{\"nama\": \"Dinas Sosial,\n \"b\": 2}",
	  "1:10: galat: teks yang mulai di sini belum ditutup dengan tanda kutip (\") sampai akhir baris; ganti baris "
	  "di dalam teks ditulis \\n" },
	{ "{\"nama: \"Dinas\"}", "1:2: galat: tutup tanda kutip kunci sebelum titik dua: \"nama\":" },
	{ "{nama: \"x\"}", "1:2: galat: kunci harus di antara tanda kutip: \"nama\"" },
	{ "{nama\": \"x\"}", "1:2: galat: kunci harus di antara tanda kutip: \"nama\"" },
	{ "{\"a\": 1, 2024: 5}", "1:10: galat: kunci harus di antara tanda kutip: \"2024\"" },
	{ "{\"nama\": Dinas Sosial\", \"b\": 2}", "1:10: galat: teks harus di antara tanda kutip: \"Dinas Sosial\"" },
	{ "{'nama': 'x'}", "1:2: galat: pakai tanda kutip lurus ganda (\"), bukan \"'\"" },
	{ "{\"nama\": “Dinas”}", "1:10: galat: pakai tanda kutip lurus ganda (\"), bukan \"“\"" },
	{ "{\"nama\": \"Dinas”,\n\"b\": 1}", "1:16: galat: pakai tanda kutip lurus ganda (\"), bukan \"”\"" },
	{ "{\"a\": \"Kata \"Sosial\" lagi\"}",
	  "1:14: galat: teks \"Kata \" sudah selesai sebelum ini; tanda kutip di dalam teks ditulis \\\"" },
	{ "{\"a\": \"C:\\Data\"}",
	  "1:10: galat: garis miring terbalik di dalam teks ditulis dua kali (\\\\), ditemukan \\D" },
	{ "\"\\ud800\"", "1:2: galat: urutan escape tidak sah dalam teks: \\ud800" },
	{ "\"\\ud800\\u0041\"", "1:2: galat: urutan escape tidak sah dalam teks: \\ud800" },
	{ "\"é\\udc00\"", "1:3: galat: urutan escape tidak sah dalam teks: \\udc00" },
	{ "\"\\u0000\"", "1:2: galat: urutan escape tidak sah dalam teks: \\u0000" },
	{ "\"\\u12g4\"", "1:2: galat: urutan escape tidak sah dalam teks: \\u12g4" },
	{ "\"\\u12", "1:2: galat: urutan escape tidak sah dalam teks: \\u12" },
	{ "[\"a\tb\"]", "1:4: galat: karakter kendali U+0009 di dalam teks; pakai \\n untuk ganti baris" },
	/* what is no JSON at all */
	{ "{\"a\": 1, // catatan\n}", "1:10: galat: JSON tidak mengenal komentar; tulis catatan sebagai kunci yang "
	                              "diawali garis bawah: \"_catatan\": \"...\"" },
	{ "/* x */ {}", "1:1: galat: JSON tidak mengenal komentar; tulis catatan sebagai kunci yang diawali garis "
	                "bawah: \"_catatan\": \"...\"" },
	{ "{\"a\":\xC2\xA0"
	  "1}",
	  "1:6: galat: ada karakter tak terlihat U+00A0 di sini; hapus, atau ganti dengan spasi biasa" },
	{ "{\"a\": NaN}", "1:7: galat: ditemukan NaN; tulis null" },
	{ "[True]", "1:2: galat: ditemukan True; tulis true" },
	{ "[tidak]", "1:2: galat: ditemukan tidak; tulis false" },
	{ "[nullx]", "1:2: galat: teks harus di antara tanda kutip: \"nullx\"" },
	/* numbers */
	{ "[007]",
	  "1:2: galat: angka tidak diawali nol: 007; tulis 7, atau \"007\" di antara tanda kutip bila itu kode" },
	{ "[+5]", "1:2: galat: penulisan angka salah: +5; tulis 5" },
	{ "[.5]", "1:2: galat: penulisan angka salah: .5; tulis 0.5" },
	{ "[5.]", "1:2: galat: penulisan angka salah: 5.; tulis 5" },
	{ "{\"a\": 8,60}", "1:7: galat: penulisan angka salah: 8,60; tulis 8.60" },
	{ "{\"a\": 8,60,\n\"b\": 1}", "1:7: galat: penulisan angka salah: 8,60; tulis 8.60" },
	{ "{\"a\": 20.000.000}", "1:7: galat: penulisan angka salah: 20.000.000; tulis 20000000" },
	{ "{\"a\": 20,000,000}", "1:7: galat: penulisan angka salah: 20,000,000; tulis 20000000" },
	{ "{\"a\": 20 000 000}", "1:7: galat: penulisan angka salah: 20 000 000; tulis 20000000" },
	{ "{\"a\": 8.60%}", "1:7: galat: penulisan angka salah: 8.60%; tulis 8.60" },
	{ "{\"a\": 8.60 %}", "1:7: galat: penulisan angka salah: 8.60 %; tulis 8.60" },
	{ "{\"a\": Rp 1.000.000,-, \"b\": 1}", "1:7: galat: penulisan angka salah: Rp 1.000.000,-; tulis 1000000" },
	{ "[1.02.03]", "1:2: galat: 1.02.03 bukan angka; kode dan tanggal ditulis di antara tanda kutip: \"1.02.03\"" },
	{ "[2024-01-17]",
	  "1:2: galat: 2024-01-17 bukan angka; kode dan tanggal ditulis di antara tanda kutip: \"2024-01-17\"" },
	{ "[1e]", "1:2: galat: penulisan angka salah: 1e; tulis seperti 8.60 atau 20000000" },
	{ "[-]", "1:2: galat: penulisan angka salah: -; tulis seperti 8.60 atau 20000000" },
	{ "[0x1F]", "1:2: galat: penulisan angka salah: 0x1F; tulis seperti 8.60 atau 20000000" },
	{ "[1234567890123456789012345678901234567890123456789012345678901234]",
	  "1:2: galat: angka terlalu panjang: 1234567890123456789012345678901234567890…; paling banyak 18 angka, 12 di "
	  "belakang koma" },
};

static void tells_each_mistake(void **state)
{
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
		const char *said = complaint(*state, text_from(mistakes[i].source));

		if (strcmp(said, mistakes[i].said))
			fail_msg("%s\nsaid     %s\nexpected %s", mistakes[i].source, said, mistakes[i].said);
	}
}

static void a_zero_byte_is_no_end(void **state)
{
	assert_string_equal(complaint(*state, BYTES("[1]\0")),
	                    "1:4: galat: data JSON sudah selesai, tetapi masih ada U+0000");
	assert_string_equal(complaint(*state, BYTES("[\"a\0\"]")),
	                    "1:4: galat: karakter kendali U+0000 di dalam teks; pakai \\n untuk ganti baris");
	assert_string_equal(complaint(*state, BYTES("{\0\"\0")),
	                    "1:1: galat: berkas disimpan sebagai UTF-16 (\"Unicode\"); simpan ulang sebagai UTF-8");
}

static void keeps_places(void **state)
{
	struct json *root = parsed(*state, "\xEF\xBB\xBF{\n\t\"é\": [1, \"😀\", true],\r\n \"b\" :\n  {}\r}");
	const struct json *list = root->members;
	const struct json *object = list->next;

	assert_int_equal(root->line, 1);
	assert_int_equal(root->column, 1);
	assert_int_equal(list->key_line, 2);
	assert_int_equal(list->key_column, 2);
	assert_int_equal(list->column, 7);
	assert_int_equal(list->members->column, 8);
	assert_int_equal(list->members->next->column, 11);
	assert_int_equal(list->members->next->next->column, 16); /* the face is one code point */
	assert_int_equal(object->key_line, 3);
	assert_int_equal(object->key_column, 2);
	assert_int_equal(object->line, 4);
	assert_int_equal(object->column, 3);
	assert_int_equal(root->count, 2);
	assert_int_equal(list->count, 3);
}

static void keeps_spellings_and_decodes(void **state)
{
	struct json *root =
		parsed(*state, "{\"a\\u0062\": [8.60, -1E+2, \"\\uD83D\\uDE00\\n\\/\", \"x\", true, null]}");
	const struct json *item = root->members->members;

	assert_text(root->members->key, "ab");
	assert_text(item->text, "8.60");
	assert_int_equal(item->kind, JSON_NUMBER);
	item = item->next;
	assert_text(item->text, "-1E+2");
	item = item->next;
	assert_text(item->text, "😀\n/");
	assert_int_equal(item->kind, JSON_TEXT);
	item = item->next;
	assert_text(item->text, "x");
	item = item->next;
	assert_int_equal(item->kind, JSON_BOOL);
	assert_true(item->truth);
	item = item->next;
	assert_int_equal(item->kind, JSON_NULL);
	assert_null(item->next);
}

static void plain_texts_are_views(void **state)
{
	static const char source[] = "[\"polos\", \"ber\\nbaris\"]";
	struct json *root = parsed(*state, source);

	assert_ptr_equal(root->members->text.bytes, source + 2);
	assert_ptr_not_equal(root->members->next->text.bytes, source + 11);
}

static void keeps_double_keys(void **state)
{
	struct json *root = parsed(*state, "{\"a\": 1, \"b\": 2, \"a\": 3}");

	assert_int_equal(root->count, 3);
	assert_text(root->members->next->next->key, "a");
	assert_text(root->members->next->next->text, "3");
	assert_text(json_lookup(root, "a")->text, "1");
	assert_null(json_lookup(root, "c"));
	assert_null(json_lookup(root->members, "a"));
}

static void depth_ends_at_64(void **state)
{
	char source[132];

	memset(source, '[', 64);
	memset(source + 64, ']', 64);
	assert_string_equal(complaint(*state, (struct text){ source, 128 }), "");
	memset(source, '[', 65);
	memset(source + 65, ']', 65);
	assert_string_equal(complaint(*state, (struct text){ source, 130 }),
	                    "1:65: galat: susunan lebih dalam dari 64 tingkat");
}

static void follows_paths(void **state)
{
	struct json *root =
		parsed(*state, "{\"a\": {\"b\": [1, {\"c-d\": 2}]}, \"kunci aneh\": [[3]], \"q\\\"\\\\\\n\": 4, "
	                       "\"\": 5, \"2024\": 6}");
	static const struct {
		const char *path, *number;
	} there[] = {
		{ "a.b[0]", "1" },
		{ "a.b[1].c-d", "2" },
		{ "[\"kunci aneh\"][0][0]", "3" },
		{ "[\"q\\\"\\\\\\u000a\"]", "4" },
		{ "[\"\"]", "5" },
		{ "2024", "6" },
	};
	static const char *const nowhere[] = {
		"x",
		"a.x",
		"a.b[2]",
		"a.b[",
		"a.b[1",
		"a.b[]",
		"a[0]",
		"a.b.c",
		"a..b",
		".a",
		"a.",
		"[\"a",
		"[\"a\"",
		"a.b[99999999999999999999]",
		"[\"kunci aneh",
		"a b",
		"a.b[0][0]",
		"[\"\\",
	};

	assert_ptr_equal(json_at(root, LIT("")), root);
	for (size_t i = 0; i < sizeof there / sizeof *there; i++) {
		const struct json *at = json_at(root, text_from(there[i].path));

		assert_non_null(at);
		assert_text(at->text, there[i].number);
	}
	for (size_t i = 0; i < sizeof nowhere / sizeof *nowhere; i++)
		assert_null(json_at(root, text_from(nowhere[i])));
}

static void locates_messages(void **state)
{
	struct diags diags = { .arena = *state };
	struct json *root = parsed(*state, "{\n\"a\": {\n  \"b\":\n    [10, 20]}}");
	static const struct {
		const char *path;
		bool on_key;
		size_t line, column;
	} cases[] = {
		{ "a.b[1]", false, 4, 10 }, { "a.b", false, 4, 5 }, { "a.b", true, 3, 3 },
		{ "a.c", false, 2, 6 },     { "a.c", true, 2, 6 },  { "", true, 0, 0 },
		{ "a.b[1]", true, 4, 10 },  { "z", false, 1, 1 },   { "a.b[7].c", false, 4, 5 },
	};
	size_t count = sizeof cases / sizeof *cases;

	for (size_t i = 0; i < count; i++)
		diag_put(&diags, text_from(cases[i].path), cases[i].on_key, MESSAGE_EMPTY_TEXT,
		         (const struct text[4]){ { 0 } });
	diag_add(&diags, LIT("a"), MESSAGE_EMPTY_TEXT)->line = 77;
	json_locate(root, &diags);
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(diags.list.items[i].line, cases[i].line);
		assert_int_equal(diags.list.items[i].column, cases[i].column);
	}
	assert_int_equal(diags.list.items[count].line, 77); /* known before */
}

/* The list itself is a value too: "[1,1,...,1]" of one item fewer than the limit is the longest. */
static void values_have_a_limit(void **state)
{
	size_t most = 2 * (size_t)(JSON_VALUES_MAX - 1) + 1;
	char *source = malloc(most + 2);

	for (size_t i = 0; i < most + 2; i++)
		source[i] = i % 2 ? '1' : ',';
	source[0] = '[';
	source[most - 1] = ']';
	assert_string_equal(complaint(*state, (struct text){ source, most }), "");
	source[most - 1] = ',';
	source[most + 1] = ']';
	assert_string_equal(complaint(*state, (struct text){ source, most + 2 }),
	                    "1:4000000: galat: berkas berisi lebih dari 2000000 nilai");
	free(source);
}

static void size_has_a_limit(void **state)
{
	size_t count = (size_t)JSON_MEGABYTES_MAX * 1024 * 1024;
	char *source = malloc(count + 1);

	memset(source, ' ', count + 1);
	source[count - 1] = '1';
	assert_string_equal(complaint(*state, (struct text){ source, count }), "");
	assert_string_equal(complaint(*state, (struct text){ source, count + 1 }),
	                    "1:1: galat: berkas lebih besar dari 64 MB");
	free(source);
}

/* Wherever memory ends, the landing place is reached and cJSON's tree is gone (the sanitizer counts). */
static void survives_every_failure(void **state)
{
	static const char source[] = "{\"a\": [1, \"x\\ny\", {\"b\\t\": null}], \"c\": true}";
	volatile size_t nth = 0;
	volatile bool done = false;

	(void)state;
	while (!done) {
		struct arena *volatile arena = arena_open(1 << 20);
		struct diags diags = { .arena = arena };

		if (setjmp(*arena_landing(arena)) == 0) {
			nth++;
			arena_fail_at(arena, nth);
			assert_non_null(json_parse(arena, text_from(source), &diags));
			done = true;
		}
		arena_close(arena);
	}
	assert_in_range(nth, 5, 50);
}

/* Texts with and without escapes outlive the tree; a message is due until it has a place. */
static void texts_outlive_the_tree(void **state)
{
	struct arena *arena = *state, *nodes = arena_open_inside(arena);
	struct diags diags = { .arena = arena };
	const struct json *json =
		json_parse_apart(nodes, arena, LIT("{\"a\\tb\": \"satu\\ndua\", \"c\": \"tiga\"}"), &diags);
	struct text key = json->members->key, escaped = json->members->text, plain = json->members->next->text;

	assert_false(json_unlocated(&diags));
	diag_add(&diags, LIT("c"), MESSAGE_EMPTY_TEXT);
	assert_true(json_unlocated(&diags));
	json_locate(json, &diags);
	assert_false(json_unlocated(&diags));
	assert_int_equal(diags.list.items[0].column, 28);
	arena_close(nodes);
	assert_text(key, "a\tb");
	assert_text(escaped, "satu\ndua");
	assert_text(plain, "tiga");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(takes_json, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(tells_each_mistake, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(a_zero_byte_is_no_end, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(keeps_places, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(keeps_spellings_and_decodes, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(plain_texts_are_views, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(keeps_double_keys, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(depth_ends_at_64, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(follows_paths, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(locates_messages, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(values_have_a_limit, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(size_has_a_limit, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(texts_outlive_the_tree, open_arena, close_arena),
		cmocka_unit_test_setup_teardown(survives_every_failure, open_arena, close_arena),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
