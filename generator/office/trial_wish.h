/* What a request to the stand-in of the signing service asks for; see trial.h. */
#ifndef OFFICE_TRIAL_WISH_H
#define OFFICE_TRIAL_WISH_H

#include "input/json.h"
#include "office/trial.h"

struct trial_refusal {
	int code; /* 2011, 2031, 400 */
	struct text words;
};

struct trial_wish {
	int version;
	bool visible;
	struct text tag;                   /* that is looked for; else the place is a page and a box */
	int64_t page, x, y, width, height; /* whole points; page from 1, y from its foot (1) or its head (2) */
	struct text reason, location, contact;
	struct text file;
	bool letters; /* version 1: the file in JSON */
};

/* False always: it says why a request is refused. */
bool trial_refuse(struct trial_refusal *why, int code, struct text words);

/* Reads the request, and refuses whom and what the service would refuse before it looks at the file. */
bool trial_wish_read(struct arena *arena, const struct trial_part *parts, size_t count, struct trial_wish *wish,
                     struct trial_refusal *why);

#endif
