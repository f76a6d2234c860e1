/* The data of a paper: the data file and the files it includes (`sertakan`), laid over each other.
 *
 * What a file says wins over what it includes; of several included files the one named first wins.
 */
#ifndef SOURCES_H
#define SOURCES_H

#include "base/folder.h"
#include "job.h"

enum { SERTAKAN_LEVELS_MOST = 8, SERTAKAN_FILES_MOST = 64 };

struct source {
	struct text name;  /* as it is attached: "data.json", "profil/kabupaten.json" */
	struct text shown; /* as messages name it: with its folder */
	struct text bytes;
};

struct sources {
	const struct json *json;       /* all of it as one tree; NULL when the data file is no JSON */
	struct folders folders;        /* where files and pictures are looked for */
	ARRAY_OF(struct source) files; /* the data file first */
};

/* Reads and merges; all of it in `arena`. Anything but OUTCOME_DONE has been told in `diags`, and there is
 * no whole to be read from. */
enum outcome sources_read(struct arena *arena, const struct job *job, struct diags *diags, struct sources *sources);

#endif
