/* A picture's file put together byte by byte, and what reading says of it. */
#ifndef IMAGE_FILE_H
#define IMAGE_FILE_H

#include "page/image.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

struct file {
	unsigned char bytes[32768];
	size_t count;
};

static inline void add(struct file *file, const char *bytes, size_t count)
{
	assert_true(file->count + count <= sizeof file->bytes);
	if (count)
		memcpy(file->bytes + file->count, bytes, count);
	file->count += count;
}

#define ADD(file, literal) add((file), "" literal, sizeof(literal) - 1)

static inline enum image_fault read_file(struct arena *arena, const struct file *file, struct image *image)
{
	return image_read(arena, (struct text){ (const char *)file->bytes, file->count }, image);
}

static inline enum image_fault fault_of(const struct file *file)
{
	struct arena *arena = arena_open(1 << 26);
	struct image image;
	enum image_fault fault = read_file(arena, file, &image);

	if (fault != IMAGE_FINE)
		assert_int_equal(image.width, 0);
	arena_close(arena);
	return fault;
}

#endif
