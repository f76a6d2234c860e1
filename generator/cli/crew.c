/* A mutex and some threads; where the system gives fewer threads, those that are there do the work. */
#include "cli/crew.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

enum { HANDS_MOST = 256 };

struct crew {
	pthread_mutex_t mutex;
	void (*work)(struct crew *crew, void *context);
	void *context;
};

static const int ending[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };

enum { ENDINGS = sizeof ending / sizeof *ending };

bool crew_ends(void)
{
	struct sigaction action;
	sigset_t waiting;

	if (sigpending(&waiting) != 0)
		return false;
	for (size_t i = 0; i < ENDINGS; i++)
		if (sigismember(&waiting, ending[i]) == 1 && sigaction(ending[i], NULL, &action) == 0 &&
		    action.sa_handler != SIG_IGN)
			return true;
	return false;
}

static void *run(void *crew)
{
	struct crew *own = crew;

	own->work(own, own->context);
	return NULL;
}

bool crew_work(size_t hands, void (*work)(struct crew *crew, void *context), void *context)
{
	struct crew crew = { .work = work, .context = context };
	pthread_t threads[HANDS_MOST];
	size_t started = 0;
	sigset_t held, before;

	if (pthread_mutex_init(&crew.mutex, NULL) != 0)
		return false;
	sigemptyset(&held);
	for (size_t i = 0; i < ENDINGS; i++)
		sigaddset(&held, ending[i]);
	pthread_sigmask(SIG_BLOCK, &held, &before); /* threads have it from here */
	while (started + 1 < hands && started < HANDS_MOST && pthread_create(&threads[started], NULL, run, &crew) == 0)
		started++;
	run(&crew); /* this one is a hand, too */
	for (size_t i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
	pthread_mutex_destroy(&crew.mutex);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return true;
}

void crew_lock(struct crew *crew)
{
	pthread_mutex_lock(&crew->mutex);
}

void crew_unlock(struct crew *crew)
{
	pthread_mutex_unlock(&crew->mutex);
}
