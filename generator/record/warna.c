/* A table of names; lightness in whole numbers. */
#include "record/warna.h"

struct named_colour {
	const char *name;
	uint32_t rgb;
};

static const struct named_colour colours[] = {
	{ "tanpa", 0xFFFFFF },  { "biru", 0x1F4E79 },       { "biru_muda", 0xBDD7EE },
	{ "hijau", 0x375623 },  { "hijau_muda", 0xC6E0B4 }, { "kuning", 0xFFE699 },
	{ "jingga", 0xF4B183 }, { "merah", 0xC00000 },      { "ungu", 0x7030A0 },
};

enum { GREY = 88, DIGITS = 6 };

static char folded(char byte)
{
	if (byte == ' ')
		return '_';
	return byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
}

static bool named(struct text written, const char *name)
{
	for (size_t i = 0; i < written.count; i++)
		if (!name[i] || folded(written.bytes[i]) != name[i])
			return false;
	return !name[written.count];
}

static bool from_digits(struct text written, uint32_t *rgb)
{
	*rgb = 0;
	if (written.count != DIGITS + 1 || written.bytes[0] != '#')
		return false;
	for (size_t i = 1; i <= DIGITS; i++) {
		char byte = folded(written.bytes[i]);
		bool letter = byte >= 'a' && byte <= 'f';

		if (!letter && !(byte >= '0' && byte <= '9'))
			return false;
		*rgb = *rgb << 4 | (uint32_t)(letter ? byte - 'a' + 10 : byte - '0');
	}
	return true;
}

bool warna_from_text(struct text written, struct warna *warna)
{
	written = text_trim(written);
	*warna = (struct warna){ .grey = named(written, "abu"), .shade = GREY };
	if (warna->grey || from_digits(written, &warna->rgb))
		return true;
	for (size_t i = 0; i < sizeof colours / sizeof colours[0]; i++)
		if (named(written, colours[i].name)) {
			warna->rgb = colours[i].rgb;
			return true;
		}
	return false;
}

/* Seven parts square, three parts cube stand for the curve of sRGB, whose power is 2.4; 0 to CURVE_MOST. */
static int64_t curve(uint32_t part)
{
	int64_t c = part & 0xFF;

	return 7 * 255 * c * c + 3 * c * c * c;
}

enum { CURVE_MOST = 10 * 255 * 255 * 255 };

/* Black and white stand out equally from a luminance of 0.179; by this curve that is 0.177. */
bool warna_is_dark(const struct warna *warna)
{
	int64_t luminance = 2126 * curve(warna->rgb >> 16) + 7152 * curve(warna->rgb >> 8) + 722 * curve(warna->rgb);

	return !warna->grey && luminance / 10 < INT64_C(177) * CURVE_MOST;
}
