/* The whole way of the data, again and again, each time with one call of the system failing: the n-th
 * allocation, the n-th opening, reading or writing of a file.
 *
 * The functions of the system are wrapped by the linker (--wrap), so what libraries allocate for
 * themselves goes on as ever. A run that fails must say so by its outcome, leave no file and no open
 * descriptor; one that says it is done must have written what an undisturbed run writes.
 *
 * usage: faults DATA.json FOLDER MOST, where FOLDER is empty and MOST runs are made per kind of fault.
 */
#include "naskah.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { WITHOUT_NAME = 020000000 }; /* the bit of O_TMPFILE that is its own */

enum fault { FAULT_NONE, FAULT_MEMORY, FAULT_FILE, FAULT_COUNT };

/* Tests may: the wrapped functions have no other way to know. */
static struct {
	enum fault armed;
	long calls;         /* of the armed kind so far */
	long failing;       /* the call to fail, from 1; 0 for none */
	const char *failed; /* which function it was */
} fault;

static bool fails(enum fault kind, const char *function, int code)
{
	if (kind != fault.armed || ++fault.calls != fault.failing)
		return false;
	fault.failed = function;
	errno = code;
	return true;
}

#define WRAP(type, name, parameters, arguments, kind, code, result)                                                    \
	type __real_##name parameters;                                                                                 \
	type __wrap_##name parameters;                                                                                 \
	type __wrap_##name parameters                                                                                  \
	{                                                                                                              \
		return fails(kind, #name, code) ? (type)(result) : __real_##name arguments;                            \
	}

WRAP(void *, malloc, (size_t size), (size), FAULT_MEMORY, ENOMEM, NULL)
WRAP(void *, calloc, (size_t count, size_t size), (count, size), FAULT_MEMORY, ENOMEM, NULL)
WRAP(void *, realloc, (void *old, size_t size), (old, size), FAULT_MEMORY, ENOMEM, NULL)
WRAP(FILE *, fdopen, (int descriptor, const char *mode), (descriptor, mode), FAULT_FILE, ENOMEM, NULL)
WRAP(ssize_t, read, (int descriptor, void *bytes, size_t count), (descriptor, bytes, count), FAULT_FILE, EIO, -1)
WRAP(ssize_t, write, (int descriptor, const void *bytes, size_t count), (descriptor, bytes, count), FAULT_FILE, ENOSPC,
     -1)
WRAP(int, fsync, (int descriptor), (descriptor), FAULT_FILE, EIO, -1)
WRAP(int, dup, (int descriptor), (descriptor), FAULT_FILE, EMFILE, -1)
WRAP(int, linkat, (int old, const char *from, int new, const char *to, int flags), (old, from, new, to, flags),
     FAULT_FILE, EDQUOT, -1)
WRAP(int, rename, (const char *from, const char *to), (from, to), FAULT_FILE, EIO, -1)

size_t __real_fwrite(const void *bytes, size_t size, size_t count, FILE *stream);
size_t __wrap_fwrite(const void *bytes, size_t size, size_t count, FILE *stream);
size_t __wrap_fwrite(const void *bytes, size_t size, size_t count, FILE *stream)
{
	return fails(FAULT_FILE, "fwrite", ENOSPC) ? 0 : __real_fwrite(bytes, size, count, stream);
}

int __real_fclose(FILE *stream);
int __wrap_fclose(FILE *stream);
int __wrap_fclose(FILE *stream)
{
	bool failing = fails(FAULT_FILE, "fclose", ENOSPC);
	int result = __real_fclose(stream);

	if (!failing)
		return result;
	errno = ENOSPC;
	return EOF;
}

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...)
{
	va_list rest;
	unsigned mode = 0;

	if (fails(FAULT_FILE, "open", EMFILE))
		return -1;
	va_start(rest, flags);
	if (flags & (O_CREAT | WITHOUT_NAME))
		mode = va_arg(rest, unsigned);
	va_end(rest);
	return __real_open(path, flags, mode);
}

/* -- one run -- */

struct trial {
	const char *input, *folder;
	char output[4096];
	long passed, failed;
	long size; /* of what an undisturbed run writes */
};

static int count_open(void)
{
	int count = 0;

	for (int descriptor = 0; descriptor < 256; descriptor++)
		count += fcntl(descriptor, F_GETFD) != -1;
	return count;
}

