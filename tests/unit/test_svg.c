/* Pages as SVG and HTML: how things are spelled, and each kind of item as an element. */
#include "svg/defs.h"
#include "svg/outlines.h"
#include "svg/spelling.h"
#include "svg/svg.h"

#include "byhand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "arena_fixture.h"

/* -- spelling -- */

static void assert_text(struct arena *arena, const char *text, const char *expected)
{
	struct buffer out = { .arena = arena };

	xml_text(&out, text_from(text));
	assert_string_equal(buffer_text(&out).bytes, expected);
}

static void what_xml_reads_is_escaped(void **state)
{
	assert_text(*state, "a<b>&\"c'", "a&lt;b&gt;&amp;&quot;c'");
	assert_text(*state, "]]></text><script>", "]]&gt;&lt;/text&gt;&lt;script&gt;");
	assert_text(*state, "\xC3\xA9\xC2\xA0\xC2\xAD\xE2\x80\x93\xF0\x9F\x98\x80",
	            "\xC3\xA9\xC2\xA0\xC2\xAD\xE2\x80\x93\xF0\x9F\x98\x80");
}

static void what_is_no_character_is_dropped(void **state)
{
	assert_text(*state, "a\x01\x08\x0B\x0C\x0E\x1F\x7F\tb\n", "a\tb\n");
	assert_text(*state, "a\xC2\x80\xC2\x9F\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBDz", "a\xEF\xBF\xBDz");
	assert_text(*state, "\r", "");
}

static void assert_length(struct arena *arena, length value, const char *expected)
{
	struct buffer out = { .arena = arena };

	xml_length(&out, value);
	assert_string_equal(buffer_text(&out).bytes, expected);
}

static void lengths_are_hundredths_of_a_point(void **state)
{
	assert_length(*state, 0, "0");
	assert_length(*state, 12500, "12.5");
	assert_length(*state, 595276, "595.28");
	assert_length(*state, 70, ".07");
	assert_length(*state, -5, "-.01");
	assert_length(*state, 4, "0");
	assert_length(*state, -4, "0");
	assert_length(*state, -120000, "-120");
}

static void numbers_in_a_row_stand_apart(void **state)
{
	struct buffer out = { .arena = *state };

	buffer_byte(&out, 'M');
	xml_next_int(&out, 1);
	xml_next_int(&out, -2);
	xml_next_int(&out, 0);
	buffer_byte(&out, 'l');
	xml_next_length(&out, -4);
	xml_next_length(&out, 500);
	xml_next_length(&out, -500);
	assert_string_equal(buffer_text(&out).bytes, "M1-2 0l0 .5-.5");
}

static void assert_colour(struct arena *arena, uint32_t rgb, const char *expected)
{
	struct buffer out = { .arena = arena };

	xml_colour(&out, "fill", rgb);
	assert_string_equal(buffer_text(&out).bytes, expected);
}

static void colours_are_short_where_they_can_be(void **state)
{
	assert_colour(*state, 0, "");
	assert_colour(*state, 0xFFFFFF, " fill=\"#fff\"");
	assert_colour(*state, 0x1F4E79, " fill=\"#1f4e79\"");
	assert_colour(*state, 0x112234, " fill=\"#112234\"");
	assert_colour(*state, rgb_of_grey(88), " fill=\"#e0e0e0\"");
	assert_colour(*state, rgb_of_grey(INK_WHITE), " fill=\"#fff\"");
	assert_colour(*state, rgb_of_grey(INK_BLACK), "");
}

static void assert_href(struct arena *arena, const char *uri, const char *expected)
{
	struct buffer out = { .arena = arena };

	assert_int_equal(xml_href(&out, text_from(uri)), expected[0] != '\0');
	assert_string_equal(buffer_text(&out).bytes, expected);
}

static void only_addresses_are_linked(void **state)
{
	assert_href(*state, "https://a.go.id/x?a=1&b=\"2\"", "href=\"https://a.go.id/x?a=1&amp;b=&quot;2&quot;\"");
	assert_href(*state, "http://a/\xC3\xA9 b\n", "href=\"http://a/%C3%A9%20b%0A\"");
	assert_href(*state, "MailTo:a@b.id", "href=\"MailTo:a@b.id\"");
	assert_href(*state, "javascript:alert(1)", "");
	assert_href(*state, " https://a", "");
	assert_href(*state, "data:text/html,x", "");
	assert_href(*state, "http", "");
	assert_href(*state, "", "");
}

