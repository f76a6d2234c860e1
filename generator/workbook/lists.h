/* Which sheet of a workbook is which list of the data: all of it follows from the shapes.
 *
 * A list of objects has a sheet of its own, called by the keys that lead to it: "sasaran.indikator". Its columns are
 * the keys of its items, those of objects in them behind a point: "triwulan.1.target". Lists of narrative share one
 * sheet, single facts another, and whatever has no place in these stands on a last one by its path. */
#ifndef WORKBOOK_LISTS_H
#define WORKBOOK_LISTS_H

#include "base/array.h"
#include "input/shape.h"

#define SHEET_FACTS "data"
#define SHEET_NARRATIVE "narasi"
#define SHEET_OTHERS "lainnya"
#define SHEET_TABLE "tabel"
#define HEAD_NUMBER "nomor"
#define HEAD_NUMBER_BESIDE "nomor baris" /* where the items have a `nomor` of their own */
#define HEAD_KEY "kunci"
#define HEAD_KEY_BESIDE "kunci baris"
#define TABLE_MARK "|" /* between the words of a row, in a cell that holds a small table */
#define HEAD_COMPUTED "(dihitung)"

enum { LIST_DEPTH_MOST = 16, LIST_NONE = -1 };

struct book_list {
	struct text name;  /* "sasaran.indikator" */
	struct text sheet; /* as its sheet is called, in 31 letters; two may be called alike */
	struct text below; /* the keys from the item of the parent on: "indikator", "kop.baris" */
	const struct field *field;
	int parent; /* index of the list whose items have it, or LIST_NONE */
	int depth;  /* 1 for a list that is in no other */
};

struct book_lists {
	ARRAY_OF(struct book_list) list; /* parents before what is in them */
};

/* All lists that may be in data of this shape. */
void lists_of(struct arena *arena, const struct shape *shape, struct book_lists *lists);

/* The index of the list that the sheet is called by, in whole or by an end that no other list has; LIST_NONE. */
int lists_lookup(const struct book_lists *lists, struct text sheet);

/* The index of the list with this parent and these keys below it; LIST_NONE. */
int lists_below(const struct book_lists *lists, int parent, struct text below);

/* The heads of the columns that say which item a row is, and its key in a map: unlike those of its fields. */
const char *list_number_head(const struct book_list *list);
const char *list_key_head(const struct book_list *list);

/* Whether items of the shape are blocks of a narrative: sentences, or one of several other kinds. */
bool is_narrative(const struct shape *shape);

/* A field that a column or a line of facts can hold: one value, or words line by line. */
bool is_cell_field(const struct field *field);

/* Whether items of the list may be plain words: a column can hold it, line by line, when all of them are. */
bool is_list_of_words(const struct field *field);

/* The field of this key, or NULL. */
const struct field *shape_field(const struct shape *shape, struct text key);

/* Whether words on the sheet of the rest are spelt as JSON spells values: "...", [], {}, null, #1e-9. */
bool others_spelt(struct text words);

/* The object in a block that is a list of sentences, with the list itself; NULL where there is none. */
const struct field *points_field(const struct shape *block, const struct field **points);

/* Of a kind of block that is an object of cells the one that its words are: its shorthand, else the first it must have;
 * NULL where it is no such object. */
const struct field *block_words(const struct field *kind);

/* A key of a shape, down through objects. */
struct book_key {
	const struct field *through[LIST_DEPTH_MOST]; /* objects */
	size_t depth;
	const struct field *field;
	struct text year; /* of a field of years */
};

/* What the words name in the shape: "Nama", "triwulan.1.target", "Triwulan 1 Target", "target.2024". */
bool key_named(struct arena *arena, const struct shape *shape, struct text words, struct book_key *key);

/* "triwulan.1.target" */
struct text key_path(struct arena *arena, const struct book_key *key);

#endif
