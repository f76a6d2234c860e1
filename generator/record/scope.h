/* What a question is about: the whole year or one quarter of it, the whole office or the programmes of one report. The
 * record is the same for all; who counts, sums or looks through programmes is told of which, and asks for them here.
 */
#ifndef RECORD_SCOPE_H
#define RECORD_SCOPE_H

#include <stdbool.h>
#include <stddef.h>

struct isi_evaluasi;
struct laporan_evaluasi;
struct program;
struct record;

struct scope {
	const struct record *record;
	int quarter;                            /* 1 to 4; 0 for the year */
	const struct laporan_evaluasi *laporan; /* whose programmes alone count; NULL for all */
};

/* The i-th of its programmes, from 0: in the order of the data file, or of the report that names them; NULL behind the
 * last. */
const struct program *scope_program(const struct scope *scope, size_t i);
size_t scope_program_count(const struct scope *scope);
bool scope_has(const struct scope *scope, const struct program *program);

/* Whether the report is about some of the programmes alone. */
bool scope_partial(const struct scope *scope);

/* What the report says of the quarter; NULL where there is none, and for the year. */
const struct isi_evaluasi *scope_isi(const struct scope *scope);

#endif
