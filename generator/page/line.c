/* Texts that are set piece by piece, by face or by word, and are read as one line. */
#include "page/page.h"

length text_width(const struct item_text *text)
{
	length width = 0;

	for (size_t i = 0; i < text->count; i++)
		width += shaped_advance(text->pieces[i].shaped, text->size) + text->pieces[i].after;
	return width;
}

bool text_goes_on(const struct item *text, const struct item *next)
{
	length gap;

	if (text->text.way != WAY_ACROSS || next->kind != ITEM_TEXT || next->text.way != WAY_ACROSS)
		return false;
	gap = next->x - text->x - text_width(&text->text);
	return next->y == text->y && next->mark == text->mark && next->text.size == text->text.size &&
	       next->text.grey == text->text.grey && gap >= -TEXT_TOUCHES && gap <= TEXT_TOUCHES;
}
