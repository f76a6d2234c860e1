/* Samples, or rows packed already, back into a PNG file, for outputs that cannot hold them as they are.
 *
 * All bytes the file can take are asked for beforehand, so libpng's writing never waits for the arena; its errors jump
 * to the setjmp here.
 */
#include "page/image.h"

#include <png.h>
#include <string.h>

struct writing {
	png_structp png;
	png_infop info;
	const struct image *image;
	size_t colours, channels; /* of a pixel: without and with alpha */
	char *bytes;
	size_t count, room;
	unsigned char *row;
};

static void close_writing(void *resource)
{
	struct writing *writing = resource;

	if (writing->png)
		png_destroy_write_struct(&writing->png, &writing->info);
}

static void take_bytes(png_structp png, png_bytep bytes, size_t count)
{
	struct writing *writing = png_get_io_ptr(png);

	if (count > writing->room - writing->count)
		png_error(png, "more than deflate can make");
	memcpy(writing->bytes + writing->count, bytes, count);
	writing->count += count;
}

static void flush_nothing(png_structp png)
{
	(void)png;
}

static void fail(png_structp png, png_const_charp words)
{
	(void)words;
	png_longjmp(png, 1);
}

static void stay_silent(png_structp png, png_const_charp words)
{
	(void)png;
	(void)words;
}

/* Samples that deflate cannot shorten, a byte for each row, and the headers of chunks of 8 kB. */
static size_t bytes_most(const struct writing *writing)
{
	size_t samples = (writing->image->width * writing->channels + 1) * writing->image->height;

	return (writing->image->packed ? writing->image->bytes.count : samples + samples / 100) + 4096;
}

static const unsigned char *fill_row(struct writing *writing, size_t y)
{
	const struct image *image = writing->image;
	const unsigned char *colours = (const unsigned char *)image->bytes.bytes + y * image->width * writing->colours;
	unsigned char *to = writing->row;

	if (writing->channels == writing->colours)
		return colours;
	for (size_t x = 0; x < image->width; x++) {
		memcpy(to, colours + x * writing->colours, writing->colours);
		to[writing->colours] = (unsigned char)image->alpha.bytes[y * image->width + x];
		to += writing->channels;
	}
	return writing->row;
}

static int colour_type(const struct writing *writing)
{
	int colour = writing->colours == 1 ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB;

	return writing->channels > writing->colours ? colour | PNG_COLOR_MASK_ALPHA : colour;
}

static bool write_all(struct writing *writing)
{
	const struct image *image = writing->image;

	if (setjmp(png_jmpbuf(writing->png)))
		return false;
	png_set_write_fn(writing->png, writing, take_bytes, flush_nothing);
	png_set_user_limits(writing->png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
	png_set_IHDR(writing->png, writing->info, (png_uint_32)image->width, (png_uint_32)image->height, 8,
	             colour_type(writing), PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
	png_write_info(writing->png, writing->info);
	if (image->packed) {
		png_write_chunk(writing->png, (png_const_bytep) "IDAT", (png_const_bytep)image->bytes.bytes,
		                image->bytes.count);
		png_write_chunk(writing->png, (png_const_bytep) "IEND", NULL, 0);
		return true;
	}
	for (size_t y = 0; y < image->height; y++)
		png_write_row(writing->png, fill_row(writing, y));
	png_write_end(writing->png, writing->info);
	return true;
}

struct text image_png(struct arena *arena, const struct image *image)
{
	struct writing *writing = arena_new(arena, struct writing);
	bool done;

	writing->image = image;
	writing->colours = image->kind == IMAGE_GREY ? 1 : 3;
	writing->channels = writing->colours + (image->alpha.count > 0);
	writing->room = bytes_most(writing);
	writing->bytes = arena_alloc(arena, writing->room);
	writing->row = arena_alloc_many(arena, image->width, writing->channels);
	arena_defer(arena, close_writing, writing);
	writing->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, fail, stay_silent);
	writing->info = writing->png ? png_create_info_struct(writing->png) : NULL;
	done = writing->info && write_all(writing);
	close_writing(writing);
	if (!done)
		arena_fail(arena, EXHAUSTED_MEMORY);
	return (struct text){ writing->bytes, writing->count };
}
