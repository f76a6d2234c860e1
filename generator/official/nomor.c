/* A number is given by the register of letters; until then offices print its parts with room between them. */
#include "official/nomor.h"

bool nomor_complete(struct text nomor)
{
	size_t at;

	return nomor.count && !text_find(nomor, "  ", &at) && !text_find(nomor, "/ /", &at) &&
	       !text_find(nomor, "//", &at);
}
