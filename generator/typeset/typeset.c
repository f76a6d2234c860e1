/* Section by section: set, paginate; then draw, and bookmarks. */
#include "typeset/typeset.h"
#include "typeset/pages.h"
#include "typeset/within.h"

/* Makes the type of `styles` the setter's; false (and a message) when it is not installed. */
static bool take_styles(struct setter *setter, const struct styles *styles)
{
	struct text lacking = { 0 };

	setter->usual = setter->styles = styles;
	setter->family = fonts_family(setter->fonts, styles->family, &lacking);
	if (setter->family < 0)
		diag_add(setter->diags, LIT("aturan.huruf"), MESSAGE_FAMILY_MISSING, styles->family, lacking);
	return setter->family >= 0;
}

/* Which paper of the manuscript is at hand. What is annexed may hold several: they are books of their own. */
static void count_book(struct pages *pages, const struct section *section)
{
	pages->book += section->opens;
	pages->annex = section->annex;
	if (!section->annex)
		pages->host = pages->book;
}

static struct galley *set_section(struct setter *setter, const struct section *section, struct forme *forme)
{
	struct frame frame = frame_of(&section->paper, section->landscape);
	struct frame turned = frame_of(&section->paper, !section->landscape);
	struct galley *galley = galley_new(setter, frame.width);

	setter->paper = &section->paper;
	setter->landscape = section->landscape;
	setter->lie = section->landscape ? TURN_LANDSCAPE : TURN_PORTRAIT;
	setter->lain = TURN_KEEP;
	setter->frame_height = frame.height;
	setter->frame_measure = frame.width;
	setter->measure_turned = turned.width;
	setter->frame_turned = turned.height;
	galley->column = true;
	count_book(setter->pages, section);
	fit_section(setter, section);
	setter->mark = mark_new(setter->arena, setter->document->root, ROLE_SECT);
	if (section->head)
		forme->head = mark_new(setter->arena, setter->mark, heading_role(section->head));
	set_blocks(setter, galley, &section->blocks);
	forme->styles = setter->styles;
	forme->family = setter->family;
	return galley;
}

/* The head of a lampiran is found where its first page begins. */
static void find_head(struct setter *setter, const struct forme *forme)
{
	const struct galley *galley = forme->galley;
	size_t i = 0;

	while (i < galley->count && galley->items[i]->page == SIZE_MAX)
		i++;
	if (forme->section->head && i < galley->count)
		entry_set(setter, forme->section->head, galley->items[i]);
}

static bool make_forme(struct setter *setter, const struct section *section, size_t *number, struct forme *forme)
{
	struct galley *galley;

	if (!take_styles(setter, section->styles ? section->styles : setter->manuscript->styles))
		return false;
	galley = set_section(setter, section, forme);
	forme->section = section;
	forme->galley = galley;
	forme->first = setter->document->pages.count;
	*array_push(setter->arena, &setter->document->section_starts) = forme->first;
	*number = section->restart || section->folio == FOLIO_NONE ? 0 : *number;
	if (!paginate(setter, section, galley, number))
		return false;
	forme->end = setter->document->pages.count;
	find_head(setter, forme);
	return true;
}

/* The sections of a lampiran follow each other. */
static void count_annex_pages(struct forme *formes, size_t count)
{
	for (size_t first = 0, end; first < count; first = end) {
		for (end = first + 1; end < count && formes[end].section->annex == formes[first].section->annex;)
			end++;
		for (size_t i = first; i < end; i++) {
			formes[i].annex_first = formes[first].first;
			formes[i].annex_end = formes[end - 1].end;
		}
	}
}

static void emit_formes(struct setter *setter, const struct forme *formes, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		setter->styles = formes[i].styles;
		setter->family = formes[i].family;
		setter->pages->forme = &formes[i];
		emit_section(setter, &formes[i]);
	}
	take_styles(setter, setter->manuscript->styles);
	for (size_t i = 0; i < count; i++)
		emit_furniture(setter, &formes[i]);
}

static void set_sections(struct setter *setter)
{
	const struct manuscript *manuscript = setter->manuscript;
	size_t count = manuscript->sections.count, number = 0;
	struct forme *formes = arena_many(setter->arena, count + 1, struct forme);

	for (size_t i = 0; i < count; i++) {
		const struct section *section = &manuscript->sections.items[i];

		count_book(setter->pages, section);
		entries_collect(setter, section);
	}
	setter->pages->book = setter->pages->host = 0;
	for (size_t i = 0; i < count; i++)
		if (!make_forme(setter, &manuscript->sections.items[i], &number, &formes[i]))
			return;
	count_annex_pages(formes, count);
	emit_formes(setter, formes, count);
	entries_bookmark(setter);
}

static void prove(struct setter *setter)
{
	struct document *document = setter->document;
	struct proof proof = within_prove(setter->arena, document, setter->handed, setter->diags);

	if (setter->manuscript->certify)
		*array_push(setter->arena, &document->certificates) =
			text_format(setter->arena, "%z halaman: %z teks, %z hilang, %z di luar kertas",
		                    document->pages.count, proof.texts, proof.lost, proof.outside);
}

void typeset(struct arena *arena, const struct manuscript *manuscript, struct fonts *fonts, struct text hyphenation,
             struct diags *diags, struct document *document)
{
	struct pages pages = { 0 };
	struct setter setter = {
		.arena = arena,
		.matter = arena_open_inside(arena),
		.passing = arena_open_inside(arena),
		.scratch = arena_open_inside(arena),
		.fonts = fonts,
		.glue = 1000,
		.diags = diags,
		.manuscript = manuscript,
		.document = document,
		.pages = &pages,
		.hyphenator = hyphenator_open(arena, hyphenation),
	};

	setter.kept_words = kept_words_open(setter.matter);
	(void)arena_alloc(setter.passing, 1); /* its first block stays */
	document->title = manuscript->title;
	document->author = manuscript->author;
	document->subject = manuscript->subject;
	document->language = LIT("id-ID");
	document->fonts = fonts;
	document->root = mark_root(arena);
	if (!take_styles(&setter, manuscript->styles))
		return;
	setter.manuscript = statement_room(&setter);
	set_sections(&setter);
	arena_close(setter.matter);
	arena_close(setter.passing);
	arena_close(setter.scratch);
	if (!setter.diags->errors)
		prove(&setter);
}
