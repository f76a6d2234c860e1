/* A form of output is a function and a row. */
#include "office/output.h"

#include "office/arsip.h"
#include "office/asal.h"
#include "office/manifest.h"
#include "office/ttd.h"
#include "page/dump.h"
#include "paint/pdf.h"
#include "svg/svg.h"

enum { PROFILE_BYTES_MOST = 1 << 20 };

/* -- pdf -- */

static void attach(const struct made_paper *paper, struct document *document, const struct inside_file *file)
{
	static const char *const descriptions[] = {
		[INSIDE_DATA] = "Data sumber naskah ini",
		[INSIDE_INCLUDED] = "Data yang disertakan dalam data sumber",
		[INSIDE_PICTURE] = "Gambar yang disebut data sumber",
	};
	struct attachment *attachment = array_push(paper->arena, &document->attachments);

	attachment->name = file->attached;
	attachment->media_type = file->kind != INSIDE_PICTURE           ? LIT("application/json")
	                         : text_starts(file->bytes, "\xFF\xD8") ? LIT("image/jpeg")
	                                                                : LIT("image/png");
	attachment->description = text_from(descriptions[file->kind]);
	attachment->bytes = file->bytes;
}

static void attach_sources(const struct made_paper *paper, const struct output_wishes *wishes,
                           struct document *document, struct diags *diags)
{
	struct manifest manifest = manifest_of(paper, wishes, diags);

	for (size_t i = 0; i < manifest.files.count; i++)
		attach(paper, document, &manifest.files.items[i]);
	*array_push(paper->arena, &document->attachments) = (struct attachment){
		.name = LIT(MANIFEST_NAME),
		.media_type = LIT("application/json"),
		.description = LIT("Cara dan sarana pembuatan naskah ini"),
		.bytes = manifest_write(paper->arena, &manifest),
		.relation = ATTACHED_DATA,
	};
}

static void attach_asal(const struct made_paper *paper, struct document *document)
{
	struct attachment *attachment = array_push(paper->arena, &document->attachments);

	*attachment = (struct attachment){
		.name = LIT("asal.json"),
		.media_type = LIT("application/json"),
		.description =
			LIT("Asal setiap angka yang tercetak: rumus, masukan, baris data, tempatnya pada halaman"),
		.relation = ATTACHED_SUPPLEMENT,
		.bytes = asal_of_paper(paper),
	};
}

static bool is_classic(const struct made_paper *paper, const struct output_wishes *wishes)
{
	return wishes->build == BUILD_CLASSIC ||
	       (wishes->build == BUILD_USUAL && document_fields(&paper->document) > 0);
}

static bool write_pdf(const struct made_paper *paper, const struct output_wishes *wishes, struct sink *sink,
                      struct diags *diags)
{
	struct world_name profile = { .kind = WORLD_PROFILE, .name = LIT("sRGB") };
	struct pdf_options options = { .moment = wishes->moment, .classic = is_classic(paper, wishes) };
	struct document document = paper->document;
	struct world_file file;

	if (world_read(&paper->office->shared, paper->arena, profile, PROFILE_BYTES_MOST, &file).fault != WORLD_FINE) {
		diag_add(diags, (struct text){ 0 }, MESSAGE_PROFILE_MISSING);
		return false;
	}
	options.profile = file.bytes;
	if (!wishes->no_source && !paper->comparison)
		attach_sources(paper, wishes, &document, diags);
	if (diags->errors)
		return false;
	if (!paper->comparison)
		filing_properties(paper, &document);
	if (wishes->trace)
		attach_asal(paper, &document);
	switch (pdf_write(paper->arena, &document, &options, sink)) {
	case PDF_DONE:
		return true;
	case PDF_WRITE_FAILED: /* who owns the sink knows why */
		break;
	case PDF_FONT_FAILED:
		diag_add(diags, (struct text){ 0 }, MESSAGE_PDF_FAILED, LIT("subset"));
		break;
	case PDF_LIBRARY_FAILED:
		diag_add(diags, (struct text){ 0 }, MESSAGE_PDF_FAILED, LIT("libharu"));
		break;
	}
	return false;
}

/* -- text -- */

static bool write_text(const struct made_paper *paper, const struct output_wishes *wishes, struct sink *sink,
                       struct diags *diags)
{
	struct buffer dump = { .arena = paper->arena };

