/* A list whose items are rows. The number says which item of which parent a row is: 2.1 is the first of the second. A
 * row without one follows the row above. */
#include "input/wording.h"
#include "sheet/heads.h"
#include "workbook/reading.h"

/* -- numbers -- */

/* "1.2", or "1.2." */
static bool take_numbers(struct text words, size_t numbers[LIST_DEPTH_MOST], int *depth)
{
	size_t value = 0;

	*depth = 0;
	for (size_t i = 0; i <= words.count; i++) {
		char byte = i < words.count ? words.bytes[i] : '.';

		if (byte >= '0' && byte <= '9' && value < 10000000) {
			value = value * 10 + (size_t)(byte - '0');
		} else if (byte == '.' && value && *depth < LIST_DEPTH_MOST) {
			numbers[(*depth)++] = value;
			value = 0;
		} else if (!(byte == '.' && i == words.count && *depth)) {
			return false;
		}
	}
	return true;
}

/* The column that numbers the rows. Beside one that says so a bare "nomor" is the items' own; without, the first is it,
 * but where nothing below needs numbers and the cells hold none, and where the items may have a `nomor` and it is one.
 */
static size_t number_column(struct page *page, const struct book_list *list)
{
	size_t column = page_column(page, list_number_head(list)), bare = page_column(page, HEAD_NUMBER);
	const struct grid_row *heads = &page->grid.rows.items[page->head];
	bool sure = !strcmp(list_number_head(list), HEAD_NUMBER), filled = false;
	size_t numbers[LIST_DEPTH_MOST];
	int depth;

	if (column != SIZE_MAX || bare == SIZE_MAX)
		return column;
	for (size_t i = bare + 1; i < heads->count; i++)
		if (text_is(slug_of(page->reading->arena, heads->cells[i]), HEAD_NUMBER))
			return bare;
	for (size_t r = page->head + 1; !(sure && list->depth > 1) && r < page->grid.rows.count; r++) {
		struct text words = grid_cell(&page->grid.rows.items[r], bare);

		if (words.count && !(take_numbers(words, numbers, &depth) && depth == list->depth))
			return SIZE_MAX;
		filled = filled || words.count;
	}
	return sure || filled || list->depth == 1 ? bare : SIZE_MAX;
}

/* -- heads -- */

static bool is_computed(struct text head)
{
	return text_ends(head, HEAD_COMPUTED);
}

/* How many of the row's heads are columns of the list; *others: how many are not. */
static size_t count_heads(struct reading *reading, const struct grid_row *row, const struct book_list *list,
                          size_t *others)
{
	struct text number = slug_of(reading->arena, text_from(list_number_head(list)));
	struct text mapped = slug_of(reading->arena, text_from(list_key_head(list)));
	size_t known = 0;

	*others = 0;
	for (size_t i = 0; i < row->count; i++) {
		struct text slug = slug_of(reading->arena, row->cells[i]);
		struct book_key key;
		bool own = text_is(slug, HEAD_NUMBER) || text_equal(slug, number) || is_computed(row->cells[i]) ||
		           (list->field->kind == FIELD_MAP && text_equal(slug, mapped)) ||
		           key_named(reading->arena, list->field->shape, row->cells[i], &key);

		known += own;
		*others += slug.count && !own;
	}
	return known;
}

bool is_own_list(struct page *page, const struct book_list *list)
{
	size_t best = 0, others, left = 0;

	for (size_t r = 0; r < page->grid.rows.count && r < HEAD_ROWS_LOOKED_AT; r++) {
		size_t known = count_heads(page->reading, &page->grid.rows.items[r], list, &others);

		if (known > best) {
			best = known;
			page->head = r;
			left = others;
		}
	}
	return best && (!left || list->field->kind == FIELD_MAP || list->parent != LIST_NONE ||
	                number_column(page, list) != SIZE_MAX);
}

static struct columns columns_of(struct page *page, const struct book_list *list)
{
	struct arena *arena = page->reading->arena;
	const struct grid_row *row = &page->grid.rows.items[page->head];
	struct columns columns = { .keys = arena_many(arena, row->count + 1, struct book_key),
		                   .count = row->count,
		                   .number = number_column(page, list),
		                   .key = list->field->kind == FIELD_MAP ? page_column(page, list_key_head(list))
		                                                         : SIZE_MAX };
	struct text *unknown = arena_many(arena, row->count + 1, struct text);
	size_t count = 0, first = 0;

