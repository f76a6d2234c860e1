/* Pages told as text: every kind of item, what joins into one line, what is spelled out. */
#include "page/dump.h"

#include "byhand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void assert_dump(struct byhand *hand, const char *expected)
{
	struct buffer out = { .arena = hand->arena };

	dump_write(&out, &hand->document);
	assert_string_equal(buffer_text(&out).bytes, expected);
	arena_close(hand->arena);
}

static void assert_words(struct byhand *hand, const char *expected)
{
	struct buffer out = { .arena = hand->arena };

	dump_words(&out, &hand->document);
	assert_string_equal(buffer_text(&out).bytes, expected);
	arena_close(hand->arena);
}

static struct mark *paragraph(struct byhand *hand)
{
	return byhand_mark(hand, byhand_mark(hand, NULL, ROLE_SECT), ROLE_P);
}

static void texts_that_touch_are_one_line(void **state)
{
	struct byhand hand;
	struct mark *p;
	length width;

	(void)state;
	byhand_open(&hand, "Arial");
	p = paragraph(&hand);
	byhand_page(&hand);
	width = shaped_advance(byhand_text(&hand, p, pt(10), 20060, "satu ")->shaped, pt(10));
	byhand_text(&hand, p, pt(10) + width, 20060, "dua");
	byhand_text(&hand, p, pt(100), 20060, "tiga");
	byhand_text(&hand, NULL, pt(100), pt(30), "a\xC2\xA0\"b\\ \xC3\xA9");
	assert_dump(&hand, "page 1: 600.0 x 800.0, number 1, 4 items\n"
	                   "text 10.0 20.1 Document/Sect/P 10.0 LiberationSans \"satu dua\"\n"
	                   "text 100.0 20.1 Document/Sect/P 10.0 LiberationSans \"tiga\"\n"
	                   "text 100.0 30.0 - 10.0 LiberationSans \"a\\u00a0\\\"b\\\\ \xC3\xA9\"\n");
}

/* How far letters give way is told when they do. */
static void stretch_is_told(void **state)
{
	struct byhand hand;
	struct item *items;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	for (int i = 0; i < 3; i++)
		byhand_text(&hand, NULL, pt(10), pt(20 + i), "satu");
	items = hand.document.pages.items[0].items.items;
	items[0].text.stretch = 12;
	items[1].text.stretch = -3;
	assert_dump(&hand, "page 1: 600.0 x 800.0, number 1, 3 items\n"
	                   "text 10.0 20.0 - 10.0 ~+12 LiberationSans \"satu\"\n"
	                   "text 10.0 21.0 - 10.0 ~-3 LiberationSans \"satu\"\n"
	                   "text 10.0 22.0 - 10.0 LiberationSans \"satu\"\n");
}

static void another_face_is_named(void **state)
{
	static const char *const words[] = { "ya", " \xE2\x9C\x93" };
	struct byhand hand;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_words(&hand, NULL, pt(10), pt(20), words, 2);
	assert_dump(&hand, "page 1: 600.0 x 800.0, number 1, 1 items\n"
	                   "text 10.0 20.0 - 10.0 LiberationSans \"ya \" DejaVuSans \"\xE2\x9C\x93\"\n");
}

static void every_kind_has_its_line(void **state)
{
	static const struct path_step steps[] = {
		{ PATH_MOVE, { 0 }, { 0 } },
		{ PATH_LINE, { 5000 }, { -2000 } },
		{ .verb = PATH_CLOSE },
	};
	const struct image image = { .kind = IMAGE_RGB, .width = 30, .height = 20 };
	struct byhand hand;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	hand.document.pages.items[0].numbering = NUMBERING_NONE;
	byhand_item(&hand, ITEM_RULE, NULL, 50, -50)->rule =
		(struct item_rule){ .width = pt(50), .height = 549, .grey = 60 };
	byhand_item(&hand, ITEM_PATH, byhand_mark(&hand, NULL, ROLE_FIGURE), pt(1), pt(2))->path =
		(struct item_path){ steps, 3, 750, 0, true, 90, pt(3), pt(2) };
	byhand_item(&hand, ITEM_IMAGE, NULL, pt(1), pt(2))->image = (struct item_image){ &image, pt(60), pt(40) };
	byhand_item(&hand, ITEM_LINK, byhand_mark(&hand, NULL, ROLE_LINK), pt(1), pt(2))->link =
		(struct item_link){ pt(9), pt(8), { 0 }, 4, pt(72), LIT("Bab II") };
	*array_push(hand.arena, &hand.document.bookmarks) = (struct bookmark){ 2, LIT("A. Umum"), 3, pt(99) };
	assert_dump(&hand, "page 1: 600.0 x 800.0, number -, 4 items\n"
	                   "rule 0.1 -0.1 - 50.0 x 0.5 grey 60\n"
	                   "path 1.0 2.0 Document/Figure stroke 0.8 grey 0 dash 3.0 2.0"
	                   " fill grey 90 m 0.0 0.0 l 5.0 -2.0 h\n"
	                   "image 1.0 2.0 - 60.0 x 40.0, 30 x 20 pixels\n"
	                   "link 1.0 2.0 Document/Link 9.0 x 8.0 to page 5 at 72.0 \"Bab II\"\n"
	                   "bookmark 2 \"A. Umum\" page 4 at 99.0\n");
}

static void words_come_line_by_line(void **state)
{
	struct byhand hand;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_text(&hand, NULL, pt(10), pt(20), "satu ");
	byhand_text(&hand, NULL, pt(10), pt(30), "1.");
	byhand_text(&hand, NULL, pt(40), pt(30), "dua");
	byhand_page(&hand);
	byhand_text(&hand, NULL, pt(10), pt(20), " ");
	byhand_page(&hand);
	byhand_text(&hand, NULL, pt(10), pt(20), "tiga");
	assert_words(&hand, "satu\n1. dua\n\f\ftiga\n\f");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_that_touch_are_one_line), cmocka_unit_test(stretch_is_told),
		cmocka_unit_test(another_face_is_named),         cmocka_unit_test(every_kind_has_its_line),
		cmocka_unit_test(words_come_line_by_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
