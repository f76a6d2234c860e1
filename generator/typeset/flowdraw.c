/* A drawing of diagram/ as items: symbols and labels belong to their step's figure, lines are artifacts,
 * for the words of the figure tell where the work goes. */
#include "typeset/flowset.h"

enum { STROKE_PERCENT = 8, SYMBOL_PERCENT = 9, ROUND = 552 };

static enum symbol symbol_of(enum flow_shape shape)
{
	static const enum symbol symbols[FLOW_SHAPES] = {
		[FLOW_CAPSULE] = SYMBOL_CAPSULE,   [FLOW_BOX] = SYMBOL_BOX,
		[FLOW_DIAMOND] = SYMBOL_DIAMOND,   [FLOW_SUBPROCESS] = SYMBOL_SUBPROCESS,
		[FLOW_DOCUMENT] = SYMBOL_DOCUMENT, [FLOW_CIRCLE] = SYMBOL_CIRCLE,
	};

	return symbols[shape];
}

static length thin(const struct flow_set *set)
{
	return length_scale(set->unit, STROKE_PERCENT, 100);
}

/* -- lines -- */

struct ink {
	struct path_step *steps;
	size_t count;
};

static void line_to(struct ink *ink, enum path_verb verb, length x, length y)
{
	ink->steps[ink->count++] = (struct path_step){ .verb = verb, .x = { x }, .y = { y } };
}

/* Half a circle over what is crossed. */
static void hop_over(struct ink *ink, struct flow_point centre, length radius, length direction)
{
	length r = radius * direction, k = length_scale(r, ROUND, 1000), up = length_scale(radius, ROUND, 1000);

	line_to(ink, PATH_LINE, centre.x - r, centre.y);
	ink->steps[ink->count++] = (struct path_step){ .verb = PATH_CURVE,
		                                       .x = { centre.x - r, centre.x - k, centre.x },
		                                       .y = { centre.y - up, centre.y - radius, centre.y - radius } };
	ink->steps[ink->count++] = (struct path_step){ .verb = PATH_CURVE,
		                                       .x = { centre.x + k, centre.x + r, centre.x + r },
		                                       .y = { centre.y - radius, centre.y - up, centre.y } };
}

static bool on_part(struct flow_point hop, struct flow_point from, struct flow_point to)
{
	return from.y == to.y && hop.y == from.y && hop.x > length_min(from.x, to.x) &&
	       hop.x < length_max(from.x, to.x);
}

/* Lines end inside their head, so that its point stays sharp. */
static struct flow_point shortened(struct flow_point from, struct flow_point to, length by)
{
	if (from.y == to.y)
		to.x += to.x > from.x ? -by : by;
	else
		to.y += to.y > from.y ? -by : by;
	return to;
}

static void draw_line(const struct flow_set *set, const struct canvas *canvas, const struct flow_line *line)
{
	size_t most = line->count + 3 * line->hop_count, i, hop = 0;
	struct ink ink = { .steps = arena_many(canvas->setter->arena, most + 1, struct path_step) };
	struct item item = { .kind = ITEM_PATH };

	line_to(&ink, PATH_MOVE, line->points[0].x, line->points[0].y);
	for (i = 1; i < line->count; i++) {
		struct flow_point from = line->points[i - 1], to = line->points[i];

		while (hop < line->hop_count && on_part(line->hops[hop], from, to))
			hop_over(&ink, line->hops[hop++], set->flow.hop, to.x > from.x ? 1 : -1);
		if (line->arrow && i + 1 == line->count)
			to = shortened(from, to, set->flow.arrow * 7 / 10);
		line_to(&ink, PATH_LINE, to.x, to.y);
	}
	item.path = (struct item_path){ .steps = ink.steps, .count = ink.count, .stroke = thin(set) };
	emit_item(canvas, &item, 0, 0);
	if (line->arrow)
		arrow_head(canvas, line->points[line->count - 2], line->points[line->count - 1], set->flow.arrow);
}

static void draw_joint(const struct flow_set *set, const struct canvas *canvas, const struct flow_joint *joint)
{
	const struct flow_point points[] = { joint->from, joint->to };

	draw_line(set, canvas,
	          &(struct flow_line){
			  .points = points, .count = 2, .hops = joint->hops, .hop_count = joint->hop_count });
}

/* -- words -- */

static void draw_label(const struct flow_set *set, const struct canvas *canvas, const struct flow_label *label,
                       const struct type *type)
{
	box_words(canvas, label_words(set, label->link), type, &label->box, NULL);
}

