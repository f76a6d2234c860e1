/* The world of a machine's files.
 *
 * Files that the data names come only from below folders that are trusted: the data file's own, or `root` (see
 * base/folder.h). Fonts, patterns and profile are where Debian's packages put them. What was read of the
 * user's own is never written over, under whatever name.
 */
#ifndef WORLD_FILES_H
#define WORLD_FILES_H

#include "base/world.h"

struct files_options {
	const char *data; /* the data file; "-" for standard input */
	const char *root; /* folder of what the data names; NULL: the data file's */
	const struct text *font_folders;
	size_t font_folder_count;
};

/* Lives in `arena`; texts are copied. */
const struct world *world_of_files(struct arena *arena, const struct files_options *options);

#endif
