/* What the cells of a table ask of its columns: measured once, in the type the table begins with, and scaled to every
 * smaller size that is tried. Syllables are looked for when whole words have no room.
 */
#include "typeset/tabular.h"

enum {
	SLACK = 20,        /* thousandths of a point: what rounding may take from a scaled width */
	LINES_WELL = 2,    /* a cell of so many lines reads well, */
	EMS_WELL = 9,      /* and one of any length in lines of three words, about; */
	LINES_MODEST = 10, /* in a little table, one of so many lines will do */
	NARROW_SHARE = 4   /* a column marked narrow wishes for its longest line, up to this part of the measure */
};

/* -- cells -- */

static bool shrinks(enum style style)
{
	return style == STYLE_CELL || style == STYLE_CELL_HEAD || style == STYLE_CELL_NUMBER;
}

/* The size from which all of this shrinks; 0 where something keeps its own. */
static length shrinks_from(const struct setter *setter, const struct blocks *blocks)
{
	length from = LENGTH_MAX;

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];
		length own = type_from_style(setter, STYLE_CELL).size;

		if (block->kind == BLOCK_PARAGRAPH)
			own = shrinks(block->paragraph.style) ? type_from_style(setter, block->paragraph.style).size
			                                      : 0;
		else if (block->kind == BLOCK_FIGURE)
			own = 0;
		else if (block->kind == BLOCK_GROUP)
			own = shrinks_from(setter, &block->group.body);
		else if (block->kind == BLOCK_LIST && block->list.room)
			own = 0;
		for (size_t k = 0; block->kind == BLOCK_LIST && k < block->list.count; k++)
			own = length_min(own, shrinks_from(setter, &block->list.items[k].body));
		from = length_min(from, own);
	}
	return from;
}

static bool is_head(const struct tabular *tabular, size_t row)
{
	return row < tabular->heads;
}

/* The width with which a cell reads well, in no more than so many lines unless these are long. It never falls when
 * words are added. Heads are content with a word a line. */
static length width_for(const struct tabular *tabular, const struct extent *extent, size_t row, int64_t lines)
{
	length enough = EMS_WELL * type_from_style(tabular->setter, STYLE_CELL).size;

	if (is_head(tabular, row))
		return extent->word;
	return length_max(extent->word, length_min(extent->longest / lines, enough));
}

static void measure_cells(struct tabular *tabular, struct asked *cells, bool syllables)
{
	struct setter *setter = tabular->setter;

	setter->whole_words = !syllables;
	for (size_t row = 0; row < tabular->rows; row++)
		for (size_t column = 0; column < tabular->columns; column++) {
			const struct cell *cell = cell_at(tabular, row, column)->cell;
			struct asked *asked = &cells[row * tabular->columns + column];

			if (!cell)
				continue;
			asked->extent = blocks_extent(setter, &cell->body);
			asked->from = shrinks_from(setter, &cell->body);
			asked->well = width_for(tabular, &asked->extent, row, LINES_WELL);
			asked->modest = width_for(tabular, &asked->extent, row, LINES_MODEST);
		}
	setter->whole_words = false;
}

/* Those of the widest numbers, and the size from which they shrink. */
static void measure_digits(struct tabular *tabular)
{
	struct digits *widest = column_digits(tabular);

	tabular->numbers = arena_many(tabular->setter->matter, tabular->columns + 1, struct number_width);
	for (size_t column = 0; column < tabular->columns; column++)
		tabular->numbers[column] =
			(struct number_width){ widest[column].whole + widest[column].rest, LENGTH_MAX };
	for (size_t row = 0; row < tabular->rows; row++)
		for (size_t column = 0; column < tabular->columns; column++) {
			length *from = &tabular->numbers[column].from;

			if (is_decimal(tabular, row, column))
				*from = length_min(*from, tabular->asked[row * tabular->columns + column].from);
		}
}

void demand_measure(struct tabular *tabular, length size)
{
	struct setter *setter = tabular->setter;
	length now = setter->shrink_to;

	setter->shrink_to = tabular->began = size;
	tabular->asked = arena_many(setter->matter, tabular->rows * tabular->columns + 1, struct asked);
	measure_cells(tabular, tabular->asked, false);
	measure_digits(tabular);
	tabular->syllables = false;
	setter->shrink_to = now;
}

static void measure_syllables(struct tabular *tabular)
{
	struct setter *setter = tabular->setter;
	length now = setter->shrink_to;

	setter->shrink_to = tabular->began;
	measure_cells(tabular, tabular->asked, true);
	tabular->syllables = true;
	setter->shrink_to = now;
}

