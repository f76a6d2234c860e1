/* From the local choices of `aturan`, which record/ has checked, and what the caller requested, to
 * paper and styles. */
#ifndef LAYOUTS_PAPER_H
#define LAYOUTS_PAPER_H

#include "layout.h"

struct aturan;

/* The paper of this run: the caller's, where one was requested, with the margins of the data. */
struct paper paper_of(const struct composer *composer);

struct styles *styles_from_aturan(struct arena *arena, const struct aturan *aturan);

/* The choices behind it, for papers that set their type closer, and the rest of taste for styles made of
 * them: heads and rules of tables, numbers, captions. */
struct style_choices choices_from_aturan(const struct aturan *aturan);
void styles_take_taste(struct styles *styles, const struct aturan *aturan);

/* Number and furniture of a section as the office wants them: the place and form of its page number where
 * that has one, and in a report in chapters the words at head and foot. */
void section_furnish(struct composer *composer, struct section *section, bool chapters);

/* Width of the text, on the paper as held upright or turned. */
length paper_measure(const struct paper *paper, bool landscape);

/* Centimetres as a length; at most 10 m. */
length length_from_cm(struct decimal centimetres);

#endif
