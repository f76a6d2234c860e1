/* Private to sheet/: one sheet on its way to a list. */
#ifndef SHEET_SHEET_H
#define SHEET_SHEET_H

#include "sheet/heads.h"
#include "sheet/lembar.h"

struct filter {
	size_t column;
	struct text value;
};

struct sheet {
	const struct lembar_reader *reader;
	struct arena *arena;
	struct json *asked; /* {"lembar": ...} */
	struct text path;   /* of the list */
	struct text *file;  /* as messages show it; lives as long as the tree */
	struct grid grid;
	struct heads heads;
	struct level levels[LEVELS_MOST];
	ARRAY_OF(struct filter) filters;
	struct text basis;
	char decimal;
	bool fractions, percents; /* what was said of numbers below one with the unit % */
	bool months;
	int scale;    /* of all sums of money; said above the head */
	size_t told;  /* messages about cells */
	size_t marks; /* cells that lost the apostrophe that spreadsheets put before words of digits */
};

/* A message at a cell; `row` counts from 1, `column` from 0. */
#define SHEET_TELL(sheet, row, column, ...)                                                                            \
	sheet_place((sheet), diag_add((sheet)->reader->diags, (sheet)->path, __VA_ARGS__), (row), (column))
void sheet_place(struct sheet *sheet, struct diag *diag, uint32_t row, size_t column);

/* A message about what the data file says at `json`; false. */
#define SHEET_REFUSE(sheet, json, ...)                                                                                 \
	sheet_refuse((json), diag_add((sheet)->reader->diags, (sheet)->path, __VA_ARGS__))
bool sheet_refuse(const struct json *json, struct diag *diag);

/* How a message tells people to say this, `key` of "kolom" or empty. */
struct text sheet_answer(const struct sheet *sheet, const char *word, struct text key, struct text value);

/* The number of the head's row in the file. */
uint32_t sheet_head_row(const struct sheet *sheet);

/* Workbooks that are open, each once. */
struct open_books *sheet_books(struct arena *arena);

/* Reads the file that the object names, or one sheet of it, into sheet->grid; false after a message. */
bool sheet_open(struct sheet *sheet);

/* Of a report by segments (SAKTI) a row for each RO in sheet->grid; any other is left as it is. False after a message
 * that says why its sums do not agree. */
bool sheet_segments(struct sheet *sheet);

/* Reads what the object says and settles which column is what; false after a message. */
bool sheet_choose(struct sheet *sheet);

/* The rows as members of `list`; false after a message. */
bool sheet_rows(struct sheet *sheet, struct json *list);

/* Whether the cell is a JSON value of the field, in *value; false when it is empty or something was told. */
bool sheet_value(struct sheet *sheet, const struct grid_row *row, size_t column, struct json *value);

/* Without line breaks and double blanks; *mended when there were any. */
struct text sheet_mend(struct arena *arena, struct text words, bool *mended);

/* The column of the level's field with this key, or heads.count. */
size_t sheet_column(const struct sheet *sheet, size_t level, const char *key);

#endif
