/* Small documents put together by hand, for the tests of what reads pages. */
#ifndef BYHAND_H
#define BYHAND_H

#include "machine.h"
#include "page/page.h"

struct byhand {
	struct arena *arena;
	struct document document;
	int family;
};

static inline void byhand_open(struct byhand *hand, const char *family)
{
	struct arena *arena = arena_open((size_t)1 << 28);

	*hand = (struct byhand){ .arena = arena };
	hand->document = (struct document){
		.title = LIT("Laporan"),
		.author = LIT("Dinas"),
		.language = LIT("id-ID"),
		.date = { 2024, 2, 29 },
		.root = mark_root(arena),
		.fonts = fonts_open(arena, machine(arena)),
	};
	hand->family = fonts_family(hand->document.fonts, text_from(family), NULL);
}

static inline void byhand_page(struct byhand *hand)
{
	struct page *page = array_push(hand->arena, &hand->document.pages);

	page->width = pt(600);
	page->height = pt(800);
	page->numbering = NUMBERING_ARABIC;
	page->number = hand->document.pages.count;
}

static inline struct item *byhand_item(struct byhand *hand, enum item_kind kind, struct mark *mark, length x, length y)
{
	struct page *page = &hand->document.pages.items[hand->document.pages.count - 1];
	struct item *item = array_push(hand->arena, &page->items);

	item->kind = kind;
	item->mark = mark;
	item->x = x;
	item->y = y;
	return item;
}

/* Texts of ten points. */
static inline struct piece *byhand_words(struct byhand *hand, struct mark *mark, length x, length y,
                                         const char *const *words, size_t count)
{
	struct piece *pieces = arena_many(hand->arena, count, struct piece);
	struct item *item = byhand_item(hand, ITEM_TEXT, mark, x, y);

	for (size_t i = 0; i < count; i++)
		pieces[i].shaped = fonts_shape(hand->document.fonts, hand->family, FACE_REGULAR, text_from(words[i]));
	item->text = (struct item_text){ .pieces = pieces, .count = count, .size = pt(10), .grey = INK_BLACK };
	return pieces;
}

static inline struct piece *byhand_text(struct byhand *hand, struct mark *mark, length x, length y, const char *words)
{
	return byhand_words(hand, mark, x, y, &words, 1);
}

static inline struct mark *byhand_mark(struct byhand *hand, struct mark *parent, enum role role)
{
	return mark_new(hand->arena, parent ? parent : hand->document.root, role);
}

#endif