/* -- columns -- */

/* Widths measured in type of size `from` (0: of one that stays), as they are in this size. */
static length scaled(length width, length from, length size)
{
	return width && size < from ? (width * size + from - 1) / from + SLACK : width;
}

static struct extent scaled_extent(const struct asked *asked, length size)
{
	struct extent extent = asked->extent;

	if (size >= asked->from)
		return extent;
	extent.longest = scaled(extent.longest, asked->from, size);
	extent.word = scaled(extent.word, asked->from, size);
	extent.part = scaled(extent.part, asked->from, size);
	extent.area = scaled(extent.area, asked->from, size);
	return extent;
}

static void raise(length *width, length wanted)
{
	*width = length_max(*width, wanted);
}

/* Numbers lined up on their comma are never broken. */
static void add_decimals(const struct tabular *tabular, struct demand *demand)
{
	for (size_t column = 0; column < tabular->columns; column++) {
		length width = scaled(tabular->numbers[column].width, tabular->numbers[column].from, demand->size);

		if (!width)
			continue;
		width += 2 * tabular->pad_x;
		raise(&demand->least[column], width);
		raise(&demand->word[column], width);
		raise(&demand->modest[column], width);
		raise(&demand->well[column], width);
	}
}

static void add_cell(const struct tabular *tabular, struct demand *demand, size_t row, size_t column)
{
	size_t at = row * tabular->columns + column;
	const struct asked *asked = &tabular->asked[at];
	struct extent *extent = &demand->cells[at];
	length pad = 2 * tabular->pad_x;

	*extent = scaled_extent(asked, demand->size);
	demand->reads[at] = scaled(asked->well, asked->from, demand->size);
	demand->area += extent->area;
	if (cell_at(tabular, row, column)->cell->colspan > 1)
		return;
	raise(&demand->least[column], extent->part + pad);
	raise(&demand->word[column], extent->word + pad);
	raise(&demand->longest[column], (is_head(tabular, row) ? extent->word : extent->longest) + pad);
	raise(&demand->modest[column], scaled(asked->modest, asked->from, demand->size) + pad);
	raise(&demand->well[column], demand->reads[at] + pad);
}

static void add_wishes(const struct tabular *tabular, struct demand *demand)
{
	for (size_t column = 0; column < tabular->columns; column++) {
		length narrow = length_min(demand->longest[column], demand->measure / NARROW_SHARE);

		raise(&demand->longest[column], demand->word[column]);
		raise(&demand->modest[column], demand->word[column]);
		raise(&demand->well[column], demand->word[column]);
		if (tabular->table->columns[column].narrow)
			raise(&demand->well[column], narrow);
	}
}

/* One column asks for what another asks for. */
static void raise_all(struct demand *demand, size_t column, size_t other)
{
	raise(&demand->least[column], demand->least[other]);
	raise(&demand->word[column], demand->word[other]);
	raise(&demand->longest[column], demand->longest[other]);
	raise(&demand->modest[column], demand->modest[other]);
	raise(&demand->well[column], demand->well[other]);
}

static void join_groups(const struct tabular *tabular, struct demand *demand)
{
	const struct column *columns = tabular->table->columns;

	for (size_t column = 0; column < tabular->columns; column++)
		for (size_t other = 0; columns[column].group && other < tabular->columns; other++)
			if (columns[other].group == columns[column].group)
				raise_all(demand, column, other);
}

struct demand demand_at(struct tabular *tabular, length size, length measure, bool syllables)
{
	struct arena *arena = tabular->setter->scratch;
	struct demand demand = {
		.size = size,
		.measure = measure,
		.cells = arena_many(arena, tabular->rows * tabular->columns + 1, struct extent),
		.reads = arena_many(arena, tabular->rows * tabular->columns + 1, length),
		.least = arena_many(arena, tabular->columns, length),
		.word = arena_many(arena, tabular->columns, length),
		.longest = arena_many(arena, tabular->columns, length),
		.modest = arena_many(arena, tabular->columns, length),
		.well = arena_many(arena, tabular->columns, length),
	};

	if (syllables && !tabular->syllables)
		measure_syllables(tabular);
	add_decimals(tabular, &demand);
	for (size_t row = 0; row < tabular->rows; row++)
		for (size_t column = 0; column < tabular->columns; column++)
			if (cell_at(tabular, row, column)->cell)
				add_cell(tabular, &demand, row, column);
	if (tabular->flow)
		flow_demand(tabular, &demand);
	add_wishes(tabular, &demand);
	join_groups(tabular, &demand);
	return demand;
}
