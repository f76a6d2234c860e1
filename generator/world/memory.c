/* Names are compared as they are: nothing in memory lies in a folder. */
#include "world/memory.h"

static const struct memory_file *lookup(const struct memory *memory, enum world_kind kind, struct text name)
{
	for (size_t i = memory->files.count; i-- > 0;)
		if (memory->files.items[i].kind == kind && text_equal(memory->files.items[i].name, name))
			return &memory->files.items[i];
	return NULL;
}

/* Files of the office come from memory alone. */
static bool asks_behind(const struct memory *memory, enum world_kind kind)
{
	return memory->behind && kind != WORLD_DATA && kind != WORLD_BESIDE;
}

static struct world_end read_file(const struct world *world, struct arena *arena, struct world_name name, size_t limit,
                                  struct world_file *file)
{
	const struct memory *memory = world->context;
	bool here = name.kind != WORLD_FONT || name.place == 0;
	const struct memory_file *found = here ? lookup(memory, name.kind, name.name) : NULL;

	if (found && found->bytes.count > limit)
		return (struct world_end){ WORLD_TOO_LARGE, { 0 } };
	if (found) {
		file->bytes = text_copy(arena, found->bytes);
		return (struct world_end){ WORLD_FINE, { 0 } };
	}
	if (!asks_behind(memory, name.kind) || (name.kind == WORLD_FONT && name.place == 0))
		return (struct world_end){ WORLD_ABSENT, { 0 } };
	if (name.kind == WORLD_FONT)
		name.place--;
	return memory->behind->read(memory->behind, arena, name, limit, file);
}

static struct text own_font(const struct world *world, struct arena *arena, size_t index)
{
	const struct memory *memory = world->context;

	for (size_t i = 0; i < memory->files.count; i++) {
		if (memory->files.items[i].kind != WORLD_OWN_FONT)
			continue;
		if (index == 0)
			return memory->files.items[i].name;
		index--;
	}
	return memory->behind ? memory->behind->own_font(memory->behind, arena, index) : (struct text){ 0 };
}

struct outgoing {
	struct sink sink;
	struct buffer buffer;
	struct text name;
};

static bool put(struct sink *sink, const void *bytes, size_t count)
{
	buffer_add(&((struct outgoing *)sink->context)->buffer, (struct text){ bytes, count });
	return true;
}

static struct sink *create(const struct world *world, struct arena *arena, struct text name, struct world_end *end)
{
	struct memory *memory = world->context;
	struct outgoing *outgoing;

	if (memory->writes_behind)
		return memory->behind->create(memory->behind, arena, name, end);
	*end = (struct world_end){ WORLD_WAS_READ, { 0 } };
	if (lookup(memory, WORLD_DATA, name) || lookup(memory, WORLD_BESIDE, name))
		return NULL;
	outgoing = arena_new(memory->arena, struct outgoing);
	outgoing->buffer.arena = memory->arena;
	outgoing->sink = (struct sink){ put, outgoing };
	outgoing->name = text_copy(memory->arena, name);
	*end = (struct world_end){ WORLD_FINE, { 0 } };
	return &outgoing->sink;
}

static struct world_end commit(const struct world *world, struct arena *arena, struct sink *sink)
{
	struct memory *memory = world->context;
	struct outgoing *outgoing = sink->context;

	if (memory->writes_behind)
		return memory->behind->commit(memory->behind, arena, sink);
	*array_push(memory->arena, &memory->written) =
		(struct memory_file){ WORLD_DATA, outgoing->name, buffer_text(&outgoing->buffer) };
	return (struct world_end){ WORLD_FINE, { 0 } };
}

static void discard(const struct world *world, struct sink *sink)
{
	const struct memory *memory = world->context;

	if (memory->writes_behind)
		memory->behind->discard(memory->behind, sink);
}

struct memory *world_of_memory(struct arena *arena, const struct world *behind)
{
	struct memory *memory = arena_new(arena, struct memory);

	memory->arena = arena;
	memory->behind = behind;
	memory->world = (struct world){
		.context = memory,
		.read = read_file,
		.own_font = own_font,
		.font_places = 1 + (behind ? behind->font_places : 0),
		.data_beside = true,
		.create = create,
		.commit = commit,
		.discard = discard,
	};
	return memory;
}

void memory_add(struct memory *memory, enum world_kind kind, struct text name, struct text bytes)
{
	*array_push(memory->arena, &memory->files) = (struct memory_file){ kind, name, bytes };
}

const struct memory_file *memory_written(const struct memory *memory, struct text name)
{
	for (size_t i = memory->written.count; i-- > 0;)
		if (text_equal(memory->written.items[i].name, name))
			return &memory->written.items[i];
	return NULL;
}
