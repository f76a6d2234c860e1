/* Finished pages of papers nobody would write: nothing lies outside the paper, no word of the data is missing, and what
 * is kept together is set to the page it stands on. Seeded; a failing paper is named by its number.
 *
 * test_within FIRST COUNT tries as many other SOPs and manuscripts. */
#include "bag.h"
#include "paper_fixture.h"

#include "layouts/sop/sop.h"
#include "page/reach.h"
#include "typeset/within.h"

#ifndef TIMES
#define TIMES 150
#endif

struct dice {
	uint64_t state;
};

static size_t roll(struct dice *dice, size_t sides)
{
	dice->state = dice->state * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(dice->state >> 33) % sides;
}

static const char *const stock[] = { "berkas",     "surat",       "usulan",          "memeriksa", "pertanggungjawaban",
	                             "laporan",    "kelengkapan", "pemberdayaan",    "dan",       "ditandatangani",
	                             "permohonan", "pengesahan",  "Kabupaten/Kota",  "RKA-SKPD",  "di",
	                             "Subbagian",  "verifikasi",  "didokumentasikan" };

static void some_words(struct buffer *out, struct dice *dice, size_t most)
{
	size_t count = 1 + roll(dice, most);

	for (size_t i = 0; i < count; i++) {
		buffer_str(out, i ? " " : "");
		buffer_str(out, stock[roll(dice, sizeof stock / sizeof *stock)]);
	}
}

/* -- what is asked of pages -- */

static void assert_inside(struct fixture *f, size_t number)
{
	for (size_t p = 0; p < f->document.pages.count; p++) {
		const struct page *page = &f->document.pages.items[p];

		for (size_t i = 0; i < page->items.count; i++) {
			struct reach reach = reach_of(&page->items.items[i]);

			if (reach.left < 0 || reach.top < 0 || reach.right > page->width || reach.bottom > page->height)
				fail_msg("paper %zu: something off page %zu of %zu", number, p + 1,
				         f->document.pages.count);
		}
	}
}

static void assert_no_errors(struct fixture *f, size_t number)
{
	if (f->diags.errors)
		fail_msg("paper %zu: message %d", number, (int)f->diags.list.items[0].message);
}

static bool lies(const struct page *page)
{
	return page->width > page->height;
}

/* -- SOPs -- */

static void member(struct buffer *out, const char *key, struct dice *dice, size_t most, struct buffer *in)
{
	struct buffer words = { .arena = out->arena };

	if (roll(dice, 5) == 0 && strcmp(key, "kegiatan") != 0)
		return;
	some_words(&words, dice, most);
	buffer_str(out, ", '");
	buffer_str(out, key);
	buffer_str(out, "': '");
	buffer_add(out, buffer_text(&words));
	buffer_str(out, "'");
	buffer_add(in, buffer_text(&words));
	buffer_str(in, " ");
}

static void add_step(struct buffer *out, struct dice *dice, size_t step, size_t steps, size_t lanes, struct buffer *in)
{
	buffer_str(out, step ? ", { 'kunci': 'k" : "{ 'kunci': 'k");
	buffer_int(out, (int64_t)step);
	buffer_str(out, "', 'pelaksana': 'p");
	buffer_int(out, (int64_t)roll(dice, lanes));
	buffer_str(out, "', 'waktu': '3 hari'");
	member(out, "kegiatan", dice, roll(dice, 6) ? 12 : 40, in);
	member(out, "kelengkapan", dice, 6, in);
	member(out, "output", dice, 6, in);
	member(out, "keterangan", dice, 6, in);
	if (step > 0 && step + 1 < steps && roll(dice, 3) == 0) {
		buffer_str(out, ", 'lanjut': { 'Ya': 'k");
		buffer_int(out, (int64_t)step + 1);
		buffer_str(out, "', 'Tidak': 'k");
		buffer_int(out, (int64_t)roll(dice, step));
		buffer_str(out, "' }");
	}
	buffer_str(out, " }");
}

enum { WAYS = 3 };
static const char *const ways[WAYS] = { NULL, "tegak", "melintang" };

/* As JSON; what must be read on its pages goes into `in`. */
static struct text make_sop(struct arena *arena, struct dice *dice, size_t lanes, const char *way, struct buffer *in)
{
	struct buffer out = { .arena = arena };
	size_t steps = 2 + roll(dice, 12);

