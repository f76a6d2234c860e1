/* What an editor puts where a key is begun: a value with all that must be given, made from the shape. */
#ifndef INPUT_SAMPLE_H
#define INPUT_SAMPLE_H

#include "input/json_writer.h"
#include "input/shape.h"

/* The key as words: "Perjanjian kinerja". */
void sample_title(struct json_writer *writer, const char *key);

/* A whole value of the field, as good as any; where a value may be. */
void sample_example(struct json_writer *writer, const struct field *field);

/* The same with stops to fill in ("${1:nama}"), as snippets of VS Code have them. */
void sample_snippet(struct json_writer *writer, const struct field *field);

#endif
