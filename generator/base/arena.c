/* Blocks in a chain, the newest first; an allocation is cut from the newest, or gets a new block.
 *
 * Arenas opened inside others are a tree; its root alone holds limit, count and landing place.
 */
#include "base/arena.h"

#include "base/chunk.h"

#include <assert.h>
#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Blocks of a large arena are so large that the system has them back when they are freed (cli/main.c). */
enum {
	BLOCK_BYTES = 64 * 1024,
	LARGE_BYTES = 1024 * 1024,
	LARGE_BLOCK_BYTES = 256 * 1024,
	HUGE_BYTES = 8 * 1024 * 1024 /* an arena that holds as much grows by chunks */
};

struct block {
	struct block *next;
	size_t serial; /* 1, 2, ... as they came */
	size_t size;
	size_t used;
	bool chunk;
	alignas(max_align_t) unsigned char bytes[];
};

/* What is kept of a document asks for no more. Texts and small structs are most of it. */
union widest {
	int64_t number;
	void *pointer;
};

struct deferred {
	struct deferred *next;
	void (*release)(void *resource);
	void *resource;
};

struct arena {
	struct block *blocks;
	struct deferred *deferred;
	struct arena *root;   /* of the tree; itself for a document's arena */
	struct arena *parent; /* NULL for the root */
	struct arena *children;
	struct arena *sibling;
	size_t serial;   /* of the last block that came */
	size_t held;     /* bytes in its own blocks */
	size_t limit;    /* of the root: most bytes in blocks of the whole tree */
	size_t used;     /* of the root: bytes in blocks of the whole tree */
	size_t fail_at;  /* of the root: allocations until one fails; 0 never */
	jmp_buf landing; /* of the root */
};

static struct arena *arena_make(void)
{
	struct arena *arena = calloc(1, sizeof *arena);

	if (arena)
		arena->root = arena;
	return arena;
}

struct arena *arena_open(size_t limit)
{
	struct arena *arena = arena_make();

	if (arena)
		arena->limit = limit;
	return arena;
}

/* The test hook of arena_fail_at, at everything that asks the system for memory. */
static void count_down(struct arena *root)
{
	if (root->fail_at && --root->fail_at == 0)
		arena_fail(root, EXHAUSTED_MEMORY);
}

struct arena *arena_open_inside(struct arena *parent)
{
	struct arena *arena;

	count_down(parent->root);
	arena = arena_make();
	if (!arena)
		arena_fail(parent, EXHAUSTED_MEMORY);
	arena->root = parent->root;
	arena->parent = parent;
	arena->sibling = parent->children;
	parent->children = arena;
	return arena;
}

static void unlink_child(struct arena *child)
{
	struct arena **place = &child->parent->children;

	while (*place != child)
		place = &(*place)->sibling;
	*place = child->sibling;
}

static void release_deferred(struct arena *arena)
{
	while (arena->deferred) {
		struct deferred *last = arena->deferred;

		arena->deferred = last->next;
		if (last->resource)
			last->release(last->resource);
	}
}

static void free_block(struct arena *root, struct block *block)
{
	root->used -= block->size;
	if (block->chunk)
		chunk_free(block);
	else
		free(block);
}

static void free_blocks(struct arena *arena)
{
	while (arena->blocks) {
		struct block *block = arena->blocks;

		arena->blocks = block->next;
		free_block(arena->root, block);
	}
}

void arena_close(struct arena *arena)
{
	if (!arena)
		return;
	while (arena->children)
		arena_close(arena->children);
	release_deferred(arena);
	free_blocks(arena);
	if (arena->parent)
		unlink_child(arena);
	free(arena);
}

jmp_buf *arena_landing(struct arena *arena)
{
	return &arena->root->landing;
}

_Noreturn void arena_fail(struct arena *arena, enum exhaustion why)
{
	longjmp(arena->root->landing, (int)why);
}

static size_t usual_size(const struct arena *arena)
{
	if (arena->held < LARGE_BYTES)
		return BLOCK_BYTES;
	return arena->held < HUGE_BYTES ? LARGE_BLOCK_BYTES : CHUNK_BYTES - sizeof(struct block);
}

static struct block *make_block(size_t size)
{
	size_t whole = sizeof(struct block) + size;
	struct block *block = whole == CHUNK_BYTES ? chunk_take() : malloc(whole);

	if (block)
		block->chunk = whole == CHUNK_BYTES;
	return block;
}

static void add_block(struct arena *arena, size_t bytes)
{
	struct arena *root = arena->root;
	size_t left = root->limit - root->used;
	size_t size = bytes > BLOCK_BYTES / 4 ? bytes : usual_size(arena);
	struct block *block;

	if (bytes > left)
		arena_fail(arena, EXHAUSTED_LIMIT);
	if (size > left)
		size = left; /* the last block takes what there is */
	block = make_block(size);
	if (!block)
		arena_fail(arena, EXHAUSTED_MEMORY);
	block->serial = ++arena->serial;
	block->size = size;
	block->used = 0;
	arena->held += size;
	root->used += size;
	if (bytes > BLOCK_BYTES / 4 && arena->blocks) { /* keep cutting from the one with room */
		block->next = arena->blocks->next;
		arena->blocks->next = block;
		return;
	}
	block->next = arena->blocks;
	arena->blocks = block;
}

