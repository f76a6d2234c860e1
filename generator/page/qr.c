/* Runs of dark modules become boxes; medium error correction, as paper on a wall gets dirty. */
#include "page/qr.h"

#include <errno.h>
#include <qrencode.h>
#include <string.h>

enum { QUIET = 4, WIDTH_MOST = 177, STEPS_OF_BOX = 5 };

struct square {
	struct item_path *path;
	struct path_step *steps;
	length size;
	int modules; /* quiet zone included */
};

static length at(const struct square *square, int module)
{
	return length_scale(square->size, module + QUIET, square->modules);
}

static void add_step(struct square *square, enum path_verb verb, length x, length y)
{
	square->steps[square->path->count++] = (struct path_step){ .verb = verb, .x = { x }, .y = { y } };
}

static void add_box(struct square *square, int row, int from, int to)
{
	length left = at(square, from), right = at(square, to);
	length top = at(square, row), bottom = at(square, row + 1);

	add_step(square, PATH_MOVE, left, top);
	add_step(square, PATH_LINE, right, top);
	add_step(square, PATH_LINE, right, bottom);
	add_step(square, PATH_LINE, left, bottom);
	add_step(square, PATH_CLOSE, 0, 0);
}

static void add_row(struct square *square, const unsigned char *modules, int width, int row)
{
	for (int from = 0, to; from < width; from = to + 1) {
		for (to = from; to < width && modules[row * width + to] & 1; to++)
			;
		if (to > from)
			add_box(square, row, from, to);
	}
}

/* Room that does for any code is taken first: nothing may jump while the library's memory is held. */
bool qr_path(struct arena *arena, struct text words, length size, struct item_path *path)
{
	struct text string = text_copy(arena, words);
	struct square square = { .path = path, .size = size };
	unsigned char *modules = arena_alloc(arena, (size_t)WIDTH_MOST * WIDTH_MOST);
	QRcode *code = NULL;
	int width = 0;

	*path = (struct item_path){ .fill = true, .fill_grey = INK_BLACK };
	if (string.count && !memchr(string.bytes, 0, string.count)) {
		code = QRcode_encodeString8bit(string.bytes, 0, QR_ECLEVEL_M);
		if (!code && errno != ERANGE) /* words too many for any code */
			arena_fail(arena, EXHAUSTED_MEMORY);
	}
	if (code && code->width <= WIDTH_MOST) {
		width = code->width;
		memcpy(modules, code->data, (size_t)width * (size_t)width);
	}
	QRcode_free(code);
	if (!width)
		return false;
	square.modules = width + 2 * QUIET;
	square.steps = arena_many(arena, (size_t)width * (size_t)(width + 1) / 2 * STEPS_OF_BOX, struct path_step);
	for (int row = 0; row < width; row++)
		add_row(&square, modules, width, row);
	path->steps = square.steps;
	return true;
}
