/* The makers of blocks: each appends one block to a list and sets what is not zero by nature. */
#include "content/block.h"

struct blocks blocks_new(struct arena *arena)
{
	return (struct blocks){ .arena = arena };
}

static struct block *block_add(struct blocks *blocks, enum block_kind kind)
{
	struct block *block = array_push(blocks->arena, blocks);

	*block = (struct block){ .kind = kind };
	return block;
}

struct section *section_add(struct manuscript *manuscript, struct paper paper, enum folio folio)
{
	struct section *section = array_push(manuscript->arena, &manuscript->sections);

	*section = (struct section){
		.paper = paper,
		.folio = folio,
		.folio_place = FOLIO_BOTTOM_CENTRE,
		.blocks = blocks_new(manuscript->arena),
	};
	return section;
}

void archived_add(struct manuscript *manuscript, struct archived archived)
{
	archived.section = manuscript->sections.count;
	*array_push(manuscript->arena, &manuscript->archived) = archived;
}

void section_take(struct section *section, struct blocks blocks)
{
	if (blocks.count && blocks.items[0].kind == BLOCK_BREAK) {
		section->landscape = blocks.items[0].page_break.turn == TURN_LANDSCAPE;
		blocks.items++;
		blocks.count--;
		blocks.capacity--;
	}
	section->blocks = blocks;
}

struct paragraph *paragraph_add(struct blocks *blocks, enum style style, struct rich words)
{
	struct paragraph *paragraph = &block_add(blocks, BLOCK_PARAGRAPH)->paragraph;

	*paragraph = (struct paragraph){ .style = style, .words = words };
	return paragraph;
}

struct heading *heading_add(struct blocks *blocks, int level, struct rich title)
{
	struct heading *heading = arena_new(blocks->arena, struct heading);

	*heading = (struct heading){ .level = level, .numbered = true, .in_contents = true, .title = title };
	block_add(blocks, BLOCK_HEADING)->heading = heading;
	return heading;
}

struct list *list_add(struct blocks *blocks, enum list_mark mark, size_t count)
{
	struct list *list = &block_add(blocks, BLOCK_LIST)->list;

	*list = (struct list){ .mark = mark, .start = 1, .count = count };
	list->items = arena_many(blocks->arena, count, struct list_item);
	for (size_t i = 0; i < count; i++)
		list->items[i].body = blocks_new(blocks->arena);
	return list;
}

struct table *table_add(struct blocks *blocks, size_t columns)
{
	struct table *table = arena_new(blocks->arena, struct table);

	*table = (struct table){ .column_count = columns };
	block_add(blocks, BLOCK_TABLE)->table = table;
	table->columns = arena_many(blocks->arena, columns, struct column);
	return table;
}

static struct alike *alike_of(struct manuscript *manuscript, struct text kind)
{
	struct alike *alike;

	for (size_t i = 0; i < manuscript->alikes.count; i++)
		if (text_equal(manuscript->alikes.items[i]->kind, kind))
			return manuscript->alikes.items[i];
	alike = arena_new(manuscript->arena, struct alike);
	alike->kind = kind;
	*array_push(manuscript->arena, &manuscript->alikes) = alike;
	return alike;
}

void table_alike(struct manuscript *manuscript, struct table *table, struct text kind)
{
	struct alike *alike =
		alike_of(manuscript, text_format(manuscript->arena, "%z %t", manuscript->archived.count, kind));

	*array_push(manuscript->arena, &alike->tables) = table;
	table->alike = alike;
}

struct plate *figure_add(struct blocks *blocks, const struct image *image, struct text alt)
{
	struct plate *figure = arena_new(blocks->arena, struct plate);

	*figure = (struct plate){ .image = image, .alt = alt, .align = ALIGN_CENTRE };
	block_add(blocks, BLOCK_FIGURE)->figure = figure;
	return figure;
}

struct fraction *formula_add(struct blocks *blocks, struct rich numerator, struct rich denominator)
{
	struct fraction *formula = arena_new(blocks->arena, struct fraction);

	*formula = (struct fraction){ .numerator = numerator, .denominator = denominator };
	block_add(blocks, BLOCK_FORMULA)->formula = formula;
	return formula;
}

struct contents *contents_add(struct blocks *blocks, enum contents_kind kind, int levels)
{
	struct contents *contents = &block_add(blocks, BLOCK_CONTENTS)->contents;

	*contents = (struct contents){ .kind = kind, .levels = levels };
	return contents;
}

struct columns *columns_add(struct blocks *blocks, size_t count)
{
	struct columns *columns = &block_add(blocks, BLOCK_COLUMNS)->columns;

	*columns = (struct columns){ .count = count };
	columns->parts = arena_many(blocks->arena, count, struct column_part);
	for (size_t i = 0; i < count; i++)
		columns->parts[i].body = blocks_new(blocks->arena);
	return columns;
}