static void files_are_linked_whatever_they_are_called(void **state)
{
	struct buffer out = { .arena = *state };

	xml_href_file(&out, LIT("javascript:a b#c?100%\"<\xC3\xA9-_.svg"));
	assert_string_equal(buffer_text(&out).bytes, "href=\"javascript%3Aa%20b%23c%3F100%25%22%3C%C3%A9-_.svg\"");
}

/* -- outlines -- */

static void assert_outline(struct arena *arena, const struct outline_step *steps, size_t count, const char *expected)
{
	struct buffer out = { .arena = arena };
	const struct glyph_outline outline = { steps, count };

	outline_spell(&out, &outline);
	assert_string_equal(buffer_text(&out).bytes, expected);
}

static void outlines_stand_upside_down(void **state)
{
	static const struct outline_step ring[] = {
		{ OUTLINE_MOVE, { 10 }, { 20 } },   { OUTLINE_LINE, { 30 }, { 20 } },
		{ OUTLINE_LINE, { 30 }, { 50 } },   { OUTLINE_LINE, { 20 }, { 40 } },
		{ OUTLINE_LINE, { 15 }, { 45 } },   { OUTLINE_CUBIC, { 15, 16, 18 }, { 46, 47, 46 } },
		{ OUTLINE_MOVE, { -10 }, { -20 } }, { OUTLINE_LINE, { -11 }, { -20 } },
	};

	assert_outline(*state, ring, 8, "M10-20h20v-30l-10 10-5-5c0-1 1-2 3-1zM-10 20h-1z");
	assert_outline(*state, ring, 0, "");
}

/* A conic whose control point mirrors the one before need not say it; a rounded one does not mirror. */
static void even_curves_are_shorter(void **state)
{
	static const struct outline_step wave[] = {
		{ OUTLINE_MOVE, { 0 }, { 0 } },
		{ OUTLINE_CONIC, { 0, 5 }, { 10, 15 } },
		{ OUTLINE_CONIC, { 10, 15 }, { 20, 20 } },
		{ OUTLINE_CONIC, { 20, 21 }, { 21, 22 } },
		{ OUTLINE_LINE, { 22 }, { 23 } },
		{ OUTLINE_CONIC, { 23, 24 }, { 24, 25 } },
	};

	assert_outline(*state, wave, 6, "M0 0q0-10 5-15t10-5q5-1 6-2l1-1q1-1 2-2z");
}

/* -- pages -- */

static const char *svg_of(struct byhand *hand, const char *stem)
{
	struct buffer out = { .arena = hand->arena };

	assert_true(svg_page(hand->arena, &hand->document, 0, text_from(stem), &out));
	return buffer_text(&out).bytes;
}

/* What is drawn, behind the definitions and the white ground. */
static const char *body_of(struct byhand *hand)
{
	const char *ground = "</defs>\n<path fill=\"#fff\" d=\"M0 0h600v800H0z\"/>\n";
	const char *svg = svg_of(hand, "lkip");
	const char *body = strstr(svg, ground);

	assert_non_null(body);
	return body + strlen(ground);
}

static void a_page_says_what_it_is(void **state)
{
	struct byhand hand;
	const char *svg;

	(void)state;
	byhand_open(&hand, "Arial");
	hand.document.title = LIT("Laporan <Kinerja>");
	byhand_page(&hand);
	svg = svg_of(&hand, "lkip");
	assert_non_null(strstr(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600pt\" height=\"800pt\""
	                            " viewBox=\"0 0 600 800\""));
	assert_non_null(strstr(svg, " xml:lang=\"id-ID\">\n<title>Laporan &lt;Kinerja&gt;, halaman 1</title>\n"
	                            "<desc>Dinas, lembar ke-1 dari 1</desc>\n"));
	assert_string_equal(body_of(&hand), "</svg>\n");
	arena_close(hand.arena);
}

