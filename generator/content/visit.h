/* Going through blocks in reading order, however deep they lie.
 *
 * visit.c alone knows which kinds of blocks hold others, and which have words of their own: a row for each
 * kind. Whoever numbers, lists or looks something up goes this way.
 */
#ifndef CONTENT_VISIT_H
#define CONTENT_VISIT_H

#include "content/block.h"

/* Both may be NULL. They may change what they are given, but add no block. */
struct visitor {
	/* Called for each block, before those it holds; false leaves these out. */
	bool (*block)(void *context, struct block *block);
	/* Called for each run of words of the block itself, before those of the blocks it holds. */
	void (*words)(void *context, struct rich *words);
	void *context;
};

void blocks_visit(const struct blocks *blocks, const struct visitor *visitor);

/* Whether contents or lists name it: a heading that is wished there, a table or a figure with a caption. */
bool block_listed(const struct block *block, enum contents_kind *kind);

/* Calls `listed` for all that contents and lists name. What is in cells or side by side is not among them:
 * it belongs to its row. */
void listed_visit(const struct blocks *blocks,
                  void (*listed)(void *context, const struct block *block, enum contents_kind kind), void *context);

#endif
