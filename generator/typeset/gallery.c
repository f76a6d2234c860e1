/* Photographs in rows: cells of one width, pictures scaled whole into a row's height, standing on one line
 * with their captions beginning below it.
 *
 * A row gets the height of its tallest picture, within a bound: three quarters of a cell's width, or four
 * thirds of it where all its pictures stand upright. A row is one strip and so never cut.
 */
#include "typeset/setter.h"

enum { FRAME_SHARE = 75 }; /* percent of the frame that a picture may take in height */

struct row_of_photos {
	const struct photo *photos;
	size_t count;
	length width, gap; /* of a cell, between cells */
	length height;     /* of the pictures' part */
};

/* The picture's height where its width is that of a cell. */
static length whole_height(const struct photo *photo, length width)
{
	const struct image *image = photo->image;

	return length_max(length_scale(width, (int64_t)image->height, (int64_t)image->width), 1);
}

static length row_height(const struct setter *setter, const struct row_of_photos *row)
{
	bool upright = true;
	length tallest = 0, most;

	for (size_t i = 0; i < row->count; i++) {
		length height = whole_height(&row->photos[i], row->width);

		upright = upright && height > row->width;
		tallest = length_max(tallest, height);
	}
	most = upright ? row->width * 4 / 3 : row->width * 3 / 4;
	return length_min(tallest, length_min(most, setter->frame_height * FRAME_SHARE / 100));
}

static void photo_item(struct setter *setter, struct strip *strip, const struct row_of_photos *row, size_t i)
{
	const struct photo *photo = &row->photos[i];
	struct mark *mark = setter->mark ? mark_new(setter->arena, setter->mark, ROLE_FIGURE) : NULL;
	length height = length_min(whole_height(photo, row->width), row->height);
	length width = length_min(length_scale(row->width, height, whole_height(photo, row->width)), row->width);
	length x = (row->width + row->gap) * (length)i + (row->width - width) / 2;
	struct item *item = item_add(setter, &strip->items, ITEM_IMAGE, mark, x, row->height - height);

	item->image = (struct item_image){ .image = photo->image, .width = length_max(width, 1), .height = height };
	if (mark)
		mark->alt = photo->alt;
}

static struct galley *set_caption(struct setter *setter, const struct photo *photo, length width)
{
	struct galley *galley = galley_new(setter, width);

	if (!rich_empty(photo->caption))
		set_words(setter, galley, photo->caption,
		          &(struct set_words){ .style = STYLE_CELL,
		                               .align = ALIGN_CENTRE,
		                               .first_line = 0,
		                               .above = 0,
		                               .below = 0,
		                               .mark = setter->mark ? mark_new(setter->arena, setter->mark, ROLE_P)
		                                                    : NULL });
	return galley;
}

/* Each picture is followed by its caption, so that they are read together. */
static void set_row(struct setter *setter, struct galley *galley, const struct row_of_photos *row)
{
	struct strip *strip = strip_add(setter, galley, pt(12), row->height);

	for (size_t i = 0; i < row->count; i++) {
		struct canvas canvas = { .setter = setter,
			                 .to = &strip->items,
			                 .x = (row->width + row->gap) * (length)i,
			                 .y = row->height + pt(4) };
		struct galley *caption;

		photo_item(setter, strip, row, i);
		caption = set_caption(setter, &row->photos[i], row->width);
		emit_galley(&canvas, caption);
		if (caption->count)
			strip->height = length_max(strip->height, canvas.y + galley_height(caption));
	}
}

void set_gallery(struct setter *setter, struct galley *galley, const struct block *block)
{
	const struct gallery *gallery = &block->gallery;
	size_t columns = gallery->count < gallery->columns ? gallery->count : gallery->columns;
	struct row_of_photos row = { .gap = mm(6) };

	if (!columns)
		return;
	row.width = (galley->measure - row.gap * (length)(columns - 1)) / (length)columns;
	for (size_t first = 0; first < gallery->count; first += columns) {
		row.photos = gallery->items + first;
		row.count = gallery->count - first < columns ? gallery->count - first : columns;
		row.height = row_height(setter, &row);
		set_row(setter, galley, &row);
	}
	galley_below(galley, pt(12));
}
