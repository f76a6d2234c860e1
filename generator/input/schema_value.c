/* What the schema asks of a value, by the kind of its field. */
#include "input/schema_parts.h"
#include "input/schema_sheet.h"
#include "input/tabular.h"

#include <stdio.h>

/* null counts as not given, so it may stand where nothing must. */
static bool is_nullable(const struct field *field)
{
	return field->presence == OPTIONAL;
}

static void put_counts(struct schema *schema, const struct field *field)
{
	if (field->presence != OPTIONAL)
		json_int_member(&schema->json, "minItems", 1);
	if (field->most)
		json_int_member(&schema->json, "maxItems", field->most);
}

/* So many digits, with blanks and dots between them; or nothing yet. */
static void put_digits(struct schema *schema, const struct field *field)
{
	char pattern[64];

	snprintf(pattern, sizeof pattern, "^\\s*$|^[\\s.]*([0-9][\\s.]*){%d}$", (int)field->least);
	json_text_member(&schema->json, "pattern", pattern);
}

/* Words that editors offer; the same with other blanks and capitals will do. */
static void put_usual(struct schema *schema, const struct field *field)
{
	json_open_member(&schema->json, "anyOf", '[');
	json_open_item(&schema->json, '{');
	json_open_member(&schema->json, "enum", '[');
	for (const struct choice *choice = field->choices; choice->word; choice++) {
		json_item(&schema->json);
		json_text(&schema->json, choice->word);
	}
	json_close(&schema->json, ']');
	json_open_member(&schema->json, "enumDescriptions", '[');
	for (const struct choice *choice = field->choices; choice->word; choice++) {
		json_item(&schema->json);
		json_text(&schema->json, choice->note);
	}
	json_close(&schema->json, ']');
	json_close(&schema->json, '}');
	json_open_item(&schema->json, '{');
	schema_type(schema, "string", is_nullable(field));
	json_close(&schema->json, '}');
	json_close(&schema->json, ']');
}

/* A text, or an item of several: null is none of those. */
static void put_text(struct schema *schema, const struct field *field)
{
	bool single = field->kind == FIELD_TEXT || field->kind == FIELD_PROSE;

	schema_type(schema, "string", single && is_nullable(field));
	if (field->kind == FIELD_TEXT && field->least)
		put_digits(schema, field);
	else if (field->presence != OPTIONAL)
		json_text_member(&schema->json, "pattern", "\\S");
	if (field->kind == FIELD_TEXT && field->choices)
		put_usual(schema, field);
}

static void put_bool(struct schema *schema, const struct field *field)
{
	schema_type(schema, "boolean", is_nullable(field));
}

static void put_decimal(struct schema *schema, const struct field *field)
{
	schema_type(schema, "number", is_nullable(field));
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
	schema_type(schema, "integer", is_nullable(field));
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
	schema_type(schema, "number", is_nullable(field));
	put_limits(schema, &limited);
}

static void put_date(struct schema *schema, const struct field *field)
{
	schema_type(schema, "string", is_nullable(field));
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
	struct tabular parts;
	bool table = tabular_of(field->shape, &parts);

	json_open_member(&schema->json, is_nullable(field) || table ? "anyOf" : "allOf", '[');
	schema_reference_item(schema, field->shape);
	if (table)
		schema_sheet_table(&schema->json, field->shape);
	if (is_nullable(field))
		schema_null_item(schema);
	json_close(&schema->json, ']');
}

void schema_items(struct schema *schema, const struct field *field)
{
	json_text_member(&schema->json, "type", "array");
	put_counts(schema, field);
	json_open_member(&schema->json, "items", '{');
	schema_whole_reference(schema, field->shape);
	json_close(&schema->json, '}');
}

void schema_words(struct schema *schema, const struct field *field)
{
	schema_types(schema, (const char *const[]){ "array", "string" }, 2);
	put_counts(schema, field);
	json_open_member(&schema->json, "items", '{');
	schema_whole_reference(schema, field->shape);
	json_close(&schema->json, '}');
}

static void put_list(struct schema *schema, const struct field *field)
{
	json_open_member(&schema->json, "anyOf", '[');
	json_open_item(&schema->json, '{');
	schema_items(schema, field);
	json_close(&schema->json, '}');
	json_open_item(&schema->json, '{');
	schema_whole_reference(schema, field->shape);
	json_close(&schema->json, '}');
	json_open_item(&schema->json, '{');
	json_text_member(&schema->json, "$ref", "#/definitions/" SCHEMA_SHEET_LIST);
	json_close(&schema->json, '}');
	if (is_nullable(field))
		schema_null_item(schema);
	json_close(&schema->json, ']');
}

