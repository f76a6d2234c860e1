/* Streams deflated by ourselves: the only place that knows libdeflate. */
#ifndef PAINT_STREAM_H
#define PAINT_STREAM_H

#include "base/text.h"

struct deflater;

/* Released with the arena, which also takes what it makes. */
struct deflater *deflater_open(struct arena *arena);

/* One beside it that takes half of the time, and makes larger streams. */
struct deflater *deflater_fast(struct deflater *deflater);

/* The bytes as FlateDecode wants them; a new text. */
struct text deflated(struct deflater *deflater, struct text bytes);

/* What was deflated, in `arena`; false when it is damaged or would be more than `most` bytes. */
bool inflated(struct arena *arena, struct text bytes, size_t most, struct text *out);

#endif