	buffer_str(&out,
	           "{ 'instansi': { 'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Dinas Contoh', 'tempat': "
	           "'Contoh' }, 'tahun': 2025, 'sop': [ { 'nomor': '1/SOP', 'nama': 'Acak', 'pelaksana': { ");
	for (size_t i = 0; i < lanes; i++) {
		buffer_str(&out, i ? ", 'p" : "'p");
		buffer_int(&out, (int64_t)i);
		buffer_str(&out, "': '");
		some_words(&out, dice, 3);
		buffer_str(&out, " ");
		buffer_int(&out, (int64_t)i);
		buffer_str(&out, "'");
	}
	buffer_str(&out, " }, ");
	if (way) {
		buffer_str(&out, "'orientasi': '");
		buffer_str(&out, way);
		buffer_str(&out, "', ");
	}
	buffer_str(&out, "'langkah': [ ");
	for (size_t i = 0; i < steps; i++)
		add_step(&out, dice, i, steps, lanes, in);
	buffer_str(&out, " ] } ] }");
	return buffer_text(&out);
}

static bool told(const struct fixture *f, enum message message)
{
	for (size_t i = 0; i < f->diags.list.count; i++)
		if (f->diags.list.items[i].message == message)
			return true;
	return false;
}

static void try_sop(size_t number)
{
	struct arena *arena = arena_open((size_t)1 << 26);
	struct dice dice = { number * 7919 + 13 };
	struct buffer words = { .arena = arena };
	const char *way = ways[number % WAYS];
	struct wishes wishes = { .kertas = number / WAYS % 2 ? LIT("F4") : LIT("A4") };
	struct text data = make_sop(arena, &dice, 1 + number / 6 % 12, way, &words);
	struct fixture *f = paper_compose(data.bytes, wishes, sop_layout.compose);
	struct bag in = { .f = f }, out = { .f = f };
	bool turned = false;

	fixture_set(f);
	assert_no_errors(f, number);
	assert_inside(f, number);
	for (size_t page = 0; page < f->document.pages.count; page++)
		turned = turned || lies(&f->document.pages.items[page]);
	if (way && strcmp(way, "tegak") == 0 && turned != told(f, MESSAGE_TURNED_AFTER_ALL))
		fail_msg("SOP %zu: turned without a word, or a word too many", number);
	bag_add(&in, text_copy(f->arena, buffer_text(&words)));
	collect(&out, ROLE_TBODY);
	assert_held(&in, &out, number);
	fixture_close(f);
	arena_close(arena);
}

static void sops_stand_on_their_paper(void **state)
{
	(void)state;
	for (size_t number = 1; number <= TIMES; number++)
		try_sop(number);
}

/* -- manuscripts -- */

/* Words with a number of their own at the start, so that they are found on one place alone. */
static struct rich numbered(struct fixture *f, struct dice *dice, const char *kind, size_t *count, size_t most)
{
	struct buffer out = { .arena = f->arena };

	buffer_str(&out, kind);
	buffer_int(&out, (int64_t)++ * count);
	buffer_str(&out, "x ");
	some_words(&out, dice, most);
	return rich_plain(f->arena, buffer_text(&out), LIT("uji"));
}

struct maker {
	struct fixture *f;
	struct dice dice;
	size_t heads, tables, texts, ends;
};

static void add_table(struct maker *maker, struct blocks *blocks)
{
	struct fixture *f = maker->f;
	size_t columns = 1 + roll(&maker->dice, 9), rows = 1 + roll(&maker->dice, roll(&maker->dice, 4) ? 8 : 60);
	bool numbers = roll(&maker->dice, 2);
	struct table *table = table_add(blocks, columns);

	if (roll(&maker->dice, 2))
		table->caption = numbered(f, &maker->dice, "C", &maker->texts, 6);
	for (size_t i = 0; i <= rows; i++) {
		struct row *row = row_add(f->arena, table, i ? ROW_BODY : ROW_HEAD);

		for (size_t k = 0; k < columns; k++) {
			if (i && k && numbers)
				cell_text(f->arena, row, k, LIT("1.234.567.890"), LIT("uji"));
			else if (i == 0 && k == 0)
				cell_words(f->arena, row, k, numbered(f, &maker->dice, "T", &maker->tables, 1));
			else
				cell_words(f->arena, row, k, numbered(f, &maker->dice, "W", &maker->texts, i ? 8 : 2));
		}
	}
}

static void add_some(struct maker *maker, struct blocks *blocks, size_t depth);

