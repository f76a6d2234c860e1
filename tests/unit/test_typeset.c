/* Paragraphs, headings, lists, contents and pages: places asserted, not pictures. */
#include <stdlib.h>

#include "typeset_fixture.h"

static const char LONG[] =
	"Dinas Sosial, Pemberdayaan Masyarakat dan Desa merupakan perangkat daerah yang menyelenggarakan urusan "
	"pemerintahan di bidang sosial serta pemberdayaan masyarakat dan desa. Penyelenggaraan pertanggungjawaban "
	"dilaksanakan setiap tahun melalui laporan kinerja yang memuat perbandingan antara target dan realisasi, "
	"analisis penyebab keberhasilan atau kegagalan, serta langkah perbaikan yang ditempuh pada tahun berikutnya.";

/* The text items of a page in the order of their marks' paragraphs, furniture left out. */
static size_t body_lines(struct fixture *f, size_t page, const struct item **lines, size_t most)
{
	const struct page *p = &f->document.pages.items[page];
	size_t count = 0;

	for (size_t i = 0; i < p->items.count && count < most; i++)
		if (p->items.items[i].kind == ITEM_TEXT && p->items.items[i].mark)
			lines[count++] = &p->items.items[i];
	return count;
}

/* End of the visible words: without the blank that closes a wrapped line. */
static length visible_end(const struct item *item)
{
	size_t last = item->text.count - 1;
	length end = item_end(item);

	if (text_is(item->text.pieces[last].shaped->text, " "))
		end -= text_reach(&item->text, item->text.pieces[last].shaped);
	return end;
}

/* How far the last sign of a line stands out: hyphens, stops and commas by seven tenths of their width. */
static length hang(struct fixture *f, const struct item *item)
{
	struct text text = text_trim(item_words(f->arena, item));
	const char *sign = text_ends(text, "\xC2\xAD") || text_ends(text, "-") ? "-"
	                   : text_ends(text, ".") || text_ends(text, ",")      ? "."
	                                                                       : NULL;
	int family = fonts_family(f->document.fonts, LIT("Arial"), NULL);

	if (!sign)
		return 0;
	return length_scale(
		shaped_advance(fonts_shape(f->document.fonts, family, FACE_REGULAR, text_from(sign)), pt(12)), 7, 10);
}

static void justified_lines_end_at_the_edge(void **state)
{
	struct fixture *f = fixture_open();
	const struct item *lines[32];
	size_t count;

	(void)state;
	paragraph_add(f->blocks, STYLE_BODY, words(f, LONG));
	fixture_set(f);
	count = body_lines(f, 0, lines, 32);
	assert_in_range(count, 5, 7);
	assert_true(lines[0]->x > mm(30) + pt(20));
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			assert_int_equal(lines[i]->x, mm(30));
		if (i > 0)
			assert_int_equal(lines[i]->y - lines[i - 1]->y, 20700);
		if (i + 1 < count)
			assert_in_range(visible_end(lines[i]) - hang(f, lines[i]) - mm(190) + 20, 0, 40);
	}
	assert_true(visible_end(lines[count - 1]) < mm(190));
	fixture_close(f);
}

/* All words come out in order; a line that ends inside a word ends with a soft hyphen. */
static void words_survive_breaking(void **state)
{
	struct fixture *f = fixture_open();
	const struct item *lines[64];
	char joined[2000] = "";
	size_t count, used = 0;

	(void)state;
	paragraph_add(f->blocks, STYLE_BODY, words(f, LONG));
	f->section->paper.right = mm(110); /* narrow: hyphens are sure */
	fixture_set(f);
	count = body_lines(f, 0, lines, 64);
	for (size_t i = 0; i < count; i++) {
		struct text text = item_words(f->arena, lines[i]);

		if (text_ends(text, "\xC2\xAD"))
			text.count -= 2;
		memcpy(joined + used, text.bytes, text.count);
		used += text.count;
	}
	joined[used] = 0;
	assert_string_equal(joined, LONG);
	fixture_close(f);
}

