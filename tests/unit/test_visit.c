/* Every block and every run of words is visited once, in reading order, in whatever blocks it lies. */
#include "content/numbering.h"
#include "content/visit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { TREES = 300, DEEP = 4 };

/* Blocks made at random; words are numbered in the order of reading. */
struct maker {
	struct arena *arena;
	uint32_t random;
	size_t words, blocks, headings, tables, figures; /* the last three: that lists name */
	bool inside;                                     /* a cell, or columns */
	bool references;                                 /* to a table, instead of numbers */
};

static uint32_t below(struct maker *maker, uint32_t bound)
{
	maker->random = maker->random * 1664525 + 1013904223;
	return (maker->random >> 8) % bound;
}

static struct rich next_words(struct maker *maker)
{
	struct text words = text_from_int(maker->arena, (int64_t)maker->words++);

	return maker->references ? rich_parse(maker->arena, LIT("{tabel:kunci}"), LIT("jalur"))
	                         : rich_plain(maker->arena, words, LIT("jalur"));
}

static void add_blocks(struct maker *maker, struct blocks *blocks, int depth);

static void add_words(struct maker *maker, struct blocks *blocks)
{
	struct chain *chain;
	struct gallery *gallery;
	struct fraction *formula;

	switch (below(maker, 5)) {
	case 0:
		paragraph_add(blocks, STYLE_BODY, next_words(maker));
		break;
	case 1:
		formula = formula_add(blocks, (struct rich){ 0 }, (struct rich){ 0 });
		formula->result = next_words(maker);
		formula->numerator = next_words(maker);
		formula->denominator = next_words(maker);
		formula->factor = next_words(maker);
		break;
	case 2:
		chain = chain_add(blocks, 2);
		chain->boxes[0] = next_words(maker);
		chain->boxes[1] = next_words(maker);
		break;
	case 3:
		gallery = gallery_add(blocks, 1, 1);
		gallery->items[gallery->count++].caption = next_words(maker);
		break;
	default:
		page_words_add(blocks, PAGE_WORDS_LINK, LIT("kunci"))->words = next_words(maker);
	}
}

static void add_named(struct maker *maker, struct blocks *blocks)
{
	struct heading *heading;
	struct plate *figure;
	bool listed = !maker->inside;

	if (below(maker, 2)) {
		heading = heading_add(blocks, 1 + (int)below(maker, 4), next_words(maker));
		heading->in_contents = below(maker, 3) != 0;
		maker->headings += listed && heading->in_contents;
		return;
	}
	figure = figure_add(blocks, NULL, LIT("gambar"));
	figure->no_caption = below(maker, 3) == 0;
	figure->caption = next_words(maker);
	figure->source = next_words(maker);
	maker->figures += listed && !figure->no_caption;
}

static void add_empty(struct maker *maker, struct blocks *blocks)
{
	switch (below(maker, 6)) {
	case 0:
		space_add(blocks, mm(3));
		break;
	case 1:
		rule_add(blocks, pt(1), 0, 0);
		break;
	case 2:
		break_add(blocks, TURN_KEEP);
		break;
	case 3:
		contents_add(blocks, CONTENTS_HEADINGS, 3);
		break;
	case 4:
		legend_add(blocks);
		break;
	default:
		qr_add(blocks, LIT("https://naskah.example"), mm(20));
	}
}

static void add_table(struct maker *maker, struct blocks *blocks, int depth)
{
	struct table *table = table_add(blocks, 2);
	bool inside = maker->inside;

	maker->tables += !inside;
	table->caption = next_words(maker);
	table->source = next_words(maker);
	maker->inside = true;
	for (int r = 0; r < 2; r++) {
		struct row *row = row_add(maker->arena, table, ROW_BODY);

		for (int c = 0; c < 2; c++)
			add_blocks(maker, &row->cells[c].body, depth - 1);
	}
	maker->inside = inside;
}

static void add_holder(struct maker *maker, struct blocks *blocks, int depth)
{
	struct list *list;
	struct columns *columns;
	bool inside = maker->inside;

	switch (below(maker, 4)) {
	case 0:
		add_table(maker, blocks, depth);
		break;
	case 1:
		list = list_add(blocks, LIST_MARK_DECIMAL, 2);
		add_blocks(maker, &list->items[0].body, depth - 1);
		add_blocks(maker, &list->items[1].body, depth - 1);
		break;
	case 2:
		maker->inside = true;
		columns = columns_add(blocks, 2);
		add_blocks(maker, &columns->parts[0].body, depth - 1);
		add_blocks(maker, &columns->parts[1].body, depth - 1);
		maker->inside = inside;
		break;
	default:
		add_blocks(maker, &group_add(blocks)->body, depth - 1);
	}
}

