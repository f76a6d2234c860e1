/* What kind of file it is, and its bytes as UTF-8. */
#include "sheet/grid.h"

#include "base/buffer.h"

/* Windows-1252 from 0x80 to 0x9F; 0: there is no such character. */
static const uint16_t upper_half[32] = { 0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
	                                 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178 };

static void add_code(struct buffer *out, uint32_t code)
{
	char bytes[4];

	buffer_add(out, (struct text){ bytes, text_encode(code, bytes) });
}

static struct text from_windows(struct arena *arena, struct text bytes)
{
	struct buffer out = { .arena = arena };

	for (size_t i = 0; i < bytes.count; i++) {
		uint32_t code = (unsigned char)bytes.bytes[i];

		if (code >= 0x80 && code < 0xA0)
			code = upper_half[code - 0x80] ? upper_half[code - 0x80] : 0xFFFD;
		add_code(&out, code);
	}
	return buffer_text(&out);
}

static uint32_t unit_at(struct text bytes, size_t at, bool little)
{
	uint32_t first = (unsigned char)bytes.bytes[at], second = (unsigned char)bytes.bytes[at + 1];

	return little ? first | second << 8 : first << 8 | second;
}

/* What Excel saves as "Unicode text". */
static struct text from_utf16(struct arena *arena, struct text bytes, bool little)
{
	struct buffer out = { .arena = arena };

	for (size_t i = 2; i + 1 < bytes.count; i += 2) {
		uint32_t code = unit_at(bytes, i, little);

		if (code >= 0xD800 && code < 0xDC00 && i + 3 < bytes.count) {
			uint32_t low = unit_at(bytes, i + 2, little);

			code = 0x10000 + ((code - 0xD800) << 10) + (low & 0x3FF);
			i += 2;
		}
		add_code(&out, (code >= 0xD800 && code < 0xE000) || !code ? 0xFFFD : code);
	}
	return buffer_text(&out);
}

static bool is_html(struct text text)
{
	size_t at = 0;

	text = text_trim(text_part(text, 0, 4096));
	return text_starts(text, "<") && (text_find(text, "<table", &at) || text_find(text, "<TABLE", &at) ||
	                                  text_find(text, "<html", &at) || text_find(text, "<HTML", &at));
}

struct text grid_cell(const struct grid_row *row, size_t column)
{
	return column < row->count ? row->cells[column] : (struct text){ 0 };
}

enum cell_mark grid_mark(const struct grid_row *row, size_t column)
{
	return row->marks && column < row->count ? (enum cell_mark)(row->marks[column] & 15) : CELL_WORDS;
}

/* Mark, alignment and weight share a byte: there are millions. */
unsigned char grid_marked(enum cell_mark mark, struct cell_look look)
{
	return (unsigned char)((unsigned)mark | (unsigned)look.align << 4 | (look.bold ? 128u : 0u));
}

struct cell_look grid_look(const struct grid_row *row, size_t column)
{
	unsigned char marked = row->marks && column < row->count ? row->marks[column] : 0;

	return (struct cell_look){ (enum cell_align)(marked >> 4 & 7), marked >= 128 };
}

/* Excel puts a locked workbook into the box of the old ones, beside words in UTF-16. */
static bool is_locked(struct text bytes)
{
	static const char word[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

	for (size_t i = 0; i + sizeof word - 1 <= bytes.count; i += 2)
		if (!memcmp(bytes.bytes + i, word, sizeof word - 1))
			return true;
	return false;
}

enum grid_end grid_read(struct arena *arena, struct text bytes, struct grid *grid)
{
	size_t at;

	if (text_starts(bytes, "PK\003\004"))
		return text_find(text_part(bytes, 0, 200), "opendocument.spreadsheet", &at) ? GRID_OPEN : GRID_BOOK;
	if (text_starts(bytes, "\xD0\xCF\x11\xE0"))
		return is_locked(bytes) ? GRID_LOCKED : GRID_OLD;
	if (text_starts(bytes, "\xFF\xFE"))
		bytes = from_utf16(arena, bytes, true);
	else if (text_starts(bytes, "\xFE\xFF"))
		bytes = from_utf16(arena, bytes, false);
	else if (text_starts(bytes, "\xEF\xBB\xBF"))
		bytes = text_part(bytes, 3, bytes.count);
	if (bytes.count && memchr(bytes.bytes, '\0', bytes.count))
		return GRID_OTHER;
	if (text_valid(bytes) < bytes.count)
		bytes = from_windows(arena, bytes);
	return is_html(bytes) ? grid_read_html(arena, bytes, grid) : grid_read_csv(arena, bytes, grid);
}
