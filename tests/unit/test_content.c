/* Pages in the PDF: operators, codes of glyphs, images, and the structure tree over them. */
#include "readback.h"

/* -- contents -- */

static void text_stands_on_its_baseline(void **state)
{
	struct byhand hand;
	struct text bytes;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_text(&hand, byhand_mark(&hand, NULL, ROLE_P), 72125, 100500, "aba");
	byhand_text(&hand, NULL, pt(300), pt(110), "b");
	bytes = painted(&hand);
	assert_holds(bytes, "\nstream\n/P<</MCID 0>>BDC\nBT\n72.125 699.5 Td\n/F0 10 Tf\n[(");
	assert_holds(bytes, ")]TJ\nET\nEMC\n/Artifact BMC\nBT\n300 690 Td\n[(");
	arena_close(hand.arena);
}

/* Liberation Sans: T is 1251 of 2048 units wide, and "To" closer by 227 (110.8 of 1000). */
static void room_is_told_in_thousandths(void **state)
{
	static const char *const words[] = { "o", " ", "o" };
	struct byhand hand;
	struct piece *pieces;
	struct text bytes;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_text(&hand, NULL, pt(10), pt(10), "To");
	pieces = byhand_words(&hand, NULL, pt(10), pt(30), words, 3);
	pieces[1].after = 2500;
	bytes = painted(&hand);
	assert_true(holds(bytes, "[(\0"));
	assert_holds(bytes, ")-250(");
	assert_holds(bytes, ")110.8(");
	assert_holds(bytes, "/W[0[0 610.84 556.15 277.83]]");
	arena_close(hand.arena);
}

static void codes_keep_the_source_apart(void **state)
{
	struct byhand hand;
	struct text bytes;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_text(&hand, NULL, pt(10), pt(10), "a \xC2\xA0");
	bytes = painted(&hand);
	assert_holds(bytes, "3 beginbfchar\n<01> <0061>\n<02> <0020>\n<03> <00A0>\n");
	assert_holds(bytes, "/Subtype/CIDFontType2");
	assert_true(holds(bytes, "/CIDToGIDMap "));
	arena_close(hand.arena);
}

static void cff_goes_through_a_character_map(void **state)
{
	struct byhand hand;
	struct text bytes;

	(void)state;
	byhand_open(&hand, "Bookman Old Style");
	byhand_page(&hand);
	byhand_text(&hand, NULL, pt(10), pt(10),
	            "ba b\xC2\xA0"
	            "a");
	bytes = painted(&hand);
	assert_holds(bytes, "/Subtype/CIDFontType0/");
	assert_holds(bytes, "/Subtype/CIDFontType0C/");
	assert_holds(bytes, "4 begincidchar\n<01> 2\n<02> 1\n<03> 3\n<04> 4\nendcidchar\n");
	assert_holds(bytes, "4 beginbfchar\n<01> <0062>\n<02> <0061>\n<03> <0020>\n<04> <00A0>\n");
	assert_int_equal(count_of(bytes, "-Naskah-H"), 1);
	arena_close(hand.arena);
}

static void lines_and_boxes_say_only_what_changes(void **state)
{
	static const struct path_step steps[] = {
		{ PATH_MOVE, { 0 }, { 0 } },
		{ PATH_CURVE, { 1000, 2000, 3000 }, { 0, 500, 4000 } },
		{ .verb = PATH_CLOSE },
	};
	struct byhand hand;
	struct item *item;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	for (int i = 0; i < 2; i++) {
		item = byhand_item(&hand, ITEM_RULE, NULL, pt(20), pt(100 + i));
		item->rule = (struct item_rule){ .width = pt(50), .height = 500, .grey = 60 };
	}
	for (int i = 0; i < 2; i++) {
		item = byhand_item(&hand, ITEM_PATH, NULL, pt(10), pt(200));
		item->path = (struct item_path){ steps, 3, 750, 25, i > 0, 90, pt(3), pt(2) };
	}
	assert_holds(painted(&hand), "/Artifact BMC\n0.6 g\n20 699.5 50 0.5 re f\n20 698.5 50 0.5 re f\n"
	                             "0.25 G\n0.75 w\n[3 2 ]0 d\n10 600 m\n11 600 12 599.5 13 596 c\nh\nS\n"
	                             "0.9 g\n10 600 m\n11 600 12 599.5 13 596 c\nh\nB\nEMC\n");
	arena_close(hand.arena);
}

