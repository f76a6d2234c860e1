/* Widths first: all columns of the tree share one width, so that boxes of one level look alike.
 * Then places, from the root down: beside the line, rows below it, rows on the dashed line.
 *
 * A line that must pass a row of columns to reach the next goes through the gap nearest to the
 * middle. Every subtree has a span of its own that no other enters, and lines run in gaps alone;
 * so nothing ever crosses a box.
 */
#include "diagram/tree.h"

struct children {
	size_t *items;
	size_t count;
};

/* The root's children by side, each in its order; and everybody's. */
struct tree_links {
	struct children *of;
	struct children side[TREE_APART + 1];
	length room; /* on each side of the line */
	bool *row;   /* a box beside the line whose children stand side by side */
};

struct placer {
	struct arena *arena;
	struct tree_layout *tree;
	bool dashed;
};

/* -- who hangs from whom -- */

static void link_children(struct arena *arena, struct tree_layout *tree)
{
	struct tree_links *links = arena_new(arena, struct tree_links);

	links->of = arena_many(arena, tree->count, struct children);
	links->row = arena_many(arena, tree->count, bool);
	for (size_t i = 1; i < tree->count; i++)
		links->of[tree->nodes[i].parent].count++;
	for (size_t i = 0; i < tree->count; i++) {
		links->of[i].items = arena_many(arena, links->of[i].count + 1, size_t);
		links->of[i].count = 0;
	}
	for (size_t s = 0; s <= TREE_APART; s++)
		links->side[s].items = arena_many(arena, tree->count, size_t);
	for (size_t i = 1; i < tree->count; i++) {
		struct tree_node *node = &tree->nodes[i];
		const struct tree_node *parent = &tree->nodes[node->parent];
		struct children *all = &links->of[node->parent];
		struct children *side = &links->side[node->side];

		all->items[all->count++] = i;
		if (node->parent == 0)
			side->items[side->count++] = i;
		node->depth = parent->depth + 1;
		node->beside =
			parent->beside || (node->parent == 0 && (node->side == TREE_LEFT || node->side == TREE_RIGHT));
		node->apart = parent->apart || (node->parent == 0 && node->side == TREE_APART);
	}
	tree->links = links;
}

static bool in_row(const struct tree_layout *tree, size_t parent)
{
	const struct tree_node *node = &tree->nodes[parent];

	return node->beside ? tree->links->row[parent] : node->depth < tree->rows;
}

/* Columns that a subtree takes side by side. */
static size_t columns_of(const struct tree_layout *tree, size_t at)
{
	const struct children *children = &tree->links->of[at];
	size_t sum = 0;

	if (!in_row(tree, at) || !children->count)
		return 1;
	for (size_t i = 0; i < children->count; i++)
		sum += columns_of(tree, children->items[i]);
	return sum;
}

static size_t row_count(const struct tree_layout *tree, size_t children)
{
	size_t most = tree->per_row ? tree->per_row : children;

	return children ? (children + most - 1) / most : 0;
}

/* First child of row `row` of a side; rows are as even as can be. */
static size_t row_start(size_t children, size_t rows, size_t row)
{
	return children / rows * row + (row < children % rows ? row : children % rows);
}

/* -- widths -- */

static length columns_width(const struct tree_layout *tree, size_t columns, length width)
{
	return (length)columns * width + (length)(columns - 1) * tree->gap_x;
}

static length share(const struct tree_layout *tree, size_t columns, length measure)
{
	length width = (measure - (length)(columns - 1) * tree->gap_x) / (length)columns;

	return length_min(width, tree->most);
}

static size_t widest_row(const struct tree_layout *tree, const struct children *side)
{
	size_t rows = row_count(tree, side->count), widest = 0;

	for (size_t r = 0; r < rows; r++) {
		size_t columns = 0;

		for (size_t i = row_start(side->count, rows, r); i < row_start(side->count, rows, r + 1); i++)
			columns += columns_of(tree, side->items[i]);
		widest = columns > widest ? columns : widest;
	}
	return widest;
}

/* Whether some row is one column, which a line to the next row passes at its right. */
static bool lone_column(const struct tree_layout *tree, const struct children *side)
{
	size_t rows = row_count(tree, side->count);

	return rows && row_start(side->count, rows, rows) - row_start(side->count, rows, rows - 1) == 1;
}

