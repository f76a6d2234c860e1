/* Running furniture: page numbers, and words that stand at the head and foot of every page. All artifacts.
 *
 * Words and number share a line. A number in the middle gives way to the right where words stand beside
 * it; words take a second line rather than meet it.
 */
#include "typeset/pages.h"

struct band {
	struct setter *setter;
	const struct section *section;
	struct page *page;
	struct type type;
	length left, right, y; /* y: baseline of its first line */
};

static bool at_top(enum folio_place place)
{
	return place == FOLIO_TOP_CENTRE_DASHED || place == FOLIO_TOP_RIGHT || place == FOLIO_TOP_CENTRE;
}

static bool at_right(enum folio_place place)
{
	return place == FOLIO_BOTTOM_RIGHT || place == FOLIO_TOP_RIGHT;
}

static struct text folio_words(const struct band *band)
{
	struct arena *arena = band->setter->arena;
	struct text label = page_label(arena, band->page);
	enum folio_form form = band->section->folio_form;

	if (form == FOLIO_USUAL)
		form = band->section->folio_place == FOLIO_TOP_CENTRE_DASHED ? FOLIO_DASHED : FOLIO_PLAIN;
	if (!label.count || form == FOLIO_PLAIN)
		return label;
	return form == FOLIO_DASHED ? TEXT_JOIN(arena, LIT("- "), label, LIT(" -"))
	                            : TEXT_JOIN(arena, LIT("Halaman "), label);
}

static void emit_at(const struct band *band, const struct items *items, length x)
{
	for (size_t i = 0; i < items->count; i++) {
		items->items[i].x += x;
		*array_push(band->setter->arena, &band->page->items) = items->items[i];
	}
}

/* Gives the room it takes at the right; 0 in the middle. */
static length emit_folio(const struct band *band, bool beside_words)
{
	struct text label = folio_words(band);
	struct items items = { 0 };
	bool right = beside_words || at_right(band->section->folio_place);
	length width;

	if (!label.count)
		return 0;
	width = words_item(band->setter, &items, rich_plain(band->setter->arena, label, (struct text){ 0 }),
	                   &band->type, NULL, 0, band->y);
	emit_at(band, &items, right ? band->right - width : (band->page->width - width) / 2);
	return right ? width + band->type.size : 0;
}

/* Further lines go down at the foot and up at the head. */
static void emit_words(const struct band *band, struct rich words, length taken, bool top)
{
	struct setter *setter = band->setter;
	struct galley *galley = galley_new(setter, band->right - band->left - taken);
	struct canvas canvas = { .setter = setter, .to = &(struct items){ 0 }, .artifact = true };

	set_words(setter, galley, words,
	          &(struct set_words){ .style = STYLE_FURNITURE, .align = ALIGN_LEFT, .first_line = 0 });
	if (!galley->count)
		return;
	canvas.y = band->y - galley->items[0]->baseline;
	if (top)
		canvas.y -= galley_height(galley) - galley->items[0]->height;
	emit_galley(&canvas, galley);
	emit_at(band, canvas.to, band->left);
}

static void emit_band(struct band *band, struct rich words, bool top)
{
	bool folio = at_top(band->section->folio_place) == top;
	const struct paper *paper = &band->section->paper;
	length taken;

	band->y = top ? paper->top * 6 / 10 : band->page->height - paper->bottom * 5 / 10 - paper->foot;
	taken = folio ? emit_folio(band, !rich_empty(words)) : 0;
	if (!rich_empty(words))
		emit_words(band, words, taken, top);
}

/* Pages left empty stay so, and in the top margin of a lampiran stands which it is. */
void emit_running(struct setter *setter, const struct section *section, struct page *page)
{
	struct frame frame = frame_on(&section->paper, page);
	struct band band = { .setter = setter,
		             .section = section,
		             .page = page,
		             .type = type_from_style(setter, STYLE_FURNITURE),
		             .left = frame.left,
		             .right = frame.left + frame.width };

	if (!page->items.count)
		return;
	emit_band(&band, section->annex ? (struct rich){ 0 } : section->header, true);
	emit_band(&band, section->footer, false);
}
