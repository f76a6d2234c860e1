/* Flow tables on pages: lanes, symbols, turned heads, what goes on over a page break, and their words. */
#include "typeset_fixture.h"

enum { LANES_MOST = 15 };

/* A table of number, activity and lanes; step i is done in lane i % lanes and leads to the next. */
struct flow_fixture {
	struct fixture *f;
	struct table *table;
	struct flow_lanes *lanes;
};

static struct rich plain(struct fixture *f, const char *words)
{
	return rich_plain(f->arena, text_from(words), LIT("uji"));
}

static void add_heads(struct flow_fixture *flow, const char *const *heads, size_t lanes)
{
	struct fixture *f = flow->f;
	struct row *row;

	row_add(f->arena, flow->table, ROW_HEAD);
	row_add(f->arena, flow->table, ROW_HEAD);
	row = &flow->table->rows.items[0];
	cell_words(f->arena, row, 0, plain(f, "No."));
	cell_words(f->arena, row, 1, plain(f, "Kegiatan"));
	cell_words(f->arena, row, 2, plain(f, "Pelaksana"));
	for (size_t i = 0; i < lanes; i++)
		cell_words(f->arena, &flow->table->rows.items[1], 2 + i, plain(f, heads[i]));
	cell_span(flow->table, 0, 0, 1, 2);
	cell_span(flow->table, 0, 1, 1, 2);
	cell_span(flow->table, 0, 2, (int)lanes, 1);
}

static void add_step(struct flow_fixture *flow, size_t index, size_t steps, const char *activity)
{
	struct fixture *f = flow->f;
	struct row *row = row_add(f->arena, flow->table, ROW_BODY);
	struct flow_row *step = &flow->lanes->rows[index];

	cell_text(f->arena, row, 0, text_from_int(f->arena, (int64_t)index + 1), LIT("uji"));
	cell_words(f->arena, row, 1, plain(f, activity));
	step->row = 2 + index;
	step->actors = arena_many(f->arena, 1, struct flow_actor);
	step->actor_count = 1;
	step->actors[0].lane = index % flow->lanes->count;
	step->actors[0].symbol = SYMBOL_BOX;
	step->ways = arena_many(f->arena, 3, struct flow_way);
	if (index + 1 < steps)
		step->ways[step->way_count++].to = index + 1;
	step->alt = text_format(f->arena, "Langkah %z", index + 1);
}

static struct flow_fixture flow_open(const char *const *heads, size_t lanes, size_t steps, const char *activity)
{
	struct flow_fixture flow = { .f = fixture_open() };
	struct fixture *f = flow.f;

	f->section->landscape = true;
	f->manuscript.styles->least_size = pt(15) / 2;
	flow.table = table_add(f->blocks, lanes + 2);
	flow.lanes = arena_new(f->arena, struct flow_lanes);
	flow.table->lanes = flow.lanes;
	flow.lanes->first = 2;
	flow.lanes->count = lanes;
	flow.lanes->unit = pt(9);
	flow.lanes->row_count = steps;
	flow.lanes->rows = arena_many(f->arena, steps, struct flow_row);
	for (size_t i = 0; i < lanes + 2; i++)
		flow.table->columns[i].narrow = i != 1;
	add_heads(&flow, heads, lanes);
	for (size_t i = 0; i < steps; i++)
		add_step(&flow, i, steps, activity);
	return flow;
}

/* Paths that are outlines of symbols belong to figures. */
static size_t symbols_on(const struct fixture *f, size_t page, const struct item *found[], size_t most)
{
	const struct page *p = &f->document.pages.items[page];
	size_t count = 0;

	for (size_t i = 0; i < p->items.count; i++) {
		const struct item *item = &p->items.items[i];

		if (item->kind == ITEM_PATH && item->mark && item->mark->role == ROLE_FIGURE && count < most)
			found[count++] = item;
	}
	return count;
}

static size_t lines_on(const struct fixture *f, size_t page)
{
	const struct page *p = &f->document.pages.items[page];
	size_t count = 0;

	for (size_t i = 0; i < p->items.count; i++)
		count += p->items.items[i].kind == ITEM_PATH && !p->items.items[i].path.fill;
	return count;
}

static const char *const four[] = { "Staf", "Kasubbag", "Sekretaris", "Kepala" };

