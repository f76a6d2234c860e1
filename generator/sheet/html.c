/* The rows of HTML tables, as programs write them that call the file ".xls": tags in any case, cells that span
 * columns, entities. What is no row of a table is passed over. */
#include "base/buffer.h"
#include "sheet/grid.h"

struct html {
	struct arena *arena;
	struct grid *grid;
	ARRAY_OF(struct text) cells; /* of the row that is open */
	struct buffer words;         /* of the cell that is open */
	uint32_t rows;
	size_t all, span, tall; /* columns and rows of the cell that is open */
	size_t reaching;        /* of the merges: the first that may reach down to this row */
	bool in_row, in_cell;
};

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
}

static bool is_name(struct text tag, const char *name)
{
	size_t count = strlen(name);

	for (size_t i = 0; i < count; i++)
		if (i >= tag.count || lower(tag.bytes[i]) != name[i])
			return false;
	return tag.count == count || !(lower(tag.bytes[count]) >= 'a' && lower(tag.bytes[count]) <= 'z');
}

static size_t span_of(struct text tag, const char *small, const char *large)
{
	size_t at, span = 0;

	if (!text_find(tag, small, &at) && !text_find(tag, large, &at))
		return 1;
	for (at += 7; at < tag.count && strchr("= \"'", tag.bytes[at]); at++)
		continue;
	for (; at < tag.count && tag.bytes[at] >= '0' && tag.bytes[at] <= '9' && span < GRID_SPAN_MOST; at++)
		span = span * 10 + (size_t)(tag.bytes[at] - '0');
	return span ? span : 1;
}

/* Cells of rows above that reach down to the next column of this one take its place. */
static void skip_tall(struct html *html)
{
	const struct grid_merge *merges = html->grid->merges.items;
	size_t i = html->reaching;

	while (html->reaching < html->grid->merges.count && merges[html->reaching].bottom < html->rows)
		html->reaching++;
	for (i = html->reaching; i < html->grid->merges.count; i++) {
		if (merges[i].top >= html->rows || merges[i].bottom < html->rows || merges[i].left != html->cells.count)
			continue;
		for (size_t k = merges[i].left; k <= merges[i].right; k++)
			*array_push(html->arena, &html->cells) = (struct text){ 0 };
		html->all += merges[i].right - merges[i].left + 1;
		i = html->reaching - 1;
	}
}

static void close_cell(struct html *html)
{
	if (!html->in_cell)
		return;
	if (html->span * html->tall > 1)
		*array_push(html->arena, &html->grid->merges) =
			(struct grid_merge){ html->rows, html->rows + (uint32_t)html->tall - 1, html->cells.count,
			                     html->cells.count + html->span - 1 };
	*array_push(html->arena, &html->cells) = text_trim(text_copy(html->arena, buffer_text(&html->words)));
	for (size_t i = 1; i < html->span; i++)
		*array_push(html->arena, &html->cells) = (struct text){ 0 };
	html->all += html->span;
	html->in_cell = false;
}

static void close_row(struct html *html)
{
	bool words = false;

	close_cell(html);
	for (size_t i = 0; i < html->cells.count; i++)
		words = words || html->cells.items[i].count;
	if (words)
		*array_push(html->arena, &html->grid->rows) =
			(struct grid_row){ html->cells.items, NULL, html->cells.count, html->rows };
	memset(&html->cells, 0, sizeof html->cells);
	html->in_row = false;
}

static void open_row(struct html *html)
{
	html->rows++;
	html->in_row = true;
}

static void take_tag(struct html *html, struct text tag)
{
	if (is_name(tag, "tr")) {
		close_row(html);
		open_row(html);
	} else if (is_name(tag, "td") || is_name(tag, "th")) {
		close_cell(html);
		if (!html->in_row) /* its <tr> was left out */
			open_row(html);
		html->span = span_of(tag, "colspan", "COLSPAN");
		html->tall = span_of(tag, "rowspan", "ROWSPAN");
		skip_tall(html);
		html->in_cell = true;
		html->words = (struct buffer){ .arena = html->arena };
	} else if (is_name(tag, "/td") || is_name(tag, "/th")) {
		close_cell(html);
	} else if (is_name(tag, "/tr") || is_name(tag, "/table")) {
		close_row(html);
	} else if (is_name(tag, "br") && html->in_cell) {
		buffer_byte(&html->words, '\n');
	}
}

/* The value of a digit in the base, 10 or 16; the base for what is none. */
static uint32_t digit_of(char byte, uint32_t base)
{
	uint32_t value = byte >= '0' && byte <= '9'   ? (uint32_t)(byte - '0')
	                 : byte >= 'a' && byte <= 'f' ? (uint32_t)(byte - 'a' + 10)
	                 : byte >= 'A' && byte <= 'F' ? (uint32_t)(byte - 'A' + 10)
	                                              : base;

	return value < base ? value : base;
}

/* "&#39;", "&#x27;": the bytes of it that are read; *code is what it stands for. */
static size_t numbered(struct text rest, uint32_t *code)
{
	uint32_t base = rest.count > 2 && (rest.bytes[2] | 0x20) == 'x' ? 16 : 10;
	size_t i = base == 16 ? 3 : 2;

	*code = 0;
	for (; text_starts(rest, "&#") && i < rest.count && digit_of(rest.bytes[i], base) < base; i++)
		*code = *code * base + digit_of(rest.bytes[i], base);
	return i;
}

/* The entity at *at, which moves behind it; an ampersand that starts none is itself. */
static void take_entity(struct html *html, struct text text, size_t *at)
{
	static const struct {
		const char *name;
		uint32_t code;
	} names[] = { { "&amp;", '&' },  { "&lt;", '<' },    { "&gt;", '>' },
		      { "&quot;", '"' }, { "&apos;", '\'' }, { "&nbsp;", ' ' } };
	struct text rest = text_part(text, *at, 12);
	uint32_t code;
	size_t i;
	char bytes[4];

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (text_starts(rest, names[i].name)) {
			buffer_byte(&html->words, (char)names[i].code);
			*at += strlen(names[i].name);
			return;
		}
	i = numbered(rest, &code);
	if (i < rest.count && rest.bytes[i] == ';' && code >= 0x20 &&
	    (code < 0xD800 || (code > 0xDFFF && code < 0x110000))) {
		buffer_add(&html->words, (struct text){ bytes, text_encode(code, bytes) });
		*at += i + 1;
		return;
	}
	buffer_byte(&html->words, '&');
	++*at;
}

enum grid_end grid_read_html(struct arena *arena, struct text text, struct grid *grid)
{
	struct html html = { .arena = arena, .grid = grid };
	size_t at = 0;

	while (at < text.count && html.all <= GRID_CELLS_MOST) {
		if (text.bytes[at] == '<') {
			size_t start = ++at;

			while (at < text.count && text.bytes[at] != '>')
				at++;
			take_tag(&html, text_part(text, start, at - start));
			at++;
		} else if (!html.in_cell) {
			at++;
		} else if (text.bytes[at] == '&') {
			take_entity(&html, text, &at);
		} else {
			buffer_byte(&html.words, text.bytes[at++]);
		}
	}
	close_row(&html);
	return html.all > GRID_CELLS_MOST ? GRID_LARGE : GRID_FINE;
}
