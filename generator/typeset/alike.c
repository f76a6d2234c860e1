/* Tables of one kind have equal columns.
 *
 * They are planned as one table that has the rows of all of them. What was found for it each of them takes that would
 * lie on the same page by itself: no page is turned for the sake of another table.
 */
#include "typeset/tabular.h"

static bool same_columns(const struct table *a, const struct table *b)
{
	if (a->column_count != b->column_count || a->lanes || b->lanes || a->plain != b->plain)
		return false;
	for (size_t i = 0; i < a->column_count; i++)
		if (a->columns[i].align != b->columns[i].align || a->columns[i].share != b->columns[i].share ||
		    a->columns[i].narrow != b->columns[i].narrow || a->columns[i].group != b->columns[i].group)
			return false;
	return true;
}

static bool is_head(const struct row *row)
{
	return row->kind == ROW_HEAD || row->kind == ROW_NUMBERS;
}

/* Appends the rows that head a table, or those that do not. */
static void take_rows(struct arena *arena, struct table *all, const struct table *table, bool heads)
{
	for (size_t i = 0; i < table->rows.count; i++)
		if (is_head(&table->rows.items[i]) == heads)
			*array_push(arena, &all->rows) = table->rows.items[i];
}

/* The rows of all that have its columns; gives how many. */
static size_t join(struct arena *arena, const struct table *table, struct table *all)
{
	const struct alike *alike = table->alike;
	size_t count = 0;

	*all = *table;
	all->alike = NULL;
	all->rows.items = NULL;
	all->rows.count = all->rows.capacity = 0;
	for (int heads = 1; heads >= 0; heads--)
		for (size_t i = 0; i < alike->tables.count; i++)
			if (same_columns(alike->tables.items[i], table)) {
				take_rows(arena, all, alike->tables.items[i], heads);
				count += (size_t)heads;
			}
	return count;
}

static const struct alike_plan *known(const struct setter *setter, const struct alike_plan *asked)
{
	for (size_t i = 0; i < setter->alikes.count; i++) {
		const struct alike_plan *plan = &setter->alikes.items[i];

		if (plan->alike == asked->alike && plan->columns == asked->columns && plan->measure == asked->measure &&
		    plan->now == asked->now && plan->fixed == asked->fixed && plan->type == asked->type)
			return plan;
	}
	return NULL;
}

/* Nobody hears what the whole lacks: each tells for itself. */
static void plan_all(struct setter *setter, const struct table *table, struct alike_plan *plan)
{
	struct diags unheard = { .arena = setter->arena }, *diags = setter->diags;
	struct table *all = arena_new(setter->matter, struct table);
	size_t count = join(setter->matter, table, all);

	if (count > 1) {
		setter->diags = &unheard;
		plan->all = tabular_new(setter, all);
		plan->all->joined = count;
		plan->lie = ladder_choose(plan->all, plan->measure);
		setter->diags = diags;
	}
}

void alike_take(struct tabular *tabular, length measure, enum turn lie)
{
	struct setter *setter = tabular->setter;
	struct alike_plan asked = {
		.alike = tabular->table->alike,
		.columns = tabular->columns,
		.measure = measure,
		.now = setter->lie,
		.fixed = setter->fixed,
		.type = setter->styles->rules[STYLE_CELL].size,
	};
	const struct alike_plan *plan = known(setter, &asked);

	if (!plan) {
		struct alike_plan *found = array_push(setter->matter, &setter->alikes);

		*found = asked;
		plan_all(setter, tabular->table, found);
		plan = found;
	}
	if (!plan->all || plan->lie != lie)
		return;
	tabular->size = plan->all->size;
	tabular->least = plan->all->least;
	tabular->fit = plan->all->fit;
	for (size_t column = 0; column < tabular->columns; column++)
		tabular->width[column] = plan->all->width[column];
}
