/* The file that is asked for, or one sheet of it, as a grid. A workbook is opened once for all lists that are in it. */
#include "input/wording.h"
#include "sheet/book.h"
#include "sheet/sheet.h"

struct open_book {
	struct text bytes;
	struct book book;
	enum grid_end end;
};

struct open_books {
	ARRAY_OF(struct open_book *) list;
};

struct open_books *sheet_books(struct arena *arena)
{
	return arena_new(arena, struct open_books);
}

static struct open_book *find_book(const struct sheet *sheet, struct text bytes)
{
	struct open_books *books = sheet->reader->books;
	struct open_book *book;

	for (size_t i = 0; i < books->list.count; i++)
		if (books->list.items[i]->bytes.bytes == bytes.bytes)
			return books->list.items[i];
	book = arena_new(sheet->arena, struct open_book);
	book->bytes = bytes;
	book->end = book_open(sheet->arena, bytes, &book->book);
	*array_push(sheet->arena, &books->list) = book;
	return book;
}

static bool refuse_end(struct sheet *sheet, const struct json *name, enum grid_end end)
{
	struct text shown = shorten(sheet->arena, name->text);

	switch (end) {
	case GRID_FINE:
		return true;
	case GRID_OPEN:
		return SHEET_REFUSE(sheet, name, MESSAGE_LEMBAR_OPEN, shown);
	case GRID_OLD:
		return SHEET_REFUSE(sheet, name, MESSAGE_LEMBAR_OLD, shown);
	case GRID_LOCKED:
		return SHEET_REFUSE(sheet, name, MESSAGE_LEMBAR_LOCKED, shown);
	case GRID_BROKEN:
		return SHEET_REFUSE(sheet, name, MESSAGE_LEMBAR_BROKEN, shown);
	case GRID_SWOLLEN:
		return SHEET_REFUSE(sheet, name, MESSAGE_LEMBAR_SWOLLEN, shown,
		                    text_from_int(sheet->arena, ZIP_MEGABYTES_MOST));
	case GRID_LARGE:
		return SHEET_REFUSE(sheet, name, MESSAGE_LEMBAR_LARGE, shown,
		                    text_from_int(sheet->arena, GRID_CELLS_MOST));
	case GRID_BOOK:
	case GRID_OTHER:
		break;
	}
	return SHEET_REFUSE(sheet, name, MESSAGE_LEMBAR_KIND, shown);
}

/* -- one sheet of several -- */

static struct text names_of(const struct sheet *sheet, const struct book *book)
{
	struct text *words = arena_many(sheet->arena, book->sheets.count + 1, struct text);

	for (size_t i = 0; i < book->sheets.count; i++)
		words[i] = quote(sheet->arena, book->sheets.items[i].name);
	return list_words(sheet->arena, words, book->sheets.count);
}

/* The sheet that is named, or the only one that is seen. */
static bool choose_sheet(struct sheet *sheet, const struct json *name, const struct book *book, size_t *index)
{
	const struct json *asked = json_lookup(sheet->asked, "nama");
	size_t seen = 0;

	if (asked && asked->kind == JSON_TEXT) {
		*index = book_lookup(book, text_trim(asked->text));
		return *index < book->sheets.count ||
		       SHEET_REFUSE(sheet, asked, MESSAGE_LEMBAR_NO_SHEET, shorten(sheet->arena, asked->text),
		                    names_of(sheet, book));
	}
	for (size_t i = 0; i < book->sheets.count; i++)
		if (!book->sheets.items[i].hidden) {
			seen++;
			*index = i;
		}
	return seen == 1 || SHEET_REFUSE(sheet, name, MESSAGE_LEMBAR_WHICH, shorten(sheet->arena, name->text),
	                                 names_of(sheet, book));
}

static bool open_book(struct sheet *sheet, const struct json *name, struct text bytes)
{
	struct open_book *open = find_book(sheet, bytes);
	size_t index = 0;

	if (open->end != GRID_FINE)
		return refuse_end(sheet, name, open->end);
	if (!choose_sheet(sheet, name, &open->book, &index))
		return false;
	*sheet->file = text_format(sheet->arena, "%t[%t]", *sheet->file, open->book.sheets.items[index].name);
	return refuse_end(sheet, name, book_grid(&open->book, index, &sheet->grid));
}

bool sheet_open(struct sheet *sheet)
{
	const struct json *name = json_lookup(sheet->asked, "lembar"), *part = json_lookup(sheet->asked, "nama");
	struct text bytes;
	enum grid_end end;

	if (!sheet->reader->fetch(sheet->reader->context, name, sheet->path, &bytes, sheet->file))
		return false;
	end = grid_read(sheet->arena, bytes, &sheet->grid);
	if (end == GRID_BOOK)
		return open_book(sheet, name, bytes);
	if (end == GRID_FINE && part)
		return SHEET_REFUSE(sheet, part, MESSAGE_LEMBAR_NAMED_TEXT, shorten(sheet->arena, name->text));
	return refuse_end(sheet, name, end);
}
