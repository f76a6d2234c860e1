/* Words that finished pages tell: the number of a heading's page, "1 dari 4"; and words that lead to a heading.
 *
 * Lines get their room when the block is set; what they say and where they lead is filled in when they are
 * drawn, when all pages stand. So one pass is enough.
 */
#include "typeset/pages.h"

struct late_line {
	struct owner owner;
	const struct page_words *words;
	struct type type;
	struct mark *mark;
	length measure;
};

/* What a number takes at most, usually. */
static struct text widest_words(enum page_words_kind kind)
{
	return kind == PAGE_WORDS_COUNT ? LIT("00 dari 00") : LIT("000");
}

static const struct entry *lookup_entry(const struct setter *setter, struct text key)
{
	for (size_t i = 0; i < setter->pages->entries.count; i++) {
		const struct entry *entry = &setter->pages->entries.items[i];

		if (entry->kind == CONTENTS_HEADINGS && entry->strip &&
		    entry->annex == setter->pages->forme->section->annex &&
		    text_equal(((const struct heading *)entry->source)->key, key))
			return entry;
	}
	return NULL;
}

static struct text words_now(struct setter *setter, const struct page_words *words, const struct entry *entry)
{
	switch (words->kind) {
	case PAGE_WORDS_LINK:
		break;
	case PAGE_WORDS_NUMBER:
		return entry ? page_label(setter->arena, &setter->document->pages.items[entry->strip->page])
		             : (struct text){ NULL, 0 };
	case PAGE_WORDS_COUNT:
		return text_format(setter->arena, "%z dari %z", setter->pages->page - setter->pages->forme->first + 1,
		                   setter->pages->forme->end - setter->pages->forme->first);
	}
	return (struct text){ NULL, 0 };
}

static void emit_words(const struct canvas *canvas, const struct late_line *line, const struct entry *entry,
                       const struct placed *placed)
{
	struct setter *setter = canvas->setter;
	struct rich rich = rich_plain(setter->arena, words_now(setter, line->words, entry), (struct text){ 0 });
	struct items items = { 0 };
	length x = placed->strip->x;

	if (line->words->align == ALIGN_CENTRE)
		x += (line->measure - rich_width(setter, rich, &line->type)) / 2;
	words_item(setter, &items, rich, &line->type, canvas->artifact ? NULL : line->mark, x, placed->strip->baseline);
	for (size_t i = 0; i < items.count; i++)
		emit_item(canvas, &items.items[i], 0, placed->y);
}

static void emit_link(const struct canvas *canvas, const struct late_line *line, const struct entry *entry,
                      const struct placed *placed)
{
	struct item item = { .kind = ITEM_LINK, .mark = line->mark, .x = placed->strip->x };

	item.link = (struct item_link){ .width = line->measure,
		                        .height = placed->strip->height,
		                        .page = entry->strip->page,
		                        .top = entry->strip->top,
		                        .words = rich_words(canvas->setter->arena, entry->title) };
	emit_item(canvas, &item, 0, placed->y);
}

static void emit_late(struct owner *owner, const struct canvas *canvas, const struct placed *placed, size_t count)
{
	const struct late_line *line = (const struct late_line *)owner;
	const struct entry *entry = lookup_entry(canvas->setter, line->words->key);

	for (size_t i = 0; i < count; i++) {
		const struct items *items = &placed[i].strip->items;

		for (size_t k = 0; k < items->count; k++)
			emit_item(canvas, &items->items[k], placed[i].strip->x, placed[i].y);
		if (line->words->kind != PAGE_WORDS_LINK)
			emit_words(canvas, line, entry, &placed[i]);
		if (line->words->kind != PAGE_WORDS_COUNT && entry)
			emit_link(canvas, line, entry, &placed[i]);
	}
}

static void add_line(struct setter *setter, struct galley *galley, const struct type *type)
{
	struct strip *strip = strip_add(setter, galley, 0, type->leading);

	strip->baseline = type_baseline(setter, type);
}

void set_page_words(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct page_words *words = &block->page_words;
	struct late_line *line = arena_new(setter->arena, struct late_line);
	enum role role = words->kind == PAGE_WORDS_COUNT ? ROLE_P : ROLE_LINK;
	size_t first = galley->count;

	line->owner.emit = emit_late;
	line->words = words;
	line->type = type_from_style(setter, STYLE_CELL);
	line->mark = setter->mark ? mark_new(setter->arena, setter->mark, role) : NULL;
	line->measure = galley->measure;
	if (words->kind == PAGE_WORDS_LINK)
		set_words(setter, galley, words->words,
		          &(struct set_words){ .style = STYLE_CELL,
		                               .align = ALIGN_LEFT,
		                               .first_line = 0,
		                               .above = -1,
		                               .below = -1,
		                               .mark = line->mark });
	else
		add_line(setter, galley, &line->type);
	for (; first < galley->count; first++)
		galley->items[first]->owner = &line->owner;
}

struct extent page_words_extent(struct setter *setter, const struct block *block)
{
	const struct page_words *words = &block->page_words;
	struct type type = type_from_style(setter, STYLE_CELL);
	length width;

	if (words->kind == PAGE_WORDS_LINK)
		return rich_extent(setter, words->words, &type);
	width = words_width(setter, &type, 0, widest_words(words->kind));
	return (struct extent){ width, width, width, width };
}
