/* A row is what a list of cells may stand for, a cell what a plain value may stand for. */
#include "input/tabular.h"

/* The cells of such a row, or NULL. */
static const struct field *cells_of(const struct shape *row)
{
	const struct field *cells = row->shorthand ? shape_shorthand(row) : NULL;

	return cells && cells->kind == FIELD_LIST && cells->shape->shorthand &&
	                       shape_shorthand(cells->shape)->kind == FIELD_CELL
	               ? cells
	               : NULL;
}

static bool take_rows(struct tabular *tabular, const struct field *field)
{
	const struct field *cells = cells_of(field->shape);

	if (!cells || tabular->count == TABULAR_ROWS_MOST)
		return false;
	if (field->presence == REQUIRED)
		tabular->body = tabular->count;
	tabular->rows[tabular->count++] = field;
	tabular->cells = cells;
	tabular->value = shape_shorthand(cells->shape);
	for (const struct field *part = field->shape->fields; part->kind != FIELD_END; part++)
		if (part->kind == FIELD_PROSE && part->presence == ALTERNATIVE)
			tabular->band = part;
	return true;
}

bool tabular_of(const struct shape *shape, struct tabular *tabular)
{
	*tabular = (struct tabular){ .body = TABULAR_ROWS_MOST };
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (field->kind != FIELD_LIST || take_rows(tabular, field))
			continue;
		if (!tabular->columns && field->presence == REQUIRED && field->shape->shorthand &&
		    shape_shorthand(field->shape)->kind == FIELD_PROSE)
			tabular->columns = field;
	}
	return tabular->columns && tabular->body < TABULAR_ROWS_MOST;
}
