/* Trees of boxes: on random trees no box meets another, no line enters a box, every box hangs from
 * a line, and nothing is wider than it may be. */
#include "diagram/tree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { NODES_MOST = 80 };

struct random {
	uint32_t seed;
};

static uint32_t below(struct random *random, uint32_t most)
{
	random->seed = random->seed * 1664525 + 1013904223;
	return (random->seed >> 10) % most;
}

static struct tree_layout layout_of(struct tree_node *nodes, size_t count, size_t rows)
{
	return (struct tree_layout){ .nodes = nodes,
		                     .count = count,
		                     .gap_x = pt(8),
		                     .gap_y = pt(16),
		                     .gap_stack = pt(6),
		                     .indent = pt(9),
		                     .most = pt(120),
		                     .rows = rows };
}

/* -- the rules -- */

static bool boxes_meet(const struct tree_node *a, const struct tree_node *b)
{
	return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

static bool enters(const struct tree_line *line, const struct tree_node *box)
{
	return line->x1 < box->x + box->width && line->x2 > box->x && line->y1 < box->y + box->height &&
	       line->y2 > box->y;
}

/* An end of the line lies on the upper or a side edge of the box. */
static bool hangs(const struct tree_line *line, const struct tree_node *box)
{
	length middle = box->x + box->width / 2, level = box->y + box->height / 2;

	return (line->x2 == middle && line->y2 == box->y && line->x1 == line->x2) ||
	       (line->y1 == level && line->y1 == line->y2 && (line->x2 == box->x || line->x1 == box->x + box->width));
}

static void assert_well(const struct tree_layout *tree, length measure)
{
	assert_true(tree->width <= measure);
	for (size_t i = 0; i < tree->count; i++) {
		const struct tree_node *node = &tree->nodes[i];
		bool held = i == 0;

		assert_true(node->width >= node->least);
		assert_true(node->x >= 0 && node->x + node->width <= tree->width);
		assert_true(node->y >= 0 && node->y + node->height <= tree->height);
		for (size_t k = i + 1; k < tree->count; k++)
			assert_false(boxes_meet(node, &tree->nodes[k]));
		for (size_t l = 0; l < tree->lines.count; l++) {
			assert_false(enters(&tree->lines.items[l], node));
			held = held || hangs(&tree->lines.items[l], node);
		}
		assert_true(held);
	}
	for (size_t l = 0; l < tree->lines.count; l++) {
		const struct tree_line *line = &tree->lines.items[l];

		assert_true(line->x1 == line->x2 || line->y1 == line->y2);
		assert_true(line->x1 >= 0 && line->x2 <= tree->width && line->y2 <= tree->height);
	}
}

/* -- random trees -- */

static size_t random_tree(struct random *random, struct tree_node *nodes)
{
	size_t count = 1 + below(random, NODES_MOST), near_root = 1 + below(random, 8);

	nodes[0] = (struct tree_node){ .parent = TREE_ROOT };
	for (size_t i = 1; i < count; i++) {
		size_t parent = below(random, 10) < near_root ? 0 : below(random, (uint32_t)i);

		nodes[i] =
			(struct tree_node){ .parent = parent,
			                    .least = pt(20),
			                    .side = below(random, 3) ? TREE_BELOW : (enum tree_side)below(random, 4) };
	}
	return count;
}

static bool one_tree(struct random *random)
{
	static const size_t levels[] = { 1, 1, 2, 3, 0 };
	struct arena *arena = arena_open((size_t)1 << 24);
	struct tree_node nodes[NODES_MOST];
	size_t count = random_tree(random, nodes);
	struct tree_layout tree = layout_of(nodes, count, levels[below(random, 5)]);
	length measure = mm(150 + below(random, 300));
	bool fits;

	tree.per_row = below(random, 12);
	fits = tree_widths(arena, &tree, measure);
	if (fits) {
		for (size_t i = 0; i < count; i++)
			nodes[i].height = pt(12 + below(random, 40));
		if (below(random, 2))
			tree_level(&tree, below(random, 4));
		tree_place(arena, &tree);
		assert_well(&tree, measure);
	}
	arena_close(arena);
	return fits;
}

static void random_trees(void **state)
{
	struct random random = { 7 };
	size_t fitting = 0;

	(void)state;
	for (int i = 0; i < 6000; i++)
		fitting += one_tree(&random);
	assert_true(fitting > 3000); /* most of them put the rules to the test */
}

/* -- by hand -- */

/* Kepala; a sekretariat right of the line with two units; functional group left; three bidang, the
 * second with two seksi; one UPT. */
static void an_office(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 22);
	struct tree_node nodes[] = {
		{ .parent = TREE_ROOT },
		{ .parent = 0, .side = TREE_RIGHT },
		{ .parent = 1 },
		{ .parent = 1 },
		{ .parent = 0, .side = TREE_LEFT },
		{ .parent = 0 },
		{ .parent = 0 },
		{ .parent = 6 },
		{ .parent = 6 },
		{ .parent = 0 },
		{ .parent = 0, .side = TREE_APART },
	};
	struct tree_layout tree = layout_of(nodes, sizeof nodes / sizeof *nodes, 1);
	size_t dashed = 0;

	(void)state;
	assert_true(tree_widths(arena, &tree, pt(400)));
	for (size_t i = 0; i < tree.count; i++)
		nodes[i].height = pt(30);
	tree_place(arena, &tree);
	assert_well(&tree, pt(400));
	assert_int_equal(nodes[5].width, pt(120));
	assert_int_equal(nodes[7].width, pt(111)); /* indented once */
	assert_int_equal(nodes[7].x + nodes[7].width, nodes[6].x + nodes[6].width);
	assert_int_equal(nodes[0].x + nodes[0].width / 2, nodes[6].x + nodes[6].width / 2);
	assert_true(nodes[1].x > nodes[0].x + nodes[0].width / 2);
	assert_true(nodes[4].x + nodes[4].width < nodes[0].x + nodes[0].width / 2);
	assert_int_equal(nodes[1].y, nodes[4].y);
	assert_int_equal(nodes[2].y, nodes[3].y); /* side by side: there is room */
	assert_int_equal(nodes[5].y, nodes[9].y);
	assert_true(nodes[10].y > nodes[8].y + nodes[8].height);
	for (size_t i = 0; i < tree.lines.count; i++)
		dashed += tree.lines.items[i].dashed;
	assert_true(dashed >= 2);
	arena_close(arena);
}

