/* Where bytes go that are made piece by piece: a file on its way, a memory, a caller's function. */
#ifndef BASE_SINK_H
#define BASE_SINK_H

#include "base/buffer.h"

struct sink {
	/* Takes `count` bytes; false when they, or earlier ones, could not be taken. */
	bool (*put)(struct sink *sink, const void *bytes, size_t count);
	void *context;
};

static inline bool sink_put(struct sink *sink, struct text bytes)
{
	return bytes.count == 0 || sink->put(sink, bytes.bytes, bytes.count);
}

/* Into `buffer`, which always takes them. */
struct sink sink_into_buffer(struct buffer *buffer);

#endif
