/* What a new office starts from: a few small files that make every paper at once, still marked KONSEP.
 *
 * The words stand in starters/, one folder for each kind of office and one for all. Years in them are told from that of
 * the data: "@TAHUN@", "@TAHUN+1@". Alone in a JSON text such a word becomes a number, so that the files of starters/
 * are JSON themselves.
 */
#ifndef STARTER_STARTER_H
#define STARTER_STARTER_H

#include "base/array.h"
#include "base/buffer.h"

enum { STARTER_YEAR_LEAST = 1946, STARTER_YEAR_MOST = 2190 };

struct starter_file {
	struct text name; /* "data-2026.json", ".vscode/settings.json" */
	struct text bytes;
};

struct starter {
	ARRAY_OF(struct starter_file) files; /* what papers are made from first */
};

/* The kinds of offices by name ("dinas"); NULL behind the last. */
const char *starter_kind(size_t index);

/* The files of an office of the kind, in `arena`, as JSON or as one workbook. False when there is no such kind, or the
 * year is out of bounds. */
bool starter_make(struct arena *arena, struct text kind, int year, bool workbook, struct starter *starter);

/* The placeholder of an emblem, as PNG: a shield that says CONTOH. */
struct text starter_emblem(struct arena *arena);

#endif
