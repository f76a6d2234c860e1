/* Words that people wrote: their fields filled in, their markup read; set as headings and lists of texts. */
#include "layouts/parts/prose.h"

#include "official/kuasa.h"
#include "record/figures/fields.h"
#include "record/record.h"

/* Names of officials, each with gelar and without. */
struct names {
	struct text *items;
	size_t count;
};

static struct names names_of(const struct composer *composer)
{
	const struct pejabat_list *pejabat = &composer->record->pejabat;
	struct names names = { arena_many(composer->arena, 2 * pejabat->count, struct text), 0 };

	for (size_t i = 0; i < pejabat->count; i++) {
		struct text nama = text_trim(pejabat->items[i].nama);

		names.items[names.count++] = nama;
		names.items[names.count++] = nama_tanpa_gelar(nama);
	}
	return names;
}

/* The name that the words begin with; empty when none. */
static struct text name_at(const struct names *names, struct text words)
{
	for (size_t i = 0; i < names->count; i++) {
		struct text name = names->items[i];

		if (name.count && name.count <= words.count && name.bytes[0] == words.bytes[0] &&
		    text_equal(text_part(words, 0, name.count), name))
			return name;
	}
	return LIT("");
}

static bool is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Lines do not end inside the names of officials. */
static struct text tie_names(const struct composer *composer, struct text words)
{
	struct names names = names_of(composer);
	struct text tied = { 0 };
	size_t start = 0, at = 0;

	while (at < words.count) {
		struct text name = { 0 };

		if (is_letter(words.bytes[at]) && (at == 0 || !is_letter(words.bytes[at - 1])))
			name = name_at(&names, text_part(words, at, words.count));
		at += name.count ? name.count : 1;
		if (name.count) {
			tied = TEXT_JOIN(composer->arena, tied, text_part(words, start, at - name.count - start),
			                 nama_terikat(composer->arena, name));
			start = at;
		}
	}
	return start ? TEXT_JOIN(composer->arena, tied, text_part(words, start, at - start)) : words;
}

struct rich prose(struct composer *composer, struct text words, struct text path)
{
	words = fields_expand(composer->record, words, path, composer->diags);
	return rich_parse(composer->arena, tie_names(composer, words), path);
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
