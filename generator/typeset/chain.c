/* Rows of boxes with arrows between: a chain of work as a picture. All boxes are of one size; a long chain
 * goes on below, where its line leads back to the left. */
#include "typeset/flowset.h"

enum { ROW_MOST = 4, GAP_PT = 22, PAD_PT = 5, ARROW_PT = 6 };

struct chain_set {
	struct setter *setter;
	const struct chain *chain;
	struct galley **words;
	struct mark *mark;
	size_t per_row;
	length width, height, gap;
};

static void set_words_of(struct chain_set *set)
{
	struct setter *setter = set->setter;
	size_t i;

	set->words = arena_many(setter->arena, set->chain->count + 1, struct galley *);
	for (i = 0; i < set->chain->count; i++) {
		struct mark *item = set->mark ? mark_new(setter->arena, set->mark, ROLE_LI) : NULL;

		set->words[i] = galley_new(setter, set->width - 2 * pt(PAD_PT));
		set_words(setter, set->words[i], set->chain->boxes[i],
		          &(struct set_words){ .style = STYLE_CELL,
		                               .align = ALIGN_CENTRE,
		                               .first_line = 0,
		                               .mark = item ? mark_new(setter->arena, item, ROLE_LBODY) : NULL });
		set->height = length_max(set->height, galley_height(set->words[i]) + 2 * pt(PAD_PT));
	}
}

static void draw_arrow(const struct canvas *canvas, const struct flow_point *points, size_t count)
{
	struct flow_point last[4] = { { 0, 0 } };
	size_t i;

	for (i = 0; i < count; i++)
		last[i] = points[i];
	if (last[count - 1].y == last[count - 2].y)
		last[count - 1].x -= pt(ARROW_PT) * 7 / 10;
	else
		last[count - 1].y -= pt(ARROW_PT) * 7 / 10;
	line_item(canvas, last, count, pt(1) * 8 / 10);
	arrow_head(canvas, points[count - 2], points[count - 1], pt(ARROW_PT));
}

/* One box at x, and the arrow to the next beside it. */
static void draw_link(const struct chain_set *set, const struct canvas *canvas, size_t index, length x)
{
	struct flow_box box = { x, 0, x + set->width, set->height };
	struct canvas inside = *canvas;

	symbol_item(canvas, SYMBOL_BOX, &box, &(struct outline){ NULL, pt(1) * 9 / 10 });
	inside.x += x + pt(PAD_PT);
	inside.y += (set->height - galley_height(set->words[index])) / 2;
	emit_galley(&inside, set->words[index]);
	if (index % set->per_row + 1 < set->per_row && index + 1 < set->chain->count)
		draw_arrow(canvas,
		           (struct flow_point[]){ { box.right, set->height / 2 },
		                                  { box.right + set->gap, set->height / 2 } },
		           2);
}

/* Down from the last box of this row, back to the left, down to the first of the next. */
static void draw_return(const struct chain_set *set, const struct canvas *canvas)
{
	length last = (length)(set->per_row - 1) * (set->width + set->gap) + set->width / 2;
	length below = set->height + set->gap / 2;

	draw_arrow(canvas,
	           (struct flow_point[]){ { last, set->height },
	                                  { last, below },
	                                  { set->width / 2, below },
	                                  { set->width / 2, set->height + set->gap } },
	           4);
}

void set_chain(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct chain *chain = &block->chain;
	struct chain_set set = { .setter = setter, .chain = chain, .gap = pt(GAP_PT) };
	size_t rows = (chain->count + ROW_MOST - 1) / ROW_MOST, row, i;

	if (!chain->count)
		return;
	set.per_row = (chain->count + rows - 1) / rows;
	set.width =
		(galley->measure - (length)(set.per_row - 1) * set.gap) / (length)length_max((length)set.per_row, 3);
	set.mark = setter->mark ? mark_new(setter->arena, setter->mark, ROLE_L) : NULL;
	set_words_of(&set);
	for (row = 0; row < rows; row++) {
		struct strip *strip = strip_add(setter, galley, row ? set.gap : pt(4), set.height);
		struct canvas canvas = { .setter = setter, .to = &strip->items };

		for (i = row * set.per_row; i < chain->count && i < (row + 1) * set.per_row; i++)
			draw_link(&set, &canvas, i, (length)(i - row * set.per_row) * (set.width + set.gap));
		if (row + 1 < rows) {
			draw_return(&set, &canvas);
			galley_keep(galley, BREAK_AVOID);
		}
	}
	galley_below(galley, pt(14));
}
