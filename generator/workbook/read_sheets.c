/* Facts, narratives and the rest: sheets whose every line says by itself where it belongs. */
#include "input/json.h"
#include "input/tabular.h"
#include "input/wording.h"
#include "sheet/heads.h"
#include "workbook/reading.h"

static struct text cell_of(const struct grid_row *row, size_t column)
{
	return column == SIZE_MAX ? (struct text){ 0 } : text_trim(grid_cell(row, column));
}

/* The first row that has these heads; false after a message. */
static bool find_heads(struct page *page, const char *first, const char *second)
{
	struct arena *arena = page->reading->arena;

	for (size_t r = 0; r < page->grid.rows.count && r < 20; r++) {
		page->head = r;
		if (page_column(page, first) != SIZE_MAX && page_column(page, second) != SIZE_MAX)
			return true;
	}
	if (page->grid.rows.count)
		PAGE_TELL(page, page->grid.rows.items[0].number, 0, MESSAGE_KANTOR_HEADS,
		          text_format(arena, "\"%s\", \"%s\"", first, second));
	return false;
}

/* -- facts -- */

/* One more line with the same key: a list goes on. */
static void add_line(struct tree *tree, struct json *at, const struct json *value, struct tree_place place)
{
	struct json old = *at;

	if (at->kind != JSON_LIST) {
		at->kind = JSON_LIST;
		at->members = NULL;
		at->count = 0;
		tree_set(tree_add(tree, at, 1, (struct text){ 0 }, old.kind, place), &old);
	}
	tree_set(tree_add(tree, at, tree_last(tree, at) + 1, (struct text){ 0 }, value->kind, place), value);
}

static void read_fact(struct page *page, const struct grid_row *row, size_t key_column, size_t value_column,
                      struct json_cells *cells)
{
	struct reading *reading = page->reading;
	struct text path = cell_of(row, key_column);
	struct tree_place place = page_place(page, row->number, value_column);
	struct book_key key;
	struct json value, *at;
	bool known = key_named(reading->arena, reading->shape, path, &key), many;

	if (known)
		*array_push(reading->arena, &cells->list) =
			(struct json_cell){ key_path(reading->arena, &key), place.line, place.column };
	if (!path.count || !page_value(page, row, value_column, known ? key.field : NULL, &value))
		return;
	many = known && (key.field->kind == FIELD_TEXTS || key.field->kind == FIELD_PROSES);
	at = tree_at(&reading->tree, known ? key_path(reading->arena, &key) : path, JSON_NULL, place);
	if (!at) {
		PAGE_TELL(page, row->number, key_column, MESSAGE_KANTOR_PLACE, shorten(reading->arena, path));
		return;
	}
	at->key_line = row->number;
	at->key_column = page_place(page, 0, key_column).column;
	if (at->kind == JSON_NULL)
		tree_set(at, &value);
	else if (many)
		add_line(&reading->tree, at, &value, place);
	else
		PAGE_TELL(page, row->number, key_column, MESSAGE_KANTOR_TWICE, shorten(reading->arena, path),
		          text_from_int(reading->arena, at->line));
}

void read_facts(struct page *page)
{
	struct json_cells *cells = arena_new(page->reading->arena, struct json_cells);
	size_t key, value;

	if (!find_heads(page, "kunci", "nilai"))
		return;
	cells->file = page->file;
	page->reading->tree.root->cells = cells;
	key = page_column(page, "kunci");
	value = page_column(page, "nilai");
	for (size_t r = page->head + 1; r < page->grid.rows.count; r++)
		read_fact(page, &page->grid.rows.items[r], key, value, cells);
}

/* -- narratives -- */

struct narrative {
	struct page *page;
	size_t place, number, kind, words;
	struct json *list, *block, *points; /* the ones that the last line was of */
	const struct shape *shape;
	struct text open;
};

static size_t number_of(struct text words)
{
	size_t value = 0;

	for (size_t i = 0; i < words.count && words.bytes[i] >= '0' && words.bytes[i] <= '9' && value < 10000000; i++)
		value = value * 10 + (size_t)(words.bytes[i] - '0');
	return value;
}

