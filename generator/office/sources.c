/* Depth first: what a file includes is merged below it before it is merged itself, so every file wins
 * over what it includes. A file that is named twice is read once. */
#include "office/sources.h"

#include "input/merge.h"
#include "input/wording.h"
#include "record/record.h"
#include "sheet/lembar.h"
#include "workbook/workbook.h"

#define SERTAKAN "sertakan"

enum { BYTES_MOST = JSON_MEGABYTES_MAX * 1024 * 1024 };

struct reading {
	struct arena *arena;
	const struct world *world;
	struct diags *diags;
	struct sources *sources;
	size_t bytes;                               /* of all files so far */
	struct text open[SERTAKAN_LEVELS_MOST + 1]; /* names from the data file down to the one being read */
};

/* The values of the data. Texts are not in its arena, but in that of the office. */
struct tree {
	struct arena *arena, *nodes; /* NULL nodes: put away */
	const struct json *json;
};

/* One name in a list of names, and how deep the file stands that it names. */
struct named {
	const struct json *json;
	struct text path;
	size_t level;
};

#define TELL(reading, named, ...) tell((named)->json, diag_add((reading)->diags, (named)->path, __VA_ARGS__))

/* Puts the place to a message; false, for the caller to give back. */
static bool tell(const struct json *json, struct diag *diag)
{
	diag->line = json->line;
	diag->column = json->column;
	diag->file = json_file(json);
	return false;
}

/* -- the data file -- */

static bool tell_unread(struct reading *reading, struct world_end end)
{
	struct text nowhere = { 0 };

	switch (end.fault) {
	case WORLD_FINE:
	case WORLD_WAS_READ:
		break;
	case WORLD_ABSENT:
	case WORLD_OUTSIDE:
		diag_add(reading->diags, nowhere, MESSAGE_INPUT_MISSING);
		break;
	case WORLD_TOO_LARGE:
		diag_add(reading->diags, nowhere, MESSAGE_FILE_TOO_LARGE,
		         text_from_int(reading->arena, JSON_MEGABYTES_MAX));
		break;
	case WORLD_UNREADABLE:
	case WORLD_UNWRITABLE:
		diag_add(reading->diags, nowhere, MESSAGE_INPUT_UNREADABLE, end.reason);
		break;
	}
	return false;
}

/* Without its folder. */
static struct text name_of(struct text input, bool workbook)
{
	size_t start = input.count;

	if (text_is(input, "-"))
		return workbook ? LIT("data.xlsx") : LIT("data.json");
	while (start && input.bytes[start - 1] != '/')
		start--;
	return text_part(input, start, input.count);
}

static struct source *add_source(struct reading *reading, struct text name, struct text shown, struct text bytes)
{
	struct source *source = array_push(reading->arena, &reading->sources->files);

	*source = (struct source){ name, shown, bytes, false };
	reading->bytes += bytes.count;
	return source;
}

/* -- files it names -- */

static bool tell_missing(struct reading *reading, const struct named *named, struct world_end end)
{
	struct text name = shorten(reading->arena, named->json->text);

	switch (end.fault) {
	case WORLD_ABSENT:
		return TELL(reading, named, MESSAGE_INCLUDE_MISSING, name);
	case WORLD_OUTSIDE:
		return TELL(reading, named, MESSAGE_INCLUDE_OUTSIDE, name);
	case WORLD_TOO_LARGE:
		return TELL(reading, named, MESSAGE_INCLUDE_LARGE, name,
		            text_from_int(reading->arena, JSON_MEGABYTES_MAX));
	case WORLD_FINE:
	case WORLD_UNREADABLE:
	case WORLD_UNWRITABLE:
	case WORLD_WAS_READ:
		break;
	}
	return TELL(reading, named, MESSAGE_INCLUDE_UNREADABLE, name, end.reason);
}

/* What lies in the folder by another name may be nobody's to publish. */
static void tell_names(struct reading *reading, const struct named *named, const struct world_file *file)
{
	if (file->names > 1)
		TELL(reading, named, MESSAGE_MANY_NAMES, shorten(reading->arena, named->json->text),
		     text_from_int(reading->arena, (int64_t)file->names));
}

