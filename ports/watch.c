/* cli/watch.h where inotify is not: nothing can be waited for. */
#include "cli/watch.h"

#include <errno.h>
#include <stddef.h>

struct watch *watch_open(void)
{
	errno = ENOSYS;
	return NULL;
}

bool watch_folder(struct watch *watch, const char *folder, bool *fresh)
{
	(void)watch;
	(void)folder;
	*fresh = false;
	return false;
}

bool watch_wait(struct watch *watch, bool (*concerns)(void *context, const char *path), void *context)
{
	(void)watch;
	(void)concerns;
	(void)context;
	return false;
}

unsigned long watch_since(const struct watch *watch)
{
	(void)watch;
	return 0;
}

void watch_close(struct watch *watch)
{
	(void)watch;
}
