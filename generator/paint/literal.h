/* How PDF spells text strings, names, hexadecimal and references. */
#ifndef PAINT_LITERAL_H
#define PAINT_LITERAL_H

#include "base/buffer.h"

/* A text string: `(ascii)` or `<FEFF...>` in UTF-16; at most 16,000 units of it, which PDF/A
 * allows. */
void literal_text(struct buffer *out, struct text text);

/* UTF-16BE of a code point as hexadecimal digits. */
void literal_utf16(struct buffer *out, uint32_t code);

/* `/name`, with what is not a letter, digit, `-`, `+` or `_` escaped; at most 100 bytes of it. */
void literal_name(struct buffer *out, struct text name);

/* Four hexadecimal digits. */
void literal_hex2(struct buffer *out, unsigned number);
void literal_hex4(struct buffer *out, unsigned number);

/* `12 0 R` */
void literal_reference(struct buffer *out, size_t number);

/* A number divided by 10^places, in the fewest bytes. */
void literal_decimal(struct buffer *out, int64_t digits, int places);

/* Operands of an operator: a length in points, x and y; a blank follows each number. */
void literal_number(struct buffer *out, length value);
void literal_point(struct buffer *out, length x, length y);

/* `/Rect[...]` of a box whose upper left corner is x, y, with y counted upwards. */
void literal_rectangle(struct buffer *out, length x, length y, length width, length height);

#endif
