/* Texts reach from ascender to descender, paths around all their points and half their line's
 * width. */
#include "page/reach.h"

struct reach reach_join(struct reach a, struct reach b)
{
	return (struct reach){
		length_min(a.left, b.left),
		length_min(a.top, b.top),
		length_max(a.right, b.right),
		length_max(a.bottom, b.bottom),
	};
}

static struct reach box(const struct item *item, length width, length height)
{
	return (struct reach){ item->x, item->y, item->x + width, item->y + height };
}

/* What reached right reaches up, what reached up reaches left. */
static struct reach turned(const struct item *item, struct reach reach)
{
	return (struct reach){
		item->x + reach.top - item->y,
		item->y - (reach.right - item->x),
		item->x + reach.bottom - item->y,
		item->y - (reach.left - item->x),
	};
}

/* Both by half a turn of that: each corner moves by sums of its two ways, times the square root of one
 * half. */
static struct reach slanted(const struct item *item, struct reach reach)
{
	length left = reach.left - item->x, right = reach.right - item->x;
	length up = item->y - reach.top, down = item->y - reach.bottom;

	return (struct reach){
		item->x + length_scale(left - up, SLANT, SLANT_WHOLE),
		item->y - length_scale(right + up, SLANT, SLANT_WHOLE),
		item->x + length_scale(right - down, SLANT, SLANT_WHOLE),
		item->y - length_scale(left + down, SLANT, SLANT_WHOLE),
	};
}

static struct reach on_its_way(const struct item *item, struct reach reach)
{
	switch (item->text.way) {
	case WAY_UP:
		return turned(item, reach);
	case WAY_SLANTED:
		return slanted(item, reach);
	case WAY_ACROSS:
		break;
	}
	return reach;
}

static struct reach of_text(const struct item *item)
{
	const struct item_text *text = &item->text;
	struct reach reach = box(item, 0, 0);

	for (size_t i = 0; i < text->count; i++) {
		const struct shaped *shaped = text->pieces[i].shaped;

		for (size_t j = 0; j < shaped->count; j++) {
			const struct face *face = shaped->runs[j].face;
			length up = face_length(face, face->ascender, text->size);
			length down = face_length(face, face->descender, text->size);

			reach.top = length_min(reach.top, item->y - up);
			reach.bottom = length_max(reach.bottom, item->y - down);
		}
	}
	reach.right = length_max(reach.left, reach.left + text_width(text));
	return on_its_way(item, reach);
}

static struct reach of_path(const struct item *item)
{
	static const int points[] = {
		[PATH_MOVE] = 1,
		[PATH_LINE] = 1,
		[PATH_CURVE] = 3,
		[PATH_CLOSE] = 0,
	};
	const struct item_path *path = &item->path;
	struct reach reach = { LENGTH_MAX, LENGTH_MAX, -LENGTH_MAX, -LENGTH_MAX };
	length half = path->stroke / 2;

	for (size_t i = 0; i < path->count; i++) {
		const struct path_step *step = &path->steps[i];

		for (int j = 0; j < points[step->verb]; j++) {
			length x = item->x + step->x[j];
			length y = item->y + step->y[j];

			reach = reach_join(reach, (struct reach){ x - half, y - half, x + half, y + half });
		}
	}
	return reach.left > reach.right ? box(item, 0, 0) : reach;
}

struct reach reach_of(const struct item *item)
{
	switch (item->kind) {
	case ITEM_TEXT:
		return of_text(item);
	case ITEM_RULE:
		return box(item, item->rule.width, item->rule.height);
	case ITEM_PATH:
		return of_path(item);
	case ITEM_IMAGE:
		return box(item, item->image.width, item->image.height);
	case ITEM_LINK:
		return box(item, item->link.width, item->link.height);
	case ITEM_FIELD:
		return box(item, item->field.width, item->field.height);
	}
	return box(item, 0, 0);
}