	for (size_t i = 0; i < row->count; i++) {
		if (i == columns.number || i == columns.key || is_computed(row->cells[i]) || !row->cells[i].count)
			continue;
		if (key_named(arena, list->field->shape, row->cells[i], &columns.keys[i]))
			continue;
		columns.keys[i].field = NULL;
		first = count ? first : i;
		unknown[count++] = quote(arena, row->cells[i]);
	}
	if (count)
		PAGE_TELL(page, row->number, first, MESSAGE_LEMBAR_UNKNOWN, list_words(arena, unknown, count));
	return columns;
}

/* Those fields beside the column's that a column could hold and none does. */
static void add_absent(struct json_cells *cells, struct arena *arena, const struct shape *shape, struct book_key key)
{
	shape = key.depth ? key.through[key.depth - 1]->shape : shape;
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		struct text path;
		bool known = false;

		key.field = field;
		if (!is_cell_field(field) || !field->key[0])
			continue;
		path = key_path(arena, &key);
		for (size_t i = 0; i < cells->list.count; i++)
			known = known || text_equal(cells->list.items[i].key, path);
		if (!known)
			*array_push(arena, &cells->list) = (struct json_cell){ .key = path };
	}
}

/* Where a row has each of its keys, for those it leaves empty or has no column for. */
static const struct json_cells *cells_of(const struct page *page, const struct columns *columns,
                                         const struct book_list *list)
{
	struct arena *arena = page->reading->arena;
	struct json_cells *cells = arena_new(arena, struct json_cells);

	cells->file = page->file;
	cells->head = page->grid.rows.items[page->head].number;
	for (size_t i = 0; i < columns->count; i++)
		if (columns->keys[i].field)
			*array_push(arena, &cells->list) = (struct json_cell){ key_path(arena, &columns->keys[i]), 0,
				                                               page_place(page, 0, i).column };
	add_absent(cells, arena, list->field->shape, (struct book_key){ .depth = 0 });
	for (size_t i = 0; i < columns->count; i++) {
		struct book_key key = columns->keys[i];

		key.year = (struct text){ 0 };
		for (; key.field && key.depth; key.depth--)
			add_absent(cells, arena, list->field->shape, key);
	}
	return cells;
}

/* -- lists by their numbers -- */

/* The list that the item with these numbers is in: down from the root through its parents. */
static struct json *list_of(struct reading *reading, int index, const size_t *numbers, struct tree_place place)
{
	const struct book_list *list = &reading->lists.list.items[index];
	struct json *node = reading->tree.root;
	struct text path = list->below;

	if (list->parent != LIST_NONE) {
		node = list_of(reading, list->parent, numbers, place);
		node = node ? tree_lookup(&reading->tree, node, numbers[list->depth - 2]) : NULL;
	}
	while (node && path.count) {
		size_t dot = path.count;

		text_find(path, ".", &dot);
		node = tree_member(&reading->tree, node, text_part(path, 0, dot),
		                   dot < path.count                 ? JSON_OBJECT
		                   : list->field->kind == FIELD_MAP ? JSON_OBJECT
		                                                    : JSON_LIST,
		                   place);
		path = text_part(path, dot + 1, path.count);
	}
	return node;
}

/* Which item the row is: as it says, or the next of the row above's parent. */
static bool number_row(const struct grid_row *row, const struct columns *columns, const struct book_list *list,
                       size_t numbers[LIST_DEPTH_MOST], bool *counted)
{
	struct text words = columns->number == SIZE_MAX ? (struct text){ 0 } : grid_cell(row, columns->number);
	int depth;

	*counted = words.count > 0;
	if (!words.count)
		return list->depth == 1 || numbers[0];
	return take_numbers(words, numbers, &depth) && depth == list->depth;
}

static void read_cells(struct page *page, const struct grid_row *row, const struct columns *columns, struct json *item)
{
	struct tree *tree = &page->reading->tree;

	for (size_t i = 0; i < columns->count; i++) {
		const struct book_key *key = &columns->keys[i];
		struct tree_place place = page_place(page, row->number, i);
		struct json value, *node = item;

		if (!key->field || !page_value(page, row, i, key->field, &value))
			continue;
		for (size_t k = 0; k < key->depth; k++)
			node = tree_member(tree, node, text_from(key->through[k]->key), JSON_OBJECT, place);
		node = tree_member(tree, node, text_from(key->field->key), key->year.count ? JSON_OBJECT : JSON_NULL,
		                   place);
		if (key->year.count)
			node = tree_member(tree, node, key->year, JSON_NULL, place);
		node->key_line = page->grid.rows.items[page->head].number;
		tree_set(node, &value);
	}
}

