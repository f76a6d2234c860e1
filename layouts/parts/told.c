/* Figures among words: asked for by name, with their names around them. */
#include "layouts/parts/told.h"

struct figure figure_of(struct composer *composer, struct text path, const char *name, int number)
{
	struct text whole = text_format(composer->arena, name, number);
	struct figure figure;

	if (path.count)
		whole = text_format(composer->arena, "%t.%t", path, whole);
	/* Tables ask for what there is; but in data with errors, of which no paper is made, things lack what they need.
	 */
	if (!figure_find(composer->arena, &composer->scope, LIT(""), whole, &figure))
		figure = (struct figure){ .kind = FIGURE_WORDS, .name = whole, .known = true, .words = LIT("-") };
	return figure;
}

struct text told_as(struct composer *composer, struct text words, struct text path, const char *name, int number)
{
	return imprint_words(composer->arena, words, figure_of(composer, path, name, number).name);
}

struct text told(struct composer *composer, struct text path, const char *name, int number)
{
	struct figure figure = figure_of(composer, path, name, number);

	return imprint_words(composer->arena, figure_bare(composer->arena, composer->record, &figure), figure.name);
}

struct text told_count(struct composer *composer, struct text path, const char *name, int number)
{
	return told(composer, LIT("banyak"), text_format(composer->arena, "%t.%s", path, name).bytes, number);
}

struct text told_year(struct composer *composer, int year)
{
	return imprint_words(composer->arena, text_from_int(composer->arena, year),
	                     year_name(composer->arena, composer->record, year));
}

struct text told_years(struct composer *composer, int first, int last)
{
	if (first == last)
		return told_year(composer, first);
	return told_as(composer, text_format(composer->arena, "%d\xE2\x80\x93%d", first, last), LIT(""),
	               text_format(composer->arena, "periode.%d.%d", first, last).bytes, 0);
}
