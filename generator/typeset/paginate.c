/* The paginator: strips into frames. It knows strips alone and no block kind.
 *
 * A page takes strips until one does not fit, then goes back to the last place where a break hurts least. What
 * is kept together and yet longer than a page has to be parted somewhere, and is so on this page already: where
 * its parts are kept less closely. A strip taller than a frame stands alone. No page is begun for a last line or
 * two while the page before can end sooner and still be well filled.
 */
#include "typeset/pages.h"

#include <assert.h>
#include <string.h>

enum { PAGES_MOST = 20000, GIVEN_MOST = 30 /* thousandths of a page's height: a line of leading */ };
enum { GIVEN_WIDE = 200, SINGLE_LEAST = 115, CLOSE_MOST = 122, GIVEN_STEPS = 20 }; /* wide leading; % of the type */
enum { FURNITURE_ITEMS = 4 };                                                      /* number, header, footer */
enum { WHITE_PERCENT = 25, FILL_PERCENT = 4 };   /* of a frame: a foot that gapes, and what is worth filling */
enum { LAST_PERCENT = 12, SOONER_PERCENT = 30 }; /* of a frame: worth a last page; left white for the sake of one */
enum { PARTED_PERCENT = 8 };                     /* a table parted for it hurts as so much white */

struct frame frame_of(const struct paper *paper, bool landscape)
{
	struct frame frame = { .left = paper->left, .top = paper->top };

	if (landscape) { /* the binding edge stays: what was left is now above */
		frame.left = paper->bottom;
		frame.top = paper->left;
		frame.width = paper->height - paper->top - paper->bottom;
		frame.height = paper->width - paper->left - paper->right - paper->foot;
	} else {
		frame.width = paper->width - paper->left - paper->right;
		frame.height = paper->height - paper->top - paper->bottom - paper->foot;
	}
	return frame;
}

/* A3 with the margins of the section's own paper. */
static struct paper large_paper(const struct paper *paper)
{
	struct paper large = *paper;

	large.width = mm(297);
	large.height = mm(420);
	return large;
}

bool larger_there_is(const struct paper *paper)
{
	struct paper large = large_paper(paper);

	return paper->width < large.width && paper->height < large.height;
}

struct frame frame_lying(const struct paper *paper, enum turn lie)
{
	struct paper large = large_paper(paper);

	return lie == TURN_LARGE ? frame_of(&large, true) : frame_of(paper, lie == TURN_LANDSCAPE);
}

struct frame frame_on(const struct paper *paper, const struct page *page)
{
	if (page->width == paper->width)
		return frame_lying(paper, TURN_PORTRAIT);
	return frame_lying(paper, page->width == paper->height ? TURN_LANDSCAPE : TURN_LARGE);
}

static bool blank(const struct strip *strip)
{
	return !strip->items.count && !strip->owner;
}

/* Height of strip i when the page starts with strip `first`. */
static length height_on_page(const struct galley *galley, size_t first, size_t i)
{
	const struct strip *strip = galley->items[i];

	if (i > first)
		return strip->above + strip->height;
	if (first > 0 && blank(strip) && !strip->stretch)
		return 0;
	return strip->height + strip->open + (strip->head ? galley_height(strip->head) : 0);
}

/* The last place up to `over` where the page may end at no more than this hurt, with the room that takes; 0 when
 * there is none. `used` is the height up to `over`. */
static size_t last_break(const struct galley *galley, size_t first, size_t over, length room, length used,
                         enum pagebreak hurt)
{
	size_t i;

	for (i = over; i > first; i--) {
		if (galley->items[i]->before <= hurt && used + galley->items[i - 1]->close <= room)
			return i;
		used -= height_on_page(galley, first, i - 1);
	}
	return 0;
}

/* Whether what follows up to the next break of no more than this hurt goes on a page of its own. */
static bool goes_on_page(const struct galley *galley, size_t first, length room, enum pagebreak hurt)
{
	length used = 0;
	size_t i;

	for (i = first; i < galley->count && used <= room; i++) {
		if (i > first && (galley->items[i]->before <= hurt || galley->items[i]->before == BREAK_MUST))
			break;
		used += height_on_page(galley, first, i);
	}
	return used <= room;
}

static length height_to(const struct galley *galley, size_t first, size_t end)
{
	length height = 0;

	for (size_t i = first; i < end; i++)
		height += height_on_page(galley, first, i);
	return height;
}

