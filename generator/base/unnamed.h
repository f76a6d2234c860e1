/* A file that has no name until it is whole: should the program be killed, nothing is left of it.
 *
 * Not every file system can do it; who asks has another way. */
#ifndef BASE_UNNAMED_H
#define BASE_UNNAMED_H

/* A descriptor of a new file in the folder, for writing, in the mode the umask leaves; -1 when there can be none. */
int unnamed_open(const char *folder);

/* Gives the file its name; 0, or -1 with errno (EEXIST when the name is taken). */
int unnamed_name(int descriptor, const char *name);

#endif
