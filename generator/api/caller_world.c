/* Bytes of the caller's are copied and given back at once, so nothing of his is held on to. */
#include "api/caller_world.h"

struct caller {
	struct text data;
	const struct naskah_files *files;
	const struct world *behind;
};

static struct world_end end_of(enum world_fault fault)
{
	return (struct world_end){ fault, { 0 } };
}

static bool alone(const struct caller *caller)
{
	return caller->files && caller->files->alone;
}

static enum naskah_file_kind kind_of(enum world_kind kind)
{
	switch (kind) {
	case WORLD_DATA:
	case WORLD_BESIDE:
		break;
	case WORLD_FONT:
	case WORLD_OWN_FONT:
		return NASKAH_FILE_FONT;
	case WORLD_PATTERNS:
		return NASKAH_FILE_PATTERNS;
	case WORLD_PROFILE:
		return NASKAH_FILE_PROFILE;
	}
	return NASKAH_FILE_NAMED;
}

/* Copied in a place that gives them back even when there is no memory for the copy. */
struct loan {
	const struct naskah_files *files;
	const char *bytes;
};

static void give_back(void *resource)
{
	const struct loan *loan = resource;

	if (loan->files->release && loan->bytes)
		loan->files->release(loan->files->context, loan->bytes);
}

static struct world_end read_caller(const struct caller *caller, struct arena *arena, struct world_name name,
                                    size_t limit, struct world_file *file)
{
	struct arena *inside = arena_open_inside(arena);
	struct loan *loan = arena_new(inside, struct loan);
	struct text spelt = text_copy(inside, name.name);
	enum world_fault fault = WORLD_FINE;
	size_t count = 0;

	*loan = (struct loan){ caller->files, NULL };
	arena_defer(inside, give_back, loan);
	switch (caller->files->read(caller->files->context, kind_of(name.kind), spelt.bytes, &loan->bytes, &count)) {
	case NASKAH_FOUND:
		fault = count > limit ? WORLD_TOO_LARGE : WORLD_FINE;
		break;
	case NASKAH_ABSENT:
		fault = WORLD_ABSENT;
		break;
	case NASKAH_UNREADABLE:
		fault = WORLD_UNREADABLE;
		break;
	}
	if (fault == WORLD_FINE)
		file->bytes = text_copy(arena, (struct text){ loan->bytes ? loan->bytes : "", count });
	arena_close(inside);
	return end_of(fault);
}

static struct world_end read_file(const struct world *world, struct arena *arena, struct world_name name, size_t limit,
                                  struct world_file *file)
{
	const struct caller *caller = world->context;
	struct world_end end = end_of(WORLD_ABSENT);
	bool office = name.kind == WORLD_DATA || name.kind == WORLD_BESIDE;

	if (name.kind == WORLD_DATA) {
		file->bytes = caller->data;
		return end_of(caller->data.count > limit ? WORLD_TOO_LARGE : WORLD_FINE);
	}
	if (caller->files && (name.kind != WORLD_FONT || name.place == 0))
		end = read_caller(caller, arena, name, limit, file);
	if (end.fault != WORLD_ABSENT || office || alone(caller) || (name.kind == WORLD_FONT && name.place == 0))
		return end;
	if (name.kind == WORLD_FONT)
		name.place--;
	return caller->behind->read(caller->behind, arena, name, limit, file);
}

static struct text own_font(const struct world *world, struct arena *arena, size_t index)
{
	const struct caller *caller = world->context;

	return alone(caller) ? (struct text){ 0 } : caller->behind->own_font(caller->behind, arena, index);
}

/* -- papers are saved where they are saved otherwise -- */

static struct sink *create(const struct world *world, struct arena *arena, struct text name, struct world_end *end)
{
	const struct caller *caller = world->context;

	return caller->behind->create(caller->behind, arena, name, end);
}

static struct world_end commit(const struct world *world, struct arena *arena, struct sink *sink)
{
	const struct caller *caller = world->context;

	return caller->behind->commit(caller->behind, arena, sink);
}

static void discard(const struct world *world, struct sink *sink)
{
	const struct caller *caller = world->context;

	caller->behind->discard(caller->behind, sink);
}

const struct world *world_of_caller(struct arena *arena, struct text bytes, const struct naskah_files *files,
                                    const struct world *behind)
{
	struct caller *caller = arena_new(arena, struct caller);
	struct world *world = arena_new(arena, struct world);
	struct naskah_files *own = arena_new(arena, struct naskah_files);

	if (files)
		*own = *files;
	*caller = (struct caller){ text_copy(arena, bytes), files ? own : NULL, behind };
	*world = (struct world){
		.context = caller,
		.read = read_file,
		.own_font = own_font,
		.font_places = 1 + behind->font_places,
		.data_beside = true,
		.create = create,
		.commit = commit,
		.discard = discard,
	};
	return world;
}
