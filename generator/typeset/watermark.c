/* The watermark: one pale word, slanted across the middle of a page, behind all else and part of nothing
 * that is read.
 *
 * Plain grey ink and no transparency, so that it looks alike on screen, paper and in an archive. It is as
 * large as the narrower side of the page allows.
 */
#include "typeset/pages.h"

enum { PALE = 90, FILL = 78, TRIAL_SIZE = 100 }; /* grey; percent of the narrower side; points */

static struct type bold_type(const struct setter *setter, length size)
{
	struct type type = type_from_style(setter, STYLE_TITLE);

	type.face = FACE_BOLD;
	type.size = size;
	return type;
}

static length cap_height(const struct setter *setter, length size)
{
	const struct face *face = fonts_face(setter->fonts, setter->family, FACE_BOLD);

	return face_length(face, face->cap_height, size);
}

/* Side of the square that the slanted word fills. */
static length side(length width, length height)
{
	return length_scale(width + height, SLANT, SLANT_WHOLE);
}

void emit_watermark(struct setter *setter, const struct page *page, struct items *items)
{
	struct setter plain = *setter; /* alike on all pages, whatever the type of their sections */
	struct rich words = rich_plain(setter->arena, setter->manuscript->watermark, LIT("status"));
	struct type type;
	length room = length_min(page->width, page->height) * FILL / 100;
	length width, height, x, y;

	if (rich_empty(words))
		return;
	plain.styles = setter->manuscript->styles;
	plain.family = fonts_family(setter->fonts, plain.styles->family, NULL);
	type = bold_type(&plain, pt(TRIAL_SIZE));
	type.size =
		length_scale(type.size, room, side(rich_width(&plain, words, &type), cap_height(&plain, type.size)));
	width = rich_width(&plain, words, &type);
	height = cap_height(&plain, type.size);
	x = page->width / 2 - length_scale(width - height, SLANT, 2 * SLANT_WHOLE);
	y = page->height / 2 + length_scale(width + height, SLANT, 2 * SLANT_WHOLE);
	words_item(&plain, items, words, &type, NULL, x, y);
	for (size_t i = 0; i < items->count; i++) {
		items->items[i].text.way = WAY_SLANTED;
		items->items[i].text.grey = PALE;
	}
}
