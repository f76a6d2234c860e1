/* Digests of files, each taken once: what many offices share (fonts, patterns, a profile) is read by the first alone.
 *
 * A digest is that of the moment when it was first asked for. A file that changes behind that moment differs from it
 * next time, so that what was made of either is made again.
 */
#ifndef CLI_DIGESTS_H
#define CLI_DIGESTS_H

#include "cli/crew.h"

enum { DIGEST_COUNT = 64 };

struct digests;

/* For the hands of a crew at once; NULL without memory, which the functions take. */
struct digests *digests_open(void);
void digests_close(struct digests *digests);

/* That of the file, with a zero byte; false when it cannot be read. */
bool digests_find(struct digests *digests, struct crew *crew, const char *path, char digest[DIGEST_COUNT + 1]);

#endif
