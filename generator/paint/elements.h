/* One structure element as the text of its object. */
#ifndef PAINT_ELEMENTS_H
#define PAINT_ELEMENTS_H

#include "page/reach.h"
#include "paint/painter.h"

enum kid_kind { KID_CONTENT, KID_ANNOTATION, KID_ELEMENT };

struct element_kid {
	enum kid_kind kind;
	uint32_t page;   /* index of that with the content or annotation */
	uint32_t number; /* MCID, or number of the annotation's or element's object */
};

/* What painting found out about a mark. */
struct element {
	ARRAY_OF(struct element_kid) kids;
	struct reach *reach; /* of figures and formulas, on the first page they stand on; NULL until it is found */
	uint32_t reach_page;
	uint32_t number;
	bool needed;
};

/* Appends the element's dictionary; `parent` is the number of the object it hangs in. */
void element_write(struct buffer *out, const struct painter *painter, const struct mark *mark,
                   const struct element *element, size_t parent);

#endif
