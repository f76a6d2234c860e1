/* The next year of an office: its data file anew, and beside it what it was read with, each where it stands already or
 * copied. Nothing is overwritten: all places are looked at before anything is written. */
#include "cli/call.h"
#include "cli/strings.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct turn {
	const struct call *call;
	struct naskah_office *office;
	struct naskah_inside data;
	const char *told;
	int year;
	char *place; /* where the data goes */
	struct string taken;
};

/* -- names -- */

static size_t folder_length(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

/* "data-2025.json" becomes "data-2026.json"; without a year in it, it gets one. From malloc. */
static char *next_name(const struct turn *turn, int before)
{
	const char *name = turn->call->older + folder_length(turn->call->older);
	const char *dot = strrchr(name, '.');
	int count = dot ? (int)(dot - name) : (int)strlen(name);
	size_t room = (size_t)count + strlen(turn->data.name) + 16;
	char *next = malloc(room), year[16];
	const char *there;

	snprintf(year, sizeof year, "%d", before);
	there = strstr(name, year);
	if (next && there && there + strlen(year) <= name + count)
		snprintf(next, room, "%.*s%d%.*s.%s", (int)(there - name), name, turn->year,
		         (int)(name + count - there - (long)strlen(year)), there + strlen(year), turn->data.name);
	else if (next)
		snprintf(next, room, "%.*s-%d.%s", count, name, turn->year, turn->data.name);
	return next;
}

/* -- files beside the data -- */

/* Where the copy of a file goes, from malloc; NULL of what is not copied: the data, fonts, what lies elsewhere. False
 * without memory. */
static bool place_of(const struct turn *turn, const struct naskah_file_read *file, char **place)
{
	const char *older = turn->call->older;
	size_t folder = folder_length(older);

	bool is_copied = file->digest && !file->absent && strcmp(file->path, older) != 0 &&
	                 strncmp(file->path, older, folder) == 0 && file->path[folder] != '/';

	if (!is_copied)
		*place = NULL;
	else
		*place = path_join(turn->call->input, file->path + folder);
	return *place || !is_copied;
}

static bool is_same(const char *path, const struct naskah_file_read *file)
{
	char digest[65];

	return naskah_digest(path, digest) && strcmp(digest, file->digest) == 0;
}

static void note_taken(struct turn *turn, const char *path)
{
	if (turn->taken.bytes && strstr(turn->taken.bytes, path))
		return; /* files are told each time they were read */
	string_add(&turn->taken, turn->taken.count ? ", " : "");
	string_add(&turn->taken, path);
}

static enum naskah_status no_memory(const struct turn *turn)
{
	complain(turn->call, NULL, SAY_OUT_OF_MEMORY);
	return NASKAH_SYSTEM_FAILED;
}

static enum naskah_status look_around(struct turn *turn)
{
	const struct naskah_file_read *file;

	if (is_file_there(turn->place))
		note_taken(turn, turn->place);
	for (size_t i = 0; (file = naskah_file_read(turn->office, i)); i++) {
		char *place;

		if (!place_of(turn, file, &place))
			turn->taken.failed = true;
		if (place && is_file_there(place) && !is_same(place, file))
			note_taken(turn, place);
		free(place);
	}
	if (turn->taken.failed)
		return no_memory(turn);
	return turn->taken.bytes ? wrong_call(turn->call, SAY_THERE_ALREADY, turn->taken.bytes) : NASKAH_DONE;
}

static bool copy_file(const char *from, const char *to)
{
	FILE *file = fopen(from, "rb");
	long count = file && fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
	char *bytes = count >= 0 ? malloc((size_t)count + 1) : NULL;
	bool done = bytes && fseek(file, 0, SEEK_SET) == 0 && fread(bytes, 1, (size_t)count, file) == (size_t)count &&
	            put_file(to, bytes, (size_t)count);

	if (file)
		fclose(file);
	free(bytes);
	return done;
}

/* -- writing -- */

static enum naskah_status told(const struct turn *turn, bool done, const char *path)
{
	if (done) {
		list_file(turn->call, path, path == turn->place);
		return NASKAH_DONE;
	}
	complain(turn->call, NULL, SAY_FOLDER_FAILED, path, strerror(errno));
	return NASKAH_SYSTEM_FAILED;
}

static enum naskah_status write_all(const struct turn *turn)
{
	enum naskah_status status = told(turn, put_file(turn->place, turn->data.bytes, turn->data.count), turn->place);
	const struct naskah_file_read *file;

	for (size_t i = 0; status == NASKAH_DONE && (file = naskah_file_read(turn->office, i)); i++) {
		char *place;

		if (!place_of(turn, file, &place))
			status = no_memory(turn);
		if (place && !is_file_there(place))
			status = told(turn, copy_file(file->path, place), place);
		free(place);
	}
	return status;
}

/* NASKAH_DATA_WRONG when something is missing for it. */
static enum naskah_status try_paper(struct naskah_office *office, const char *kind)
{
	const char *lack = naskah_lack(office, kind, false);
	struct naskah_paper *paper = NULL;
	enum naskah_status status = lack && *lack ? NASKAH_DATA_WRONG : naskah_make(office, kind, NULL, &paper);

	naskah_paper_close(paper);
	return status;
}

/* Papers read pictures. */
static enum naskah_status read_pictures(const struct turn *turn)
{
	enum naskah_status status = NASKAH_DONE;
	const char *kind;

	for (size_t i = 0; status != NASKAH_SYSTEM_FAILED && (kind = naskah_kind(i)); i++)
		status = try_paper(turn->office, kind);
	if (status != NASKAH_SYSTEM_FAILED)
		return NASKAH_DONE;
	print_messages(turn->call, turn->call->err, turn->office);
	return status;
}

static bool is_workbook(const char *path)
{
	const char *dot = strrchr(path, '.');

	return dot && (strcmp(dot, ".xlsx") == 0 || strcmp(dot, ".XLSX") == 0);
}

/* -- papers of the year -- */

static void print_errors(const struct call *call, struct naskah_office *office)
{
	for (size_t i = 0; i < naskah_message_count(office); i++) {
		const struct naskah_message *message = naskah_message(office, i);

		if (message->severity == NASKAH_ERROR)
			fprintf(call->out, "  %s\n", say(call, message->line_id, message->line_en));
	}
}

/* What the older data makes and the new one does not yet; false when that could not be found out. */
static bool find_missing(const struct turn *turn, struct naskah_office *fresh, struct string *kinds,
                         struct string *reasons)
{
	const char *kind;

	for (size_t i = 0; (kind = naskah_kind(i)); i++) {
		const char *lack = naskah_lack(fresh, kind, turn->call->english);
		enum naskah_status status =
			naskah_lack(turn->office, kind, false) ? NASKAH_DONE : try_paper(fresh, kind);

		if (status == NASKAH_SYSTEM_FAILED)
			return false;
		if (status == NASKAH_DONE)
			continue;
		string_add(kinds, kinds->count ? ", " : "");
		string_add(kinds, kind);
		if (lack) {
			string_add(reasons, "  ");
			string_add(reasons, lack);
			string_byte(reasons, '\n');
		}
	}
	return !kinds->failed && !reasons->failed;
}

/* With where it hangs. */
static enum naskah_status say_missing(const struct turn *turn)
{
	const struct call *call = turn->call;
	struct naskah_office *fresh = naskah_open(turn->place, &call->options);
	struct string kinds = { 0 }, reasons = { 0 };
	enum naskah_status status = NASKAH_DONE;

	if (!fresh || !find_missing(turn, fresh, &kinds, &reasons)) {
		status = NASKAH_SYSTEM_FAILED;
		if (fresh)
			print_messages(call, call->err, fresh);
	} else if (kinds.bytes) {
		tell_people(call, call->out, SAY_NOT_TURNED, kinds.bytes);
		fputs(reasons.bytes ? reasons.bytes : "", call->out);
		print_errors(call, fresh);
	}
	string_free(&kinds);
	string_free(&reasons);
	naskah_close(fresh);
	return status;
}

static enum naskah_status turn_over(struct turn *turn)
{
	const struct call *call = turn->call;
	int next = 0; /* the year behind that of the data */
	bool workbook = call->excel || is_workbook(call->older);
	enum naskah_status status = naskah_turn(turn->office, &next, workbook, call->english, &turn->data, &turn->told);
	char *name;

	turn->year = call->year ? call->year : next;
	if (status == NASKAH_DONE && turn->year != next)
		status = naskah_turn(turn->office, &turn->year, workbook, call->english, &turn->data, &turn->told);
	if (status != NASKAH_DONE)
		return status;
	name = next_name(turn, next - 1);
	turn->place = name ? path_join(call->input, name) : NULL;
	free(name);
	if (!turn->place || !turn->data.bytes)
		return NASKAH_SYSTEM_FAILED;
	status = read_pictures(turn);
	if (status == NASKAH_DONE)
		status = look_around(turn);
	if (status == NASKAH_DONE)
		status = write_all(turn);
	if (status == NASKAH_DONE && call->json)
		fputs("]\n", call->out);
	if (status == NASKAH_DONE && !call->json) {
		fputs(turn->told, call->out);
		status = say_missing(turn);
	}
	if (status == NASKAH_DONE && !call->json)
		tell_people(call, call->out, SAY_TURNED, turn->place);
	return status;
}

enum naskah_status run_turun(struct call *call)
{
	struct turn turn = { .call = call };
	struct naskah_options options = call->options;
	enum naskah_status status;

	options.remember = true;
	turn.office = naskah_open(call->older, &options);
	if (!turn.office) {
		complain(call, NULL, SAY_OUT_OF_MEMORY);
		return NASKAH_SYSTEM_FAILED;
	}
	status = turn_over(&turn);
	if (!turn.place)
		print_messages(call, call->err, turn.office);
	naskah_close(turn.office);
	free(turn.place);
	string_free(&turn.taken);
	return printed(call, call->out, status);
}
