/* The bytes of a PDF as a whole: form, metadata, what stands beside the pages, and what happens
 * when it cannot be written. Whether it is sound is for qpdf and veraPDF to tell (tests/pdf).
 */
#include "readback.h"

#include <errno.h>
#include <string.h>
#include <signal.h>
#include <sys/resource.h>

/* -- the file -- */

static void fill_sample(struct byhand *hand)
{
	struct mark *p = byhand_mark(hand, NULL, ROLE_P);

	byhand_page(hand);
	for (int i = 0; i < 40; i++)
		byhand_text(hand, byhand_mark(hand, NULL, ROLE_P), pt(72), pt(20 + 15 * i), "kata");
	byhand_text(hand, p, pt(72), pt(750), "Bagian satu");
	byhand_page(hand);
	byhand_text(hand, p, pt(72), pt(50), "bagian dua");
}

static void same_document_same_bytes(void **state)
{
	(void)state;
	for (int classic = 0; classic < 2; classic++) {
		struct pdf_options options = { .moment = -1, .classic = classic };
		struct byhand one;
		struct byhand two;
		struct text first;

		byhand_open(&one, "Arial");
		byhand_open(&two, "Arial");
		fill_sample(&one);
		fill_sample(&two);
		first = written(&one, options);
		assert_true(text_equal(first, written(&one, options)));
		assert_true(text_equal(first, written(&two, options)));
		assert_true(text_starts(first, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"));
		assert_true(text_ends(first, "\n%%EOF\n"));
		assert_int_equal(holds(first, "\nxref\n0 "), classic);
		arena_close(one.arena);
		arena_close(two.arena);
	}
}

static void object_streams_are_smaller(void **state)
{
	struct byhand hand;
	struct text classic;
	struct text packed;

	(void)state;
	byhand_open(&hand, "Arial");
	fill_sample(&hand);
	classic = written(&hand, (struct pdf_options){ .moment = -1, .classic = true });
	packed = written(&hand, (struct pdf_options){ .moment = -1 });
	assert_in_range(packed.count, 6000, classic.count - 4000);
	assert_true(holds(packed, "/Type/ObjStm"));
	assert_false(holds(packed, "/StructParents"));
	assert_holds(opened(&hand, packed), "/StructParents");
	arena_close(hand.arena);
}

static void dates_come_from_the_document_or_the_caller(void **state)
{
	static const struct {
		int64_t moment;
		const char *info, *xmp;
	} rows[] = {
		{ -1, "/CreationDate(D:20240229000000+00'00')", "2024-02-29T00:00:00+00:00" },
		{ 0, "/ModDate(D:19700101000000+00'00')", "1970-01-01T00:00:00+00:00" },
		{ 951868799, "/CreationDate(D:20000229235959+00'00')", "2000-02-29T23:59:59+00:00" },
		{ 1735689599, "/ModDate(D:20241231235959+00'00')", "2024-12-31T23:59:59+00:00" },
		{ 4107542400, "/ModDate(D:21000301000000+00'00')", "2100-03-01T00:00:00+00:00" },
	};
	struct byhand hand;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct text bytes = written(&hand, (struct pdf_options){ .moment = rows[i].moment, .classic = true });

		assert_holds(bytes, rows[i].info);
		assert_holds(bytes, rows[i].xmp);
	}
	arena_close(hand.arena);
}

static void words_are_spelled_for_each_reader(void **state)
{
	struct byhand hand;
	struct text bytes;

	(void)state;
	byhand_open(&hand, "Arial");
	hand.document.title = LIT("Gaji & <tunjangan> \xC3\xA9\xF0\x9D\x94\xB8");
	hand.document.author = LIT("Dinas (Sosial)\\");
	byhand_page(&hand);
	bytes = painted(&hand);
	assert_holds(bytes, "/Title<FEFF00470061006A00690020002600200");
	assert_holds(bytes, "00E9D835DD38>");
	assert_holds(bytes, "/Author(Dinas \\(Sosial\\)\\\\)");
	assert_holds(bytes, ">Gaji &amp; &lt;tunjangan&gt; \xC3\xA9\xF0\x9D\x94\xB8<");
	assert_holds(bytes, "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A<");
	arena_close(hand.arena);
}

/* -- beside the pages -- */

static void bookmarks_nest_by_level(void **state)
{
	static const int levels[] = { 1, 2, 3, 2, 1, 3 };
	struct byhand hand;
	struct text bytes;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	for (size_t i = 0; i < 6; i++)
		*array_push(hand.arena, &hand.document.bookmarks) =
			(struct bookmark){ levels[i], text_from_int(hand.arena, (int64_t)i), 0, pt(50) };
	bytes = painted(&hand);
	assert_holds(bytes, "/PageMode /UseOutlines");
	assert_int_equal(count_of(bytes, "/Count 5>>"), 1);     /* the root: two, and their three */
	assert_int_equal(count_of(bytes, "/Count 2/Dest"), 1);  /* 0: open, over 1 and 3 */
	assert_int_equal(count_of(bytes, "/Count -1/Dest"), 1); /* 1: closed, over 2 */
	assert_int_equal(count_of(bytes, "/Count 1/Dest"), 1);  /* 4: open, over 5 */
	arena_close(hand.arena);
}

static void pages_are_labelled_as_numbered(void **state)
{
	static const struct {
		enum numbering numbering;
		size_t number;
	} rows[] = {
		{ NUMBERING_NONE, 0 },   { NUMBERING_NONE, 0 },   { NUMBERING_ROMAN, 3 },  { NUMBERING_ROMAN, 4 },
		{ NUMBERING_ARABIC, 1 }, { NUMBERING_ARABIC, 1 }, { NUMBERING_ARABIC, 2 },
	};
	struct byhand hand;

	(void)state;
	byhand_open(&hand, "Arial");
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		byhand_page(&hand);
		hand.document.pages.items[i].numbering = rows[i].numbering;
		hand.document.pages.items[i].number = rows[i].number;
	}
	assert_holds(painted(&hand), "<</Nums[0<<>>2<</S/r/St 3>>4<</S/D>>5<</S/D>>]>>");
	arena_close(hand.arena);
}

