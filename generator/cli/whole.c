/* All is here. */
#include "cli/whole.h"

#include <sys/resource.h>

bool whole_here(void)
{
	return true;
}

void whole_start(char **argv)
{
	(void)argv;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define BOUNDED 0 /* they take terabytes */
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define BOUNDED 0
#endif
#endif
#ifndef BOUNDED
#define BOUNDED 1
#endif

void whole_bound(size_t megabytes)
{
	struct rlimit limit;
	rlim_t bytes = (rlim_t)megabytes << 21;

	if (!BOUNDED || getrlimit(RLIMIT_DATA, &limit) != 0 ||
	    (limit.rlim_max != RLIM_INFINITY && limit.rlim_max < bytes))
		return;
	limit.rlim_cur = bytes;
	(void)setrlimit(RLIMIT_DATA, &limit); /* the soft one, which may always be lowered */
}
