/* Words that run from right to left: levels, the order on a line, and where paragraphs start. */
#include "typeset_fixture.h"

#include "font/bidi.h"

#define ALEF "\xD8\xA7"
#define BEH "\xD8\xA8"
#define SEEN "\xD8\xB3"
#define BASMALAH BEH SEEN "\xD9\x85 " ALEF "\xD9\x84\xD9\x84\xD9\x87"

static uint32_t random_number(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525 + 1013904223;
	return (*seed >> 8) % below;
}

static void what_nobody_sees_has_no_say(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 24);
	const uint32_t codes[] = { 'a', 0x202E, 'b', 'c', 0x202C, 0x2067, 'd', 0x2069 };
	bool from_right;
	const unsigned char *levels = bidi_levels(arena, codes, 8, &from_right);

	(void)state;
	assert_false(from_right);
	for (size_t i = 0; i < 8; i++)
		assert_int_equal(levels[i], 0);
	assert_false(bidi_turns(LIT("a\xE2\x80\xAE"
	                            "b")));
	arena_close(arena);
}

static void figures_stand_forwards_among_what_runs_backwards(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 24);
	const uint32_t codes[] = { 0x628, ' ', '1', '2', ' ', 0x633 };
	const unsigned char expected[] = { 1, 1, 2, 2, 1, 1 };
	bool from_right;

	(void)state;
	assert_memory_equal(bidi_levels(arena, codes, 6, &from_right), expected, 6);
	assert_true(from_right);
	arena_close(arena);
}

static void an_order_places_each_part_once(void **state)
{
	const unsigned char levels[] = { 0, 1, 2, 1, 0 };
	const size_t expected[] = { 0, 3, 2, 1, 4 };
	size_t order[40];
	uint32_t seed = 5;

	(void)state;
	bidi_order(levels, 5, order);
	assert_memory_equal(order, expected, sizeof expected);
	for (int round = 0; round < 500; round++) {
		unsigned char many[40];
		bool there[40] = { false };
		size_t count = 1 + random_number(&seed, 40);

		for (size_t i = 0; i < count; i++)
			many[i] = (unsigned char)random_number(&seed, 4);
		bidi_order(many, count, order);
		for (size_t i = 0; i < count; i++) {
			assert_true(order[i] < count && !there[order[i]]);
			there[order[i]] = true;
		}
	}
}

static const struct item *text_at(const struct page *page, size_t number)
{
	for (size_t i = 0; i < page->items.count; i++)
		if (page->items.items[i].kind == ITEM_TEXT && number-- == 0)
			return &page->items.items[i];
	fail();
	return NULL;
}

static void arabic_within_indonesian_stands_between(void **state)
{
	struct fixture *f = fixture_open();
	const struct item *before, *arabic, *after;

	(void)state;
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Teks: " BASMALAH " selesai."));
	fixture_set(f);
	assert_int_equal(f->diags.errors, 0);
	before = text_at(f->document.pages.items, 0);
	arabic = text_at(f->document.pages.items, 1);
	after = text_at(f->document.pages.items, 2);
	assert_true(text_is(item_words(f->arena, before), "Teks: "));
	assert_true(text_is(item_words(f->arena, arabic), BASMALAH));
	assert_true(text_is(item_words(f->arena, after), " selesai."));
	assert_true(arabic->text.backwards && !before->text.backwards && !after->text.backwards);
	assert_true(text_is(text_piece(&arabic->text, 2)->shaped->text, BEH SEEN "\xD9\x85"));
	assert_in_range(arabic->x - item_end(before) + 2, 0, 4);
	assert_in_range(after->x - item_end(arabic) + 2, 0, 4);
	fixture_close(f);
}

static void a_paragraph_of_arabic_starts_at_the_right(void **state)
{
	struct fixture *f = fixture_open();

	(void)state;
	paragraph_add(f->blocks, STYLE_CELL, words(f, BASMALAH));
	fixture_set(f);
	assert_in_range(item_end(text_at(f->document.pages.items, 0)) - mm(190) + 2, 0, 4);
	fixture_close(f);
}

