/* The parts of a JSON Schema; private to schema.c and its values. */
#ifndef INPUT_SCHEMA_PARTS_H
#define INPUT_SCHEMA_PARTS_H

#include "base/array.h"
#include "input/json_writer.h"
#include "input/shape.h"

/* A shape with a definition of its own. */
struct reached {
	const struct shape *shape;
	bool partial;
};

struct schema {
	struct json_writer json;
	ARRAY_OF(struct reached) shapes; /* so far, the root first */
	bool partial; /* of a file that others are laid over: nothing must be given in what is merged */
	bool root;    /* the root's own members are written */
};

/* "type": of several, or of one that null may stand for. */
void schema_types(struct schema *schema, const char *const *types, size_t count);
void schema_type(struct schema *schema, const char *type, bool nullable);
void schema_null_item(struct schema *schema);

/* The end of the name of a definition: whether it is of a part. */
const char *schema_kind(const struct schema *schema, size_t index);

/* "$ref" to the definition of the shape, which is written when all are known; whole where lists are taken whole. */
void schema_whole_reference(struct schema *schema, const struct shape *shape);
void schema_reference_item(struct schema *schema, const struct shape *shape);

/* Notes of the user, in every object. */
void schema_notes(struct schema *schema);

/* -- schema_value.c -- */

/* All that is asked of the field's value. */
void schema_value(struct schema *schema, const struct field *field);

/* The same of a list. */
void schema_items(struct schema *schema, const struct field *field);
/* The same, or a plain string for one item. */
void schema_words(struct schema *schema, const struct field *field);

#endif
