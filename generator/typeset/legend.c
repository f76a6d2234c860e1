/* The legend of symbols below a flow table, and QR codes.
 *
 * Whether lines of the flow leave a page is known when all pages stand. So the legend is set twice, with the
 * pentagon and without, takes the room of the larger, and is drawn as what came true.
 */
#include "page/qr.h"
#include "typeset/flowset.h"

enum { STROKE_PERCENT = 9 }; /* of the height of a sign */

static const char *const meanings[SYMBOL_COUNT] = {
	[SYMBOL_CAPSULE] = "Mulai/Selesai",
	[SYMBOL_BOX] = "Proses",
	[SYMBOL_DIAMOND] = "Pengambilan keputusan",
	[SYMBOL_ARROW] = "Arah alur",
	[SYMBOL_PENTAGON] = "Bersambung ke/dari halaman lain",
	[SYMBOL_SUBPROCESS] = "SOP lain",
	[SYMBOL_DOCUMENT] = "Dokumen",
	[SYMBOL_CIRCLE] = "Penghubung",
};

/* The five of the regulation first. */
static const enum symbol order[] = { SYMBOL_CAPSULE,  SYMBOL_BOX,        SYMBOL_DIAMOND,  SYMBOL_ARROW,
	                             SYMBOL_PENTAGON, SYMBOL_SUBPROCESS, SYMBOL_DOCUMENT, SYMBOL_CIRCLE };

static void draw_sign(const struct canvas *canvas, enum symbol symbol, const struct flow_box *box)
{
	length middle = (box->top + box->bottom) / 2, head = (box->bottom - box->top) * 45 / 100;
	length stroke = (box->bottom - box->top) * STROKE_PERCENT / 100;
	struct flow_point ends[] = { { box->left, middle }, { box->right, middle } };
	struct flow_box house = *box;

	switch (symbol) {
	case SYMBOL_ARROW:
		arrow_head(canvas, ends[0], ends[1], head);
		ends[1].x -= head * 7 / 10;
		line_item(canvas, ends, 2, stroke);
		return;
	case SYMBOL_PENTAGON:
		house.left += (box->right - box->left - (box->bottom - box->top)) / 2;
		house.right = house.left + box->bottom - box->top;
		pentagon_item(canvas, &house, false, &(struct outline){ NULL, stroke });
		return;
	case SYMBOL_CIRCLE:
		house.left += (box->right - box->left - (box->bottom - box->top)) / 2;
		house.right = house.left + box->bottom - box->top;
		break;
	case SYMBOL_CAPSULE:
	case SYMBOL_BOX:
	case SYMBOL_DIAMOND:
	case SYMBOL_SUBPROCESS:
	case SYMBOL_DOCUMENT:
	case SYMBOL_COUNT:
		break;
	}
	symbol_item(canvas, symbol, &house, &(struct outline){ NULL, stroke });
}

/* Where the next entry of the legend goes. */
struct legend_line {
	struct setter *setter;
	struct galley *galley;
	struct strip *strip;
	struct mark *mark;
	struct type type;
	length x, height, gap;
};

/* An entry with room for a sign of this width before its words; gives where the sign stands. */
static length add_entry(struct legend_line *line, length sign, struct text words)
{
	struct setter *setter = line->setter;
	struct rich rich = rich_plain(setter->arena, words, (struct text){ 0 });
	length width = rich_width(setter, rich, &line->type), x;

	if (!line->strip || line->x + sign + width > line->galley->measure) {
		length above = line->strip ? line->type.size * 4 / 10 : line->type.size * 8 / 10;

		line->strip = strip_add(setter, line->galley, above, line->height);
		line->x = 0;
	}
	x = line->x;
	words_item(setter, &line->strip->items, rich, &line->type, line->mark, x + sign,
	           (line->height - line->type.leading) / 2 + type_baseline(setter, &line->type));
	line->x += sign + width + 4 * line->gap;
	return x;
}

/* -- with the pentagon and without -- */

struct legend_set {
	struct owner owner;
	const struct flow_set *flow;  /* NULL: of no table */
	struct galley *split, *whole; /* lines when the flow goes on over pages, and when it does not */
};

