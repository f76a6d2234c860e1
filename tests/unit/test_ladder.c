/* The ladder of typeset/tablesize.c over tables nobody would write: a cell that gets another letter or word never takes
 * its table back to a narrower page, or to larger type on the same page; and no word is broken but at a hyphen, a mark
 * or the end of a syllable. Seeded; a failing table is named by its number.
 *
 * test_ladder FIRST COUNT tries as many others. */
#include "bag.h"

#ifndef TIMES
#define TIMES 25
#endif
enum { STEPS = 24, COLUMNS_MOST = 14 };

struct dice {
	uint64_t state;
};

static size_t roll(struct dice *dice, size_t sides)
{
	dice->state = dice->state * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(dice->state >> 33) % sides;
}

static const char *const stock[] = {
	"desa",          "pemberdayaan", "pertanggungjawaban", "dan",     "kelembagaan", "Kabupaten/Kota",
	"kesejahteraan", "di",           "penyandang",         "masalah", "RKA-SKPD",    "untuk",
	"terlantar",     "PMKS",
};

/* -- a table that can be made again with one cell longer -- */

struct sketch {
	size_t columns, rows, number;
	struct buffer *cells; /* rows times columns; the first row is the head */
	bool *spans;          /* over two columns */
	enum align *aligns;
	bool *narrow;
	bool *fractions;
	size_t grown; /* the cell that grows */
	bool landscape;
};

static void add_words(struct buffer *cell, struct dice *dice, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		buffer_str(cell, buffer_text(cell).count ? " " : "");
		buffer_str(cell, stock[roll(dice, sizeof stock / sizeof *stock)]);
	}
}

static struct sketch make_sketch(struct arena *arena, struct dice *dice, size_t number)
{
	struct sketch sketch = { .columns = 2 + roll(dice, COLUMNS_MOST - 1),
		                 .rows = 2 + roll(dice, 12),
		                 .number = number };
	size_t kind;

	sketch.cells = arena_many(arena, sketch.rows * sketch.columns, struct buffer);
	sketch.spans = arena_many(arena, sketch.rows * sketch.columns, bool);
	sketch.aligns = arena_many(arena, sketch.columns, enum align);
	sketch.narrow = arena_many(arena, sketch.columns, bool);
	sketch.fractions = arena_many(arena, sketch.columns, bool);
	sketch.landscape = roll(dice, 4) == 0;
	for (size_t column = 0; column < sketch.columns; column++) {
		kind = roll(dice, 4);
		sketch.aligns[column] = kind == 0 ? ALIGN_DECIMAL : ALIGN_LEFT;
		sketch.narrow[column] = roll(dice, 5) == 0;
		sketch.fractions[column] = kind && roll(dice, 8) == 0;
		for (size_t row = 0; row < sketch.rows; row++) {
			struct buffer *cell = &sketch.cells[row * sketch.columns + column];

			cell->arena = arena;
			if (row > 0 && kind == 0)
				buffer_str(cell, "1.234.567,89");
			else
				add_words(cell, dice, 1 + roll(dice, row == 0 || kind == 1 ? 2 : kind == 2 ? 6 : 20));
		}
	}
	for (size_t row = 0; row < sketch.rows; row++)
		for (size_t column = 0; column + 1 < sketch.columns; column++)
			sketch.spans[row * sketch.columns + column] =
				roll(dice, 12) == 0 && (!column || !sketch.spans[row * sketch.columns + column - 1]);
	do
		sketch.grown = roll(dice, sketch.rows * sketch.columns);
	while (sketch.grown % sketch.columns && sketch.spans[sketch.grown - 1]);
	return sketch;
}

static void grow(const struct sketch *sketch, struct dice *dice)
{
	static const char letters[] = "aneritkus";
	struct buffer *cell = &sketch->cells[sketch->grown];

	if (roll(dice, 2))
		add_words(cell, dice, 1 + roll(dice, 6));
	else
		buffer_byte(cell, letters[roll(dice, sizeof letters - 1)]);
}

