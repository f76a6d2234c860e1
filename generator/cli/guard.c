/* Memory that a library asks for and does not get ends the program at once, with a message and status 3.
 *
 * Libraries differ in what they make of it: some crash, some go on without a table of a font and give another paper. So
 * the program's own allocation functions stand before those of the system. What the engine itself asks for, it looks
 * after itself: it gets its NULL. A file on its way has no name yet, so nothing is left behind.
 *
 * Only for the program: a process that uses libnaskah has its own ways. Sanitizers have theirs, too.
 */
#define _GNU_SOURCE /* RTLD_NEXT */
#include <dlfcn.h>
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define GUARDED 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define GUARDED 0
#endif
#endif
#if !defined(GUARDED) && defined(__GLIBC__)
#define GUARDED 1
#endif

#if defined(GUARDED) && GUARDED

#define VISIBLE __attribute__((visibility("default")))

enum { FAILED = 3 };

/* Where the program's own instructions lie. */
extern const char __executable_start[], etext[];

typedef void *take(size_t size);
typedef void *take_cleared(size_t count, size_t size);
typedef void *take_again(void *old, size_t size);
typedef int take_aligned(void **block, size_t border, size_t size);
typedef void *take_bordered(size_t border, size_t size);

VISIBLE take malloc;
VISIBLE take_cleared calloc;
VISIBLE take_again realloc;
VISIBLE take_aligned posix_memalign;
VISIBLE take_bordered aligned_alloc;

/* Found on first use; whoever finds them finds the same. */
static struct {
	take *malloc;
	take_cleared *calloc;
	take_again *realloc;
	take_aligned *posix_memalign;
	take_bordered *aligned_alloc;
} next;

/* A function and an object's address may differ in form; here they do not. */
static void find(void *function, const char *name)
{
	void *found = dlsym(RTLD_NEXT, name);

	memcpy(function, &found, sizeof found);
}

#define NEXT(name) (next.name ? (void)0 : find(&next.name, #name), next.name)

static bool is_ours(const void *caller)
{
	return (uintptr_t)caller >= (uintptr_t)__executable_start && (uintptr_t)caller < (uintptr_t)etext;
}

static void give_up(const void *caller)
{
	static const char words[] = "naskah: memori habis (out of memory)\n";

	if (is_ours(caller))
		return;
	if (write(STDERR_FILENO, words, sizeof words - 1) < 0)
		_exit(FAILED); /* nobody listens */
	_exit(FAILED);
}

void *malloc(size_t size)
{
	void *block = NEXT(malloc)(size);

	if (!block && size)
		give_up(__builtin_return_address(0));
	return block;
}

void *calloc(size_t count, size_t size)
{
	void *block = NEXT(calloc)(count, size);

	if (!block && count && size)
		give_up(__builtin_return_address(0));
	return block;
}

void *realloc(void *old, size_t size)
{
	void *block = NEXT(realloc)(old, size);

	if (!block && size)
		give_up(__builtin_return_address(0));
	return block;
}

int posix_memalign(void **block, size_t border, size_t size)
{
	int error = NEXT(posix_memalign)(block, border, size);

	if (error == ENOMEM)
		give_up(__builtin_return_address(0));
	return error;
}

void *aligned_alloc(size_t border, size_t size)
{
	void *block = NEXT(aligned_alloc)(border, size);

	if (!block && size && errno == ENOMEM)
		give_up(__builtin_return_address(0));
	return block;
}

#endif
