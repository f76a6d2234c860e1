/* Every number that tables and charts of papers print is a figure: it has a name, whose words are those that are
 * printed; its formula, reckoned again from its inputs by the arithmetic of this file, comes to it; what it is stated
 * at is in the data. Of all papers of all samples, and of offices made here.
 *
 * Run from the top of the repository, where samples/ is.
 */
#include "composed_fixture.h"

#include "content/visit.h"
#include "input/json.h"
#include "record/figures/figure.h"
#include "record/figures/formula.h"

#include <math.h>
#include <stdio.h>

struct looking {
	struct composed *test;
	const struct json *json;
	struct scope scope;
	const char *paper;
	const struct table *table;
	size_t figures, bare; /* seen; numbers that are none */
};

/* -- arithmetic of its own -- */

static double power(int places)
{
	return places ? 10 * power(places - 1) : 1;
}

static double real(struct decimal value)
{
	return (double)value.digits / power(value.places);
}

static double exact(const struct figure *figure)
{
	if (figure->kind == FIGURE_MONEY)
		return real(figure->rupiah);
	if (figure->kind == FIGURE_NUMBER && figure->exact.known)
		return real(figure->exact.value) + (figure->exact.rest.digits ? real(figure->exact.rest) : 0);
	return figure->kind == FIGURE_NUMBER ? real(figure->number) : 0;
}

static double bound(double value, double low, double high)
{
	return value < low ? low : value > high ? high : value;
}

static double reckon(const char *word, const double *in, size_t count)
{
	double sum = 0;

	if (strcmp(word, "capaian") == 0 || strcmp(word, "persen") == 0)
		return in[0] / in[1] * 100;
	if (strcmp(word, "capaian_turun") == 0)
		return (2 * in[1] - in[0]) / in[1] * 100;
	if (strcmp(word, "capaian_turun_rasio") == 0)
		return in[1] / in[0] * 100;
	if (strcmp(word, "capaian_nol") == 0)
		return 100;
	if (strcmp(word, "rasio") == 0)
		return in[0] / in[1] * in[2];
	if (strcmp(word, "bagian") == 0)
		return in[0] * in[1] / 100;
	if (strcmp(word, "banyak") == 0)
		return (double)count;
	if (strcmp(word, "efisiensi_sisa") == 0)
		return 100 - in[0];
	if (strcmp(word, "efisiensi_pmk214") == 0)
		return 100 - in[2] / (in[1] * in[0]) * 10000;
	if (strcmp(word, "nilai_efisiensi") == 0)
		return 50 + bound(100 - in[2] / (in[1] * in[0]) * 10000, -20, 20) * 2.5;
	for (size_t i = 0; i < count; i++)
		if (strcmp(word, "berbobot") == 0)
			sum += i % 2 ? in[i - 1] * in[i] : 0;
		else if (strcmp(word, "selisih") == 0 || strcmp(word, "efisiensi") == 0)
			sum += i ? -in[i] : in[i];
		else
			sum += in[i];
	return strcmp(word, "rata_rata") == 0 ? sum / (double)count : sum;
}

/* What is known and has a formula of numbers comes to the same by this file; as near as what is printed of it. */
static void assert_reckoned(struct looking *looking, const struct figure *figure, const struct origin *origin)
{
	struct arena *arena = looking->test->arena;
	double *in = arena_many(arena, origin->inputs.count, double);
	struct figure limit;
	double value, step = 1;

	for (size_t i = 0; i < origin->inputs.count; i++) {
		struct figure input;

		if (!figure_find(arena, &looking->scope, LIT(""), origin->inputs.items[i], &input))
			fail_msg("%s of %s: no input %s", text_copy(arena, figure->name).bytes, looking->paper,
			         text_copy(arena, origin->inputs.items[i]).bytes);
		in[i] = exact(&input);
	}
	if (!figure->known || !origin->formula->reckon || strcmp(origin->formula->word, "capaian_rentang") == 0)
		return;
	value = reckon(origin->formula->word, in, origin->inputs.count);
	if (origin->limit.count && figure_find(arena, &looking->scope, LIT(""), origin->limit, &limit))
		value = fmin(value, exact(&limit));
	step = figure->kind == FIGURE_NUMBER ? 1 / power(figure->number.places) : 1;
	if (figure->kind == FIGURE_MONEY && figure->rupiah.places)
		step = 1 / power(figure->rupiah.places);
	if (fabs(value - exact(figure)) > step * 1.01)
		fail_msg("%s of %s: %f, by its formula %s %f", text_copy(arena, figure->name).bytes, looking->paper,
		         exact(figure), origin->formula->word, value);
}

