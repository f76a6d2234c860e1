/* One run after the other over the table of layouts: a paper that fails stops no other.
 *
 * The data is read once here, to ask each layout whether it is possible; each paper then takes the
 * whole way of generate.c. What a run says is held back until it is known whether it was said
 * before.
 */
#include "semua.h"

#include "base/file.h"
#include "generate.h"
#include "input/json_writer.h"
#include "report.h"
#include "record/check/reading.h"
#include "sources.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { MEGABYTES_MOST = 1024 };

struct round {
	const struct job *job;
	const char *folder;
	FILE *out;
	struct arena *arena;
	const struct record *record;
	ARRAY_OF(struct text) said; /* lines of messages */
	struct buffer listed;       /* the list, for machines */
	struct json_writer list;
	enum outcome outcome;
};

static const char *say(const struct round *round, const char *id, const char *en)
{
	return round->job->language == LANGUAGE_EN ? en : id;
}

/* The worst outcome of all papers. */
static void take_outcome(struct round *round, enum outcome outcome)
{
	if (outcome > round->outcome)
		round->outcome = outcome;
}

/* -- the data -- */

/* False when there is no record to ask; why has been said. Warnings are left to the papers. */
static bool read_record(struct round *round)
{
	struct diags diags = { .arena = round->arena };
	struct sources sources = { 0 };
	enum outcome outcome = sources_read(round->arena, round->job, &diags, &sources);

	if (outcome == OUTCOME_DONE)
		round->record = record_from_json(round->arena, sources.json, &diags);
	if (!diags.errors)
		return true;
	take_outcome(round, outcome == OUTCOME_DONE ? OUTCOME_DATA_WRONG : outcome);
	if (sources.json)
		json_locate(sources.json, &diags);
	diags_sort(&diags);
	report_diags(round->arena, &diags, round->job);
	return false;
}

/* -- the folder -- */

static bool folder_make(struct arena *arena, struct text path)
{
	return mkdir(text_copy(arena, path).bytes, 0777) == 0 || errno == EEXIST;
}

static bool folders_make(struct round *round)
{
	struct diags diags = { .arena = round->arena };
	struct text path = text_from(round->folder);
	struct file_error error = { FILE_UNWRITABLE, 0 };
	struct stat found;

	for (size_t i = 1; i < path.count; i++)
		if (path.bytes[i] == '/')
			folder_make(round->arena, text_part(path, 0, i));
	if (folder_make(round->arena, path)) {
		errno = ENOTDIR;
		if (stat(round->folder, &found) == 0 && S_ISDIR(found.st_mode))
			return true;
	}
	error.code = errno;
	diag_add(&diags, (struct text){ 0 }, MESSAGE_OUTPUT_FAILED, path, file_reason(round->arena, error));
	report_diags(round->arena, &diags, round->job);
	take_outcome(round, OUTCOME_SYSTEM_FAILED);
	return false;
}

/* -- what a run says -- */

static bool said_before(struct round *round, struct text line)
{
	for (size_t i = 0; i < round->said.count; i++)
		if (text_equal(round->said.items[i], line))
			return true;
	*array_push(round->arena, &round->said) = line;
	return false;
}

/* The line from *at on, which moves behind it; with its end. */
static struct text next_line(struct text words, size_t *at)
{
	size_t start = *at;

	while (*at < words.count && words.bytes[*at] != '\n')
		++*at;
	if (*at < words.count)
		++*at;
	return text_part(words, start, *at - start);
}

static void pass_on(struct round *round, struct text words)
{
	size_t at = 0;

	if (round->job->json_messages && !text_is(words, "[]\n"))
		fwrite(words.bytes, 1, words.count, round->job->messages);
	while (!round->job->json_messages && at < words.count) {
		struct text line = next_line(words, &at);

		if (!said_before(round, line))
			fwrite(line.bytes, 1, line.count, round->job->messages);
	}
	fflush(round->job->messages);
}

/* Runs a job whose messages are caught in the arena. */
static enum outcome run_quietly(struct round *round, struct job *job, struct text *words)
{
	char *bytes = NULL;
	size_t count = 0;
	enum outcome outcome = OUTCOME_SYSTEM_FAILED;
	FILE *caught = open_memstream(&bytes, &count);

	*words = LIT("");
	if (!caught)
		return outcome;
	job->messages = caught;
	outcome = generate(job);
	if (fclose(caught) != 0)
		return OUTCOME_SYSTEM_FAILED;
	arena_defer(round->arena, free, bytes);
	*words = (struct text){ bytes, count };
	return outcome;
}