static const length SIGNATURE = 170000;

static void add_kept(struct maker *maker, struct blocks *blocks)
{
	struct fixture *f = maker->f;
	struct group *group;

	for (int level = 1 + (int)roll(&maker->dice, 2); level <= 3; level += 1 + (int)roll(&maker->dice, 2))
		heading_add(blocks, level, numbered(f, &maker->dice, "H", &maker->heads, 4));
	if (roll(&maker->dice, 2))
		paragraph_add(blocks, STYLE_BODY, numbered(f, &maker->dice, "P", &maker->texts, 20))->keep_next = true;
	add_table(maker, blocks);
	if (roll(&maker->dice, 3))
		return;
	group = group_add(blocks);
	group->with_previous = true;
	group->right = SIGNATURE;
	paragraph_add(&group->body, STYLE_SIGNATURE, numbered(f, &maker->dice, "Sig", &maker->ends, 3));
}

static void add_list(struct maker *maker, struct blocks *blocks, size_t depth)
{
	struct list *list = list_add(blocks, LIST_MARK_DECIMAL, 3);

	for (size_t i = 0; i < 3; i++) {
		if (roll(&maker->dice, 4))
			paragraph_add(&list->items[i].body, STYLE_LIST,
			              numbered(maker->f, &maker->dice, "L", &maker->texts, 20));
		if (roll(&maker->dice, 3) == 0)
			add_some(maker, &list->items[i].body, depth + 1);
	}
}

static void add_columns(struct maker *maker, struct blocks *blocks)
{
	struct columns *columns = columns_add(blocks, 2);

	for (size_t i = 0; i < 2; i++) {
		struct table *table = table_add(&columns->parts[i].body, 2);
		struct row *row = row_add(maker->f->arena, table, ROW_BODY);

		for (size_t k = 0; k < 2; k++)
			cell_words(maker->f->arena, row, k, numbered(maker->f, &maker->dice, "W", &maker->texts, 5));
	}
}

static void add_some(struct maker *maker, struct blocks *blocks, size_t depth)
{
	switch (roll(&maker->dice, depth ? 4 : 8)) {
	case 0:
		add_table(maker, blocks);
		break;
	case 1:
		add_some(maker, &group_add(blocks)->body, depth + 1);
		break;
	case 2:
		paragraph_add(blocks, STYLE_BODY, numbered(maker->f, &maker->dice, "P", &maker->texts, 60));
		break;
	case 3:
		add_columns(maker, blocks);
		break;
	case 4:
		add_list(maker, blocks, depth);
		break;
	case 5:
		break_add(blocks, roll(&maker->dice, 2) ? TURN_PORTRAIT : TURN_LANDSCAPE);
		break;
	default:
		add_kept(maker, blocks);
	}
}

static void collect_words(struct bag *bag, const struct blocks *blocks);

static void collect_table(struct bag *bag, const struct table *table)
{
	bag_add(bag, rich_words(bag->f->arena, table->caption));
	for (size_t i = 0; i < table->rows.count; i++)
		for (size_t k = 0; k < table->column_count; k++)
			collect_words(bag, &table->rows.items[i].cells[k].body);
}

static struct text heading_words(struct arena *arena, const struct heading *heading)
{
	struct text words = rich_words(arena, heading->title);

	return heading->level == 1 ? text_upper(arena, words) : words;
}

static void collect_words(struct bag *bag, const struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_PARAGRAPH)
			bag_add(bag, rich_words(bag->f->arena, block->paragraph.words));
		else if (block->kind == BLOCK_HEADING)
			bag_add(bag, heading_words(bag->f->arena, block->heading));
		else if (block->kind == BLOCK_TABLE)
			collect_table(bag, block->table);
		else if (block->kind == BLOCK_GROUP)
			collect_words(bag, &block->group.body);
		for (size_t k = 0; block->kind == BLOCK_LIST && k < block->list.count; k++)
			collect_words(bag, &block->list.items[k].body);
		for (size_t k = 0; block->kind == BLOCK_COLUMNS && k < block->columns.count; k++)
			collect_words(bag, &block->columns.parts[k].body);
	}
}

/* Without the blank that ends a line for who reads the text. */
static struct reach reach_seen(const struct item *item)
{
	struct reach reach = reach_of(item);
	const struct piece *last = item->kind == ITEM_TEXT ? &item->text.pieces[item->text.count - 1] : NULL;

