/* The JSON Schema of shapes, written as it is walked: one definition for each shape but the root,
 * which is the schema itself and "#" to those that refer back to it. */
#include "input/schema.h"

#include "base/array.h"
#include "input/json_writer.h"

#define SHEET_LIST "daftar_dalam_lembar"

struct schema {
	struct json_writer json;
	ARRAY_OF(const struct shape *) shapes; /* reached so far, the root first */
};

/* -- parts of schemas -- */

static void put_types(struct schema *schema, const char *const *types, size_t count)
{
	json_open_member(&schema->json, "type", '[');
	for (size_t i = 0; i < count; i++) {
		json_item(&schema->json);
		json_text(&schema->json, types[i]);
	}
	json_close(&schema->json, ']');
}

/* null counts as not given, so it may stand where nothing must. */
static bool is_nullable(const struct field *field)
{
	return field->presence == OPTIONAL;
}

static void put_type(struct schema *schema, const char *type, bool nullable)
{
	if (nullable)
		put_types(schema, (const char *const[]){ type, "null" }, 2);
	else
		json_text_member(&schema->json, "type", type);
}

static void put_null_item(struct schema *schema)
{
	json_open_item(&schema->json, '{');
	json_text_member(&schema->json, "type", "null");
	json_close(&schema->json, '}');
}

static void put_reference(struct schema *schema, const struct shape *shape)
{
	size_t index = 0;

	while (index < schema->shapes.count && schema->shapes.items[index] != shape)
		index++;
	if (index == schema->shapes.count)
		*array_push(schema->json.out->arena, &schema->shapes) = shape;
	json_key(&schema->json, "$ref");
	buffer_str(schema->json.out, index ? "\"#/definitions/" : "\"#");
	json_escape(&schema->json, index ? shape->name : "");
	buffer_byte(schema->json.out, '"');
}

static void put_reference_item(struct schema *schema, const struct shape *shape)
{
	json_open_item(&schema->json, '{');
	put_reference(schema, shape);
	json_close(&schema->json, '}');
}

/* Notes of the user, in every object. */
static void put_notes(struct schema *schema)
{
	json_open_member(&schema->json, "^[$_]", '{');
	json_close(&schema->json, '}');
}

static void put_counts(struct schema *schema, const struct field *field)
{
	if (field->presence != OPTIONAL)
		json_int_member(&schema->json, "minItems", 1);
	if (field->most)
		json_int_member(&schema->json, "maxItems", field->most);
}

/* -- fields -- */

/* A text, or an item of several: null is none of those. */
static void put_text(struct schema *schema, const struct field *field)
{
	put_type(schema, "string", (field->kind == FIELD_TEXT || field->kind == FIELD_PROSE) && is_nullable(field));
	if (field->presence != OPTIONAL)
		json_text_member(&schema->json, "pattern", "\\S");
}

static void put_bool(struct schema *schema, const struct field *field)
{
	put_type(schema, "boolean", is_nullable(field));
}

static void put_decimal(struct schema *schema, const struct field *field)
{
	put_type(schema, "number", is_nullable(field));
}

static void put_limits(struct schema *schema, const struct field *field)
{
	if (field->least || field->most) {
		json_int_member(&schema->json, "minimum", field->least);
		if (field->most != INT64_MAX)
			json_int_member(&schema->json, "maximum", field->most);
	}
}

static void put_integer(struct schema *schema, const struct field *field)
{
	put_type(schema, "integer", is_nullable(field));
	put_limits(schema, field);
}

/* Sen are told of in the description: editors reckon multiples of 0.01 in binary and find faults where none are. */
static void put_rupiah(struct schema *schema, const struct field *field)
{
	struct field limited = *field;

	if (!field->least && !field->most) {
		limited.least = -INT64_C(1000000000000000);
		limited.most = INT64_C(1000000000000000);
	}
	put_type(schema, "number", is_nullable(field));
	put_limits(schema, &limited);
}

