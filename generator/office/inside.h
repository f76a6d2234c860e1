/* A PDF that naskah wrote, read back: the paper as it was written, and what it was made from.
 *
 * Signatures and whatever else was appended leave the first revision as it was; all that is inside is taken from that
 * one alone. A file that another program wrote anew has no such revision: then the whole is looked through.
 */
#ifndef OFFICE_INSIDE_H
#define OFFICE_INSIDE_H

#include "office/manifest.h"
#include "pdf/reader.h"
#include "pdf/revisions.h"

struct inside {
	struct text file; /* all bytes */
	struct revisions revisions;
	struct text paper;         /* those of the first revision */
	struct pdf_reader *reader; /* of what the rest was taken from */
	struct manifest manifest;  /* its files with their bytes */
	bool altered;              /* some file is not the one that the manifest tells of */
};

/* The PDF `name` of `world`, with its office: read from the data inside, its fonts from `world`. What is wrong is
 * reported to the office, which is never NULL; *inside is NULL where there is nothing inside. */
struct office *inside_read(struct arena *arena, const struct world *world, struct text name, struct inside **inside);

#endif
