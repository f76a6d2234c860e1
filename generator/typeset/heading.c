/* Headings: number and title, kept with what follows; a chapter starts a page. */
#include "typeset/setter.h"

static enum style style_of(int level)
{
	static const enum style styles[] = { STYLE_HEADING_1, STYLE_HEADING_2, STYLE_HEADING_3, STYLE_HEADING_4 };

	return styles[level < 1 ? 0 : level > 4 ? 3 : level - 1];
}

enum role heading_role(const struct heading *heading)
{
	int level = heading->level + heading->under;
	static const enum role roles[] = { ROLE_H1, ROLE_H2, ROLE_H3, ROLE_H4, ROLE_H5, ROLE_H6 };

	return roles[level < 1 ? 0 : level > 6 ? 5 : level - 1];
}

static struct rich number_and_title(struct setter *setter, const struct heading *heading)
{
	struct rich both = { .path = heading->title.path };
	size_t i;

	both.runs = arena_many(setter->arena, heading->title.count + 2, struct run);
	both.runs[both.count++] = (struct run){ .kind = RUN_TEXT, .text = heading->number };
	if (setter->styles->manners.chapter_in_line)
		both.runs[both.count++] = (struct run){ .kind = RUN_TEXT, .text = LIT(" ") };
	else
		both.runs[both.count++] = (struct run){ .kind = RUN_BREAK };
	for (i = 0; i < heading->title.count; i++)
		both.runs[both.count++] = heading->title.runs[i];
	return both;
}

/* "A." beside the title, whose further lines hang under its first. */
static void set_beside(struct setter *setter, struct galley *galley, const struct heading *heading,
                       struct set_words how)
{
	struct type type = type_from_style(setter, how.style);
	struct text words = TEXT_JOIN(setter->arena, heading->number, LIT("\xC2\xA0"));
	struct rich number = rich_plain(setter->arena, words, heading->title.path);
	length room = length_max(rich_width(setter, number, &type) + length_scale(type.size, 12, 100),
	                         setter->styles->indent);
	struct galley *title = galley_new(setter, galley->measure - room);
	struct mark *label = how.mark ? mark_new(setter->arena, how.mark, ROLE_SPAN) : NULL;
	struct strip *first;

	if (how.mark)
		how.mark = mark_new(setter->arena, how.mark, ROLE_SPAN);
	set_words(setter, title, heading->title, &how);
	first = title->items[0];
	galley_append(setter, galley, title, room);
	label_item(setter, first, number, &type, label);
}

/* Titles without number begin a page whatever is chosen for chapters. */
static enum chapter_start start_of(const struct setter *setter, const struct heading *heading)
{
	return heading->numbered ? setter->styles->manners.chapter_start : CHAPTER_ON_NEW_PAGE;
}

bool heading_begins_page(const struct setter *setter, const struct heading *heading)
{
	return heading->level == 1 && !heading->silent && !heading->same_page &&
	       start_of(setter, heading) != CHAPTER_FLOWS_ON;
}

static void begin_chapter(const struct setter *setter, const struct heading *heading, struct strip *strip)
{
	enum chapter_start start = start_of(setter, heading);

	if (start != CHAPTER_FLOWS_ON)
		strip->before = BREAK_MUST;
	strip->recto = start == CHAPTER_ON_ODD_PAGE;
}

void set_heading(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct heading *heading = block->heading;
	struct mark *mark =
		setter->mark && !heading->silent ? mark_new(setter->arena, setter->mark, heading_role(heading)) : NULL;
	struct set_words how = { .style = style_of(heading->level),
		                 .first_line = 0,
		                 .above = -1,
		                 .below = -1,
		                 .next = BREAK_NEVER,
		                 .phrases = heading->phrases,
		                 .whole = true,
		                 .mark = mark };
	size_t first = galley->count;

	if (heading->silent) {
		struct strip *strip = strip_add(setter, galley, 0, 0);

		galley_keep(galley, BREAK_NEVER);
		entry_set(setter, heading, strip);
		return;
	}
	if (heading->level == 1) {
		how.style = heading->numbered || heading->annex ? STYLE_HEADING_1 : STYLE_TITLE;
		set_words(setter, galley, heading->number.count ? number_and_title(setter, heading) : heading->title,
		          &how);
	} else if (heading->number.count)
		set_beside(setter, galley, heading, how);
	else
		set_words(setter, galley, heading->title, &how);
	if (galley->count == first)
		return;
	if (heading->level == 1 && !heading->same_page)
		begin_chapter(setter, heading, galley->items[first]);
	entry_set(setter, heading, galley->items[first]);
}
