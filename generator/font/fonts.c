/* Families: a name leads to a typeface, a typeface and a style to a face.
 *
 * The user's own fonts come first, for the name itself and for what stands for it; then the
 * places of the world. All four files of a typeface come from one place, so editions are not
 * mixed.
 */
#include "font/faces.h"
#include "fonts/families.h"

#include FT_MODULE_H

#include <assert.h>

/* Which styles to take when one is lacking: weight before slant. */
static const enum face_style nearest[STYLES][STYLES] = {
	[FACE_REGULAR] = { FACE_REGULAR, FACE_ITALIC, FACE_BOLD, FACE_BOLD_ITALIC },
	[FACE_BOLD] = { FACE_BOLD, FACE_BOLD_ITALIC, FACE_REGULAR, FACE_ITALIC },
	[FACE_ITALIC] = { FACE_ITALIC, FACE_REGULAR, FACE_BOLD_ITALIC, FACE_BOLD },
	[FACE_BOLD_ITALIC] = { FACE_BOLD_ITALIC, FACE_BOLD, FACE_ITALIC, FACE_REGULAR },
};

static void close_fonts(void *resource)
{
	struct fonts *fonts = resource;

	if (fonts->buffer)
		hb_buffer_destroy(fonts->buffer);
	if (fonts->library)
		FT_Done_Library(fonts->library);
}

struct fonts *fonts_open(struct arena *arena, const struct world *world)
{
	struct fonts *fonts = arena_new(arena, struct fonts);

	fonts->arena = arena;
	fonts->world = world;
	fonts->passing = arena_open_inside(arena);
	(void)arena_alloc(fonts->passing, 1); /* its first block stays */
	arena_defer(arena, close_fonts, fonts);
	fonts_watch_memory(fonts);
	if (FT_New_Library(&fonts->memory, &fonts->library) != 0) {
		fonts->library = NULL;
		arena_fail(arena, EXHAUSTED_MEMORY);
	}
	FT_Add_Default_Modules(fonts->library);
	fonts_complete(fonts);
	fonts->buffer = hb_buffer_create();
	if (!hb_buffer_allocation_successful(fonts->buffer))
		arena_fail(arena, EXHAUSTED_MEMORY);
	fonts->language = hb_language_from_string("id", 2);
	return fonts;
}

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte + 'a' - 'A') : byte;
}

static bool same_name(struct text a, struct text b)
{
	if (a.count != b.count)
		return false;
	for (size_t i = 0; i < a.count; i++) {
		if (lower(a.bytes[i]) != lower(b.bytes[i]))
			return false;
	}
	return true;
}

static bool same_file(struct font_file a, struct font_file b)
{
	return a.number == b.number && a.name.kind == b.name.kind && a.name.place == b.name.place &&
	       text_equal(a.name.name, b.name.name);
}

static const struct face *load(struct fonts *fonts, struct font_file file)
{
	struct face *face;

	for (size_t i = 0; i < fonts->faces.count; i++) {
		const struct handles *handles = fonts->faces.items[i]->private_face;

		if (same_file(handles->file, file))
			return fonts->faces.items[i];
	}
	face = face_open(fonts, file);
	if (!face)
		return NULL;
	face->index = fonts->faces.count;
	*array_push(fonts->arena, &fonts->faces) = face;
	return face;
}

/* The face nearest to a style, loaded; NULL when no file of the typeface is usable. */
static const struct face *load_style(struct fonts *fonts, struct typeface *typeface, enum face_style style)
{
	for (size_t i = 0; i < STYLES && !typeface->faces[style]; i++) {
		struct font_file *file = &typeface->files[nearest[style][i]];

		if (file->name.name.count)
			typeface->faces[style] = load(fonts, *file);
		if (!typeface->faces[style])
			file->name.name.count = 0;
	}
	return typeface->faces[style];
}

