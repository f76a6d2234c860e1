/* Words set to a measure: lines of atoms become strips; widows and orphans are held.
 *
 * Where something runs from right to left, a line is cut into stretches of one level and one look. They are placed as
 * they stand and made in the order of reading. */
#include "typeset/setter.h"

#include "font/bidi.h"

#include <string.h>

enum {
	DESCENT = 225,        /* thousandths of the type: what lies so far below the baseline is clear of "g" and "p" */
	LEADING_TURNING = 160 /* hundredths at least, where Arabic and its marks reach up and down */
};

length type_baseline(struct setter *setter, const struct type *type)
{
	const struct face *face = fonts_face(setter->fonts, setter->family, type->face);
	length ascender = face_length(face, face->ascender, type->size);
	length descender = face_length(face, -face->descender, type->size);

	return (type->leading - ascender - descender) / 2 + ascender;
}

static bool has_links(struct rich rich)
{
	size_t i;

	for (i = 0; i < rich.count; i++)
		if (rich.runs[i].link.count)
			return true;
	return false;
}

/* -- the items of one line -- */

/* The parts of a line: boxes of one word that stand together are one, shaped anew unless they are all of it. */
struct part {
	const struct shaped *shaped;
	unsigned flags;
	struct text link;
	unsigned char level;
	const struct imprint *printed;
	length after; /* room behind it */
	bool blank;   /* one that takes its share of the room left */
};

struct line_maker {
	struct setter *setter;
	struct items *items;
	const struct type *type;
	const struct line_place *place;
	struct mark *link_mark; /* of the link being set, over its lines */
	struct text link;
	length x;
	ARRAY_OF(struct part) parts;
	ARRAY_OF(struct piece) pieces;
	length left;  /* of a line that turns */
	length start; /* x where the pieces begin */
	unsigned flags;
	bool backwards; /* the pieces stand from right to left */
	bool deep;      /* letters under its lines reach down */
	int stretch;    /* of the line's letters, and their spacing */
	length spacing;
};

static length size_of(const struct type *type, unsigned flags)
{
	return flags & (RUN_SUPER | RUN_SUB) ? length_scale(type->size, 65, 100) : type->size;
}

static length raise_of(const struct type *type, unsigned flags)
{
	if (flags & RUN_SUPER)
		return length_scale(type->size, 35, 100);
	return flags & RUN_SUB ? -length_scale(type->size, 15, 100) : 0;
}

static bool has_descenders(const struct line_maker *maker)
{
	for (size_t i = 0; i < maker->pieces.count; i++) {
		struct text text = maker->pieces.items[i].shaped->text;

		for (size_t k = 0; k < text.count; k++)
			if (strchr("gjpqyQ,;()[]", text.bytes[k]))
				return true;
	}
	return false;
}

/* The upper edge of an underline, below the baseline: it does not run through letters that reach down, but below. */
static length underline_drop(const struct line_maker *maker, length thick)
{
	const struct face *face = fonts_face(maker->setter->fonts, maker->setter->family, maker->type->face);
	length drop = face_length(face, -face->underline, maker->type->size) - thick / 2;

	return maker->deep ? length_max(drop, length_scale(maker->type->size, DESCENT, 1000)) : drop;
}

/* Underline and link box of the pieces just ended. */
static void decorate(struct line_maker *maker, struct mark *mark)
{
	const struct face *face = fonts_face(maker->setter->fonts, maker->setter->family, maker->type->face);
	length thick = length_max(face_length(face, face->underline_thickness, maker->type->size), 400);
	length width = maker->x - maker->start;

	if (maker->flags & RUN_UNDERLINE) {
		maker->deep = maker->deep || has_descenders(maker);
		rule_item(maker->setter, maker->items, maker->start,
		          maker->place->baseline + underline_drop(maker, thick), width, thick);
	}
	if (maker->link.count && mark) {
		struct item *item = item_add(maker->setter, maker->items, ITEM_LINK, mark, maker->start,
		                             maker->place->baseline - maker->type->size);

		item->link = (struct item_link){ .width = width,
			                         .height = length_scale(maker->type->size, 125, 100),
			                         .uri = maker->link,
			                         .words = maker->link };
	}
}

static struct mark *mark_of_words(struct line_maker *maker)
{
	struct mark *mark = maker->place->mark;

	if (!mark)
		return NULL;
	if (maker->link.count) {
		if (!maker->link_mark)
			maker->link_mark = mark_new(maker->setter->arena, mark, ROLE_LINK);
		return maker->link_mark;
	}
	if (!mark->first)
		return mark;
	if (mark->last->role != ROLE_SPAN)
		return mark_new(maker->setter->arena, mark, ROLE_SPAN);
	return mark->last;
}

