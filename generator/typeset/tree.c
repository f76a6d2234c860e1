/* Trees of boxes: words are measured, diagram/tree places the boxes, and lines and words are drawn.
 *
 * Ways of drawing the tree are tried from the best to the least: comfortable type before small,
 * upright before turned, one row before several, boxes of a level alike before boxes as tall as
 * their words; then all of them once more on A3; an outline comes last. The first that fits is
 * taken; when words must be squeezed, that with the widest boxes.
 */
#include "diagram/tree.h"
#include "typeset/drawing.h"

enum { SPLITS_MOST = 10, SIZES = 5 }; /* 7, 7.5 ... 9 pt */

/* -- the tree as a list -- */

struct leaf {
	const struct tree_box *box;
	struct label lead, words;
};

/* What is known of the words at one size of type, whatever the boxes. */
struct measured {
	bool known;
	length *word, *part; /* widest word of each box, widest part of a word */
	length *line;        /* all words on one line */
};

struct grove {
	struct setter *setter;
	const struct tree_chart *chart;
	struct tree_layout tree;
	struct leaf *leaves;
	size_t levels; /* depth of the deepest box */
	struct measured sizes[SIZES];
};

static size_t count_boxes(const struct tree_box *box)
{
	size_t count = 1;

	for (size_t i = 0; i < box->below.count; i++)
		count += count_boxes(&box->below.items[i]);
	return count;
}

static enum tree_side side_of(enum tree_kind kind)
{
	switch (kind) {
	case TREE_BOX_LEFT:
		return TREE_LEFT;
	case TREE_BOX_RIGHT:
		return TREE_RIGHT;
	case TREE_BOX_APART:
		return TREE_APART;
	case TREE_BOX:
		break;
	}
	return TREE_BELOW;
}

static void plant(struct grove *grove, const struct tree_box *box, size_t parent, size_t depth)
{
	size_t at = grove->tree.count++;

	grove->tree.nodes[at] = (struct tree_node){ .parent = parent, .side = side_of(box->kind) };
	grove->leaves[at].box = box;
	grove->levels = depth > grove->levels ? depth : grove->levels;
	for (size_t i = 0; i < box->below.count; i++)
		plant(grove, &box->below.items[i], at, depth + 1);
}

/* -- one way of drawing -- */

struct way {
	length size;
	size_t rows, splits;
	bool hyphenate; /* words may be cut */
	bool close;     /* boxes as narrow as their words, as low as their lines */
};

static length pad_x(const struct way *way)
{
	return way->size * 4 / 10;
}

static length pad_y(const struct way *way)
{
	return way->size * 35 / 100;
}

static struct type words_type(const struct way *way, const struct tree_box *box)
{
	struct type type = drawing_type(way->size, box->strong);

	type.hyphenate = way->hyphenate;
	return type;
}

static void measure_box(struct grove *grove, const struct way *way, size_t i, struct measured *measured)
{
	const struct tree_box *box = grove->leaves[i].box;
	struct type type = words_type(way, box);
	struct extent extent;

	type.hyphenate = true;
	extent = rich_extent(grove->setter, rich_plain(grove->setter->arena, box->words, box->path), &type);
	measured->word[i] = extent.word;
	measured->part[i] = extent.part;
	measured->line[i] = extent.longest;
	if (!box->lead.count)
		return;
	type = drawing_type_small(way->size);
	extent = rich_extent(grove->setter, rich_plain(grove->setter->arena, box->lead, box->path), &type);
	measured->word[i] = length_max(measured->word[i], extent.word);
}

static const struct measured *measure_words(struct grove *grove, const struct way *way)
{
	struct measured *measured = &grove->sizes[(way->size - DRAWING_TYPE_LEAST) / (LENGTH_PT / 2)];
	struct arena *arena = grove->setter->arena;
	size_t count = grove->tree.count;

	if (measured->known)
		return measured;
	measured->known = true;
	measured->word = arena_many(arena, count, length);
	measured->part = arena_many(arena, count, length);
	measured->line = arena_many(arena, count, length);
	for (size_t i = 0; i < count; i++)
		measure_box(grove, way, i, measured);
	return measured;
}

static size_t first_row(const struct grove *grove)
{
	size_t below = 0, apart = 0;

	for (size_t i = 0; i < grove->tree.count; i++) {
		const struct tree_node *node = &grove->tree.nodes[i];

		below += node->parent == 0 && node->side == TREE_BELOW;
		apart += node->parent == 0 && node->side == TREE_APART;
	}
	return below > apart ? below : apart;
}

