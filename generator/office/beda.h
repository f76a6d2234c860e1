/* What changed from one office's data to another's: facts, and the figures that follow from them. */
#ifndef OFFICE_BEDA_H
#define OFFICE_BEDA_H

#include "base/buffer.h"
#include "office/office.h"
#include "record/changes/follow.h"

struct beda {
	const struct office *before, *after; /* both with a record */
	struct changes changes;
	struct follows follows;
};

/* Both are good enough for papers. Nothing is reported. */
struct beda beda_of(struct arena *arena, const struct office *before, const struct office *after);

/* Whether there is nothing to tell. */
bool beda_none(const struct beda *beda);

/* Lines for people, by part of the data; nothing when there is no difference. */
void beda_lines(const struct beda *beda, bool english, struct buffer *out);

/* The same as one JSON object. */
void beda_json(const struct beda *beda, struct buffer *out);

/* What a part of the data is called above its changes: "Program dan anggaran". */
struct text beda_part(struct arena *arena, const char *part, bool english);

#endif
