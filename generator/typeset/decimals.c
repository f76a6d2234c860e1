/* Columns of numbers: lined up on the decimal comma, or on the end of whole numbers. */
#include "typeset/tabular.h"

bool only_words(const struct cell *cell)
{
	return cell->body.count == 1 && cell->body.items[0].kind == BLOCK_PARAGRAPH;
}

static size_t comma_of(struct text words)
{
	size_t i;

	for (i = words.count; i-- > 0;)
		if (words.bytes[i] == ',')
			return i;
	for (i = 0; i < words.count && words.bytes[i] != ' ' && words.bytes[i] != '%';)
		i++;
	return i;
}

struct digits digits_of(const struct tabular *tabular, const struct cell *cell)
{
	struct setter *setter = tabular->setter;
	const struct paragraph *paragraph = &cell->body.items[0].paragraph;
	struct text words = rich_words(setter->arena, paragraph->words);
	struct type type = type_from_style(setter, paragraph->style);
	unsigned flags = paragraph->words.count ? paragraph->words.runs[0].flags : 0;
	struct digits digits = { 0 };

	digits.whole = words_width(setter, &type, flags, text_part(words, 0, comma_of(words)));
	digits.rest = rich_width(setter, paragraph->words, &type) - digits.whole;
	return digits;
}

bool is_decimal(const struct tabular *tabular, size_t row, size_t column)
{
	const struct cell *cell = cell_at(tabular, row, column)->cell;
	enum row_kind kind = tabular->table->rows.items[row].kind;
	enum align align;

	if (!cell || cell->colspan > 1 || kind == ROW_HEAD || kind == ROW_NUMBERS || !only_words(cell))
		return false;
	align = cell->align == ALIGN_STYLE ? tabular->table->columns[column].align : cell->align;
	return align == ALIGN_DECIMAL;
}

struct digits *column_digits(const struct tabular *tabular)
{
	struct digits *widest = arena_many(tabular->setter->matter, tabular->columns + 1, struct digits);
	size_t row, column;

	for (row = 0; row < tabular->rows; row++)
		for (column = 0; column < tabular->columns; column++) {
			struct digits digits;

			if (!is_decimal(tabular, row, column))
				continue;
			digits = digits_of(tabular, cell_at(tabular, row, column)->cell);
			widest[column].whole = length_max(widest[column].whole, digits.whole);
			widest[column].rest = length_max(widest[column].rest, digits.rest);
		}
	return widest;
}
