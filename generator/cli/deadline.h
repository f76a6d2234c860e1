/* A limit of time for the whole program (--batas-waktu): what a paper may cost who waits for it, whatever takes so
 * long, a library or the engine. */
#ifndef CLI_DEADLINE_H
#define CLI_DEADLINE_H

#include "cli/call.h"

/* From here on the call has its seconds; then it is told so and the program ends with status 1. A paper on its way has
 * no name yet, so nothing is left behind. False when there is no memory for it. */
bool deadline_begin(const struct call *call);

#endif
