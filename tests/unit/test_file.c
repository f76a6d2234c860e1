/* Files whole or not at all: a failed write leaves the old file as it was and nothing beside it. */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static struct arena *arena;
static char folder[] = "/tmp/naskah-test-file-XXXXXX";

static const char *in_folder(const char *name)
{
	return text_format(arena, "%s/%s", folder, name).bytes;
}

static int open_folder(void **state)
{
	(void)state;
	strcpy(strrchr(folder, '-'), "-XXXXXX");
	arena = arena_open(1 << 24);
	return arena && mkdtemp(folder) ? 0 : -1;
}

/* The names in the folder but `.` and `..`; each is removed when `remove` says so. */
static size_t count_names(bool remove_them)
{
	DIR *directory = opendir(folder);
	struct dirent *entry;
	size_t count = 0;

	assert_non_null(directory);
	while ((entry = readdir(directory))) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		count++;
		if (remove_them)
			remove(in_folder(entry->d_name));
	}
	closedir(directory);
	return count;
}

static int remove_folder(void **state)
{
	(void)state;
	count_names(true);
	arena_close(arena);
	return rmdir(folder);
}

static void put(const char *path, const char *content)
{
	FILE *stream = fopen(path, "wb");

	assert_non_null(stream);
	assert_true(fputs(content, stream) >= 0);
	assert_int_equal(fclose(stream), 0);
}

static void assert_content(const char *path, const char *expected)
{
	struct text content;

	assert_int_equal(file_read(arena, path, 1 << 20, &content).fault, FILE_FINE);
	assert_int_equal(content.count, strlen(expected));
	assert_string_equal(content.bytes, expected);
}

static struct file_writer *writer_of(const char *path)
{
	struct file_error error;
	struct file_writer *writer = file_open(arena, path, &error);

	assert_non_null(writer);
	assert_int_equal(error.fault, FILE_FINE);
	return writer;
}

/* -- reading -- */

static void reads_all_or_says_too_large(void **state)
{
	const char *path = in_folder("data.json");
	struct text content;

	(void)state;
	put(path, "0123456789");
	assert_int_equal(file_read(arena, path, 10, &content).fault, FILE_FINE);
	assert_string_equal(content.bytes, "0123456789");
	assert_int_equal(file_read(arena, path, 9, &content).fault, FILE_TOO_LARGE);
	assert_int_equal(content.count, 0);
	assert_int_equal(file_read(arena, path, SIZE_MAX, &content).fault, FILE_FINE);
	assert_int_equal(content.count, 10);
	put(path, "");
	assert_int_equal(file_read(arena, path, 0, &content).fault, FILE_FINE);
	assert_int_equal(content.count, 0);
}

static void reading_faults(void **state)
{
	struct text content;
	struct file_error error = file_read(arena, in_folder("tidak-ada.json"), 10, &content);

	(void)state;
	assert_int_equal(error.fault, FILE_NOT_FOUND);
	assert_string_equal(file_reason(arena, error).bytes, "No such file or directory");
	error = file_read(arena, folder, 10, &content);
	assert_int_equal(error.fault, FILE_UNREADABLE);
	assert_int_equal(error.code, EISDIR);
	put(in_folder("a"), "x");
	assert_int_equal(file_read(arena, in_folder("a/b"), 10, &content).fault, FILE_NOT_FOUND);
	assert_int_equal(file_read(arena, "/dev/zero", 100000, &content).fault, FILE_TOO_LARGE);
	assert_int_equal(file_read(arena, "/dev/null", 0, &content).fault, FILE_FINE);
	assert_string_equal(file_reason(arena, (struct file_error){ FILE_TOO_LARGE, 0 }).bytes, "");
}

