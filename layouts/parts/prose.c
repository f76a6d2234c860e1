/* Words that people wrote: their fields filled in, their markup read; set as headings and lists of texts. */
#include "layouts/parts/prose.h"

#include "record/figures/fields.h"

struct rich prose(struct composer *composer, struct text words, struct text path)
{
	words = fields_expand(composer->record, words, path, composer->diags);
	return rich_parse(composer->arena, words, path);
}

void subheading_add(struct blocks *blocks, struct rich title, int level)
{
	struct paragraph *paragraph;

	if (level != NARASI_IN_LIST && level <= 4) {
		struct heading *heading = heading_add(blocks, level, title);

		heading->numbered = heading->in_contents = false;
		return;
	}
	paragraph = paragraph_add(blocks, STYLE_LIST, rich_with(blocks->arena, title, RUN_BOLD));
	paragraph->align = ALIGN_LEFT;
	paragraph->keep_next = true;
}

void texts_add(struct composer *composer, struct blocks *blocks, const struct texts *texts, enum list_mark mark,
               struct text base)
{
	struct list *list;

	if (!texts->count)
		return;
	list = list_add(blocks, mark, texts->count);
	for (size_t i = 0; i < texts->count; i++) {
		struct text path = text_format(composer->arena, "%t[%z]", base, i);

		paragraph_add(&list->items[i].body, STYLE_LIST, prose(composer, texts->items[i], path));
	}
}
