/* Operators by their spelling: Tf names the font, Tj and TJ show, what moves ends a line. Strings may be hexadecimal or
 * literal; all else is passed over. */
#include "pdf/words.h"

#include "base/buffer.h"
#include "base/decimal.h"

enum { CODES = 65536, MAP_MOST = 8 };

/* Where each code's UTF-16 stands in the character map, in digits. */
struct code_words {
	uint32_t start;
	uint32_t count;
};

struct char_map {
	struct text digits; /* the map's text */
	struct code_words *codes;
	bool single[256]; /* bytes that are a code by themselves */
};

struct showing {
	struct arena *arena;
	const struct pdf_page *page;
	struct char_map *maps; /* by font */
	const struct char_map *map;
	struct buffer words;
	ARRAY_OF(struct text) strings; /* since the last operator, still spelled */
	struct text name;              /* the last one */
	ARRAY_OF(int64_t) numbers;     /* since the last operator, in thousandths */
	int64_t x, y;                  /* where the text begins that is being shown */
	const struct text *wanted;     /* NULL: no place is looked for */
	struct places places;
};

static int digit(char byte)
{
	if (byte >= '0' && byte <= '9')
		return byte - '0';
	if (byte >= 'A' && byte <= 'F')
		return byte - 'A' + 10;
	return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

static uint32_t number(struct text digits)
{
	uint32_t value = 0;

	for (size_t i = 0; i < digits.count; i++)
		value = value << 4 | (uint32_t)(digit(digits.bytes[i]) & 15);
	return value;
}

/* -- a character map -- */

/* The digits between the next "<" and ">" before `end`. */
static bool next_hex(struct text text, size_t *at, size_t end, struct text *digits)
{
	size_t start;

	while (*at < end && text.bytes[*at] != '<')
		(*at)++;
	start = ++*at;
	while (*at < end && text.bytes[*at] != '>')
		(*at)++;
	if (start > end || *at >= end)
		return false;
	*digits = text_part(text, start, (*at)++ - start);
	return true;
}

static void read_block(struct char_map *map, size_t start, size_t end)
{
	struct text code, value;

	while (next_hex(map->digits, &start, end, &code) && next_hex(map->digits, &start, end, &value)) {
		if (code.count == 2)
			map->single[number(code)] = true;
		if (code.count == 2 || code.count == 4)
			map->codes[number(code)] = (struct code_words){ (uint32_t)(value.bytes - map->digits.bytes),
				                                        (uint32_t)value.count };
	}
}

static void read_map(struct arena *arena, struct char_map *map, struct text text)
{
	size_t at = 0, begin, end;

	map->digits = text;
	map->codes = arena_many(arena, CODES, struct code_words);
	while (text_find(text_part(text, at, text.count), "beginbfchar", &begin)) {
		begin += at;
		if (!text_find(text_part(text, begin, text.count), "endbfchar", &end))
			return;
		read_block(map, begin, begin + end);
		at = begin + end;
	}
}

static void choose_font(struct showing *showing)
{
	showing->map = NULL;
	for (size_t i = 0; i < showing->page->font_count; i++) {
		const struct pdf_font *font = &showing->page->fonts[i];

		if (!text_equal(font->name, showing->name) || !font->to_unicode.count)
			continue;
		if (!showing->maps[i].codes && i < MAP_MOST * MAP_MOST)
			read_map(showing->arena, &showing->maps[i], font->to_unicode);
		showing->map = showing->maps[i].codes ? &showing->maps[i] : NULL;
	}
}

/* -- showing -- */

static void add_code(struct showing *showing, uint32_t code)
{
	const struct code_words *words = &showing->map->codes[code];
	struct text digits = text_part(showing->map->digits, words->start, words->count);
	char bytes[4];

	for (size_t i = 0; i + 4 <= digits.count; i += 4) {
		uint32_t unit = number(text_part(digits, i, 4));

		if (unit >= 0xD800 && unit < 0xDC00 && i + 8 <= digits.count) {
			i += 4;
			unit = 0x10000 + ((unit & 0x3FF) << 10) + (number(text_part(digits, i, 4)) & 0x3FF);
		}
		if (unit < ' ' || (unit >= 0x7F && unit < 0xA0) || (unit >= 0xD800 && unit < 0xE000))
			continue;
		buffer_add(&showing->words, (struct text){ bytes, text_encode(unit, bytes) });
		if (showing->wanted && text_ends(buffer_text(&showing->words), showing->wanted->bytes))
			*array_push(showing->arena, &showing->places) =
				(struct place_of_words){ showing->x, showing->y };
	}
}

/* The byte that an escape in a literal string stands for, -1 for none; *at is behind the backslash and moves on. */
static int escaped(struct text string, size_t *at)
{
	static const char letters[] = "nrtbf", bytes[] = "\n\r\t\b\f";
	char letter = string.bytes[(*at)++];
	int value = letter - '0';

	for (size_t i = 0; letters[i]; i++)
		if (letter == letters[i])
			return bytes[i];
	if (letter < '0' || letter > '7')
		return letter == '\n' || letter == '\r' ? -1 : (unsigned char)letter;
	for (int i = 0; i < 2 && *at < string.count && string.bytes[*at] >= '0' && string.bytes[*at] <= '7'; i++)
		value = value * 8 + string.bytes[(*at)++] - '0';
	return value & 255;
}

/* The next byte of what is shown; *half: it is the second of a code. */
static void take_byte(struct showing *showing, uint32_t *code, bool *half, uint32_t byte)
{
	*code = *code << 8 | byte;
	if (*half)
		add_code(showing, *code & 0xFFFF);
	else if (showing->map->single[byte])
		add_code(showing, byte);
	*half = !*half && !showing->map->single[byte];
}

static void show_literal(struct showing *showing, struct text string)
{
	uint32_t code = 0;
	bool half = false;

	for (size_t at = 1; at < string.count;) {
		int byte = (unsigned char)string.bytes[at++];

		if (byte == '\\')
			byte = at < string.count ? escaped(string, &at) : -1;
		if (byte >= 0)
			take_byte(showing, &code, &half, (uint32_t)byte);
	}
}

static void show(struct showing *showing, struct text string)
{
	uint32_t code = 0;
	bool half = false;

	if (!showing->map)
		return;
	if (string.bytes[0] == '(') {
		show_literal(showing, string);
		return;
	}
	for (size_t i = 1; i + 2 <= string.count; i += 2)
		take_byte(showing, &code, &half, number(text_part(string, i, 2)));
}

static bool is_among(struct text word, const char *const *words)
{
	for (; *words; words++)
		if (text_is(word, *words))
			return true;
	return false;
}

/* Td from the last place, Tm to one: the last two numbers of both. */
static void move(struct showing *showing, struct text operator)
{
	size_t count = showing->numbers.count;

	if (text_is(operator, "BT"))
		showing->x = showing->y = 0;
	if (count < 2 || !(text_is(operator, "Td") || text_is(operator, "TD") || text_is(operator, "Tm")))
		return;
	if (text_is(operator, "Tm"))
		showing->x = showing->y = 0;
	showing->x += showing->numbers.items[count - 2];
	showing->y += showing->numbers.items[count - 1];
}

static void operate(struct showing *showing, struct text operator)
{
	static const char *const showers[] = { "Tj", "TJ", "'", "\"", NULL };
	static const char *const movers[] = { "Td", "TD", "Tm", "T*", "ET", NULL };

	if (text_is(operator, "Tf"))
		choose_font(showing);
	else if (is_among(operator, showers))
		for (size_t i = 0; i < showing->strings.count; i++)
			show(showing, showing->strings.items[i]);
	else if (is_among(operator, movers) && showing->words.count &&
	         showing->words.bytes[showing->words.count - 1] != '\n')
		buffer_byte(&showing->words, '\n');
	move(showing, operator);
	showing->strings.count = 0;
	showing->numbers.count = 0;
}

static void note_number(struct showing *showing, struct text spelling)
{
	struct decimal value;

	if (spelling.count < 16 && decimal_parse(spelling, &value))
		*array_push(showing->arena, &showing->numbers) = decimal_round(value, 3).digits % (1 << 30);
}

/* -- reading -- */

static bool is_blank(char byte)
{
	return (unsigned char)byte <= ' ';
}

static bool is_mark(char byte)
{
	return byte == '<' || byte == '>' || byte == '(' || byte == ')' || byte == '[' || byte == ']' || byte == '/' ||
	       byte == '{' || byte == '}' || byte == '%';
}

static size_t past_literal(struct text text, size_t at)
{
	size_t depth = 0;

	for (; at < text.count; at++) {
		if (text.bytes[at] == '\\')
			at++;
		else if (text.bytes[at] == '(')
			depth++;
		else if (text.bytes[at] == ')' && --depth == 0)
			return at + 1;
	}
	return text.count;
}

static size_t past_hex(struct text text, size_t at)
{
	while (at < text.count && text.bytes[at] != '>')
		at++;
	return at;
}

static size_t past_word(struct text text, size_t at)
{
	while (at < text.count && !is_blank(text.bytes[at]) && !is_mark(text.bytes[at]))
		at++;
	return at;
}

static bool is_operator(char first)
{
	return (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || first == '\'' || first == '"';
}

static size_t read_token(struct showing *showing, struct text text, size_t at)
{
	size_t end;

	switch (text.bytes[at]) {
	case '(':
		end = past_literal(text, at);
		*array_push(showing->arena, &showing->strings) = text_part(text, at, end - at - 1);
		return end;
	case '<':
		if (at + 1 < text.count && text.bytes[at + 1] == '<')
			return at + 2;
		end = past_hex(text, at);
		*array_push(showing->arena, &showing->strings) = text_part(text, at, end - at);
		return end + 1;
	case '/':
		end = past_word(text, at + 1);
		showing->name = text_part(text, at + 1, end - at - 1);
		return end;
	}
	end = past_word(text, at);
	if (end > at && is_operator(text.bytes[at]))
		operate(showing, text_part(text, at, end - at));
	else if (showing->wanted)
		note_number(showing, text_part(text, at, end - at));
	return end > at ? end : at + 1;
}

static void read_page(struct showing *showing)
{
	showing->words.arena = showing->arena;
	showing->maps = arena_many(showing->arena, showing->page->font_count + 1, struct char_map);
	for (size_t at = 0; at < showing->page->contents.count;)
		at = read_token(showing, showing->page->contents, at);
}

struct text page_words(struct arena *arena, const struct pdf_page *page)
{
	struct showing showing = { .arena = arena, .page = page };

	read_page(&showing);
	return buffer_text(&showing.words);
}

struct places page_places(struct arena *arena, const struct pdf_page *page, struct text words)
{
	struct text wanted = text_copy(arena, words);
	struct showing showing = { .arena = arena, .page = page, .wanted = &wanted };

	if (wanted.count)
		read_page(&showing);
	return showing.places;
}
