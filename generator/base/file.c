/* Reading to the end, writing beside and renaming.
 *
 * What the system gives (a descriptor, a temporary name) is put into a record that the arena has
 * already promised to release, so a jump in between leaves nothing open and nothing behind. A file on its
 * way has no name where the system can do that (base/unnamed.h); signals that end the program wait while
 * it has a name that is not its own. It is on the disk before it takes its place, so that after a loss of
 * power there is the old file or the new one.
 */
#define _XOPEN_SOURCE 700 /* realpath */

#include "base/file.h"

#include "base/buffer.h"
#include "base/inside.h"
#include "base/unnamed.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FIRST_READ = 64 * 1024, NAMES_TRIED = 1000, CLOSED = -1 };

static const struct file_error FINE = { FILE_FINE, 0 };

struct text file_reason(struct arena *arena, struct file_error error)
{
	char words[256];

	if (error.code == 0 || strerror_r(error.code, words, sizeof words) != 0)
		return LIT("");
	return text_copy(arena, text_from(words));
}

struct file_identity file_identity(const char *path)
{
	struct stat there;

	if (strcmp(path, "-") == 0 || stat(path, &there) != 0 || !S_ISREG(there.st_mode))
		return (struct file_identity){ 0 };
	return (struct file_identity){ true, (uint64_t)there.st_dev, (uint64_t)there.st_ino, (size_t)there.st_nlink };
}

/* -- reading -- */

struct reader {
	int descriptor;
};

static void close_reader(void *resource)
{
	struct reader *reader = resource;

	if (reader->descriptor > STDIN_FILENO)
		close(reader->descriptor);
	reader->descriptor = CLOSED;
}

static struct file_error read_fault(int code)
{
	bool absent = code == ENOENT || code == ENOTDIR;

	return (struct file_error){ absent ? FILE_NOT_FOUND : FILE_UNREADABLE, code };
}

/* Bytes to start with: the file's size where it has one, and one more to meet the end with. */
static size_t first_room(int descriptor, size_t limit)
{
	struct stat status;
	size_t most = limit < SIZE_MAX ? limit + 1 : limit;
	size_t room = FIRST_READ;

	if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0)
		room = (uintmax_t)status.st_size < most ? (size_t)status.st_size + 1 : most;
	return room < most ? room : most;
}

static struct text doubled(struct arena *arena, struct text bytes, size_t *room)
{
	char *grown = arena_alloc_many(arena, *room, 2);

	memcpy(grown, bytes.bytes, bytes.count);
	*room *= 2;
	return (struct text){ grown, bytes.count };
}

static struct file_error read_all(struct arena *arena, int descriptor, size_t limit, struct text *content)
{
	size_t room = first_room(descriptor, limit) + 1; /* with the zero byte */
	char *bytes = arena_alloc(arena, room);
	size_t count = 0;

	for (;;) {
		ssize_t got = read(descriptor, bytes + count, room - 1 - count);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return read_fault(errno);
		if (got == 0)
			break;
		count += (size_t)got;
		if (count > limit)
			return (struct file_error){ FILE_TOO_LARGE, 0 };
		if (count == room - 1)
			bytes = (char *)doubled(arena, (struct text){ bytes, count }, &room).bytes;
	}
	bytes[count] = '\0';
	*content = (struct text){ bytes, count };
	return FINE;
}

struct file_error file_read(struct arena *arena, const char *path, size_t limit, struct text *content)
{
	struct reader *reader = arena_new(arena, struct reader);
	struct file_error error;

	*content = LIT("");
	if (inside_find(path, content))
		return content->count > limit ? (struct file_error){ FILE_TOO_LARGE, 0 } : FINE;
	reader->descriptor = CLOSED;
	arena_defer(arena, close_reader, reader);
	if (strcmp(path, "-") == 0)
		reader->descriptor = STDIN_FILENO;
	else
		reader->descriptor = open(path, O_RDONLY | O_CLOEXEC);
	if (reader->descriptor == CLOSED)
		return read_fault(errno);
	error = read_all(arena, reader->descriptor, limit, content);
	close_reader(reader);
	return error;
}

/* -- writing -- */

