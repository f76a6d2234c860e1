/* Words that run upwards, for heads of columns too narrow for them: set as any words, then turned by 90
 * degrees counter-clockwise item by item. */
#include "typeset/tabular.h"

enum { TRIES = 24 };

static length widest_line(struct setter *setter, const struct blocks *blocks, bool word)
{
	length most = 0;
	size_t i;

	for (i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];
		struct type type;
		struct extent extent;

		if (block->kind != BLOCK_PARAGRAPH)
			continue;
		type = type_from_style(setter, block->paragraph.style);
		extent = rich_extent(setter, block->paragraph.words, &type);
		most = length_max(most, word ? extent.word : extent.longest);
	}
	return most;
}

static struct galley *set_lines(struct setter *setter, const struct blocks *blocks, length measure, bool marked)
{
	struct galley *galley = galley_new(setter, measure);
	struct mark *mark = setter->mark;

	if (!marked)
		setter->mark = NULL;
	set_blocks(setter, galley, blocks);
	setter->mark = mark;
	return galley;
}

/* The least height at which the lines fit beside each other. */
length turned_height(struct setter *setter, const struct blocks *blocks, length width)
{
	length least = widest_line(setter, blocks, true), most = widest_line(setter, blocks, false);
	length step = length_max((most - least) / TRIES, 1), height;

	for (height = least; height < most; height += step)
		if (galley_height(set_lines(setter, blocks, height + 1, false)) <= width)
			break;
	return length_min(height, most) + 1;
}

struct galley *set_turned(struct setter *setter, const struct blocks *blocks, length width)
{
	struct galley *turned = galley_new(setter, width), *lines;
	length height = turned_height(setter, blocks, width), x;
	struct strip *strip;
	size_t i, k;

	lines = set_lines(setter, blocks, height, true);
	strip = strip_add(setter, turned, 0, height);
	x = (width - galley_height(lines)) / 2;
	for (i = 0; i < lines->count; i++) {
		const struct strip *line = lines->items[i];

		x += i ? line->above : 0;
		for (k = 0; k < line->items.count; k++) {
			struct item *item;

			if (line->items.items[k].kind != ITEM_TEXT)
				continue;
			item = array_push(setter->arena, &strip->items);
			*item = line->items.items[k];
			item->x = x + line->items.items[k].y;
			item->y = height - line->items.items[k].x - line->x;
			item->text.way = WAY_UP;
		}
		x += line->height;
	}
	return turned;
}
