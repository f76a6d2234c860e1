/* What is told about a value: its path, and messages with its place in the file; past a maximum only counted. */
#include "input/reader.h"

struct text reader_path(struct reader *reader, const struct where *where)
{
	struct text path = path_of(reader->arena, where);

	if (text_equal(path, reader->path))
		arena_trim(reader->arena, path.bytes, path.count + 1, 0);
	else
		reader->path = path;
	return reader->path;
}

void reader_complain(struct reader *reader, const struct where *where, const struct json *json, bool on_key,
                     enum message message, const struct text arguments[4])
{
	struct diag *diag;

	if (reader->said >= COMPLAINTS_MAX) {
		reader->unsaid++;
		return;
	}
	reader->said++;
	diag = diag_put(reader->diags, path_of(reader->arena, where), on_key, message, arguments);
	diag->line = on_key ? json->key_line : json->line;
	diag->column = on_key ? json->key_column : json->column;
	diag->file = json_file(json);
}
