/* Eight threads, each with offices of its own, making different papers at once: the same bytes as one after the other.
 *
 * Built with the thread sanitizer, which looks on. Run from the top of the repository.
 */
#include "naskah.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

enum { THREADS = 8, ROUNDS = 2 };

static const struct {
	const char *data, *kind, *output;
} tasks[THREADS] = {
	{ "samples/mini/data.json", "lkip", "pdf" },       { "samples/barito-utara/data.json", "surat", "pdf" },
	{ "samples/barito-utara/data.json", "pk", "pdf" }, { "samples/barito-utara/data.json", "keputusan-iku", "pdf" },
	{ "samples/karanganyar/data.json", "sop", "pdf" }, { "samples/kalaena/data.json", "evaluasi", "teks" },
	{ "samples/kesra/data.json", "sop", "pdf" },       { "samples/benua-lima/data.json", "sop", "teks" },
};

struct worker {
	pthread_t thread;
	size_t task;
	uint64_t hash; /* of the bytes; 0 when there are none */
};

static bool take(void *context, const char *bytes, size_t count)
{
	uint64_t *hash = context;

	for (size_t i = 0; i < count; i++)
		*hash = (*hash ^ (unsigned char)bytes[i]) * UINT64_C(1099511628211);
	return true;
}

static uint64_t make(size_t task)
{
	struct naskah_office *office = naskah_open(tasks[task].data, NULL);
	struct naskah_paper *paper = NULL;
	uint64_t hash = UINT64_C(14695981039346656037);

	if (!office || naskah_make(office, tasks[task].kind, NULL, &paper) != NASKAH_DONE ||
	    naskah_write(paper, tasks[task].output, NULL, take, &hash) != NASKAH_DONE)
		hash = 0;
	naskah_message_count(office);
	naskah_close(office);
	return hash;
}

static void *work(void *context)
{
	struct worker *worker = context;

	for (int i = 0; i < ROUNDS; i++)
		worker->hash = make(worker->task);
	return NULL;
}

int main(void)
{
	struct worker workers[THREADS];
	int passed = 0;

	for (size_t i = 0; i < THREADS; i++) {
		workers[i] = (struct worker){ .task = i };
		if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0)
			return 3;
	}
	for (size_t i = 0; i < THREADS; i++)
		pthread_join(workers[i].thread, NULL);
	for (size_t i = 0; i < THREADS; i++) {
		if (workers[i].hash && workers[i].hash == make(i))
			passed++;
		else
			printf("FAIL %s of %s differs between threads\n", tasks[i].kind, tasks[i].data);
	}
	printf("%d passed, %d failed\n", passed, THREADS - passed);
	return passed != THREADS;
}
