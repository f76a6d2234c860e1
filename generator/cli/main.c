/* The program: the only place that looks at the environment. */
#include "cli/cli.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* no-color.org: set and not empty. */
static bool wants_colour(void)
{
	const char *no = getenv("NO_COLOR"), *terminal = getenv("TERM");

	return (!no || !*no) && (!terminal || strcmp(terminal, "dumb") != 0);
}

static int year_now(void)
{
	time_t now = time(NULL);
	struct tm day;

	return now != (time_t)-1 && localtime_r(&now, &day) ? day.tm_year + 1900 : 0;
}

/* A large block goes back to the system as soon as it is freed: what one step needed is there for the next. glibc would
 * keep ever larger ones otherwise. */
static void give_memory_back(void)
{
#ifdef __GLIBC__
	mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}

int main(int argc, char **argv)
{
	struct cli_around around = { .epoch = getenv("SOURCE_DATE_EPOCH"),
		                     .terminal = isatty(STDERR_FILENO),
		                     .alone = true };

	give_memory_back();
	around.year = year_now();
	around.colour = around.terminal && wants_colour();
	signal(SIGPIPE, SIG_IGN); /* a reader that goes away is an error of writing, told like others */
#ifdef SIGXFSZ
	signal(SIGXFSZ, SIG_IGN);
#endif
	return cli(argc, argv, &around, stdout, stderr);
}
