/* The command line: one table of commands, one of options; help and checks come from the same rows.
 *
 * A front over naskah.h, as others may be: it includes nothing else of the program.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "naskah.h"

#include <stdio.h>

/* Runs a command; gives the exit status. `epoch` is SOURCE_DATE_EPOCH or NULL. */
int cli(int argc, char **argv, const char *epoch, FILE *out, FILE *err);

#endif
