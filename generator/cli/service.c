/* The stand-in of the signing service by HTTP: libmicrohttpd behind one door. It listens on this machine alone, in one
 * thread of its own, and answers one request after the other.
 */
#include "cli/service.h"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { BODY_MOST = 64 << 20, PARTS_MOST = 32, NAME_MOST = 64, FORM_PIECE = 65536, WAIT_SECONDS = 60 };

struct service {
	struct naskah_trial *trial;
	struct MHD_Daemon *daemon;
	FILE *log; /* NULL: none */
};

/* Bytes that come in pieces. */
struct pieces {
	char *bytes;
	size_t count;
};

struct part {
	char name[NAME_MOST];
	struct pieces pieces;
};

/* A request on its way. */
struct request {
	int version;
	struct MHD_PostProcessor *form; /* of version 1 */
	struct part parts[PARTS_MOST];
	size_t count;
	size_t bytes; /* of all of it */
	bool too_large;
};

static bool add(struct pieces *pieces, const char *bytes, size_t count)
{
	char *grown = realloc(pieces->bytes, pieces->count + count + 1);

	if (!grown)
		return false;
	memcpy(grown + pieces->count, bytes, count);
	pieces->bytes = grown;
	pieces->count += count;
	return true;
}

/* -- answering -- */

static enum MHD_Result put(struct MHD_Connection *connection, unsigned status, const char *type, const char *document,
                           const char *bytes, size_t count)
{
	struct MHD_Response *response = MHD_create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
	enum MHD_Result result = MHD_NO;

	if (!response)
		return MHD_NO;
	if (MHD_add_response_header(response, "Content-Type", type) == MHD_YES &&
	    (!document || MHD_add_response_header(response, "id_dokumen", document) == MHD_YES) &&
	    (status != MHD_HTTP_UNAUTHORIZED ||
	     MHD_add_response_header(response, "WWW-Authenticate", "Basic realm=\"ttd-uji\"") == MHD_YES))
		result = MHD_queue_response(connection, status, response);
	MHD_destroy_response(response);
	return result;
}

static enum MHD_Result put_error(struct MHD_Connection *connection, unsigned status, const char *words)
{
	char body[256];
	int count = snprintf(body, sizeof body, "{\"error\": \"%s\", \"status_code\": %u}\n", words, status);

	return put(connection, status, "application/json", NULL, body, (size_t)count);
}

static bool is_let_in(struct MHD_Connection *connection)
{
	char *password = NULL, *name = MHD_basic_auth_get_username_password(connection, &password);
	bool fine = name && password && strcmp(name, SERVICE_NAME) == 0 && strcmp(password, SERVICE_PASSWORD) == 0;

	MHD_free(name);
	MHD_free(password);
	return fine;
}

static enum MHD_Result answer(struct service *service, struct MHD_Connection *connection, const struct request *request)
{
	struct naskah_part parts[PARTS_MOST];
	const struct naskah_trial_answer *answer;
	char moment[64] = "";
	time_t now = time(NULL);
	struct tm parted;

	if (gmtime_r(&now, &parted))
		strftime(moment, sizeof moment, "%Y-%m-%dT%H:%M:%SZ", &parted);
	for (size_t i = 0; i < request->count; i++)
		parts[i] = (struct naskah_part){ request->parts[i].name,
			                         request->parts[i].pieces.bytes ? request->parts[i].pieces.bytes : "",
			                         request->parts[i].pieces.count };
	answer = naskah_trial_sign(service->trial, request->version, parts, request->count, moment);
	if (service->log) {
		fprintf(service->log, "v%d: %d%s%.*s", request->version, answer->status,
		        answer->status == 200 ? "\n" : " ", answer->status == 200 ? 0 : (int)answer->count,
		        answer->bytes);
		fflush(service->log);
	}
	return put(connection, (unsigned)answer->status, answer->type, answer->document, answer->bytes, answer->count);
}

/* -- requests -- */

/* A piece of a part of a form; pieces of one part follow each other. */
static enum MHD_Result take_piece(void *context, enum MHD_ValueKind kind, const char *name, const char *file,
                                  const char *type, const char *coding, const char *bytes, uint64_t offset,
                                  size_t count)
{
	struct request *request = context;
	struct part *part = request->count ? &request->parts[request->count - 1] : NULL;

	(void)kind;
	(void)file;
	(void)type;
	(void)coding;
	if (strlen(name) >= NAME_MOST)
		return MHD_NO;
	if (!part || offset == 0) {
		if (request->count == PARTS_MOST)
			return MHD_NO;
		part = &request->parts[request->count++];
		memcpy(part->name, name, strlen(name) + 1);
	}
	return add(&part->pieces, bytes, count) ? MHD_YES : MHD_NO;
}

static void take_body(struct request *request, const char *bytes, size_t count)
{
	request->bytes += count;
	if (request->bytes > BODY_MOST)
		request->too_large = true;
	else if (request->version == 2)
		request->too_large = !add(&request->parts[0].pieces, bytes, count);
	else if (request->form && MHD_post_process(request->form, bytes, count) != MHD_YES)
		request->too_large = true;
}

static int version_of(const char *url)
{
	if (strcmp(url, "/api/sign/pdf") == 0)
		return 1;
	return strcmp(url, "/api/v2/sign/pdf") == 0 ? 2 : 0;
}

static struct request *new_request(struct MHD_Connection *connection, const char *url)
{
	struct request *request = calloc(1, sizeof *request);

	if (!request)
		return NULL;
	request->version = version_of(url);
	request->count = request->version == 2;
	if (request->version == 1)
		request->form = MHD_create_post_processor(connection, FORM_PIECE, take_piece, request);
	return request;
}

