/* Parts of papers: each appends blocks; where they come to stand is typesetting's matter.
 *
 * Pages turned are not noted anywhere: the blocks themselves tell, so narratives may turn pages
 * too.
 */
#include "layouts/parts/parts.h"

#include "record/record.h"

struct text path_in(struct composer *composer, struct text base, const char *member)
{
	return base.count ? text_format(composer->arena, "%t.%s", base, member) : text_from(member);
}

struct text office_words(struct composer *composer, const char *between)
{
	const struct instansi *instansi = composer->record->instansi;
	struct text region = instansi->wilayah;
	size_t at;

	if (!region.count || text_find(instansi->nama, text_copy(composer->arena, region).bytes, &at))
		return instansi->nama;
	return text_format(composer->arena, "%t%s%t", instansi->nama, between, region);
}

/* -- pages -- */

bool page_turned(const struct blocks *blocks)
{
	for (size_t i = blocks->count; i-- > 0;) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_BREAK && block->page_break.turn != TURN_KEEP)
			return block->page_break.turn == TURN_LANDSCAPE;
	}
	return false;
}

static bool break_ends(const struct blocks *blocks, size_t count)
{
	return count && blocks->items[count - 1].kind == BLOCK_BREAK;
}

void page_new(struct blocks *blocks)
{
	if (blocks->count && !break_ends(blocks, blocks->count))
		break_add(blocks, TURN_KEEP);
}

/* Headings at the end go with what follows: the new page begins before them. */
void page_turn(struct blocks *blocks, enum turn turn)
{
	size_t at = blocks->count;
	struct block turning;

	if (page_turned(blocks) == (turn == TURN_LANDSCAPE))
		return;
	while (at && blocks->items[at - 1].kind == BLOCK_HEADING)
		at--;
	if (break_ends(blocks, at)) {
		blocks->items[at - 1].page_break.turn = turn;
		return;
	}
	break_add(blocks, turn);
	turning = blocks->items[blocks->count - 1];
	for (size_t i = blocks->count - 1; i > at; i--)
		blocks->items[i] = blocks->items[i - 1];
	blocks->items[at] = turning;
}

/* -- headings -- */

struct part part_open(struct blocks *blocks, int level, struct rich title)
{
	struct part part = { .start = blocks->count, .level = level, .title = title };

	if (level == 1) /* whether it begins a page is a matter of manners */
		page_turn(blocks, TURN_PORTRAIT);
	heading_add(blocks, level, title);
	part.content = blocks->count;
	return part;
}

bool part_close(struct blocks *blocks, struct part part)
{
	if (blocks->count > part.content)
		return true;
	blocks->count = part.start;
	return false;
}

/* What was noted within a part that falls away as a whole goes with it. */
static void forget_within(struct manuscript *manuscript, const struct part *part)
{
	size_t kept = 0;

	for (size_t i = 0; i < manuscript->left_out.count; i++)
		if (manuscript->left_out.items[i].level <= part->level ||
		    manuscript->left_out.items[i].at < part->start)
			manuscript->left_out.items[kept++] = manuscript->left_out.items[i];
	manuscript->left_out.count = kept;
}

void part_close_or(struct composer *composer, struct blocks *blocks, struct part part, const char *needs)
{
	if (part_close(blocks, part))
		return;
	forget_within(composer->manuscript, &part);
	*array_push(composer->arena, &composer->manuscript->left_out) = (struct left_out){
		.level = part.level,
		.words = rich_words(composer->arena, part.title),
		.needs = text_from(needs),
		.at = part.start,
	};
}

void part_missing(struct composer *composer, const char *title, const char *needs)
{
	*array_push(composer->arena, &composer->manuscript->left_out) = (struct left_out){
		.words = text_from(title),
		.needs = text_from(needs),
	};
}

/* Whether the next numbered heading that is not deeper stands on the level of what fell away. */
static bool has_followers(const struct blocks *blocks, const struct left_out *left)
{
	for (size_t i = left->at; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_HEADING && block->heading->numbered && block->heading->level <= left->level)
			return block->heading->level == left->level;
	}
	return false;
}

void parts_close_up(struct composer *composer, const struct blocks *blocks)
{
	for (size_t i = 0; i < composer->manuscript->left_out.count; i++) {
		struct left_out *left = &composer->manuscript->left_out.items[i];

		left->closes_up = left->level && has_followers(blocks, left);
	}
}

static void add_title(struct blocks *blocks, const char *title)
{
	heading_add(blocks, 1, rich_plain(blocks->arena, text_from(title), LIT("")))->numbered = false;
}

void title_add(struct blocks *blocks, const char *title)
{
	page_turn(blocks, TURN_PORTRAIT);
	page_new(blocks);
	add_title(blocks, title);
}

void list_page_add(struct blocks *blocks, const char *title, enum contents_kind kind)
{
	add_title(blocks, title);
	contents_add(blocks, kind, 1)->joins = true;
}
