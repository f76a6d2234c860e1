/* Going through a record by its shapes: what reading made, found again by the same tables of
 * fields. */
#include "record/shapes/walk.h"

static void walk_object(const struct field *field, const void *item, struct visitor visitor)
{
	const void *object = field_object(field, item);

	if (object)
		walk(field->shape, object, visitor);
}

static void walk_list(const struct field *field, const void *item, struct visitor visitor)
{
	struct members list = field_members(field, item);

	for (size_t i = 0; i < list.count; i++)
		walk(field->shape, list.items + i * field->shape->size, visitor);
}

void walk(const struct shape *shape, const void *item, struct visitor visitor)
{
	visitor.visit(visitor.context, shape, item);
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (field->kind == FIELD_OBJECT)
			walk_object(field, item, visitor);
		else if (field->kind == FIELD_LIST || field->kind == FIELD_MAP)
			walk_list(field, item, visitor);
	}
}

static void each_of(const struct prose_list *list, void (*visit)(void *context, const struct prose *prose),
                    void *context)
{
	for (size_t i = 0; i < list->count; i++)
		visit(context, &list->items[i]);
}

void walk_prose(const struct shape *shape, const void *item, void (*visit)(void *context, const struct prose *prose),
                void *context)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		const struct prose_table *table = field_member(field, item);
		const struct cell_value *cell = field_member(field, item);

		if (field->kind == FIELD_PROSE)
			visit(context, field_member(field, item));
		else if (field->kind == FIELD_CELL)
			visit(context, &cell->words);
		else if (field->kind == FIELD_PROSES)
			each_of(field_member(field, item), visit, context);
		else if (field->kind == FIELD_TABLE)
			for (size_t r = 0; r < table->count; r++)
				each_of(&table->items[r], visit, context);
	}
}

struct text walk_text(const struct field *field, const void *item)
{
	return *(const struct text *)field_member(field, item);
}

struct text walk_kunci(const struct shape *shape, const void *item)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		if (field->kind == FIELD_TEXT && text_is(LIT("kunci"), field->key))
			return walk_text(field, item);
	return (struct text){ NULL, 0 };
}

struct text walk_path(const struct shape *shape, const void *item)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (field->kind == FIELD_PATH)
			return walk_text(field, item);
	}
	return (struct text){ NULL, 0 };
}