/* The shape of the items of the list at the path. */
static const struct shape *shape_at(const struct shape *shape, struct text path)
{
	for (size_t at = 0; shape && at < path.count;) {
		const struct field *field;
		size_t start = at;

		while (at < path.count && path.bytes[at] != '.' && path.bytes[at] != '[')
			at++;
		field = shape_field(shape, text_part(path, start, at - start));
		shape = field ? field->shape : NULL;
		while (at < path.count && path.bytes[at] == '[')
			while (at < path.count && path.bytes[at++] != ']')
				continue;
		if (field && field->kind == FIELD_MAP && at < path.count && path.bytes[at] == '.' &&
		    path.bytes[at - 1] != ']')
			for (at++; at < path.count && path.bytes[at] != '.' && path.bytes[at] != '['; at++)
				continue;
		at += at < path.count && path.bytes[at] == '.';
	}
	return shape;
}

/* The other columns of a line, which are keys of what it adds to. */
static void take_more(struct narrative *narrative, const struct grid_row *row, const struct shape *shape,
                      struct json *object)
{
	const struct page *page = narrative->page;
	const struct grid_row *heads = &page->grid.rows.items[page->head];

	for (size_t i = 0; i < heads->count; i++) {
		const struct field *field = shape_field(shape, heads->cells[i]);
		struct json value;

		if (i == narrative->place || i == narrative->number || i == narrative->kind || i == narrative->words ||
		    !field || !page_value(page, row, i, field, &value))
			continue;
		tree_set(tree_member(&page->reading->tree, object, heads->cells[i], JSON_NULL,
		                     page_place(page, row->number, i)),
		         &value);
	}
}

/* Words on the way to the place, with narratives below them: "butir[2]" of "butir[2].rincian" becomes an object. */
static void open_words(struct reading *reading, struct text place, struct tree_place at)
{
	for (size_t i = 1; i < place.count; i++) {
		struct text above = text_part(place, 0, i);
		const struct shape *shape = NULL;
		struct json *node = NULL, words;

		if (place.bytes[i] != '.' || place.bytes[i - 1] != ']')
			continue;
		shape = shape_at(reading->shape, above);
		node = shape && shape->shorthand ? tree_at(&reading->tree, above, JSON_OBJECT, at) : NULL;
		if (!node || node->kind != JSON_TEXT)
			continue;
		words = *node;
		node->kind = JSON_OBJECT;
		node->text = (struct text){ 0 };
		tree_set(tree_member(&reading->tree, node, text_from(shape->shorthand), JSON_TEXT,
		                     (struct tree_place){ words.file, words.line, words.column }),
		         &words);
	}
}

/* A place that is opened again goes on with the list that it ended with. */
static void go_on_with(struct narrative *narrative)
{
	struct tree *tree = &narrative->page->reading->tree;
	struct json *last = tree_lookup(tree, narrative->list, tree_last(tree, narrative->list));
	const struct field *points, *list = points_field(narrative->shape, &points);

	if (!last || last->kind != JSON_OBJECT || !list)
		return;
	narrative->block = last;
	for (struct json *member = last->members; member; member = member->next)
		if (text_is(member->key, list->key))
			last = member;
	for (struct json *member = last == narrative->block ? NULL : last->members; member; member = member->next)
		if (text_is(member->key, points->key))
			narrative->points = member;
}

static bool open_place(struct narrative *narrative, const struct grid_row *row)
{
	struct reading *reading = narrative->page->reading;
	struct text place = cell_of(row, narrative->place);

	if (!place.count || text_equal(place, narrative->open))
		return narrative->list != NULL;
	narrative->open = place;
	narrative->block = narrative->points = narrative->list = NULL;
	narrative->shape = shape_at(reading->shape, place);
	if (narrative->shape && is_narrative(narrative->shape)) {
		struct tree_place at = page_place(narrative->page, row->number, narrative->place);

		open_words(reading, place, at);
		narrative->list = tree_at(&reading->tree, place, JSON_LIST, at);
	}
	if (!narrative->list || narrative->list->kind != JSON_LIST) {
		narrative->list = NULL;
		PAGE_TELL(narrative->page, row->number, narrative->place, MESSAGE_KANTOR_PLACE,
		          shorten(reading->arena, place));
	} else {
		go_on_with(narrative);
	}
	return narrative->list != NULL;
}

