/* JPEG files: whole ones are written by libjpeg, with what cameras add put in behind their first marker; faults of the
 * markers are put together one by one, so that each can be shown alone.
 */
#include "image_file.h"

#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

enum { WIDE = 64, HIGH = 48 };

/* -- files -- */

struct kind {
	int colours;
	bool progressive;
	bool plain_inks; /* no marker of Adobe's */
};

/* Whose every pixel has the colours given. */
static void write_jpeg(struct file *file, const struct kind *kind, const unsigned char *colours)
{
	static const J_COLOR_SPACE spaces[] = { JCS_UNKNOWN, JCS_GRAYSCALE, JCS_UNKNOWN, JCS_RGB, JCS_CMYK };
	struct jpeg_compress_struct to = { 0 };
	struct jpeg_error_mgr errors;
	unsigned char row[WIDE * 4], *rows[] = { row }, *bytes = NULL;
	unsigned long count = 0;

	to.err = jpeg_std_error(&errors);
	jpeg_create_compress(&to);
	jpeg_mem_dest(&to, &bytes, &count);
	to.image_width = WIDE;
	to.image_height = HIGH;
	to.input_components = kind->colours;
	to.in_color_space = spaces[kind->colours];
	jpeg_set_defaults(&to);
	to.write_JFIF_header = FALSE;
	if (kind->plain_inks)
		to.write_Adobe_marker = FALSE;
	if (kind->progressive)
		jpeg_simple_progression(&to);
	jpeg_start_compress(&to, TRUE);
	for (size_t y = 0; y < HIGH; y++) {
		for (size_t i = 0; i < sizeof row; i++) /* grey ones have a pattern, so that there are codes to spoil */
			row[i] = kind->colours == 1 ? (unsigned char)(i * y * 13) : colours[i % (size_t)kind->colours];
		jpeg_write_scanlines(&to, rows, 1);
	}
	jpeg_finish_compress(&to);
	file->count = 0;
	add(file, (const char *)bytes, count);
	jpeg_destroy_compress(&to);
	free(bytes);
}

static void put_in(struct file *file, const char *bytes, size_t count)
{
	assert_true(file->count + count <= sizeof file->bytes);
	memmove(file->bytes + 2 + count, file->bytes + 2, file->count - 2);
	memcpy(file->bytes + 2, bytes, count);
	file->count += count;
}

#define GREY(file, head)                                                                                               \
	(write_jpeg((file), &(struct kind){ .colours = 1 }, NULL), put_in((file), "" head, sizeof(head) - 1))

/* The first pixel of the picture, as a reader shows it. */
static void first_pixel(const struct image *image, unsigned char pixel[3])
{
	struct jpeg_decompress_struct from = { 0 };
	struct jpeg_error_mgr errors;
	unsigned char row[WIDE * 3], *rows[] = { row };

	from.err = jpeg_std_error(&errors);
	jpeg_create_decompress(&from);
	jpeg_mem_src(&from, (const unsigned char *)image->bytes.bytes, image->bytes.count);
	jpeg_read_header(&from, TRUE);
	from.out_color_space = JCS_RGB;
	jpeg_start_decompress(&from);
	assert_int_equal(jpeg_read_scanlines(&from, rows, 1), 1);
	memcpy(pixel, row, 3);
	jpeg_destroy_decompress(&from);
}

/* -- faults of markers -- */

#define FRAME_GREY "\xFF\xC0\0\x0B\x08\0\x30\0\x40\1\1\x11\0"
#define JFIF_INCH "\xFF\xE0\0\x10JFIF\0\1\1\1\0\x96\0\x48\0\0"
#define JFIF_CENTIMETRE "\xFF\xE0\0\x10JFIF\0\1\1\2\0\x76\0\x76\0\0"
#define SCAN "\xFF\xDA\0\x08\1\1\0\0\x3F\0\x12\xFF\0\x34\xFF\xD0\x56"
#define END "\xFF\xD9"

