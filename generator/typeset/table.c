/* Tables: plan type size, widths and page (tablesize.c), set the cells, measure the rows, make strips. */
#include "typeset/tabular.h"

static void tell_page(const struct tabular *tabular)
{
	struct setter *setter = tabular->setter;

	if (tabular->table->upright && setter->lie != TURN_PORTRAIT)
		diag_add(setter->diags, tabular->table->path, MESSAGE_TURNED_AFTER_ALL);

	if (tabular->size < setter->styles->far_size)
		diag_add(setter->diags, tabular->table->path, MESSAGE_TYPE_NOT_FAR,
		         text_from_int(setter->arena, tabular->size / LENGTH_PT),
		         text_from_int(setter->arena, setter->styles->far_size / LENGTH_PT));
}

/* -- cells -- */

static length span_width(const struct tabular *tabular, size_t column, int span)
{
	return tabular->x[column + (size_t)span] - tabular->x[column];
}

/* `only` is a place for the block of a cell that has one. */
static struct blocks aligned(struct tabular *tabular, const struct cell *cell, enum align align, struct block *only)
{
	struct blocks body = cell->body;
	size_t i;

	if (align == ALIGN_STYLE)
		return body;
	body.items = only_words(cell) ? only : arena_many(tabular->setter->matter, body.count, struct block);
	for (i = 0; i < body.count; i++) {
		body.items[i] = cell->body.items[i];
		if (body.items[i].kind == BLOCK_PARAGRAPH && body.items[i].paragraph.align == ALIGN_STYLE)
			body.items[i].paragraph.align = align;
	}
	return body;
}

static void set_cell(struct tabular *tabular, size_t row, size_t column, const struct digits *widest, struct mark *mark)
{
	struct setter *setter = tabular->setter;
	struct cell_set *set = cell_at(tabular, row, column);
	const struct cell *cell = set->cell;
	enum row_kind kind = tabular->table->rows.items[row].kind;
	enum align align = cell->align;
	length measure = span_width(tabular, column, cell->colspan) - 2 * tabular->pad_x;
	struct arena *matter = setter->matter;
	struct block only;
	struct blocks body;

	if (align == ALIGN_STYLE && kind != ROW_HEAD && kind != ROW_NUMBERS)
		align = tabular->table->columns[column].align;
	if (is_decimal(tabular, row, column))
		measure -= widest[column].rest - digits_of(tabular, cell).rest;
	body = aligned(tabular, cell, align, &only);
	if (cell_passes(tabular, cell))
		setter->matter = setter->passing;
	tabular->bodies[column] = galley_new(setter, measure);
	setter->mark = set->mark = mark;
	setter->bare = only_words(cell);
	if (!tabular->flow || !flow_set_head(tabular, row, column, &body))
		set_blocks(setter, tabular->bodies[column], &body);
	setter->matter = matter;
}

/* Names of those who sign beside each other stand at one height. */
static void level_cells(struct tabular *tabular, size_t row)
{
	struct arena *scratch = tabular->setter->scratch;
	struct arena_mark mark = arena_mark(scratch);
	struct galley **parts = arena_many(scratch, tabular->columns + 1, struct galley *);
	size_t column, count = 0;

	for (column = 0; column < tabular->columns; column++)
		if (cell_at(tabular, row, column)->cell)
			parts[count++] = tabular->bodies[column];
	level_parts(parts, count);
	arena_release(scratch, mark);
}