/* Formulas alone make no item. */
static bool has_words(const struct grid_row *row, const struct columns *columns)
{
	for (size_t i = 0; i < row->count; i++)
		if (row->cells[i].count &&
		    (i == columns->number || i == columns->key || (i < columns->count && columns->keys[i].field)))
			return true;
	return false;
}

/* Without the columns that tell rows apart nothing of the list can be read; false after one message. */
static bool can_tell_apart(struct page *page, int index, const struct columns *columns)
{
	struct reading *reading = page->reading;
	const struct book_list *list = &reading->lists.list.items[index];
	bool orphan = list->parent != LIST_NONE && reading->states[list->parent] == LIST_LOST;
	const char *head = list->depth > 1 && columns->number == SIZE_MAX               ? list_number_head(list)
	                   : list->field->kind == FIELD_MAP && columns->key == SIZE_MAX ? list_key_head(list)
	                                                                                : NULL;

	if (head && !orphan)
		PAGE_TELL(page, page->grid.rows.items[page->head].number, 0, MESSAGE_KANTOR_COLUMN, text_from(head));
	if (!head && !orphan)
		return true;
	reading->states[index] = LIST_LOST;
	reading->lost = true;
	return false;
}

/* That the row's parent is not there; once where none is. */
static bool tell_no_parent(struct page *page, const struct grid_row *row, const struct columns *columns, int index)
{
	struct reading *reading = page->reading;
	int parent = reading->lists.list.items[index].parent;

	PAGE_TELL(page, row->number, columns->number, MESSAGE_KANTOR_PARENT,
	          quote(reading->arena, reading->lists.list.items[parent].sheet));
	if (reading->states[parent] != LIST_UNREAD)
		return true;
	reading->states[index] = LIST_LOST;
	reading->lost = true;
	return false;
}

/* One row; false when no other of the sheet can be read. */
static bool read_row(struct page *page, const struct grid_row *row, int index, const struct columns *columns,
                     size_t *numbers, const struct json_cells *cells)
{
	struct reading *reading = page->reading;
	const struct book_list *list = &reading->lists.list.items[index];
	size_t first = columns->number == SIZE_MAX ? 0 : columns->number;
	struct tree_place place = page_place(page, row->number, first);
	struct text key = columns->key == SIZE_MAX ? (struct text){ 0 } : grid_cell(row, columns->key);
	struct json *in, *item;
	bool counted;

	if (!number_row(row, columns, list, numbers, &counted)) {
		PAGE_TELL(page, row->number, first, MESSAGE_KANTOR_NUMBER,
		          list->depth == 1   ? LIT("3")
		          : list->depth == 2 ? LIT("3.1")
		                             : LIT("3.1.2"));
		return true;
	}
	in = list_of(reading, index, numbers, place);
	if (!in)
		return tell_no_parent(page, row, columns, index);
	if (!counted)
		numbers[list->depth - 1] = tree_last(&reading->tree, in) + 1;
	item = tree_lookup(&reading->tree, in, numbers[list->depth - 1]);
	if (item) {
		PAGE_TELL(page, row->number, columns->number, MESSAGE_KANTOR_TWICE, grid_cell(row, columns->number),
		          text_from_int(reading->arena, item->line));
		return true;
	}
	item = tree_add(&reading->tree, in, numbers[list->depth - 1], key, JSON_OBJECT, place);
	item->cells = cells;
	read_cells(page, row, columns, item);
	return true;
}

void read_list(struct page *page, int index)
{
	const struct book_list *list = &page->reading->lists.list.items[index];
	struct columns columns = columns_of(page, list);
	const struct json_cells *cells = cells_of(page, &columns, list);
	struct totals totals = totals_new(page, &columns);
	size_t numbers[LIST_DEPTH_MOST] = { 0 };

	if (!can_tell_apart(page, index, &columns))
		return;
	for (size_t r = page->head + 1; r < page->grid.rows.count; r++) {
		const struct grid_row *row = &page->grid.rows.items[r];

		if (!has_words(row, &columns) || is_total(&totals, row))
			continue;
		totals_add(&totals, row);
		if (!read_row(page, row, index, &columns, numbers, cells))
			return;
	}
}
