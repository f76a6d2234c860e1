/* Drawings: which kind it is, and the first room and the largest type in which it fits. */
#include "typeset/drawing.h"

enum { CAPTION_ROOM = 64 }; /* points below the drawing */

static struct drawn draw_at(struct setter *setter, const struct plate *figure, struct room room, length size)
{
	const struct drawing *drawing = figure->drawing;

	switch (drawing->kind) {
	case DRAWING_BARS:
		return bars_draw(setter, &drawing->chart, figure->path, room, size);
	case DRAWING_TREND:
		return trend_draw(setter, &drawing->chart, figure->path, room, size);
	case DRAWING_PROCESSES:
		return processes_draw(setter, &drawing->processes, room, size);
	case DRAWING_TREE:
		break;
	}
	return tree_draw(setter, &drawing->tree, &room, 1);
}

static struct drawn draw_fitting(struct setter *setter, const struct plate *figure, const struct room *rooms,
                                 size_t room_count)
{
	struct drawn drawn = { 0 };

	if (figure->drawing->kind == DRAWING_TREE)
		return tree_draw(setter, &figure->drawing->tree, rooms, room_count);
	for (size_t r = 0; r < room_count; r++)
		for (length size = DRAWING_TYPE_USUAL; size >= DRAWING_TYPE_LEAST; size -= pt(1) / 2) {
			drawn = draw_at(setter, figure, rooms[r], size);
			drawn.turn = rooms[r].turn;
			if (drawn.fits)
				return drawn;
		}
	return drawn;
}

enum { ROOMS_MOST = 4 };

/* From the room the writer asked for to the largest. */
static size_t rooms_of(const struct setter *setter, const struct plate *figure, length measure,
                       struct room rooms[ROOMS_MOST])
{
	length below = figure->no_caption ? 0 : pt(CAPTION_ROOM), height = setter->frame_height - below;
	size_t count = 0;

	if (figure->width && figure->width < measure)
		rooms[count++] = (struct room){ figure->width, height, TURN_KEEP };
	rooms[count++] = (struct room){ measure, height, TURN_KEEP };
	if (setter->fixed || figure->drawing->kind == DRAWING_BARS)
		return count;
	if (!setter->landscape && setter->measure_turned > measure)
		rooms[count++] = (struct room){ setter->measure_turned, setter->frame_turned - below, TURN_LANDSCAPE };
	if (setter->lie != TURN_LARGE && larger_there_is(setter->paper)) {
		struct frame large = frame_lying(setter->paper, TURN_LARGE);

		rooms[count++] = (struct room){ large.width, large.height - below, TURN_LARGE };
	}
	return count;
}

struct drawn drawing_make(struct setter *setter, const struct plate *figure, length measure)
{
	struct arena_mark scratch = arena_mark(setter->scratch);
	struct room rooms[ROOMS_MOST];
	struct drawn drawn = draw_fitting(setter, figure, rooms, rooms_of(setter, figure, measure, rooms));

	arena_release(setter->scratch, scratch);
	if (!drawn.fits && (setter->in_cell || figure->drawing->kind != DRAWING_BARS))
		diag_add(setter->diags, figure->path, MESSAGE_PICTURE_TOO_LARGE);
	return drawn;
}
