/* What is wrong where the grammar stopped, and what to do about it.
 *
 * Files are typed by people in editors, copied from Word and from chats. So each usual mistake has
 * a check that looks at the bytes there and at what came before; the first check that knows it
 * gives the message.
 */
#include "input/refuse.h"

#include "input/refusal.h"

/* The code point here; at the end of the file 0. */
static uint32_t code_here(const struct scanner *scanner)
{
	size_t at = scanner->at;

	return scan_at_end(scanner) ? 0 : text_next(scanner->bytes, &at);
}

/* From here to one of `stops` or the end of the line, without blanks at its ends. */
static struct text rest_until(const struct scanner *scanner, size_t start, const char *stops)
{
	size_t end = start;

	while (end < scanner->bytes.count && !is_one_of(scanner->bytes.bytes[end], "\r\n") &&
	       !is_one_of(scanner->bytes.bytes[end], stops))
		end++;
	return text_trim(text_part(scanner->bytes, start, end - start));
}

/* What stands here, as found: a whole text, a word, or one character; between quotes. */
static struct text found_here(struct scanner *scanner)
{
	size_t at = scanner->at;
	uint32_t code = text_next(scanner->bytes, &at);
	struct text word;

	if (code == '"')
		return quote(scanner->arena, rest_until(scanner, at, "\""));
	if (code < 0x20 || code == 0x7F)
		return refuse_code_name(scanner, code);
	if (code >= 0x80 || !is_word((char)code))
		return TEXT_JOIN(scanner->arena, LIT("\""), text_part(scanner->bytes, scanner->at, at - scanner->at),
		                 LIT("\""));
	word = text_part(scanner->bytes, scanner->at, 0);
	while (is_word(scan_ahead(scanner, word.count)))
		word.count++;
	return quote(scanner->arena, word);
}

static const struct json *innermost(const struct scanner *scanner)
{
	return scanner->depth ? scanner->open[scanner->depth - 1] : NULL;
}

static bool in_object(const struct scanner *scanner)
{
	return scanner->depth && innermost(scanner)->kind == JSON_OBJECT;
}

static struct text opening(const struct scanner *scanner)
{
	return in_object(scanner) ? LIT("{") : LIT("[");
}

static struct text closing(const struct scanner *scanner)
{
	return in_object(scanner) ? LIT("}") : LIT("]");
}

static struct text opening_line(struct scanner *scanner)
{
	return refuse_number_word(scanner, innermost(scanner)->line);
}

/* -- the checks, in the order of scan_refuse -- */

static bool refuse_end(struct scanner *scanner, enum awaited awaited)
{
	(void)awaited;
	if (!scan_at_end(scanner))
		return false;
	if (!scanner->depth)
		return SAY(scanner, scanner->behind, MESSAGE_FILE_EMPTY);
	return SAY(scanner, scanner->behind, MESSAGE_UNCLOSED, opening(scanner), opening_line(scanner),
	           closing(scanner));
}

static bool refuse_comment(struct scanner *scanner, enum awaited awaited)
{
	char byte = scan_peek(scanner);

	(void)awaited;
	if (byte != '#' && !(byte == '/' && is_one_of(scan_ahead(scanner, 1), "/*")))
		return false;
	return SAY(scanner, scanner->spot, MESSAGE_COMMENT);
}

/* Quotes of typewriters and of Word: ' ` ´ ‘ ’ ‚ ‛ “ ” „ ‟ « » ′ ″. */
static bool is_odd_quote(uint32_t code)
{
	return code == '\'' || code == '`' || code == 0xB4 || (code >= 0x2018 && code <= 0x201F) || code == 0xAB ||
	       code == 0xBB || code == 0x2032 || code == 0x2033;
}

/* Blanks that are none to JSON, and characters without any width. */
static bool is_invisible(uint32_t code)
{
	return code >= 0xA0 && text_code_blank(code);
}

static bool refuse_character(struct scanner *scanner, enum awaited awaited)
{
	uint32_t code = code_here(scanner);

	(void)awaited;
	if (is_odd_quote(code))
		return SAY(scanner, scanner->spot, MESSAGE_WRONG_QUOTE, found_here(scanner));
	if (is_invisible(code))
		return SAY(scanner, scanner->spot, MESSAGE_INVISIBLE, refuse_code_name(scanner, code));
	return false;
}

