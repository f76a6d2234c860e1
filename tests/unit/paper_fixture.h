/* A paper composed from data in a string and set into pages, for typeset_fixture's find_words. */
#ifndef PAPER_FIXTURE_H
#define PAPER_FIXTURE_H

#include "typeset_fixture.h"

#include "layout.h"

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

static inline void no_errors(const struct fixture *f)
{
	for (size_t i = 0; f->diags.errors && i < f->diags.list.count; i++) {
		const struct diag *diag = &f->diags.list.items[i];

		if (message_row(diag->message)->severity == SEVERITY_ERROR)
			fail_msg("%s", diag_format(f->arena, diag, LIT("data"), LANGUAGE_EN).bytes);
	}
}

/* Reads `data` (single quotes for double ones), which must be without error, and lets `compose` fill the
 * manuscript; messages of the paper are left in f->diags. */
static inline struct fixture *paper_compose(const char *data, struct wishes wishes,
                                            void (*compose)(struct composer *composer))
{
	struct fixture *f = fixture_open();
	struct text text = text_copy(f->arena, text_from(data));
	struct composer composer = { .arena = f->arena,
		                     .manuscript = &f->manuscript,
		                     .diags = &f->diags,
		                     .wishes = wishes,
		                     .image = any_image };
	char *bytes = arena_alloc(f->arena, text.count + 1);
	const struct json *json;

	for (size_t i = 0; i < text.count; i++)
		bytes[i] = (char)(text.bytes[i] == '\'' ? '"' : text.bytes[i]);
	json = json_parse(f->arena, (struct text){ bytes, text.count }, &f->diags);
	assert_non_null(json);
	composer.record = record_from_json(f->arena, json, &f->diags);
	no_errors(f);
	f->diags.list.count = 0;
	f->manuscript.sections.count = 0;
	compose(&composer);
	return f;
}

/* The same, set into pages without error. */
static inline struct fixture *paper_pages(const char *data, struct wishes wishes,
                                          void (*compose)(struct composer *composer))
{
	struct fixture *f = paper_compose(data, wishes, compose);

	fixture_set(f);
	no_errors(f);
	return f;
}

/* Where words that start so stand on a page; they must be there. */
static inline const struct item *words_at(struct fixture *f, size_t page, const char *start)
{
	const struct item *item = NULL;

	assert_true(page < f->document.pages.count);
	if (!find_words(f, page, start, &item))
		fail_msg("no \"%s\" on page %zu", start, page + 1);
	return item;
}

#endif
