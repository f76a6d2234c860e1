/* What a data file still waits for: the lines of its nulls, by key. */
#ifndef STARTER_GAPS_H
#define STARTER_GAPS_H

#include "base/buffer.h"

/* Of JSON as it is printed, a line for each key: "  target: 31-33, 61\n", in the order in which keys are met. */
void gaps_print(struct arena *arena, struct text json, struct buffer *out);

#endif