/* Liberation Sans has 2048 units per em and "l" is 455 wide, "." 569, a blank 569; Bonum has 1000. */
static void words_lie_over_their_outlines(void **state)
{
	struct byhand hand;
	struct mark *p;

	(void)state;
	byhand_open(&hand, "Arial");
	p = byhand_mark(&hand, byhand_mark(&hand, NULL, ROLE_SECT), ROLE_P);
	byhand_page(&hand);
	byhand_text(&hand, p, pt(10), pt(20), "ll.");
	byhand_text(&hand, NULL, pt(10), 20504, " ");
	byhand_text(&hand, NULL, pt(30), pt(40), "\xC2\xAD");
	assert_string_equal(
		body_of(&hand),
		"<g data-mark=\"Sect/P\" data-id=\"2\">\n"
		"<g transform=\"translate(10 20)scale(.004882813)\"><use href=\"#a\"/><use href=\"#a\" x=\"455\"/>"
		"<use href=\"#b\" x=\"910\"/><text class=\"f0\" textLength=\"1479\">ll.</text></g>\n"
		"</g>\n"
		"<g aria-hidden=\"true\">\n"
		"<g transform=\"translate(30 40)scale(.004882813)\"><use href=\"#c\"/></g>\n"
		"</g>\n</svg>\n");
	assert_non_null(strstr(svg_of(&hand, ""), "<defs>\n<path id=\"a\" d=\"M138 0v-1484h180v1484h-180z\"/>\n"
	                                          "<path id=\"b\" d=\"M187 0v-219h195v219h-195z\"/>\n"
	                                          "<path id=\"c\" d=\""));
	arena_close(hand.arena);
}

static size_t count_of(const char *text, const char *part)
{
	size_t count = 0;

	while ((text = strstr(text, part)) != NULL) {
		text += strlen(part);
		count++;
	}
	return count;
}

static void texts_that_touch_are_one(void **state)
{
	struct byhand hand;
	struct piece *pieces;
	length width;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	pieces = byhand_words(&hand, NULL, pt(10), pt(20), (const char *const[]){ "l", " ", "l", " " }, 4);
	pieces[1].after = pt(2);
	width = 2 * (shaped_advance(pieces[0].shaped, pt(10)) + shaped_advance(pieces[1].shaped, pt(10)));
	byhand_text(&hand, NULL, pt(12) + width, pt(20), ".");
	assert_non_null(strstr(body_of(&hand),
	                       "<use href=\"#a\"/><use href=\"#a\" x=\"1434\"/><use href=\"#b\" x=\"2458\"/>"
	                       "<text class=\"f0\" textLength=\"3027\" word-spacing=\"205\">l l .</text>"));
	arena_close(hand.arena);
}

static void words_that_come_again_are_defined_once(void **state)
{
	struct byhand hand;
	const char *svg;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_text(&hand, NULL, pt(10), pt(20), "l.l");
	byhand_text(&hand, NULL, pt(10), pt(40), "l.l");
	byhand_text(&hand, NULL, pt(10), pt(60), "ll");
	byhand_text(&hand, NULL, pt(10), pt(80), "ll");
	svg = svg_of(&hand, "");
	assert_non_null(strstr(svg, "<g id=\"c\"><use href=\"#a\"/><use href=\"#b\" x=\"455\"/>"
	                            "<use href=\"#a\" x=\"1024\"/></g>\n"));
	assert_int_equal(count_of(svg, "><use href=\"#c\"/><text class=\"f0\" textLength=\"1479\">l.l</text>"), 2);
	assert_int_equal(count_of(svg, "><use href=\"#a\"/><use href=\"#a\" x=\"455\"/><text"), 2);
	arena_close(hand.arena);
}

static void other_faces_are_told(void **state)
{
	struct byhand hand;
	const char *body;

	(void)state;
	byhand_open(&hand, "Bookman Old Style");
	byhand_page(&hand);
	byhand_words(&hand, NULL, pt(10), pt(20), (const char *const[]){ "l", "\xE2\x9C\x93", "l" }, 3);
	body = body_of(&hand);
	assert_int_equal(count_of(body, "scale(.01)"), 2);
	assert_int_equal(count_of(body, "scale(.004882813)"), 1);
	assert_int_equal(count_of(body, "<text"), 1);
	assert_non_null(strstr(body, "<text class=\"f0\" font-size=\"1000\" textLength=\""));
	assert_non_null(strstr(body, ">l<tspan class=\"f1\">\xE2\x9C\x93</tspan>l</text></g>\n"));
	arena_close(hand.arena);
	byhand_open(&hand, "Times New Roman");
	byhand_page(&hand);
	byhand_text(&hand, NULL, pt(10), pt(20), "l");
	assert_non_null(strstr(svg_of(&hand, ""), ".f0{font-family:'Liberation Serif','Times New Roman',serif;"
	                                          "font-weight:normal;font-style:normal}\n</style>"));
	arena_close(hand.arena);
}

