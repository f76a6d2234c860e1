/* Styles in the order of their numbers: one for each kind, numbers for each count of decimals. */
#include "sheet/book_styles.h"

#define INSIDE                                                                                                         \
	"applyAlignment=\"1\" applyProtection=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/><protection "          \
	"locked=\"0\"/></xf>"
#define OPEN_CELL                                                                                                      \
	"applyAlignment=\"1\" applyProtection=\"1\"><alignment vertical=\"top\"/><protection locked=\"0\"/></xf>"
#define CLOSED "applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
#define XF(font, fill, border, format)                                                                                 \
	"<xf numFmtId=\"" #format "\" fontId=\"" #font "\" fillId=\"" #fill "\" borderId=\"" #border                   \
	"\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" "

/* LibreOffice then writes 1.234,50 whatever language it speaks; Excel goes by its own. */
#define INDONESIAN "[$-421]"

enum { FORMAT_FIRST = 164, FORMAT_WHOLE = 172, FORMAT_BARE = 173 };

static const struct {
	const char *xml;
	int places; /* the format that its first decimal follows, up to STYLE_PLACES_MOST; 0: it has none */
} rows[] = {
	[OUT_PLAIN] = { XF(0, 0, 0, 0) OPEN_CELL, 0 },
	[OUT_TITLE] = { XF(1, 0, 0, 0) CLOSED, 0 },
	[OUT_HEAD] = { XF(1, 2, 1, 0) "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>", 0 },
	[OUT_NOTE] = { XF(2, 0, 0, 0) INSIDE, 0 },
	[OUT_WORDS] = { XF(0, 0, 0, 49) INSIDE, 0 },
	[OUT_COUNT] = { XF(0, 0, 0, 0) OPEN_CELL, 0 },
	[OUT_NUMBER] = { XF(0, 0, 0, 172) OPEN_CELL, FORMAT_FIRST },
	[OUT_DECIMAL] = { XF(0, 0, 0, 1) OPEN_CELL, FORMAT_BARE },
	[OUT_DAY] = { XF(0, 0, 0, 171) OPEN_CELL, 0 },
	[OUT_RATIO] = { XF(2, 3, 0, 173) CLOSED, 0 },
	[OUT_SUM] = { XF(1, 3, 0, 172) CLOSED, 0 },
};

size_t style_number(enum out_style style, int places)
{
	size_t number = 0;

	for (size_t i = 0; i < (size_t)style; i++)
		number += rows[i].places ? 1 + STYLE_PLACES_MOST : 1;
	return number + (rows[style].places && places > 0 ? (size_t)places : 0);
}

enum { ALIGNS = CELL_ALIGN_JUSTIFY + 1 };

size_t style_dressed(struct out_dress dress, int format)
{
	return style_number(OUT_SUM, 0) + 1 + ((size_t)dress.part * ALIGNS + (size_t)dress.align) * DRESSED_FORMATS +
	       (size_t)format;
}

/* In the order of style_dressed. */
static void write_dressed(struct buffer *out)
{
	static const struct {
		int font, fill;
	} parts[OUT_PARTS] = { { 0, 0 }, { 1, 0 }, { 1, 2 }, { 1, 3 }, { 1, 0 } };
	static const char *const aligns[ALIGNS] = { "", " horizontal=\"left\"", " horizontal=\"center\"",
		                                    " horizontal=\"right\"", " horizontal=\"justify\"" };

	for (int part = 0; part < OUT_PARTS; part++)
		for (int align = 0; align < ALIGNS; align++)
			for (int format = 0; format < DRESSED_FORMATS; format++) {
				int places = format - DRESSED_NUMBER;
				int number = format == DRESSED_WORDS  ? 49
				             : format == DRESSED_YEAR ? 0
				             : places                 ? FORMAT_FIRST + places
				                                      : FORMAT_WHOLE;

				buffer_add(out, text_format(out->arena,
				                            "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" "
				                            "borderId=\"2\" xfId=\"0\" applyNumberFormat=\"1\" "
				                            "applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" "
				                            "applyAlignment=\"1\"><alignment%s vertical=\"top\" "
				                            "wrapText=\"1\"/></xf>",
				                            number, parts[part].font, parts[part].fill, aligns[align]));
			}
}

void styles_write(struct buffer *out, bool dressed)
{
	static const char zeros[] = "000000";
	size_t count = 0;

	buffer_str(out, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet "
	                "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"15\">");
	for (int places = 1; places <= STYLE_PLACES_MOST; places++)
		buffer_add(out,
		           text_format(out->arena, "<numFmt numFmtId=\"%d\" formatCode=\"" INDONESIAN "#,##0.%t\"/>",
		                       FORMAT_FIRST + places, (struct text){ zeros, (size_t)places }));
	for (int places = 1; places <= STYLE_PLACES_MOST; places++)
		buffer_add(out, text_format(out->arena, "<numFmt numFmtId=\"%d\" formatCode=\"" INDONESIAN "0.%t\"/>",
		                            FORMAT_BARE + places, (struct text){ zeros, (size_t)places }));
	buffer_str(out,
	           "<numFmt numFmtId=\"171\" formatCode=\"" INDONESIAN "dd\\ mmmm\\ yyyy\"/>"
	           "<numFmt numFmtId=\"172\" formatCode=\"" INDONESIAN "#,##0\"/>"
	           "<numFmt numFmtId=\"173\" formatCode=\"" INDONESIAN "0.00%\"/></numFmts>"
	           "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/>"
	           "<name val=\"Calibri\"/></font><font><i/><sz val=\"11\"/><color rgb=\"FF595959\"/><name "
	           "val=\"Calibri\"/>"
	           "</font></fonts><fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill>"
	           "<patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\">"
	           "<fgColor rgb=\"FFDDEBF7\"/></patternFill></fill><fill><patternFill patternType=\"solid\">"
	           "<fgColor rgb=\"FFF2F2F2\"/></patternFill></fill></fills><borders count=\"3\"><border/><border>"
	           "<left/><right/><top/><bottom style=\"thin\"/></border><border><left style=\"thin\"/><right "
	           "style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border></borders><cellStyleXfs "
	           "count=\"1\">"
	           "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
	count = style_number(OUT_SUM, 0) + 1 + (dressed ? (size_t)OUT_PARTS * ALIGNS * DRESSED_FORMATS : 0);
	buffer_add(out, text_format(out->arena, "<cellXfs count=\"%z\">", count));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		buffer_str(out, rows[i].xml);
		for (int places = 1; rows[i].places && places <= STYLE_PLACES_MOST; places++)
			buffer_add(
				out,
				text_format(out->arena,
			                    "<xf numFmtId=\"%d\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
			                    "applyNumberFormat=\"1\" " OPEN_CELL,
			                    rows[i].places + places));
	}
	if (dressed)
		write_dressed(out);
	buffer_str(out, "</cellXfs></styleSheet>");
}
