/* The sheet of a list: a title with sums, the heads with explanations, a row for each item. */
#include "sheet/amount.h"
#include "workbook/ratio.h"

enum { WIDTH_NUMBER = 9, WIDTH_KEY = 24, WIDTH_LEAST = 9, WIDTH_HEAD_MOST = 24, WIDTH_MOST = 60 };

/* Of the column, in letters: its head, and the longest of what is in it as far as that is read on one line. */
static int width_of(const struct item_rows *items, const struct shape *shape, const struct book_key *key,
                    struct text head)
{
	size_t width = head.count + 3 < WIDTH_HEAD_MOST ? head.count + 3 : WIDTH_HEAD_MOST;

	for (size_t i = 0; i < items->rows.count; i++) {
		const struct json *value = key_value(items->rows.items[i].json, shape, key);
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

/* What the numbers of the column add up to; not known where that is more than numbers hold. */
static struct text sum_of(struct writing *writing, const struct item_rows *items, const struct shape *shape,
                          const struct book_key *key)
{
	struct decimal sum = decimal_from_int(0), number;
	struct text words;
	int places;

	for (size_t i = 0; i < items->rows.count; i++)
		if (key_number(writing->arena, key->field, key_value(items->rows.items[i].json, shape, key), &number) &&
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
		struct list_columns columns = { .keys = { 0 } };

		if (!writing->items[i].rows.count)
			continue;
		add_columns(writing, i, &columns);
		writing->sheets[i].sheet = out_sheet(writing->book, list->sheet, LIST_HEAD_ROW);
		writing->sheets[i].keys = key_column(list, &columns);
	}
}

void write_list(struct writing *writing, size_t index)
{
	const struct book_list *list = &writing->lists.list.items[index];
	const struct item_rows *items = &writing->items[index];
	size_t first = list_first(list);
	struct list_columns columns = { .keys = { 0 } };
	struct out_sheet *sheet = writing->sheets[index].sheet;
	struct ratio ratio;
	bool has_ratio;

	if (!items->rows.count)
		return;
	add_columns(writing, index, &columns);
	has_ratio = find_ratio(writing, index, &columns, &ratio);
	out_column(sheet, 0, WIDTH_NUMBER, OUT_WORDS);
	if (first == 2)
		out_column(sheet, 1, WIDTH_KEY, OUT_WORDS);
	write_top(writing, sheet, list, &columns, first);
	write_heads(writing, sheet, list, &columns);
	if (has_ratio)
		out_words(sheet, OUT_HEAD, ratio.head);
	for (size_t r = 0; r < items->rows.count; r++) {
		const struct item_row *item = &items->rows.items[r];

		out_row(sheet);
		out_words(sheet, OUT_WORDS, item->number);
		if (first == 2)
			out_words(sheet, OUT_WORDS, item->key);
		for (size_t i = 0; i < columns.keys.count; i++) {
			const struct book_key *column = &columns.keys.items[i];
			const struct json *value = key_value(item->json, list->field->shape, column);

			if (value && !column->year.count && !cell_holds(writing->arena, column->field, value))
				value = NULL;
			write_cell(writing, sheet, column->field, value);
		}
		if (has_ratio)
			write_ratio(writing, sheet, &ratio, item, r + LIST_HEAD_ROW + 1);
	}
}
