/* Many pages in one file that a browser shows below each other and prints on sheets of their own size.
 *
 * Outlines and pictures are defined once for all pages. Places that bookmarks and links lead to have names of their
 * own: "p-5" is the fifth page, "p-5-1203" a place on it, 120.3 points from its top.
 */
#include "svg/svg.h"

#include "svg/drawing.h"
#include "svg/spelling.h"
#include "svg/words.h"

#include <assert.h>

struct size {
	length width, height;
};

struct sheets {
	struct drawing drawing;
	struct buffer *out;
	ARRAY_OF(struct size) sizes; /* each once */
	ARRAY_OF(length) tops;       /* places on the page being written */
};

/* -- places -- */

static bool is_shown(const struct drawing *drawing, size_t page)
{
	return page >= drawing->first && page <= drawing->last;
}

static void add_place(struct buffer *out, size_t page, length top)
{
	buffer_str(out, "p-");
	buffer_int(out, (int64_t)page + 1);
	if (top > 0) {
		buffer_byte(out, '-');
		buffer_int(out, length_scale(top, 10, LENGTH_PT));
	}
}

static bool to_place(struct drawing *drawing, struct buffer *out, size_t page, length top)
{
	if (!is_shown(drawing, page))
		return false;
	buffer_str(out, "href=\"#");
	add_place(out, page, top);
	buffer_byte(out, '"');
	return true;
}

/* Tenths of a point: places that share a name are one. */
static void note_top(struct sheets *sheets, length top)
{
	for (size_t i = 0; i < sheets->tops.count; i++) {
		if (length_scale(sheets->tops.items[i], 10, LENGTH_PT) == length_scale(top, 10, LENGTH_PT))
			return;
	}
	if (top > 0)
		*array_push(sheets->drawing.arena, &sheets->tops) = top;
}

static void note_links(struct sheets *sheets, const struct page *page, size_t to)
{
	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i];

		if (item->kind == ITEM_LINK && !item->link.uri.count && item->link.page == to)
			note_top(sheets, item->link.top);
	}
}

/* Where anything leads to on the page, as unseen points. */
static void add_places(struct sheets *sheets, size_t index)
{
	const struct drawing *drawing = &sheets->drawing;
	const struct document *document = drawing->document;
	struct buffer *out = &sheets->drawing.out;

	sheets->tops.count = 0;
	for (size_t i = 0; i < document->bookmarks.count; i++) {
		if (document->bookmarks.items[i].page == index)
			note_top(sheets, document->bookmarks.items[i].top);
	}
	for (size_t i = drawing->first; i <= drawing->last; i++)
		note_links(sheets, &document->pages.items[i], index);
	for (size_t i = 0; i < sheets->tops.count; i++) {
		buffer_str(out, "<rect id=\"");
		add_place(out, index, sheets->tops.items[i]);
		buffer_str(out, "\" y=\"");
		xml_length(out, sheets->tops.items[i]);
		buffer_str(out, "\" width=\"1\" height=\"1\" fill=\"none\"/>\n");
	}
}

/* -- contents -- */

/* Bookmarks of pages that are shown, nested as deep as they say. */
static void add_contents(struct sheets *sheets)
{
	const struct document *document = sheets->drawing.document;
	struct arena *arena = sheets->drawing.arena;
	struct buffer *out = sheets->out;
	ARRAY_OF(int) open = { 0 }; /* levels of the lists begun */

	for (size_t i = 0; i < document->bookmarks.count; i++) {
		const struct bookmark *bookmark = &document->bookmarks.items[i];

		if (!is_shown(&sheets->drawing, bookmark->page))
			continue;
		if (!open.count)
			buffer_str(out, "<nav aria-label=\"Daftar isi\">");
		while (open.count > 1 && open.items[open.count - 1] > bookmark->level) {
			buffer_str(out, "</li>\n</ul>");
			open.count--;
		}
		if (!open.count || open.items[open.count - 1] < bookmark->level) {
			buffer_str(out, "\n<ul>\n<li>");
			*array_push(arena, &open) = bookmark->level;
		} else {
			buffer_str(out, "</li>\n<li>");
		}
		buffer_str(out, "<a ");
		to_place(&sheets->drawing, out, bookmark->page, bookmark->top);
		buffer_byte(out, '>');
		xml_text(out, bookmark->title);
		buffer_str(out, "</a>");
	}
	for (size_t i = 0; i < open.count; i++)
		buffer_str(out, "</li>\n</ul>");
	if (open.count)
		buffer_str(out, "\n</nav>\n");
}

/* -- pages -- */

