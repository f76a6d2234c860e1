/* One row per block kind. Kinds that hold blocks (lists, tables, groups) come back here for them. */
#include "typeset/setter.h"

static void set_block(struct setter *setter, struct galley *galley, const struct block *block)
{
	switch (block->kind) {
	case BLOCK_PARAGRAPH:
		set_paragraph(setter, galley, &block->paragraph);
		break;
	case BLOCK_HEADING:
		set_heading(setter, galley, &block->heading);
		break;
	case BLOCK_LIST:
		set_list(setter, galley, &block->list);
		break;
	case BLOCK_TABLE:
		set_table(setter, galley, &block->table);
		break;
	case BLOCK_FIGURE:
		set_figure(setter, galley, &block->figure);
		break;
	case BLOCK_FORMULA:
		set_formula(setter, galley, &block->formula);
		break;
	case BLOCK_CONTENTS:
		set_contents(setter, galley, &block->contents);
		break;
	case BLOCK_COLUMNS:
		set_columns(setter, galley, &block->columns);
		break;
	case BLOCK_GROUP:
		set_group(setter, galley, &block->group);
		break;
	case BLOCK_SPACE:
		set_space(setter, galley, &block->space);
		break;
	case BLOCK_RULE:
		set_rule(setter, galley, &block->rule);
		break;
	case BLOCK_BREAK:
		set_break(setter, galley, &block->page_break);
		break;
	case BLOCK_CHAIN:
		set_chain(setter, galley, &block->chain);
		break;
	case BLOCK_LEGEND:
		set_legend(setter, galley, &block->legend);
		break;
	case BLOCK_QR:
		set_qr(setter, galley, &block->qr);
		break;
	case BLOCK_PAGE_WORDS:
		set_page_words(setter, galley, &block->page_words);
		break;
	case BLOCK_GALLERY:
		set_gallery(setter, galley, &block->gallery);
		break;
	}
}

void set_blocks(struct setter *setter, struct galley *galley, const struct blocks *blocks)
{
	size_t i;

	for (i = 0; i < blocks->count; i++)
		set_block(setter, galley, &blocks->items[i]);
}
