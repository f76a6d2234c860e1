/* Places of messages: a path is looked for in the tree, which knows the lines and columns of its values. */
#include "input/json.h"

#include "input/path.h"

static void locate_others(const struct json *root, struct diag *diag)
{
	for (size_t i = 0; i < diag->others.count; i++) {
		struct diag_place *place = &diag->others.items[i];
		bool whole;
		const struct json *at = json_walk(root, place->path, &whole);

		if (place->line || !place->path.count)
			continue;
		place->line = at->line;
		place->column = at->column;
		place->file = json_file(at);
	}
}

/* Whether it is about what is not there, in a row of a sheet. */
static bool may_wait(const struct diag *diag)
{
	return diag->column > DIAG_CELL && (diag_missing_key(diag).count || diag->message == MESSAGE_NONE_OF);
}

bool json_unlocated(const struct diags *diags)
{
	for (size_t i = 0; i < diags->list.count; i++) {
		const struct diag *diag = &diags->list.items[i];

		if ((!diag->line && diag->path.count) || may_wait(diag))
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
		at = path_next(path, &byte, &step) ? json_step(at, &step) : NULL;
		if (!at || !at->cells)
			continue;
		found = at;
		*rest = text_part(path, byte, path.count);
	}
	return found;
}

/* Of a sheet's columns the one of the key below `rest`; NULL when there is none. */
static const struct json_cell *lookup_cell(const struct json_cells *cells, struct text rest, struct text key)
{
	size_t before = rest.count ? rest.count + 1 : 0;

	for (size_t i = 0; i < cells->list.count; i++) {
		const struct json_cell *cell = &cells->list.items[i];

		if (cell->key.count == before + key.count && text_equal(text_part(cell->key, before, key.count), key) &&
		    (!before ||
		     (cell->key.bytes[before - 1] == '.' && text_equal(text_part(cell->key, 0, before - 1), rest))))
			return cell;
	}
	return NULL;
}

/* Of "nama, kategori" the first that could have a column and has none; empty for no such key. */
static struct text without_column(const struct json_cells *cells, struct text rest, struct text keys)
{
	while (keys.count) {
		size_t end = keys.count;
		const struct json_cell *cell;
		struct text key;

		text_find(keys, ", ", &end);
		key = text_part(keys, 0, end);
		cell = lookup_cell(cells, rest, key);
		if (cell && !cell->column)
			return key;
		keys = text_part(keys, end + 2, keys.count);
	}
	return (struct text){ 0 };
}

/* What every row lacks is said of its column, at the heads. */
static void tell_column(struct diag *diag, const struct json_cells *cells, enum message message, struct text key)
{
	diag->message = message;
	if (message == MESSAGE_COLUMN_NONE_OF)
		diag->arguments[1] = key;
	diag->line = cells->head;
	diag->column = DIAG_CELL + 1;
	diag->file = *cells->file;
}

/* The cell that waits for what is missing, where one does. */
static void locate_missing(const struct json *root, struct diag *diag)
{
	struct text rest, key = diag_missing_key(diag);
	const struct json *object = lookup_cells(root, diag->path, &rest);
	const struct json_cell *cell;

	if (!object)
		return;
	if (text_starts(rest, "."))
		rest = text_part(rest, 1, rest.count);
	if (diag->message == MESSAGE_NONE_OF) {
		key = without_column(object->cells, rest, diag->arguments[0]);
		if (key.count)
			tell_column(diag, object->cells, MESSAGE_COLUMN_NONE_OF, key);
		return;
	}
	cell = lookup_cell(object->cells, rest, key);
	if (cell && !cell->column && diag->message == MESSAGE_MISSING)
		tell_column(diag, object->cells, MESSAGE_COLUMN_MISSING, key);
	if (!cell || !cell->column)
		return;
	diag->line = cell->line ? cell->line : object->line;
	diag->column = cell->column;
	diag->file = *object->cells->file;
}

static bool is_of_column(const struct diag *diag)
{
	return diag->message == MESSAGE_COLUMN_MISSING || diag->message == MESSAGE_COLUMN_NONE_OF;
}

/* Whether an earlier one said so of the same column. */
static bool is_said(void *context, const struct diag *diag)
{
	struct diags *diags = context;

	for (const struct diag *before = diags->list.items; is_of_column(diag) && before < diag; before++)
		if (before->message == diag->message && before->line == diag->line &&
		    text_equal(before->file, diag->file) && text_equal(before->arguments[0], diag->arguments[0])) {
			diags->errors--;
			return true;
		}
	return false;
}

static void locate(const struct json *root, struct diag *diag)
{
	const struct json *at;
	bool whole;

	locate_others(root, diag);
	if (!diag->line && diag->path.count) {
		at = json_walk(root, diag->path, &whole);
		diag->line = diag->on_key && whole && at->key_line ? at->key_line : at->line;
		diag->column = diag->on_key && whole && at->key_line ? at->key_column : at->column;
		diag->file = json_file(at);
	}
	if (may_wait(diag))
		locate_missing(root, diag);
}

void json_locate(const struct json *root, struct diags *diags)
{
	bool columns = false;

	for (size_t i = 0; i < diags->list.count; i++) {
		locate(root, &diags->list.items[i]);
		columns = columns || is_of_column(&diags->list.items[i]);
	}
	if (columns)
		diags_drop(diags, is_said, diags);
}
