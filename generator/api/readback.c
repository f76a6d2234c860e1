/* Papers read back: an office out of a PDF, and whether the PDF is still what it was. */
#include "api/shell.h"
#include "office/verify.h"

enum { MEGABYTES_USUAL = 1024 };

struct reopening {
	const char *path;
	const struct naskah_options *options;
};

static enum naskah_status read_pdf(struct naskah_office *shell, void *context)
{
	const struct reopening *reopening = context;
	struct files_options files = shell_files(shell->arena, reopening->path, reopening->options);
	const struct world *world = world_of_files(shell->arena, &files);

	shell->office = inside_read(shell->arena, world, text_from(reopening->path), &shell->inside);
	return shell_status(&shell->office->diags);
}

struct naskah_office *naskah_open_pdf(const char *path, const struct naskah_options *options)
{
	size_t megabytes = options && options->megabytes ? options->megabytes : MEGABYTES_USUAL;
	struct naskah_office *shell = shell_open(path, megabytes);
	struct reopening reopening = { path, options };

	if (shell)
		shell->status = shell_run(shell, read_pdf, &reopening);
	return shell;
}

/* -- what is inside -- */

struct showing {
	size_t index;
	struct naskah_inside *shown;
	struct text path;
};

static enum naskah_status show(struct naskah_office *shell, void *context)
{
	struct showing *showing = context;
	const struct inside_file *file = &shell->inside->manifest.files.items[showing->index];

	showing->shown = arena_new(shell->arena, struct naskah_inside);
	*showing->shown = (struct naskah_inside){
		.name = text_copy(shell->arena, file->name).bytes,
		.bytes = file->bytes.bytes ? file->bytes.bytes : "",
		.count = file->bytes.count,
	};
	return NASKAH_DONE;
}

static bool is_inside(const struct naskah_office *office, size_t index)
{
	return office->inside && index < office->inside->manifest.files.count;
}

const struct naskah_inside *naskah_inside(struct naskah_office *office, size_t index)
{
	struct showing showing = { .index = index };

	if (is_inside(office, index))
		shell_run(office, show, &showing);
	return showing.shown;
}

static enum naskah_status save_inside(struct naskah_office *shell, void *context)
{
	const struct showing *showing = context;
	struct diags diags = { .arena = shell->arena };

	office_save(shell->office, shell->inside->manifest.files.items[showing->index].bytes, showing->path, &diags);
	office_report(shell->office, &diags);
	return shell_status(&diags);
}

enum naskah_status naskah_inside_save(struct naskah_office *office, size_t index, const char *path)
{
	struct showing showing = { .index = index, .path = text_from(path) };

	if (!is_inside(office, index) || !showing.path.count)
		return NASKAH_CALL_WRONG;
	return shell_run(office, save_inside, &showing);
}

/* -- verifying -- */

struct verifying {
	struct naskah_verification *result;
};

static const char *words_or_null(struct arena *arena, struct text words)
{
	return words.count ? text_copy(arena, words).bytes : NULL;
}

static const struct naskah_signature *signatures_of(struct arena *arena, const struct likeness_report *report)
{
	static const enum naskah_seal seals[] = {
		[SEAL_WHOLE] = NASKAH_SEAL_WHOLE,
		[SEAL_BROKEN] = NASKAH_SEAL_BROKEN,
		[SEAL_UNKNOWN] = NASKAH_SEAL_UNKNOWN,
	};
	struct naskah_signature *signatures = arena_many(arena, report->signatures.count + 1, struct naskah_signature);

	for (size_t i = 0; i < report->signatures.count; i++) {
		const struct signed_part *part = &report->signatures.items[i];

		signatures[i] = (struct naskah_signature){
			.field = text_copy(arena, part->field).bytes,
			.signer = words_or_null(arena, part->signer),
			.own = part->own,
			.covers_paper = part->covers_paper,
			.end = part->end,
			.revision = part->revision,
			.seal = seals[part->seal],
		};
	}
	return signatures;
}

static struct naskah_verification *verification_of(struct arena *arena, const struct likeness_report *report)
{
	static const enum naskah_likeness likenesses[] = {
		[LIKENESS_SAME] = NASKAH_LIKE_SAME,       [LIKENESS_WORDS] = NASKAH_LIKE_WORDS,
		[LIKENESS_DRAWING] = NASKAH_LIKE_DRAWING, [LIKENESS_PAGES] = NASKAH_LIKE_PAGES,
		[LIKENESS_BYTES] = NASKAH_LIKE_BYTES,     [LIKENESS_UNKNOWN] = NASKAH_LIKE_UNKNOWN,
	};
	struct naskah_verification *result = arena_new(arena, struct naskah_verification);

	*result = (struct naskah_verification){
		.likeness = likenesses[report->likeness],
		.other_program = report->other_program,
		.other_means = words_or_null(arena, report->other_means),
		.altered = report->altered,
		.page = report->page,
		.found = words_or_null(arena, report->found),
		.made = words_or_null(arena, report->made),
		.at = report->at,
		.paper = report->paper,
		.appended = report->appended,
		.uncovered = report->uncovered,
		.empty = report->empty,
		.signatures = signatures_of(arena, report),
		.signature_count = report->signatures.count,
	};
	return result;
}

static bool is_whole(const struct naskah_verification *result)
{
	bool whole = result->likeness == NASKAH_LIKE_SAME && !result->uncovered;

	for (size_t i = 0; i < result->signature_count; i++)
		whole = whole && result->signatures[i].covers_paper && result->signatures[i].seal != NASKAH_SEAL_BROKEN;
	return whole;
}

static enum naskah_status compare(struct naskah_office *shell, void *context)
{
	struct verifying *verifying = context;
	struct arena *arena = arena_open_inside(shell->arena);
	struct likeness_report report = verify(arena, shell->office, shell->inside);

	verifying->result = verification_of(shell->arena, &report);
	arena_close(arena);
	return is_whole(verifying->result) ? NASKAH_DONE : NASKAH_DATA_WRONG;
}

enum naskah_status naskah_verify(struct naskah_office *office, const struct naskah_verification **verification)
{
	struct verifying verifying = { NULL };
	enum naskah_status status;

	*verification = NULL;
	if (!office->inside)
		return office->status == NASKAH_DONE ? NASKAH_CALL_WRONG : office->status;
	status = shell_run(office, compare, &verifying);
	*verification = verifying.result;
	return status;
}
