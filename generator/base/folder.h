/* Files that a data file names: only from below folders that the caller of the program trusts.
 *
 * A name is relative, without "." or "..", and its parts are opened one by one without following links,
 * so nothing outside those folders can be reached.
 */
#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include "base/file.h"

enum { FOLDERS_TRUSTED = 2 };

/* Names are looked for in the first, then in the second. */
struct folders {
	struct text items[FOLDERS_TRUSTED]; /* each ends with a zero byte that is not counted */
	size_t count;
	bool own; /* the first is the data file's own */
};

/* The folder of the file at `input` alone; with `root` (which may be NULL) that one alone, but when the
 * file lies below it both, the file's own first: offices beside each other, with what they share above
 * them. Of standard input ("-") it is `root`, or the working folder. */
struct folders folders_of(struct arena *arena, const char *input, const char *root);

/* The whole regular file in `arena`, at most `limit` bytes, the folder where it was, and which file it is.
 * FILE_OUTSIDE when the name is not allowed or leads to a link or to something that is no file. */
struct file_error folders_read(struct arena *arena, const struct folders *folders, struct text name, size_t limit,
                               struct text *bytes, struct text *folder, struct file_identity *identity);

/* Tells `take` the name of everything in a folder, in no order; of nothing when it cannot be read. `take` may leave by
 * arena_fail. */
void folder_names(struct arena *arena, struct text folder, void (*take)(void *context, struct text name),
                  void *context);

#endif
