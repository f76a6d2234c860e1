/* The way of the data. The only landing place of arena_fail is here. */
#include "generate.h"

#include "audit/audit.h"
#include "content/numbering.h"
#include "page/dump.h"
#include "paint/pdf.h"
#include "image_files.h"
#include "report.h"
#include "sources.h"
#include "record/check/reading.h"
#include "typeset/typeset.h"

#include <unistd.h>

enum { MEGABYTES_MOST = 2048 };

#define PATTERNS "/usr/share/hyphen/hyph_id_ID.dic"

struct way {
	const struct job *job;
	struct arena *arena;
	struct diags diags;
	struct sources sources;
	struct record *record;
	struct manuscript manuscript;
	struct document document;
	enum outcome outcome;
};

static bool failed(struct way *way, enum outcome outcome)
{
	way->outcome = outcome;
	return false;
}

static bool no_errors(struct way *way)
{
	return way->diags.errors == 0 || failed(way, OUTCOME_DATA_WRONG);
}

/* What was typed into the data file is worth more than any paper. */
static bool spares_data(struct way *way)
{
	if (way->job->inspect || !file_same(way->job->input, way->job->output))
		return true;
	diag_add(&way->diags, (struct text){ 0 }, MESSAGE_OUTPUT_IS_INPUT, text_from(way->job->output));
	return failed(way, OUTCOME_WRONG_CALL);
}

static bool read_record(struct way *way)
{
	enum outcome outcome = sources_read(way->arena, way->job, &way->diags, &way->sources);

	if (outcome != OUTCOME_DONE)
		return failed(way, outcome);
	way->record = record_from_json(way->arena, way->sources.json, &way->diags);
	return no_errors(way);
}

static bool compose_manuscript(struct way *way)
{
	struct composer composer = {
		.arena = way->arena,
		.record = way->record,
		.manuscript = &way->manuscript,
		.diags = &way->diags,
		.wishes = way->job->wishes,
		.image = image_files_read,
		.files = image_files_new(way->arena, &way->sources.folders),
	};

	way->manuscript.arena = way->arena;
	way->manuscript.certify = way->job->certificates != NULL;
	if (way->job->wishes.konsep || way->record->status == STATUS_KONSEP)
		way->manuscript.watermark = LIT("KONSEP");
	way->job->layout->compose(&composer);
	way->document.date = composer.date;
	if (no_errors(way))
		numbering_apply(&way->manuscript, &way->diags);
	return no_errors(way);
}

static struct text patterns(struct way *way)
{
	const struct yes_no *wish = &way->record->aturan->pemenggalan;

	return wish->given && !wish->value ? (struct text){ 0 } : LIT(PATTERNS);
}

static bool typeset_pages(struct way *way)
{
	struct text hyphenation = patterns(way);
	struct fonts *fonts;

	if (hyphenation.count && access(hyphenation.bytes, R_OK) != 0) {
		diag_add(&way->diags, (struct text){ 0 }, MESSAGE_PATTERNS_MISSING);
		return failed(way, OUTCOME_SYSTEM_FAILED);
	}
	fonts = fonts_open(way->arena, way->job->font_folders, way->job->font_folder_count);
	typeset(way->arena, &way->manuscript, fonts, hyphenation, &way->diags, &way->document);
	if (fonts_unreadable(fonts).count) {
		diag_add(&way->diags, (struct text){ 0 }, MESSAGE_FONT_UNREADABLE, fonts_unreadable(fonts));
		return failed(way, OUTCOME_SYSTEM_FAILED);
	}
	return no_errors(way);
}

/* One name for each: an included file may be called like the data file. */
static void attach_sources(struct way *way)
{
	const struct source *first = way->sources.files.items;

	for (size_t i = 0; i < way->sources.files.count && !way->job->no_source; i++) {
		struct attachment *attachment = array_push(way->arena, &way->document.attachments);
		bool again = i && text_equal(first[i].name, first->name);

		attachment->name = again ? TEXT_JOIN(way->arena, LIT("sertakan/"), first[i].name) : first[i].name;
		attachment->media_type = LIT("application/json");
		attachment->description =
			i ? LIT("Data yang disertakan dalam data sumber") : LIT("Data sumber naskah ini");
		attachment->bytes = first[i].bytes;
	}
}