static void set_cell(struct fixture *f, const struct sketch *sketch, struct row *row, size_t at)
{
	struct text text = text_copy(f->arena, buffer_text(&sketch->cells[at]));
	struct rich words = rich_plain(f->arena, text, LIT("uji"));
	size_t column = at % sketch->columns;

	if (at >= sketch->columns && sketch->fractions[column])
		formula_add(&row->cells[column].body, words, rich_plain(f->arena, LIT("Jumlah seluruhnya"), LIT("uji")))
			->alt = text;
	else
		cell_words(f->arena, row, column, words);
}

static struct fixture *set_sketch(const struct sketch *sketch)
{
	struct fixture *f = fixture_open();
	struct table *table = table_add(f->blocks, sketch->columns);

	f->section->landscape = sketch->landscape;
	for (size_t column = 0; column < sketch->columns; column++) {
		table->columns[column].align = sketch->aligns[column];
		table->columns[column].narrow = sketch->narrow[column];
	}
	for (size_t row = 0; row < sketch->rows; row++) {
		struct row *added = row_add(f->arena, table, row ? ROW_BODY : ROW_HEAD);

		for (size_t column = 0; column < sketch->columns; column++)
			if (!column || !sketch->spans[row * sketch->columns + column - 1])
				set_cell(f, sketch, added, row * sketch->columns + column);
	}
	for (size_t at = 0; at < sketch->rows * sketch->columns; at++)
		if (sketch->spans[at])
			cell_span(table, at / sketch->columns, at % sketch->columns, 2, 1);
	fixture_set(f);
	return f;
}

/* -- what is asked -- */

struct step {
	length page, size; /* the page's width, the type of cells */
	bool wrong;        /* told to be too wide */
};

static bool is_cell(const struct mark *mark)
{
	return mark && (mark->role == ROLE_TD || mark->role == ROLE_TH);
}

/* Where a line may end: at a blank, a mark after which words are broken, or the end of a syllable. */
static bool ends_well(struct text line)
{
	static const char *const ends[] = { " ", "\xC2\xAD", "/", "-" };

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (text_ends(line, ends[i]))
			return true;
	return false;
}

static struct step read_step(struct fixture *f, const struct sketch *sketch)
{
	const struct page *page = &f->document.pages.items[0];
	struct step step = { .page = page->width, .wrong = f->diags.errors > 0 };

	for (size_t i = 0; i < page->items.count; i++) {
		const struct item *item = &page->items.items[i], *next = item + 1;

		if (item->kind != ITEM_TEXT || !is_cell(item->mark))
			continue;
		step.size = length_max(step.size, item->text.size);
		if (!step.wrong && i + 1 < page->items.count && next->mark == item->mark && next->kind == ITEM_TEXT &&
		    !ends_well(item_words(f->arena, item)))
			fail_msg("table %zu: a word is broken behind \"%s\"", sketch->number,
			         item_words(f->arena, item).bytes);
	}
	return step;
}

static void try_table(size_t number)
{
	struct arena *arena = arena_open((size_t)1 << 26);
	struct dice dice = { number * 7919 + 3 };
	struct sketch sketch = make_sketch(arena, &dice, number);
	struct step before = { 0 };

	for (size_t i = 0; i < STEPS; i++) {
		struct fixture *f = set_sketch(&sketch);
		struct step step = read_step(f, &sketch);

		if (!step.wrong && (step.page < before.page || (step.page == before.page && step.size > before.size)))
			fail_msg("table %zu, step %zu: from %ld in %ld back to %ld in %ld, by \"%s\"", number, i,
			         (long)before.size, (long)before.page, (long)step.size, (long)step.page,
			         buffer_text(&sketch.cells[sketch.grown]).bytes);
		fixture_close(f);
		before = step;
		if (step.wrong)
			break;
		grow(&sketch, &dice);
	}
	arena_close(arena);
}

static void more_text_never_goes_down_the_ladder(void **state)
{
	(void)state;
	for (size_t number = 1; number <= TIMES; number++)
		try_table(number);
}

