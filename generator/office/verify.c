/* Page by page by contents, then by words: what a person would see first is told first. */
#include "office/verify.h"

#include "office/signed.h"
#include "pdf/words.h"

enum { STREAM_BYTES_MOST = 64 << 20, SHOWN_MOST = 60 };

/* -- making it again -- */

struct made_paper *inside_make(struct arena *arena, struct office *office, const struct inside *inside)
{
	const struct layout *layout = lookup_layout(inside->manifest.paper);
	struct diags diags = { .arena = arena };
	struct made_paper *paper;

	if (!layout) {
		diag_add(&diags, (struct text){ 0 }, MESSAGE_PDF_OTHER_PAPER, inside->manifest.paper);
		office_report(office, &diags);
	}
	if (!layout || !office->record)
		return NULL;
	paper = paper_make(arena, office, layout, &inside->manifest.wishes);
	return paper->diags.errors ? NULL : paper;
}

/* Empty when it cannot be made, which has been reported. */
static struct text make_again(struct arena *arena, struct office *office, const struct inside *inside,
                              struct manifest *manifest)
{
	struct made_paper *paper = inside_make(arena, office, inside);
	struct buffer bytes = { .arena = arena };
	struct sink sink = sink_into_buffer(&bytes);
	struct diags diags = { .arena = arena };

	if (!paper || !output_write(lookup_output(LIT("pdf")), paper, &inside->manifest.form, &sink))
		return (struct text){ 0 };
	*manifest = manifest_of(paper, &inside->manifest.form, &diags);
	return buffer_text(&bytes);
}

static size_t first_difference(struct text a, struct text b)
{
	size_t at = 0;

	while (at < a.count && at < b.count && a.bytes[at] == b.bytes[at])
		at++;
	return at;
}

/* The first font, or patterns, that was another then. */
static struct text other_means(const struct manifest *then, const struct manifest *now)
{
	for (size_t i = 0; i < then->means.count; i++) {
		const struct inside_means *means = &then->means.items[i];

		if (i >= now->means.count || !text_equal(means->digest, now->means.items[i].digest))
			return i < now->means.count ? now->means.items[i].name : LIT("?");
	}
	return now->means.count > then->means.count ? now->means.items[then->means.count].name : (struct text){ 0 };
}

/* -- pages -- */

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\n';
}

/* The word around byte `at`, with what follows where the word ends there; no more than can be shown. */
static struct text word_around(struct arena *arena, struct text words, size_t at)
{
	size_t start = at, end = at;

	while (start && !is_blank(words.bytes[start - 1]) && at - start < SHOWN_MOST)
		start--;
	while (end < words.count && !is_blank(words.bytes[end]) && end - at < SHOWN_MOST)
		end++;
	while (start < at && ((unsigned char)words.bytes[start] & 0xC0) == 0x80)
		start++;
	while (end < words.count && ((unsigned char)words.bytes[end] & 0xC0) == 0x80)
		end++;
	return text_copy(arena, text_part(words, start, end - start));
}

/* Codes get their words from the character maps: these count as much as the contents. */
static bool same_bytes(const struct pdf_page *a, const struct pdf_page *b)
{
	bool same = text_equal(a->contents, b->contents) && a->font_count == b->font_count;

	for (size_t i = 0; same && i < a->font_count; i++)
		same = text_equal(a->fonts[i].to_unicode, b->fonts[i].to_unicode);
	return same;
}

/* Codes are numbered over the whole file, so words are compared before what is drawn. */
static bool same_words(struct arena *arena, const struct pdf_page *found, const struct pdf_page *made,
                       struct likeness_report *report)
{
	struct arena *inside = arena_open_inside(arena);
	struct text said = page_words(inside, found), wanted = page_words(inside, made);
	bool same = text_equal(said, wanted);
	size_t at = first_difference(said, wanted);

	if (!same) {
		report->likeness = LIKENESS_WORDS;
		report->found = word_around(arena, said, at);
		report->made = word_around(arena, wanted, at);
	}
	arena_close(inside);
	return same;
}

/* The first page that says something else; else the first that is drawn otherwise. */
static void compare_pages(struct arena *arena, struct pdf_reader *found, struct pdf_reader *made,
                          struct likeness_report *report)
{
	size_t pages = pdf_pages(found), wanted = pdf_pages(made), i, drawn = 0;

	for (i = 0; i < pages && i < wanted; i++) {
		struct pdf_page page = pdf_page(found, i, STREAM_BYTES_MOST);
		struct pdf_page again = pdf_page(made, i, STREAM_BYTES_MOST);

		if (same_bytes(&page, &again))
			continue;
		if (!same_words(arena, &page, &again, report)) {
			report->page = i + 1;
			return;
		}
		if (!drawn && !text_equal(page.contents, again.contents))
			drawn = i + 1;
	}
	report->likeness = pages != wanted ? LIKENESS_PAGES : drawn ? LIKENESS_DRAWING : LIKENESS_BYTES;
	report->page = pages != wanted ? i + 1 : drawn;
}

static void compare(struct arena *arena, struct office *office, const struct inside *inside,
                    struct likeness_report *report)
{
	struct manifest now = { 0 };
	struct text made = make_again(arena, office, inside, &now);
	struct pdf_reader *reader;

	report->likeness = LIKENESS_UNKNOWN;
	if (!made.count)
		return;
	report->other_program = !text_equal(now.digest, inside->manifest.digest);
	report->other_means = other_means(&inside->manifest, &now);
	report->at = first_difference(made, inside->paper);
	report->likeness = LIKENESS_SAME;
	if (text_equal(made, inside->paper))
		return;
	reader = pdf_open(arena, made);
	report->likeness = LIKENESS_BYTES;
	if (reader)
		compare_pages(arena, inside->reader, reader, report);
}

/* -- all of it -- */

struct likeness_report verify(struct arena *arena, struct office *office, const struct inside *inside)
{
	struct likeness_report report = { .altered = inside->altered, .paper = inside->paper.count };
	size_t covered = inside->paper.count;

	compare(arena, office, inside, &report);
	report.appended = inside->file.count - inside->paper.count;
	signed_parts(arena, inside, &report);
	for (size_t i = 0; i < report.signatures.count; i++)
		if (report.signatures.items[i].end > covered)
			covered = report.signatures.items[i].end;
	report.uncovered = inside->file.count - covered;
	return report;
}
