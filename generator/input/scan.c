/* The grammar of JSON (RFC 8259), byte by byte, strict: one function per kind of value.
 *
 * Each function starts at the first byte of its thing and stops right behind it. It gives false
 * when refuse.c had to say something; nothing is tried after that.
 */
#include "input/scan.h"

#include "input/refuse.h"

#include <string.h>

static void steps(struct scanner *scanner, size_t count)
{
	while (count-- > 0)
		scan_step(scanner);
}

static void skip_blanks(struct scanner *scanner)
{
	if (scanner->at == 0 || !is_blank(scanner->bytes.bytes[scanner->at - 1]))
		scanner->behind = scanner->spot;
	while (is_blank(scan_peek(scanner)))
		scan_step(scanner);
}

/* Four hexadecimal digits behind "\u" at `at`. */
static bool read_unit(struct text bytes, size_t at, uint32_t *unit)
{
	struct text digits = text_part(bytes, at + 2, 4);

	*unit = 0;
	if (digits.count < 4 || !text_starts(text_part(bytes, at, 2), "\\u"))
		return false;
	for (size_t i = 0; i < 4; i++) {
		char byte = digits.bytes[i];
		uint32_t value = (uint32_t)(is_digit(byte) ? byte - '0' : (byte | 0x20) - 'a' + 10);

		if (!is_digit(byte) && !((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f'))
			return false;
		*unit = *unit << 4 | value;
	}
	return true;
}

/* The bytes of the escape here; 0 when it is none: unknown, \u0000, half of a surrogate pair. */
static size_t escape_count(const struct scanner *scanner)
{
	uint32_t unit, low;

	if (read_unit(scanner->bytes, scanner->at, &unit)) {
		if (unit == 0 || (unit >= 0xDC00 && unit < 0xE000))
			return 0;
		if (unit < 0xD800 || unit >= 0xE000)
			return 6;
		return read_unit(scanner->bytes, scanner->at + 6, &low) && low >= 0xDC00 && low < 0xE000 ? 12 : 0;
	}
	return memchr("\"\\/bfnrt", scan_ahead(scanner, 1), 8) ? 2 : 0;
}

static bool scan_text(struct scanner *scanner, struct text *raw)
{
	size_t start = scanner->at;
	struct spot spot = scanner->spot;
	bool escaped = false;

	scan_step(scanner);
	while (scan_peek(scanner) != '"') {
		char byte = scan_peek(scanner);

		if (scan_at_end(scanner) || byte == '\n' || byte == '\r')
			return scan_refuse_open_text(scanner, start, spot);
		if ((unsigned char)byte < 0x20)
			return scan_refuse_control(scanner);
		if (byte == '\\') {
			size_t count = escape_count(scanner);

			if (count == 0)
				return scan_refuse_escape(scanner);
			escaped = true;
			steps(scanner, count);
		} else {
			scan_step(scanner);
		}
	}
	*raw = text_part(scanner->bytes, start + 1, scanner->at - start - 1);
	if (escaped)
		scanner->escaped += raw->count;
	scan_step(scanner);
	return true;
}

static size_t digits_at(struct text text, size_t at)
{
	size_t count = 0;

	while (at + count < text.count && is_digit(text.bytes[at + count]))
		count++;
	return count;
}

static bool is_number(struct text run)
{
	size_t at = text_starts(run, "-") ? 1 : 0;
	size_t whole = digits_at(run, at);

	if (whole == 0 || (whole > 1 && run.bytes[at] == '0'))
		return false;
	at += whole;
	if (at < run.count && run.bytes[at] == '.') {
		size_t places = digits_at(run, at + 1);

		if (places == 0)
			return false;
		at += 1 + places;
	}
	if (at < run.count && (run.bytes[at] | 0x20) == 'e') {
		at++;
		if (at < run.count && (run.bytes[at] == '+' || run.bytes[at] == '-'))
			at++;
		whole = digits_at(run, at);
		return whole > 0 && at + whole == run.count;
	}
	return at == run.count;
}

/* Takes everything that a person may have meant as one number, then asks whether it is one. */
static bool scan_number(struct scanner *scanner, struct json *node)
{
	size_t start = scanner->at;
	struct spot spot = scanner->spot;

	while (is_word(scan_peek(scanner)) || scan_peek(scanner) == '.' || scan_peek(scanner) == '-' ||
	       scan_peek(scanner) == '+' || scan_peek(scanner) == '%' ||
	       (scan_peek(scanner) == '/' && is_digit(scan_ahead(scanner, 1))))
		scan_step(scanner);
	node->kind = JSON_NUMBER;
	node->text = text_part(scanner->bytes, start, scanner->at - start);
	if (node->text.count > NUMBER_BYTES_MAX || !is_number(node->text))
		return scan_refuse_number(scanner, start, spot);
	return true;
}

static bool scan_word(struct scanner *scanner, struct json *node)
{
	static const struct {
		const char *word;
		enum json_kind kind;
		bool truth;
	} words[] = {
		{ "null", JSON_NULL, false },
		{ "true", JSON_BOOL, true },
		{ "false", JSON_BOOL, false },
	};
	size_t count = 0;

	while (is_word(scan_ahead(scanner, count)))
		count++;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!text_is(text_part(scanner->bytes, scanner->at, count), words[i].word))
			continue;
		node->kind = words[i].kind;
		node->truth = words[i].truth;
		steps(scanner, count);
		return true;
	}
	return false;
}

static bool scan_members(struct scanner *scanner, struct json *node);

/* The value at the spot; `awaited` says where in the grammar we are, for the message. */
static bool scan_value(struct scanner *scanner, enum awaited awaited, struct json *node)
{
	char byte = scan_peek(scanner);
	bool good;

	node->line = scanner->spot.line;
	node->column = scanner->spot.column;
	if (++scanner->values > JSON_VALUES_MAX)
		return scan_refuse_amount(scanner);
	if (byte == '{' || byte == '[') {
		node->kind = byte == '{' ? JSON_OBJECT : JSON_LIST;
		good = scan_members(scanner, node);
	} else if (byte == '"') {
		node->kind = JSON_TEXT;
		good = scan_text(scanner, &node->text);
	} else if (is_digit(byte) || byte == '-') {
		good = scan_number(scanner, node);
	} else {
		good = scan_word(scanner, node) || scan_refuse(scanner, awaited);
	}
	scanner->last = node;
	return good;
}

static bool scan_key(struct scanner *scanner, enum awaited awaited, struct json *member)
{
	member->key_line = scanner->spot.line;
	member->key_column = scanner->spot.column;
	scanner->keyed = member;
	if (scan_peek(scanner) != '"')
		return scan_refuse(scanner, awaited);
	if (!scan_text(scanner, &member->key))
		return false;
	skip_blanks(scanner);
	if (scan_peek(scanner) != ':')
		return scan_refuse(scanner, AWAIT_COLON);
	scan_step(scanner);
	skip_blanks(scanner);
	return true;
}

static bool scan_comma(struct scanner *scanner)
{
	if (scan_peek(scanner) != ',')
		return scan_refuse(scanner, AWAIT_COMMA);
	scanner->comma = scanner->spot;
	scan_step(scanner);
	skip_blanks(scanner);
	return true;
}

/* The inside of brackets, and both of them: of a list and of an object. */
static bool scan_members(struct scanner *scanner, struct json *node)
{
	char close = node->kind == JSON_OBJECT ? '}' : ']';
	struct json **tail = &node->members;

	if (scanner->depth == JSON_DEPTH_MAX)
		return scan_refuse_depth(scanner);
	scanner->open[scanner->depth++] = node;
	scan_step(scanner);
	skip_blanks(scanner);
	while (node->count > 0 || scan_peek(scanner) != close) {
		enum awaited awaited = node->count ? AWAIT_NEXT : AWAIT_FIRST;
		struct json *member = arena_new(scanner->arena, struct json);

		if (node->kind == JSON_OBJECT) {
			if (!scan_key(scanner, awaited, member))
				return false;
			awaited = AWAIT_VALUE;
		}
		if (!scan_value(scanner, awaited, member))
			return false;
		*tail = member;
		tail = &member->next;
		node->count++;
		skip_blanks(scanner);
		if (scan_peek(scanner) == close)
			break;
		if (!scan_comma(scanner))
			return false;
	}
	scan_step(scanner);
	scanner->depth--;
	return true;
}

struct json *scan_json(struct arena *arena, struct text bytes, struct diags *diags, size_t *escaped)
{
	struct scanner scanner = { .arena = arena, .diags = diags, .bytes = bytes, .spot = { 1, 1 } };
	struct json *root = arena_new(arena, struct json);

	if (!scan_check_bytes(&scanner))
		return NULL;
	skip_blanks(&scanner);
	if (!scan_value(&scanner, AWAIT_ROOT, root))
		return NULL;
	skip_blanks(&scanner);
	if (!scan_at_end(&scanner)) {
		scan_refuse(&scanner, AWAIT_END);
		return NULL;
	}
	*escaped = scanner.escaped;
	return root;
}
