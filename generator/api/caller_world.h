/* The world of a program that brings its files along (struct naskah_files). */
#ifndef API_CALLER_WORLD_H
#define API_CALLER_WORLD_H

#include "base/world.h"
#include "naskah.h"

/* The data is `bytes`, whatever it is called; `files` may be NULL. What the caller has not and `behind` may have
 * (fonts, patterns, profile) is asked there, and papers are saved there. Lives in `arena`. */
const struct world *world_of_caller(struct arena *arena, struct text bytes, const struct naskah_files *files,
                                    const struct world *behind);

#endif
