/* Numbers of headings, tables and figures in reading order, then words for the references to them.
 *
 * All blocks are visited twice: first to count, and to write down every key with its words, then to look
 * references up. Between the two the keys are sorted, so a book of ten thousand tables costs no more than
 * it must.
 */
#include "content/numbering.h"

#include "base/array.h"
#include "content/visit.h"
#include "official/tanggal.h"

#include <assert.h>
#include <stdlib.h>

enum { LEVELS = 4, KEYS_SHOWN = 12, ROMAN_MOST = 999 };

struct target {
	struct text key;   /* "tabel:kunci" */
	struct text words; /* "Tabel 3.2" */
	struct text path;
	size_t order;
};

struct numbering {
	struct arena *arena;
	struct diags *diags;
	struct manners manners;
	int64_t headings[LEVELS];
	int64_t tables, figures; /* in this chapter */
	const struct manuscript *manuscript;
	int under; /* how much deeper headings count just now */
	size_t annexes;
	struct text annex; /* number of the lampiran being numbered: "2"; empty before the first */
	ARRAY_OF(struct target) targets;
};

/* -- spelling of numbers -- */

/* Roman numbers in the thousands are long, and hard to read. */
static struct text roman(struct arena *arena, size_t number, bool capital)
{
	if (number > ROMAN_MOST)
		return text_from_int(arena, (int64_t)number);
	return capital ? roman_upper(arena, (int)number) : roman_lower(arena, (int)number);
}

/* 1 is a, 26 z, 27 aa. */
static struct text letters(struct arena *arena, size_t number, char first)
{
	char room[16];
	size_t at = sizeof room;

	for (; number; number = (number - 1) / 26)
		room[--at] = (char)(first + (char)((number - 1) % 26));
	return text_copy(arena, (struct text){ room + at, sizeof room - at });
}

static struct text decimal(struct arena *arena, size_t number)
{
	return text_from_int(arena, (int64_t)number);
}

struct text list_label(struct arena *arena, enum list_mark mark, size_t n)
{
	size_t number = n + 1;

	switch (mark) {
	case LIST_MARK_DECIMAL:
		return text_format(arena, "%t.", decimal(arena, number));
	case LIST_MARK_ALPHA:
		return text_format(arena, "%t.", letters(arena, number, 'a'));
	case LIST_MARK_UPPER_ALPHA:
		return text_format(arena, "%t.", letters(arena, number, 'A'));
	case LIST_MARK_UPPER_ROMAN:
		return text_format(arena, "%t.", roman(arena, number, true));
	case LIST_MARK_LOWER_ROMAN:
		return text_format(arena, "%t.", roman(arena, number, false));
	case LIST_MARK_DECIMAL_PAREN:
		return text_format(arena, "%t)", decimal(arena, number));
	case LIST_MARK_ALPHA_PAREN:
		return text_format(arena, "%t)", letters(arena, number, 'a'));
	case LIST_MARK_DASH:
		return LIT("-");
	case LIST_MARK_BULLET:
		return LIT("\xE2\x80\xA2"); /* U+2022 */
	case LIST_MARK_CIRCLE:
		return LIT("\xE2\x97\x8B"); /* U+25CB */
	case LIST_MARK_SQUARE:
		return LIT("\xE2\x96\xAA"); /* U+25AA */
	case LIST_MARK_TICK:
		return LIT("\xE2\x9C\x93"); /* U+2713 */
	case LIST_MARK_ARROW:
		return LIT("\xE2\x9E\xA2"); /* U+27A2 */
	case LIST_MARK_NONE:
		break;
	}
	return LIT("");
}

struct text list_item_label(struct arena *arena, const struct list *list, size_t i)
{
	size_t start = list->start ? list->start : 1;

	return list->items[i].label.count ? list->items[i].label : list_label(arena, list->mark, start - 1 + i);
}

/* -- first visit: counting -- */

static void add_target(struct numbering *numbering, const char *kind, struct text key, struct text words,
                       struct text path)
{
	struct target *target;

	if (!key.count || !words.count)
		return;
	target = array_push(numbering->arena, &numbering->targets);
	target->key = text_format(numbering->arena, "%s:%t", kind, key);
	target->words = words;
	target->path = path;
	target->order = numbering->targets.count;
}

/* "3.1.2"; the parts above that have no number are left out. */
static struct text decimal_number(struct numbering *numbering, int level)
{
	struct text number = { 0 };

