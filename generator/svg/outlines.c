/* Steps relative to where the pen stands. Outlines are turned upside down, as y of SVG runs down. */
#include "svg/outlines.h"

#include "svg/spelling.h"

struct point {
	int32_t x, y;
};

/* Where the pen stands, and the control point that the last conic came from: one that continues it evenly need not say
 * its own. */
struct nib {
	struct buffer *out;
	struct point at, control;
	bool curved;
	char verb;
};

/* A letter is said once for all steps of its kind that follow. */
static void add_verb(struct nib *nib, char verb)
{
	if (nib->verb != verb)
		buffer_byte(nib->out, verb);
	nib->verb = verb;
}

/* From where the pen stands to a point of the face, y turned. */
static void add_way(struct nib *nib, int32_t x, int32_t y)
{
	xml_next_int(nib->out, x - nib->at.x);
	xml_next_int(nib->out, nib->at.y - y);
}

static void add_line(struct nib *nib, const struct outline_step *step)
{
	if (step->y[0] == nib->at.y) {
		add_verb(nib, 'h');
		xml_next_int(nib->out, step->x[0] - nib->at.x);
	} else if (step->x[0] == nib->at.x) {
		add_verb(nib, 'v');
		xml_next_int(nib->out, nib->at.y - step->y[0]);
	} else {
		add_verb(nib, 'l');
		add_way(nib, step->x[0], step->y[0]);
	}
}

static void add_conic(struct nib *nib, const struct outline_step *step)
{
	bool even = nib->curved && 2 * nib->at.x - nib->control.x == step->x[0] &&
	            2 * nib->at.y - nib->control.y == step->y[0];

	add_verb(nib, even ? 't' : 'q');
	if (!even)
		add_way(nib, step->x[0], step->y[0]);
	add_way(nib, step->x[1], step->y[1]);
	nib->control = (struct point){ step->x[0], step->y[0] };
}

static void add_step(struct nib *nib, const struct outline_step *step, bool first)
{
	static const int ends[] = { [OUTLINE_MOVE] = 0, [OUTLINE_LINE] = 0, [OUTLINE_CONIC] = 1, [OUTLINE_CUBIC] = 2 };

	switch (step->verb) {
	case OUTLINE_MOVE:
		buffer_str(nib->out, first ? "M" : "zM");
		buffer_int(nib->out, step->x[0]);
		xml_next_int(nib->out, -step->y[0]);
		nib->verb = 'M';
		break;
	case OUTLINE_LINE:
		add_line(nib, step);
		break;
	case OUTLINE_CONIC:
		add_conic(nib, step);
		break;
	case OUTLINE_CUBIC:
		add_verb(nib, 'c');
		for (int i = 0; i < 3; i++)
			add_way(nib, step->x[i], step->y[i]);
		break;
	}
	nib->curved = step->verb == OUTLINE_CONIC;
	nib->at = (struct point){ step->x[ends[step->verb]], step->y[ends[step->verb]] };
}

void outline_spell(struct buffer *out, const struct glyph_outline *outline)
{
	struct nib nib = { .out = out };

	for (size_t i = 0; i < outline->count; i++)
		add_step(&nib, &outline->steps[i], i == 0);
	if (outline->count)
		buffer_byte(out, 'z');
}
