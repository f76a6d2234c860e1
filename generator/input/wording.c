/* Found things as words: short, on one line, quoted where they are text. */
#include "input/wording.h"

#include "base/buffer.h"

static void add_escaped(struct buffer *buffer, char byte, bool quoted)
{
	static const char digits[] = "0123456789ABCDEF";
	unsigned char code = (unsigned char)byte;

	if (byte == '\n') {
		buffer_str(buffer, "\\n");
	} else if (byte == '\t') {
		buffer_str(buffer, "\\t");
	} else if (code < 0x20 || code == 0x7F) {
		buffer_str(buffer, "\\u00");
		buffer_byte(buffer, digits[code >> 4]);
		buffer_byte(buffer, digits[code & 15]);
	} else {
		if (quoted && (byte == '"' || byte == '\\'))
			buffer_byte(buffer, '\\');
		buffer_byte(buffer, byte);
	}
}

static void add_short(struct buffer *buffer, struct text text, bool quoted)
{
	size_t end = 0;

	for (size_t i = 0; i < FOUND_LENGTH_MAX && end < text.count; i++)
		text_next(text, &end);
	for (size_t i = 0; i < end; i++)
		add_escaped(buffer, text.bytes[i], quoted);
	if (end < text.count)
		buffer_str(buffer, "…");
}

struct text shorten(struct arena *arena, struct text text)
{
	struct buffer buffer = { .arena = arena };

	add_short(&buffer, text, false);
	return buffer_text(&buffer);
}

struct text quote(struct arena *arena, struct text text)
{
	struct buffer buffer = { .arena = arena };

	buffer_byte(&buffer, '"');
	add_short(&buffer, text, true);
	buffer_byte(&buffer, '"');
	return buffer_text(&buffer);
}

struct text describe(struct arena *arena, const struct json *json)
{
	struct text words;

	switch (json->kind) {
	case JSON_NULL:
		return LIT("null");
	case JSON_BOOL:
		return json->truth ? diag_words(arena, LIT("benar (true)"), LIT("true"))
		                   : diag_words(arena, LIT("salah (false)"), LIT("false"));
	case JSON_NUMBER:
		words = shorten(arena, json->text);
		return diag_words(arena, TEXT_JOIN(arena, LIT("angka "), words),
		                  TEXT_JOIN(arena, LIT("number "), words));
	case JSON_TEXT:
		words = quote(arena, json->text);
		return diag_words(arena, TEXT_JOIN(arena, LIT("teks "), words),
		                  TEXT_JOIN(arena, LIT("string "), words));
	case JSON_LIST:
		return diag_words(arena, LIT("daftar"), LIT("a list"));
	case JSON_OBJECT:
		return diag_words(arena, LIT("objek"), LIT("an object"));
	}
	return LIT("");
}

struct text wanted_words(struct arena *arena, const char *id)
{
	static const struct {
		const char *id, *en;
	} words[] = {
		{ "teks", "string" },
		{ "angka", "number" },
		{ "bilangan bulat", "whole number" },
		{ "ya/tidak (true/false)", "true or false" },
		{ "tanggal", "date" },
		{ "daftar", "list" },
		{ "objek", "object" },
		{ "teks atau objek", "string or object" },
		{ "objek atau daftar objek", "object or list of objects" },
		{ "daftar teks", "list of strings" },
		{ "teks atau angka", "string or number" },
		{ "daftar isi sel", "list of cells" },
		{ "daftar baris", "list of rows" },
		{ "kunci atau nomor langkah", "key or number of a step" },
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (text_is(text_from(id), words[i].id))
			return diag_words(arena, text_from(id), text_from(words[i].en));
	return text_from(id);
}

struct text list_words(struct arena *arena, const struct text *words, size_t count)
{
	struct buffer buffer = { .arena = arena };

	for (size_t i = 0; i < count && i < WORDS_MAX; i++) {
		if (i > 0)
			buffer_str(&buffer, ", ");
		buffer_add(&buffer, shorten(arena, words[i]));
	}
	if (count > WORDS_MAX)
		buffer_str(&buffer, ", …");
	return buffer_text(&buffer);
}