static void hyphens_are_indonesian(void **state)
{
	struct fixture *f = fixture_open();
	const struct item *lines[64];
	size_t count, hyphens = 0;

	(void)state;
	for (int i = 0; i < 3; i++)
		paragraph_add(f->blocks, STYLE_BODY, words(f, LONG));
	f->section->paper.right = mm(125);
	fixture_set(f);
	count = body_lines(f, 0, lines, 64);
	for (size_t i = 0; i < count; i++) {
		struct text text = item_words(f->arena, lines[i]);

		if (!text_ends(text, "\xC2\xAD"))
			continue;
		hyphens++;
		assert_true(text.count > 4);
		assert_false(text_ends(text, "g\xC2\xAD") && text_ends(text, "en\xC2\xAD")); /* never n-g */
	}
	assert_in_range(hyphens, 1, count / 2);
	fixture_close(f);
}

/* Of paragraphs of many widths: none ends in a line that is but the end of a word. */
static void the_last_line_is_more_than_a_part(void **state)
{
	static const char text[] =
		"Anggaran ketiganya berjumlah Rp107.244.500, seluruhnya dari Anggaran Pendapatan dan Belanja "
		"Daerah Pemerintah Kabupaten Luwu Timur, dan pelaksanaannya dilaporkan kepada Camat Kalaena "
		"melalui Sekretaris Kecamatan Kalaena, untuk diserahkan.";
	size_t parted = 0;

	(void)state;
	for (int right = 10; right < 70; right++) {
		struct fixture *f = fixture_open();
		const struct item *lines[64];
		struct text last;
		size_t count;

		paragraph_add(f->blocks, STYLE_BODY, words(f, text));
		f->section->paper.right = mm(right);
		fixture_set(f);
		count = body_lines(f, 0, lines, 64);
		assert_true(count >= 2);
		last = item_words(f->arena, lines[count - 1]);
		for (size_t i = 0; i + 2 < count; i++) {
			parted += text_ends(item_words(f->arena, lines[i]), "\xC2\xAD");
		}
		if (text_ends(item_words(f->arena, lines[count - 2]), "\xC2\xAD")) {
			assert_non_null(memchr(last.bytes, ' ', last.count));
		}
		fixture_close(f);
	}
	assert_true(parted > 20);
}

static void no_line_is_left_alone(void **state)
{
	(void)state;
	for (int before = 25; before < 36; before++) {
		struct fixture *f = fixture_open();
		const struct item *lines[80];
		size_t on_first = 0, on_second = 0, count;

		space_add(f->blocks, 20700 * before);
		paragraph_add(f->blocks, STYLE_BODY, words(f, LONG));
		fixture_set(f);
		count = body_lines(f, 0, lines, 80);
		on_first = count;
		if (f->document.pages.count > 1)
			on_second = body_lines(f, 1, lines, 80);
		assert_int_not_equal(on_first, 1);
		assert_int_not_equal(on_second, 1);
		fixture_close(f);
	}
}

static void a_heading_stays_with_its_text(void **state)
{
	(void)state;
	for (int before = 25; before < 34; before++) {
		struct fixture *f = fixture_open();
		size_t heading_page = 9, text_page = 9;

		space_add(f->blocks, 20700 * before);
		heading_add(f->blocks, 2, words(f, "Judul"));
		paragraph_add(f->blocks, STYLE_BODY, words(f, LONG));
		fixture_set(f);
		for (size_t page = f->document.pages.count; page-- > 0;) {
			if (find_words(f, page, "Judul", NULL))
				heading_page = page;
			if (find_words(f, page, "Dinas Sosial", NULL))
				text_page = page;
		}
		assert_int_equal(heading_page, text_page);
		fixture_close(f);
	}
}

static void a_signature_takes_its_text_along(void **state)
{
	(void)state;
	for (int before = 18; before < 34; before++) {
		struct fixture *f = fixture_open();
		struct group *group;

		space_add(f->blocks, 20700 * before);
		paragraph_add(f->blocks, STYLE_BODY, words(f, "Demikian disampaikan."));
		group = group_add(f->blocks);
		group->with_previous = true;
		paragraph_add(&group->body, STYLE_SIGNATURE, words(f, "Kepala Dinas,"));
		space_add(&group->body, mm(22));
		paragraph_add(&group->body, STYLE_SIGNATURE, words(f, "Nama Pejabat"));
		fixture_set(f);
		for (size_t page = 0; page < f->document.pages.count; page++) {
			assert_int_equal(find_words(f, page, "Demikian", NULL),
			                 find_words(f, page, "Nama Pejabat", NULL));
			assert_int_equal(find_words(f, page, "Kepala", NULL),
			                 find_words(f, page, "Nama Pejabat", NULL));
		}
		fixture_close(f);
	}
}