	for (int i = 0; i < level; i++)
		if (numbering->headings[i])
			number = text_format(numbering->arena, number.count ? "%t.%t" : "%t%t", number,
			                     text_from_int(numbering->arena, numbering->headings[i]));
	return number;
}

static struct text heading_number(struct numbering *numbering, int level)
{
	size_t number = (size_t)numbering->headings[level - 1];
	enum heading_numbers kind = numbering->manners.heading_numbers;

	if (kind == HEADING_NUMBERS_DECIMAL && level > 1)
		return decimal_number(numbering, level);
	switch (level) {
	case 1:
		return text_format(numbering->arena, kind == HEADING_NUMBERS_ROMAN ? "%t." : "BAB %t",
		                   roman(numbering->arena, number, true));
	case 2:
		return list_label(numbering->arena, LIST_MARK_UPPER_ALPHA, number - 1);
	case 3:
		return list_label(numbering->arena, LIST_MARK_DECIMAL, number - 1);
	default:
		return list_label(numbering->arena, LIST_MARK_ALPHA, number - 1);
	}
}

static struct text annex_name(struct numbering *numbering)
{
	return text_format(numbering->arena, "Lampiran %t", numbering->annex);
}

/* Within it all counting starts again. */
static void number_annex(struct numbering *numbering, struct heading *heading)
{
	numbering->annexes++;
	numbering->annex = numbering->manuscript->roman_annexes ? roman(numbering->arena, numbering->annexes, true)
	                                                        : decimal(numbering->arena, numbering->annexes);
	numbering->headings[0] = numbering->tables = numbering->figures = 0;
	heading->number = annex_name(numbering);
	add_target(numbering, "lampiran", heading->key, heading->number, heading->title.path);
}

static void number_heading(struct numbering *numbering, struct heading *heading)
{
	assert(heading->level >= 1);
	for (int below = heading->level; below < LEVELS; below++)
		numbering->headings[below] = 0;
	if (heading->annex)
		number_annex(numbering, heading);
	if (heading->annex || !heading->numbered || heading->level > LEVELS)
		return;
	numbering->headings[heading->level - 1]++;
	heading->number = heading_number(numbering, heading->level);
	if (heading->level == 1 && !numbering->manners.captions_run)
		numbering->tables = numbering->figures = 0;
	add_target(numbering, "bab", heading->key, heading->number, heading->title.path);
}

/* "Tabel 3.2"; "Tabel 1" before the first chapter, and where all are counted on; "Tabel L-2.1" in the second
 * lampiran. */
static struct text label_in_chapter(struct numbering *numbering, const char *kind, int64_t number)
{
	struct arena *arena = numbering->arena;
	struct text annex = numbering->annex, chapter = LIT("");

	if (annex.count)
		annex = text_format(arena, "L-%t.", annex);
	if (numbering->headings[0] && !numbering->manners.captions_run)
		chapter = text_format(arena, "%t.", text_from_int(arena, numbering->headings[0]));
	return text_format(arena, "%s %t%t%t", kind, annex, chapter, text_from_int(arena, number));
}

static bool number_block(void *context, struct block *block)
{
	struct numbering *numbering = context;
	struct table *table = block->table;
	struct plate *figure = block->figure;
	enum contents_kind kind;
	bool listed = block_listed(block, &kind);

	if (block->kind == BLOCK_HEADING) {
		block->heading->under = numbering->under;
		number_heading(numbering, block->heading);
	} else if (listed && kind == CONTENTS_TABLES) {
		table->label = label_in_chapter(numbering, "Tabel", ++numbering->tables);
		add_target(numbering, "tabel", table->key, table->label, table->path);
	} else if (listed) {
		figure->label = label_in_chapter(numbering, "Gambar", ++numbering->figures);
		add_target(numbering, "gambar", figure->key, figure->label, figure->path);
	}
	return true;
}

static void number_section(struct numbering *numbering, struct section *section)
{
	if (section->opens)
		numbering->headings[0] = numbering->tables = numbering->figures = 0;
	if (section->head) {
		section->head->under = numbering->under = section->head->under;
		number_heading(numbering, section->head);
	}
	numbering->under = section->under;
	blocks_visit(&section->blocks, &(struct visitor){ .block = number_block, .context = numbering });
	if (section->annex && !section->annex_name.count)
		section->annex_name = annex_name(numbering);
}

/* -- keys -- */

static int compare_targets(const void *a, const void *b)
{
	const struct target *left = a, *right = b;
	int order = text_compare(left->key, right->key);

	return order ? order : (left->order > right->order) - (left->order < right->order);
}

