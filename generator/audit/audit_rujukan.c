/* Tables and figures that are called by a typed number, or said to be below. What `{tabel:kunci}` printed is a label
 * there is. */
#include "audit/audit_rujukan.h"

#include "audit/baca/kata.h"
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

/* -- "tabel berikut" -- */

enum { PARAGRAPHS_BETWEEN = 3 };

struct promise {
	struct diags *diags;
	struct arena *arena;
	struct text path, said; /* empty when nothing is waited for */
	bool table;
	size_t since; /* paragraphs */
};

static const struct {
	const char *words;
	bool table;
} things[] = {
	{ "tabel", true },  { "gambar", false },  { "grafik", false },
	{ "bagan", false }, { "diagram", false }, { "foto", false },
};

static const char *const behind[] = { " berikut", " di bawah", " dibawah" };

/* Whether the phrase ends there: not "tabel berikutnya", nor "gambar di bawah target". */
static bool is_whole(struct text text, size_t end, bool below)
{
	struct text rest = text_part(text, end, text.count - end);

	if (rest.count && rest.bytes[0] >= 'a' && rest.bytes[0] <= 'z')
		return false;
	return !below || !rest.count || rest.bytes[0] != ' ' || text_starts(rest, " ini");
}

/* What the words say to be below, the last of it; false for nothing. */
static bool promised(struct arena *arena, struct text text, struct promise *promise)
{
	bool found = false;
	size_t last = 0, at;

	for (size_t i = 0; i < sizeof things / sizeof *things; i++)
		for (size_t k = 0; k < sizeof behind / sizeof *behind; k++) {
			struct text phrase = text_format(arena, "%s%s", things[i].words, behind[k]);

			if (!text_find(text, phrase.bytes, &at) || at < last ||
			    !is_whole(text, at + phrase.count, k > 0))
				continue;
			last = at;
			found = true;
			promise->said = phrase;
			promise->table = things[i].table;
		}
	return found;
}

static void broken(struct promise *promise)
{
	if (promise->said.count)
		diag_add(promise->diags, promise->path, MESSAGE_PROSA_DI_BAWAH, promise->said);
	promise->said = DIAG_NONE;
}

static bool is_kept_by(const struct promise *promise, const struct block *block)
{
	if (promise->table)
		return block->kind == BLOCK_TABLE;
	return block->kind == BLOCK_FIGURE || block->kind == BLOCK_CHAIN || block->kind == BLOCK_GALLERY;
}

static bool wait_at_block(void *context, struct block *block)
{
	struct promise *promise = context;

	if (block->kind == BLOCK_HEADING || (block->kind == BLOCK_PARAGRAPH && promise->since++ > PARAGRAPHS_BETWEEN))
		broken(promise);
	else if (is_kept_by(promise, block))
		promise->said = DIAG_NONE;
	return block->kind != BLOCK_TABLE;
}

/* Most words promise nothing: what all phrases end with is looked for first. */
static bool may_promise(const struct rich *words)
{
	size_t at;

	for (size_t i = 0; i < words->count; i++)
		if (words->runs[i].kind == RUN_TEXT &&
		    (text_find(words->runs[i].text, "berikut", &at) || text_find(words->runs[i].text, "bawah", &at)))
			return true;
	return false;
}

static void wait_at_words(void *context, struct rich *words)
{
	struct promise *promise = context;
	struct promise next = { .path = words->path };

	if (!words->path.count || !may_promise(words) ||
	    !promised(promise->arena, kata_lipat(promise->arena, rich_words(promise->arena, *words)), &next))
		return;
	broken(promise);
	promise->path = next.path;
	promise->said = next.said;
	promise->table = next.table;
	promise->since = 0;
}

void audit_di_bawah(const struct manuscript *manuscript, struct diags *diags)
{
	struct arena *arena = arena_open_inside(diags->arena);
	struct promise promise = { .diags = diags, .arena = arena };

	for (size_t i = 0; i < manuscript->sections.count; i++)
		blocks_visit(&manuscript->sections.items[i].blocks,
		             &(struct visitor){ wait_at_block, wait_at_words, &promise });
	broken(&promise);
	arena_close(arena);
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
