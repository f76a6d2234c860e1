/* A list grows by items, an item by members, each where its row stands. */
#include "sheet/items.h"

struct json *item_new(struct sheet *sheet, enum json_kind kind, uint32_t row, const char *key)
{
	struct json *node = arena_new(sheet->arena, struct json);

	node->kind = kind;
	node->key = text_from(key);
	node->line = node->key_line = row;
	node->column = node->key_column = DIAG_CELL + 1;
	node->file = sheet->file;
	return node;
}

struct json *item_member(struct sheet *sheet, struct json *item, enum json_kind kind, uint32_t row, const char *key)
{
	struct json **end = &item->members;

	for (; *end; end = &(*end)->next)
		if (text_is((*end)->key, key))
			return *end;
	*end = item_new(sheet, kind, row, key);
	item->count++;
	return *end;
}

void item_append(struct json *list, struct json *last, struct json *item)
{
	if (last)
		last->next = item;
	else
		list->members = item;
	list->count++;
}