static struct text page_name(const struct canvas *canvas, size_t index)
{
	struct setter *setter = canvas->setter;
	struct text label = page_label(setter->arena, &setter->document->pages.items[index]);

	return label.count ? label : text_from_int(setter->arena, (int64_t)index + 1);
}

static void draw_pentagon(const struct flow_set *set, const struct canvas *canvas, const struct flow_pentagon *pentagon,
                          const struct type *type)
{
	struct setter *setter = canvas->setter;
	struct text note = note_words(set, pentagon->leaves, page_name(canvas, pentagon->other));
	struct flow_box inner = pentagon->box;
	length shift = (inner.bottom - inner.top) / 9;
	struct type bold = pentagon_type(setter, set->unit);
	length room = (inner.right - inner.left) * 9 / 10, width = words_width(setter, &bold, 0, pentagon->letter);

	pentagon_item(canvas, &pentagon->box, pentagon->up, &(struct outline){ NULL, thin(set) });
	if (width > room)
		bold.size = bold.size * room / width;
	inner.top += pentagon->up ? shift : -shift;
	inner.bottom += pentagon->up ? shift : -shift;
	box_words(canvas, pentagon->letter, &bold, &inner, NULL);
	box_words(canvas, note, type, &pentagon->note, NULL);
}

/* -- symbols -- */

static const struct flow_actor *actor_at(const struct flow_set *set, size_t step, struct flow_box box, length left)
{
	const struct flow_row *row = &set->lanes->rows[step];
	size_t lane = (size_t)(((box.left + box.right) / 2 - left) / set->lane), i;

	for (i = 0; i < row->actor_count; i++)
		if (row->actors[i].lane == lane)
			return &row->actors[i];
	return &row->actors[0];
}

/* How symbols are drawn: `again`, on a page that goes on with their row, as artifacts. */
struct symbol_way {
	length left;
	const struct type *type;
	bool again;
};

static void draw_symbol(const struct flow_set *set, const struct canvas *canvas, const struct flow_placed *placed,
                        const struct symbol_way *way)
{
	const struct flow_actor *actor = actor_at(set, placed->step, placed->box, way->left);
	struct mark *mark = way->again ? NULL : set->figures[placed->step];

	symbol_item(canvas, symbol_of(placed->shape), &placed->box,
	            &(struct outline){ mark, length_scale(set->unit, SYMBOL_PERCENT, 100) });
	if (actor->words.count && set->worded)
		box_words(canvas, actor->words, way->type, &placed->box, mark);
}

/* A line from or to the lower side of a document goes on to its outline. */
static struct flow_line reach_outlines(const struct canvas *canvas, const struct flow_drawing *drawing,
                                       const struct flow_line *line)
{
	struct flow_point *points = arena_many(canvas->setter->arena, line->count, struct flow_point);
	struct flow_line reaching = *line;

	for (size_t i = 0; i < line->count; i++)
		points[i] = line->points[i];
	for (size_t i = 0; i < drawing->symbols.count; i++) {
		const struct flow_box *box = &drawing->symbols.items[i].box;
		struct flow_point foot = { box->left + (box->right - box->left) / 2, box->bottom };

		for (size_t end = 0; drawing->symbols.items[i].shape == FLOW_DOCUMENT && end < 2; end++) {
			struct flow_point *point = &points[end ? line->count - 1 : 0];

			if (point->x == foot.x && point->y == foot.y)
				point->y -= document_wave(box->bottom - box->top);
		}
	}
	reaching.points = points;
	return reaching;
}

void draw_flow(const struct flow_set *set, const struct canvas *canvas, const struct flow_drawing *drawing, length left,
               bool again)
{
	struct type type = label_type(canvas->setter, set->unit);
	struct symbol_way way = { left, &type, again };
	size_t i;

	for (i = 0; i < drawing->symbols.count; i++)
		draw_symbol(set, canvas, &drawing->symbols.items[i], &way);
	for (i = 0; i < drawing->joints.count; i++)
		draw_joint(set, canvas, &drawing->joints.items[i]);
	for (i = 0; i < drawing->lines.count; i++) {
		struct flow_line line = reach_outlines(canvas, drawing, &drawing->lines.items[i]);

		draw_line(set, canvas, &line);
	}
	for (i = 0; i < drawing->labels.count; i++)
		draw_label(set, canvas, &drawing->labels.items[i], &type);
	for (i = 0; i < drawing->pentagons.count; i++)
		draw_pentagon(set, canvas, &drawing->pentagons.items[i], &type);
}