static void words_run_up_and_aslant(void **state)
{
	struct byhand hand;
	const char *body;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_text(&hand, NULL, pt(10), pt(20), "l");
	byhand_text(&hand, NULL, pt(30), pt(40), "l");
	hand.document.pages.items[0].items.items[0].text.way = WAY_UP;
	hand.document.pages.items[0].items.items[1].text.way = WAY_SLANTED;
	hand.document.pages.items[0].items.items[1].text.grey = 80;
	body = body_of(&hand);
	assert_non_null(strstr(body, "<g transform=\"translate(10 20)rotate(-90)scale(.004882813)\">"));
	assert_non_null(strstr(body, "<g transform=\"translate(30 40)rotate(-45)scale(.004882813)\" fill=\"#ccc\">"));
	arena_close(hand.arena);
}

static void rules_of_a_colour_are_one_path(void **state)
{
	struct byhand hand;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_item(&hand, ITEM_RULE, NULL, 50, -50)->rule = (struct item_rule){ .width = pt(50), .height = 549 };
	byhand_item(&hand, ITEM_RULE, NULL, 50, pt(1))->rule = (struct item_rule){ .width = pt(5), .height = 500 };
	byhand_item(&hand, ITEM_RULE, NULL, 50, pt(2))->rule =
		(struct item_rule){ .width = pt(5), .height = 500, .coloured = true, .rgb = 0x1F4E79 };
	assert_string_equal(body_of(&hand), "<g aria-hidden=\"true\">\n"
	                                    "<path d=\"M.05-.05h50v.55h-50zM.05 1h5v.5h-5z\"/>\n"
	                                    "<path fill=\"#1f4e79\" d=\"M.05 2h5v.5h-5z\"/>\n"
	                                    "</g>\n</svg>\n");
	arena_close(hand.arena);
}

static void paths_are_stroked_and_filled(void **state)
{
	static const struct path_step steps[] = {
		{ PATH_MOVE, { 0 }, { 0 } },
		{ PATH_LINE, { 5000 }, { -2000 } },
		{ PATH_CURVE, { 1000, 2000, 3000 }, { 0, -3000, 0 } },
		{ .verb = PATH_CLOSE },
	};
	struct byhand hand;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_item(&hand, ITEM_PATH, NULL, pt(1), pt(2))->path =
		(struct item_path){ steps, 4, 750, 0, true, 90, pt(3), pt(2) };
	byhand_item(&hand, ITEM_PATH, NULL, pt(1), pt(2))->path =
		(struct item_path){ .steps = steps, .count = 2, .stroke = pt(1), .stroke_grey = 50 };
	byhand_item(&hand, ITEM_PATH, NULL, pt(1), pt(2))->path = (struct item_path){ .steps = steps, .count = 2 };
	assert_string_equal(body_of(&hand), "<g aria-hidden=\"true\">\n"
	                                    "<path fill=\"#e6e6e6\" stroke=\"#000\" stroke-width=\".75\" "
	                                    "stroke-dasharray=\"3 2\" d=\"M1 2L6 0C2 2 3-1 4 2z\"/>\n"
	                                    "<path fill=\"none\" stroke=\"#808080\" d=\"M1 2L6 0\"/>\n"
	                                    "</g>\n</svg>\n");
	arena_close(hand.arena);
}

/* Where the corners of a picture come to lie, by how its samples lie: "p" in eight positions. */
static void pictures_stand_upright(void **state)
{
	static const char *const matrices[] = {
		[1] = "matrix(60 0 0 40 1 2)",     [2] = "matrix(-60 0 0 40 61 2)", [3] = "matrix(-60 0 0 -40 61 42)",
		[4] = "matrix(60 0 0 -40 1 42)",   [5] = "matrix(0 40 60 0 1 2)",   [6] = "matrix(0 40 -60 0 61 2)",
		[7] = "matrix(0 -40 -60 0 61 42)", [8] = "matrix(0 -40 60 0 1 42)",
	};

	(void)state;
	for (int way = 1; way <= 8; way++) {
		struct image image = { .kind = IMAGE_GREY, .width = 2, .height = 1, .bytes = { "\0\xFF", 2 } };
		struct byhand hand;

		image.orientation = way;
		byhand_open(&hand, "Arial");
		byhand_page(&hand);
		for (int i = 0; i < 2; i++)
			byhand_item(&hand, ITEM_IMAGE, NULL, pt(1), pt(2))->image =
				(struct item_image){ &image, pt(60), pt(40) };
		assert_int_equal(count_of(body_of(&hand), matrices[way]), 2);
		assert_int_equal(count_of(svg_of(&hand, ""), "<image id=\"i-0\" width=\"1\" height=\"1\""
		                                             " preserveAspectRatio=\"none\""
		                                             " href=\"data:image/png;base64,iVBORw0KGgo"),
		                 1);
		arena_close(hand.arena);
	}
}

