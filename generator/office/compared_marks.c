/* What is marked is known by the names of figures that words print; passages get names of their own for it. */
#include "office/compared.h"

#include "content/visit.h"
#include "page/printed.h"
#include "record/figures/figure.h"

#include <string.h>

enum { BAR_GAP_PT = 9, BAR_LEAST_PT = 5, YELLOW = 0xFFF2A8, BLUE = 0x1F4E9E };

/* -- names -- */

static bool leads(struct text path, struct text below)
{
	return path.count && path.count <= below.count && memcmp(path.bytes, below.bytes, path.count) == 0 &&
	       (path.count == below.count || below.bytes[path.count] == '.' || below.bytes[path.count] == '[');
}

/* The row about what stands at the path: the value itself, or all of what was added; SIZE_MAX for none. */
static size_t row_at(const struct compared *compared, struct text path)
{
	for (size_t i = 0; i < compared->rows.count && path.count; i++) {
		const struct change *change = compared->rows.items[i].change;

		if (!change || change->kind == CHANGE_GONE || change->kind == CHANGE_MOVED)
			continue;
		if (change->kind == CHANGE_ADDED ? leads(change->after_path, path)
		                                 : text_equal(change->after_path, path))
			return i;
	}
	return SIZE_MAX;
}

struct naming_words {
	struct compared *compared;
	struct arena *arena;
};

/* Figures in the words keep their own names: the first that there is counts. */
static void name_words(void *context, struct rich *words)
{
	const struct naming_words *naming = context;
	size_t index = row_at(naming->compared, words->path), count = words->printed_count;
	struct imprint *printed;
	struct text name;

	if (index == SIZE_MAX || !words->count)
		return;
	name = text_format(naming->arena, COMPARED_WORDS "%z", index);
	printed = arena_many(naming->arena, count + words->count, struct imprint);
	for (size_t i = 0; i < count; i++)
		printed[i] = words->printed[i];
	for (size_t i = 0; i < words->count; i++)
		if (words->runs[i].kind == RUN_TEXT && words->runs[i].text.count)
			printed[count++] = (struct imprint){ words->runs[i].text, name };
	words->printed = printed;
	words->printed_count = count;
}

void compared_name(struct compared *compared, struct manuscript *manuscript)
{
	struct naming_words naming = { compared, manuscript->arena };

	for (size_t i = 0; i < manuscript->sections.count; i++)
		blocks_visit(&manuscript->sections.items[i].blocks, &(struct visitor){ NULL, name_words, &naming });
}

static size_t number_behind(struct text name, const char *prefix)
{
	size_t number = 0;

	if (!text_starts(name, prefix))
		return SIZE_MAX;
	for (size_t i = strlen(prefix); i < name.count; i++)
		number = number * 10 + (size_t)(name.bytes[i] - '0');
	return number;
}

/* The row that a printed figure belongs to: one that follows, or a fact. */
static size_t row_of(const struct compared *compared, const struct record *record, struct text name)
{
	struct figure figure;
	struct origin origin;
	size_t index = number_behind(name, COMPARED_WORDS);

	if (index != SIZE_MAX || text_starts(name, "\x01"))
		return index;
	for (size_t i = 0; i < compared->rows.count; i++) {
		const struct followed *followed = compared->rows.items[i].followed;

		if (followed && text_equal(followed->name, name))
			return i;
	}
	if (!figure_origin(compared->arena, &(struct scope){ .record = record }, name, &figure, &origin))
		return SIZE_MAX;
	return origin.paths.count ? row_at(compared, origin.paths.items[0]) : SIZE_MAX;
}

/* Places of one figure follow each other often. */
struct looking {
	const struct compared *compared;
	const struct record *record;
	const struct imprint *last;
	size_t row;
};

static size_t look(struct looking *looking, const struct imprint *printed)
{
	if (looking->last != printed)
		looking->row = row_of(looking->compared, looking->record, printed->figure);
	looking->last = printed;
	return looking->row;
}

/* -- where -- */

static struct printed_places places_of(const struct made_paper *paper)
{
	return printed_places(paper->arena, &paper->document, 0, paper->document.pages.count);
}

