/* What is JSON already stays as it is; the rest is what input/spelling.c makes of it. */
#include "sheet/amount.h"

#include "base/buffer.h"
#include "base/decimal.h"
#include "input/wording.h"
#include "sheet/book.h"

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* The decimal as JSON spells it, behind the point no more zeros than `keep` asks for. */
static struct text spelt(struct arena *arena, struct decimal value, bool keep)
{
	struct buffer out = { .arena = arena };
	struct text digits;
	size_t places;

	while (!keep && value.places > 0 && value.digits % 10 == 0) {
		value.digits /= 10;
		value.places--;
	}
	places = (size_t)value.places;
	digits = text_from_int(arena, value.digits < 0 ? -value.digits : value.digits);
	if (value.digits < 0)
		buffer_byte(&out, '-');
	if (digits.count <= places)
		buffer_byte(&out, '0');
	for (size_t i = 0; i < (digits.count > places ? digits.count : places); i++) {
		size_t missing = places > digits.count ? places - digits.count : 0;
		size_t whole = digits.count > places ? digits.count - places : 0;

		if (places && i == whole)
			buffer_byte(&out, '.');
		buffer_byte(&out, i < missing ? '0' : digits.bytes[i - missing]);
	}
	return buffer_text(&out);
}

struct text amount_spell(struct arena *arena, struct decimal value)
{
	return spelt(arena, value, false);
}

/* No-break blanks as blanks: Word and web pages put them between Rp and the digits. */
static struct text plain_blanks(struct arena *arena, struct text written)
{
	struct buffer out = { .arena = arena };

	for (size_t at = 0; at < written.count;) {
		size_t start = at;
		uint32_t code = text_next(written, &at);

		if (code == 0xA0 || code == 0x202F)
			buffer_byte(&out, ' ');
		else if (code == 0x2212)
			buffer_byte(&out, '-');
		else
			buffer_add(&out, text_part(written, start, at - start));
	}
	return text_trim(buffer_text(&out));
}

/* The words behind the number go to *unit. */
static struct text without_unit(struct text written, struct text *unit)
{
	size_t end = 0;

	*unit = (struct text){ 0 };
	if (!written.count || !(is_digit(written.bytes[0]) || written.bytes[0] == '-'))
		return written;
	while (end < written.count && (is_digit(written.bytes[end]) || strchr(".,-", written.bytes[end])))
		end++;
	if (end < written.count && written.bytes[end] != '%' && written.bytes[end] != ' ')
		return written;
	*unit = text_trim(text_part(written, end, written.count));
	if (unit->count && is_digit(unit->bytes[0])) { /* 1 250 000 */
		*unit = (struct text){ 0 };
		return written;
	}
	return text_part(written, 0, end);
}

/* With the marks that were said: without those between thousands, a point before decimals. */
static struct text with_marks(struct arena *arena, struct text written, char decimal)
{
	struct buffer out = { .arena = arena };

	for (size_t i = 0; i < written.count; i++) {
		char byte = written.bytes[i];

		if (byte == decimal)
			buffer_byte(&out, '.');
		else if (is_digit(byte) || byte == '-' || byte == 'e' || byte == 'E' || byte == '+')
			buffer_byte(&out, byte);
		else if (byte != '.' && byte != ',' && byte != ' ')
			return written;
	}
	return buffer_text(&out);
}

/* One point before three digits at the end may stand for thousands. */
static bool is_doubtful(struct text written)
{
	size_t dot, start = text_starts(written, "-");

	return text_find(written, ".", &dot) && written.count == dot + 4 && dot > start && dot < start + 4 &&
	       written.bytes[start] != '0';
}

static enum amount_end find_number(struct arena *arena, struct text written, struct amount_wish wish,
                                   struct decimal *value)
{
	struct text right;

