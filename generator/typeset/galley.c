/* Galleys: adding strips, joining galleys, and drawing strips where they came to stand. */
#include "typeset/setter.h"

struct galley *galley_new(struct setter *setter, length measure)
{
	struct galley *galley = arena_new(setter->matter, struct galley);

	galley->measure = measure;
	return galley;
}

struct strip *strip_add(struct setter *setter, struct galley *galley, length above, length height)
{
	struct strip *strip = arena_new(setter->matter, struct strip);

	strip->height = height;
	strip->above = galley->count ? length_max(above, galley->pending) : above;
	strip->before = galley->next;
	strip->frame = setter->frame_measure;
	galley->pending = 0;
	galley->next = BREAK_MAY;
	*array_push(setter->matter, galley) = strip;
	return strip;
}

void galley_below(struct galley *galley, length below)
{
	galley->pending = length_max(galley->pending, below);
}

void galley_keep(struct galley *galley, enum pagebreak hurt)
{
	if (galley->next < hurt)
		galley->next = hurt;
}

void galley_hold(const struct galley *galley, size_t i, enum pagebreak hurt)
{
	if (i < galley->count && galley->items[i]->before < hurt)
		galley->items[i]->before = hurt;
}

length galley_height(const struct galley *galley)
{
	length height = 0;
	size_t i;

	for (i = 0; i < galley->count; i++)
		height += galley->items[i]->height + (i ? galley->items[i]->above : 0);
	return height;
}

void galley_append(struct setter *setter, struct galley *galley, const struct galley *part, length x)
{
	size_t i;

	for (i = 0; i < part->count; i++) {
		struct strip *strip = part->items[i];

		if (galley->count && i == 0)
			strip->above = length_max(strip->above, galley->pending);
		strip->x += x;
		*array_push(setter->matter, galley) = strip;
	}
	if (part->count) {
		galley_hold(galley, galley->count - part->count, galley->next);
		galley->pending = part->pending;
		galley->next = part->next;
	}
}

struct item *item_add(struct setter *setter, struct items *items, enum item_kind kind, struct mark *mark, length x,
                      length y)
{
	struct item *item = array_push(setter->matter, items);

	setter->handed += kind == ITEM_TEXT && mark;
	item->kind = kind;
	item->mark = mark;
	item->x = x;
	item->y = y;
	return item;
}

void strip_take(struct setter *setter, struct strip *strip, const struct items *items, length x, struct mark *mark)
{
	for (size_t i = 0; i < items->count; i++) {
		struct item *item = array_push(setter->matter, &strip->items);

		*item = items->items[i];
		item->x += x;
		item->mark = mark;
		setter->handed += item->kind == ITEM_TEXT && mark;
	}
}

void rule_item(struct setter *setter, struct items *items, length x, length y, length width, length height)
{
	struct item *item = item_add(setter, items, ITEM_RULE, NULL, x, y);

	item->rule = (struct item_rule){ .width = width, .height = height, .grey = INK_BLACK };
}

void emit_item(const struct canvas *canvas, const struct item *item, length dx, length dy)
{
	struct item *copy;

	if (canvas->artifact && (item->kind == ITEM_LINK || item->kind == ITEM_FIELD))
		return;
	copy = array_push(canvas->setter->matter, canvas->to);
	*copy = *item;
	copy->x += canvas->x + dx;
	copy->y += canvas->y + dy;
	if (canvas->artifact)
		copy->mark = NULL;
	if (item->kind == ITEM_TEXT && item->text.grey == INK_BLACK)
		copy->text.grey = canvas->ink;
}

void emit_strips(const struct canvas *canvas, const struct placed *placed, size_t count)
{
	size_t i = 0;

	while (i < count) {
		struct owner *owner = placed[i].strip->owner;
		size_t end = i + 1;

		if (owner) {
			while (end < count && placed[end].strip->owner == owner)
				end++;
			owner->emit(owner, canvas, placed + i, end - i);
		} else {
			const struct items *items = &placed[i].strip->items;
			size_t k;

			for (k = 0; k < items->count; k++)
				emit_item(canvas, &items->items[k], placed[i].strip->x, placed[i].y);
		}
		i = end;
	}
}

void emit_galley(const struct canvas *canvas, const struct galley *galley)
{
	struct arena *scratch = canvas->setter->scratch;
	struct arena_mark mark = arena_mark(scratch);
	struct placed *placed = arena_many(scratch, galley->count + 1, struct placed);
	length y = 0;
	size_t i;

	for (i = 0; i < galley->count; i++) {
		y += i ? galley->items[i]->above : 0;
		placed[i] = (struct placed){ galley->items[i], y };
		y += galley->items[i]->height;
	}
	emit_strips(canvas, placed, galley->count);
	arena_release(scratch, mark);
}