struct file_writer {
	struct arena *arena;
	const char *target;
	char *beside;         /* name of the temporary file; NULL while there is none */
	FILE *stream;         /* to it; NULL when the bytes wait in memory */
	struct buffer memory; /* for what is no regular file */
	mode_t mode;          /* of the file that is replaced; */
	bool replaces;        /* or there is none */
	sigset_t waiting;     /* signals as they were, while those that end the program wait; */
	bool held;            /* they do */
	int failure;          /* errno of the first write that failed */
	bool done;
};

/* A file with a name that is not its own must not be left behind. */
static void hold_signals(struct file_writer *writer)
{
	sigset_t ending;

	sigemptyset(&ending);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGTERM);
	sigaddset(&ending, SIGHUP);
	sigaddset(&ending, SIGQUIT);
	sigaddset(&ending, SIGALRM); /* of a limit of time */
	writer->held = pthread_sigmask(SIG_BLOCK, &ending, &writer->waiting) == 0;
}

static void release_signals(struct file_writer *writer)
{
	if (writer->held)
		pthread_sigmask(SIG_SETMASK, &writer->waiting, NULL);
	writer->held = false;
}

static void release_writer(void *resource)
{
	file_discard(resource);
}

static bool write_fault(struct file_error *error, int code)
{
	*error = (struct file_error){ FILE_UNWRITABLE, code ? code : EIO };
	return false;
}

/* Where the bytes will go in the end, links followed; `*is_file` says if a file may stand there. */
static bool settle_target(struct file_writer *writer, const char *path, bool *is_file, struct file_error *error)
{
	char resolved[PATH_MAX];
	struct stat status;

	writer->target = text_copy(writer->arena, text_from(path)).bytes;
	*is_file = strcmp(path, "-") != 0;
	if (!*is_file || stat(path, &status) != 0) /* what is wrong with it shows when opened */
		return true;
	if (S_ISDIR(status.st_mode))
		return write_fault(error, EISDIR);
	*is_file = S_ISREG(status.st_mode);
	if (!*is_file)
		return true;
	writer->replaces = true;
	writer->mode = status.st_mode & 07777;
	if (!realpath(path, resolved))
		return write_fault(error, errno);
	writer->target = text_copy(writer->arena, text_from(resolved)).bytes;
	return true;
}

/* The folder of the target with its slash, as the start of a name; "" for the working folder. */
static struct text folder_of(const struct file_writer *writer)
{
	const char *slash = strrchr(writer->target, '/');

	return (struct text){ writer->target, slash ? (size_t)(slash + 1 - writer->target) : 0 };
}

/* The i-th name beside the target; the process id keeps two runs apart, the number two threads and what a killed run
 * may have left. */
static char *name_beside(struct file_writer *writer, int i)
{
	struct text folder = folder_of(writer);
	size_t room = folder.count + 64;
	char *name = arena_alloc(writer->arena, room);

	snprintf(name, room, "%.*s.naskah-%ld-%d.tmp", (int)folder.count, folder.bytes, (long)getpid(), i);
	return name;
}

static bool open_stream(struct file_writer *writer, int descriptor, struct file_error *error)
{
	if (writer->replaces)
		fchmod(descriptor, writer->mode);
	writer->stream = fdopen(descriptor, "wb");
	if (writer->stream)
		return true;
	write_fault(error, errno);
	close(descriptor);
	return false;
}

/* Where files without a name cannot be. */
static bool open_named(struct file_writer *writer, struct file_error *error)
{
	hold_signals(writer);
	for (int i = 0; i < NAMES_TRIED; i++) {
		char *name = name_beside(writer, i);
		int descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

		if (descriptor == CLOSED && errno == EEXIST)
			continue;
		if (descriptor == CLOSED)
			return write_fault(error, errno);
		writer->beside = name;
		return open_stream(writer, descriptor, error);
	}
	return write_fault(error, EEXIST);
}

static bool open_beside(struct file_writer *writer, struct file_error *error)
{
	struct text folder = folder_of(writer);
	int descriptor = unnamed_open(folder.count ? text_copy(writer->arena, folder).bytes : ".");

	if (descriptor == CLOSED)
		return open_named(writer, error);
	return open_stream(writer, descriptor, error);
}