static bool goes_on(const struct flow_set *set)
{
	for (size_t i = 0; set && set->starts && i < set->flow.link_count; i++) {
		const struct flow_link *link = &set->flow.links[i];

		if (set->starts[link->from]->page != set->starts[link->to]->page)
			return true;
	}
	return false;
}

static size_t marked_texts(const struct items *items)
{
	size_t count = 0;

	for (size_t i = 0; i < items->count; i++)
		count += items->items[i].kind == ITEM_TEXT && items->items[i].mark;
	return count;
}

static void emit_legend(struct owner *owner, const struct canvas *canvas, const struct placed *placed, size_t count)
{
	const struct legend_set *set = (const struct legend_set *)owner;
	const struct galley *lines = goes_on(set->flow) ? set->split : set->whole;

	for (size_t i = 0; i < count; i++) {
		const struct strip *strip = placed[i].strip;

		canvas->setter->handed +=
			strip->part < lines->count ? marked_texts(&lines->items[strip->part]->items) : 0;
		for (size_t k = 0; strip->part < lines->count && k < lines->items[strip->part]->items.count; k++)
			emit_item(canvas, &lines->items[strip->part]->items.items[k], strip->x, placed[i].y);
	}
}

static struct galley *set_entries(struct setter *setter, length measure, const struct symbol_legend *legend,
                                  bool pentagon, struct mark *mark)
{
	struct legend_line line = { .setter = setter, .galley = galley_new(setter, measure), .mark = mark };
	length sign;

	line.type = label_type(setter, setter->styles->rules[STYLE_SOURCE].size);
	line.height = line.type.size * 125 / 100;
	line.gap = line.type.size / 2;
	sign = line.type.size * 24 / 10;
	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		struct canvas canvas = { .setter = setter };
		length x;

		if (order[i] == SYMBOL_PENTAGON ? !pentagon : !legend->shown[order[i]])
			continue;
		x = add_entry(&line, sign + line.gap, text_format(setter->arena, "= %s", meanings[order[i]]));
		canvas.to = &line.strip->items;
		draw_sign(&canvas, order[i], &(struct flow_box){ x, 0, x + sign, line.height });
	}
	if (setter->flow && labels_remark(setter->flow, NULL).count)
		add_entry(&line, 0, labels_remark(setter->flow, NULL));
	return line.galley;
}

void set_legend(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct symbol_legend *legend = &block->legend;
	struct legend_set *set = arena_new(setter->arena, struct legend_set);
	struct mark *mark = setter->mark ? mark_new(setter->arena, setter->mark, ROLE_P) : NULL;
	size_t handed = setter->handed;

	set->owner.emit = emit_legend;
	set->flow = setter->flow;
	set->split = set_entries(setter, galley->measure, legend, setter->flow != NULL, mark);
	set->whole = set_entries(setter, galley->measure, legend, false, mark);
	setter->handed = handed; /* one of the two, once it is known which */
	for (size_t i = 0; i < set->split->count; i++) {
		const struct strip *row = set->split->items[i];
		struct strip *strip = strip_add(setter, galley, row->above, row->height);

		strip->owner = &set->owner;
		strip->part = i;
		if (i == 0 && setter->flow)
			setter->flow->legend = strip;
		galley_keep(galley, i + 1 < set->split->count ? BREAK_AVOID : BREAK_MAY);
	}
	setter->flow = NULL;
	galley_below(galley, pt(6));
}

void set_qr(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct qr_code *qr = &block->qr;
	struct strip *strip;
	struct item *item;
	struct item_path path;
	struct mark *mark;

	if (!qr_path(setter->arena, qr->words, qr->size, &path))
		return;
	mark = setter->mark ? mark_new(setter->arena, setter->mark, ROLE_FIGURE) : NULL;
	if (mark)
		mark->alt = qr->alt;
	strip = strip_add(setter, galley, 0, qr->size);
	item = item_add(setter, &strip->items, ITEM_PATH, mark, (galley->measure - qr->size) / 2, 0);
	item->path = path;
}
