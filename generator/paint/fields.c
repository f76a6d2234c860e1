/* Field and widget are one object (PDF 1.7, 12.7.4.5), as some readers show others as unsigned. No default
 * appearance, which would name a font that is not embedded (PDF/A-3, 6.2.11.4), and no flag but that signatures
 * exist: a form that may only be appended to is what the first signer makes of it. An appearance is compulsory where
 * the rectangle has an area (PDF/A-3, 6.3.3); it is empty, for the page holds all that is seen. */
#include "paint/fields.h"

#include "paint/literal.h"
#include "paint/tags.h"

#include <assert.h>

static size_t add_appearance(struct painter *painter, const struct item_field *field)
{
	struct buffer out = { .arena = painter->arena };
	size_t number = haru_reserve(painter->haru);

	buffer_str(&out, "/Type/XObject/Subtype/Form/Resources<<>>/BBox[0 0 ");
	buffer_fixed(&out, field->width);
	buffer_byte(&out, ' ');
	buffer_fixed(&out, field->height);
	buffer_byte(&out, ']');
	haru_fill_stream(painter->haru, number, buffer_text(&out), (struct text){ 0 });
	return number;
}

size_t field_paint(struct painter *painter, size_t index, const struct item *item)
{
	const struct item_field *field = &item->field;
	struct buffer out = { .arena = painter->arena };
	size_t number = haru_reserve(painter->haru);

	assert(item->mark);
	buffer_str(&out, "<</Type/Annot/Subtype/Widget/FT/Sig/T");
	literal_text(&out, field->name);
	buffer_str(&out, "/TU");
	literal_text(&out, field->words);
	buffer_str(&out, "/F 4");
	literal_rectangle(&out, item->x, painter->document->pages.items[index].height - item->y, field->width,
	                  field->height);
	buffer_str(&out, "/P ");
	literal_reference(&out, painter->pages[index].page);
	buffer_str(&out, "/AP<</N ");
	literal_reference(&out, add_appearance(painter, field));
	buffer_str(&out, ">>/StructParent ");
	buffer_int(&out, (int64_t)tags_link(painter->tags, item->mark, index, number));
	buffer_str(&out, ">>");
	haru_fill(painter->haru, number, buffer_text(&out));
	*array_push(painter->arena, &painter->fields) = number;
	return number;
}

void fields_write(struct painter *painter)
{
	struct buffer out = { .arena = painter->arena };

	if (!painter->fields.count)
		return;
	buffer_str(&out, "<<\n/Type /AcroForm\n/SigFlags 1\n/Fields ["); /* spelled as signers look for it */
	for (size_t i = 0; i < painter->fields.count; i++) {
		if (i > 0)
			buffer_byte(&out, ' ');
		literal_reference(&out, painter->fields.items[i]);
	}
	buffer_str(&out, "]\n>>");
	haru_catalog_entry(painter->haru, "AcroForm", haru_add(painter->haru, buffer_text(&out)));
}
