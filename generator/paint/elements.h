/* One structure element as the text of its object. */
#ifndef PAINT_ELEMENTS_H
#define PAINT_ELEMENTS_H

#include "base/array.h"
#include "page/reach.h"
#include "paint/painter.h"

enum kid_kind { KID_CONTENT, KID_ANNOTATION, KID_ELEMENT };

struct element_kid {
	enum kid_kind kind : 8;
	uint32_t page;   /* index of that with the content or annotation */
	uint32_t number; /* MCID, or number of the annotation's or element's object */
};

struct element_kids {
	struct element_kid *items;
	size_t count, capacity;
};

/* Of figures and formulas: on the first page they stand on. */
struct element_reach {
	struct reach reach;
	uint32_t page;
};

/* What painting found out about a mark. Most have one kid. */
struct element {
	bool needed, any; /* any kids: the first, and others */
	uint32_t number;
	struct element_kid first;
	struct element_kids *others; /* or NULL */
	struct element_reach *reach; /* NULL until it is found */
};

static inline size_t element_kids(const struct element *element)
{
	return element->any ? 1 + (element->others ? element->others->count : 0) : 0;
}

static inline const struct element_kid *element_kid(const struct element *element, size_t i)
{
	return i ? &element->others->items[i - 1] : &element->first;
}

/* Appends the element's dictionary; `parent` is the number of the object it hangs in. */
void element_write(struct buffer *out, const struct painter *painter, const struct mark *mark,
                   const struct element *element, size_t parent);

#endif
