/* Whole files in, whole files out: what is read is all there, what is written appears at once or
 * not at all. "-" is standard input or standard output.
 *
 * Nothing is printed here: a failure is given back as its kind and the system's errno.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/text.h"

enum file_fault {
	FILE_FINE,
	FILE_NOT_FOUND,
	FILE_OUTSIDE,    /* the name leads out of the folders that are trusted (base/folder.h) */
	FILE_UNREADABLE, /* no permission, a directory, a failing disk */
	FILE_TOO_LARGE,  /* more than the limit */
	FILE_UNWRITABLE  /* no permission, no such folder, no space left */
};

struct file_error {
	enum file_fault fault;
	int code; /* errno; 0 when the system had no complaint, as for FILE_TOO_LARGE */
};

/* The system's words for the errno, as "No space left on device"; empty for 0. In `arena`. */
struct text file_reason(struct arena *arena, struct file_error error);

/* The whole file in `arena`, followed by a zero byte that is not counted; at most `limit` bytes.
 * Pipes and devices are read to their end. On a fault `*content` is empty. */
struct file_error file_read(struct arena *arena, const char *path, size_t limit, struct text *content);

/* What identifies a file, whatever it is called. */
struct file_identity {
	bool known;
	uint64_t device, number;
	size_t names; /* hard links: of how many names it is the file; 0 where that is not known */
};

/* Of the regular file that a path leads to, also by links; not known for "-", devices, and where there is none. */
struct file_identity file_identity(const char *path);

/* A file on its way: one without a name in the folder of `path`, or where that cannot be a temporary one beside it,
 * until it is committed; in the mode of the file it replaces, else as the umask leaves it. Signals that end the program
 * wait while a temporary name stands. A link at `path` is followed. For "-", and where a device or pipe stands at
 * `path`, the bytes wait in memory instead. What is not committed is discarded with the arena, also when arena_fail
 * leaves. NULL on a fault, which `*error` tells. `path` is copied. */
struct file_writer *file_open(struct arena *arena, const char *path, struct file_error *error);

/* False when these or earlier bytes could not be written; file_commit says why. */
bool file_write(struct file_writer *writer, const void *bytes, size_t count);

/* Puts the finished file in its place. On a fault whatever was there before is untouched, and
 * nothing is left beside it. The writer is done either way. */
struct file_error file_commit(struct file_writer *writer);

/* Removes the temporary file; does nothing when the writer is done already. */
void file_discard(struct file_writer *writer);

#endif
