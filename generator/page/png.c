/* PNG by libpng, decoded to plain samples of 8 bits; transparency apart, as the PDF wants its soft
 * mask. Where the file holds just such rows, they stay packed as they are (idat.c). Samples are in memory once: each
 * row, or each row of a pass where the file is interlaced, goes from libpng's row to the places of its pixels.
 *
 * libpng's errors jump to the setjmp of the step they happen in; its memory is its own and released
 * here, or with the arena. The samples go straight into the arena.
 */
#include "page/picture.h"

#include <png.h>
#include <string.h>

enum {
	CHUNK_LIMIT = 8 << 20, /* bytes of one chunk that libpng may keep */
	CHUNKS_LIMIT = 64,
	DEFLATE_RATIO = 1100 /* deflate cannot do better: more is no picture but a trap */
};

struct reading {
	png_structp png;
	png_infop info;
	struct text bytes;
	size_t at;
	size_t width, height;
	size_t channels; /* 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha */
	unsigned char *row;
	unsigned char *samples, *alpha; /* alpha: NULL when there is none */
	bool opaque;                    /* so far */
	bool ended;                     /* more bytes were wanted than the file has */
};

static void close_reading(void *resource)
{
	struct reading *reading = resource;

	if (reading->png)
		png_destroy_read_struct(&reading->png, &reading->info, NULL);
}

static void give_bytes(png_structp png, png_bytep to, size_t count)
{
	struct reading *reading = png_get_io_ptr(png);

	if (count > reading->bytes.count - reading->at) {
		reading->ended = true;
		png_error(png, "the file ends too early");
	}
	memcpy(to, reading->bytes.bytes + reading->at, count);
	reading->at += count;
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

static bool open_reading(struct reading *reading)
{
	reading->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, fail, stay_silent);
	reading->info = reading->png ? png_create_info_struct(reading->png) : NULL;
	return reading->info != NULL;
}

static void set_limits(struct reading *reading)
{
	png_structp png = reading->png;

	png_set_read_fn(png, reading, give_bytes);
	png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX); /* picture_too_large looks after it */
	png_set_chunk_malloc_max(png, CHUNK_LIMIT);
	png_set_chunk_cache_max(png, CHUNKS_LIMIT);
	png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
}

static bool read_info(struct reading *reading)
{
	if (setjmp(png_jmpbuf(reading->png)))
		return false;
	set_limits(reading);
	png_read_info(reading->png, reading->info);
	reading->width = png_get_image_width(reading->png, reading->info);
	reading->height = png_get_image_height(reading->png, reading->info);
	return true;
}

/* More samples than the file's bytes can hold. */
static bool is_trap(const struct reading *reading)
{
	size_t row = png_get_rowbytes(reading->png, reading->info);

	return reading->height > reading->bytes.count * DEFLATE_RATIO / (row + 1) + 1;
}

static bool ask_for_samples(struct reading *reading)
{
	if (setjmp(png_jmpbuf(reading->png)))
		return false;
	png_set_expand(reading->png);
	png_set_scale_16(reading->png);
	png_read_update_info(reading->png, reading->info);
	reading->channels = png_get_channels(reading->png, reading->info);
	return png_get_rowbytes(reading->png, reading->info) == reading->width * reading->channels;
}

/* The pixels of libpng's row, `step` apart from `x` on in row `y`. */
static void place_row(struct reading *reading, size_t y, size_t x, size_t step)
{
	size_t colours = reading->channels - (reading->alpha != NULL), at = y * reading->width;
	const unsigned char *from = reading->row;

	if (step == 1 && !reading->alpha) {
		memcpy(reading->samples + at * colours, from, reading->width * colours);
		return;
	}
	for (; x < reading->width; x += step, from += reading->channels) {
		memcpy(reading->samples + (at + x) * colours, from, colours);
		if (!reading->alpha)
			continue;
		reading->alpha[at + x] = from[colours];
		reading->opaque = reading->opaque && from[colours] == 0xFF;
	}
}

static void read_interlaced(struct reading *reading)
{
	for (int pass = 0; pass < PNG_INTERLACE_ADAM7_PASSES; pass++) {
		if ((size_t)PNG_PASS_START_COL(pass) >= reading->width)
			continue;
		for (size_t y = (size_t)PNG_PASS_START_ROW(pass); y < reading->height;
		     y += (size_t)1 << PNG_PASS_ROW_SHIFT(pass)) {
			png_read_row(reading->png, reading->row, NULL);
			place_row(reading, y, (size_t)PNG_PASS_START_COL(pass), (size_t)1 << PNG_PASS_COL_SHIFT(pass));
		}
	}
}

