/* The whole way under data of any kind, from bytes to a PDF that nobody keeps: never a crash, never a
 * leak, and an outcome that fits the call.
 *
 * What is still JSON gets far; so the seeds are the samples and the wrong files of tests/bad. Which paper
 * is made and how follows from a hash of the bytes, so that the same bytes do the same again.
 */
#include "naskah.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t count);

static uint32_t hash_of(const unsigned char *bytes, size_t count)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < count; i++)
		hash = (hash ^ bytes[i]) * 16777619u;
	return hash;
}

/* Pictures and included files of a sample; names that lead elsewhere are not there. */
static enum naskah_found read_sample(void *context, enum naskah_file_kind kind, const char *name, const char **bytes,
                                     size_t *count)
{
	char path[512], *content = NULL;
	FILE *file;
	long size;

	(void)context;
	if (kind != NASKAH_FILE_NAMED || strlen(name) > 200 || strstr(name, "..") || strchr(name, '/'))
		return NASKAH_ABSENT;
	snprintf(path, sizeof path, "samples/barito-utara/%s", name);
	file = fopen(path, "rb");
	if (!file)
		return NASKAH_ABSENT;
	if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) > 0 && size < 1 << 24)
		content = malloc((size_t)size);
	rewind(file);
	*count = content ? fread(content, 1, (size_t)size, file) : 0;
	*bytes = content;
	fclose(file);
	return content ? NASKAH_FOUND : NASKAH_UNREADABLE;
}

static void release_sample(void *context, const char *bytes)
{
	(void)context;
	free((char *)bytes);
}

static bool take(void *context, const char *bytes, size_t count)
{
	*(uint32_t *)context ^= hash_of((const unsigned char *)bytes, count);
	return true;
}

/* What was asked for by the hash of the data. */
static enum naskah_status make(struct naskah_office *office, uint32_t hash, const char *kind)
{
	struct naskah_form form = { .classic = hash >> 11 & 1, .no_source = hash >> 12 & 1 };
	struct naskah_paper *paper = NULL;
	enum naskah_status status = naskah_make(office, kind, NULL, &paper);

	if (paper)
		status = naskah_write(paper, naskah_output(hash >> 13 & 3), &form, take, &hash);
	naskah_paper_close(paper);
	return status;
}

static bool has_error(struct naskah_office *office)
{
	for (size_t i = 0; i < naskah_message_count(office); i++)
		if (naskah_message(office, i)->severity == NASKAH_ERROR)
			return true;
	return false;
}

/* What `periksa` lets pass can be made, and what it stops cannot. */
static void inspect(struct naskah_office *office)
{
	enum naskah_status status = naskah_inspect(office, NULL);
	bool made = naskah_office_status(office) == NASKAH_DONE;
	const char *kind;

	if ((status == NASKAH_DONE) == has_error(office))
		abort();
	for (size_t i = 0; made && (kind = naskah_kind(i)); i++) {
		struct naskah_paper *paper = NULL;

		if (naskah_lack(office, kind, false))
			continue;
		made = naskah_make(office, kind, NULL, &paper) == NASKAH_DONE;
		naskah_paper_close(paper);
	}
	if (made != (status == NASKAH_DONE))
		abort();
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t count)
{
	uint32_t hash = hash_of(bytes, count);
	struct naskah_files files = { NULL, read_sample, release_sample, false };
	struct naskah_office *office = naskah_open_memory((const char *)bytes, count, "data.json", &files, NULL);
	enum naskah_status status;
	size_t kinds = 0;

	if (!office)
		abort();
	while (naskah_kind(kinds))
		kinds++;
	if (hash >> 9 & 1) {
		inspect(office);
	} else {
		status = make(office, hash, naskah_kind((hash & 0xFF) % kinds));
		if (status != NASKAH_DONE && status != NASKAH_DATA_WRONG)
			abort();
		if (status == NASKAH_DATA_WRONG && !has_error(office))
			abort();
	}
	naskah_close(office);
	return 0;
}