/* A line that is a point of a list: the list that is open, or a new one. */
static void add_point(struct narrative *narrative, const struct grid_row *row, const struct field *list,
                      const struct field *points, bool fresh, const struct json *value, struct tree_place place)
{
	struct tree *tree = &narrative->page->reading->tree;
	struct json *object;

	if (fresh || !narrative->points) {
		object = tree_member(tree, narrative->block, text_from(list->key), JSON_OBJECT, place);
		narrative->points = tree_member(tree, object, text_from(points->key), JSON_LIST, place);
		take_more(narrative, row, list->shape, object);
	}
	tree_set(tree_add(tree, narrative->points, tree_last(tree, narrative->points) + 1, (struct text){ 0 },
	                  JSON_TEXT, place),
	         value);
}

/* The columns of a block that is an object: "gambar.judul" of a line whose kind is gambar. Whether there are any. */
static bool take_inside(struct narrative *narrative, const struct grid_row *row, const struct field *kind)
{
	const struct page *page = narrative->page;
	const struct grid_row *heads = &page->grid.rows.items[page->head];
	struct tree *tree = &page->reading->tree;
	const struct field *words = block_words(kind);
	struct json *object = NULL, value;

	for (size_t i = 0; words && i < heads->count; i++) {
		struct text head = heads->cells[i];
		size_t count = strlen(kind->key);
		const struct field *field =
			text_starts(head, kind->key) && head.count > count && head.bytes[count] == '.'
				? shape_field(kind->shape, text_part(head, count + 1, head.count))
				: NULL;
		struct tree_place place = page_place(page, row->number, i);

		if (!field || !page_value(page, row, i, field, &value))
			continue;
		object = tree_member(tree, narrative->block, text_from(kind->key), JSON_OBJECT, place);
		tree_set(tree_member(tree, object, text_from(field->key), JSON_NULL, place), &value);
	}
	if (!object && words && kind->shape->shorthand)
		return false;
	if (words && page_value(page, row, narrative->words, words, &value)) {
		struct tree_place place = page_place(page, row->number, narrative->words);

		object = tree_member(tree, narrative->block, text_from(kind->key), JSON_OBJECT, place);
		tree_set(tree_member(tree, object, text_from(words->key), JSON_NULL, place), &value);
	}
	return object != NULL;
}

/* A table stands on the sheet that the words name: {"lembar": this file, "nama": that sheet}. */
static bool refer_table(struct page *page, const struct grid_row *row, size_t column, const struct field *field,
                        struct json *block)
{
	struct tree_place place = page_place(page, row->number, column);
	struct tree *tree = &page->reading->tree;
	struct tabular parts;
	struct json *table;

	if (field->kind != FIELD_OBJECT || !tabular_of(field->shape, &parts))
		return false;
	table = tree_member(tree, block, text_from(field->key), JSON_OBJECT, place);
	tree_member(tree, table, LIT("lembar"), JSON_TEXT, place)->text = page->reading->name;
	tree_member(tree, table, LIT("nama"), JSON_TEXT, place)->text = cell_of(row, column);
	return true;
}

/* Sheets that narrative lines name as tables are none of lists, whatever they are called. */
void mark_tables(struct page *page)
{
	struct book *book = &page->reading->book;
	size_t kind = SIZE_MAX, words = SIZE_MAX;

	for (page->head = 0; page->head < page->grid.rows.count && page->head < HEAD_ROWS_LOOKED_AT; page->head++) {
		kind = page_column(page, "jenis");
		words = page_column(page, "isi");
		if (kind < SIZE_MAX && words < SIZE_MAX)
			break;
	}
	for (size_t r = page->head + 1; r < page->grid.rows.count; r++) {
		const struct grid_row *row = &page->grid.rows.items[r];
		size_t sheet = book_lookup(book, cell_of(row, words));

		if (text_is(cell_of(row, kind), SHEET_TABLE) && sheet < book->sheets.count)
			page->reading->used[sheet] = true;
	}
}

