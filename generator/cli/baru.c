/* A folder to start from: nothing that is there already is touched, and where something is, nothing is written at all.
 */
#include "cli/call.h"
#include "cli/strings.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool is_file_there(const char *path)
{
	return access(path, F_OK) == 0;
}

/* Names all that stands in the way. */
static enum naskah_status look_around(const struct call *call, struct naskah_starter *starter)
{
	const struct naskah_inside *file;
	struct string taken = { 0 };
	enum naskah_status status = NASKAH_DONE;

	for (size_t i = 0; (file = naskah_starter_file(starter, i)); i++) {
		char *path = path_join(call->input, file->name);

		if (path && is_file_there(path)) {
			string_add(&taken, taken.count ? ", " : "");
			string_add(&taken, path);
		}
		status = path && !taken.failed ? status : NASKAH_SYSTEM_FAILED;
		free(path);
	}
	if (status)
		complain(call, NULL, SAY_OUT_OF_MEMORY);
	else if (taken.bytes)
		status = wrong_call(call, SAY_THERE_ALREADY, taken.bytes);
	string_free(&taken);
	return status;
}

bool put_file(const char *path, const char *bytes, size_t count)
{
	char *folder = strdup(path), *slash = folder ? strrchr(folder, '/') : NULL;
	bool made;

	if (slash)
		*slash = '\0';
	made = folder && make_folder(folder) && naskah_put(path, bytes, count);
	free(folder);
	return made;
}

void list_file(const struct call *call, const char *path, bool first)
{
	if (!call->json) {
		fprintf(call->out, "%s\n", path);
		return;
	}
	fputs(first ? "[{" : ",\n {", call->out);
	print_member(call->out, "berkas", path);
	fputc('}', call->out);
}

static enum naskah_status write_files(const struct call *call, struct naskah_starter *starter)
{
	const struct naskah_inside *file;

	for (size_t i = 0; (file = naskah_starter_file(starter, i)); i++) {
		char *path = path_join(call->input, file->name);
		bool done = path && put_file(path, file->bytes, file->count);

		if (done)
			list_file(call, path, i == 0);
		else
			complain(call, NULL, SAY_FOLDER_FAILED, path ? path : call->input, strerror(errno));
		free(path);
		if (!done)
			return NASKAH_SYSTEM_FAILED;
	}
	if (call->json)
		fputs("]\n", call->out);
	return NASKAH_DONE;
}

static enum naskah_status say_what_next(const struct call *call, struct naskah_starter *starter)
{
	bool done;
	char *data = path_join(call->input, naskah_starter_file(starter, 0)->name);
	char *papers = path_join(call->input, "hasil"), *guide = path_join(call->input, "BACA-SAYA.txt");

	done = data && papers && guide;
	if (done && !call->json)
		tell_people(call, call->out, SAY_STARTED, data, papers, guide);
	else if (!done)
		complain(call, NULL, SAY_OUT_OF_MEMORY);
	free(data);
	free(papers);
	free(guide);
	return done ? NASKAH_DONE : NASKAH_SYSTEM_FAILED;
}

enum naskah_status run_baru(struct call *call)
{
	int year = call->year ? call->year : call->around->year;
	struct naskah_starter *starter;
	enum naskah_status status;

	if (!year)
		return wrong_call(call, SAY_OPTION_NEEDS_VALUE, "--tahun", "TAHUN");
	starter = naskah_starter_open(call->office ? call->office : naskah_starter_kind(0), year, call->excel);
	if (!starter) {
		complain(call, NULL, SAY_OUT_OF_MEMORY);
		return NASKAH_SYSTEM_FAILED;
	}
	status = look_around(call, starter);
	if (status == NASKAH_DONE)
		status = write_files(call, starter);
	if (status == NASKAH_DONE)
		status = say_what_next(call, starter);
	naskah_starter_close(starter);
	return printed(call, call->out, status);
}