/* 300 kB come through a pipe in pieces, in a process of their own. */
static void reads_a_pipe_to_its_end(void **state)
{
	enum { PIECES = 3000 };
	struct text content;
	int ends[2];
	int input = dup(STDIN_FILENO);

	(void)state;
	assert_int_equal(pipe(ends), 0);
	if (fork() == 0) {
		char piece[100];

		memset(piece, 'k', sizeof piece);
		close(ends[0]);
		for (int i = 0; i < PIECES; i++) {
			if (write(ends[1], piece, sizeof piece) != (ssize_t)sizeof piece)
				_exit(1);
		}
		_exit(0);
	}
	close(ends[1]);
	dup2(ends[0], STDIN_FILENO);
	assert_int_equal(file_read(arena, "-", 1 << 20, &content).fault, FILE_FINE);
	dup2(input, STDIN_FILENO);
	close(input);
	close(ends[0]);
	assert_int_equal(content.count, PIECES * 100);
	assert_int_equal(strspn(content.bytes, "k"), PIECES * 100);
}

/* No descriptor stays open, neither after a fault nor after a jump out of the reading. */
static void no_descriptor_is_left_open(void **state)
{
	struct arena *small = arena_open(16 * 1024);
	struct text content;
	int lowest = open("/dev/null", O_RDONLY);
	int again;

	(void)state;
	close(lowest);
	put(in_folder("besar"), "0123456789");
	if (setjmp(*arena_landing(small)) == 0) {
		file_read(small, in_folder("besar"), 5, &content);
		file_read(small, "/dev/zero", 1 << 20, &content); /* beyond the arena */
		fail();
	}
	arena_close(small);
	again = open("/dev/null", O_RDONLY);
	assert_int_equal(again, lowest);
	close(again);
}

/* -- writing -- */

static void appears_when_committed(void **state)
{
	const char *path = in_folder("lkip.pdf");
	struct file_writer *writer = writer_of(path);

	(void)state;
	assert_true(file_write(writer, "%PDF", 4));
	assert_true(file_write(writer, "-1.7", 4));
	assert_int_not_equal(access(path, F_OK), 0);
	assert_int_equal(file_commit(writer).fault, FILE_FINE);
	assert_content(path, "%PDF-1.7");
	assert_int_equal(count_names(false), 1);
}

static void replaces_and_keeps_the_umask(void **state)
{
	const char *path = in_folder("lkip.pdf");
	mode_t before = umask(027);
	struct file_writer *writer;
	struct stat status;

	(void)state;
	put(path, "old and longer");
	writer = writer_of(path);
	assert_true(file_write(writer, "new", 3));
	assert_content(path, "old and longer");
	assert_int_equal(file_commit(writer).fault, FILE_FINE);
	umask(before);
	assert_content(path, "new");
	assert_int_equal(stat(path, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0640);
}

static void a_file_keeps_its_mode(void **state)
{
	const char *path = in_folder("lkip.pdf");
	struct file_writer *writer;
	struct stat status;

	(void)state;
	put(path, "old");
	assert_int_equal(chmod(path, 0604), 0);
	writer = writer_of(path);
	file_write(writer, "new", 3);
	assert_int_equal(file_commit(writer).fault, FILE_FINE);
	assert_int_equal(stat(path, &status), 0);
	assert_int_equal(status.st_mode & 07777, 0604);
}

/* A writer killed on its way, at every stage that a file can be met in: nothing of it is left. */
static void killed_on_the_way(void **state)
{
	(void)state;
	put(in_folder("lkip.pdf"), "old");
	for (int signal_number = 0; signal_number < 3; signal_number++) {
		const int signals[] = { SIGINT, SIGTERM, SIGHUP };
		pid_t child = fork();
		int status;

		if (child == 0) {
			struct file_writer *writer = writer_of(in_folder("lkip.pdf"));

			file_write(writer, "half", 4);
			raise(signals[signal_number]);
			file_discard(writer);
			raise(SIGKILL);
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), signals[signal_number]);
		assert_content(in_folder("lkip.pdf"), "old");
		assert_int_equal(count_names(false), 1);
	}
}

