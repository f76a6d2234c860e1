/* Private to this folder: a tree on its way to a workbook. */
#ifndef WORKBOOK_WRITING_H
#define WORKBOOK_WRITING_H

#include "base/decimal.h"
#include "input/json.h"
#include "sheet/book_out.h"
#include "workbook/lists.h"

/* An item of a list. */
struct item_row {
	struct text number, key; /* "2.1"; of a map */
	const struct json *json;
};

struct item_rows {
	ARRAY_OF(struct item_row) rows;
};

/* A line of the narrative. */
struct line_row {
	struct text place, number, kind, words;
	const struct json *more; /* the object whose other keys the line has; or NULL */
	const struct field
		*object;           /* the kind of block whose object `inside` the line has, in columns "gambar.judul" */
	const struct json *inside; /* or NULL */
};

/* The sheet of a list, and its column of keys that other places name; SIZE_MAX: it has none. */
struct list_sheet {
	struct out_sheet *sheet;
	size_t keys;
};

/* A table that has a sheet of its own. */
struct table_sheet {
	struct text name;
	const struct field *field;
	const struct json *json;
};

/* A line of the rest. */
struct other_row {
	struct text place;
	const struct json *json;
};

struct writing {
	struct arena *arena;
	const struct shape *shape;
	struct book_out *book;
	struct book_lists lists;
	struct item_rows *items;   /* of each list */
	struct list_sheet *sheets; /* of each list; .sheet NULL: it has no items */
	ARRAY_OF(struct line_row) lines;
	ARRAY_OF(struct other_row) others;
	ARRAY_OF(struct table_sheet) tables;
	const struct shape *narrative; /* of its blocks; NULL: there are none */
};

/* Puts everything of the tree where it belongs. */
void writing_sort(struct writing *writing, const struct json *root);

/* Whether a cell holds the words and gives them back. */
bool is_plain_words(struct text words);

/* Whether a cell holds the value of the field and gives it back. */
bool cell_holds(struct arena *arena, const struct field *field, const struct json *value);

/* The member; of a plain value in the place of an object the one it stands for; NULL when it is not given. */
const struct json *value_in(const struct json *json, const struct shape *shape, const struct field *field);

/* -- sheets -- */

struct list_columns {
	ARRAY_OF(struct book_key) keys;
};

/* The columns of the list's sheet, behind those of numbers and, of a map, keys; the first of them. */
void add_columns(struct writing *writing, size_t list, struct list_columns *columns);
static inline size_t list_first(const struct book_list *list)
{
	return list->field->kind == FIELD_MAP ? 2 : 1;
}

/* What stands under the objects of the key in the item; NULL when it is not given. */
const struct json *key_value(const struct json *item, const struct shape *shape, const struct book_key *key);

/* The value as the number that its cell holds; false when that is empty, or words. */
bool key_number(struct arena *arena, const struct field *field, const struct json *value, struct decimal *number);

/* The row of heads of a list, below what the list is and its sums. */
enum { LIST_HEAD_ROW = 2 };

/* Opens the sheets of all lists that have items, so that each can be named by any; then writes one of them. */
void open_lists(struct writing *writing);
void write_list(struct writing *writing, size_t list);

/* The sheet of narratives, where there are any. */
void write_narrative(struct writing *writing);

/* How a column of the field looks, what explains it, the choices of such cells, and a value of it as the next cell;
 * `value` may be NULL.
 */
enum out_style cell_style(const struct field *field);
struct text field_note(struct arena *arena, const struct field *field);
void write_choices(const struct writing *writing, struct out_sheet *sheet, size_t column, const struct field *field);
void write_choice(const struct writing *writing, struct out_sheet *sheet, struct out_range cells,
                  const struct field *field);
void write_cell(struct writing *writing, struct out_sheet *sheet, const struct field *field, const struct json *value);

#endif
