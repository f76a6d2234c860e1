/* Words that grow. */
#include "layouts/pictures/picture.h"

void phrase_add(struct phrase *phrase, struct text words)
{
	*array_push(phrase->arena, &phrase->parts) = words;
}

struct text phrase_text(const struct phrase *phrase)
{
	return text_join(phrase->arena, phrase->parts.items, phrase->parts.count);
}