static void set_cells(struct tabular *tabular)
{
	struct setter *setter = tabular->setter;
	struct mark *outer = setter->mark, *part = NULL;
	struct digits *widest = column_digits(tabular);
	bool bare = setter->bare, in_cell = setter->in_cell, fixed = setter->fixed;
	size_t row, column;

	kept_open(tabular);
	tabular->bodies = arena_many(setter->matter, tabular->columns + 1, struct galley *);
	setter->in_cell = setter->fixed = true;
	for (row = 0; row < tabular->rows; row++) {
		struct arena_mark passing = arena_mark(setter->passing);
		struct mark *mark = NULL;

		if (tabular->mark && (row == 0 || row == tabular->heads))
			part = mark_new(setter->arena, tabular->mark, row < tabular->heads ? ROLE_THEAD : ROLE_TBODY);
		if (part)
			mark = mark_new(setter->arena, part, ROLE_TR);
		for (column = 0; column < tabular->columns; column++) {
			if (cell_at(tabular, row, column)->cell)
				set_cell(tabular, row, column, widest, cell_mark(tabular, row, column, mark));
		}
		level_cells(tabular, row);
		kept_row(tabular, row);
		arena_release(setter->passing, passing);
	}
	setter->in_cell = in_cell;
	setter->fixed = fixed;
	setter->bare = bare;
	setter->mark = outer;
}

/* -- the whole -- */

static struct rich labelled(struct setter *setter, struct text label, struct rich caption)
{
	struct rich all = { .path = caption.path };
	size_t i;

	all.runs = arena_many(setter->arena, caption.count + 2, struct run);
	if (label.count) {
		all.runs[all.count++] = (struct run){ .kind = RUN_TEXT, .text = label };
		if (setter->styles->manners.caption_in_line)
			all.runs[all.count++] = (struct run){ .kind = RUN_TEXT, .text = LIT(" ") };
		else
			all.runs[all.count++] = (struct run){ .kind = RUN_BREAK };
	}
	for (i = 0; i < caption.count; i++)
		all.runs[all.count++] = caption.runs[i];
	return all;
}

static void set_caption(struct tabular *tabular, struct galley *galley, bool below)
{
	struct setter *setter = tabular->setter;
	const struct table *table = tabular->table;

	if (rich_empty(table->caption) || below != setter->styles->manners.table_caption_below)
		return;
	if (below)
		galley_keep(galley, BREAK_AVOID);
	set_words(setter, galley, labelled(setter, table->label, table->caption),
	          &(struct set_words){ .style = STYLE_CAPTION,
	                               .phrases = true,
	                               .whole = true,
	                               .align = ALIGN_CENTRE,
	                               .first_line = 0,
	                               .above = below ? pt(4) : pt(10),
	                               .below = below ? pt(10) : pt(4),
	                               .next = below ? BREAK_MAY : BREAK_NEVER,
	                               .mark = tabular->mark ? mark_new(setter->arena, tabular->mark, ROLE_CAPTION)
	                                                     : NULL });
}

static void set_source(struct tabular *tabular, struct galley *galley)
{
	struct setter *setter = tabular->setter;
	struct mark *mark = setter->mark;

	if (rich_empty(tabular->table->source))
		return;
	galley_keep(galley, BREAK_AVOID);
	galley->pending = 0;
	set_words(setter, galley, tabular->table->source,
	          &(struct set_words){ .style = STYLE_SOURCE,
	                               .align = ALIGN_LEFT,
	                               .first_line = 0,
	                               .above = pt(3),
	                               .below = pt(10),
	                               .mark = mark ? mark_new(setter->arena, mark, ROLE_P) : NULL });
}

static void measure_table(struct tabular *tabular)
{
	size_t column;

	for (column = 0; column < tabular->columns; column++)
		tabular->x[column + 1] = tabular->x[column] + tabular->width[column];
	tabular->setter->shrink_to = tabular->size;
	set_cells(tabular);
	if (tabular->flow)
		flow_floors(tabular);
	rows_measure(tabular);
}

/* Its height as it would be; no marks are left behind. */
static length trial_height(struct tabular *tabular)
{
	struct setter *setter = tabular->setter;
	struct mark *mark = setter->mark;
	length height = 0;
	size_t row;

	setter->mark = NULL;
	measure_table(tabular);
	setter->mark = mark;
	for (row = 0; row < tabular->rows; row++)
		height += tabular->height[row];
	return height;
}

