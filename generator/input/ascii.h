/* Private to input/: kinds of bytes, independent of the locale. */
#ifndef INPUT_ASCII_H
#define INPUT_ASCII_H

#include <stdbool.h>

static inline bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static inline bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static inline bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* A byte of a plain word: letters, digits, underscores. */
static inline bool is_word(char byte)
{
	return is_letter(byte) || is_digit(byte) || byte == '_';
}

#endif
