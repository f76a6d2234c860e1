/* Paragraphs: words beside a label, or with dots behind them that fill the line. */
#include "typeset/setter.h"

#include <string.h>

static void set_hanging(struct setter *setter, struct galley *galley, const struct paragraph *paragraph,
                        struct set_words how)
{
	struct type type = type_from_style(setter, paragraph->style);
	struct text label = TEXT_JOIN(setter->arena, paragraph->label, LIT("\xC2\xA0"));
	struct rich words = rich_plain(setter->arena, label, paragraph->words.path);
	length room = paragraph->label.count ? rich_width(setter, words, &type) : 0;
	struct mark *mark = how.mark, *label_mark = NULL;
	struct galley *body;

	room = length_max(room, paragraph->hang);
	body = galley_new(setter, galley->measure - room);
	if (mark && paragraph->label.count) {
		label_mark = mark_new(setter->arena, mark, ROLE_SPAN);
		how.mark = mark_new(setter->arena, mark, ROLE_SPAN);
	}
	how.first_line = 0;
	set_words(setter, body, paragraph->words, &how);
	galley_append(setter, galley, body, room);
	if (paragraph->label.count)
		label_item(setter, body->items[0], words, &type, label_mark);
}

/* The words with dots behind them that fill the line. */
static struct rich with_dots(struct setter *setter, const struct paragraph *paragraph, length measure)
{
	struct type type = type_from_style(setter, paragraph->style);
	length dot = words_width(setter, &type, 0, LIT(".")), blank = words_width(setter, &type, 0, LIT(" "));
	length room = measure - rich_width(setter, paragraph->words, &type) - blank;
	size_t count = dot > 0 && room > dot ? (size_t)(room / dot) : 1;
	struct text parts[3] = { rich_words(setter->arena, paragraph->words) };
	char *dots = arena_alloc(setter->arena, count);

	memset(dots, '.', count);
	parts[1] = parts[0].count ? LIT(" ") : LIT("");
	parts[2] = (struct text){ dots, count };
	return rich_plain(setter->arena, text_join(setter->arena, parts, 3), paragraph->words.path);
}

void set_paragraph(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct paragraph *paragraph = &block->paragraph;
	struct mark *mark = setter->mark;
	struct rich words = paragraph->words;
	struct set_words how;

	if (rich_empty(words) && !paragraph->dotted)
		return;
	if (paragraph->dotted)
		words = with_dots(setter, paragraph, galley->measure);
	if (mark && !setter->bare)
		mark = mark_new(setter->arena, mark, ROLE_P);
	how = (struct set_words){ .style = paragraph->style,
		                  .align = paragraph->align,
		                  .first_line = paragraph->no_indent ? 0 : -1,
		                  .above = -1,
		                  .below = -1,
		                  .next = !paragraph->keep_next ? BREAK_MAY
		                          : paragraph->whole    ? BREAK_NEVER
		                                                : BREAK_AVOID,
		                  .whole = paragraph->whole,
		                  .phrases = paragraph->phrases,
		                  .mark = mark };
	if (paragraph->label.count || paragraph->hang)
		set_hanging(setter, galley, paragraph, how);
	else
		set_words(setter, galley, words, &how);
}

void extent_add(struct extent *sum, struct extent part)
{
	sum->longest = length_max(sum->longest, part.longest);
	sum->word = length_max(sum->word, part.word);
	sum->part = length_max(sum->part, part.part);
	sum->area += part.area;
}

struct extent paragraph_extent(struct setter *setter, const struct block *block)
{
	struct type type = type_from_style(setter, block->paragraph.style);

	return rich_extent(setter, block->paragraph.words, &type);
}
