/* A sheet of a workbook as a grid: cells stand where they say, whatever is left out between them. */
#include "sheet/book_parts.h"

enum { COLUMNS_MOST = 16384, ROWS_MOST = 1048576, MERGES_MOST = 100000 };

/* A cell on its way. */
struct cell {
	size_t column;
	size_t form;
	char kind[12]; /* "s", "inlineStr" ...; empty for a number */
	bool formula;
	struct buffer words, inline_words, said; /* of <v>, of <is>, of <f> */
};

enum inside { INSIDE_NOTHING, INSIDE_VALUE, INSIDE_WORDS, INSIDE_FORMULA };

struct sheet_reading {
	struct book *book;
	struct grid *grid;
	struct {
		ARRAY_OF(struct text) cells;
	} cells;
	struct {
		ARRAY_OF(unsigned char) marks;
	} marks;
	uint32_t row;
	size_t next, all; /* the column behind the last cell; cells so far, with those left out */
	struct cell cell;
	enum inside inside;
	bool in_cell, reading, large;
};

/* "BC12" */
static bool take_place(struct text place, size_t *column, uint32_t *row)
{
	size_t at = 0, value = 0;

	for (; at < place.count && place.bytes[at] >= 'A' && place.bytes[at] <= 'Z' && value <= COLUMNS_MOST; at++)
		value = value * 26 + (size_t)(place.bytes[at] - 'A' + 1);
	*row = (uint32_t)book_number(text_part(place, at, place.count));
	*column = value - 1;
	return value >= 1 && value <= COLUMNS_MOST && *row >= 1 && *row <= ROWS_MOST;
}

static void start_row(struct sheet_reading *reading, const struct xml_event *event)
{
	size_t number = book_number(xml_attribute(event, "r"));

	reading->row = number ? (uint32_t)number : reading->row + 1;
	reading->next = 0;
	memset(&reading->cells, 0, sizeof reading->cells);
	memset(&reading->marks, 0, sizeof reading->marks);
	if (reading->row > ROWS_MOST)
		reading->book->broken = true;
}

static void end_row(struct sheet_reading *reading)
{
	if (reading->cells.cells.count)
		*array_push(reading->book->arena, &reading->grid->rows) =
			(struct grid_row){ reading->cells.cells.items, reading->marks.marks.items,
			                   reading->cells.cells.count, reading->row };
	memset(&reading->cells, 0, sizeof reading->cells);
}

static void start_cell(struct sheet_reading *reading, const struct xml_event *event)
{
	struct text place = xml_attribute(event, "r"), kind = xml_attribute(event, "t");
	struct cell *cell = &reading->cell;
	uint32_t row;

	cell->column = reading->next;
	if (place.count && !take_place(place, &cell->column, &row))
		reading->book->broken = true;
	cell->form = book_number(xml_attribute(event, "s"));
	memset(cell->kind, 0, sizeof cell->kind);
	if (kind.count && kind.count < sizeof cell->kind)
		memcpy(cell->kind, kind.bytes, kind.count);
	cell->formula = false;
	cell->words.count = cell->inline_words.count = cell->said.count = 0;
	reading->in_cell = true;
	reading->reading = false;
}

static bool is_kind(const struct cell *cell, const char *kind)
{
	return !strcmp(cell->kind, kind);
}

/* The words of a cell of another kind than a number; .bytes NULL when it has none. */
static struct text words_of(struct sheet_reading *reading, enum cell_mark *mark)
{
	const struct cell *cell = &reading->cell;
	struct text value = text_trim((struct text){ cell->words.bytes, cell->words.count });
	size_t shared = book_number(value);

	*mark = CELL_WORDS;
	if (is_kind(cell, "s"))
		return value.count && shared < reading->book->strings.count ? reading->book->strings.items[shared]
		                                                            : (struct text){ 0 };
	if (is_kind(cell, "inlineStr"))
		return book_words(reading->book->arena,
		                  (struct text){ cell->inline_words.bytes, cell->inline_words.count });
	if (is_kind(cell, "b")) {
		*mark = CELL_TRUTH;
		return text_is(value, "1") || text_is(value, "true") ? LIT("TRUE") : LIT("FALSE");
	}
	if (is_kind(cell, "e"))
		*mark = CELL_ERROR;
	if (is_kind(cell, "d")) {
		*mark = CELL_DATE;
		return text_copy(reading->book->arena, text_part(value, 0, 10));
	}
	return book_words(reading->book->arena, value);
}

static struct text value_of(struct sheet_reading *reading, enum cell_mark *mark)
{
	const struct cell *cell = &reading->cell;
	struct book *book = reading->book;
	struct cell_form form = { FORM_PLAIN, 0 };
	bool number = !cell->kind[0] || is_kind(cell, "n");