/* The first two rows of a table and the last two stand on one page, unless its foot would be white. */
static void no_row_is_left_alone(void **state)
{
	(void)state;
	for (int before = 18; before < 34; before++) {
		struct fixture *f = fixture_open();
		struct table *table;

		space_add(f->blocks, 20700 * before);
		table = table_add(f->blocks, 1);
		cell_words(f->arena, row_add(f->arena, table, ROW_HEAD), 0, words(f, "Judul"));
		for (int i = 0; i < 5; i++)
			cell_words(f->arena, row_add(f->arena, table, ROW_BODY), 0,
			           rich_plain(f->arena, text_format(f->arena, "Baris %d", i), LIT("uji")));
		fixture_set(f);
		for (size_t page = 0; page < f->document.pages.count; page++) {
			assert_int_equal(find_words(f, page, "Baris 0", NULL), find_words(f, page, "Baris 1", NULL));
			assert_int_equal(find_words(f, page, "Baris 3", NULL), find_words(f, page, "Baris 4", NULL));
		}
		fixture_close(f);
	}
}

/* The name of an office in a caption ends its lines where its phrases end. */
static void captions_break_by_sense(void **state)
{
	struct fixture *f = fixture_open();
	struct table *table = table_add(f->blocks, 1);

	(void)state;
	table->caption = words(f, "Target dan Realisasi Indikator Kinerja Utama Dinas Sosial, Pemberdayaan Masyarakat "
	                          "dan Desa Kabupaten Barito Utara Tahun 2024");
	cell_words(f->arena, row_add(f->arena, table, ROW_BODY), 0, words(f, "Isi"));
	fixture_set(f);
	assert_int_equal(find_words(f, 0, "Target dan Realisasi", NULL), 1);
	assert_int_equal(find_words(f, 0, "Pemberdayaan Masyarakat dan Desa", NULL), 1);
	fixture_close(f);
}

/* Digits that follow digits, and what a stroke joins, stay with what is before them. */
static void a_long_number_is_not_parted(void **state)
{
	(void)state;
	for (length left = 0; left < mm(100); left += mm(2)) {
		struct fixture *f = fixture_open();
		struct group *group = group_add(f->blocks);

		group->left = left;
		paragraph_add(&group->body, STYLE_LIST,
		              words(f, "Nama dan NIP pegawai itu 19900217 201503 1 002 pada Kepala / Penghulu Gemeh"))
			->align = ALIGN_LEFT;
		fixture_set(f);
		assert_int_equal(find_words(f, 0, "201503", NULL), 0);
		assert_int_equal(find_words(f, 0, "1 002", NULL), 0);
		assert_int_equal(find_words(f, 0, "002", NULL), 0);
		assert_int_equal(find_words(f, 0, "/", NULL), 0);
		fixture_close(f);
	}
}

static void contents_name_the_right_pages(void **state)
{
	struct fixture *f = fixture_open();
	struct section *section;
	const struct item *item = NULL;

	(void)state;
	f->section->folio = FOLIO_ROMAN;
	contents_add(f->blocks, CONTENTS_HEADINGS, 3);
	section = section_add(&f->manuscript, f->section->paper, FOLIO_ARABIC);
	section->restart = true;
	for (int i = 0; i < 3; i++) {
		heading_add(&section->blocks, 1, words(f, "Bab panjang"));
		for (int k = 0; k < 8 * i + 1; k++)
			paragraph_add(&section->blocks, STYLE_BODY, words(f, LONG));
	}
	fixture_set(f);
	assert_int_equal(f->document.bookmarks.count, 3);
	assert_int_equal(f->document.bookmarks.items[0].page, 1);
	assert_int_equal(f->document.bookmarks.items[1].page, 2);
	assert_int_equal(f->document.bookmarks.items[2].page, 4);
	assert_int_equal(find_words(f, 0, " 1", &item), 1);
	assert_int_equal(find_words(f, 0, " 2", &item), 1);
	assert_int_equal(find_words(f, 0, " 4", &item), 1);
	assert_in_range(item_end(item) - mm(190) + 20, 0, 40);
	fixture_close(f);
}