struct file_writer *file_open(struct arena *arena, const char *path, struct file_error *error)
{
	struct file_writer *writer = arena_new(arena, struct file_writer);
	bool is_file;

	*error = FINE;
	writer->arena = arena;
	writer->memory.arena = arena;
	arena_defer(arena, release_writer, writer);
	if (settle_target(writer, path, &is_file, error) && (!is_file || open_beside(writer, error)))
		return writer;
	file_discard(writer);
	return NULL;
}

bool file_write(struct file_writer *writer, const void *bytes, size_t count)
{
	if (writer->failure || writer->done)
		return false;
	if (!writer->stream)
		buffer_add(&writer->memory, (struct text){ bytes, count });
	else if (fwrite(bytes, 1, count, writer->stream) != count)
		writer->failure = errno ? errno : EIO;
	return writer->failure == 0;
}

/* All of the memory to standard output, or to the device or pipe that stands at the target. */
static int pour_memory(struct file_writer *writer)
{
	bool standard = strcmp(writer->target, "-") == 0;
	int descriptor = standard ? STDOUT_FILENO : open(writer->target, O_WRONLY | O_CLOEXEC);
	struct text rest = buffer_text(&writer->memory);
	int failure = descriptor == CLOSED ? errno : 0;

	while (rest.count && !failure) {
		ssize_t put = write(descriptor, rest.bytes, rest.count);

		if (put >= 0)
			rest = text_part(rest, (size_t)put, rest.count);
		else if (errno != EINTR)
			failure = errno;
	}
	if (!standard && descriptor != CLOSED && close(descriptor) != 0 && !failure)
		failure = errno;
	return failure;
}

/* Gives a file without one the first free name beside the target. */
static int name_it(struct file_writer *writer, int descriptor)
{
	for (int i = 0; i < NAMES_TRIED && !writer->beside; i++) {
		char *name = name_beside(writer, i);

		if (unnamed_name(descriptor, name) == 0)
			writer->beside = name;
		else if (errno != EEXIST)
			return errno;
	}
	return writer->beside ? 0 : EEXIST;
}

/* The names of the folder, too, outlast a loss of power; where that cannot be had, the file is there all the same. */
static void sync_folder(struct file_writer *writer)
{
	struct text folder = folder_of(writer);
	int descriptor = open(folder.count ? text_copy(writer->arena, folder).bytes : ".", O_RDONLY | O_CLOEXEC);

	if (descriptor == CLOSED)
		return;
	fsync(descriptor);
	close(descriptor);
}

/* On the disk, then in its place; errno of what went wrong, or 0. */
static int take_place(struct file_writer *writer, int descriptor)
{
	int failure = fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno;

	if (!failure && !writer->held)
		hold_signals(writer);
	if (!failure && !writer->beside)
		failure = name_it(writer, descriptor);
	if (!failure && rename(writer->beside, writer->target) != 0)
		failure = errno;
	if (!failure)
		writer->beside = NULL;
	return failure;
}

/* The temporary file closed and renamed; errno of what went wrong, or 0. */
static int put_in_place(struct file_writer *writer)
{
	FILE *stream = writer->stream;
	int descriptor = dup(fileno(stream));
	int failure = descriptor == CLOSED ? errno : 0;

	writer->stream = NULL;
	if (fclose(stream) != 0 && !failure) /* flushes; a full disk may show only here */
		failure = errno;
	if (!failure)
		failure = take_place(writer, descriptor);
	if (descriptor != CLOSED)
		close(descriptor);
	if (!failure)
		sync_folder(writer);
	return failure;
}

struct file_error file_commit(struct file_writer *writer)
{
	struct file_error error = FINE;
	int failure = writer->failure;

	assert(!writer->done);
	if (!failure)
		failure = writer->stream ? put_in_place(writer) : pour_memory(writer);
	file_discard(writer);
	if (failure)
		write_fault(&error, failure);
	return error;
}

void file_discard(struct file_writer *writer)
{
	if (writer->stream)
		fclose(writer->stream); /* its bytes are not wanted, nor its complaints */
	if (writer->beside)
		unlink(writer->beside);
	writer->stream = NULL;
	writer->beside = NULL;
	writer->done = true;
	release_signals(writer);
}