/* Whether the foot of a page that ends at `may` stays white, and much less so at `shy`. */
static bool gapes(const struct galley *galley, size_t first, size_t may, size_t shy, length room)
{
	length filled = height_to(galley, first, may);

	return shy > may && room - filled > length_scale(room, WHITE_PERCENT, 100) &&
	       height_to(galley, first, shy) - filled > length_scale(room, FILL_PERCENT, 100);
}

/* Where a page ends that strip `over` does not go on any more. */
static size_t back_to_break(const struct galley *galley, size_t first, size_t over, length room, length used)
{
	size_t may = last_break(galley, first, over, room, used, BREAK_MAY);
	size_t shy = last_break(galley, first, over, room, used, BREAK_SHY);
	size_t avoid = last_break(galley, first, over, room, used, BREAK_AVOID);
	size_t never = last_break(galley, first, over, room, used, BREAK_NEVER);

	if (may && gapes(galley, first, may, shy, room) && goes_on_page(galley, shy, room, BREAK_SHY))
		return shy;
	if (may && goes_on_page(galley, may, room, BREAK_MAY))
		return may;
	if (shy && goes_on_page(galley, shy, room, BREAK_SHY))
		return shy;
	if (avoid && goes_on_page(galley, avoid, room, BREAK_AVOID))
		return avoid;
	if (may || avoid)
		return may ? may : avoid;
	return never ? never : over > first ? over : first + 1;
}

static size_t end_of_page(const struct galley *galley, size_t first, length room, length *used)
{
	size_t i, end;

	*used = 0;
	for (i = first; i < galley->count; i++) {
		const struct strip *strip = galley->items[i];
		length height = height_on_page(galley, first, i);

		if (i > first && strip->before == BREAK_MUST)
			break;
		if (*used + height > room && i > first) {
			end = back_to_break(galley, first, i, room, *used);
			*used = height_to(galley, first, end);
			return end;
		}
		*used += height;
	}
	return i;
}

/* -- last pages: one is not begun for a line or two -- */

static bool stretches(const struct galley *galley, size_t first)
{
	for (size_t i = first; i < galley->count && (i == first || galley->items[i]->before != BREAK_MUST); i++)
		if (galley->items[i]->stretch)
			return true;
	return false;
}

/* Whether what stands behind `first`, up to a break that must be, is a page, and how much of one. */
static bool is_last_page(const struct galley *galley, size_t first, length room, length *used)
{
	size_t end;

	if (first == galley->count || galley->items[first]->before == BREAK_MUST)
		return false;
	end = end_of_page(galley, first, room, used);
	return end == galley->count || galley->items[end]->before == BREAK_MUST;
}

/* Where a page ends instead of at `end`, when the next would be the last and nearly empty: as late as gives that one
 * enough, and rather before a table than within it. */
static size_t end_for_last(const struct galley *galley, size_t first, size_t end, length room, length *used)
{
	length last, least = length_scale(room, LAST_PERCENT, 100);
	int best = SOONER_PERCENT + PARTED_PERCENT;
	size_t chosen = end;

	if (stretches(galley, first) || !is_last_page(galley, end, room, &last) || last >= least)
		return end;
	for (int white = 1; white <= SOONER_PERCENT; white++) {
		length filled, enough = length_scale(room, 100 - SOONER_PERCENT, 100);
		size_t sooner = end_of_page(galley, first, length_scale(room, 100 - white, 100), &filled);
		int cost = white + (sooner < end && galley->items[sooner]->head ? PARTED_PERCENT : 0);

		if (sooner >= end || filled < enough || cost >= best || !is_last_page(galley, sooner, room, &last) ||
		    last < least)
			continue;
		best = cost;
		chosen = sooner;
		*used = filled;
	}
	return chosen;
}

/* Where the next page begins: past breaks that are nothing else, which tell how it lies. */
static size_t begin_page(const struct galley *galley, size_t first, enum turn *lie)
{
	while (first + 1 < galley->count && galley->items[first]->before == BREAK_MUST && blank(galley->items[first]) &&
	       !galley->items[first]->stretch) {
		if (galley->items[first]->turn != TURN_KEEP)
			*lie = galley->items[first]->turn;
		galley->items[first]->page = SIZE_MAX;
		first++;
	}
	if (first + 1 == galley->count && blank(galley->items[first])) {
		galley->items[first]->page = SIZE_MAX; /* nothing follows a break at the end */
		return galley->count;
	}
	if (first < galley->count && galley->items[first]->turn != TURN_KEEP)
		*lie = galley->items[first]->turn;
	return first;
}

struct pages_used pages_count(const struct paper *paper, enum turn lie, const struct galley *galley)
{
	struct pages_used pages = { 0, 0 };
	size_t first = 0;

