/* The outline of a glyph as its font states it: FreeType walks it, unscaled and unhinted, and the steps are noted
 * down.
 *
 * Room for all steps is made beforehand, so nothing jumps out of FreeType's walk.
 */
#include "font/faces.h"

#include FT_OUTLINE_H

#include <assert.h>

struct walk {
	struct outline_step *steps;
	size_t count, room;
};

static struct outline_step *add_step(struct walk *walk, enum outline_verb verb)
{
	struct outline_step *step = &walk->steps[walk->count++];

	assert(walk->count <= walk->room);
	step->verb = verb;
	return step;
}

static void set_point(struct outline_step *step, int i, const FT_Vector *point)
{
	step->x[i] = (int32_t)point->x;
	step->y[i] = (int32_t)point->y;
}

static int move_to(const FT_Vector *to, void *walk)
{
	set_point(add_step(walk, OUTLINE_MOVE), 0, to);
	return 0;
}

static int line_to(const FT_Vector *to, void *walk)
{
	set_point(add_step(walk, OUTLINE_LINE), 0, to);
	return 0;
}

static int conic_to(const FT_Vector *control, const FT_Vector *to, void *walk)
{
	struct outline_step *step = add_step(walk, OUTLINE_CONIC);

	set_point(step, 0, control);
	set_point(step, 1, to);
	return 0;
}

static int cubic_to(const FT_Vector *first, const FT_Vector *second, const FT_Vector *to, void *walk)
{
	struct outline_step *step = add_step(walk, OUTLINE_CUBIC);

	set_point(step, 0, first);
	set_point(step, 1, second);
	set_point(step, 2, to);
	return 0;
}

/* A point makes one step at most; a contour begins with one more and may need another to come back. */
static size_t steps_most(const FT_Outline *outline)
{
	return (size_t)outline->n_points + 2 * (size_t)outline->n_contours;
}

bool face_outline(struct arena *arena, const struct face *face, uint32_t glyph, struct glyph_outline *outline)
{
	static const FT_Outline_Funcs verbs = {
		.move_to = move_to,
		.line_to = line_to,
		.conic_to = conic_to,
		.cubic_to = cubic_to,
	};
	const struct handles *handles = face->private_face;
	FT_GlyphSlot slot = handles->ft->glyph;
	struct walk walk = { 0 };
	FT_Error error;

	*outline = (struct glyph_outline){ 0 };
	error = FT_Load_Glyph(handles->ft, glyph, FT_LOAD_NO_SCALE);
	if (error == FT_Err_Out_Of_Memory)
		arena_fail(arena, EXHAUSTED_MEMORY);
	if (error != 0 || slot->format != FT_GLYPH_FORMAT_OUTLINE)
		return false;
	walk.room = steps_most(&slot->outline);
	walk.steps = arena_many(arena, walk.room, struct outline_step);
	if (FT_Outline_Decompose(&slot->outline, &verbs, &walk) != 0)
		return false;
	*outline = (struct glyph_outline){ walk.steps, walk.count };
	return true;
}
