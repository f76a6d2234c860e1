/* The command line: one table of commands, one of options; help and checks come from the same rows.
 *
 * A front over naskah.h, as others may be: it includes nothing else of the program.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "naskah.h"

#include <stdio.h>

/* What main found around the program; NULL or zero: nothing. */
struct cli_around {
	const char *epoch; /* SOURCE_DATE_EPOCH or NULL */
	bool terminal;     /* a person reads `err` as it comes: progress, and what a paper is without */
	bool colour;       /* and wants to see colours */
	int year;          /* of today; 0: not known */
	bool alone; /* the process is there for this call, and may give up what that does not need (cli/confine.h) */
};

/* Runs a command; gives the exit status. `argv` gets its words in another order. */
int cli(int argc, char **argv, const struct cli_around *around, FILE *out, FILE *err);

#endif
