/* libharu's own outlines take time that grows with the square of their depth, so these are written
 * here. */
#include "paint/outline.h"

#include "paint/links.h"
#include "paint/literal.h"

/* Indices into the entries, of which 0 is the root and i + 1 the i-th bookmark; 0 also says "none".
 */
struct entry {
	int level;
	size_t parent, previous, next, first, last;
	size_t children;
	size_t number;
};

static size_t find_parent(const struct entry *entries, size_t index)
{
	size_t parent = index - 1;

	while (parent > 0 && entries[parent].level >= entries[index].level)
		parent = entries[parent].parent;
	return parent;
}

static void hang(struct entry *entries, size_t index)
{
	struct entry *entry = &entries[index];
	struct entry *parent;

	entry->parent = find_parent(entries, index);
	parent = &entries[entry->parent];
	entry->previous = parent->last;
	if (parent->last)
		entries[parent->last].next = index;
	else
		parent->first = index;
	parent->last = index;
	parent->children++;
}

static struct entry *make_entries(struct painter *painter)
{
	size_t count = painter->document->bookmarks.count;
	struct entry *entries = arena_many(painter->arena, count + 1, struct entry);

	for (size_t i = 0; i <= count; i++)
		entries[i].number = haru_reserve(painter->haru);
	for (size_t i = 1; i <= count; i++) {
		entries[i].level = painter->document->bookmarks.items[i - 1].level;
		hang(entries, i);
	}
	return entries;
}

static void add_link(struct buffer *out, const char *key, const struct entry *entries, size_t to)
{
	buffer_str(out, key);
	literal_reference(out, entries[to].number);
}

/* How many are seen below; negative while the entry is closed (12.3.3). */
static int64_t visible(const struct entry *entries, size_t index)
{
	const struct entry *entry = &entries[index];
	int64_t count = (int64_t)entry->children;

	if (index > 0)
		return entry->parent == 0 ? count : -count;
	for (size_t i = entry->first; i > 0; i = entries[i].next)
		count += (int64_t)entries[i].children;
	return count;
}

static void add_children(struct buffer *out, const struct entry *entries, size_t index)
{
	if (entries[index].children == 0)
		return;
	add_link(out, "/First ", entries, entries[index].first);
	add_link(out, "/Last ", entries, entries[index].last);
	buffer_str(out, "/Count ");
	buffer_int(out, visible(entries, index));
}

static struct text entry_body(struct painter *painter, const struct entry *entries, size_t index)
{
	const struct bookmark *bookmark = &painter->document->bookmarks.items[index - 1];
	const struct entry *entry = &entries[index];
	struct buffer out = { .arena = painter->arena };

	buffer_str(&out, "<</Title");
	literal_text(&out, bookmark->title);
	add_link(&out, "/Parent ", entries, entry->parent);
	if (entry->previous)
		add_link(&out, "/Prev ", entries, entry->previous);
	if (entry->next)
		add_link(&out, "/Next ", entries, entry->next);
	add_children(&out, entries, index);
	literal_destination(&out, painter, bookmark->page, bookmark->top);
	buffer_str(&out, ">>");
	return buffer_text(&out);
}

void outline_write(struct painter *painter)
{
	size_t count = painter->document->bookmarks.count;
	struct buffer root = { .arena = painter->arena };
	struct entry *entries;

	if (count == 0)
		return;
	entries = make_entries(painter);
	for (size_t i = 1; i <= count; i++)
		haru_fill(painter->haru, entries[i].number, entry_body(painter, entries, i));
	buffer_str(&root, "<</Type/Outlines");
	add_children(&root, entries, 0);
	buffer_str(&root, ">>");
	haru_fill(painter->haru, entries[0].number, buffer_text(&root));
	haru_catalog_entry(painter->haru, "Outlines", entries[0].number);
	haru_catalog_name(painter->haru, "PageMode", "UseOutlines");
}

/* -- labels -- */

static bool goes_on(const struct page *before, const struct page *page)
{
	if (before->numbering != page->numbering)
		return false;
	return page->numbering == NUMBERING_NONE || page->number == before->number + 1;
}

static void add_range(struct buffer *out, size_t index, const struct page *page)
{
	static const char *const styles[] = {
		[NUMBERING_NONE] = "",
		[NUMBERING_ROMAN] = "/S/r",
		[NUMBERING_ARABIC] = "/S/D",
	};

	buffer_int(out, (int64_t)index);
	buffer_str(out, "<<");
	buffer_str(out, styles[page->numbering]);
	if (page->numbering != NUMBERING_NONE && page->number > 1) {
		buffer_str(out, "/St ");
		buffer_int(out, (int64_t)page->number);
	}
	buffer_str(out, ">>");
}

void labels_write(struct painter *painter)
{
	struct buffer out = { .arena = painter->arena };
	const struct page *pages = painter->document->pages.items;

	buffer_str(&out, "<</Nums[");
	for (size_t i = 0; i < painter->document->pages.count; i++) {
		if (i == 0 || !goes_on(&pages[i - 1], &pages[i]))
			add_range(&out, i, &pages[i]);
	}
	buffer_str(&out, "]>>");
	haru_catalog_entry(painter->haru, "PageLabels", haru_add(painter->haru, buffer_text(&out)));
}
