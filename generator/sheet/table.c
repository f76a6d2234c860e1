/* What each row of the sheet is, by the words in column A or by where it stands; then all rows from the top. */
#include "sheet/table.h"

#include "base/buffer.h"
#include "input/wording.h"

#define TITLE "tabel"

/* -- rows that say what they are -- */

static bool is_cell(const struct field *field)
{
	return field_kind_is_value(field->kind);
}

static bool says(struct arena *arena, struct text slug, const char *key, const char *part)
{
	struct text words = part ? text_format(arena, "%s_%s", key, part) : text_from(key);

	return text_equal(slug, slug_of(arena, words));
}

static struct table_role role_called(const struct table *table, struct text slug)
{
	const struct tabular *parts = &table->parts;
	struct arena *arena = table->sheet->arena;
	const struct shape *column = parts->columns->shape;

	if (!slug.count)
		return (struct table_role){ TABLE_CELLS, NULL, parts->body };
	if (says(arena, slug, parts->columns->key, NULL))
		return (struct table_role){ TABLE_COLUMNS, shape_shorthand(column), 0 };
	for (const struct field *field = column->fields; field->kind != FIELD_END; field++)
		if (is_cell(field) && says(arena, slug, parts->columns->key, field->key))
			return (struct table_role){ TABLE_COLUMNS, field, 0 };
	for (size_t i = 0; i < parts->count; i++) {
		if (says(arena, slug, parts->rows[i]->key, NULL))
			return (struct table_role){ TABLE_CELLS, NULL, i };
		if (parts->band && says(arena, slug, parts->rows[i]->key, parts->band->key))
			return (struct table_role){ TABLE_BAND, NULL, i };
	}
	for (const struct field *field = table->shape->fields; field->kind != FIELD_END; field++)
		if (is_cell(field) && says(arena, slug, field->key, NULL))
			return (struct table_role){ TABLE_FACT, field, 0 };
	return (struct table_role){ TABLE_NOTHING, NULL, 0 };
}

static void add_word(struct arena *arena, struct buffer *out, const char *key, const char *part)
{
	buffer_add(out, text_format(arena, part ? "%s%s.%s" : "%s%s", out->count ? ", " : "", key, part));
}

static struct text labels_of(const struct table *table)
{
	struct buffer out = { .arena = table->sheet->arena };
	const struct tabular *parts = &table->parts;

	for (const struct field *field = table->shape->fields; field->kind != FIELD_END; field++)
		if (is_cell(field))
			add_word(out.arena, &out, field->key, NULL);
	add_word(out.arena, &out, parts->columns->key, NULL);
	for (const struct field *field = parts->columns->shape->fields; field->kind != FIELD_END; field++)
		if (is_cell(field) && field != shape_shorthand(parts->columns->shape))
			add_word(out.arena, &out, parts->columns->key, field->key);
	for (size_t i = 0; i < parts->count; i++) {
		add_word(out.arena, &out, parts->rows[i]->key, NULL);
		if (parts->band && i >= parts->body)
			add_word(out.arena, &out, parts->rows[i]->key, parts->band->key);
	}
	return buffer_text(&out);
}

/* A row across the whole table is a title, where nothing else is said; heads that are merged are rows of their own. */
static struct table_role settled(const struct table *table, struct table_role role, struct text slug,
                                 const struct grid_row *row)
{
	bool merged = false;

	if (role.part == TABLE_COLUMNS && role.field == shape_shorthand(table->parts.columns->shape) &&
	    table->parts.body) {
		for (size_t c = 0; c < table->columns; c++)
			merged = merged || table->spans[c].row == row->number;
		return merged ? (struct table_role){ TABLE_CELLS, NULL, 0 } : role;
	}
	if (role.part == TABLE_CELLS && !slug.count && table->parts.band && table->columns > 1 &&
	    table_span(table, row->number, 0).wide == table->columns && table_span(table, row->number, 0).high == 1)
		role.part = TABLE_BAND;
	return role;
}

/* -- a table as people make it -- */

static size_t filled_in(const struct grid_row *row, size_t *first)
{
	size_t count = 0;

	for (size_t i = row->count; i-- > 0;)
		if (row->cells[i].count) {
			count++;
			*first = i;
		}
	return count;
}

static bool counts(const struct table *table, const struct grid_row *row)
{
	size_t filled = 0;

	for (size_t i = table->left; i < row->count; i++) {
		int64_t number = (int64_t)(i - table->left + 1);

		if (!text_equal(row->cells[i], text_from_int(table->sheet->arena, number)) &&
		    !text_equal(row->cells[i], text_format(table->sheet->arena, "(%d)", (int)number)))
			return false;
		filled++;
	}
	return filled > 1;
}

static bool begins(struct text words, struct text with)
{
	return same_word(text_part(words, 0, with.count), with);
}

