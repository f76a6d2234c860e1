/* The sheet of a list: a title with sums, the heads with explanations, a row for each item. */
#include "sheet/amount.h"
#include "workbook/writing.h"

enum {
	WIDTH_NUMBER = 9,
	WIDTH_KEY = 24,
	WIDTH_LEAST = 9,
	WIDTH_HEAD_MOST = 24,
	WIDTH_MOST = 60,
	YEAR_FIRST = 1900,
	YEAR_LAST = 2200
};

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

/* What is written as null is still to be filled in, and has its column already. */
static bool is_named(const struct json *item, const struct shape *shape, const struct book_key *key)
{
	for (size_t i = 0; item && i < key->depth; i++) {
		item = value_in(item, shape, key->through[i]);
		shape = key->through[i]->shape;
	}
	return item && item->kind == JSON_OBJECT && json_lookup(item, key->field->key);
}

static bool is_used(const struct item_rows *items, const struct shape *shape, const struct book_key *key)
{
	for (size_t i = 0; i < items->rows.count; i++) {
		const struct json *item = items->rows.items[i].json;

		if (value_of(item, shape, key) ||
		    (!key->year.count && is_cell_field(key->field) && is_named(item, shape, key)))
			return true;
	}
	return false;
}

static void add_years(struct writing *writing, const struct item_rows *items, const struct shape *shape,
                      const struct book_key *key, struct list_columns *columns)
{
	struct book_key with = *key;

	for (int year = YEAR_FIRST; year <= YEAR_LAST; year++) {
		with.year = text_from_int(writing->arena, year);
		if (is_used(items, shape, &with))
			*array_push(writing->arena, &columns->keys) = with;
	}
}

/* Of a field in an object: what one quarter has, all four have a column for. */
static bool is_used_beside(const struct item_rows *items, const struct shape *root, const struct book_key *key)
{
	const struct shape *above = key->depth > 1 ? key->through[key->depth - 2]->shape : root;
	const struct field *object = key->depth ? key->through[key->depth - 1] : NULL;

	for (const struct field *field = above->fields; object && field->kind != FIELD_END; field++) {
		struct book_key beside = *key;

		beside.through[key->depth - 1] = field;
		if (field->kind == FIELD_OBJECT && field->shape == object->shape && is_used(items, root, &beside))
			return true;
	}
	return false;
}

/* Whether another object of the same shape beside this one is in any item. */
static bool is_object_beside(const struct item_rows *items, const struct shape *root, const struct shape *shape,
                             const struct book_key *key)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		struct book_key beside = *key;

		beside.field = field;
		if (field->kind == FIELD_OBJECT && field->shape == key->field->shape && is_used(items, root, &beside))
			return true;
	}
	return false;
}

/* The fields of the items, and those in objects that any item has. */
static void add_columns(struct writing *writing, const struct item_rows *items, const struct shape *root,
                        const struct shape *shape, struct book_key *key, struct list_columns *columns)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		key->field = field;
		if (is_cell_field(field) && (!key->depth || is_used_beside(items, root, key)))
			*array_push(writing->arena, &columns->keys) = *key;
		else if (field->kind == FIELD_YEARS && is_used(items, root, key))
			add_years(writing, items, root, key, columns);
		else if (field->kind == FIELD_OBJECT && key->depth < LIST_DEPTH_MOST &&
		         (is_used(items, root, key) || is_object_beside(items, root, shape, key))) {
			key->through[key->depth++] = field;
			add_columns(writing, items, root, field->shape, key, columns);
			key->depth--;
		}
	}
}

/* Of the column, in letters: its head, and the longest of what is in it as far as that is read on one line. */
static int width_of(const struct item_rows *items, const struct shape *shape, const struct book_key *key,
                    struct text head)
{
	size_t width = head.count + 3 < WIDTH_HEAD_MOST ? head.count + 3 : WIDTH_HEAD_MOST;

	for (size_t i = 0; i < items->rows.count; i++) {
		const struct json *value = value_of(items->rows.items[i].json, shape, key);
		const struct json *line = value && value->members ? value->members : value;

		for (; line; line = line == value ? NULL : line->next)
			if (text_length(line->text) + 2 > width)
				width = text_length(line->text) + 2;
	}
	return (int)(width < WIDTH_LEAST ? WIDTH_LEAST : width > WIDTH_MOST ? WIDTH_MOST : width);
}

