/* The user's own fonts: every file is asked for its family and style.
 *
 * Names are those of the four-style families that word processors show ("Lato Light" is a family of
 * its own). Files go in the order of the world; of two equal ones the first counts.
 */
#include "font/faces.h"

#include FT_PARAMETER_TAGS_H

enum { COLLECTION_MOST = 64 };

/* What must be closed should the arena fail meanwhile. */
struct scan {
	struct fonts *fonts;
	FT_Face face;
};

static void close_scan(void *resource)
{
	struct scan *scan = resource;

	if (scan->face)
		FT_Done_Face(scan->face);
	scan->face = NULL;
}

/* The face `number` of a file, or NULL. */
static FT_Face open_face(struct scan *scan, struct text bytes, long number)
{
	FT_Parameter parameters[] = { { FT_PARAM_TAG_IGNORE_TYPOGRAPHIC_FAMILY, NULL },
		                      { FT_PARAM_TAG_IGNORE_TYPOGRAPHIC_SUBFAMILY, NULL } };
	FT_Open_Args args = { .flags = FT_OPEN_MEMORY | FT_OPEN_PARAMS,
		              .memory_base = (const FT_Byte *)bytes.bytes,
		              .memory_size = (FT_Long)bytes.count,
		              .num_params = 2,
		              .params = parameters };

	if (FT_Open_Face(scan->fonts->library, &args, number, &scan->face) != 0)
		scan->face = NULL;
	return scan->face;
}

static enum face_style style_of(FT_Face face)
{
	return (enum face_style)(((face->style_flags & FT_STYLE_FLAG_BOLD) ? FACE_BOLD : 0) |
	                         ((face->style_flags & FT_STYLE_FLAG_ITALIC) ? FACE_ITALIC : 0));
}

static struct typeface *find_typeface(struct fonts *fonts, struct text name)
{
	struct typeface *typeface;

	for (size_t i = 0; i < fonts->users.count; i++) {
		if (text_equal(fonts->users.items[i].name, name))
			return &fonts->users.items[i];
	}
	typeface = array_push(fonts->arena, &fonts->users);
	typeface->name = text_copy(fonts->arena, name);
	return typeface;
}

/* False when it is of no use. */
static bool note_face(struct scan *scan, struct text name, long number)
{
	struct font_file *file;

	if (!scan->face->family_name || !face_usable(scan->face))
		return false;
	file = &find_typeface(scan->fonts, text_from(scan->face->family_name))->files[style_of(scan->face)];
	if (!file->name.name.count)
		*file = (struct font_file){ { WORLD_OWN_FONT, text_copy(scan->fonts->arena, name), 0 }, number };
	return true;
}

/* The bytes are given back as soon as the names are known. */
static void scan_file(struct fonts *fonts, struct text name)
{
	struct arena *inside = arena_open_inside(fonts->arena);
	struct scan *scan = arena_new(inside, struct scan);
	struct world_file file;
	bool useful = false;
	long count = 1;

	scan->fonts = fonts;
	if (world_read(fonts->world, inside, (struct world_name){ WORLD_OWN_FONT, name, 0 }, FONT_BYTES_MOST, &file)
	            .fault != WORLD_FINE)
		count = 0;
	arena_defer(inside, close_scan, scan);
	for (long number = 0; number < count && number < COLLECTION_MOST; number++) {
		if (open_face(scan, file.bytes, number)) {
			count = scan->face->num_faces;
			useful = note_face(scan, name, number) || useful;
			close_scan(scan);
		}
	}
	if (!useful)
		*array_push(fonts->arena, &fonts->passed_over) = text_copy(fonts->arena, name);
	arena_close(inside);
}

void fonts_scan(struct fonts *fonts)
{
	if (fonts->scanned)
		return;
	fonts->scanned = true;
	for (size_t i = 0;; i++) {
		struct text name = fonts->world->own_font(fonts->world, fonts->arena, i);

		if (!name.count)
			return;
		scan_file(fonts, name);
	}
}
