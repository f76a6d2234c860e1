/* Room to sign, and the field over it: as high as its strip once all that stands beside it is level. */
#include "typeset/setter.h"

enum { FRAME = 400, FRAME_GREY = 60, ANCHOR_SIZE = 8000 };

struct signature_set {
	struct owner owner;
	const struct signature_room *room;
	length width;
	struct mark *mark;   /* of the field; NULL: there is none */
	struct items anchor; /* in the middle, from the upper left corner of the room */
};

static void emit_frame(const struct canvas *canvas, length x, length y, length width, length height)
{
	const struct item_rule sides[4] = {
		{ .width = width, .height = FRAME, .grey = FRAME_GREY },
		{ .width = width, .height = FRAME, .grey = FRAME_GREY },
		{ .width = FRAME, .height = height, .grey = FRAME_GREY },
		{ .width = FRAME, .height = height, .grey = FRAME_GREY },
	};
	const length right[4] = { 0, 0, 0, width - FRAME }, down[4] = { 0, height - FRAME, 0, 0 };

	for (int i = 0; i < 4; i++) {
		struct item item = { .kind = ITEM_RULE, .x = x + right[i], .y = y + down[i] };

		item.rule = sides[i];
		emit_item(canvas, &item, 0, 0);
	}
}

static void emit_room(const struct signature_set *set, const struct canvas *canvas, const struct placed *placed)
{
	struct item item = { .kind = ITEM_FIELD, .mark = set->mark, .x = placed->strip->x, .y = placed->y };

	if (set->room->framed)
		emit_frame(canvas, item.x, item.y, set->width, placed->strip->height);
	for (size_t i = 0; i < set->anchor.count; i++)
		emit_item(canvas, &set->anchor.items[i], item.x, item.y);
	if (!set->mark)
		return;
	item.field = (struct item_field){
		.width = set->width,
		.height = placed->strip->height,
		.name = set->room->name,
		.words = set->room->words,
		.anchor = set->room->anchor,
	};
	emit_item(canvas, &item, 0, 0);
}

static void emit_signature(struct owner *owner, const struct canvas *canvas, const struct placed *placed, size_t count)
{
	for (size_t i = 0; i < count; i++)
		emit_room((const struct signature_set *)owner, canvas, &placed[i]);
}

/* Pale and part of nothing: the service covers it. */
static void set_anchor(struct setter *setter, struct signature_set *set)
{
	struct type type = type_from_style(setter, STYLE_SIGNATURE);
	struct rich letter = rich_plain(setter->arena, set->room->anchor, LIT("aturan.tanda_tangan.jangkar"));

	if (!set->room->anchor.count)
		return;
	type.size = ANCHOR_SIZE;
	words_item(setter, &set->anchor, letter, &type, NULL, (set->width - rich_width(setter, letter, &type)) / 2,
	           set->room->height / 2);
	for (size_t i = 0; i < set->anchor.count; i++)
		set->anchor.items[i].text.grey = FRAME_GREY;
}

void set_signature(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct signature_room *room = &block->signature;
	enum pagebreak next = galley->next;
	struct strip *strip = strip_add(setter, galley, 0, room->height);
	struct signature_set *set;

	strip->level = room->level;
	strip->before = BREAK_NEVER; /* room is never carried to the next page */
	galley->next = next;
	if (!room->framed && (!room->name.count || !setter->mark))
		return;
	set = arena_new(setter->arena, struct signature_set);
	set->owner.emit = emit_signature;
	set->room = room;
	set->width = galley->measure;
	if (room->name.count && setter->mark)
		set->mark = mark_new(setter->arena, setter->mark, ROLE_FORM);
	set_anchor(setter, set);
	strip->owner = &set->owner;
}
