/* The data of a paper: the data file and the files it includes (`sertakan`), laid over each other, with the sheets that
 * its lists are read from (`lembar`).
 *
 * What a file says wins over what it includes; of several included files the one named first wins.
 */
#ifndef OFFICE_SOURCES_H
#define OFFICE_SOURCES_H

#include "base/diag.h"
#include "base/world.h"
#include "input/json.h"

enum { SERTAKAN_LEVELS_MOST = 8, SERTAKAN_FILES_MOST = 64 };

struct source {
	struct text name;  /* as it is attached: "data.json", "profil/kabupaten.json" */
	struct text shown; /* as messages name it: with its folder */
	struct text bytes;
	bool sheet; /* no JSON, but rows that a list is read from */
};

struct sources {
	struct tree *tree;             /* all of it as one; NULL when the data file is no JSON */
	ARRAY_OF(struct source) files; /* the data file first */
};

/* All of it as one tree, read once more where it was put away; NULL when the data file is no JSON. */
const struct json *sources_json(const struct sources *sources);

/* The record stands: a tree that one file gives by itself is put away, since it takes more room than the record. */
void sources_rest(const struct sources *sources);

/* Reads the data file `input` and what it includes, and merges them; all of it in `arena`. False when something was
 * reported in `diags` and there is no whole to be read from. */
bool sources_read(struct arena *arena, const struct world *world, struct text input, struct diags *diags,
                  struct sources *sources);

#endif
