/* The sheets of a workbook: facts, a sheet for each list that has items, the narrative, the rest. */
#include "workbook/workbook.h"

#include "input/json_writer.h"
#include "workbook/writing.h"

enum { WIDTH_NUMBER = 9, WIDTH_CELL = 18, WIDTH_WORDS = 50, YEARS_MOST = 64 };

/* -- cells -- */

static enum out_style style_of(const struct field *field)
{
	switch (field->kind) {
	case FIELD_RUPIAH:
	case FIELD_DECIMAL:
	case FIELD_YEARS:
		return OUT_NUMBER;
	case FIELD_INTEGER:
	case FIELD_BOOL:
	case FIELD_EXITS:
	case FIELD_CELL:
	case FIELD_PRINTED:
		return OUT_COUNT;
	case FIELD_DATE:
		return OUT_DAY;
	case FIELD_END:
	case FIELD_TEXT:
	case FIELD_PROSE:
	case FIELD_CHOICE:
	case FIELD_OBJECT:
	case FIELD_LIST:
	case FIELD_TEXTS:
	case FIELD_PROSES:
	case FIELD_MAP:
	case FIELD_TABLE:
	case FIELD_KEY:
	case FIELD_PATH:
		break;
	}
	return OUT_WORDS;
}

/* Words line by line; of exits each behind its label. */
static struct text lines_of(struct arena *arena, const struct json *list)
{
	struct buffer out = { .arena = arena };

	for (const struct json *line = list->members; line; line = line->next) {
		if (out.count)
			buffer_byte(&out, '\n');
		if (list->kind == JSON_OBJECT)
			buffer_add(&out, TEXT_JOIN(arena, line->key, LIT(": ")));
		buffer_add(&out, line->text);
	}
	return buffer_text(&out);
}

/* `value` may be NULL. */
static void write_cell(struct writing *writing, struct out_sheet *sheet, const struct field *field,
                       const struct json *value)
{
	if (!value) {
		out_empty(sheet);
		return;
	}
	switch (value->kind) {
	case JSON_NUMBER:
		out_number(sheet,
		           field->kind == FIELD_CELL || field->kind == FIELD_PRINTED ? OUT_NUMBER : style_of(field),
		           value->text);
		break;
	case JSON_BOOL:
		if (field->kind == FIELD_BOOL)
			out_words(sheet, OUT_WORDS, value->truth ? LIT("ya") : LIT("tidak"));
		else
			out_truth(sheet, value->truth);
		break;
	case JSON_TEXT:
		if (field->kind == FIELD_DATE)
			out_day(sheet, value->text);
		else
			out_words(sheet, OUT_WORDS, value->text);
		break;
	case JSON_LIST:
	case JSON_OBJECT:
		out_words(sheet, OUT_WORDS, lines_of(writing->arena, value));
		break;
	case JSON_NULL:
		out_empty(sheet);
		break;
	}
}

static void write_choices(struct out_sheet *sheet, size_t column, const struct field *field)
{
	struct text words[64];
	size_t count = 0;

	for (const struct choice *choice = field->choices; choice && choice->word && count < 64; choice++)
		words[count++] = text_from(choice->word);
	if (field->kind == FIELD_BOOL) {
		words[0] = LIT("ya");
		words[1] = LIT("tidak");
		count = 2;
	}
	out_choices(sheet, column, words, count);
}

/* -- facts -- */

static void write_fact(struct writing *writing, struct out_sheet *sheet, struct text path, const struct field *field,
                       const struct json *value)
{
	bool many = value && value->kind == JSON_LIST;
	const struct json *line = many ? value->members : value;

	do {
		out_row(sheet);
		out_words(sheet, OUT_WORDS, path);
		write_cell(writing, sheet, field, line);
		out_words(sheet, OUT_NOTE, text_from(field->note));
		line = many && line ? line->next : NULL;
	} while (line);
}

static void write_object_facts(struct writing *writing, struct out_sheet *sheet, const struct json *json,
                               const struct shape *shape, struct text prefix, size_t depth)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		const struct json *value = value_in(json, shape, field);
		struct text path =
			prefix.count ? text_format(writing->arena, "%t.%s", prefix, field->key) : text_from(field->key);

		if (is_cell_field(field)) {
			if (value && !cell_holds(writing->arena, field, value))
				continue;
			write_fact(writing, sheet, path, field, value);
		} else if (field->kind == FIELD_YEARS && value && cell_holds(writing->arena, field, value)) {
			for (const struct json *year = value->members; year; year = year->next)
				write_fact(writing, sheet, text_format(writing->arena, "%t.%t", path, year->key), field,
				           year);
		} else if (field->kind == FIELD_OBJECT && value && depth < LIST_DEPTH_MOST) {
			write_object_facts(writing, sheet, value, field->shape, path, depth + 1);
		}
	}
}

