/* Depth first: what a file includes is merged below it before it is merged itself, so every file wins
 * over what it includes. A file that is named twice is read once. */
#include "sources.h"

#include "base/file.h"
#include "input/merge.h"
#include "input/wording.h"

#include <errno.h>
#include <string.h>

#define SERTAKAN "sertakan"

enum { BYTES_MOST = JSON_MEGABYTES_MAX * 1024 * 1024 };

struct reading {
	struct arena *arena;
	struct diags *diags;
	struct sources *sources;
	size_t bytes;                               /* of all files so far */
	struct text open[SERTAKAN_LEVELS_MOST + 1]; /* names from the data file down to the one being read */
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

static enum outcome tell_unread(struct reading *reading, struct file_error error)
{
	struct text nowhere = { 0 };

	switch (error.fault) {
	case FILE_FINE:
		break;
	case FILE_NOT_FOUND:
		diag_add(reading->diags, nowhere, MESSAGE_INPUT_MISSING);
		return OUTCOME_WRONG_CALL;
	case FILE_TOO_LARGE:
		diag_add(reading->diags, nowhere, MESSAGE_FILE_TOO_LARGE,
		         text_from_int(reading->arena, JSON_MEGABYTES_MAX));
		return OUTCOME_DATA_WRONG;
	case FILE_UNREADABLE:
	case FILE_UNWRITABLE:
		diag_add(reading->diags, nowhere, MESSAGE_INPUT_UNREADABLE, file_reason(reading->arena, error));
		return OUTCOME_SYSTEM_FAILED;
	}
	return OUTCOME_DONE;
}

static struct text name_of(const char *input)
{
	const char *slash = strrchr(input, '/');

	return strcmp(input, "-") == 0 ? LIT("data.json") : text_from(slash ? slash + 1 : input);
}

static struct source *add_source(struct reading *reading, struct text name, struct text shown, struct text bytes)
{
	struct source *source = array_push(reading->arena, &reading->sources->files);

	*source = (struct source){ name, shown, bytes };
	reading->bytes += bytes.count;
	return source;
}

/* -- files it names -- */

static bool tell_missing(struct reading *reading, const struct named *named, int code)
{
	struct text name = shorten(reading->arena, named->json->text);

	if (code == ENOENT || code == ENOTDIR)
		return TELL(reading, named, MESSAGE_INCLUDE_MISSING, name);
	if (code == ELOOP)
		return TELL(reading, named, MESSAGE_INCLUDE_OUTSIDE, name);
	if (code == EFBIG)
		return TELL(reading, named, MESSAGE_INCLUDE_LARGE, name,
		            text_from_int(reading->arena, JSON_MEGABYTES_MAX));
	return TELL(reading, named, MESSAGE_INCLUDE_UNREADABLE, name, text_from(strerror(code)));
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
		return TELL(reading, named, MESSAGE_WRONG_TYPE, wanted_words(arena, "teks"),
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

/* The folder as the data file was named, then the name; a folder named "." goes without saying. */
static struct text shown_name(struct arena *arena, struct text folder, struct text name)
{
	if (text_is(folder, "."))
		return name;
	return text_format(arena, text_ends(folder, "/") ? "%t%t" : "%t/%t", folder, name);
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
	                    wanted_words(reading->arena, "objek"), describe(reading->arena, json)));
	return NULL;
}

static bool include_all(struct reading *reading, struct json *over, const struct json *names, size_t level);

static bool include(struct reading *reading, struct json *over, const struct named *named)
{
	struct text bytes = { 0 }, folder = { 0 }, shown;
	struct json *json;
	int code;

	if (!within_limits(reading, named))
		return false;
	if (read_before(reading, named->json->text))
		return true;
	code = folders_read(reading->arena, &reading->sources->folders, named->json->text, BYTES_MOST - reading->bytes,
	                    &bytes, &folder);
	if (code)
		return tell_missing(reading, named, code);
	shown = shown_name(reading->arena, folder, named->json->text);
	add_source(reading, named->json->text, shown, bytes);
	json = parse(reading, shown, bytes);
	if (!json)
		return false;
	reading->open[named->level] = named->json->text;
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
		return TELL(reading, &named, MESSAGE_WRONG_TYPE, wanted_words(reading->arena, "daftar teks"),
		            describe(reading->arena, names));
	for (named.json = names->members; named.json; named.json = named.json->next) {
		named.path = text_format(reading->arena, SERTAKAN "[%z]", i++);
		fine = include(reading, over, &named) && fine;
	}
	return fine;
}

enum outcome sources_read(struct arena *arena, const struct job *job, struct diags *diags, struct sources *sources)
{
	struct reading reading = { .arena = arena, .diags = diags, .sources = sources };
	struct text bytes, name = name_of(job->input);
	struct file_error error = file_read(arena, job->input, BYTES_MOST, &bytes);
	struct json *json;

	if (error.fault != FILE_FINE)
		return tell_unread(&reading, error);
	sources->folders = folders_of(arena, job->input, job->root);
	add_source(&reading, name, text_from(job->input), bytes);
	sources->json = json = json_parse(arena, bytes, diags);
	if (!json)
		return OUTCOME_DATA_WRONG;
	reading.open[0] = sources->folders.own ? name : (struct text){ 0 };
	return include_all(&reading, json, json_lookup(json, SERTAKAN), 1) ? OUTCOME_DONE : OUTCOME_DATA_WRONG;
}
