/* A word is looked for in whatever its shape calls a text, so new keys of the data are searched too. */
#include "record/shapes/mention.h"

#include "record/record.h"
#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"

struct search {
	struct text word;
	bool found;
};

/* Letters beyond ASCII too. */
static bool of_word(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
	       (unsigned char)byte >= 0x80;
}

static bool stands_alone(struct text text, size_t at, size_t count)
{
	return (at == 0 || !of_word(text.bytes[at - 1])) &&
	       (at + count == text.count || !of_word(text.bytes[at + count]));
}

static void search_text(struct search *search, struct text text)
{
	struct text word = search->word;

	for (size_t at = 0; !search->found && at + word.count <= text.count; at++)
		search->found = text_equal(text_part(text, at, word.count), word) && stands_alone(text, at, word.count);
}

static void search_texts(struct search *search, const struct texts *texts)
{
	for (size_t i = 0; i < texts->count; i++)
		search_text(search, texts->items[i]);
}

static void search_table(struct search *search, const struct text_table *table)
{
	for (size_t r = 0; r < table->count; r++)
		for (size_t c = 0; c < table->items[r].count; c++)
			search_text(search, table->items[r].items[c]);
}

static void search_item(void *context, const struct shape *shape, const void *item)
{
	struct search *search = context;

	if (shape == &singkatan_shape)
		return;
	for (const struct field *field = shape->fields; !search->found && field->kind != FIELD_END; field++) {
		const void *member = (const char *)item + field->offset;

		if (field->kind == FIELD_TEXT)
			search_text(search, walk_text(field, item));
		else if (field->kind == FIELD_TEXTS)
			search_texts(search, member);
		else if (field->kind == FIELD_TABLE)
			search_table(search, member);
	}
}

bool record_mentions(const struct record *record, struct text word)
{
	struct search search = { .word = word };

	walk(&record_shape, record, (struct visitor){ search_item, &search });
	return search.found;
}