/* The same thing shown twice (a data table) is no mistake. */
static void check_targets(struct numbering *numbering)
{
	for (size_t i = 1; i < numbering->targets.count; i++) {
		const struct target *first = &numbering->targets.items[i - 1];
		const struct target *second = &numbering->targets.items[i];

		if (text_equal(first->key, second->key) && !text_equal(first->path, second->path))
			diag_add(numbering->diags, second->path, MESSAGE_SAME_KEY_TWICE, second->key, first->path);
	}
}

/* Index of the first target whose key is not less. */
static size_t lower_bound(const struct numbering *numbering, struct text key)
{
	size_t from = 0, to = numbering->targets.count;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (text_compare(numbering->targets.items[middle].key, key) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* -- second visit: references -- */

/* "a, b, c" of the keys that begin like "tabel:"; empty when there are none. */
static struct text known_keys(struct numbering *numbering, struct text kind)
{
	struct text parts[2 * KEYS_SHOWN];
	size_t count = 0;

	for (size_t i = lower_bound(numbering, kind); i < numbering->targets.count; i++) {
		struct text key = numbering->targets.items[i].key;

		if (!text_equal(text_part(key, 0, kind.count), kind))
			break;
		if (count == 2 * KEYS_SHOWN) {
			parts[count - 1] = LIT("...");
			break;
		}
		parts[count++] = text_part(key, kind.count, key.count);
		parts[count++] = LIT(", ");
	}
	if (count && !text_is(parts[count - 1], "..."))
		count--;
	return text_join(numbering->arena, parts, count);
}

static void resolve_run(struct numbering *numbering, struct run *run, struct text path)
{
	size_t at = lower_bound(numbering, run->text), colon;
	struct text kind, key, known;

	run->kind = RUN_TEXT;
	if (at < numbering->targets.count && text_equal(numbering->targets.items[at].key, run->text)) {
		run->text = numbering->targets.items[at].words;
		return;
	}
	colon = 0;
	text_find(run->text, ":", &colon);
	kind = text_part(run->text, 0, colon);
	key = text_part(run->text, colon + 1, run->text.count);
	known = known_keys(numbering, text_part(run->text, 0, colon + 1));
	if (known.count)
		diag_add(numbering->diags, path, MESSAGE_DANGLING, kind, key, known);
	else
		diag_add(numbering->diags, path, MESSAGE_DANGLING_NONE, kind, key);
}

static void resolve_words(void *context, struct rich *words)
{
	for (size_t i = 0; i < words->count; i++)
		if (words->runs[i].kind == RUN_REFERENCE)
			resolve_run(context, &words->runs[i], words->path);
}

/* A picture that is not described is told by its caption, once that has its numbers. */
static bool describe(void *context, struct block *block)
{
	struct numbering *numbering = context;

	if (block->kind == BLOCK_FIGURE && !block->figure->alt.count)
		block->figure->alt = rich_words(numbering->arena, block->figure->caption);
	for (size_t i = 0; block->kind == BLOCK_GALLERY && i < block->gallery.count; i++)
		if (!block->gallery.items[i].alt.count)
			block->gallery.items[i].alt = rich_words(numbering->arena, block->gallery.items[i].caption);
	return true;
}

static void resolve_section(struct numbering *numbering, struct section *section)
{
	if (section->head)
		resolve_words(numbering, &section->head->title);
	blocks_visit(&section->blocks, &(struct visitor){ .words = resolve_words, .context = numbering });
	blocks_visit(&section->blocks, &(struct visitor){ .block = describe, .context = numbering });
	resolve_words(numbering, &section->header);
	resolve_words(numbering, &section->footer);
}

void numbering_apply(struct manuscript *manuscript, struct diags *diags)
{
	struct numbering numbering = {
		.arena = manuscript->arena,
		.diags = diags,
		.manuscript = manuscript,
	};

	if (manuscript->styles)
		numbering.manners = manuscript->styles->manners;
	for (size_t i = 0; i < manuscript->sections.count; i++)
		number_section(&numbering, &manuscript->sections.items[i]);
	if (numbering.targets.count)
		qsort(numbering.targets.items, numbering.targets.count, sizeof *numbering.targets.items,
		      compare_targets);
	check_targets(&numbering);
	for (size_t i = 0; i < manuscript->sections.count; i++)
		resolve_section(&numbering, &manuscript->sections.items[i]);
}
