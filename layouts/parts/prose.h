/* Sentences of the record as words of the manuscript: the one door through which they are printed.
 *
 * A `struct prose` cannot be given to a maker of plain words, and no layout looks at what is written in it: it is
 * printed with its fields filled in, in composer->scope, and its marks read.
 */
#ifndef LAYOUTS_PROSE_H
#define LAYOUTS_PROSE_H

#include "input/shape.h"
#include "layout.h"

struct rich prose(struct composer *composer, struct prose words);

/* Words of the program itself where a sentence is wanted. */
struct prose prose_of(const char *words, struct text path);

/* The usual words, printed as they stand, where the data gives none. */
struct rich prose_or(struct composer *composer, struct prose own, struct text usual, struct text path);

/* On one line and without faces, for what is no running text: titles of files, words for who cannot see, boxes of
 * pictures. What a reference will say is not known there, so it is refused. */
struct text prose_line(struct composer *composer, struct prose words);

/* Whether nothing is written but this, as the "-" that takes a column away. */
bool prose_is(struct prose words, const char *only);
bool prose_same(struct prose a, struct prose b);

/* Words of the program before and behind printed ones. */
struct rich rich_between(struct arena *arena, const char *before, struct rich words, const char *after);

/* Level of sub-headings for narratives inside lists: bold lines instead. */
enum { NARASI_IN_LIST = 0 };

/* An unnumbered heading, or a bold line that stays with what follows where headings go no deeper.
 */
void subheading_add(struct blocks *blocks, struct rich title, int level);

/* A list of sentences; nothing for none. */
void texts_add(struct composer *composer, struct blocks *blocks, const struct prose_list *texts, enum list_mark mark);

/* In a cell: a sentence, or nothing; of several each as a point, one alone without mark. */
void cell_prose(struct composer *composer, struct row *row, size_t column, struct prose words);
void cell_points(struct composer *composer, struct blocks *body, const struct prose_list *points, enum list_mark mark);

#endif
