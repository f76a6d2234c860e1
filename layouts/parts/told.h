/* Figures among words that a layout makes: the words of the value with its name around them, for the makers of
 * content/rich.h, so that captions, heads of columns and notes tell where their numbers come from as cells do.
 *
 * For words of the page only: titles of files and words for who cannot see have no names in them.
 */
#ifndef LAYOUTS_TOLD_H
#define LAYOUTS_TOLD_H

#include "layout.h"
#include "record/figures/figure.h"

/* The figure of a name ("capaian.%d", of a year or quarter) below the object at `path`, its place in the data or the
 * beginning of a name. */
struct figure figure_of(struct composer *composer, struct text path, const char *name, int number);

/* As cells have it. */
struct text told(struct composer *composer, struct text path, const char *name, int number);

/* Other words for the same figure. */
struct text told_as(struct composer *composer, struct text words, struct text path, const char *name, int number);

/* How many known ones a figure is reckoned from. */
struct text told_count(struct composer *composer, struct text path, const char *name, int number);

/* "2024", "2023–2024". */
struct text told_year(struct composer *composer, int year);
struct text told_years(struct composer *composer, int first, int last);

#endif