static void symbols_stand_in_lanes_of_one_width(void **state)
{
	struct flow_fixture flow = flow_open(four, 4, 8, "Memeriksa");
	struct fixture *f = flow.f;
	const struct item *symbols[16];
	length step;

	(void)state;
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(f->document.pages.count, 1);
	assert_int_equal(symbols_on(f, 0, symbols, 16), 8);
	step = symbols[1]->x - symbols[0]->x;
	assert_int_equal(symbols[2]->x - symbols[1]->x, step);
	assert_int_equal(symbols[3]->x - symbols[2]->x, step);
	assert_int_equal(symbols[4]->x, symbols[0]->x);
	for (size_t i = 1; i < 8; i++) { /* and of one size */
		assert_int_equal(symbols[i]->path.steps[2].x[0], symbols[0]->path.steps[2].x[0]);
		assert_int_equal(symbols[i]->path.steps[2].y[0], symbols[0]->path.steps[2].y[0]);
		assert_true(symbols[i]->y > symbols[i - 1]->y);
	}
	assert_int_equal(lines_on(f, 0), 7);
	assert_true(text_is(symbols[4]->mark->alt, "Langkah 5"));
	fixture_close(f);
}

static void words_stand_inside_capsules_and_beside_lines(void **state)
{
	struct flow_fixture flow = flow_open(four, 4, 4, "Memeriksa");
	struct fixture *f = flow.f;
	const struct item *found = NULL;

	(void)state;
	flow.lanes->rows[0].actors[0].symbol = SYMBOL_CAPSULE;
	flow.lanes->rows[0].actors[0].words = LIT("Mulai");
	flow.lanes->rows[2].actors[0].symbol = SYMBOL_DIAMOND;
	flow.lanes->rows[2].decision = true;
	flow.lanes->rows[2].ways[0].label = LIT("Ya");
	flow.lanes->rows[2].ways[1] = (struct flow_way){ 0, LIT("Tidak") };
	flow.lanes->rows[2].way_count = 2;
	fixture_set(f);
	assert_int_equal(find_words(f, 0, "Mulai", &found), 1);
	assert_non_null(found->mark);
	assert_int_equal(found->mark->role, ROLE_FIGURE);
	assert_int_equal(find_words(f, 0, "Ya", &found), 1);
	assert_int_equal(find_words(f, 0, "Tidak", &found), 1);
	assert_true(found->text.size >= pt(15) / 2);
	assert_int_equal(lines_on(f, 0), 4);
	fixture_close(f);
}

static const char *const many[LANES_MOST] = {
	"Sekretaris Daerah",
	"Inspektorat",
	"Bappedalitbang",
	"Kepala Dinas",
	"Sekretaris Dinas",
	"Kepala Subbagian Perencanaan",
	"Kepala Bidang",
	"Staf",
	"Bendahara",
	"Camat",
	"Kepala Desa",
	"Pendamping",
	"Masyarakat",
	"Bagian Hukum",
	"Bupati",
};

static void heads_of_narrow_lanes_run_upwards(void **state)
{
	struct flow_fixture flow = flow_open(many, LANES_MOST, 6, "Memeriksa");
	struct fixture *f = flow.f;
	const struct item *head = NULL, *other = NULL;

	(void)state;
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(find_words(f, 0, "Inspektorat", &head), 1);
	assert_int_equal(head->text.way, WAY_UP);
	assert_int_equal(head->mark->role, ROLE_TH);
	find_words(f, 0, "Bappedalitbang", &other);
	assert_true(other->x > head->x);
	find_words(f, 0, "Kegiatan", &other);
	assert_int_equal(other->text.way, WAY_ACROSS);
	assert_true(head->text.size >= pt(15) / 2);
	fixture_close(f);
}

/* Long names stand in more lines, wider lanes and smaller type, so that the head leaves room for steps and is
 * repeated. */
static void long_names_of_many_lanes_leave_room_for_steps(void **state)
{
	static const char name[] = "Kepala Seksi Pembinaan dan Pengembangan Sumber Daya Manusia Perpustakaan Daerah";
	static const char *const heads[LANES_MOST] = { name, "Kas", name, "Kas", name, "Kas", name, "Kas",
		                                       name, "Kas", name, "Kas", name, "Kas", name };
	struct flow_fixture flow = flow_open(heads, LANES_MOST, 40, "Memeriksa");
	struct fixture *f = flow.f;
	const struct item *head = NULL;

	(void)state;
	f->section->paper.left = f->section->paper.right = f->section->paper.top = f->section->paper.bottom = mm(15);
	f->manuscript.styles->cell_pad_x = pt(7) / 2;
	fixture_set(f);
	assert_int_equal(f->diags.errors, 0);
	for (size_t page = 0; page < f->document.pages.count; page++)
		assert_int_equal(find_words(f, page, "Pelaksana", &head), 1);
	assert_true(find_words(f, 0, "Memeriksa", NULL) > 5);
	assert_true(find_words(f, 0, "Kepala", &head) > 7);
	assert_in_range(head->text.size, pt(15) / 2, pt(9));
	fixture_close(f);
}

