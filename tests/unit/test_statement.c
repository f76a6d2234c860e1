/* The statement at the foot of papers that are to be signed electronically: on every page, clear of all else, and
 * nowhere where nobody signs so.
 *
 * Run from the top of the repository, where samples/ is.
 */
#include "sample_fixture.h"

#include "layouts/parts/prose.h"
#include "record/aturan.h"
#include "record/kop.h"

static const char usual[] = "Dokumen ini sah setelah ditandatangani";

/* `pernyataan` instead of the usual one, unless it is empty; margins of so many cm unless 0. */
static struct fixture *pages_of(const struct layout *layout, struct wishes wishes, const char *pernyataan,
                                const char *margin)
{
	struct fixture *f = fixture_open();
	struct record *record = sample_record(f);

	if (!record->aturan->tanda_tangan)
		record->aturan->tanda_tangan = arena_new(f->arena, struct gaya_tanda_tangan);
	record->aturan->tanda_tangan->pernyataan = prose_of(pernyataan, LIT("aturan.tanda_tangan.pernyataan"));
	if (margin)
		assert_true(decimal_parse(text_from(margin), &record->aturan->margin_bawah.value));
	record->aturan->margin_kanan = record->aturan->margin_bawah;
	sample_set(f, layout, wishes, record);
	return f;
}

static const struct wishes electronic = { .ttd = { "elektronik", 10 } };

static length ink_end(const struct item *item)
{
	switch (item->kind) {
	case ITEM_TEXT:
		return item->y;
	case ITEM_RULE:
		return item->y + item->rule.height;
	case ITEM_FIELD:
		return item->y + item->field.height;
	case ITEM_IMAGE:
		return item->y + item->image.height;
	case ITEM_PATH:
	case ITEM_LINK:
		break;
	}
	return 0;
}

/* Its first line stands once, nothing else at its height or below but its own lines, and these within the paper. */
static void expect_clear(struct fixture *f, size_t index, const char *start, const char *what)
{
	const struct page *page = &f->document.pages.items[index];
	const struct item *first = NULL;
	size_t lines = 0;

	if (find_words(f, index, start, &first) != 1)
		fail_msg("%s, page %zu: no statement", what, index + 1);
	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i];
		bool own = item >= first && item->kind == ITEM_TEXT && item->text.size == first->text.size;

		lines += own;
		if (!own && ink_end(item) > first->y - pt(7) && item != first - 1)
			fail_msg("%s, page %zu: item %zu stands at the statement", what, index + 1, i);
		if (own && (item->mark || item->y > page->height - mm(6) || item->x < mm(5) ||
		            item_end(item) > page->width - mm(5)))
			fail_msg("%s, page %zu: the statement is too near the edge", what, index + 1);
	}
	assert_in_range(lines, 1, 6);
}

static void it_is_on_every_page(void **state)
{
	static const char *const papers[] = { "surat", "pk", "keputusan-iku", "triwulan", "sop", "lkip" };
	static const char *const margins[] = { NULL, "1", "4" };

	(void)state;
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
		for (size_t k = 0; k < sizeof margins / sizeof *margins; k++) {
			struct fixture *f = pages_of(layout_named(papers[i]), electronic, "", margins[k]);

			for (size_t page = 0; page < f->document.pages.count; page++)
				if (f->document.pages.items[page].items.count)
					expect_clear(f, page, usual, papers[i]);
			fixture_close(f);
		}
}

static void its_words_are_the_offices(void **state)
{
	struct fixture *f = pages_of(layout_named("surat"), electronic, "Naskah TTE **Kabupaten**.", NULL);

	(void)state;
	assert_int_equal(find_words(f, 0, "Naskah TTE", NULL), 1);
	assert_int_equal(find_words(f, 0, usual, NULL), 0);
	fixture_close(f);
	f = pages_of(layout_named("surat"), electronic, "-", NULL);
	assert_int_equal(find_words(f, 0, "-", NULL) + find_words(f, 0, usual, NULL), 0);
	fixture_close(f);
}

static size_t times(struct fixture *f, const char *start)
{
	size_t count = 0;

	for (size_t i = 0; i < f->document.pages.count; i++)
		count += find_words(f, i, start, NULL);
	return count;
}

/* Nor does a paper that a report annexes say that it was signed: there is no signature of its own in the report. */
static void nothing_claims_what_is_not_there(void **state)
{
	struct fixture *f = pages_of(layout_named("surat"), (struct wishes){ 0 }, "", NULL);
	size_t alone;

	(void)state;
	assert_int_equal(times(f, usual) + times(f, "Ditandatangani"), 0);
	fixture_close(f);
	f = pages_of(layout_named("lkip"), electronic, "", NULL);
	assert_int_equal(document_fields(&f->document), 0);
	alone = times(f, "Ditandatangani");
	assert_int_equal(alone, 3); /* kata pengantar, reviu, tindak lanjut; none of the pk, letters, sheets behind */
	fixture_close(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_on_every_page),
		cmocka_unit_test(its_words_are_the_offices),
		cmocka_unit_test(nothing_claims_what_is_not_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
