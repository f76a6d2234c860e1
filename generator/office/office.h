/* An office and its year, read once: what every paper is made from.
 *
 *     world + name --> office --> paper --> output
 *
 * An office collects all that was reported about its data, each cause once, by whatever paper it was met. It is used
 * by one thread at a time; several offices may be used by several threads.
 */
#ifndef OFFICE_OFFICE_H
#define OFFICE_OFFICE_H

#include "layout.h"
#include "office/pictures.h"
#include "office/sources.h"

struct office {
	struct arena *arena; /* owned by who opened the office */
	const struct world *world;
	struct text name;            /* of the data file, as messages show it */
	struct sources sources;      /* the files it was read from */
	const struct record *record; /* NULL when the data is not good enough for any paper */
	struct diags diags;          /* all that was reported so far */
	struct diags lacks;          /* what papers need and a fragment has not: errors only of who makes one */
	struct pictures *pictures;
	ARRAY_OF(struct asset) assets;     /* fonts, patterns and profile, read once for all papers */
	ARRAY_OF(struct digested) digests; /* of files that are asked for again */
	struct world shared;               /* `world` with these kept; what papers are given */
};

/* An office without data, to report to. */
struct office *office_new(struct arena *arena, const struct world *world, struct text name);

/* Reads the data file `name` of `world`, which must outlive the office, with all that it includes, and checks it.
 * Memory comes from `arena`, whose landing place is the caller's. Never NULL: what is wrong stands in its diags. */
struct office *office_read(struct arena *arena, const struct world *world, struct text name);

/* Of the bytes, which stay where they are while the office is open: SHA-256 in hexadecimal, computed once. */
struct text office_digest(struct office *office, struct text bytes);

/* Writes bytes as a file of the office's world, whole or not at all. What is wrong is reported in `diags`. */
void office_save(struct office *office, struct text bytes, struct text path, struct diags *diags);

/* Lines and columns of all that was reported, in the order of the file. */
void office_sort(struct office *office);

/* Adds what was found by a paper or an output, each cause once. */
void office_report(struct office *office, const struct diags *diags);

#endif