static void add_tables(struct file *file)
{
	ADD(file, "\xFF\xDB\0\x43\0");
	for (int i = 0; i < 64; i++)
		ADD(file, "\1");
	ADD(file, "\xFF\xC4\0\x15\0\0\2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\2");
}

#define JPEG(file, head, tail) ((file)->count = 0, ADD((file), "\xFF\xD8" head), add_tables(file), ADD((file), tail))

static void odd_jpegs_are_refused(void **state)
{
	struct file file;

	(void)state;
	JPEG(&file, "", SCAN FRAME_GREY END);
	assert_int_equal(fault_of(&file), IMAGE_MALFORMED);
	JPEG(&file, "", FRAME_GREY END); /* no scan */
	assert_int_equal(fault_of(&file), IMAGE_MALFORMED);
	JPEG(&file, "", FRAME_GREY FRAME_GREY SCAN END);
	assert_int_equal(fault_of(&file), IMAGE_MALFORMED);
	JPEG(&file, "", "\xFF\xC0\0\x0B\x08\0\0\0\x40\1\1\x11\0" SCAN END); /* no height */
	assert_int_equal(fault_of(&file), IMAGE_MALFORMED);
	JPEG(&file, "", "\xFF\xC0\0\x0B\x0C\0\x30\0\x40\1\1\x11\0" SCAN END); /* 12 bits */
	assert_int_equal(fault_of(&file), IMAGE_CODED);
	JPEG(&file, "", "\xFF\xC9\0\x0B\x08\0\x30\0\x40\1\1\x11\0" SCAN END); /* arithmetic */
	assert_int_equal(fault_of(&file), IMAGE_CODED);
	JPEG(&file, "", "\xFF\xC0\0\x0B\x08\xFF\xFF\xFF\xFF\1\1\x11\0" SCAN END);
	assert_int_equal(fault_of(&file), IMAGE_TOO_LARGE);
	file.count = 0;
	ADD(&file, "\xFF\xD8" FRAME_GREY SCAN END); /* no tables */
	assert_int_equal(fault_of(&file), IMAGE_MALFORMED);
}

/* -- whole files -- */

static void assert_jpeg(const struct file *file, int components, size_t dots_x, size_t dots_y)
{
	struct arena *arena = arena_open(1 << 20);
	struct image image;

	assert_int_equal(read_file(arena, file, &image), IMAGE_FINE);
	assert_int_equal(image.kind, IMAGE_JPEG);
	assert_int_equal(image.width, WIDE);
	assert_int_equal(image.height, HIGH);
	assert_int_equal(image.components, components);
	assert_int_equal(image.dots_x, dots_x);
	assert_int_equal(image.dots_y, dots_y);
	assert_false(image.mixed);
	assert_memory_equal(image.bytes.bytes + image.bytes.count - 2, END, 2);
	arena_close(arena);
}

static void jpegs_are_described(void **state)
{
	struct file file;

	(void)state;
	GREY(&file, JFIF_INCH);
	assert_jpeg(&file, 1, 150, 72);
	write_jpeg(&file, &(struct kind){ .colours = 3, .progressive = true }, (const unsigned char[]){ 9, 80, 200 });
	put_in(&file, JFIF_CENTIMETRE, sizeof JFIF_CENTIMETRE - 1);
	assert_jpeg(&file, 3, 300, 300);
	GREY(&file, "\xFF");
	ADD(&file, "what a camera adds");
	assert_jpeg(&file, 1, 0, 0);
}

static bool is_damage(enum image_fault fault)
{
	return fault == IMAGE_CUT || fault == IMAGE_SPOILED || fault == IMAGE_MALFORMED;
}

static void a_cut_jpeg_is_damaged(void **state)
{
	struct file whole;

	(void)state;
	for (int progressive = 0; progressive < 2; progressive++) {
		write_jpeg(&whole, &(struct kind){ .colours = 1, .progressive = progressive }, NULL);
		for (size_t count = 3; count < whole.count; count++) {
			struct file cut = whole;

			cut.count = count;
			assert_true(is_damage(fault_of(&cut)));
		}
	}
	whole.count -= 2;
	assert_int_equal(fault_of(&whole), IMAGE_CUT);
}

