/* Private to this folder: a workbook on its way to a tree. */
#ifndef WORKBOOK_READING_H
#define WORKBOOK_READING_H

#include "base/decimal.h"
#include "sheet/book.h"
#include "workbook/lists.h"
#include "workbook/tree.h"

/* What became of a list's sheet; of a lost one the rows cannot be told apart, which was said. */
enum list_state { LIST_UNREAD, LIST_READ, LIST_LOST };

struct reading {
	struct arena *arena;
	struct diags *diags;
	const struct shape *shape;
	struct text name, shown;
	struct book book;
	struct book_lists lists;
	struct tree tree;
	bool *used;              /* of the sheets */
	enum list_state *states; /* of the lists */
	bool lost;               /* any of them */
	size_t told;
};

/* One sheet of it. */
struct page {
	struct reading *reading;
	const struct text *file; /* "kantor.xlsx[sasaran]" */
	struct grid grid;
	size_t head; /* index of the row of heads */
};

struct tree_place page_place(const struct page *page, uint32_t row, size_t column);

/* A message at a cell. */
#define PAGE_TELL(page, row, column, ...)                                                                              \
	page_tell((page), diag_add((page)->reading->diags, (struct text){ 0 }, __VA_ARGS__), (row), (column))
void page_tell(const struct page *page, struct diag *diag, uint32_t row, size_t column);

/* Reads the sheet with the index; false after a message. */
bool page_open(struct reading *reading, size_t sheet, struct page *page);

/* The cell as the value its field wants (NULL: as it is), in *value; false when it is empty or was told of. */
bool page_value(const struct page *page, const struct grid_row *row, size_t column, const struct field *field,
                struct json *value);

/* The column of the row of heads that is called so; SIZE_MAX. */
size_t page_column(const struct page *page, const char *head);

/* -- the rows of a list -- */

struct columns {
	struct book_key *keys; /* of each column; .field NULL where it is none */
	size_t count, number, key;
};

/* What the rows so far add up to, in columns of money. */
struct totals {
	struct page *page;
	const struct columns *columns;
	struct decimal *sums;
};
struct totals totals_new(struct page *page, const struct columns *columns);
void totals_add(struct totals *totals, const struct grid_row *row);

/* Whether the row is no item, but what somebody typed below the others; this is told, and where it is wrong. */
bool is_total(const struct totals *totals, const struct grid_row *row);

/* -- the kinds of sheets -- */

void read_facts(struct page *page);
void read_list(struct page *page, int list);
void read_narrative(struct page *page);
void mark_tables(struct page *page);
void read_others(struct page *page);

/* Whether the sheet has the columns that lists_of gives its list, in *page; else it is somebody else's export. */
bool is_own_list(struct page *page, const struct book_list *list);

#endif