/* The path is in the data, or would be in what is there. */
static void assert_in_data(struct looking *looking, const struct figure *figure, struct text path)
{
	struct text whole = path;

	while (path.count && !json_at(looking->json, path)) {
		do
			path.count--;
		while (path.count && path.bytes[path.count] != '.' && path.bytes[path.count] != '[');
	}
	if (path.count == 0 && whole.count)
		fail_msg("%s of %s: nothing at %s", text_copy(looking->test->arena, figure->name).bytes, looking->paper,
		         text_copy(looking->test->arena, whole).bytes);
	if (figure->known && !figure->computed && path.count != whole.count)
		fail_msg("%s of %s: stated, but not at %s", text_copy(looking->test->arena, figure->name).bytes,
		         looking->paper, text_copy(looking->test->arena, whole).bytes);
}

/* -- words -- */

/* Digits and commas of a value, so that Rp, units, brackets and grouping do not matter. */
static const char *digits_of(struct arena *arena, struct text words)
{
	char *digits = arena_alloc(arena, words.count + 1);
	size_t count = 0;

	for (size_t i = 0; i < words.count; i++)
		if ((words.bytes[i] >= '0' && words.bytes[i] <= '9') || (words.bytes[i] == ',' && count))
			digits[count++] = words.bytes[i];
	while (count && digits[count - 1] == ',')
		count--;
	digits[count] = '\0';
	return digits;
}

static void assert_words(struct looking *looking, const struct figure *figure, struct text words)
{
	struct arena *arena = looking->test->arena;
	const struct record *record = looking->scope.record;
	const char *own = digits_of(arena, figure_bare(arena, record, figure));

	if (strcmp(own, digits_of(arena, words)) != 0 &&
	    strcmp(digits_of(arena, figure_text(arena, record, figure)), digits_of(arena, words)) != 0)
		fail_msg("%s of %s is %s, printed %s", text_copy(arena, figure->name).bytes, looking->paper, own,
		         text_copy(arena, words).bytes);
}

/* A number as papers write values: digits, grouped or with a comma, a sign, percent, Rp; no number of a row. */
static bool is_value(struct text words)
{
	size_t digits = 0;

	if (text_starts(words, "Rp"))
		words = text_part(words, 2, words.count);
	for (size_t i = 0; i < words.count; i++) {
		char c = words.bytes[i];

		digits += c >= '0' && c <= '9';
		if (!strchr("0123456789.,%()+- ", c))
			return false;
	}
	return digits > 0;
}

static bool is_change(struct text words)
{
	return text_starts(words, "naik ") || text_starts(words, "turun ") || text_is(words, "tetap");
}

static void look_at(struct looking *looking, struct text name, struct text words)
{
	struct figure figure;
	struct origin origin;

	if (!figure_origin(looking->test->arena, &looking->scope, name, &figure, &origin))
		fail_msg("%s: no figure %s", looking->paper, text_copy(looking->test->arena, name).bytes);
	if (words.count)
		assert_words(looking, &figure, words);
	if (origin.formula)
		assert_reckoned(looking, &figure, &origin);
	else if (figure.known && !origin.paths.count)
		fail_msg("%s of %s has no origin", text_copy(looking->test->arena, name).bytes, looking->paper);
	for (size_t i = 0; i < origin.paths.count; i++)
		assert_in_data(looking, &figure, origin.paths.items[i]);
	looking->figures++;
}

