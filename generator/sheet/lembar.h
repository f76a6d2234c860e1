/* Lists that stand in sheets: {"lembar": "realisasi.xlsx", "nama": "TW4"} in the place of a list of objects.
 *
 * The sheet becomes the tree that the list would have been, before the shapes are read, so all that is known of lists
 * (checks, messages, what papers print) is known of rows. A value's place is then the sheet's file, row and column:
 * "realisasi.csv:12:G", "realisasi.xlsx[TW4]:12:G".
 * The keys of the shape are the schema: a column is one when its head is called like it (sheet/heads.h).
 *
 * Besides `lembar` the object may have `nama` (of the sheet in a workbook), `kolom` (key: head, where several columns
 * come into question), `hanya` (head: value, which rows to take), `basis` (of quarters), `desimal` ("," or "."),
 * `persen` ("pecahan" or "persen").
 *
 * In the place of a table the whole sheet becomes the table: sheet/table.h.
 */
#ifndef SHEET_LEMBAR_H
#define SHEET_LEMBAR_H

#include "input/json.h"
#include "input/shape.h"

/* Where what is asked about a sheet is answered. */
enum lembar_door {
	LEMBAR_BESIDE, /* in the data file: "kolom": {"anggaran": "PAPBD"} */
	LEMBAR_CALL,   /* in the command: --kolom "anggaran=PAPBD" */
	LEMBAR_FACT    /* among the facts of a workbook: program.kolom.anggaran | PAPBD */
};

struct lembar_reader {
	struct arena *arena;
	struct diags *diags;
	void *context;
	/* The file that `name` names at `path`, its name as messages show it in *shown; false after a message. */
	bool (*fetch)(void *context, const struct json *name, struct text path, struct text *bytes, struct text *shown);
	enum lembar_door door;
	struct text year;         /* of the data, where `root` does not say it */
	struct open_books *books; /* of lembar_expand */
};

/* Puts rows, or a table, in the place of every {"lembar": ...} below `root`, which is of `shape`. False when something
 * was told that leaves a list without its rows. */
bool lembar_expand(const struct lembar_reader *reader, struct json *root, const struct shape *shape);

#endif
