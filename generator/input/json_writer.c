/* JSON as text: one item on a line, a tab for each bracket that is open. */
#include "input/json_writer.h"

static void new_line(struct json_writer *writer)
{
	buffer_byte(writer->out, '\n');
	for (size_t i = 0; i < writer->depth; i++)
		buffer_byte(writer->out, '\t');
}

void json_open(struct json_writer *writer, char bracket)
{
	buffer_byte(writer->out, bracket);
	writer->depth++;
	writer->fresh = true;
}

void json_close(struct json_writer *writer, char bracket)
{
	writer->depth--;
	if (!writer->fresh)
		new_line(writer);
	buffer_byte(writer->out, bracket);
	writer->fresh = false;
}

void json_item(struct json_writer *writer)
{
	if (!writer->fresh)
		buffer_byte(writer->out, ',');
	new_line(writer);
	writer->fresh = false;
}

void json_escape(struct json_writer *writer, const char *string)
{
	static const char digits[] = "0123456789abcdef";

	for (; *string; string++) {
		unsigned char code = (unsigned char)*string;

		if (code < 0x20) {
			buffer_str(writer->out, "\\u00");
			buffer_byte(writer->out, digits[code >> 4]);
			buffer_byte(writer->out, digits[code & 15]);
			continue;
		}
		if (code == '"' || code == '\\')
			buffer_byte(writer->out, '\\');
		buffer_byte(writer->out, *string);
	}
}

void json_text(struct json_writer *writer, const char *string)
{
	buffer_byte(writer->out, '"');
	json_escape(writer, string);
	buffer_byte(writer->out, '"');
}

static void json_bool(struct json_writer *writer, bool truth)
{
	buffer_str(writer->out, truth ? "true" : "false");
}

void json_null(struct json_writer *writer)
{
	buffer_str(writer->out, "null");
}

void json_key(struct json_writer *writer, const char *key)
{
	json_item(writer);
	json_text(writer, key);
	buffer_str(writer->out, ": ");
}

void json_text_member(struct json_writer *writer, const char *key, const char *value)
{
	json_key(writer, key);
	json_text(writer, value);
}

void json_words_member(struct json_writer *writer, const char *key, struct text value)
{
	json_text_member(writer, key, text_copy(writer->out->arena, value).bytes);
}

void json_given_member(struct json_writer *writer, const char *key, struct text value)
{
	if (value.count)
		json_words_member(writer, key, value);
}

void json_int_member(struct json_writer *writer, const char *key, int64_t value)
{
	json_key(writer, key);
	buffer_int(writer->out, value);
}

void json_bool_member(struct json_writer *writer, const char *key, bool truth)
{
	json_key(writer, key);
	json_bool(writer, truth);
}

void json_open_member(struct json_writer *writer, const char *key, char bracket)
{
	json_key(writer, key);
	json_open(writer, bracket);
}

void json_open_item(struct json_writer *writer, char bracket)
{
	json_item(writer);
	json_open(writer, bracket);
}