struct plain {
	size_t head, depth, numbers, sums, end; /* indices of rows */
	size_t source;                          /* SIZE_MAX: none */
	bool merged;
};

/* The head is the first row that takes more than half of the widest among the first. */
static bool find_plain(struct table *table, struct plain *plain)
{
	const struct grid *grid = &table->sheet->grid;
	size_t most = 0, first = 0;

	*plain = (struct plain){ .source = SIZE_MAX, .end = grid->rows.count };
	for (size_t r = 0; r < grid->rows.count && r < HEAD_ROWS_LOOKED_AT; r++) {
		size_t filled = filled_in(&grid->rows.items[r], &first);

		most = filled > most ? filled : most;
	}
	while (plain->head < grid->rows.count && filled_in(&grid->rows.items[plain->head], &first) * 2 <= most)
		plain->head++;
	if (plain->head == grid->rows.count)
		return false;
	table->left = first;
	plain->depth = heads_depth(grid, plain->head);
	for (size_t i = 0; i < grid->merges.count; i++) {
		uint32_t top = grid->rows.items[plain->head].number;

		plain->merged = plain->merged ||
		                (grid->merges.items[i].top >= top && grid->merges.items[i].top < top + plain->depth);
	}
	return true;
}

/* Behind the head: numbers of columns; at the end sums and where it is from. */
static void find_ends(struct table *table, struct plain *plain)
{
	const struct grid *grid = &table->sheet->grid;
	size_t first = 0;

	plain->numbers = plain->head + plain->depth;
	if (plain->numbers < plain->end && counts(table, &grid->rows.items[plain->numbers]))
		plain->numbers++;
	while (plain->end > plain->numbers && filled_in(&grid->rows.items[plain->end - 1], &first) == 1 &&
	       begins(grid->rows.items[plain->end - 1].cells[first], LIT("sumber")))
		plain->source = --plain->end;
	plain->sums = plain->end;
	while (table->parts.body + 1 < table->parts.count && plain->sums > plain->numbers) {
		const struct grid_row *row = &grid->rows.items[plain->sums - 1];

		filled_in(row, &first);
		if (!begins(row->cells[first], LIT("jumlah")) && !begins(row->cells[first], LIT("total")))
			break;
		plain->sums--;
	}
}

static struct table_role plain_role(const struct table *table, const struct plain *plain, size_t r)
{
	const struct tabular *parts = &table->parts;
	size_t rows = r < plain->head + plain->depth ? 0 : r < plain->sums ? parts->body : parts->body + 1;

	if (r < plain->head || r >= plain->end)
		return (struct table_role){ TABLE_NOTHING, NULL, 0 };
	if (r < plain->numbers && r >= plain->head + plain->depth)
		return (struct table_role){ TABLE_NOTHING, NULL, 0 };
	if (!rows && (!parts->body || !(plain->merged || plain->depth > 1)))
		return (struct table_role){ TABLE_COLUMNS, shape_shorthand(parts->columns->shape), 0 };
	return (struct table_role){ TABLE_CELLS, NULL, rows };
}

static void add_said(struct table *table, const char *key, const struct grid_row *row, size_t column, struct text words)
{
	struct json *member = arena_new(table->sheet->arena, struct json), **end = &table->object->members;

	*member = (struct json){ .kind = JSON_TEXT,
		                 .key = text_from(key),
		                 .text = words,
		                 .line = row->number,
		                 .key_line = row->number,
		                 .column = (uint32_t)(DIAG_CELL + column + 1),
		                 .key_column = (uint32_t)(DIAG_CELL + column + 1),
		                 .file = table->sheet->file };
	while (*end)
		end = &(*end)->next;
	*end = member;
	table->object->count++;
}

/* The caption is the first row above the head that has one cell. */
static void take_around(struct table *table, const struct plain *plain)
{
	const struct grid *grid = &table->sheet->grid;
	size_t first = 0;

	for (size_t r = 0; r < plain->head; r++) {
		const struct grid_row *row = &grid->rows.items[r];

		if (filled_in(row, &first) != 1)
			continue;
		add_said(table, "judul", row, first, row->cells[first]);
		break;
	}
	if (plain->numbers > plain->head + plain->depth) {
		add_said(table, "nomor_kolom", &grid->rows.items[plain->numbers - 1], table->left, LIT(""));
		for (struct json *member = table->object->members; member; member = member->next)
			if (!member->next) {
				member->kind = JSON_BOOL;
				member->truth = true;
			}
	}
	if (plain->source < SIZE_MAX) {
		const struct grid_row *row = &grid->rows.items[plain->source];
		struct text words;

		filled_in(row, &first);
		words = text_part(row->cells[first], strlen("sumber"), row->cells[first].count);
		while (words.count && strchr(" :\t\n", words.bytes[0]))
			words = text_part(words, 1, words.count);
		add_said(table, "sumber", row, first, words);
	}
}