static struct item_text text_so_far(const struct line_maker *maker)
{
	return (struct item_text){ .pieces = maker->pieces.items,
		                   .count = maker->pieces.count,
		                   .size = size_of(maker->type, maker->flags),
		                   .grey = INK_BLACK,
		                   .backwards = maker->backwards,
		                   .stretch = maker->stretch,
		                   .spacing = maker->spacing };
}

static void flush(struct line_maker *maker)
{
	struct item *item;
	struct mark *mark;
	size_t size = sizeof(struct piece), room = maker->pieces.capacity * size;

	if (!maker->pieces.count)
		return;
	arena_trim(maker->setter->arena, maker->pieces.items, room, maker->pieces.count * size);
	mark = mark_of_words(maker);
	item = item_add(maker->setter, maker->items, ITEM_TEXT, mark, maker->start,
	                maker->place->baseline - raise_of(maker->type, maker->flags));
	item->text = text_so_far(maker);
	decorate(maker, mark);
	memset(&maker->pieces, 0, sizeof maker->pieces);
	maker->start = maker->x;
}

static void add_piece(struct line_maker *maker, const struct part *part)
{
	struct item_text text;

	if (maker->pieces.count && (part->flags != maker->flags || !text_equal(part->link, maker->link)))
		flush(maker);
	if (!text_equal(part->link, maker->link))
		maker->link_mark = NULL;
	maker->flags = part->flags;
	maker->link = part->link;
	*array_push(maker->setter->arena, &maker->pieces) = (struct piece){ part->shaped, part->after, part->printed };
	text = text_so_far(maker);
	maker->x += text_reach(&text, part->shaped) + part->after;
}

static struct part *add_part(struct line_maker *maker, const struct atom *atom, const struct shaped *shaped)
{
	struct part *part = array_push(maker->setter->scratch, &maker->parts);

	*part = (struct part){ .shaped = shaped, .flags = atom->flags, .link = atom->link, .level = atom->level };
	return part;
}

static size_t add_word(struct line_maker *maker, const struct atoms *atoms, size_t at, size_t end)
{
	const struct atom *first = &atoms->items[at];
	struct text words = first->text;
	const struct shaped *shaped = first->whole;
	const struct imprint *printed = first->printed; /* of the first part that has one */

	for (at++; at < end && atoms->items[at].kind == ATOM_BOX && atoms->items[at].word == first->word &&
	           atoms->items[at].level == first->level;
	     at++) {
		words.count += atoms->items[at].text.count;
		printed = printed ? printed : atoms->items[at].printed;
	}
	if (words.count != shaped->text.count)
		shaped = shape_level(maker->setter, maker->type, first->flags, first->level, words);
	add_part(maker, first, shaped)->printed = printed;
	return at;
}

/* Ends the line for who reads the text: a hyphen that is none of the word's, or a blank that takes no room. */
static void add_end(struct line_maker *maker, const struct atoms *atoms, const struct line *line)
{
	const struct atom *last = line->end > line->first ? &atoms->items[line->end - 1] : NULL;
	enum atom_kind next = atoms->items[line->end].kind;
	struct part blank = {
		.shaped = last ? shape_part(maker->setter, maker->type, last->flags, LIT(" ")) : NULL,
		.flags = last ? last->flags & ~(unsigned)RUN_UNDERLINE : 0,
		.link = last ? last->link : LIT(""),
	};

	if (!last || last->kind != ATOM_BOX || line->hyphen || next != (line->last ? ATOM_BREAK : ATOM_BLANK))
		return;
	if (atoms->from_right) { /* left of what was set leftmost */
		flush(maker);
		maker->backwards = true;
		maker->x = maker->start = maker->left - shaped_advance(blank.shaped, size_of(maker->type, blank.flags));
	}
	add_piece(maker, &blank);
}

static void find_parts(struct line_maker *maker, const struct atoms *atoms, const struct line *line)
{
	const struct atom *last = &atoms->items[line->end - (line->end > line->first)];

	maker->parts.count = 0;
	for (size_t i = line->first; i < line->end;) {
		if (atoms->items[i].kind == ATOM_BOX) {
			i = add_word(maker, atoms, i, line->end);
			continue;
		}
		if (atoms->items[i].kind == ATOM_BLANK)
			add_part(maker, &atoms->items[i], atoms->items[i].whole)->blank = true;
		i++;
	}
	if (line->hyphen && line->end > line->first && last->kind == ATOM_BOX)
		add_part(maker, last, shape_part(maker->setter, maker->type, last->flags, LIT("\xC2\xAD")));
}

