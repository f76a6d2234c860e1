/* What is looked through is what stands on the pages, furniture and all, for that is what the service sees. */
#include "office/anchors.h"

static size_t times_in(struct text words, struct text anchor)
{
	size_t times = 0, at;

	while (text_find(words, anchor.bytes, &at)) {
		words = text_part(words, at + anchor.count, words.count);
		times++;
	}
	return times;
}

static size_t times_on(const struct page *page, struct text anchor)
{
	size_t times = 0;

	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i];

		for (size_t k = 0; item->kind == ITEM_TEXT && k < item->text.count; k++)
			times += times_in(item->text.pieces[k].shaped->text, anchor);
	}
	return times;
}

static void check(struct arena *arena, const struct document *document, struct text anchor, struct diags *diags)
{
	struct text spelt = text_copy(arena, anchor);
	size_t times = 0;

	for (size_t i = 0; i < document->pages.count; i++)
		times += times_on(&document->pages.items[i], spelt);
	if (times != 1)
		diag_add(diags, LIT("aturan.tanda_tangan.jangkar"), MESSAGE_ANCHOR_TAKEN, anchor,
		         text_from_int(arena, (int64_t)times));
}

void anchors_check(struct arena *arena, const struct document *document, struct diags *diags)
{
	for (size_t i = 0; i < document->pages.count; i++) {
		const struct page *page = &document->pages.items[i];

		for (size_t k = 0; k < page->items.count; k++)
			if (page->items.items[k].kind == ITEM_FIELD && page->items.items[k].field.anchor.count)
				check(arena, document, page->items.items[k].field.anchor, diags);
	}
}
