/* The emblem is drawn, so that no picture lies in the tree, and says what it is, so that nobody prints it by mistake.
 */
#include "starter/starter.h"

#include "page/image.h"

enum { WIDTH = 300, HEIGHT = 360, CENTRE = WIDTH / 2, SHOULDER = 170, BORDER = 10, RIM = 4, CHANNELS = 3 };
enum { BAND_TOP = 120, BAND_BOTTOM = 196, LETTER_ROWS = 7, LETTER_COLUMNS = 5, PITCH = LETTER_COLUMNS + 1, DOT = 6 };

/* Rows from the top, five dots each, the left one highest. */
static const unsigned char letters[][LETTER_ROWS] = {
	{ 14, 17, 16, 16, 16, 17, 14 }, /* C */
	{ 14, 17, 17, 17, 17, 17, 14 }, /* O */
	{ 17, 25, 21, 19, 17, 17, 17 }, /* N */
	{ 31, 4, 4, 4, 4, 4, 4 },       /* T */
	{ 14, 17, 17, 17, 17, 17, 14 }, /* O */
	{ 17, 17, 17, 31, 17, 17, 17 }, /* H */
};
enum { LETTERS = sizeof letters / sizeof *letters, WORD = (LETTERS * PITCH - 1) * DOT };

struct colour {
	unsigned char red, green, blue;
};

/* Straight sides above, half an ellipse below; `inset` from the edge. */
static bool is_inside(int x, int y, int inset)
{
	int64_t half = CENTRE - RIM - inset, depth = HEIGHT - RIM - SHOULDER - inset, across = x - CENTRE;
	int64_t down = y - SHOULDER;

	if (y < RIM + inset || across < -half || across > half)
		return false;
	if (down <= 0)
		return true;
	return down <= depth &&
	       across * across * depth * depth + down * down * half * half <= half * half * depth * depth;
}

static bool is_letter(int x, int y)
{
	int column = x - (WIDTH - WORD) / 2, row = y - (BAND_TOP + BAND_BOTTOM - LETTER_ROWS * DOT) / 2;

	if (column < 0 || column >= WORD || row < 0 || row >= LETTER_ROWS * DOT)
		return false;
	column /= DOT;
	return column % PITCH < LETTER_COLUMNS &&
	       letters[column / PITCH][row / DOT] >> (LETTER_COLUMNS - 1 - column % PITCH) & 1;
}

static struct colour colour_at(int x, int y)
{
	static const struct colour dark = { 70, 84, 102 }, pale = { 203, 213, 225 }, white = { 255, 255, 255 };
	bool band = y >= BAND_TOP && y < BAND_BOTTOM;

	if (!is_inside(x, y, BORDER) || is_letter(x, y))
		return dark;
	return band ? white : pale;
}

struct text starter_emblem(struct arena *arena)
{
	char *colours = arena_alloc_many(arena, (size_t)WIDTH * HEIGHT, CHANNELS);
	char *alpha = arena_alloc(arena, (size_t)WIDTH * HEIGHT);
	struct image image = { .kind = IMAGE_RGB,
		               .width = WIDTH,
		               .height = HEIGHT,
		               .bytes = { colours, (size_t)WIDTH * HEIGHT * CHANNELS },
		               .alpha = { alpha, (size_t)WIDTH * HEIGHT } };

	for (int at = 0; at < WIDTH * HEIGHT; at++) {
		struct colour colour = colour_at(at % WIDTH, at / WIDTH);

		alpha[at] = (char)(is_inside(at % WIDTH, at / WIDTH, 0) ? 255 : 0);
		*colours++ = (char)colour.red;
		*colours++ = (char)colour.green;
		*colours++ = (char)colour.blue;
	}
	return image_png(arena, &image);
}