static void write_facts(struct writing *writing, const struct json *root)
{
	struct out_sheet *sheet = out_sheet(writing->book, LIT(SHEET_FACTS), 1);

	out_column(sheet, 0, 36, OUT_WORDS);
	out_column(sheet, 1, 60, OUT_WORDS);
	out_column(sheet, 2, 80, OUT_NOTE);
	out_row(sheet);
	out_words(sheet, OUT_HEAD, LIT("kunci"));
	out_words(sheet, OUT_HEAD, LIT("nilai"));
	out_words(sheet, OUT_HEAD, LIT("penjelasan"));
	write_object_facts(writing, sheet, root, writing->shape, (struct text){ 0 }, 0);
}

/* -- lists -- */

struct list_columns {
	ARRAY_OF(struct book_key) keys;
};

/* What stands under the objects of the key in the item; NULL when it is not given. */
static const struct json *value_of(const struct json *item, const struct shape *shape, const struct book_key *key)
{
	for (size_t i = 0; item && i < key->depth; i++) {
		item = value_in(item, shape, key->through[i]);
		shape = key->through[i]->shape;
	}
	item = item ? value_in(item, shape, key->field) : NULL;
	return item && key->year.count ? json_lookup(item, text_part(key->year, 0, 4).bytes) : item;
}

static bool is_used(const struct item_rows *items, const struct shape *shape, const struct book_key *key)
{
	for (size_t i = 0; i < items->rows.count; i++)
		if (value_of(items->rows.items[i].json, shape, key))
			return true;
	return false;
}

static void add_years(struct writing *writing, const struct item_rows *items, const struct shape *shape,
                      const struct book_key *key, struct list_columns *columns)
{
	struct book_key with = *key;

	for (int year = 1900; year <= 2200; year++) {
		with.year = text_from_int(writing->arena, year);
		if (is_used(items, shape, &with))
			*array_push(writing->arena, &columns->keys) = with;
	}
}

/* The fields of the items, and of the objects in them that any item has. */
static void add_columns(struct writing *writing, const struct item_rows *items, const struct shape *root,
                        const struct shape *shape, struct book_key *key, struct list_columns *columns)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		key->field = field;
		if (is_cell_field(field))
			*array_push(writing->arena, &columns->keys) = *key;
		else if (field->kind == FIELD_YEARS && is_used(items, root, key))
			add_years(writing, items, root, key, columns);
		else if (field->kind == FIELD_OBJECT && key->depth < LIST_DEPTH_MOST && is_used(items, root, key)) {
			key->through[key->depth++] = field;
			add_columns(writing, items, root, field->shape, key, columns);
			key->depth--;
		}
	}
}

static void write_heads(struct writing *writing, struct out_sheet *sheet, const struct book_list *list,
                        const struct list_columns *columns)
{
	out_row(sheet);
	out_words(sheet, OUT_HEAD, LIT(HEAD_NUMBER));
	out_comment(sheet, list->depth == 1
	                           ? LIT("nomor urut barisnya, yang disebut lembar-lembar lain")
	                           : LIT("nomor induknya, titik, lalu nomornya sendiri: 2.1 adalah yang pertama "
	                                 "dari induk nomor 2"));
	if (list->field->kind == FIELD_MAP) {
		out_words(sheet, OUT_HEAD, LIT(HEAD_KEY));
		out_comment(sheet, LIT("nama pendek pilihan sendiri, yang disebut di tempat lain"));
	}
	for (size_t i = 0; i < columns->keys.count; i++) {
		const struct book_key *key = &columns->keys.items[i];
		size_t column = out_cells(sheet);

		out_words(sheet, OUT_HEAD, key_path(writing->arena, key));
		out_comment(sheet, text_from(key->field->note));
		out_column(sheet, column, key->field->kind == FIELD_PROSE ? WIDTH_WORDS : WIDTH_CELL,
		           style_of(key->field));
		write_choices(sheet, column, key->field);
	}
}

/* The columns of what was planned and what became of it; false when the list has none. */
static bool find_pair(const struct list_columns *columns, size_t first, size_t *plan, size_t *result)
{
	bool money = false, has_plan = false, has_result = false;

	for (size_t i = 0; i < columns->keys.count; i++) {
		const struct field *field = columns->keys.items[i].field;

		if (columns->keys.items[i].depth || (field->kind != FIELD_RUPIAH && field->kind != FIELD_DECIMAL))
			continue;
		if (!strcmp(field->key, "anggaran") || !strcmp(field->key, "target")) {
			*plan = first + i;
			has_plan = true;
			money = field->kind == FIELD_RUPIAH;
		}
		if (!strcmp(field->key, "realisasi")) {
			*result = first + i;
			has_result = has_plan && money == (field->kind == FIELD_RUPIAH);
		}
	}
	return has_plan && has_result;
}