static void discarded(void **state)
{
	const char *path = in_folder("lkip.pdf");
	struct file_writer *writer;

	(void)state;
	put(path, "old");
	writer = writer_of(path);
	assert_true(file_write(writer, "new", 3));
	file_discard(writer);
	file_discard(writer);
	assert_false(file_write(writer, "x", 1));
	assert_content(path, "old");
	assert_int_equal(count_names(false), 1);
}

static void two_writers_do_not_meet(void **state)
{
	const char *path = in_folder("lkip.pdf");
	struct file_writer *first = writer_of(path);
	struct file_writer *second = writer_of(path);

	(void)state;
	assert_true(file_write(first, "first", 5));
	assert_true(file_write(second, "second", 6));
	assert_int_equal(file_commit(second).fault, FILE_FINE);
	assert_content(path, "second");
	assert_int_equal(file_commit(first).fault, FILE_FINE);
	assert_content(path, "first");
	assert_int_equal(count_names(false), 1);
}

static void jump_discards(void **state)
{
	const char *path = in_folder("lkip.pdf");
	struct arena *document = arena_open(1 << 20);
	struct file_error error;

	(void)state;
	put(path, "old");
	if (setjmp(*arena_landing(document)) == 0) {
		file_write(file_open(document, path, &error), "half", 4);
		arena_fail(document, EXHAUSTED_MEMORY);
	}
	arena_close(document);
	assert_content(path, "old");
	assert_int_equal(count_names(false), 1);
}

/* The disk gives out after 64 kB: a limit on the size of files does the same to a write. */
static void full_disk_leaves_the_old_file(void **state)
{
	const struct rlimit small = { 64 * 1024, RLIM_INFINITY };
	const char *path = in_folder("lkip.pdf");
	struct file_writer *writer;
	struct rlimit before;
	char bytes[10000] = { 0 };
	bool going = true;
	struct file_error error;

	(void)state;
	put(path, "old");
	writer = writer_of(path);
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	for (int i = 0; i < 20; i++)
		going = going && file_write(writer, bytes, sizeof bytes);
	error = file_commit(writer);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_false(going);
	assert_int_equal(error.fault, FILE_UNWRITABLE);
	assert_int_equal(error.code, EFBIG);
	assert_content(path, "old");
	assert_int_equal(count_names(false), 1);
}

/* The last bytes fail only when the stream is closed. */
static void fault_at_the_close_counts(void **state)
{
	const struct rlimit none = { 0, RLIM_INFINITY };
	const char *path = in_folder("lkip.pdf");
	struct file_writer *writer = writer_of(path);
	struct rlimit before;
	struct file_error error;

	(void)state;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &none), 0);
	assert_true(file_write(writer, "few", 3));
	error = file_commit(writer);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_int_equal(error.code, EFBIG);
	assert_int_equal(count_names(false), 0);
}

static void devices_are_written_not_replaced(void **state)
{
	struct file_writer *writer = writer_of("/dev/full");
	struct file_error error;
	struct stat status;

	(void)state;
	assert_true(file_write(writer, "%PDF", 4));
	error = file_commit(writer);
	assert_int_equal(error.fault, FILE_UNWRITABLE);
	assert_int_equal(error.code, ENOSPC);
	assert_string_equal(file_reason(arena, error).bytes, "No space left on device");
	writer = writer_of("/dev/null");
	assert_true(file_write(writer, "%PDF", 4));
	assert_int_equal(file_commit(writer).fault, FILE_FINE);
	assert_int_equal(stat("/dev/null", &status), 0);
	assert_true(S_ISCHR(status.st_mode));
}

static void nowhere_to_write(void **state)
{
	struct file_error error;

	(void)state;
	assert_null(file_open(arena, in_folder("tidak/ada/lkip.pdf"), &error));
	assert_int_equal(error.fault, FILE_UNWRITABLE);
	assert_int_equal(error.code, ENOENT);
	assert_null(file_open(arena, folder, &error));
	assert_int_equal(error.code, EISDIR);
	assert_int_equal(count_names(false), 0);
}

