/* Room to sign, and the field over it: as high as its strip once all that stands beside it is level. */
#include "typeset/setter.h"

struct signature_set {
	struct owner owner;
	const struct signature_room *room;
	length width;
	struct mark *mark;
};

static void emit_signature(struct owner *owner, const struct canvas *canvas, const struct placed *placed, size_t count)
{
	const struct signature_set *set = (const struct signature_set *)owner;

	for (size_t i = 0; i < count; i++) {
		struct item item = { .kind = ITEM_FIELD, .mark = set->mark, .x = placed[i].strip->x, .y = placed[i].y };

		item.field =
			(struct item_field){ set->width, placed[i].strip->height, set->room->name, set->room->words };
		emit_item(canvas, &item, 0, 0);
	}
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
	if (!room->name.count || !setter->mark)
		return;
	set = arena_new(setter->arena, struct signature_set);
	*set = (struct signature_set){
		{ emit_signature }, room, galley->measure, mark_new(setter->arena, setter->mark, ROLE_FORM)
	};
	strip->owner = &set->owner;
}
