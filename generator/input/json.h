/* JSON as a tree in our arena: cJSON behind one door.
 *
 * Two readers walk the same bytes: scan.c checks every byte strictly and notes where each value and key
 * is and how its number is spelt; cJSON decodes. The two are laid on each other value by value,
 * because cJSON alone keeps neither places nor digits beyond a double. cJSON's tree is gone when
 * json_parse returns. Texts and keys without escapes are views of the file's bytes, so these must live as
 * long as the tree.
 */
#ifndef INPUT_JSON_H
#define INPUT_JSON_H

#include "base/array.h"
#include "base/diag.h"
#include "base/text.h"

enum json_kind { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_TEXT, JSON_LIST, JSON_OBJECT };

/* Where keys of a value would stand that it has not: the cells of a workbook, by their key below the value. */
struct json_cell {
	struct text key;       /* "tanggal", "1.tanggal" */
	uint32_t line, column; /* line 0: that of the value; column 0: its sheet has no column for it */
};
struct json_cells {
	ARRAY_OF(struct json_cell) list;
	const struct text *file;
	uint32_t head; /* the row of heads of a list */
};

struct json {
	enum json_kind kind;
	bool truth;       /* JSON_BOOL; of others, made of a sheet: nobody wrote the words, more may be in the list */
	struct text text; /* JSON_TEXT: decoded; JSON_NUMBER: its spelling in the file */
	struct text key;  /* of a member of an object, decoded */
	struct json *members;  /* JSON_LIST, JSON_OBJECT: first child, in the order of the file */
	struct json *next;     /* next sibling */
	size_t count;          /* number of children */
	uint32_t line, column; /* of the value, from 1; columns count code points */
	uint32_t key_line, key_column;
	const struct text *file;        /* where it is, if not in the data file itself */
	const struct json_cells *cells; /* of a workbook's sheet; or NULL */
};

enum { JSON_DEPTH_MAX = 64, JSON_MEGABYTES_MAX = 64, JSON_VALUES_MAX = 2000000 };

/* The tree of a whole file; a byte order mark at the start is skipped. NULL when it is no JSON (then
 * `diags` says why, with line and column: one message, for the first thing wrong). Everything is in
 * `arena`. */
struct json *json_parse(struct arena *arena, struct text bytes, struct diags *diags);

/* The same with the tree in an arena of its own, which may be closed before `arena`: decoded texts and keys stay. */
struct json *json_parse_apart(struct arena *tree, struct arena *arena, struct text bytes, struct diags *diags);

/* The member with this key, or NULL. */
const struct json *json_lookup(const struct json *object, const char *key);

/* The file it is in; empty for the data file itself. */
struct text json_file(const struct json *json);

/* The value at a JSON path as the reader writes them (`sasaran[2].target`, `pejabat.kepala`, and
 * `["kunci aneh"]` for keys that are no plain words; empty for the root), or NULL. Of double keys the
 * first is meant. */
const struct json *json_at(const struct json *root, struct text path);

/* Where the path leads, as far as there is something; *whole says whether that is its end. */
const struct json *json_walk(const struct json *root, struct text path, bool *whole);

/* The member or item of a step, or NULL. */
struct path_step;
const struct json *json_step(const struct json *from, const struct path_step *step);

/* Whether one of them has a path and no place yet. */
bool json_unlocated(const struct diags *diags);

/* Puts file, line and column to every message that has a path and no place yet: of the value, of the key where
 * the message is about the key, or of the nearest enclosing value that exists. A key that is missing in a workbook has
 * the cell that waits for it; where its list has no column for it, that is told once, at the heads. In locate.c. */
void json_locate(const struct json *root, struct diags *diags);

#endif
