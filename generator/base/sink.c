/* The sink that is a buffer. */
#include "base/sink.h"

static bool put(struct sink *sink, const void *bytes, size_t count)
{
	buffer_add(sink->context, (struct text){ bytes, count });
	return true;
}

struct sink sink_into_buffer(struct buffer *buffer)
{
	return (struct sink){ put, buffer };
}
