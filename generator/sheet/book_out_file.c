/* The parts of an XLSX file around the rows of its sheets. */
#include "sheet/book_out_parts.h"
#include "sheet/book_styles.h"

static void put(struct buffer *out, const char *string)
{
	buffer_str(out, string);
}

#define XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

static void add_part(struct book_out *book, struct text name, struct buffer *bytes)
{
	*array_push(book->arena, &book->parts) = (struct zip_part){ name, buffer_text(bytes) };
}

static void put_view(struct buffer *out, const struct out_sheet *sheet, bool first)
{
	put(out, "<sheetViews><sheetView");
	put(out, first ? " tabSelected=\"1\"" : "");
	put(out, " workbookViewId=\"0\">");
	if (sheet->frozen)
		buffer_add(
			out,
			text_format(
				out->arena,
				"<pane ySplit=\"%z\" topLeftCell=\"A%z\" activePane=\"bottomLeft\" state=\"frozen\"/>"
				"<selection pane=\"bottomLeft\"/>",
				sheet->frozen, sheet->frozen + 1));
	put(out, "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
	if (sheet->widths.count)
		put(out, "<cols>");
	for (size_t i = 0; i < sheet->widths.count; i++)
		buffer_add(out, text_format(out->arena,
		                            "<col min=\"%z\" max=\"%z\" width=\"%d\" style=\"%z\" customWidth=\"1\"/>",
		                            sheet->widths.items[i].column + 1, sheet->widths.items[i].column + 1,
		                            sheet->widths.items[i].width, sheet->widths.items[i].style));
	if (sheet->widths.count)
		put(out, "</cols>");
}

static void add_sheet(struct book_out *book, struct out_sheet *sheet, size_t number)
{
	struct buffer out = { .arena = book->arena };

	out_end_row(sheet);
	put(&out, XML_HEAD "<worksheet " MAIN " xmlns:r=\"" OFFICE "\">");
	put_view(&out, sheet, number == 1);
	put(&out, "<sheetData>");
	buffer_add(&out, (struct text){ sheet->xml.bytes, sheet->xml.count });
	put(&out, "</sheetData>");
	if (sheet->formulas)
		put(&out, "<sheetProtection sheet=\"1\" formatCells=\"0\" formatColumns=\"0\" formatRows=\"0\" "
		          "insertRows=\"0\" "
		          "deleteRows=\"0\" sort=\"0\" autoFilter=\"0\"/>");
	if (sheet->merge_count) {
		put(&out, "<mergeCells>");
		buffer_add(&out, (struct text){ sheet->merges.bytes, sheet->merges.count });
		put(&out, "</mergeCells>");
	}
	if (sheet->choice_count) {
		buffer_add(&out, text_format(out.arena, "<dataValidations count=\"%z\">", sheet->choice_count));
		buffer_add(&out, (struct text){ sheet->choices.bytes, sheet->choices.count });
		put(&out, "</dataValidations>");
	}
	if (sheet->comments.count)
		put(&out, "<legacyDrawing r:id=\"r1\"/>");
	put(&out, "</worksheet>");
	add_part(book, text_format(book->arena, "xl/worksheets/sheet%z.xml", number), &out);
}

/* Comments stand in boxes that an older language draws. */
static void add_boxes(struct book_out *book, const struct out_sheet *sheet, size_t number)
{
	struct buffer out = { .arena = book->arena };

	put(&out, "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
	          "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shapetype id=\"t\" coordsize=\"21600,21600\" "
	          "o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"/>");
	for (size_t i = 0; i < sheet->comments.count; i++) {
		const struct out_comment *comment = &sheet->comments.items[i];

		buffer_add(
			&out,
			text_format(
				out.arena,
				"<v:shape id=\"c%z\" type=\"#t\" style=\"position:absolute;visibility:hidden\" "
				"fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><x:ClientData "
				"ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/"
				"><x:Anchor>%z,15,%z,2,%z,15,%z,4"
				"</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%z</x:Row><x:Column>%z</x:Column>"
				"</x:ClientData></v:shape>",
				i + 1, comment->column + 1, (size_t)comment->row, comment->column + 4,
				(size_t)comment->row + 4, (size_t)comment->row - 1, comment->column));
	}
	put(&out, "</xml>");
	add_part(book, text_format(book->arena, "xl/drawings/vmlDrawing%z.vml", number), &out);
}

static void add_comments(struct book_out *book, const struct out_sheet *sheet, size_t number)
{
	struct buffer out = { .arena = book->arena }, relations = { .arena = book->arena };

	if (!sheet->comments.count)
		return;
	put(&out, XML_HEAD "<comments " MAIN "><authors><author>naskah</author></authors><commentList>");
	for (size_t i = 0; i < sheet->comments.count; i++) {
		const struct out_comment *comment = &sheet->comments.items[i];

		buffer_add(&out, text_format(out.arena, "<comment ref=\"%t%z\" authorId=\"0\"><text><t>",
		                             out_letters(out.arena, comment->column), (size_t)comment->row));
		out_escaped(&out, comment->words);
		put(&out, "</t></text></comment>");
	}
	put(&out, "</commentList></comments>");
	add_part(book, text_format(book->arena, "xl/comments%z.xml", number), &out);
	add_boxes(book, sheet, number);
	buffer_add(&relations,
	           text_format(book->arena,
	                       XML_HEAD "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship Id=\"r1\" "
	                                "Type=\"" OFFICE "/vmlDrawing\" Target=\"../drawings/vmlDrawing%z.vml\"/>"
	                                "<Relationship Id=\"r2\" Type=\"" OFFICE "/comments\" "
	                                "Target=\"../comments%z.xml\"/></Relationships>",
	                       number, number));
	add_part(book, text_format(book->arena, "xl/worksheets/_rels/sheet%z.xml.rels", number), &relations);
}

#define KIND "application/vnd.openxmlformats-officedocument.spreadsheetml."

static void add_types(struct book_out *book)
{
	struct buffer out = { .arena = book->arena };

	put(&out, XML_HEAD
	    "<Types xmlns=\"" PACKAGE "content-types\"><Default Extension=\"rels\" "
	    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
	    "ContentType=\"application/xml\"/><Default Extension=\"vml\" "
	    "ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
	    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" KIND "sheet.main+xml\"/>"
	    "<Override PartName=\"/xl/styles.xml\" ContentType=\"" KIND "styles+xml\"/>");
	for (size_t i = 0; i < book->sheets.count; i++) {
		buffer_add(&out, text_format(out.arena,
		                             "<Override PartName=\"/xl/worksheets/sheet%z.xml\" ContentType=\"" KIND
		                             "worksheet+xml\"/>",
		                             i + 1));
		if (book->sheets.items[i]->comments.count)
			buffer_add(&out, text_format(out.arena,
			                             "<Override PartName=\"/xl/comments%z.xml\" ContentType=\"" KIND
			                             "comments+xml\"/>",
			                             i + 1));
	}
	put(&out, "</Types>");
	add_part(book, LIT("[Content_Types].xml"), &out);
}

static void add_workbook(struct book_out *book)
{
	struct buffer out = { .arena = book->arena }, relations = { .arena = book->arena },
		      package = { .arena = book->arena };

	put(&package,
	    XML_HEAD "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship Id=\"r1\" Type=\"" OFFICE
	             "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
	add_part(book, LIT("_rels/.rels"), &package);
	put(&out, XML_HEAD "<workbook " MAIN " xmlns:r=\"" OFFICE "\"><sheets>");
	put(&relations, XML_HEAD "<Relationships xmlns=\"" PACKAGE "relationships\">");
	for (size_t i = 0; i < book->sheets.count; i++) {
		put(&out, "<sheet name=\"");
		out_escaped(&out, book->sheets.items[i]->name);
		buffer_add(&out, text_format(out.arena, "\" sheetId=\"%z\" r:id=\"r%z\"/>", i + 1, i + 1));
		buffer_add(&relations, text_format(out.arena,
		                                   "<Relationship Id=\"r%z\" Type=\"" OFFICE
		                                   "/worksheet\" Target=\"worksheets/sheet%z.xml\"/>",
		                                   i + 1, i + 1));
	}
	put(&out, "</sheets><calcPr fullCalcOnLoad=\"1\"/></workbook>");
	put(&relations,
	    "<Relationship Id=\"styles\" Type=\"" OFFICE "/styles\" Target=\"styles.xml\"/></Relationships>");
	add_part(book, LIT("xl/workbook.xml"), &out);
	add_part(book, LIT("xl/_rels/workbook.xml.rels"), &relations);
}

void book_out_write(struct book_out *book, struct buffer *out)
{
	struct buffer styles = { .arena = book->arena };
	bool dressed = false;

	for (size_t i = 0; i < book->sheets.count; i++)
		dressed = dressed || book->sheets.items[i]->dressed;
	add_types(book);
	add_workbook(book);
	styles_write(&styles, dressed);
	add_part(book, LIT("xl/styles.xml"), &styles);
	for (size_t i = 0; i < book->sheets.count; i++) {
		add_sheet(book, book->sheets.items[i], i + 1);
		add_comments(book, book->sheets.items[i], i + 1);
	}
	buffer_add(out, zip_make(book->arena, book->parts.items, book->parts.count));
}
