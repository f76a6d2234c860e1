/* Every message of the program: a name, a severity, and its words in Indonesian and English. */
#ifndef BASE_MESSAGE_H
#define BASE_MESSAGE_H

#include <stdbool.h>

enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

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

#endif