	if (wish.decimal)
		return decimal_parse(with_marks(arena, written, wish.decimal), value) ? AMOUNT_FINE : AMOUNT_NONE;
	if (decimal_parse(written, value) && !is_doubtful(written))
		return AMOUNT_FINE;
	if (!wish.whole && is_doubtful(written))
		return AMOUNT_EITHER;
	if (!spell_number(arena, written, wish.whole, &right))
		return AMOUNT_NONE;
	return decimal_parse(right, value) ? AMOUNT_FINE : AMOUNT_NONE;
}

/* 1.2000000000000000e+006, as programs print what they reckon with: a point before decimals, whatever else is said. */
static bool take_power(struct arena *arena, struct text *written)
{
	size_t at = 0;
	enum cell_mark mark;
	struct text plain;

	while (at < written->count && (is_digit(written->bytes[at]) || strchr("-.", written->bytes[at])))
		at++;
	if (!at || at >= written->count || (written->bytes[at] | 0x20) != 'e')
		return false;
	plain = form_number(arena, *written, (struct cell_form){ FORM_PLAIN, 0 }, false, &mark);
	if (mark == CELL_NUMBER)
		*written = plain;
	return mark == CELL_NUMBER;
}

/* "215 juta", "1,5 miliar rupiah": the power of ten that the first word behind a number says; -1 for one that may be a
 * power or a measure. */
static int power_said(struct text unit)
{
	static const struct {
		const char *word;
		int power;
	} words[] = { { "ribu", 3 },   { "rb", 3 },       { "juta", 6 }, { "jt", 6 }, { "miliar", 9 },
		      { "milyar", 9 }, { "triliun", 12 }, { "m", -1 },   { "t", -1 } };
	size_t end = unit.count;

	text_find(unit, " ", &end);
	unit = text_part(unit, 0, end);
	if (text_ends(unit, "."))
		unit.count--;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (same_word(unit, text_from(words[i].word)))
			return words[i].power;
	return 0;
}

static struct text without_start(struct text text, const char *start)
{
	struct text wanted = text_from(start);

	return same_word(text_part(text, 0, wanted.count), wanted)
	               ? text_trim(text_part(text, wanted.count, text.count))
	               : text;
}

enum amount_end amount_read(struct arena *arena, struct text written, struct amount_wish wish, struct text *right,
                            struct text *unit)
{
	bool negative, keep, power;
	int said;
	struct decimal value;
	enum amount_end end;

	written = plain_blanks(arena, written);
	negative = text_starts(written, "(") && text_ends(written, ")");
	if (negative)
		written = text_trim(text_part(written, 1, written.count - 2));
	written = without_start(without_start(without_start(written, "rp."), "rp"), "idr");
	written = without_unit(written, unit);
	said = power_said(*unit);
	if (wish.whole && (said < 0 || text_is(*unit, "%")))
		return AMOUNT_NONE;
	wish.scale += said > 0 ? said : 0;
	if (text_ends(written, ",-") || text_ends(written, ".-"))
		written = text_part(written, 0, written.count - 2);
	if (wish.scale)
		wish.whole = false;
	power = take_power(arena, &written);
	if (power)
		wish.decimal = '.';
	end = find_number(arena, written, wish, &value);
	if (end != AMOUNT_FINE)
		return end;
	keep = !wish.whole && !wish.scale && !power;
	if (negative)
		value.digits = -value.digits;
	for (int i = 0; i < wish.scale; i++) {
		if (value.places)
			value.places--;
		else if (value.digits > INT64_MAX / 100 || value.digits < -(INT64_MAX / 100))
			return AMOUNT_NONE;
		else
			value.digits *= 10;
	}
	*right = spelt(arena, value, keep);
	return AMOUNT_FINE;
}

bool amount_add(struct arena *arena, struct text a, struct text b, struct text *sum)
{
	struct decimal left, right, both;

	if (!decimal_parse(a, &left) || !decimal_parse(b, &right) || !decimal_add(left, right, &both))
		return false;
	*sum = spelt(arena, both, false);
	return true;
}
