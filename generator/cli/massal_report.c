/* What became of each data file: lines for people, JSON and CSV for machines; the same whatever the number of hands. */
#include "cli/massal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct counts {
	size_t made, unchanged, failed;
};

static const char *state_word(const struct call *call, enum massal_state state)
{
	if (state == MASSAL_MADE)
		return words_of(call, SAY_STATE_MADE);
	return words_of(call, state == MASSAL_UNCHANGED ? SAY_STATE_UNCHANGED : SAY_STATE_FAILED);
}

/* -- for people -- */

/* Lines; short of memory for them, that. */
static const char *said_of(const struct call *call, const struct massal_job *job)
{
	if (job->status == NASKAH_SYSTEM_FAILED && (job->said.failed || !job->said.bytes))
		return words_of(call, SAY_OUT_OF_MEMORY);
	return job->said.bytes ? job->said.bytes : "";
}

/* The line behind this one, or the end. */
static const char *behind(const char *line)
{
	line += strcspn(line, "\n");
	return line + (*line == '\n');
}

static void print_job(const struct call *call, const struct massal_job *job)
{
	fprintf(call->out, "%-9s %s", state_word(call, job->state), job->data);
	if (job->state == MASSAL_FAILED)
		fputc('\n', call->out);
	else
		tell_people(call, call->out, SAY_BATCH_PAPERS, NUMBER(job->papers), NUMBER(job->findings),
		            NUMBER(job->faults));
	for (const char *line = said_of(call, job); *line; line = behind(line))
		fprintf(call->out, "          %.*s\n", (int)strcspn(line, "\n"), line);
}

/* -- for machines -- */

static void add_number(struct string *out, const char *key, size_t number)
{
	string_add(out, key);
	string_add(out, NUMBER(number));
}

/* The lines as a list of texts. */
static void add_said(const struct call *call, struct string *out, const struct massal_job *job)
{
	const char *said = said_of(call, job);

	string_add(out, ", \"pesan\": [");
	for (const char *at = said; *at; at = behind(at)) {
		size_t count = strcspn(at, "\n");
		struct string line = { 0 };

		for (size_t i = 0; i < count; i++)
			string_byte(&line, at[i]);
		string_add(out, at == said ? "" : ", ");
		string_json(out, line.bytes ? line.bytes : "");
		out->failed = out->failed || line.failed;
		string_free(&line);
	}
	string_byte(out, ']');
}

static void add_json(const struct call *call, struct string *out, const struct massal_job *job)
{
	string_add(out, "{\"data\": ");
	string_json(out, job->data);
	string_add(out, ", \"folder\": ");
	string_json(out, job->folder);
	string_add(out, ", \"keadaan\": ");
	string_json(out, state_word(call, job->state));
	add_number(out, ", \"status\": ", (size_t)job->status);
	add_number(out, ", \"naskah\": ", job->papers);
	add_number(out, ", \"temuan\": ", job->findings);
	add_number(out, ", \"galat\": ", job->faults);
	add_said(call, out, job);
	string_byte(out, '}');
}

static void add_csv(const struct call *call, struct string *out, const struct massal_job *job)
{
	const char *cells[] = { job->data, job->folder, state_word(call, job->state) };

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		string_csv(out, cells[i]);
		string_byte(out, ';');
	}
	add_number(out, "", (size_t)job->status);
	add_number(out, ";", job->papers);
	add_number(out, ";", job->findings);
	add_number(out, ";", job->faults);
	string_byte(out, ';');
	string_csv(out, said_of(call, job));
	string_add(out, "\r\n");
}

/* "laporan.csv", of a part "laporan-2-dari-8.csv". */
static bool save(const struct call *call, const struct string *out, const char *extension)
{
	char name[96], *path;
	bool done;

	if (call->parts)
		snprintf(name, sizeof name, "laporan-%zu-dari-%zu.%s", call->part, call->parts, extension);
	else
		snprintf(name, sizeof name, "laporan.%s", extension);
	path = path_join(call->folder, name);
	done = path && !out->failed && naskah_put(path, out->bytes, out->count);
	if (!path || out->failed)
		errno = ENOMEM;
	free(path);
	return done;
}

enum naskah_status massal_report(const struct call *call, const struct massal_jobs *jobs)
{
	struct string json = { 0 }, csv = { 0 };
	struct counts counts = { 0 };
	enum naskah_status status = NASKAH_DONE;

	string_byte(&json, '[');
	string_add(&csv, "\xEF\xBB\xBF"
	                 "data;folder;keadaan;status;naskah;temuan;galat;pesan\r\n");
	for (size_t i = 0; i < jobs->count; i++) {
		const struct massal_job *job = &jobs->items[i];

		string_add(&json, i ? ",\n " : "");
		add_json(call, &json, job);
		add_csv(call, &csv, job);
		counts.made += job->state == MASSAL_MADE;
		counts.unchanged += job->state == MASSAL_UNCHANGED;
		counts.failed += job->state == MASSAL_FAILED;
		*call->told = *call->told || job->state == MASSAL_FAILED;
		status = job->status > status ? job->status : status;
		if (!call->json)
			print_job(call, job);
	}
	string_add(&json, "]\n");
	if (call->json)
		fputs(json.bytes ? json.bytes : "", call->out);
	else
		tell_people(call, call->out, SAY_BATCH_SUM, NUMBER(counts.made), NUMBER(counts.unchanged),
		            NUMBER(counts.failed));
	if (!save(call, &json, "json") || !save(call, &csv, "csv")) {
		complain(call, NULL, SAY_FOLDER_FAILED, call->folder, strerror(errno));
		status = NASKAH_SYSTEM_FAILED;
	}
	string_free(&json);
	string_free(&csv);
	return status;
}
