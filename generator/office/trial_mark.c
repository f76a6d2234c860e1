/* Letters are lines between points of a grid four wide and six high: "06" is its upper left corner, a bar lifts the
 * pen. */
#include "office/trial_mark.h"

#include "base/buffer.h"
#include "base/length.h"

enum { WIDTH = 4, HEIGHT = 6, GAP = 2, ROWS_GAP = 3, LONGEST = 4, ROOM_PERCENT = 76, GREY_PERCENT = 40 };

static const char *lines_of(char letter)
{
	switch (letter) {
	case 'U':
		return "06 01 10 30 41 46";
	case 'J':
		return "46 41 30 10 01";
	case 'I':
		return "16 36 | 26 20 | 10 30";
	case 'C':
		return "45 36 16 05 01 10 30 41";
	case 'O':
		return "01 05 16 36 45 41 30 10 01";
	case 'B':
		return "03 33 42 41 30 00 06 36 45 44 33";
	case 'A':
		return "00 26 40 | 12 32";
	}
	return "";
}

struct pen {
	struct buffer *out;
	length unit; /* of the grid */
};

static void draw_letter(const struct pen *pen, const char *lines, length x, length y)
{
	bool down = false;

	for (; *lines; lines++) {
		if (*lines == '|')
			down = false;
		if (*lines < '0' || *lines > '9')
			continue;
		buffer_fixed(pen->out, x + (lines[0] - '0') * pen->unit);
		buffer_byte(pen->out, ' ');
		buffer_fixed(pen->out, y + (lines[1] - '0') * pen->unit);
		buffer_str(pen->out, down ? " l\n" : " m\n");
		down = true;
		lines++;
	}
}

static void draw_word(const struct pen *pen, const char *word, length count, length middle, length y)
{
	length x = middle - (count * (WIDTH + GAP) - GAP) * pen->unit / 2;

	for (; *word; word++, x += (WIDTH + GAP) * pen->unit)
		draw_letter(pen, lines_of(*word), x, y);
}

struct text trial_mark(struct arena *arena, const struct pdf_field *field)
{
	struct buffer out = { .arena = arena };
	length width = field->corners[2] - field->corners[0], height = field->corners[3] - field->corners[1];
	struct pen pen = { .out = &out };

	pen.unit = length_min(width / (LONGEST * (WIDTH + GAP) - GAP), height / (2 * HEIGHT + ROWS_GAP)) *
	           ROOM_PERCENT / 100;
	if (pen.unit <= 0)
		return LIT("");
	buffer_str(&out, "q ");
	buffer_fixed(&out, GREY_PERCENT * 10);
	buffer_str(&out, " G 1 J 1 j ");
	buffer_fixed(&out, pen.unit * 3 / 4);
	buffer_str(&out, " w\n");
	draw_word(&pen, "UJI", 3, width / 2, height / 2 + ROWS_GAP * pen.unit / 2);
	draw_word(&pen, "COBA", 4, width / 2, height / 2 - ROWS_GAP * pen.unit / 2 - HEIGHT * pen.unit);
	buffer_str(&out, "S Q");
	return buffer_text(&out);
}
