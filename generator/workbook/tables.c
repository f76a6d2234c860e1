/* Which tables a sheet of their own can hold, and where their cells stand in it. */
#include "workbook/tables.h"

#include "base/decimal.h"

enum { SPAN_MOST = 1000, NAME_MOST = 31 };

/* -- cells -- */

static bool holds_value(struct arena *arena, const struct json *value)
{
	struct text words;
	int places;

	switch (value->kind) {
	case JSON_TEXT:
		return !value->text.count || is_plain_words(value->text);
	case JSON_NUMBER:
		return out_holds(arena, value->text, &words, &places);
	case JSON_BOOL:
		return true;
	case JSON_NULL:
	case JSON_LIST:
	case JSON_OBJECT:
		break;
	}
	return false;
}

const struct json *placed_value(const struct tabular *parts, const struct json *cell)
{
	return cell && cell->kind == JSON_OBJECT ? json_lookup(cell, parts->value->key) : cell;
}

bool align_from(const struct json *rata, enum cell_align *align)
{
	static const char *const words[] = { [CELL_ALIGN_NONE] = "otomatis",
		                             [CELL_ALIGN_LEFT] = "kiri",
		                             [CELL_ALIGN_CENTRE] = "tengah",
		                             [CELL_ALIGN_RIGHT] = "kanan",
		                             [CELL_ALIGN_JUSTIFY] = "kiri-kanan" };

	*align = CELL_ALIGN_NONE;
	for (size_t i = 0; rata && i < sizeof words / sizeof *words; i++)
		if (rata->kind == JSON_TEXT && text_is(rata->text, words[i])) {
			*align = (enum cell_align)i;
			return true;
		}
	return !rata;
}

static size_t count_of(const struct json *cell, const char *key)
{
	const struct json *json = cell->kind == JSON_OBJECT ? json_lookup(cell, key) : NULL;
	size_t count = 0;

	for (size_t i = 0; json && json->kind == JSON_NUMBER && i < json->text.count; i++) {
		if (json->text.bytes[i] < '0' || json->text.bytes[i] > '9' || count > SPAN_MOST)
			return 0;
		count = count * 10 + (size_t)(json->text.bytes[i] - '0');
	}
	return json ? count : 1;
}

static bool holds_cell(struct arena *arena, const struct tabular *parts, const struct json *cell, bool body)
{
	enum cell_align align;

	if (cell->kind != JSON_OBJECT)
		return holds_value(arena, cell);
	for (const struct json *member = cell->members; member; member = member->next) {
		bool filled = placed_value(parts, cell) && placed_value(parts, cell)->kind != JSON_NULL &&
		              !(placed_value(parts, cell)->kind == JSON_TEXT && !placed_value(parts, cell)->text.count);
		bool fine = text_is(member->key, parts->value->key) ? holds_value(arena, member)
		            : text_is(member->key, "gabung") || text_is(member->key, "gabung_baris")
		                    ? member->kind == JSON_NUMBER
		            : text_is(member->key, "tebal")
		                    ? member->kind == JSON_BOOL && ((body && filled) || !member->truth)
		            : text_is(member->key, "rata") ? align_from(member, &align) && (filled || !align)
		                                           : false;

		if (!fine)
			return false;
	}
	return true;
}

/* -- places -- */

/* The list of cells that the row is; NULL for a title across, or what is no row. */
static const struct json *cells_of(const struct tabular *parts, const struct json *row)
{
	if (row->kind == JSON_LIST)
		return row;
	row = row->kind == JSON_OBJECT && row->count == 1 ? json_lookup(row, parts->cells->key) : NULL;
	return row && row->kind == JSON_LIST ? row : NULL;
}

bool table_place(struct arena *arena, const struct tabular *parts, const struct json *rows, size_t columns,
                 struct placed_rows *placed)
{
	size_t *until = arena_many(arena, columns + 1, size_t),
	       r = 0; /* rows that are taken from above, in each column */

	*placed = (struct placed_rows){ .rows = rows->count };
	for (const struct json *row = rows->members; row; row = row->next, r++) {
		const struct json *list = cells_of(parts, row), *cell = list ? list->members : NULL;

		if (!list)
			*array_push(arena, &placed->cells) = (struct placed){ NULL, r, 0, columns, 1 };
		for (size_t c = 0; c < columns; c++) {
			struct placed at = { cell, r, c, 1, 1 };

			if (until[c] > r) {
				if (!list)
					return false;
				continue;
			}
			if (!list)
				continue;
			if (!cell)
				return false;
			at.wide = count_of(cell, "gabung");
			at.high = count_of(cell, "gabung_baris");
			if (!at.wide || !at.high || at.wide > columns - c || at.high > rows->count - r)
				return false;
			for (size_t i = c; i < c + at.wide; i++) {
				if (until[i] > r)
					return false;
				until[i] = r + at.high;
			}
			*array_push(arena, &placed->cells) = at;
			c += at.wide - 1;
			cell = cell->next;
		}
		if (cell)
			return false;
	}
	return true;
}

/* -- the whole -- */

