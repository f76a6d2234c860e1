/* A value of a field as a cell. */
#include "workbook/writing.h"

enum out_style cell_style(const struct field *field)
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

struct text field_note(struct arena *arena, const struct field *field)
{
	if (field->kind != FIELD_TABLE)
		return text_from(field->note);
	return TEXT_JOIN(
		arena, text_from(field->note),
		LIT("; di dalam sel satu baris (Alt+Enter) untuk setiap deret, isinya dipisah tanda " TABLE_MARK));
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
		for (const struct json *cell = line->kind == JSON_LIST ? line->members : NULL; cell;
		     cell = cell->next) {
			buffer_str(&out, cell == line->members ? "" : " " TABLE_MARK " ");
			buffer_add(&out, cell->text);
		}
	}
	return buffer_text(&out);
}

/* `value` may be NULL. */
void write_cell(struct writing *writing, struct out_sheet *sheet, const struct field *field, const struct json *value)
{
	if (!value) {
		out_empty(sheet);
		return;
	}
	switch (value->kind) {
	case JSON_NUMBER:
		out_number(sheet,
		           field->kind == FIELD_CELL || field->kind == FIELD_PRINTED ? OUT_NUMBER : cell_style(field),
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

/* -- choices -- */

/* Whether the shape is one of the kinds: "program, kegiatan". */
static bool is_kind(const char *kinds, const char *name)
{
	size_t count = strlen(name);

	for (const char *at = strstr(kinds, name); at; at = strstr(at + 1, name))
		if ((at == kinds || at[-1] == ' ') && (!at[count] || at[count] == ','))
			return true;
	return false;
}

/* The keys of a sheet; where they stand on several, those of the first are offered and others may be typed. */
static void write_references(const struct writing *writing, struct out_sheet *sheet, struct out_range cells,
                             const char *kinds)
{
	size_t count = 0, first = 0;

	for (size_t i = writing->lists.list.count; i-- > 0;) {
		const struct list_sheet *list = &writing->sheets[i];

		if (!list->sheet || list->keys == SIZE_MAX ||
		    !is_kind(kinds, writing->lists.list.items[i].field->shape->name))
			continue;
		count++;
		first = i;
	}
	cells.only = cells.only && count == 1 && !strchr(kinds, ',');
	if (count)
		out_choices_of(sheet, cells, out_name(writing->sheets[first].sheet), writing->sheets[first].keys,
		               LIST_HEAD_ROW + 1);
}

/* Words of a text are offered, those of a choice are all there are; a cell of several lines may have any. */
void write_choice(const struct writing *writing, struct out_sheet *sheet, struct out_range cells,
                  const struct field *field)
{
	struct text words[64];
	size_t count = 0;

	cells.only = cells.only && (field->kind == FIELD_CHOICE || field->kind == FIELD_BOOL || field->refers);
	if (field->refers) {
		write_references(writing, sheet, cells, field->refers);
		return;
	}
	for (const struct choice *choice = field->choices; choice && choice->word && count < 64; choice++)
		words[count++] = text_from(choice->word);
	if (field->kind == FIELD_BOOL) {
		words[0] = LIT("ya");
		words[1] = LIT("tidak");
		count = 2;
	}
	out_choices(sheet, cells, words, count);
}

void write_choices(const struct writing *writing, struct out_sheet *sheet, size_t column, const struct field *field)
{
	write_choice(writing, sheet, out_below(sheet, column, field->kind != FIELD_TEXTS), field);
}
