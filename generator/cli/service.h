/* The stand-in of the signing service by HTTP on this machine; private to this folder. */
#ifndef CLI_SERVICE_H
#define CLI_SERVICE_H

#include "naskah.h"

#include <stdio.h>

/* What Basic auth asks for, and both as it spells them. */
#define SERVICE_NAME "uji"
#define SERVICE_PASSWORD "uji"
#define SERVICE_CREDENTIALS "dWppOnVqaQ=="

struct service;

/* Serves on 127.0.0.1, at any free port for 0, from a thread of its own, which alone uses `trial` from now on; a line
 * for each request to `log`, unless NULL. NULL when the port is taken or there is no service on this machine. */
struct service *service_start(struct naskah_trial *trial, unsigned port, FILE *log);
/* Until the program is asked to stop (SIGINT, SIGTERM). */
void service_wait(void);
void service_stop(struct service *service);
unsigned service_port(const struct service *service);

struct service_answer {
	int status; /* of HTTP */
	const char *bytes;
	size_t count;
	void *kept; /* for service_answer_free */
};

/* Sends the body of a request of version 2 to it and waits for the answer; false when there is none. */
bool service_post(const struct service *service, const char *body, size_t count, struct service_answer *answer);
void service_answer_free(struct service_answer *answer);

#endif
