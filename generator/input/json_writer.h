/* Writing JSON with indents, member by member; commas and line ends come by themselves. */
#ifndef INPUT_JSON_WRITER_H
#define INPUT_JSON_WRITER_H

#include "base/buffer.h"

/* Start with `{ .out = buffer, .fresh = true }`. */
struct json_writer {
	struct buffer *out;
	size_t depth;
	bool fresh; /* nothing yet in the innermost brackets */
};

/* Brackets where a value may be: '{' or '[', '}' or ']'. */
void json_open(struct json_writer *writer, char bracket);
void json_close(struct json_writer *writer, char bracket);

/* A key, to be followed by a value; a new item of a list, likewise. */
void json_key(struct json_writer *writer, const char *key);
void json_item(struct json_writer *writer);

void json_text(struct json_writer *writer, const char *string);
void json_null(struct json_writer *writer);

/* A part of a text whose quotes the caller writes. */
void json_escape(struct json_writer *writer, const char *string);

/* A key with its value. */
void json_text_member(struct json_writer *writer, const char *key, const char *value);
void json_words_member(struct json_writer *writer, const char *key, struct text value);
void json_int_member(struct json_writer *writer, const char *key, int64_t value);
void json_bool_member(struct json_writer *writer, const char *key, bool truth);
void json_open_member(struct json_writer *writer, const char *key, char bracket);
void json_open_item(struct json_writer *writer, char bracket);

/* The same where the text is not empty, else nothing. */
void json_given_member(struct json_writer *writer, const char *key, struct text value);

#endif