static void put_date(struct schema *schema, const struct field *field)
{
	put_type(schema, "string", is_nullable(field));
	json_text_member(&schema->json, "format", "date");
	json_text_member(&schema->json, "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
}

static void put_choice(struct schema *schema, const struct field *field)
{
	json_open_member(&schema->json, "enum", '[');
	for (const struct choice *choice = field->choices; choice->word; choice++) {
		json_item(&schema->json);
		json_text(&schema->json, choice->word);
	}
	if (is_nullable(field)) {
		json_item(&schema->json);
		json_null(&schema->json);
	}
	json_close(&schema->json, ']');
	json_open_member(&schema->json, "enumDescriptions", '['); /* editors show them */
	for (const struct choice *choice = field->choices; choice->word; choice++) {
		json_item(&schema->json);
		json_text(&schema->json, choice->note ? choice->note : "");
	}
	if (is_nullable(field)) {
		json_item(&schema->json);
		json_text(&schema->json, "seperti tidak diisi");
	}
	json_close(&schema->json, ']');
	if (field->presence == OPTIONAL)
		json_text_member(&schema->json, "default", field->choices[0].word);
}

/* A reference beside other keywords would silence them in draft-07: it stands one level deeper. */
static void put_object(struct schema *schema, const struct field *field)
{
	json_open_member(&schema->json, is_nullable(field) ? "anyOf" : "allOf", '[');
	put_reference_item(schema, field->shape);
	if (is_nullable(field))
		put_null_item(schema);
	json_close(&schema->json, ']');
}

static void put_items(struct schema *schema, const struct field *field)
{
	json_text_member(&schema->json, "type", "array");
	put_counts(schema, field);
	json_open_member(&schema->json, "items", '{');
	put_reference(schema, field->shape);
	json_close(&schema->json, '}');
}

static void put_list(struct schema *schema, const struct field *field)
{
	json_open_member(&schema->json, "anyOf", '[');
	json_open_item(&schema->json, '{');
	put_items(schema, field);
	json_close(&schema->json, '}');
	put_reference_item(schema, field->shape);
	json_open_item(&schema->json, '{');
	json_text_member(&schema->json, "$ref", "#/definitions/" SHEET_LIST);
	json_close(&schema->json, '}');
	if (is_nullable(field))
		put_null_item(schema);
	json_close(&schema->json, ']');
}

static void put_texts(struct schema *schema, const struct field *field)
{
	put_types(schema, (const char *const[]){ "array", "string", "null" }, is_nullable(field) ? 3 : 2);
	put_counts(schema, field);
	json_open_member(&schema->json, "items", '{');
	put_text(schema, field);
	json_close(&schema->json, '}');
}

static void put_map(struct schema *schema, const struct field *field)
{
	put_type(schema, "object", is_nullable(field));
	json_open_member(&schema->json, "patternProperties", '{');
	put_notes(schema);
	json_open_member(&schema->json, field->least == MAP_WORDS ? "^[^$_\\s]" : "^[a-z0-9][a-z0-9_]*$", '{');
	json_open_member(&schema->json, "anyOf", '[');
	put_reference_item(schema, field->shape);
	put_null_item(schema);
	json_close(&schema->json, ']');
	json_close(&schema->json, '}');
	json_close(&schema->json, '}');
	json_bool_member(&schema->json, "additionalProperties", false);
}

static void put_years(struct schema *schema, const struct field *field)
{
	put_type(schema, "object", is_nullable(field));
	json_open_member(&schema->json, "patternProperties", '{');
	put_notes(schema);
	json_open_member(&schema->json, "^[1-9][0-9]{3}$", '{');
	put_type(schema, "number", true);
	json_close(&schema->json, '}');
	json_close(&schema->json, '}');
	json_bool_member(&schema->json, "additionalProperties", false);
}

static void put_table(struct schema *schema, const struct field *field)
{
	put_type(schema, "array", is_nullable(field));
	put_counts(schema, field);
	json_open_member(&schema->json, "items", '{');
	json_text_member(&schema->json, "type", "array");
	json_open_member(&schema->json, "items", '{');
	put_types(schema, (const char *const[]){ "string", "number", "boolean", "null" }, 4);
	json_close(&schema->json, '}');
	json_close(&schema->json, '}');
}

static void put_cell(struct schema *schema, const struct field *field)
{
	(void)field;
	put_types(schema, (const char *const[]){ "string", "number", "boolean", "null" }, 4);
}

static void put_printed(struct schema *schema, const struct field *field)
{
	put_types(schema, (const char *const[]){ "string", "number", "null" }, is_nullable(field) ? 3 : 2);
}

/* A step by key or number, several, or several by label. */
static void put_exits(struct schema *schema, const struct field *field)
{
	static const char *const one[] = { "string", "integer" };

	put_types(schema, (const char *const[]){ "string", "integer", "array", "object", "null" },
	          is_nullable(field) ? 5 : 4);
	json_open_member(&schema->json, "items", '{');
	put_types(schema, one, 2);
	json_close(&schema->json, '}');
	json_open_member(&schema->json, "additionalProperties", '{');
	put_types(schema, (const char *const[]){ "string", "integer", "array" }, 3);
	json_open_member(&schema->json, "items", '{');
	put_types(schema, one, 2);
	json_close(&schema->json, '}');
	json_close(&schema->json, '}');
}

/* What may stand in the words, for those that print them. */
static const char *words_of(const struct field *field)
{
	bool plain = field->kind == FIELD_TEXT || field->kind == FIELD_TEXTS;
	bool prose = field->kind == FIELD_PROSE || field->kind == FIELD_PROSES || field->kind == FIELD_TABLE ||
	             field->kind == FIELD_CELL;

	if (prose)
		return " (kalimat: boleh memuat isian seperti {tahun}, rujukan, dan **tebal**)";
	return plain && !field->refers ? " (teks biasa)" : "";
}

static void put_description(struct schema *schema, const struct field *field)
{
	json_key(&schema->json, "description");
	buffer_byte(schema->json.out, '"');
	json_escape(&schema->json, field->note);
	if (field->refers) {
		buffer_str(schema->json.out, " (kunci dari ");
		json_escape(&schema->json, field->refers);
		buffer_byte(schema->json.out, ')');
	}
	buffer_str(schema->json.out, words_of(field));
	buffer_byte(schema->json.out, '"');
}

static void put_field(struct schema *schema, const struct field *field)
{
	static void (*const putters[])(struct schema *, const struct field *) = {
		[FIELD_TEXT] = put_text,       [FIELD_PROSE] = put_text,      [FIELD_PROSES] = put_texts,
		[FIELD_BOOL] = put_bool,       [FIELD_INTEGER] = put_integer, [FIELD_RUPIAH] = put_rupiah,
		[FIELD_DECIMAL] = put_decimal, [FIELD_DATE] = put_date,       [FIELD_CHOICE] = put_choice,
		[FIELD_OBJECT] = put_object,   [FIELD_LIST] = put_list,       [FIELD_TEXTS] = put_texts,
		[FIELD_MAP] = put_map,         [FIELD_YEARS] = put_years,     [FIELD_TABLE] = put_table,
		[FIELD_EXITS] = put_exits,     [FIELD_CELL] = put_cell,       [FIELD_PRINTED] = put_printed,
	};

	json_open_member(&schema->json, field->key, '{');
	put_description(schema, field);
	putters[field->kind](schema, field);
	json_close(&schema->json, '}');
}

/* -- shapes -- */

static bool has_presence(const struct shape *shape, enum presence presence)
{
	const struct field *field = shape->fields;

	while (field->kind != FIELD_END && !(field->key[0] && field->presence == presence))
		field++;
	return field->kind != FIELD_END;
}

/* What holds for objects without the member that supplies the rest. */
static void open_unless_supplied(struct schema *schema, const struct shape *shape)
{
	const struct field *field = shape->fields;

	while (field->presence != SUPPLYING)
		field++;
	json_open_member(&schema->json, "if", '{');
	json_open_member(&schema->json, "not", '{');
	json_open_member(&schema->json, "required", '[');
	json_item(&schema->json);
	json_text(&schema->json, field->key);
	json_close(&schema->json, ']');
	json_close(&schema->json, '}');
	json_close(&schema->json, '}');
	json_open_member(&schema->json, "then", '{');
}

static void put_required(struct schema *schema, const struct shape *shape)
{
	bool supplied = has_presence(shape, SUPPLYING);

	if (!has_presence(shape, REQUIRED))
		return;
	if (supplied)
		open_unless_supplied(schema, shape);
	json_open_member(&schema->json, "required", '[');
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (field->presence != REQUIRED)
			continue;
		json_item(&schema->json);
		json_text(&schema->json, field->key);
	}
	json_close(&schema->json, ']');
	if (supplied)
		json_close(&schema->json, '}');
}

