/* The parts of a workbook that say what its sheets are: relations, names, shared strings, styles. */
#include "sheet/book.h"

#include "sheet/book_parts.h"

struct relation {
	struct text id, type, target;
};

struct relations {
	ARRAY_OF(struct relation) list;
};

/* -- XML -- */

bool book_next(struct book *book, struct xml *xml, struct xml_event *event)
{
	enum xml_end end = xml_next(xml, event);

	book->broken = book->broken || end == XML_BROKEN;
	book->swollen = book->swollen || end == XML_SWOLLEN;
	if (end != XML_FINE)
		xml_close(xml);
	return end == XML_FINE;
}

static bool is_hex(char byte)
{
	return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'F') || (byte >= 'a' && byte <= 'f');
}

/* "_x000D_" is how workbooks write what XML cannot. */
struct text book_words(struct arena *arena, struct text words)
{
	struct buffer out = { .arena = arena };
	size_t at;

	if (!text_find(words, "_x", &at))
		return text_trim(text_copy(arena, words));
	for (at = 0; at < words.count; at++) {
		struct text rest = text_part(words, at, 7);
		bool escape = rest.count == 7 && text_starts(rest, "_x") && rest.bytes[6] == '_';
		uint32_t code = 0;
		char bytes[4];

		for (size_t i = 2; escape && i < 6; i++) {
			char byte = rest.bytes[i];

			escape = is_hex(byte);
			code = code * 16 + (uint32_t)(byte <= '9' ? byte - '0' : (byte | 0x20) - 'a' + 10);
		}
		if (!escape) {
			buffer_byte(&out, words.bytes[at]);
			continue;
		}
		if (code && (code < 0xD800 || code >= 0xE000))
			buffer_add(&out, (struct text){ bytes, text_encode(code, bytes) });
		at += 6;
	}
	return text_trim(buffer_text(&out));
}

size_t book_number(struct text digits)
{
	size_t value = 0;

	for (size_t i = 0; i < digits.count && digits.bytes[i] >= '0' && digits.bytes[i] <= '9' && value < 100000000;
	     i++)
		value = value * 10 + (size_t)(digits.bytes[i] - '0');
	return value;
}

/* -- relations -- */

static struct text folder_of(struct text part)
{
	size_t count = part.count;

	while (count && part.bytes[count - 1] != '/')
		count--;
	return text_part(part, 0, count);
}

/* A target from the folder of the part that names it: "worksheets/sheet1.xml", "/xl/styles.xml", "../x.xml". */
static struct text resolve(struct arena *arena, struct text folder, struct text target)
{
	if (text_starts(target, "/"))
		return text_copy(arena, text_part(target, 1, target.count));
	while (text_starts(target, "../") || text_starts(target, "./")) {
		bool up = text_starts(target, "../");

		target = text_part(target, up ? 3 : 2, target.count);
		if (up && folder.count)
			folder = folder_of(text_part(folder, 0, folder.count - 1));
	}
	return TEXT_JOIN(arena, folder, target);
}

static void read_relations(struct book *book, struct text part, struct relations *relations)
{
	struct text folder = folder_of(part), name = text_part(part, folder.count, part.count);
	struct xml_event event;
	struct xml *xml;

	if (!zip_enter(book->zip, TEXT_JOIN(book->arena, folder, LIT("_rels/"), name, LIT(".rels"))))
		return;
	xml = xml_open(book->arena, book->zip);
	while (book_next(book, xml, &event))
		if (event.kind == XML_START && text_is(event.name, "Relationship"))
			*array_push(book->arena, &relations->list) = (struct relation){
				text_copy(book->arena, xml_attribute(&event, "Id")),
				text_copy(book->arena, xml_attribute(&event, "Type")),
				resolve(book->arena, folder, xml_attribute(&event, "Target")),
			};
}

static struct text target_of_type(const struct relations *relations, const char *type)
{
	for (size_t i = 0; i < relations->list.count; i++)
		if (text_ends(relations->list.items[i].type, type))
			return relations->list.items[i].target;
	return (struct text){ 0 };
}

static struct text target_of_id(const struct relations *relations, struct text id)
{
	for (size_t i = 0; i < relations->list.count; i++)
		if (text_equal(relations->list.items[i].id, id))
			return relations->list.items[i].target;
	return (struct text){ 0 };
}

/* -- parts -- */

static bool is_true(struct text value)
{
	return text_is(value, "1") || text_is(value, "true") || text_is(value, "on");
}

static void read_workbook(struct book *book, const struct relations *relations)
{
	struct xml *xml = xml_open(book->arena, book->zip);
	struct xml_event event;

	while (book_next(book, xml, &event)) {
		if (event.kind != XML_START)
			continue;
		if (text_is(event.name, "workbookPr"))
			book->from_1904 = is_true(xml_attribute(&event, "date1904"));
		if (text_is(event.name, "sheet"))
			*array_push(book->arena, &book->sheets) = (struct book_sheet){
				text_copy(book->arena, xml_attribute(&event, "name")),
				target_of_id(relations, xml_attribute(&event, "id")),
				text_starts(xml_attribute(&event, "state"), "h") ||
					text_starts(xml_attribute(&event, "state"), "veryH"),
			};
	}
}

