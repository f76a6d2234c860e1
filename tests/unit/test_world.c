/* The two worlds: what each gives and refuses, and an office whose whole world is memory. */
#include "office/inspect.h"
#include "office/output.h"
#include "record/lkip.h"
#include "record/narasi.h"
#include "record/record.h"
#include "world/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "machine.h"

struct bench {
	struct arena *arena;
	struct memory *memory;
};

static int set_up(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 28);
	struct bench *bench = arena_new(arena, struct bench);

	bench->arena = arena;
	bench->memory = world_of_memory(arena, machine(arena));
	*state = bench;
	return 0;
}

static int tear_down(void **state)
{
	arena_close(((struct bench *)*state)->arena);
	return 0;
}

#define OFFICE "\"instansi\": {\"pemerintah\": \"P\", \"nama\": \"Dinas\", \"tempat\": \"T\"}, \"tahun\": 2024"
#define REPORT "\"lkip\": {\"penutup\": \"Selesai.\"}"

static struct office *read_office(struct bench *bench, struct text data)
{
	memory_add(bench->memory, WORLD_DATA, LIT("data.json"), data);
	return office_read(bench->arena, &bench->memory->world, LIT("data.json"));
}

static struct made_paper *make(struct bench *bench, struct office *office)
{
	const struct paper_wishes wishes = { .certify = false };

	return paper_make(arena_open_inside(bench->arena), office, lookup_layout(LIT("lkip")), &wishes);
}

static bool met(const struct diags *diags, enum message message)
{
	for (size_t i = 0; i < diags->list.count; i++)
		if (diags->list.items[i].message == message)
			return true;
	return false;
}

/* -- the data as a tree -- */

/* Put away when the record stands, unless something is wrong or other files belong to it; there again when asked for.
 */
static void the_tree_rests_and_comes_back(void **state)
{
	struct bench *bench = *state;
	struct office *office = read_office(bench, LIT("{" OFFICE ", " REPORT "}"));
	size_t used = arena_used(bench->arena);
	const struct json *json, *found;

	assert_non_null(office->record);
	diag_add(&office->diags, LIT("lkip.penutup"), MESSAGE_EMPTY_TEXT);
	office_sort(office);
	assert_true(arena_used(bench->arena) > used); /* it was away */
	assert_int_equal(office->diags.list.items[0].line, 1);
	json = sources_json(&office->sources);
	assert_ptr_equal(sources_json(&office->sources), json);
	found = json_at(json, LIT("lkip.penutup"));
	assert_true(found && text_is(found->text, "Selesai."));
	assert_true(text_is(office->record->lkip->penutup.items[0].paragraf.written, "Selesai."));
}

static void the_tree_of_several_files_stays(void **state)
{
	struct bench *bench = *state;
	const struct json *found;
	struct office *office;

	memory_add(bench->memory, WORLD_BESIDE, LIT("umum.json"), LIT("{" OFFICE "}"));
	office = read_office(bench, LIT("{\"sertakan\": \"umum.json\", " REPORT "}"));
	found = json_at(sources_json(&office->sources), LIT("instansi.nama"));
	assert_true(found && text_is(json_file(found), "umum.json"));
	office = read_office(bench, LIT("[1"));
	assert_null(sources_json(&office->sources));
}

/* -- an office in memory -- */

static void a_paper_from_memory_into_memory(void **state)
{
	struct bench *bench = *state;
	const struct output_wishes wishes = { .moment = -1 };
	const struct memory_file *written;
	struct office *office;
	struct made_paper *paper;

	memory_add(bench->memory, WORLD_BESIDE, LIT("umum.json"), LIT("{" OFFICE "}"));
	office = read_office(bench, LIT("{\"sertakan\": \"umum.json\", " REPORT "}"));
	paper = make(bench, office);
	assert_int_equal(paper->diags.errors, 0);
	output_save(lookup_output(LIT("pdf")), paper, &wishes, LIT("lkip.pdf"));
	written = memory_written(bench->memory, LIT("lkip.pdf"));
	assert_non_null(written);
	assert_true(text_starts(written->bytes, "%PDF-"));
	output_save(lookup_output(LIT("pdf")), paper, &wishes, LIT("umum.json"));
	assert_null(memory_written(bench->memory, LIT("umum.json")));
	assert_true(met(&office->diags, MESSAGE_OUTPUT_IS_INPUT));
}

/* What one paper has read is read no more for the next. */
static void the_office_keeps_what_its_papers_share(void **state)
{
	struct bench *bench = *state;
	struct office *office = read_office(bench, LIT("{" OFFICE ", " REPORT "}"));

	make(bench, office);
	bench->memory->behind = NULL; /* no font is to be had any more */
	assert_int_equal(make(bench, office)->diags.errors, 0);
}