	while ((first = begin_page(galley, first, &lie)) < galley->count) {
		first = end_of_page(galley, first, frame_lying(paper, lie).height, &pages.last);
		pages.count++;
	}
	return pages;
}

static bool add_page(struct setter *setter, const struct section *section, enum turn lie, size_t number)
{
	struct paper paper = lie == TURN_LARGE ? large_paper(&section->paper) : section->paper;
	struct page *page;

	if (setter->document->pages.count >= PAGES_MOST) {
		diag_add(setter->diags, (struct text){ 0 }, MESSAGE_TOO_MANY_PAGES,
		         text_from_int(setter->arena, PAGES_MOST));
		return false;
	}
	page = array_push(setter->arena, &setter->document->pages);
	page->width = lie == TURN_PORTRAIT ? paper.width : paper.height;
	page->height = lie == TURN_PORTRAIT ? paper.height : paper.width;
	page->numbering = section->folio == FOLIO_NONE    ? NUMBERING_NONE
	                  : section->folio == FOLIO_ROMAN ? NUMBERING_ROMAN
	                                                  : NUMBERING_ARABIC;
	page->number = number;
	return true;
}

/* An empty page where the next would be a left one; before a section's first it is not counted. */
static bool add_verso(struct setter *setter, const struct section *section, size_t *number)
{
	bool first = *number == 0;

	if (setter->document->pages.count % 2 == 0)
		return true;
	if (!add_page(setter, section, TURN_PORTRAIT, first ? 0 : ++*number))
		return false;
	if (first)
		setter->document->pages.items[setter->document->pages.count - 1].numbering = NUMBERING_NONE;
	return true;
}

/* -- lines that give way: a page of its own is not worth a line or two -- */

static bool is_line(const struct setter *setter, const struct strip *strip)
{
	return (!strip->owner || strip->loose) && strip->height <= setter->styles->rules[STYLE_TITLE].leading * 2;
}

/* Whether it may stand closer to what is beside it: lines, but those that stand close already (of a signature). */
static bool gives(const struct setter *setter, const struct strip *strip)
{
	const struct style_rule *body = &setter->styles->rules[STYLE_BODY];
	length close = length_min(length_scale(body->size, CLOSE_MOST, 100), body->leading - 1);

	return is_line(setter, strip) && strip->height > close;
}

static bool opens(const struct strip *strip)
{
	return strip->before == BREAK_MUST || strip->opens;
}

/* Where the strips end that stand between two breaks that must be, or might; 0 when there is more than lines, but in
 * what stands in front. */
static size_t end_of_lines(const struct setter *setter, const struct galley *galley, size_t first, bool front)
{
	size_t end = first;

	for (; end < galley->count && (end == first || !opens(galley->items[end])); end++)
		if (galley->items[end]->stretch || !(front || is_line(setter, galley->items[end])))
			return 0;
	return end;
}

static size_t count_pages(const struct galley *galley, size_t first, size_t end, length room, length *used)
{
	size_t pages = 0;

	for (; first < end; pages++)
		first = end_of_page(galley, first, room, used);
	return pages;
}

/* What pages may be higher than their frame: of text by a line; of a list of titles and of a preface by up to a sixth
 * of its leading, as long as its lines stand no closer than in single spacing. */
static length most_given(const struct setter *setter, const struct galley *galley, size_t end, bool front,
                         length height)
{
	bool is_list = end && galley->items[end - 1]->loose;
	const struct style_rule *rule = &setter->styles->rules[is_list ? STYLE_CONTENTS_2 : STYLE_BODY];
	length wide = rule->leading * 1000 / length_scale(rule->size, SINGLE_LEAST, 100) - 1000;

	wide = length_min(wide, GIVEN_WIDE);
	return length_scale(height, is_list || front ? length_max(wide, GIVEN_MOST) : GIVEN_MOST, 1000);
}

/* How much higher than its frame a page may be, so that these strips take a page less: as little as does it. */
static length given_by(const struct setter *setter, const struct galley *galley, size_t first, bool front,
                       length height)
{
	length most, unheard;
	size_t end = end_of_lines(setter, galley, first, front);
	size_t pages = count_pages(galley, first, end, height, &unheard);

	if (pages < 2)
		return 0;
	most = most_given(setter, galley, end, front, height);
	if (count_pages(galley, first, end, height + most, &unheard) == pages)
		return 0;
	for (int step = 1; step <= GIVEN_STEPS; step++)
		if (count_pages(galley, first, end, height + most * step / GIVEN_STEPS, &unheard) < pages)
			return most * step / GIVEN_STEPS;
	return 0;
}

/* What lines give for all of them to go into the frame, of their height. */
struct giving {
	length given, from;
};

