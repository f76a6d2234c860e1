/* Rows of a sheet into a list of the data file, as a change to its text. */
#ifndef OFFICE_MASUK_H
#define OFFICE_MASUK_H

#include "office/office.h"

struct masuk_wishes {
	struct text file;   /* workbook, CSV or HTML table; opened like a data file */
	struct text sheet;  /* of the workbook, or empty */
	struct text key;    /* of the list: "program", "renstra.tujuan" */
	struct text lembar; /* other keys beside `lembar`, as the members of a JSON object: {"kolom": ...}; or empty */
};

struct masuk {
	struct text bytes;      /* of the data file with the rows */
	struct text difference; /* a line for each change, and their sum */
	bool any;               /* there is any */
};

/* Reads the rows and works out what they change. False after messages in `diags`. */
bool office_masuk(struct office *office, const struct masuk_wishes *wishes, bool english, struct diags *diags,
                  struct masuk *masuk);

#endif
