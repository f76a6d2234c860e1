/* Every message of the program: a name, a severity, and its words in Indonesian and English; and the words that fill
 * messages in. No other file words a message. */
#ifndef BASE_MESSAGE_H
#define BASE_MESSAGE_H

#include <stdbool.h>

enum severity {
	SEVERITY_ERROR,   /* the data is wrong: no paper */
	SEVERITY_WARNING, /* the paper can be made all the same */
	SEVERITY_CALL,    /* an error of who called: no such data file, a paper that would overwrite it */
	SEVERITY_SYSTEM,  /* an error of the machine: a disk, a package that is not installed */
	SEVERITY_FAULT,   /* of the audit: surely wrong, though the paper can be made */
	SEVERITY_INFO,    /* of the audit: good to know, no fault */
	SEVERITY_NOTE     /* the same, only for who asks for it */
};

/* MESSAGE(NAME, severity, "code", "Indonesian", "English"): {1}..{4} stand for the arguments. */
enum message {
#define MESSAGE(name, severity, code, id, en) MESSAGE_##name,
#include "base/messages.def"
#undef MESSAGE
	MESSAGE_COUNT
};

struct message_row {
	enum severity severity;
	const char *code; /* stable name for machines, as `tipe-salah` */
	const char *id;
	const char *en;
};

const struct message_row *message_row(enum message message);

/* WORDING(NAME, "Indonesian", "English"): words for the arguments of messages (diag_words). */
enum wording {
#define WORDING(name, id, en) WORDING_##name,
#include "base/wordings.def"
#undef WORDING
	WORDING_COUNT
};

struct wording_row {
	const char *id, *en;
};

const struct wording_row *wording_row(enum wording wording);

/* How a message is worded where a cell of a workbook is meant; NULL: as anywhere. */
const struct wording_row *message_in_cell(enum message message);

/* Whether no paper is made because of it. */
bool message_is_error(enum message message);

/* Whether what is wrong lies in what the arguments name (a picture, a font), so that it is one cause at however many
 * places of the data it is met. */
bool message_is_elsewhere(enum message message);

#endif
