/* Which cells are heads for who hears a table read aloud (ISO 14289-1, 7.5): those of the head's rows, for their
 * columns; what names a row or a group of rows, for that row. */
#include "typeset/tabular.h"

enum { NAME_LEAST = 6 }; /* letters of a name; a numeral or a code has fewer */

static bool says_nothing(const struct cell *cell)
{
	for (size_t i = 0; i < cell->body.count; i++)
		if (cell->body.items[i].kind != BLOCK_PARAGRAPH || !rich_empty(cell->body.items[i].paragraph.words))
			return false;
	return true;
}

/* More than a number, a code or a dash. */
static bool is_name(struct arena *arena, const struct cell *cell)
{
	struct text words = says_nothing(cell) || cell->body.items[0].kind != BLOCK_PARAGRAPH
	                            ? LIT("")
	                            : rich_words(arena, cell->body.items[0].paragraph.words);
	size_t letters = 0;

	for (size_t i = 0; i < words.count; i++)
		letters += (words.bytes[i] | 0x20) >= 'a' && (words.bytes[i] | 0x20) <= 'z';
	return letters >= NAME_LEAST;
}

/* A cell without words heads nothing, and in a row over a group no cell after its name does. */
static bool is_head(const struct tabular *tabular, size_t row, size_t column)
{
	const struct cell *cell = cell_at(tabular, row, column)->cell;
	enum row_kind kind = tabular->table->rows.items[row].kind;

	if (says_nothing(cell))
		return false;
	for (size_t i = 0; kind == ROW_GROUP && i < column; i++) {
		const struct cell *before = cell_at(tabular, row, i)->cell;

		if (before && is_name(tabular->setter->arena, before))
			return cell->head;
	}
	return kind == ROW_HEAD || kind == ROW_NUMBERS || kind == ROW_GROUP || cell->head;
}

struct mark *cell_mark(struct tabular *tabular, size_t row, size_t column, struct mark *parent)
{
	const struct cell *cell = cell_at(tabular, row, column)->cell;
	enum row_kind kind = tabular->table->rows.items[row].kind;
	bool head = is_head(tabular, row, column);
	struct mark *mark;

	if (!parent)
		return NULL;
	mark = mark_new(tabular->setter->arena, parent, head ? ROLE_TH : ROLE_TD);
	mark->colspan = cell->colspan;
	mark->rowspan = cell->rowspan;
	if (head)
		mark->scope = kind == ROW_HEAD || kind == ROW_NUMBERS ? SCOPE_COLUMN : SCOPE_ROW;
	return mark;
}
