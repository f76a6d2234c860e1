/* FriBidi's classes and levels, and the reordering of a line by its second rule for lines (L2). */
#include "font/bidi.h"

#include <fribidi.h>

/* What Hebrew begins with: nothing before it runs from right to left. */
enum { FIRST_LEAD = 0xD6 };

static FriBidiCharType type_of(uint32_t code)
{
	FriBidiCharType type = fribidi_get_bidi_type(code);

	if (FRIBIDI_IS_EXPLICIT(type) || FRIBIDI_IS_ISOLATE(type))
		return FRIBIDI_TYPE_BN;
	return type == FRIBIDI_TYPE_BS ? FRIBIDI_TYPE_WS : type;
}

bool bidi_turns(struct text text)
{
	for (size_t at = 0; at < text.count;) {
		if ((unsigned char)text.bytes[at] < FIRST_LEAD)
			at++;
		else if (FRIBIDI_IS_RTL(type_of(text_next(text, &at))))
			return true;
	}
	return false;
}

bool bidi_backwards(struct text text)
{
	for (size_t at = 0; at < text.count;) {
		FriBidiCharType type = type_of(text_next(text, &at));

		if (FRIBIDI_IS_LETTER(type))
			return FRIBIDI_IS_RTL(type);
	}
	return false;
}

const unsigned char *bidi_levels(struct arena *arena, const uint32_t *codes, size_t count, bool *from_right)
{
	FriBidiCharType *types = arena_many(arena, count + 1, FriBidiCharType);
	FriBidiBracketType *brackets = arena_many(arena, count + 1, FriBidiBracketType);
	FriBidiLevel *levels = arena_many(arena, count + 1, FriBidiLevel);
	unsigned char *answer = arena_many(arena, count + 1, unsigned char);
	FriBidiParType direction = FRIBIDI_PAR_ON;

	for (size_t i = 0; i < count; i++)
		types[i] = type_of(codes[i]);
	fribidi_get_bracket_types(codes, (FriBidiStrIndex)count, types, brackets);
	if (count && !fribidi_get_par_embedding_levels_ex(types, brackets, (FriBidiStrIndex)count, &direction, levels))
		arena_fail(arena, EXHAUSTED_MEMORY);
	*from_right = FRIBIDI_IS_RTL(direction);
	for (size_t i = 0; i < count; i++)
		answer[i] = (unsigned char)levels[i];
	return answer;
}

static void turn(size_t *order, size_t first, size_t end)
{
	for (; first + 1 < end; first++, end--) {
		size_t kept = order[first];

		order[first] = order[end - 1];
		order[end - 1] = kept;
	}
}

void bidi_order(const unsigned char *levels, size_t count, size_t *order)
{
	unsigned char highest = 0;

	for (size_t i = 0; i < count; i++) {
		order[i] = i;
		highest = levels[i] > highest ? levels[i] : highest;
	}
	for (; highest > 0; highest--) {
		for (size_t first = 0, end; first < count; first = end + 1) {
			for (end = first; end < count && levels[end] >= highest;)
				end++;
			turn(order, first, end);
		}
	}
}
