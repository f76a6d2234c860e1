/* A workbook (XLSX): its sheets, and each of them as a grid.
 *
 * No formula is computed: what the program that saved the file found is taken, and a cell without it says so. Numbers
 * are kept exact, to the 15 digits that spreadsheets promise; the form of a cell tells whether it is a date, a
 * percentage, a code with zeros in front, or how many decimals are meant. */
#ifndef SHEET_BOOK_H
#define SHEET_BOOK_H

#include "sheet/grid.h"
#include "sheet/zip.h"

struct book_sheet {
	struct text name;
	struct text part; /* of the ZIP */
	bool hidden;
};

struct book {
	struct arena *arena;
	struct zip *zip;
	ARRAY_OF(struct book_sheet) sheets; /* in their order */
	ARRAY_OF(struct text) strings;      /* that cells share */
	ARRAY_OF(struct cell_form) forms;   /* that cells have, by number */
	ARRAY_OF(struct cell_look) looks;   /* likewise */
	bool from_1904;                     /* days are counted from 1904 */
	bool broken, swollen;
};

/* Opens a file that grid_kind calls GRID_BOOK; `bytes` stay while the arena lasts. */
enum grid_end book_open(struct arena *arena, struct text bytes, struct book *book);

/* Reads the sheet with this index. */
enum grid_end book_grid(struct book *book, size_t sheet, struct grid *grid);

/* The index of the sheet of this name, whatever the case; sheets.count when there is none. */
size_t book_lookup(const struct book *book, struct text name);

/* -- how cells show numbers; private to sheet/ -- */

enum form_kind { FORM_PLAIN, FORM_PERCENT, FORM_DATE, FORM_TIME, FORM_ZEROS, FORM_WORDS };

struct cell_form {
	enum form_kind kind;
	int places; /* decimals shown, or of FORM_ZEROS digits */
};

/* The form of a number format: of one that every program knows, by its number, or of one spelt out. */
struct cell_form form_known(int number);
struct cell_form form_spelt(struct text code);

/* The number, as XML spells it, in words; *mark says what the words are. */
struct text form_number(struct arena *arena, struct text number, struct cell_form form, bool from_1904,
                        enum cell_mark *mark);

/* Days since the start of a calendar as "2024-01-17"; false when there is no such day. */
bool form_day(struct arena *arena, int64_t serial, bool from_1904, struct text *date);

/* The days of "2024-01-17" in the calendar that starts in 1900; false before March 1900, and for what is no day. */
bool form_serial(struct text date, int64_t *serial);

#endif
