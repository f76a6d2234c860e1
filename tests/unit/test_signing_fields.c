/* Rooms to sign: whose field is called what, which papers have none, and where the field comes to stand. */
#include "paper_fixture.h"

#include "content/fields.h"

static struct blocks *paper_blocks(struct composed *test)
{
	struct paper paper = {
		.width = mm(210), .height = mm(297), .top = mm(25), .bottom = mm(25), .left = mm(30), .right = mm(25)
	};
	struct section *section = section_add(&test->manuscript, paper, FOLIO_NONE);

	section->blocks = blocks_new(test->arena);
	return &section->blocks;
}

static struct text name_at(const struct blocks *blocks, size_t i)
{
	assert_int_equal(blocks->items[i].kind, BLOCK_SIGNATURE);
	return blocks->items[i].signature.name;
}

#define assert_name(blocks, i, name) assert_string_equal(name_at(blocks, i).bytes, name)

static void open_paper(struct composed *test)
{
	test->manuscript = (struct manuscript){ .arena = test->arena, .fields = true };
}

static void second_field_of_one_is_numbered(void **state)
{
	struct composed *test = *state;
	struct blocks *blocks;

	open_paper(test);
	blocks = paper_blocks(test);
	signature_room_add(blocks, mm(20), LIT("kepala"));
	signature_room_add(blocks, mm(20), LIT("bupati"));
	signature_room_add(blocks, mm(20), LIT("kepala"));
	signature_room_add(blocks, mm(20), LIT("kepala"));
	fields_name(&test->manuscript);
	assert_name(blocks, 0, "kepala");
	assert_name(blocks, 1, "bupati");
	assert_name(blocks, 2, "kepala_2");
	assert_name(blocks, 3, "kepala_3");
}

static void numbers_pass_over_keys(void **state)
{
	struct composed *test = *state;
	struct blocks *blocks;

	open_paper(test);
	blocks = paper_blocks(test);
	signature_room_add(blocks, mm(20), LIT("camat"));
	signature_room_add(blocks, mm(20), LIT("camat"));
	signature_room_add(blocks, mm(20), LIT("camat_2"));
	fields_name(&test->manuscript);
	assert_name(blocks, 0, "camat");
	assert_name(blocks, 1, "camat_3");
	assert_name(blocks, 2, "camat_2");
}

static void names_hold_no_point(void **state)
{
	struct composed *test = *state;
	struct blocks *blocks;

	open_paper(test);
	blocks = paper_blocks(test);
	signature_room_add(blocks, mm(20), LIT("plt. kepala"));
	signature_room_add(blocks, mm(20), LIT(""));
	fields_name(&test->manuscript);
	assert_name(blocks, 0, "plt__kepala");
	assert_name(blocks, 1, "ttd");
}

static void none_where_none_is_wished(void **state)
{
	struct composed *test = *state;
	struct blocks *blocks, *annexed;

	open_paper(test);
	blocks = paper_blocks(test);
	signature_room_add(blocks, mm(20), LIT("kepala"));
	test->manuscript.fields = false;
	fields_name(&test->manuscript);
	assert_int_equal(name_at(blocks, 0).count, 0);
	test->manuscript.fields = true;
	annexed = paper_blocks(test);
	signature_room_add(annexed, mm(20), LIT("sekda"));
	test->manuscript.sections.items[1].annex = 1;
	fields_name(&test->manuscript);
	assert_int_equal(name_at(&test->manuscript.sections.items[1].blocks, 0).count, 0);
	assert_name(&test->manuscript.sections.items[0].blocks, 0, "kepala");
}

/* -- set into pages -- */

static const struct item *field_at(struct fixture *f, size_t nth)
{
	for (size_t i = 0; i < f->document.pages.items[0].items.count; i++)
		if (f->document.pages.items[0].items.items[i].kind == ITEM_FIELD && nth-- == 0)
			return &f->document.pages.items[0].items.items[i];
	return NULL;
}

static void field_is_as_high_as_its_neighbours_make_it(void **state)
{
	struct fixture *f = fixture_open();
	struct columns *columns = columns_add(f->blocks, 2);
	struct signature_room *room = signature_room_add(&columns->parts[0].body, pt(60), LIT("satu"));

	(void)state;
	room->level = true;
	room->words = LIT("Tanda tangan Satu");
	space_add(&columns->parts[1].body, pt(24));
	signature_room_add(&columns->parts[1].body, pt(60), LIT("dua"))->level = true;
	f->manuscript.fields = true;
	fields_name(&f->manuscript);
	fixture_set(f);
	assert_int_equal(document_fields(&f->document), 2);
	assert_int_equal(field_at(f, 0)->field.height, pt(84));
	assert_int_equal(field_at(f, 1)->field.height, pt(60));
	assert_int_equal(field_at(f, 0)->y + pt(24), field_at(f, 1)->y);
	assert_int_equal(field_at(f, 0)->mark->role, ROLE_FORM);
	assert_string_equal(field_at(f, 0)->field.words.bytes, "Tanda tangan Satu");
	fixture_close(f);
}

static void room_without_a_name_is_bare(void **state)
{
	struct fixture *f = fixture_open();

	(void)state;
	signature_room_add(f->blocks, pt(60), LIT("satu"));
	paragraph_add(f->blocks, STYLE_BODY, rich_plain(f->arena, LIT("Nama"), LIT("")));
	fixture_set(f);
	assert_int_equal(document_fields(&f->document), 0);
	fixture_close(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		composed_test(second_field_of_one_is_numbered),
		composed_test(numbers_pass_over_keys),
		composed_test(names_hold_no_point),
		composed_test(none_where_none_is_wished),
		cmocka_unit_test(field_is_as_high_as_its_neighbours_make_it),
		cmocka_unit_test(room_without_a_name_is_bare),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
