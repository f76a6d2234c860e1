/* The words of every message and wording, made from the rows of messages.def and wordings.def. */
#include "base/message.h"

#include <assert.h>
#include <stddef.h>

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

static const struct wording_row wordings[WORDING_COUNT] = {
#define WORDING(name, id, en) [WORDING_##name] = { id, en },
#include "base/wordings.def"
#undef WORDING
};

const struct wording_row *wording_row(enum wording wording)
{
	assert((unsigned)wording < WORDING_COUNT);
	return &wordings[wording];
}

const struct wording_row *message_in_cell(enum message message)
{
	static const struct wording_row cells[MESSAGE_COUNT] = {
#define IN_CELL(name, id, en) [MESSAGE_##name] = { id, en },
#include "base/cells.def"
#undef IN_CELL
	};

	return cells[message].id ? &cells[message] : NULL;
}

bool message_is_error(enum message message)
{
	enum severity severity = message_row(message)->severity;

	return severity == SEVERITY_ERROR || severity == SEVERITY_CALL || severity == SEVERITY_SYSTEM;
}

bool message_is_elsewhere(enum message message)
{
	static const enum message elsewhere[] = {
		MESSAGE_INCLUDE_MISSING, MESSAGE_INCLUDE_OUTSIDE, MESSAGE_INCLUDE_LARGE,    MESSAGE_INCLUDE_UNREADABLE,
		MESSAGE_IMAGE_MISSING,   MESSAGE_IMAGE_OUTSIDE,   MESSAGE_IMAGE_UNREADABLE, MESSAGE_IMAGE_KIND,
		MESSAGE_IMAGE_DAMAGED,   MESSAGE_IMAGE_LARGE,     MESSAGE_FAMILY_MISSING,   MESSAGE_MISSING_GLYPH,
	};

	for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++)
		if (message == elsewhere[i])
			return true;
	return false;
}
