/* The sheets of a workbook: facts, a sheet for each list that has items, the narrative, a sheet for each table, the
 * rest. */
#include "workbook/workbook.h"

#include "input/json_writer.h"
#include "workbook/tables.h"

enum { PART_MOST = 30000 };

/* -- facts -- */

static void write_fact(struct writing *writing, struct out_sheet *sheet, struct text path, const struct field *field,
                       const struct json *value)
{
	struct out_range cells = { .column = 1, .only = true };
	bool many = value && value->kind == JSON_LIST && field->kind != FIELD_TABLE;
	const struct json *line = many ? value->members : value;

	do {
		out_row(sheet);
		out_words(sheet, OUT_WORDS, path);
		write_cell(writing, sheet, field, line);
		out_words(sheet, OUT_NOTE, field_note(writing->arena, field));
		cells.top = cells.bottom = out_rows(sheet);
		write_choice(writing, sheet, cells, field);
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

static void write_facts(struct writing *writing, struct out_sheet *sheet, const struct json *root)
{
	out_column(sheet, 0, 36, OUT_WORDS);
	out_column(sheet, 1, 60, OUT_WORDS);
	out_column(sheet, 2, 80, OUT_NOTE);
	out_row(sheet);
	out_words(sheet, OUT_HEAD, LIT("kunci"));
	out_words(sheet, OUT_HEAD, LIT("nilai"));
	out_words(sheet, OUT_HEAD, LIT("penjelasan"));
	write_object_facts(writing, sheet, root, writing->shape, (struct text){ 0 }, 0);
}

/* -- the rest -- */

static struct text spelt(struct writing *writing, struct text words)
{
	struct buffer out = { .arena = writing->arena };
	struct json_writer json = { .out = &out, .fresh = true };

	json_text(&json, text_copy(writing->arena, words).bytes);
	return buffer_text(&out);
}

/* Words of any length, spelt as JSON does, a part in each row; only the first says where they belong. */
static void write_parts(struct writing *writing, struct out_sheet *sheet, struct text place, struct text words)
{
	do {
		size_t end = words.count < PART_MOST ? words.count : PART_MOST;
		struct text part;

		while (end < words.count && ((unsigned char)words.bytes[end] & 0xC0) == 0x80)
			end--;
		part = spelt(writing, text_part(words, 0, end));
		for (; !out_fits(part) && end > 4; part = spelt(writing, text_part(words, 0, end)))
			for (end /= 2; ((unsigned char)words.bytes[end] & 0xC0) == 0x80;)
				end--;
		if (place.count)
			out_words(sheet, OUT_WORDS, place);
		else
			out_empty(sheet);
		out_words(sheet, OUT_WORDS, part);
		words = text_part(words, end, words.count);
		place = (struct text){ 0 };
		if (words.count)
			out_row(sheet);
	} while (words.count);
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
		if (json->kind == JSON_TEXT && !out_fits(json->text)) {
			write_parts(writing, sheet, writing->others.items[i].place, json->text);
			continue;
		}
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

struct text workbook_write(struct arena *arena, const struct json *json, const struct shape *shape, struct buffer *out)
{
	struct writing writing = { .arena = arena, .shape = shape, .book = book_out_new(arena) };
	struct out_sheet *facts;

	lists_of(arena, shape, &writing.lists);
	writing.items = arena_many(arena, writing.lists.list.count + 1, struct item_rows);
	writing.sheets = arena_many(arena, writing.lists.list.count + 1, struct list_sheet);
	writing_sort(&writing, json);
	facts = out_sheet(writing.book, LIT(SHEET_FACTS), 1);
	open_lists(&writing);
	write_facts(&writing, facts, json);
	for (size_t i = 0; i < writing.lists.list.count; i++)
		write_list(&writing, i);
	write_narrative(&writing);
	write_tables(&writing);
	write_others(&writing);
	book_out_write(writing.book, out);
	return book_out_cut(writing.book);
}