static void put_texts(struct schema *schema, const struct field *field)
{
	schema_types(schema, (const char *const[]){ "array", "string", "null" }, is_nullable(field) ? 3 : 2);
	put_counts(schema, field);
	json_open_member(&schema->json, "items", '{');
	put_text(schema, field);
	json_close(&schema->json, '}');
}

static void put_map(struct schema *schema, const struct field *field)
{
	schema_type(schema, "object", is_nullable(field));
	json_open_member(&schema->json, "patternProperties", '{');
	schema_notes(schema);
	json_open_member(&schema->json, field->least == MAP_WORDS ? "^[^$_\\s]" : "^[a-z0-9][a-z0-9_]*$", '{');
	json_open_member(&schema->json, "anyOf", '[');
	schema_reference_item(schema, field->shape);
	schema_null_item(schema);
	json_close(&schema->json, ']');
	json_close(&schema->json, '}');
	json_close(&schema->json, '}');
	json_bool_member(&schema->json, "additionalProperties", false);
}

static void put_years(struct schema *schema, const struct field *field)
{
	schema_type(schema, "object", is_nullable(field));
	json_open_member(&schema->json, "patternProperties", '{');
	schema_notes(schema);
	json_open_member(&schema->json, "^[1-9][0-9]{3}$", '{');
	schema_type(schema, "number", true);
	json_close(&schema->json, '}');
	json_close(&schema->json, '}');
	json_bool_member(&schema->json, "additionalProperties", false);
}

static void put_table(struct schema *schema, const struct field *field)
{
	schema_type(schema, "array", is_nullable(field));
	put_counts(schema, field);
	json_open_member(&schema->json, "items", '{');
	json_text_member(&schema->json, "type", "array");
	json_open_member(&schema->json, "items", '{');
	schema_types(schema, (const char *const[]){ "string", "number", "boolean", "null" }, 4);
	json_close(&schema->json, '}');
	json_close(&schema->json, '}');
}

static void put_cell(struct schema *schema, const struct field *field)
{
	(void)field;
	schema_types(schema, (const char *const[]){ "string", "number", "boolean", "null" }, 4);
}

static void put_printed(struct schema *schema, const struct field *field)
{
	schema_types(schema, (const char *const[]){ "string", "number", "null" }, is_nullable(field) ? 3 : 2);
}

/* A step by key or number, several, or several by label. */
static void put_exits(struct schema *schema, const struct field *field)
{
	static const char *const one[] = { "string", "integer" };

	schema_types(schema, (const char *const[]){ "string", "integer", "array", "object", "null" },
	             is_nullable(field) ? 5 : 4);
	json_open_member(&schema->json, "items", '{');
	schema_types(schema, one, 2);
	json_close(&schema->json, '}');
	json_open_member(&schema->json, "additionalProperties", '{');
	schema_types(schema, (const char *const[]){ "string", "integer", "array" }, 3);
	json_open_member(&schema->json, "items", '{');
	schema_types(schema, one, 2);
	json_close(&schema->json, '}');
	json_close(&schema->json, '}');
}

void schema_value(struct schema *schema, const struct field *field)
{
	static void (*const putters[])(struct schema *, const struct field *) = {
		[FIELD_TEXT] = put_text,       [FIELD_PROSE] = put_text,      [FIELD_PROSES] = put_texts,
		[FIELD_BOOL] = put_bool,       [FIELD_INTEGER] = put_integer, [FIELD_RUPIAH] = put_rupiah,
		[FIELD_DECIMAL] = put_decimal, [FIELD_DATE] = put_date,       [FIELD_CHOICE] = put_choice,
		[FIELD_OBJECT] = put_object,   [FIELD_LIST] = put_list,       [FIELD_TEXTS] = put_texts,
		[FIELD_MAP] = put_map,         [FIELD_YEARS] = put_years,     [FIELD_TABLE] = put_table,
		[FIELD_EXITS] = put_exits,     [FIELD_CELL] = put_cell,       [FIELD_PRINTED] = put_printed,
	};

	putters[field->kind](schema, field);
}
