/* The tree of a tagged file, read again from its bytes: every page and every link has its key in the parent tree, once
 * and in order, and the key names the element that its content belongs to.
 */
#include "readback.h"

#include <string.h>

enum { LEAF_KEYS = 64, PAGES_MOST = 140 };

/* How many marks with words, and how many links, each page has. */
static size_t words_on(size_t page)
{
	return page % 4;
}

static size_t links_on(size_t page)
{
	return page % 3;
}

static struct text painted_pages(struct byhand *hand, size_t pages, bool links)
{
	byhand_open(hand, "Arial");
	for (size_t page = 0; page < pages; page++) {
		byhand_page(hand);
		for (size_t i = 0; i < words_on(page); i++)
			byhand_text(hand, byhand_mark(hand, NULL, ROLE_P), pt(72), pt(20 + 15 * (int)i), "kata");
		for (size_t i = 0; links && i < links_on(page); i++)
			byhand_item(hand, ITEM_LINK, byhand_mark(hand, NULL, ROLE_LINK), pt(10), pt(10))->link =
				(struct item_link){ .width = pt(40),
				                    .height = pt(12),
				                    .uri = LIT("http://a.id"),
				                    .words = LIT("Situs") };
	}
	return painted(hand);
}

static size_t read_number(const char **at)
{
	char *end;
	size_t number = strtoul(*at, &end, 10);

	assert_true(end > *at);
	*at = end;
	return number;
}

static void read_words(const char **at, const char *words)
{
	if (strncmp(*at, words, strlen(words)) != 0)
		fail_msg("%.40s: not %s", *at, words);
	*at += strlen(words);
}

/* A reference to an element of that role. */
static size_t read_element(struct text bytes, const char **at, const char *role)
{
	size_t number = read_number(at);
	size_t start, end;
	char head[32];

	read_words(at, " 0 R");
	snprintf(head, sizeof head, "\n%zu 0 obj\n", number);
	assert_true(text_find(bytes, head, &start));
	bytes = text_part(bytes, start, bytes.count);
	assert_true(text_find(bytes, "endobj", &end));
	if (!holds(text_part(bytes, 0, end), role))
		fail_msg("%zu is no %s", number, role);
	return number;
}

/* The leaf that stands at `at`, whose first key is `key`; gives the key behind its last. Elements of pages come in the
 * order of reading: `last` is the one before. */
static size_t read_leaf(struct text bytes, const char *at, size_t pages, size_t key, size_t *last)
{
	size_t limits[2];

	limits[0] = read_number(&at);
	limits[1] = read_number(&at);
	read_words(&at, "]/Nums[");
	assert_int_equal(limits[0], key);
	for (; *at != ']'; key++) {
		assert_int_equal(read_number(&at), key);
		if (key >= pages) {
			read_element(bytes, &at, "/S/Link");
			read_words(&at, " ");
			continue;
		}
		read_words(&at, "[");
		for (size_t i = 0; i < words_on(key); i++) {
			size_t number;

			if (i)
				read_words(&at, " ");
			number = read_element(bytes, &at, "/S/P");
			assert_true(number > *last);
			*last = number;
		}
		read_words(&at, "]");
	}
	assert_int_equal(limits[1], key - 1);
	read_words(&at, "]>>");
	return key;
}

static void assert_keys(size_t pages, bool linked)
{
	struct byhand hand;
	struct text bytes = painted_pages(&hand, pages, linked), rest = bytes;
	size_t at, key = 0, leaves = 0, links = 0, last = 0;
	char next[64];

	for (size_t page = 0; linked && page < pages; page++)
		links += links_on(page);
	for (; text_find(rest, "<</Limits[", &at); leaves++) {
		rest = text_part(rest, at + strlen("<</Limits["), rest.count);
		key = read_leaf(bytes, rest.bytes, pages, key, &last);
	}
	assert_int_equal(key, pages + links);
	assert_int_equal(leaves, (key + LEAF_KEYS - 1) / LEAF_KEYS);
	snprintf(next, sizeof next, "/ParentTreeNextKey %zu>>", key);
	assert_holds(bytes, next);
	arena_close(hand.arena);
}

static void every_key_once(void **state)
{
	(void)state;
	for (size_t pages = 1; pages <= PAGES_MOST; pages += pages < 4 ? 1 : 17)
		assert_keys(pages, true);
	for (size_t pages = LEAF_KEYS - 1; pages <= LEAF_KEYS + 1; pages++)
		assert_keys(pages, false);
	assert_keys((size_t)2 * LEAF_KEYS, false);
}

/* The tree names its leaves in their order. */
static void leaves_in_order(void **state)
{
	struct byhand hand;
	struct text bytes = painted_pages(&hand, PAGES_MOST, true);
	const char *kids;
	size_t at, last = 0;

	(void)state;
	while (text_find(bytes, "obj\n<</Kids[", &at) && !holds(text_part(bytes, at, at + 400), "/Type/Pages")) {
		kids = bytes.bytes + at + strlen("obj\n<</Kids[");
		for (size_t leaf = 0; leaf < 5; leaf++) {
			size_t number;

			if (leaf)
				read_words(&kids, " ");
			number = read_element(bytes, &kids, "/Limits[");
			assert_true(number > last);
			last = number;
		}
		read_words(&kids, "]>>");
		break;
	}
	assert_true(last > 0);
	assert_holds(bytes, "/StructTreeRoot ");
	assert_holds(bytes, "<</Marked true>>");
	assert_holds(bytes, "/MarkInfo ");
	arena_close(hand.arena);
}

/* What has no content is not in the tree, but for cells and rows, and what holds them. */
static void empty_marks_are_not_written(void **state)
{
	struct byhand hand;
	struct text bytes;
	struct mark *table, *row;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_mark(&hand, NULL, ROLE_P);
	byhand_mark(&hand, byhand_mark(&hand, NULL, ROLE_L), ROLE_LI);
	table = byhand_mark(&hand, NULL, ROLE_TABLE);
	row = byhand_mark(&hand, table, ROLE_TR);
	byhand_mark(&hand, row, ROLE_TD);
	byhand_mark(&hand, row, ROLE_TH);
	byhand_text(&hand, byhand_mark(&hand, byhand_mark(&hand, NULL, ROLE_SECT), ROLE_H1), pt(72), pt(20), "kata");
	bytes = painted(&hand);
	assert_int_equal(count_of(bytes, "/S/P/"), 0);
	assert_int_equal(count_of(bytes, "/S/L/"), 0);
	assert_int_equal(count_of(bytes, "/S/LI/"), 0);
	assert_int_equal(count_of(bytes, "/S/Table/"), 1);
	assert_int_equal(count_of(bytes, "/S/TR/"), 1);
	assert_int_equal(count_of(bytes, "/S/TD/"), 1);
	assert_int_equal(count_of(bytes, "/S/TH/"), 1);
	assert_int_equal(count_of(bytes, "/S/Sect/"), 1);
	assert_int_equal(count_of(bytes, "/S/H1/"), 1);
	arena_close(hand.arena);
}

static void a_file_without_content_is_a_document(void **state)
{
	struct byhand hand;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	assert_int_equal(count_of(painted(&hand), "/S/Document/"), 1);
	arena_close(hand.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_once),
		cmocka_unit_test(leaves_in_order),
		cmocka_unit_test(empty_marks_are_not_written),
		cmocka_unit_test(a_file_without_content_is_a_document),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
