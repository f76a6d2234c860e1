/* A manuscript to fill, set into pages, and words read back from the pages. */
#ifndef TYPESET_FIXTURE_H
#define TYPESET_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "content/numbering.h"
#include "typeset/typeset.h"
#include "machine.h"

struct fixture {
	struct arena *arena;
	struct diags diags;
	struct manuscript manuscript;
	struct section *section;
	struct blocks *blocks; /* of the section */
	struct document document;
};

/* Arial 12 on 20.7 pt, A4, text 160 mm x 247 mm. */
static inline struct fixture *fixture_open(void)
{
	struct arena *arena = arena_open((size_t)512 * 1024 * 1024);
	struct fixture *f;
	struct paper paper = {
		.width = mm(210), .height = mm(297), .top = mm(25), .bottom = mm(25), .left = mm(30), .right = mm(20)
	};

	assert_non_null(arena);
	if (setjmp(*arena_landing(arena)) != 0)
		abort();
	f = arena_new(arena, struct fixture);
	f->arena = arena;
	f->diags.arena = arena;
	f->manuscript.arena = arena;
	f->manuscript.title = LIT("Uji");
	f->manuscript.styles = styles_make(
		arena,
		&(struct style_choices){ .family = LIT("Arial"), .size = pt(12), .spacing = 150, .hyphenate = true });
	f->section = section_add(&f->manuscript, paper, FOLIO_ARABIC);
	f->blocks = &f->section->blocks;
	return f;
}

static inline void fixture_set(struct fixture *f)
{
	numbering_apply(&f->manuscript, &f->diags);
	typeset(f->arena, &f->manuscript, fonts_open(f->arena, machine(f->arena)), machine_patterns(f->arena),
	        &f->diags, &f->document);
}

static inline void fixture_close(struct fixture *f)
{
	arena_close(f->arena);
}

static inline struct rich words(struct fixture *f, const char *markup)
{
	return rich_parse(f->arena, text_from(markup), LIT("uji"));
}

/* The words of one item. */
static inline struct text item_words(struct arena *arena, const struct item *item)
{
	struct text *parts = arena_many(arena, item->text.count + 1, struct text);

	for (size_t i = 0; i < item->text.count; i++)
		parts[i] = item->text.pieces[i].shaped->text;
	return text_join(arena, parts, item->text.count);
}

/* Text items of a page that start with `start`; their count, and the last one in *found. */
static inline size_t find_words(struct fixture *f, size_t page, const char *start, const struct item **found)
{
	const struct page *p = &f->document.pages.items[page];
	size_t count = 0;

	for (size_t i = 0; i < p->items.count; i++)
		if (p->items.items[i].kind == ITEM_TEXT &&
		    text_starts(item_words(f->arena, &p->items.items[i]), start)) {
			count++;
			if (found)
				*found = &p->items.items[i];
		}
	return count;
}

static inline length item_end(const struct item *item)
{
	return item->x + text_width(&item->text);
}

#endif
