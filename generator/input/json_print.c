/* Depth first over the writer; lists of plain values stand on one line each item, as editors put them. */
#include "input/json_print.h"

#include "input/json_writer.h"

static void put(struct json_writer *writer, const struct json *json)
{
	bool object = json->kind == JSON_OBJECT;

	switch (json->kind) {
	case JSON_NULL:
		json_null(writer);
		return;
	case JSON_BOOL:
		buffer_str(writer->out, json->truth ? "true" : "false");
		return;
	case JSON_NUMBER:
		buffer_add(writer->out, json->text);
		return;
	case JSON_TEXT:
		json_text(writer, text_copy(writer->out->arena, json->text).bytes);
		return;
	case JSON_LIST:
	case JSON_OBJECT:
		break;
	}
	json_open(writer, object ? '{' : '[');
	for (const struct json *member = json->members; member; member = member->next) {
		if (object)
			json_key(writer, text_copy(writer->out->arena, member->key).bytes);
		else
			json_item(writer);
		put(writer, member);
	}
	json_close(writer, object ? '}' : ']');
}

void json_print(const struct json *json, struct buffer *out)
{
	struct json_writer writer = { .out = out, .fresh = true };

	put(&writer, json);
	buffer_byte(out, '\n');
}

/* -- neat: what is short stands on one line -- */

enum { NEAT_COLUMNS = 110, NEAT_INDENT = 2, NEAT_DEPTH = 2 };

static void put_spaces(struct buffer *out, size_t count)
{
	while (count--)
		buffer_byte(out, ' ');
}

static bool is_deep(const struct json *json, int depth)
{
	if (json->members && depth == 0)
		return true;
	for (const struct json *member = json->members; member; member = member->next)
		if (is_deep(member, depth - 1))
			return true;
	return false;
}

static void put_neat(struct json_writer *writer, const struct json *json, size_t indent, bool short_line);

static void put_key(struct json_writer *writer, const struct json *member)
{
	json_text(writer, text_copy(writer->out->arena, member->key).bytes);
	buffer_str(writer->out, ": ");
}

static void put_inside(struct json_writer *writer, const struct json *json, size_t indent, bool short_line)
{
	bool object = json->kind == JSON_OBJECT;

	buffer_byte(writer->out, object ? '{' : '[');
	for (const struct json *member = json->members; member; member = member->next) {
		if (member != json->members)
			buffer_str(writer->out, short_line ? ", " : ",");
		if (!short_line) {
			buffer_byte(writer->out, '\n');
			put_spaces(writer->out, indent + NEAT_INDENT);
		}
		if (object)
			put_key(writer, member);
		put_neat(writer, member, indent + NEAT_INDENT, short_line);
	}
	if (!short_line && json->members) {
		buffer_byte(writer->out, '\n');
		put_spaces(writer->out, indent);
	}
	buffer_byte(writer->out, object ? '}' : ']');
}

static void put_neat(struct json_writer *writer, const struct json *json, size_t indent, bool short_line)
{
	size_t start = writer->out->count, line = start;

	if (json->kind != JSON_OBJECT && json->kind != JSON_LIST) {
		put(writer, json);
		return;
	}
	while (line && writer->out->bytes[line - 1] != '\n')
		line--;
	if (short_line || !is_deep(json, NEAT_DEPTH)) {
		put_inside(writer, json, indent, true);
		if (short_line || writer->out->count - line <= NEAT_COLUMNS)
			return;
		writer->out->count = start; /* it does not fit */
	}
	put_inside(writer, json, indent, false);
}

void json_print_neat(const struct json *json, struct buffer *out)
{
	struct json_writer writer = { .out = out, .fresh = true };

	put_neat(&writer, json, 0, false);
	buffer_byte(out, '\n');
}