	if (last && text_is(last->shaped->text, " "))
		reach.right -= shaped_advance(last->shaped, item->text.size) + last->after;
	return reach;
}

/* Signs at the end of a line hang by part of their width: a third of an em at most. */
static length hanging(const struct item *item)
{
	return item->kind == ITEM_TEXT ? item->text.size / 3 : pt(1);
}

/* Who signs stands at the right end of the page, however it came to lie. */
static void assert_at_right(struct fixture *f, size_t number, const struct item *item, length left, length right)
{
	length most = (right - left) * 2 / 3, room = right - item->x;

	if (item->kind == ITEM_TEXT && text_starts(item_words(f->arena, item), "Sig") &&
	    (room > most + pt(1) || room < SIGNATURE - pt(1)))
		fail_msg("paper %zu: a signature %ld from the right margin", number, (long)room);
}

/* All that stands on a page stands between its margins; headings of chapters in the middle between them. */
static void assert_within_margins(struct fixture *f, size_t number)
{
	const struct paper *paper = &f->section->paper;

	for (size_t p = 0; p < f->document.pages.count; p++) {
		const struct page *page = &f->document.pages.items[p];
		length left = lies(page) ? paper->bottom : paper->left;
		length right = page->width - (lies(page) ? paper->top : paper->right);

		for (size_t i = 0; i < page->items.count; i++) {
			const struct item *item = &page->items.items[i];
			struct reach reach = reach_seen(item);
			length middle = (reach.left + reach.right) / 2 - (left + right) / 2;

			if (reach.left < left - pt(1) || reach.right > right + hanging(item))
				fail_msg("paper %zu: something (%d, from %ld to %ld) in the margin of page %zu", number,
				         (int)item->kind, (long)reach.left, (long)reach.right, p + 1);
			if (item->kind == ITEM_TEXT && item->mark && item->mark->role == ROLE_H1 &&
			    (middle > pt(1) || middle < -pt(1)))
				fail_msg("paper %zu: a chapter out of the middle of page %zu", number, p + 1);
			assert_at_right(f, number, item, left, right);
		}
	}
}

static struct paper some_paper(struct dice *dice)
{
	static const struct {
		length width, height;
	} sizes[] = { { 210, 297 }, { 215, 330 }, { 216, 356 }, { 297, 420 } };
	size_t size = roll(dice, 4);
	struct paper paper = { .width = mm(sizes[size].width), .height = mm(sizes[size].height) };

	paper.top = mm(15 + (length)roll(dice, 20));
	paper.bottom = mm(15 + (length)roll(dice, 20));
	paper.left = mm(15 + (length)roll(dice, 20));
	paper.right = mm(15 + (length)roll(dice, 20));
	return paper;
}

static void try_manuscript(size_t number)
{
	struct fixture *f = fixture_open();
	struct maker maker = { .f = f, .dice = { number * 104729 + 7 } };
	struct bag in = { .f = f }, out = { .f = f };

	f->section->paper = some_paper(&maker.dice);
	f->section->landscape = roll(&maker.dice, 3) == 0;
	for (size_t i = 1 + roll(&maker.dice, 8); i > 0; i--)
		add_some(&maker, f->blocks, 0);
	fixture_set(f);
	if (!f->document.pages.count || told(f, MESSAGE_TABLE_TOO_WIDE)) {
		fixture_close(f);
		return;
	}
	assert_no_errors(f, number);
	assert_inside(f, number);
	assert_within_margins(f, number);
	collect_words(&in, f->blocks);
	collect(&out, ROLE_SECT);
	assert_held(&in, &out, number);
	fixture_close(f);
}

static void manuscripts_stand_between_their_margins(void **state)
{
	(void)state;
	for (size_t number = 1; number <= 2 * TIMES; number++)
		try_manuscript(number);
}

/* -- what is kept with a table that turns the page -- */

static size_t page_of(struct fixture *f, const char *start)
{
	size_t page = 0;

	while (page < f->document.pages.count && !find_words(f, page, start, NULL))
		page++;
	return page;
}

static void wide_table(struct fixture *f, struct blocks *blocks, size_t rows)
{
	struct table *table = table_add(blocks, 11);

	for (size_t i = 0; i < rows; i++) {
		struct row *row = row_add(f->arena, table, i ? ROW_BODY : ROW_HEAD);

		for (size_t k = 0; k < 11; k++)
			cell_text(f->arena, row, k, LIT("1.234.567.890"), LIT("uji"));
	}
	table->keep_next = true;
}

