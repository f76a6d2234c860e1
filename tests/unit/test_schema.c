/* The JSON Schema of the test shapes, read back as JSON: the facts of draft-07 an editor goes by. */
#include "input/json.h"
#include "input/schema.h"

#include "tests/unit/input_shapes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct fixture {
	struct arena *arena;
	struct json *schema;
	struct text written;
};

static struct json *schema_of(struct arena *arena, const struct shape *shape, struct text *written)
{
	struct buffer out = { .arena = arena };
	struct diags diags = { .arena = arena };
	struct json *json;

	schema_write(&out, shape, "Data \"Dinas\"");
	*written = text_copy(arena, buffer_text(&out));
	json = json_parse(arena, *written, &diags);
	if (!json)
		fail_msg("%s", diag_format(arena, &diags.list.items[0], LIT("schema"), LANGUAGE_EN).bytes);
	return json;
}

static int open_fixture(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 26);
	struct fixture *fixture = arena_new(arena, struct fixture);

	fixture->arena = arena;
	fixture->schema = schema_of(arena, &dinas_shape, &fixture->written);
	*state = fixture;
	return 0;
}

static int close_fixture(void **state)
{
	arena_close(((struct fixture *)*state)->arena);
	return 0;
}

/* Beside what is asked of a value; titles are looked at by their own test. */
static bool is_for_editors(struct text key)
{
	return text_is(key, "title") || text_is(key, "examples") || text_is(key, "defaultSnippets");
}

/* Adds a value to *out, on one line without blanks, texts between single quotes. */
static void spell(struct arena *arena, const struct json *json, struct text *out)
{
	bool list = json->kind == JSON_LIST;
	const struct json *member;

	switch (json->kind) {
	case JSON_NULL:
		*out = TEXT_JOIN(arena, *out, LIT("null"));
		break;
	case JSON_BOOL:
		*out = TEXT_JOIN(arena, *out, json->truth ? LIT("true") : LIT("false"));
		break;
	case JSON_NUMBER:
		*out = TEXT_JOIN(arena, *out, json->text);
		break;
	case JSON_TEXT:
		*out = TEXT_JOIN(arena, *out, LIT("'"), json->text, LIT("'"));
		break;
	case JSON_LIST:
	case JSON_OBJECT:
		*out = TEXT_JOIN(arena, *out, list ? LIT("[") : LIT("{"));
		for (member = json->members; member; member = member->next) {
			if (!list && is_for_editors(member->key))
				continue;
			if (!list)
				*out = TEXT_JOIN(arena, *out, member->key, LIT(":"));
			spell(arena, member, out);
			if (member->next)
				*out = TEXT_JOIN(arena, *out, LIT(","));
		}
		*out = TEXT_JOIN(arena, *out, list ? LIT("]") : LIT("}"));
		break;
	}
}

static void assert_at(struct fixture *fixture, const char *path, const char *expected)
{
	const struct json *json = json_at(fixture->schema, text_from(path));
	struct text found = LIT("");

	if (!json)
		fail_msg("nothing at %s", path);
	spell(fixture->arena, json, &found);
	if (!text_is(found, expected))
		fail_msg("%s\nfound    %s\nexpected %s", path, found.bytes, expected);
}

static void the_root_is_the_schema(void **state)
{
	assert_at(*state, "$schema", "'http://json-schema.org/draft-07/schema#'");
	assert_at(*state, "title", "'Data \"Dinas\"'");
	assert_at(*state, "description", "'data satu dinas'");
	assert_at(*state, "type", "'object'");
	assert_at(*state, "required", "['nama','tahun']");
	assert_at(*state, "additionalProperties", "false");
	assert_at(*state, "patternProperties", "{^[$_]:{}}");
}

static void every_field_is_a_property(void **state)
{
	struct fixture *fixture = *state;
	const struct json *properties = json_at(fixture->schema, LIT("properties"));
	const struct json *property = properties->members;

	for (const struct field *field = dinas_fields; field->kind != FIELD_END; field++) {
		assert_true(text_is(property->key, field->key));
		assert_true(text_starts(json_lookup(property, "description")->text, field->note));
		property = property->next;
	}
	assert_null(property);
	assert_null(json_lookup(json_at(fixture->schema, LIT("definitions.orang.properties")), ""));
}

static void single_values_have_their_types(void **state)
{
	assert_at(*state, "properties.nama", "{description:'nama instansi (teks biasa)',type:'string',pattern:'\\S'}");
	assert_at(*state, "properties.kepala",
	          "{description:'kepala dinas (kunci dari pejabat)',type:['string','null']}");
	assert_at(*state, "properties.tahun", "{description:'tahun laporan',type:'integer',minimum:2000,maximum:2100}");
	assert_at(*state, "properties.pegawai", "{description:'banyaknya pegawai',type:['integer','null'],minimum:1}");
	assert_at(*state, "properties.anggaran.minimum", "-1000000000000000");
	assert_at(*state, "properties.anggaran.maximum", "1000000000000000");
	assert_at(*state, "properties.final.type", "['boolean','null']");
	assert_at(*state, "properties.nilai.type", "['number','null']");
	assert_at(*state, "properties.tanggal.pattern", "'^[0-9]{4}-[0-9]{2}-[0-9]{2}$'");
	assert_at(*state, "properties.ukuran.enum", "['naik','turun','per_triwulan',null]");
	assert_at(*state, "properties.ukuran.enumDescriptions[0]", "'makin besar makin baik'");
	assert_at(*state, "properties.ukuran.enumDescriptions[2]", "''");
	assert_at(*state, "properties.ukuran.default", "'naik'");
	assert_at(*state, "definitions.capaian.properties.arah.description", "'arah \"baik\"'");
}

