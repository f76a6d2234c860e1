/* Paper by its name or its size: "A4", "F4", "215x330". */
#ifndef RECORD_PAPER_H
#define RECORD_PAPER_H

#include "base/length.h"
#include "base/text.h"

enum { PAPER_MM_LEAST = 100, PAPER_MM_MOST = 1200 };

struct sheet {
	length width, height; /* of the sheet held upright; a size is taken as it is written */
};

enum paper_fault {
	PAPER_FINE,
	PAPER_UNKNOWN,     /* neither a name nor a size */
	PAPER_OUT_OF_RANGE /* a side shorter than PAPER_MM_LEAST or longer than PAPER_MM_MOST */
};

/* Capitals do not matter; a size is width x height in whole millimetres, with "x" or "×" between
 * and blanks where one likes. `*paper` is zeroed unless all is well. */
enum paper_fault paper_from_text(struct text written, struct sheet *paper);

#endif
