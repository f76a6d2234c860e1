/* The call says all that a run has to do with; a damaged file that somebody else wrote may lead to nothing more. */
#include "cli/confine.h"

#include "cli/cage.h"

#include <stdlib.h>
#include <string.h>

/* What the system keeps for all programs: fonts, patterns and profile among them. The last ones tell how much memory
 * and how many processors there are. */
static const char *const system_places[] = {
	"/usr",
	"/lib",
	"/lib64",
	"/etc/ld.so.cache",
	"/etc/ssl/openssl.cnf",
	"/dev/null",
	"/dev/zero",
	"/dev/urandom",
	"/proc/self",
	"/proc/stat",
	"/proc/meminfo",
	"/proc/sys/vm/overcommit_memory",
	"/sys/devices/system/cpu",
};

enum {
	SYSTEM_PLACES = sizeof system_places / sizeof *system_places,
	PLACES_OF_WORD = 2, /* itself, its folder */
	PLACES_BESIDE = 10  /* of all options together, but for folders of fonts */
};

struct places {
	struct cage_place *items;
	char **folders; /* from malloc */
	size_t count, folder_count;
};

static void add(struct places *places, const char *path, enum cage_right right)
{
	if (path && strcmp(path, "-") != 0)
		places->items[places->count++] = (struct cage_place){ path, right };
}

/* A file with all that lies beside and below it, which it may name. */
static bool add_data(struct places *places, const char *file)
{
	const char *slash = strrchr(file, '/');
	size_t count = slash ? (size_t)(slash - file) + 1 : 0;
	char *folder = malloc(count + 2);

	if (!folder)
		return false;
	memcpy(folder, file, count);
	memcpy(folder + count, ".", sizeof ".");
	places->folders[places->folder_count++] = folder;
	add(places, folder, CAGE_READ);
	add(places, file, CAGE_READ); /* what a link leads to */
	return true;
}

/* How many words of the call name files that are read. */
static size_t files_named(const struct call *call, const struct command *command)
{
	size_t most = command->bit & FOR_BARU                 ? 0
	              : command->bit & FOR_MASSAL             ? call->word_count
	              : command->bit & (FOR_BEDA | FOR_IMPOR) ? 2
	                                                      : 1;

	return call->word_count < most ? call->word_count : most;
}

static bool add_read(struct places *places, const struct call *call, const struct command *command)
{
	size_t named = files_named(call, command);

	for (size_t i = 0; i < SYSTEM_PLACES; i++)
		add(places, system_places[i], CAGE_READ);
	for (size_t i = 0; i < call->options.font_folder_count; i++)
		add(places, call->options.font_folders[i], CAGE_READ);
	add(places, call->options.root, CAGE_READ);
	if (call->older && !add_data(places, call->older))
		return false;
	if (command->bit & FOR_MASSAL)
		add(places, "/", CAGE_READ); /* a list names files anywhere */
	for (size_t i = 0; i < named; i++)
		if (!add_data(places, call->words[i]))
			return false;
	return true;
}

static void add_written(struct places *places, const struct call *call, const struct command *command)
{
	bool beside = command->bit & (FOR_PAPER | FOR_GAMBAR | FOR_PANTAU) && !call->output && !call->folder;

	add(places, call->output, CAGE_WRITE);
	add(places, call->folder, CAGE_WRITE);
	add(places, call->metadata, CAGE_WRITE);
	add(places, call->workbook, CAGE_WRITE);
	add(places, call->compared, CAGE_WRITE);
	add(places, beside ? "." : NULL, CAGE_WRITE);
	if (command->bit & FOR_IMPOR && call->word_count > 1)
		add(places, call->words[1], CAGE_WRITE);
	if (command->bit & FOR_BARU && call->word_count > 0)
		add(places, call->words[0], CAGE_WRITE);
}

void confine(const struct call *call, const struct command *command)
{
	size_t most =
		SYSTEM_PLACES + PLACES_BESIDE + call->options.font_folder_count + PLACES_OF_WORD * call->word_count;
	struct places places = { calloc(most, sizeof *places.items), calloc(most, sizeof *places.folders), 0, 0 };
	bool serves = command->bit & FOR_TTD_UJI;

	if (places.items && places.folders && add_read(&places, call, command)) {
		add_written(&places, call, command);
		cage_files(places.items, places.count, serves);
		cage_calls(serves);
	}
	for (size_t i = 0; i < places.folder_count; i++)
		free(places.folders[i]);
	free(places.folders);
	free(places.items);
}