/* "a.json > b.json > a.json" when the file is being read already. */
static bool tell_circle(struct reading *reading, const struct named *named)
{
	struct text name = named->json->text, circle = { 0 };

	for (size_t level = 0; level < named->level; level++)
		if (circle.count || text_equal(reading->open[level], name))
			circle = text_format(reading->arena, "%t%t > ", circle, reading->open[level]);
	if (!circle.count)
		return true;
	return TELL(reading, named, MESSAGE_INCLUDE_CIRCLE, shorten(reading->arena, name),
	            TEXT_JOIN(reading->arena, circle, name));
}

static bool within_limits(struct reading *reading, const struct named *named)
{
	struct arena *arena = reading->arena;

	if (named->json->kind != JSON_TEXT)
		return TELL(reading, named, MESSAGE_WRONG_TYPE, diag_words(arena, WORDING_STRING, DIAG_NONE),
		            describe(arena, named->json));
	if (!named->json->text.count)
		return TELL(reading, named, MESSAGE_EMPTY_TEXT);
	if (!tell_circle(reading, named))
		return false;
	if (named->level > SERTAKAN_LEVELS_MOST)
		return TELL(reading, named, MESSAGE_INCLUDE_DEEP, text_from_int(arena, SERTAKAN_LEVELS_MOST));
	if (reading->sources->files.count > SERTAKAN_FILES_MOST)
		return TELL(reading, named, MESSAGE_INCLUDE_MANY, text_from_int(arena, SERTAKAN_FILES_MOST));
	return true;
}

static bool read_before(const struct reading *reading, struct text name)
{
	for (size_t i = 1; i < reading->sources->files.count; i++)
		if (text_equal(reading->sources->files.items[i].name, name))
			return true;
	return false;
}

/* The tree of an included file, each value with the file's name; NULL when something was told. */
static struct json *parse(struct reading *reading, struct text shown, struct text bytes)
{
	size_t before = reading->diags->list.count;
	struct json *json = json_parse(reading->arena, bytes, reading->diags);
	struct text *file = arena_new(reading->arena, struct text);

	*file = shown;
	for (size_t i = before; i < reading->diags->list.count; i++)
		reading->diags->list.items[i].file = shown;
	if (!json)
		return NULL;
	json_from(json, file);
	if (json->kind == JSON_OBJECT)
		return json;
	tell(json, diag_add(reading->diags, (struct text){ 0 }, MESSAGE_WRONG_TYPE,
	                    diag_words(reading->arena, WORDING_OBJECT, DIAG_NONE), describe(reading->arena, json)));
	return NULL;
}

static bool include_all(struct reading *reading, struct json *over, const struct json *names, size_t level);

static bool include(struct reading *reading, struct json *over, const struct named *named)
{
	struct world_name name = { .kind = WORLD_BESIDE, .name = named->json->text };
	struct world_file file;
	struct world_end end;
	struct json *json;

	if (!within_limits(reading, named))
		return false;
	if (read_before(reading, name.name))
		return true;
	end = world_read(reading->world, reading->arena, name, BYTES_MOST - reading->bytes, &file);
	if (end.fault != WORLD_FINE)
		return tell_missing(reading, named, end);
	tell_names(reading, named, &file);
	add_source(reading, name.name, file.shown, file.bytes);
	json = parse(reading, file.shown, file.bytes);
	if (!json)
		return false;
	reading->open[named->level] = name.name;
	if (!include_all(reading, json, json_take(json, SERTAKAN), named->level + 1))
		return false;
	json_merge(reading->arena, over, json);
	return true;
}

/* `names` is a name, a list of names, or nothing. All are tried, so that all mistakes are told. */
static bool include_all(struct reading *reading, struct json *over, const struct json *names, size_t level)
{
	struct named named = { names, LIT(SERTAKAN), level };
	bool fine = true;
	size_t i = 0;

	if (!names || names->kind == JSON_NULL)
		return true;
	if (names->kind == JSON_TEXT)
		return include(reading, over, &named);
	if (names->kind != JSON_LIST)
		return TELL(reading, &named, MESSAGE_WRONG_TYPE, diag_words(reading->arena, WORDING_STRINGS, DIAG_NONE),
		            describe(reading->arena, names));
	for (named.json = names->members; named.json; named.json = named.json->next) {
		named.path = text_format(reading->arena, SERTAKAN "[%z]", i++);
		fine = include(reading, over, &named) && fine;
	}
	return fine;
}

