/* cli/guard.c where libraries are not apart from the program: libraries.sh has them call these instead of malloc and
 * its kind. Memory that a library does not get ends the program, with the same words. */
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FAILED = 3 };

void *library_malloc(size_t size);
void *library_calloc(size_t count, size_t size);
void *library_realloc(void *old, size_t size);
int library_posix_memalign(void **block, size_t border, size_t size);
void *library_aligned_alloc(size_t border, size_t size);
char *library_strdup(const char *words);

static void *given(void *block, size_t size)
{
	static const char words[] = "naskah: memori habis (out of memory)\n";

	if (block || !size)
		return block;
	if (write(STDERR_FILENO, words, sizeof words - 1) < 0)
		_exit(FAILED); /* nobody listens */
	_exit(FAILED);
}

void *library_malloc(size_t size)
{
	return given(malloc(size), size);
}

void *library_calloc(size_t count, size_t size)
{
	return given(calloc(count, size), count && size);
}

void *library_realloc(void *old, size_t size)
{
	return given(realloc(old, size), size);
}

int library_posix_memalign(void **block, size_t border, size_t size)
{
	int error = posix_memalign(block, border, size);

	given(*block, error == ENOMEM);
	return error;
}

void *library_aligned_alloc(size_t border, size_t size)
{
	return given(aligned_alloc(border, size), size);
}

char *library_strdup(const char *words)
{
	return given(strdup(words), 1);
}
