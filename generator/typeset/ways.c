/* Which way the atoms of a paragraph run: its letters, blanks and line ends are one text to the bidirectional
 * algorithm. */
#include "typeset/setter.h"

#include "font/bidi.h"

enum { LINE_END = 0x2028 };

static bool atoms_turn(const struct atoms *atoms)
{
	for (size_t i = 0; i < atoms->count; i++)
		if (atoms->items[i].kind == ATOM_BOX && bidi_turns(atoms->items[i].text))
			return true;
	return false;
}

static size_t count_letters(const struct atoms *atoms)
{
	size_t count = 0;

	for (size_t i = 0; i < atoms->count; i++)
		count += atoms->items[i].kind == ATOM_BOX ? text_length(atoms->items[i].text) : 1;
	return count;
}

const unsigned char *atoms_levels(struct arena *arena, const struct atoms *atoms, bool *from_right)
{
	uint32_t *codes;
	size_t count = 0;

	if (!atoms_turn(atoms))
		return NULL;
	codes = arena_many(arena, count_letters(atoms), uint32_t);
	for (size_t i = 0; i < atoms->count; i++) {
		const struct atom *atom = &atoms->items[i];

		if (atom->kind != ATOM_BOX) {
			codes[count++] = atom->kind == ATOM_BLANK ? ' ' : LINE_END;
			continue;
		}
		for (size_t at = 0; at < atom->text.count;)
			codes[count++] = text_next(atom->text, &at);
	}
	return bidi_levels(arena, codes, count, from_right);
}
