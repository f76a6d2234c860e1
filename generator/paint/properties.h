/* What a file says of itself for archives, in its XMP packet: elements of Dublin Core, properties of our own, and the
 * description of these that PDF/A asks for (6.6.2.3). Nothing of a document that has none. Private to this folder. */
#ifndef PAINT_PROPERTIES_H
#define PAINT_PROPERTIES_H

#include "base/buffer.h"
#include "page/page.h"

/* Inside a description that knows the prefix dc. */
void properties_dc(struct buffer *out, const struct document *document);

/* A description of their own. */
void properties_own(struct buffer *out, const struct document *document);

/* An item of the bag of extension schemas. */
void properties_schema(struct buffer *out, const struct document *document);

/* -- XML -- */

/* Without what XML cannot hold: control characters become blanks. */
struct text xmp_clean(struct arena *arena, struct text text);

void xmp_text(struct buffer *out, struct text text);

#endif
