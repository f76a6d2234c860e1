/* What contents and bookmarks list: gathered before anything is set, found again by its source. */
#include "content/visit.h"
#include "typeset/pages.h"

static void add_entry(struct setter *setter, const void *source, enum contents_kind kind, int level, struct text number,
                      struct rich title)
{
	struct entry *entry = array_push(setter->arena, &setter->pages->entries);

	*entry = (struct entry){ .source = source,
		                 .kind = kind,
		                 .level = level,
		                 .number = number,
		                 .title = title,
		                 .annex = setter->pages->annex,
		                 .book = setter->pages->book,
		                 .host = setter->pages->host };
}

static struct rich name_of(struct setter *setter, const struct heading *heading)
{
	if (heading->bookmark.count)
		return rich_plain(setter->arena, heading->bookmark, heading->title.path);
	return heading->title;
}

static void add_heading_entry(struct setter *setter, const struct heading *heading)
{
	struct entry *entry;

	add_entry(setter, heading, CONTENTS_HEADINGS, heading->level, heading->number, name_of(setter, heading));
	entry = &setter->pages->entries.items[setter->pages->entries.count - 1];
	entry->opens = heading->annex;
	entry->under = heading->under;
}

static void collect(void *context, const struct block *block, enum contents_kind kind)
{
	struct setter *setter = context;

	if (kind == CONTENTS_HEADINGS)
		add_heading_entry(setter, block->heading);
	else if (kind == CONTENTS_TABLES)
		add_entry(setter, block->table, kind, 1, block->table->label, block->table->caption);
	else
		add_entry(setter, block->figure, kind, 1, block->figure->label, block->figure->caption);
}

void entries_collect(struct setter *setter, const struct section *section)
{
	if (section->head)
		add_heading_entry(setter, section->head);
	listed_visit(&section->blocks, collect, setter);
}

void entry_set(struct setter *setter, const void *source, struct strip *strip)
{
	size_t count = setter->pages->entries.count, i;

	for (i = 0; i < count; i++) { /* they are set in their order, so it is mostly the next */
		size_t at = (setter->pages->entry_at + i) % count;

		if (setter->pages->entries.items[at].source == source) {
			setter->pages->entries.items[at].strip = strip;
			setter->pages->entry_at = at + 1;
			return;
		}
	}
}

void entries_bookmark(struct setter *setter)
{
	size_t i;

	for (i = 0; i < setter->pages->entries.count; i++) {
		const struct entry *entry = &setter->pages->entries.items[i];
		struct text title = rich_words(setter->arena, entry->title);
		struct bookmark *bookmark;

		if (entry->kind != CONTENTS_HEADINGS || !entry->strip)
			continue;
		bookmark = array_push(setter->arena, &setter->document->bookmarks);
		bookmark->level = entry->level + entry->under;
		bookmark->title = title;
		if (entry->number.count)
			bookmark->title = TEXT_JOIN(setter->arena, entry->number, LIT(" "), title);
		bookmark->page = entry->strip->page;
		bookmark->top = entry->strip->top;
	}
}
