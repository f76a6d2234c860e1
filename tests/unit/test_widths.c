/* Widths of columns where cells span rows, over tables as letters and forms have them: such a cell has the height of
 * all its rows for itself. Seeded; a failing table is named by its number. */
#include "paper_fixture.h"

#include "base/buffer.h"
#include "layouts/pk/pk.h"
#include "layouts/triwulan/triwulan.h"

#ifndef TIMES
#define TIMES 60
#endif
enum { COLUMNS_MOST = 5, ROWS_MOST = 9, SETTINGS = 24, LINE = 15000 };

struct dice {
	uint64_t state;
};

static size_t roll(struct dice *dice, size_t sides)
{
	dice->state = dice->state * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(dice->state >> 33) % sides;
}

static const char *const stock[] = { "desa",        "laporan", "kinerja",      "dan",      "triwulan", "bahan",
	                             "disampaikan", "berkas",  "pemerintahan", "untuk",    "proses",   "lanjut",
	                             "satu",        "di",      "kegiatan",     "keuangan", "proposal", "dokumen" };

/* -- a table that can be made again in other widths -- */

struct sketch {
	size_t columns, rows;                          /* without the head */
	size_t words[ROWS_MOST + 1][COLUMNS_MOST];     /* of each cell */
	size_t from[COLUMNS_MOST], span[COLUMNS_MOST]; /* rows that a cell of each column spans; 0: none does */
	uint64_t seed;
};

static struct sketch make_sketch(size_t number)
{
	struct dice dice = { number * 7919 + 11 };
	struct sketch sketch = { .columns = 3 + roll(&dice, COLUMNS_MOST - 2), .rows = 2 + roll(&dice, ROWS_MOST - 1) };

	sketch.seed = number;
	for (size_t column = 0; column < sketch.columns; column++) {
		size_t most = 2 + roll(&dice, 12);

		for (size_t row = 0; row <= sketch.rows; row++)
			sketch.words[row][column] = row ? 1 + roll(&dice, most) : 1 + roll(&dice, 2);
		if (column + 1 < sketch.columns && roll(&dice, 3))
			continue;
		sketch.span[column] = 2 + roll(&dice, sketch.rows - 1);
		sketch.from[column] = 1 + roll(&dice, sketch.rows - sketch.span[column] + 1);
		sketch.words[sketch.from[column]][column] = 3 + roll(&dice, 30);
	}
	return sketch;
}

static bool covered(const struct sketch *sketch, size_t row, size_t column)
{
	return sketch->span[column] && row > sketch->from[column] && row < sketch->from[column] + sketch->span[column];
}

static struct rich cell_of(struct fixture *f, const struct sketch *sketch, size_t row, size_t column)
{
	struct dice dice = { sketch->seed * 31 + row * 7 + column };
	struct buffer words = { .arena = f->arena };

	for (size_t i = 0; i < sketch->words[row][column]; i++) {
		buffer_str(&words, i ? " " : "");
		buffer_str(&words, stock[roll(&dice, sizeof stock / sizeof *stock)]);
	}
	return rich_plain(f->arena, buffer_text(&words), LIT("uji"));
}

/* Its height on the page, in widths that are solved (shares NULL) or wished; 0 where it needs a second page. */
static length height_of(const struct sketch *sketch, const int *shares, bool spans)
{
	struct fixture *f = fixture_open();
	struct table *table;
	const struct item *first, *last;
	length height = 0;

	paragraph_add(f->blocks, STYLE_BODY, words(f, "awal"));
	table = table_add(f->blocks, sketch->columns);
	table->upright = true;
	for (size_t row = 0; row <= sketch->rows; row++) {
		struct row *added = row_add(f->arena, table, row ? ROW_BODY : ROW_HEAD);

		for (size_t column = 0; column < sketch->columns; column++)
			if (!covered(sketch, row, column))
				cell_words(f->arena, added, column, cell_of(f, sketch, row, column));
	}
	for (size_t column = 0; column < sketch->columns; column++) {
		table->columns[column].share = shares ? shares[column] : 0;
		if (spans && sketch->span[column])
			cell_span(table, sketch->from[column], column, 1, (int)sketch->span[column]);
	}
	paragraph_add(f->blocks, STYLE_BODY, words(f, "akhir"));
	fixture_set(f);
	if (f->document.pages.count == 1 && find_words(f, 0, "awal", &first) && find_words(f, 0, "akhir", &last))
		height = last->y - first->y;
	fixture_close(f);
	return height;
}

static void wish_shares(struct dice *dice, size_t columns, int *shares)
{
	int sum = 0, wishes[COLUMNS_MOST];

	for (size_t i = 0; i < columns; i++)
		sum += wishes[i] = 2 + (int)roll(dice, 9);
	for (size_t i = 0; i < columns; i++)
		shares[i] = wishes[i] * 995 / sum;
}

