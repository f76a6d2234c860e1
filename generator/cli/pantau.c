/* Papers that follow their data: made again when a file changes that the last round read, or looked for in vain.
 *
 * What a round says stands on the screen until the next; a paper that cannot be made leaves the last good file where it
 * is. The round ends with one line: what was made, and how long after the change.
 */
#include "cli/call.h"
#include "cli/strings.h"
#include "cli/watch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* A file of the last round. */
struct followed {
	struct followed *next;
	char digest[65]; /* empty: it was not there */
	char path[];
};

struct pantau {
	struct call *call;
	struct watch *watch;
	struct followed *files;
};

/* -- files -- */

static void forget(struct pantau *pantau)
{
	struct followed *next;

	for (struct followed *file = pantau->files; file; file = next) {
		next = file->next;
		free(file);
	}
	pantau->files = NULL;
}

static void follow(struct pantau *pantau, const char *path, const char *digest)
{
	size_t count = strlen(path) + 1;
	struct followed *file = calloc(1, sizeof *file + count);

	if (!file)
		return;
	memcpy(file->path, path, count);
	snprintf(file->digest, sizeof file->digest, "%s", digest);
	file->next = pantau->files;
	pantau->files = file;
}

/* The file itself, or a folder above it that comes or goes. */
static bool is_followed(void *context, const char *path)
{
	const struct pantau *pantau = context;
	size_t count = strlen(path);

	for (const struct followed *file = pantau->files; file; file = file->next)
		if (strncmp(file->path, path, count) == 0 && (!file->path[count] || file->path[count] == '/'))
			return true;
	return false;
}

static void follow_files(struct pantau *pantau, struct naskah_office *office)
{
	const struct naskah_file_read *file;

	forget(pantau);
	for (size_t i = 0; (file = naskah_file_read(office, i)); i++)
		if (file->digest || file->absent) /* fonts that are there are the machine's */
			follow(pantau, file->path, file->absent ? "" : file->digest);
	if (!is_followed(pantau, pantau->call->input)) /* it is gone */
		follow(pantau, pantau->call->input, "");
}

/* Looks at the folder of the path, or the nearest above it that is there; whether nobody did before. */
static bool look_at(const struct pantau *pantau, const char *path)
{
	char *folder = strdup(path);
	bool fresh = false, done = !folder;

	while (!done) {
		char *slash = strrchr(folder, '/');

		if (slash)
			slash[slash == folder] = '\0';
		done = watch_folder(pantau->watch, slash ? folder : ".", &fresh) || !slash || !strcmp(folder, "/");
	}
	free(folder);
	return fresh;
}

/* Whether it is another than was read. */
static bool has_changed(const struct followed *file)
{
	char digest[65] = "";

	return strcmp(naskah_digest(file->path, digest) ? digest : "", file->digest) != 0;
}

/* A folder that nobody looked at may have changed since it was read. */
static bool missed_any(const struct pantau *pantau)
{
	bool missed = false;

	for (const struct followed *file = pantau->files; file; file = file->next)
		missed = (look_at(pantau, file->path) && has_changed(file)) || missed;
	return missed;
}

/* -- a round -- */

struct round {
	const struct call *call;
	struct naskah_office *office;
	size_t made, pages;
	char *file;                   /* the last that was made */
	struct string failed;         /* papers that were not */
	struct string listed, unmade; /* the files and those papers, as JSON */
};

static void list_as_json(struct string *list, const char *name)
{
	string_add(list, list->count ? ", " : "");
	string_json(list, name);
}

static void fail(struct round *round, const char *kind)
{
	string_add(&round->failed, round->failed.count ? ", " : "");
	string_add(&round->failed, kind);
	list_as_json(&round->unmade, kind);
}

static void make(struct round *round, const char *kind)
{
	const struct call *call = round->call;
	struct naskah_paper *paper = NULL;
	char name[64], *file;
	bool done;

	snprintf(name, sizeof name, "%s.%s", kind, naskah_output_extension(call->written));
	file = call->folder ? path_join(call->folder, name) : strdup(name);
	if (!file)
		complain(call, NULL, SAY_OUT_OF_MEMORY);
	done = file && naskah_make(round->office, kind, &call->wishes, &paper) == NASKAH_DONE &&
	       naskah_save(paper, call->written, &call->form, file) == NASKAH_DONE;
	if (!done) {
		fail(round, kind);
		free(file);
	} else {
		round->made++;
		round->pages += naskah_page_count(paper);
		list_as_json(&round->listed, file);
		free(round->file);
		round->file = file;
	}
	naskah_paper_close(paper);
}