static void add_blocks(struct maker *maker, struct blocks *blocks, int depth)
{
	uint32_t count = below(maker, 4);

	for (uint32_t i = 0; i < count; i++) {
		maker->blocks++;
		if (depth && below(maker, 2))
			add_holder(maker, blocks, depth);
		else if (below(maker, 2))
			add_named(maker, blocks);
		else if (below(maker, 2))
			add_words(maker, blocks);
		else
			add_empty(maker, blocks);
	}
}

/* -- what a visitor sees -- */

struct seen {
	struct arena *arena;
	size_t words, blocks, listed[CONTENTS_KINDS];
};

static bool see_block(void *context, struct block *block)
{
	struct seen *seen = context;

	(void)block;
	seen->blocks++;
	return true;
}

static void see_words(void *context, struct rich *words)
{
	struct seen *seen = context;

	if (words->count)
		assert_true(
			text_equal(rich_words(seen->arena, *words), text_from_int(seen->arena, (int64_t)seen->words)));
	seen->words++;
}

static void see_listed(void *context, const struct block *block, enum contents_kind kind)
{
	struct seen *seen = context;

	(void)block;
	seen->listed[kind]++;
}

static void each_is_seen_once_in_order(void **state)
{
	(void)state;
	for (uint32_t tree = 0; tree < TREES; tree++) {
		struct arena *arena = arena_open(1 << 24);
		struct maker maker = { .arena = arena, .random = tree };
		struct seen seen = { .arena = arena };
		struct blocks blocks = blocks_new(arena);

		add_blocks(&maker, &blocks, DEEP);
		blocks_visit(&blocks, &(struct visitor){ see_block, see_words, &seen });
		assert_int_equal(seen.blocks, maker.blocks);
		assert_int_equal(seen.words, maker.words);
		listed_visit(&blocks, see_listed, &seen);
		assert_int_equal(seen.listed[CONTENTS_HEADINGS], maker.headings);
		assert_int_equal(seen.listed[CONTENTS_TABLES], maker.tables);
		assert_int_equal(seen.listed[CONTENTS_FIGURES], maker.figures);
		arena_close(arena);
	}
}

static void count_references(void *context, struct rich *words)
{
	size_t *count = context;

	for (size_t i = 0; i < words->count; i++)
		*count += words->runs[i].kind == RUN_REFERENCE;
}

static void no_reference_is_left(void **state)
{
	(void)state;
	for (uint32_t tree = 0; tree < TREES; tree++) {
		struct arena *arena = arena_open(1 << 24);
		struct maker maker = { .arena = arena, .random = tree, .references = true };
		struct manuscript manuscript = { .arena = arena };
		struct diags diags = { .arena = arena };
		struct blocks *blocks = &section_add(&manuscript, (struct paper){ 0 }, FOLIO_NONE)->blocks;
		struct table *target = table_add(blocks, 1);
		size_t left = 0;

		target->key = LIT("kunci");
		target->caption = rich_plain(arena, LIT("Tabel"), LIT("judul"));
		add_blocks(&maker, blocks, DEEP);
		blocks_visit(blocks, &(struct visitor){ .words = count_references, .context = &left });
		assert_int_equal(left, maker.words);
		numbering_apply(&manuscript, &diags);
		assert_int_equal(diags.list.count, 0);
		left = 0;
		blocks_visit(blocks, &(struct visitor){ .words = count_references, .context = &left });
		assert_int_equal(left, 0);
		arena_close(arena);
	}
}

/* What is inside a block that is refused is passed over, its own words are not. */
static bool refuse(void *context, struct block *block)
{
	see_block(context, block);
	return false;
}

static void what_is_refused_is_not_entered(void **state)
{
	struct arena *arena = arena_open(1 << 20);
	struct blocks blocks = blocks_new(arena);
	struct seen seen = { .arena = arena };
	struct table *table = table_add(&blocks, 1);

	(void)state;
	table->caption = rich_plain(arena, LIT("0"), LIT("judul"));
	cell_text(arena, row_add(arena, table, ROW_BODY), 0, LIT("x"), LIT("sel"));
	blocks_visit(&blocks, &(struct visitor){ refuse, see_words, &seen });
	assert_int_equal(seen.blocks, 1);
	assert_int_equal(seen.words, 2); /* caption and source */
	arena_close(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_is_seen_once_in_order),
		cmocka_unit_test(no_reference_is_left),
		cmocka_unit_test(what_is_refused_is_not_entered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
