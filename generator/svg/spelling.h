/* How XML spells texts, numbers, colours and bytes. */
#ifndef SVG_SPELLING_H
#define SVG_SPELLING_H

#include "base/buffer.h"

/* Text between tags or in an attribute between double quotes: what XML gives a meaning is escaped, control characters
 * and what is no character are dropped. */
void xml_text(struct buffer *out, struct text text);

/* A length in points, to the nearest hundredth, in the fewest bytes: 12500 is "12.5", -5 "-.01". */
void xml_length(struct buffer *out, length value);

/* A number divided by 10^places, likewise. */
void xml_decimal(struct buffer *out, int64_t digits, int places);

/* The same in a row of numbers and letters, as in paths: a blank before it only where it would run into a number. */
void xml_next_length(struct buffer *out, length value);
void xml_next_int(struct buffer *out, int64_t number);

/* ` NAME="#c0c0c0"`, nothing when it is black; grey from 0 to 100. */
void xml_colour(struct buffer *out, const char *name, uint32_t rgb);
uint32_t rgb_of_grey(int grey);

/* `href="..."` to an address outside. False, and nothing written, for a scheme that is no address of a page or a
 * mailbox: what a click on it runs is nobody's to say. */
bool xml_href(struct buffer *out, struct text uri);

/* The same to a file beside this one, whatever letters its name has. */
void xml_href_file(struct buffer *out, struct text name);

#endif
