/* A mutex and some threads; where the system gives fewer threads, those that are there do the work. */
#include "cli/crew.h"

#include <pthread.h>
#include <stdlib.h>

enum { HANDS_MOST = 256 };

struct crew {
	pthread_mutex_t mutex;
	void (*work)(struct crew *crew, void *context);
	void *context;
};

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

	if (pthread_mutex_init(&crew.mutex, NULL) != 0)
		return false;
	while (started + 1 < hands && started < HANDS_MOST && pthread_create(&threads[started], NULL, run, &crew) == 0)
		started++;
	run(&crew); /* this one is a hand, too */
	for (size_t i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
	pthread_mutex_destroy(&crew.mutex);
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
