/* Pieces of a line that print the same figure, with the blanks between them, are one place. */
#include "page/printed.h"

#include "base/buffer.h"

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
			*open = (struct printed_place){ .printed = piece->printed,
				                        .words = piece->printed->words,
				                        .page = page,
				                        .mark = item->mark };
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

/* -- lines -- */

/* Adds the words, folded; a blank only behind something else. */
static void fold_add(struct buffer *out, struct text words)
{
	for (size_t at = 0; at < words.count;) {
		size_t start = at;
		uint32_t code = text_next(words, &at);
		bool blank = code <= ' ' || code == 0xA0 || (code >= 0x2000 && code <= 0x200B) || code == 0x202F;

		if (code == 0xAD || code == 0x2060)
			continue;
		if (blank && out->count && out->bytes[out->count - 1] != ' ')
			buffer_byte(out, ' ');
		else if (!blank)
			buffer_add(out, text_part(words, start, at - start));
	}
}

static struct text small_letters(struct arena *arena, struct text words)
{
	char *bytes = arena_alloc(arena, words.count + 1);

	for (size_t i = 0; i < words.count; i++)
		bytes[i] =
			words.bytes[i] >= 'A' && words.bytes[i] <= 'Z' ? (char)(words.bytes[i] | 0x20) : words.bytes[i];
	bytes[words.count] = '\0';
	return (struct text){ bytes, words.count };
}

struct text fold_words(struct arena *arena, struct text words)
{
	struct buffer out = { .arena = arena };

	fold_add(&out, words);
	return small_letters(arena, text_trim(buffer_text(&out)));
}

static struct printed_line read_line(struct arena *arena, const struct item *items, size_t count, size_t page)
{
	struct printed_line line = { .page = page, .items = items, .count = count };
	struct buffer out = { .arena = arena };
	size_t pieces = 0, n = 0, *starts;

	for (size_t i = 0; i < count; i++)
		pieces += items[i].text.count;
	starts = arena_many(arena, pieces + 1, size_t);
	for (size_t i = 0; i < count; i++)
		for (size_t p = 0; p < items[i].text.count; p++) {
			starts[n++] = out.count;
			fold_add(&out, items[i].text.pieces[p].shaped->text);
		}
	starts[n] = out.count;
	line.starts = starts;
	line.written = buffer_text(&out);
	line.words = small_letters(arena, line.written);
	return line;
}

struct printed_lines printed_lines(struct arena *arena, const struct document *document)
{
	struct printed_lines lines = { { NULL, 0, 0 } };

	for (size_t p = 0; p < document->pages.count; p++) {
		const struct item *items = document->pages.items[p].items.items;
		size_t all = document->pages.items[p].items.count, next;

		for (size_t i = 0; i < all; i = next) {
			next = i + 1;
			if (items[i].kind != ITEM_TEXT)
				continue;
			while (next < all && text_goes_on(&items[next - 1], &items[next]))
				next++;
			*array_push(arena, &lines.list) = read_line(arena, &items[i], next - i, p);
		}
	}
	return lines;
}

static void widen(struct printed_place *place, const struct item *item, length start, length along)
{
	struct printed_place one = { 0 };
	length right, below;

	set_box(&one, item, start, along);
	if (!place->height) {
		place->x = one.x;
		place->y = one.y;
		place->width = one.width;
		place->height = one.height;
		return;
	}
	right = place->x + place->width > one.x + one.width ? place->x + place->width : one.x + one.width;
	below = place->y + place->height > one.y + one.height ? place->y + place->height : one.y + one.height;
	place->x = place->x < one.x ? place->x : one.x;
	place->y = place->y < one.y ? place->y : one.y;
	place->width = right - place->x;
	place->height = below - place->y;
}

struct printed_place printed_within(const struct printed_line *line, size_t at, size_t count)
{
	struct printed_place place = { .page = line->page, .mark = line->items->mark };
	size_t n = 0;

	for (size_t i = 0; i < line->count; i++) {
		const struct item *item = &line->items[i];
		length along = 0;

		/* Of what runs from right to left only the whole is told. */
		for (size_t p = 0; p < item->text.count; p++, n++) {
			const struct piece *piece = text_piece(&item->text, p);
			length reach = text_reach(&item->text, piece->shaped);

			if (item->text.backwards || (line->starts[n] < at + count && line->starts[n + 1] > at))
				widen(&place, item, along, reach);
			along += reach + piece->after;
		}
	}
	return place;
}
