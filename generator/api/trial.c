/* The stand-in of the signing service: an arena of its own, one inside it for each request, which goes with the next.
 */
#include "naskah.h"

#include "api/shell.h"
#include "base/base64.h"
#include "office/trial.h"
#include "office/ttd.h"
#include "office/verify.h"

#include <stdlib.h>

enum { MEGABYTES = 1024, DAYS = 7 };

struct naskah_trial {
	struct arena *arena;
	struct arena *request; /* of the answer at hand; NULL: none yet */
	struct cms_signer *signer;
	struct naskah_trial_answer answer;
};

static bool make_signer(struct naskah_trial *trial)
{
	if (setjmp(*arena_landing(trial->arena)) == 0)
		trial->signer = cms_signer_new(trial->arena, TRIAL_NAME, DAYS);
	return trial->signer;
}

struct naskah_trial *naskah_trial_open(void)
{
	struct naskah_trial *trial = pdf_readable() && cms_ready() ? calloc(1, sizeof *trial) : NULL;

	if (!trial)
		return NULL;
	trial->arena = arena_open((size_t)MEGABYTES << 20);
	if (trial->arena && make_signer(trial))
		return trial;
	naskah_trial_close(trial);
	return NULL;
}

void naskah_trial_close(struct naskah_trial *trial)
{
	if (trial)
		arena_close(trial->arena);
	free(trial);
}

/* -- requests -- */

static void answer(struct naskah_trial *trial, int version, const struct naskah_part *parts, size_t count,
                   const char *time)
{
	struct arena *arena = trial->request = arena_open_inside(trial->arena);
	struct trial_part *own = arena_many(arena, count + 1, struct trial_part);
	struct trial_answer answer;

	for (size_t i = 0; i < count; i++)
		own[i] = (struct trial_part){ text_from(parts[i].name), { parts[i].bytes, parts[i].count } };
	answer = trial_sign(arena, trial->signer, version, own, count, text_from(time));
	trial->answer = (struct naskah_trial_answer){
		.status = answer.status,
		.type = answer.type.bytes,
		.document = answer.document.count ? text_copy(arena, answer.document).bytes : NULL,
		.bytes = answer.body.bytes,
		.count = answer.body.count,
	};
}

const struct naskah_trial_answer *naskah_trial_sign(struct naskah_trial *trial, int version,
                                                    const struct naskah_part *parts, size_t count, const char *time)
{
	static const char exhausted[] = "{\"error\": \"memori habis\", \"status_code\": 500}\n";

	arena_close(trial->request);
	trial->request = NULL;
	trial->answer = (struct naskah_trial_answer){
		.status = 500, .type = "application/json", .bytes = exhausted, .count = sizeof exhausted - 1
	};
	if (setjmp(*arena_landing(trial->arena)) == 0)
		answer(trial, version, parts, count, time);
	return &trial->answer;
}

/* -- the caller's side -- */

struct asking {
	size_t nth;
	struct text bytes, made;
	const char *path;
};

static enum naskah_status ask(struct naskah_office *shell, void *context)
{
	struct asking *asking = context;
	struct arena *arena = arena_open_inside(shell->arena);
	struct made_paper *paper = inside_make(arena, shell->office, shell->inside);
	struct buffer letters = { .arena = arena };
	struct ttd_secrets secrets = { LIT(NASKAH_TRIAL_NIK), LIT(NASKAH_TRIAL_PASSPHRASE), { 0 } };

	if (paper) {
		base64_add(&letters, asking->bytes.bytes ? asking->bytes : shell->inside->file);
		secrets.file = buffer_text(&letters);
		asking->made = ttd_request(arena, paper, asking->nth, &secrets);
		if (asking->made.count)
			asking->made = text_copy(shell->arena, asking->made);
	}
	arena_close(arena);
	return paper ? NASKAH_DONE : shell_status(&shell->office->diags);
}

enum naskah_status naskah_trial_request(struct naskah_office *office, size_t nth, const char *bytes, size_t count,
                                        const char **body, size_t *body_count)
{
	struct asking asking = { .nth = nth, .bytes = { bytes, count } };
	enum naskah_status status;

	*body = NULL;
	*body_count = 0;
	if (!office->inside)
		return office->status == NASKAH_DONE ? NASKAH_CALL_WRONG : office->status;
	status = shell_run(office, ask, &asking);
	if (status != NASKAH_DONE || !asking.made.count)
		return status;
	*body = asking.made.bytes;
	*body_count = asking.made.count;
	return status;
}

static enum naskah_status take_file(struct naskah_office *shell, void *context)
{
	struct asking *asking = context;

	return trial_file(shell->arena, asking->bytes, &asking->made) ? NASKAH_DONE : NASKAH_DATA_WRONG;
}

enum naskah_status naskah_trial_file(struct naskah_office *office, const char *answer, size_t answer_count,
                                     const char **bytes, size_t *count)
{
	struct asking asking = { .bytes = { answer, answer_count } };
	enum naskah_status status = shell_run(office, take_file, &asking);

	*bytes = status == NASKAH_DONE ? asking.made.bytes : NULL;
	*count = status == NASKAH_DONE ? asking.made.count : 0;
	return status;
}

static enum naskah_status save(struct naskah_office *shell, void *context)
{
	const struct asking *asking = context;
	struct diags diags = { .arena = shell->arena };

	office_save(shell->office, asking->bytes, text_from(asking->path), &diags);
	office_report(shell->office, &diags);
	return shell_status(&diags);
}

enum naskah_status naskah_trial_save(struct naskah_office *office, const char *bytes, size_t count, const char *path)
{
	struct asking asking = { .bytes = { bytes, count }, .path = path };

	return office->office ? shell_run(office, save, &asking) : office->status;
}
