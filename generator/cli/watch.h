/* Waiting for files to change: inotify here, nothing on machines without it (ports/). */
#ifndef CLI_WATCH_H
#define CLI_WATCH_H

#include <stdbool.h>

struct watch;

/* From now on signals that end the program wait for watch_wait. NULL with errno; ENOSYS: not on this machine. */
struct watch *watch_open(void);

/* Looks at what happens in the folder, and goes on looking; *fresh: nobody looked there before. False with errno. */
bool watch_folder(struct watch *watch, const char *folder, bool *fresh);

/* Waits until something happened to a file that `concerns` the caller, asked by its path below a folder as it was named
 * ("." goes without saying), and it has become quiet. False when the person ends it, or the machine does. */
bool watch_wait(struct watch *watch, bool (*concerns)(void *context, const char *path), void *context);

/* Thousandths of a second since what was waited for happened; before that since the start. */
unsigned long watch_since(const struct watch *watch);

/* Takes NULL. */
void watch_close(struct watch *watch);

#endif
