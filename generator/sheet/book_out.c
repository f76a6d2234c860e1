/* A sheet is its rows as XML, put there as they come; what stands around them is put when the file is written. */
#include "sheet/book_out.h"

#include "base/decimal.h"
#include "sheet/book.h"
#include "sheet/book_out_parts.h"
#include "sheet/book_styles.h"

enum { CHOICE_WORDS_MOST = 255, LINE_HEIGHT = 15, HEIGHT_MOST = 400, SHEET_NAME_MOST = 31 };

struct book_out *book_out_new(struct arena *arena)
{
	struct book_out *book = arena_new(arena, struct book_out);

	book->arena = arena;
	return book;
}

static bool is_taken(const struct book_out *book, struct text name)
{
	for (size_t i = 0; i < book->sheets.count; i++)
		if (text_equal(book->sheets.items[i]->name, name))
			return true;
	return false;
}

struct out_sheet *out_sheet(struct book_out *book, struct text name, size_t frozen)
{
	struct out_sheet *sheet = arena_new(book->arena, struct out_sheet);
	struct text whole = name;

	for (int i = 2; is_taken(book, name); i++)
		name = text_format(book->arena, "%t~%d", text_part(whole, 0, SHEET_NAME_MOST - 4), i);

	sheet->arena = book->arena;
	sheet->name = text_copy(book->arena, name);
	sheet->frozen = frozen;
	sheet->xml = sheet->choices = sheet->row = sheet->merges = (struct buffer){ .arena = book->arena };
	*array_push(book->arena, &book->sheets) = sheet;
	return sheet;
}

/* -- words -- */

static void put(struct buffer *out, const char *string)
{
	buffer_str(out, string);
}

/* What XML cannot hold is written as workbooks do; so is what would be read as that. */
void out_escaped(struct buffer *out, struct text words)
{
	static const char hex[] = "0123456789ABCDEF";

	for (size_t i = 0; i < words.count; i++) {
		unsigned char byte = (unsigned char)words.bytes[i];

		if (byte == '&')
			put(out, "&amp;");
		else if (byte == '<')
			put(out, "&lt;");
		else if (byte == '>')
			put(out, "&gt;");
		else if (byte == '"')
			put(out, "&quot;");
		else if ((byte < ' ' && byte != '\n' && byte != '\t') ||
		         (byte == '_' && i + 1 < words.count && words.bytes[i + 1] == 'x'))
			buffer_add(out, text_format(out->arena, "_x00%t%t_", (struct text){ &hex[byte >> 4], 1 },
			                            (struct text){ &hex[byte & 15], 1 }));
		else
			buffer_byte(out, (char)byte);
	}
}

struct text out_letters(struct arena *arena, size_t column)
{
	char letters[8];
	size_t at = sizeof letters;

	for (column++; column && at; column = (column - 1) / 26)
		letters[--at] = (char)('A' + (column - 1) % 26);
	return text_copy(arena, (struct text){ letters + at, sizeof letters - at });
}

/* -- cells -- */

/* Programs that open the file do not all find out how high a row must be. */
void out_end_row(struct out_sheet *sheet)
{
	size_t height = sheet->lines * LINE_HEIGHT < HEIGHT_MOST ? sheet->lines * LINE_HEIGHT : HEIGHT_MOST;

	if (sheet->rows) {
		buffer_add(&sheet->xml,
		           text_format(sheet->arena, "<row r=\"%z\" ht=\"%z\">", (size_t)sheet->rows, height));
		buffer_add(&sheet->xml, (struct text){ sheet->row.bytes, sheet->row.count });
		put(&sheet->xml, "</row>");
	}
	sheet->row.count = 0;
	sheet->lines = 1;
}

void out_row(struct out_sheet *sheet)
{
	out_end_row(sheet);
	sheet->cells = 0;
	sheet->rows++;
}

/* How many lines the words take in so many columns, about. */
static size_t lines_in(const struct out_sheet *sheet, size_t column, size_t wide, struct text words)
{
	size_t width = 0, lines = 0;

	for (size_t i = 0; i < sheet->widths.count; i++)
		if (sheet->widths.items[i].column >= column && sheet->widths.items[i].column < column + wide)
			width += (size_t)sheet->widths.items[i].width;
	while (width && words.count) {
		size_t end = words.count;
		const char *line = memchr(words.bytes, '\n', words.count);

		if (line)
			end = (size_t)(line - words.bytes);
		lines += 1 + text_length(text_part(words, 0, end)) / width;
		words = text_part(words, end + 1, words.count);
	}
	return lines;
}

