/* The statement of a paper that is to be signed electronically: small lines at the very foot of each page, below number
 * and running words. Pages whose foot has no room for them are set that much shorter. All artifacts.
 */
#include "typeset/pages.h"

/* From the edge, where printers reach; above it, and to the baseline of running words. Tenths of a millimetre. */
enum { EDGE = 65, GAP = 15, RULE = 400, RULE_GREY = 60 };

/* Set with the setter's styles, which are the manuscript's. */
static struct galley *statement_galley(struct setter *setter, length measure)
{
	struct galley *galley = galley_new(setter, measure);

	set_words(setter, galley, setter->manuscript->statement,
	          &(struct set_words){ .style = STYLE_STATEMENT, .align = ALIGN_LEFT, .first_line = 0 });
	return galley;
}

static length tenths(int count)
{
	return length_scale(mm(1), count, 10);
}

/* What the foot of these pages lacks for the statement at its narrowest. */
static length lacking(struct setter *setter, const struct paper *paper)
{
	length measure = length_min(frame_of(paper, false).width, frame_of(paper, true).width);
	length wanted = galley_height(statement_galley(setter, measure)) + tenths(EDGE + 3 * GAP);

	return length_max(wanted - length_min(paper->bottom / 2, paper->right), 0);
}

const struct manuscript *statement_room(struct setter *setter)
{
	struct manuscript *manuscript = arena_new(setter->arena, struct manuscript);

	*manuscript = *setter->manuscript;
	if (rich_empty(manuscript->statement))
		return setter->manuscript;
	manuscript->sections.items = arena_many(setter->arena, manuscript->sections.count + 1, struct section);
	for (size_t i = 0; i < manuscript->sections.count; i++) {
		struct section *section = &manuscript->sections.items[i];

		*section = setter->manuscript->sections.items[i];
		section->paper.foot = lacking(setter, &section->paper);
	}
	return manuscript;
}

void emit_statement(struct setter *setter, const struct section *section, struct page *page)
{
	struct frame frame = frame_on(&section->paper, page);
	struct items items = { 0 };
	struct canvas canvas = { .setter = setter, .to = &items, .x = frame.left, .artifact = true };
	struct item rule = { .kind = ITEM_RULE, .x = frame.left };
	struct galley *galley;

	if (rich_empty(setter->manuscript->statement) || !page->items.count)
		return;
	galley = statement_galley(setter, frame.width);
	canvas.y = page->height - tenths(EDGE) - galley_height(galley);
	rule.y = canvas.y - tenths(GAP) / 2;
	rule.rule = (struct item_rule){ .width = frame.width, .height = RULE, .grey = RULE_GREY };
	*array_push(setter->arena, &page->items) = rule;
	emit_galley(&canvas, galley);
	for (size_t i = 0; i < items.count; i++)
		*array_push(setter->arena, &page->items) = items.items[i];
}
