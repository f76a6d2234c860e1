/* The parts of a ZIP file, one after the other: minizip behind one door.
 *
 * What is unpacked is counted over all parts, so that no small file becomes an endless one. */
#ifndef SHEET_ZIP_H
#define SHEET_ZIP_H

#include "base/text.h"

enum { ZIP_MEGABYTES_MOST = 256, ZIP_PARTS_MOST = 10000 };

struct zip;

/* `bytes` stay where they are while the arena lasts; NULL when they are no ZIP file, or one of too many parts. */
struct zip *zip_open(struct arena *arena, struct text bytes);

/* Starts to read a part, whatever the case of its name; false when there is none, or it is locked by a password. */
bool zip_enter(struct zip *zip, struct text name);

enum zip_end {
	ZIP_FINE,
	ZIP_BROKEN, /* the file is damaged */
	ZIP_SWOLLEN /* it unpacks to more than ZIP_MEGABYTES_MOST */
};

/* Up to `room` bytes of the part that was entered; *count 0 at its end. */
enum zip_end zip_read(struct zip *zip, char *bytes, size_t room, size_t *count);

/* -- writing -- */

struct zip_part {
	struct text name, bytes;
};

/* A ZIP file of these parts, in `arena`: the same parts, the same bytes. Empty when it would be too large. */
struct text zip_make(struct arena *arena, const struct zip_part *parts, size_t count);

#endif
