/* The table of options; private to this folder. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "cli/call.h"

enum option_kind {
	OPTION_OUTPUT,
	OPTION_FOLDER,
	OPTION_HANDS,
	OPTION_PART,
	OPTION_TRIWULAN,
	OPTION_NOMOR,
	OPTION_PAPER,
	OPTION_PAGES,
	OPTION_POSTER,
	OPTION_CERTIFICATE,
	OPTION_ARSIP,
	OPTION_KONSEP,
	OPTION_ROOT,
	OPTION_FONTS,
	OPTION_LANGUAGE,
	OPTION_FORMAT,
	OPTION_LEVEL,
	OPTION_RULES,
	OPTION_EVALUATOR,
	OPTION_STRICT,
	OPTION_MEMORY,
	OPTION_TIME,
	OPTION_DUMP,
	OPTION_CLASSIC,
	OPTION_COMPACT,
	OPTION_TTD,
	OPTION_METADATA,
	OPTION_SIGNING,
	OPTION_NO_FIELDS,
	OPTION_PORT,
	OPTION_NO_SOURCE,
	OPTION_NOTES,
	OPTION_TRACE,
	OPTION_XLSX,
	OPTION_CSV,
	OPTION_TABLE,
	OPTION_INTO,
	OPTION_SHEET,
	OPTION_COLUMN,
	OPTION_ONLY,
	OPTION_BASIS,
	OPTION_DECIMAL,
	OPTION_PERCENT,
	OPTION_DRY,
	OPTION_OFFICE,
	OPTION_EXCEL,
	OPTION_YEAR,
	OPTION_OLDER,
	OPTION_PDF,
	OPTION_HELP,
	OPTION_VERSION,
	OPTION_COUNT
};

struct option {
	const char *name; /* NULL ends the table */
	char letter;
	enum option_kind kind;
	const char *value; /* what its value is called, "id|en" when it is one of these, or NULL */
	int commands;      /* bits (command_bit) of those it says something to */
	int wish;          /* a naskah_wish, when it says something to papers that take it alone; else 0 */
	const char *id, *en;
};

extern const struct option options[];

/* A line about it for the help. */
void print_option(const struct call *call, FILE *to, const struct option *option);

/* Whether it says anything to the command; `kind` is of the paper, or NULL for any. */
bool option_applies(const struct option *option, const struct command *command, const char *kind);

/* -- values.c -- */

/* Takes the option to the call; false when the value is none of the option's. */
bool option_take(struct call *call, const struct option *option, const char *value);

#endif
