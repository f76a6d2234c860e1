/* The kind of a picture is told by its first bytes, never by the name of its file. */
#include "page/image.h"

#include "page/picture.h"

#include <string.h>

static bool starts_with(struct text bytes, const char *magic, size_t count)
{
	return bytes.count >= count && memcmp(bytes.bytes, magic, count) == 0;
}

enum image_fault image_read(struct arena *arena, struct text bytes, struct image *image)
{
	enum image_fault fault = IMAGE_UNKNOWN_KIND;

	*image = (struct image){ 0 };
	if (starts_with(bytes, "\x89PNG\r\n\x1A\n", 8))
		fault = picture_from_png(arena, bytes, image);
	else if (starts_with(bytes, "\xFF\xD8\xFF", 3))
		fault = picture_from_jpeg(arena, bytes, image);
	if (fault != IMAGE_FINE)
		*image = (struct image){ 0 };
	return fault;
}

const struct image_lie *image_lie(const struct image *image)
{
	static const struct image_lie lies[] = {
		{ 1, 0, 0, 1, 0, 0 },   { 1, 0, 0, 1, 0, 0 },  { -1, 0, 0, 1, 1, 0 },
		{ -1, 0, 0, -1, 1, 1 }, { 1, 0, 0, -1, 0, 1 }, { 0, -1, -1, 0, 1, 1 },
		{ 0, -1, 1, 0, 0, 1 },  { 0, 1, 1, 0, 0, 0 },  { 0, 1, -1, 0, 1, 0 },
	};

	return &lies[image->orientation];
}
