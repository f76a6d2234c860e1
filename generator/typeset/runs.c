/* Runs: blocks that stay together, and how their page lies.
 *
 * A table or drawing may ask for a turned page, or for A3. All that is kept with it goes there too: the headings and
 * words above it, the legend or the signature below. So the page is chosen for a whole run before any of it is set,
 * and each strip is set to the measure of the page that it comes to stand on.
 */
#include "typeset/setter.h"

static bool body_keeps_next(const struct blocks *body);

/* Whether what follows must not leave it; a kind of which nothing is said here lets it go. */
static bool keeps_next(const struct block *block)
{
	if (block->kind == BLOCK_PARAGRAPH)
		return block->paragraph.keep_next;
	if (block->kind == BLOCK_TABLE)
		return block->table->keep_next;
	if (block->kind == BLOCK_GROUP)
		return block->group.keep_next || body_keeps_next(&block->group.body);
	return block->kind == BLOCK_HEADING;
}

/* Room is with what stands above it, and keeps what that keeps; words left empty leave nothing. */
static bool is_room(const struct block *block)
{
	return (block->kind == BLOCK_SPACE && !block->space.stretch) || block->kind == BLOCK_SIGNATURE ||
	       (block->kind == BLOCK_PARAGRAPH && rich_empty(block->paragraph.words));
}

static bool body_keeps_next(const struct blocks *body)
{
	size_t count = body->count;

	while (count && is_room(&body->items[count - 1]))
		count--;
	return count && keeps_next(&body->items[count - 1]);
}

/* Whether it must not leave what stands above. */
static bool keeps_previous(const struct block *block)
{
	return is_room(block) || block->kind == BLOCK_RULE ||
	       (block->kind == BLOCK_GROUP && block->group.with_previous);
}

/* What begins a page is not kept with what stands above it. */
static bool begins_page(const struct setter *setter, const struct block *block)
{
	return block->kind == BLOCK_BREAK ||
	       (block->kind == BLOCK_HEADING && heading_begins_page(setter, block->heading));
}

static size_t end_of_run(const struct setter *setter, const struct blocks *blocks, size_t first)
{
	bool kept = keeps_next(&blocks->items[first]);
	size_t end = first + 1;

	if (blocks->items[first].kind == BLOCK_BREAK)
		return end;
	for (; end < blocks->count && !begins_page(setter, &blocks->items[end]); end++) {
		const struct block *block = &blocks->items[end];

		if (!kept && !keeps_previous(block))
			break;
		kept = is_room(block) ? kept : keeps_next(block);
	}
	return end;
}

static enum turn lie_of_run(struct setter *setter, const struct blocks *blocks, size_t first, size_t end,
                            length measure);

/* What a list begins with goes with what leads to it; else, and further down, it turns the page by itself. */
static enum turn lie_of_list(struct setter *setter, const struct list *list, bool led, length measure)
{
	const struct blocks *body = list->count ? &list->items[0].body : NULL;

	if (!led || !body || !body->count)
		return setter->lie;
	return lie_of_run(setter, body, 0, end_of_run(setter, body, 0), measure - list_room(setter, list));
}

/* How the page must lie for a block that is set to this measure on the page as it lies now: other kinds take it as it
 * is. */
static enum turn lie_of(struct setter *setter, const struct block *block, bool led, length measure)
{
	const struct blocks *body = &block->group.body;

	if (block->kind == BLOCK_TABLE)
		return table_lie(setter, block->table, measure);
	if (block->kind == BLOCK_FIGURE)
		return figure_lie(setter, block->figure, measure);
	if (block->kind == BLOCK_GROUP)
		return lie_of_run(setter, body, 0, body->count, group_measure(setter, &block->group, measure));
	return block->kind == BLOCK_LIST ? lie_of_list(setter, &block->list, led, measure) : setter->lie;
}

static enum turn lie_of_run(struct setter *setter, const struct blocks *blocks, size_t first, size_t end,
                            length measure)
{
	enum turn widest = setter->lie;

	for (size_t i = first; i < end; i++) {
		enum turn lie = lie_of(setter, &blocks->items[i], i > first, measure);

		widest = lie > widest ? lie : widest;
	}
	return widest;
}

void set_blocks(struct setter *setter, struct galley *galley, const struct blocks *blocks)
{
	struct drift drift = { .open = false };

	for (size_t first = 0, end; first < blocks->count; first = end) {
		enum turn before = setter->lie, lie = before;
		size_t count = galley->count;
		const struct strip *last = count ? galley->items[count - 1] : NULL;

		end = end_of_run(setter, blocks, first);
		if (!setter->fixed)
			lie = lie_of_run(setter, blocks, first, end, galley->measure);
		if (lie != before)
			turn_page(setter, galley, lie);
		for (size_t i = first; i < end; i++)
			set_block(setter, galley, &blocks->items[i]);
		if (lie != before)
			turn_page(setter, galley, before);
		if (galley->column)
			drift_mark(setter, &drift, galley, count, last,
			           &(struct blocks){ .items = blocks->items + first, .count = end - first },
			           first ? &blocks->items[first - 1] : NULL);
	}
}
