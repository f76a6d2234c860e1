/* Sheets by their names: facts, lists from the outermost in, narratives, the rest. A list whose sheet is somebody
 * else's export is left to sheet/lembar.h, which knows those. */
#include "workbook/workbook.h"

#include "input/wording.h"
#include "workbook/reading.h"

bool workbook_is(struct text bytes)
{
	return text_starts(bytes, "PK\003\004") || text_starts(bytes, "\xD0\xCF\x11\xE0");
}

static struct json *refuse(struct reading *reading, enum grid_end end)
{
	struct text shown = shorten(reading->arena, reading->shown), nowhere = { 0 };

	switch (end) {
	case GRID_OPEN:
		diag_add(reading->diags, nowhere, MESSAGE_LEMBAR_OPEN, shown);
		break;
	case GRID_OLD:
		diag_add(reading->diags, nowhere, MESSAGE_LEMBAR_OLD, shown);
		break;
	case GRID_LOCKED:
		diag_add(reading->diags, nowhere, MESSAGE_LEMBAR_LOCKED, shown);
		break;
	case GRID_BROKEN:
		diag_add(reading->diags, nowhere, MESSAGE_LEMBAR_BROKEN, shown);
		break;
	case GRID_SWOLLEN:
		diag_add(reading->diags, nowhere, MESSAGE_LEMBAR_SWOLLEN, shown,
		         text_from_int(reading->arena, ZIP_MEGABYTES_MOST));
		break;
	case GRID_FINE:
	case GRID_BOOK:
	case GRID_OTHER:
	case GRID_LARGE:
		diag_add(reading->diags, nowhere, MESSAGE_LEMBAR_KIND, shown);
		break;
	}
	return NULL;
}

static bool open_called(struct reading *reading, const char *name, struct page *page)
{
	size_t sheet = book_lookup(&reading->book, text_from(name));

	if (sheet == reading->book.sheets.count)
		return false;
	reading->used[sheet] = true;
	return page_open(reading, sheet, page);
}

/* {"lembar": this file, "nama": the sheet} in the place of the list; facts may have said more of it: program.basis. */
static void leave_export(struct page *page, const struct book_list *list, struct text sheet)
{
	struct tree *tree = &page->reading->tree;
	struct tree_place place = page_place(page, 1, 0);
	struct json *node = tree_at(tree, list->name, JSON_OBJECT, place);

	if (!node || node->kind != JSON_OBJECT || json_lookup(node, "lembar"))
		return;
	*tree_member(tree, node, LIT("lembar"), JSON_TEXT, place) = (struct json){ .kind = JSON_TEXT,
		                                                                   .text = page->reading->name,
		                                                                   .key = LIT("lembar"),
		                                                                   .file = page->file,
		                                                                   .line = 1,
		                                                                   .column = place.column };
	tree_member(tree, node, LIT("nama"), JSON_TEXT, place)->text = sheet;
}

/* A sheet without the heads of its list, which no export has in its place. */
static void tell_heads(struct page *page, int index)
{
	struct reading *reading = page->reading;
	const struct book_list *list = &reading->lists.list.items[index];
	struct text words[4];
	size_t count = 0;

	if (list->depth > 1)
		words[count++] = quote(reading->arena, text_from(list_number_head(list)));
	if (list->field->kind == FIELD_MAP)
		words[count++] = quote(reading->arena, text_from(list_key_head(list)));
	for (const struct field *field = list->field->shape->fields; field->kind != FIELD_END && count < 4; field++)
		if (field->presence == REQUIRED && is_cell_field(field) && field->key[0])
			words[count++] = quote(reading->arena, text_from(field->key));
	PAGE_TELL(page, page->grid.rows.items[0].number, 0, MESSAGE_KANTOR_HEADS,
	          list_words(reading->arena, words, count));
	reading->states[index] = LIST_LOST;
	reading->lost = true;
}

static struct text small(struct arena *arena, struct text name)
{
	struct buffer out = { .arena = arena };

	name = text_trim(name);
	for (size_t i = 0; i < name.count; i++)
		buffer_byte(&out, name.bytes[i] >= 'A' && name.bytes[i] <= 'Z' ? (char)(name.bytes[i] | 0x20)
		                  : name.bytes[i] == ' '                       ? '_'
		                                                               : name.bytes[i]);
	return buffer_text(&out);
}

