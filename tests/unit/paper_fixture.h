/* A paper composed from data in a string and set into pages, for typeset_fixture's find_words. */
#ifndef PAPER_FIXTURE_H
#define PAPER_FIXTURE_H

#include "composed_fixture.h"
#include "typeset_fixture.h"

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

	for (size_t i = 0; i < text.count; i++)
		bytes[i] = (char)(text.bytes[i] == '\'' ? '"' : text.bytes[i]);
	composer.record = record_of(f->arena, (struct text){ bytes, text.count }, &f->diags);
	composer.scope.record = composer.record;
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
	no_errors(f->arena, &f->diags);
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