static void many_values_have_their_items(void **state)
{
	assert_at(*state, "properties.capaian.anyOf",
	          "[{type:'array',items:{$ref:'#/definitions/capaian'}},{$ref:'#/definitions/capaian'},"
	          "{$ref:'#/definitions/daftar_dalam_lembar'},{type:'null'}]");
	assert_at(*state, "properties.utama.anyOf", "[{$ref:'#/definitions/capaian'},{type:'null'}]");
	assert_at(*state, "properties.tembusan",
	          "{description:'tembusan surat (teks biasa)',type:['array','string','null'],items:{type:'string'}}");
	assert_at(*state, "properties.dasar",
	          "{description:'dasar hukum (kalimat: boleh memuat isian seperti {tahun}, rujukan, dan **tebal**)',"
	          "type:['array','string','null'],maxItems:2,items:{type:'string'}}");
	assert_at(*state, "properties.tabel.description",
	          "'tabel bebas (kalimat: boleh memuat isian seperti {tahun}, rujukan, dan **tebal**)'");
	assert_at(*state, "properties.dasar.maxItems", "2");
	assert_at(*state, "properties.tabel.items", "{type:'array',items:{type:['string','number','boolean','null']}}");
	assert_at(*state, "properties.pejabat.patternProperties",
	          "{^[$_]:{},^[a-z0-9][a-z0-9_]*$:{anyOf:[{$ref:'#/definitions/orang'},{type:'null'}]}}");
	assert_at(*state, "properties.pejabat.additionalProperties", "false");
	assert_at(*state, "definitions.capaian.properties.tahunan.patternProperties[\"^[1-9][0-9]{3}$\"]",
	          "{type:['number','null']}");
}

static void each_shape_is_defined_once(void **state)
{
	struct fixture *fixture = *state;
	const struct json *definitions = json_at(fixture->schema, LIT("definitions"));

	/* Three shapes, two of them as parts of a profile too, the profile, the sheet that a list is read from. */
	assert_int_equal(definitions->count, 7);
	assert_true(text_is(definitions->members->key, "profil"));
	assert_at(fixture, "definitions.orang.required", "['nama']");
	assert_at(fixture, "definitions.orang.additionalProperties", "false");
}

static void shorthand_and_alternatives(void **state)
{
	assert_at(*state, "definitions.bagian.anyOf[0]", "{type:'string'}");
	assert_at(*state, "definitions.bagian.anyOf[1].type", "'object'");
	assert_at(*state, "definitions.bagian.anyOf[1].oneOf",
	          "[{properties:{paragraf:{}},required:['paragraf']},{properties:{judul:{}},required:['judul']}]");
	assert_at(*state, "definitions.bagian.anyOf[1].properties.paragraf",
	          "{description:'isi paragraf (kalimat: boleh memuat isian seperti {tahun}, rujukan, dan "
	          "**tebal**)',type:'string',pattern:'\\S'}");
	assert_at(*state, "definitions.bagian.anyOf[1].properties.isi.anyOf[0].items", "{$ref:'#/definitions/bagian'}");
}

static void a_recursive_root_refers_to_itself(void **state)
{
	struct fixture *fixture = *state;
	struct fixture other = { .arena = fixture->arena };

	other.schema = schema_of(other.arena, &bagian_shape, &other.written);
	assert_at(&other, "anyOf[1].properties.isi.anyOf[1]", "{$ref:'#'}");
	assert_int_equal(json_at(other.schema, LIT("definitions"))->count, 2); /* profile, sheet of a list */
}

static void editors_get_titles_examples_and_snippets(void **state)
{
	assert_at(*state, "properties.nama.title", "'Nama'");
	assert_at(*state, "properties.tahun.examples", "[2025]");
	assert_at(*state, "properties.tahun.defaultSnippets[0].body", "'^${1:2025}'");
	assert_at(*state, "properties.ukuran.defaultSnippets[0].body", "'${1|naik,turun,per_triwulan|}'");
	assert_at(*state, "properties.pejabat.examples[0]", "{kepala:{nama:'nama'}}");
	assert_at(*state, "properties.pejabat.defaultSnippets[0].body", "{kepala:{nama:'${1:nama}'}}");
}

/* What is merged key by key may be a part; what stands in a list is whole. */
static void a_profile_needs_nothing(void **state)
{
	struct fixture *fixture = *state;

	assert_null(json_at(fixture->schema, LIT("definitions.profil.required")));
	assert_at(fixture, "definitions.profil.properties.utama.anyOf[0]", "{$ref:'#/definitions/capaian_sebagian'}");
	assert_at(fixture, "definitions.profil.properties.capaian.anyOf[1]", "{$ref:'#/definitions/capaian'}");
	assert_null(json_at(fixture->schema, LIT("definitions.orang_sebagian.required")));
	assert_at(fixture, "definitions.orang_sebagian.additionalProperties", "false");
}

static void the_same_bytes_twice(void **state)
{
	struct fixture *fixture = *state;
	struct text again;

	schema_of(fixture->arena, &dinas_shape, &again);
	assert_true(text_equal(fixture->written, again));
	assert_true(text_starts(again, "{\n\t\"$schema\""));
	assert_true(text_ends(again, "\n}\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_root_is_the_schema),
		cmocka_unit_test(every_field_is_a_property),
		cmocka_unit_test(single_values_have_their_types),
		cmocka_unit_test(many_values_have_their_items),
		cmocka_unit_test(each_shape_is_defined_once),
		cmocka_unit_test(shorthand_and_alternatives),
		cmocka_unit_test(a_recursive_root_refers_to_itself),
		cmocka_unit_test(editors_get_titles_examples_and_snippets),
		cmocka_unit_test(a_profile_needs_nothing),
		cmocka_unit_test(the_same_bytes_twice),
	};

	return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