static bool give_widths(struct tree_layout *tree, size_t at, length width, size_t stacked)
{
	struct tree_node *node = &tree->nodes[at];
	const struct children *children = &tree->links->of[at];
	bool fits;

	node->width = width - (length)stacked * tree->indent;
	node->stacked = stacked;
	fits = node->width >= node->least;
	for (size_t i = 0; i < children->count; i++)
		fits = give_widths(tree, children->items[i], width, in_row(tree, at) ? stacked : stacked + 1) && fits;
	return fits;
}

static length least_below(const struct tree_layout *tree, size_t at, size_t stacked)
{
	const struct children *children = &tree->links->of[at];
	length least = tree->nodes[at].least + (length)stacked * tree->indent;

	for (size_t i = 0; i < children->count; i++)
		least = length_max(least, least_below(tree, children->items[i], stacked + 1));
	return least;
}

/* Beside the line the children of a box stand side by side when there is comfortable room. */
static bool widths_beside(struct tree_layout *tree, size_t at, length room)
{
	const struct children *children = &tree->links->of[at];
	length comfortable = tree->most / 2, width = length_min(room, tree->most);

	if (tree->rows && tree->nodes[at].side == TREE_RIGHT && children->count > 1) {
		length least = tree->nodes[at].least, part = share(tree, children->count, room);

		for (size_t i = 0; i < children->count; i++)
			least = length_max(least, least_below(tree, children->items[i], 0));
		tree->links->row[at] = part >= length_max(least, comfortable);
		if (tree->links->row[at])
			width = part;
	}
	return give_widths(tree, at, width, 0);
}

static bool widths_below(struct tree_layout *tree, length measure)
{
	static const enum tree_side sides[] = { TREE_BELOW, TREE_APART };
	size_t columns = 1;
	length passing = 0, width;
	bool fits;

	for (size_t s = 0; s < 2; s++) {
		const struct children *side = &tree->links->side[sides[s]];
		size_t widest = widest_row(tree, side);

		columns = widest > columns ? widest : columns;
		if (lone_column(tree, side)) /* room on both sides, for the middle stays the middle */
			passing = 2 * tree->gap_x;
	}
	width = share(tree, columns, measure - passing);
	fits = width >= tree->nodes[0].least;
	tree->nodes[0].width = width;
	for (size_t s = 0; s < 2; s++)
		for (size_t i = 0; i < tree->links->side[sides[s]].count; i++)
			fits = give_widths(tree, tree->links->side[sides[s]].items[i], width, 0) && fits;
	return fits && columns_width(tree, columns, width) <= measure - passing;
}

bool tree_widths(struct arena *arena, struct tree_layout *tree, length measure)
{
	static const enum tree_side sides[] = { TREE_LEFT, TREE_RIGHT };
	bool fits;

	link_children(arena, tree);
	tree->nodes[0].depth = 0;
	if (!tree->rows) {
		for (size_t i = 1; i < tree->count; i++)
			tree->nodes[i].beside = false;
		return give_widths(tree, 0, length_min(measure, 3 * tree->most), 0);
	}
	fits = widths_below(tree, measure);
	tree->links->room = measure / 2 - tree->gap_x;
	for (size_t s = 0; s < 2; s++)
		for (size_t i = 0; i < tree->links->side[sides[s]].count; i++)
			fits = widths_beside(tree, tree->links->side[sides[s]].items[i], tree->links->room) && fits;
	return fits;
}

static bool alike(const struct tree_node *a, const struct tree_node *b)
{
	return a->depth == b->depth && a->beside == b->beside && a->apart == b->apart;
}

void tree_level(struct tree_layout *tree, size_t deepest)
{
	for (size_t i = 0; i < tree->count; i++) {
		struct tree_node *node = &tree->nodes[i];
		length tallest = node->height;

		if (node->depth > deepest)
			continue;
		for (size_t k = 0; k < tree->count; k++)
			if (alike(&tree->nodes[k], node))
				tallest = length_max(tallest, tree->nodes[k].height);
		for (size_t k = i; k < tree->count; k++)
			if (alike(&tree->nodes[k], node))
				tree->nodes[k].height = tallest;
	}
}

/* -- lines -- */