/* Above the heads: what the list is, and sums of money. */
static void write_top(struct writing *writing, struct out_sheet *sheet, const struct book_list *list,
                      const struct list_columns *columns, size_t first, size_t rows)
{
	out_row(sheet);
	out_words(sheet, OUT_TITLE, list->name);
	out_comment(sheet, text_from(list->field->note));
	while (out_cells(sheet) < first)
		out_empty(sheet);
	for (size_t i = 0; i < columns->keys.count; i++) {
		struct text letters = out_letters(writing->arena, out_cells(sheet));

		if (columns->keys.items[i].field->kind == FIELD_RUPIAH)
			out_formula(sheet, OUT_SUM,
			            text_format(writing->arena, "SUM(%t3:%t%z)", letters, letters, rows + 2));
		else
			out_empty(sheet);
	}
}

static void write_list(struct writing *writing, size_t index)
{
	const struct book_list *list = &writing->lists.list.items[index];
	const struct item_rows *items = &writing->items[index];
	size_t first = list->field->kind == FIELD_MAP ? 2 : 1, plan = 0, result = 0;
	struct list_columns columns = { .keys = { 0 } };
	struct book_key key = { .depth = 0 };
	struct out_sheet *sheet;
	bool pair;

	if (!items->rows.count)
		return;
	add_columns(writing, items, list->field->shape, list->field->shape, &key, &columns);
	pair = find_pair(&columns, first, &plan, &result);
	sheet = out_sheet(writing->book, list->sheet, 2);
	out_column(sheet, 0, WIDTH_NUMBER, OUT_WORDS);
	if (first == 2)
		out_column(sheet, 1, WIDTH_CELL, OUT_WORDS);
	write_top(writing, sheet, list, &columns, first, items->rows.count);
	write_heads(writing, sheet, list, &columns);
	if (pair)
		out_words(sheet, OUT_HEAD, LIT("realisasi : rencana " HEAD_COMPUTED));
	for (size_t r = 0; r < items->rows.count; r++) {
		const struct item_row *item = &items->rows.items[r];
		struct text a = out_letters(writing->arena, plan), b = out_letters(writing->arena, result);
		size_t row = r + 3;

		out_row(sheet);
		out_words(sheet, OUT_WORDS, item->number);
		if (first == 2)
			out_words(sheet, OUT_WORDS, item->key);
		for (size_t i = 0; i < columns.keys.count; i++) {
			const struct book_key *column = &columns.keys.items[i];
			const struct json *value = value_of(item->json, list->field->shape, column);

			if (value && !column->year.count && !cell_holds(writing->arena, column->field, value))
				value = NULL;
			write_cell(writing, sheet, column->field, value);
		}
		if (pair)
			out_formula(
				sheet, OUT_RATIO,
				text_format(writing->arena, "IF(N(%t%z)>0,%t%z/%t%z,\"\")", a, row, b, row, a, row));
	}
}

/* -- narrative -- */

/* The columns beside the words: what may be said of a block, or of a list in it. */
static size_t more_fields(const struct shape *block, const struct field *fields[16])
{
	const struct field *points, *list = points_field(block, &points);
	size_t count = 0;

	for (const struct field *field = block->fields; field->kind != FIELD_END && count < 16; field++)
		if (is_cell_field(field) && field->presence == OPTIONAL)
			fields[count++] = field;
	for (const struct field *field = list ? list->shape->fields : NULL;
	     field && field->kind != FIELD_END && count < 16; field++)
		if (is_cell_field(field) && field->presence == OPTIONAL)
			fields[count++] = field;
	return count;
}

static void write_kinds(struct out_sheet *sheet, const struct shape *block)
{
	const struct field *points, *list = points_field(block, &points);
	struct text kinds[32];
	size_t count = 0;

	for (const struct field *field = block->fields; field->kind != FIELD_END && count < 30; field++)
		if (field->presence == ALTERNATIVE &&
		    (is_cell_field(field) || (field->kind == FIELD_OBJECT && field->shape->shorthand)))
			kinds[count++] = text_from(field->key);
	if (list)
		kinds[count++] = text_from(points->key);
	kinds[count++] = LIT(SHEET_OTHERS);
	out_choices(sheet, 2, kinds, count);
}

