/* Rows that stand alone for an item above the others: "[SASARAN] Meningkatnya mutu", "Sasaran 2: ...", and programmes
 * and kegiatan above their sub kegiatan, told apart by their codes alone. */
#include "sheet/rows.h"

/* "sasaran", "sasaran_strategis", "sasaran_2" */
static bool is_level(struct text slug, const char *level)
{
	size_t count = strlen(level);

	return text_is(text_part(slug, 0, count), level) && (slug.count == count || slug.bytes[count] == '_');
}

/* The item of the level with the words of the cell behind `start`. */
static void open_item(struct rows *rows, struct json *list, const struct grid_row *row, size_t level, size_t column,
                      size_t start)
{
	struct sheet *sheet = rows->sheet;
	struct json *item = rows_start(rows, list, level, &(struct grid_row){ .number = row->number });
	const struct field *field = NULL;
	size_t found = level;
	bool mended = false;

	if (heads_field(&sheet->heads, text_from(sheet->levels[level].name), &found, &field))
		*item_member(sheet, item, JSON_TEXT, row->number, field->key) = (struct json){
			.kind = JSON_TEXT,
			.text = sheet_mend(sheet->arena,
			                   text_part(grid_cell(row, column), start, grid_cell(row, column).count),
			                   &mended),
			.key = text_from(field->key),
			.line = row->number,
			.column = (uint32_t)(DIAG_CELL + column + 1),
			.file = sheet->file
		};
	rows->open[level] = item;
	for (size_t below = level + 1; below < LEVELS_MOST; below++)
		rows->open[below] = NULL;
}

/* Where the name of the level ends in "[SASARAN] x", or "Sasaran 2: x" alone in its row; *start is behind it. */
static struct text level_said(struct arena *arena, struct text words, bool alone, size_t *start)
{
	size_t end = 0;

	if (text_starts(words, "[") && text_find(words, "]", &end)) {
		*start = end + 1;
		return slug_of(arena, text_part(words, 1, end - 1));
	}
	if (!alone || !text_find(words, ":", &end) || end + 1 == words.count)
		return (struct text){ 0 };
	*start = end + 1;
	return slug_of(arena, text_part(words, 0, end));
}

/* -- levels by their codes: 1.01.02, 1.01.02.2.01, 1.01.02.2.01.0003 -- */

static struct text bare_code(struct text code)
{
	while (text_ends(code, "."))
		code.count--;
	return code;
}

/* Whether the code is one of the item that is open at the level. */
static bool is_below(const struct rows *rows, struct text code, size_t level)
{
	const struct json *open = rows->open[level], *own = open ? json_lookup(open, "kode") : NULL;
	size_t count = own ? own->text.count : 0;

	return own && code.count > count && text_equal(text_part(code, 0, count), own->text) &&
	       code.bytes[count] == '.';
}

/* Whether the row is of a programme or kegiatan, or of an account or nothing, whose sums are elsewhere. */
static bool tree_band(struct rows *rows, struct json *list, const struct grid_row *row)
{
	struct sheet *sheet = rows->sheet;
	struct text code = bare_code(grid_cell(row, sheet->heads.tree - 1));
	size_t parts = heads_code_parts(code), name = sheet_column(sheet, sheet->heads.deepest, "nama");
	size_t level = parts == 3 ? 0 : 1;
	struct text words = grid_cell(row, name);
	size_t start = words.count - rows_bare_name(words, code).count;

	if (parts == 6 && is_below(rows, code, 1))
		return false;
	if (parts != 3 && !(parts == 5 && is_below(rows, code, 0)))
		return true;
	rows->codes += start > 0;
	open_item(rows, list, row, level, name, start);
	*item_member(sheet, rows->open[level], JSON_TEXT, row->number, "kode") =
		(struct json){ .kind = JSON_TEXT,
		               .text = code,
		               .key = LIT("kode"),
		               .line = row->number,
		               .column = (uint32_t)(DIAG_CELL + sheet->heads.tree),
		               .file = sheet->file };
	return true;
}

bool rows_band(struct rows *rows, struct json *list, const struct grid_row *row)
{
	struct sheet *sheet = rows->sheet;
	size_t column = 0, start = 0, filled = 0;
	struct text name;

	if (sheet->heads.tree)
		return tree_band(rows, list, row);
	for (size_t i = 0; i < row->count; i++)
		filled += row->cells[i].count > 0;
	while (column < row->count && !row->cells[column].count)
		column++;
	while (column < row->count && filled > 1 && !text_starts(row->cells[column], "["))
		column++;
	name = level_said(sheet->arena, grid_cell(row, column), filled == 1, &start);
	for (size_t level = 0; name.count && level < sheet->heads.deepest; level++) {
		if (!is_level(name, sheet->levels[level].name) || (level && !rows->open[level - 1]))
			continue;
		open_item(rows, list, row, level, column, start);
		return true;
	}
	return false;
}
