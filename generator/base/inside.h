/* Files of the system that a program has inside, where nothing but the program is there.
 *
 * As it is built usually it has none; packaging/static/ has the twin. */
#ifndef BASE_INSIDE_H
#define BASE_INSIDE_H

#include "base/text.h"

/* The whole file of that name, for as long as the program runs, followed by a zero byte that is not counted. */
bool inside_find(const char *path, struct text *bytes);

#endif
