/* A shape's keys in words, for those who write a data file without an editor that knows JSON Schema. */
#ifndef INPUT_GUIDE_H
#define INPUT_GUIDE_H

#include "base/buffer.h"
#include "input/shape.h"

/* Appends a Markdown text in Indonesian, which reads as plain text too: a section for `shape`, headed `title`,
 * and one for each shape it reaches, each key with its kind, whether it must be given, its limits and its note. */
void guide_write(struct buffer *out, const struct shape *shape, const char *title);

#endif
