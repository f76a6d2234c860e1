/* The legend of symbols below a flow table, and QR codes: small drawings of one strip. */
#include "page/qr.h"
#include "typeset/flowset.h"

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
static const enum symbol order[] = { SYMBOL_CAPSULE, SYMBOL_BOX, SYMBOL_DIAMOND, SYMBOL_ARROW, SYMBOL_PENTAGON,
	                             SYMBOL_SUBPROCESS, SYMBOL_DOCUMENT, SYMBOL_CIRCLE };

static void draw_sign(const struct canvas *canvas, enum symbol symbol, const struct flow_box *box)
{
	length middle = (box->top + box->bottom) / 2, stroke = pt(1) * 8 / 10, head = (box->bottom - box->top) * 45 / 100;
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

	if (line->strip && line->x + sign + width > line->galley->measure) {
		galley_keep(line->galley, BREAK_AVOID);
		line->strip = NULL;
	}
	if (!line->strip) {
		line->strip = strip_add(setter, line->galley, line->mark && line->x ? pt(3) : pt(6), line->height);
		line->x = 0;
	}
	x = line->x;
	words_item(setter, &line->strip->items, rich, &line->type, line->mark, x + sign,
	           (line->height - line->type.leading) / 2 + type_baseline(setter, &line->type));
	line->x += sign + width + 4 * line->gap;
	return x;
}

void set_legend(struct setter *setter, struct galley *galley, const struct symbol_legend *legend)
{
	struct legend_line line = { .setter = setter, .galley = galley };
	length sign;
	size_t i;

	line.type = label_type(setter, setter->styles->rules[STYLE_SOURCE].size);
	line.mark = setter->mark ? mark_new(setter->arena, setter->mark, ROLE_P) : NULL;
	line.height = line.type.size * 125 / 100;
	line.gap = line.type.size / 2;
	sign = line.type.size * 24 / 10;
	for (i = 0; i < sizeof order / sizeof *order; i++) {
		struct canvas canvas = { .setter = setter };
		length x;

		if (!legend->shown[order[i]])
			continue;
		x = add_entry(&line, sign + line.gap, text_format(setter->arena, "= %s", meanings[order[i]]));
		canvas.to = &line.strip->items;
		draw_sign(&canvas, order[i], &(struct flow_box){ x, 0, x + sign, line.height });
	}
	if (setter->remark.count)
		add_entry(&line, 0, setter->remark);
	setter->remark = (struct text){ NULL, 0 };
	galley_below(galley, pt(6));
}

void set_qr(struct setter *setter, struct galley *galley, const struct qr_code *qr)
{
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