/* Of rich words all runs, of words with a reading beside them (rPh) the words alone. */
static void read_strings(struct book *book, struct text part)
{
	struct buffer words = { .arena = book->arena };
	bool inside = false, reading = false;
	struct xml_event event;
	struct xml *xml;

	if (!part.count || !zip_enter(book->zip, part))
		return;
	xml = xml_open(book->arena, book->zip);
	while (book_next(book, xml, &event)) {
		if (event.kind == XML_WORDS) {
			if (inside && !reading)
				buffer_add(&words, event.words);
			continue;
		}
		if (text_is(event.name, "t"))
			inside = event.kind == XML_START;
		if (text_is(event.name, "rPh"))
			reading = event.kind == XML_START;
		if (text_is(event.name, "si") && event.kind == XML_END) {
			*array_push(book->arena, &book->strings) = book_words(book->arena, buffer_text(&words));
			words.count = 0;
		}
	}
}

/* What is known of styles so far. */
struct styles {
	struct book *book;
	ARRAY_OF(struct {
		size_t number;
		struct cell_form form;
	})
	formats;
	ARRAY_OF(bool) bold; /* of fonts */
	bool in_fonts, in_cells;
};

static enum cell_align align_called(struct text word)
{
	static const char *const words[] = { [CELL_ALIGN_LEFT] = "left",
		                             [CELL_ALIGN_CENTRE] = "center",
		                             [CELL_ALIGN_RIGHT] = "right",
		                             [CELL_ALIGN_JUSTIFY] = "justify" };

	for (size_t i = 1; i < sizeof words / sizeof *words; i++)
		if (text_is(word, words[i]))
			return (enum cell_align)i;
	return CELL_ALIGN_NONE;
}

static void take_xf(struct styles *styles, const struct xml_event *event)
{
	size_t number = book_number(xml_attribute(event, "numFmtId")),
	       font = book_number(xml_attribute(event, "fontId"));
	struct cell_form form = form_known((int)number);

	for (size_t i = 0; i < styles->formats.count; i++)
		form = styles->formats.items[i].number == number ? styles->formats.items[i].form : form;
	*array_push(styles->book->arena, &styles->book->forms) = form;
	array_push(styles->book->arena, &styles->book->looks)->bold =
		font < styles->bold.count && styles->bold.items[font];
}

static void take_style(struct styles *styles, const struct xml_event *event)
{
	struct arena *arena = styles->book->arena;
	struct book *book = styles->book;
	struct text value = xml_attribute(event, "val");

	if (text_is(event->name, "numFmt")) {
		array_push(arena, &styles->formats)->number = book_number(xml_attribute(event, "numFmtId"));
		styles->formats.items[styles->formats.count - 1].form = form_spelt(xml_attribute(event, "formatCode"));
	} else if (text_is(event->name, "font") && styles->in_fonts) {
		*array_push(arena, &styles->bold) = false;
	} else if (text_is(event->name, "b") && styles->in_fonts && styles->bold.count) {
		styles->bold.items[styles->bold.count - 1] = !value.count || is_true(value);
	} else if (text_is(event->name, "xf") && styles->in_cells) {
		take_xf(styles, event);
	} else if (text_is(event->name, "alignment") && styles->in_cells && book->looks.count) {
		book->looks.items[book->looks.count - 1].align = align_called(xml_attribute(event, "horizontal"));
	}
}

static void read_styles(struct book *book, struct text part)
{
	struct styles styles = { .book = book };
	struct xml_event event;
	struct xml *xml;

	if (!part.count || !zip_enter(book->zip, part))
		return;
	xml = xml_open(book->arena, book->zip);
	while (book_next(book, xml, &event)) {
		if (text_is(event.name, "cellXfs"))
			styles.in_cells = event.kind == XML_START;
		if (text_is(event.name, "fonts"))
			styles.in_fonts = event.kind == XML_START;
		if (event.kind == XML_START)
			take_style(&styles, &event);
	}
}

enum grid_end book_open(struct arena *arena, struct text bytes, struct book *book)
{
	struct relations package = { { 0 } }, parts = { { 0 } };
	struct text workbook;

	*book = (struct book){ .arena = arena, .zip = zip_open(arena, bytes) };
	if (!book->zip)
		return GRID_BROKEN;
	read_relations(book, LIT(""), &package);
	workbook = target_of_type(&package, "/officeDocument");
	if (!workbook.count && !book->broken && !book->swollen)
		return GRID_OTHER;
	read_relations(book, workbook, &parts);
	if (!zip_enter(book->zip, workbook))
		return book->swollen ? GRID_SWOLLEN : GRID_BROKEN;
	if (text_ends(workbook, ".bin") || text_starts(workbook, "word/") || text_starts(workbook, "ppt/"))
		return GRID_OTHER;
	read_workbook(book, &parts);
	read_strings(book, target_of_type(&parts, "/sharedStrings"));
	read_styles(book, target_of_type(&parts, "/styles"));
	if (book->swollen)
		return GRID_SWOLLEN;
	return book->broken || !book->sheets.count ? GRID_BROKEN : GRID_FINE;
}

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
}

size_t book_lookup(const struct book *book, struct text name)
{
	size_t i = 0;

	for (; i < book->sheets.count; i++) {
		struct text other = book->sheets.items[i].name;
		size_t k = 0;

		while (k < name.count && k < other.count && lower(name.bytes[k]) == lower(other.bytes[k]))
			k++;
		if (k == name.count && k == other.count)
			break;
	}
	return i;
}
