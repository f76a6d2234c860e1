/* A hash table with open addressing over the list of codes. */
#include "paint/codes.h"

enum { FIRST_SLOTS = 256 };

void codes_start(struct codes *codes, const struct face *face, struct arena *arena)
{
	*codes = (struct codes){ .arena = arena, .face = face, .slot_count = FIRST_SLOTS };
	codes->slots = arena_many(arena, FIRST_SLOTS, uint32_t);
	*array_push(arena, &codes->list) = (struct code){ 0 };
}

/* FNV-1a over the glyph and the bytes of the source. */
static uint32_t hash(uint32_t glyph, struct text source)
{
	uint32_t value = (2166136261u ^ glyph) * 16777619u;

	for (size_t i = 0; i < source.count; i++)
		value = (value ^ (unsigned char)source.bytes[i]) * 16777619u;
	return value ^ value >> 15;
}

/* The slot that holds the pair, or the free one where it belongs. */
static uint32_t *find_slot(const struct codes *codes, uint32_t glyph, struct text source)
{
	size_t mask = codes->slot_count - 1;

	for (size_t i = hash(glyph, source) & mask;; i = (i + 1) & mask) {
		uint32_t *slot = &codes->slots[i];
		const struct code *code = &codes->list.items[*slot];

		if (*slot == 0 || (code->glyph == glyph && text_equal(code->source, source)))
			return slot;
	}
}

static void grow_table(struct codes *codes)
{
	codes->slot_count *= 2;
	codes->slots = arena_many(codes->arena, codes->slot_count, uint32_t);
	for (size_t i = 1; i < codes->list.count; i++) {
		const struct code *code = &codes->list.items[i];

		*find_slot(codes, code->glyph, code->source) = (uint32_t)i;
	}
}

static unsigned add(struct codes *codes, uint32_t *slot, uint32_t glyph, int32_t width, struct text source)
{
	unsigned number = (unsigned)codes->list.count;

	if (number > CODES_MAX) {
		codes->overflowed = true;
		return 0;
	}
	*slot = number;
	*array_push(codes->arena, &codes->list) = (struct code){ glyph, width, face_width(codes->face, width), source };
	if (codes->list.count * 2 > codes->slot_count)
		grow_table(codes);
	return number;
}

unsigned codes_find(struct codes *codes, uint32_t glyph, int32_t width, struct text source)
{
	uint32_t *slot = find_slot(codes, glyph, source);
	unsigned number = *slot ? *slot : add(codes, slot, glyph, width, source);

	if (source.count == 1)
		codes->of_byte[(unsigned char)*source.bytes] = (uint16_t)number;
	return number;
}
