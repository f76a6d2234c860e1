/* A timer of the system, and a signal that nothing else uses: its words are spelled beforehand, since who answers a
 * signal may neither print nor ask for memory.
 */
#include "cli/deadline.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct last_words {
	size_t count;
	char bytes[];
};

/* Others wait, or the way is closed: it ends all the same. */
static void end(int number, siginfo_t *info, void *context)
{
	const struct last_words *words = info->si_code == SI_TIMER ? info->si_value.sival_ptr : NULL;

	(void)number;
	(void)context;
	if (words && write(STDERR_FILENO, words->bytes, words->count) < 0)
		_exit(NASKAH_SYSTEM_FAILED);
	_exit(NASKAH_DATA_WRONG);
}

/* As the call's language and form have it; from malloc, for the rest of the program's time. */
static struct last_words *spell(const struct call *call)
{
	struct last_words *words = NULL;
	struct call spelling = *call;
	size_t complaints = 0, count = 0;
	char *bytes = NULL, seconds[24];
	bool told = false;

	spelling.complaints = &complaints;
	spelling.told = &told;
	spelling.err = open_memstream(&bytes, &count);
	if (!spelling.err)
		return NULL;
	snprintf(seconds, sizeof seconds, "%u", call->seconds);
	complain(&spelling, call->input, SAY_TOO_LONG, seconds);
	if (fclose(spelling.err) == 0 && bytes)
		words = malloc(sizeof *words + count);
	if (words) {
		words->count = count;
		memcpy(words->bytes, bytes, count);
	}
	free(bytes);
	return words;
}

bool deadline_begin(const struct call *call)
{
	struct itimerspec once = { .it_value.tv_sec = (time_t)call->seconds };
	struct sigaction action = { .sa_sigaction = end, .sa_flags = SA_SIGINFO };
	struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGALRM };
	static struct last_words *words; /* held here, too: what only the timer holds looks lost */
	sigset_t alone;
	timer_t timer;

	if (!call->seconds)
		return true;
	words = spell(call);
	if (!words)
		return false;
	event.sigev_value.sival_ptr = words;
	sigfillset(&action.sa_mask);
	sigemptyset(&alone);
	sigaddset(&alone, SIGALRM); /* whoever started the program may be deaf to it */
	return sigaction(SIGALRM, &action, NULL) == 0 && sigprocmask(SIG_UNBLOCK, &alone, NULL) == 0 &&
	       timer_create(CLOCK_MONOTONIC, &event, &timer) == 0 && timer_settime(timer, 0, &once, NULL) == 0;
}
