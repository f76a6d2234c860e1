/* The world of this machine's files, for tests that set pages: its fonts, patterns and profile. */
#ifndef MACHINE_H
#define MACHINE_H

#include "world/files.h"

static inline const struct world *machine_with(struct arena *arena, const struct text *font_folders, size_t count)
{
	struct files_options options = { .data = "-", .font_folders = font_folders, .font_folder_count = count };

	return world_of_files(arena, &options);
}

static inline const struct world *machine(struct arena *arena)
{
	return machine_with(arena, NULL, 0);
}

static inline struct text machine_file(struct arena *arena, enum world_kind kind, struct text name)
{
	struct world_file file;

	world_read(machine(arena), arena, (struct world_name){ .kind = kind, .name = name }, 1 << 24, &file);
	return file.bytes;
}

/* Hyphenation patterns of Indonesian, and the sRGB profile. */
static inline struct text machine_patterns(struct arena *arena)
{
	return machine_file(arena, WORLD_PATTERNS, LIT("id_ID"));
}

static inline struct text machine_profile(struct arena *arena)
{
	return machine_file(arena, WORLD_PROFILE, LIT("sRGB"));
}

#endif
