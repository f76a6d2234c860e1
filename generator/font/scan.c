/* Fonts in the user's directories: every .ttf, .otf and .ttc file is asked for its family and
 * style.
 *
 * Names are those of the four-style families that word processors show ("Lato Light" is a family of
 * its own). Files go by name, so that the same directory gives the same fonts; of two equal ones
 * the first counts.
 */
#include "font/faces.h"

#include FT_PARAMETER_TAGS_H

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { FILES_MAX = 4096, COLLECTION_MAX = 64 };

/* What must be closed should the arena fail meanwhile. */
struct scan {
	struct fonts *fonts;
	DIR *directory;
	FT_Face face;
	ARRAY_OF(struct text) files;
};

static void close_scan(void *resource)
{
	struct scan *scan = resource;

	if (scan->face)
		FT_Done_Face(scan->face);
	if (scan->directory)
		closedir(scan->directory);
	scan->face = NULL;
	scan->directory = NULL;
}

static bool has_ending(struct text name, const char *ending)
{
	size_t count = strlen(ending);

	if (name.count <= count)
		return false;
	for (size_t i = 0; i < count; i++) {
		char byte = name.bytes[name.count - count + i];

		if ((byte >= 'A' && byte <= 'Z' ? byte + 'a' - 'A' : byte) != ending[i])
			return false;
	}
	return true;
}

static bool is_font_name(struct text name)
{
	return !text_starts(name, ".") &&
	       (has_ending(name, ".ttf") || has_ending(name, ".otf") || has_ending(name, ".ttc"));
}

static int compare_names(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

static void list_files(struct scan *scan, struct text directory)
{
	struct arena *arena = scan->fonts->arena;
	const struct dirent *entry;

	scan->files.count = 0;
	scan->directory = opendir(text_copy(arena, directory).bytes);
	if (!scan->directory)
		return;
	while (scan->files.count < FILES_MAX && (entry = readdir(scan->directory))) {
		struct text name = text_from(entry->d_name);

		if (is_font_name(name))
			*array_push(arena, &scan->files) = TEXT_JOIN(arena, directory, LIT("/"), name);
	}
	close_scan(scan);
	if (scan->files.count)
		qsort(scan->files.items, scan->files.count, sizeof *scan->files.items, compare_names);
}

/* The face `number` of a file, or NULL. */
static FT_Face open_face(struct scan *scan, struct text path, long number)
{
	FT_Parameter parameters[] = { { FT_PARAM_TAG_IGNORE_TYPOGRAPHIC_FAMILY, NULL },
		                      { FT_PARAM_TAG_IGNORE_TYPOGRAPHIC_SUBFAMILY, NULL } };
	FT_Open_Args args = { .flags = FT_OPEN_PATHNAME | FT_OPEN_PARAMS,
		              .pathname = (char *)path.bytes,
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

static void note_face(struct scan *scan, struct text path, long number)
{
	struct font_file *file;

	if (!scan->face->family_name || !face_usable(scan->face))
		return;
	file = &find_typeface(scan->fonts, text_from(scan->face->family_name))->files[style_of(scan->face)];
	if (!file->path.bytes)
		*file = (struct font_file){ path, number };
}

static void scan_file(struct scan *scan, struct text path)
{
	struct stat status;
	long count = 1;

	if (stat(path.bytes, &status) != 0 || !S_ISREG(status.st_mode))
		return;
	for (long number = 0; number < count && number < COLLECTION_MAX; number++) {
		if (open_face(scan, path, number)) {
			count = scan->face->num_faces;
			note_face(scan, path, number);
			close_scan(scan);
		}
	}
}

void fonts_scan(struct fonts *fonts)
{
	struct scan *scan;

	if (fonts->directories.count == 0)
		return;
	scan = arena_new(fonts->arena, struct scan);
	scan->fonts = fonts;
	arena_defer(fonts->arena, close_scan, scan);
	for (size_t i = 0; i < fonts->directories.count; i++) {
		list_files(scan, fonts->directories.items[i]);
		for (size_t file = 0; file < scan->files.count; file++)
			scan_file(scan, scan->files.items[file]);
	}
	fonts->directories.count = 0;
}
