/* PDF files read back: libqpdf behind one door.
 *
 * What is read may come from anyone. Damaged files give less, or nothing; names and numbers are handed on as they
 * stand, so whoever uses them checks them, but names hold blanks in place of control characters. Nothing is written,
 * and nothing printed.
 */
#ifndef PDF_READER_H
#define PDF_READER_H

#include "base/array.h"
#include "base/text.h"

struct pdf_reader;

/* Whether PDFs can be read on this machine at all. */
bool pdf_readable(void);

/* A file in memory, which must outlive the reader; closed with the arena. NULL when it is no PDF that can be read. */
struct pdf_reader *pdf_open(struct arena *arena, struct text file);

/* Whether the file's own tables did not lead through it, so that others may refuse it. Until the first question. */
bool pdf_repaired(struct pdf_reader *reader);

/* -- what is attached -- */

struct pdf_attachment {
	struct text name;
	struct text bytes;
	bool damaged; /* there are no bytes, or more than the limit allows */
};

struct pdf_attachments {
	struct pdf_attachment *items;
	size_t count;
	size_t capacity;
};

/* In the order of their names; `most` bytes together at most. */
struct pdf_attachments pdf_attachments(struct pdf_reader *reader, size_t most);

/* -- pages -- */

size_t pdf_pages(struct pdf_reader *reader);

/* A font of a page, by the name that the contents have for it. */
struct pdf_font {
	struct text name;
	struct text to_unicode; /* its character map, or empty */
};

struct pdf_page {
	struct text contents;
	struct pdf_font *fonts;
	size_t font_count;
};

/* Contents and character maps are inflated up to `most` bytes each; a page that is not there is empty. */
struct pdf_page pdf_page(struct pdf_reader *reader, size_t index, size_t most);

/* -- signatures -- */

struct pdf_signature {
	struct text field;   /* its name */
	struct text kind;    /* SubFilter: "adbe.pkcs7.detached" */
	int64_t range[4];    /* ByteRange: start and count, twice; 0 where the file has none */
	struct text message; /* Contents: a CMS message in DER, zeroes behind it */
};

struct pdf_signatures {
	struct pdf_signature *items;
	size_t count;
	size_t capacity;
};

/* Fields that are signed, in the order of the form. */
struct pdf_signatures pdf_signatures(struct pdf_reader *reader);

/* Names of all signature fields, signed or not. */
struct texts_found {
	struct text *items;
	size_t count;
	size_t capacity;
};
struct texts_found pdf_fields(struct pdf_reader *reader);

/* -- the form as it is spelled, for who adds a revision to the file -- */

struct pdf_field {
	struct text name;
	int object;         /* its number; 0: it is none of its own */
	size_t page;        /* from 0; SIZE_MAX where it does not say */
	int64_t page_high;  /* of that page's MediaBox, likewise in thousandths */
	int64_t corners[4]; /* Rect: left, low, right, high in thousandths of a point */
	bool is_signed;
	struct text entries; /* of its dictionary, but for its value and its appearance */
};

struct pdf_form {
	int object;          /* of the form; 0: it is none of its own */
	struct text entries; /* of its dictionary, but for SigFlags */
	struct text trailer; /* entries of the trailer that a new one repeats */
	int64_t size;        /* objects are numbered below this */
	ARRAY_OF(struct pdf_field) fields;
};

/* Signature fields at the top of the form, as ours are. */
struct pdf_form pdf_form(struct pdf_reader *reader);

#endif
