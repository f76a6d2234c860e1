/* Tables and figures that are called by a typed number. What `{tabel:kunci}` printed is a label there is. */
#include "audit/audit_rujukan.h"

#include "content/visit.h"
#include "record/record.h"

struct search {
	struct arena *arena;
	struct diags *diags;
	ARRAY_OF(struct text) labels; /* "Tabel 3.2" */
};

static bool look_at_block(void *context, struct block *block)
{
	struct search *search = context;
	struct text label = block->kind == BLOCK_TABLE    ? block->table->label
	                    : block->kind == BLOCK_FIGURE ? block->figure->label
	                                                  : DIAG_NONE;

	if (label.count)
		*array_push(search->arena, &search->labels) = label;
	return true;
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* "Tabel 45" or "Tabel 3.12" at `at`; empty for none. */
static struct text label_at(struct text text, size_t at)
{
	static const char *const kinds[] = { "Tabel ", "Gambar " };
	struct text rest = text_part(text, at, text.count - at);
	size_t end;

	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		if (!text_starts(rest, kinds[k]))
			continue;
		end = text_from(kinds[k]).count;
		if (end >= rest.count || !is_digit(rest.bytes[end]))
			continue;
		while (end < rest.count &&
		       (is_digit(rest.bytes[end]) ||
		        (rest.bytes[end] == '.' && end + 1 < rest.count && is_digit(rest.bytes[end + 1]))))
			end++;
		return text_part(rest, 0, end);
	}
	return DIAG_NONE;
}

static bool is_there(const struct search *search, struct text label)
{
	for (size_t i = 0; i < search->labels.count; i++)
		if (text_equal(search->labels.items[i], label))
			return true;
	return false;
}

/* Tables of a regulation, of another book. */
static bool tells_of_others(struct text text)
{
	static const char *const words[] = {
		"Permen", "Peraturan", "Lampiran", "lampiran", "Renstra", "RPJMD", "buku"
	};
	size_t at;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (text_find(text, words[i], &at))
			return true;
	return false;
}

static void look_at_words(void *context, struct rich *words)
{
	struct search *search = context;
	struct text text;

	if (!words->path.count || text_starts(words->path, "singkatan"))
		return;
	text = rich_words(search->arena, *words);
	for (size_t at = 0; at + 7 < text.count; at++) {
		struct text label = text.bytes[at] == 'T' || text.bytes[at] == 'G' ? label_at(text, at) : DIAG_NONE;

		if (!label.count || is_there(search, label) || tells_of_others(text))
			continue;
		diag_add(search->diags, words->path, MESSAGE_PROSA_TABEL, label);
		return;
	}
}

static void visit(const struct manuscript *manuscript, const struct visitor *visitor)
{
	for (size_t i = 0; i < manuscript->sections.count; i++)
		blocks_visit(&manuscript->sections.items[i].blocks, visitor);
}

void audit_rujukan(const struct manuscript *manuscript, struct diags *diags)
{
	struct arena *arena = arena_open_inside(diags->arena);
	struct search search = { .arena = arena, .diags = diags };

	if (manuscript->abbreviations) {
		visit(manuscript, &(struct visitor){ .block = look_at_block, .context = &search });
		visit(manuscript, &(struct visitor){ .words = look_at_words, .context = &search });
	}
	arena_close(arena);
}
