/* One paper from one data file: read, check, compose, typeset, paint; on one page. */
#ifndef GENERATE_H
#define GENERATE_H

#include "job.h"

/* Makes the paper, or with `inspect` looks through the data for it. All that is wrong is told on job->messages; a
 * paper that failed leaves nothing behind. */
enum outcome generate(const struct job *job);

#endif
