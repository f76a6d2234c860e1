/* Changes to the text of a data file, where its values stand: all that is not changed stays as it is, byte for byte. */
#ifndef WORKBOOK_SPLICE_H
#define WORKBOOK_SPLICE_H

#include "base/buffer.h"
#include "input/json.h"

/* A value with where it stands in the text. */
struct located {
	const struct json *json;
	size_t key, start, end; /* of its key, or of itself in a list */
	struct located *members, *last, *next;
};

/* The tree of json_parse(text) with places. */
struct located *located_of(struct arena *arena, struct text text, const struct json *json);

/* The member under the key, or NULL. */
struct located *located_member(const struct located *object, struct text key);

struct splices;

struct splices *splices_new(struct arena *arena, struct text text);

/* Another value in its place; one more at the end of a list (no key) or an object that has some; an item of a list
 * taken out, of which `kept` is the last before it that stays. */
void splice_replace(struct splices *splices, const struct located *at, const struct json *value);
void splice_add(struct splices *splices, const struct located *parent, struct text key, const struct json *value);
void splice_remove(struct splices *splices, const struct located *item, const struct located *kept);

bool splices_any(const struct splices *splices);

/* The text with all changes. */
struct text splices_apply(struct splices *splices);

#endif
