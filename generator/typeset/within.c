/* A pass over the finished pages of every paper. Whoever places things sees to it that they have room; here it is
 * proved, so that nothing runs off the paper, or is left behind, without a word.
 */
#include "typeset/within.h"

#include "page/reach.h"

enum { LETTERS_SHOWN = 30 }; /* of a text, in a message */

static struct text first_letters(struct text words)
{
	size_t at = 0, letters = 0;

	while (at < words.count && letters++ < LETTERS_SHOWN)
		text_next(words, &at);
	return text_part(words, 0, at);
}

static struct text name_of(struct arena *arena, const struct item *item)
{
	struct text *parts;

	switch (item->kind) {
	case ITEM_TEXT:
		parts = arena_many(arena, item->text.count + 1, struct text);
		for (size_t i = 0; i < item->text.count; i++)
			parts[i] = item->text.pieces[i].shaped->text;
		return diag_words(arena, WORDING_SOME_TEXT, first_letters(text_join(arena, parts, item->text.count)));
	case ITEM_IMAGE:
		return diag_words(arena, WORDING_SOME_PICTURE, DIAG_NONE);
	case ITEM_FIELD:
		return item->field.words;
	case ITEM_RULE:
	case ITEM_PATH:
	case ITEM_LINK:
		break;
	}
	return diag_words(arena, WORDING_SOME_LINE, DIAG_NONE);
}

static bool is_within(const struct page *page, const struct item *item)
{
	struct reach reach = reach_of(item);

	return reach.left >= 0 && reach.top >= 0 && reach.right <= page->width && reach.bottom <= page->height;
}

static struct text name_of_page(struct arena *arena, const struct document *document, const struct page *page)
{
	struct text label = page_label(arena, page);

	return label.count ? label : text_from_int(arena, page - document->pages.items + 1);
}

static void prove_page(struct arena *arena, const struct document *document, const struct page *page,
                       struct proof *proof, struct diags *diags)
{
	size_t outside = 0;

	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i];

		proof->texts += item->kind == ITEM_TEXT && item->mark;
		if (is_within(page, item))
			continue;
		if (!outside++)
			diag_add(diags, (struct text){ 0 }, MESSAGE_OUTSIDE_PAPER, name_of_page(arena, document, page),
			         name_of(arena, item));
	}
	proof->outside += outside;
}

struct proof within_prove(struct arena *arena, const struct document *document, size_t handed, struct diags *diags)
{
	struct proof proof = { 0 };

	for (size_t i = 0; i < document->pages.count; i++)
		prove_page(arena, document, &document->pages.items[i], &proof, diags);
	proof.lost = handed > proof.texts ? handed - proof.texts : 0;
	if (proof.lost)
		diag_add(diags, (struct text){ 0 }, MESSAGE_TEXTS_LOST, text_from_int(arena, (int64_t)proof.lost));
	return proof;
}
