/* The part of a flow that stands on one page: its rows' borders go to diagram/, what comes back is drawn. */
#include "typeset/flowset.h"

#include <string.h>

static void find_pages(struct flow_set *set)
{
	struct arena *arena = set->tabular->setter->arena;
	size_t i;

	if (set->pages)
		return;
	set->pages = arena_many(arena, set->lanes->row_count + 1, size_t);
	for (i = 0; i < set->lanes->row_count; i++)
		set->pages[i] = set->starts[i]->page;
	set->jumps = flow_split(arena, set->plan, set->pages);
}

static bool in_flow(const struct flow_set *set, size_t row)
{
	const struct flow_lanes *lanes = set->lanes;

	return lanes->row_count && row >= lanes->rows[0].row && row <= lanes->rows[lanes->row_count - 1].row;
}

/* False when no row of the flow stands here. */
static bool find_page(const struct flow_set *set, const struct placed *placed, size_t count, struct flow_page *page)
{
	const struct tabular *tabular = set->tabular;
	length *y = arena_many(tabular->setter->arena, count + 2, length), bottom = 0;
	bool any = false;
	size_t i;

	page->number = placed[0].strip->page;
	page->left = placed[0].strip->x + tabular->x[set->lanes->first];
	page->lane = set->lane;
	page->jumps = set->jumps;
	page->y = y;
	for (i = 0; i < count; i++) {
		const struct row_part *part = &tabular->parts.items[placed[i].strip->part];

		if (!in_flow(set, part->row))
			continue;
		if (!any)
			page->top = placed[i].y;
		any = true;
		if (part->from == 0)
			y[page->count++] = placed[i].y;
		bottom = placed[i].y + part->to - part->from;
	}
	y[page->count] = bottom;
	while (page->first < set->lanes->row_count && set->pages[page->first] < page->number)
		page->first++;
	return any;
}

static void note_certificate(const struct flow_set *set, const struct flow_page *page,
                             const struct flow_certificate *found)
{
	struct setter *setter = set->tabular->setter;

	*array_push(setter->arena, &setter->document->certificates) = text_format(
		setter->arena, "halaman %z, %t: %z garis, %z belokan, %z persilangan, %z pertemuan, %z pelanggaran",
		page->number + 1, set->tabular->table->path, found->lines, found->bends, found->crossings, found->joins,
		found->violations.count);
	for (size_t i = 0; i < found->violations.count; i++)
		*array_push(setter->arena, &setter->document->certificates) =
			text_format(setter->arena, "  dilanggar: %t", flow_rule_words(found->violations.items[i].rule));
}

/* The certificate of one page: what stands on it; each rule that is broken is an error, told once. */
static void certify(const struct flow_set *set, const struct flow_page *page, const struct flow_drawing *drawing)
{
	struct setter *setter = set->tabular->setter;
	struct flow_certificate found = { .lines = 0 };
	bool told[FLOW_RULES] = { false };

	flow_check(setter->arena, set->plan, page, drawing, &found);
	if (setter->manuscript->certify)
		note_certificate(set, page, &found);
	for (size_t i = 0; i < found.violations.count; i++) {
		enum flow_rule rule = found.violations.items[i].rule;

		if (!told[rule])
			diag_add(setter->diags, set->tabular->table->path, MESSAGE_FLOW_BROKEN,
			         text_from_int(setter->arena, (int64_t)page->number + 1), flow_rule_words(rule));
		told[rule] = true;
	}
}

/* What the page's brief labels stand for, below the table, where no legend tells it. */
static void emit_remark(const struct flow_set *set, const struct canvas *canvas, const struct flow_drawing *drawing,
                        size_t page, struct flow_point at)
{
	struct setter *setter = canvas->setter;
	struct type type = label_type(setter, set->unit);
	struct text remark = labels_remark(set, drawing);
	struct items items = { 0 };

	if (!remark.count || (set->legend && set->legend->page == page))
		return;
	words_item(setter, &items, rich_plain(setter->arena, remark, (struct text){ 0 }), &type, NULL, at.x,
	           at.y + type.size / 4 + type_baseline(setter, &type));
	for (size_t i = 0; i < items.count; i++)
		emit_item(canvas, &items.items[i], 0, 0);
}

/* Symbols stand, in the page's order, where their cells are read: items from `flow` on go among those from `table` on.
 */
static void in_reading_order(struct items *items, size_t table, size_t flow)
{
	for (size_t i = flow; i < items->count; i++) {
		struct item item = items->items[i];
		size_t at = table;

		if (!item.mark)
			continue;
		while (at < flow && !(items->items[at].mark && mark_precedes(item.mark, items->items[at].mark)))
			at++;
		memmove(&items->items[at + 1], &items->items[at], (i - at) * sizeof *items->items);
		items->items[at] = item;
		flow++;
	}
}

/* A page that goes on with the text of one row, and has no line: who acts in it stands there again. */
static void draw_again(const struct flow_set *set, const struct canvas *canvas, const struct flow_page *page)
{
	struct arena *arena = canvas->setter->arena;
	size_t index = page->first - 1;
	const struct flow_step *step = &set->flow.steps[index];
	length y = page->top + (page->y[0] - page->top) / 2;
	struct flow_drawing drawing = { 0 };

	for (size_t lane = 0; lane < set->flow.lanes; lane++)
		for (size_t i = 0; i < step->count; i++) {
			struct flow_size size = set->flow.sizes[step->symbols[i].shape];
			length x = page->left + page->lane * (length)lane + (page->lane - size.width) / 2;
			struct flow_box box = { x, y - size.height / 2, x + size.width, y + size.height / 2 };
			size_t count = drawing.symbols.count;

			if (step->symbols[i].lane != lane)
				continue;
			if (count)
				*array_push(arena, &drawing.joints) = (struct flow_joint){
					.step = index,
					.from = { drawing.symbols.items[count - 1].box.right, y },
					.to = { x, y },
				};
			*array_push(arena, &drawing.symbols) =
				(struct flow_placed){ index, step->symbols[i].shape, box };
			if (size.height + 2 * set->flow.gap > page->y[0] - page->top)
				return;
		}
	draw_flow(set, canvas, &drawing, page->left, true);
}

void flow_emit(struct owner *owner, const struct canvas *canvas, const struct placed *placed, size_t count)
{
	struct tabular *tabular = (struct tabular *)owner;
	struct flow_set *set = tabular->flow;
	struct flow_page page = { .number = 0 };
	struct flow_drawing *drawing;
	size_t table = canvas->to->count, flow;

	tabular_emit(owner, canvas, placed, count);
	if (canvas->artifact || !set->starts)
		return;
	find_pages(set);
	if (!find_page(set, placed, count, &page))
		return;
	drawing = flow_route(canvas->setter->arena, set->plan, &page);
	flow = canvas->to->count;
	draw_flow(set, canvas, drawing, page.left, false);
	if (!page.count)
		draw_again(set, canvas, &page);
	in_reading_order(canvas->to, table, flow);
	emit_remark(set, canvas, drawing, page.number,
	            (struct flow_point){ placed[0].strip->x, page.y[page.count] + placed[count - 1].strip->close });
	certify(set, &page, drawing);
}
