/* Words shared by refuse.c (between tokens) and refuse_token.c (inside them); included from nowhere else. */
#ifndef INPUT_REFUSAL_H
#define INPUT_REFUSAL_H

#include "input/scanner.h"
#include "input/wording.h"

#define WHOLE_FILE ((struct text){ 0 })

/* A message about `spot`, with texts for {1}, {2}, ...; true, as it has been said. */
#define SAY(scanner, spot, ...) refuse_at(diag_add((scanner)->diags, WHOLE_FILE, __VA_ARGS__), (spot))
bool refuse_at(struct diag *diag, struct spot spot);

struct text refuse_number_word(struct scanner *scanner, size_t number);

/* "U+00A0". */
struct text refuse_code_name(struct scanner *scanner, uint32_t code);

/* `digits` hexadecimal digits of `code` behind a prefix. */
struct text refuse_hexadecimal(struct scanner *scanner, const char *prefix, uint32_t code, size_t digits);

/* False for the byte 0. */
bool is_one_of(char byte, const char *bytes);

#endif