/* Most are small: a few stores clear them, and a little behind them that is cleared again when it is handed out. */
static void *cut(struct block *block, size_t bytes)
{
	enum { SMALL = 64 };
	void *memory = block->bytes + block->used;
	size_t left = block->size - block->used;

	block->used += bytes;
	return bytes <= SMALL && left >= SMALL ? memset(memory, 0, SMALL) : memset(memory, 0, bytes);
}

static size_t aligned(struct arena *arena, size_t bytes)
{
	const size_t align = alignof(union widest);

	if (bytes > SIZE_MAX / 2)
		arena_fail(arena, EXHAUSTED_LIMIT);
	return (bytes + align - 1) / align * align;
}

void *arena_alloc(struct arena *arena, size_t bytes)
{
	struct block *newest = arena->blocks;

	bytes = aligned(arena, bytes);
	count_down(arena->root);
	if (newest && newest->size - newest->used >= bytes)
		return cut(newest, bytes);
	add_block(arena, bytes);
	if (newest && arena->blocks == newest)
		return cut(newest->next, bytes);
	return cut(arena->blocks, bytes);
}

void *arena_alloc_many(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / 2 / size)
		arena_fail(arena, EXHAUSTED_LIMIT);
	return arena_alloc(arena, count * size);
}

/* The place of the block that holds this memory alone; NULL when there is none but the newest, which others share. */
static struct block **own_block(struct arena *arena, const void *memory)
{
	struct block **place = arena->blocks ? &arena->blocks->next : NULL;

	while (place && *place && (*place)->bytes != memory)
		place = &(*place)->next;
	return place && *place ? place : NULL;
}

/* A block of its own is enlarged by the system, so that nothing stays behind. */
static void *grow_block(struct arena *arena, struct block **place, size_t taken, size_t wanted)
{
	struct arena *root = arena->root;
	struct block *block = *place;

	if (wanted - taken > root->limit - root->used)
		arena_fail(arena, EXHAUSTED_LIMIT);
	count_down(root);
	block = realloc(block, sizeof *block + wanted);
	if (!block)
		arena_fail(arena, EXHAUSTED_MEMORY);
	*place = block;
	memset(block->bytes + taken, 0, wanted - taken);
	arena->held += wanted - block->size;
	root->used += wanted - block->size;
	block->size = block->used = wanted;
	return block->bytes;
}

void *arena_grow(struct arena *arena, void *memory, size_t old, size_t bytes)
{
	struct block *newest = arena->blocks;
	size_t taken = aligned(arena, old), wanted = aligned(arena, bytes);
	const unsigned char *end = taken ? (const unsigned char *)memory + taken : NULL;
	struct block **own = taken > BLOCK_BYTES / 4 ? own_block(arena, memory) : NULL;
	void *grown;

	if (own && (*own)->size == taken && !(*own)->chunk)
		return grow_block(arena, own, taken, wanted);
	if (taken && newest && end == newest->bytes + newest->used && newest->size - newest->used >= wanted - taken) {
		cut(newest, wanted - taken);
		return memory;
	}
	grown = arena_alloc(arena, bytes);
	if (old)
		memcpy(grown, memory, old);
	return grown;
}

void arena_trim(struct arena *arena, const void *memory, size_t old, size_t bytes)
{
	struct block *newest = arena->blocks;
	size_t taken = aligned(arena, old), kept = aligned(arena, bytes);

	if (newest && taken && (const unsigned char *)memory + taken == newest->bytes + newest->used)
		newest->used -= taken - kept;
}

void **arena_hold(struct arena *arena, void (*release)(void *resource))
{
	struct deferred *deferred = arena_new(arena, struct deferred);

	assert(release);
	deferred->release = release;
	deferred->next = arena->deferred;
	arena->deferred = deferred;
	return &deferred->resource;
}

void arena_defer(struct arena *arena, void (*release)(void *resource), void *resource)
{
	*arena_hold(arena, release) = resource;
}

struct arena_mark arena_mark(const struct arena *arena)
{
	return (struct arena_mark){ arena->serial, arena->blocks ? arena->blocks->used : 0 };
}

void arena_release(struct arena *arena, struct arena_mark mark)
{
	struct block **place = &arena->blocks;

	while (*place) {
		struct block *block = *place;

		if (block->serial <= mark.serial) {
			place = &block->next;
			continue;
		}
		*place = block->next;
		arena->held -= block->size;
		free_block(arena->root, block);
	}
	if (arena->blocks) /* what was newest at the mark is so again: later ones stood before or behind it */
		arena->blocks->used = mark.used;
}

size_t arena_used(const struct arena *arena)
{
	return arena->root->used;
}

void arena_fail_at(struct arena *arena, size_t nth)
{
	arena->root->fail_at = nth;
}
