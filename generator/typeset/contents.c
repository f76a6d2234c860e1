/* Daftar isi, daftar tabel, daftar gambar, daftar lampiran: titles are set like any words; leaders and page numbers are
 * drawn when all places are known, so one pass is enough. */
#include "typeset/pages.h"

/* Above a title that begins no page. */
enum { ROOM_BEFORE = 36 * LENGTH_PT };

struct contents_line {
	struct owner owner;
	const struct entry *entry;
	struct mark *mark;
	const struct strip *last; /* the strip that bears the page number */
	struct type type;
	length measure; /* right edge of the numbers */
	length room;    /* kept free for leader and number */
};

static length right_end(const struct strip *strip)
{
	length end = 0;
	size_t i, k;

	for (i = 0; i < strip->items.count; i++) {
		const struct item *item = &strip->items.items[i];
		length x = item->x;

		if (item->kind != ITEM_TEXT)
			continue;
		for (k = 0; k < item->text.count; k++)
			x += shaped_advance(item->text.pieces[k].shaped, item->text.size) + item->text.pieces[k].after;
		end = length_max(end, x);
	}
	return end;
}

/* The dots of all lines stand below each other: on one grid, counted from the right edge. */
static void emit_leader(const struct canvas *canvas, const struct contents_line *line, length x, length end,
                        length baseline)
{
	struct setter *setter = canvas->setter;
	const struct shaped *dot = shape_part(setter, &line->type, 0, LIT(". "));
	length step = shaped_advance(dot, line->type.size);
	length right = step > 0 ? line->measure - (line->measure - end + step - 1) / step * step : end,
	       room = right - x;
	size_t count = step > 0 && room > step ? (size_t)(room / step) : 0, i;
	struct piece *pieces;
	struct item *item;

	if (!count)
		return;
	pieces = arena_many(setter->arena, count, struct piece);
	for (i = 0; i < count; i++)
		pieces[i].shaped = dot;
	item = item_add(setter, canvas->to, ITEM_TEXT, NULL, canvas->x + right - step * (length)count,
	                canvas->y + baseline);
	item->text = (struct item_text){ .pieces = pieces, .count = count, .size = line->type.size, .grey = INK_BLACK };
}

static void emit_number(const struct canvas *canvas, const struct contents_line *line, const struct strip *strip,
                        length y)
{
	struct setter *setter = canvas->setter;
	const struct page *page = &setter->document->pages.items[line->entry->strip->page];
	struct text label = page_label(setter->arena, page);
	const struct shaped *number = shape_part(setter, &line->type, 0, label);
	length width = shaped_advance(number, line->type.size), gap = pt(4);
	length blank = words_width(setter, &line->type, 0, LIT(" "));
	struct piece *pieces = arena_many(setter->arena, 2, struct piece);
	struct item *item;

	emit_leader(canvas, line, strip->x + right_end(strip) + gap, line->measure - width - gap, y + strip->baseline);
	pieces[0].shaped = shape_part(setter, &line->type, 0, LIT(" "));
	pieces[1].shaped = number;
	item = item_add(setter, canvas->to, ITEM_TEXT, line->mark, canvas->x + line->measure - width - blank,
	                canvas->y + y + strip->baseline);
	item->text = (struct item_text){ .pieces = pieces, .count = 2, .size = line->type.size, .grey = INK_BLACK };
}

static void emit_link(const struct canvas *canvas, const struct contents_line *line, const struct strip *strip,
                      length y)
{
	struct setter *setter = canvas->setter;
	struct item *item = item_add(setter, canvas->to, ITEM_LINK, line->mark, canvas->x, canvas->y + y);

	item->link = (struct item_link){ .width = line->measure,
		                         .height = strip->height,
		                         .page = line->entry->strip->page,
		                         .top = line->entry->strip->top,
		                         .words = rich_words(setter->arena, line->entry->title) };
}

static void emit_line(struct owner *owner, const struct canvas *canvas, const struct placed *placed, size_t count)
{
	const struct contents_line *line = (const struct contents_line *)owner;
	size_t i, k;

	for (i = 0; i < count; i++) {
		const struct strip *strip = placed[i].strip;

		for (k = 0; k < strip->items.count; k++)
			emit_item(canvas, &strip->items.items[k], strip->x, placed[i].y);
		if (!line->entry->strip)
			continue;
		if (strip == line->last)
			emit_number(canvas, line, strip, placed[i].y);
		emit_link(canvas, line, strip, placed[i].y);
	}
}

/* Within a lampiran, as if it stood alone. */
static int level_of(const struct setter *setter, const struct entry *entry)
{
	return setter->pages->annex ? entry->level : entry->level + entry->under;
}

static bool listed(const struct setter *setter, const struct contents *contents, const struct entry *entry)
{
	bool annexes = contents->kind == CONTENTS_HEADINGS || contents->kind == CONTENTS_ANNEXES;

	if (entry->opens)
		return annexes && !setter->pages->annex && entry->host == setter->pages->host;
	return entry->book == setter->pages->book && entry->kind == contents->kind &&
	       entry->annex == setter->pages->annex && level_of(setter, entry) <= contents->levels;
}

static enum style style_of(const struct setter *setter, const struct contents *contents, const struct entry *entry)
{
	int level = level_of(setter, entry);

	if (contents->kind != CONTENTS_HEADINGS || level > 2)
		return STYLE_CONTENTS_3;
	return level == 1 ? STYLE_CONTENTS_1 : STYLE_CONTENTS_2;
}

