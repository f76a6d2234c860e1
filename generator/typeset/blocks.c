/* One row per kind of block. */
#include "typeset/setter.h"

static const struct {
	/* Sets it into strips at the end of the galley; what draws only when all strips have their places is their
	 * owner's (struct owner). */
	void (*set)(struct setter *setter, struct galley *galley, const struct block *block);
	/* What it asks of the width of a cell; NULL where it asks nothing. */
	struct extent (*extent)(struct setter *setter, const struct block *block);
} rows[BLOCK_KINDS] = {
	/* clang-format off */
	[BLOCK_PARAGRAPH]  = { set_paragraph,  paragraph_extent },
	[BLOCK_HEADING]    = { set_heading,    NULL },
	[BLOCK_LIST]       = { set_list,       list_extent },
	[BLOCK_TABLE]      = { set_table,      NULL },
	[BLOCK_FIGURE]     = { set_figure,     figure_extent },
	[BLOCK_FORMULA]    = { set_formula,    formula_extent },
	[BLOCK_CONTENTS]   = { set_contents,   NULL },
	[BLOCK_COLUMNS]    = { set_columns,    NULL },
	[BLOCK_GROUP]      = { set_group,      group_extent },
	[BLOCK_SPACE]      = { set_space,      NULL },
	[BLOCK_RULE]       = { set_rule,       NULL },
	[BLOCK_BREAK]      = { set_break,      NULL },
	[BLOCK_CHAIN]      = { set_chain,      NULL },
	[BLOCK_LEGEND]     = { set_legend,     NULL },
	[BLOCK_QR]         = { set_qr,         NULL },
	[BLOCK_PAGE_WORDS] = { set_page_words, page_words_extent },
	[BLOCK_GALLERY]    = { set_gallery,    NULL },
	[BLOCK_SIGNATURE]  = { set_signature,  NULL },
	/* clang-format on */
};

void set_block(struct setter *setter, struct galley *galley, const struct block *block)
{
	rows[block->kind].set(setter, galley, block);
}

struct extent blocks_extent(struct setter *setter, const struct blocks *blocks)
{
	struct extent sum = { 0 };

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];

		if (rows[block->kind].extent)
			extent_add(&sum, rows[block->kind].extent(setter, block));
	}
	return sum;
}
