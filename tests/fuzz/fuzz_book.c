/* Any bytes as a workbook: read as all the data of an office and as the sheet of a list, written again, read again;
 * then once more with an allocation that fails. The sanitizers are the judge, that every message can be printed and has
 * a place, and that what was written twice is the same.
 *
 * Bytes that are no ZIP file are parts of one, put together here, so that what is tried is XML and not its packing:
 * parts end with the byte 0x1E; shared strings first, then styles, then sheets.
 */
#include "base/array.h"
#include "record/record.h"
#include "sheet/lembar.h"
#include "sheets.h"
#include "sheet/zip.h"
#include "workbook/workbook.h"

#include <assert.h>
#include <setjmp.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATION(id, type, target) "<Relationship Id=\"" id "\" Type=\"" OFFICE "/" type "\" Target=\"" target "\"/>"

enum { SHEETS_MOST = 8, PART_END = 0x1E };

struct parts {
	ARRAY_OF(struct zip_part) list;
};

static void add(struct arena *arena, struct parts *parts, struct text name, struct text bytes)
{
	*array_push(arena, &parts->list) = (struct zip_part){ name, bytes };
}

static struct text next_part(struct text *bytes)
{
	const char *end = bytes->count ? memchr(bytes->bytes, PART_END, bytes->count) : NULL;
	struct text part = text_part(*bytes, 0, end ? (size_t)(end - bytes->bytes) : bytes->count);

	*bytes = text_part(*bytes, part.count + 1, bytes->count);
	return part;
}

static struct text packed(struct arena *arena, struct text bytes)
{
	static const char *const names[SHEETS_MOST] = { "data",    "narasi",   "lainnya", "program",
		                                        "pejabat", "Lembar 6", "sop",     "sasaran.indikator" };
	struct buffer sheets = { .arena = arena }, relations = { .arena = arena };
	struct parts parts = { { 0 } };

	buffer_str(&sheets, "<workbook xmlns:r=\"" OFFICE "\"><sheets>");
	buffer_str(&relations, "<Relationships>" RELATION("s", "sharedStrings", "sharedStrings.xml")
	                               RELATION("t", "styles", "styles.xml"));
	add(arena, &parts, LIT("_rels/.rels"),
	    LIT("<Relationships>" RELATION("r", "officeDocument", "xl/workbook.xml") "</Relationships>"));
	add(arena, &parts, LIT("xl/sharedStrings.xml"), next_part(&bytes));
	add(arena, &parts, LIT("xl/styles.xml"), next_part(&bytes));
	for (size_t i = 0; bytes.count && i < SHEETS_MOST; i++) {
		add(arena, &parts, text_format(arena, "xl/sheet%z.xml", i), next_part(&bytes));
		buffer_add(&sheets, text_format(arena, "<sheet name=\"%s\" r:id=\"r%z\"/>", names[i], i));
		buffer_add(&relations, text_format(arena, "<Relationship Id=\"r%z\" Target=\"sheet%z.xml\"/>", i, i));
	}
	buffer_str(&sheets, "</sheets></workbook>");
	buffer_str(&relations, "</Relationships>");
	add(arena, &parts, LIT("xl/workbook.xml"), buffer_text(&sheets));
	add(arena, &parts, LIT("xl/_rels/workbook.xml.rels"), buffer_text(&relations));
	return zip_make(arena, parts.list.items, parts.list.count);
}

static void check_places(struct arena *arena, struct diags *diags)
{
	check_messages(arena, diags);
	for (size_t i = 0; i < diags->list.count; i++)
		assert(!diags->list.items[i].file.count == !diags->list.items[i].line);
}

static struct json *read(struct arena *arena, struct text bytes)
{
	struct diags diags = { .arena = arena };
	struct lembar_reader reader = { .arena = arena, .diags = &diags, .context = &bytes, .fetch = fetch };
	struct json *root = workbook_read(arena, bytes, LIT("b.xlsx"), LIT("b.xlsx"), &record_shape, &diags);

	assert(root || diags.list.count);
	if (root && !lembar_expand(&reader, root, &record_shape))
		assert(diags.list.count);
	check_places(arena, &diags);
	return root;
}

static struct text written(struct arena *arena, const struct json *root)
{
	struct buffer out = { .arena = arena };

	workbook_write(arena, root, &record_shape, &out);
	return buffer_text(&out);
}

static void try_book(struct text bytes, size_t fail_at)
{
	struct arena *arena = arena_open((size_t)1 << 28);
	struct json *root;

	if (setjmp(*arena_landing(arena)) == 0) {
		arena_fail_at(arena, fail_at);
		if (!text_starts(bytes, "PK") && !text_starts(bytes, "\xD0\xCF"))
			bytes = packed(arena, bytes);
		root = read(arena, bytes);
		if (root) {
			struct text once = written(arena, root), twice = written(arena, read(arena, once));

			assert(text_equal(twice, written(arena, read(arena, twice))));
		}
	}
	arena_close(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text bytes = { (const char *)data, size };

	try_book(bytes, 0);
	if (size)
		try_book(bytes, 1 + data[size - 1]);
	return 0;
}