/* Dots of contents stand below each other, whatever the titles and the numbers of pages take. */
static void leaders_stand_on_one_grid(void **state)
{
	struct fixture *f = fixture_open();
	length step = 0, place = 0;
	size_t found = 0;

	(void)state;
	contents_add(f->blocks, CONTENTS_HEADINGS, 3);
	for (int i = 0; i < 12; i++) {
		break_add(f->blocks, TURN_KEEP);
		heading_add(f->blocks, 2, words(f, i % 3 ? "Bagian" : "Bagian yang lebih panjang"));
		paragraph_add(f->blocks, STYLE_BODY, words(f, "Isi"));
	}
	fixture_set(f);
	for (size_t i = 0; i < f->document.pages.items[0].items.count; i++) {
		const struct item *item = &f->document.pages.items[0].items.items[i];

		if (item->kind != ITEM_TEXT || item->mark || item->text.count < 20)
			continue;
		step = shaped_advance(item->text.pieces[0].shaped, item->text.size);
		place = found++ ? place : item->x % step;
		assert_int_equal(item->x % step, place);
	}
	assert_int_equal(found, 12);
	fixture_close(f);
}

static void list_labels_stand_beside_their_items(void **state)
{
	struct fixture *f = fixture_open();
	struct list *list = list_add(f->blocks, LIST_MARK_ALPHA, 3);
	const struct item *label = NULL, *body = NULL;

	(void)state;
	for (size_t i = 0; i < 3; i++)
		paragraph_add(&list->items[i].body, STYLE_LIST, words(f, i == 1 ? LONG : "Butir"));
	fixture_set(f);
	assert_int_equal(find_words(f, 0, "b.", &label), 1);
	assert_int_equal(find_words(f, 0, "Dinas Sosial", &body), 1);
	assert_int_equal(label->y, body->y);
	assert_int_equal(label->x, mm(30));
	assert_true(body->x > item_end(label));
	assert_int_equal(label->mark->role, ROLE_LBL);
	assert_int_equal(body->mark->parent->role, ROLE_LBODY);
	fixture_close(f);
}

static void links_break_and_are_marked(void **state)
{
	struct fixture *f = fixture_open();
	const struct page *page;
	size_t links = 0;

	(void)state;
	paragraph_add(
		f->blocks, STYLE_BODY,
		words(f, "Bukti: https://drive.google.com/file/d/1hT4ZG5uony7Evc1i52IPCG3gv7jJspy-/view?usp=drive_link"
	                 "/yang/sangat/panjang/sehingga/harus/dipotong selesai."));
	fixture_set(f);
	page = &f->document.pages.items[0];
	for (size_t i = 0; i < page->items.count; i++)
		if (page->items.items[i].kind == ITEM_LINK) {
			links++;
			assert_int_equal(page->items.items[i].mark->role, ROLE_LINK);
			assert_true(text_starts(page->items.items[i].link.uri, "https://drive.google.com/"));
			assert_true(page->items.items[i].x + page->items.items[i].link.width <= mm(190) + 20);
		}
	assert_in_range(links, 2, 3);
	fixture_close(f);
}

static void a_missing_glyph_is_told_once_with_its_path(void **state)
{
	struct fixture *f = fixture_open();

	(void)state;
	paragraph_add(f->blocks, STYLE_BODY, words(f, "aksara \xEA\xA6\xB2 dan \xEA\xA6\xB2 lagi"));
	fixture_set(f);
	assert_int_equal(f->diags.errors, 1);
	assert_int_equal(f->diags.list.items[0].message, MESSAGE_MISSING_GLYPH);
	assert_true(text_is(f->diags.list.items[0].path, "uji"));
	assert_true(text_is(f->diags.list.items[0].arguments[0], "U+A9B2"));
	fixture_close(f);
}

