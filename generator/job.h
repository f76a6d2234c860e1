/* What is asked for: one paper of one data file, how it is to be told what is wrong, and how it can end. */
#ifndef JOB_H
#define JOB_H

#include "layout.h"

#include <stdio.h>

/* Exit status of the program. */
enum outcome { OUTCOME_DONE = 0, OUTCOME_DATA_WRONG = 1, OUTCOME_WRONG_CALL = 2, OUTCOME_SYSTEM_FAILED = 3 };

struct job {
	const struct layout *layout;
	const char *input;  /* data file, "-" for standard input */
	const char *output; /* PDF, "-" for standard output */
	const char *root;   /* folder of pictures; NULL: the data file's */
	const struct text *font_folders;
	size_t font_folder_count;
	struct wishes wishes;
	enum language language; /* of messages */
	bool json_messages;
	bool inspect;       /* no paper: only the audit; findings give OUTCOME_DATA_WRONG */
	bool dump;          /* pages as text instead of a PDF */
	bool classic;       /* PDF without object streams */
	bool no_source;     /* the data file is not attached */
	int64_t moment;     /* SOURCE_DATE_EPOCH, or -1 */
	FILE *certificates; /* where lines about the drawings go; NULL: nobody asked */
	FILE *messages;
};

#endif
