/* A message about a value: at its path, with its place in the file; past a maximum only counted. */
#include "input/reader.h"

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