/* Exactly one of the alternatives. */
static void put_alternatives(struct schema *schema, const struct shape *shape)
{
	if (!has_presence(shape, ALTERNATIVE))
		return;
	json_open_member(&schema->json, "oneOf", '[');
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (field->presence != ALTERNATIVE)
			continue;
		json_open_item(&schema->json, '{');
		json_open_member(&schema->json, "required", '[');
		json_item(&schema->json);
		json_text(&schema->json, field->key);
		json_close(&schema->json, ']');
		json_close(&schema->json, '}');
	}
	json_close(&schema->json, ']');
}

static void put_members(struct schema *schema, const struct shape *shape)
{
	json_text_member(&schema->json, "type", "object");
	json_open_member(&schema->json, "properties", '{');
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		if (field->key[0])
			put_field(schema, field);
	json_close(&schema->json, '}');
	json_open_member(&schema->json, "patternProperties", '{');
	put_notes(schema);
	json_close(&schema->json, '}');
	json_bool_member(&schema->json, "additionalProperties", false);
	put_required(schema, shape);
	put_alternatives(schema, shape);
}

/* What a plain value may say where it stands for the whole: any words, one of the choices, a cell's, a list. */
static void put_shorthand(struct schema *schema, const struct shape *shape)
{
	const struct field *field = shape_shorthand(shape);

	if (field->kind == FIELD_CHOICE)
		put_choice(schema, field);
	else if (field->kind == FIELD_CELL)
		put_cell(schema, field);
	else if (field->kind == FIELD_LIST)
		put_items(schema, field);
	else
		json_text_member(&schema->json, "type", "string");
}

