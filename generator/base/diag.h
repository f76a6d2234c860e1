/* What is wrong with the input, collected: every mistake with its address, all of them in one run.
 *
 * The JSON path is the address everywhere (`sasaran[2].indikator[0].target`); line and column are put to
 * it by input/, which knows the file, when a message is printed. Texts of messages are in one table
 * (messages.def), in Indonesian and English, so a test can see that each is proved.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/array.h"
#include "base/message.h"
#include "base/text.h"

/* Where a value is. */
struct diag_place {
	struct text path;    /* JSON path; empty for the whole file */
	struct text file;    /* empty for the data file itself */
	size_t line, column; /* from 1; 0 while not known */
	struct text letak;   /* where a paper has it, in the words of the data, or empty */
};

/* The same words in both languages. */
struct pair {
	const char *id, *en;
};
#define SAME(words)                                                                                                    \
	{                                                                                                              \
		words, words                                                                                           \
	}

/* What a finding of the audit carries besides its message; what there is nothing to say of is empty. */
struct evidence {
	struct text written; /* as it stands in the data or was printed */
	struct text wanted;  /* what it should be */
	struct text formula; /* "22.693.400 / 30.000.000 x 100" */
	struct text letak;   /* where a paper has it, in the words of the data */
	struct pair basis;   /* the regulation or the reason; NULL for none */
};

/* A column from here on is one of a sheet, DIAG_CELL + 1 its first; messages name it by letters. */
enum { DIAG_CELL = 1 << 30 };

struct buffer;

/* The column as its number, and as messages spell it: "12", of a sheet "L". */
size_t diag_column_number(size_t column);
void diag_column_add(struct buffer *out, size_t column);

struct diag {
	enum message message;
	struct text path;                   /* JSON path; empty for the whole file */
	struct text arguments[4];           /* for {1}..{4} of the message */
	struct text file;                   /* where the value is; empty for the data file itself */
	size_t line, column;                /* from 1; 0 while not known */
	bool on_key;                        /* the key of the path is meant, not its value */
	size_t turn;                        /* of a list with an order of its own: from 1, behind all without */
	ARRAY_OF(struct diag_place) others; /* where the same cause is met besides */
	struct evidence evidence;           /* of a finding */
};

/* The reason of the finding, else that of its message, for warnings of the record; NULL for none. */
struct pair diag_basis(const struct diag *diag);

struct diags {
	struct arena *arena;
	ARRAY_OF(struct diag) list;
	size_t errors; /* how many of the list are errors, of whatever severity */
};

enum language { LANGUAGE_ID, LANGUAGE_EN };

/* Adds a message about the value at `path`; texts are copied. Up to four arguments:
 *   diag_add(diags, path, MESSAGE_WRONG_TYPE, wanted, found); */
#define diag_add(diags, path, ...)                                                                                     \
	diag_put((diags), (path), false, DIAG_ARGS(__VA_ARGS__, DIAG_NONE, DIAG_NONE, DIAG_NONE, DIAG_NONE, DIAG_NONE))
/* The same about its key. */
#define diag_add_key(diags, path, ...)                                                                                 \
	diag_put((diags), (path), true, DIAG_ARGS(__VA_ARGS__, DIAG_NONE, DIAG_NONE, DIAG_NONE, DIAG_NONE, DIAG_NONE))
#define DIAG_NONE ((struct text){ 0 })
/* clang-format off */
#define DIAG_ARGS(message, a, b, c, d, ...) (message), (const struct text[4]){ (a), (b), (c), (d) }
/* clang-format on */
struct diag *diag_put(struct diags *diags, struct text path, bool on_key, enum message message,
                      const struct text arguments[4]);

/* A finding of the audit: texts of the evidence are copied, too. Gives it, for diag_also; the pointer is good until the
 * next one is added. */
#define diag_find(diags, path, evidence, ...)                                                                          \
	diag_put_finding((diags), (path), (evidence),                                                                  \
	                 DIAG_ARGS(__VA_ARGS__, DIAG_NONE, DIAG_NONE, DIAG_NONE, DIAG_NONE, DIAG_NONE))
struct diag *diag_put_finding(struct diags *diags, struct text path, struct evidence evidence, enum message message,
                              const struct text arguments[4]);

/* Another place with the same cause; known places are passed over. `letak` may be empty. */
void diag_also(struct diags *diags, struct diag *diag, struct text path, struct text letak);

/* Adds what `from` has, each cause once: what is there already word for word is passed over, and what names the same
 * cause (message_is_elsewhere) at another place becomes one of `others`. */
void diags_add(struct diags *diags, const struct diags *from);

/* Takes out what `unwanted` says of. */
void diags_drop(struct diags *diags, bool (*unwanted)(void *context, const struct diag *diag), void *context);

/* Whether one of the list is of the severity. */
bool diags_have(const struct diags *diags, enum severity severity);

/* An argument with words of its own in each language, of which diag_format takes those it needs; `argument` (or
 * DIAG_NONE) is put in place of the {1} of the wording. */
struct text diag_words(struct arena *arena, enum wording wording, struct text argument);

/* The key that a message misses at its path; empty for others. */
struct text diag_missing_key(const struct diag *diag);

/* The file of a message: its own, else the data file. */
static inline struct text diag_file(const struct diag *diag, struct text data)
{
	return diag->file.count ? diag->file : data;
}

/* One line without line end: "lkip.json:41:17: galat: sasaran[2].target: angka diharapkan, ...". The place
 * is left out while unknown, the path when empty; `file` is the data file. */
struct text diag_format(struct arena *arena, const struct diag *diag, struct text file, enum language language);

/* Its words alone: no file, place, severity or path. */
struct text diag_message(struct arena *arena, const struct diag *diag, enum language language);

/* By file (the data file first), line and column, then in the order they were found. */
void diags_sort(struct diags *diags);

#endif
