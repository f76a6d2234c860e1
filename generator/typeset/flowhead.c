/* Heads of lanes: upright where their words fit, in smaller type if that helps; one with a word too long for its
 * lane runs upwards, and when half of them must, all do, in as many lines and in type so small that they leave the
 * page to the steps. Those that stand are alike, and so are those that run upwards.
 */
#include "typeset/flowset.h"

enum { HEAD_SHARE = 4, BROKEN_PERCENT = 120 }; /* a frame's height to that of heads; lines are not all full */

bool flow_is_lane(const struct tabular *tabular, size_t column)
{
	const struct flow_lanes *lanes = tabular->table->lanes;

	return column >= lanes->first && column < lanes->first + lanes->count;
}

/* Heads of lanes stand below the head of all of them. */
static bool is_lane_head(const struct tabular *tabular, size_t row, size_t column)
{
	const struct cell *cell = cell_at(tabular, row, column)->cell;

	return flow_is_lane(tabular, column) && cell && cell->colspan == 1 &&
	       tabular->table->rows.items[row].kind == ROW_HEAD;
}

static length head_most(const struct flow_set *set)
{
	return set->tabular->setter->frame_height / HEAD_SHARE;
}

/* Its widest word, and its width unbroken, in the type at hand. */
static struct extent head_extent(const struct flow_set *set, const struct blocks *body)
{
	struct setter *setter = set->tabular->setter;
	struct type type = type_from_style(setter, STYLE_CELL_HEAD);
	struct extent widest = { 0 };

	for (size_t i = 0; i < body->count; i++) {
		struct extent extent;

		if (body->items[i].kind != BLOCK_PARAGRAPH)
			continue;
		extent = rich_extent(setter, body->items[i].paragraph.words, &type);
		widest.word = length_max(widest.word, extent.word);
		widest.longest = length_max(widest.longest, extent.longest);
	}
	return widest;
}

static void gather_heads(struct flow_set *set)
{
	const struct tabular *tabular = set->tabular;

	for (size_t row = 0; row < tabular->heads; row++)
		for (size_t column = 0; column < tabular->columns; column++)
			if (is_lane_head(tabular, row, column))
				*array_push(tabular->setter->arena, &set->heads) =
					&cell_at(tabular, row, column)->cell->body;
}

void heads_measure(struct flow_set *set)
{
	set->head_word = set->head_size = 0;
	if (!set->heads.count)
		gather_heads(set);
	for (size_t i = 0; i < set->heads.count; i++)
		set->head_word = length_max(set->head_word, head_extent(set, set->heads.items[i]).word);
}

/* Those with a word that does not fit into the lane, in type of this size. */
static size_t count_wide(const struct flow_set *set, length size)
{
	struct setter *setter = set->tabular->setter;
	length room = set->lane - 2 * set->tabular->pad_x, now = setter->shrink_to;
	size_t count = 0;

	setter->shrink_to = size;
	for (size_t i = 0; i < set->heads.count; i++)
		count += head_extent(set, set->heads.items[i]).word > room;
	setter->shrink_to = now;
	return count;
}

static length head_type(const struct flow_set *set)
{
	return type_from_style(set->tabular->setter, STYLE_CELL_HEAD).size;
}

/* The type in which those stand that stand: the largest in which all do; where none is small enough, the usual. */
static length upright_size(const struct flow_set *set)
{
	length full = head_type(set);

	for (length size = full; size >= length_min(set->tabular->least, full); size -= LENGTH_PT / 2)
		if (!count_wide(set, size))
			return size;
	return full;
}

static bool all_turn(const struct flow_set *set)
{
	return 2 * count_wide(set, upright_size(set)) > set->heads.count;
}

length heads_need(const struct flow_set *set)
{
	const struct tabular *tabular = set->tabular;
	struct type type = type_from_style(tabular->setter, STYLE_CELL_HEAD);
	length least = length_min(tabular->least, type.size), leading, lines, longest = 0;

	if (!all_turn(set))
		return 0;
	for (size_t i = 0; i < set->heads.count; i++)
		longest = length_max(longest, head_extent(set, set->heads.items[i]).longest);
	leading = length_scale(type.leading, least, type.size);
	lines = length_scale(longest, least * BROKEN_PERCENT, type.size * 100) / head_most(set) + 1;
	return lines * leading + 2 * tabular->pad_x + LENGTH_PT / 10;
}

/* The largest type in which no head that runs upwards is too high. */
static length turned_size(const struct flow_set *set, length width)
{
	struct setter *setter = set->tabular->setter;
	length size = head_type(set), now = setter->shrink_to, longest = 0;
	const struct blocks *head = NULL;

	for (size_t i = 0; i < set->heads.count; i++) {
		length own = head_extent(set, set->heads.items[i]).longest;

		head = own > longest ? set->heads.items[i] : head;
		longest = length_max(longest, own);
	}
	for (; head && size - LENGTH_PT / 2 >= set->tabular->least; size -= LENGTH_PT / 2) {
		setter->shrink_to = size;
		if (turned_height(setter, head, width) <= head_most(set))
			break;
	}
	setter->shrink_to = now;
	return size;
}

/* Once lanes stand. */
static void decide(struct flow_set *set, length width)
{
	set->heads_turn = all_turn(set);
	set->head_size = upright_size(set);
	set->turned_size = turned_size(set, width);
}

bool flow_set_head(struct tabular *tabular, size_t row, size_t column, const struct blocks *body)
{
	struct flow_set *set = tabular->flow;
	struct setter *setter = tabular->setter;
	length width = set->lane - 2 * tabular->pad_x, now = setter->shrink_to;
	bool turns;

	if (!is_lane_head(tabular, row, column))
		return false;
	if (!set->head_size)
		decide(set, width);
	setter->shrink_to = set->head_size;
	turns = set->heads_turn || head_extent(set, body).word > width;
	setter->shrink_to = turns ? set->turned_size : set->head_size;
	if (turns)
		tabular->bodies[column] = set_turned(setter, body, width);
	else
		set_blocks(setter, tabular->bodies[column], body);
	setter->shrink_to = now;
	return true;
}
