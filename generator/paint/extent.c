/* Texts reach from ascender to descender, paths around all their points and half their line's
 * width. */
#include "paint/extent.h"

struct extent extent_join(struct extent a, struct extent b)
{
	return (struct extent){
		length_min(a.left, b.left),
		length_min(a.top, b.top),
		length_max(a.right, b.right),
		length_max(a.bottom, b.bottom),
	};
}

static struct extent box(const struct item *item, length width, length height)
{
	return (struct extent){ item->x, item->y, item->x + width, item->y + height };
}

/* What reached right reaches up, what reached up reaches left. */
static struct extent turned(const struct item *item, struct extent extent)
{
	return (struct extent){
		item->x + extent.top - item->y,
		item->y - (extent.right - item->x),
		item->x + extent.bottom - item->y,
		item->y - (extent.left - item->x),
	};
}

/* Both by half a turn of that: each corner moves by sums of its two ways, times the square root of one
 * half. */
static struct extent slanted(const struct item *item, struct extent extent)
{
	length left = extent.left - item->x, right = extent.right - item->x;
	length up = item->y - extent.top, down = item->y - extent.bottom;

	return (struct extent){
		item->x + length_scale(left - up, SLANT, SLANT_WHOLE),
		item->y - length_scale(right + up, SLANT, SLANT_WHOLE),
		item->x + length_scale(right - down, SLANT, SLANT_WHOLE),
		item->y - length_scale(left + down, SLANT, SLANT_WHOLE),
	};
}

static struct extent on_its_way(const struct item *item, struct extent extent)
{
	switch (item->text.way) {
	case WAY_UP:
		return turned(item, extent);
	case WAY_SLANTED:
		return slanted(item, extent);
	case WAY_ACROSS:
		break;
	}
	return extent;
}

static struct extent of_text(const struct item *item)
{
	const struct item_text *text = &item->text;
	struct extent extent = box(item, 0, 0);

	for (size_t i = 0; i < text->count; i++) {
		const struct shaped *shaped = text->pieces[i].shaped;

		for (size_t j = 0; j < shaped->count; j++) {
			const struct face *face = shaped->runs[j].face;
			length up = face_length(face, face->ascender, text->size);
			length down = face_length(face, face->descender, text->size);

			extent.top = length_min(extent.top, item->y - up);
			extent.bottom = length_max(extent.bottom, item->y - down);
		}
	}
	extent.right = length_max(extent.left, extent.left + text_width(text));
	return on_its_way(item, extent);
}

static struct extent of_path(const struct item *item)
{
	static const int points[] = {
		[PATH_MOVE] = 1,
		[PATH_LINE] = 1,
		[PATH_CURVE] = 3,
		[PATH_CLOSE] = 0,
	};
	const struct item_path *path = &item->path;
	struct extent extent = { LENGTH_MAX, LENGTH_MAX, -LENGTH_MAX, -LENGTH_MAX };
	length half = path->stroke / 2;

	for (size_t i = 0; i < path->count; i++) {
		const struct path_step *step = &path->steps[i];

		for (int j = 0; j < points[step->verb]; j++) {
			length x = item->x + step->x[j];
			length y = item->y + step->y[j];

			extent = extent_join(extent, (struct extent){ x - half, y - half, x + half, y + half });
		}
	}
	return extent.left > extent.right ? box(item, 0, 0) : extent;
}

struct extent extent_of(const struct item *item)
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
	}
	return box(item, 0, 0);
}