/* One word too long for any lane runs upwards by itself. */
static void one_long_word_turns_its_own_head(void **state)
{
	static const char *const heads[LANES_MOST] = {
		"Staf",    "Kasubbag", "Pengadministrasi-Kepegawaian-Daerah-Kabupaten",
		"Asisten", "Kepala",   "Camat",
		"Bupati",  "Lurah",    "Operator"
	};
	struct flow_fixture flow = flow_open(heads, 9, 6, "Memeriksa");
	struct fixture *f = flow.f;
	const struct item *head = NULL;

	(void)state;
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_true(find_words(f, 0, "Pengad", &head) > 0);
	assert_int_equal(head->text.way, WAY_UP);
	assert_int_equal(find_words(f, 0, "Asisten", &head), 1);
	assert_int_equal(head->text.way, WAY_ACROSS);
	assert_int_equal(find_words(f, 0, "Kasubbag", &head), 1);
	assert_int_equal(head->text.way, WAY_ACROSS);
	fixture_close(f);
}

/* Seven lanes on A4 with a loop: words in full, symbols wide enough to be seen. */
static void words_stand_in_full_among_many_lanes(void **state)
{
	static const char *const heads[] = {
		"Tim", "Bidang", "Kasubbag", "Sekretaris", "Kepala", "Inspektorat", "Setda"
	};
	struct flow_fixture flow = flow_open(heads, 7, 14, "Memeriksa kesesuaian data dengan bukti dukung");
	struct fixture *f = flow.f;
	const struct item *symbols[16];

	(void)state;
	f->section->paper.left = f->section->paper.right = mm(15);
	flow.lanes->rows[0].actors[0].symbol = SYMBOL_CAPSULE;
	flow.lanes->rows[0].actors[0].words = LIT("Mulai");
	flow.lanes->rows[3].actors[0].symbol = SYMBOL_DIAMOND;
	flow.lanes->rows[3].decision = true;
	flow.lanes->rows[3].ways[0].label = LIT("Sesuai");
	flow.lanes->rows[3].ways[1] = (struct flow_way){ 0, LIT("Tidak sesuai") };
	flow.lanes->rows[3].way_count = 2;
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_int_equal(find_words(f, 0, "Mulai", NULL), 1);
	assert_int_equal(find_words(f, 0, "Sesuai", NULL), 1);
	assert_int_equal(find_words(f, 0, "Tidak", NULL), 1);
	assert_true(symbols_on(f, 0, symbols, 16) > 4);
	for (size_t i = 1; i < 3; i++)
		assert_true(symbols[i]->path.steps[2].x[0] >= pt(28));
	fixture_close(f);
}

/* However many steps there are, the first page and the last have two of them at least. */
static void no_page_has_a_lone_step(void **state)
{
	(void)state;
	for (size_t steps = 6; steps < 40; steps++) {
		struct flow_fixture flow = flow_open(four, 4, steps, "Memeriksa dan meneliti kelengkapan berkas");
		struct fixture *f = flow.f;
		const struct item *symbols[64];

		fixture_set(f);
		for (size_t page = 0; page < f->document.pages.count; page++)
			assert_true(symbols_on(f, page, symbols, 64) > 1);
		fixture_close(f);
	}
}

static void what_goes_on_has_pentagons_that_name_the_pages(void **state)
{
	struct flow_fixture flow = flow_open(four, 4, 30, "Memeriksa dan meneliti kelengkapan berkas");
	struct fixture *f = flow.f;
	const struct item *symbols[64];
	size_t sum = 0;

	(void)state;
	fixture_set(f);
	assert_true(f->document.pages.count > 1);
	for (size_t page = 0; page < f->document.pages.count; page++)
		sum += symbols_on(f, page, symbols, 64);
	assert_int_equal(sum, 30);
	assert_int_equal(find_words(f, 0, "ke hlm. 2", NULL), 1);
	assert_int_equal(find_words(f, 1, "dari hlm. 1", NULL), 1);
	assert_int_equal(find_words(f, 0, "A", NULL), 1);
	assert_int_equal(find_words(f, 1, "A", NULL), 1);
	assert_int_equal(find_words(f, 1, "Kegiatan", NULL), 1); /* the head again */
	fixture_close(f);
}