/* "iv (lembar 9)": what is printed there, and the sheet of the file. */
static struct text words_for(const struct made_paper *paper, size_t page)
{
	struct text label = page_label(paper->arena, &paper->document.pages.items[page]);

	return label.count ? text_format(paper->arena, "%t (lembar %z)", label, page + 1)
	                   : text_format(paper->arena, "lembar %z", page + 1);
}

/* Figures that this paper has not: they stand behind all facts, whose numbers stay. */
static bool drop_unprinted(struct compared *compared)
{
	size_t count = 0, all = compared->rows.count;

	for (size_t i = 0; i < all; i++) {
		const struct compared_row *row = &compared->rows.items[i];

		if (!row->followed || row->page != SIZE_MAX)
			compared->rows.items[count++] = *row;
	}
	compared->rows.count = count;
	return count < all;
}

bool compared_find(struct compared *compared, const struct made_paper *paper)
{
	struct looking looking = { .compared = compared, .record = paper->office->record };
	struct printed_places places = places_of(paper);
	bool other = false;

	for (size_t i = 0; i < compared->rows.count; i++)
		compared->rows.items[i].page = SIZE_MAX;
	for (size_t i = 0; i < places.list.count; i++) {
		const struct printed_place *place = &places.list.items[i];
		size_t own = number_behind(place->printed->figure, COMPARED_PAGE),
		       index = look(&looking, place->printed);
		struct compared_row *row = index == SIZE_MAX ? NULL : &compared->rows.items[index];

		if (own != SIZE_MAX) {
			compared->rows.items[own].own_page = place->page;
			compared->rows.items[own].own_top = place->y;
		}
		if (row && place->page < row->page) {
			row->page = place->page;
			row->top = place->y;
		}
	}
	other = drop_unprinted(compared);
	for (size_t i = 0; i < compared->rows.count; i++) {
		struct compared_row *row = &compared->rows.items[i];
		struct text words = row->page == SIZE_MAX ? LIT("") : words_for(paper, row->page);

		other = other || !text_equal(words, row->page_words);
		row->page_words = words;
	}
	return other;
}

/* -- drawing -- */

static struct item rule(length x, length y, length width, length height, uint32_t rgb)
{
	return (struct item){ .kind = ITEM_RULE,
		              .x = x,
		              .y = y,
		              .rule = { .width = width, .height = height, .coloured = true, .rgb = rgb } };
}

/* The left edge of the text of a page. */
static length edge_of(const struct page *page)
{
	length edge = page->width;

	for (size_t i = 0; i < page->items.count; i++)
		if (page->items.items[i].kind == ITEM_TEXT && page->items.items[i].mark)
			edge = length_min(edge, page->items.items[i].x);
	return edge;
}

/* A mark whose words went into one below it, so that links may stand behind these. */
struct opened {
	struct mark *mark, *words;
};

struct marking {
	struct compared *compared;
	struct arena *arena;
	ARRAY_OF(struct opened) opened;
};

static struct mark *open_mark(struct marking *marking, struct mark *mark)
{
	struct opened *opened;

	for (size_t i = 0; i < marking->opened.count; i++)
		if (marking->opened.items[i].mark == mark)
			return mark;
	opened = array_push(marking->arena, &marking->opened);
	*opened = (struct opened){ mark, mark_new(marking->arena, mark, ROLE_SPAN) };
	return mark;
}

static void move_words(const struct marking *marking, struct page *page)
{
	for (size_t i = 0; i < page->items.count; i++)
		for (size_t k = 0; k < marking->opened.count; k++)
			if (page->items.items[i].mark == marking->opened.items[k].mark) {
				page->items.items[i].mark = marking->opened.items[k].words;
				break;
			}
}

/* Within a link or a picture no other link may stand. */
static bool takes_link(const struct mark *mark)
{
	for (const struct mark *up = mark; up; up = up->parent)
		if (up->role == ROLE_LINK || up->role == ROLE_FIGURE || up->role == ROLE_FORMULA ||
		    up->role == ROLE_TOC)
			return false;
	return mark != NULL;
}

