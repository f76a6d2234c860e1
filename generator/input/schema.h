/* The JSON Schema (draft-07) of a shape, so that an editor completes and explains each key. */
#ifndef INPUT_SCHEMA_H
#define INPUT_SCHEMA_H

#include "base/buffer.h"
#include "input/shape.h"

/* The definition of files that `sertakan` names: the keys of the root, none of which must be there. */
#define SCHEMA_PROFILE "profil"

/* Appends the schema of `shape`, with a definition per named shape it reaches; descriptions in Indonesian
 * are the notes of the fields. Recursive shapes are fine. */
void schema_write(struct buffer *out, const struct shape *shape, const char *title);

#endif
