/* Pictures that several offices show, as the emblem of a regency does: decoded and deflated once for all of them.
 *
 * Kept are those that were asked for before, by the digest of their file, until there is no more room; what is not kept
 * is read by each office as without a shelf, and papers are the same either way. */
#ifndef OFFICE_SHELF_H
#define OFFICE_SHELF_H

#include "content/image.h"

/* Used by one thread at a time, as are the offices that take from it, all of which are closed before it is. */
struct shelf;

/* For pictures of at most so many bytes, all together, as they are decoded; NULL without memory. */
struct shelf *shelf_open(size_t bytes);
void shelf_close(struct shelf *shelf); /* takes NULL */

/* The picture in a file with these bytes and this digest, good until the shelf is closed; NULL when it is not kept. */
const struct image *shelf_picture(struct shelf *shelf, struct text digest, struct text bytes);

#endif
