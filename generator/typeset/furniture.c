/* What stands around the text of a page: its number (running.c), which lampiran it belongs to, and what
 * is stated at its foot (statement.c).
 *
 * A paper annexed looks as it does alone: only the margins of its pages tell that it is annexed, at the top
 * "Lampiran 2" with its title, further on "Lampiran 2, halaman 3 dari 4". All furniture is set in the type of
 * the manuscript, whatever that of the section.
 */
#include "typeset/pages.h"

#include <string.h>

enum { HEIGHT_PERCENT = 60 }; /* of the top margin, down to the baseline */

static bool right_taken(const struct section *section)
{
	return section->folio_place == FOLIO_TOP_RIGHT;
}

/* Words with a mark are read first on their page, and stand so in its order. */
static void place_words(struct setter *setter, struct page *page, struct items *items, length x)
{
	size_t at = 0, count = page->items.count;

	while (at < count && !page->items.items[at].mark)
		at++;
	if (!items->count || !items->items[0].mark)
		at = count;
	for (size_t i = 0; i < items->count; i++) {
		items->items[i].x += x;
		array_push(setter->arena, &page->items);
	}
	memmove(&page->items.items[at + items->count], &page->items.items[at],
	        (count - at) * sizeof *page->items.items);
	for (size_t i = 0; i < items->count; i++)
		page->items.items[at + i] = items->items[i];
}

/* -- lampiran -- */

/* One line in the top margin, at the outer edge; false when it is too long for that. */
static bool emit_above(struct setter *setter, const struct section *section, struct page *page, struct rich words,
                       struct mark *mark)
{
	struct frame frame = frame_on(&section->paper, page);
	struct type type = type_from_style(setter, STYLE_FURNITURE);
	struct items items = { 0 };
	length width = rich_width(setter, words, &type);

	if (width > frame.width)
		return false;
	words_item(setter, &items, words, &type, mark, 0, frame.top * HEIGHT_PERCENT / 100);
	place_words(setter, page, &items, right_taken(section) ? frame.left : frame.left + frame.width - width);
	return true;
}

static void emit_head(struct setter *setter, const struct forme *forme, struct page *page)
{
	const struct heading *head = forme->section->head;
	struct arena *arena = setter->arena;
	struct rich number = rich_with(arena, rich_plain(arena, head->number, head->title.path), RUN_BOLD);
	struct rich both = { .path = head->title.path };

	both.runs = arena_many(arena, head->title.count + 2, struct run);
	both.runs[both.count++] = number.runs[0];
	both.runs[both.count++] = (struct run){ .kind = RUN_TEXT, .text = LIT(" \xE2\x80\x93 ") };
	for (size_t i = 0; i < head->title.count; i++)
		both.runs[both.count++] = head->title.runs[i].kind == RUN_BREAK
		                                  ? (struct run){ .kind = RUN_TEXT, .text = LIT(" ") }
		                                  : head->title.runs[i];
	if (!emit_above(setter, forme->section, page, both, forme->head))
		emit_above(setter, forme->section, page, number, forme->head);
}

static void emit_place(struct setter *setter, const struct forme *forme, size_t index)
{
	struct arena *arena = setter->arena;
	struct text words = text_format(arena, "%t, halaman %z dari %z", forme->section->annex_name,
	                                index - forme->annex_first + 1, forme->annex_end - forme->annex_first);

	emit_above(setter, forme->section, &setter->document->pages.items[index],
	           rich_plain(arena, words, (struct text){ 0 }), NULL);
}

void emit_furniture(struct setter *setter, const struct forme *forme)
{
	const struct section *section = forme->section;

	for (size_t i = forme->first; i < forme->end; i++) {
		struct page *page = &setter->document->pages.items[i];

		if (i > forme->first || !section->folio_later)
			emit_running(setter, section, page);
		emit_statement(setter, section, page);
		if (section->head && i == forme->first)
			emit_head(setter, forme, page);
		else if (section->annex && i > forme->annex_first)
			emit_place(setter, forme, i);
	}
}