/* -- lists in sheets -- */

static bool open_sheet(void *context, const struct json *json, struct text path, struct text *bytes, struct text *shown)
{
	struct reading *reading = context;
	struct named named = { json, path, 0 };
	struct world_name name = { .kind = WORLD_BESIDE, .name = json->text };
	struct world_file file;
	struct world_end end;

	if (!within_limits(reading, &named))
		return false;
	for (size_t i = reading->sources->files.items[0].sheet ? 0 : 1; i < reading->sources->files.count; i++) {
		const struct source *source = &reading->sources->files.items[i];

		if (text_equal(source->name, name.name)) {
			*bytes = source->bytes;
			*shown = source->shown;
			return true;
		}
	}
	end = world_read(reading->world, reading->arena, name, BYTES_MOST - reading->bytes, &file);
	if (end.fault != WORLD_FINE)
		return tell_missing(reading, &named, end);
	tell_names(reading, &named, &file);
	add_source(reading, name.name, file.shown, file.bytes)->sheet = true;
	*bytes = file.bytes;
	*shown = file.shown;
	return true;
}

static bool fetch_nothing(void *context, const struct json *json, struct text path, struct text *bytes,
                          struct text *shown)
{
	(void)context, (void)json, (void)path, (void)bytes, (void)shown;
	return false;
}

const struct json *sources_json(const struct sources *sources)
{
	struct tree *tree = sources->tree;
	struct diags known = { .arena = tree ? tree->arena : NULL };
	struct lembar_reader with = { .arena = known.arena, .diags = &known, .fetch = fetch_nothing };
	struct arena *nodes;
	struct json *json;

	if (!tree || tree->nodes)
		return tree ? tree->json : NULL;
	nodes = arena_open_inside(tree->arena);
	json = json_parse_apart(nodes, tree->arena, sources->files.items[0].bytes, &known);
	lembar_expand(&with, json, &record_shape);
	*tree = (struct tree){ tree->arena, nodes, json };
	return json;
}

void sources_rest(const struct sources *sources)
{
	struct tree *tree = sources->tree;

	if (!tree || sources->files.count != 1 || sources->files.items[0].sheet)
		return;
	arena_close(tree->nodes);
	tree->nodes = NULL;
	tree->json = NULL;
}

bool sources_read(struct arena *arena, const struct world *world, struct text input, struct diags *diags,
                  struct sources *sources)
{
	struct reading reading = { .arena = arena, .world = world, .diags = diags, .sources = sources };
	struct lembar_reader with = { .arena = arena, .diags = diags, .context = &reading, .fetch = open_sheet };
	struct text name;
	struct world_file file;
	struct world_end end =
		world_read(world, arena, (struct world_name){ .kind = WORLD_DATA, .name = input }, BYTES_MOST, &file);
	struct tree tree;
	struct json *json;

	if (end.fault != WORLD_FINE)
		return tell_unread(&reading, end);
	name = name_of(input, workbook_is(file.bytes));
	add_source(&reading, name, input, file.bytes)->sheet = workbook_is(file.bytes);
	tree = (struct tree){ .arena = arena, .nodes = arena_open_inside(arena) };
	tree.json = json = workbook_is(file.bytes) ? workbook_read(arena, file.bytes, name, input, &record_shape, diags)
	                                           : json_parse_apart(tree.nodes, arena, file.bytes, diags);
	if (!json)
		return false;
	with.door = workbook_is(file.bytes) ? LEMBAR_FACT : LEMBAR_BESIDE;
	sources->tree = arena_new(arena, struct tree);
	*sources->tree = tree;
	reading.open[0] = world->data_beside ? name : (struct text){ 0 };
	if (!include_all(&reading, json, json_lookup(json, SERTAKAN), 1))
		return false;
	return lembar_expand(&with, json, &record_shape);
}
