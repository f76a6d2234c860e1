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
