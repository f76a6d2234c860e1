/* The information dictionary and the XMP packet must say the same (PDF/A-3, 6.6.3): both are made
 * from one cleaned copy of the document's own words. */
#include "paint/metadata.h"

#include "paint/literal.h"
#include "paint/moment.h"
#include "paint/properties.h"

#define PRODUCER "naskah"

struct words {
	struct text title, author, subject, language;
	int64_t moment;
};

/* -- the information dictionary -- */

static void add_entry(struct buffer *out, const char *key, struct text value)
{
	if (value.count == 0)
		return;
	buffer_byte(out, '/');
	buffer_str(out, key);
	literal_text(out, value);
}

static struct text information(struct arena *arena, const struct words *words)
{
	struct buffer out = { .arena = arena };
	struct text moment = moment_pdf(arena, words->moment);

	buffer_str(&out, "<<");
	add_entry(&out, "Title", words->title);
	add_entry(&out, "Author", words->author);
	add_entry(&out, "Subject", words->subject);
	add_entry(&out, "Creator", LIT(PRODUCER));
	add_entry(&out, "Producer", LIT(PRODUCER));
	add_entry(&out, "CreationDate", moment);
	add_entry(&out, "ModDate", moment);
	buffer_str(&out, ">>");
	return buffer_text(&out);
}

/* -- XMP -- */

static void add_element(struct buffer *out, const char *before, struct text value, const char *after)
{
	if (value.count == 0)
		return;
	buffer_str(out, before);
	xmp_text(out, value);
	buffer_str(out, after);
	buffer_byte(out, '\n');
}

/* PDF/A asks for a description of every schema it does not know (6.6.2.3.3); pdfuaid is one, and that of properties of
 * our own another, where there are any. */
static const char extension_head[] =
	"<rdf:Description rdf:about=\"\""
	" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
	" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
	" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
	"<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
	"<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
	"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
	"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
	"<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
	"<pdfaProperty:name>part</pdfaProperty:name>\n"
	"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
	"<pdfaProperty:category>internal</pdfaProperty:category>\n"
	"<pdfaProperty:description>The part of ISO 14289 the file obeys"
	"</pdfaProperty:description>\n"
	"</rdf:li></rdf:Seq></pdfaSchema:property>\n"
	"</rdf:li>";
static const char extension_end[] = "</rdf:Bag></pdfaExtension:schemas>\n"
				    "</rdf:Description>\n";

static void add_packet_head(struct buffer *out)
{
	buffer_str(out, "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
	                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
	                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
	                "<rdf:Description rdf:about=\"\""
	                " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
	                " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
	                " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
	                " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
	                " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
	                "<pdfaid:part>3</pdfaid:part>\n"
	                "<pdfaid:conformance>A</pdfaid:conformance>\n"
	                "<pdfuaid:part>1</pdfuaid:part>\n"
	                "<dc:format>application/pdf</dc:format>\n");
}

static struct text packet(struct arena *arena, const struct words *words, const struct document *document)
{
	struct buffer out = { .arena = arena };
	struct text moment = moment_xmp(arena, words->moment);

	add_packet_head(&out);
	add_element(&out, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", words->title,
	            "</rdf:li></rdf:Alt></dc:title>");
	add_element(&out, "<dc:creator><rdf:Seq><rdf:li>", words->author, "</rdf:li></rdf:Seq></dc:creator>");
	add_element(&out, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", words->subject,
	            "</rdf:li></rdf:Alt></dc:description>");
	add_element(&out, "<dc:language><rdf:Bag><rdf:li>", words->language, "</rdf:li></rdf:Bag></dc:language>");
	add_element(&out, "<xmp:CreatorTool>", LIT(PRODUCER), "</xmp:CreatorTool>");
	add_element(&out, "<pdf:Producer>", LIT(PRODUCER), "</pdf:Producer>");
	add_element(&out, "<xmp:CreateDate>", moment, "</xmp:CreateDate>");
	add_element(&out, "<xmp:ModifyDate>", moment, "</xmp:ModifyDate>");
	properties_dc(&out, document);
	buffer_str(&out, "</rdf:Description>\n");
	properties_own(&out, document);
	buffer_str(&out, extension_head);
	properties_schema(&out, document);
	buffer_str(&out, extension_end);
	buffer_str(&out, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
	return buffer_text(&out);
}

/* Plain, as PDF/A wants it, so that tools find it without a PDF reader. */
static size_t add_packet(struct painter *painter, const struct words *words)
{
	size_t number = haru_reserve(painter->haru);

	haru_fill_stream(painter->haru, number, LIT("/Type/Metadata/Subtype/XML"),
	                 packet(painter->arena, words, painter->document));
	return number;
}

/* -- colours -- */

static void write_intent(struct painter *painter)
{
	size_t number = haru_reserve(painter->haru);
	struct text body;

	painter_fill_stream(painter, number, LIT("/N 3"), painter->profile);
	body = text_format(painter->arena,
	                   "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
	                   "/Info(sRGB IEC61966-2.1)/DestOutputProfile %z 0 R>>]",
	                   number);
	haru_catalog_entry(painter->haru, "OutputIntents", haru_add(painter->haru, body));
}

static void write_language(struct painter *painter, struct text language)
{
	struct buffer out = { .arena = painter->arena };

	literal_text(&out, language);
	haru_catalog_entry(painter->haru, "Lang", haru_add(painter->haru, buffer_text(&out)));
}

void metadata_write(struct painter *painter)
{
	const struct document *document = painter->document;
	struct arena *arena = painter->arena;
	struct words words = {
		.title = xmp_clean(arena, document->title),
		.author = xmp_clean(arena, document->author),
		.subject = xmp_clean(arena, document->subject),
		.language = xmp_clean(arena, document->language),
		.moment = painter->moment,
	};

	haru_fill(painter->haru, haru_info(painter->haru), information(arena, &words));
	haru_catalog_entry(painter->haru, "Metadata", add_packet(painter, &words));
	haru_catalog_entry(painter->haru, "ViewerPreferences",
	                   haru_add(painter->haru, LIT("<</DisplayDocTitle true>>")));
	write_language(painter, words.language);
	write_intent(painter);
}
