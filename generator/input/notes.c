/* One walk over the bytes: of each open object it is known where the member began and whether it is a note. A note goes
 * with the comma before it or, as the first, with the one behind it. */
#include "input/notes.h"

#include "base/array.h"
#include "base/buffer.h"

struct level {
	bool object;
	bool expects_key;
	bool note;    /* the member is one */
	size_t start; /* of the member: its key; */
	size_t comma; /* and the comma before it, SIZE_MAX when there is none left */
};

struct walk {
	struct text json;
	size_t at;
	struct buffer kept;
	size_t taken; /* all before this is in `kept`, or left out */
	size_t notes; /* open levels within notes */
	ARRAY_OF(struct level) levels;
};

static struct level *innermost(struct walk *walk)
{
	return walk->levels.count ? &walk->levels.items[walk->levels.count - 1] : NULL;
}

static void pass_string(struct walk *walk)
{
	for (walk->at++; walk->at < walk->json.count && walk->json.bytes[walk->at] != '"'; walk->at++)
		if (walk->json.bytes[walk->at] == '\\')
			walk->at++;
	walk->at++;
}

static bool is_note(struct text key)
{
	return text_starts(key, "_") || text_starts(key, "\\u005f") || text_starts(key, "\\u005F");
}

static void key_or_text(struct walk *walk)
{
	struct level *level = innermost(walk);
	size_t start = walk->at;

	pass_string(walk);
	if (!level || !level->expects_key)
		return;
	level->expects_key = false;
	level->start = start;
	level->note = is_note(text_part(walk->json, start + 1, walk->at - start));
	walk->notes += level->note;
}

/* Leaves out [start, end), unless something around it will be left out. */
static void cut(struct walk *walk, size_t start, size_t end)
{
	if (walk->notes)
		return;
	if (start > walk->taken)
		buffer_add(&walk->kept, text_part(walk->json, walk->taken, start - walk->taken));
	walk->taken = end;
}

static size_t past_blanks(const struct walk *walk, size_t at)
{
	while (at < walk->json.count && (unsigned char)walk->json.bytes[at] <= ' ')
		at++;
	return at;
}

/* Behind a member: at its comma, or at the end of the object. */
static void end_member(struct walk *walk, struct level *level, bool more)
{
	bool note = level->object && level->note;

	walk->notes -= note;
	level->note = false;
	if (note && level->comma != SIZE_MAX)
		cut(walk, level->comma, walk->at);
	else if (note)
		cut(walk, level->start, more ? past_blanks(walk, walk->at + 1) : walk->at);
	if (more && (!note || level->comma != SIZE_MAX))
		level->comma = walk->at;
	level->expects_key = level->object;
}

static void step(struct walk *walk)
{
	struct level *level = innermost(walk);

	switch (walk->json.bytes[walk->at]) {
	case '"':
		key_or_text(walk);
		return;
	case '{':
	case '[':
		*array_push(walk->kept.arena, &walk->levels) = (struct level){
			.object = walk->json.bytes[walk->at] == '{',
			.expects_key = walk->json.bytes[walk->at] == '{',
			.comma = SIZE_MAX,
		};
		break;
	case '}':
	case ']':
		if (!level)
			break;
		end_member(walk, level, false);
		walk->levels.count--;
		break;
	case ',':
		if (level)
			end_member(walk, level, true);
		break;
	}
	walk->at++;
}

struct text notes_cut(struct arena *arena, struct text json)
{
	struct walk walk = { .json = json, .kept = { .arena = arena } };

	while (walk.at < json.count)
		step(&walk);
	if (!walk.taken)
		return json;
	buffer_add(&walk.kept, text_part(json, walk.taken, json.count));
	return buffer_text(&walk.kept);
}
