/* Papers of the sample barito-utara, whose record a test may change before they are composed and set.
 *
 * Run from the top of the repository, where samples/ is.
 */
#ifndef SAMPLE_FIXTURE_H
#define SAMPLE_FIXTURE_H

#include "paper_fixture.h"

#include "record/record.h"

/* Its record, without error. */
static inline struct record *sample_record(struct fixture *f)
{
	struct text bytes = { 0 };
	struct record *record;

	assert_int_equal(file_read(f->arena, "samples/barito-utara/data.json", 1 << 24, &bytes).fault, FILE_FINE);
	record = record_from_json(f->arena, json_parse(f->arena, bytes, &f->diags), &f->diags);
	assert_int_equal(f->diags.errors, 0);
	return record;
}

/* Composes the paper from it and sets its pages, without error. */
static inline void sample_set(struct fixture *f, const struct layout *layout, struct wishes wishes,
                              const struct record *record)
{
	struct composer composer = { .arena = f->arena,
		                     .record = record,
		                     .manuscript = &f->manuscript,
		                     .diags = &f->diags,
		                     .wishes = wishes,
		                     .image = any_image };

	composer.scope.record = record;
	f->manuscript.sections.count = 0;
	layout->compose(&composer);
	fixture_set(f);
	assert_int_equal(f->diags.errors, 0);
}

/* There is one of that name. */
static inline const struct layout *layout_named(const char *name)
{
	size_t i = 0;

	while (strcmp(layouts[i]->name, name) != 0)
		i++;
	return layouts[i];
}

#endif