/* What the letters of a line take is shared between their own width and the room between them. */
static void widen_letters(struct line_maker *maker, const struct line *line)
{
	length letters = 0, rest;

	maker->stretch = 0;
	maker->spacing = 0;
	if (!line->give)
		return;
	for (size_t i = 0; i < maker->parts.count; i++)
		letters += (length)maker->parts.items[i].shaped->letters;
	maker->stretch =
		(int)(line->give * STRETCH_WHOLE * STRETCH_MOST / (STRETCH_MOST + SPACING_MOST) / line->natural);
	rest = line->give - line->natural * maker->stretch / STRETCH_WHOLE;
	if (letters)
		maker->spacing = rest * STRETCH_WHOLE / (STRETCH_WHOLE + maker->stretch) / letters;
}

/* What is left for the blanks to take. */
static length room_left(const struct line_maker *maker, const struct line *line)
{
	struct item_text text = { .stretch = maker->stretch, .spacing = maker->spacing };
	length left = maker->place->width + line->hang;

	for (size_t i = 0; i < maker->parts.count; i++) {
		text.size = size_of(maker->type, maker->parts.items[i].flags);
		left -= text_reach(&text, maker->parts.items[i].shaped);
	}
	return left;
}

static length start_of(const struct atoms *atoms, const struct line *line, const struct line_place *place)
{
	length over = place->width - line->natural;

	if (place->align == ALIGN_CENTRE)
		return place->x + over / 2;
	return place->align == ALIGN_RIGHT || (atoms->from_right && !place->from_left) ? place->x + over : place->x;
}

/* The blanks take what is left; gives how much that is. */
static length share_room(struct line_maker *maker, const struct line *line)
{
	length over = 0, given = 0, blank = 0;

	if (maker->place->align == ALIGN_JUSTIFY && line->blanks)
		over = room_left(maker, line);
	if (line->last)
		over = length_min(over, 0);
	for (size_t i = 0; i < maker->parts.count && over; i++) {
		struct part *part = &maker->parts.items[i];
		length until = part->blank ? over * ++blank / (length)line->blanks : given;

		part->after = until - given;
		given = until;
	}
	return over;
}

/* Parts of one level and one look. */
struct stretch {
	size_t first, end;
	length width;
};

static bool goes_on(const struct part *part, const struct part *next)
{
	return part->level == next->level && part->flags == next->flags && text_equal(part->link, next->link);
}

static struct stretch stretch_at(const struct line_maker *maker, size_t first)
{
	const struct part *parts = maker->parts.items;
	struct stretch stretch = { .first = first, .end = first };

	do {
		const struct part *part = &parts[stretch.end++];

		stretch.width += shaped_advance(part->shaped, size_of(maker->type, part->flags)) + part->after;
	} while (stretch.end < maker->parts.count && goes_on(&parts[first], &parts[stretch.end]));
	return stretch;
}

static void make_stretch(struct line_maker *maker, const struct stretch *stretch, length x)
{
	flush(maker);
	maker->x = maker->start = x;
	maker->backwards = maker->parts.items[stretch->first].level % 2;
	for (size_t i = stretch->first; i < stretch->end; i++)
		add_piece(maker, &maker->parts.items[i]);
}

static void make_turning(struct line_maker *maker)
{
	struct arena *scratch = maker->setter->scratch;
	struct stretch *stretches = arena_many(scratch, maker->parts.count, struct stretch);
	unsigned char *levels = arena_many(scratch, maker->parts.count, unsigned char);
	size_t *order = arena_many(scratch, maker->parts.count, size_t);
	length *places = arena_many(scratch, maker->parts.count, length);
	length x = maker->x;
	size_t count = 0;

	maker->left = x;
	for (size_t at = 0; at < maker->parts.count; at = stretches[count++].end) {
		stretches[count] = stretch_at(maker, at);
		levels[count] = maker->parts.items[at].level;
	}
	bidi_order(levels, count, order);
	for (size_t i = 0; i < count; i++) {
		places[order[i]] = x;
		x += stretches[order[i]].width;
	}
	for (size_t i = 0; i < count; i++)
		make_stretch(maker, &stretches[i], places[i]);
	flush(maker);
	maker->backwards = false;
	maker->x = maker->start = x;
}

static void make_line(struct line_maker *maker, const struct atoms *atoms, const struct line *line)
{
	length over;

	find_parts(maker, atoms, line);
	widen_letters(maker, line);
	over = share_room(maker, line);
	maker->x = maker->start = start_of(atoms, line, maker->place);
	if (over)
		maker->x = maker->start = maker->place->x;
	if (atoms->turns)
		make_turning(maker);
	else
		for (size_t i = 0; i < maker->parts.count; i++)
			add_piece(maker, &maker->parts.items[i]);
	add_end(maker, atoms, line);
	flush(maker);
	maker->backwards = false;
}

