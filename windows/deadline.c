/* cli/deadline.h on Windows: a timer of the system, in a thread of its own. */
#include "cli/deadline.h"

#include <windows.h>

static void CALLBACK end(void *context, BOOLEAN timed)
{
	const struct call *call = context;
	char seconds[24];

	(void)timed;
	snprintf(seconds, sizeof seconds, "%u", call->seconds);
	complain(call, call->input, SAY_TOO_LONG, seconds);
	fflush(call->err);
	TerminateProcess(GetCurrentProcess(), NASKAH_DATA_WRONG);
}

bool deadline_begin(const struct call *call)
{
	HANDLE timer;

	return !call->seconds || CreateTimerQueueTimer(&timer, NULL, end, (void *)(uintptr_t)call,
	                                               (DWORD)call->seconds * 1000, 0, WT_EXECUTEONLYONCE);
}