/* The slanted word's middle is the page's, upright and turned, and it stays inside; nothing reads it. */
static void the_watermark_lies_across_the_middle(void **state)
{
	struct fixture *f = fixture_open();

	(void)state;
	f->manuscript.watermark = LIT("KONSEP");
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Tegak."));
	break_add(f->blocks, TURN_LANDSCAPE);
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Rebah."));
	fixture_set(f);
	assert_int_equal(f->document.pages.count, 2);
	for (size_t i = 0; i < 2; i++) {
		const struct page *page = &f->document.pages.items[i];
		const struct item *item = &page->items.items[0];
		length across = shaped_advance(item->text.pieces[0].shaped, item->text.size);
		length run = length_scale(across, SLANT, SLANT_WHOLE);

		assert_true(text_is(item_words(f->arena, item), "KONSEP"));
		assert_int_equal(item->text.way, WAY_SLANTED);
		assert_null(item->mark);
		assert_in_range(item->text.grey, 85, 95);
		assert_in_range(item->x + run / 2, page->width / 2, page->width / 2 + item->text.size / 3);
		assert_in_range(item->y - run / 2, page->height / 2, page->height / 2 + item->text.size / 3);
		assert_in_range(item->x + run, page->width / 2, page->width - mm(10));
		assert_in_range(item->y, page->height / 2, page->height - mm(10));
	}
	fixture_close(f);
}

static void a_missing_family_is_told(void **state)
{
	struct fixture *f = fixture_open();

	(void)state;
	f->manuscript.styles->family = LIT("Huruf Khayalan");
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Teks."));
	fixture_set(f);
	assert_int_equal(f->diags.errors, 1);
	assert_int_equal(f->diags.list.items[0].message, MESSAGE_FAMILY_MISSING);
	fixture_close(f);
}

/* -- what saves a page -- */

/* Rows, then words that stand with them; gives the pages and the type of the table. */
static size_t form_of(struct fixture *f, size_t rows, bool section, length *size)
{
	struct blocks *blocks = f->blocks;
	const struct item *found = NULL;
	struct table *table;

	f->section->save_pages = section;
	if (!section) {
		struct group *group;

		paragraph_add(blocks, STYLE_BODY, words(f, "Sebelumnya"));
		group = group_add(blocks);
		group->save_pages = true;
		heading_add(&group->body, 1, words(f, "JUDUL"))->numbered = false;
		blocks = &group->body;
	}
	table = table_add(blocks, 1);
	for (size_t r = 0; r < rows; r++)
		cell_words(f->arena, row_add(f->arena, table, ROW_BODY), 0, words(f, "Baris"));
	paragraph_add(blocks, STYLE_BODY, words(f, "Akhir"));
	fixture_set(f);
	find_words(f, section ? 0 : 1, "Baris", &found);
	*size = found->text.size;
	return f->document.pages.count - !section;
}

/* Type of tables is as large as it is elsewhere, unless that takes a page more than smaller type; and then as large as
 * still saves it. */
static void smaller_type_saves_a_page(void **state)
{
	(void)state;
	for (int section = 0; section < 2; section++) {
		size_t saved = 0, pages = 1;
		length full = 0, last = 0;

		for (size_t rows = 1; rows < 90; rows++) {
			struct fixture *f = fixture_open();
			length size;
			size_t now = form_of(f, rows, section, &size);

			full = full ? full : size;
			assert_true(now >= pages && now <= pages + 1 && size <= full);
			if (now == pages && last && pages == 1)
				assert_true(size <= last);
			saved += size < full;
			assert_true(size >= f->manuscript.styles->least_size);
			pages = now;
			last = size;
			fixture_close(f);
		}
		assert_true(saved > 2);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(justified_lines_end_at_the_edge),
		cmocka_unit_test(words_survive_breaking),
		cmocka_unit_test(hyphens_are_indonesian),
		cmocka_unit_test(the_last_line_is_more_than_a_part),
		cmocka_unit_test(no_line_is_left_alone),
		cmocka_unit_test(a_heading_stays_with_its_text),
		cmocka_unit_test(a_signature_takes_its_text_along),
		cmocka_unit_test(no_row_is_left_alone),
		cmocka_unit_test(captions_break_by_sense),
		cmocka_unit_test(a_long_number_is_not_parted),
		cmocka_unit_test(contents_name_the_right_pages),
		cmocka_unit_test(leaders_stand_on_one_grid),
		cmocka_unit_test(list_labels_stand_beside_their_items),
		cmocka_unit_test(links_break_and_are_marked),
		cmocka_unit_test(a_missing_glyph_is_told_once_with_its_path),
		cmocka_unit_test(a_missing_family_is_told),
		cmocka_unit_test(smaller_type_saves_a_page),
		cmocka_unit_test(the_watermark_lies_across_the_middle),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
