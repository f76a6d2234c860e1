/* Lines end where the whole paragraph costs least: paragraphs made at random, weighed from every place to every other.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>

#include "typeset/lines.c"

enum { PARAGRAPHS = 4000, WORDS_MOST = 120 };

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16 & 0x7FFF;
}

static const struct shaped no_glyphs;

static void add_word(struct arena *arena, struct atoms *atoms, size_t number, unsigned *seed)
{
	unsigned parts = 1 + next_random(seed) % 5, hyphens = next_random(seed) % 8;

	for (unsigned i = 0; i < parts; i++) {
		struct atom *box = array_push(arena, atoms);

		box->kind = ATOM_BOX;
		box->word = (uint32_t)number;
		box->whole = &no_glyphs;
		box->text = i + 1 == parts && next_random(seed) % 6 == 0 ? LIT("an.") : LIT("an");
		box->width = 2000 + next_random(seed) % 20000;
		box->cost = i == 0 ? -1 : hyphens ? 280 : 50;
		box->hyphen = i && hyphens ? 4000 : 0;
	}
}

/* Words, now and then tied, after a break, or wider than a line. */
static struct atoms random_paragraph(struct arena *arena, unsigned *seed)
{
	static const int64_t costs[] = { 0, 0, 0, 0, 0, 120, 250, 2000, 5000, COST_TIED_WORD };
	struct atoms atoms = { 0 };
	unsigned words = 1 + next_random(seed) % WORDS_MOST;

	for (unsigned i = 0; i < words; i++) {
		add_word(arena, &atoms, i, seed);
		if (next_random(seed) % 200 == 0)
			atoms.items[atoms.count - 1].width = 700000;
		if (i + 1 < words) {
			struct atom *blank = array_push(arena, &atoms);

			blank->kind = next_random(seed) % 60 == 0 ? ATOM_BREAK : ATOM_BLANK;
			blank->width = blank->kind == ATOM_BLANK ? 3336 : 0;
			blank->cost = costs[next_random(seed) % 10];
		}
	}
	array_push(arena, &atoms)->kind = ATOM_END;
	return atoms;
}

/* The nearest of the best among all places from which a line fits; the place before where there is none. */
static void weigh_all(struct breaker *breaker, size_t at, size_t earliest)
{
	struct place *to = &breaker->places.items[at];
	int64_t end = cost_of(breaker, to);

	to->best = INT64_MAX;
	for (size_t i = at; i-- > earliest;) {
		const struct place *from = &breaker->places.items[i];
		struct fitted line = fit(breaker, i, to);
		int64_t sum;

		if (!fits(breaker, line) && i + 1 < at)
			return;
		sum = from->best + line_demerits(badness(breaker, line, to->last), end) +
		      demerits_between(breaker, from, to, line.natural);
		if (sum < to->best) {
			to->best = sum;
			to->from = i;
			to->ladder = to->hyphen ? from->ladder + 1 : 0;
		}
	}
}

static void compare(struct arena *arena, unsigned seed)
{
	struct setter setter = { .scratch = arena };
	struct atoms atoms = random_paragraph(arena, &seed);
	enum align align = (enum align)(next_random(&seed) % 3 ? ALIGN_JUSTIFY : ALIGN_LEFT);
	struct type type = { .size = pt(12),
		             .elastic = next_random(&seed) % 2,
		             .phrases = next_random(&seed) % 4 == 0 };
	length indent = next_random(&seed) % 2 * mm(10), measure = mm(30 + next_random(&seed) % 140);
	struct breaker breaker = { .atoms = &atoms,
		                   .measure = measure,
		                   .first_indent = indent,
		                   .justify = align == ALIGN_JUSTIFY,
		                   .elastic = align == ALIGN_JUSTIFY && type.elastic,
		                   .balanced = type.phrases,
		                   .type = &type };
	struct lines lines = { 0 };
	size_t earliest = 0, count = 0;

	lines_break(&setter, &atoms, &type, align, indent, measure, &lines);
	find_places(&setter, &breaker);
	for (size_t i = 1; i < breaker.places.count; i++) {
		weigh_all(&breaker, i, earliest);
		if (breaker.places.items[i].forced)
			earliest = i;
	}
	for (size_t at = breaker.places.count - 1; at; at = breaker.places.items[at].from)
		count++;
	assert_int_equal(lines.count, count);
	for (size_t at = breaker.places.count - 1; at; at = breaker.places.items[at].from)
		assert_int_equal(lines.items[--count].end, breaker.places.items[at].end);
}

static void the_choice_is_that_of_all(void **state)
{
	struct arena *arena = arena_open((size_t)64 * 1024 * 1024);

	(void)state;
	assert_non_null(arena);
	if (setjmp(*arena_landing(arena)) != 0)
		abort();
	for (unsigned seed = 1; seed <= PARAGRAPHS; seed++) {
		struct arena_mark mark = arena_mark(arena);

		compare(arena, seed);
		arena_release(arena, mark);
	}
	arena_close(arena);
}

/* Whatever the measure and the widths that a foreign font says its letters have: a sum that no line's badness exceeds.
 */
static void widths_of_any_font_are_weighed(void **state)
{
	static const length measures[] = { -5, -1, 0, 1, 2, 400000, 100000000 };
	static const length overs[] = { 0, 1, 300000, INT64_C(63067680510), INT64_C(9000000000000000) };

	(void)state;
	for (size_t m = 0; m < sizeof measures / sizeof *measures; m++)
		for (size_t o = 0; o < sizeof overs / sizeof *overs; o++)
			for (int last = 0; last < 2; last++)
				for (int justify = 0; justify < 2; justify++) {
					struct breaker breaker = { .measure = measures[m], .justify = justify };
					struct fitted line = { .over = overs[o], .blank_width = (length)o };

					assert_in_range(badness(&breaker, line, last), 0, BADNESS_MOST);
				}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_choice_is_that_of_all),
		cmocka_unit_test(widths_of_any_font_are_weighed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
