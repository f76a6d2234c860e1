/* The PDF of a document: libharu as object model, everything else ours (PDF/A-3a and PDF/UA-1 at once).
 *
 * Obeys the pages: no `if` about content. Same document, same bytes.
 */
#ifndef PAINT_PDF_H
#define PAINT_PDF_H

#include "base/sink.h"
#include "page/page.h"

enum pdf_fault {
	PDF_DONE,
	PDF_WRITE_FAILED,  /* the sink took no more */
	PDF_FONT_FAILED,   /* a face cannot be subset */
	PDF_LIBRARY_FAILED /* libharu reported an error */
};

struct pdf_options {
	int64_t moment;      /* seconds since 1970 (SOURCE_DATE_EPOCH), or -1: the document's date at midnight UTC */
	struct text profile; /* of sRGB (ICC) */
	bool classic;        /* no object streams: larger, for old readers and signers */
};

/* Writes `document` into `sink`. Memory from `arena`; libharu's
 * own is released before return or, after arena_fail, with the arena. */
enum pdf_fault pdf_write(struct arena *arena, const struct document *document, const struct pdf_options *options,
                         struct sink *sink);

#endif