/* False when the words alone, set without a blank left over, would fill more than there is. */
static bool prepare(struct grove *grove, const struct way *way, const struct room *room)
{
	struct tree_layout *tree = &grove->tree;
	const struct measured *measured = measure_words(grove, way);
	length leading = words_type(way, &grove->chart->root).leading, filled = 0;

	for (size_t i = 0; i < tree->count; i++) {
		length least = (way->hyphenate ? measured->part[i] : measured->word[i]) + 2 * pad_x(way);

		tree->nodes[i].least = way->close ? least : length_max(least, way->size * 7);
		filled += measured->line[i] / LENGTH_PT * leading + least / LENGTH_PT * 2 * pad_y(way);
	}
	tree->gap_x = way->size;
	tree->gap_y = way->size * 2;
	tree->gap_stack = way->size * 7 / 10;
	tree->indent = way->size;
	tree->most = way->size * (way->close ? 30 : grove->chart->stacked ? 14 : 18);
	tree->solid = grove->chart->solid;
	tree->rows = way->rows;
	tree->per_row = (first_row(grove) + way->splits - 1) / way->splits;
	return filled <= room->width / LENGTH_PT * room->height;
}

static void set_heights(struct grove *grove, const struct way *way)
{
	for (size_t i = 0; i < grove->tree.count; i++) {
		struct tree_node *node = &grove->tree.nodes[i];
		struct leaf *leaf = &grove->leaves[i];
		struct type words = words_type(way, leaf->box), lead = drawing_type_small(way->size);
		length measure = node->width - 2 * pad_x(way);

		leaf->lead = label_make(grove->setter, leaf->box->lead, leaf->box->path, &lead, measure);
		leaf->words = label_make(grove->setter, leaf->box->words, leaf->box->path, &words, measure);
		node->height = leaf->lead.height + leaf->words.height + 2 * pad_y(way);
	}
	tree_level(&grove->tree, way->close ? 1 : SIZE_MAX);
}

/* Places everything; the words of the boxes stay in the setter's scratch. */
static bool fits(struct grove *grove, const struct way *way, const struct room *room)
{
	if (!prepare(grove, way, room) || !tree_widths(grove->setter->arena, &grove->tree, room->width))
		return false;
	set_heights(grove, way);
	tree_place(grove->setter->arena, &grove->tree);
	return grove->tree.height <= room->height;
}

static bool would_fit(struct grove *grove, const struct way *way, const struct room *room)
{
	struct arena_mark scratch = arena_mark(grove->setter->scratch);
	bool fitting = fits(grove, way, room);

	arena_release(grove->setter->scratch, scratch);
	return fitting;
}

/* -- choosing -- */

struct tier {
	length most, least;
	bool hyphenate, close;
};

struct choice_of_way {
	struct way way;
	size_t room;
	length width; /* of the boxes below the root */
};

static length width_below(const struct grove *grove)
{
	size_t i = 0;

	while (i + 1 < grove->tree.count && (i == 0 || grove->tree.nodes[i].beside))
		i++;
	return grove->tree.nodes[i].width;
}

/* Sizes of one tier in both lies of the page, in rows from one to many. */
static bool try_tier(struct grove *grove, const struct tier *tier, const struct room *rooms, size_t room_count,
                     struct choice_of_way *best)
{
	size_t deepest = grove->chart->stacked || !grove->levels ? 1 : grove->levels, room;
	size_t columns = first_row(grove) ? first_row(grove) : 1;
	struct way way = { .hyphenate = tier->hyphenate, .close = tier->close };

	best->width = 0;
	for (way.splits = 1; way.splits <= SPLITS_MOST && way.splits <= columns; way.splits++)
		for (room = 0; room < room_count; room++)
			for (way.rows = deepest; way.rows >= 1; way.rows--)
				for (way.size = tier->most; way.size >= tier->least; way.size -= pt(1) / 2) {
					if (!would_fit(grove, &way, &rooms[room]) || width_below(grove) <= best->width)
						continue;
					*best = (struct choice_of_way){ way, room, width_below(grove) };
					if (!tier->close)
						return true;
				}
	return best->width > 0;
}

