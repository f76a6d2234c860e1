/* What is wrong inside one token, or with the file as a whole: bytes, depth, texts, escapes,
 * numbers. */
#include "input/refuse.h"

#include "input/refusal.h"

#include <string.h>

static struct text limit_word(struct scanner *scanner, int limit)
{
	return refuse_number_word(scanner, (size_t)limit);
}

/* Files saved as "Unicode" by old editors: a mark of UTF-16 in front, or every other byte 0. */
static bool is_utf16(struct text bytes)
{
	return text_starts(bytes, "\xFF\xFE") || text_starts(bytes, "\xFE\xFF") ||
	       (bytes.count >= 4 && bytes.bytes[1] == '\0' && bytes.bytes[3] == '\0');
}

bool scan_check_bytes(struct scanner *scanner)
{
	size_t bad;

	if (scanner->bytes.count > (size_t)JSON_MEGABYTES_MAX * 1024 * 1024)
		return !SAY(scanner, scanner->spot, MESSAGE_FILE_TOO_LARGE, limit_word(scanner, JSON_MEGABYTES_MAX));
	if (is_utf16(scanner->bytes))
		return !SAY(scanner, scanner->spot, MESSAGE_UTF16);
	bad = text_valid(scanner->bytes);
	if (bad == scanner->bytes.count)
		return true;
	while (scanner->at < bad)
		scan_step(scanner);
	return !SAY(scanner, scanner->spot, MESSAGE_BAD_UTF8,
	            refuse_hexadecimal(scanner, "0x", (unsigned char)scan_peek(scanner), 2));
}

bool scan_refuse_depth(struct scanner *scanner)
{
	return !SAY(scanner, scanner->spot, MESSAGE_TOO_DEEP, limit_word(scanner, JSON_DEPTH_MAX));
}

bool scan_refuse_amount(struct scanner *scanner)
{
	return !SAY(scanner, scanner->spot, MESSAGE_TOO_MANY_VALUES, limit_word(scanner, JSON_VALUES_MAX));
}

/* Where between `start` and here a curly quote first stands that was meant to close the text: only
 * blanks are between it and a mark or the end of the line. 0 for nowhere. */
static size_t closing_quote(const struct scanner *scanner, size_t start)
{
	struct text text = text_part(scanner->bytes, 0, scanner->at);
	size_t found = 0;

	for (size_t at = start; at < text.count;) {
		size_t before = at;
		uint32_t code = text_next(text, &at);

		if (code >= 0x201C && code <= 0x201F)
			found = before;
		else if (found && code < 0x80 && is_one_of((char)code, ",:}]"))
			return found;
		else if (code != ' ' && code != '\t')
			found = 0;
	}
	return found;
}

bool scan_refuse_open_text(struct scanner *scanner, size_t start, struct spot spot)
{
	size_t curly = closing_quote(scanner, start);
	struct text mark;

	if (!curly)
		return !SAY(scanner, spot, MESSAGE_UNCLOSED_TEXT);
	scanner->at = start;
	scanner->spot = spot;
	while (scanner->at < curly)
		scan_step(scanner);
	mark = text_part(scanner->bytes, curly, 3);
	return !SAY(scanner, scanner->spot, MESSAGE_WRONG_QUOTE, TEXT_JOIN(scanner->arena, LIT("\""), mark, LIT("\"")));
}

bool scan_refuse_control(struct scanner *scanner)
{
	uint32_t code = (unsigned char)scan_peek(scanner);

	return !SAY(scanner, scanner->spot, MESSAGE_CONTROL_CHARACTER, refuse_code_name(scanner, code));
}

bool scan_refuse_escape(struct scanner *scanner)
{
	size_t end = scanner->at + 1;
	bool unit = scan_ahead(scanner, 1) == 'u';
	struct text found;

	if (end < scanner->bytes.count)
		text_next(scanner->bytes, &end);
	while (unit && end < scanner->bytes.count && end < scanner->at + 6 && is_word(scanner->bytes.bytes[end]))
		end++;
	found = text_part(scanner->bytes, scanner->at, end - scanner->at);
	return !SAY(scanner, scanner->spot, unit ? MESSAGE_BAD_ESCAPE : MESSAGE_BACKSLASH,
	            shorten(scanner->arena, found));
}

/* Digits with dots, hyphens or slashes between: 1.02.03, 2024-01-17, 17/01/2024. */
static bool looks_like_code(struct text run)
{
	size_t marks = 0;

	for (size_t i = 0; i < run.count; i++) {
		marks += is_one_of(run.bytes[i], ".-/");
		if (!is_digit(run.bytes[i]) && !is_one_of(run.bytes[i], ".-/"))
			return false;
	}
	return marks > 0 && is_digit(run.bytes[run.count - 1]) && is_digit(run.bytes[0]);
}

bool scan_refuse_number(struct scanner *scanner, size_t start, struct spot spot)
{
	struct text run = text_part(scanner->bytes, start, scanner->at - start);
	struct text shown = shorten(scanner->arena, run);
	struct text right;
	bool spelled;

	if (run.count > NUMBER_BYTES_MAX)
		return !SAY(scanner, spot, MESSAGE_TOO_MANY_DIGITS, shown);
	spelled = spell_number(scanner->arena, run, false, &right);
	if (spelled && run.bytes[0] == '0' && run.count > 1 && is_digit(run.bytes[1]))
		return !SAY(scanner, spot, MESSAGE_NUMBER_OR_CODE, shown, right);
	if (spelled)
		return !SAY(scanner, spot, MESSAGE_BAD_NUMBER_SPELLING, shown, right);
	if (looks_like_code(run))
		return !SAY(scanner, spot, MESSAGE_CODE_WITHOUT_QUOTES, shown);
	return !SAY(scanner, spot, MESSAGE_BAD_NUMBER, shown);
}
