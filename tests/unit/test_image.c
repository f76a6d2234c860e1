/* PNG files are written here by libpng in every form and must come back as plain samples. */
#include "image_file.h"

#include <stdlib.h>

#include <png.h>
#include <zlib.h>

/* -- PNG -- */

static void take(png_structp png, png_bytep bytes, size_t count)
{
	add(png_get_io_ptr(png), (const char *)bytes, count);
}

struct form {
	png_uint_32 width, height;
	int depth, colour, interlace;
	const png_color *palette;
	int palette_count;
	const unsigned char *hidden; /* alpha of the palette's colours */
	int hidden_count;
	const png_color_16 *hidden_colour;
	png_uint_32 per_metre;
};

#define FORM(wide, high, bits, kind, ...)                                                                              \
	(&(struct form){                                                                                               \
		.width = (wide), .height = (high), .depth = (bits), .colour = PNG_COLOR_TYPE_##kind, __VA_ARGS__ })

static void write_png(struct file *file, const struct form *form, const void *samples, size_t row)
{
	png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
	png_infop info = png_create_info_struct(png);
	unsigned char **rows = calloc(form->height, sizeof *rows);

	assert_non_null(rows);
	for (size_t y = 0; y < form->height; y++)
		rows[y] = (unsigned char *)samples + y * row;
	file->count = 0;
	png_set_write_fn(png, file, take, NULL);
	png_set_IHDR(png, info, form->width, form->height, form->depth, form->colour, form->interlace,
	             PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
	if (form->palette)
		png_set_PLTE(png, info, form->palette, form->palette_count);
	if (form->hidden_count || form->hidden_colour)
		png_set_tRNS(png, info, form->hidden, form->hidden_count, form->hidden_colour);
	if (form->per_metre)
		png_set_pHYs(png, info, form->per_metre, form->per_metre, PNG_RESOLUTION_METER);
	png_write_info(png, info);
	png_write_image(png, rows);
	png_write_end(png, info);
	png_destroy_write_struct(&png, &info);
	free(rows);
}

/* As any reader of PNG sees what image_png makes of the picture. */
static struct text unpacked(struct arena *arena, const struct image *image)
{
	struct text file = image_png(arena, image);
	png_image png = { .version = PNG_IMAGE_VERSION };
	char *samples;

	assert_true(png_image_begin_read_from_memory(&png, file.bytes, file.count));
	png.format = image->kind == IMAGE_GREY ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB;
	samples = arena_alloc(arena, PNG_IMAGE_SIZE(png));
	assert_true(png_image_finish_read(&png, NULL, samples, 0, NULL));
	return (struct text){ samples, PNG_IMAGE_SIZE(png) };
}

static struct text samples_of(struct arena *arena, const struct image *image)
{
	return image->packed ? unpacked(arena, image) : image->bytes;
}

static void assert_samples(const struct file *file, enum image_kind kind, struct text samples, struct text alpha)
{
	struct arena *arena = arena_open(1 << 26);
	struct image image;

	assert_int_equal(read_file(arena, file, &image), IMAGE_FINE);
	assert_int_equal(image.kind, kind);
	assert_int_equal(samples_of(arena, &image).count, samples.count);
	assert_memory_equal(samples_of(arena, &image).bytes, samples.bytes, samples.count);
	assert_int_equal(image.alpha.count, alpha.count);
	if (alpha.count)
		assert_memory_equal(image.alpha.bytes, alpha.bytes, alpha.count);
	arena_close(arena);
}

static const struct text opaque = { NULL, 0 };

static void colours_and_greys_are_plain(void **state)
{
	struct file file;

	(void)state;
	write_png(&file, FORM(2, 1, 8, RGB, .interlace = 0), "\1\2\3\4\5\6", 6);
	assert_samples(&file, IMAGE_RGB, LIT("\1\2\3\4\5\6"), opaque);
	write_png(&file, FORM(3, 1, 8, GRAY, .interlace = 0), "\1\2\3", 3);
	assert_samples(&file, IMAGE_GREY, LIT("\1\2\3"), opaque);
	write_png(&file, FORM(4, 1, 1, GRAY, .interlace = 0), "\x50", 1);
	assert_samples(&file, IMAGE_GREY, LIT("\0\xFF\0\xFF"), opaque);
	write_png(&file, FORM(2, 1, 16, GRAY, .interlace = 0), "\x80\x80\xFF\xFF", 4);
	assert_samples(&file, IMAGE_GREY, LIT("\x80\xFF"), opaque);
}

static void alpha_stands_apart(void **state)
{
	const png_color palette[] = { { 9, 8, 7 }, { 1, 2, 3 } };
	const png_color_16 hidden = { .red = 4, .green = 5, .blue = 6 };
	struct file file;

	(void)state;
	write_png(&file, FORM(2, 1, 8, RGB_ALPHA, .interlace = 0), "\1\2\3\x40\4\5\6\xFF", 8);
	assert_samples(&file, IMAGE_RGB, LIT("\1\2\3\4\5\6"), LIT("\x40\xFF"));
	write_png(&file, FORM(2, 1, 8, RGB_ALPHA, .interlace = 0), "\1\2\3\xFF\4\5\6\xFF", 8);
	assert_samples(&file, IMAGE_RGB, LIT("\1\2\3\4\5\6"), opaque);
	write_png(&file, FORM(2, 1, 8, GRAY_ALPHA, .interlace = 0), "\1\2\3\4", 4);
	assert_samples(&file, IMAGE_GREY, LIT("\1\3"), LIT("\2\4"));
	write_png(&file, FORM(2, 1, 8, RGB, .hidden_colour = &hidden), "\1\2\3\4\5\6", 6);
	assert_samples(&file, IMAGE_RGB, LIT("\1\2\3\4\5\6"), LIT("\xFF\0"));
	write_png(&file,
	          FORM(2, 1, 8, PALETTE, .palette = palette, .palette_count = 2,
	               .hidden = (const unsigned char *)"\x20", .hidden_count = 1),
	          "\0\1", 2);
	assert_samples(&file, IMAGE_RGB, LIT("\x09\x08\x07\1\2\3"), LIT("\x20\xFF"));
}

static void interlaced_rows_fall_into_place(void **state)
{
	struct file file;
	char samples[11 * 9];

	(void)state;
	for (size_t i = 0; i < sizeof samples; i++)
		samples[i] = (char)(i * 7);
	write_png(&file, FORM(11, 9, 8, GRAY, .interlace = PNG_INTERLACE_ADAM7), samples, 11);
	assert_samples(&file, IMAGE_GREY, (struct text){ samples, sizeof samples }, opaque);
}

/* Greys and RGB of 8 bits, and nothing else. */
static void plain_rows_stay_packed(void **state)
{
	const struct {
		const struct form *form;
		bool packed;
	} forms[] = {
		{ FORM(24, 3, 8, GRAY, .interlace = 0), true },
		{ FORM(8, 3, 8, RGB, .interlace = 0), true },
		{ FORM(24, 3, 8, GRAY, .interlace = PNG_INTERLACE_ADAM7), false },
		{ FORM(12, 3, 16, GRAY, .interlace = 0), false },
		{ FORM(24, 3, 4, GRAY, .interlace = 0), false },
		{ FORM(12, 3, 8, GRAY_ALPHA, .interlace = 0), false },
		{ FORM(24, 3, 8, GRAY, .hidden_colour = &(png_color_16){ .gray = 4 }), false },
	};
	char samples[24 * 3];

	(void)state;
	for (size_t i = 0; i < sizeof samples; i++)
		samples[i] = (char)(i * i * 11);
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		struct arena *arena = arena_open(1 << 26);
		struct file file;
		struct image image;

		write_png(&file, forms[i].form, samples, 24);
		assert_int_equal(read_file(arena, &file, &image), IMAGE_FINE);
		assert_int_equal(image.packed, forms[i].packed);
		arena_close(arena);
	}
}

/* Three rows of three greys: filter 0 and samples. */
static const char three_rows[] = "\0\1\2\3\0\4\5\6\0\7\x8\x9";

static void add_chunk(struct file *file, const char *kind, const unsigned char *bytes, size_t count)
{
	const unsigned char size[] = { 0, 0, (unsigned char)(count >> 8), (unsigned char)count };
	unsigned char sum[4];
	size_t start = file->count + 4;
	uLong crc;

	add(file, (const char *)size, 4);
	add(file, kind, 4);
	add(file, (const char *)bytes, count);
	crc = crc32(0, file->bytes + start, (uInt)(count + 4));
	for (int i = 0; i < 4; i++)
		sum[i] = (unsigned char)(crc >> (24 - 8 * i));
	add(file, (const char *)sum, 4);
}

/* A file of so many bytes of rows whose deflated stream stands in chunks of `part` bytes. */
static void rows_file(struct file *file, const char *rows, size_t count, size_t part)
{
	unsigned char packed[256];
	uLongf size = sizeof packed;

	assert_int_equal(compress(packed, &size, (const Bytef *)rows, (uLong)count), Z_OK);
	file->count = 0;
	ADD(file, "\x89PNG\r\n\x1A\n");
	add_chunk(file, "IHDR", (const unsigned char *)"\0\0\0\3\0\0\0\3\x8\0\0\0\0", 13);
	for (size_t at = 0; at < size; at += part)
		add_chunk(file, "IDAT", packed + at, size - at < part ? size - at : part);
	add_chunk(file, "IEND", NULL, 0);
}

static bool is_packed(const struct file *file)
{
	struct arena *arena = arena_open(1 << 26);
	struct image image = { 0 };
	bool packed = read_file(arena, file, &image) == IMAGE_FINE && image.packed;

	arena_close(arena);
	return packed;
}

static void parts_of_the_rows_are_joined(void **state)
{
	struct file file;

	(void)state;
	for (size_t part = 1; part < 30; part++) {
		rows_file(&file, three_rows, 12, part);
		assert_true(is_packed(&file));
		assert_samples(&file, IMAGE_GREY, LIT("\1\2\3\4\5\6\7\x8\x9"), opaque);
	}
}

static void rows_that_are_not_as_they_must_be_are_not_taken_over(void **state)
{
	struct file file;
	char wrong[sizeof three_rows];

	(void)state;
	rows_file(&file, three_rows, 13, 99); /* more than there are */
	assert_false(is_packed(&file));
	rows_file(&file, three_rows, 11, 99);
	assert_int_equal(fault_of(&file), IMAGE_SPOILED);
	memcpy(wrong, three_rows, sizeof wrong);
	wrong[4] = 5; /* no such filter */
	rows_file(&file, wrong, 12, 99);
	assert_int_equal(fault_of(&file), IMAGE_SPOILED);
	rows_file(&file, three_rows, 12, 99);
	file.bytes[file.count - 12 - 4 - 1] ^= 1; /* the sum behind the stream */
	assert_false(is_packed(&file));
}

/* Small ones have passes without a pixel; with and without what shows through, samples are those of the plain file. */
static void interlaced_files_are_the_plain_ones(void **state)
{
	struct arena *arena = arena_open(1 << 26);
	unsigned char samples[19 * 19 * 4];
	struct file file;
	struct image plain, laced;

	(void)state;
	for (size_t i = 0; i < sizeof samples; i++)
		samples[i] = (unsigned char)(i * 37 + i / 91);
	for (png_uint_32 wide = 1; wide < 20; wide += 3)
		for (png_uint_32 high = 1; high < 20; high += 2) {
			write_png(&file, FORM(wide, high, 8, RGB_ALPHA, .interlace = 0), samples, wide * 4);
			assert_int_equal(read_file(arena, &file, &plain), IMAGE_FINE);
			write_png(&file, FORM(wide, high, 8, RGB_ALPHA, .interlace = PNG_INTERLACE_ADAM7), samples,
			          wide * 4);
			assert_int_equal(read_file(arena, &file, &laced), IMAGE_FINE);
			assert_true(text_equal(plain.bytes, laced.bytes));
			assert_true(text_equal(plain.alpha, laced.alpha));
		}
	arena_close(arena);
}

/* A picture of one colour is a small file; it may not take more than its samples, but for some rows. */
static void samples_are_in_memory_once(void **state)
{
	enum { SIDE = 600 };
	struct arena *arena = arena_open(1 << 26);
	unsigned char *samples = calloc(SIDE, SIDE * 4);
	struct file file;
	struct image image;

	(void)state;
	for (int interlace = 0; interlace < 2; interlace++) {
		size_t before = arena_used(arena);

		write_png(&file, FORM(SIDE, SIDE, 8, RGB_ALPHA, .interlace = interlace), samples, SIDE * 4);
		assert_int_equal(read_file(arena, &file, &image), IMAGE_FINE);
		assert_in_range(arena_used(arena) - before, SIDE * SIDE * 4, SIDE * SIDE * 4 + 100000);
	}
	arena_close(arena);
	free(samples);
}

static void density_is_told(void **state)
{
	struct arena *arena = arena_open(1 << 20);
	struct file file;
	struct image image;

	(void)state;
	write_png(&file, FORM(1, 1, 8, GRAY, .per_metre = 11811), "\1", 1);
	assert_int_equal(read_file(arena, &file, &image), IMAGE_FINE);
	assert_int_equal(image.dots_x, 300);
	assert_int_equal(image.dots_y, 300);
	assert_int_equal(image.components, 1);
	write_png(&file, FORM(1, 1, 8, GRAY, .interlace = 0), "\1", 1);
	assert_int_equal(read_file(arena, &file, &image), IMAGE_FINE);
	assert_int_equal(image.dots_x, 0);
	arena_close(arena);
}

static void every_cut_and_every_flip_is_noticed(void **state)
{
	struct file whole;

	(void)state;
	write_png(&whole, FORM(2, 2, 8, RGB, .per_metre = 2835), "\1\2\3\4\5\6\7\x08\x09\x0A\x0B\x0C", 6);
	for (size_t count = 8; count < whole.count; count++) {
		struct file cut = whole;

		cut.count = count;
		assert_int_equal(fault_of(&cut), IMAGE_CUT);
	}
	for (size_t at = 8; at < whole.count; at++) {
		struct file flipped = whole;

		flipped.bytes[at] ^= 0x10;
		assert_int_not_equal(fault_of(&flipped), IMAGE_FINE);
	}
}

/* A head that is sound but asks for width times height pixels. */
static void write_head(struct file *file, unsigned char size)
{
	char header[] = "\0\0\0\x0DIHDR\0\0\0\0\0\0\0\0\x08\0\0\0\0";
	uint32_t crc = 0xFFFFFFFF;

	header[9] = header[13] = (char)size;
	for (size_t i = 4; i < 21; i++) {
		crc ^= (unsigned char)header[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
	}
	crc = ~crc;
	file->count = 0;
	ADD(file, "\x89PNG\r\n\x1A\n");
	add(file, header, 21);
	for (int shift = 24; shift >= 0; shift -= 8)
		add(file, (const char[]){ (char)(crc >> shift) }, 1);
	ADD(file, "\0\0\0\0IDAT\x35\xAF\x06\x1E");
}

static void traps_are_not_sprung(void **state)
{
	struct file file;

	(void)state;
	write_head(&file, 0x01); /* 65536 x 65536 */
	assert_int_equal(fault_of(&file), IMAGE_TOO_LARGE);
	write_head(&file, 0);
	assert_int_equal(fault_of(&file), IMAGE_SPOILED);
	file.bytes[0] = 'x';
	assert_int_equal(fault_of(&file), IMAGE_UNKNOWN_KIND);
	file.count = 0;
	assert_int_equal(fault_of(&file), IMAGE_UNKNOWN_KIND);
}

static void no_memory_for_samples_leaves_cleanly(void **state)
{
	struct arena *arena = arena_open(200 * 1024);
	struct file file;
	struct image image;
	char *samples = calloc(400, 400 * 4);
	volatile int landed = 0;

	(void)state;
	write_png(&file, FORM(400, 400, 8, RGB_ALPHA, .interlace = 0), samples, 1600);
	landed = setjmp(*arena_landing(arena));
	if (landed == 0)
		read_file(arena, &file, &image);
	assert_int_equal(landed, EXHAUSTED_LIMIT);
	arena_close(arena);
	free(samples);
}

/* -- back into files -- */

/* What image_png wrote is read again: the same picture. */
static void assert_comes_back(struct arena *arena, const struct image *image)
{
	struct text file = image_png(arena, image);
	struct image again;

	assert_int_equal(image_read(arena, file, &again), IMAGE_FINE);
	assert_int_equal(again.kind, image->kind);
	assert_int_equal(again.width, image->width);
	assert_int_equal(again.height, image->height);
	assert_int_equal(samples_of(arena, &again).count, image->bytes.count);
	assert_memory_equal(samples_of(arena, &again).bytes, image->bytes.bytes, image->bytes.count);
	assert_int_equal(again.alpha.count, image->alpha.count);
	if (image->alpha.count)
		assert_memory_equal(again.alpha.bytes, image->alpha.bytes, image->alpha.count);
	assert_true(text_equal(file, image_png(arena, image)));
}

static void samples_come_back_from_png(void **state)
{
	struct arena *arena = arena_open(1 << 28);
	uint32_t noise = 1;

	(void)state;
	for (size_t side = 1; side <= 300; side += 23) {
		char *samples = arena_alloc_many(arena, side * side, 3), *alpha = arena_alloc(arena, side * side);
		struct image image = { .kind = IMAGE_RGB, .width = side, .height = side, .components = 3 };

		for (size_t i = 0; i < side * side * 3; i++) /* deflate cannot shorten it */
			samples[i] = (char)((noise = noise * 1664525 + 1013904223) >> 24);
		memcpy(alpha, samples + side, side * side);
		image.bytes = (struct text){ samples, side * side * 3 };
		assert_comes_back(arena, &image);
		image.alpha = (struct text){ alpha, side * side };
		assert_comes_back(arena, &image);
		image.kind = IMAGE_GREY;
		image.bytes.count = side * side;
		assert_comes_back(arena, &image);
		image.alpha.count = 0;
		assert_comes_back(arena, &image);
	}
	arena_close(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(samples_come_back_from_png),
		cmocka_unit_test(colours_and_greys_are_plain),
		cmocka_unit_test(alpha_stands_apart),
		cmocka_unit_test(interlaced_rows_fall_into_place),
		cmocka_unit_test(plain_rows_stay_packed),
		cmocka_unit_test(parts_of_the_rows_are_joined),
		cmocka_unit_test(rows_that_are_not_as_they_must_be_are_not_taken_over),
		cmocka_unit_test(interlaced_files_are_the_plain_ones),
		cmocka_unit_test(samples_are_in_memory_once),
		cmocka_unit_test(density_is_told),
		cmocka_unit_test(every_cut_and_every_flip_is_noticed),
		cmocka_unit_test(traps_are_not_sprung),
		cmocka_unit_test(no_memory_for_samples_leaves_cleanly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
