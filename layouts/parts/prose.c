/* Words that people wrote: their fields filled in, their markup read; set as headings and lists of texts. */
#include "layouts/parts/prose.h"

#include "official/kuasa.h"
#include "record/figures/fields.h"
#include "record/record.h"

/* Names of officials, each with gelar and without. */
struct names {
	struct text *items;
	size_t count;
	bool begins[256]; /* with this byte, at least one */
};

static void add_name(struct names *names, struct text name)
{
	if (!name.count)
		return;
	names->items[names->count++] = name;
	names->begins[(unsigned char)name.bytes[0]] = true;
}

/* Once for each paper. */
static const struct names *names_of(struct composer *composer)
{
	const struct pejabat_list *pejabat = &composer->record->pejabat;
	struct names *names;

	if (composer->names)
		return composer->names;
	names = arena_new(composer->arena, struct names);
	names->items = arena_many(composer->arena, 2 * pejabat->count, struct text);
	for (size_t i = 0; i < pejabat->count; i++) {
		struct text nama = text_trim(pejabat->items[i].nama);

		add_name(names, nama);
		add_name(names, nama_tanpa_gelar(nama));
	}
	return composer->names = names;
}

/* The name that the words begin with; empty when none. */
static struct text name_at(const struct names *names, struct text words)
{
	for (size_t i = 0; i < names->count && names->begins[(unsigned char)words.bytes[0]]; i++) {
		struct text name = names->items[i];

		if (name.count <= words.count && name.bytes[0] == words.bytes[0] &&
		    text_equal(text_part(words, 0, name.count), name))
			return name;
	}
	return LIT("");
}

static bool is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Whether a line may go on behind the name that ends here: not at the end of a line of its own. */
static bool words_follow(struct text words, size_t at)
{
	while (at < words.count && words.bytes[at] != '\n' && !is_letter(words.bytes[at]) &&
	       !(words.bytes[at] >= '0' && words.bytes[at] <= '9'))
		at++;
	return at < words.count && words.bytes[at] != '\n';
}

/* Lines do not end inside the names of officials. */
static struct text tie_names(struct composer *composer, struct text words)
{
	const struct names *names = names_of(composer);
	struct text tied = { 0 };
	size_t start = 0, at = 0;

	while (at < words.count) {
		struct text name = { 0 };

		if (is_letter(words.bytes[at]) && (at == 0 || !is_letter(words.bytes[at - 1])))
			name = name_at(names, text_part(words, at, words.count));
		at += name.count ? name.count : 1;
		if (name.count) {
			tied = TEXT_JOIN(composer->arena, tied, text_part(words, start, at - name.count - start),
			                 nama_terikat(composer->arena, name, words_follow(words, at)));
			start = at;
		}
	}
	return start ? TEXT_JOIN(composer->arena, tied, text_part(words, start, at - start)) : words;
}

struct rich prose(struct composer *composer, struct prose words)
{
	struct text markup = fields_traced(&composer->scope, words, composer->diags);

	markup = tie_names(composer, text_trim(markup));
	return rich_parse(composer->arena, markup, words.path);
}

struct prose prose_of(const char *words, struct text path)
{
	return (struct prose){ text_from(words), path };
}

struct rich prose_or(struct composer *composer, struct prose own, struct text usual, struct text path)
{
	return prose_given(own) ? prose(composer, own) : rich_plain(composer->arena, usual, path);
}

/* The same line may be wanted for several things. */
static void refuse_reference(struct composer *composer, struct text path, struct text reference)
{
	for (size_t i = 0; i < composer->diags->list.count; i++) {
		const struct diag *diag = &composer->diags->list.items[i];

		if (diag->message == MESSAGE_REFERENCE_UNFIT && text_equal(diag->path, path))
			return;
	}
	diag_add(composer->diags, path, MESSAGE_REFERENCE_UNFIT, reference);
}

struct text prose_line(struct composer *composer, struct prose words)
{
	struct rich rich = prose(composer, words);

	for (size_t i = 0; i < rich.count; i++)
		if (rich.runs[i].kind == RUN_REFERENCE)
			refuse_reference(composer, words.path, rich.runs[i].text);
	return rich_words(composer->arena, rich);
}

bool prose_same(struct prose a, struct prose b)
{
	return text_equal(a.written, b.written);
}

bool prose_is(struct prose words, const char *only)
{
	return text_is(text_trim(words.written), only);
}

struct rich rich_between(struct arena *arena, const char *before, struct rich words, const char *after)
{
	struct rich parts[] = {
		rich_plain(arena, text_from(before), LIT("")),
		words,
		rich_plain(arena, text_from(after), LIT("")),
	};

	return rich_join(arena, parts, sizeof parts / sizeof *parts);
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
	paragraph->whole = true;
}

void texts_add(struct composer *composer, struct blocks *blocks, const struct prose_list *texts, enum list_mark mark)
{
	struct list *list;

	if (!texts->count)
		return;
	list = list_add(blocks, mark, texts->count);
	for (size_t i = 0; i < texts->count; i++)
		paragraph_add(&list->items[i].body, STYLE_LIST, prose(composer, texts->items[i]));
}

void cell_prose(struct composer *composer, struct row *row, size_t column, struct prose words)
{
	cell_words(composer->arena, row, column, prose(composer, words));
}

void cell_points(struct composer *composer, struct blocks *body, const struct prose_list *points, enum list_mark mark)
{
	struct list *list = NULL;

	if (points->count > 1) {
		list = list_add(body, mark, points->count);
		list->tight = true;
	}
	for (size_t i = 0; i < points->count; i++)
		paragraph_add(list ? &list->items[i].body : body, STYLE_CELL, prose(composer, points->items[i]));
}
