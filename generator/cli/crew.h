/* Hands that work at once; POSIX threads here, one hand on machines without them (windows/). */
#ifndef CLI_CREW_H
#define CLI_CREW_H

#include <stdbool.h>
#include <stddef.h>

struct crew;

/* Runs `work` in so many hands (one at least) and waits for all; false when there is no memory for a crew. Signals that
 * end the program wait until then: one hand may be writing while another would be ended. */
bool crew_work(size_t hands, void (*work)(struct crew *crew, void *context), void *context);

/* Whether such a signal waits: the hands should take no more work. */
bool crew_ends(void);

/* What the hands share is touched between these. */
void crew_lock(struct crew *crew);
void crew_unlock(struct crew *crew);

#endif
