/* Each kind of file has its way of being found; all are read and written by base/file and base/folder. */
#include "world/files.h"

#include "base/array.h"
#include "base/file.h"
#include "base/folder.h"
#include "fonts/families.h"

#include <stdlib.h>
#include <string.h>

enum { FONTS_MOST = 4096 };

/* The first that is there is taken: one that is there but cannot be read must not give another. */
static const char *const profile_files[] = {
	"/usr/share/color/icc/sRGB.icc",
	"/usr/share/color/icc/colord/sRGB.icc",
	"/usr/share/color/icc/ghostscript/srgb.icc",
	NULL,
};

#define PATTERNS_FOLDER "/usr/share/hyphen/hyph_"
#define PATTERNS_ENDING ".dic"

struct files {
	struct arena *arena;
	struct folders folders;
	ARRAY_OF(struct text) font_folders;  /* of the user, until they are listed */
	ARRAY_OF(struct text) own_fonts;     /* found there */
	ARRAY_OF(struct file_identity) read; /* what the papers are made from */
};

/* -- reading -- */

static struct world_end end_of(struct arena *arena, struct file_error error)
{
	static const enum world_fault faults[] = {
		[FILE_FINE] = WORLD_FINE,           [FILE_NOT_FOUND] = WORLD_ABSENT,
		[FILE_OUTSIDE] = WORLD_OUTSIDE,     [FILE_UNREADABLE] = WORLD_UNREADABLE,
		[FILE_TOO_LARGE] = WORLD_TOO_LARGE, [FILE_UNWRITABLE] = WORLD_UNWRITABLE,
	};

	return (struct world_end){ faults[error.fault], file_reason(arena, error) };
}

/* Reads a file of the system. */
static struct world_end read_path(struct arena *arena, struct text path, size_t limit, struct world_file *file)
{
	file->shown = text_copy(arena, path);
	return end_of(arena, file_read(arena, file->shown.bytes, limit, &file->bytes));
}

static struct world_end read_profile(struct arena *arena, size_t limit, struct world_file *file)
{
	struct world_end end = { WORLD_ABSENT, { 0 } };

	for (size_t i = 0; profile_files[i] && end.fault == WORLD_ABSENT; i++)
		end = read_path(arena, text_from(profile_files[i]), limit, file);
	return end;
}

/* The folder as the data file was named, then the name; a folder named "." goes without saying. */
static struct text shown_name(struct arena *arena, struct text folder, struct text name)
{
	if (text_is(folder, "."))
		return name;
	return text_format(arena, text_ends(folder, "/") ? "%t%t" : "%t/%t", folder, name);
}

static struct world_end read_beside(struct files *files, struct arena *arena, struct text name, size_t limit,
                                    struct world_file *file)
{
	struct file_identity identity = { 0 };
	struct text folder = { 0 };
	struct file_error error = folders_read(arena, &files->folders, name, limit, &file->bytes, &folder, &identity);

	if (error.fault == FILE_FINE) {
		file->shown = shown_name(arena, folder, name);
		file->names = identity.names;
		*array_push(files->arena, &files->read) = identity;
	}
	return end_of(arena, error);
}

static struct world_end read_data(struct files *files, struct arena *arena, struct text name, size_t limit,
                                  struct world_file *file)
{
	struct text path = text_copy(arena, name);
	struct file_identity identity = file_identity(path.bytes);
	struct file_error error = file_read(arena, path.bytes, limit, &file->bytes);

	if (identity.known)
		*array_push(files->arena, &files->read) = identity;
	return end_of(arena, error);
}

static struct text profile_candidate(size_t index)
{
	return index + 1 < sizeof profile_files / sizeof *profile_files ? text_from(profile_files[index])
	                                                                : (struct text){ 0 };
}

static struct text candidate(const struct world *world, struct arena *arena, struct world_name name, size_t index)
{
	const struct files *files = world->context;

	if (name.kind == WORLD_BESIDE && index < files->folders.count)
		return shown_name(arena, files->folders.items[index], name.name);
	if (name.kind == WORLD_PROFILE)
		return profile_candidate(index);
	if (index)
		return (struct text){ 0 };
	switch (name.kind) {
	case WORLD_FONT:
		return text_format(arena, "%s/%t", font_places[name.place], name.name);
	case WORLD_PATTERNS:
		return TEXT_JOIN(arena, LIT(PATTERNS_FOLDER), name.name, LIT(PATTERNS_ENDING));
	case WORLD_OWN_FONT:
		return name.name;
	case WORLD_DATA:
	case WORLD_BESIDE:
	case WORLD_PROFILE:
		break;
	}
	return (struct text){ 0 };
}