/* Those that were named, or all that the data can make. */
static void make_papers(struct round *round)
{
	const struct call *call = round->call;
	bool named = call->word_count > 1;
	const char *kind;

	for (size_t i = 1; i < call->word_count; i++)
		make(round, call->words[i]);
	for (size_t i = 0; !named && (kind = naskah_kind(i)); i++)
		if (!naskah_lack(round->office, kind, false))
			make(round, kind);
	if (!round->made && !round->failed.count)
		fail(round, call->input);
}

static void say_state(const struct round *round, unsigned long spent)
{
	const struct call *call = round->call;

	if (round->made == 1)
		print_said(call, call->out, SAY_FOLLOWED_ONE, round->file, NUMBER(round->pages), NUMBER(spent));
	else if (round->made)
		print_said(call, call->out, SAY_FOLLOWED, NUMBER(round->made), NUMBER(round->pages), NUMBER(spent));
	if (round->made && round->failed.bytes)
		fputs("; ", call->out);
	if (round->failed.bytes)
		print_said(call, call->out, SAY_NOT_FOLLOWED, round->failed.bytes);
	if (!round->made)
		fprintf(call->out, "; %lu ms", spent);
	fputc('\n', call->out);
}

/* A line for machines. */
static void say_json(const struct round *round, unsigned long spent)
{
	fprintf(round->call->out, "{\"dibuat\": [%s], \"halaman\": %zu, \"tidak_dibuat\": [%s], \"ms\": %lu}\n",
	        round->listed.bytes ? round->listed.bytes : "", round->pages,
	        round->unmade.bytes ? round->unmade.bytes : "", spent);
}

static enum naskah_status run_round(struct pantau *pantau)
{
	struct call *call = pantau->call;
	struct round round = { .call = call, .office = open_office(call) };
	enum naskah_status status;
	unsigned long spent;

	if (!round.office)
		return NASKAH_SYSTEM_FAILED;
	if (call->around->colour && !call->json)
		fputs("\033[H\033[2J\033[3J", call->err);
	if (held_back(call, round.office))
		fail(&round, call->input);
	else
		make_papers(&round);
	spent = watch_since(pantau->watch);
	print_messages(call, call->err, round.office);
	fflush(call->err);
	if (call->json)
		say_json(&round, spent);
	else
		say_state(&round, spent);
	follow_files(pantau, round.office);
	status = round.failed.failed || round.listed.failed || round.unmade.failed ? NASKAH_SYSTEM_FAILED : NASKAH_DONE;
	naskah_close(round.office);
	free(round.file);
	string_free(&round.failed);
	string_free(&round.listed);
	string_free(&round.unmade);
	*call->starved = false; /* the next round may have what this one lacked */
	return printed(call, call->out, status);
}

/* -- all rounds -- */

static enum naskah_status check_words(const struct call *call)
{
	for (size_t i = 1; i < call->word_count; i++)
		if (!naskah_kind_note(call->words[i]))
			return wrong_call(call, SAY_UNKNOWN_PAPER, call->words[i]);
	return strcmp(call->input, "-") == 0 ? wrong_call(call, SAY_NO_FOLLOWING_INPUT) : NASKAH_DONE;
}

static enum naskah_status check_place(const struct call *call)
{
	char digest[65];

	if (!naskah_digest(call->input, digest)) {
		complain(call, call->input, SAY_NOTHING_TO_FOLLOW);
		return NASKAH_CALL_WRONG;
	}
	if (!call->folder || make_folder(call->folder))
		return NASKAH_DONE;
	complain(call, NULL, SAY_FOLDER_FAILED, call->folder, strerror(errno));
	return NASKAH_SYSTEM_FAILED;
}

enum naskah_status run_pantau(struct call *call)
{
	struct pantau pantau = { .call = call };
	enum naskah_status status = check_words(call);

	if (status == NASKAH_DONE)
		status = check_place(call);
	if (status)
		return status;
	pantau.watch = watch_open();
	if (!pantau.watch) {
		complain(call, NULL, SAY_NO_WATCH, strerror(errno));
		return NASKAH_SYSTEM_FAILED;
	}
	call->options.remember = true;
	call->options.shelf = naskah_shelf_open();
	look_at(&pantau, call->input);
	do {
		status = run_round(&pantau);
	} while (status == NASKAH_DONE && (missed_any(&pantau) || watch_wait(pantau.watch, is_followed, &pantau)));
	forget(&pantau);
	watch_close(pantau.watch);
	naskah_shelf_close(call->options.shelf);
	return status;
}