struct text out_name(const struct out_sheet *sheet)
{
	return sheet->name;
}

uint32_t out_rows(const struct out_sheet *sheet)
{
	return sheet->rows;
}

size_t out_cells(const struct out_sheet *sheet)
{
	return sheet->cells;
}

static void start_cell(struct out_sheet *sheet, size_t style, const char *kind)
{
	buffer_add(&sheet->row, text_format(sheet->arena, "<c r=\"%t%z\" s=\"%z\"%s>",
	                                    out_letters(sheet->arena, sheet->cells), (size_t)sheet->rows, style, kind));
	sheet->cells++;
}

void out_empty(struct out_sheet *sheet)
{
	sheet->cells++;
}

/* Where the words must end; what lies beyond U+FFFF counts twice. */
static size_t end_of_cell(struct text words)
{
	size_t at = 0, count = 0;

	while (at < words.count) {
		size_t start = at;

		count += text_next(words, &at) > 0xFFFF ? 2 : 1;
		if (count > OUT_WORDS_MOST)
			return start;
	}
	return words.count;
}

bool out_fits(struct text words)
{
	return words.count <= OUT_WORDS_MOST || end_of_cell(words) == words.count;
}

struct text book_out_cut(const struct book_out *book)
{
	struct text cut = { 0 };

	for (size_t i = book->sheets.count; i-- > 0;)
		cut = book->sheets.items[i]->cut.count ? book->sheets.items[i]->cut : cut;
	return cut;
}

/* Words in a cell of the style with this number, about so many lines of them. */
static void put_words(struct out_sheet *sheet, size_t style, size_t lines, struct text words)
{
	sheet->lines = lines > sheet->lines ? lines : sheet->lines;
	if (!out_fits(words)) {
		if (!sheet->cut.count)
			sheet->cut = text_format(sheet->arena, "%t:%z:%t", sheet->name, (size_t)sheet->rows,
			                         out_letters(sheet->arena, sheet->cells));
		words = text_part(words, 0, end_of_cell(words));
	}
	start_cell(sheet, style, " t=\"inlineStr\"");
	put(&sheet->row, "<is><t xml:space=\"preserve\">");
	out_escaped(&sheet->row, words);
	put(&sheet->row, "</t></is></c>");
}

/* Plain words and titles run on into the cells beside theirs. */
void out_words(struct out_sheet *sheet, enum out_style style, struct text words)
{
	bool runs = style == OUT_TITLE || style == OUT_PLAIN;

	put_words(sheet, style_number(style, 0), runs ? 1 : lines_in(sheet, sheet->cells, 1, words), words);
}

static void put_truth(struct out_sheet *sheet, size_t style, bool truth)
{
	start_cell(sheet, style, " t=\"b\"");
	put(&sheet->row, truth ? "<v>1</v></c>" : "<v>0</v></c>");
}

void out_truth(struct out_sheet *sheet, bool truth)
{
	put_truth(sheet, style_number(OUT_COUNT, 0), truth);
}

static void out_value(struct out_sheet *sheet, size_t style, struct text value)
{
	start_cell(sheet, style, "");
	put(&sheet->row, "<v>");
	buffer_add(&sheet->row, value);
	put(&sheet->row, "</v></c>");
}

bool out_holds(struct arena *arena, struct text number, struct text *words, int *places)
{
	enum cell_mark mark = CELL_ROUNDED;
	struct decimal value, kept;

	if (!decimal_parse(number, &value) || value.places > STYLE_PLACES_MOST)
		return false;
	*places = value.places;
	*words = form_number(arena, number, (struct cell_form){ FORM_PLAIN, value.places }, false, &mark);
	return mark == CELL_NUMBER && decimal_parse(*words, &kept) && !decimal_compare(value, kept);
}

void out_number(struct out_sheet *sheet, enum out_style style, struct text number)
{
	struct text words;
	int places;

	if (out_holds(sheet->arena, number, &words, &places))
		out_value(sheet, style_number(style, places), words);
	else
		out_words(sheet, OUT_WORDS, number);
}

void out_dressed_words(struct out_sheet *sheet, struct out_dress dress, struct text words)
{
	sheet->dressed = true;
	put_words(sheet, style_dressed(dress, DRESSED_WORDS), lines_in(sheet, sheet->cells, dress.wide + 1, words),
	          words);
}

void out_dressed_truth(struct out_sheet *sheet, struct out_dress dress, bool truth)
{
	sheet->dressed = true;
	put_truth(sheet, style_dressed(dress, DRESSED_YEAR), truth);
}

