/* Private to heads*.c and slug.c: what heads are made of. */
#ifndef SHEET_HEADS_PARTS_H
#define SHEET_HEADS_PARTS_H

#include "base/buffer.h"
#include "sheet/heads.h"

/* One more word; the word at *at, which moves behind it. */
void slug_add(struct buffer *out, struct text token);
struct text slug_next(struct text slug, size_t *at);

/* The slug without some words, as a new one in the arena. */
struct text slug_without(struct arena *arena, struct text slug, const char *const *words, size_t count);

/* What exports call things, put into our words; of "(Rp juta)" the scale. */
struct text slug_usual(struct arena *arena, struct text slug, int *scale);

/* The field of this key, or of the one that exports call so; NULL. */
const struct field *heads_called(const struct shape *shape, struct text key);

/* Whether a cell can be the field. */
bool heads_single(const struct field *field);

/* "kode_sub_kegiatan", "nama_sub_kegiatan", "sub_kegiatan". */
bool heads_level(const struct level *level, struct text slug, const struct field **field);

/* Whether the slug is of a part of the year; *rest is what is left of it. */
enum column_kind heads_period(struct arena *arena, struct text slug, struct text *rest, int *quarter);

/* The field of a quarter under the key `triwulan` of the shape: plans are targets there; NULL. */
const struct field *heads_quarter(const struct shape *shape, struct text key, int quarter);

/* Where a column says of each row which part of the year it is of, the columns of targets and results are of it. */
void heads_periodic(struct arena *arena, struct heads *heads);

/* Budgets of villages have other names for programmes, kegiatan and sub kegiatan: bidang, sub bidang, kegiatan. */
void heads_village(struct arena *arena, const struct heads *heads, struct column *columns, size_t count);

/* Whether the rows below the head say by their codes alone what they are, in one column for all levels; then that and
 * the column of names are called like the keys, and heads->tree is set. */
bool heads_as_tree(const struct grid *grid, size_t below, struct heads *heads);

/* The columns of the head that begins in `row` and takes `depth` rows, by their words alone. */
struct column *heads_columns(struct arena *arena, const struct grid *grid, size_t row, size_t depth, size_t *count);

#endif
