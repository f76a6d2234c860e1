/* A small HTTP service: POST a data file to /lkip (or /surat, /sop ...) and a PDF comes back, or what is wrong with it.
 *
 *     cc layanan.c $(pkg-config --cflags --libs naskah libmicrohttpd) -o layanan
 *     ./layanan 8080 &
 *     curl --data-binary @data.json http://127.0.0.1:8080/lkip -o lkip.pdf
 *
 * It listens on this machine alone, a thread per request; data that names files finds none.
 */
#include <naskah.h>

#include <arpa/inet.h>
#include <microhttpd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BYTES_MOST = 16 << 20 };

/* A request on its way. */
struct request {
	char *bytes;
	size_t count;
	bool too_large;
};

static enum MHD_Result answer(struct MHD_Connection *connection, unsigned status, const char *type, const char *bytes,
                              size_t count)
{
	struct MHD_Response *response = MHD_create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
	enum MHD_Result result = MHD_NO;

	if (response && MHD_add_response_header(response, "Content-Type", type) == MHD_YES)
		result = MHD_queue_response(connection, status, response);
	if (response)
		MHD_destroy_response(response);
	return result;
}

static enum MHD_Result answer_text(struct MHD_Connection *connection, unsigned status, const char *text)
{
	return answer(connection, status, "text/plain; charset=utf-8", text, strlen(text));
}

static enum MHD_Result answer_messages(struct MHD_Connection *connection, unsigned status, struct naskah_office *office)
{
	char *text = NULL;
	size_t count = 0;
	FILE *lines = open_memstream(&text, &count);
	enum MHD_Result result;

	if (!lines)
		return MHD_NO;
	for (size_t i = 0; i < naskah_message_count(office); i++)
		fprintf(lines, "%s\n", naskah_message(office, i)->line_id);
	fclose(lines);
	result = answer(connection, status, "text/plain; charset=utf-8", text, count);
	free(text);
	return result;
}

static enum MHD_Result make(struct MHD_Connection *connection, const char *kind, const struct request *request)
{
	struct naskah_office *office =
		naskah_open_memory(request->bytes ? request->bytes : "", request->count, "data.json", NULL, NULL);
	struct naskah_paper *paper = NULL;
	const char *bytes = NULL;
	size_t count = 0;
	enum naskah_status status;
	enum MHD_Result result;

	if (!office)
		return answer_text(connection, MHD_HTTP_SERVICE_UNAVAILABLE, "memori habis\n");
	status = naskah_make(office, kind, NULL, &paper);
	if (status == NASKAH_DONE)
		status = naskah_bytes(paper, "pdf", NULL, &bytes, &count);
	if (status == NASKAH_DONE)
		result = answer(connection, MHD_HTTP_OK, naskah_output_media_type("pdf"), bytes, count);
	else
		result = answer_messages(connection,
		                         status == NASKAH_DATA_WRONG ? MHD_HTTP_UNPROCESSABLE_CONTENT
		                                                     : MHD_HTTP_INTERNAL_SERVER_ERROR,
		                         office);
	naskah_close(office);
	return result;
}

static void add(struct request *request, const char *bytes, size_t count)
{
	char *grown = count <= BYTES_MOST - request->count ? realloc(request->bytes, request->count + count) : NULL;

	request->too_large = request->too_large || !grown;
	if (!grown)
		return;
	memcpy(grown + request->count, bytes, count);
	request->bytes = grown;
	request->count += count;
}

static enum MHD_Result serve(void *context, struct MHD_Connection *connection, const char *url, const char *method,
                             const char *version, const char *bytes, size_t *count, void **kept)
{
	struct request *request = *kept;

	(void)context;
	(void)version;
	if (!request) { /* the head of a request; its body follows */
		*kept = calloc(1, sizeof *request);
		return *kept ? MHD_YES : MHD_NO;
	}
	if (*count) {
		add(request, bytes, *count);
		*count = 0;
		return MHD_YES;
	}
	if (request->too_large)
		return answer_text(connection, MHD_HTTP_CONTENT_TOO_LARGE, "data terlalu besar\n");
	if (strcmp(method, "POST") != 0 || !naskah_kind_note(url + 1))
		return answer_text(connection, MHD_HTTP_NOT_FOUND, "kirim data dengan POST ke /lkip, /surat, ...\n");
	return make(connection, url + 1, request);
}

static void forget(void *context, struct MHD_Connection *connection, void **kept, enum MHD_RequestTerminationCode why)
{
	struct request *request = *kept;

	(void)context;
	(void)connection;
	(void)why;
	free(request ? request->bytes : NULL);
	free(request);
}

int main(int count, char **words)
{
	struct sockaddr_in here = { .sin_family = AF_INET,
		                    .sin_port = htons((uint16_t)(count > 1 ? atoi(words[1]) : 8080)) };
	struct MHD_Daemon *daemon;

	here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	daemon = MHD_start_daemon(MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD, 0, NULL, NULL, serve,
	                          NULL, MHD_OPTION_SOCK_ADDR, &here, MHD_OPTION_NOTIFY_COMPLETED, forget, NULL,
	                          MHD_OPTION_END);
	if (!daemon)
		return 1;
	pause();
	MHD_stop_daemon(daemon);
	return 0;
}