/* What may stand in the place of a list: the sheet that its rows are read from (sheet/lembar.h). */
static void put_sheet_list(struct schema *schema)
{
	static const struct {
		const char *key, *type, *note;
	} members[] = {
		{ "lembar", "string",
		  "nama buku kerja (XLSX), berkas CSV, atau tabel HTML (.xls) di dekat berkas data" },
		{ "nama", "string", "lembar di dalam buku kerja" },
		{ "kolom", "object", "judul kolom bagi kunci yang kolomnya lebih dari satu, misalnya anggaran" },
		{ "hanya", "object", "judul kolom dan isinya: baris mana yang diambil" },
		{ "basis", "string", "kumulatif, per_triwulan, atau tetap, bagi kolom triwulan" },
		{ "desimal", "string", "tanda desimal bila angkanya bermakna dua: koma atau titik" },
		{ "persen", "string", "pecahan bila 0.889 berarti 88,9%; persen bila kurang dari 1%" },
	};

	json_open_member(&schema->json, SHEET_LIST, '{');
	json_text_member(&schema->json, "description", "lembar kerja yang baris-barisnya menjadi isi daftar");
	json_text_member(&schema->json, "type", "object");
	json_open_member(&schema->json, "properties", '{');
	for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
		json_open_member(&schema->json, members[i].key, '{');
		json_text_member(&schema->json, "type", members[i].type);
		json_text_member(&schema->json, "description", members[i].note);
		json_close(&schema->json, '}');
	}
	json_close(&schema->json, '}');
	json_open_member(&schema->json, "patternProperties", '{');
	put_notes(schema);
	json_close(&schema->json, '}');
	json_bool_member(&schema->json, "additionalProperties", false);
	json_open_member(&schema->json, "required", '[');
	json_item(&schema->json);
	json_text(&schema->json, "lembar");
	json_close(&schema->json, ']');
	json_close(&schema->json, '}');
}

/* The members, or a plain string where the shape has a shorthand. */
static void put_shape(struct schema *schema, const struct shape *shape)
{
	if (shape->note)
		json_text_member(&schema->json, "description", shape->note);
	if (!shape->shorthand) {
		put_members(schema, shape);
		return;
	}
	json_open_member(&schema->json, "anyOf", '[');
	json_open_item(&schema->json, '{');
	put_shorthand(schema, shape);
	json_close(&schema->json, '}');
	json_open_item(&schema->json, '{');
	put_members(schema, shape);
	json_close(&schema->json, '}');
	json_close(&schema->json, ']');
}

void schema_write(struct buffer *out, const struct shape *shape, const char *title)
{
	struct schema schema = { .json = { .out = out, .fresh = true } };

	*array_push(out->arena, &schema.shapes) = shape;
	json_open(&schema.json, '{');
	json_text_member(&schema.json, "$schema", "http://json-schema.org/draft-07/schema#");
	json_text_member(&schema.json, "title", title);
	put_shape(&schema, shape);
	json_open_member(&schema.json, "definitions", '{');
	for (size_t i = 1; i < schema.shapes.count; i++) {
		json_open_member(&schema.json, schema.shapes.items[i]->name, '{');
		put_shape(&schema, schema.shapes.items[i]);
		json_close(&schema.json, '}');
	}
	put_sheet_list(&schema);
	json_close(&schema.json, '}');
	json_close(&schema.json, '}');
	buffer_byte(out, '\n');
}