static struct world_end read_file(const struct world *world, struct arena *arena, struct world_name name, size_t limit,
                                  struct world_file *file)
{
	struct files *files = world->context;

	switch (name.kind) {
	case WORLD_DATA:
		return read_data(files, arena, name.name, limit, file);
	case WORLD_BESIDE:
		return read_beside(files, arena, name.name, limit, file);
	case WORLD_FONT:
	case WORLD_OWN_FONT:
	case WORLD_PATTERNS:
		return read_path(arena, candidate(world, arena, name, 0), limit, file);
	case WORLD_PROFILE:
		return read_profile(arena, limit, file);
	}
	return (struct world_end){ WORLD_ABSENT, { 0 } };
}

/* -- the user's fonts: by folder, then by name, so that the same folders give the same fonts -- */

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

struct font_folder {
	struct files *files;
	struct text path;
	size_t first; /* of its fonts */
};

static void take_font(void *context, struct text name)
{
	struct font_folder *folder = context;
	struct files *files = folder->files;

	if (files->own_fonts.count - folder->first < FONTS_MOST && is_font_name(name))
		*array_push(files->arena, &files->own_fonts) = TEXT_JOIN(files->arena, folder->path, LIT("/"), name);
}

static void list_folder(struct files *files, struct text path)
{
	struct font_folder folder = { files, path, files->own_fonts.count };

	folder_names(files->arena, path, take_font, &folder);
	if (files->own_fonts.count > folder.first)
		qsort(files->own_fonts.items + folder.first, files->own_fonts.count - folder.first,
		      sizeof *files->own_fonts.items, compare_names);
}

static struct text own_font(const struct world *world, struct arena *arena, size_t index)
{
	struct files *files = world->context;

	(void)arena;
	for (size_t i = 0; i < files->font_folders.count; i++)
		list_folder(files, files->font_folders.items[i]);
	files->font_folders.count = 0;
	return index < files->own_fonts.count ? files->own_fonts.items[index] : (struct text){ 0 };
}

/* -- writing -- */

struct outgoing {
	struct sink sink;
	struct file_writer *writer;
};

static bool put(struct sink *sink, const void *bytes, size_t count)
{
	return file_write(((struct outgoing *)sink->context)->writer, bytes, count);
}

static bool was_read(const struct files *files, const char *path)
{
	struct file_identity there = file_identity(path);

	for (size_t i = 0; there.known && i < files->read.count; i++)
		if (files->read.items[i].device == there.device && files->read.items[i].number == there.number)
			return true;
	return false;
}

static struct sink *create(const struct world *world, struct arena *arena, struct text name, struct world_end *end)
{
	struct outgoing *outgoing = arena_new(arena, struct outgoing);
	struct text path = text_copy(arena, name);
	struct file_error error;

	*end = (struct world_end){ WORLD_WAS_READ, { 0 } };
	if (was_read(world->context, path.bytes))
		return NULL;
	outgoing->writer = file_open(arena, path.bytes, &error);
	outgoing->sink = (struct sink){ put, outgoing };
	*end = end_of(arena, error);
	return outgoing->writer ? &outgoing->sink : NULL;
}

static struct world_end commit(const struct world *world, struct arena *arena, struct sink *sink)
{
	(void)world;
	return end_of(arena, file_commit(((struct outgoing *)sink->context)->writer));
}

static void discard(const struct world *world, struct sink *sink)
{
	(void)world;
	file_discard(((struct outgoing *)sink->context)->writer);
}

/* -- the whole -- */

static size_t count_places(void)
{
	size_t count = 0;

	while (font_places[count])
		count++;
	return count;
}

const struct world *world_of_files(struct arena *arena, const struct files_options *options)
{
	struct files *files = arena_new(arena, struct files);
	struct world *world = arena_new(arena, struct world);

	files->arena = arena;
	files->folders = folders_of(arena, options->data, options->root);
	for (size_t i = 0; i < options->font_folder_count; i++)
		*array_push(arena, &files->font_folders) = text_copy(arena, options->font_folders[i]);
	*world = (struct world){
		.context = files,
		.read = read_file,
		.candidate = candidate,
		.own_font = own_font,
		.font_places = count_places(),
		.data_beside = files->folders.own,
		.create = create,
		.commit = commit,
		.discard = discard,
	};
	return world;
}
