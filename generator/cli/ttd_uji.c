/* Trying the way to the signing service: its stand-in alone, until it is stopped, or one round of requests for a paper,
 * field after field, as an office's own program would send them.
 */
#include "cli/call.h"
#include "cli/service.h"

#include <stdlib.h>
#include <string.h>

enum { REFUSAL_MOST = 512 };

static enum naskah_status not_here(const struct call *call)
{
	complain(call, NULL, SAY_NO_TRIAL);
	return NASKAH_SYSTEM_FAILED;
}

static enum naskah_status taken(const struct call *call)
{
	complain(call, NULL, SAY_PORT_TAKEN, NUMBER(call->port));
	return NASKAH_SYSTEM_FAILED;
}

/* -- serving -- */

static enum naskah_status serve(const struct call *call, struct naskah_trial *trial)
{
	struct service *service = service_start(trial, call->port, call->out);

	if (!service)
		return taken(call);
	tell_people(call, call->out, SAY_TRIAL_SERVES, NUMBER(service_port(service)),
	            SERVICE_NAME ", " SERVICE_PASSWORD, NASKAH_TRIAL_NIK_UNKNOWN, NASKAH_TRIAL_PASSPHRASE);
	fflush(call->out);
	service_wait();
	service_stop(service);
	return printed(call, call->out, NASKAH_DONE);
}

/* -- a round -- */

/* The file at hand: NULL, the one that was opened. */
struct round {
	const struct call *call;
	struct naskah_office *office;
	const struct service *service;
	const char *bytes;
	size_t count;
};

static enum naskah_status refused(const struct round *round, size_t nth, const struct service_answer *answer)
{
	char words[REFUSAL_MOST];
	size_t count = answer->count < REFUSAL_MOST ? answer->count : REFUSAL_MOST - 1;

	memcpy(words, answer->bytes, count);
	words[count] = '\0';
	for (char *at = words; *at; at++) /* one line */
		*at = (unsigned char)*at < ' ' ? ' ' : *at;
	complain(round->call, round->call->input, SAY_TRIAL_REFUSED, NUMBER(nth + 1), NUMBER((size_t)answer->status),
	         words);
	return NASKAH_DATA_WRONG;
}

static enum naskah_status send_one(struct round *round, size_t nth, const char *body, size_t count)
{
	struct service_answer answer;
	enum naskah_status status;

	if (!service_post(round->service, body, count, &answer))
		return not_here(round->call);
	if (answer.status == 200)
		status = naskah_trial_file(round->office, answer.bytes, answer.count, &round->bytes, &round->count);
	else
		status = refused(round, nth, &answer);
	service_answer_free(&answer);
	return status;
}

static enum naskah_status go_round(struct round *round)
{
	enum naskah_status status;
	const char *body;
	size_t count, nth;

	for (nth = 0;; nth++) {
		status = naskah_trial_request(round->office, nth, round->bytes, round->count, &body, &count);
		if (status || !body)
			break;
		status = send_one(round, nth, body, count);
		if (status)
			break;
	}
	if (status || nth)
		return status;
	complain(round->call, round->call->input, SAY_TRIAL_NO_FIELDS);
	return NASKAH_DATA_WRONG;
}

static enum naskah_status save_signed(const struct round *round)
{
	const struct call *call = round->call;
	enum naskah_status status = naskah_trial_save(round->office, round->bytes, round->count, call->output);

	if (status == NASKAH_DONE)
		tell_people(call, call->out, SAY_TRIAL_SIGNED, call->output);
	return status;
}

static enum naskah_status sign(struct call *call, struct naskah_trial *trial)
{
	struct naskah_office *office = naskah_open_pdf(call->input, &call->options);
	struct service *service = office ? service_start(trial, call->port, NULL) : NULL;
	struct round round = { .call = call, .office = office, .service = service };
	enum naskah_status status = NASKAH_SYSTEM_FAILED;

	if (office && !service)
		status = call->port ? taken(call) : not_here(call);
	else if (office)
		status = naskah_inside(office, 0) ? go_round(&round) : naskah_office_status(office);
	if (service)
		service_stop(service); /* before the paper is there: what its thread does not get ends the program */
	if (status == NASKAH_DONE)
		status = save_signed(&round);
	if (!office)
		complain(call, call->input, SAY_OUT_OF_MEMORY);
	else if (status)
		print_messages(call, call->err, office);
	naskah_close(office);
	return printed(call, call->out, status);
}

enum naskah_status run_ttd_uji(struct call *call)
{
	struct naskah_trial *trial;
	enum naskah_status status;

	if (!call->input && !call->port)
		return wrong_call(call, SAY_NO_PORT);
	if (call->input && !call->output)
		return wrong_call(call, SAY_NO_RESULT);
	trial = naskah_trial_open();
	if (!trial)
		return not_here(call);
	status = call->input ? sign(call, trial) : serve(call, trial);
	naskah_trial_close(trial);
	return status;
}