/* A typeface that proved usable; its number, or -1. */
static int keep_typeface(struct fonts *fonts, struct typeface *typeface)
{
	if (!load_style(fonts, typeface, FACE_REGULAR))
		return -1;
	*array_push(fonts->arena, &fonts->typefaces) = *typeface;
	return (int)fonts->typefaces.count - 1;
}

static int find_kept(struct fonts *fonts, struct text name)
{
	for (size_t i = 0; i < fonts->typefaces.count; i++) {
		if (same_name(fonts->typefaces.items[i].name, name))
			return (int)i;
	}
	return -1;
}

static struct typeface *lookup_users(struct fonts *fonts, struct text name)
{
	for (size_t i = 0; i < fonts->users.count; i++) {
		if (same_name(fonts->users.items[i].name, name))
			return &fonts->users.items[i];
	}
	return NULL;
}

static int find_in_place(struct fonts *fonts, const struct family *family, size_t place)
{
	struct typeface typeface = { .name = text_from(family->stand_in) };

	for (size_t i = 0; i < STYLES; i++) {
		typeface.files[i].name = (struct world_name){ WORLD_FONT, text_from(family->files[i]), place };
	}
	if (!load(fonts, typeface.files[FACE_REGULAR]))
		return -1;
	return keep_typeface(fonts, &typeface);
}

/* A typeface by its own name, and where `family` is given also in the places. */
static int find_typeface(struct fonts *fonts, struct text name, const struct family *family)
{
	struct typeface *users = lookup_users(fonts, name);
	int number = find_kept(fonts, name);

	if (number < 0 && users)
		number = keep_typeface(fonts, users);
	for (size_t place = 0; family && number < 0 && place < fonts->world->font_places; place++)
		number = find_in_place(fonts, family, place);
	return number;
}

static const struct family *lookup_family(struct text name)
{
	for (const struct family *family = families; family->name; family++) {
		if (same_name(text_from(family->name), name) || same_name(text_from(family->stand_in), name))
			return family;
	}
	return NULL;
}

static struct asked answer(struct fonts *fonts, struct text name)
{
	struct asked asked = { .name = text_copy(fonts->arena, name), .lacking = LIT("--font-dir") };
	const struct family *family = lookup_family(name);

	fonts_scan(fonts);
	asked.number = find_typeface(fonts, name, NULL);
	if (asked.number < 0 && family) {
		asked.lacking = text_format(fonts->arena, "%s (%s)", family->files[FACE_REGULAR], family->package);
		asked.number = find_typeface(fonts, text_from(family->stand_in), family);
	}
	return asked;
}

int fonts_family(struct fonts *fonts, struct text name, struct text *lacking)
{
	const struct asked *found = NULL;

	for (size_t i = 0; i < fonts->asked.count && !found; i++) {
		if (same_name(fonts->asked.items[i].name, name))
			found = &fonts->asked.items[i];
	}
	if (!found) {
		struct asked asked = answer(fonts, name);
		struct asked *kept = array_push(fonts->arena, &fonts->asked);

		*kept = asked;
		found = kept;
	}
	if (found->number < 0 && lacking)
		*lacking = found->lacking;
	return found->number;
}

const struct face *fonts_face(struct fonts *fonts, int family, enum face_style style)
{
	struct typeface *typeface;

	assert(family >= 0 && (size_t)family < fonts->typefaces.count);
	typeface = &fonts->typefaces.items[family];
	return typeface->faces[style] ? typeface->faces[style] : load_style(fonts, typeface, style);
}

size_t fonts_count(const struct fonts *fonts)
{
	return fonts->faces.count;
}

const struct face *fonts_at(const struct fonts *fonts, size_t index)
{
	assert(index < fonts->faces.count);
	return fonts->faces.items[index];
}

struct text fonts_passed_over(const struct fonts *fonts, size_t index)
{
	return index < fonts->passed_over.count ? fonts->passed_over.items[index] : (struct text){ 0 };
}

struct text fonts_unreadable(const struct fonts *fonts)
{
	return fonts->unreadable;
}
