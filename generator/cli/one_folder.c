/* A folder of POSIX; Windows has its twin in windows/. */
#include "cli/call.h"

#include <errno.h>
#include <sys/stat.h>

bool make_one_folder(const char *path)
{
	struct stat found;

	if (mkdir(path, 0777) != 0 && errno != EEXIST)
		return false;
	if (stat(path, &found) == 0 && S_ISDIR(found.st_mode))
		return true;
	errno = ENOTDIR;
	return false;
}