/* The table's title above it, the legend below, on one turned page; the text goes on upright. */
static void a_run_turns_as_a_whole(void **state)
{
	struct fixture *f = fixture_open();
	struct group *group;

	(void)state;
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Sebelum."));
	heading_add(f->blocks, 2, words(f, "Judul"));
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Pengantar."))->keep_next = true;
	wide_table(f, f->blocks, 4);
	group = group_add(f->blocks);
	paragraph_add(&group->body, STYLE_BODY, words(f, "Legenda."));
	space_add(f->blocks, pt(20));
	group = group_add(f->blocks);
	group->with_previous = true;
	paragraph_add(&group->body, STYLE_BODY, words(f, "Tanda tangan."));
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Sesudah."));
	fixture_set(f);
	assert_int_equal(f->document.pages.count, 3);
	assert_int_equal(page_of(f, "Sebelum."), 0);
	assert_int_equal(page_of(f, "A."), 1);
	assert_int_equal(page_of(f, "Pengantar."), 1);
	assert_int_equal(page_of(f, "1.234"), 1);
	assert_int_equal(page_of(f, "Legenda."), 1);
	assert_int_equal(page_of(f, "Tanda tangan."), 1);
	assert_int_equal(page_of(f, "Sesudah."), 2);
	assert_false(lies(&f->document.pages.items[0]));
	assert_true(lies(&f->document.pages.items[1]));
	assert_false(lies(&f->document.pages.items[2]));
	fixture_close(f);
}

/* A table that an item of a list begins with: the label has a line of its own, on the table's page. */
static void a_label_goes_with_its_table(void **state)
{
	(void)state;
	for (size_t rows = 1; rows < 3; rows++) {
		struct fixture *f = fixture_open();
		struct list *list = list_add(f->blocks, LIST_MARK_DECIMAL, 2);

		paragraph_add(&list->items[0].body, STYLE_LIST, words(f, "Butir."));
		wide_table(f, &list->items[1].body, rows);
		fixture_set(f);
		assert_int_equal(f->document.pages.count, 2);
		assert_int_equal(find_words(f, 1, "2.", NULL), 1);
		fixture_close(f);
	}
}

/* -- the proof itself -- */

static void what_lies_outside_is_told(void **state)
{
	struct fixture *f = fixture_open();
	struct proof proof;
	struct item *item;
	struct text line;
	size_t at;

	(void)state;
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Kata yang keluar."));
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Kata yang tinggal."));
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	item = &f->document.pages.items[0].items.items[0];
	item->x = -1;
	proof = within_prove(f->arena, &f->document, 2, &f->diags);
	assert_int_equal(proof.texts, 2);
	assert_int_equal(proof.outside, 1);
	assert_int_equal(proof.lost, 0);
	assert_int_equal(f->diags.list.items[0].message, MESSAGE_OUTSIDE_PAPER);
	line = diag_format(f->arena, &f->diags.list.items[0], LIT("uji.json"), LANGUAGE_ID);
	assert_true(text_find(line, "halaman 1: \"Kata yang keluar.\" tidak muat", &at));
	item->x = f->document.pages.items[0].width - (item_end(item) - item->x);
	assert_int_equal(within_prove(f->arena, &f->document, 2, &f->diags).outside, 0);
	item->x++;
	assert_int_equal(within_prove(f->arena, &f->document, 2, &f->diags).outside, 1);
	item->x--;
	proof = within_prove(f->arena, &f->document, 5, &f->diags);
	assert_int_equal(proof.lost, 3);
	assert_int_equal(f->diags.list.items[f->diags.list.count - 1].message, MESSAGE_TEXTS_LOST);
	fixture_close(f);
}

int main(int count, char **words)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sops_stand_on_their_paper), cmocka_unit_test(manuscripts_stand_between_their_margins),
		cmocka_unit_test(a_run_turns_as_a_whole),    cmocka_unit_test(a_label_goes_with_its_table),
		cmocka_unit_test(what_lies_outside_is_told),
	};

	for (size_t i = 0; count == 3 && i < strtoul(words[2], NULL, 10); i++) {
		try_sop(strtoul(words[1], NULL, 10) + i);
		try_manuscript(strtoul(words[1], NULL, 10) + i);
	}
	return count == 3 ? 0 : cmocka_run_group_tests(tests, NULL, NULL);
}
