/* Messages to people and machines. */
#ifndef REPORT_H
#define REPORT_H

#include "job.h"

/* Prints all of them: a line each, or one JSON array (`berkas`, `baris`, `kolom`, `jalur`, `tingkat`,
 * `kode`, `pesan`; without `baris` and `kolom` where a whole file is meant). */
void report_diags(struct arena *arena, const struct diags *diags, const struct job *job);

/* When the arena itself is the trouble: the same forms, and no memory is taken. */
void report_exhausted(const struct job *job, enum exhaustion why, int megabytes);

#endif
