/* Which computed figures come out otherwise, and which facts make them. */
#ifndef CHANGES_FOLLOW_H
#define CHANGES_FOLLOW_H

#include "record/changes/changes.h"
#include "record/record.h"

struct followed {
	struct text name, older;       /* of the figure, in the newer record and in the older */
	struct text whose, what;       /* "indikator Tingkat Kegemaran Membaca", "capaian 2024" */
	struct text before, after;     /* as papers print it */
	ARRAY_OF(struct text) because; /* facts that changed, were added or are gone: "tahun 2024, realisasi" */
};

struct follows {
	ARRAY_OF(struct followed) list; /* by whom they are borne, in the order of the data */
};

/* `changes` are those between the two. Figures of who is not in both are not told. */
struct follows follows_of(struct arena *arena, const struct record *before, const struct record *after,
                          const struct changes *changes);

#endif