static void links_are_followed(void **state)
{
	const char *path = in_folder("tujuan.pdf");
	const char *link_path = in_folder("tautan.pdf");
	struct file_writer *writer;
	struct stat status;

	(void)state;
	put(path, "old");
	assert_int_equal(symlink("tujuan.pdf", link_path), 0);
	writer = writer_of(link_path);
	assert_true(file_write(writer, "new", 3));
	assert_int_equal(file_commit(writer).fault, FILE_FINE);
	assert_content(path, "new");
	assert_int_equal(lstat(link_path, &status), 0);
	assert_true(S_ISLNK(status.st_mode));
	assert_int_equal(count_names(false), 2);
}

static void name_of_full_length(void **state)
{
	char name[256];
	struct file_writer *writer;

	(void)state;
	memset(name, 'n', 255);
	name[255] = '\0';
	writer = writer_of(in_folder(name));
	assert_true(file_write(writer, "x", 1));
	assert_int_equal(file_commit(writer).fault, FILE_FINE);
	assert_content(in_folder(name), "x");
}

/* Standard output gets nothing before the commit, and all of it then. */
static void standard_output_waits(void **state)
{
	const char *path = in_folder("keluaran");
	int output = dup(STDOUT_FILENO);
	int caught = open(path, O_RDWR | O_CREAT, 0600);
	struct file_writer *writer;
	struct file_writer *dropped;
	struct stat status;
	off_t early;
	struct file_error error;

	(void)state;
	fflush(stdout);
	dup2(caught, STDOUT_FILENO);
	writer = writer_of("-");
	dropped = writer_of("-");
	file_write(writer, "whole", 5);
	file_write(dropped, "half", 4);
	early = fstat(caught, &status) == 0 ? status.st_size : -1;
	file_discard(dropped);
	error = file_commit(writer);
	dup2(output, STDOUT_FILENO);
	close(output);
	close(caught);
	assert_int_equal(early, 0);
	assert_int_equal(error.fault, FILE_FINE);
	assert_content(path, "whole");
}

static bool same(const char *path, struct file_identity other)
{
	struct file_identity one = file_identity(path);

	return one.known && other.known && one.device == other.device && one.number == other.number;
}

static void one_file_by_two_names(void **state)
{
	(void)state;
	put(in_folder("satu"), "1");
	put(in_folder("dua"), "1");
	assert_int_equal(symlink("satu", in_folder("tautan")), 0);
	assert_true(same(in_folder("satu"), file_identity(in_folder("satu"))));
	assert_true(same(in_folder("satu"), file_identity(in_folder("tautan"))));
	assert_false(same(in_folder("satu"), file_identity(in_folder("dua"))));
	assert_false(file_identity(in_folder("tiga")).known);
	assert_false(file_identity("-").known);
	assert_false(file_identity("/dev/null").known);
}

#define test_in_folder(test) cmocka_unit_test_setup_teardown(test, open_folder, remove_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		test_in_folder(reads_all_or_says_too_large),
		test_in_folder(reading_faults),
		test_in_folder(reads_a_pipe_to_its_end),
		test_in_folder(no_descriptor_is_left_open),
		test_in_folder(appears_when_committed),
		test_in_folder(replaces_and_keeps_the_umask),
		test_in_folder(a_file_keeps_its_mode),
		test_in_folder(killed_on_the_way),
		test_in_folder(discarded),
		test_in_folder(two_writers_do_not_meet),
		test_in_folder(jump_discards),
		test_in_folder(full_disk_leaves_the_old_file),
		test_in_folder(fault_at_the_close_counts),
		test_in_folder(devices_are_written_not_replaced),
		test_in_folder(nowhere_to_write),
		test_in_folder(links_are_followed),
		test_in_folder(name_of_full_length),
		test_in_folder(standard_output_waits),
		test_in_folder(one_file_by_two_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