static void write_heads(struct writing *writing, struct out_sheet *sheet, const struct book_list *list,
                        const struct list_columns *columns)
{
	const struct item_rows *items = &writing->items[list - writing->lists.list.items];

	out_row(sheet);
	out_words(sheet, OUT_HEAD, text_from(list_number_head(list)));
	out_comment(sheet, list->depth == 1
	                           ? LIT("nomor urut barisnya, yang disebut lembar-lembar lain")
	                           : LIT("nomor induknya, titik, lalu nomornya sendiri: 2.1 adalah yang pertama "
	                                 "dari induk nomor 2"));
	if (list->field->kind == FIELD_MAP) {
		out_words(sheet, OUT_HEAD, text_from(list_key_head(list)));
		out_comment(sheet, LIT("nama pendek pilihan sendiri, yang disebut di tempat lain"));
	}
	for (size_t i = 0; i < columns->keys.count; i++) {
		const struct book_key *key = &columns->keys.items[i];
		struct text path = key_path(writing->arena, key);
		size_t column = out_cells(sheet);

		out_words(sheet, OUT_HEAD, path);
		out_comment(sheet, field_note(writing->arena, key->field));
		out_column(sheet, column, width_of(items, list->field->shape, key, path), cell_style(key->field));
		write_choices(writing, sheet, column, key->field);
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

/* The value as the number that its cell holds; false when that is empty, or words. */
static bool cell_number(struct arena *arena, const struct field *field, const struct json *value,
                        struct decimal *number)
{
	struct text words;
	int places;

	return value && value->kind == JSON_NUMBER && cell_holds(arena, field, value) &&
	       out_holds(arena, value->text, &words, &places) && decimal_parse(words, number);
}

/* What the numbers of the column add up to; not known where that is more than numbers hold. */
static struct text sum_of(struct writing *writing, const struct item_rows *items, const struct shape *shape,
                          const struct book_key *key)
{
	struct decimal sum = decimal_from_int(0), number;
	struct text words;
	int places;

	for (size_t i = 0; i < items->rows.count; i++)
		if (cell_number(writing->arena, key->field, value_of(items->rows.items[i].json, shape, key), &number) &&
		    !decimal_add(sum, number, &sum))
			return (struct text){ 0 };
	words = amount_spell(writing->arena, sum);
	return out_holds(writing->arena, words, &words, &places) ? words : (struct text){ 0 };
}

/* Above the heads: what the list is, and sums of money. */
static void write_top(struct writing *writing, struct out_sheet *sheet, const struct book_list *list,
                      const struct list_columns *columns, size_t first)
{
	const struct item_rows *items = &writing->items[list - writing->lists.list.items];

	out_row(sheet);
	out_words(sheet, OUT_TITLE, list->name);
	out_comment(sheet, text_from(list->field->note));
	while (out_cells(sheet) < first)
		out_empty(sheet);
	for (size_t i = 0; i < columns->keys.count; i++) {
		struct text letters = out_letters(writing->arena, out_cells(sheet));

		if (columns->keys.items[i].field->kind == FIELD_RUPIAH)
			out_formula(sheet, OUT_SUM,
			            text_format(writing->arena, "SUM(%t%d:%t%d)", letters, LIST_HEAD_ROW + 1, letters,
			                        OUT_ROW_LAST),
			            sum_of(writing, items, list->field->shape, &columns->keys.items[i]));
		else
			out_empty(sheet);
	}
}

/* What became of what was planned, in twelve decimals. */
static struct text ratio_of(struct writing *writing, const struct json *item, const struct shape *shape,
                            const struct book_key *plan, const struct book_key *result)
{
	struct decimal planned, came, ratio;

	if (!cell_number(writing->arena, plan->field, value_of(item, shape, plan), &planned) ||
	    decimal_sign(planned) <= 0)
		return LIT("");
	if (!cell_number(writing->arena, result->field, value_of(item, shape, result), &came))
		return LIT("");
	if (!decimal_div(came, planned, DECIMAL_PLACES_MAX, &ratio))
		return (struct text){ 0 };
	return amount_spell(writing->arena, ratio);
}

/* -- sheets -- */

static size_t key_column(const struct book_list *list, const struct list_columns *columns)
{
	if (list->field->kind == FIELD_MAP)
		return 1;
	for (size_t i = 0; i < columns->keys.count; i++)
		if (!columns->keys.items[i].depth && !strcmp(columns->keys.items[i].field->key, HEAD_KEY))
			return i + 1;
	return SIZE_MAX;
}

void open_lists(struct writing *writing)
{
	for (size_t i = 0; i < writing->lists.list.count; i++) {
		const struct book_list *list = &writing->lists.list.items[i];
		const struct shape *shape = list->field->shape;
		struct list_columns columns = { .keys = { 0 } };
		struct book_key key = { .depth = 0 };

		if (!writing->items[i].rows.count)
			continue;
		add_columns(writing, &writing->items[i], shape, shape, &key, &columns);
		writing->sheets[i].sheet = out_sheet(writing->book, list->sheet, LIST_HEAD_ROW);
		writing->sheets[i].keys = key_column(list, &columns);
	}
}

void write_list(struct writing *writing, size_t index)
{
	const struct book_list *list = &writing->lists.list.items[index];
	const struct item_rows *items = &writing->items[index];
	size_t first = list->field->kind == FIELD_MAP ? 2 : 1, plan = 0, result = 0;
	struct list_columns columns = { .keys = { 0 } };
	struct book_key key = { .depth = 0 };
	struct out_sheet *sheet = writing->sheets[index].sheet;
	bool pair;

	if (!items->rows.count)
		return;
	add_columns(writing, items, list->field->shape, list->field->shape, &key, &columns);
	pair = find_pair(&columns, first, &plan, &result);
	out_column(sheet, 0, WIDTH_NUMBER, OUT_WORDS);
	if (first == 2)
		out_column(sheet, 1, WIDTH_KEY, OUT_WORDS);
	write_top(writing, sheet, list, &columns, first);
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
			out_formula(sheet, OUT_RATIO,
			            text_format(writing->arena, "IF(AND(N(%t%z)>0,ISNUMBER(%t%z)),%t%z/%t%z,\"\")", a,
			                        row, b, row, b, row, a, row),
			            ratio_of(writing, item->json, list->field->shape, &columns.keys.items[plan - first],
			                     &columns.keys.items[result - first]));
	}
}