/* Who acts in a row taller than a page stands on each page of it, told once. */
static void a_tall_row_has_its_symbols_on_each_page(void **state)
{
	struct flow_fixture flow = flow_open(four, 4, 3, "Memeriksa");
	struct fixture *f = flow.f;
	const struct item *symbols[64];
	size_t told = 0, copies = 0;

	(void)state;
	for (int i = 0; i < 260; i++)
		paragraph_add(&flow.table->rows.items[flow.lanes->rows[1].row].cells[1].body, STYLE_CELL,
		              plain(f, "Isi"));
	fixture_set(f);
	assert_true(f->document.pages.count > 3);
	for (size_t page = 0; page < f->document.pages.count; page++)
		told += symbols_on(f, page, symbols, 64);
	assert_int_equal(told, 3);
	for (size_t i = 0; i < f->document.pages.items[1].items.count; i++) {
		const struct item *item = &f->document.pages.items[1].items.items[i];

		copies += item->kind == ITEM_PATH && !item->mark && item->path.count == 5 &&
		          item->path.steps[4].verb == PATH_CLOSE;
	}
	assert_int_equal(copies, 1);
	fixture_close(f);
}

/* However many digits the number of a page has, its words stand in full. */
static void far_pages_have_notes_in_full(void **state)
{
	struct flow_fixture flow = flow_open(four, 4, 30, "Memeriksa dan meneliti kelengkapan berkas");
	struct fixture *f = flow.f;
	struct blocks table = *f->blocks;
	struct section *later = section_add(&f->manuscript, f->section->paper, FOLIO_ARABIC);

	(void)state;
	later->landscape = true;
	later->blocks = table;
	f->manuscript.sections.items[0].blocks = blocks_new(f->arena);
	for (size_t i = 0; i < 149; i++) {
		paragraph_add(&f->manuscript.sections.items[0].blocks, STYLE_BODY, plain(f, "Isi"));
		break_add(&f->manuscript.sections.items[0].blocks, TURN_KEEP);
	}
	fixture_set(f);
	assert_int_equal(find_words(f, 149, "ke hlm. 151", NULL), 1);
	assert_int_equal(find_words(f, 150, "dari hlm. 150", NULL), 1);
	fixture_close(f);
}

static void type_shrinks_to_keep_a_flow_on_its_page(void **state)
{
	struct flow_fixture flow = flow_open(four, 4, 14, "Memeriksa dan meneliti kelengkapan berkas");
	struct fixture *f = flow.f;
	size_t pages;

	(void)state;
	fixture_set(f);
	pages = f->document.pages.count;
	fixture_close(f);
	assert_int_equal(pages, 2);
	flow = flow_open(four, 4, 14, "Memeriksa dan meneliti kelengkapan berkas");
	flow.table->company = pt(1);
	fixture_set(flow.f);
	assert_int_equal(flow.f->document.pages.count, 1);
	assert_int_equal(find_words(flow.f, 0, "ke hlm.", NULL), 0);
	fixture_close(flow.f);
}

/* Two hundred words in one step: more than a page. The symbol stands once. */
static void a_step_taller_than_the_page_goes_on(void **state)
{
	struct flow_fixture flow = flow_open(four, 4, 3, "Memeriksa");
	struct fixture *f = flow.f;
	struct row *row = &flow.table->rows.items[3];
	struct text text = LIT("");
	const struct item *symbols[8];
	size_t sum = 0;

	(void)state;
	for (int i = 0; i < 900; i++)
		text = TEXT_JOIN(f->arena, text, LIT("berkas "));
	row->cells[1].body = blocks_new(f->arena);
	cell_text(f->arena, row, 1, text, LIT("uji"));
	fixture_set(f);
	assert_int_equal(f->diags.list.count, 0);
	assert_true(f->document.pages.count > 1);
	for (size_t page = 0; page < f->document.pages.count; page++)
		sum += symbols_on(f, page, symbols, 8);
	assert_int_equal(sum, 3);
	fixture_close(f);
}

