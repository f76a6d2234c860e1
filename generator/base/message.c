/* The words of every message, made from the rows of messages.def. */
#include "base/message.h"

#include <assert.h>

static const struct message_row rows[MESSAGE_COUNT] = {
#define MESSAGE(name, severity, code, id, en) [MESSAGE_##name] = { severity, code, id, en },
#include "base/messages.def"
#undef MESSAGE
};

const struct message_row *message_row(enum message message)
{
	assert((unsigned)message < MESSAGE_COUNT);
	return &rows[message];
}
