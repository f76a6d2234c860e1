/* Markup of narratives: which runs come out, with which faces; what stays as it was written. */
#include "arena_fixture.h"

#include "content/rich.h"

#include <string.h>

/* The runs as one text: faces as "<flags:words>", links "[words]", references "{key}", breaks "|".
 */
static const char *shown(struct arena *arena, struct rich rich)
{
	struct text all = LIT("");

	for (size_t i = 0; i < rich.count; i++) {
		const struct run *run = &rich.runs[i];
		struct text words = run->text;

		if (run->kind == RUN_BREAK)
			words = LIT("|");
		else if (run->kind == RUN_REFERENCE)
			words = text_format(arena, "{%t}", words);
		else if (run->link.count)
			words = text_format(arena, "[%t]", words);
		if (run->flags)
			words = text_format(arena, "<%d:%t>", (int)run->flags, words);
		all = TEXT_JOIN(arena, all, words);
	}
	return all.bytes;
}

static const char *parsed(struct arena *arena, const char *markup)
{
	return shown(arena, rich_parse(arena, text_from(markup), LIT("")));
}

static void faces(void **state)
{
	assert_string_equal(parsed(*state, "a **b** c"), "a <1:b> c");
	assert_string_equal(parsed(*state, "*miring* dan __garis bawah__"), "<2:miring> dan <4:garis bawah>");
	assert_string_equal(parsed(*state, "m^2^ luas"), "m<8:2> luas");
	assert_string_equal(parsed(*state, "(**tebal**)."), "(<1:tebal>).");
	assert_string_equal(parsed(*state, "pra**tebal**pasca"), "pra<1:tebal>pasca");
}

static void faces_inside_faces(void **state)
{
	assert_string_equal(parsed(*state, "**a *b* c**"), "<1:a ><3:b><1: c>");
	assert_string_equal(parsed(*state, "***a***"), "<3:a>");
	assert_string_equal(parsed(*state, "***a* b**"), "<3:a><1: b>");
	assert_string_equal(parsed(*state, "*a **b***"), "<2:a ><3:b>");
}

static void marks_without_partner(void **state)
{
	assert_string_equal(parsed(*state, "a * b * c"), "a * b * c");
	assert_string_equal(parsed(*state, "2 ** 3"), "2 ** 3");
	assert_string_equal(parsed(*state, "Nilai* dan"), "Nilai* dan");
	assert_string_equal(parsed(*state, "**a *b** c*"), "<1:a *b> c*");
	assert_string_equal(parsed(*state, "**a"), "**a");
	assert_string_equal(parsed(*state, "x^2"), "x^2");
	assert_string_equal(parsed(*state, "nama_berkas_baru"), "nama_berkas_baru");
}

static void lines_to_write_on(void **state)
{
	assert_string_equal(parsed(*state, "Nomor: ______ tanggal ______"), "Nomor: ______ tanggal ______");
	assert_string_equal(parsed(*state, "*****"), "*****");
}

static void escapes(void **state)
{
	assert_string_equal(parsed(*state, "\\*a\\*"), "*a*");
	assert_string_equal(parsed(*state, "\\{tabel:a}"), "{tabel:a}");
	assert_string_equal(parsed(*state, "C:\\data"), "C:\\data");
	assert_string_equal(parsed(*state, "a\\"), "a\\");
}

static void breaks(void **state)
{
	assert_string_equal(parsed(*state, "a\nb\r\nc\rd"), "a|b|c|d");
	assert_string_equal(parsed(*state, "a\tb"), "a b");
	assert_string_equal(parsed(*state, "a\xC2\xA0"
	                                   "b"),
	                    "a\xC2\xA0"
	                    "b");
}

static void addresses(void **state)
{
	assert_string_equal(parsed(*state, "lihat https://drive.google.com/file/d/1hT4__ab_*c/view?usp=drive_link."),
	                    "lihat [https://drive.google.com/file/d/1hT4__ab_*c/view?usp=drive_link].");
	assert_string_equal(parsed(*state, "(http://a.id)"), "([http://a.id])");
	assert_string_equal(parsed(*state, "http://a.id/x_(y), lalu"), "[http://a.id/x_(y)], lalu");
	assert_string_equal(parsed(*state, "**https://a.id**"), "<1:[https://a.id]>");
	/* names of sites, with or without a path; no addresses of people */
	assert_string_equal(parsed(*state, "pada www.contoh.id."), "pada [www.contoh.id].");
	assert_string_equal(parsed(*state, "(dinsos.contoh-kab.go.id/ppid/berkala.html, lalu)"),
	                    "([dinsos.contoh-kab.go.id/ppid/berkala.html], lalu)");
	assert_string_equal(parsed(*state, "surat@contohkab.go.id, S.Sos.id, .go.id, a.go.idx"),
	                    "surat@contohkab.go.id, S.Sos.id, .go.id, a.go.idx");
	assert_string_equal(parsed(*state, "http:// kosong"), "http:// kosong");
	assert_string_equal(parsed(*state, "xhttp://a.id"), "xhttp://a.id");
}

static void references(void **state)
{
	assert_string_equal(parsed(*state, "lihat {tabel:pmks} dan **{gambar:bagan}**"),
	                    "lihat {tabel:pmks} dan <1:{gambar:bagan}>");
	assert_string_equal(parsed(*state, "{tabel:} {tabel:a {lain:b}"), "{tabel:} {tabel:a {lain:b}");
}

