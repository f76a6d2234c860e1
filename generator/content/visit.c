/* One row for each kind of block: the blocks it holds, the words it has. */
#include "content/visit.h"

/* -- blocks that hold blocks -- */

static void in_list(const struct block *block, const struct visitor *visitor)
{
	for (size_t i = 0; i < block->list.count; i++)
		blocks_visit(&block->list.items[i].body, visitor);
}

static void in_table(const struct block *block, const struct visitor *visitor)
{
	for (size_t r = 0; r < block->table->rows.count; r++)
		for (size_t c = 0; c < block->table->column_count; c++)
			blocks_visit(&block->table->rows.items[r].cells[c].body, visitor);
}

static void in_columns(const struct block *block, const struct visitor *visitor)
{
	for (size_t i = 0; i < block->columns.count; i++)
		blocks_visit(&block->columns.parts[i].body, visitor);
}

static void in_group(const struct block *block, const struct visitor *visitor)
{
	blocks_visit(&block->group.body, visitor);
}

/* -- words -- */

static void of_paragraph(struct block *block, const struct visitor *visitor)
{
	visitor->words(visitor->context, &block->paragraph.words);
}

static void of_heading(struct block *block, const struct visitor *visitor)
{
	visitor->words(visitor->context, &block->heading->title);
}

static void of_table(struct block *block, const struct visitor *visitor)
{
	visitor->words(visitor->context, &block->table->caption);
	visitor->words(visitor->context, &block->table->source);
}

static void of_figure(struct block *block, const struct visitor *visitor)
{
	visitor->words(visitor->context, &block->figure->caption);
	visitor->words(visitor->context, &block->figure->source);
}

static void of_formula(struct block *block, const struct visitor *visitor)
{
	visitor->words(visitor->context, &block->formula->result);
	visitor->words(visitor->context, &block->formula->numerator);
	visitor->words(visitor->context, &block->formula->denominator);
	visitor->words(visitor->context, &block->formula->factor);
}

static void of_chain(struct block *block, const struct visitor *visitor)
{
	for (size_t i = 0; i < block->chain.count; i++)
		visitor->words(visitor->context, &block->chain.boxes[i]);
}

static void of_page_words(struct block *block, const struct visitor *visitor)
{
	visitor->words(visitor->context, &block->page_words.words);
}

static void of_gallery(struct block *block, const struct visitor *visitor)
{
	for (size_t i = 0; i < block->gallery.count; i++)
		visitor->words(visitor->context, &block->gallery.items[i].caption);
}

/* -- all of them -- */

static const struct {
	void (*inside)(const struct block *block, const struct visitor *visitor);
	void (*words)(struct block *block, const struct visitor *visitor);
} rows[BLOCK_KINDS] = {
	/* clang-format off */
	[BLOCK_PARAGRAPH]  = { NULL,       of_paragraph },
	[BLOCK_HEADING]    = { NULL,       of_heading },
	[BLOCK_LIST]       = { in_list,    NULL },
	[BLOCK_TABLE]      = { in_table,   of_table },
	[BLOCK_FIGURE]     = { NULL,       of_figure },
	[BLOCK_FORMULA]    = { NULL,       of_formula },
	[BLOCK_CONTENTS]   = { NULL,       NULL },
	[BLOCK_COLUMNS]    = { in_columns, NULL },
	[BLOCK_GROUP]      = { in_group,   NULL },
	[BLOCK_SPACE]      = { NULL,       NULL },
	[BLOCK_RULE]       = { NULL,       NULL },
	[BLOCK_BREAK]      = { NULL,       NULL },
	[BLOCK_CHAIN]      = { NULL,       of_chain },
	[BLOCK_LEGEND]     = { NULL,       NULL },
	[BLOCK_QR]         = { NULL,       NULL },
	[BLOCK_PAGE_WORDS] = { NULL,       of_page_words },
	[BLOCK_GALLERY]    = { NULL,       of_gallery },
	[BLOCK_SIGNATURE]  = { NULL,       NULL },
	/* clang-format on */
};

void blocks_visit(const struct blocks *blocks, const struct visitor *visitor)
{
	for (size_t i = 0; i < blocks->count; i++) {
		struct block *block = &blocks->items[i];
		bool wanted = !visitor->block || visitor->block(visitor->context, block);

		if (visitor->words && rows[block->kind].words)
			rows[block->kind].words(block, visitor);
		if (wanted && rows[block->kind].inside)
			rows[block->kind].inside(block, visitor);
	}
}

/* -- what lists name -- */

bool block_listed(const struct block *block, enum contents_kind *kind)
{
	if (block->kind == BLOCK_HEADING) {
		*kind = CONTENTS_HEADINGS;
		return block->heading->in_contents;
	}
	if (block->kind == BLOCK_TABLE) {
		*kind = CONTENTS_TABLES;
		return !rich_empty(block->table->caption);
	}
	*kind = CONTENTS_FIGURES;
	return block->kind == BLOCK_FIGURE && !block->figure->no_caption && !rich_empty(block->figure->caption);
}

struct listing {
	void (*listed)(void *context, const struct block *block, enum contents_kind kind);
	void *context;
};

static bool list_block(void *context, struct block *block)
{
	const struct listing *listing = context;
	enum contents_kind kind;

	if (block_listed(block, &kind))
		listing->listed(listing->context, block, kind);
	return block->kind != BLOCK_TABLE && block->kind != BLOCK_COLUMNS;
}

void listed_visit(const struct blocks *blocks,
                  void (*listed)(void *context, const struct block *block, enum contents_kind kind), void *context)
{
	struct listing listing = { listed, context };

	blocks_visit(blocks, &(struct visitor){ .block = list_block, .context = &listing });
}
