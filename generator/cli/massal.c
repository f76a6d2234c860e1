/* Many offices, each by itself: some hands take one after the other, and what goes wrong with one stops no other.
 *
 * Nothing is shared but the queue. What is said is kept by the office and told in the order of the list, so that it is
 * the same for any number of hands.
 */
#include "cli/crew.h"
#include "cli/massal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { LINES_MOST = 20 };

struct batch {
	const struct call *call;
	struct digests *digests;
	struct massal_jobs jobs;
	size_t next, done, failed;
};

/* -- one office -- */

static void say_line(struct massal_job *job, const char *line)
{
	if (job->said_count++ >= LINES_MOST)
		return;
	string_add(&job->said, line);
	string_byte(&job->said, '\n');
}

static void take_messages(const struct call *call, struct massal_job *job, struct naskah_office *office)
{
	size_t count = naskah_message_count(office);

	for (size_t i = 0; i < count; i++) {
		const struct naskah_message *message = naskah_message(office, i);

		if (is_shown(call, message) && (message->severity == NASKAH_ERROR || job->status != NASKAH_DONE))
			say_line(job, say(call, message->line_id, message->line_en));
	}
}

static void make_paper(const struct call *call, struct massal_job *job, struct naskah_office *office, const char *kind,
                       struct string *files)
{
	struct naskah_paper *paper = NULL;
	char name[64], *file;
	enum naskah_status status;

	snprintf(name, sizeof name, "%s.%s", kind, naskah_output_extension(call->written));
	file = path_join(job->folder, name);
	status = file ? naskah_make(office, kind, &call->wishes, &paper) : NASKAH_SYSTEM_FAILED;
	if (paper)
		status = naskah_save(paper, call->written, &call->form, file);
	naskah_paper_close(paper);
	if (status == NASKAH_DONE) {
		job->papers++;
		string_add(files, name);
		string_byte(files, '\n');
	}
	job->status = status > job->status ? status : job->status;
	free(file);
}

static void make_papers(const struct massal_shared *shared, struct massal_job *job, struct naskah_office *office)
{
	const struct call *call = shared->call;
	struct string files = { 0 };
	const char *kind;

	if (!make_folder(job->folder)) {
		job->status = NASKAH_SYSTEM_FAILED;
		say_line(job, strerror(errno));
		return;
	}
	for (size_t i = 0; (kind = naskah_kind(i)); i++)
		if (!naskah_lack(office, kind, false))
			make_paper(call, job, office, kind, &files);
	naskah_findings(office, &job->faults, &job->findings);
	if (job->status == NASKAH_DONE && !massal_keep(shared, job, office, &files)) {
		job->status = NASKAH_SYSTEM_FAILED;
		say_line(job, strerror(errno));
	}
	string_free(&files);
}

static void run_job(const struct massal_shared *shared, struct naskah_shelf *shelf, struct massal_job *job)
{
	const struct call *call = shared->call;
	struct naskah_options options = call->options;
	struct naskah_office *office;

	if (massal_unchanged(shared, job)) {
		job->state = MASSAL_UNCHANGED;
		return;
	}
	options.remember = true;
	options.shelf = shelf;
	office = naskah_open(job->data, &options);
	job->status = office ? naskah_office_status(office) : NASKAH_SYSTEM_FAILED;
	if (job->status == NASKAH_DONE && call->strict) {
		naskah_findings(office, &job->faults, &job->findings);
		job->status = job->faults ? NASKAH_DATA_WRONG : NASKAH_DONE;
	}
	if (job->status == NASKAH_DONE)
		make_papers(shared, job, office);
	job->state = job->status == NASKAH_DONE ? MASSAL_MADE : MASSAL_FAILED;
	if (office)
		take_messages(call, job, office);
	if (call->strict && job->faults && job->status == NASKAH_DATA_WRONG)
		say_line(job, words_of(call, SAY_BATCH_HELD));
	naskah_close(office);
}

/* -- all -- */

static void print_progress(const struct batch *batch)
{
	enum { WIDTH = 30 };
	size_t filled = batch->done * WIDTH / batch->jobs.count;
	FILE *err = batch->call->err;

	if (!batch->call->around->terminal || batch->call->json)
		return;
	fputs("\r[", err);
	for (size_t i = 0; i < WIDTH; i++)
		fputc(i < filled ? '#' : '.', err);
	print_said(batch->call, err, SAY_BATCH_PROGRESS, NUMBER(batch->done), NUMBER(batch->jobs.count),
	           NUMBER(batch->failed));
	fputs(batch->done == batch->jobs.count ? "\n" : "", err);
	fflush(err);
}

/* NULL when there is none left. */
static struct massal_job *take_job(struct crew *crew, struct batch *batch)
{
	struct massal_job *job = NULL;

	crew_lock(crew);
	if (batch->next < batch->jobs.count && !crew_ends())
		job = &batch->jobs.items[batch->next++];
	crew_unlock(crew);
	return job;
}

static void work(struct crew *crew, void *context)
{
	struct batch *batch = context;
	struct massal_shared shared = { batch->call, crew, batch->digests };
	struct naskah_shelf *shelf = naskah_shelf_open(); /* a hand's own; it can do without */

	for (struct massal_job *job; (job = take_job(crew, batch));) {
		run_job(&shared, shelf, job);
		crew_lock(crew);
		batch->done++;
		batch->failed += job->state == MASSAL_FAILED;
		print_progress(batch);
		crew_unlock(crew);
	}
	naskah_shelf_close(shelf);
}

enum naskah_status run_massal(struct call *call)
{
	struct batch batch = { .call = call };
	enum naskah_status status;

	if (!call->folder)
		return wrong_call(call, SAY_NO_FOLDER);
	batch.digests = digests_open();
	status = massal_list(call, &batch.jobs);
	if (status == NASKAH_DONE && !make_folder(call->folder)) {
		complain(call, NULL, SAY_FOLDER_FAILED, call->folder, strerror(errno));
		status = NASKAH_SYSTEM_FAILED;
	}
	if (status == NASKAH_DONE && !crew_work(call->hands ? call->hands : 1, work, &batch)) {
		complain(call, NULL, SAY_OUT_OF_MEMORY);
		status = NASKAH_SYSTEM_FAILED;
	}
	if (status == NASKAH_DONE)
		status = massal_report(call, &batch.jobs);
	massal_free(&batch.jobs);
	digests_close(batch.digests);
	return printed(call, call->out, status);
}
