/* The rows are read as if the data file asked for them with {"lembar": ...}; a workbook of our own has the list in its
 * own sheets. */
#include "office/masuk.h"

#include "input/wording.h"
#include "record/record.h"
#include "sheet/lembar.h"
#include "workbook/lists.h"
#include "workbook/rows_into.h"
#include "workbook/workbook.h"

enum { BYTES_MOST = JSON_MEGABYTES_MAX * 1024 * 1024 };

struct reading {
	struct text bytes, shown;
};

static bool fetch(void *context, const struct json *name, struct text path, struct text *bytes, struct text *shown)
{
	const struct reading *reading = context;

	(void)name;
	(void)path;
	*bytes = reading->bytes;
	*shown = reading->shown;
	return true;
}

static bool read_file(struct office *office, struct text file, struct diags *diags, struct reading *reading)
{
	struct world_file read;
	struct world_end end = world_read(office->world, office->arena,
	                                  (struct world_name){ .kind = WORLD_DATA, .name = file }, BYTES_MOST, &read);

	reading->bytes = read.bytes;
	reading->shown = file;
	if (end.fault == WORLD_FINE)
		return true;
	if (end.fault == WORLD_TOO_LARGE)
		diag_add(diags, (struct text){ 0 }, MESSAGE_FILE_TOO_LARGE,
		         text_from_int(office->arena, JSON_MEGABYTES_MAX))
			->file = file;
	else if (end.fault == WORLD_ABSENT || end.fault == WORLD_OUTSIDE)
		diag_add(diags, (struct text){ 0 }, MESSAGE_INPUT_MISSING)->file = file;
	else
		diag_add(diags, (struct text){ 0 }, MESSAGE_INPUT_UNREADABLE, end.reason)->file = file;
	return false;
}

/* The field of the list, down through objects by `key`; NULL when it leads to none. */
static const struct field *list_field(struct text key)
{
	const struct shape *shape = &record_shape;

	while (shape && key.count) {
		const struct field *field;
		size_t dot = key.count;

		text_find(key, ".", &dot);
		field = shape_field(shape, text_part(key, 0, dot));
		if (!field || dot == key.count)
			return field && field->kind == FIELD_LIST ? field : NULL;
		shape = field->kind == FIELD_OBJECT ? field->shape : NULL;
		key = text_part(key, dot + 1, key.count);
	}
	return NULL;
}

/* -- the rows -- */

/* {"program": {"lembar": ..., "nama": ..., ...}} */
static struct json *asked(struct arena *arena, const struct masuk_wishes *wishes, struct diags *diags)
{
	struct json *root = NULL, *inner, *last;
	struct text key = wishes->key;
	struct json *more = wishes->lembar.count ? json_parse(arena, wishes->lembar, diags) : NULL;

	inner = arena_new(arena, struct json);
	*inner = (struct json){ .kind = JSON_OBJECT,
		                .members = more ? more->members : NULL,
		                .count = more ? more->count : 0 };
	for (int i = 0; i < 2; i++) {
		struct text word = i ? wishes->file : wishes->sheet;

		if (!word.count)
			continue;
		last = arena_new(arena, struct json);
		*last = (struct json){
			.kind = JSON_TEXT, .text = word, .key = i ? LIT("lembar") : LIT("nama"), .next = inner->members
		};
		inner->members = last;
		inner->count++;
	}
	while (key.count) {
		size_t start = key.count;

		while (start && key.bytes[start - 1] != '.')
			start--;
		inner->key = text_part(key, start, key.count);
		root = arena_new(arena, struct json);
		*root = (struct json){ .kind = JSON_OBJECT, .members = inner, .count = 1 };
		inner = root;
		key = text_part(key, 0, start ? start - 1 : 0);
	}
	return root;
}

static void put_shown(struct diags *diags, struct text shown)
{
	for (size_t i = 0; i < diags->list.count; i++)
		if (!diags->list.items[i].file.count)
			diags->list.items[i].file = shown;
}

static const struct json *read_rows(struct office *office, const struct masuk_wishes *wishes, struct diags *diags)
{
	struct reading reading;
	struct lembar_reader reader = {
		.arena = office->arena, .diags = diags, .context = &reading, .fetch = fetch, .door = LEMBAR_CALL
	};
	const struct json *list = NULL, *sheet;
	struct masuk_wishes wanted = *wishes;
	struct json *root = NULL;
	struct diags own = { .arena = office->arena };

	if (!read_file(office, wishes->file, diags, &reading))
		return NULL;
	list = json_lookup(sources_json(&office->sources), "tahun");
	reader.year = list ? list->text : (struct text){ 0 };
	if (workbook_is(reading.bytes) && !wishes->sheet.count)
		root = workbook_read(office->arena, reading.bytes, wishes->file, wishes->file, &record_shape, &own);
	list = root ? json_at(root, wishes->key) : NULL;
	if (list && list->kind == JSON_LIST) {
		diags_add(diags, &own);
	} else { /* an export, perhaps under the name of the list: read as was said in the call */
		sheet = list ? json_lookup(list, "nama") : NULL;
		wanted.sheet = sheet ? sheet->text : wishes->sheet;
		root = asked(office->arena, &wanted, diags);
	}
	if (diags->errors || !lembar_expand(&reader, root, &record_shape) || diags->errors) {
		put_shown(diags, wishes->file);
		return NULL;
	}
	return json_at(root, wishes->key);
}

/* -- the data file -- */

static struct located *find_list(struct arena *arena, const struct source *data, struct text key, struct diags *diags)
{
	struct json *json = json_parse(arena, data->bytes, diags);
	struct located *at = json ? located_of(arena, data->bytes, json) : NULL;

	while (at && key.count) {
		size_t dot = key.count;

		text_find(key, ".", &dot);
		at = located_member(at, text_part(key, 0, dot));
		key = text_part(key, dot + 1, key.count);
	}
	return at;
}

bool office_masuk(struct office *office, const struct masuk_wishes *wishes, bool english, struct diags *diags,
                  struct masuk *masuk)
{
	const struct field *field = list_field(wishes->key);
	const struct source *data = office->sources.files.count ? &office->sources.files.items[0] : NULL;
	struct arena *arena = office->arena;
	struct difference difference = { .lines = { .arena = arena } };
	const struct located *list;
	const struct json *rows;
	struct splices *splices;

	if (!field || !data || data->sheet) {
		diag_add(diags, (struct text){ 0 }, MESSAGE_MASUK_NO_LIST, wishes->key);
		return false;
	}
	list = find_list(arena, data, wishes->key, diags);
	if (!list || list->json->kind != JSON_LIST) {
		diag_add(diags, (struct text){ 0 }, MESSAGE_MASUK_NO_LIST, wishes->key);
		return false;
	}
	rows = read_rows(office, wishes, diags);
	if (!rows)
		return false;
	splices = splices_new(arena, data->bytes);
	rows_into(splices, list, rows, field->shape, &difference);
	if (difference.homeless) {
		diag_add(diags, (struct text){ 0 }, MESSAGE_MASUK_HOMELESS,
		         text_format(arena, "%z", difference.homeless), quote(arena, difference.first_homeless))
			->file = wishes->file;
		return false;
	}
	buffer_add(&difference.lines,
	           text_format(arena,
	                       english ? "%z added, %z changed, %z gone\n" : "%z ditambah, %z diubah, %z hilang\n",
	                       difference.added, difference.changed, difference.gone));
	*masuk = (struct masuk){ splices_apply(splices), buffer_text(&difference.lines), splices_any(splices) };
	return true;
}
