/* `naskah semua`: every paper that one data file can make, each a file of its own in one folder. */
#ifndef SEMUA_H
#define SEMUA_H

#include "job.h"

/* Makes FOLDER/NAME.pdf (.txt for job->dump) of every layout whose data is there; the folder, and
 * those it lies in, are made when missing. Tells on `out` line by line (or as one JSON array) what
 * was made, what was left out, and why. Messages go to job->messages, each line once however many
 * papers give it. job->layout and job->output are not looked at; job->input is read more than once,
 * so it cannot be "-". OUTCOME_DONE when all that the data has was made, OUTCOME_DATA_WRONG when a
 * paper had errors. */
enum outcome semua(const struct job *job, const char *folder, FILE *out);

#endif
