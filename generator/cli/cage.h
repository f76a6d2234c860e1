/* What a process gives up for good. Each is a system's own way: Linux has Landlock and seccomp; where they are not
 * there (an older kernel, another machine, sanitizers, which need more than the program), nothing is given up.
 */
#ifndef CLI_CAGE_H
#define CLI_CAGE_H

#include <stdbool.h>
#include <stddef.h>

/* What may still be done with a place and all below it. */
enum cage_right {
	CAGE_READ, /* files read, folders listed */
	CAGE_WRITE /* the same, and files and folders made, replaced, removed */
};

/* A place that is not there counts by the nearest folder above it that is; one that a link leads to by what it leads
 * to, and for writing the folder around that, too. */
struct cage_place {
	const char *path;
	enum cage_right right;
};

/* From here on nothing outside these places can be opened, and nobody is connected to but on this machine's ports when
 * `ports` holds. What is open stays so. */
void cage_files(const struct cage_place *places, size_t count, bool ports);

/* From here on no other program and no other process is started, none is looked into, and without `sockets` no socket
 * is made; threads may be. */
void cage_calls(bool sockets);

#endif