static void write_narrative(struct writing *writing)
{
	const struct field *fields[16];
	struct out_sheet *sheet;
	size_t count;

	if (!writing->narrative)
		return;
	count = more_fields(writing->narrative, fields);
	sheet = out_sheet(writing->book, LIT(SHEET_NARRATIVE), 1);
	out_column(sheet, 0, 44, OUT_WORDS);
	out_column(sheet, 1, WIDTH_NUMBER, OUT_WORDS);
	out_column(sheet, 2, WIDTH_CELL, OUT_WORDS);
	out_column(sheet, 3, 100, OUT_WORDS);
	out_row(sheet);
	out_words(sheet, OUT_HEAD, LIT("tempat"));
	out_comment(sheet,
	            LIT("kunci tempatnya di dalam data; angka di dalam kurung adalah nomor pada lembar daftarnya"));
	out_words(sheet, OUT_HEAD, LIT(HEAD_NUMBER));
	out_comment(sheet, LIT("nomor urut bloknya di tempat itu; boleh dikosongkan"));
	out_words(sheet, OUT_HEAD, LIT("jenis"));
	out_words(sheet, OUT_HEAD, LIT("isi"));
	for (size_t i = 0; i < count; i++) {
		out_words(sheet, OUT_HEAD, text_from(fields[i]->key));
		out_comment(sheet, text_from(fields[i]->note));
		write_choices(sheet, 4 + i, fields[i]);
	}
	write_kinds(sheet, writing->narrative);
	for (size_t r = 0; r < writing->lines.count; r++) {
		const struct line_row *line = &writing->lines.items[r];

		out_row(sheet);
		out_words(sheet, OUT_WORDS, line->place);
		out_words(sheet, OUT_WORDS, line->number);
		out_words(sheet, OUT_WORDS, line->kind);
		if (line->words.count)
			out_words(sheet, OUT_WORDS, line->words);
		else
			out_empty(sheet);
		for (size_t i = 0; i < count; i++)
			write_cell(writing, sheet, fields[i],
			           line->more && line->more->kind == JSON_OBJECT
			                   ? json_lookup(line->more, fields[i]->key)
			                   : NULL);
	}
}

/* -- the rest -- */

static struct text spelt(struct writing *writing, struct text words)
{
	struct buffer out = { .arena = writing->arena };
	struct json_writer json = { .out = &out, .fresh = true };

	json_text(&json, text_copy(writing->arena, words).bytes);
	return buffer_text(&out);
}

static void write_others(struct writing *writing)
{
	struct out_sheet *sheet;

	if (!writing->others.count)
		return;
	sheet = out_sheet(writing->book, LIT(SHEET_OTHERS), 1);
	out_column(sheet, 0, 70, OUT_WORDS);
	out_column(sheet, 1, 100, OUT_WORDS);
	out_row(sheet);
	out_words(sheet, OUT_HEAD, LIT("tempat"));
	out_words(sheet, OUT_HEAD, LIT("isi"));
	for (size_t i = 0; i < writing->others.count; i++) {
		const struct json *json = writing->others.items[i].json;
		struct text words;
		int places;

		out_row(sheet);
		out_words(sheet, OUT_WORDS, writing->others.items[i].place);
		if (json->kind == JSON_NUMBER && out_holds(writing->arena, json->text, &words, &places))
			out_number(sheet, OUT_NUMBER, json->text);
		else if (json->kind == JSON_NUMBER)
			out_words(sheet, OUT_WORDS, TEXT_JOIN(writing->arena, LIT("#"), json->text));
		else if (json->kind == JSON_BOOL)
			out_truth(sheet, json->truth);
		else if (json->kind != JSON_TEXT)
			out_words(sheet, OUT_WORDS,
			          json->kind == JSON_LIST     ? LIT("[]")
			          : json->kind == JSON_OBJECT ? LIT("{}")
			                                      : LIT("null"));
		else if (!json->text.count || text_trim(json->text).count < json->text.count ||
		         others_spelt(json->text) || memchr(json->text.bytes, '\r', json->text.count))
			out_words(sheet, OUT_WORDS, spelt(writing, json->text));
		else
			out_words(sheet, OUT_WORDS, json->text);
	}
}

void workbook_write(struct arena *arena, const struct json *json, const struct shape *shape, struct buffer *out)
{
	struct writing writing = { .arena = arena, .shape = shape, .book = book_out_new(arena) };

	lists_of(arena, shape, &writing.lists);
	writing.items = arena_many(arena, writing.lists.list.count + 1, struct item_rows);
	writing_sort(&writing, json);
	write_facts(&writing, json);
	for (size_t i = 0; i < writing.lists.list.count; i++)
		write_list(&writing, i);
	write_narrative(&writing);
	write_others(&writing);
	book_out_write(writing.book, out);
}
