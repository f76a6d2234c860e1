/* A tree that grows by places: "sasaran[1].indikator[2].nama", counted from 1 as the numbers of rows are. An item of a
 * list is found by its number, in whatever order the numbers come. */
#ifndef WORKBOOK_TREE_H
#define WORKBOOK_TREE_H

#include "input/json.h"

/* Where what is made stands. */
struct tree_place {
	const struct text *file;
	uint32_t line, column;
};

struct tree_item;

struct tree {
	struct arena *arena;
	struct json *root;
	struct tree_item *items; /* by list and number; open addressing */
	size_t room, count;
};

struct tree tree_new(struct arena *arena);

/* The member of the object, made as `kind` when it is not there. */
struct json *tree_member(struct tree *tree, struct json *object, struct text key, enum json_kind kind,
                         struct tree_place place);

/* The item with the number, made when it is not there; *fresh tells. */
struct json *tree_item(struct tree *tree, struct json *list, size_t number, enum json_kind kind, bool *fresh,
                       struct tree_place place);

/* An item that is known to be none yet; of an object (a map) under `key`. */
struct json *tree_add(struct tree *tree, struct json *list, size_t number, struct text key, enum json_kind kind,
                      struct tree_place place);
struct json *tree_lookup(const struct tree *tree, const struct json *list, size_t number);

/* How many items the list has; for the next number. */
size_t tree_last(const struct tree *tree, const struct json *list);

/* The value at the path; NULL when the path makes no sense there. */
struct json *tree_at(struct tree *tree, struct text path, enum json_kind kind, struct tree_place place);

/* The value becomes this one, where it stands. */
void tree_set(struct json *at, const struct json *value);

#endif
