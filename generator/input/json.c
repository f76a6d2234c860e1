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

const struct json *json_step(const struct json *from, const struct path_step *step)
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

const struct json *json_walk(const struct json *root, struct text path, bool *whole)
{
	const struct json *at = root;
	struct path_step step;
	size_t byte = 0;

	*whole = true;
	while (*whole && byte < path.count) {
		const struct json *next = path_next(path, &byte, &step) ? json_step(at, &step) : NULL;

		*whole = next;
		at = next ? next : at;
	}
	return at;
}

const struct json *json_at(const struct json *root, struct text path)
{
	bool whole;
	const struct json *at = json_walk(root, path, &whole);

	return whole ? at : NULL;
}