	if (cell->formula && !cell->words.count && !is_kind(cell, "str")) {
		*mark = CELL_UNKNOWN;
		return TEXT_JOIN(book->arena, LIT("="), (struct text){ cell->said.bytes, cell->said.count });
	}
	if (!number)
		return words_of(reading, mark);
	if (!cell->words.count)
		return (struct text){ 0 };
	if (cell->form < book->forms.count)
		form = book->forms.items[cell->form];
	return form_number(book->arena, (struct text){ cell->words.bytes, cell->words.count }, form, book->from_1904,
	                   mark);
}

static void end_cell(struct sheet_reading *reading)
{
	struct arena *arena = reading->book->arena;
	enum cell_mark mark = CELL_WORDS;
	struct text words = value_of(reading, &mark);
	const struct book *book = reading->book;
	struct cell_look look = { CELL_ALIGN_NONE, false };

	reading->in_cell = false;
	if (reading->cell.form < book->looks.count)
		look = book->looks.items[reading->cell.form];
	reading->next = reading->cell.column + 1;
	if (!words.count || reading->cell.column < reading->cells.cells.count)
		return;
	reading->all += reading->next - reading->cells.cells.count;
	reading->large = reading->large || reading->all > GRID_CELLS_MOST;
	while (!reading->large && reading->cells.cells.count < reading->next) {
		*array_push(arena, &reading->cells.cells) = (struct text){ 0 };
		*array_push(arena, &reading->marks.marks) = CELL_WORDS;
	}
	if (reading->large)
		return;
	reading->cells.cells.items[reading->cell.column] = words;
	reading->marks.marks.items[reading->cell.column] = grid_marked(mark, look);
}

static void take_merge(struct sheet_reading *reading, struct text range)
{
	struct grid_merge merge;
	size_t colon;

	if (!text_find(range, ":", &colon) || reading->grid->merges.count >= MERGES_MOST ||
	    !take_place(text_part(range, 0, colon), &merge.left, &merge.top) ||
	    !take_place(text_part(range, colon + 1, range.count), &merge.right, &merge.bottom))
		return;
	*array_push(reading->book->arena, &reading->grid->merges) = merge;
}

static void take_start(struct sheet_reading *reading, const struct xml_event *event)
{
	if (text_is(event->name, "row"))
		start_row(reading, event);
	else if (text_is(event->name, "c"))
		start_cell(reading, event);
	else if (text_is(event->name, "mergeCell"))
		take_merge(reading, xml_attribute(event, "ref"));
	else if (text_is(event->name, "rPh"))
		reading->reading = true;
	else if (text_is(event->name, "v"))
		reading->inside = INSIDE_VALUE;
	else if (text_is(event->name, "t"))
		reading->inside = INSIDE_WORDS;
	else if (text_is(event->name, "f"))
		reading->inside = INSIDE_FORMULA;
	if (reading->in_cell && reading->inside == INSIDE_FORMULA)
		reading->cell.formula = true;
}

static void take_words(struct sheet_reading *reading, struct text words)
{
	if (!reading->in_cell || reading->reading)
		return;
	if (reading->inside == INSIDE_VALUE)
		buffer_add(&reading->cell.words, words);
	else if (reading->inside == INSIDE_WORDS)
		buffer_add(&reading->cell.inline_words, words);
	else if (reading->inside == INSIDE_FORMULA && reading->cell.said.count < 200)
		buffer_add(&reading->cell.said, words);
}

static void take_end(struct sheet_reading *reading, const struct xml_event *event)
{
	if (text_is(event->name, "rPh"))
		reading->reading = false;
	else if (text_is(event->name, "c") && reading->in_cell)
		end_cell(reading);
	else if (text_is(event->name, "row"))
		end_row(reading);
	reading->inside = INSIDE_NOTHING;
}

enum grid_end book_grid(struct book *book, size_t sheet, struct grid *grid)
{
	struct sheet_reading reading = { .book = book, .grid = grid };
	struct xml_event event;
	struct xml *xml;
	bool more = true;

	reading.cell.words = reading.cell.inline_words = reading.cell.said = (struct buffer){ .arena = book->arena };
	grid->book = true;
	grid->from_1904 = book->from_1904;
	if (!zip_enter(book->zip, book->sheets.items[sheet].part))
		return GRID_BROKEN;
	xml = xml_open(book->arena, book->zip);
	while (!reading.large && !book->broken && (more = book_next(book, xml, &event))) {
		if (event.kind == XML_START)
			take_start(&reading, &event);
		else if (event.kind == XML_END)
			take_end(&reading, &event);
		else
			take_words(&reading, event.words);
	}
	if (more)
		xml_close(xml);
	if (reading.large)
		return GRID_LARGE;
	if (book->swollen)
		return GRID_SWOLLEN;
	return book->broken ? GRID_BROKEN : GRID_FINE;
}