static void levels_alike(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 22);
	struct tree_node nodes[] = { { .parent = TREE_ROOT }, { .parent = 0 }, { .parent = 0 }, { .parent = 2 } };
	struct tree_layout tree = layout_of(nodes, 4, 1);

	(void)state;
	assert_true(tree_widths(arena, &tree, pt(400)));
	nodes[0].height = pt(10);
	nodes[1].height = pt(20);
	nodes[2].height = pt(30);
	nodes[3].height = pt(15);
	tree_level(&tree, SIZE_MAX);
	assert_int_equal(nodes[0].height, pt(10));
	assert_int_equal(nodes[1].height, pt(30));
	assert_int_equal(nodes[2].height, pt(30));
	assert_int_equal(nodes[3].height, pt(15));
	arena_close(arena);
}

static void too_wide(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 22);
	struct tree_node nodes[11] = { { .parent = TREE_ROOT } };
	struct tree_layout tree = layout_of(nodes, 11, 1);

	(void)state;
	for (size_t i = 1; i < 11; i++)
		nodes[i] = (struct tree_node){ .parent = 0, .least = pt(50) };
	assert_false(tree_widths(arena, &tree, pt(560))); /* ten of 50 and nine gaps of 8: 572 */
	assert_true(tree_widths(arena, &tree, pt(572)));
	tree.per_row = 5; /* two rows of five: 282 */
	assert_true(tree_widths(arena, &tree, pt(300)));
	for (size_t i = 0; i < 11; i++)
		nodes[i].height = pt(30);
	tree_place(arena, &tree);
	assert_well(&tree, pt(300));
	assert_true(nodes[6].y > nodes[5].y);
	arena_close(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_trees),
		cmocka_unit_test(an_office),
		cmocka_unit_test(levels_alike),
		cmocka_unit_test(too_wide),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
