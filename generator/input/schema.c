/* The JSON Schema of shapes, written as it is walked: one definition for each shape but the root,
 * which is the schema itself and "#" to those that refer back to it. */
#include "input/schema.h"

#include "input/sample.h"
#include "input/schema_parts.h"
#include "input/schema_sheet.h"

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

static void put_title(struct schema *schema, const struct field *field)
{
	json_key(&schema->json, "title");
	buffer_byte(schema->json.out, '"');
	sample_title(&schema->json, field->key);
	buffer_byte(schema->json.out, '"');
}

/* What a key is completed to, and a whole value to look at. */
static void put_samples(struct schema *schema, const struct field *field)
{
	json_open_member(&schema->json, "examples", '[');
	json_item(&schema->json);
	sample_example(&schema->json, field);
	json_close(&schema->json, ']');
	json_open_member(&schema->json, "defaultSnippets", '[');
	json_open_item(&schema->json, '{');
	json_text_member(&schema->json, "label", field->key);
	json_text_member(&schema->json, "description", field->note);
	json_key(&schema->json, "body");
	sample_snippet(&schema->json, field);
	json_close(&schema->json, '}');
	json_close(&schema->json, ']');
}

static void put_field(struct schema *schema, const struct field *field)
{
	json_open_member(&schema->json, field->key, '{');
	put_title(schema, field);
	put_description(schema, field);
	if (schema->root)
		put_samples(schema, field);
	schema_value(schema, field);
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

/* The member must be there; it is named among the properties too, as strict readers of schemas want it. */
static void put_must(struct schema *schema, const char *key)
{
	json_open_member(&schema->json, "properties", '{');
	json_open_member(&schema->json, key, '{');
	json_close(&schema->json, '}');
	json_close(&schema->json, '}');
	json_open_member(&schema->json, "required", '[');
	json_item(&schema->json);
	json_text(&schema->json, key);
	json_close(&schema->json, ']');
}

/* What holds for objects without the member that supplies the rest. */
static void open_unless_supplied(struct schema *schema, const struct shape *shape)
{
	const struct field *field = shape->fields;

	while (field->presence != SUPPLYING)
		field++;
	json_open_member(&schema->json, "if", '{');
	json_open_member(&schema->json, "not", '{');
	put_must(schema, field->key);
	json_close(&schema->json, '}');
	json_close(&schema->json, '}');
	json_open_member(&schema->json, "then", '{');
	json_open_member(&schema->json, "properties", '{');
	for (field = shape->fields; field->kind != FIELD_END; field++) {
		if (field->presence != REQUIRED)
			continue;
		json_open_member(&schema->json, field->key, '{');
		json_close(&schema->json, '}');
	}
	json_close(&schema->json, '}');
}

static void put_required(struct schema *schema, const struct shape *shape)
{
	bool supplied = has_presence(shape, SUPPLYING);

	if (!has_presence(shape, REQUIRED) || schema->partial)
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
	if (!has_presence(shape, ALTERNATIVE) || schema->partial)
		return;
	json_open_member(&schema->json, "oneOf", '[');
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (field->presence != ALTERNATIVE)
			continue;
		json_open_item(&schema->json, '{');
		put_must(schema, field->key);
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
	schema_notes(schema);
	json_close(&schema->json, '}');
	json_bool_member(&schema->json, "additionalProperties", false);
	put_required(schema, shape);
	put_alternatives(schema, shape);
}

/* What a plain value may say where it stands for the whole: any words, one of the choices, a cell's, a list. */
static void put_shorthand(struct schema *schema, const struct shape *shape)
{
	const struct field *field = shape_shorthand(shape);

	if (field->kind == FIELD_CHOICE || field->kind == FIELD_CELL)
		schema_value(schema, field);
	else if (field_is_words(field))
		schema_words(schema, field);
	else if (field->kind == FIELD_LIST)
		schema_items(schema, field);
	else
		json_text_member(&schema->json, "type", "string");
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

/* What others are laid over: the same keys, none of which must be there. */
static void put_profile(struct schema *schema, const struct shape *shape)
{
	json_open_member(&schema->json, SCHEMA_PROFILE, '{');
	json_text_member(&schema->json, "title", "Profil bersama, yang disebut sertakan");
	schema->partial = schema->root = true;
	put_members(schema, shape);
	schema->partial = schema->root = false;
	json_close(&schema->json, '}');
}

void schema_write(struct buffer *out, const struct shape *shape, const char *title)
{
	struct schema schema = { .json = { .out = out, .fresh = true } };

	*array_push(out->arena, &schema.shapes) = (struct reached){ shape, false };
	*array_push(out->arena, &schema.shapes) = (struct reached){ shape, true };
	json_open(&schema.json, '{');
	json_text_member(&schema.json, "$schema", "http://json-schema.org/draft-07/schema#");
	json_text_member(&schema.json, "title", title);
	schema.root = true;
	put_shape(&schema, shape);
	schema.root = false;
	json_open_member(&schema.json, "definitions", '{');
	put_profile(&schema, shape);
	for (size_t i = 2; i < schema.shapes.count; i++) {
		struct text name = TEXT_JOIN(out->arena, text_from(schema.shapes.items[i].shape->name),
		                             text_from(schema_kind(&schema, i)));

		json_open_member(&schema.json, name.bytes, '{');
		schema.partial = schema.shapes.items[i].partial;
		put_shape(&schema, schema.shapes.items[i].shape);
		json_close(&schema.json, '}');
	}
	schema_sheet_list(&schema.json);
	json_close(&schema.json, '}');
	json_close(&schema.json, '}');
	buffer_byte(out, '\n');
}
