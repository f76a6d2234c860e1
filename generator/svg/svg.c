/* One page as a file of its own: what is drawn is made first, for only then is it known what must be defined. */
#include "svg/svg.h"

#include "svg/drawing.h"
#include "svg/spelling.h"
#include "svg/words.h"

#include <assert.h>

enum { DIGITS = 3 };

struct text svg_name(struct arena *arena, struct text stem, size_t page)
{
	struct text number = text_from_int(arena, (int64_t)page + 1);
	struct text zeros = text_part(LIT("000"), 0, number.count < DIGITS ? DIGITS - number.count : 0);

	return TEXT_JOIN(arena, stem, LIT("-"), zeros, number, LIT(".svg"));
}

/* A file shows its page from the top. */
static bool to_file(struct drawing *drawing, struct buffer *out, size_t page, length top)
{
	(void)top;
	if (!drawing->stem.count || page >= drawing->document->pages.count)
		return false;
	xml_href_file(out, svg_name(drawing->arena, drawing->stem, page));
	return true;
}

static void add_title(struct buffer *out, const struct document *document, size_t index)
{
	struct text label = page_label(out->arena, &document->pages.items[index]);

	buffer_str(out, "<title>");
	xml_text(out, document->title);
	if (label.count) {
		buffer_str(out, ", halaman ");
		buffer_add(out, label);
	}
	buffer_str(out, "</title>\n<desc>");
	xml_text(out, document->author);
	buffer_add(out, text_format(out->arena, "%slembar ke-%z dari %z</desc>\n", document->author.count ? ", " : "",
	                            index + 1, document->pages.count));
}

/* White, for readers whose own ground is dark. */
static void add_ground(struct buffer *out, const struct page *page)
{
	buffer_str(out, "<path fill=\"#fff\" d=\"M0 0h");
	xml_length(out, page->width);
	buffer_byte(out, 'v');
	xml_length(out, page->height);
	buffer_str(out, "H0z\"/>\n");
}

static void assemble(struct drawing *drawing, size_t index, struct buffer *out)
{
	const struct document *document = drawing->document;
	const struct page *page = &document->pages.items[index];
	struct buffer language = { .arena = drawing->arena };

	buffer_str(&language, " xml:lang=\"");
	xml_text(&language, document->language);
	buffer_byte(&language, '"');
	drawing_root(out, page, document->language.count ? buffer_text(&language) : LIT(""));
	add_title(out, document, index);
	buffer_str(out, "<style>");
	drawing_style(out, drawing);
	buffer_str(out, "</style>\n<defs>\n");
	buffer_add(out, buffer_text(&drawing->defs.out));
	buffer_str(out, "</defs>\n");
	add_ground(out, page);
	buffer_add(out, buffer_text(&drawing->out));
	buffer_str(out, "</svg>\n");
}

bool svg_page(struct arena *arena, const struct document *document, size_t page, struct text stem, struct buffer *out)
{
	struct arena *inner = arena_open_inside(arena);
	struct drawing drawing = {
		.arena = inner,
		.document = document,
		.out = { .arena = inner },
		.way = to_file,
		.stem = stem,
	};
	bool done;

	assert(page < document->pages.count);
	defs_start(&drawing.defs, inner, document);
	words_count(&drawing.defs, &document->pages.items[page]);
	drawing_page(&drawing, page);
	assemble(&drawing, page, out);
	done = !drawing.defs.failed;
	arena_close(inner);
	return done;
}