static bool is_sheet_of_lines(const struct reading *reading, size_t sheet)
{
	return sheet == book_lookup(&reading->book, LIT(SHEET_NARRATIVE)) ||
	       sheet == book_lookup(&reading->book, LIT(SHEET_OTHERS));
}

/* The list whose sheet it is, by the words in its first cell, or by its name. */
static int list_of_sheet(struct reading *reading, size_t sheet, struct page *page)
{
	struct text title = { 0 };
	int list;

	if (!page_open(reading, sheet, page))
		return LIST_NONE;
	if (page->grid.rows.count)
		title = grid_cell(&page->grid.rows.items[0], 0);
	list = lists_lookup(&reading->lists, title);
	if (list != LIST_NONE && text_equal(reading->lists.list.items[list].name, title))
		return list;
	return lists_lookup(&reading->lists, small(reading->arena, reading->book.sheets.items[sheet].name));
}

static void read_lists(struct reading *reading)
{
	int *of = arena_many(reading->arena, reading->book.sheets.count + 1, int);
	struct page *pages = arena_many(reading->arena, reading->book.sheets.count + 1, struct page);

	for (size_t s = 0; s < reading->book.sheets.count; s++)
		of[s] = reading->used[s] || is_sheet_of_lines(reading, s) ? LIST_NONE
		                                                          : list_of_sheet(reading, s, &pages[s]);
	for (size_t i = 0; i < reading->lists.list.count; i++)
		for (size_t s = 0; s < reading->book.sheets.count; s++) {
			const struct book_list *list = &reading->lists.list.items[i];

			if (of[s] != (int)i)
				continue;
			reading->used[s] = true;
			reading->states[i] = LIST_READ;
			if (!pages[s].grid.rows.count)
				continue;
			if (is_own_list(&pages[s], list))
				read_list(&pages[s], (int)i);
			else if (list->depth > 1 || list->field->kind == FIELD_MAP)
				tell_heads(&pages[s], (int)i);
			else
				leave_export(&pages[s], list, reading->book.sheets.items[s].name);
		}
}

static void tell_unused(struct reading *reading)
{
	struct text *words = arena_many(reading->arena, reading->book.sheets.count + 1, struct text);
	size_t count = 0;

	for (size_t s = 0; s < reading->book.sheets.count; s++)
		if (!reading->used[s] && !reading->book.sheets.items[s].hidden)
			words[count++] = quote(reading->arena, reading->book.sheets.items[s].name);
	if (count)
		diag_add(reading->diags, (struct text){ 0 }, MESSAGE_KANTOR_UNUSED,
		         list_words(reading->arena, words, count));
}

struct json *workbook_read(struct arena *arena, struct text bytes, struct text name, struct text shown,
                           const struct shape *shape, struct diags *diags)
{
	struct reading *reading = arena_new(arena, struct reading);
	struct grid unread = { .book = false };
	enum grid_end end = grid_read(arena, bytes, &unread);
	struct page page, narrative;
	bool narrates;

	*reading = (struct reading){ .arena = arena, .diags = diags, .shape = shape, .name = name, .shown = shown };
	if (end == GRID_BOOK)
		end = book_open(arena, bytes, &reading->book);
	if (end != GRID_FINE)
		return refuse(reading, end);
	lists_of(arena, shape, &reading->lists);
	reading->tree = tree_new(arena);
	reading->states = arena_many(arena, reading->lists.list.count + 1, enum list_state);
	reading->used = arena_many(arena, reading->book.sheets.count + 1, bool);
	if (open_called(reading, SHEET_FACTS, &page))
		read_facts(&page);
	narrates = open_called(reading, SHEET_NARRATIVE, &narrative);
	if (narrates)
		mark_tables(&narrative);
	read_lists(reading);
	if (narrates)
		read_narrative(&narrative);
	if (open_called(reading, SHEET_OTHERS, &page))
		read_others(&page);
	tell_unused(reading);
	if (reading->lost)
		return NULL;
	if (reading->tree.root->members) {
		reading->tree.root->file = reading->tree.root->members->file;
		reading->tree.root->line = 1;
		reading->tree.root->column = DIAG_CELL + 1;
	}
	return reading->tree.root;
}
