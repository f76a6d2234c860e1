/* An annotation names its words for who cannot see it and stands in the structure tree beside the
 * text it covers (PDF/UA-1, 7.18.5); it has no border and is printed (PDF/A). */
#include "paint/links.h"

#include "paint/literal.h"
#include "paint/tags.h"

#include <assert.h>

void literal_destination(struct buffer *out, const struct painter *painter, size_t page, length top)
{
	size_t last = painter->document->pages.count - 1;
	size_t index = page < last ? page : last;

	buffer_str(out, "/Dest[");
	literal_reference(out, painter->pages[index].page);
	buffer_str(out, "/XYZ 0 ");
	buffer_fixed(out, painter->document->pages.items[index].height - top);
	buffer_str(out, " null]");
}

/* A URI is ASCII (PDF 1.7, 12.6.4.7): other bytes as %XX. */
static void add_uri(struct buffer *out, struct text uri)
{
	static const char digits[] = "0123456789ABCDEF";

	buffer_byte(out, '(');
	for (size_t i = 0; i < uri.count; i++) {
		unsigned char byte = (unsigned char)uri.bytes[i];

		if (byte > ' ' && byte <= '~') {
			if (byte == '(' || byte == ')' || byte == '\\')
				buffer_byte(out, '\\');
			buffer_byte(out, (char)byte);
			continue;
		}
		buffer_byte(out, '%');
		buffer_byte(out, digits[byte >> 4]);
		buffer_byte(out, digits[byte & 15]);
	}
	buffer_byte(out, ')');
}

static void add_target(struct buffer *out, const struct painter *painter, const struct item_link *link)
{
	if (link->uri.count == 0) {
		literal_destination(out, painter, link->page, link->top);
		return;
	}
	buffer_str(out, "/A<</S/URI/URI");
	add_uri(out, link->uri);
	buffer_str(out, ">>");
}

size_t link_paint(struct painter *painter, size_t index, const struct item *item)
{
	struct buffer out = { .arena = painter->arena };
	size_t number = haru_reserve(painter->haru);

	assert(item->mark);
	buffer_str(&out, "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]");
	literal_rectangle(&out, item->x, painter->document->pages.items[index].height - item->y, item->link.width,
	                  item->link.height);
	buffer_str(&out, "/Contents");
	literal_text(&out, item->link.words);
	add_target(&out, painter, &item->link);
	buffer_str(&out, "/StructParent ");
	buffer_int(&out, (int64_t)tags_link(painter->tags, item->mark, index, number));
	buffer_str(&out, ">>");
	haru_fill(painter->haru, number, buffer_text(&out));
	return number;
}