/* Of what stands on the page already. */
static length height_above(const struct galley *galley)
{
	length height = 0;

	for (size_t i = galley->count; i-- > 0;) {
		const struct strip *strip = galley->items[i];

		height += strip->height + strip->above;
		if (strip->before == BREAK_MUST)
			break;
	}
	return height;
}

/* Smaller type, when that saves a page. */
static void keep_on_page(struct tabular *tabular, const struct galley *galley)
{
	length room = tabular->setter->frame_height - tabular->table->company - height_above(galley);
	length measure = galley->measure, size = tabular->size, height;
	int64_t cost = tabular->flow ? flow_cost(tabular) : 0;

	if (!tabular->table->company)
		return;
	height = trial_height(tabular);
	if (height <= room || height > room * 3 / 2)
		return;
	while (tabular->size - LENGTH_PT / 2 >= tabular->least)
		if (ladder_resize(tabular, tabular->size - LENGTH_PT / 2, tabular->fit, measure) &&
		    (!tabular->flow || flow_cost(tabular) - COST_POINT < cost) && trial_height(tabular) <= room)
			return;
	ladder_resize(tabular, size, tabular->fit, measure);
}

static void set_table_here(struct tabular *tabular, struct galley *galley)
{
	struct setter *setter = tabular->setter;
	size_t first = galley->count, strips;

	if (setter->mark)
		tabular->mark = mark_new(setter->arena, setter->mark, ROLE_TABLE);
	set_caption(tabular, galley, false);
	measure_table(tabular);
	strips = galley->count;
	rows_strips(tabular, galley);
	if (tabular->flow)
		flow_strips(tabular, galley, strips);
	setter->shrink_to = 0;
	set_caption(tabular, galley, true);
	galley_below(galley, pt(10));
	if (tabular->table->keep_next)
		galley_keep(galley, BREAK_AVOID);
	set_source(tabular, galley);
	if (galley->count > first)
		entry_set(setter, tabular->table, galley->items[first]);
}

/* Its size and widths on the page it asks for; gives how that lies. */
static struct tabular *plan_table(struct setter *setter, const struct table *table, length measure, enum turn *lie)
{
	struct tabular *tabular = tabular_new(setter, table);
	bool in_cell = setter->in_cell;

	setter->in_cell = true;
	if (table->lanes)
		flow_begin(tabular);
	*lie = ladder_choose(tabular, measure);
	if (table->alike)
		alike_take(tabular, measure, *lie);
	setter->in_cell = in_cell;
	return tabular;
}

static bool is_nothing(const struct table *table)
{
	return !table->column_count || !table->rows.count;
}

enum turn table_lie(struct setter *setter, const struct table *table, length measure)
{
	struct tabular *tabular;
	enum turn lie;

	if (is_nothing(table))
		return setter->lie;
	tabular = plan_table(setter, table, measure, &lie);
	plan_add(setter, table, lie, measure)->tabular = tabular;
	return lie;
}

/* As planned, or for the page as it lies, which it does not turn. */
static struct tabular *table_here(struct setter *setter, const struct table *table, length measure)
{
	const struct plan *plan = setter->fixed ? NULL : plan_find(setter, table, measure);
	bool fixed = setter->fixed;
	struct tabular *tabular;
	enum turn lie;

	if (plan)
		return plan->tabular;
	setter->fixed = true;
	tabular = plan_table(setter, table, measure, &lie);
	setter->fixed = fixed;
	return tabular;
}

void set_table(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct table *table = block->table;
	bool in_cell = setter->in_cell, fixed = setter->fixed;
	struct tabular *tabular;

	if (is_nothing(table))
		return;
	tabular = table_here(setter, table, galley->measure);
	setter->in_cell = setter->fixed = true;
	keep_on_page(tabular, galley);
	tell_page(tabular);
	if (tabular->flow)
		flow_tell_small(tabular);
	setter->in_cell = in_cell;
	setter->fixed = fixed;
	set_table_here(tabular, galley);
}