static bool alike(const struct entry *a, const struct entry *b)
{
	if (a->opens || b->opens)
		return a->opens && b->opens && a->host == b->host;
	return a->book == b->book && a->kind == b->kind && a->level == b->level && a->annex == b->annex;
}

/* Room for the numbers of entries that are alike, found once for all of them. */
struct number_room {
	const struct entry *like;
	length room;
};

struct contents_set {
	struct setter *setter;
	struct galley *galley;
	const struct contents *contents;
	struct mark *toc;
	ARRAY_OF(struct number_room) rooms;
};

/* Width of the widest number like this one: titles stand in one line below each other. */
static length number_room(struct contents_set *set, const struct entry *like, const struct type *type)
{
	struct setter *setter = set->setter;
	length widest = 0, room;
	size_t i;

	for (i = 0; i < set->rooms.count; i++)
		if (alike(set->rooms.items[i].like, like))
			return set->rooms.items[i].room;
	for (i = 0; i < setter->pages->entries.count; i++) {
		const struct entry *entry = &setter->pages->entries.items[i];

		if (entry->number.count && alike(entry, like))
			widest = length_max(widest, words_width(setter, type, 0, entry->number));
	}
	room = widest ? widest + length_scale(type->size, 60, 100) : 0;
	*array_push(setter->arena, &set->rooms) = (struct number_room){ like, room };
	return room;
}

/* The whole line is a link already, and links do not hold links. */
static struct rich without_links(struct setter *setter, struct rich rich)
{
	struct rich plain = rich_with(setter->arena, rich, 0);

	for (size_t i = 0; i < plain.count; i++)
		plain.runs[i].link = (struct text){ 0 };
	return plain;
}

static void set_line(struct contents_set *set, struct entry *entry)
{
	struct setter *setter = set->setter;
	struct galley *galley = set->galley;
	const struct contents *contents = set->contents;
	struct contents_line *line = arena_new(setter->arena, struct contents_line);
	enum style style = style_of(setter, contents, entry);
	int level = contents->kind == CONTENTS_HEADINGS ? level_of(setter, entry) : 1;
	length indent = pt(18) * (level - 1), room;
	struct mark *item = set->toc ? mark_new(setter->arena, set->toc, ROLE_TOCI) : NULL;
	struct galley *title;
	struct strip *first;
	size_t i;

	line->owner.emit = emit_line;
	line->entry = entry;
	line->type = type_from_style(setter, style);
	line->type.hyphenate = false;
	line->measure = galley->measure;
	line->mark = item ? mark_new(setter->arena, mark_new(setter->arena, item, ROLE_REFERENCE), ROLE_LINK) : NULL;
	room = entry->number.count ? number_room(set, entry, &line->type) : 0;
	title = galley_new(setter,
	                   galley->measure - indent - room - words_width(setter, &line->type, 0, LIT("0000000")));
	set_words(setter, title, without_links(setter, entry->title),
	          &(struct set_words){ .style = style,
	                               .align = ALIGN_LEFT,
	                               .from_left = true,
	                               .first_line = 0,
	                               .above = -1,
	                               .below = -1,
	                               .mark = line->mark });
	if (!title->count)
		return;
	first = title->items[0];
	galley_append(setter, galley, title, indent + room);
	if (entry->number.count) {
		struct items words = first->items;
		struct text number = TEXT_JOIN(setter->arena, entry->number, LIT("\xC2\xA0"));

		first->items = (struct items){ 0 };
		words_item(setter, &first->items, rich_plain(setter->arena, number, (struct text){ 0 }), &line->type,
		           line->mark, -room, first->baseline);
		for (i = 0; i < words.count; i++)
			*array_push(setter->arena, &first->items) = words.items[i];
	}
	for (i = 0; i < title->count; i++) {
		title->items[i]->owner = &line->owner;
		title->items[i]->loose = true;
	}
	line->last = title->items[title->count - 1];
}

/* The title that begins a page and the list below it, when no page is too low for both: nothing parts them, and they
 * follow what stands above wherever there is room. */
static void join_list(struct setter *setter, const struct galley *galley, size_t first)
{
	size_t title = first;
	length height = 0;

	while (title > 0 && galley->items[title]->before != BREAK_MUST)
		title--;
	for (size_t i = title; i < galley->count; i++)
		height += galley->items[i]->height + (i > title ? galley->items[i]->above : 0);
	if (!title || height > setter->frame_height)
		return;
	galley->items[title]->before = BREAK_MAY;
	galley->items[title]->opens = true;
	galley->items[title]->above = length_max(galley->items[title]->above, ROOM_BEFORE);
	for (size_t i = title + 1; i < galley->count; i++)
		galley_hold(galley, i, BREAK_NEVER);
}

void set_contents(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct contents *contents = &block->contents;
	struct contents_set set = { .setter = setter, .galley = galley, .contents = contents };
	size_t first = galley->count, i;

	for (i = 0; i < setter->pages->entries.count; i++) {
		struct entry *entry = &setter->pages->entries.items[i];

		if (!listed(setter, contents, entry))
			continue;
		if (!set.toc && setter->mark)
			set.toc = mark_new(setter->arena, setter->mark, ROLE_TOC);
		set_line(&set, entry);
	}
	if (contents->joins && first < galley->count)
		join_list(setter, galley, first);
}