void out_dressed_empty(struct out_sheet *sheet, struct out_dress dress)
{
	sheet->dressed = true;
	start_cell(sheet, style_dressed(dress, DRESSED_YEAR), "");
	put(&sheet->row, "</c>");
}

void out_dressed_number(struct out_sheet *sheet, struct out_dress dress, bool year, struct text number)
{
	struct text words;
	int places;

	sheet->dressed = true;
	if (out_holds(sheet->arena, number, &words, &places))
		out_value(sheet, style_dressed(dress, year && !places ? DRESSED_YEAR : DRESSED_NUMBER + places), words);
	else
		out_dressed_words(sheet, dress, number);
}

void out_day(struct out_sheet *sheet, struct text date)
{
	int64_t serial;

	if (form_serial(date, &serial))
		out_value(sheet, style_number(OUT_DAY, 0), text_from_int(sheet->arena, serial));
	else
		out_words(sheet, OUT_WORDS, date);
}

void out_formula(struct out_sheet *sheet, enum out_style style, struct text formula, struct text value)
{
	sheet->formulas = true;
	start_cell(sheet, style_number(style, 0), value.bytes && !value.count ? " t=\"str\"" : "");
	put(&sheet->row, "<f>");
	out_escaped(&sheet->row, formula);
	put(&sheet->row, "</f>");
	if (value.bytes) {
		put(&sheet->row, "<v>");
		buffer_add(&sheet->row, value);
		put(&sheet->row, "</v>");
	}
	put(&sheet->row, "</c>");
}

/* -- columns -- */

void out_column(struct out_sheet *sheet, size_t column, int width, enum out_style style)
{
	*array_push(sheet->arena, &sheet->widths) = (struct out_width){ column, width, style_number(style, 0) };
}

struct out_range out_below(const struct out_sheet *sheet, size_t column, bool only)
{
	return (struct out_range){ column, sheet->rows + 1, OUT_ROW_LAST, only };
}

static void put_choices(struct out_sheet *sheet, struct out_range cells, struct text formula)
{
	struct text letters = out_letters(sheet->arena, cells.column);

	buffer_add(&sheet->choices,
	           text_format(sheet->arena, "<dataValidation type=\"list\" allowBlank=\"1\"%s sqref=\"%t%z:%t%z\">",
	                       cells.only ? " showErrorMessage=\"1\"" : "", letters, (size_t)cells.top, letters,
	                       (size_t)cells.bottom));
	put(&sheet->choices, "<formula1>");
	out_escaped(&sheet->choices, formula);
	put(&sheet->choices, "</formula1></dataValidation>");
	sheet->choice_count++;
}

void out_choices(struct out_sheet *sheet, struct out_range cells, const struct text *words, size_t count)
{
	struct buffer list = { .arena = sheet->arena };

	buffer_byte(&list, '"');
	for (size_t i = 0; i < count; i++) {
		if (i)
			buffer_byte(&list, ',');
		buffer_add(&list, words[i]);
		if (memchr(words[i].bytes, ',', words[i].count) || memchr(words[i].bytes, '"', words[i].count))
			return;
	}
	buffer_byte(&list, '"');
	if (count && list.count <= CHOICE_WORDS_MOST + 2)
		put_choices(sheet, cells, buffer_text(&list));
}

/* The range ends with the last words of the column, so that what is added there is offered, and no blanks are. */
void out_choices_of(struct out_sheet *sheet, struct out_range cells, struct text other, size_t column, uint32_t row)
{
	struct text letters = out_letters(sheet->arena, column);
	struct text all =
		text_format(sheet->arena, "'%t'!$%t$%z:$%t$%d", other, letters, (size_t)row, letters, OUT_ROW_LAST);

	put_choices(sheet, cells,
	            text_format(sheet->arena, "OFFSET('%t'!$%t$%z,0,0,MAX(1,SUMPRODUCT(MAX((%t<>\"\")*ROW(%t)))-%z),1)",
	                        other, letters, (size_t)row, all, all, (size_t)row - 1));
}

void out_comment(struct out_sheet *sheet, struct text words)
{
	*array_push(sheet->arena, &sheet->comments) =
		(struct out_comment){ sheet->rows, sheet->cells - 1, text_copy(sheet->arena, words) };
}

void out_merge(struct out_sheet *sheet, uint32_t top, size_t left, uint32_t bottom, size_t right)
{
	buffer_add(&sheet->merges,
	           text_format(sheet->arena, "<mergeCell ref=\"%t%z:%t%z\"/>", out_letters(sheet->arena, left),
	                       (size_t)top, out_letters(sheet->arena, right), (size_t)bottom));
	sheet->merge_count++;
}