static void line(struct placer *placer, length x1, length y1, length x2, length y2)
{
	struct tree_line *added;

	if (x1 == x2 && y1 == y2)
		return;
	added = array_push(placer->arena, &placer->tree->lines);
	*added = (struct tree_line){ length_min(x1, x2), length_min(y1, y2), length_max(x1, x2), length_max(y1, y2),
		                     placer->dashed };
}

static length middle(const struct tree_node *node)
{
	return node->x + node->width / 2;
}

static length below(const struct tree_node *node)
{
	return node->y + node->height;
}

/* -- subtrees: each gives the y of its lower end -- */

static length place_subtree(struct placer *placer, size_t at, length x, length y);

static length place_stack(struct placer *placer, size_t at, length x)
{
	struct tree_layout *tree = placer->tree;
	struct tree_node *node = &tree->nodes[at];
	const struct children *children = &tree->links->of[at];
	length y = below(node), trunk = x + tree->indent / 2, end = y;

	for (size_t i = 0; i < children->count; i++) {
		struct tree_node *child = &tree->nodes[children->items[i]];
		bool dashed = placer->dashed;

		placer->dashed = dashed || (child->side == TREE_APART && !tree->solid);
		y = place_subtree(placer, children->items[i], x + tree->indent, y + tree->gap_stack);
		end = child->y + child->height / 2;
		line(placer, trunk, end, child->x, end);
		placer->dashed = dashed;
	}
	line(placer, trunk, below(node), trunk, end);
	return y;
}

static length subtree_width(const struct tree_layout *tree, size_t at)
{
	const struct children *children = &tree->links->of[at];
	length width = 0;

	if (!in_row(tree, at) || !children->count)
		return tree->nodes[at].width;
	for (size_t i = 0; i < children->count; i++)
		width += subtree_width(tree, children->items[i]) + (i ? tree->gap_x : 0);
	return width;
}

/* Columns from `x` on below a common line at `bus`, reached by a line from (from_x, from_y). */
static length place_columns(struct placer *placer, const size_t *items, size_t count, length x, length from_x,
                            length from_y)
{
	struct tree_layout *tree = placer->tree;
	length bus = from_y + tree->gap_y / 2, top = from_y + tree->gap_y, end = top;
	length left = from_x, right = from_x;

	for (size_t i = 0; i < count; i++) {
		struct tree_node *child = &tree->nodes[items[i]];

		end = length_max(end, place_subtree(placer, items[i], x, top));
		left = length_min(left, middle(child));
		right = length_max(right, middle(child));
		line(placer, middle(child), bus, middle(child), top);
		x += subtree_width(tree, items[i]) + tree->gap_x;
	}
	line(placer, from_x, from_y, from_x, bus);
	line(placer, left, bus, right, bus);
	return end;
}

static length place_subtree(struct placer *placer, size_t at, length x, length y)
{
	struct tree_layout *tree = placer->tree;
	struct tree_node *node = &tree->nodes[at];
	const struct children *children = &tree->links->of[at];

	node->y = y;
	if (!in_row(tree, at) || !children->count) {
		node->x = x;
		return place_stack(placer, at, x);
	}
	node->x = x + (subtree_width(tree, at) - node->width) / 2;
	return place_columns(placer, children->items, children->count, x, middle(node), below(node));
}

/* -- around the root -- */

/* Boxes left or right of the line at `x`; gives the y of the lower end, and in *reached how far
 * down the line must come. */
static length place_beside(struct placer *placer, enum tree_side side, length x, length y, length *reached)
{
	struct tree_layout *tree = placer->tree;
	const struct children *children = &tree->links->side[side];

	for (size_t i = 0; i < children->count; i++) {
		struct tree_node *node = &tree->nodes[children->items[i]];
		length width = subtree_width(tree, children->items[i]), end, at;
		length away = tree->gap_x + length_min(tree->links->room - width, 2 * tree->gap_x);

		at = side == TREE_LEFT ? x - away - width : x + away;
		end = place_subtree(placer, children->items[i], at, y + tree->gap_y);
		*reached = length_max(*reached, node->y + node->height / 2);
		line(placer, side == TREE_LEFT ? node->x + node->width : x, node->y + node->height / 2,
		     side == TREE_LEFT ? x : node->x, node->y + node->height / 2);
		y = end;
	}
	return y;
}

