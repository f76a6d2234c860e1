/* A JPEG goes into the PDF as it is but for what nobody needs to see it: its markers are walked from end to end
 * (ITU-T T.81, annex B), and what they hold of the camera, the place, the maker is left out. What is cut short and
 * what PDF readers do not decode (arithmetic, lossless, 12 bits) is told here; whether its codes are sound, decode.c
 * knows.
 */
#include "page/picture.h"

#include <string.h>

enum marker {
	MARKER_TEM = 0x01,
	MARKER_SOF0 = 0xC0, /* baseline, */
	MARKER_SOF1 = 0xC1, /* extended, */
	MARKER_SOF2 = 0xC2, /* progressive: the three that are decoded everywhere */
	MARKER_DHT = 0xC4,
	MARKER_JPG = 0xC8,
	MARKER_DAC = 0xCC,
	MARKER_SOF15 = 0xCF,
	MARKER_RST0 = 0xD0,
	MARKER_RST7 = 0xD7,
	MARKER_SOI = 0xD8,
	MARKER_EOI = 0xD9,
	MARKER_SOS = 0xDA,
	MARKER_DQT = 0xDB,
	MARKER_APP0 = 0xE0,
	MARKER_APP1 = 0xE1,
	MARKER_APP14 = 0xEE,
	MARKER_APP15 = 0xEF,
	MARKER_JPG0 = 0xF0 /* from here on: JPG0 to JPG13, comments */
};

enum { INKS = 4, JFIF_BYTES = 14, ADOBE_BYTES = 12 };

struct jpeg {
	struct text bytes;
	size_t at;
	struct image *image;
	bool framed, quantized, coded, scanned;
	char *kept; /* of the bytes */
	size_t kept_count;
};

static unsigned byte_at(struct text text, size_t at)
{
	return (unsigned char)text.bytes[at];
}

static unsigned word_at(struct text text, size_t at)
{
	return byte_at(text, at) << 8 | byte_at(text, at + 1);
}

static bool is_frame(unsigned marker)
{
	return marker >= MARKER_SOF0 && marker <= MARKER_SOF15 && marker != MARKER_DHT && marker != MARKER_JPG &&
	       marker != MARKER_DAC;
}

static bool stands_alone(unsigned marker)
{
	return marker == MARKER_TEM || (marker >= MARKER_RST0 && marker <= MARKER_RST7);
}

/* The next marker, behind any fill bytes; 0 when there is none. */
static unsigned next_marker(struct jpeg *jpeg)
{
	size_t at = jpeg->at;

	if (at >= jpeg->bytes.count || byte_at(jpeg->bytes, at) != 0xFF)
		return 0;
	while (at < jpeg->bytes.count && byte_at(jpeg->bytes, at) == 0xFF)
		at++;
	if (at >= jpeg->bytes.count)
		return 0;
	jpeg->at = at + 1;
	return byte_at(jpeg->bytes, at);
}

/* What a marker segment holds, without its length. */
static enum image_fault take_segment(struct jpeg *jpeg, struct text *segment)
{
	size_t count;

	if (jpeg->bytes.count - jpeg->at < 2)
		return IMAGE_CUT;
	count = word_at(jpeg->bytes, jpeg->at);
	if (count < 2)
		return IMAGE_MALFORMED;
	if (count > jpeg->bytes.count - jpeg->at)
		return IMAGE_CUT;
	*segment = text_part(jpeg->bytes, jpeg->at + 2, count - 2);
	jpeg->at += count;
	return IMAGE_FINE;
}

static enum image_fault read_frame(struct jpeg *jpeg, unsigned marker, struct text segment)
{
	struct image *image = jpeg->image;
	unsigned components = segment.count >= 6 ? byte_at(segment, 5) : 0;

