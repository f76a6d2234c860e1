/* The command line: one table of commands, one of options; help and checks come from the same rows. */
#ifndef CLI_H
#define CLI_H

#include <stdio.h>

/* Runs a command; gives the exit status. `epoch` is SOURCE_DATE_EPOCH or NULL. */
int cli(int argc, char **argv, const char *epoch, FILE *out, FILE *err);

#endif