/* -- the list -- */

static void list_json(struct round *round, const struct layout *layout, const char *state, struct text file,
                      struct text reason)
{
	json_open_item(&round->list, '{');
	json_text_member(&round->list, "naskah", layout->name);
	json_text_member(&round->list, "keadaan", state);
	if (file.count)
		json_text_member(&round->list, "berkas", file.bytes);
	if (reason.count)
		json_text_member(&round->list, "alasan", reason.bytes);
	json_close(&round->list, '}');
}

/* Texts end with a zero byte that is not counted. */
static void list(struct round *round, const struct layout *layout, const char *state, struct text file,
                 struct text reason)
{
	if (round->job->json_messages)
		list_json(round, layout, state, file, reason);
	else
		fprintf(round->out, "%-9s %s%s%s%s\n", state, file.count ? file.bytes : layout->name,
		        reason.count ? " (" : "", reason.count ? reason.bytes : "", reason.count ? ")" : "");
	fflush(round->out);
}

static void list_open(struct round *round)
{
	round->list = (struct json_writer){ .out = &round->listed, .fresh = true };
	round->listed.arena = round->arena;
	json_open(&round->list, '[');
}

static void list_close(struct round *round)
{
	struct text written;

	json_close(&round->list, ']');
	buffer_byte(&round->listed, '\n');
	written = buffer_text(&round->listed);
	if (round->job->json_messages)
		fwrite(written.bytes, 1, written.count, round->out);
	if (fflush(round->out) != 0 || ferror(round->out))
		take_outcome(round, OUTCOME_SYSTEM_FAILED);
}

/* -- papers -- */

/* What a paper lacks: what it says when it is asked for all the same, without file and place. */
static struct text reason(struct round *round, const struct layout *layout)
{
	struct job job = *round->job;
	struct text words, mark = job.language == LANGUAGE_EN ? LIT("error: ") : LIT("galat: ");
	size_t at = 0;

	job.layout = layout;
	job.output = "/dev/null";
	job.dump = true;
	job.json_messages = false;
	run_quietly(round, &job, &words);
	while (at < words.count) {
		struct text line = next_line(words, &at);
		size_t start;

		if (text_find(line, mark.bytes, &start))
			return text_copy(round->arena, text_trim(text_part(line, start + mark.count, line.count)));
	}
	return LIT("");
}

static void make(struct round *round, const struct layout *layout)
{
	struct job job = *round->job;
	struct text file = text_format(round->arena, "%s/%s.%s", round->folder, layout->name, job.dump ? "txt" : "pdf");
	struct text words;
	enum outcome outcome;

	job.layout = layout;
	job.output = file.bytes;
	outcome = run_quietly(round, &job, &words);
	pass_on(round, words);
	if (outcome == OUTCOME_DONE)
		list(round, layout, say(round, "dibuat", "made"), file, LIT(""));
	else
		list(round, layout, say(round, "gagal", "failed"), LIT(""),
		     text_from(say(round, "lihat pesan di atas", "see the messages")));
	take_outcome(round, outcome);
}

static void make_all(struct round *round)
{
	list_open(round);
	for (size_t i = 0; layouts[i]; i++) {
		if (!layouts[i]->possible || layouts[i]->possible(round->record))
			make(round, layouts[i]);
		else
			list(round, layouts[i], say(round, "dilewati", "skipped"), LIT(""), reason(round, layouts[i]));
	}
	list_close(round);
}

/* Where arena_fail lands. */
static void run(struct round *round)
{
	int left = setjmp(*arena_landing(round->arena));

	if (left == 0) {
		if (read_record(round) && folders_make(round))
			make_all(round);
		return;
	}
	report_exhausted(round->job, (enum exhaustion)left, MEGABYTES_MOST);
	take_outcome(round, left == EXHAUSTED_LIMIT ? OUTCOME_DATA_WRONG : OUTCOME_SYSTEM_FAILED);
}

enum outcome semua(const struct job *job, const char *folder, FILE *out)
{
	struct round round = { .job = job, .folder = folder, .out = out };

	round.arena = arena_open((size_t)MEGABYTES_MOST * 1024 * 1024);
	if (!round.arena) {
		report_exhausted(job, EXHAUSTED_MEMORY, MEGABYTES_MOST);
		return OUTCOME_SYSTEM_FAILED;
	}
	run(&round);
	arena_close(round.arena);
	return round.outcome;
}
