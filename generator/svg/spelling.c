/* Everything is spelled in the fewest bytes: pages have thousands of numbers. */
#include "svg/spelling.h"

#include "page/page.h"

/* -- texts -- */

/* What XML 1.0 allows, without the controls that it merely frowns on. */
static bool is_character(uint32_t code)
{
	if (code < 0x20)
		return code == '\t' || code == '\n';
	return !(code >= 0x7F && code < 0xA0) && code != 0xFFFE && code != 0xFFFF;
}

static const char *escape_of(uint32_t code)
{
	static const char *const escapes[] = {
		['&'] = "&amp;",
		['<'] = "&lt;",
		['>'] = "&gt;",
		['"'] = "&quot;",
	};

	return code < sizeof escapes / sizeof *escapes ? escapes[code] : NULL;
}

void xml_text(struct buffer *out, struct text text)
{
	for (size_t at = 0; at < text.count;) {
		size_t start = at;
		uint32_t code = text_next(text, &at);
		const char *escape = escape_of(code);

		if (escape)
			buffer_str(out, escape);
		else if (is_character(code))
			buffer_add(out, text_part(text, start, at - start));
	}
}

/* -- numbers -- */

void xml_decimal(struct buffer *out, int64_t digits, int places)
{
	int64_t whole = digits < 0 ? -digits : digits;
	int64_t unit = 1;

	for (; places > 0 && whole % 10 == 0; places--)
		whole /= 10;
	for (int i = 0; i < places; i++)
		unit *= 10;
	if (digits < 0)
		buffer_byte(out, '-');
	if (whole >= unit || whole == 0)
		buffer_int(out, whole / unit);
	if (places == 0)
		return;
	buffer_byte(out, '.');
	for (unit /= 10; unit > 0; unit /= 10)
		buffer_byte(out, (char)('0' + whole / unit % 10));
}

void xml_length(struct buffer *out, length value)
{
	xml_decimal(out, length_scale(value, 100, LENGTH_PT), 2);
}

static void part(struct buffer *out, bool negative)
{
	char last = out->count ? out->bytes[out->count - 1] : ' ';

	if (!negative && last >= '0' && last <= '9')
		buffer_byte(out, ' ');
}

void xml_next_length(struct buffer *out, length value)
{
	part(out, length_scale(value, 100, LENGTH_PT) < 0);
	xml_length(out, value);
}

void xml_next_int(struct buffer *out, int64_t number)
{
	part(out, number < 0);
	buffer_int(out, number);
}

/* -- colours -- */

uint32_t rgb_of_grey(int grey)
{
	return (uint32_t)length_scale(grey, 255, INK_WHITE) * 0x010101;
}

/* Both digits of each component the same: one of them is enough. */
static bool is_short(uint32_t rgb)
{
	return (rgb >> 4 & 0x0F0F0F) == (rgb & 0x0F0F0F);
}

void xml_colour(struct buffer *out, const char *name, uint32_t rgb)
{
	if (rgb == 0)
		return;
	buffer_byte(out, ' ');
	buffer_str(out, name);
	buffer_str(out, "=\"#");
	for (int shift = 20; shift >= 0; shift -= is_short(rgb) ? 8 : 4)
		buffer_byte(out, "0123456789abcdef"[rgb >> shift & 15]);
	buffer_byte(out, '"');
}

/* -- addresses -- */

/* Schemes are compared without regard to case. */
static bool starts_as(struct text uri, const char *scheme)
{
	size_t i = 0;

	for (; scheme[i]; i++) {
		char byte = i < uri.count ? uri.bytes[i] : '\0';

		if ((byte >= 'A' && byte <= 'Z' ? byte + 'a' - 'A' : byte) != scheme[i])
			return false;
	}
	return true;
}

static void add_percent(struct buffer *out, unsigned char byte)
{
	static const char digits[] = "0123456789ABCDEF";

	buffer_byte(out, '%');
	buffer_byte(out, digits[byte >> 4]);
	buffer_byte(out, digits[byte & 15]);
}

bool xml_href(struct buffer *out, struct text uri)
{
	static const char *const schemes[] = { "https://", "http://", "mailto:" };
	bool known = false;

	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		known = known || starts_as(uri, schemes[i]);
	if (!known)
		return false;
	buffer_str(out, "href=\"");
	for (size_t i = 0; i < uri.count; i++) {
		unsigned char byte = (unsigned char)uri.bytes[i];

		if (byte > ' ' && byte <= '~')
			xml_text(out, text_part(uri, i, 1));
		else
			add_percent(out, byte);
	}
	buffer_byte(out, '"');
	return true;
}

void xml_href_file(struct buffer *out, struct text name)
{
	buffer_str(out, "href=\"");
	for (size_t i = 0; i < name.count; i++) {
		char byte = name.bytes[i];

		if ((byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
		    byte == '-' || byte == '.' || byte == '_')
			buffer_byte(out, byte);
		else
			add_percent(out, (unsigned char)byte);
	}
	buffer_byte(out, '"');
}