static void read_rows(struct reading *reading)
{
	if (png_get_interlace_type(reading->png, reading->info) == PNG_INTERLACE_ADAM7) {
		read_interlaced(reading);
	} else {
		for (size_t y = 0; y < reading->height; y++) {
			png_read_row(reading->png, reading->row, NULL);
			place_row(reading, y, 0, 1);
		}
	}
	png_read_end(reading->png, reading->info);
}

static bool read_samples(struct reading *reading)
{
	if (setjmp(png_jmpbuf(reading->png)))
		return false;
	read_rows(reading);
	return true;
}

static size_t per_inch(png_uint_32 per_metre)
{
	return ((size_t)per_metre * 254 + 5000) / 10000;
}

static void describe(const struct reading *reading, struct image *image)
{
	image->kind = reading->channels <= 2 ? IMAGE_GREY : IMAGE_RGB;
	image->components = image->kind == IMAGE_GREY ? 1 : 3;
	image->width = reading->width;
	image->height = reading->height;
	image->dots_x = per_inch(png_get_x_pixels_per_meter(reading->png, reading->info));
	image->dots_y = per_inch(png_get_y_pixels_per_meter(reading->png, reading->info));
}

static bool decode(struct arena *arena, struct reading *reading, struct image *image)
{
	size_t pixels = reading->width * reading->height;
	bool transparent = reading->channels == 2 || reading->channels == 4;
	size_t colours = reading->channels - transparent;

	reading->opaque = true;
	reading->row = arena_alloc_many(arena, reading->width, reading->channels);
	reading->samples = arena_alloc_many(arena, pixels, colours);
	reading->alpha = transparent ? arena_alloc(arena, pixels) : NULL;
	if (!read_samples(reading))
		return false;
	describe(reading, image);
	image->bytes = (struct text){ (const char *)reading->samples, pixels * colours };
	if (!reading->opaque) /* alpha that hides nothing is left out */
		image->alpha = (struct text){ (const char *)reading->alpha, pixels };
	return true;
}

/* Whether its rows are what a PDF and another PNG may hold: greys or RGB of 8 bits, in order, nothing transparent. */
static bool is_plain(const struct reading *reading)
{
	int colour = png_get_color_type(reading->png, reading->info);

	return png_get_bit_depth(reading->png, reading->info) == 8 &&
	       (colour == PNG_COLOR_TYPE_GRAY || colour == PNG_COLOR_TYPE_RGB) &&
	       png_get_interlace_type(reading->png, reading->info) == PNG_INTERLACE_NONE &&
	       !png_get_valid(reading->png, reading->info, PNG_INFO_tRNS);
}

/* False where the rows are not all as they must be: libpng then tells whether they will do. */
static bool keep_packed(struct arena *arena, struct reading *reading, struct image *image)
{
	if (!is_plain(reading))
		return false;
	reading->channels = png_get_channels(reading->png, reading->info);
	image->bytes = idat_rows(arena, reading->bytes, reading->width * reading->channels, reading->height);
	if (!image->bytes.count)
		return false;
	image->packed = true;
	describe(reading, image);
	return true;
}

static enum image_fault read_picture(struct arena *arena, struct reading *reading, struct image *image)
{
	if (read_info(reading)) {
		if (picture_too_large(reading->width, reading->height))
			return IMAGE_TOO_LARGE;
		if (!is_trap(reading) &&
		    (keep_packed(arena, reading, image) || (ask_for_samples(reading) && decode(arena, reading, image))))
			return IMAGE_FINE;
	}
	return reading->ended ? IMAGE_CUT : IMAGE_SPOILED;
}

enum image_fault picture_from_png(struct arena *arena, struct text bytes, struct image *image)
{
	struct reading *reading = arena_new(arena, struct reading);
	enum image_fault fault;

	reading->bytes = bytes;
	arena_defer(arena, close_reading, reading);
	if (!open_reading(reading))
		arena_fail(arena, EXHAUSTED_MEMORY);
	fault = read_picture(arena, reading, image);
	close_reading(reading);
	return fault;
}
