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

static enum naskah_status no_folder(const struct call *call, const char *folder)
{
	const char *const filling[4] = { folder, strerror(errno) };

	if (call->json) {
		fputc('[', call->out);
		print_complaint(call, call->out, call->input, SAY_FOLDER_FAILED, filling);
		fputs("]\n", call->out);
	} else {
		complain_put(call, call->input, SAY_FOLDER_FAILED, filling);
	}
	return NASKAH_SYSTEM_FAILED;
}

/* -- papers -- */

/* A line of the list, held back until the messages have been said. */
struct listed {
	struct listed *next;
	const char *kind, *state, *reason; /* reason and file may be NULL */
	char *file;
};

struct round {
	const struct call *call;
	struct naskah_office *office;
	struct listed *list, **last;
	enum naskah_status status; /* the worst of all papers */
};

static void take_status(struct round *round, enum naskah_status status)
{
	if (status > round->status)
		round->status = status;
}

/* `file` comes from malloc and is the list's from now on. */
static void list(struct round *round, const char *kind, const char *state, char *file, const char *reason)
{
	struct listed *listed = malloc(sizeof *listed);

	if (!listed) {
		free(file);
		take_status(round, NASKAH_SYSTEM_FAILED);
		return;
	}
	*listed = (struct listed){ NULL, kind, state, reason, file };
	*round->last = listed;
	round->last = &listed->next;
}

/* "folder/lkip.pdf", from malloc; NULL without memory. */
static char *file_in(const char *folder, const char *kind, const char *output)
{
	const char *extension = naskah_output_extension(output);
	size_t room = strlen(folder) + strlen(kind) + strlen(extension) + 3;
	char *file = malloc(room);

	if (file)
		snprintf(file, room, "%s/%s.%s", folder, kind, extension);
	return file;
}

static enum naskah_status save_metadata(const struct call *call, struct naskah_paper *paper, const char *kind)
{
	char *file = file_in(call->metadata, kind, "metadata");
	enum naskah_status status = file ? naskah_save(paper, "metadata", NULL, file) : NASKAH_SYSTEM_FAILED;

	free(file);
	return status;
}

static void make(struct round *round, const char *kind)
{
	const struct call *call = round->call;
	char *file = file_in(call->folder, kind, call->written);
	struct naskah_paper *paper = NULL;
	enum naskah_status status = NASKAH_SYSTEM_FAILED;

	if (file)
		status = naskah_make(round->office, kind, &call->wishes, &paper);
	if (paper)
		status = naskah_save(paper, call->written, &call->form, file);
	if (paper && status == NASKAH_DONE && call->metadata)
		status = save_metadata(call, paper, kind);
	if (status == NASKAH_DONE)
		print_made(call, paper, file);
	naskah_paper_close(paper);
	take_status(round, status);
	if (status == NASKAH_DONE) {
		list(round, kind, words_of(call, SAY_STATE_MADE), file, NULL);
		return;
	}
	free(file);
	list(round, kind, words_of(call, SAY_STATE_FAILED), NULL, words_of(call, SAY_SEE_ABOVE));
}

static void make_all(struct round *round)
{
	const char *kind;

	for (size_t i = 0; (kind = naskah_kind(i)); i++) {
		const char *lack = naskah_lack(round->office, kind, round->call->english);

		if (lack)
			list(round, kind, words_of(round->call, SAY_STATE_SKIPPED), NULL, lack);
		else
			make(round, kind);
	}
}

/* -- what is said -- */

static void print_listed_object(FILE *out, const struct listed *listed)
{
	fputc('{', out);
	print_member(out, "naskah", listed->kind);
	fputs(", ", out);
	print_member(out, "keadaan", listed->state);
	if (listed->file) {
		fputs(", ", out);
		print_member(out, "berkas", listed->file);
	}
	if (listed->reason) {
		fputs(", ", out);
		print_member(out, "alasan", listed->reason);
	}
	fputc('}', out);
}

static void print_json(struct round *round)
{
	FILE *out = round->call->out;
	size_t count = naskah_message_count(round->office), said = 0;

	fputc('[', out);
	for (size_t i = 0; i < count; i++) {
		const struct naskah_message *message = naskah_message(round->office, i);

		if (!is_shown(round->call, message))
			continue;
		fputs(said++ ? ",\n " : "", out);
		print_message_object(round->call, out, message);
	}
	for (const struct listed *listed = round->list; listed; listed = listed->next) {
		fputs(said++ ? ",\n " : "", out);
		print_listed_object(out, listed);
	}
	if (round->status == NASKAH_DONE)
		print_waiting_object(round->call, out, round->office, said > 0);
	fputs("]\n", out);
}

static void print_all(struct round *round)
{
	if (round->call->json) {
		print_json(round);
		return;
	}
	print_messages(round->call, round->call->err, round->office);
	for (const struct listed *listed = round->list; listed; listed = listed->next)
		fprintf(round->call->out, "%-9s %s%s%s%s\n", listed->state, listed->file ? listed->file : listed->kind,
		        listed->reason ? " (" : "", listed->reason ? listed->reason : "", listed->reason ? ")" : "");
	print_waiting(round->call, round->office);
}

static void forget(struct listed *listed)
{
	while (listed) {
		struct listed *next = listed->next;

		free(listed->file);
		free(listed);
		listed = next;
	}
}

static enum naskah_status run(struct round *round)
{
	const struct call *call = round->call;

	round->status = naskah_office_status(round->office);
	if (round->status == NASKAH_DONE && held_back(call, round->office))
		round->status = NASKAH_DATA_WRONG;
	if (round->status == NASKAH_DONE && !make_folder(call->folder))
		return no_folder(call, call->folder);
	if (round->status == NASKAH_DONE && call->metadata && !make_folder(call->metadata))
		return no_folder(call, call->metadata);
	if (round->status == NASKAH_DONE)
		make_all(round);
	print_all(round);
	return printed(call, call->out, round->status);
}

enum naskah_status run_semua(struct call *call)
{
	struct round round = { .call = call };
	enum naskah_status status = NASKAH_SYSTEM_FAILED;

	if (!call->folder)
		return wrong_call(call, SAY_NO_FOLDER);
	round.last = &round.list;
	round.office = open_office(call);
	if (round.office)
		status = run(&round);
	forget(round.list);
	naskah_close(round.office);
	return status;
}
