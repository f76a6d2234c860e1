/* Texts that are set piece by piece, by face or by word, and are read as one line. */
#include "page/page.h"

length text_reach(const struct item_text *text, const struct shaped *shaped)
{
	length advance = shaped_advance(shaped, text->size);

	if (!text->stretch && !text->spacing)
		return advance;
	return length_scale(advance + (length)shaped->letters * text->spacing, STRETCH_WHOLE + text->stretch,
	                    STRETCH_WHOLE);
}

length text_width(const struct item_text *text)
{
	length width = 0;

	for (size_t i = 0; i < text->count; i++)
		width += text_reach(text, text->pieces[i].shaped) + text->pieces[i].after;
	return width;
}

const struct piece *text_piece(const struct item_text *text, size_t i)
{
	return &text->pieces[text->backwards ? text->count - 1 - i : i];
}

bool text_goes_on(const struct item *text, const struct item *next)
{
	length gap;

	if (text->text.way != WAY_ACROSS || next->kind != ITEM_TEXT || next->text.way != WAY_ACROSS)
		return false;
	gap = next->x - text->x - text_width(&text->text);
	return next->y == text->y && next->mark == text->mark && next->text.size == text->text.size &&
	       next->text.grey == text->text.grey && next->text.stretch == text->text.stretch &&
	       next->text.spacing == text->text.spacing && gap >= -TEXT_TOUCHES && gap <= TEXT_TOUCHES;
}
