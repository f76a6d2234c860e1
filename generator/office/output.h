/* The forms that a paper can be written in: one row each, all from the same pages. */
#ifndef OFFICE_OUTPUT_H
#define OFFICE_OUTPUT_H

#include "base/sink.h"
#include "office/paper.h"

/* How the objects of a PDF lie in its file. USUAL: classic when it has fields to sign, as most signers fail with
 * object streams. */
enum build { BUILD_USUAL, BUILD_CLASSIC, BUILD_COMPACT };

struct output_wishes {
	int64_t moment;     /* seconds since 1970 that the file is dated; -1: the paper's own date */
	enum build build;   /* PDF */
	bool no_source;     /* PDF: the data is not attached, */
	bool notes;         /* or with what keys that begin with "_" hold */
	bool trace;         /* PDF with asal.json attached */
	size_t first, last; /* pages from 1, both included, which there are; 0: from the first, to the last */
};

struct output {
	const char *name;      /* "pdf" */
	const char *extension; /* of its files: "pdf" */
	const char *media_type;
	bool one_page; /* a file holds one page, the first that is wished for */
	/* Writes it into `sink`; false when something is wrong, which is reported in `diags`, or the sink took no more.
	 */
	bool (*write)(const struct made_paper *paper, const struct output_wishes *wishes, struct sink *sink,
	              struct diags *diags);
};

/* Ended by a row without name. */
extern const struct output outputs[];

/* By name; NULL when there is none. */
const struct output *lookup_output(struct text name);

/* Writes a whole paper as a file of the office's world: all of it or nothing. What is wrong is reported to the office
 * and in the paper's diags. */
void output_save(const struct output *output, struct made_paper *paper, const struct output_wishes *wishes,
                 struct text file);

/* Into a sink of the caller's, likewise; false also when the sink took no more, which is the caller's to tell. */
bool output_write(const struct output *output, struct made_paper *paper, const struct output_wishes *wishes,
                  struct sink *sink);

#endif