static void add_formula(struct fixture *f, struct blocks *blocks, struct text numerator)
{
	struct fraction *fraction =
		formula_add(blocks, rich_plain(f->arena, numerator, LIT("uji")), words(f, "Jumlah seluruhnya"));

	fraction->factor = words(f, "100%");
	fraction->alt = LIT("rumus");
}

/* A formula of any length: where it turned the page, one letter more does not bring the page back. */
static void a_long_formula_keeps_its_page_turned(void **state)
{
	static const char *const heads[] = { "Sasaran Strategis", "Indikator Kinerja Utama", "Formula Perhitungan",
		                             "Sumber Data", "Penanggung Jawab" };
	static const char *const cells[] = { "Meningkatnya kesejahteraan sosial", "Persentase layanan", "",
		                             "Subbagian Kesejahteraan", "Sekretariat" };
	bool turned = false;

	(void)state;
	for (size_t letters = 40; letters < 600; letters += 20) {
		struct fixture *f = fixture_open();
		struct table *table = table_add(f->blocks, 5);
		struct buffer long_words = { .arena = f->arena };

		while (buffer_text(&long_words).count < letters)
			buffer_str(&long_words, "jumlah penyandang disabilitas terlantar ");
		for (size_t row = 0; row < 4; row++) {
			struct row *added = row_add(f->arena, table, row ? ROW_BODY : ROW_HEAD);

			for (size_t i = 0; i < 5; i++)
				cell_words(f->arena, added, i, words(f, row ? cells[i] : heads[i]));
			added->cells[2].body.count = row ? 0 : 1;
			if (row)
				add_formula(f, &added->cells[2].body, text_part(buffer_text(&long_words), 0, letters));
		}
		fixture_set(f);
		assert_int_equal(f->diags.errors, 0);
		assert_true(!turned || f->document.pages.items[0].width > f->document.pages.items[0].height);
		turned = turned || f->document.pages.items[0].width > f->document.pages.items[0].height;
		assert_int_equal(find_words(f, 0, "Sekretariat", NULL), 3);
		assert_int_equal(find_words(f, 0, "Sumber", NULL), 1);
		fixture_close(f);
	}
	assert_true(turned);
}

/* A chapter after a turned table and what is signed below it stands upright: it begins a page, so nothing keeps it. */
static void a_chapter_is_not_kept_with_a_turned_table(void **state)
{
	struct fixture *f = fixture_open();
	struct table *table = table_add(f->blocks, 14);
	struct group *signature;
	size_t last;

	(void)state;
	for (size_t row = 0; row < 3; row++) {
		struct row *added = row_add(f->arena, table, row ? ROW_BODY : ROW_HEAD);

		for (size_t i = 0; i < 14; i++)
			cell_words(f->arena, added, i, words(f, "Kesejahteraan"));
	}
	signature = group_add(f->blocks);
	signature->with_previous = true;
	paragraph_add(&signature->body, STYLE_SIGNATURE, words(f, "Budi Hartono"))->keep_next = true;
	heading_add(f->blocks, 1, words(f, "Bab Dua"));
	paragraph_add(f->blocks, STYLE_BODY, words(f, "Isi"));
	fixture_set(f);
	last = f->document.pages.count - 1;
	assert_int_equal(find_words(f, last, "Isi", NULL), 1);
	assert_true(f->document.pages.items[0].width > f->document.pages.items[0].height);
	assert_true(f->document.pages.items[last].width < f->document.pages.items[last].height);
	fixture_close(f);
}

int main(int count, char **words)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(more_text_never_goes_down_the_ladder),
		cmocka_unit_test(a_long_formula_keeps_its_page_turned),
		cmocka_unit_test(a_chapter_is_not_kept_with_a_turned_table),
	};

	for (size_t i = 0; count == 3 && i < strtoul(words[2], NULL, 10); i++)
		try_table(strtoul(words[1], NULL, 10) + i);
	return count == 3 ? 0 : cmocka_run_group_tests(tests, NULL, NULL);
}
