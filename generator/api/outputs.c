/* The kinds of papers there are, and the forms they can be written in, by name. */
#include "naskah.h"

#include "input/read.h"
#include "office/output.h"

#include <stdlib.h>

static struct text text_of(const char *string)
{
	return string ? text_from(string) : (struct text){ 0 };
}

const char *naskah_output(size_t index)
{
	for (size_t i = 0; outputs[i].name; i++)
		if (i == index)
			return outputs[i].name;
	return NULL;
}

const char *naskah_output_extension(const char *output)
{
	const struct output *row = lookup_output(text_of(output));

	return row ? row->extension : NULL;
}

const char *naskah_output_media_type(const char *output)
{
	const struct output *row = lookup_output(text_of(output));

	return row ? row->media_type : NULL;
}

bool naskah_output_one_page(const char *output)
{
	const struct output *row = lookup_output(text_of(output));

	return row && row->one_page;
}

const char *naskah_kind(size_t index)
{
	for (size_t i = 0; layouts[i]; i++)
		if (i == index)
			return layouts[i]->name;
	return NULL;
}

const char *naskah_kind_note(const char *kind)
{
	const struct layout *layout = lookup_layout(text_of(kind));

	return layout ? layout->note : NULL;
}

_Static_assert((int)WISH_TRIWULAN == NASKAH_WISH_TRIWULAN && (int)WISH_NOMOR == NASKAH_WISH_NOMOR &&
                       (int)WISH_POSTER == NASKAH_WISH_POSTER && (int)WISH_ARSIP == NASKAH_WISH_ARSIP,
               "layouts know wishes by the numbers that callers do");

bool naskah_kind_takes(const char *kind, enum naskah_wish wish)
{
	const struct layout *layout = lookup_layout(text_of(kind));

	return layout && (layout->takes & (int)wish);
}

const char *naskah_nearest(const char *word, const char *const *words, size_t count)
{
	struct text *all = calloc(count + 1, sizeof *all), near;

	if (!all)
		return NULL;
	for (size_t i = 0; i < count; i++)
		all[i] = text_from(words[i]);
	near = nearest_word(text_of(word), all, count);
	free(all);
	return near.bytes;
}