static void figures_say_what_they_show(void **state)
{
	struct byhand hand;
	struct mark *figure;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	figure = byhand_mark(&hand, NULL, ROLE_FIGURE);
	figure->alt = LIT("Bagan & alur");
	for (int i = 0; i < 3; i++)
		byhand_item(&hand, ITEM_RULE, i == 1 ? NULL : figure, 0, 0)->rule =
			(struct item_rule){ .width = pt(1), .height = pt(1) };
	assert_string_equal(body_of(&hand),
	                    "<g data-mark=\"Figure\" data-id=\"1\" role=\"img\"><title>Bagan &amp; alur</title>\n"
	                    "<path d=\"M0 0h1v1h-1z\"/>\n</g>\n"
	                    "<g aria-hidden=\"true\">\n<path d=\"M0 0h1v1h-1z\"/>\n</g>\n"
	                    "<g data-mark=\"Figure\" data-id=\"1\" aria-hidden=\"true\">\n"
	                    "<path d=\"M0 0h1v1h-1z\"/>\n</g>\n</svg>\n");
	arena_close(hand.arena);
}

static void put_link(struct byhand *hand, struct item_link link)
{
	link.width = pt(9);
	link.height = pt(8);
	byhand_item(hand, ITEM_LINK, byhand_mark(hand, NULL, ROLE_LINK), pt(1), pt(2))->link = link;
}

static void links_lead_on(void **state)
{
	struct byhand hand;
	const char *svg;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_page(&hand);
	put_link(&hand, (struct item_link){ .uri = LIT("https://a.id/"), .words = LIT("https://a.id/") });
	put_link(&hand, (struct item_link){ .page = 0, .top = pt(72), .words = LIT("Bab <I>") });
	put_link(&hand, (struct item_link){ .page = 7, .words = LIT("hilang") });
	put_link(&hand, (struct item_link){ .uri = LIT("javascript:x"), .words = LIT("jahat") });
	{
		struct buffer out = { .arena = hand.arena };

		assert_true(svg_page(hand.arena, &hand.document, 1, LIT("lkip"), &out));
		svg = buffer_text(&out).bytes;
	}
	assert_int_equal(count_of(svg, "<a "), 2);
	assert_non_null(strstr(svg, "<a href=\"https://a.id/\"><path d=\"M1 2h9v8h-9z\"/></a>\n"));
	assert_non_null(strstr(svg, "<a href=\"lkip-001.svg\"><title>Bab &lt;I&gt;</title><path"));
	assert_int_equal(count_of(svg, "jahat"), 0);
	arena_close(hand.arena);
}

static void files_are_numbered(void **state)
{
	assert_string_equal(svg_name(*state, LIT("pk"), 0).bytes, "pk-001.svg");
	assert_string_equal(svg_name(*state, LIT("pk"), 98).bytes, "pk-099.svg");
	assert_string_equal(svg_name(*state, LIT("pk"), 999).bytes, "pk-1000.svg");
}

/* -- HTML -- */

static struct text html_of(struct byhand *hand, size_t first, size_t last)
{
	struct buffer out = { .arena = hand->arena };

	assert_true(html_pages(hand->arena, &hand->document, first, last, &out));
	return buffer_text(&out);
}

static void open_book(struct byhand *hand)
{
	static const struct bookmark bookmarks[] = {
		{ 1, { "BAB I", 5 }, 0, 0 },
		{ 3, { "a & b", 5 }, 1, 72040 },
		{ 2, { "B.", 2 }, 1, 72000 },
		{ 1, { "BAB II", 6 }, 2, 100000 },
	};

	byhand_open(hand, "Arial");
	for (int i = 0; i < 3; i++) {
		byhand_page(hand);
		byhand_text(hand, NULL, pt(10), pt(20), "l");
	}
	hand->document.pages.items[0].numbering = NUMBERING_NONE;
	hand->document.pages.items[2].width = pt(900);
	put_link(hand, (struct item_link){ .page = 1, .top = pt(300), .words = LIT("B.") });
	put_link(hand, (struct item_link){ .page = 0, .words = LIT("BAB I") });
	for (size_t i = 0; i < sizeof bookmarks / sizeof *bookmarks; i++)
		*array_push(hand->arena, &hand->document.bookmarks) = bookmarks[i];
}