static bool holds_rows(struct arena *arena, const struct tabular *parts, const struct json *rows, size_t columns,
                       bool body)
{
	struct placed_rows placed;

	if (rows->kind != JSON_LIST)
		return false;
	for (const struct json *row = rows->members; row; row = row->next) {
		const struct json *cells = cells_of(parts, row), *band = NULL;

		if (!cells && parts->band && row->kind == JSON_OBJECT && row->count == 1)
			band = json_lookup(row, parts->band->key);
		if (!cells && (!band || band->kind != JSON_TEXT || !band->text.count || !is_plain_words(band->text)))
			return false;
		for (const struct json *cell = cells ? cells->members : NULL; cell; cell = cell->next)
			if (!holds_cell(arena, parts, cell, body))
				return false;
	}
	return table_place(arena, parts, rows, columns, &placed);
}

/* Words of which `field` is the plain spelling, or an object of cells. */
static bool holds_columns(struct arena *arena, const struct shape *shape, const struct json *columns)
{
	for (const struct json *column = columns->members; column; column = column->next) {
		if (column->kind == JSON_TEXT && column->text.count && is_plain_words(column->text))
			continue;
		if (column->kind != JSON_OBJECT)
			return false;
		for (const struct json *member = column->members; member; member = member->next) {
			const struct field *field = shape_field(shape, member->key);

			if (!field || !is_cell_field(field) || !cell_holds(arena, field, member))
				return false;
		}
	}
	return columns->kind == JSON_LIST && columns->count > 0 && columns->count <= SPAN_MOST;
}

/* Whether the last column is told from the heads, as those who read the sheet do. */
static bool tells_width(const struct tabular *parts, const struct json *value, const struct json *columns)
{
	const struct json *last = columns->members;

	for (size_t i = 0; i < parts->body; i++) {
		const struct json *rows = json_lookup(value, parts->rows[i]->key);

		if (rows && rows->count)
			return true; /* cells of heads take all columns: the last is no empty one */
	}
	while (last->next)
		last = last->next;
	return last->kind == JSON_TEXT || last->count > 0;
}

static bool ends_filled(struct arena *arena, const struct tabular *parts, const struct json *rows, size_t columns)
{
	struct placed_rows placed;

	if (!table_place(arena, parts, rows, columns, &placed))
		return false;
	for (size_t i = 0; i < placed.cells.count; i++) {
		const struct placed *at = &placed.cells.items[i];
		const struct json *words = placed_value(parts, at->json);

		if (at->column + at->wide == columns && (at->wide > 1 || at->high > 1 || !at->json ||
		                                         (words && (words->kind != JSON_TEXT || words->text.count))))
			return true;
	}
	return false;
}

bool table_holds(struct arena *arena, const struct field *object, const struct json *value)
{
	struct tabular parts;
	const struct json *columns;

	if (object->kind != FIELD_OBJECT || value->kind != JSON_OBJECT || !tabular_of(object->shape, &parts))
		return false;
	columns = json_lookup(value, parts.columns->key);
	if (!columns || !holds_columns(arena, parts.columns->shape, columns) || !tells_width(&parts, value, columns))
		return false;
	for (const struct json *member = value->members; member; member = member->next) {
		const struct field *field = shape_field(object->shape, member->key);
		size_t rows = 0;

		while (rows < parts.count && parts.rows[rows] != field)
			rows++;
		if (!field || member == columns)
			continue;
		if (rows < parts.count ? !holds_rows(arena, &parts, member, columns->count, rows == parts.body)
		                       : !field_kind_is_value(field->kind) || !cell_holds(arena, field, member))
			return false;
		if (rows < parts.body && member->count && !ends_filled(arena, &parts, member, columns->count))
			return false;
	}
	for (const struct json *member = value->members; member; member = member->next)
		if (!shape_field(object->shape, member->key))
			return false;
	return json_lookup(value, parts.rows[parts.body]->key) != NULL;
}

/* -- names -- */

static bool is_taken(const struct writing *writing, struct text name)
{
	for (size_t i = 0; i < writing->tables.count; i++)
		if (text_equal(writing->tables.items[i].name, name))
			return true;
	return false;
}

/* What sheets may be called: small letters, so that none differ by these alone. */
static struct text sheet_name(struct arena *arena, struct text key)
{
	struct buffer out = { .arena = arena };

	buffer_str(&out, "tabel ");
	for (size_t i = 0; i < key.count && out.count < NAME_MOST; i++) {
		char byte = key.bytes[i];

		if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' || byte == '-')
			buffer_byte(&out, byte);
		else if (byte >= 'A' && byte <= 'Z')
			buffer_byte(&out, (char)(byte | 0x20));
	}
	return buffer_text(&out);
}

struct text add_table(struct writing *writing, const struct field *field, const struct json *value)
{
	const struct json *key = json_lookup(value, "kunci");
	struct text name = sheet_name(writing->arena, key && key->kind == JSON_TEXT ? key->text : (struct text){ 0 }),
		    whole = text_part(name, 0, NAME_MOST - 5);

	if (name.count == strlen("tabel "))
		whole = LIT("tabel");
	for (size_t i = 1 + (name.count > strlen("tabel ")); name.count == strlen("tabel ") || is_taken(writing, name);
	     i++)
		name = text_format(writing->arena, "%t %z", whole, i);
	*array_push(writing->arena, &writing->tables) = (struct table_sheet){ name, field, value };
	return name;
}
