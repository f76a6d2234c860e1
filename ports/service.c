/* cli/service.h where libmicrohttpd is not: nothing is served. */
#include "cli/service.h"

struct service *service_start(struct naskah_trial *trial, unsigned port, FILE *log)
{
	(void)trial;
	(void)port;
	(void)log;
	return NULL;
}

void service_wait(void)
{
}

void service_stop(struct service *service)
{
	(void)service;
}

unsigned service_port(const struct service *service)
{
	(void)service;
	return 0;
}

bool service_post(const struct service *service, const char *body, size_t count, struct service_answer *answer)
{
	(void)service;
	(void)body;
	(void)count;
	(void)answer;
	return false;
}

void service_answer_free(struct service_answer *answer)
{
	(void)answer;
}
