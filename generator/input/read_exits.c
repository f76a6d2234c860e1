/* Where a step leads: one step, several, or one for each label. A step is named by its key or by its
 * number, as people write both. */
#include "input/reader.h"

struct exit_list {
	ARRAY_OF(struct exit_value) all;
};

static void add_target(const struct slot *slot, struct text label, struct exit_list *list)
{
	struct arena *arena = slot->reader->arena;
	struct exit_value *one;

	if (slot->json->kind != JSON_TEXT && slot->json->kind != JSON_NUMBER) {
		reader_wants(slot, WORDING_STEP);
		return;
	}
	if (text_blank(slot->json->text)) {
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_EMPTY_TEXT);
		return;
	}
	one = array_push(arena, &list->all);
	one->label = text_copy(arena, label);
	one->target = text_copy(arena, text_trim(slot->json->text));
	one->path = path_of(arena, slot->where);
}

/* One target or a list of them, all with the same label. */
static void add_targets(const struct slot *slot, struct text label, struct exit_list *list)
{
	struct where where = { slot->where, { 0 }, 0, true };
	struct slot one = *slot;

	if (slot->json->kind != JSON_LIST) {
		add_target(slot, label, list);
		return;
	}
	one.where = &where;
	for (one.json = slot->json->members; one.json; one.json = one.json->next, where.index++)
		add_target(&one, label, list);
}

static void add_labelled(const struct slot *slot, struct exit_list *list)
{
	const enum key_fault *faults = keys_check(slot->reader, slot->where, slot->json);
	size_t index = 0;

	for (const struct json *member = slot->json->members; member; member = member->next, index++) {
		struct where where = { slot->where, member->key, 0, false };
		struct slot one = *slot;

		if (is_note(member) || (faults && faults[index] == KEY_DOUBLE) || member->kind == JSON_NULL)
			continue;
		if (!plain_allowed(slot->reader, slot->where, member, member->key, true))
			continue;
		one.where = &where;
		one.json = member;
		add_targets(&one, text_trim(member->key), list);
	}
}

void read_exits(const struct slot *slot)
{
	struct exit_list list = { .all = { 0 } };

	if (slot->json->kind == JSON_OBJECT)
		add_labelled(slot, &list);
	else
		add_targets(slot, (struct text){ 0 }, &list);
	if (count_allowed(slot, list.all.count))
		*(struct exits *)slot->member = (struct exits){ list.all.items, list.all.count };
}
