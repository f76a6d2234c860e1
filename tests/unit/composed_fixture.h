/* A paper composed from data into a manuscript, and the words of the manuscript read back.
 *
 * What reads samples/ runs from the top of the repository.
 */
#ifndef COMPOSED_FIXTURE_H
#define COMPOSED_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "content/numbering.h"
#include "layout.h"
#include "record/check/reading.h"

struct composed {
	struct arena *arena;
	struct diags diags;
	struct composer composer; /* its wishes and image may be set before composing */
	struct manuscript manuscript;
};

static inline int composed_open(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 28);
	struct composed *test = arena_new(arena, struct composed);

	test->arena = arena;
	test->diags.arena = arena;
	*state = test;
	return 0;
}

static inline int composed_close(void **state)
{
	struct composed *test = *state;

	arena_close(test->arena);
	return 0;
}

#define composed_test(function) cmocka_unit_test_setup_teardown(function, composed_open, composed_close)

/* -- images -- */

/* Every image is there, 400 x 500 dots. */
static inline const struct image *any_image(struct composer *composer, struct text name, struct text path)
{
	struct image *image = arena_new(composer->arena, struct image);

	(void)name;
	(void)path;
	image->width = 400;
	image->height = 500;
	return image;
}

static inline const struct image *no_image(struct composer *composer, struct text name, struct text path)
{
	(void)composer;
	(void)name;
	(void)path;
	return NULL;
}

/* -- composing -- */

static inline void no_errors(struct arena *arena, const struct diags *diags)
{
	for (size_t i = 0; diags->errors && i < diags->list.count; i++) {
		const struct diag *diag = &diags->list.items[i];

		if (message_is_error(diag->message))
			fail_msg("%s", diag_format(arena, diag, LIT("data"), LANGUAGE_EN).bytes);
	}
}

/* The data must be without error; its warnings are forgotten. */
static inline const struct record *record_of(struct arena *arena, struct text data, struct diags *diags)
{
	const struct json *json = json_parse(arena, data, diags);
	const struct record *record = json ? record_from_json(arena, json, diags) : NULL;

	no_errors(arena, diags);
	assert_non_null(record);
	diags->list.count = 0;
	return record;
}

/* Composes and numbers; what the paper lacks is left in test->diags. */
static inline void compose_data(struct composed *test, const struct layout *layout, struct text data)
{
	test->manuscript = (struct manuscript){ .arena = test->arena };
	test->composer = (struct composer){
		.arena = test->arena,
		.record = record_of(test->arena, data, &test->diags),
		.manuscript = &test->manuscript,
		.diags = &test->diags,
		.wishes = test->composer.wishes,
		.image = test->composer.image ? test->composer.image : any_image,
	};
	test->composer.scope.record = test->composer.record;
	layout->compose(&test->composer);
	numbering_apply(&test->manuscript, &test->diags);
}

static inline void compose_string(struct composed *test, const struct layout *layout, const char *data)
{
	compose_data(test, layout, text_from(data));
}

/* "barito-utara" and the like. */
static inline void compose_sample(struct composed *test, const struct layout *layout, const char *name)
{
	struct text data, path = text_format(test->arena, "samples/%s/data.json", name);
	struct file_error error = file_read(test->arena, path.bytes, (size_t)1 << 26, &data);

	assert_int_equal(error.fault, FILE_FINE);
	compose_data(test, layout, data);
}

/* -- reading back -- */

static inline const struct blocks *section_blocks(const struct composed *test, size_t section)
{
	assert_true(section < test->manuscript.sections.count);
	return &test->manuscript.sections.items[section].blocks;
}

/* Of the paper itself, before what is annexed. */
static inline const struct blocks *last_blocks(const struct composed *test)
{
	size_t last = test->manuscript.sections.count - 1;

	while (last && test->manuscript.sections.items[last].annex)
		last--;
	return section_blocks(test, last);
}

static inline size_t count_kind(const struct blocks *blocks, enum block_kind kind)
{
	size_t count = 0;

	for (size_t i = 0; i < blocks->count; i++)
		count += blocks->items[i].kind == kind;
	return count;
}

/* The n-th table, from 0; NULL when there are fewer. */
static inline const struct table *table_at(const struct blocks *blocks, size_t n)
{
	for (size_t i = 0; i < blocks->count; i++)
		if (blocks->items[i].kind == BLOCK_TABLE && n-- == 0)
			return blocks->items[i].table;
	return NULL;
}

static inline struct text words_in(struct arena *arena, const struct cell *cell)
{
	struct text words = LIT("");

	for (size_t i = 0; i < cell->body.count; i++) {
		const struct block *block = &cell->body.items[i];
		struct text more = LIT("(lain)");

		if (block->kind == BLOCK_PARAGRAPH)
			more = rich_words(arena, block->paragraph.words);
		else if (block->kind == BLOCK_FORMULA)
			more = block->formula->alt;
		words = text_format(arena, "%t%s%t", words, i ? " " : "", more);
	}
	return words;
}

/* "a | b | ^ | c"; "^" where the span of another cell reaches. */
static inline const char *row_words(const struct composed *test, const struct table *table, size_t row)
{
	struct text line = LIT("");

	assert_non_null(table);
	assert_true(row < table->rows.count);
	for (size_t c = 0; c < table->column_count; c++) {
		const struct cell *cell = &table->rows.items[row].cells[c];
		struct text words = cell->covered ? LIT("^") : words_in(test->arena, cell);

		line = text_format(test->arena, "%t%s%t", line, c ? " | " : "", words);
	}
	return line.bytes;
}

/* The table with that caption, in the last section. */
static inline const struct table *table_captioned(struct composed *test, const char *caption)
{
	const struct blocks *blocks = last_blocks(test);

	for (size_t i = 0; i < blocks->count; i++)
		if (blocks->items[i].kind == BLOCK_TABLE &&
		    text_is(rich_words(test->arena, blocks->items[i].table->caption), caption))
			return blocks->items[i].table;
	fail_msg("no table %s", caption);
	return NULL;
}

/* What stands below it. */
static inline const char *source_of(struct composed *test, const struct table *table)
{
	return rich_words(test->arena, table->source).bytes;
}

#endif
