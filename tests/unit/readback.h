/* Writing a document made by hand and reading its bytes back, with zlib alone. */
#ifndef READBACK_H
#define READBACK_H

#include "base/buffer.h"
#include "base/file.h"
#include "byhand.h"
#include "paint/pdf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

#include <cmocka.h>

static char folder[] = "/tmp/naskah-test-XXXXXX";

static inline int make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

static inline int remove_folder(void **state)
{
	(void)state;
	return rmdir(folder);
}

/* -- writing and reading back -- */

static inline enum pdf_fault write_to(struct byhand *hand, struct pdf_options options, const char *path,
                                      struct world_end *end)
{
	const struct world *world = machine(hand->arena);
	struct sink *sink = world->create(world, hand->arena, text_from(path), end);
	enum pdf_fault fault;

	assert_non_null(sink);
	options.profile = machine_profile(hand->arena);
	fault = pdf_write(hand->arena, &hand->document, &options, sink);
	if (fault == PDF_DONE)
		*end = world->commit(world, hand->arena, sink);
	else
		world->discard(world, sink);
	return fault;
}

static inline struct text written(struct byhand *hand, struct pdf_options options)
{
	struct world_end end;
	struct text bytes;
	char path[64];

	snprintf(path, sizeof path, "%s/out.pdf", folder);
	assert_int_equal(write_to(hand, options, path, &end), PDF_DONE);
	assert_int_equal(end.fault, WORLD_FINE);
	assert_int_equal(file_read(hand->arena, path, (size_t)1 << 26, &bytes).fault, FILE_FINE);
	assert_int_equal(unlink(path), 0);
	return bytes;
}

static inline bool holds(struct text bytes, const char *needle)
{
	size_t at;

	return text_find(bytes, needle, &at);
}

static inline size_t count_of(struct text bytes, const char *needle)
{
	size_t count = 0;
	size_t at;

	for (; text_find(bytes, needle, &at); count++)
		bytes = text_part(bytes, at + 1, bytes.count);
	return count;
}

static inline void add_inflated(struct buffer *out, struct text bytes)
{
	uLongf size = 1 << 20;
	char *room = arena_alloc(out->arena, size);

	if (uncompress((Bytef *)room, &size, (const Bytef *)bytes.bytes, bytes.count) == Z_OK)
		buffer_add(out, (struct text){ room, size });
}

/* Whether the object that `head` ends in says so. */
static inline bool is_deflated(struct text head)
{
	size_t at;

	while (text_find(head, " 0 obj\n", &at))
		head = text_part(head, at + 1, head.count);
	return holds(head, "/Filter/FlateDecode");
}

/* The file with its deflated streams inflated. */
static inline struct text opened(struct byhand *hand, struct text bytes)
{
	struct buffer out = { .arena = hand->arena };
	size_t start;
	size_t end;

	while (text_find(bytes, "\nstream\n", &start)) {
		struct text head = text_part(bytes, 0, start);
		struct text rest = text_part(bytes, start + 8, bytes.count);

		assert_true(text_find(rest, "\nendstream", &end));
		buffer_add(&out, head);
		buffer_str(&out, "\nstream\n");
		if (is_deflated(head))
			add_inflated(&out, text_part(rest, 0, end));
		else
			buffer_add(&out, text_part(rest, 0, end));
		bytes = text_part(rest, end, rest.count);
	}
	buffer_add(&out, bytes);
	return buffer_text(&out);
}

static inline struct text painted(struct byhand *hand)
{
	return opened(hand, written(hand, (struct pdf_options){ .moment = -1, .classic = true }));
}

static inline void assert_holds(struct text bytes, const char *needle)
{
	if (!holds(bytes, needle))
		fail_msg("not in the file: %s", needle);
}

#endif