static void plain_words(void **state)
{
	struct arena *arena = *state;
	struct rich rich = rich_plain(arena, LIT("5 * 3 **\n{tabel:a} https://a.id"), LIT("x"));

	assert_string_equal(shown(arena, rich), "5 * 3 **|{tabel:a} https://a.id");
	assert_true(text_is(rich.path, "x"));
}

static void words_and_emptiness(void **state)
{
	struct arena *arena = *state;
	struct rich rich = rich_parse(arena, LIT("a **b**\nc"), LIT(""));

	assert_true(text_is(rich_words(arena, rich), "a b c"));
	assert_string_equal(shown(arena, rich_with(arena, rich, RUN_UNDERLINE)), "<4:a ><5:b><4:|><4:c>");
	assert_string_equal(shown(arena, rich), "a <1:b>|c");
	assert_false(rich_empty(rich));
	assert_true(rich_empty(rich_parse(arena, LIT(""), LIT(""))));
	assert_true(rich_empty(rich_parse(arena, LIT("\n"), LIT(""))));
	assert_true(rich_empty((struct rich){ 0 }));
}

static void parts_side_by_side(void **state)
{
	struct arena *arena = *state;
	struct rich parts[] = {
		rich_plain(arena, LIT("Sumber: "), LIT("")),
		rich_parse(arena, LIT("dinas **x**{tabel:a}"), LIT("di.sini")),
		{ 0 },
		rich_plain(arena, LIT(";"), LIT("lain")),
		rich_plain(arena, LIT("."), LIT("")),
	};
	struct rich all = rich_join(arena, parts, sizeof parts / sizeof *parts);

	assert_string_equal(shown(arena, all), "Sumber: dinas <1:x>{tabel:a};.");
	assert_int_equal(all.count, 4); /* no seam within words of one face */
	assert_true(text_is(all.path, "di.sini"));
	assert_string_equal(shown(arena, rich_upper(arena, all)), "SUMBER: DINAS <1:X>{tabel:a};.");
	assert_string_equal(shown(arena, parts[1]), "dinas <1:x>{tabel:a}");
	assert_true(rich_empty(rich_join(arena, parts, 0)));
}

static void many_parts(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 28);
	size_t count = 200000;
	struct rich *parts = arena_many(arena, count, struct rich);
	struct rich all;

	(void)state;
	for (size_t i = 0; i < count; i++)
		parts[i] = rich_plain(arena, LIT("kata "), LIT(""));
	all = rich_join(arena, parts, count);
	assert_int_equal(all.count, 1);
	assert_int_equal(all.runs[0].text.count, 5 * count);
	arena_close(arena);
}

/* A hundred thousand openings are read in one go. */
static void many_marks(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 28);
	size_t count = 100000;
	char *bytes = arena_alloc(arena, 3 * count);
	struct rich rich;

	(void)state;
	for (size_t i = 0; i < count; i++)
		memcpy(bytes + 3 * i, " *a", 3);
	rich = rich_parse(arena, (struct text){ bytes, 3 * count }, LIT(""));
	assert_int_equal(rich.count, 1);
	assert_int_equal(rich.runs[0].text.count, 3 * count);
	arena_close(arena);
}

/* Words that say which figure they are keep it, whichever maker reads them and whatever is done to them. */
static void figures_among_words(void **state)
{
	struct arena *arena = arena_open(1 << 20);
	struct text year = imprint_words(arena, LIT("2024"), LIT("tahun"));
	struct rich parts[2], all;

	(void)state;
	parts[0] = rich_plain(arena, text_format(arena, "Kinerja tahun %t ", year), LIT(""));
	parts[1] = rich_parse(arena, text_format(arena, "dan **%t** lagi", year), LIT(""));
	all = rich_upper(arena, rich_join(arena, parts, 2));
	assert_string_equal(rich_words(arena, all).bytes, "KINERJA TAHUN 2024 DAN 2024 LAGI");
	assert_int_equal(all.printed_count, 2);
	for (size_t i = 0; i < 2; i++) {
		const struct imprint *printed = rich_printed(all, all.printed[i].words);

		assert_ptr_equal(printed, &all.printed[i]);
		assert_string_equal(text_copy(arena, printed->words).bytes, "2024");
		assert_string_equal(text_copy(arena, printed->figure).bytes, "tahun");
	}
	for (size_t r = 0; r < all.count; r++)
		assert_int_equal(rich_printed(all, all.runs[r].text) != NULL, r < 2);
	arena_close(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(faces),
		cmocka_unit_test(faces_inside_faces),
		cmocka_unit_test(marks_without_partner),
		cmocka_unit_test(lines_to_write_on),
		cmocka_unit_test(escapes),
		cmocka_unit_test(breaks),
		cmocka_unit_test(addresses),
		cmocka_unit_test(references),
		cmocka_unit_test(plain_words),
		cmocka_unit_test(words_and_emptiness),
		cmocka_unit_test(parts_side_by_side),
		cmocka_unit_test(many_parts),
		cmocka_unit_test(many_marks),
		cmocka_unit_test(figures_among_words),
	};

	return cmocka_run_group_tests_name("rich", tests, open_arena, close_arena);
}
