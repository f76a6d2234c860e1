/* A JPEG goes into the PDF as it is, so its markers are walked from end to end (ITU-T T.81, annex
 * B): what is cut short, what PDF readers do not decode (arithmetic, lossless, 12 bits), and colours for
 * a press are told here.
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
	MARKER_APP1 = 0xE1
};

enum { INKS = 4 };

struct jpeg {
	struct text bytes;
	size_t at;
	struct image *image;
	bool framed, quantized, coded, scanned;
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
static bool take_segment(struct jpeg *jpeg, struct text *segment)
{
	size_t count;

	if (jpeg->bytes.count - jpeg->at < 2)
		return false;
	count = word_at(jpeg->bytes, jpeg->at);
	if (count < 2 || count > jpeg->bytes.count - jpeg->at)
		return false;
	*segment = text_part(jpeg->bytes, jpeg->at + 2, count - 2);
	jpeg->at += count;
	return true;
}

static enum image_fault read_frame(struct jpeg *jpeg, unsigned marker, struct text segment)
{
	struct image *image = jpeg->image;
	unsigned components = segment.count >= 6 ? byte_at(segment, 5) : 0;

	if (marker > MARKER_SOF2)
		return IMAGE_CODED;
	if (jpeg->framed || components == 0 || segment.count != 6 + 3 * components)
		return IMAGE_DAMAGED;
	if (components == INKS)
		return IMAGE_INKS;
	if (byte_at(segment, 0) != 8 || (components != 1 && components != 3))
		return IMAGE_CODED;
	for (size_t i = 0; i < components; i++) {
		unsigned across = byte_at(segment, 7 + 3 * i) >> 4;
		unsigned down = byte_at(segment, 7 + 3 * i) & 15;

		if (across < 1 || across > 4 || down < 1 || down > 4 || byte_at(segment, 8 + 3 * i) > 3)
			return IMAGE_DAMAGED;
	}
	image->height = word_at(segment, 1);
	image->width = word_at(segment, 3);
	image->components = (int)components;
	jpeg->framed = true;
	if (image->width == 0 || image->height == 0)
		return IMAGE_DAMAGED;
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
static bool read_scan(struct jpeg *jpeg, struct text segment)
{
	unsigned components = segment.count > 0 ? byte_at(segment, 0) : 0;
	size_t start = jpeg->at;
	size_t at = start;

	if (!jpeg->framed || !jpeg->quantized || !jpeg->coded || components < 1 || components > 4 ||
	    segment.count != 4 + 2 * components)
		return false;
	for (; at + 1 < jpeg->bytes.count; at++) {
		unsigned next = byte_at(jpeg->bytes, at + 1);

		if (byte_at(jpeg->bytes, at) == 0xFF && next != 0 && next != 0xFF && !stands_alone(next))
			break;
	}
	jpeg->at = at;
	jpeg->scanned = true;
	return at > start && at + 1 < jpeg->bytes.count;
}

static void read_density(struct image *image, struct text segment)
{
	unsigned unit;

	if (segment.count < 14 || memcmp(segment.bytes, "JFIF", 5) != 0)
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

static enum image_fault read_segment(struct jpeg *jpeg, unsigned marker)
{
	struct text segment;
	bool good = true;

	if (!take_segment(jpeg, &segment))
		return IMAGE_DAMAGED;
	if (is_frame(marker))
		return read_frame(jpeg, marker, segment);
	switch (marker) {
	case MARKER_DQT:
		good = jpeg->quantized = tables_fit(segment);
		break;
	case MARKER_DHT:
		good = jpeg->coded = codes_fit(segment);
		break;
	case MARKER_SOS:
		good = read_scan(jpeg, segment);
		break;
	case MARKER_APP0:
		read_density(jpeg->image, segment);
		break;
	case MARKER_APP1:
		if (!jpeg->image->orientation)
			jpeg->image->orientation = exif_orientation(segment);
		break;
	}
	return good ? IMAGE_FINE : IMAGE_DAMAGED;
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

enum image_fault picture_from_jpeg(struct text bytes, struct image *image)
{
	struct jpeg jpeg = { .bytes = bytes, .at = 2, .image = image };
	enum image_fault fault = IMAGE_FINE;
	unsigned marker;

	while ((marker = next_marker(&jpeg)) != MARKER_EOI) {
		if (marker == 0 || marker == MARKER_SOI)
			return IMAGE_DAMAGED;
		if (!stands_alone(marker))
			fault = read_segment(&jpeg, marker);
		if (fault != IMAGE_FINE)
			return fault;
	}
	if (!jpeg.scanned)
		return IMAGE_DAMAGED;
	image->kind = IMAGE_JPEG;
	image->bytes = text_part(bytes, 0, jpeg.at);
	stand_up(image);
	return IMAGE_FINE;
}

/* Walked a second time; each segment but APP1 is kept with its marker. */
struct text image_jpeg_unturned(struct arena *arena, const struct image *image)
{
	struct jpeg jpeg = { .bytes = image->bytes, .at = 2 };
	char *kept = arena_alloc(arena, image->bytes.count);
	size_t count = 2, start = 2;
	struct text segment;
	unsigned marker;

	memcpy(kept, image->bytes.bytes, 2);
	while ((marker = next_marker(&jpeg)) != MARKER_SOS && marker != 0) {
		if (!stands_alone(marker) && !take_segment(&jpeg, &segment))
			break;
		if (marker != MARKER_APP1) {
			memcpy(kept + count, image->bytes.bytes + start, jpeg.at - start);
			count += jpeg.at - start;
		}
		start = jpeg.at;
	}
	memcpy(kept + count, image->bytes.bytes + start, image->bytes.count - start);
	return (struct text){ kept, count + image->bytes.count - start };
}
