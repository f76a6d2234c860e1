/* Sheets by name, from record/'s table of papers. */
#include "layouts/sheet.h"

#include "record/paper.h"

void sheet_size(struct text written, length *width, length *height)
{
	struct paper sheet;

	if (paper_from_text(written, &sheet) != PAPER_FINE)
		sheet = (struct paper){ mm(210), mm(297) };
	*width = sheet.width;
	*height = sheet.height;
}