static struct item link_to(struct marking *marking, const struct printed_place *place, size_t page, length top,
                           struct text words)
{
	return (struct item){ .kind = ITEM_LINK,
		              .mark = mark_new(marking->arena, open_mark(marking, place->mark), ROLE_LINK),
		              .x = place->x,
		              .y = place->y,
		              .link = { .width = place->width,
		                        .height = length_scale(place->height, 5, 4),
		                        .page = page,
		                        .top = top,
		                        .words = words } };
}

/* What goes on a page: below its items, and behind them. */
struct layer {
	ARRAY_OF(struct item) below, above;
	length edge;
	length bar;              /* the top of the last bar */
	const struct mark *mark; /* that the last link is in, */
	size_t row;              /* and its row */
};

static void mark_place(struct marking *marking, struct layer *layer, const struct printed_place *place, size_t index)
{
	const struct compared_row *row = &marking->compared->rows.items[index];
	length top = place->y + place->height / 6, height = length_scale(place->height, 11, 10);
	length bar = length_max(layer->edge - pt(BAR_GAP_PT), pt(BAR_LEAST_PT));

	*array_push(marking->arena, &layer->below) = rule(place->x, top, place->width, height, YELLOW);
	if (top != layer->bar)
		*array_push(marking->arena, &layer->below) = rule(bar, top, pt(3) / 2, height, BLUE);
	layer->bar = top;
	if (!takes_link(place->mark) || (layer->mark == place->mark && layer->row == index))
		return;
	layer->mark = place->mark;
	layer->row = index;
	*array_push(marking->arena, &layer->above) =
		link_to(marking, place, row->own_page, row->own_top,
	                row->before.count ? text_format(marking->arena, "Berubah, nomor %z dalam daftar; semula %t",
	                                                index + 1, row->before)
	                                  : text_format(marking->arena, "Baru, nomor %z dalam daftar", index + 1));
}

static void refer(struct marking *marking, struct layer *layer, const struct printed_place *place, size_t index)
{
	const struct compared_row *row = &marking->compared->rows.items[index];

	if (row->page != SIZE_MAX && takes_link(place->mark))
		*array_push(marking->arena, &layer->above) =
			link_to(marking, place, row->page, row->top,
		                text_format(marking->arena, "Ke halaman %t", row->page_words));
}

static void lay(struct arena *arena, struct page *page, const struct layer *layer)
{
	size_t below = layer->below.count, above = layer->above.count, count = page->items.count;
	struct item *items = arena_many(arena, below + count + above + 1, struct item);

	for (size_t i = 0; i < below; i++)
		items[i] = layer->below.items[i];
	for (size_t i = 0; i < count; i++)
		items[below + i] = page->items.items[i];
	for (size_t i = 0; i < above; i++)
		items[below + count + i] = layer->above.items[i];
	page->items.items = items;
	page->items.count = below + count + above;
	page->items.capacity = page->items.count + 1;
}

void compared_mark(struct compared *compared, struct made_paper *paper)
{
	struct looking looking = { .compared = compared, .record = paper->office->record };
	struct marking marking = { .compared = compared, .arena = paper->arena };
	struct printed_places places = places_of(paper);
	struct layer *layers = arena_many(paper->arena, paper->document.pages.count + 1, struct layer);

	for (size_t i = 0; i < paper->document.pages.count; i++)
		layers[i].edge = edge_of(&paper->document.pages.items[i]);
	for (size_t i = 0; i < places.list.count; i++) {
		const struct printed_place *place = &places.list.items[i];
		size_t own = number_behind(place->printed->figure, COMPARED_PAGE),
		       index = look(&looking, place->printed);

		if (own != SIZE_MAX)
			refer(&marking, &layers[place->page], place, own);
		else if (index != SIZE_MAX)
			mark_place(&marking, &layers[place->page], place, index);
	}
	for (size_t i = 0; i < paper->document.pages.count; i++) {
		move_words(&marking, &paper->document.pages.items[i]);
		lay(paper->arena, &paper->document.pages.items[i], &layers[i]);
	}
}
