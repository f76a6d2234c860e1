/* The text is known to be JSON, so places are found by walking it beside its tree. Changes are collected and made in
 * one go, in the order of the text. */
#include "workbook/splice.h"

#include "base/array.h"

#include <stdlib.h>

/* -- places -- */

struct walk {
	struct arena *arena;
	struct text text;
	size_t at;
};

static void skip_blanks(struct walk *walk)
{
	while (walk->at < walk->text.count && strchr(" \t\r\n", walk->text.bytes[walk->at]))
		walk->at++;
}

static void skip_string(struct walk *walk)
{
	for (walk->at++; walk->at < walk->text.count && walk->text.bytes[walk->at] != '"'; walk->at++)
		walk->at += walk->text.bytes[walk->at] == '\\';
	walk->at++;
}

static struct located *locate(struct walk *walk, const struct json *json, size_t key)
{
	struct located *here = arena_new(walk->arena, struct located);
	bool object = json->kind == JSON_OBJECT;

	*here = (struct located){ .json = json, .key = key, .start = walk->at };
	if (json->kind == JSON_TEXT) {
		skip_string(walk);
	} else if (object || json->kind == JSON_LIST) {
		walk->at++;
		for (const struct json *member = json->members; member; member = member->next) {
			struct located *one;
			size_t start;

			skip_blanks(walk);
			start = walk->at;
			if (object) {
				skip_string(walk);
				skip_blanks(walk);
				walk->at++;
				skip_blanks(walk);
			}
			one = locate(walk, member, start);
			*(here->last ? &here->last->next : &here->members) = one;
			here->last = one;
			skip_blanks(walk);
			walk->at += member->next != NULL;
		}
		skip_blanks(walk);
		walk->at++;
	} else {
		while (walk->at < walk->text.count && !strchr(",]} \t\r\n", walk->text.bytes[walk->at]))
			walk->at++;
	}
	here->end = walk->at;
	return here;
}

struct located *located_of(struct arena *arena, struct text text, const struct json *json)
{
	struct walk walk = { .arena = arena, .text = text, .at = text_starts(text, "\xEF\xBB\xBF") ? 3 : 0 };

	skip_blanks(&walk);
	return locate(&walk, json, walk.at);
}

struct located *located_member(const struct located *object, struct text key)
{
	struct located *member = object->members;

	while (member && !text_equal(member->json->key, key))
		member = member->next;
	return member;
}

/* -- changes -- */

struct splice {
	size_t start, end, order;
	struct text words;
};

struct splices {
	struct arena *arena;
	struct text text;
	ARRAY_OF(struct splice) list;
};

struct splices *splices_new(struct arena *arena, struct text text)
{
	struct splices *splices = arena_new(arena, struct splices);

	splices->arena = arena;
	splices->text = text;
	return splices;
}

static void put(struct splices *splices, size_t start, size_t end, struct text words)
{
	size_t order = splices->list.count;

	*array_push(splices->arena, &splices->list) = (struct splice){ start, end, order, words };
}

static void spell_text(struct buffer *out, struct text words)
{
	static const char hex[] = "0123456789abcdef";

	buffer_byte(out, '"');
	for (size_t i = 0; i < words.count; i++) {
		unsigned char byte = (unsigned char)words.bytes[i];

		if (byte == '\n') {
			buffer_str(out, "\\n");
		} else if (byte < ' ') {
			buffer_str(out, "\\u00");
			buffer_byte(out, hex[byte >> 4]);
			buffer_byte(out, hex[byte & 15]);
		} else {
			if (byte == '"' || byte == '\\')
				buffer_byte(out, '\\');
			buffer_byte(out, (char)byte);
		}
	}
	buffer_byte(out, '"');
}

static bool is_flat(const struct json *json)
{
	for (const struct json *member = json->members; member; member = member->next)
		if (member->members)
			return false;
	return true;
}

