/* A list per hash of the path; what is known is read under the crew's lock, and worked out outside of it. */
#include "cli/digests.h"

#include "naskah.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { LISTS = 1024, KNOWN_MOST = 8192 };

struct known {
	struct known *next;
	char digest[DIGEST_COUNT + 1];
	char path[];
};

struct digests {
	struct known *lists[LISTS];
	size_t count;
};

struct digests *digests_open(void)
{
	return calloc(1, sizeof(struct digests));
}

void digests_close(struct digests *digests)
{
	struct known *next;

	for (size_t i = 0; digests && i < LISTS; i++)
		for (struct known *known = digests->lists[i]; known; known = next) {
			next = known->next;
			free(known);
		}
	free(digests);
}

static struct known **list_of(struct digests *digests, const char *path)
{
	uint32_t hash = UINT32_C(2166136261);

	for (const char *at = path; *at; at++)
		hash = (hash ^ (unsigned char)*at) * UINT32_C(16777619);
	return &digests->lists[hash % LISTS];
}

static bool look_up(struct digests *digests, const char *path, char digest[DIGEST_COUNT + 1])
{
	for (const struct known *known = *list_of(digests, path); known; known = known->next)
		if (strcmp(known->path, path) == 0) {
			memcpy(digest, known->digest, DIGEST_COUNT + 1);
			return true;
		}
	return false;
}

/* Two hands may have worked out one at once; either will do. Past KNOWN_MOST nothing is kept: what all share came
 * with the first. */
static void learn(struct digests *digests, const char *path, const char digest[DIGEST_COUNT + 1])
{
	size_t count = strlen(path) + 1;
	struct known *known = digests->count < KNOWN_MOST ? malloc(sizeof *known + count) : NULL, **list;

	if (!known)
		return;
	list = list_of(digests, path);
	memcpy(known->path, path, count);
	memcpy(known->digest, digest, DIGEST_COUNT + 1);
	known->next = *list;
	*list = known;
	digests->count++;
}

bool digests_find(struct digests *digests, struct crew *crew, const char *path, char digest[DIGEST_COUNT + 1])
{
	bool known;

	if (!digests)
		return naskah_digest(path, digest);
	crew_lock(crew);
	known = look_up(digests, path, digest);
	crew_unlock(crew);
	if (known || !naskah_digest(path, digest))
		return known;
	crew_lock(crew);
	learn(digests, path, digest);
	crew_unlock(crew);
	return true;
}