static enum MHD_Result serve(void *context, struct MHD_Connection *connection, const char *url, const char *method,
                             const char *version, const char *bytes, size_t *count, void **kept)
{
	struct request *request = *kept;

	(void)version;
	if (!request) { /* the head of a request; its body follows */
		*kept = new_request(connection, url);
		return *kept ? MHD_YES : MHD_NO;
	}
	if (*count) {
		if (!request->too_large)
			take_body(request, bytes, *count);
		*count = 0;
		return MHD_YES;
	}
	if (!request->version || strcmp(method, "POST") != 0)
		return put_error(connection, MHD_HTTP_NOT_FOUND, "POST /api/sign/pdf atau /api/v2/sign/pdf");
	if (!is_let_in(connection))
		return put_error(connection, MHD_HTTP_UNAUTHORIZED, "Basic auth: " SERVICE_NAME ", " SERVICE_PASSWORD);
	if (request->too_large)
		return put_error(connection, MHD_HTTP_CONTENT_TOO_LARGE, "permintaan terlalu besar");
	if (request->version == 1 && !request->form)
		return put_error(connection, MHD_HTTP_BAD_REQUEST, "isi permintaan harus multipart/form-data");
	return answer(context, connection, request);
}

static void forget(void *context, struct MHD_Connection *connection, void **kept, enum MHD_RequestTerminationCode why)
{
	struct request *request = *kept;

	(void)context;
	(void)connection;
	(void)why;
	if (!request)
		return;
	if (request->form)
		MHD_destroy_post_processor(request->form);
	for (size_t i = 0; i < PARTS_MOST; i++)
		free(request->parts[i].pieces.bytes);
	free(request);
}

/* -- the service -- */

static sigset_t stopping(void)
{
	sigset_t signals;

	sigemptyset(&signals);
	sigaddset(&signals, SIGINT);
	sigaddset(&signals, SIGTERM);
	return signals;
}

struct service *service_start(struct naskah_trial *trial, unsigned port, FILE *log)
{
	struct sockaddr_in here = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };
	struct service *service = calloc(1, sizeof *service);
	sigset_t signals = stopping(), before;

	if (!service)
		return NULL;
	pthread_sigmask(SIG_BLOCK, &signals, &before); /* so that its thread lets them pass */
	here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	service->trial = trial;
	service->log = log;
	service->daemon =
		MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD, 0, NULL, NULL, serve, service, MHD_OPTION_SOCK_ADDR,
	                         &here, MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)WAIT_SECONDS,
	                         MHD_OPTION_NOTIFY_COMPLETED, forget, NULL, MHD_OPTION_END);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	if (service->daemon)
		return service;
	free(service);
	return NULL;
}

void service_wait(void)
{
	sigset_t signals = stopping();
	int which;

	pthread_sigmask(SIG_BLOCK, &signals, NULL);
	sigwait(&signals, &which);
}

void service_stop(struct service *service)
{
	MHD_stop_daemon(service->daemon);
	free(service);
}

unsigned service_port(const struct service *service)
{
	const union MHD_DaemonInfo *info = MHD_get_daemon_info(service->daemon, MHD_DAEMON_INFO_BIND_PORT);

	return info ? info->port : 0;
}

/* -- a request to it -- */

static bool send_all(int to, const char *bytes, size_t count)
{
	while (count) {
		ssize_t sent = send(to, bytes, count, 0);

		if (sent <= 0)
			return false;
		bytes += sent;
		count -= (size_t)sent;
	}
	return true;
}

static bool receive_all(int from, struct pieces *pieces)
{
	char room[65536];
	ssize_t count;

	while ((count = recv(from, room, sizeof room, 0)) > 0)
		if (pieces->count > 2 * (size_t)BODY_MOST || !add(pieces, room, (size_t)count))
			return false;
	return count == 0 && add(pieces, "", 1);
}

static int connect_to(unsigned port)
{
	struct sockaddr_in there = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };
	int connection = socket(AF_INET, SOCK_STREAM, 0);

	there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (connection >= 0 && connect(connection, (struct sockaddr *)&there, sizeof there) == 0)
		return connection;
	if (connection >= 0)
		close(connection);
	return -1;
}

/* Parts the answer into status and body; the bytes stay the caller's to free. */
static bool read_answer(struct pieces *pieces, struct service_answer *answer)
{
	char *end = strstr(pieces->bytes, "\r\n\r\n");

	if (!end || strncmp(pieces->bytes, "HTTP/1.1 ", 9) != 0)
		return false;
	answer->status = atoi(pieces->bytes + 9);
	answer->kept = pieces->bytes;
	answer->bytes = end + 4;
	answer->count = pieces->count - 1 - (size_t)(answer->bytes - pieces->bytes);
	return true;
}

bool service_post(const struct service *service, const char *body, size_t count, struct service_answer *answer)
{
	static const char head[] =
		"POST /api/v2/sign/pdf HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic " SERVICE_CREDENTIALS
		"\r\nContent-Type: application/json\r\nConnection: close\r\n"
		"Content-Length: %zu\r\n\r\n";
	int connection = connect_to(service_port(service));
	struct pieces pieces = { 0 };
	char room[512];
	int length = snprintf(room, sizeof room, head, count);
	bool fine;

	if (connection < 0)
		return false;
	fine = send_all(connection, room, (size_t)length) && send_all(connection, body, count) &&
	       receive_all(connection, &pieces) && read_answer(&pieces, answer);
	close(connection);
	if (!fine)
		free(pieces.bytes);
	return fine;
}

void service_answer_free(struct service_answer *answer)
{
	free(answer->kept);
}
