/* What the library holds of an office besides the office: the landing place of its memory, and its messages as the
 * caller reads them. */
#ifndef API_SHELL_H
#define API_SHELL_H

#include "naskah.h"
#include "office/inside.h"
#include "office/office.h"
#include "office/paper.h"
#include "world/files.h"

enum { LAST_WORDS_MOST = 512 };

struct naskah_office {
	struct arena *arena;
	size_t megabytes;      /* that it may hold */
	struct inside *inside; /* what a PDF held; NULL: it does not come from one */
	struct office *office; /* NULL when memory ran out while it was read */
	enum naskah_status status;
	struct text name;
	struct text workbook; /* the data as a workbook, once it was asked for */
	struct masuk *merged; /* what rows made of the data file; NULL while none were put in */

	struct remembered *remembered; /* files that were read; NULL: nobody asks */

	struct arena *message_arena; /* of the list below; NULL while there is none */
	struct naskah_message *messages;
	size_t message_count;
	bool unlisted; /* there was no memory for the list: the last words are all there is to tell */

	bool exhausted;                   /* memory ran out, or the limit was met; */
	struct naskah_message last_words; /* then this is the last of the messages, made without memory */
	char words[2][LAST_WORDS_MOST], line[2][LAST_WORDS_MOST];
};

struct naskah_paper {
	struct naskah_office *shell;
	struct arena *arena; /* in which the paper lives, and this */
	struct made_paper *made;
};

struct naskah_shelf {
	struct shelf *pictures;
};

/* NULL without memory. */
struct naskah_office *shell_open(const char *name, size_t megabytes);
void shell_close(struct naskah_office *shell);

/* Does the work; lands here when memory runs out meanwhile, which becomes a message and a status. */
enum naskah_status shell_run(struct naskah_office *shell,
                             enum naskah_status (*work)(struct naskah_office *shell, void *context), void *context);

/* Where the caller's options (which may be NULL) say that files are. */
struct files_options shell_files(struct arena *arena, const char *data, const struct naskah_options *options);

/* As the caller knows it. */
enum naskah_severity shell_severity(enum message message);

/* What the messages come to: the machine before the caller before the data. */
enum naskah_status shell_status(const struct diags *diags);

/* Saves a workbook; where a cell was cut (book_out_cut) that is told, and nothing saved. */
void shell_save_book(struct naskah_office *shell, struct buffer *book, struct text cut, struct text path,
                     struct diags *diags);

#endif