struct group *group_add(struct blocks *blocks)
{
	struct group *group = &block_add(blocks, BLOCK_GROUP)->group;

	*group = (struct group){ .body = blocks_new(blocks->arena) };
	return group;
}

struct space *space_add(struct blocks *blocks, length height)
{
	struct space *space = &block_add(blocks, BLOCK_SPACE)->space;

	*space = (struct space){ .height = height };
	return space;
}

struct signature_room *signature_room_add(struct blocks *blocks, length height, struct text key)
{
	struct signature_room *room = &block_add(blocks, BLOCK_SIGNATURE)->signature;

	*room = (struct signature_room){ .height = height, .key = key };
	return room;
}

struct rule_lines *rule_add(struct blocks *blocks, length thick, length gap, length thin)
{
	struct rule_lines *rule = &block_add(blocks, BLOCK_RULE)->rule;

	*rule = (struct rule_lines){ .thick = thick, .gap = gap, .thin = thin };
	return rule;
}

struct page_break *break_add(struct blocks *blocks, enum turn turn)
{
	struct page_break *page_break = &block_add(blocks, BLOCK_BREAK)->page_break;

	*page_break = (struct page_break){ .turn = turn };
	return page_break;
}

struct chain *chain_add(struct blocks *blocks, size_t count)
{
	struct chain *chain = &block_add(blocks, BLOCK_CHAIN)->chain;

	*chain = (struct chain){ arena_many(blocks->arena, count + 1, struct rich), count };
	return chain;
}

struct symbol_legend *legend_add(struct blocks *blocks)
{
	struct symbol_legend *legend = &block_add(blocks, BLOCK_LEGEND)->legend;

	*legend = (struct symbol_legend){ .shown = { false } };
	return legend;
}

struct qr_code *qr_add(struct blocks *blocks, struct text words, length size)
{
	struct qr_code *qr = &block_add(blocks, BLOCK_QR)->qr;

	*qr = (struct qr_code){ .words = words, .size = size };
	return qr;
}

struct page_words *page_words_add(struct blocks *blocks, enum page_words_kind kind, struct text key)
{
	struct page_words *words = &block_add(blocks, BLOCK_PAGE_WORDS)->page_words;

	words->kind = kind;
	words->key = key;
	return words;
}

struct gallery *gallery_add(struct blocks *blocks, size_t columns, size_t most)
{
	struct gallery *gallery = &block_add(blocks, BLOCK_GALLERY)->gallery;

	*gallery = (struct gallery){
		.items = arena_many(blocks->arena, most, struct photo),
		.columns = columns,
	};
	return gallery;
}

/* -- rows and cells -- */

struct row *row_add(struct arena *arena, struct table *table, enum row_kind kind)
{
	struct row *row = array_push(arena, &table->rows);
	bool head = kind == ROW_HEAD || kind == ROW_NUMBERS;

	*row = (struct row){
		.kind = kind,
		.cells = arena_many(arena, table->column_count, struct cell),
		.bold = kind == ROW_GROUP || kind == ROW_TOTAL,
		.shaded = head,
	};
	for (size_t i = 0; i < table->column_count; i++)
		row->cells[i] = (struct cell){
			.body = blocks_new(arena),
			.colspan = 1,
			.rowspan = 1,
			.vertical = head ? VERTICAL_MIDDLE : VERTICAL_TOP,
		};
	return row;
}

static enum style cell_style(enum row_kind kind)
{
	switch (kind) {
	case ROW_HEAD:
		return STYLE_CELL_HEAD;
	case ROW_NUMBERS:
		return STYLE_CELL_NUMBER;
	case ROW_BODY:
	case ROW_GROUP:
	case ROW_TOTAL:
		break;
	}
	return STYLE_CELL;
}

struct cell *cell_words(struct arena *arena, struct row *row, size_t column, struct rich words)
{
	struct cell *cell = &row->cells[column];

	if (row->bold)
		words = rich_with(arena, words, RUN_BOLD);
	if (!rich_empty(words))
		paragraph_add(&cell->body, cell_style(row->kind), words);
	return cell;
}

struct cell *cell_text(struct arena *arena, struct row *row, size_t column, struct text words, struct text path)
{
	return cell_words(arena, row, column, rich_plain(arena, words, path));
}

void cell_span(struct table *table, size_t row, size_t column, int colspan, int rowspan)
{
	struct cell *first = &table->rows.items[row].cells[column];

	for (size_t r = 0; r < (size_t)rowspan; r++)
		for (size_t c = 0; c < (size_t)colspan; c++)
			table->rows.items[row + r].cells[column + c].covered = r || c;
	first->colspan = colspan;
	first->rowspan = rowspan;
}