static void look_for(struct looking *looking, struct text name, struct text words, const char *where, size_t column)
{
	if (name.count) {
		look_at(looking, name, words);
		return;
	}
	looking->bare++;
	print_error("%s, %s, column %zu: %s is no figure\n", looking->paper, where, column,
	            text_copy(looking->test->arena, words).bytes);
}

/* -- papers -- */

/* Numbers of rows stand in the first column; what has a path is stated in the data and stands there. */
static void look_at_cell(struct looking *looking, const struct table *table, const struct row *row, size_t column)
{
	const struct cell *cell = &row->cells[column];
	struct rich rich;
	struct text words;

	if (row->kind == ROW_HEAD || row->kind == ROW_NUMBERS || cell->body.count != 1 ||
	    cell->body.items[0].kind != BLOCK_PARAGRAPH)
		return;
	rich = cell->body.items[0].paragraph.words;
	words = rich_words(looking->test->arena, rich);
	if (rich.printed_count) {
		look_at(looking, rich.printed[0].figure, rich.printed_count == 1 ? rich.printed[0].words : LIT(""));
		return;
	}
	if ((column && is_value(words) && !rich.path.count) || is_change(words))
		look_for(looking, LIT(""), words, text_copy(looking->test->arena, table->path).bytes, column);
}

static void look_at_chart(struct looking *looking, const struct chart *chart, const char *where)
{
	for (size_t p = 0; p < chart->points.count; p++)
		for (size_t s = 0; s < chart->series_count; s++) {
			const struct chart_value *value = &chart->points.items[p].values[s];

			if (value->known)
				look_for(looking, value->figure, value->words, where, s);
		}
}

static bool look_at_block(void *context, struct block *block)
{
	struct looking *looking = context;

	if (block->kind == BLOCK_TABLE)
		for (size_t r = 0; r < block->table->rows.count; r++)
			for (size_t c = 0; c < block->table->column_count; c++)
				look_at_cell(looking, block->table, &block->table->rows.items[r], c);
	if (block->kind == BLOCK_FIGURE && block->figure->drawing &&
	    (block->figure->drawing->kind == DRAWING_BARS || block->figure->drawing->kind == DRAWING_TREND))
		look_at_chart(looking, &block->figure->drawing->chart, "chart");
	return true;
}

static void look_at_words(void *context, struct rich *words)
{
	for (size_t i = 0; i < words->printed_count; i++)
		look_at(context, words->printed[i].figure, LIT(""));
}

static void look_through(struct composed *test, struct text data, const char *name)
{
	struct diags none = { .arena = test->arena };
	const struct json *json = json_parse(test->arena, data, &none);
	const struct record *record = record_of(test->arena, data, &none);

	for (size_t l = 0; layouts[l]; l++) {
		struct looking looking = { .test = test, .json = json };
		const struct visitor visitor = { look_at_block, look_at_words, &looking };

		if (layouts[l]->lacks && layouts[l]->lacks(record, LIT(""), &none))
			continue;
		looking.paper = text_format(test->arena, "%s %s", layouts[l]->name, name).bytes;
		test->composer.wishes = (struct wishes){ 0 };
		compose_data(test, layouts[l], data);
		looking.scope.record = test->composer.record;
		for (size_t s = 0; s < test->manuscript.sections.count; s++)
			blocks_visit(&test->manuscript.sections.items[s].blocks, &visitor);
		if (test->manuscript.sections.count)
			print_message("%s: %zu figures\n", looking.paper, looking.figures);
		assert_int_equal(looking.bare, 0);
	}
}

static void samples_are_figures(void **state)
{
	static const char *const names[] = { "barito-utara", "kalaena", "mini", "karanganyar", "kesra" };
	struct composed *test = *state;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct text data, path = text_format(test->arena, "samples/%s/data.json", names[i]);

		assert_int_equal(file_read(test->arena, path.bytes, (size_t)1 << 26, &data).fault, FILE_FINE);
		look_through(test, data, names[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { composed_test(samples_are_figures) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
