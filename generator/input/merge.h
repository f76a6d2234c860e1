/* Two trees laid over each other: a data file, and one that it includes for what it leaves unsaid. */
#ifndef INPUT_MERGE_H
#define INPUT_MERGE_H

#include "input/json.h"

/* Gives `under` to `over`: an object takes the members it has not; members that both have are merged when
 * both are objects, else those of `over` stay, also when it is null. Lists are not merged. Notes (keys
 * that start with "$" or "_") are not taken. A key that `under` gives twice stays twice, so that the
 * reader reports it. Nodes of `under` become nodes of `over`. */
void json_merge(struct arena *arena, struct json *over, struct json *under);

/* Takes the first member with this key out of the object; NULL when there is none. */
struct json *json_take(struct json *object, const char *key);

/* Notes of every value of the tree that it is in `file`, which must live as long. */
void json_from(struct json *root, const struct text *file);

#endif