static void lines_of_arabic_stand_further_apart(void **state)
{
	struct fixture *f = fixture_open();
	const struct style_rule *rule = &f->manuscript.styles->rules[STYLE_CELL];
	const struct page *page;

	(void)state;
	paragraph_add(f->blocks, STYLE_CELL, words(f, BASMALAH));
	paragraph_add(f->blocks, STYLE_CELL, words(f, BASMALAH));
	paragraph_add(f->blocks, STYLE_CELL, words(f, "Kantor"));
	paragraph_add(f->blocks, STYLE_CELL, words(f, "Kantor"));
	fixture_set(f);
	page = f->document.pages.items;
	assert_int_equal(text_at(page, 1)->y - text_at(page, 0)->y, rule->size * 160 / 100);
	assert_int_equal(text_at(page, 3)->y - text_at(page, 2)->y, rule->leading);
	fixture_close(f);
}

/* Each line's texts, from left to right, touch and lie in the measure; in their own order they are what was written. */
static void check_line(const struct item *const *texts, size_t count)
{
	length left = LENGTH_MAX, right = 0, sum = 0;

	for (size_t i = 0; i < count; i++) {
		bool unseen = text_is(texts[i]->text.pieces->shaped->text, " ") && texts[i]->text.count == 1 &&
		              (i + 1 == count);

		if (unseen)
			continue;
		left = length_min(left, texts[i]->x);
		right = length_max(right, item_end(texts[i]));
		sum += text_width(&texts[i]->text);
		assert_int_equal(texts[i]->text.stretch, 0);
		assert_int_equal(texts[i]->text.spacing, 0);
	}
	assert_true(left >= mm(30) - 5 && right <= mm(190) + mm(2));
	assert_true(sum <= right - left + mm(2));
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < i; k++)
			assert_true(item_end(texts[i]) <= texts[k]->x + 20 || item_end(texts[k]) <= texts[i]->x + 20);
}

static void random_lines_keep_order_and_room(void **state)
{
	static const char *const parts[] = { "Kantor",
		                             "masyarakat",
		                             "2024",
		                             "(" ALEF BEH ")",
		                             BEH SEEN ALEF,
		                             SEEN "\xD9\x90" BEH,
		                             "selesai.",
		                             "12/" BEH "/x",
		                             "\xD7\xA9\xD7\x9C",
		                             "pertanggungjawaban",
		                             "**" SEEN BEH "**",
		                             "95,5%" };
	uint32_t seed = 11;

	(void)state;
	for (int round = 0; round < 60; round++) {
		struct fixture *f = fixture_open();
		struct buffer written = { .arena = f->arena }, read = { .arena = f->arena };
		const struct item *line[400];
		size_t count = 0, wanted = 5 + random_number(&seed, 60);
		const struct page *page;

		buffer_str(&written, BEH);
		for (size_t i = 0; i < wanted; i++) {
			buffer_byte(&written, ' ');
			buffer_str(&written, parts[random_number(&seed, sizeof parts / sizeof *parts)]);
		}
		buffer_str(&written, round % 2 ? "" : " " SEEN);
		buffer_byte(&written, 0);
		paragraph_add(f->blocks, STYLE_BODY, words(f, buffer_text(&written).bytes + (round % 3 ? 0 : 2)));
		fixture_set(f);
		assert_int_equal(f->diags.errors, 0);
		page = f->document.pages.items;
		for (size_t i = 0; i < page->items.count; i++) {
			const struct item *item = &page->items.items[i];

			if (item->kind != ITEM_TEXT || !item->mark)
				continue;
			if (count && line[count - 1]->y != item->y) {
				check_line(line, count);
				count = 0;
			}
			line[count++] = item;
			buffer_add(&read, item_words(f->arena, item));
		}
		check_line(line, count);
		{
			struct text a = buffer_text(&written), b = buffer_text(&read);
			size_t at = round % 3 ? 0 : 2, k = 0;

			for (; at + 1 < a.count; at++) {
				if (a.bytes[at] == '*' || a.bytes[at] == ' ')
					continue;
				while (k < b.count &&
				       (b.bytes[k] == ' ' || text_starts(text_part(b, k, 2), "\xC2\xAD")))
					k += b.bytes[k] == ' ' ? 1 : 2;
				assert_true(k < b.count && a.bytes[at] == b.bytes[k]);
				k++;
			}
		}
		fixture_close(f);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_nobody_sees_has_no_say),
		cmocka_unit_test(figures_stand_forwards_among_what_runs_backwards),
		cmocka_unit_test(an_order_places_each_part_once),
		cmocka_unit_test(arabic_within_indonesian_stands_between),
		cmocka_unit_test(a_paragraph_of_arabic_starts_at_the_right),
		cmocka_unit_test(lines_of_arabic_stand_further_apart),
		cmocka_unit_test(random_lines_keep_order_and_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