static void attachments_are_sorted_and_summed(void **state)
{
	struct byhand hand;
	struct text bytes;
	size_t first;
	size_t second;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	*array_push(hand.arena, &hand.document.attachments) =
		(struct attachment){ LIT("z.json"), LIT("application/json"), LIT("Data"), LIT("{}"), ATTACHED_SOURCE };
	*array_push(hand.arena, &hand.document.attachments) =
		(struct attachment){ LIT("a.csv"), LIT("text/csv"), LIT("Tabel"), LIT("1"), ATTACHED_SOURCE };
	bytes = painted(&hand);
	assert_holds(bytes, "/Subtype/application#2Fjson/Params<</Size 2"
	                    "/ModDate(D:20240229000000+00'00')"
	                    "/CheckSum<99914B932BD37A50B983C5E7C90AE93B>>>");
	assert_holds(bytes, "/AFRelationship/Source/F(z.json)/UF(z.json)/Desc(Data)");
	assert_true(text_find(bytes, "/Names[(a.csv)", &first));
	assert_true(text_find(bytes, "R(z.json)", &second));
	assert_true(first < second);
	arena_close(hand.arena);
}

/* -- when things go wrong -- */

/* 300 kB that no deflating makes smaller. */
static struct text noise(struct arena *arena)
{
	const size_t count = 300000;
	char *bytes = arena_alloc(arena, count);
	uint32_t value = 1;

	for (size_t i = 0; i < count; i++) {
		value = value * 1664525 + 1013904223;
		bytes[i] = (char)(value >> 24);
	}
	return (struct text){ bytes, count };
}

static void a_full_disk_is_told(void **state)
{
	struct rlimit before;
	struct rlimit small;
	struct byhand hand;
	struct world_end end;
	char path[64];

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	*array_push(hand.arena, &hand.document.attachments) = (struct attachment){
		LIT("a.bin"), LIT("application/octet-stream"), LIT("Derau"), noise(hand.arena), ATTACHED_SOURCE,
	};
	assert_int_equal(write_to(&hand, (struct pdf_options){ .moment = -1 }, "/dev/full", &end), PDF_DONE);
	assert_true(text_is(end.reason, strerror(ENOSPC)));
	snprintf(path, sizeof path, "%s/out.pdf", folder);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = before;
	small.rlim_cur = 100000;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	errno = 0;
	assert_int_equal(write_to(&hand, (struct pdf_options){ .moment = -1 }, path, &end), PDF_WRITE_FAILED);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	signal(SIGXFSZ, SIG_DFL);
	assert_int_equal(access(path, F_OK), -1);
	arena_close(hand.arena);
}

/* Fails the n-th allocation of painting; false when it needs fewer. */
static bool survives(size_t nth)
{
	struct world_end end;
	struct byhand hand;
	char path[64];

	snprintf(path, sizeof path, "%s/out.pdf", folder);
	byhand_open(&hand, "Bookman Old Style");
	fill_sample(&hand);
	if (setjmp(*arena_landing(hand.arena))) {
		arena_close(hand.arena);
		return true;
	}
	arena_fail_at(hand.arena, nth);
	assert_int_equal(write_to(&hand, (struct pdf_options){ .moment = -1 }, path, &end), PDF_DONE);
	arena_fail_at(hand.arena, 0);
	arena_close(hand.arena);
	assert_int_equal(unlink(path), 0);
	return false;
}

static void every_allocation_may_fail(void **state)
{
	size_t nth = 1;

	(void)state;
	while (survives(nth))
		nth += nth < 60 ? 1 : 7;
	assert_in_range(nth, 100, 5000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(same_document_same_bytes),
		cmocka_unit_test(object_streams_are_smaller),
		cmocka_unit_test(dates_come_from_the_document_or_the_caller),
		cmocka_unit_test(words_are_spelled_for_each_reader),
		cmocka_unit_test(bookmarks_nest_by_level),
		cmocka_unit_test(pages_are_labelled_as_numbered),
		cmocka_unit_test(attachments_are_sorted_and_summed),
		cmocka_unit_test(a_full_disk_is_told),
		cmocka_unit_test(every_allocation_may_fail),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
