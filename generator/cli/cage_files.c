/* Landlock: since Linux 5.13, for everybody. What a kernel does not know yet it is not asked for. */
#define _GNU_SOURCE /* O_PATH, syscall */
#include "cli/cage.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Newer than Debian's headers. */
enum { REFER_SINCE = 2, TRUNCATE_SINCE = 3, PORTS_SINCE = 4 };

#define RIGHT(bit) (UINT64_C(1) << (bit))
#define RIGHT_REFER RIGHT(13)
#define RIGHT_TRUNCATE RIGHT(14)
#define PORT_BIND RIGHT(0)
#define PORT_CONNECT RIGHT(1)

#define READING (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define WRITING_A_FILE (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | RIGHT_TRUNCATE)
#define WRITING                                                                                                        \
	(READING | WRITING_A_FILE | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG |                     \
	 LANDLOCK_ACCESS_FS_MAKE_DIR)

/* What kernels call struct landlock_ruleset_attr, in its form of version 4. */
struct ruleset {
	uint64_t files, ports;
};

static int version(void)
{
	return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

static uint64_t known_rights(int abi)
{
	uint64_t all = RIGHT(13) - 1; /* of version 1 */

	return all | (abi >= REFER_SINCE ? RIGHT_REFER : 0) | (abi >= TRUNCATE_SINCE ? RIGHT_TRUNCATE : 0);
}

struct cage {
	int rules;
	uint64_t known;
	bool unfit; /* a place that is there could not be let in: better none is shut out */
};

static void allow_open(struct cage *cage, int place, uint64_t rights)
{
	struct landlock_path_beneath_attr beneath = { .allowed_access = rights & cage->known, .parent_fd = place };

	if (syscall(SYS_landlock_add_rule, cage->rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) != 0)
		cage->unfit = true;
}

/* False when nothing is there. */
static bool allow(struct cage *cage, const char *path, uint64_t rights)
{
	int place = open(path, O_PATH | O_CLOEXEC);
	struct stat status;

	if (place < 0) {
		cage->unfit |= errno != ENOENT && errno != ENOTDIR && errno != EACCES && errno != ELOOP;
		return false;
	}
	if (fstat(place, &status) == 0)
		allow_open(cage, place, S_ISDIR(status.st_mode) ? rights : rights & WRITING_A_FILE);
	close(place);
	return true;
}

/* Cuts a path to the folder above; false when there is none. */
static bool go_up(char *path)
{
	char *slash = strrchr(path, '/');

	if (!slash) {
		bool further = strcmp(path, ".") != 0;

		memcpy(path, ".", sizeof ".");
		return further;
	}
	if (slash == path && !slash[1])
		return false;
	slash[slash == path] = '\0';
	return true;
}

/* Of a file that is there, and is an ordinary one: another is put into its place. */
static void allow_around(struct cage *cage, const char *path)
{
	char resolved[PATH_MAX];
	struct stat status;

	if (stat(path, &status) == 0 && S_ISREG(status.st_mode) && realpath(path, resolved) && go_up(resolved))
		allow(cage, resolved, WRITING);
}

static void allow_place(struct cage *cage, const struct cage_place *place)
{
	uint64_t rights = place->right == CAGE_WRITE ? WRITING : READING;
	size_t count = strlen(place->path) + 1;
	char path[PATH_MAX];

	if (count > sizeof path)
		return;
	if (place->right == CAGE_WRITE)
		allow_around(cage, place->path);
	memcpy(path, place->path, count);
	while (!allow(cage, path, rights) && place->right == CAGE_WRITE && go_up(path))
		;
}

void cage_files(const struct cage_place *places, size_t count, bool ports)
{
	int abi = version();
	struct cage cage = { .known = known_rights(abi) };
	struct ruleset asked = { cage.known, ports ? 0 : PORT_BIND | PORT_CONNECT };

	if (abi < 1)
		return;
	cage.rules = (int)syscall(SYS_landlock_create_ruleset, &asked,
	                          abi >= PORTS_SINCE ? sizeof asked : sizeof asked.files, 0);
	if (cage.rules < 0)
		return;
	for (size_t i = 0; i < count; i++)
		allow_place(&cage, &places[i]);
	if (!cage.unfit && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
		syscall(SYS_landlock_restrict_self, cage.rules, 0);
	close(cage.rules);
}
