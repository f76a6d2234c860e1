/* Put before a program by the loader: the n-th allocation after main began fails, whoever asks for it, the program or
 * a library; with FAULT_REST all after it too. FAULT_COUNT names a file that gets how many there were.
 *
 * Counting begins with main: what fails before is not the program's.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t border, size_t size);

static int told = -1;
static bool counting, rest;
static long calls, failing;

static bool fails(void)
{
	if (!counting)
		return false;
	calls++;
	if (failing == 0 || calls < failing || (calls > failing && !rest))
		return false;
	errno = ENOMEM;
	return true;
}

void *malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}
void *calloc(size_t count, size_t size)
{
	return fails() ? NULL : __libc_calloc(count, size);
}
void *realloc(void *old, size_t size)
{
	return fails() ? NULL : __libc_realloc(old, size);
}
void *memalign(size_t border, size_t size)
{
	return fails() ? NULL : __libc_memalign(border, size);
}
void *aligned_alloc(size_t border, size_t size)
{
	return memalign(border, size);
}
int posix_memalign(void **block, size_t border, size_t size)
{
	*block = memalign(border, size);
	return *block ? 0 : ENOMEM;
}

static int (*real_main)(int, char **, char **);

static void tell(void)
{
	char line[32];

	counting = false;
	if (told < 0)
		return;
	snprintf(line, sizeof line, "%ld\n", calls);
	if (write(told, line, strlen(line)) < 0)
		abort();
	close(told);
}

static int begin(int argc, char **argv, char **environment)
{
	const char *at = getenv("FAULT_AT"), *path = getenv("FAULT_COUNT");

	failing = at ? atol(at) : 0;
	rest = getenv("FAULT_REST") != NULL;
	if (path) /* now: later the program may have given up the folder */
		told = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	atexit(tell);
	counting = true;
	return real_main(argc, argv, environment);
}

int __libc_start_main(int (*main)(int, char **, char **), int argc, char **argv, void (*init)(void), void (*fini)(void),
                      void (*loader)(void), void *stack_end)
{
	int (*start)(int (*)(int, char **, char **), int, char **, void (*)(void), void (*)(void), void (*)(void),
	             void *);

	*(void **)&start = dlsym(RTLD_NEXT, "__libc_start_main");
	real_main = main;
	return start(begin, argc, argv, init, fini, loader, stack_end);
}
