/* Labels, notes and pentagons: each there once, free of everything, beside its own line. */
#include "diagram/check.h"

static struct flow_point corner_of(struct flow_box box)
{
	return (struct flow_point){ box.left, box.top };
}

static bool hits_diamond(struct flow_box diamond, struct flow_box box)
{
	length half_width = (diamond.right - diamond.left) / 2, half_height = (diamond.bottom - diamond.top) / 2;
	length x = (diamond.left + diamond.right) / 2, y = (diamond.top + diamond.bottom) / 2;

	x = length_max(0, length_max(box.left - x, x - box.right));
	y = length_max(0, length_max(box.top - y, y - box.bottom));
	return x * half_height + y * half_width < half_width * half_height;
}

/* Whether the box crosses, or comes too near to, a border of lane or row. */
static bool hits_border(const struct checker *checker, struct flow_box box, length clear)
{
	const struct flow_page *page = checker->page;

	for (size_t i = 0; i <= checker->flow->lanes; i++) {
		length x = page->left + page->lane * (length)i;

		if (box.left - clear < x && box.right + clear > x) {
			return true;
		}
	}
	for (size_t i = 0; i <= page->count; i++) {
		if (box.top - clear < page->y[i] && box.bottom + clear > page->y[i]) {
			return true;
		}
	}
	return false;
}

/* Text against all that is drawn; `except` is the pentagon a note belongs to. */
static void check_text(struct checker *checker, struct flow_box box, size_t link, size_t except)
{
	const struct flow_drawing *drawing = checker->drawing;
	length clear = checker->flow->clear;
	struct flow_box around = { box.left - clear, box.top - clear, box.right + clear, box.bottom + clear };
	bool hit = hits_border(checker, box, clear);

	for (size_t i = 0; i < checker->parts.count; i++) {
		hit |= boxes_near(checker->parts.items[i].box, box, clear);
	}
	for (size_t i = 0; i < drawing->symbols.count; i++) {
		const struct flow_placed *symbol = &drawing->symbols.items[i];

		hit |= symbol->shape == FLOW_DIAMOND ? hits_diamond(symbol->box, around)
		                                     : boxes_near(symbol->box, box, clear);
	}
	for (size_t i = 0; i < drawing->pentagons.count; i++) {
		hit |= i != except &&
		       (boxes_near(drawing->pentagons.items[i].box, box, clear) ||
		        (checker->flow->note.height > 0 && boxes_near(drawing->pentagons.items[i].note, box, clear)));
	}
	for (size_t i = 0; i < drawing->lines.count; i++) {
		for (size_t k = 0; k < drawing->lines.items[i].hop_count; k++) {
			struct flow_point hop = drawing->lines.items[i].hops[k];

			hit |= boxes_near((struct flow_box){ hop.x, hop.y, hop.x, hop.y }, box, checker->flow->hop);
		}
	}
	if (hit) {
		violate(checker, FLOW_RULE_LABEL, link, corner_of(box));
	}
}

/* How far the box is from the nearest part of the link's own line; LENGTH_MAX where it has none here. */
static length way_to_line(const struct checker *checker, size_t link, struct flow_box box)
{
	length nearest = LENGTH_MAX;

	for (size_t i = 0; i < checker->parts.count; i++) {
		const struct part *part = &checker->parts.items[i];
		length x = length_max(part->box.left - box.right, box.left - part->box.right),
		       y = length_max(part->box.top - box.bottom, box.top - part->box.bottom);

		if (part->line != SIZE_MAX && checker->drawing->lines.items[part->line].link == link) {
			nearest = length_min(nearest, length_max(x, y));
		}
	}
	return nearest;
}

/* No other exit of its step is nearer: nobody takes one's label for the other's. */
static bool is_nearest(const struct checker *checker, const struct flow_label *label)
{
	length own = way_to_line(checker, label->link, label->box);

	for (size_t i = 0; i < checker->flow->link_count; i++) {
		if (i != label->link && checker->flow->links[i].from == checker->flow->links[label->link].from &&
		    way_to_line(checker, i, label->box) < own) {
			return false;
		}
	}
	return true;
}

static void check_label(struct checker *checker, const struct flow_label *label)
{
	const struct flow_drawing *drawing = checker->drawing;
	struct flow_size size = checker->flow->links[label->link].label;
	bool beside = false;

	check_text(checker, label->box, label->link, SIZE_MAX);
	if (label->box.right - label->box.left != size.width || label->box.bottom - label->box.top != size.height) {
		violate(checker, FLOW_RULE_LABEL, label->link, corner_of(label->box));
	}
	for (size_t i = 0; i < checker->parts.count; i++) {
		const struct part *part = &checker->parts.items[i];

		beside |= part->line != SIZE_MAX && drawing->lines.items[part->line].link == label->link &&
		          boxes_near(part->box, label->box, checker->flow->clear + 1);
	}
	for (size_t i = 0; i < drawing->labels.count; i++) {
		const struct flow_label *other = &drawing->labels.items[i];

		if (other != label && boxes_near(other->box, label->box, checker->flow->clear)) {
			violate(checker, FLOW_RULE_LABEL, label->link, corner_of(label->box));
		}
	}
	if (!beside || !is_nearest(checker, label)) {
		violate(checker, FLOW_RULE_LABEL, label->link, corner_of(label->box));
	}
}