static void read_block(struct narrative *narrative, const struct grid_row *row)
{
	struct page *page = narrative->page;
	struct tree *tree = &page->reading->tree;
	struct text kind = cell_of(row, narrative->kind), number = cell_of(row, narrative->number);
	struct tree_place place = page_place(page, row->number, narrative->words);
	const struct field *points = NULL, *list, *field;
	size_t index = number_of(number);
	struct json value, *before;
	bool fresh, point;

	if (!open_place(narrative, row))
		return;
	list = points_field(narrative->shape, &points);
	field = kind.count ? shape_field(narrative->shape, kind) : shape_shorthand(narrative->shape);
	point = list && text_is(kind, points->key);
	if (!index)
		index = point && narrative->points ? tree_last(tree, narrative->list)
		                                   : tree_last(tree, narrative->list) + 1;
	before = narrative->block;
	narrative->block = tree_item(tree, narrative->list, index, JSON_OBJECT, &fresh, place);
	if (narrative->block != before)
		narrative->points = NULL;
	if (field &&
	    (refer_table(page, row, narrative->words, field, narrative->block) || take_inside(narrative, row, field)))
		return;
	if (text_is(kind, SHEET_OTHERS) || !page_value(page, row, narrative->words,
	                                               point   ? shape_shorthand(points->shape)
	                                               : field ? field
	                                                       : NULL,
	                                               &value))
		return;
	if (point) {
		add_point(narrative, row, list, points, fresh, &value, place);
		return;
	}
	tree_set(tree_member(tree, narrative->block, field ? text_from(field->key) : kind, JSON_NULL, place), &value);
	take_more(narrative, row, narrative->shape, narrative->block);
}

void read_narrative(struct page *page)
{
	struct narrative narrative = { .page = page };

	if (!find_heads(page, "tempat", "isi"))
		return;
	narrative.place = page_column(page, "tempat");
	narrative.number = page_column(page, HEAD_NUMBER);
	narrative.kind = page_column(page, "jenis");
	narrative.words = page_column(page, "isi");
	for (size_t r = page->head + 1; r < page->grid.rows.count; r++)
		read_block(&narrative, &page->grid.rows.items[r]);
}

/* -- the rest -- */

bool others_spelt(struct text words)
{
	return text_starts(words, "\"") || text_starts(words, "#") || text_is(words, "[]") || text_is(words, "{}") ||
	       text_is(words, "null");
}

/* Words between quotes are as JSON spells them; so are [], {}, null, and numbers that a cell does not hold: #1e-9. */
static void spelt_value(struct reading *reading, struct json *value)
{
	struct diags unheard = { .arena = reading->arena };
	struct json *spelt;

	if (value->kind != JSON_TEXT || !others_spelt(value->text))
		return;
	if (text_starts(value->text, "#"))
		value->text = text_part(value->text, 1, value->text.count);
	spelt = json_parse(reading->arena, value->text, &unheard);
	if (spelt)
		tree_set(value, spelt);
}

/* A row that says no place goes on with the words of the row above. */
static void go_on(struct reading *reading, struct json *at, const struct json *value)
{
	if (at && at->kind == JSON_TEXT && value->kind == JSON_TEXT)
		at->text = TEXT_JOIN(reading->arena, at->text, value->text);
}

void read_others(struct page *page)
{
	struct reading *reading = page->reading;
	struct json *at = NULL;
	size_t place, words;

	if (!find_heads(page, "tempat", "isi"))
		return;
	place = page_column(page, "tempat");
	words = page_column(page, "isi");
	for (size_t r = page->head + 1; r < page->grid.rows.count; r++) {
		const struct grid_row *row = &page->grid.rows.items[r];
		struct text path = cell_of(row, place);
		struct json value;

		if (!page_value(page, row, words, NULL, &value))
			continue;
		spelt_value(reading, &value);
		if (!path.count) {
			go_on(reading, at, &value);
			continue;
		}
		at = tree_at(&reading->tree, path, value.kind, page_place(page, row->number, words));
		if (at)
			tree_set(at, &value);
		else
			PAGE_TELL(page, row->number, place, MESSAGE_KANTOR_PLACE, shorten(reading->arena, path));
	}
}
