/* Every paper of one data file, into a folder: the data is read once, a paper that fails stops no other.
 *
 * The list of papers goes to standard output, messages to standard error, each cause once. For machines there is one
 * JSON list: the messages, as other commands give them, then an object for each paper.
 */
#include "cli/call.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* -- the folder -- */

static enum naskah_status no_folder(const struct call *call)
{
	const char *reason = strerror(errno);

	if (call->json) {
		fputs("[{", call->out);
		print_member(call->out, "berkas", call->folder);
		fputs(", \"jalur\": \"\", \"tingkat\": \"galat\", \"kode\": \"gagal-menulis\", ", call->out);
		print_member(call->out, "pesan", reason);
		fputs("}]\n", call->out);
	} else {
		fprintf(call->err, "%s: %s %s: %s\n", call->input,
		        say(call, "galat: tidak dapat menulis", "error: cannot write"), call->folder, reason);
	}
	return NASKAH_SYSTEM_FAILED;
}

/* -- papers -- */

struct round {
	const struct call *call;
	struct naskah_office *office;
	char *list; /* of papers, held back until the messages have been said */
	size_t list_size;
	FILE *to;                  /* into it */
	enum naskah_status status; /* the worst of all papers */
};

static void take_status(struct round *round, enum naskah_status status)
{
	if (status > round->status)
		round->status = status;
}

static void list_json(const struct round *round, const char *kind, const char *state, const char *file,
                      const char *reason)
{
	fputs(",\n {", round->to);
	print_member(round->to, "naskah", kind);
	fputs(", ", round->to);
	print_member(round->to, "keadaan", state);
	if (file) {
		fputs(", ", round->to);
		print_member(round->to, "berkas", file);
	}
	if (reason) {
		fputs(", ", round->to);
		print_member(round->to, "alasan", reason);
	}
	fputc('}', round->to);
}

static void list(const struct round *round, const char *kind, const char *state, const char *file, const char *reason)
{
	if (round->call->json)
		list_json(round, kind, state, file, reason);
	else
		fprintf(round->to, "%-9s %s%s%s%s\n", state, file ? file : kind, reason ? " (" : "",
		        reason ? reason : "", reason ? ")" : "");
}

static void make(struct round *round, const char *kind)
{
	const struct call *call = round->call;
	size_t room = strlen(call->folder) + strlen(kind) + 16;
	char *file = malloc(room);
	struct naskah_paper *paper = NULL;
	enum naskah_status status = NASKAH_SYSTEM_FAILED;

	if (file) {
		snprintf(file, room, "%s/%s.%s", call->folder, kind, naskah_output_extension(call->written));
		status = naskah_make(round->office, kind, &call->wishes, &paper);
	}
	if (paper)
		status = naskah_save(paper, call->written, &call->form, file);
	naskah_paper_close(paper);
	if (status == NASKAH_DONE)
		list(round, kind, say(call, "dibuat", "made"), file, NULL);
	else
		list(round, kind, say(call, "gagal", "failed"), NULL,
		     say(call, "lihat pesan di atas", "see the messages above"));
	take_status(round, status);
	free(file);
}

static void make_all(struct round *round)
{
	const char *kind;

	for (size_t i = 0; (kind = naskah_kind(i)); i++) {
		const char *lack = naskah_lack(round->office, kind, round->call->english);

		if (lack)
			list(round, kind, say(round->call, "dilewati", "skipped"), NULL, lack);
		else
			make(round, kind);
	}
}

/* -- what is said -- */

static void print_json(struct round *round)
{
	FILE *out = round->call->out;
	size_t count = naskah_message_count(round->office);

	fputc('[', out);
	for (size_t i = 0; i < count; i++) {
		fputs(i ? ",\n " : "", out);
		print_message_object(round->call, out, naskah_message(round->office, i));
	}
	if (round->list_size) /* which begins with a comma */
		fwrite(count ? round->list : round->list + 2, 1, round->list_size - (count ? 0 : 2), out);
	fputs("]\n", out);
}

static void print_all(struct round *round)
{
	if (round->call->json) {
		print_json(round);
		return;
	}
	print_messages(round->call, round->call->err, round->office);
	fwrite(round->list, 1, round->list_size, round->call->out);
	print_waiting(round->call, round->office);
}

static enum naskah_status run(struct round *round)
{
	const struct call *call = round->call;

	round->status = naskah_office_status(round->office);
	if (round->status == NASKAH_DONE && held_back(call, round->office))
		round->status = NASKAH_DATA_WRONG;
	if (round->status == NASKAH_DONE && !make_folder(call->folder))
		return no_folder(call);
	if (round->status == NASKAH_DONE)
		make_all(round);
	if (fflush(round->to) != 0)
		return NASKAH_SYSTEM_FAILED;
	print_all(round);
	return printed(call, call->out, round->status);
}

enum naskah_status run_semua(struct call *call)
{
	struct round round = { .call = call };
	enum naskah_status status = NASKAH_SYSTEM_FAILED;

	if (!call->folder)
		return wrong_call(call, "folder belum disebut; tulis -d FOLDER", "no folder given; write -d FOLDER",
		                  NULL);
	if (call->output)
		return wrong_call(call, "semua menulis ke folder; pakai -d, bukan -o",
		                  "semua writes to a folder; use -d, not -o", NULL);
	round.to = open_memstream(&round.list, &round.list_size);
	round.office = round.to ? open_office(call) : NULL;
	if (round.office)
		status = run(&round);
	naskah_close(round.office);
	if (round.to)
		fclose(round.to);
	free(round.list);
	return status;
}