static struct giving giving_of(const struct setter *setter, const struct galley *galley, size_t first, size_t end,
                               length over)
{
	struct giving giving = { .given = over };

	for (size_t i = first; over > 0 && i < end; i++)
		if (gives(setter, galley->items[i]))
			giving.from += height_on_page(galley, first, i);
	return giving;
}

static length part_given(const struct giving *giving, length height)
{
	return giving->from ? (giving->given * height + giving->from - 1) / giving->from : 0;
}

static void place_strips(struct setter *setter, const struct galley *galley, const struct frame *frame, size_t first,
                         size_t end, length used, length given)
{
	size_t page = setter->document->pages.count - 1, i;
	length y = frame->top, left_over = frame->height - used;
	struct giving giving = giving_of(setter, galley, first, end, used <= frame->height + given ? -left_over : 0);
	int stretch = 0;

	for (i = first; i < end; i++)
		stretch += galley->items[i]->stretch;
	for (i = first; i < end; i++) {
		struct strip *strip = galley->items[i];
		length height = height_on_page(galley, first, i), above = height ? height - strip->height : 0;
		bool less = gives(setter, strip);

		assert(strip->frame == frame->width);
		if (stretch && left_over > 0)
			y += left_over * strip->stretch / stretch;
		strip->page = page;
		strip->top = y + above - (less ? part_given(&giving, above) : 0);
		y += height - (less ? part_given(&giving, height) : 0);
	}
}

bool paginate(struct setter *setter, const struct section *section, const struct galley *galley, size_t *number)
{
	enum turn lie = section->landscape ? TURN_LANDSCAPE : TURN_PORTRAIT;
	size_t first = 0;
	length given = 0;

	while ((first = begin_page(galley, first, &lie)) < galley->count) {
		struct frame frame;
		length used;
		size_t end;

		if (galley->items[first]->recto && !add_verso(setter, section, number))
			return false;
		frame = frame_lying(&section->paper, lie);
		if (!first || galley->items[first]->before == BREAK_MUST)
			given = given_by(setter, galley, first, section->folio == FOLIO_ROMAN, frame.height);
		end = end_of_page(galley, first, frame.height + given, &used);
		end = end_for_last(galley, first, end, frame.height + given, &used);
		end = drift_past(setter, galley, end, frame.height + given, &used);
		if (!add_page(setter, section, lie, ++*number))
			return false;
		place_strips(setter, galley, &frame, first, end, used, given);
		first = end;
	}
	return true;
}

/* -- drawing -- */

/* No more room than they need, with some for what stands around them. */
static void keep_items(struct setter *setter, struct page *page, const struct items *items)
{
	page->items.count = items->count;
	page->items.capacity = items->count + FURNITURE_ITEMS;
	page->items.items = arena_many(setter->arena, page->items.capacity, struct item);
	if (!items->count)
		return;
	memcpy(page->items.items, items->items, items->count * sizeof *items->items);
	memset(items->items, 0, items->count * sizeof *items->items); /* new ones are zeroed */
}

static void emit_page(struct setter *setter, const struct section *section, const struct galley *galley, size_t first,
                      size_t end)
{
	size_t index = galley->items[first]->page, i;
	struct page *page = &setter->document->pages.items[index];
	struct frame frame = frame_on(&section->paper, page);
	struct arena_mark mark = arena_mark(setter->scratch);
	struct placed *placed = arena_many(setter->scratch, end - first, struct placed);
	struct items *items = &setter->pages->items;
	struct canvas canvas = { .setter = setter, .to = items, .x = frame.left };
	const struct galley *head = galley->items[first]->head;

	items->count = 0;
	emit_watermark(setter, page, items);
	if (head) {
		canvas.y = frame.top;
		canvas.artifact = true;
		emit_galley(&canvas, head);
		canvas.y = 0;
		canvas.artifact = false;
	}
	for (i = first; i < end; i++)
		placed[i - first] = (struct placed){ galley->items[i], galley->items[i]->top };
	setter->pages->page = index;
	emit_strips(&canvas, placed, end - first);
	keep_items(setter, page, items);
	arena_release(setter->scratch, mark);
}

void emit_section(struct setter *setter, const struct forme *forme)
{
	const struct galley *galley = forme->galley;
	size_t first = 0, end;

	while (first < galley->count) {
		if (galley->items[first]->page == SIZE_MAX) {
			first++;
			continue;
		}
		for (end = first + 1; end < galley->count && galley->items[end]->page == galley->items[first]->page;)
			end++;
		emit_page(setter, forme->section, galley, first, end);
		first = end;
	}
}