/* On one line what holds plain values, else a member a line, two blanks further in. */
static void spell(struct buffer *out, const struct json *json, size_t indent)
{
	bool object = json->kind == JSON_OBJECT, flat = is_flat(json);

	if (json->kind == JSON_TEXT)
		spell_text(out, json->text);
	else if (json->kind == JSON_NUMBER)
		buffer_add(out, json->text);
	else if (json->kind == JSON_BOOL)
		buffer_str(out, json->truth ? "true" : "false");
	else if (json->kind == JSON_NULL)
		buffer_str(out, "null");
	if (!object && json->kind != JSON_LIST)
		return;
	buffer_byte(out, object ? '{' : '[');
	for (const struct json *member = json->members; member; member = member->next) {
		if (!flat)
			buffer_byte(out, '\n');
		for (size_t i = 0; !flat && i < indent + 2; i++)
			buffer_byte(out, ' ');
		if (object) {
			spell_text(out, member->key);
			buffer_str(out, ": ");
		}
		spell(out, member, indent + 2);
		buffer_str(out, !member->next ? "" : flat ? ", " : ",");
	}
	if (!flat)
		buffer_byte(out, '\n');
	for (size_t i = 0; !flat && i < indent; i++)
		buffer_byte(out, ' ');
	buffer_byte(out, object ? '}' : ']');
}

/* How far the line of the place is indented. */
static size_t indent_at(struct text text, size_t at)
{
	size_t start = at, indent = 0;

	while (start && text.bytes[start - 1] != '\n')
		start--;
	while (start + indent < at && text.bytes[start + indent] == ' ')
		indent++;
	return indent;
}

void splice_replace(struct splices *splices, const struct located *at, const struct json *value)
{
	struct buffer out = { .arena = splices->arena };

	spell(&out, value, indent_at(splices->text, at->start));
	put(splices, at->start, at->end, buffer_text(&out));
}

/* What stands between the value before and this one, but for the comma: a line end and blanks, as a rule. */
static struct text blanks_before(struct text text, size_t at)
{
	size_t start = at;

	while (start && strchr(" \t\r\n", text.bytes[start - 1]))
		start--;
	return text_part(text, start, at - start);
}

void splice_add(struct splices *splices, const struct located *parent, struct text key, const struct json *value)
{
	struct buffer out = { .arena = splices->arena };
	size_t indent = indent_at(splices->text, parent->start),
	       at = parent->last ? parent->last->end : parent->start + 1;
	struct text blanks = parent->last ? blanks_before(splices->text, parent->last->key) : (struct text){ 0 };

	for (size_t i = 0; !parent->last && i < splices->list.count; i++)
		if (splices->list.items[i].start == at && splices->list.items[i].end == at && !out.count)
			buffer_str(&out, ", ");
	if (parent->last) {
		buffer_byte(&out, ',');
		buffer_add(&out, blanks.count ? blanks : LIT(" "));
		indent = indent_at(splices->text, parent->last->key);
	}
	if (key.count) {
		spell_text(&out, key);
		buffer_str(&out, ": ");
	}
	spell(&out, value, indent);
	put(splices, at, at, buffer_text(&out));
}

void splice_remove(struct splices *splices, const struct located *item, const struct located *kept)
{
	if (item->next)
		put(splices, item->start, item->next->start, (struct text){ 0 });
	else
		put(splices, kept->end, item->end, (struct text){ 0 });
}

bool splices_any(const struct splices *splices)
{
	return splices->list.count > 0;
}

static int by_place(const void *left, const void *right)
{
	const struct splice *a = left, *b = right;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

struct text splices_apply(struct splices *splices)
{
	struct buffer out = { .arena = splices->arena };
	size_t at = 0;

	if (splices->list.count)
		qsort(splices->list.items, splices->list.count, sizeof *splices->list.items, by_place);
	for (size_t i = 0; i < splices->list.count; i++) {
		const struct splice *splice = &splices->list.items[i];

		if (splice->start > at)
			buffer_add(&out, text_part(splices->text, at, splice->start - at));
		buffer_add(&out, splice->words);
		at = splice->end > at ? splice->end : at;
	}
	buffer_add(&out, text_part(splices->text, at, splices->text.count));
	return buffer_text(&out);
}
