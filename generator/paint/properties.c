/* A property is written and described from the same row, so that none is used that is not described. */
#include "paint/properties.h"

#define SPACE "urn:naskah:arsip:1:"
#define PREFIX "arsip"

static const struct form {
	const char *type; /* as the description calls it */
	const char *before, *after;
} forms[] = {
	[PROPERTY_TEXT] = { "Text", "", "" },
	[PROPERTY_INTEGER] = { "Integer", "", "" },
	[PROPERTY_DATE] = { "Date", "", "" },
	[PROPERTY_LIST] = { "seq Text", "<rdf:Seq>", "</rdf:Seq>" },
	[PROPERTY_BAG] = { "bag Text", "<rdf:Bag>", "</rdf:Bag>" },
	[PROPERTY_WORDS] = { "Lang Alt", "<rdf:Alt>", "</rdf:Alt>" },
};

/* -- XML -- */

struct text xmp_clean(struct arena *arena, struct text text)
{
	struct buffer out = { .arena = arena };

	for (size_t at = 0; at < text.count;) {
		size_t start = at;
		uint32_t code = text_next(text, &at);

		if (code < ' ' || code == 0x7F || code == 0xFFFE || code == 0xFFFF)
			buffer_byte(&out, ' ');
		else
			buffer_add(&out, text_part(text, start, at - start));
	}
	return buffer_text(&out);
}

void xmp_text(struct buffer *out, struct text text)
{
	for (size_t i = 0; i < text.count; i++) {
		switch (text.bytes[i]) {
		case '&':
			buffer_str(out, "&amp;");
			break;
		case '<':
			buffer_str(out, "&lt;");
			break;
		case '>':
			buffer_str(out, "&gt;");
			break;
		default:
			buffer_byte(out, text.bytes[i]);
		}
	}
}

/* -- properties -- */

static void tag(struct buffer *out, const char *stroke, const char *prefix, const char *name)
{
	buffer_str(out, "<");
	buffer_str(out, stroke);
	buffer_str(out, prefix);
	buffer_str(out, ":");
	buffer_str(out, name);
	buffer_str(out, ">");
}

static bool has_items(enum property_form form)
{
	return forms[form].before[0] != '\0';
}

static void value(struct buffer *out, const struct property *property, size_t index)
{
	if (has_items(property->form))
		buffer_str(out, property->form == PROPERTY_WORDS ? "<rdf:li xml:lang=\"x-default\">" : "<rdf:li>");
	xmp_text(out, xmp_clean(out->arena, property->values.items[index]));
	if (has_items(property->form))
		buffer_str(out, "</rdf:li>");
}

static void write(struct buffer *out, const struct property *property, const char *prefix)
{
	tag(out, "", prefix, property->name);
	buffer_str(out, forms[property->form].before);
	for (size_t i = 0; i < property->values.count; i++)
		value(out, property, i);
	buffer_str(out, forms[property->form].after);
	tag(out, "/", prefix, property->name);
	buffer_byte(out, '\n');
}

void properties_dc(struct buffer *out, const struct document *document)
{
	for (size_t i = 0; i < document->properties.count; i++)
		if (!document->properties.items[i].description)
			write(out, &document->properties.items[i], "dc");
}

static bool has_own(const struct document *document)
{
	for (size_t i = 0; i < document->properties.count; i++)
		if (document->properties.items[i].description)
			return true;
	return false;
}

void properties_own(struct buffer *out, const struct document *document)
{
	if (!has_own(document))
		return;
	buffer_str(out, "<rdf:Description rdf:about=\"\" xmlns:" PREFIX "=\"" SPACE "\">\n");
	for (size_t i = 0; i < document->properties.count; i++)
		if (document->properties.items[i].description)
			write(out, &document->properties.items[i], PREFIX);
	buffer_str(out, "</rdf:Description>\n");
}

/* -- what they are -- */

static void element(struct buffer *out, const char *name, const char *words)
{
	tag(out, "", "pdfaProperty", name);
	xmp_text(out, text_from(words));
	tag(out, "/", "pdfaProperty", name);
	buffer_byte(out, '\n');
}

static void describe(struct buffer *out, const struct property *property)
{
	buffer_str(out, "<rdf:li rdf:parseType=\"Resource\">\n");
	element(out, "name", property->name);
	element(out, "valueType", forms[property->form].type);
	element(out, "category", "external");
	element(out, "description", property->description);
	buffer_str(out, "</rdf:li>");
}

void properties_schema(struct buffer *out, const struct document *document)
{
	if (!has_own(document))
		return;
	buffer_str(out, "<rdf:li rdf:parseType=\"Resource\">\n"
	                "<pdfaSchema:schema>Metadata kearsipan</pdfaSchema:schema>\n"
	                "<pdfaSchema:namespaceURI>" SPACE "</pdfaSchema:namespaceURI>\n"
	                "<pdfaSchema:prefix>" PREFIX "</pdfaSchema:prefix>\n"
	                "<pdfaSchema:property><rdf:Seq>");
	for (size_t i = 0; i < document->properties.count; i++)
		if (document->properties.items[i].description)
			describe(out, &document->properties.items[i]);
	buffer_str(out, "</rdf:Seq></pdfaSchema:property>\n</rdf:li>");
}
