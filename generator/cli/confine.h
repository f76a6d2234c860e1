/* Before a command begins its work, the program gives up what the call does not name. */
#ifndef CLI_CONFINE_H
#define CLI_CONFINE_H

#include "cli/call.h"

/* What may be read from here on: the folders of the files that the call names, --folder-data, --folder-font, and what
 * the system keeps for programs. What may be written: the folders that papers go to. Nobody is connected to and no
 * program is started. ttd-uji keeps its port. What a system cannot do is left out; the papers are the same. */
void confine(const struct call *call, const struct command *command);

#endif
