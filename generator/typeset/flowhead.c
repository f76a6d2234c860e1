/* Heads of lanes: upright where their words fit, else running upwards, in as many lines and in type so small
 * that they leave the page to the steps. All of a table are alike.
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

static void measure_head(struct flow_set *set, const struct blocks *body)
{
	struct setter *setter = set->tabular->setter;
	struct type type = type_from_style(setter, STYLE_CELL_HEAD);

	for (size_t i = 0; i < body->count; i++) {
		struct extent extent;

		if (body->items[i].kind != BLOCK_PARAGRAPH)
			continue;
		extent = rich_extent(setter, body->items[i].paragraph.words, &type);
		set->head_word = length_max(set->head_word, extent.word);
		if (extent.longest <= set->head_longest)
			continue;
		set->head_longest = extent.longest;
		set->head = body;
	}
}

void heads_measure(struct flow_set *set)
{
	const struct tabular *tabular = set->tabular;

	set->head_word = set->head_longest = set->head_size = 0;
	for (size_t row = 0; row < tabular->heads; row++)
		for (size_t column = 0; column < tabular->columns; column++)
			if (is_lane_head(tabular, row, column))
				measure_head(set, &cell_at(tabular, row, column)->cell->body);
}

static bool heads_turn(const struct flow_set *set)
{
	return set->head_word > set->lane - 2 * set->tabular->pad_x;
}

length heads_need(const struct flow_set *set)
{
	const struct tabular *tabular = set->tabular;
	struct type type = type_from_style(tabular->setter, STYLE_CELL_HEAD);
	length least = length_min(tabular->least, type.size), leading, lines;

	if (!heads_turn(set))
		return 0;
	leading = length_scale(type.leading, least, type.size);
	lines = length_scale(set->head_longest, least * BROKEN_PERCENT, type.size * 100) / head_most(set) + 1;
	return lines * leading + 2 * tabular->pad_x + LENGTH_PT / 10;
}

/* The largest type in which the longest head is not too high; set->head_size is 0 until it is known. */
static length size_of_heads(struct flow_set *set, length width)
{
	struct tabular *tabular = set->tabular;
	struct setter *setter = tabular->setter;
	length size = type_from_style(setter, STYLE_CELL_HEAD).size, now = setter->shrink_to;

	for (; size - LENGTH_PT / 2 >= tabular->least; size -= LENGTH_PT / 2) {
		setter->shrink_to = size;
		if (turned_height(setter, set->head, width) <= head_most(set))
			break;
	}
	setter->shrink_to = now;
	return size;
}

bool flow_set_head(struct tabular *tabular, size_t row, size_t column, const struct blocks *body)
{
	struct flow_set *set = tabular->flow;
	struct setter *setter = tabular->setter;
	length width = set->lane - 2 * tabular->pad_x, now = setter->shrink_to;

	if (!is_lane_head(tabular, row, column) || !heads_turn(set))
		return false;
	set->head_size = set->head_size ? set->head_size : size_of_heads(set, width);
	setter->shrink_to = set->head_size;
	cell_at(tabular, row, column)->body = set_turned(setter, body, width);
	setter->shrink_to = now;
	return true;
}