/* Files in the folder; removes them. */
static int count_left(const struct trial *trial)
{
	DIR *folder = opendir(trial->folder);
	struct dirent *entry;
	char path[8192];
	int count = 0;

	while (folder && (entry = readdir(folder))) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		snprintf(path, sizeof path, "%s/%s", trial->folder, entry->d_name);
		unlink(path);
		count++;
	}
	if (folder)
		closedir(folder);
	return count;
}

static long size_of(const char *path)
{
	FILE *file = fopen(path, "rb");
	long size = -1;

	if (file && fseek(file, 0, SEEK_END) == 0)
		size = ftell(file);
	if (file)
		fclose(file);
	return size;
}

static enum naskah_status make(struct trial *trial)
{
	struct naskah_office *office = naskah_open(trial->input, NULL);
	struct naskah_paper *paper = NULL;
	enum naskah_status status = NASKAH_SYSTEM_FAILED;

	if (!office)
		return status;
	status = naskah_make(office, "lkip", NULL, &paper);
	if (status == NASKAH_DONE)
		status = naskah_save(paper, "pdf", NULL, trial->output);
	if (status != NASKAH_DONE && naskah_message_count(office) == 0)
		printf("FAIL %s: failed without a message\n", trial->input);
	naskah_close(office);
	return status;
}

static enum naskah_status run(struct trial *trial, enum fault kind, long failing)
{
	enum naskah_status status;

	fault.calls = 0;
	fault.failing = failing;
	fault.failed = "";
	fault.armed = kind;
	status = make(trial);
	fault.armed = FAULT_NONE;
	return status;
}

static void judge(struct trial *trial, enum fault kind, long failing)
{
	int open_before = count_open();
	enum naskah_status outcome = run(trial, kind, failing);
	long size = size_of(trial->output);
	int left = count_left(trial);
	const char *wrong = NULL;

	if (count_open() != open_before)
		wrong = "a descriptor stays open";
	else if (outcome == NASKAH_DONE && (left != 1 || size != trial->size))
		wrong = "done, but not the whole file written";
	else if (outcome != NASKAH_DONE && left != 0)
		wrong = "failed, but a file is left";
	else if (outcome != NASKAH_DONE && kind == FAULT_MEMORY && outcome != NASKAH_SYSTEM_FAILED)
		wrong = "out of memory, but another outcome than 3";
	else if (outcome == NASKAH_CALL_WRONG)
		wrong = "outcome 2";
	if (!wrong) {
		trial->passed++;
		return;
	}
	trial->failed++;
	printf("FAIL %s, call %ld (%s): %s (outcome %d)\n", trial->input, failing, fault.failed, wrong, (int)outcome);
}

/* At most `most` of the calls, spread evenly; the first and the last among them. */
static void judge_kind(struct trial *trial, enum fault kind, long most)
{
	long calls, i, last = 0;

	run(trial, kind, 0);
	calls = fault.calls;
	count_left(trial);
	for (i = 0; i < most && calls > 0; i++) {
		long at = calls <= most ? i + 1 : 1 + (calls - 1) * i / (most - 1);

		if (at > calls)
			break;
		if (at != last)
			judge(trial, kind, at);
		last = at;
	}
	printf("ok %s: %ld calls of kind %d\n", trial->input, calls, (int)kind);
}

int main(int count, char **words)
{
	struct trial trial = { 0 };

	if (count != 4 || atol(words[3]) < 2)
		return NASKAH_CALL_WRONG;
	trial.input = words[1];
	trial.folder = words[2];
	snprintf(trial.output, sizeof trial.output, "%s/out.pdf", trial.folder);
	if (run(&trial, FAULT_NONE, 0) != NASKAH_DONE) {
		printf("FAIL %s: even an undisturbed run fails\n0 passed, 1 failed\n", trial.input);
		return 1;
	}
	trial.size = size_of(trial.output);
	count_left(&trial);
	judge_kind(&trial, FAULT_MEMORY, atol(words[3]));
	judge_kind(&trial, FAULT_FILE, atol(words[3]));
	printf("%ld passed, %ld failed\n", trial.passed, trial.failed);
	return trial.failed != 0;
}
