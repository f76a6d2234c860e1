/* The tree is walked beside its shapes; where a list of objects is wanted and an object with `lembar` stands, its sheet
 * is read. */
#include "sheet/lembar.h"

#include "input/wording.h"
#include "sheet/sheet.h"
#include "sheet/table.h"

/* -- levels -- */

static bool has_key(const struct shape *shape, const char *key)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		if (text_is(text_from(key), field->key))
			return true;
	return false;
}

/* The lists that rows may go down to: of each shape the first list whose items have a name. */
static void find_levels(struct sheet *sheet, const struct field *list)
{
	size_t count = 0;

	while (list && count < LEVELS_MOST) {
		const struct field *field = list->shape->fields;

		sheet->levels[count++] = (struct level){ list->key, list->shape };
		while (field->kind != FIELD_END && !(field->kind == FIELD_LIST && has_key(field->shape, "nama")))
			field++;
		list = field->kind == FIELD_END ? NULL : field;
	}
	sheet->heads.levels = sheet->levels;
	sheet->heads.level_count = count;
}

static struct text keys_of(struct sheet *sheet)
{
	struct text words[8];
	size_t count = 0;

	for (const struct field *field = sheet->levels[0].shape->fields; field->kind != FIELD_END && count < 8; field++)
		if (field->key[0])
			words[count++] = text_from(field->key);
	return list_words(sheet->arena, words, count);
}

/* -- a sheet -- */

static struct sheet *sheet_new(const struct lembar_reader *reader, struct json *asked, struct text path)
{
	struct sheet *sheet = arena_new(reader->arena, struct sheet);

	sheet->reader = reader;
	sheet->arena = reader->arena;
	sheet->asked = asked;
	sheet->path = path;
	sheet->file = arena_new(reader->arena, struct text);
	return sheet;
}

/* '1.01.02: the mark that says that digits are words is none of them. */
static void drop_marks(struct sheet *sheet)
{
	for (size_t r = 0; r < sheet->grid.rows.count; r++)
		for (size_t c = 0; c < sheet->grid.rows.items[r].count; c++) {
			struct text *cell = &sheet->grid.rows.items[r].cells[c];

			if (cell->count < 2 || cell->bytes[0] != '\'' ||
			    !((cell->bytes[1] >= '0' && cell->bytes[1] <= '9') || text_starts(*cell, "'X.")))
				continue;
			*cell = text_part(*cell, 1, cell->count);
			sheet->marks++;
		}
}

static bool expand(const struct lembar_reader *reader, struct json *asked, const struct field *list, struct text path)
{
	const struct json *name = json_lookup(asked, "lembar");
	struct sheet *sheet = sheet_new(reader, asked, path);
	struct json rows = { .kind = JSON_LIST };

	if (!sheet_open(sheet))
		return false;
	drop_marks(sheet);
	heads_join(sheet->arena, &sheet->grid);
	find_levels(sheet, list);
	sheet->heads.year = reader->year;
	if (!sheet_segments(sheet))
		return false;
	if (!heads_find(sheet->arena, &sheet->grid, &sheet->heads))
		return SHEET_REFUSE(sheet, name, MESSAGE_LEMBAR_NO_HEAD, shorten(sheet->arena, name->text),
		                    keys_of(sheet));
	if (!sheet_choose(sheet) || !sheet_rows(sheet, &rows))
		return false;
	asked->kind = JSON_LIST;
	asked->members = rows.members;
	asked->count = rows.count;
	return true;
}

/* -- the tree -- */

static bool mentions(const struct json *json)
{
	if (json->kind == JSON_OBJECT && json_lookup(json, "lembar"))
		return true;
	for (const struct json *member = json->members; member; member = member->next)
		if (mentions(member))
			return true;
	return false;
}

static bool walk(const struct lembar_reader *reader, struct json *json, const struct shape *shape, struct text path);

static bool walk_items(const struct lembar_reader *reader, struct json *list, const struct shape *shape,
                       struct text path)
{
	size_t index = 0;
	bool fine = true;

	for (struct json *item = list->members; item; item = item->next)
		fine = walk(reader, item, shape, text_format(reader->arena, "%t[%z]", path, index++)) && fine;
	return fine;
}

static bool walk_member(const struct lembar_reader *reader, struct json *member, const struct field *field,
                        struct text path)
{
	struct tabular parts;

	if (field->kind == FIELD_LIST && member->kind == JSON_OBJECT && json_lookup(member, "lembar") &&
	    !has_key(field->shape, "lembar"))
		return expand(reader, member, field, path);
	if (field->kind == FIELD_OBJECT && member->kind == JSON_OBJECT && json_lookup(member, "lembar") &&
	    tabular_of(field->shape, &parts))
		return sheet_table(sheet_new(reader, member, path), field->shape);
	if (field->kind == FIELD_LIST && member->kind == JSON_LIST)
		return walk_items(reader, member, field->shape, path);
	if (field->kind == FIELD_OBJECT || field->kind == FIELD_LIST)
		return walk(reader, member, field->shape, path);
	if (field->kind != FIELD_MAP || member->kind != JSON_OBJECT)
		return true;
	for (struct json *item = member->members; item; item = item->next)
		if (!walk(reader, item, field->shape, text_format(reader->arena, "%t.%t", path, item->key)))
			return false;
	return true;
}

static bool walk(const struct lembar_reader *reader, struct json *json, const struct shape *shape, struct text path)
{
	bool fine = true;

	if (json->kind != JSON_OBJECT || !mentions(json))
		return true;
	for (struct json *member = json->members; member; member = member->next) {
		const struct field *field = shape->fields;

		while (field->kind != FIELD_END && !text_is(member->key, field->key))
			field++;
		if (field->kind != FIELD_END && field->key[0])
			fine = walk_member(reader, member, field,
			                   path.count ? text_format(reader->arena, "%t.%t", path, member->key)
			                              : member->key) &&
			       fine;
	}
	return fine;
}

bool lembar_expand(const struct lembar_reader *reader, struct json *root, const struct shape *shape)
{
	struct lembar_reader *with = arena_new(reader->arena, struct lembar_reader);

	*with = *reader;
	with->books = sheet_books(reader->arena);
	if (root->kind == JSON_OBJECT && json_lookup(root, "tahun"))
		with->year = json_lookup(root, "tahun")->text;
	return walk(with, root, shape, (struct text){ 0 });
}
