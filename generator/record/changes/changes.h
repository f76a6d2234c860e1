/* What two years of an office differ in, in the words of its data: which indicator, which official, which sentence.
 *
 * Records are compared as they were read, before anything is filled in. Items of lists are matched by what they are
 * known by (key, code, number, name), never by their place; what moved is told as moved.
 */
#ifndef RECORD_CHANGES_H
#define RECORD_CHANGES_H

#include "base/array.h"
#include "input/shape.h"

enum change_kind { CHANGE_VALUE, CHANGE_ADDED, CHANGE_GONE, CHANGE_MOVED };

struct change {
	enum change_kind kind;
	const char *part;  /* the key at the root that it stands below: "sasaran" */
	struct text whose; /* "indikator Tingkat Kegemaran Membaca"; empty: of the part itself */
	struct text what;  /* of that: "tahun 2024, realisasi"; empty: the whole */
	struct text before,
		after; /* as people read them; where a thing stood and stands, when moved; empty: not given */
	struct text before_path, after_path; /* in the data; empty where it is not there */
	bool sentence;                       /* both are sentences as they are written */
};

/* An item that stands elsewhere in the other record, by path or by key ("iku.ikm"); one is empty: it is not there. */
struct displaced {
	struct text before, after;
};

struct changes {
	ARRAY_OF(struct change) list; /* in the order of the data file */
	ARRAY_OF(struct displaced) displaced;
};

/* Both of `shape`; in `arena`. */
struct changes changes_between(struct arena *arena, const struct shape *shape, const void *before, const void *after);

/* The name by which a thing in the newer record is called in the older, of a path or a name that begins with a path or
 * key ("program[1].serapan"); false where it was not there. */
bool changes_older_name(struct arena *arena, const struct changes *changes, struct text newer, struct text *older);

bool changes_newer_name(struct arena *arena, const struct changes *changes, struct text older, struct text *newer);

/* What stands at a path of the record, in the words of struct change. */
void changes_place(struct arena *arena, const struct shape *shape, const void *record, struct text path,
                   struct text *whose, struct text *what);

#endif