/* No widths that could be wished for make a table shorter, by more than the line or two that a column in lines of a
 * word is spared. */
static void solved_widths_are_the_shortest(void **state)
{
	size_t compared = 0;

	(void)state;
	for (size_t number = 1; number <= TIMES; number++) {
		struct sketch sketch = make_sketch(number);
		struct dice dice = { number };
		length solved = height_of(&sketch, NULL, true);

		for (size_t i = 0; solved && i < SETTINGS; i++) {
			int shares[COLUMNS_MOST];
			length wished;

			wish_shares(&dice, sketch.columns, shares);
			wished = height_of(&sketch, shares, true);
			compared += wished > 0;
			if (wished && solved > wished + 2 * LINE)
				fail_msg("table %zu: %ld, in other widths %ld", number, (long)solved, (long)wished);
		}
	}
	assert_true(compared > 100);
}

/* A text over several rows takes no more of the page than it does in the first of them alone. */
static void rows_below_are_room(void **state)
{
	(void)state;
	for (size_t number = 1; number <= 4 * TIMES; number++) {
		struct sketch sketch = make_sketch(number);
		length over = height_of(&sketch, NULL, true), alone = height_of(&sketch, NULL, false);

		if (over > alone && alone)
			fail_msg("table %zu: %ld over its rows, %ld in one", number, (long)over, (long)alone);
	}
}

/* -- papers -- */

/* An office with an aim of many indicators. */
static struct fixture *paper_of(size_t indicators, void (*compose)(struct composer *))
{
	struct fixture *aside = fixture_open();
	struct buffer data = { .arena = aside->arena };
	struct fixture *f;

	buffer_str(&data,
	           "{'instansi': {'pemerintah': 'P', 'nama': 'Rumah Sakit Umum', 'tempat': 'T'}, 'tahun': 2024,"
	           " 'pejabat': {'k': {'nama': 'N', 'jabatan': 'Direktur'}, 'b': {'nama': 'B', 'jabatan': 'Bupati'}},"
	           " 'perjanjian_kinerja': {'pihak_pertama': 'k', 'pihak_kedua': 'b', 'tanggal': '2024-01-15'},"
	           " 'laporan_triwulan': {'penanda_tangan': 'k', '1': {'tanggal': '2024-04-01'}},"
	           " 'sasaran': [{'uraian': 'Meningkatnya mutu dan keselamatan pelayanan kesehatan rujukan bagi"
	           " seluruh lapisan masyarakat', 'indikator': [");
	for (size_t i = 0; i < indicators; i++)
		buffer_str(&data,
		           TEXT_JOIN(aside->arena, i ? LIT(", ") : LIT(""),
		                     text_format(aside->arena,
		                                 "{'kunci': 'i%z', 'nama': 'Persentase pasien rawat inap yang"
		                                 " menyatakan puas terhadap pelayanan keperawatan', 'satuan': '%%',"
		                                 " 'tahunan': [{'tahun': 2024, 'target': 70}], 'triwulan':"
		                                 " {'basis': 'kumulatif', '1': {'target': 20, 'realisasi': 19}}}",
		                                 i))
		                   .bytes);
	buffer_str(&data, "]}]}");
	f = paper_pages(buffer_text(&data).bytes, (struct wishes){ 0 }, compose);
	fixture_close(aside);
	return f;
}

/* The aim beside its indicators leaves these the room: they are wider, and none takes more than two lines. */
static void an_aim_leaves_room_to_its_indicators(void **state)
{
	void (*const papers[])(struct composer *) = { pk_layout.compose, triwulan_layout.compose };

	(void)state;
	for (size_t i = 0; i < 2 * 4; i++) {
		struct fixture *f = paper_of(5 + i / 2, papers[i % 2]);
		const struct item *aim = NULL, *name = NULL, *next = NULL;
		size_t page = 0;

		while (page < f->document.pages.count && !find_words(f, page, "Persentase", NULL))
			page++;
		assert_true(page < f->document.pages.count);
		find_words(f, page, "Meningkatnya", &aim);
		find_words(f, page, "Persentase", &name);
		assert_true(find_words(f, page, i % 2 ? "70" : "70,00%", &next) || find_words(f, page, "70", &next));
		assert_non_null(aim);
		if (next->x - name->x <= name->x - aim->x)
			fail_msg("paper %zu: %ld for the aim, %ld for an indicator", i, (long)(name->x - aim->x),
			         (long)(next->x - name->x));
		fixture_close(f);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(solved_widths_are_the_shortest),
		cmocka_unit_test(rows_below_are_room),
		cmocka_unit_test(an_aim_leaves_room_to_its_indicators),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
