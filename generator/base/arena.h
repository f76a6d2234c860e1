/* Memory of one document: everything comes from an arena and goes at once.
 *
 * An allocation never returns NULL. When memory or the arena's limit is used up, arena_fail leaves by
 * the one landing place that the owner of the document set (generate.c), which closes the arena. What
 * lives outside (files, handles of libraries) is registered with arena_defer and released with it.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>

struct arena;

enum exhaustion {
	EXHAUSTED_MEMORY = 1, /* the system gives no more */
	EXHAUSTED_LIMIT       /* the document needs more than it may have */
};

/* A new arena that may hold at most `limit` bytes; NULL when there is no memory for it. The owner closes it. */
struct arena *arena_open(size_t limit);

/* A short-lived arena beside `parent`: same landing place, counted in the same limit; closed by its
 * owner or, at the latest, with the parent. */
struct arena *arena_open_inside(struct arena *parent);

/* Releases what was deferred, last first, then all memory. Takes NULL. */
void arena_close(struct arena *arena);

/* Where arena_fail jumps to: set it with setjmp right after arena_open. The value it returns is an
 * enum exhaustion. */
jmp_buf *arena_landing(struct arena *arena);

/* Leaves to the landing place. */
_Noreturn void arena_fail(struct arena *arena, enum exhaustion why);

/* `bytes` zeroed bytes, aligned for integers of 64 bits and pointers, and what is made of these. */
void *arena_alloc(struct arena *arena, size_t bytes);

/* `count` times `size` zeroed bytes; a product too large is EXHAUSTED_LIMIT. */
void *arena_alloc_many(struct arena *arena, size_t count, size_t size);

/* `memory` (NULL: none yet) of `old` bytes made larger, `bytes` in all: where it stands when nothing was handed out
 * since and there is room, else elsewhere; pointers into what it was are good no longer. What is new is zeroed. */
void *arena_grow(struct arena *arena, void *memory, size_t old, size_t bytes);

/* The rest of `memory` of `old` bytes behind its first `bytes` is given back, if nothing was handed out since. */
void arena_trim(struct arena *arena, const void *memory, size_t old, size_t bytes);

#define arena_new(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define arena_many(arena, count, type) ((type *)arena_alloc_many((arena), (count), sizeof(type)))

/* Calls release(resource) when the arena closes. It may fail, and nobody would release what is open by then: so the
 * resource is memory of the arena, told before it gets anything to release. */
void arena_defer(struct arena *arena, void (*release)(void *resource), void *resource);

/* The same for what a library hands out by itself: a place for it, which comes first. What stands there when the arena
 * closes is released, unless it is NULL. */
void **arena_hold(struct arena *arena, void (*release)(void *resource));

/* For work that leaves nothing behind: arena_release gives back all that was handed out since the mark.
 * Marks nest; nothing may be deferred to the arena between the two. */
struct arena_mark {
	size_t serial, used;
};
struct arena_mark arena_mark(const struct arena *arena);
void arena_release(struct arena *arena, struct arena_mark mark);

/* Bytes handed out so far, with those of arenas opened inside. */
size_t arena_used(const struct arena *arena);

/* For tests: the n-th allocation from now (1 is the next) fails as if memory were used up; 0 never. */
void arena_fail_at(struct arena *arena, size_t nth);

#endif