void line_items(struct setter *setter, struct items *items, const struct atoms *atoms, const struct line *line,
                const struct type *type, const struct line_place *place)
{
	struct line_maker maker = { .setter = setter, .items = items, .type = type, .place = place };

	make_line(&maker, atoms, line);
}

length rich_width(struct setter *setter, struct rich rich, const struct type *type)
{
	return rich_extent(setter, rich, type).longest;
}

length words_item(struct setter *setter, struct items *items, struct rich rich, const struct type *type,
                  struct mark *mark, length x, length baseline)
{
	struct atoms atoms = { 0 };
	struct line line = { .last = true };
	struct arena_mark scratch = arena_mark(setter->scratch);
	size_t i;

	atoms_from_rich(setter, rich, type, &atoms);
	line.end = atoms.count - 1;
	for (i = 0; i < line.end; i++)
		line.natural += atoms.items[i].width;
	line_items(setter, items, &atoms, &line, type,
	           &(struct line_place){
			   .x = x, .baseline = baseline, .width = line.natural, .align = ALIGN_LEFT, .mark = mark });
	arena_release(setter->scratch, scratch);
	return line.natural;
}

/* -- strips -- */

static void hold_lines(const struct galley *galley, size_t first, bool whole)
{
	for (size_t i = first + 1; whole && i < galley->count; i++)
		galley_hold(galley, i, BREAK_NEVER);
	if (galley->count - first < 2)
		return;
	/* no line alone at the foot of a frame, none at its head; two lines at least below a heading */
	galley_hold(galley, first + 1,
	            first && galley->items[first]->before == BREAK_NEVER ? BREAK_NEVER : BREAK_AVOID);
	galley_hold(galley, galley->count - 1, BREAK_AVOID);
}

/* Words with links hang from marks of their own, so that each mark holds either words or marks. */
static void part_for_links(struct setter *setter, struct rich rich, struct mark *mark)
{
	if (mark && has_links(rich) && !rich.runs[0].link.count)
		mark_new(setter->arena, mark, ROLE_SPAN);
}

void set_words(struct setter *setter, struct galley *galley, struct rich rich, const struct set_words *how)
{
	struct type type = type_from_style(setter, how->style);
	const struct style_rule *rule = &setter->styles->rules[how->style];
	enum align align = how->align == ALIGN_STYLE ? rule->align : how->align;
	length first_line = how->first_line >= 0 ? how->first_line : rule->first_line;
	length above = how->above >= 0 ? how->above : rule->above;
	struct atoms atoms = { 0 };
	struct lines lines = { 0 };
	struct line_maker maker = { .setter = setter, .type = &type };
	struct arena_mark scratch = arena_mark(setter->scratch);
	size_t first = galley->count, i;

	if (align == ALIGN_DECIMAL)
		align = ALIGN_RIGHT;
	type.measure = galley->measure;
	type.phrases = type.phrases || how->phrases;
	part_for_links(setter, rich, how->mark);
	atoms_from_rich(setter, rich, &type, &atoms);
	if (atoms.turns)
		type.leading = length_max(type.leading, length_scale(type.size, LEADING_TURNING, 100));
	lines_break(setter, &atoms, &type, align, first_line, galley->measure, &lines);
	for (i = 0; i < lines.count; i++) {
		struct strip *strip = strip_add(setter, galley, i ? 0 : above, type.leading);
		length indent = i ? 0 : first_line;
		struct line_place place = { .x = atoms.from_right ? 0 : indent,
			                    .baseline = type_baseline(setter, &type),
			                    .width = galley->measure - indent,
			                    .align = align,
			                    .from_left = how->from_left,
			                    .mark = how->mark };

		strip->baseline = place.baseline;
		maker.items = &strip->items;
		maker.place = &place;
		make_line(&maker, &atoms, &lines.items[i]);
		galley->torn = lines.items[i].cost > galley->torn ? lines.items[i].cost : galley->torn;
		if (i && lines.items[i - 1].hyphen) /* a page does not end within a word */
			galley_hold(galley, galley->count - 1, BREAK_AVOID);
	}
	hold_lines(galley, first, how->whole);
	galley_below(galley, how->below >= 0 ? how->below : rule->below);
	galley->next = how->next;
	arena_release(setter->scratch, scratch);
}

void label_item(struct setter *setter, struct strip *strip, struct rich label, const struct type *type,
                struct mark *mark)
{
	struct items words = strip->items;

	strip->items = (struct items){ 0 };
	words_item(setter, &strip->items, label, type, mark, -strip->x, strip->baseline);
	for (size_t i = 0; i < words.count; i++)
		*array_push(setter->arena, &strip->items) = words.items[i];
}