/* sRGB of the page's output intent; black comes back as a grey. */
static void colours_are_said_once(void **state)
{
	static const uint32_t colours[] = { 0xFF8000, 0xFF8000, 0x000000 };
	struct byhand hand;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	for (size_t i = 0; i < 3; i++)
		byhand_item(&hand, ITEM_RULE, NULL, pt(20), pt(100))->rule =
			(struct item_rule){ .width = pt(50), .height = pt(1), .coloured = i < 2, .rgb = colours[i] };
	assert_holds(painted(&hand), "/Artifact BMC\n1 0.502 0 rg\n20 699 50 1 re f\n20 699 50 1 re f\n"
	                             "0 g\n20 699 50 1 re f\nEMC\n");
	arena_close(hand.arena);
}

static void an_image_is_written_once(void **state)
{
	const struct image image = {
		.kind = IMAGE_GREY, .width = 2, .height = 1, .bytes = LIT("\x10\xF0"), .alpha = LIT("\xFF\x01")
	};
	struct byhand hand;
	struct text bytes;

	(void)state;
	byhand_open(&hand, "Arial");
	for (int i = 0; i < 2; i++) {
		byhand_page(&hand);
		byhand_item(&hand, ITEM_IMAGE, NULL, pt(20), pt(100))->image =
			(struct item_image){ &image, pt(60), pt(30) };
	}
	bytes = painted(&hand);
	assert_int_equal(count_of(bytes, "q 60 0 0 30 20 670 cm /I0 Do Q\n"), 2);
	assert_int_equal(count_of(bytes, "/Subtype/Image"), 2); /* and its mask */
	assert_int_equal(count_of(bytes, "/SMask "), 1);
	assert_holds(bytes, "/Width 2/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/SMask");
	arena_close(hand.arena);
}

static void packed_rows_go_in_as_they_are(void **state)
{
	const struct image image = {
		.kind = IMAGE_RGB, .width = 7, .height = 1, .components = 3, .bytes = LIT("rows"), .packed = true
	};
	struct byhand hand;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_item(&hand, ITEM_IMAGE, NULL, pt(20), pt(100))->image = (struct item_image){ &image, pt(60), pt(30) };
	assert_holds(written(&hand, (struct pdf_options){ .moment = -1, .classic = true }),
	             "/Width 7/Height 1/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode"
	             "/DecodeParms<</Predictor 15/Colors 3/Columns 7>>/Length 4>>\nstream\nrows\nendstream");
	arena_close(hand.arena);
}

/* Corners of a 2 x 1 picture, taken sidewise by the camera, and where its matrix must put them. */
static void a_picture_is_turned_as_the_camera_was(void **state)
{
	static const char *const matrices[] = {
		"q 60 0 0 30 20 670 cm",  "q -60 0 0 30 80 670 cm",  "q -60 0 0 -30 80 700 cm",
		"q 60 0 0 -30 20 700 cm", "q 0 -30 -60 0 80 700 cm", "q 0 -30 60 0 20 700 cm",
		"q 0 30 60 0 20 670 cm",  "q 0 30 -60 0 80 670 cm",
	};

	(void)state;
	for (int i = 1; i <= 8; i++) {
		const struct image image = { .kind = IMAGE_GREY,
			                     .width = i < 5 ? 2 : 1,
			                     .height = i < 5 ? 1 : 2,
			                     .orientation = i,
			                     .bytes = LIT("\x10\xF0") };
		struct byhand hand;
		struct text bytes;

		byhand_open(&hand, "Arial");
		byhand_page(&hand);
		byhand_item(&hand, ITEM_IMAGE, NULL, pt(20), pt(100))->image =
			(struct item_image){ &image, pt(60), pt(30) };
		bytes = painted(&hand);
		assert_holds(bytes, matrices[i - 1]);
		assert_holds(bytes, "/Width 2/Height 1/");
		arena_close(hand.arena);
	}
}

