/* Items are kept in a table by list and number, so that a sheet of any length is read in one pass. */
#include "workbook/tree.h"

struct tree_item {
	const struct json *list;
	size_t number;
	struct json *item, *last; /* for number 0: the last child of `list`, and in `item` the largest number's */
	size_t most;
};

enum { ROOM_FIRST = 256 };

struct tree tree_new(struct arena *arena)
{
	struct tree tree = { .arena = arena, .room = ROOM_FIRST };

	tree.items = arena_many(arena, tree.room, struct tree_item);
	tree.root = arena_new(arena, struct json);
	tree.root->kind = JSON_OBJECT;
	return tree;
}

static struct tree_item *find(const struct tree *tree, const struct json *list, size_t number)
{
	size_t hash = ((size_t)(uintptr_t)list >> 4) * 31 + number;

	hash *= 2654435761u;
	for (size_t at = (hash ^ hash >> 15) & (tree->room - 1);; at = (at + 1) & (tree->room - 1))
		if (!tree->items[at].list || (tree->items[at].list == list && tree->items[at].number == number))
			return &tree->items[at];
}

static struct tree_item *make_room(struct tree *tree, const struct json *list, size_t number)
{
	struct tree_item *item, *old = tree->items;
	size_t count = tree->room;

	if (tree->count * 2 >= tree->room) {
		tree->room *= 2;
		tree->items = arena_many(tree->arena, tree->room, struct tree_item);
		for (size_t i = 0; i < count; i++)
			if (old[i].list)
				*find(tree, old[i].list, old[i].number) = old[i];
	}
	item = find(tree, list, number);
	if (!item->list) {
		tree->count++;
		item->list = list;
		item->number = number;
	}
	return item;
}

static struct json *append(struct tree *tree, struct json *parent, enum json_kind kind, struct tree_place place)
{
	struct json *node = arena_new(tree->arena, struct json);
	struct tree_item *end = make_room(tree, parent, 0);

	*node = (struct json){ .kind = kind,
		               .file = place.file,
		               .line = place.line,
		               .column = place.column,
		               .key_line = place.line,
		               .key_column = place.column };
	if (end->last)
		end->last->next = node;
	else
		parent->members = node;
	end->last = node;
	parent->count++;
	return node;
}

struct json *tree_member(struct tree *tree, struct json *object, struct text key, enum json_kind kind,
                         struct tree_place place)
{
	struct json *member = object->members;

	while (member && !text_equal(member->key, key))
		member = member->next;
	if (member)
		return member;
	member = append(tree, object, kind, place);
	member->key = text_copy(tree->arena, key);
	return member;
}

struct json *tree_add(struct tree *tree, struct json *list, size_t number, struct text key, enum json_kind kind,
                      struct tree_place place)
{
	struct json *item = append(tree, list, kind, place);
	struct tree_item *end = make_room(tree, list, 0);

	end->most = number > end->most ? number : end->most;
	item->key = text_copy(tree->arena, key);
	make_room(tree, list, number)->item = item;
	return item;
}

struct json *tree_lookup(const struct tree *tree, const struct json *list, size_t number)
{
	return find(tree, list, number)->item;
}

size_t tree_last(const struct tree *tree, const struct json *list)
{
	return find(tree, list, 0)->most;
}

struct json *tree_item(struct tree *tree, struct json *list, size_t number, enum json_kind kind, bool *fresh,
                       struct tree_place place)
{
	struct json *item = tree_lookup(tree, list, number);

	*fresh = !item;
	return item ? item : tree_add(tree, list, number, (struct text){ 0 }, kind, place);
}

/* -- paths -- */

/* The next step of the path: a key, or a number when *key is empty; false when it makes no sense. */
static bool next_step(struct text path, size_t *at, struct text *key, size_t *number)
{
	size_t start = *at;

	*key = (struct text){ 0 };
	*number = 0;
	if (path.bytes[*at] == '[' && *at + 1 < path.count && path.bytes[*at + 1] == '"') {
		start += 2;
		for (*at = start; *at < path.count && path.bytes[*at] != '"'; ++*at)
			continue;
		*key = text_part(path, start, *at - start);
		*at += 2;
		return key->count && *at <= path.count && path.bytes[*at - 1] == ']';
	}
	if (path.bytes[*at] == '[') {
		for (++*at; *at < path.count && path.bytes[*at] >= '0' && path.bytes[*at] <= '9' && *number < 10000000;
		     ++*at)
			*number = *number * 10 + (size_t)(path.bytes[*at] - '0');
		++*at;
		return *number && *at <= path.count && path.bytes[*at - 1] == ']';
	}
	start += path.bytes[start] == '.';
	for (*at = start; *at < path.count && path.bytes[*at] != '.' && path.bytes[*at] != '['; ++*at)
		continue;
	*key = text_part(path, start, *at - start);
	return key->count > 0;
}

struct json *tree_at(struct tree *tree, struct text path, enum json_kind kind, struct tree_place place)
{
	struct json *node = tree->root;

	for (size_t at = 0; at < path.count;) {
		struct text key;
		size_t number;
		enum json_kind next;
		bool fresh;

		if (!next_step(path, &at, &key, &number))
			return NULL;
		next = at >= path.count                                                            ? kind
		       : path.bytes[at] == '[' && at + 1 < path.count && path.bytes[at + 1] != '"' ? JSON_LIST
		                                                                                   : JSON_OBJECT;
		if (node->kind != (key.count ? JSON_OBJECT : JSON_LIST))
			return NULL;
		node = key.count ? tree_member(tree, node, key, next, place)
		                 : tree_item(tree, node, number, next, &fresh, place);
	}
	return node;
}

void tree_set(struct json *at, const struct json *value)
{
	at->kind = value->kind;
	at->truth = value->truth;
	at->text = value->text;
	at->members = value->members;
	at->count = value->count;
}