static bool refuse_bracket(struct scanner *scanner, enum awaited awaited)
{
	struct text found = text_part(scanner->bytes, scanner->at, 1);

	if (!is_one_of(scan_peek(scanner), "}]"))
		return false;
	if (!scanner->depth)
		return SAY(scanner, scanner->spot, MESSAGE_EXTRA_CLOSE, found);
	if (!text_equal(found, closing(scanner)))
		return SAY(scanner, scanner->spot, MESSAGE_MISMATCH, found, opening(scanner), opening_line(scanner),
		           closing(scanner));
	if (awaited == AWAIT_NEXT)
		return SAY(scanner, scanner->comma, MESSAGE_TRAILING_COMMA, found);
	return false;
}

static bool refuse_comma(struct scanner *scanner, enum awaited awaited)
{
	if (scan_peek(scanner) != ',')
		return false;
	if (awaited == AWAIT_FIRST || awaited == AWAIT_NEXT)
		return SAY(scanner, scanner->spot, MESSAGE_EXTRA_COMMA);
	if (awaited == AWAIT_END)
		return SAY(scanner, scanner->spot, MESSAGE_ENDED_EARLY,
		           refuse_number_word(scanner, scanner->behind.line), found_here(scanner));
	return false;
}

static bool refuse_after_end(struct scanner *scanner, enum awaited awaited)
{
	return awaited == AWAIT_END && SAY(scanner, scanner->spot, MESSAGE_TRAILING, found_here(scanner));
}

static bool refuse_colon(struct scanner *scanner, enum awaited awaited)
{
	struct text key = text_trim(scanner->keyed ? scanner->keyed->key : WHOLE_FILE);
	struct spot spot;

	if (awaited != AWAIT_COLON)
		return false;
	spot = (struct spot){ scanner->keyed->key_line, scanner->keyed->key_column };
	if (is_one_of(scan_peek(scanner), "=;"))
		return SAY(scanner, scanner->spot, MESSAGE_WRONG_MARK, LIT("\":\""), found_here(scanner));
	if (text_ends(key, ":")) /* "nama: "Dinas" */
		return SAY(scanner, spot, MESSAGE_KEY_UNCLOSED,
		           quote(scanner->arena, text_trim(text_part(key, 0, key.count - 1))));
	return SAY(scanner, scanner->behind, MESSAGE_MISSING_COLON, quote(scanner->arena, key));
}

/* The bytes from the last number on that may belong to it: 8,60 or 20 000 000. */
static struct text number_run(const struct scanner *scanner)
{
	struct text run = text_part(scanner->bytes, (size_t)(scanner->last->text.bytes - scanner->bytes.bytes), 0);
	size_t rest = (size_t)(scanner->bytes.bytes + scanner->bytes.count - run.bytes);

	while (run.count < rest && (is_digit(run.bytes[run.count]) || is_one_of(run.bytes[run.count], "-., %")))
		run.count++;
	while (run.count && is_one_of(run.bytes[run.count - 1], ", "))
		run.count--;
	return run;
}

static bool on_line_of_last(const struct scanner *scanner)
{
	return scanner->last && scanner->behind.line == scanner->spot.line;
}

/* Whether what stands here would be a key, had it quotes. */
static bool stands_before_colon(const struct scanner *scanner)
{
	struct text word = rest_until(scanner, scanner->at, "=:,{}[]\"");
	size_t end = (size_t)(word.bytes - scanner->bytes.bytes) + word.count;

	return text_starts(rest_until(scanner, end, ",{}[]\""), ":");
}

/* A number cut in pieces by commas or blanks: "target": 8,60. */
static bool refuse_number_pieces(struct scanner *scanner, enum awaited awaited)
{
	bool piece = awaited == AWAIT_COMMA || (awaited == AWAIT_NEXT && in_object(scanner));
	struct spot spot;
	struct text right, run;

	if (!piece || !on_line_of_last(scanner) || scanner->last->kind != JSON_NUMBER)
		return false;
	if (awaited == AWAIT_NEXT && stands_before_colon(scanner))
		return false;
	if (!is_digit(scan_peek(scanner)) && !(awaited == AWAIT_COMMA && scan_peek(scanner) == '%'))
		return false;
	run = number_run(scanner);
	spot = (struct spot){ scanner->last->line, scanner->last->column };
	return spell_number(scanner->arena, run, false, &right) &&
	       SAY(scanner, spot, MESSAGE_BAD_NUMBER_SPELLING, shorten(scanner->arena, run), right);
}