/* Markers alone do not tell: what is between them is decoded. */
static void spoiled_codes_are_told(void **state)
{
	struct file file, hole;
	size_t scan;

	(void)state;
	write_jpeg(&file, &(struct kind){ .colours = 1 }, NULL);
	for (scan = 0; file.bytes[scan] != 0xFF || file.bytes[scan + 1] != 0xDA;)
		scan++;
	memset(file.bytes + file.count - 400, 0x55, 200);
	assert_int_equal(fault_of(&file), IMAGE_SPOILED);
	write_jpeg(&hole, &(struct kind){ .colours = 1 }, NULL); /* a piece is missing, the end is there */
	memmove(hole.bytes + scan + 300, hole.bytes + scan + 700, hole.count - scan - 700);
	hole.count -= 400;
	assert_int_equal(fault_of(&hole), IMAGE_SPOILED);
	write_jpeg(&file, &(struct kind){ .colours = 1 }, NULL); /* but a camera may fill up its memory */
	file.count -= 2;
	ADD(&file, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0" END);
	assert_int_equal(fault_of(&file), IMAGE_FINE);
}

#define COMMENT                                                                                                        \
	"\xFF\xFE\0\x0E"                                                                                               \
	"Serial 12345"
#define PHOTOSHOP                                                                                                      \
	"\xFF\xED\0\x10"                                                                                               \
	"Photoshop 3.0\0"
#define THUMBNAIL "\xFF\xE0\0\x13JFIF\0\1\1\1\0\x96\0\x48\1\1\1\2\3"

/* Orientation 6 after another entry, least byte first; 8 with the greatest byte first. */
#define EXIF_LITTLE(kind, value)                                                                                       \
	"\xFF\xE1\0\x2E"                                                                                               \
	"Exif\0\0II\x2A\0\x08\0\0\0\2\0"                                                                               \
	"\x0F\1\2\0\1\0\0\0x\0\0\0\x12\1" kind "\0\1\0\0\0" value "\0\0\0\0\0\0\0"
#define EXIF_BIG                                                                                                       \
	"\xFF\xE1\0\x22"                                                                                               \
	"Exif\0\0MM\0\x2A\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\x08\0\0\0\0\0\0"

static void assert_orientation(const struct file *file, int orientation, size_t width)
{
	struct arena *arena = arena_open(1 << 20);
	struct image image;

	assert_int_equal(read_file(arena, file, &image), IMAGE_FINE);
	assert_int_equal(image.orientation, orientation);
	assert_int_equal(image.width, width);
	assert_int_equal(image.height, 64 + 48 - width);
	arena_close(arena);
}

static void a_camera_held_upright_is_told(void **state)
{
	struct file file;

	(void)state;
	GREY(&file, EXIF_LITTLE("\3", "\6"));
	assert_orientation(&file, 6, HIGH);
	GREY(&file, EXIF_BIG);
	assert_orientation(&file, 8, HIGH);
	GREY(&file, EXIF_LITTLE("\3", "\3"));
	assert_orientation(&file, 3, WIDE);
	GREY(&file, EXIF_LITTLE("\3", "\x09") EXIF_BIG); /* none of the eight */
	assert_orientation(&file, 8, HIGH);
	GREY(&file, EXIF_LITTLE("\4", "\6")); /* a kind it may not have */
	assert_orientation(&file, 0, WIDE);
	GREY(&file, JFIF_INCH EXIF_BIG);
	assert_orientation(&file, 8, HIGH);
}

/* Exif data that leads anywhere but into itself is passed over; it never spoils the picture. */
static void odd_exif_data_says_nothing(void **state)
{
	struct file whole;

	(void)state;
	GREY(&whole, EXIF_BIG);
	for (size_t at = 6; at < 6 + 0x20; at++) {
		struct file flipped = whole;
		struct arena *arena = arena_open(1 << 20);
		struct image image;

		flipped.bytes[at] ^= 0xFF;
		assert_int_equal(read_file(arena, &flipped, &image), IMAGE_FINE);
		assert_in_range(image.orientation, 0, 8);
		arena_close(arena);
	}
	GREY(&whole, "\xFF\xE1\0\x0C"
	             "Exif\0\0MM\0\x2A");
	assert_orientation(&whole, 0, WIDE);
}

/* Camera, place, serial number, comment, small picture: nothing of them comes into the paper, and what is left is the
 * same picture, which nobody turns a second time. */
static void what_does_not_draw_is_left_out(void **state)
{
	struct arena *arena = arena_open(1 << 20);
	struct file file, plain;
	struct image image;

	(void)state;
	GREY(&file, THUMBNAIL EXIF_BIG COMMENT PHOTOSHOP);
	ADD(&file, "\xFF\xD8 another picture");
	GREY(&plain, JFIF_INCH);
	assert_int_equal(read_file(arena, &file, &image), IMAGE_FINE);
	assert_int_equal(image.orientation, 8);
	assert_int_equal(image.bytes.count, plain.count);
	assert_memory_equal(image.bytes.bytes, plain.bytes, plain.count);
	arena_close(arena);
}

/* -- inks -- */

static void assert_mixed(const struct kind *kind, const unsigned char *inks, int red, int green, int blue)
{
	struct arena *arena = arena_open(1 << 20);
	unsigned char pixel[3];
	struct file file;
	struct image image;

	write_jpeg(&file, kind, inks);
	put_in(&file, EXIF_LITTLE("\3", "\6"), sizeof EXIF_LITTLE("\3", "\6") - 1);
	assert_int_equal(read_file(arena, &file, &image), IMAGE_FINE);
	assert_true(image.mixed);
	assert_int_equal(image.components, 3);
	assert_int_equal(image.orientation, 6);
	assert_int_equal(image.width, HIGH);
	first_pixel(&image, pixel);
	assert_in_range(pixel[0] + 3, red, red + 6);
	assert_in_range(pixel[1] + 3, green, green + 6);
	assert_in_range(pixel[2] + 3, blue, blue + 6);
	arena_close(arena);
}

static void inks_become_red_green_and_blue(void **state)
{
	const struct kind adobe = { .colours = 4 }, plain = { .colours = 4, .plain_inks = true };

	(void)state;
	assert_mixed(&adobe, (const unsigned char[]){ 255, 255, 255, 255 }, 255, 255, 255); /* no ink: paper */
	assert_mixed(&adobe, (const unsigned char[]){ 0, 255, 255, 255 }, 0, 255, 255);     /* cyan */
	assert_mixed(&adobe, (const unsigned char[]){ 200, 100, 50, 128 }, 100, 50, 25);
	assert_mixed(&adobe, (const unsigned char[]){ 255, 255, 255, 0 }, 0, 0, 0); /* black */
	assert_mixed(&plain, (const unsigned char[]){ 0, 0, 0, 0 }, 255, 255, 255);
	assert_mixed(&plain, (const unsigned char[]){ 55, 155, 205, 127 }, 100, 50, 25);
}

static void spoiled_inks_are_told_too(void **state)
{
	struct file file;

	(void)state;
	write_jpeg(&file, &(struct kind){ .colours = 4 }, (const unsigned char[]){ 1, 99, 7, 200 });
	file.count -= 60;
	ADD(&file, END);
	assert_true(is_damage(fault_of(&file)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(odd_jpegs_are_refused),          cmocka_unit_test(jpegs_are_described),
		cmocka_unit_test(a_cut_jpeg_is_damaged),          cmocka_unit_test(spoiled_codes_are_told),
		cmocka_unit_test(a_camera_held_upright_is_told),  cmocka_unit_test(odd_exif_data_says_nothing),
		cmocka_unit_test(what_does_not_draw_is_left_out), cmocka_unit_test(inks_become_red_green_and_blue),
		cmocka_unit_test(spoiled_inks_are_told_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
