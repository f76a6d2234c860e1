/* The sheet of narratives: a line for each block, and for each point of a list; where it belongs, what kind it is, its
 * words, and a column for what else may be said of it. */
#include "workbook/writing.h"

#include "input/tabular.h"

enum { WIDTH_PLACE = 44, WIDTH_NUMBER = 9, WIDTH_KIND = 18, WIDTH_WORDS = 100, FIELDS_MOST = 16, OWN_COLUMNS = 4 };

/* The columns beside the words: what may be said of a block, or of a list in it. */
static size_t more_fields(const struct shape *block, const struct field *fields[FIELDS_MOST])
{
	const struct field *points, *list = points_field(block, &points);
	size_t count = 0;

	for (const struct field *field = block->fields; field->kind != FIELD_END && count < FIELDS_MOST; field++)
		if (is_cell_field(field) && field->presence == OPTIONAL)
			fields[count++] = field;
	for (const struct field *field = list ? list->shape->fields : NULL;
	     field && field->kind != FIELD_END && count < FIELDS_MOST; field++)
		if (is_cell_field(field) && field->presence == OPTIONAL)
			fields[count++] = field;
	return count;
}

/* A column for a key of a block that is an object: "gambar.judul". */
struct inside_column {
	const struct field *object, *field;
};

struct inside_columns {
	ARRAY_OF(struct inside_column) list;
};

/* Those that a line has. */
static struct inside_columns inside_columns(struct writing *writing)
{
	struct inside_columns columns = { .list = { 0 } };

	for (const struct field *kind = writing->narrative->fields; kind->kind != FIELD_END; kind++)
		for (const struct field *field = block_words(kind) ? kind->shape->fields : kind;
		     field->kind != FIELD_END && field != kind; field++) {
			bool used = false;

			for (size_t i = 0; !used && field != block_words(kind) && i < writing->lines.count; i++)
				used = writing->lines.items[i].object == kind && field->key[0] &&
				       json_lookup(writing->lines.items[i].inside, field->key);
			if (used)
				*array_push(writing->arena, &columns.list) = (struct inside_column){ kind, field };
		}
	return columns;
}

static void write_kinds(struct out_sheet *sheet, const struct shape *block)
{
	const struct field *points, *list = points_field(block, &points);
	struct text kinds[32];
	struct tabular parts;
	size_t count = 0;

	for (const struct field *field = block->fields; field->kind != FIELD_END && count < 30; field++)
		if (field->presence == ALTERNATIVE &&
		    (is_cell_field(field) ||
		     (field->kind == FIELD_OBJECT && (block_words(field) || tabular_of(field->shape, &parts)))))
			kinds[count++] = text_from(field->key);
	if (list)
		kinds[count++] = text_from(points->key);
	kinds[count++] = LIT(SHEET_OTHERS);
	out_choices(sheet, out_below(sheet, 2, true), kinds, count);
}

static void write_heads(struct writing *writing, struct out_sheet *sheet, const struct field **fields, size_t count,
                        const struct inside_columns *inside)
{
	out_column(sheet, 0, WIDTH_PLACE, OUT_WORDS);
	out_column(sheet, 1, WIDTH_NUMBER, OUT_WORDS);
	out_column(sheet, 2, WIDTH_KIND, OUT_WORDS);
	out_column(sheet, 3, WIDTH_WORDS, OUT_WORDS);
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
		write_choices(writing, sheet, OWN_COLUMNS + i, fields[i]);
	}
	for (size_t i = 0; i < inside->list.count; i++) {
		const struct inside_column *column = &inside->list.items[i];

		out_words(sheet, OUT_HEAD,
		          text_format(writing->arena, "%s.%s", column->object->key, column->field->key));
		out_comment(sheet, text_from(column->field->note));
		write_choices(writing, sheet, OWN_COLUMNS + count + i, column->field);
	}
	write_kinds(sheet, writing->narrative);
}

static void write_line(struct writing *writing, struct out_sheet *sheet, const struct line_row *line,
                       const struct field **fields, size_t count, const struct inside_columns *inside)
{
	bool more = line->more && line->more->kind == JSON_OBJECT;

	out_row(sheet);
	out_words(sheet, OUT_WORDS, line->place);
	out_words(sheet, OUT_WORDS, line->number);
	out_words(sheet, OUT_WORDS, line->kind);
	if (line->words.count)
		out_words(sheet, OUT_WORDS, line->words);
	else
		out_empty(sheet);
	for (size_t i = 0; i < count; i++)
		write_cell(writing, sheet, fields[i], more ? json_lookup(line->more, fields[i]->key) : NULL);
	for (size_t i = 0; i < inside->list.count; i++) {
		const struct inside_column *column = &inside->list.items[i];

		write_cell(writing, sheet, column->field,
		           line->object == column->object ? json_lookup(line->inside, column->field->key) : NULL);
	}
}

void write_narrative(struct writing *writing)
{
	const struct field *fields[FIELDS_MOST];
	struct inside_columns inside;
	struct out_sheet *sheet;
	size_t count;

	if (!writing->narrative)
		return;
	count = more_fields(writing->narrative, fields);
	inside = inside_columns(writing);
	sheet = out_sheet(writing->book, LIT(SHEET_NARRATIVE), 1);
	write_heads(writing, sheet, fields, count, &inside);
	for (size_t i = 0; i < writing->lines.count; i++)
		write_line(writing, sheet, &writing->lines.items[i], fields, count, &inside);
}
