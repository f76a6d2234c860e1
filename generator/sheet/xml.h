/* Elements of an XML part, one after the other: expat behind one door.
 *
 * Document types are refused, and with them entities; a tag is never larger than XML_TAG_MOST. */
#ifndef SHEET_XML_H
#define SHEET_XML_H

#include "sheet/zip.h"

enum { XML_TAG_MOST = 32768, XML_NAMES_MOST = 1500 };

enum xml_kind { XML_START, XML_END, XML_WORDS };

/* Good until the next one is asked for. Names are without their prefix. */
struct xml_event {
	enum xml_kind kind;
	struct text name;       /* XML_START, XML_END */
	struct text words;      /* XML_WORDS: a piece of what stands between tags */
	struct text attributes; /* XML_START; for xml_attribute */
};

struct xml;

enum xml_end {
	XML_FINE,
	XML_OVER,   /* the part is at its end */
	XML_BROKEN, /* it is no XML, or damaged, or has a document type */
	XML_SWOLLEN /* there is more than any workbook has */
};

/* Reads the part that `zip` has entered; closed by xml_close or with the arena. */
struct xml *xml_open(struct arena *arena, struct zip *zip);
void xml_close(struct xml *xml);

enum xml_end xml_next(struct xml *xml, struct xml_event *event);

/* The value of the attribute; .bytes NULL when the element has none of the name. */
struct text xml_attribute(const struct xml_event *event, const char *name);

#endif
