/* How a camera was held: the one thing taken from a JPEG's Exif data (Exif 2.3, 4.6.4: a TIFF 6.0 file
 * inside a marker segment). Whatever does not look as it must counts as nothing said. */
#include "page/picture.h"

#include <string.h>

enum { HEAD = 6, ENTRY = 12, TAG_ORIENTATION = 0x0112, KIND_SHORT = 3 };

struct tiff {
	struct text bytes; /* offsets count from its start */
	bool little;       /* least byte first */
};

/* A number of `size` bytes at `at`, or 0 beyond the end. */
static size_t number_at(const struct tiff *tiff, size_t at, size_t size)
{
	size_t number = 0;

	if (at > tiff->bytes.count || size > tiff->bytes.count - at)
		return 0;
	for (size_t i = 0; i < size; i++) {
		size_t from = tiff->little ? at + size - 1 - i : at + i;

		number = number << 8 | (unsigned char)tiff->bytes.bytes[from];
	}
	return number;
}

static bool is_orientation(const struct tiff *tiff, size_t entry)
{
	return number_at(tiff, entry, 2) == TAG_ORIENTATION && number_at(tiff, entry + 2, 2) == KIND_SHORT &&
	       number_at(tiff, entry + 4, 4) == 1;
}

int exif_orientation(struct text segment)
{
	struct tiff tiff;
	size_t list, count;

	if (segment.count < HEAD + 8 || memcmp(segment.bytes, "Exif\0\0", HEAD) != 0)
		return 0;
	tiff.bytes = text_part(segment, HEAD, segment.count - HEAD);
	tiff.little = text_starts(tiff.bytes, "II");
	if ((!tiff.little && !text_starts(tiff.bytes, "MM")) || number_at(&tiff, 2, 2) != 42)
		return 0;
	list = number_at(&tiff, 4, 4);
	count = number_at(&tiff, list, 2);
	for (size_t i = 0; i < count; i++) {
		size_t entry = list + 2 + i * ENTRY;

		if (is_orientation(&tiff, entry)) {
			size_t value = number_at(&tiff, entry + 8, 2);

			return value >= 1 && value <= 8 ? (int)value : 0;
		}
	}
	return 0;
}
