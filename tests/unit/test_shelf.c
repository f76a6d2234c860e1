/* Pictures kept for several offices: which are kept, that they are what an office reads by itself, that papers with and
 * without a shelf are the same bytes, and that a shelf without room or memory changes nothing. */
#include "naskah.h"

#include "base/sha256.h"
#include "office/shelf.h"
#include "page/image.h"
#include "paint/stream.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { ROOMY = 64 << 20 };

static struct text picture_of(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "rb");
	char *bytes = arena_alloc(arena, 1 << 20);
	size_t count;

	assert_non_null(file);
	count = fread(bytes, 1, 1 << 20, file);
	fclose(file);
	return (struct text){ bytes, count };
}

static struct text emblem(struct arena *arena)
{
	return picture_of(arena, "samples/barito-utara/lambang.png");
}

static const struct image *ask(struct shelf *shelf, struct arena *arena, struct text bytes)
{
	return shelf_picture(shelf, sha256_hex(arena, bytes), bytes);
}

static void what_is_asked_for_again_is_kept(void **state)
{
	struct arena *arena = arena_open(ROOMY);
	struct shelf *shelf = shelf_open(ROOMY);
	struct text bytes = emblem(arena), back;
	const struct image *kept;
	struct image own;

	(void)state;
	assert_int_equal(image_read(arena, bytes, &own), IMAGE_FINE);
	assert_true(own.alpha.count > 0); /* else it says nothing of the mask */
	assert_null(ask(shelf, arena, bytes));
	kept = ask(shelf, arena, bytes);
	assert_non_null(kept);
	assert_ptr_equal(ask(shelf, arena, bytes), kept);
	assert_int_equal(kept->width, own.width);
	assert_int_equal(kept->height, own.height);
	assert_true(text_equal(kept->bytes, own.bytes));
	assert_true(text_equal(kept->alpha, own.alpha));
	assert_true(inflated(arena, kept->deflated.bytes, own.bytes.count, &back));
	assert_true(text_equal(back, own.bytes));
	assert_true(inflated(arena, kept->deflated.alpha, own.alpha.count, &back));
	assert_true(text_equal(back, own.alpha));
	shelf_close(shelf);
	arena_close(arena);
}

static void another_file_is_another_picture(void **state)
{
	struct arena *arena = arena_open(ROOMY);
	struct shelf *shelf = shelf_open(ROOMY);
	struct text bytes = emblem(arena), other = TEXT_JOIN(arena, bytes, LIT(" "));

	(void)state;
	assert_null(ask(shelf, arena, bytes));
	assert_null(ask(shelf, arena, other));
	assert_ptr_not_equal(ask(shelf, arena, bytes), ask(shelf, arena, other));
	shelf_close(shelf);
	arena_close(arena);
}

static void damaged_pictures_are_not_kept(void **state)
{
	struct arena *arena = arena_open(ROOMY);
	struct shelf *shelf = shelf_open(ROOMY);
	struct text bytes = emblem(arena);

	(void)state;
	bytes.count /= 2;
	for (int times = 0; times < 3; times++)
		assert_null(ask(shelf, arena, bytes));
	shelf_close(shelf);
	arena_close(arena);
}

/* Too little for the picture, for its digest, for anything. */
static void without_room_nothing_is_kept(void **state)
{
	static const size_t rooms[] = { 0, 1, 4096, 100 * 1000 };

	(void)state;
	for (size_t i = 0; i < sizeof rooms / sizeof *rooms; i++) {
		struct arena *arena = arena_open(ROOMY);
		struct shelf *shelf = shelf_open(rooms[i]);
		struct text bytes = emblem(arena);

		assert_non_null(shelf);
		for (int times = 0; times < 3; times++)
			assert_null(ask(shelf, arena, bytes));
		shelf_close(shelf);
		arena_close(arena);
	}
	shelf_close(NULL);
}

/* One picture fills the shelf; the next is read by its office, and the first is still there. */
static void the_first_stays_when_the_shelf_is_full(void **state)
{
	struct arena *arena = arena_open(ROOMY);
	struct text bytes = emblem(arena), other = TEXT_JOIN(arena, bytes, LIT(" "));
	struct shelf *shelf;
	const struct image *kept;
	struct image own;

	(void)state;
	assert_int_equal(image_read(arena, bytes, &own), IMAGE_FINE);
	shelf = shelf_open((own.bytes.count + own.alpha.count) * 2 + (2 << 20));
	assert_null(ask(shelf, arena, bytes));
	kept = ask(shelf, arena, bytes);
	assert_non_null(kept);
	for (int i = 0; i < 40; i++) {
		other = TEXT_JOIN(arena, other, LIT(" "));
		(void)ask(shelf, arena, other);
		if (!ask(shelf, arena, other))
			break;
		assert_int_not_equal(i, 39); /* it was to be full by now */
	}
	assert_ptr_equal(ask(shelf, arena, bytes), kept);
	shelf_close(shelf);
	arena_close(arena);
}

static const char *const outputs[] = { "pdf", "html", "teks" };

/* The bytes of the first letter of the sample in a form; for free(). */
static char *letter(struct naskah_shelf *shelf, const char *output, size_t *count)
{
	struct naskah_options options = { .shelf = shelf };
	struct naskah_office *office = naskah_open("samples/barito-utara/data.json", &options);
	struct naskah_paper *paper;
	const char *bytes;
	char *copy;

	assert_int_equal(naskah_make(office, "surat", NULL, &paper), NASKAH_DONE);
	assert_int_equal(naskah_bytes(paper, output, NULL, &bytes, count), NASKAH_DONE);
	copy = malloc(*count);
	assert_non_null(copy);
	memcpy(copy, bytes, *count);
	naskah_close(office);
	return copy;
}

static void papers_are_the_same_with_a_shelf(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof outputs / sizeof *outputs; i++) {
		struct naskah_shelf *shelf = naskah_shelf_open();
		size_t count, alone_count;
		char *alone = letter(NULL, outputs[i], &alone_count);

		assert_non_null(shelf);
		for (int times = 0; times < 3; times++) {
			char *one = letter(shelf, outputs[i], &count);

			assert_int_equal(count, alone_count);
			assert_memory_equal(one, alone, count);
			free(one);
		}
		free(alone);
		naskah_shelf_close(shelf);
	}
	naskah_shelf_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_asked_for_again_is_kept),
		cmocka_unit_test(another_file_is_another_picture),
		cmocka_unit_test(damaged_pictures_are_not_kept),
		cmocka_unit_test(without_room_nothing_is_kept),
		cmocka_unit_test(the_first_stays_when_the_shelf_is_full),
		cmocka_unit_test(papers_are_the_same_with_a_shelf),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
