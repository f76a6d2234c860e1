/* The kinds of papers there are, and the forms they can be written in, by name. */
#include "naskah.h"

#include "office/output.h"

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
