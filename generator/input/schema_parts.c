/* Types, references and notes, which all values and shapes share. */
#include "input/schema_parts.h"

#include "input/schema.h"

void schema_types(struct schema *schema, const char *const *types, size_t count)
{
	json_open_member(&schema->json, "type", '[');
	for (size_t i = 0; i < count; i++) {
		json_item(&schema->json);
		json_text(&schema->json, types[i]);
	}
	json_close(&schema->json, ']');
}

void schema_type(struct schema *schema, const char *type, bool nullable)
{
	if (nullable)
		schema_types(schema, (const char *const[]){ type, "null" }, 2);
	else
		json_text_member(&schema->json, "type", type);
}

void schema_null_item(struct schema *schema)
{
	json_open_item(&schema->json, '{');
	json_text_member(&schema->json, "type", "null");
	json_close(&schema->json, '}');
}

/* The part of a definition's name behind the shape's. */
const char *schema_kind(const struct schema *schema, size_t index)
{
	return schema->shapes.items[index].partial ? "_sebagian" : "";
}

static void put_reference(struct schema *schema, const struct shape *shape)
{
	size_t index = 0;

	while (index < schema->shapes.count &&
	       (schema->shapes.items[index].shape != shape || schema->shapes.items[index].partial != schema->partial))
		index++;
	if (index == schema->shapes.count)
		*array_push(schema->json.out->arena, &schema->shapes) = (struct reached){ shape, schema->partial };
	json_key(&schema->json, "$ref");
	buffer_str(schema->json.out, index ? "\"#/definitions/" : "\"#");
	if (index == 1)
		buffer_str(schema->json.out, SCHEMA_PROFILE);
	if (index > 1)
		json_escape(&schema->json, shape->name);
	if (index > 1)
		buffer_str(schema->json.out, schema_kind(schema, index));
	buffer_byte(schema->json.out, '"');
}

/* Lists are taken whole, so what stands in them is. */
void schema_whole_reference(struct schema *schema, const struct shape *shape)
{
	bool partial = schema->partial;

	schema->partial = false;
	put_reference(schema, shape);
	schema->partial = partial;
}

void schema_reference_item(struct schema *schema, const struct shape *shape)
{
	json_open_item(&schema->json, '{');
	put_reference(schema, shape);
	json_close(&schema->json, '}');
}

/* Notes of the user, in every object. */
void schema_notes(struct schema *schema)
{
	json_open_member(&schema->json, "^[$_]", '{');
	json_close(&schema->json, '}');
}
