/* Files of the system that lie inside the program (inside.sh writes the table). */
#ifndef STATIC_INSIDE_H
#define STATIC_INSIDE_H

struct inside_file {
	const char *path; /* as on Debian; NULL ends the table */
	const char *bytes;
	const char *end; /* a zero byte, which is not counted */
};

extern const struct inside_file inside_files[];

#endif
