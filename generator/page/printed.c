/* Pieces of a line that print the same figure, with the blanks between them, are one place. */
#include "page/printed.h"

/* From `start` along the line, so far as it goes; across the page or up. */
static void set_box(struct printed_place *place, const struct item *item, length start, length along)
{
	length size = item->text.size;

	if (item->text.way == WAY_ACROSS) {
		place->x = item->x + start;
		place->y = item->y - size;
		place->width = along;
		place->height = size;
	} else {
		place->x = item->x - size;
		place->y = item->y - start - along;
		place->width = size;
		place->height = along;
	}
}

static void add_text(struct arena *arena, struct printed_places *places, const struct item *item, size_t page)
{
	struct printed_place *open = NULL;
	length along = 0, start = 0;

	for (size_t i = 0; i < item->text.count; i++) {
		const struct piece *piece = text_piece(&item->text, i);
		length reach = text_reach(&item->text, piece->shaped);

		if (piece->printed && !(open && open->printed == piece->printed)) {
			open = array_push(arena, &places->list);
			*open = (struct printed_place){ .printed = piece->printed, .page = page, .mark = item->mark };
			start = along;
		}
		if (piece->printed)
			set_box(open, item, start, along + reach - start);
		along += reach + piece->after;
	}
}

struct printed_places printed_places(struct arena *arena, const struct document *document, size_t first, size_t last)
{
	struct printed_places places = { { NULL, 0, 0 } };

	for (size_t p = first; p <= last && p < document->pages.count; p++) {
		const struct page *page = &document->pages.items[p];

		for (size_t i = 0; i < page->items.count; i++)
			if (page->items.items[i].kind == ITEM_TEXT)
				add_text(arena, &places, &page->items.items[i], p);
	}
	return places;
}
