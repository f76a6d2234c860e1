/* Every line the command line says by itself, in one table (sayings.def), in Indonesian and English. */
#ifndef CLI_SAYINGS_H
#define CLI_SAYINGS_H

#include <stdbool.h>
#include <stdio.h>

enum saying {
#define SAYING(name, code, id, en) SAY_##name,
#include "cli/sayings.def"
#undef SAYING
	SAYING_COUNT
};

/* The words, with {1}..{4} still in them. */
const char *saying_words(enum saying saying, bool english);

/* "perintah-tidak-dikenal"; empty: a line for people alone. */
const char *saying_code(enum saying saying);

/* Prints them filled in; `escaped` as JSON wants it inside a string. */
void saying_print(FILE *to, enum saying saying, bool english, const char *const filling[4], bool escaped);

/* Prints a word as JSON wants it inside a string. */
void print_escaped(FILE *to, const char *word);

/* Puts the number into `room` and gives it: number_in((char[24]){ 0 }, 7). */
const char *number_in(char room[24], size_t number);
#define NUMBER(value) number_in((char[24]){ 0 }, (value))

#endif
