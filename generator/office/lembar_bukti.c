/* The page is that where most figures from the evidence's place in the data are printed, within the chapter that the
 * evidence names; else where the bookmark begins that its last words name; else where the chapter does. */
#include "office/lembar_bukti.h"

#include "office/asal.h"
#include "page/printed.h"

#include <string.h>

enum { NO_PAGE = -1 };

struct looking {
	struct arena *arena;
	struct document document; /* with the sources of its figures */
	struct printed_places places;
};

/* -- words -- */

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

/* Whatever their capitals. */
static bool has(struct text text, struct text words)
{
	for (size_t at = 0; words.count && at + words.count <= text.count; at++) {
		size_t i = 0;

		while (i < words.count && lower(text.bytes[at + i]) == lower(words.bytes[i]))
			i++;
		if (i == words.count)
			return true;
	}
	return false;
}

/* "Bab III" of "Bab III.A, analisis"; all of it where it names no section. */
static struct text chapter_of(struct text tempat)
{
	size_t end = 0;

	while (end < tempat.count && tempat.bytes[end] != '.' && tempat.bytes[end] != ',')
		end++;
	return text_part(tempat, 0, end);
}

static struct text last_words(struct text tempat)
{
	size_t start = tempat.count;

	while (start && tempat.bytes[start - 1] != ',')
		start--;
	return text_trim(text_part(tempat, start, tempat.count));
}

/* "BAB III" is not "BAB II". */
static bool is_chapter(struct text title, struct text chapter)
{
	return has(text_part(title, 0, chapter.count), chapter) &&
	       (title.count == chapter.count || title.bytes[chapter.count] == ' ' ||
	        title.bytes[chapter.count] == '\n');
}

/* -- pages -- */

struct stretch {
	int first, end;
};

/* The pages of a chapter; all of them where the report has no such bookmark. */
static struct stretch stretch_of(const struct looking *looking, struct text tempat)
{
	const struct document *document = &looking->document;
	struct stretch stretch = { 0, (int)document->pages.count };
	bool found = false;

	for (size_t i = 0; i < document->bookmarks.count; i++) {
		const struct bookmark *bookmark = &document->bookmarks.items[i];

		if (bookmark->level != 1)
			continue;
		if (found) {
			stretch.end = (int)bookmark->page;
			break;
		}
		found = is_chapter(bookmark->title, chapter_of(tempat));
		stretch.first = found ? (int)bookmark->page : 0;
	}
	return found ? stretch : (struct stretch){ NO_PAGE, NO_PAGE };
}

static bool covers(struct text above, struct text path)
{
	return above.count <= path.count && !memcmp(above.bytes, path.bytes, above.count) &&
	       (above.count == path.count || path.bytes[above.count] == '.' || path.bytes[above.count] == '[');
}

static bool is_from(const struct looking *looking, struct text figure, struct text path)
{
	for (size_t i = 0; i < looking->document.sources.count; i++)
		if (text_equal(looking->document.sources.items[i].name, figure))
			return covers(path, looking->document.sources.items[i].path);
	return false;
}

/* With `words`, of those figures alone that are called so: "efisiensi". */
static int most_figures(const struct looking *looking, struct text path, struct text words, struct stretch stretch)
{
	size_t *counts = arena_many(looking->arena, looking->document.pages.count + 1, size_t);
	int best = NO_PAGE;

	for (size_t i = 0; i < looking->places.list.count; i++) {
		const struct printed_place *place = &looking->places.list.items[i];

		if ((int)place->page >= stretch.first && (int)place->page < stretch.end &&
		    (!words.count || has(place->printed->figure, words)) &&
		    is_from(looking, place->printed->figure, path))
			counts[place->page]++;
	}
	for (int page = 0; page < (int)looking->document.pages.count; page++)
		if (counts[page] && (best == NO_PAGE || counts[page] > counts[best]))
			best = page;
	return best;
}

static int bookmark_page(const struct looking *looking, struct text words, struct stretch stretch)
{
	const struct document *document = &looking->document;

	for (size_t i = 0; i < document->bookmarks.count; i++)
		if ((int)document->bookmarks.items[i].page >= stretch.first &&
		    (int)document->bookmarks.items[i].page < stretch.end &&
		    has(document->bookmarks.items[i].title, words))
			return (int)document->bookmarks.items[i].page;
	return NO_PAGE;
}

static struct text path_above(struct text path)
{
	while (path.count && path.bytes[path.count - 1] != '.')
		path.count--;
	return text_part(path, 0, path.count ? path.count - 1 : 0);
}

static int page_of(const struct looking *looking, struct text path, struct text tempat)
{
	struct stretch chapter = stretch_of(looking, tempat);
	struct stretch all = { 0, (int)looking->document.pages.count };
	int page = NO_PAGE;

	if (chapter.first == NO_PAGE)
		return bookmark_page(looking, last_words(tempat), all);
	page = bookmark_page(looking, last_words(tempat), chapter);
	if (page == NO_PAGE)
		page = most_figures(looking, path, LIT(""), chapter);
	if (page == NO_PAGE)
		page = most_figures(looking, path_above(path), last_words(tempat), chapter);
	return page == NO_PAGE ? chapter.first : page;
}

static struct text with_page(const struct looking *looking, struct text path, struct text tempat)
{
	int page = page_of(looking, path, tempat);
	struct text label;

	if (page == NO_PAGE)
		return tempat;
	label = page_label(looking->arena, &looking->document.pages.items[page]);
	return label.count ? text_format(looking->arena, "%t, halaman %t", tempat, label)
	                   : text_format(looking->arena, "%t, lembar %d", tempat, page + 1);
}

/* -- findings -- */

static void add_pages(const struct looking *looking, struct diag *diag)
{
	struct text tempat = diag->evidence.letak;

	if (!tempat.count)
		return;
	diag->evidence.letak = with_page(looking, diag->path, tempat);
	for (size_t i = 0; i < sizeof diag->arguments / sizeof *diag->arguments; i++)
		if (text_equal(diag->arguments[i], tempat))
			diag->arguments[i] = diag->evidence.letak;
	for (size_t i = 0; i < diag->others.count; i++)
		if (diag->others.items[i].letak.count)
			diag->others.items[i].letak =
				with_page(looking, diag->others.items[i].path, diag->others.items[i].letak);
}

void bukti_pages(struct arena *arena, struct office *office, const struct paper_wishes *wishes, struct diags *findings)
{
	const struct layout *layout = lookup_layout(LIT("lkip"));
	size_t reported = office->diags.list.count, errors = office->diags.errors;
	struct looking looking = { .arena = arena };
	const struct made_paper *paper;

	if (!findings->list.count || !paper_possible(office, layout, arena, NULL))
		return;
	paper = paper_make(arena, office, layout, wishes);
	office->diags.list.count = reported;
	office->diags.errors = errors;
	if (paper->diags.errors || !paper->document.pages.count)
		return;
	looking.document = paper->document;
	asal_sources(paper, 0, paper->document.pages.count - 1, &looking.document);
	looking.places = printed_places(arena, &looking.document, 0, paper->document.pages.count - 1);
	for (size_t i = 0; i < findings->list.count; i++)
		add_pages(&looking, &findings->list.items[i]);
}
