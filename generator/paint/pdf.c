/* From pages to a PDF, in phases that share a painter. */
#include "paint/pdf.h"

#include "paint/attach.h"
#include "paint/content.h"
#include "paint/fields.h"
#include "paint/fonts.h"
#include "paint/metadata.h"
#include "paint/moment.h"
#include "paint/outline.h"
#include "paint/save.h"
#include "paint/tags.h"

/* For fewer pages a second compressor costs more than it spares. */
enum { SHORT = 8 };

static void add_pages(struct painter *painter)
{
	const struct document *document = painter->document;

	painter->pages = arena_many(painter->arena, document->pages.count, struct haru_page);
	for (size_t i = 0; i < document->pages.count; i++) {
		const struct page *page = &document->pages.items[i];

		painter->pages[i] = haru_page(painter->haru, page->width, page->height, i);
	}
}

static void paint_pages(struct painter *painter)
{
	struct buffer out = { .arena = painter->arena };

	painter->face_count = fonts_count(painter->document->fonts);
	painter->faces = arena_many(painter->arena, painter->face_count, struct painted_face);
	painter->tags = tags_open(painter);
	for (size_t i = 0; i < painter->document->pages.count; i++)
		content_paint(painter, i, &out);
}

static void write_trees(struct painter *painter)
{
	tags_write(painter->tags);
	fonts_write(painter);
	fields_write(painter);
	outline_write(painter);
	labels_write(painter);
	attachments_write(painter);
	metadata_write(painter);
}

static enum pdf_fault paint(struct painter *painter, bool classic, struct sink *sink)
{
	add_pages(painter);
	paint_pages(painter);
	write_trees(painter);
	if (haru_failed(painter->haru))
		painter_fail(painter, PDF_LIBRARY_FAILED);
	if (painter->fault != PDF_DONE)
		return painter->fault;
	if (!save(painter, classic, sink))
		return PDF_WRITE_FAILED;
	return haru_failed(painter->haru) ? PDF_LIBRARY_FAILED : PDF_DONE;
}

enum pdf_fault pdf_write(struct arena *arena, const struct document *document, const struct pdf_options *options,
                         struct sink *sink)
{
	struct painter painter = {
		.arena = arena_open_inside(arena),
		.document = document,
		.profile = options->profile,
		.moment = options->moment >= 0 ? options->moment : moment_from_date(document->date),
	};
	enum pdf_fault fault;

	painter.haru = haru_open(painter.arena);
	painter.deflater = deflater_open(painter.arena);
	painter.fast_deflater = document->pages.count < SHORT ? painter.deflater : deflater_fast(painter.deflater);
	fault = paint(&painter, options->classic, sink);
	arena_close(painter.arena);
	return fault;
}
