/* Fonts in a directory of the user's: found by the names inside, whole or damaged. */
#include "font/subset.h"

#include "machine.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static char *make_directory(void)
{
	static const char template[] = "/tmp/naskah-font-XXXXXX";
	char *path = malloc(sizeof template);

	memcpy(path, template, sizeof template);
	assert_non_null(mkdtemp(path));
	return path;
}

static void write_file(const char *directory, const char *name, struct text bytes)
{
	char path[128];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", directory, name);
	file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes.bytes, 1, bytes.count, file), bytes.count);
	assert_int_equal(fclose(file), 0);
}

/* The file of a face of Liberation Sans. */
static struct text read_face(struct arena *arena, enum face_style style)
{
	struct fonts *fonts = fonts_open(arena, machine(arena));
	const struct face *face = fonts_face(fonts, fonts_family(fonts, LIT("Arial"), NULL), style);
	char *bytes = arena_alloc(arena, 1 << 20);
	FILE *file = fopen(face->file.bytes, "rb");
	size_t count;

	assert_non_null(file);
	count = fread(bytes, 1, 1 << 20, file);
	fclose(file);
	return (struct text){ bytes, count };
}

static void remove_directory(char *directory, const char *const *names, size_t count)
{
	char path[128];

	for (size_t i = 0; i < count; i++) {
		snprintf(path, sizeof path, "%s/%s", directory, names[i]);
		unlink(path);
	}
	assert_int_equal(rmdir(directory), 0);
	free(directory);
}

static void the_users_fonts_come_first(void **state)
{
	static const char *const names[] = { "a.TTF", "b.ttf", "c.otf", "d.txt" };
	struct arena *arena = arena_open((size_t)1 << 28);
	char *directory = make_directory();
	struct text found = text_from(directory);
	struct fonts *fonts;
	int family;

	(void)state;
	write_file(directory, "a.TTF", read_face(arena, FACE_ITALIC));
	write_file(directory, "b.ttf", LIT("no font at all"));
	write_file(directory, "c.otf", LIT("OTTO\0\1"));
	write_file(directory, "d.txt", read_face(arena, FACE_BOLD));
	fonts = fonts_open(arena, machine_with(arena, &found, 1));
	family = fonts_family(fonts, LIT("Arial"), NULL);
	assert_true(family >= 0);
	assert_true(text_starts(fonts_face(fonts, family, FACE_REGULAR)->file, directory));
	assert_true(text_ends(fonts_face(fonts, family, FACE_BOLD)->file, "a.TTF"));
	assert_int_equal(fonts_count(fonts), 1);
	assert_int_equal(fonts_family(fonts, LIT("Liberation Sans"), NULL), family);
	assert_true(text_starts(fonts_report(arena, fonts), "Liberation Sans         Liberation Sans"));
	remove_directory(directory, names, 4);
	arena_close(arena);
}

static unsigned char *find_table(struct text font, const char *tag)
{
	unsigned char *bytes = (unsigned char *)font.bytes;

	for (size_t at = 12; at + 16 <= font.count; at += 16) {
		if (memcmp(bytes + at, tag, 4) == 0)
			return bytes + ((size_t)bytes[at + 8] << 24 | (size_t)bytes[at + 9] << 16 |
			                (size_t)bytes[at + 10] << 8 | bytes[at + 11]);
	}
	fail();
	return NULL;
}

static void fonts_that_may_not_be_embedded_are_passed_over(void **state)
{
	static const char *const names[] = { "x.ttf" };
	struct arena *arena = arena_open((size_t)1 << 28);
	char *directory = make_directory();
	struct text found = text_from(directory);
	struct text font = read_face(arena, FACE_REGULAR);
	struct fonts *fonts;
	int family;

	(void)state;
	find_table(font, "OS/2")[9] = 2; /* fsType: restricted licence embedding */
	write_file(directory, "x.ttf", font);
	fonts = fonts_open(arena, machine_with(arena, &found, 1));
	family = fonts_family(fonts, LIT("Liberation Sans"), NULL);
	assert_true(family >= 0);
	assert_false(text_starts(fonts_face(fonts, family, FACE_REGULAR)->file, directory));
	remove_directory(directory, names, 1);
	arena_close(arena);
}

static void directories_that_are_not_there_do_no_harm(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 26);
	struct text missing[] = { LIT("/nowhere/at/all"), LIT("") };
	struct fonts *fonts = fonts_open(arena, machine_with(arena, missing, 2));

	(void)state;
	assert_true(fonts_family(fonts, LIT("Arial"), NULL) >= 0);
	assert_int_equal(fonts_family(fonts, LIT("Georgia"), NULL), -1);
	arena_close(arena);
}

/* Forty bytes of the copy changed, half of them in its table of tables; every third copy cut short.
 */
static struct text damage(struct arena *arena, struct text good, unsigned seed)
{
	struct text bad = text_copy(arena, good);
	unsigned random = seed * 2654435761u;

	for (int i = 0; i < 40; i++) {
		random = random * 1103515245 + 12345;
		((char *)bad.bytes)[(random >> 8) % (i % 2 ? 400 : bad.count)] = (char)(random >> 16);
	}
	if (seed % 3 == 0)
		bad.count = (random >> 8) % bad.count;
	return bad;
}

static void cut_run(struct arena *arena, const struct glyph_run *run)
{
	struct subset subset;

	for (size_t i = 0; i < run->count; i++)
		face_subset(arena, run->face, &(uint32_t){ run_glyph(run, i).id }, 1, &subset);
}

static void damaged_fonts_never_crash(void **state)
{
	static const char *const names[] = { "x.ttf" };
	struct arena *whole = arena_open((size_t)1 << 28);
	struct text good = read_face(whole, FACE_REGULAR);
	char *directory = make_directory();
	struct text found = text_from(directory);

	(void)state;
	for (unsigned round = 0; round < 60; round++) {
		struct arena *arena = arena_open((size_t)1 << 27);
		struct fonts *fonts = fonts_open(arena, machine_with(arena, &found, 1));
		int family;

		write_file(directory, "x.ttf", damage(arena, good, round));
		family = fonts_family(fonts, LIT("Liberation Sans"), NULL);
		assert_true(family >= 0);
		cut_run(arena, fonts_shape(fonts, family, FACE_REGULAR, LIT("Tim 123"))->runs);
		arena_close(arena);
	}
	remove_directory(directory, names, 1);
	arena_close(whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_users_fonts_come_first),
		cmocka_unit_test(fonts_that_may_not_be_embedded_are_passed_over),
		cmocka_unit_test(directories_that_are_not_there_do_no_harm),
		cmocka_unit_test(damaged_fonts_never_crash),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