static void fonts_from_memory_come_first(void **state)
{
	struct bench *bench = *state;
	struct text face = machine_file(bench->arena, WORLD_FONT, LIT("LiberationSans-Regular.ttf"));
	struct fonts *fonts;
	int family;

	assert_true(face.count > 0);
	memory_add(bench->memory, WORLD_FONT, LIT("LiberationSans-Regular.ttf"), face);
	bench->memory->behind = NULL;
	fonts = fonts_open(bench->arena, &bench->memory->world);
	family = fonts_family(fonts, LIT("Arial"), NULL);
	assert_true(family >= 0);
	assert_ptr_equal(fonts_face(fonts, family, FACE_BOLD), fonts_face(fonts, family, FACE_REGULAR));
	assert_int_equal(fonts_family(fonts, LIT("Calibri"), NULL), -1);
}

static void nothing_is_found_in_an_empty_world(void **state)
{
	struct bench *bench = *state;
	struct office *office;

	office = office_read(bench->arena, &bench->memory->world, LIT("tiada.json"));
	assert_null(office->record);
	assert_true(met(&office->diags, MESSAGE_INPUT_MISSING));
	bench->memory->behind = NULL;
	assert_true(met(&make(bench, read_office(bench, LIT("{" OFFICE ", " REPORT "}")))->diags,
	                MESSAGE_PATTERNS_MISSING));
}

/* The profile alone is missing when the PDF is written. */
static void no_profile_no_pdf(void **state)
{
	struct bench *bench = *state;
	const struct output_wishes wishes = { .moment = -1 };
	struct made_paper *paper = make(bench, read_office(bench, LIT("{" OFFICE ", " REPORT "}")));

	bench->memory->behind = NULL;
	output_save(lookup_output(LIT("pdf")), paper, &wishes, LIT("lkip.pdf"));
	assert_true(met(&paper->diags, MESSAGE_PROFILE_MISSING));
	assert_null(memory_written(bench->memory, LIT("lkip.pdf")));
	output_save(lookup_output(LIT("teks")), paper, &wishes, LIT("lkip.txt"));
	assert_non_null(memory_written(bench->memory, LIT("lkip.txt")));
}

/* -- messages: each cause once -- */

static void causes_are_gathered(void **state)
{
	struct bench *bench = *state;
	struct diags all = { .arena = bench->arena }, one = { .arena = bench->arena };

	diag_add(&one, LIT("a"), MESSAGE_IMAGE_MISSING, LIT("x.png"));
	diag_add(&one, LIT("b"), MESSAGE_IMAGE_MISSING, LIT("x.png"));
	diag_add(&one, LIT("b"), MESSAGE_IMAGE_MISSING, LIT("y.png"));
	diag_add(&one, LIT("a"), MESSAGE_EMPTY_TEXT);
	diag_add(&one, LIT("b"), MESSAGE_EMPTY_TEXT);
	diags_add(&all, &one);
	diags_add(&all, &one);
	assert_int_equal(all.list.count, 4);
	assert_int_equal(all.errors, 4);
	assert_int_equal(all.list.items[0].others.count, 1);
	assert_true(text_is(diag_format(bench->arena, &all.list.items[0], LIT("d"), LANGUAGE_EN),
	                    "d: error: a: image \"x.png\" is not found beside the data file (also: b)"));
	assert_false(diags_have(&all, SEVERITY_SYSTEM));
}

/* -- files -- */

static void files_of_the_machine(void **state)
{
	struct bench *bench = *state;
	const struct world *world = machine(bench->arena);
	struct world_name outside = { .kind = WORLD_BESIDE, .name = LIT("../rahasia.png") };
	struct world_name absent = { .kind = WORLD_BESIDE, .name = LIT("tiada.png") };
	struct world_file file;
	struct world_end end;

	assert_int_equal(world_read(world, bench->arena, outside, 100, &file).fault, WORLD_OUTSIDE);
	assert_int_equal(world_read(world, bench->arena, absent, 100, &file).fault, WORLD_ABSENT);
	assert_int_equal(
		world_read(world, bench->arena, (struct world_name){ WORLD_PATTERNS, LIT("id_ID"), 0 }, 100, &file)
			.fault,
		WORLD_TOO_LARGE);
	assert_null(world->create(world, bench->arena, LIT("/tidak/ada/x.pdf"), &end));
	assert_int_equal(end.fault, WORLD_UNWRITABLE);
	assert_true(end.reason.count > 0);
}

#define world_test(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_tree_rests_and_comes_back, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_tree_of_several_files_stays, set_up, tear_down),
		world_test(a_paper_from_memory_into_memory),
		world_test(the_office_keeps_what_its_papers_share),
		world_test(fonts_from_memory_come_first),
		world_test(nothing_is_found_in_an_empty_world),
		world_test(no_profile_no_pdf),
		world_test(causes_are_gathered),
		world_test(files_of_the_machine),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
