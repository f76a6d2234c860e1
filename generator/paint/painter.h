/* What the parts of paint/ share while one document is painted. */
#ifndef PAINT_PAINTER_H
#define PAINT_PAINTER_H

#include "paint/codes.h"
#include "paint/haru.h"
#include "paint/pdf.h"
#include "paint/stream.h"

struct tags;

struct painted_face {
	const struct face *face;
	size_t font; /* number of its Type0 font, 0 until used */
	struct codes codes;
	size_t last_page; /* 1 + index of the last page that uses it */
};

struct painted_image {
	const struct image *image;
	size_t number;
	size_t last_page; /* as above */
};

struct painter {
	struct arena *arena; /* of this painting alone */
	const struct document *document;
	struct text profile;  /* of sRGB */
	int64_t moment;       /* of creation, seconds since 1970 */
	enum pdf_fault fault; /* the first that happened, PDF_DONE while there is none */
	struct haru *haru;
	struct deflater *deflater,
		*fast_deflater;     /* the latter for pages and attachments, which are most of a long paper */
	struct haru_page *pages;    /* one for each of the document's */
	struct painted_face *faces; /* one for each of its fonts' */
	size_t face_count;
	size_t identity_map; /* number of the map from bytes to the same CIDs, of all faces; 0 until used */
	ARRAY_OF(struct painted_image) images;
	ARRAY_OF(size_t) fields; /* numbers of the fields for signatures, in the order of pages */
	struct tags *tags;
};

static inline void painter_fail(struct painter *painter, enum pdf_fault fault)
{
	if (painter->fault == PDF_DONE)
		painter->fault = fault;
}

/* Fills an object with a stream that is deflated here; entries without Filter and Length. */
static inline void painter_fill_stream(struct painter *painter, size_t number, struct text entries, struct text bytes)
{
	haru_fill_stream(painter->haru, number, TEXT_JOIN(painter->arena, entries, LIT("/Filter/FlateDecode")),
	                 deflated(painter->deflater, bytes));
}
static inline void painter_fill_fast(struct painter *painter, size_t number, struct text entries, struct text bytes)
{
	haru_fill_stream(painter->haru, number, TEXT_JOIN(painter->arena, entries, LIT("/Filter/FlateDecode")),
	                 deflated(painter->fast_deflater, bytes));
}

#endif
