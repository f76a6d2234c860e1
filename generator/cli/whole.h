/* The program is built twice. Reading PDF files back, signatures and the stand-in of their service need libraries that
 * take longer to load than a letter takes to make; so the program that people call is without them, and hands those
 * commands on to the whole one.
 */
#ifndef CLI_WHOLE_H
#define CLI_WHOLE_H

#include <stdbool.h>
#include <stddef.h>

/* Whether this is the whole program. */
bool whole_here(void);

/* Goes on as the whole program with the same words; comes back only when there is none. `argv` ends with NULL. */
void whole_start(char **argv);

/* A file that somebody else wrote may ask whoever reads it for any amount of memory. No more is given than so many
 * megabytes for papers and as many for libraries; what more a library wants ends the program (cli/guard.c). */
void whole_bound(size_t megabytes);

#endif
