/* What changed between two data files, or papers that carry theirs. As with diff, what cannot be compared is status 2:
 * 1 says that there are differences. */
#include "cli/call.h"

#include <string.h>

enum { HEAD_MOST = 1024 };

/* By its first bytes; a PDF may have some before them. */
static bool is_pdf(const char *path)
{
	char head[HEAD_MOST];
	FILE *file = strcmp(path, "-") == 0 ? NULL : fopen(path, "rb");
	size_t count = file ? fread(head, 1, sizeof head, file) : 0;
	bool found = false;

	if (file)
		fclose(file);
	for (size_t i = 0; i + 5 <= count && !found; i++)
		found = memcmp(head + i, "%PDF-", 5) == 0;
	return found;
}

static struct naskah_office *open_either(const struct call *call, const char *path)
{
	struct naskah_office *office =
		is_pdf(path) ? naskah_open_pdf(path, &call->options) : naskah_open(path, &call->options);

	if (!office)
		complain(call, path, SAY_OUT_OF_MEMORY);
	return office;
}

static enum naskah_status worst(enum naskah_status a, enum naskah_status b)
{
	return a > b ? a : b;
}

/* Warnings about the data are for who makes papers of it. */
static enum naskah_status unreadable(const struct call *call, struct naskah_office *older, struct naskah_office *newer)
{
	struct naskah_office *both[] = { older, newer }, *wrong[2];
	enum naskah_status status = NASKAH_DONE;
	size_t count = 0;

	for (size_t i = 0; i < 2; i++) {
		status = worst(status, naskah_office_status(both[i]));
		if (naskah_office_status(both[i]) != NASKAH_DONE)
			wrong[count++] = both[i];
	}
	if (count)
		print_messages_of(call, call->err, wrong, count);
	return status == NASKAH_DATA_WRONG ? NASKAH_CALL_WRONG : status;
}

/* The third word is the kind of a paper. */
static enum naskah_status save_paper(const struct call *call, struct naskah_office *older, struct naskah_office *newer)
{
	const struct naskah_wishes *wishes = &call->wishes;
	bool wished = wishes->triwulan || wishes->nomor || wishes->kertas;
	const char *kind = call->word_count > 2 ? call->words[2] : NULL;
	struct naskah_paper *paper = NULL;
	enum naskah_status status;

	status = naskah_compare_paper(older, newer, kind, wished || kind ? wishes : NULL, &paper);
	if (paper)
		status = naskah_save(paper, "pdf", NULL, call->compared);
	naskah_paper_close(paper);
	return status;
}

static enum naskah_status compare(const struct call *call, struct naskah_office *older, struct naskah_office *newer)
{
	enum naskah_status status = unreadable(call, older, newer);
	const char *told;
	bool differs;

	if (status != NASKAH_DONE)
		return status;
	status = naskah_compare(older, newer, call->json, call->english, &differs, &told);
	if (status == NASKAH_DONE && call->compared)
		status = save_paper(call, older, newer);
	if (status != NASKAH_DONE) {
		print_messages(call, call->err, newer);
		return worst(status, NASKAH_CALL_WRONG);
	}
	fputs(call->compared ? "" : told, call->out);
	return differs ? NASKAH_DATA_WRONG : NASKAH_DONE;
}

enum naskah_status run_beda(struct call *call)
{
	struct naskah_office *older, *newer;
	enum naskah_status status = NASKAH_SYSTEM_FAILED;

	if (strcmp(call->input, "-") == 0 && strcmp(call->kind, "-") == 0)
		return wrong_call(call, SAY_TWO_INPUTS);
	if (call->word_count > 2 && !naskah_kind_note(call->words[2]))
		return wrong_call(call, SAY_UNKNOWN_PAPER, call->words[2]);
	older = open_either(call, call->input);
	newer = older ? open_either(call, call->kind) : NULL;
	if (newer)
		status = compare(call, older, newer);
	naskah_close(newer);
	naskah_close(older);
	return printed(call, call->out, status);
}