static length row_width(const struct tree_layout *tree, const size_t *items, size_t count)
{
	length width = 0;

	for (size_t i = 0; i < count; i++)
		width += subtree_width(tree, items[i]) + (i ? tree->gap_x : 0);
	return width;
}

/* The gap of a row of columns nearest to `x`, where a line may pass. */
static length passage(const struct tree_layout *tree, const size_t *items, size_t count, length left, length x)
{
	length at = left - tree->gap_x / 2, best = at;

	if (count == 1)
		return left + subtree_width(tree, items[0]) + tree->gap_x / 2;
	for (size_t i = 0; i + 1 < count; i++) {
		at += subtree_width(tree, items[i]) + tree->gap_x;
		if (i == 0 || (at > x ? at - x : x - at) < (best > x ? best - x : x - best))
			best = at;
	}
	return best;
}

/* Where the line goes on from, how far right the bus it leaves goes, the lower end of all so far.
 */
struct trunk {
	length x, y, bus_right, end;
};

static void place_rows(struct placer *placer, enum tree_side side, length centre, struct trunk *trunk)
{
	struct tree_layout *tree = placer->tree;
	const struct children *children = &tree->links->side[side];
	size_t rows = row_count(tree, children->count);

	for (size_t r = 0; r < rows; r++) {
		size_t first = row_start(children->count, rows, r);
		size_t count = row_start(children->count, rows, r + 1) - first;
		const size_t *items = children->items + first;
		length left = centre - row_width(tree, items, count) / 2;
		length from = length_max(trunk->y, trunk->end); /* the row hangs from there */

		if (trunk->x > trunk->bus_right)
			line(placer, trunk->bus_right, trunk->y, trunk->x, trunk->y);
		line(placer, trunk->x, trunk->y, trunk->x, from);
		trunk->end = place_columns(placer, items, count, left, trunk->x, from);
		trunk->y = from + tree->gap_y / 2;
		trunk->bus_right = length_max(trunk->x, middle(&tree->nodes[items[count - 1]]));
		trunk->x = passage(tree, items, count, left, centre);
	}
}

static void place_root(struct placer *placer)
{
	struct tree_layout *tree = placer->tree;
	struct tree_node *root = &tree->nodes[0];
	struct trunk trunk = { .y = root->height };
	length reached = root->height, left_end, right_end;

	root->x = -root->width / 2;
	root->y = 0;
	trunk.x = trunk.bus_right = middle(root);
	left_end = place_beside(placer, TREE_LEFT, trunk.x, root->height, &reached);
	right_end = place_beside(placer, TREE_RIGHT, trunk.x, root->height, &reached);
	trunk.end = length_max(left_end, right_end);
	line(placer, trunk.x, trunk.y, trunk.x, reached);
	trunk.y = reached;
	place_rows(placer, TREE_BELOW, trunk.x, &trunk);
	placer->dashed = !tree->solid;
	place_rows(placer, TREE_APART, middle(root), &trunk);
}

/* -- the whole -- */

static void move_right(struct tree_layout *tree, length by)
{
	for (size_t i = 0; i < tree->count; i++)
		tree->nodes[i].x += by;
	for (size_t i = 0; i < tree->lines.count; i++) {
		tree->lines.items[i].x1 += by;
		tree->lines.items[i].x2 += by;
	}
}

static void bound(struct tree_layout *tree)
{
	length left = LENGTH_MAX, right = -LENGTH_MAX;

	tree->height = 0;
	for (size_t i = 0; i < tree->count; i++) {
		left = length_min(left, tree->nodes[i].x);
		right = length_max(right, tree->nodes[i].x + tree->nodes[i].width);
		tree->height = length_max(tree->height, below(&tree->nodes[i]));
	}
	for (size_t i = 0; i < tree->lines.count; i++) {
		left = length_min(left, tree->lines.items[i].x1);
		right = length_max(right, tree->lines.items[i].x2);
	}
	move_right(tree, -left);
	tree->width = right - left;
}

void tree_place(struct arena *arena, struct tree_layout *tree)
{
	struct placer placer = { .arena = arena, .tree = tree };

	tree->lines.items = NULL; /* what another arena held is let go */
	tree->lines.count = tree->lines.capacity = 0;
	if (tree->rows)
		place_root(&placer);
	else
		place_subtree(&placer, 0, 0, 0);
	bound(tree);
}
