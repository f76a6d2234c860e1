/* Linux knows such files as O_TMPFILE. */
#define _GNU_SOURCE

#include "base/unnamed.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#define OWN_FILES "/proc/self/fd"

int unnamed_open(const char *folder)
{
#ifdef O_TMPFILE
	if (access(OWN_FILES, X_OK) != 0) /* it could not be given a name: a system without /proc */
		return -1;
	return open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
#else
	(void)folder;
	errno = EOPNOTSUPP;
	return -1;
#endif
}

int unnamed_name(int descriptor, const char *name)
{
	char path[64];

	snprintf(path, sizeof path, OWN_FILES "/%d", descriptor);
	return linkat(AT_FDCWD, path, AT_FDCWD, name, AT_SYMLINK_FOLLOW);
}
