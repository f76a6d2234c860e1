/* Which functions of the engine a program enters, for mutants.py: the file that COVERED names gets an offset into
 * libengine.so, eight bytes, for each one at its first call.
 *
 * The file is opened before main: later the program may have given up its folder.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

enum { HIGH = 900 };

/* Called by what clang writes into each function and each binary: -fsanitize-coverage=func,trace-pc-guard. */
void __sanitizer_cov_trace_pc_guard_init(uint32_t *start, uint32_t *stop);
void __sanitizer_cov_trace_pc_guard(uint32_t *guard);

/* Where this library begins: the linker knows. */
extern const char __ehdr_start __attribute__((visibility("hidden")));

static int covered = -1;

/* Its number is in nobody's way: tests count descriptors. */
static int open_high(const char *path)
{
	int first = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	int high = first < 0 ? first : fcntl(first, F_DUPFD_CLOEXEC, HIGH);

	if (first >= 0)
		close(first);
	return high;
}

void __sanitizer_cov_trace_pc_guard_init(uint32_t *start, uint32_t *stop)
{
	const char *path = getenv("COVERED");

	if (covered < 0 && path)
		covered = open_high(path);
	for (uint32_t *guard = start; covered >= 0 && guard < stop; guard++)
		*guard = 1;
}

void __sanitizer_cov_trace_pc_guard(uint32_t *guard)
{
	uint64_t offset = (uint64_t)((uintptr_t)__builtin_return_address(0) - (uintptr_t)&__ehdr_start);

	if (*guard == 0)
		return;
	*guard = 0;
	if (write(covered, &offset, sizeof offset) != sizeof offset)
		abort();
}
