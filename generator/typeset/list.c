/* Lists: each item is its body, moved right, with the label beside its first line.
 *
 * The labels' column is as wide as its widest label, or the widest of all lists that hang their text at one
 * place; a list that asks for more room gets it, and a colon may close the column. Where labels fold, a long one takes
 * several lines and leaves its room to the bodies. */
#include "content/numbering.h"
#include "typeset/setter.h"

enum { FOLD_EMS = 9 }; /* from here on a label folds */

static enum list_numbering numbering_of(enum list_mark mark)
{
	static const enum list_numbering numbering[] = {
		[LIST_MARK_DECIMAL] = LIST_DECIMAL,
		[LIST_MARK_ALPHA] = LIST_LOWER_ALPHA,
		[LIST_MARK_UPPER_ALPHA] = LIST_UPPER_ALPHA,
		[LIST_MARK_UPPER_ROMAN] = LIST_UPPER_ROMAN,
		[LIST_MARK_LOWER_ROMAN] = LIST_LOWER_ROMAN,
		[LIST_MARK_DECIMAL_PAREN] = LIST_DECIMAL,
		[LIST_MARK_ALPHA_PAREN] = LIST_LOWER_ALPHA,
		[LIST_MARK_DASH] = LIST_DISC,
		[LIST_MARK_BULLET] = LIST_DISC,
		[LIST_MARK_CIRCLE] = LIST_CIRCLE,
		[LIST_MARK_SQUARE] = LIST_SQUARE,
		[LIST_MARK_TICK] = LIST_DISC,
		[LIST_MARK_ARROW] = LIST_DISC,
		[LIST_MARK_NONE] = LIST_NONE,
	};

	return numbering[mark];
}

/* A list is set in the type of what surrounds it: cells smaller than running text. */
static struct type type_here(struct setter *setter)
{
	return type_from_style(setter, setter->in_cell ? STYLE_CELL : STYLE_LIST);
}

static unsigned label_flags(const struct list *list)
{
	return list->strong ? RUN_BOLD : 0;
}

static length label_gap(const struct type *type)
{
	return length_scale(type->size, 45, 100);
}

/* What a colon and the gap behind it take at the end of the room. */
static length colon_room(struct setter *setter, const struct type *type)
{
	return words_width(setter, type, 0, LIT(":")) + label_gap(type);
}

static struct rich label_words(struct setter *setter, const struct list *list, size_t i)
{
	struct rich words = rich_plain(setter->arena, list_item_label(setter->arena, list, i), (struct text){ 0 });

	return rich_with(setter->arena, words, label_flags(list));
}

static length label_width(struct setter *setter, const struct list *list, size_t i, const struct type *type)
{
	length width = words_width(setter, type, label_flags(list), list_item_label(setter->arena, list, i));
	length most = FOLD_EMS * type->size;

	if (!list->folds || width <= most)
		return width;
	return length_min(width, length_max(most, rich_extent(setter, label_words(setter, list, i), type).word));
}

length list_room(struct setter *setter, const struct list *list)
{
	struct type type = type_here(setter);
	length widest = 0, gap = label_gap(&type) + (list->colons ? colon_room(setter, &type) : 0);
	length least = list->colons ? 0 : setter->in_cell ? type.size : setter->styles->indent;
	size_t i;

	for (i = 0; i < list->count; i++)
		widest = length_max(widest, label_width(setter, list, i, &type));
	for (i = 0; list->beside && i < list->beside->count; i++)
		widest = length_max(widest, words_width(setter, &type, label_flags(list), list->beside->items[i]));
	return length_max(widest + gap, list->room ? list->room : least);
}

/* The label's lines stand in its first strip, so that they are read one after the other; there are strips as far down
 * as they reach, kept together. */
static void fold_label(struct setter *setter, struct galley *galley, size_t first, const struct list *list, size_t i,
                       length room, struct mark *mark)
{
	struct galley *label = galley_new(setter, room);
	struct strip *strip = galley->items[first];
	length top = 0;

	set_words(setter, label, label_words(setter, list, i),
	          &(struct set_words){ .style = setter->in_cell ? STYLE_CELL : STYLE_LIST,
	                               .align = ALIGN_LEFT,
	                               .first_line = 0,
	                               .above = 0,
	                               .below = 0,
	                               .mark = mark });
	for (size_t k = 0; k < label->count; k++) {
		for (size_t n = 0; n < label->items[k]->items.count; n++) {
			struct item *item = array_push(setter->arena, &strip->items);

			*item = label->items[k]->items.items[n];
			item->x -= strip->x;
			item->y += top;
		}
		top += label->items[k]->height;
		if (first + k < galley->count)
			continue;
		galley->pending = 0;
		galley->next = BREAK_NEVER;
		strip_add(setter, galley, 0, label->items[k]->height);
	}
	for (size_t k = 1; k < label->count; k++)
		galley_hold(galley, first + k, BREAK_NEVER);
}