static void cmyk_is_refused(void **state)
{
	const struct image image = {
		.kind = IMAGE_JPEG, .width = 1, .height = 1, .components = 4, .bytes = LIT("\xFF\xD8")
	};
	struct byhand hand;
	struct world_end end;
	char path[64];

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_item(&hand, ITEM_IMAGE, NULL, pt(20), pt(100))->image = (struct item_image){ &image, pt(60), pt(30) };
	snprintf(path, sizeof path, "%s/out.pdf", folder);
	assert_int_equal(write_to(&hand, (struct pdf_options){ .moment = -1 }, path, &end), PDF_LIBRARY_FAILED);
	assert_int_equal(access(path, F_OK), -1);
	arena_close(hand.arena);
}

/* -- structure -- */

static void marks_hold_what_was_placed(void **state)
{
	struct byhand hand;
	struct mark *p;
	struct text bytes;

	(void)state;
	byhand_open(&hand, "Arial");
	p = byhand_mark(&hand, NULL, ROLE_P);
	byhand_mark(&hand, byhand_mark(&hand, NULL, ROLE_SECT), ROLE_P); /* both stay empty */
	byhand_page(&hand);
	byhand_text(&hand, p, pt(10), pt(10), "satu");
	byhand_text(&hand, p, pt(10), pt(30), "dua");
	byhand_item(&hand, ITEM_RULE, NULL, pt(10), pt(40))->rule =
		(struct item_rule){ .width = 1, .height = 1, .grey = 0 };
	byhand_text(&hand, p, pt(10), pt(50), "tiga");
	byhand_page(&hand);
	byhand_text(&hand, p, pt(10), pt(10), "empat");
	bytes = painted(&hand);
	assert_int_equal(count_of(bytes, "BDC\n"), 3);
	assert_int_equal(count_of(bytes, "<</S/P/P "), 1);
	assert_false(holds(bytes, "<</S/Sect"));
	assert_holds(bytes, "/K[0 1 <</Type/MCR/Pg ");
	assert_int_equal(count_of(bytes, "\nET\n"), 3);
	assert_holds(bytes, "<</Limits[0 1]/Nums[0[");
	assert_int_equal(count_of(bytes, " 0 R]1["), 1);
	arena_close(hand.arena);
}

static void cells_and_lists_have_attributes(void **state)
{
	struct byhand hand;
	struct mark *row;
	struct mark *cell;
	struct text bytes;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	row = byhand_mark(&hand, byhand_mark(&hand, NULL, ROLE_TABLE), ROLE_TR);
	cell = byhand_mark(&hand, row, ROLE_TH);
	cell->scope = SCOPE_COLUMN;
	cell->colspan = 2;
	byhand_text(&hand, cell, pt(10), pt(10), "Kinerja");
	cell = byhand_mark(&hand, row, ROLE_TD);
	cell->rowspan = 3;
	cell = byhand_mark(&hand, NULL, ROLE_L);
	cell->list = LIST_LOWER_ALPHA;
	byhand_text(&hand, byhand_mark(&hand, cell, ROLE_LI), pt(10), pt(20), "a.");
	bytes = painted(&hand);
	assert_holds(bytes, "/K[0]/A<</O/Table/Scope/Column/ColSpan 2>>>>");
	assert_holds(bytes, "/A<</O/Table/RowSpan 3>>>>");
	assert_holds(bytes, "/A<</O/List/ListNumbering/LowerAlpha>>>>");
	arena_close(hand.arena);
}

static void figures_state_their_box(void **state)
{
	struct byhand hand;
	struct mark *figure;
	struct text bytes;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	figure = byhand_mark(&hand, NULL, ROLE_FIGURE);
	figure->alt = LIT("Bagan");
	byhand_item(&hand, ITEM_RULE, figure, pt(20), pt(100))->rule =
		(struct item_rule){ .width = pt(100), .height = pt(1), .grey = 0 };
	byhand_item(&hand, ITEM_RULE, figure, pt(50), pt(90))->rule =
		(struct item_rule){ .width = pt(1), .height = pt(60), .grey = 0 };
	bytes = painted(&hand);
	assert_holds(bytes, "/Alt(Bagan)/A<</O/Layout/Placement/Block/BBox[20 650 120 710]>>>>");
	arena_close(hand.arena);
}