static void a_book_has_contents_and_places(void **state)
{
	struct byhand hand;
	const char *html;

	(void)state;
	open_book(&hand);
	html = html_of(&hand, 0, 2).bytes;
	assert_non_null(strstr(html, "<!DOCTYPE html>\n<html lang=\"id-ID\">\n<head>\n<meta charset=\"utf-8\"/>\n"));
	assert_non_null(strstr(html, "<nav aria-label=\"Daftar isi\">\n"
	                             "<ul>\n<li><a href=\"#p-1\">BAB I</a>\n"
	                             "<ul>\n<li><a href=\"#p-2-720\">a &amp; b</a></li>\n</ul>\n"
	                             "<ul>\n<li><a href=\"#p-2-720\">B.</a></li>\n</ul></li>\n"
	                             "<li><a href=\"#p-3-1000\">BAB II</a></li>\n</ul>\n</nav>\n"));
	assert_non_null(strstr(html, "<section id=\"p-1\" class=\"s0\" aria-label=\"Lembar ke-1\">\n<svg "));
	assert_non_null(strstr(html, "<section id=\"p-2\" class=\"s0\" aria-label=\"Halaman 2\">\n<svg "));
	assert_non_null(strstr(html, "<section id=\"p-3\" class=\"s1\" aria-label=\"Halaman 3\">\n<svg "));
	assert_int_equal(count_of(html, "<rect id=\"p-2-720\" y=\"72.04\" "), 1);
	assert_int_equal(count_of(html, "<rect id=\"p-2-3000\" y=\"300\" "), 1);
	assert_int_equal(count_of(html, "<a href=\"#p-2-3000\"><title>B.</title>"), 1);
	assert_int_equal(count_of(html, "<a href=\"#p-1\"><title>"), 1);
	assert_int_equal(count_of(html, "<path id=\"a\""), 1);
	assert_int_equal(count_of(html, "<use href=\"#a\"/>"), 3);
	assert_non_null(strstr(html, "@page s1{margin:0;size:900pt 800pt}\n.s1{page:s1;width:900pt;"));
	arena_close(hand.arena);
}

static void a_part_of_a_book_keeps_to_itself(void **state)
{
	struct byhand hand;
	const char *html;

	(void)state;
	open_book(&hand);
	html = html_of(&hand, 2, 2).bytes;
	assert_non_null(strstr(html, "<ul>\n<li><a href=\"#p-3-1000\">BAB II</a></li>\n</ul>\n</nav>"));
	assert_int_equal(count_of(html, "<section "), 1);
	assert_int_equal(count_of(html, "<a href"), 1);
	arena_close(hand.arena);
}

static void the_same_pages_give_the_same_bytes(void **state)
{
	struct byhand first, second;

	(void)state;
	open_book(&first);
	open_book(&second);
	assert_true(text_equal(html_of(&first, 0, 2), html_of(&second, 0, 2)));
	assert_string_equal(svg_of(&first, "x"), svg_of(&second, "x"));
	arena_close(first.arena);
	arena_close(second.arena);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, open_arena, close_arena)
	const struct CMUnitTest tests[] = {
		TEST(what_xml_reads_is_escaped),
		TEST(what_is_no_character_is_dropped),
		TEST(lengths_are_hundredths_of_a_point),
		TEST(numbers_in_a_row_stand_apart),
		TEST(colours_are_short_where_they_can_be),
		TEST(only_addresses_are_linked),
		TEST(files_are_linked_whatever_they_are_called),
		TEST(outlines_stand_upside_down),
		TEST(even_curves_are_shorter),
		TEST(files_are_numbered),
		cmocka_unit_test(a_page_says_what_it_is),
		cmocka_unit_test(words_lie_over_their_outlines),
		cmocka_unit_test(texts_that_touch_are_one),
		cmocka_unit_test(words_that_come_again_are_defined_once),
		cmocka_unit_test(other_faces_are_told),
		cmocka_unit_test(words_run_up_and_aslant),
		cmocka_unit_test(rules_of_a_colour_are_one_path),
		cmocka_unit_test(paths_are_stroked_and_filled),
		cmocka_unit_test(pictures_stand_upright),
		cmocka_unit_test(figures_say_what_they_show),
		cmocka_unit_test(links_lead_on),
		cmocka_unit_test(a_book_has_contents_and_places),
		cmocka_unit_test(a_part_of_a_book_keeps_to_itself),
		cmocka_unit_test(the_same_pages_give_the_same_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