static void chains_have_boxes_of_one_size(void **state)
{
	struct fixture *f = fixture_open();
	struct chain *chain = chain_add(f->blocks, 5);
	const struct item *boxes[8] = { NULL };
	size_t count = 0;

	(void)state;
	for (size_t i = 0; i < 5; i++)
		chain->boxes[i] = plain(f, i == 2 ? "Penyusunan rencana kegiatan yang panjang sekali" : "Rapat");
	fixture_set(f);
	for (size_t i = 0; i < f->document.pages.items[0].items.count; i++) {
		const struct item *item = &f->document.pages.items[0].items.items[i];

		if (item->kind == ITEM_PATH && item->path.fill && item->path.stroke)
			boxes[count++] = item;
	}
	assert_int_equal(count, 5);
	for (size_t i = 1; i < count; i++)
		assert_int_equal(boxes[i]->path.steps[2].y[0], boxes[0]->path.steps[2].y[0]);
	assert_true(boxes[3]->y > boxes[2]->y); /* three and two */
	assert_int_equal(boxes[3]->x, boxes[0]->x);
	assert_int_equal(find_words(f, 0, "Rapat", NULL), 4);
	fixture_close(f);
}

/* From each box but the last one arrow goes on: paths that are only filled are their heads. */
static void chains_go_on_to_their_last_box(void **state)
{
	(void)state;
	for (size_t boxes = 1; boxes <= 13; boxes++) {
		struct fixture *f = fixture_open();
		struct chain *chain = chain_add(f->blocks, boxes);
		size_t heads = 0, right = 0;

		for (size_t i = 0; i < boxes; i++)
			chain->boxes[i] = plain(f, "Rapat");
		fixture_set(f);
		for (size_t i = 0; i < f->document.pages.items[0].items.count; i++) {
			const struct item *item = &f->document.pages.items[0].items.items[i];

			heads += item->kind == ITEM_PATH && item->path.fill && !item->path.stroke;
			right += item->kind == ITEM_PATH && item->x > mm(190);
		}
		assert_int_equal(heads, boxes - 1);
		assert_int_equal(right, 0);
		fixture_close(f);
	}
}

static void qr_codes_are_paths_with_words(void **state)
{
	struct fixture *f = fixture_open();
	struct qr_code *qr = qr_add(f->blocks, LIT("https://contoh.go.id/sop"), mm(20));
	const struct item *found = NULL;

	(void)state;
	qr->alt = LIT("Kode QR");
	fixture_set(f);
	for (size_t i = 0; i < f->document.pages.items[0].items.count; i++)
		if (f->document.pages.items[0].items.items[i].kind == ITEM_PATH)
			found = &f->document.pages.items[0].items.items[i];
	assert_non_null(found);
	assert_true(text_is(found->mark->alt, "Kode QR"));
	/* 25 modules and the quiet zone of 4 on both sides: the first finder begins at 4/33 */
	assert_int_equal(found->path.steps[0].x[0], length_scale(mm(20), 4, 33));
	assert_int_equal(found->path.steps[0].y[0], length_scale(mm(20), 4, 33));
	assert_int_equal(found->path.steps[1].x[0], length_scale(mm(20), 11, 33));
	fixture_close(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(symbols_stand_in_lanes_of_one_width),
		cmocka_unit_test(words_stand_inside_capsules_and_beside_lines),
		cmocka_unit_test(heads_of_narrow_lanes_run_upwards),
		cmocka_unit_test(long_names_of_many_lanes_leave_room_for_steps),
		cmocka_unit_test(one_long_word_turns_its_own_head),
		cmocka_unit_test(words_stand_in_full_among_many_lanes),
		cmocka_unit_test(no_page_has_a_lone_step),
		cmocka_unit_test(what_goes_on_has_pentagons_that_name_the_pages),
		cmocka_unit_test(a_tall_row_has_its_symbols_on_each_page),
		cmocka_unit_test(far_pages_have_notes_in_full),
		cmocka_unit_test(type_shrinks_to_keep_a_flow_on_its_page),
		cmocka_unit_test(a_step_taller_than_the_page_goes_on),
		cmocka_unit_test(chains_have_boxes_of_one_size),
		cmocka_unit_test(chains_go_on_to_their_last_box),
		cmocka_unit_test(qr_codes_are_paths_with_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
