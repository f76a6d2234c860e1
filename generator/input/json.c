/* The door to cJSON, and finding values in the tree that comes through it.
 *
 * All memory is taken from the arena before cJSON starts, so nothing can leave by arena_fail while
 * its tree stands. From cJSON come kinds, truths and decoded texts; scan.c has the places and
 * spellings.
 */
#include "input/json.h"

#include "input/path.h"
#include "input/scan.h"

#include <assert.h>
#include <cjson/cJSON.h>
#include <string.h>

static enum json_kind kind_of(const cJSON *item)
{
	if (cJSON_IsObject(item))
		return JSON_OBJECT;
	if (cJSON_IsArray(item))
		return JSON_LIST;
	if (cJSON_IsString(item))
		return JSON_TEXT;
	if (cJSON_IsNumber(item))
		return JSON_NUMBER;
	return cJSON_IsBool(item) ? JSON_BOOL : JSON_NULL;
}

/* `text` as cJSON decoded it: itself without escapes, else a copy in *room, which moves on. */
static struct text decoded(struct text text, const char *bytes, char **room)
{
	size_t count;

	if (!text.count || !memchr(text.bytes, '\\', text.count))
		return text;
	count = strlen(bytes);
	assert(count < text.count);
	text = (struct text){ memcpy(*room, bytes, count), count };
	*room += count;
	return text;
}

/* Lays cJSON's value on ours, members on members: both are in the order of the file. */
static void lay(struct json *node, const cJSON *item, char **room)
{
	const cJSON *child = item->child;

	assert(kind_of(item) == node->kind);
	if (item->string)
		node->key = decoded(node->key, item->string, room);
	if (node->kind == JSON_TEXT)
		node->text = decoded(node->text, item->valuestring, room);
	node->truth = cJSON_IsTrue(item);
	for (struct json *member = node->members; member; member = member->next) {
		assert(child);
		lay(member, child, room);
		child = child->next;
	}
	assert(!child);
}

struct json *json_parse(struct arena *arena, struct text bytes, struct diags *diags)
{
	return json_parse_apart(arena, arena, bytes, diags);
}

struct json *json_parse_apart(struct arena *nodes, struct arena *arena, struct text bytes, struct diags *diags)
{
	size_t escaped = 0;
	struct json *root;
	cJSON *tree;
	char *room;

	if (text_starts(bytes, "\xEF\xBB\xBF"))
		bytes = text_part(bytes, 3, bytes.count);
	root = scan_json(nodes, bytes, diags, &escaped);
	if (!root)
		return NULL;
	room = arena_alloc(arena, escaped);
	tree = cJSON_ParseWithLength(bytes.bytes, bytes.count);
	if (!tree)
		arena_fail(arena, EXHAUSTED_MEMORY); /* it is JSON, so nothing else is left */
	lay(root, tree, &room);
	cJSON_Delete(tree);
	return root;
}

const struct json *json_lookup(const struct json *object, const char *key)
{
	const struct json *member = object->kind == JSON_OBJECT ? object->members : NULL;

	while (member && !text_is(member->key, key))
		member = member->next;
	return member;
}

struct text json_file(const struct json *json)
{
	return json->file ? *json->file : (struct text){ 0 };
}

static const struct json *follow(const struct json *from, const struct path_step *step)
{
	const struct json *member = from->members;
	size_t index = 0;

	if (from->kind != (step->is_item ? JSON_LIST : JSON_OBJECT))
		return NULL;
	while (member && !(step->is_item ? index == step->index : path_leads(step, member->key))) {
		member = member->next;
		index++;
	}
	return member;
}

/* Where the path leads, as far as there is something; *whole says whether that is its end. */
static const struct json *walk(const struct json *root, struct text path, bool *whole)
{
	const struct json *at = root;
	struct path_step step;
	size_t byte = 0;

	*whole = true;
	while (*whole && byte < path.count) {
		const struct json *next = path_next(path, &byte, &step) ? follow(at, &step) : NULL;

		*whole = next;
		at = next ? next : at;
	}
	return at;
}

const struct json *json_at(const struct json *root, struct text path)
{
	bool whole;
	const struct json *at = walk(root, path, &whole);

	return whole ? at : NULL;
}

static void locate_others(const struct json *root, struct diag *diag)
{
	for (size_t i = 0; i < diag->others.count; i++) {
		struct diag_place *place = &diag->others.items[i];
		bool whole;
		const struct json *at = walk(root, place->path, &whole);

		if (place->line || !place->path.count)
			continue;
		place->line = at->line;
		place->column = at->column;
		place->file = json_file(at);
	}
}

bool json_unlocated(const struct diags *diags)
{
	for (size_t i = 0; i < diags->list.count; i++) {
		const struct diag *diag = &diags->list.items[i];

		if ((!diag->line && diag->path.count) || (diag->column > DIAG_CELL && diag_missing_key(diag).count))
			return true;
		for (size_t k = 0; k < diag->others.count; k++)
			if (!diag->others.items[k].line && diag->others.items[k].path.count)
				return true;
	}
	return false;
}

/* The innermost value on the way of the path whose keys have cells; *rest: the path from there. */
static const struct json *lookup_cells(const struct json *root, struct text path, struct text *rest)
{
	const struct json *found = root->cells ? root : NULL, *at = root;
	struct path_step step;
	size_t byte = 0;

	*rest = path;
	while (at && byte < path.count) {
		at = path_next(path, &byte, &step) ? follow(at, &step) : NULL;
		if (!at || !at->cells)
			continue;
		found = at;
		*rest = text_part(path, byte, path.count);
	}
	return found;
}

/* The cell that waits for what is missing, where one does. */
static void locate_missing(const struct json *root, struct diag *diag, struct text key)
{
	struct text rest;
	const struct json *object = lookup_cells(root, diag->path, &rest);

	if (text_starts(rest, "."))
		rest = text_part(rest, 1, rest.count);
	for (size_t i = 0; object && i < object->cells->list.count; i++) {
		const struct json_cell *cell = &object->cells->list.items[i];
		size_t before = rest.count ? rest.count + 1 : 0;

		if (cell->key.count != before + key.count ||
		    !text_equal(text_part(cell->key, before, key.count), key) ||
		    (before &&
		     (cell->key.bytes[before - 1] != '.' || !text_equal(text_part(cell->key, 0, before - 1), rest))))
			continue;
		diag->line = cell->line ? cell->line : object->line;
		diag->column = cell->column;
		diag->file = *object->cells->file;
		return;
	}
}

void json_locate(const struct json *root, struct diags *diags)
{
	for (size_t i = 0; i < diags->list.count; i++) {
		struct diag *diag = &diags->list.items[i];
		bool whole;
		const struct json *at;

		locate_others(root, diag);
		if (!diag->line && diag->path.count) {
			at = walk(root, diag->path, &whole);
			diag->line = diag->on_key && whole && at->key_line ? at->key_line : at->line;
			diag->column = diag->on_key && whole && at->key_line ? at->key_column : at->column;
			diag->file = json_file(at);
		}
		if (diag->column > DIAG_CELL && diag_missing_key(diag).count)
			locate_missing(root, diag, diag_missing_key(diag));
	}
}