static bool refuse_key(struct scanner *scanner, enum awaited awaited)
{
	struct text key = rest_until(scanner, scanner->at, "=:,{}[]\"");
	unsigned char byte = (unsigned char)scan_peek(scanner);

	if ((awaited != AWAIT_FIRST && awaited != AWAIT_NEXT) || !in_object(scanner))
		return false;
	if (is_word((char)byte) || byte >= 0x80)
		return SAY(scanner, scanner->spot, MESSAGE_UNQUOTED_KEY, quote(scanner->arena, key));
	if (awaited == AWAIT_NEXT && is_one_of((char)byte, "{["))
		return SAY(scanner, scanner->spot, MESSAGE_STILL_OPEN, found_here(scanner), opening_line(scanner));
	return SAY(scanner, scanner->spot, MESSAGE_KEY_EXPECTED, found_here(scanner));
}

/* What a person may write for one of JSON's three words. */
static const char *known_word(struct text word)
{
	static const struct {
		const char *written, *right;
	} words[] = {
		{ "true", "true" },   { "ya", "true" },       { "benar", "true" },  { "yes", "true" },
		{ "false", "false" }, { "tidak", "false" },   { "salah", "false" }, { "no", "false" },
		{ "null", "null" },   { "none", "null" },     { "nil", "null" },    { "undefined", "null" },
		{ "nan", "null" },    { "infinity", "null" }, { "kosong", "null" }, { "nihil", "null" },
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (same_word(word, text_from(words[i].written)))
			return words[i].right;
	return NULL;
}

/* A value that starts as none can: True, Dinas Sosial, Rp 1.000.000,-, .5 */
static bool refuse_value(struct scanner *scanner, enum awaited awaited)
{
	struct text word = rest_until(scanner, scanner->at, ",{}[]\"");
	struct text amount = rest_until(scanner, scanner->at, "{}[]\"");
	const char *known = known_word(word);
	unsigned char byte = (unsigned char)scan_peek(scanner);
	struct text right;

	if (awaited == AWAIT_COMMA)
		return false;
	if (text_ends(amount, ",")) /* the one behind the value */
		amount.count--;
	if (known)
		return SAY(scanner, scanner->spot, MESSAGE_WRONG_WORD, word, text_from(known));
	if (is_one_of(scan_peek(scanner), "RrIi+.") && spell_number(scanner->arena, amount, false, &right))
		return SAY(scanner, scanner->spot, MESSAGE_BAD_NUMBER_SPELLING, shorten(scanner->arena, amount), right);
	if (is_word((char)byte) || byte >= 0x80)
		return SAY(scanner, scanner->spot, MESSAGE_BARE_WORD, quote(scanner->arena, word));
	if (awaited == AWAIT_VALUE && is_one_of(scan_peek(scanner), ",}"))
		return SAY(scanner, scanner->behind, MESSAGE_MISSING_VALUE, quote(scanner->arena, scanner->keyed->key));
	return SAY(scanner, scanner->spot, MESSAGE_VALUE_EXPECTED, found_here(scanner));
}

/* Quotes inside a text end it: "Kata "Sosial" lagi". */
static bool refuse_quote_inside(struct scanner *scanner)
{
	char byte = scan_peek(scanner);
	bool joined = byte == '"' && scanner->bytes.bytes[scanner->at - 1] == '"';

	if (scanner->last->kind != JSON_TEXT || !on_line_of_last(scanner))
		return false;
	if (!joined && !is_word(byte) && (unsigned char)byte < 0x80)
		return false;
	return SAY(scanner, scanner->spot, MESSAGE_QUOTE_INSIDE, quote(scanner->arena, scanner->last->text));
}

static bool refuse_behind_value(struct scanner *scanner, enum awaited awaited)
{
	char byte = scan_peek(scanner);

	(void)awaited;
	if (byte == ';')
		return SAY(scanner, scanner->spot, MESSAGE_WRONG_MARK, LIT("\",\""), found_here(scanner));
	if (byte == ':' && !in_object(scanner))
		return SAY(scanner, scanner->spot, MESSAGE_LIST_WITH_KEYS);
	if (refuse_quote_inside(scanner))
		return true;
	if (is_word(byte) || is_one_of(byte, "\"{[-"))
		return SAY(scanner, scanner->behind, MESSAGE_MISSING_COMMA, found_here(scanner));
	return SAY(scanner, scanner->spot, MESSAGE_SYNTAX,
	           TEXT_JOIN(scanner->arena, LIT("\",\" / \""), closing(scanner), LIT("\"")), found_here(scanner));
}

bool scan_refuse(struct scanner *scanner, enum awaited awaited)
{
	static bool (*const checks[])(struct scanner *, enum awaited) = {
		refuse_end,   refuse_comment,   refuse_character,    refuse_bracket,
		refuse_comma, refuse_after_end, refuse_colon,        refuse_number_pieces,
		refuse_key,   refuse_value,     refuse_behind_value,
	};

	for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
		if (checks[i](scanner, awaited))
			break;
	return false;
}