static bool tell_output(struct way *way, struct text reason)
{
	diag_add(&way->diags, (struct text){ 0 }, MESSAGE_OUTPUT_FAILED, text_from(way->job->output), reason);
	return failed(way, OUTCOME_SYSTEM_FAILED);
}

static bool paint(struct way *way, struct file_writer *writer)
{
	struct pdf_options options = { .moment = way->job->moment, .classic = way->job->classic };
	struct buffer dump = { .arena = way->arena };

	if (way->job->dump) {
		struct text text;

		dump_write(&dump, &way->document);
		text = buffer_text(&dump);
		file_write(writer, text.bytes, text.count);
		return true;
	}
	attach_sources(way);
	switch (pdf_write(way->arena, &way->document, &options, writer)) {
	case PDF_DONE:
	case PDF_WRITE_FAILED: /* file_commit tells why */
		return true;
	case PDF_NO_PROFILE:
		diag_add(&way->diags, (struct text){ 0 }, MESSAGE_PROFILE_MISSING);
		break;
	case PDF_FONT_FAILED:
		diag_add(&way->diags, (struct text){ 0 }, MESSAGE_PDF_FAILED, LIT("subset"));
		break;
	case PDF_LIBRARY_FAILED:
		diag_add(&way->diags, (struct text){ 0 }, MESSAGE_PDF_FAILED, LIT("libharu"));
		break;
	}
	return failed(way, OUTCOME_SYSTEM_FAILED);
}

static bool write_pdf(struct way *way)
{
	struct file_error error = { FILE_FINE, 0 };
	struct file_writer *writer = file_open(way->arena, way->job->output, &error);

	if (!writer)
		return tell_output(way, file_reason(way->arena, error));
	if (!paint(way, writer)) {
		file_discard(writer);
		return false;
	}
	error = file_commit(writer);
	return error.fault == FILE_FINE || tell_output(way, file_reason(way->arena, error));
}

static void inspect(struct way *way)
{
	audit(way->record, &way->diags);
	way->outcome = way->diags.list.count ? OUTCOME_DATA_WRONG : OUTCOME_DONE;
}

static void print_certificates(struct way *way)
{
	size_t i;

	for (i = 0; way->job->certificates && i < way->document.certificates.count; i++) {
		struct text line = TEXT_JOIN(way->arena, way->document.certificates.items[i], LIT("\n"));

		fwrite(line.bytes, 1, line.count, way->job->certificates);
	}
}

static void run_job(struct way *way)
{
	bool read = spares_data(way) && read_record(way);

	if (read && way->job->inspect)
		inspect(way);
	else if (read && compose_manuscript(way) && typeset_pages(way) && write_pdf(way))
		way->outcome = OUTCOME_DONE;
	print_certificates(way);
	if (way->sources.json)
		json_locate(way->sources.json, &way->diags);
	diags_sort(&way->diags);
	report_diags(way->arena, &way->diags, way->job);
}

enum outcome generate(const struct job *job)
{
	struct arena *arena = arena_open((size_t)MEGABYTES_MOST * 1024 * 1024);
	struct way *way;
	enum outcome outcome = OUTCOME_SYSTEM_FAILED;
	int left;

	if (!arena) {
		report_exhausted(job, EXHAUSTED_MEMORY, MEGABYTES_MOST);
		return OUTCOME_SYSTEM_FAILED;
	}
	left = setjmp(*arena_landing(arena));
	if (left == 0) {
		way = arena_new(arena, struct way);
		way->job = job;
		way->arena = arena;
		way->diags.arena = arena;
		run_job(way);
		outcome = way->outcome;
	} else {
		report_exhausted(job, (enum exhaustion)left, MEGABYTES_MOST);
		outcome = left == EXHAUSTED_LIMIT ? OUTCOME_DATA_WRONG : OUTCOME_SYSTEM_FAILED;
	}
	arena_close(arena);
	return outcome;
}
