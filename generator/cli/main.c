/* The program: the only place that looks at the environment. */
#include "cli/cli.h"

#include <signal.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
	signal(SIGPIPE, SIG_IGN); /* a reader that goes away is an error of writing, told like others */
#ifdef SIGXFSZ
	signal(SIGXFSZ, SIG_IGN);
#endif
	return cli(argc, argv, getenv("SOURCE_DATE_EPOCH"), stdout, stderr);
}