	(void)wishes;
	(void)diags;
	dump_write(&dump, &paper->document);
	return sink_put(sink, buffer_text(&dump));
}

/* -- where it is to be signed -- */

static bool write_ttd(const struct made_paper *paper, const struct output_wishes *wishes, struct sink *sink,
                      struct diags *diags)
{
	(void)wishes;
	(void)diags;
	return sink_put(sink, ttd_report(paper->arena, paper));
}

/* -- for archives -- */

static bool write_metadata(const struct made_paper *paper, const struct output_wishes *wishes, struct sink *sink,
                           struct diags *diags)
{
	(void)wishes;
	(void)diags;
	return sink_put(sink, filing_json(paper->arena, paper));
}

/* -- pictures of pages -- */

static bool report_outline(struct diags *diags)
{
	diag_add(diags, (struct text){ 0 }, MESSAGE_OUTLINE_DAMAGED);
	return false;
}

static bool write_svg(const struct made_paper *paper, const struct output_wishes *wishes, struct sink *sink,
                      struct diags *diags)
{
	struct buffer out = { .arena = paper->arena };
	size_t page = wishes->first ? wishes->first - 1 : 0;
	struct document document = paper->document;

	asal_sources(paper, page, page, &document);
	if (!svg_page(paper->arena, &document, page, text_from(paper->layout->name), &out))
		return report_outline(diags);
	return sink_put(sink, buffer_text(&out));
}

static bool write_html(const struct made_paper *paper, const struct output_wishes *wishes, struct sink *sink,
                       struct diags *diags)
{
	struct buffer out = { .arena = paper->arena };
	size_t first = wishes->first ? wishes->first - 1 : 0;
	size_t last = (wishes->last ? wishes->last : paper->document.pages.count) - 1;
	struct document document = paper->document;

	asal_sources(paper, first, last, &document);
	if (!html_pages(paper->arena, &document, first, last, &out))
		return report_outline(diags);
	return sink_put(sink, buffer_text(&out));
}

const struct output outputs[] = {
	{ "pdf", "pdf", "application/pdf", false, write_pdf },
	{ "teks", "txt", "text/plain; charset=utf-8", false, write_text },
	{ "ttd", "json", "application/json", false, write_ttd },
	{ "metadata", "json", "application/json", false, write_metadata },
	{ "svg", "svg", "image/svg+xml", true, write_svg },
	{ "html", "html", "text/html; charset=utf-8", false, write_html },
	{ NULL, NULL, NULL, false, NULL },
};

const struct output *lookup_output(struct text name)
{
	for (const struct output *output = outputs; output->name; output++)
		if (text_is(name, output->name))
			return output;
	return NULL;
}

/* -- writing -- */

static void report_end(struct diags *diags, struct world_end end, struct text file)
{
	if (end.fault == WORLD_WAS_READ)
		diag_add(diags, (struct text){ 0 }, MESSAGE_OUTPUT_IS_INPUT, file);
	else if (end.fault != WORLD_FINE)
		diag_add(diags, (struct text){ 0 }, MESSAGE_OUTPUT_FAILED, file, end.reason);
}

static void save(const struct output *output, const struct made_paper *paper, const struct output_wishes *wishes,
                 struct text file, struct diags *diags)
{
	const struct world *world = paper->office->world;
	struct world_end end;
	struct sink *sink = world->create(world, paper->arena, file, &end);

	if (!sink) {
		report_end(diags, end, file);
		return;
	}
	if (!output->write(paper, wishes, sink, diags) && diags->errors) {
		world->discard(world, sink);
		return;
	}
	report_end(diags, world->commit(world, paper->arena, sink), file); /* which also says why a sink took no more */
}

static void report(struct made_paper *paper, const struct diags *diags)
{
	diags_add(&paper->diags, diags);
	office_report(paper->office, diags);
}

void output_save(const struct output *output, struct made_paper *paper, const struct output_wishes *wishes,
                 struct text file)
{
	struct diags diags = { .arena = paper->arena };

	save(output, paper, wishes, file, &diags);
	report(paper, &diags);
}

bool output_write(const struct output *output, struct made_paper *paper, const struct output_wishes *wishes,
                  struct sink *sink)
{
	struct diags diags = { .arena = paper->arena };
	bool written = output->write(paper, wishes, sink, &diags);

	report(paper, &diags);
	return written && diags.errors == 0;
}
