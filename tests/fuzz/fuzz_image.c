/* image_read under bytes of any kind: never a crash, never a leak, and what it calls fine is fit to
 * be used.
 *
 * Checksums of PNG chunks are put right first (unless the input's last byte is odd), so that
 * changes get behind them. With libFuzzer: clang -fsanitize=fuzzer,address,undefined. Without
 * (-DALONE): files named on the command line.
 */
#include "page/image.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zlib.h>

enum { MEMORY = 64 << 20 };

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t count);

/* Exactly its rows, each behind its filter. */
static void unpack(const struct image *image, size_t colours)
{
	uLongf count = (uLongf)((image->width * colours + 1) * image->height + 1), most = count;
	unsigned char *rows = malloc(count);

	if (!rows || uncompress(rows, &count, (const Bytef *)image->bytes.bytes, (uLong)image->bytes.count) != Z_OK ||
	    count + 1 != most)
		abort();
	free(rows);
}

static void look_at(const struct image *image, struct text input)
{
	size_t colours = image->kind == IMAGE_GREY ? 1 : 3;
	size_t pixels = image->width * image->height;

	if (pixels == 0 || pixels > 100000000)
		abort();
	if (image->kind == IMAGE_JPEG) {
		if (image->bytes.count < 4 || (!image->mixed && image->bytes.count > input.count + 2))
			abort();
		return;
	}
	if (image->packed)
		unpack(image, colours);
	else if (image->bytes.count != pixels * colours)
		abort();
	if (image->alpha.count && image->alpha.count != pixels)
		abort();
}

static uint32_t checksum(const unsigned char *bytes, size_t count)
{
	uint32_t crc = 0xFFFFFFFF;

	for (size_t i = 0; i < count; i++) {
		crc ^= bytes[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
	}
	return ~crc;
}

static void mend_checksums(unsigned char *bytes, size_t count)
{
	size_t at = 8;

	while (count >= 12 && at <= count - 12) {
		size_t length = (size_t)bytes[at] << 24 | (size_t)bytes[at + 1] << 16 | (size_t)bytes[at + 2] << 8 |
		                bytes[at + 3];
		uint32_t crc;

		if (length > count - at - 12)
			return;
		crc = checksum(bytes + at + 4, length + 4);
		for (size_t i = 0; i < 4; i++)
			bytes[at + 8 + length + i] = (unsigned char)(crc >> (24 - 8 * i));
		at += 12 + length;
	}
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t count)
{
	struct arena *arena = arena_open(MEMORY);
	unsigned char *copy = malloc(count + 1);
	struct text input = { (const char *)copy, count };
	struct image image;

	if (!arena || !copy)
		abort();
	memcpy(copy, bytes, count);
	if (count > 0 && copy[count - 1] % 2 == 0 && copy[0] == 0x89)
		mend_checksums(copy, count);
	if (setjmp(*arena_landing(arena)) == 0 && image_read(arena, input, &image) == IMAGE_FINE)
		look_at(&image, input);
	arena_close(arena);
	free(copy);
	return 0;
}

#ifdef ALONE
int main(int count, char **names)
{
	static unsigned char bytes[1 << 24];

	for (int i = 1; i < count; i++) {
		FILE *file = fopen(names[i], "rb");

		if (!file)
			return 1;
		LLVMFuzzerTestOneInput(bytes, fread(bytes, 1, sizeof bytes, file));
		fclose(file);
	}
	return 0;
}
#endif
