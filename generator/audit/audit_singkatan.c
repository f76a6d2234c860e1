/* A word counts as used when it is whole, and spelt alike, in what the report prints: in words of the data, of
 * fields, or of the heads and titles that papers have by themselves. */
#include "audit/audit_singkatan.h"

#include "content/visit.h"
#include "record/record.h"

struct search {
	struct arena *arena;
	const struct singkatan_list *list;
	bool *used; /* for each of the list */
};

/* Letters beyond ASCII too. */
static bool of_word(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
	       (unsigned char)byte >= 0x80;
}

static bool is_whole(struct text text, size_t at, size_t count)
{
	return (at == 0 || !of_word(text.bytes[at - 1])) &&
	       (at + count == text.count || !of_word(text.bytes[at + count]));
}

static bool has_word(struct text text, struct text word)
{
	for (size_t at = 0; at + word.count <= text.count; at++)
		if (text_equal(text_part(text, at, word.count), word) && is_whole(text, at, word.count))
			return true;
	return false;
}

/* Words of the list itself are no use. */
static void search_words(void *context, struct rich *words)
{
	struct search *search = context;
	struct text text = rich_words(search->arena, *words);

	if (text_starts(words->path, "singkatan"))
		return;
	for (size_t i = 0; i < search->list->count; i++)
		search->used[i] = search->used[i] || has_word(text, search->list->items[i].kunci);
}

void audit_singkatan(const struct record *record, const struct manuscript *manuscript, struct diags *diags)
{
	struct arena *arena = arena_open_inside(diags->arena);
	const struct singkatan_list *list = &record->singkatan;
	struct search search = { arena, list, arena_many(arena, list->count + 1, bool) };

	for (size_t i = 0; manuscript->abbreviations && i < manuscript->sections.count; i++) {
		struct section *section = &manuscript->sections.items[i];

		blocks_visit(&section->blocks, &(struct visitor){ .words = search_words, .context = &search });
		search_words(&search, &section->header);
		search_words(&search, &section->footer);
	}
	for (size_t i = 0; manuscript->abbreviations && i < list->count; i++)
		if (!search.used[i])
			diag_add(diags, list->items[i].path, MESSAGE_AUDIT_SINGKATAN, list->items[i].kunci);
	arena_close(arena);
}