static bool try_tiers(struct grove *grove, const struct room *rooms, size_t room_count, struct choice_of_way *best)
{
	static const struct tier tiers[] = {
		{ 9000, 8000, false, false },
		{ 8000, 7000, false, false },
		{ 8000, 7000, false, true },
		{ 7500, 7000, true, true },
	};

	for (size_t i = 0; i < sizeof tiers / sizeof *tiers; i++)
		if (try_tier(grove, &tiers[i], rooms, room_count, best))
			return true;
	return false;
}

/* All below each other. */
static bool try_outline(struct grove *grove, const struct room *room, struct choice_of_way *best)
{
	best->way = (struct way){ .splits = 1, .hyphenate = true, .close = true };
	for (best->way.size = 8000; best->way.size >= DRAWING_TYPE_LEAST; best->way.size -= pt(1) / 2)
		if (would_fit(grove, &best->way, room))
			return true;
	return false;
}

static bool choose(struct grove *grove, const struct room *rooms, size_t room_count, struct choice_of_way *best)
{
	size_t usual = room_count;

	while (usual > 0 && rooms[usual - 1].turn == TURN_LARGE)
		usual--;
	if (try_tiers(grove, rooms, usual, best))
		return true;
	if (try_tiers(grove, rooms + usual, room_count - usual, best)) {
		best->room += usual;
		return true;
	}
	for (best->room = 0; best->room < room_count; best->room++)
		if (try_outline(grove, &rooms[best->room], best))
			return true;
	return false;
}

/* The words of a tree are set many times over: in an arena that goes at once. */
static bool choose_aside(struct grove *grove, const struct room *rooms, size_t room_count, struct choice_of_way *best)
{
	struct setter *setter = grove->setter;
	struct arena *arena = setter->arena;
	bool found;

	setter->arena = arena_open_inside(arena);
	found = choose(grove, rooms, room_count, best);
	arena_close(setter->arena);
	setter->arena = arena;
	for (size_t i = 0; i < SIZES; i++)
		grove->sizes[i].known = false;
	return found;
}

/* -- drawing -- */

static void draw_box(struct pen *pen, const struct tree_node *node, const struct leaf *leaf, const struct way *way)
{
	length y = node->y + (node->height - leaf->lead.height - leaf->words.height) / 2;
	length x = node->x + pad_x(way), width = node->width - 2 * pad_x(way);

	pen_box(pen, (struct box){ node->x, node->y, node->width, node->height },
	        (struct stroke){ .width = pt(6) / 10 }, leaf->box->grey ? leaf->box->grey : INK_WHITE);
	label_draw(pen, &leaf->lead, x, y, width, ALIGN_CENTRE);
	label_draw(pen, &leaf->words, x, y + leaf->lead.height, width, ALIGN_CENTRE);
}

static struct drawn draw(struct grove *grove, const struct way *way)
{
	const struct tree_layout *tree = &grove->tree;
	struct pen pen = { .setter = grove->setter };

	for (size_t i = 0; i < tree->lines.count; i++) {
		const struct tree_line *line = &tree->lines.items[i];
		struct stroke stroke = { .width = pt(6) / 10 };

		if (line->dashed) {
			stroke.dash = pt(3);
			stroke.gap = pt(2);
		}
		pen_line(&pen, line->x1, line->y1, line->x2, line->y2, stroke);
	}
	for (size_t i = 0; i < tree->count; i++)
		draw_box(&pen, &tree->nodes[i], &grove->leaves[i], way);
	return (struct drawn){ .items = pen.items, .width = tree->width, .height = tree->height };
}

struct drawn tree_draw(struct setter *setter, const struct tree_chart *chart, const struct room *rooms,
                       size_t room_count)
{
	size_t count = count_boxes(&chart->root);
	struct grove grove = { .setter = setter, .chart = chart };
	struct choice_of_way best = { 0 };
	struct drawn drawn;

	grove.tree.nodes = arena_many(setter->arena, count, struct tree_node);
	grove.leaves = arena_many(setter->arena, count, struct leaf);
	plant(&grove, &chart->root, TREE_ROOT, 0);
	if (!choose_aside(&grove, rooms, room_count, &best) || !fits(&grove, &best.way, &rooms[best.room]))
		return (struct drawn){ .width = rooms[0].width };
	drawn = draw(&grove, &best.way);
	drawn.turn = rooms[best.room].turn;
	drawn.fits = true;
	return drawn;
}