/* -- presence ------------------------------------------------------------------------------------ */

static void check_symbols_of(struct checker *checker, size_t step)
{
	const struct flow_step *row = &checker->flow->steps[step];
	const struct flow_page *page = checker->page;
	size_t i = step - page->first, found = 0, joined = 0;
	length y = page->y[i] + (page->y[i + 1] - page->y[i]) / 2;

	for (size_t k = 0; k < checker->drawing->symbols.count; k++) {
		const struct flow_placed *placed = &checker->drawing->symbols.items[k];

		for (size_t s = 0; placed->step == step && s < row->count; s++) {
			length x = page->left + page->lane * (length)row->symbols[s].lane + page->lane / 2;
			struct flow_size size = checker->flow->sizes[placed->shape];

			found += placed->shape == row->symbols[s].shape && placed->box.left + size.width / 2 == x &&
			         placed->box.top + size.height / 2 == y &&
			         placed->box.right - placed->box.left == size.width &&
			         placed->box.bottom - placed->box.top == size.height;
		}
	}
	for (size_t k = 0; k < checker->drawing->joints.count; k++) {
		joined += checker->drawing->joints.items[k].step == step;
	}
	if (found != row->count || joined + (row->count > 0) != row->count) {
		violate(checker, FLOW_RULE_PRESENT, SIZE_MAX, (struct flow_point){ page->left, y });
	}
}

static void check_presence(struct checker *checker)
{
	const struct flow_drawing *drawing = checker->drawing;

	for (size_t i = 0; i < checker->page->count; i++) {
		check_symbols_of(checker, checker->page->first + i);
	}
	for (size_t i = 0; i < checker->flow->link_count; i++) {
		const struct flow_link *link = &checker->flow->links[i];
		size_t labels = 0;

		for (size_t k = 0; k < drawing->labels.count; k++) {
			labels += drawing->labels.items[k].link == i;
		}
		if (labels != (link->label.width > 0 && on_page(checker->page, link->from))) {
			violate(checker, FLOW_RULE_PRESENT, i, (struct flow_point){ 0 });
		}
	}
}

/* Whether its letter and the page it names are those of the link it stands for, and its point shows the way. */
static bool is_named_right(const struct checker *checker, const struct flow_pentagon *pentagon)
{
	const struct flow_jumps *jumps = checker->page->jumps;

	for (size_t i = 0; jumps && i < jumps->list.count; i++) {
		const struct flow_jump *jump = &jumps->list.items[i];
		size_t here = pentagon->leaves ? jump->from_page : jump->to_page;
		size_t there = pentagon->leaves ? jump->to_page : jump->from_page;

		if (jump->link == pentagon->link) {
			return text_equal(jump->letter, pentagon->letter) && here == checker->page->number &&
			       there == pentagon->other &&
			       pentagon->other ==
			               jumps->page_of_step[pentagon->leaves ? checker->flow->links[jump->link].to
			                                                    : checker->flow->links[jump->link].from] &&
			       pentagon->up == (jump->to_page < jump->from_page);
		}
	}
	return false;
}

static void check_pentagon(struct checker *checker, size_t index)
{
	const struct flow_pentagon *pentagon = &checker->drawing->pentagons.items[index];
	length gap = checker->flow->gap;

	if (!is_named_right(checker, pentagon)) {
		violate(checker, FLOW_RULE_PAGE, pentagon->link, corner_of(pentagon->box));
	}
	if (hits_border(checker, pentagon->box, gap)) {
		violate(checker, FLOW_RULE_DISTANCE, pentagon->link, corner_of(pentagon->box));
	}
	for (size_t i = 0; i < checker->drawing->pentagons.count; i++) {
		if (i != index && boxes_near(checker->drawing->pentagons.items[i].box, pentagon->box, gap)) {
			violate(checker, FLOW_RULE_DISTANCE, pentagon->link, corner_of(pentagon->box));
		}
	}
	for (size_t i = 0; i < checker->parts.count; i++) {
		const struct part *part = &checker->parts.items[i];
		bool own = part->line != SIZE_MAX && (stands_at(checker->starts[part->line], ON_PENTAGON, index) ||
		                                      stands_at(checker->ends[part->line], ON_PENTAGON, index));

		if (boxes_near(part->box, pentagon->box, own ? 0 : gap)) {
			violate(checker, FLOW_RULE_SYMBOL, pentagon->link, part->a);
		}
	}
	if (checker->flow->note.height > 0) {
		check_text(checker, pentagon->note, pentagon->link, index);
	}
}

void check_texts(struct checker *checker)
{
	check_presence(checker);
	for (size_t i = 0; i < checker->drawing->labels.count; i++) {
		check_label(checker, &checker->drawing->labels.items[i]);
	}
	for (size_t i = 0; i < checker->drawing->pentagons.count; i++) {
		check_pentagon(checker, i);
	}
}
