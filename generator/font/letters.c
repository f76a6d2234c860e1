/* Characters that are not drawn as they stand: bullets that Word takes from Symbol and Wingdings by
 * private-use code points, blanks of other kinds, and what has no shape at all.
 */
#include "font/faces.h"

#include <string.h>

/* All of three bytes in UTF-8 on both sides, so that places in the text stay. Where Symbol and
 * Wingdings disagree, Wingdings: Word's lists use it for all marks but the bullet. */
static const struct {
	uint16_t private_use, drawn;
} bullets[] = {
	{ 0xF028, 0x260E }, /* telephone */
	{ 0xF02A, 0x2709 }, /* envelope */
	{ 0xF02D, 0x2212 }, /* Symbol: minus, as Word's dashed lists have it */
	{ 0xF046, 0x261E }, /* hand */
	{ 0xF04A, 0x263A }, /* face, from ":)" */
	{ 0xF06C, 0x25CF }, /* disc */
	{ 0xF06E, 0x25A0 }, /* square */
	{ 0xF06F, 0x25A1 }, /* box */
	{ 0xF071, 0x2751 }, /* shadowed box */
	{ 0xF075, 0x25C6 }, /* diamond */
	{ 0xF076, 0x2756 }, /* four diamonds */
	{ 0xF09F, 0x2022 }, /* bullet */
	{ 0xF0A7, 0x25AA }, /* small square */
	{ 0xF0A8, 0x25A1 }, /* box */
	{ 0xF0AB, 0x2605 }, /* star */
	{ 0xF0B6, 0x2606 }, /* open star */
	{ 0xF0B7, 0x2022 }, /* Symbol: bullet */
	{ 0xF0D8, 0x27A2 }, /* arrowhead */
	{ 0xF0DC, 0x27B2 }, /* arrow in a disc */
	{ 0xF0DF, 0x2190 }, /* from "<--" */
	{ 0xF0E0, 0x2192 }, /* from "-->" */
	{ 0xF0E8, 0x2794 }, /* heavy arrow */
	{ 0xF0F0, 0x21E8 }, /* open arrow */
	{ 0xF0FB, 0x2717 }, /* cross */
	{ 0xF0FC, 0x2713 }, /* tick */
	{ 0xF0FD, 0x2612 }, /* crossed box */
	{ 0xF0FE, 0x2611 }, /* ticked box */
};

static const struct {
	uint32_t first, last;
} invisible[] = {
	{ 0x00AD, 0x00AD }, /* soft hyphen */
	{ 0x034F, 0x034F }, { 0x061C, 0x061C },   { 0x180B, 0x180E },
	{ 0x200B, 0x200F }, /* zero width space, joiners, marks of direction */
	{ 0x202A, 0x202E }, { 0x2060, 0x206F },   { 0xFE00, 0xFE0F }, /* variation selectors */
	{ 0xFEFF, 0xFEFF }, { 0xE0000, 0xE0FFF },
};

bool letter_invisible(uint32_t code)
{
	for (size_t i = 0; code >= 0xAD && i < sizeof invisible / sizeof *invisible; i++) {
		if (code >= invisible[i].first && code <= invisible[i].last)
			return true;
	}
	return false;
}

bool letter_arabic(uint32_t code)
{
	return (code >= 0x0600 && code <= 0x08FF && (code < 0x0700 || code > 0x074F) &&
	        (code < 0x0780 || code > 0x086F)) ||
	       (code >= 0xFB50 && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFC);
}

bool letter_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

static uint32_t bullet_drawn(uint32_t code)
{
	for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
		if (bullets[i].private_use == code)
			return bullets[i].drawn;
	}
	return code;
}

static uint32_t drawn(uint32_t code)
{
	if (code == '\t' || code == '\n' || code == '\r')
		return ' ';
	return code >= 0xF000 && code <= 0xF0FF ? bullet_drawn(code) : code;
}

struct text letters_drawn(struct arena *arena, struct text text)
{
	char *copy = NULL;

	for (size_t at = 0; at < text.count;) {
		size_t start = at;
		uint32_t code = text_next(text, &at);
		uint32_t other = drawn(code);

		if (other == code)
			continue;
		if (!copy)
			copy = memcpy(arena_alloc(arena, text.count + 1), text.bytes, text.count);
		if (other < 0x80)
			copy[start] = (char)other;
		else
			text_encode(other, copy + start);
	}
	return copy ? (struct text){ copy, text.count } : text;
}