/* -- all rows -- */

struct visit {
	const struct plain *plain; /* NULL: rows say what they are */
	size_t start;
};

static struct table_role role_of(const struct table *table, const struct visit *visit, size_t r)
{
	const struct grid_row *row = &table->sheet->grid.rows.items[r];

	if (visit->plain)
		return plain_role(table, visit->plain, r);
	return role_called(table, slug_of(table->sheet->arena, grid_cell(row, 0)));
}

/* As many as the heads have; without heads as the rows. */
static void count_columns(struct table *table, const struct visit *visit)
{
	size_t heads = 0, all = 0;

	for (size_t r = visit->start; r < table->sheet->grid.rows.count; r++) {
		const struct grid_row *row = &table->sheet->grid.rows.items[r];
		struct table_role role = role_of(table, visit, r);
		bool cells = role.part == TABLE_CELLS || role.part == TABLE_COLUMNS;
		size_t width = cells ? table_width(table, row) : 0;

		all = width > all ? width : all;
		if (role.part == TABLE_COLUMNS || (role.part == TABLE_CELLS && role.rows < table->parts.body))
			heads = width > heads ? width : heads;
	}
	table->columns = heads ? heads : all;
	for (size_t c = 0; c < table->columns; c++) {
		table->column[c] = arena_new(table->sheet->arena, struct json);
		*table->column[c] = (struct json){ .kind = JSON_OBJECT,
			                           .line = table->sheet->grid.rows.items[visit->start].number,
			                           .column = (uint32_t)(DIAG_CELL + table->left + c + 1),
			                           .file = table->sheet->file };
	}
}

static void visit_rows(struct table *table, const struct visit *visit)
{
	struct table_role before = { TABLE_NOTHING, NULL, 0 };
	uint32_t number = 0;

	for (size_t r = visit->start; r < table->sheet->grid.rows.count; r++) {
		const struct grid_row *row = &table->sheet->grid.rows.items[r];
		struct text label = visit->plain ? (struct text){ 0 } : grid_cell(row, 0);
		struct table_role role = role_of(table, visit, r);

		/* A row whose cells all reach down from above may have no words. */
		for (number++; number < row->number && table->reach >= number && before.part == TABLE_CELLS; number++) {
			struct grid_row empty = { .number = number };

			table_enter(table, number);
			table_take(table, before, &empty);
		}
		number = row->number;
		table_enter(table, number);
		role = settled(table, role, slug_of(table->sheet->arena, label), row);
		if (role.part == TABLE_NOTHING && label.count)
			SHEET_TELL(table->sheet, number, 0, MESSAGE_TABEL_PART, shorten(table->sheet->arena, label),
			           labels_of(table));
		table_take(table, role, row);
		before = role;
	}
}

/* What stands beside `lembar` is kept, and wins. */
static void put_beside(struct json *asked, struct json *made)
{
	struct json *own = NULL, **end = &own;
	size_t count = 0;

	for (struct json *member = asked->members, *next; member; member = next) {
		next = member->next;
		if (text_is(member->key, "lembar") || text_is(member->key, "nama"))
			continue;
		member->next = NULL;
		*end = member;
		end = &member->next;
		count++;
	}
	for (struct json *member = made->members, *next; member; member = next) {
		bool said = false;

		next = member->next;
		for (const struct json *other = own; other; other = other->next)
			said = said || text_equal(other->key, member->key);
		if (said)
			continue;
		member->next = NULL;
		*end = member;
		end = &member->next;
		count++;
	}
	asked->members = own;
	asked->count = count;
}

bool sheet_table(struct sheet *sheet, const struct shape *shape)
{
	const struct json *named = json_lookup(sheet->asked, "nama");
	struct table table = { .sheet = sheet, .shape = shape };
	struct visit visit = { NULL, 0 };
	struct plain plain;

	if (!tabular_of(shape, &table.parts) || !sheet_open(sheet))
		return false;
	if (!named || named->kind != JSON_TEXT)
		named = json_lookup(sheet->asked, "lembar");
	table.object = arena_new(sheet->arena, struct json);
	table.object->kind = JSON_OBJECT;
	if (sheet->grid.rows.count && text_is(slug_of(sheet->arena, grid_cell(&sheet->grid.rows.items[0], 0)), TITLE)) {
		visit.start = 1;
		table.left = 1;
	} else if (find_plain(&table, &plain)) {
		find_ends(&table, &plain);
		visit.plain = &plain;
		take_around(&table, &plain);
	} else {
		return SHEET_REFUSE(sheet, named, MESSAGE_TABEL_EMPTY, shorten(sheet->arena, named->text));
	}
	table_prepare(&table);
	if (visit.start < sheet->grid.rows.count)
		count_columns(&table, &visit);
	visit_rows(&table, &visit);
	table_finish(&table);
	put_beside(sheet->asked, table.object);
	return true;
}