static size_t size_of(struct sheets *sheets, const struct page *page)
{
	size_t i = 0;

	while (i < sheets->sizes.count &&
	       (sheets->sizes.items[i].width != page->width || sheets->sizes.items[i].height != page->height))
		i++;
	if (i == sheets->sizes.count)
		*array_push(sheets->drawing.arena, &sheets->sizes) = (struct size){ page->width, page->height };
	return i;
}

static void add_section(struct sheets *sheets, size_t index)
{
	const struct page *page = &sheets->drawing.document->pages.items[index];
	struct buffer *out = &sheets->drawing.out;
	struct text label = page_label(sheets->drawing.arena, page);

	buffer_add(out, text_format(sheets->drawing.arena, "<section id=\"p-%z\" class=\"s%z\" aria-label=\"",
	                            index + 1, size_of(sheets, page)));
	if (label.count)
		buffer_add(out, TEXT_JOIN(sheets->drawing.arena, LIT("Halaman "), label));
	else
		buffer_add(out, text_format(sheets->drawing.arena, "Lembar ke-%z", index + 1));
	buffer_str(out, "\">\n");
	drawing_root(out, page, LIT(""));
	add_places(sheets, index);
	drawing_page(&sheets->drawing, index);
	buffer_str(out, "</svg>\n</section>\n");
}

/* -- the file -- */

static void add_sizes(struct sheets *sheets)
{
	for (size_t i = 0; i < sheets->sizes.count; i++) {
		const struct size *size = &sheets->sizes.items[i];
		struct buffer *out = sheets->out;

		buffer_add(out, text_format(sheets->drawing.arena, "@page s%z{margin:0;size:", i));
		xml_length(out, size->width);
		buffer_str(out, "pt ");
		xml_length(out, size->height);
		buffer_add(out, text_format(sheets->drawing.arena, "pt}\n.s%z{page:s%z;width:", i, i));
		xml_length(out, size->width);
		buffer_str(out, "pt;contain-intrinsic-height:");
		xml_length(out, size->height);
		buffer_str(out, "pt}\n");
	}
}

static void add_head(struct sheets *sheets)
{
	const struct document *document = sheets->drawing.document;
	struct buffer *out = sheets->out;

	buffer_str(out, "<!DOCTYPE html>\n<html lang=\"");
	xml_text(out, document->language.count ? document->language : LIT("id"));
	buffer_str(out, "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
	                "<meta http-equiv=\"Content-Security-Policy\""
	                " content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\"/>\n"
	                "<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>");
	xml_text(out, document->title);
	buffer_str(out, "</title>\n<style>\n"
	                "body{margin:0;background:#ccc;font:11pt/1.5 sans-serif}\n"
	                "nav{max-width:40em;margin:1em auto;padding:1em;background:#fff}\n"
	                "ul{margin:0;padding-left:1.5em;list-style:none}\n"
	                "section{max-width:100%;margin:1em auto;content-visibility:auto}\n"
	                "section::before{content:attr(aria-label);display:block;font-size:8pt;text-align:right}\n"
	                "section svg{display:block;max-width:100%;height:auto;background:#fff}\n"
	                "@media print{body{background:none}nav,section::before{display:none}"
	                "section{margin:0;content-visibility:visible;break-after:page;break-inside:avoid}}\n");
	add_sizes(sheets);
	drawing_style(out, &sheets->drawing);
	buffer_str(out, "</style>\n</head>\n");
}

static void assemble(struct sheets *sheets)
{
	struct buffer *out = sheets->out;

	add_head(sheets);
	buffer_str(out, "<body>\n");
	add_contents(sheets);
	buffer_str(out, "<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\"><defs>\n");
	buffer_add(out, buffer_text(&sheets->drawing.defs.out));
	buffer_str(out, "</defs></svg>\n<main>\n");
	buffer_add(out, buffer_text(&sheets->drawing.out));
	buffer_str(out, "</main>\n</body>\n</html>\n");
}

bool html_pages(struct arena *arena, const struct document *document, size_t first, size_t last, struct buffer *out)
{
	struct arena *inner = arena_open_inside(arena);
	struct sheets sheets = {
		.drawing = {
			.arena = inner,
			.document = document,
			.out = { .arena = inner },
			.way = to_place,
			.first = first,
			.last = last,
		},
		.out = out,
	};
	bool done;

	assert(first <= last && last < document->pages.count);
	defs_start(&sheets.drawing.defs, inner, document);
	for (size_t i = first; i <= last; i++)
		words_count(&sheets.drawing.defs, &document->pages.items[i]);
	for (size_t i = first; i <= last; i++)
		add_section(&sheets, i);
	assemble(&sheets);
	done = !sheets.drawing.defs.failed;
	arena_close(inner);
	return done;
}
