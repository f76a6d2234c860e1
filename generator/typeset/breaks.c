/* New pages, and pages that lie the other way. */
#include "typeset/setter.h"

/* What a galley in a list or group is narrower than the frame by, it stays narrower by. */
static void take_frame(struct setter *setter, struct galley *galley, enum turn lie)
{
	struct frame frame = frame_lying(setter->paper, lie);
	struct frame turned = frame_of(setter->paper, lie == TURN_PORTRAIT);

	setter->lie = lie;
	setter->landscape = lie != TURN_PORTRAIT;
	galley->measure += frame.width - setter->frame_measure;
	setter->frame_measure = frame.width;
	setter->frame_height = frame.height;
	setter->measure_turned = turned.width;
	setter->frame_turned = turned.height;
}

/* A page turned back with nothing set on it since: two turned tables in a row share their page. */
static bool just_turned_back(const struct setter *setter, const struct galley *galley, enum turn lie)
{
	const struct strip *last = galley->count ? galley->items[galley->count - 1] : NULL;

	return last && last->turn != TURN_KEEP && setter->lain == lie;
}

void turn_page(struct setter *setter, struct galley *galley, enum turn lie)
{
	bool back = just_turned_back(setter, galley, lie);
	struct strip *strip;

	setter->lain = setter->lie;
	take_frame(setter, galley, lie);
	if (galley->count > 1 && back) {
		galley->count--;
		return;
	}
	strip = strip_add(setter, galley, 0, 0);
	strip->before = BREAK_MUST;
	strip->turn = lie;
}

void set_break(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct page_break *page_break = &block->page_break;

	galley->next = BREAK_MAY; /* a break that the writer set stays where it is */
	if (page_break->turn != TURN_KEEP) {
		turn_page(setter, galley, page_break->turn);
		return;
	}
	strip_add(setter, galley, 0, 0)->before = BREAK_MUST;
}