static void links_stand_in_the_tree(void **state)
{
	struct byhand hand;
	struct mark *link;
	struct text bytes;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	byhand_page(&hand);
	link = byhand_mark(&hand, NULL, ROLE_LINK);
	byhand_text(&hand, link, pt(10), pt(20), "situs");
	byhand_item(&hand, ITEM_LINK, link, pt(10), pt(10))->link = (struct item_link){
		.width = pt(40),
		.height = pt(12),
		.uri = LIT("http://a.id/(b) \xC3\xA9"),
		.words = LIT("Situs"),
	};
	byhand_item(&hand, ITEM_LINK, link, pt(10), pt(30))->link = (struct item_link){
		.width = pt(40),
		.height = pt(12),
		.page = 0,
		.top = pt(70),
		.words = LIT("Hal. 1"),
	};
	bytes = painted(&hand);
	assert_holds(bytes, "/F 4/Border[0 0 0]/Rect[10 778 50 790]/Contents(Situs)"
	                    "/A<</S/URI/URI(http://a.id/\\(b\\)%20%C3%A9)>>/StructParent 2>>");
	assert_holds(bytes, "/XYZ 0 730 null]/StructParent 3>>");
	assert_int_equal(count_of(bytes, "<</Type/OBJR/Pg "), 2);
	assert_holds(bytes, "/ParentTreeNextKey 4>>");
	arena_close(hand.arena);
}

/* Stretch and spacing are told once and taken back; room after a piece is not stretched, and with spacing no number
 * is needed between letters. */
static void letters_give_way(void **state)
{
	static const char *const words[] = { "oo", " ", "o" };
	struct byhand hand;
	struct piece *pieces;
	struct item *items;
	struct text bytes;

	(void)state;
	byhand_open(&hand, "Arial");
	byhand_page(&hand);
	for (int i = 0; i < 2; i++) {
		pieces = byhand_words(&hand, NULL, pt(10), pt(10 + i), words, 3);
		pieces[1].after = 2500;
	}
	byhand_text(&hand, NULL, pt(10), pt(30), "o");
	items = hand.document.pages.items[0].items.items;
	for (int i = 0; i < 2; i++) {
		items[i].text.stretch = 20;
		items[i].text.spacing = 50;
	}
	assert_in_range(text_width(&items[0].text) - (3 * 5562 + 2778 + 4 * 50) * 102 / 100 - 2500 + 4, 0, 8);
	bytes = painted(&hand);
	assert_int_equal(count_of(bytes, "102 Tz\n0.05 Tc\n"), 1);
	assert_int_equal(count_of(bytes, "100 Tz\n0 Tc\n"), 1);
	assert_int_equal(count_of(bytes, ")-245.1("), 2);
	assert_int_equal(count_of(bytes, "]TJ"), 3);
	arena_close(hand.arena);
}

/* The letters of a ligature are one cluster: they are stretched, and never parted. */
static void ligatures_are_not_parted(void **state)
{
	struct byhand hand;
	struct item *item;
	length plain;

	(void)state;
	byhand_open(&hand, "Bookman Old Style");
	byhand_page(&hand);
	byhand_text(&hand, NULL, pt(10), pt(10), "efisien");
	item = hand.document.pages.items[0].items.items;
	assert_int_equal(item->text.pieces[0].shaped->letters, 6); /* e fi s i e n */
	plain = text_width(&item->text);
	item->text.spacing = 100;
	assert_int_equal(text_width(&item->text), plain + 6 * 100);
	assert_holds(painted(&hand), "0.1 Tc\n/F0 10 Tf\n[(");
	arena_close(hand.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_stands_on_its_baseline),
		cmocka_unit_test(room_is_told_in_thousandths),
		cmocka_unit_test(codes_keep_the_source_apart),
		cmocka_unit_test(cff_goes_through_a_character_map),
		cmocka_unit_test(lines_and_boxes_say_only_what_changes),
		cmocka_unit_test(colours_are_said_once),
		cmocka_unit_test(an_image_is_written_once),
		cmocka_unit_test(packed_rows_go_in_as_they_are),
		cmocka_unit_test(a_picture_is_turned_as_the_camera_was),
		cmocka_unit_test(cmyk_is_refused),
		cmocka_unit_test(marks_hold_what_was_placed),
		cmocka_unit_test(cells_and_lists_have_attributes),
		cmocka_unit_test(figures_state_their_box),
		cmocka_unit_test(links_stand_in_the_tree),
		cmocka_unit_test(letters_give_way),
		cmocka_unit_test(ligatures_are_not_parted),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
