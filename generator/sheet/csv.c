/* Cells between commas, semicolons or tabs; cells between quotes may hold these, line ends, and quotes written twice.
 */
#include "base/buffer.h"
#include "sheet/grid.h"

enum { LINES_LOOKED_AT = 20 };

/* The mark that most lines have: a tab or semicolon is seldom met inside words, a comma often. */
static char separator_of(struct text text)
{
	size_t tabs = 0, semicolons = 0, lines = 1;
	bool quoted = false;

	for (size_t i = 0; i < text.count && lines <= LINES_LOOKED_AT; i++) {
		quoted = quoted != (text.bytes[i] == '"');
		lines += !quoted && text.bytes[i] == '\n' && i + 1 < text.count;
		tabs += !quoted && text.bytes[i] == '\t';
		semicolons += !quoted && text.bytes[i] == ';';
	}
	if (tabs * 2 >= lines)
		return '\t';
	return semicolons * 2 >= lines ? ';' : ',';
}

/* "sep=;", which Excel writes as the first line. */
static bool take_declared(struct text *text, char *separator)
{
	if (!text_starts(*text, "sep=") || text->count < 6)
		return false;
	*separator = text->bytes[4];
	while (text->count && text->bytes[0] != '\n')
		*text = text_part(*text, 1, text->count);
	*text = text_part(*text, 1, text->count);
	return true;
}

/* Between quotes, from behind the first; *at moves behind the last. */
static struct text quoted_cell(struct arena *arena, struct text text, size_t *at)
{
	struct buffer cell = { .arena = arena };
	size_t start = *at;
	bool doubled = false;

	for (; *at < text.count; ++*at) {
		if (text.bytes[*at] != '"')
			continue;
		if (*at + 1 >= text.count || text.bytes[*at + 1] != '"')
			break;
		doubled = true;
		buffer_add(&cell, text_part(text, start, *at + 1 - start));
		++*at;
		start = *at + 1;
	}
	if (doubled)
		buffer_add(&cell, text_part(text, start, *at - start));
	else
		cell = (struct buffer){ .bytes = NULL };
	start = doubled ? 0 : start;
	text = doubled ? buffer_text(&cell) : text_part(text, start, *at - start);
	*at += 1;
	return text;
}

static struct text next_cell(struct arena *arena, struct text text, char separator, size_t *at)
{
	struct text cell = { 0 };
	size_t start = *at;

	if (*at < text.count && text.bytes[*at] == '"') {
		++*at;
		cell = quoted_cell(arena, text, at);
		start = *at < text.count ? *at : text.count;
		*at = start;
	}
	while (*at < text.count && text.bytes[*at] != separator && text.bytes[*at] != '\n' && text.bytes[*at] != '\r')
		++*at;
	if (!cell.bytes)
		cell = text_part(text, start, *at - start);
	return text_trim(cell);
}

enum grid_end grid_read_csv(struct arena *arena, struct text text, struct grid *grid)
{
	struct {
		ARRAY_OF(struct text) cells;
	} row = { { 0 } };
	char separator;
	size_t at = 0, cells = 0;
	uint32_t number = 0;
	bool declared = take_declared(&text, &separator);

	number += declared;
	separator = declared ? separator : separator_of(text);
	for (; at < text.count; number++) {
		struct grid_row done = { .number = number + 1 };
		bool words = false;

		memset(&row, 0, sizeof row);
		do {
			struct text cell = next_cell(arena, text, separator, &at);

			*array_push(arena, &row.cells) = cell;
			words = words || cell.count;
			if (++cells > GRID_CELLS_MOST)
				return GRID_LARGE;
		} while (at < text.count && text.bytes[at++] == separator);
		if (at < text.count && text.bytes[at - 1] == '\r' && text.bytes[at] == '\n')
			at++;
		done.cells = row.cells.items;
		done.count = row.cells.count;
		if (words)
			*array_push(arena, &grid->rows) = done;
	}
	return GRID_FINE;
}