	if (marker > MARKER_SOF2)
		return IMAGE_CODED;
	if (jpeg->framed || components == 0 || segment.count != 6 + 3 * components)
		return IMAGE_MALFORMED;
	if (byte_at(segment, 0) != 8 || (components != 1 && components != 3 && components != INKS))
		return IMAGE_CODED;
	for (size_t i = 0; i < components; i++) {
		unsigned across = byte_at(segment, 7 + 3 * i) >> 4;
		unsigned down = byte_at(segment, 7 + 3 * i) & 15;

		if (across < 1 || across > 4 || down < 1 || down > 4 || byte_at(segment, 8 + 3 * i) > 3)
			return IMAGE_MALFORMED;
	}
	image->height = word_at(segment, 1);
	image->width = word_at(segment, 3);
	image->components = components == 1 ? 1 : 3;
	image->mixed = components == INKS;
	jpeg->framed = true;
	if (image->width == 0 || image->height == 0)
		return IMAGE_MALFORMED;
	return picture_too_large(image->width, image->height) ? IMAGE_TOO_LARGE : IMAGE_FINE;
}

/* Quantization tables: 64 values of one or two bytes each. */
static bool tables_fit(struct text segment)
{
	size_t at = 0;

	while (at < segment.count)
		at += byte_at(segment, at) >> 4 ? 1 + 128 : 1 + 64;
	return at == segment.count && at > 0;
}

/* Huffman tables: 16 counts, then as many values as they add up to. */
static bool codes_fit(struct text segment)
{
	size_t at = 0;

	while (segment.count - at >= 17) {
		size_t values = 0;

		for (size_t i = 1; i <= 16; i++)
			values += byte_at(segment, at + i);
		if (values > 256 || values > segment.count - at - 17)
			return false;
		at += 17 + values;
	}
	return at == segment.count && at > 0;
}

/* Skips the coded data of a scan, up to the marker behind it. */
static enum image_fault read_scan(struct jpeg *jpeg, struct text segment)
{
	unsigned components = segment.count > 0 ? byte_at(segment, 0) : 0;
	size_t start = jpeg->at;
	size_t at = start;

	if (!jpeg->framed || !jpeg->quantized || !jpeg->coded || components < 1 || components > 4 ||
	    segment.count != 4 + 2 * components)
		return IMAGE_MALFORMED;
	for (; at + 1 < jpeg->bytes.count; at++) {
		unsigned next = byte_at(jpeg->bytes, at + 1);

		if (byte_at(jpeg->bytes, at) == 0xFF && next != 0 && next != 0xFF && !stands_alone(next))
			break;
	}
	jpeg->at = at;
	jpeg->scanned = true;
	return at + 1 < jpeg->bytes.count ? at > start ? IMAGE_FINE : IMAGE_SPOILED : IMAGE_CUT;
}

static bool is_jfif(struct text segment)
{
	return segment.count >= JFIF_BYTES && memcmp(segment.bytes, "JFIF", 5) == 0;
}

static void read_density(struct image *image, struct text segment)
{
	unsigned unit;

	if (!is_jfif(segment))
		return;
	unit = byte_at(segment, 7);
	if (unit == 1) {
		image->dots_x = word_at(segment, 8);
		image->dots_y = word_at(segment, 10);
	} else if (unit == 2) { /* per centimetre */
		image->dots_x = (word_at(segment, 8) * 254 + 50) / 100;
		image->dots_y = (word_at(segment, 10) * 254 + 50) / 100;
	}
}

static enum image_fault read_segment(struct jpeg *jpeg, unsigned marker, struct text segment)
{
	if (is_frame(marker))
		return read_frame(jpeg, marker, segment);
	switch (marker) {
	case MARKER_DQT:
		jpeg->quantized = tables_fit(segment);
		return jpeg->quantized ? IMAGE_FINE : IMAGE_MALFORMED;
	case MARKER_DHT:
		jpeg->coded = codes_fit(segment);
		return jpeg->coded ? IMAGE_FINE : IMAGE_MALFORMED;
	case MARKER_SOS:
		return read_scan(jpeg, segment);
	case MARKER_APP0:
		read_density(jpeg->image, segment);
		break;
	case MARKER_APP1:
		if (!jpeg->image->orientation)
			jpeg->image->orientation = exif_orientation(segment);
		break;
	}
	return IMAGE_FINE;
}