static void set_label(struct setter *setter, struct galley *galley, size_t first, const struct list *list, size_t i,
                      length room, const struct type *type, struct mark *mark)
{
	struct strip *strip = galley->items[first];
	struct items body = strip->items;

	strip->items = (struct items){ 0 };
	if (list->folds)
		fold_label(setter, galley, first, list, i, room - colon_room(setter, type) - label_gap(type), mark);
	else
		words_item(setter, &strip->items, label_words(setter, list, i), type, mark, -strip->x, strip->baseline);
	if (list->colons)
		words_item(setter, &strip->items, rich_plain(setter->arena, LIT(":"), (struct text){ 0 }), type, mark,
		           room - colon_room(setter, type) - strip->x, strip->baseline);
	for (size_t k = 0; k < body.count; k++) /* the label is read before the body */
		*array_push(setter->arena, &strip->items) = body.items[k];
}

static bool turns_page(const struct strip *strip)
{
	return strip->before == BREAK_MUST && strip->turn != TURN_KEEP;
}

/* A body that starts with a table has no line for the label: it gets one of its own. */
static void add_label_line(struct setter *setter, struct galley *galley, size_t first, const struct type *type)
{
	struct galley own = { .measure = galley->measure };
	struct strip *strip = strip_add(setter, &own, 0, type->leading), *table = galley->items[first];

	array_push(setter->arena, galley);
	for (size_t i = galley->count - 1; i > first; i--)
		galley->items[i] = galley->items[i - 1];
	galley->items[first] = strip;
	strip->x = table->x;
	strip->above = table->above;
	strip->before = table->before;
	strip->frame = table->frame;
	table->above = 0;
	table->before = BREAK_NEVER;
}

static void set_item(struct setter *setter, struct galley *galley, const struct list *list, size_t i, length room,
                     struct mark *list_mark)
{
	struct type type = type_here(setter);
	struct galley *body = galley_new(setter, galley->measure - room);
	struct mark *item = list_mark ? mark_new(setter->arena, list_mark, ROLE_LI) : NULL;
	struct mark *label = item ? mark_new(setter->arena, item, ROLE_LBL) : NULL;
	size_t first = galley->count;

	setter->mark = item ? mark_new(setter->arena, item, ROLE_LBODY) : NULL;
	set_blocks(setter, body, &list->items[i].body);
	if (!body->count) {
		strip_add(setter, body, 0, type.leading)->baseline = type_baseline(setter, &type);
	}
	galley_append(setter, galley, body, room);
	while (first + 1 < galley->count && turns_page(galley->items[first]))
		first++;
	if (galley->items[first]->owner)
		add_label_line(setter, galley, first, &type);
	if (!galley->items[first]->baseline)
		galley->items[first]->baseline = type_baseline(setter, &type);
	set_label(setter, galley, first, list, i, room, &type, label);
	if (list->tight)
		galley->pending = 0;
}

void set_list(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct list *list = &block->list;
	struct mark *outer = setter->mark, *mark = NULL;
	length room = list_room(setter, list);
	bool bare = setter->bare;
	size_t i;

	if (!list->count)
		return;
	if (outer) {
		mark = mark_new(setter->arena, outer, ROLE_L);
		mark->list = numbering_of(list->mark);
	}
	setter->bare = false;
	for (i = 0; i < list->count; i++)
		set_item(setter, galley, list, i, room, mark);
	setter->mark = outer;
	setter->bare = bare;
}

struct extent list_extent(struct setter *setter, const struct block *block)
{
	length room = list_room(setter, &block->list);
	struct extent sum = { 0 };

	for (size_t i = 0; i < block->list.count; i++)
		extent_add(&sum, blocks_extent(setter, &block->list.items[i].body));
	sum.longest += room;
	sum.word += room;
	sum.part += room;
	return sum;
}