/* -- what is kept -- */

static void keep(struct jpeg *jpeg, const char *bytes, size_t count)
{
	memcpy(jpeg->kept + jpeg->kept_count, bytes, count);
	jpeg->kept_count += count;
}

/* Segments of applications and comments say nothing to who draws the picture, but for JFIF's measure, without its small
 * picture, and for how Adobe wrote the colours. */
static bool is_private(unsigned marker)
{
	return (marker >= MARKER_APP0 && marker <= MARKER_APP15) || marker >= MARKER_JPG0;
}

static void keep_segment(struct jpeg *jpeg, unsigned marker, struct text segment)
{
	const char jfif[] = { (char)0xFF, (char)MARKER_APP0, 0, JFIF_BYTES + 2 };
	const char adobe[] = { (char)0xFF, (char)MARKER_APP14, 0, ADOBE_BYTES + 2 };
	const char other[] = { (char)0xFF, (char)marker };

	if (marker == MARKER_APP0 && is_jfif(segment)) {
		keep(jpeg, jfif, sizeof jfif);
		keep(jpeg, segment.bytes, JFIF_BYTES - 2);
		keep(jpeg, "\0\0", 2);
	} else if (marker == MARKER_APP14 && segment.count >= ADOBE_BYTES && memcmp(segment.bytes, "Adobe", 5) == 0) {
		keep(jpeg, adobe, sizeof adobe);
		keep(jpeg, segment.bytes, ADOBE_BYTES);
	} else if (!is_private(marker)) { /* a scan with its codes */
		keep(jpeg, other, sizeof other);
		keep(jpeg, segment.bytes - 2, (size_t)(jpeg->bytes.bytes + jpeg->at - segment.bytes) + 2);
	}
}

static enum image_fault walk(struct jpeg *jpeg)
{
	enum image_fault fault = IMAGE_FINE;
	unsigned marker;

	keep(jpeg, jpeg->bytes.bytes, 2);
	while ((marker = next_marker(jpeg)) != MARKER_EOI) {
		struct text segment;

		if (marker == 0)
			return jpeg->at + 1 >= jpeg->bytes.count ? IMAGE_CUT : IMAGE_MALFORMED;
		if (marker == MARKER_SOI)
			return IMAGE_MALFORMED;
		if (stands_alone(marker))
			continue;
		fault = take_segment(jpeg, &segment);
		if (fault == IMAGE_FINE)
			fault = read_segment(jpeg, marker, segment);
		if (fault != IMAGE_FINE)
			return fault;
		keep_segment(jpeg, marker, segment);
	}
	keep(jpeg, "\xFF\xD9", 2);
	return jpeg->scanned ? IMAGE_FINE : IMAGE_MALFORMED;
}

static void swap(size_t *a, size_t *b)
{
	size_t kept = *a;

	*a = *b;
	*b = kept;
}

/* Measures as it is looked at. */
static void stand_up(struct image *image)
{
	if (!image_lies(image))
		return;
	swap(&image->width, &image->height);
	swap(&image->dots_x, &image->dots_y);
}

enum image_fault picture_from_jpeg(struct arena *arena, struct text bytes, struct image *image)
{
	struct jpeg jpeg = { .bytes = bytes, .at = 2, .image = image, .kept = arena_alloc(arena, bytes.count + 2) };
	enum image_fault fault = walk(&jpeg);

	if (fault != IMAGE_FINE)
		return fault;
	image->kind = IMAGE_JPEG;
	image->bytes = (struct text){ jpeg.kept, jpeg.kept_count };
	fault = image->mixed ? jpeg_from_inks(arena, image->bytes, image) : jpeg_whole(arena, image->bytes, image);
	stand_up(image);
	return fault;
}
