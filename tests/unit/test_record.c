/* From a data file to a record: what shorthands, choices, defaults and keys become. Wrong data is the
 * matter of tests/bad. */
#include "input/json.h"
#include "record/paper.h"
#include "record/record.h"

#include "diags_fixture.h"
#include "record/aturan.h"
#include "record/check/reading.h"
#include "record/lkip.h"
#include "record/narasi.h"

#include <string.h>

#define INSTANSI                                                                                                       \
	"\"instansi\": { \"pemerintah\": \"Pemerintah Kabupaten X\", \"nama\": \"Dinas Y\", \"tempat\": \"Z\" }, "

/* The record of a good data file that holds `members` besides instansi and tahun. */
static struct record *read_good(struct fixture *fixture, const char *members)
{
	struct text bytes =
		TEXT_JOIN(fixture->arena, LIT("{ " INSTANSI "\"tahun\": 2024"), text_from(members), LIT(" }"));
	struct json *json = json_parse(fixture->arena, bytes, &fixture->diags);
	struct record *record;

	assert_non_null(json);
	record = record_from_json(fixture->arena, json, &fixture->diags);
	for (size_t i = 0; i < fixture->diags.list.count; i++)
		print_error("%s\n",
		            diag_format(fixture->arena, &fixture->diags.list.items[i], LIT("test"), LANGUAGE_ID).bytes);
	assert_int_equal(fixture->diags.list.count, 0);
	return record;
}

static void assert_text(struct text found, const char *wanted)
{
	assert_true(text_is(found, wanted));
}

static void assert_decimal(struct number found, int64_t digits, int places)
{
	assert_true(found.given);
	assert_int_equal(found.value.digits, digits);
	assert_int_equal(found.value.places, places);
}

static void least_file(void **state)
{
	struct record *record = read_good(*state, "");

	assert_text(record->instansi->tempat, "Z");
	assert_int_equal(record->tahun.value, 2024);
	assert_null(record->renstra);
	assert_null(record->lkip);
	assert_int_equal(record->pejabat.count, 0);
	assert_int_equal(record->sasaran.count, 0);
	assert_int_equal(record->program.count, 0);
}

static void usual_choices(void **state)
{
	const struct aturan *aturan = read_good(*state, "")->aturan;

	assert_text(aturan->huruf, "Arial");
	assert_text(aturan->kertas, "A4");
	assert_decimal(aturan->ukuran, 12, 0);
	assert_decimal(aturan->spasi, 15, 1);
	assert_decimal(aturan->margin_atas, 25, 1);
	assert_decimal(aturan->margin_bawah, 25, 1);
	assert_decimal(aturan->margin_kiri, 3, 0);
	assert_decimal(aturan->margin_kanan, 2, 0);
	assert_text(aturan->keterangan_tercapai, "Mencapai Target");
	assert_text(aturan->keterangan_tidak, "Tidak Mencapai Target");
	assert_int_equal(aturan->gaya_uang, UANG_RP_RAPAT);
	assert_true(aturan->pemenggalan.given && aturan->pemenggalan.value);
	assert_text(aturan->path, "aturan");
}

static void choices_of_the_office(void **state)
{
	const struct aturan *aturan =
		read_good(*state, ", \"aturan\": { \"kertas\": \"F4\", \"spasi\": 1.15, \"pemenggalan\": false,"
	                          " \"gaya_uang\": \"Rp. 1.000,-\" }")
			->aturan;

	assert_text(aturan->kertas, "F4");
	assert_text(aturan->huruf, "Arial");
	assert_decimal(aturan->spasi, 115, 2);
	assert_true(aturan->pemenggalan.given);
	assert_false(aturan->pemenggalan.value);
	assert_int_equal(aturan->gaya_uang, UANG_RP_STRIP);
}

static void narrative_of_one_string(void **state)
{
	struct record *record = read_good(*state, ", \"lkip\": { \"penutup\": \"Demikian.\" }");

	assert_int_equal(record->lkip->penutup.count, 1);
	assert_text(record->lkip->penutup.items[0].paragraf.written, "Demikian.");
	assert_int_equal(record->lkip->ikhtisar.count, 0);
}

/* Exactly one kind of block is given, and the others say so. */
static void blocks_of_each_kind(void **state)
{
	const struct narasi *penutup =
		&read_good(*state,
	                   ", \"lkip\": { \"penutup\": [ \"Satu\", { \"judul\": \"Dua\" }, { \"data\": \"renstra\" },"
	                   " { \"halaman\": \"baru\" }, { \"data\": \"tindak_lanjut\" }, { \"halaman\": \"tegak\" },"
	                   " { \"paragraf\": \"Tujuh\", \"rata\": \"tengah\" },"
	                   " { \"rumus\": { \"pembilang\": \"a\", \"penyebut\": \"b\" } } ] }")
			 ->lkip->penutup;
	static const int data[] = { 0, 0, DATA_RENSTRA, 0, DATA_TINDAK_LANJUT, 0, 0, 0 };
	static const int halaman[] = { 0, 0, 0, HALAMAN_BARU, 0, HALAMAN_TEGAK, 0, 0 };

	assert_int_equal(penutup->count, 8);
	for (size_t i = 0; i < 8; i++) {
		assert_int_equal(penutup->items[i].data ? (int)penutup->items[i].data->jenis : 0, data[i]);
		assert_int_equal(penutup->items[i].halaman, halaman[i]);
		assert_int_equal(penutup->items[i].rata, i == 6 ? RATA_TENGAH : RATA_OTOMATIS);
		assert_int_equal(penutup->items[i].rumus != NULL, i == 7);
	}
	assert_null(penutup->items[1].paragraf.written.bytes);
	assert_text(penutup->items[1].judul.written, "Dua");
	assert_text(penutup->items[6].path, "lkip.penutup[6]");
}

static void lists_and_their_marks(void **state)
{
	const struct narasi *penutup =
		&read_good(*state,
	                   ", \"lkip\": { \"penutup\": [ { \"daftar\": { \"butir\": [ \"satu\", { \"isi\": \"dua\","
	                   " \"rincian\": { \"daftar\": { \"butir\": \"dalam\", \"tanda\": \"➢\" } } } ],"
	                   " \"mulai\": 3 } } ] }")
			 ->lkip->penutup;
	const struct daftar *daftar = penutup->items[0].daftar;
	const struct butir *dua = &daftar->butir.items[1];

	assert_int_equal(daftar->butir.count, 2);
	assert_int_equal(daftar->tanda, MARK_ANGKA);
	assert_int_equal(daftar->mulai.value, 3);
	assert_text(daftar->butir.items[0].isi.written, "satu");
	assert_int_equal(daftar->butir.items[0].rincian.count, 0);
	assert_int_equal(dua->rincian.count, 1);
	assert_int_equal(dua->rincian.items[0].daftar->tanda, MARK_PANAH);
	assert_text(dua->rincian.items[0].daftar->butir.items[0].isi.written, "dalam");
	assert_text(dua->path, "lkip.penutup[0].daftar.butir[1]");
}

static void tables(void **state)
{
	const struct tabel *tabel =
		read_good(*state,
	                  ", \"lkip\": { \"penutup\": [ { \"tabel\": { \"kunci\": \"desa\", \"kolom\": [ \"No\","
	                  " { \"judul\": \"IDM\", \"rata\": \"desimal\", \"lebar\": 12.5 } ],"
	                  " \"baris\": [ [ 1, 0.8155 ], [ 2.50, null ] ], \"nomor_kolom\": true } } ] }")
			->lkip->penutup.items[0]
			.tabel;

	assert_int_equal(tabel->kolom.count, 2);
	assert_text(tabel->kolom.items[0].judul.written, "No");
	assert_false(tabel->kolom.items[0].lebar.given);
	assert_int_equal(tabel->kolom.items[1].rata, RATA_DESIMAL);
	assert_decimal(tabel->kolom.items[1].lebar, 125, 1);
	assert_int_equal(tabel->baris.count, 2);
	assert_text(tabel->baris.items[0].sel.items[1].isi.words.written, "0,8155");
	assert_text(tabel->baris.items[1].sel.items[0].isi.words.written, "2,50");
	assert_int_equal(tabel->baris.items[1].sel.items[1].isi.words.written.count, 0);
	assert_true(tabel->nomor_kolom.value);
	assert_int_equal(tabel->jumlah.count, 0);
}

#define YEAR_OF_WORK                                                                                                   \
	", \"pejabat\": { \"kepala\": { \"nama\": \"Budi\", \"jabatan\": \"Kepala\", \"golongan\": \"IV/b\","          \
	" \"pangkat\": \"Pembina Tk. I\", \"nip\": \"19730927 199403 1 006\" } },"                                     \
	" \"renstra\": { \"awal\": 2024, \"akhir\": 2026, \"tujuan\": { \"uraian\": \"T\","                            \
	" \"sasaran\": \"S\", \"indikator\": { \"iku\": \"desa\","                                                     \
	" \"target\": { \"2026\": 10.75, \"2024\": 8.60, \"2025\": 9.67 } } } },"                                      \
	" \"sasaran\": [ { \"uraian\": \"Satu\", \"indikator\": { \"kunci\": \"pmks\", \"nama\": \"PMKS\","            \
	" \"arah\": \"turun\", \"program\": [ \"sosial\" ], \"formula\": \"Dihitung APIP\" } },"                       \
	" { \"uraian\": \"Dua\", \"indikator\": [ { \"kunci\": \"desa\", \"nama\": \"Desa\","                          \
	" \"formula\": { \"pembilang\": \"a\", \"penyebut\": \"b\" },"                                                 \
	" \"tahunan\": [ { \"tahun\": 2024, \"realisasi\": 29.03 } ] } ] } ],"                                         \
	" \"program\": [ { \"nama\": \"Lain\" }, { \"kunci\": \"sosial\", \"nama\": \"Sosial\","                       \
	" \"kegiatan\": [ { \"nama\": \"K\", \"sub_kegiatan\": [ \"Tanpa anggaran\","                                  \
	" { \"nama\": \"B\", \"anggaran\": 20000000 } ] } ] } ],"                                                      \
	" \"lkip\": { \"penanda_tangan\": \"kepala\", \"tanggal\": \"2025-02-18\" }"

static void looking_up(void **state)
{
	struct record *record = read_good(*state, YEAR_OF_WORK);

	assert_text(record_pejabat(record, LIT("kepala"))->nama, "Budi");
	assert_text(record_pejabat(record, record->lkip->penanda_tangan)->path, "pejabat.kepala");
	assert_null(record_pejabat(record, LIT("kepal")));
	assert_text(record_indikator(record, LIT("desa"))->path, "sasaran[1].indikator[0]");
	assert_int_equal(record_indikator(record, LIT("pmks"))->arah, ARAH_TURUN);
	assert_int_equal(record_indikator(record, LIT("desa"))->arah, ARAH_NAIK);
	assert_null(record_indikator(record, LIT("sosial")));
	assert_ptr_equal(record_program(record, LIT("sosial")), &record->program.items[1]);
	assert_null(record_program(record, LIT("")));
	assert_null(record_indikator(record, (struct text){ NULL, 0 }));
}

#define CODED(more)                                                                                                    \
	", \"program\": [ { \"kode\": \"1.06.04\", \"nama\": \"P\", \"kegiatan\": [ { \"kode\": \"2.01\", \"nama\": "  \
	"\"K\","                                                                                                       \
	" \"sub_kegiatan\": [ { \"kode\": \"1.06.04.2.01.0001\", \"nama\": \"S\", \"anggaran\": 5 },"                  \
	" { \"kunci\": \"dua\", \"kode\": \"1.06.04.2.01.0002\", \"nama\": \"T\", \"anggaran\": 6 } ] } ] }," more     \
	" { \"kode\": \"1.06.06\", \"nama\": \"Q\", \"kegiatan\": [ { \"kode\": \"2.01\", \"nama\": \"L\","            \
	" \"sub_kegiatan\": [ \"U\" ] } ] } ]"
#define NAMING(key)                                                                                                    \
	", \"sasaran\": [ { \"uraian\": \"A\", \"indikator\": [ { \"kunci\": \"i\", \"nama\": \"I\", \"program\": "    \
	"[\"" key "\"] } ] } ]"

static void codes_are_keys(void **state)
{
	static const struct {
		const char *members, *key;
	} cases[] = {
		{ CODED("") NAMING("1.06.04"), "1_06_04" },
		{ CODED("") NAMING("1_06_04"), "1_06_04" },
		{ CODED("") NAMING("1 06 04"), "1_06_04" },
		{ CODED("") NAMING("1.06.04.2.01.0001"), "1_06_04_2_01_0001" },
		{ CODED("") NAMING("1.06.04.2.01.0002"), "dua" }, /* it has a key, which goes on being its name */
		{ CODED("") NAMING("dua"), "dua" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct record *record = read_good(*state, cases[i].members);

		assert_text(record->sasaran.items[0].indikator.items[0].program.items[0], cases[i].key);
		assert_text(record->program.items[0].kunci, "1_06_04");
		assert_text(record->program.items[0].kegiatan.items[0].sub_kegiatan.items[1].kunci, "dua");
		assert_int_equal(record->program.items[1].kegiatan.items[0].sub_kegiatan.items[0].kunci.count, 0);
	}
}

/* A code that two of a kind have names neither, and is not said to be a key used twice. */
static void a_shared_code_is_no_key(void **state)
{
	struct record *record = read_good(*state, CODED(""));
	struct fixture *fixture = *state;
	struct text bytes;

	assert_int_equal(record->program.items[0].kegiatan.items[0].kunci.count, 0);
	assert_int_equal(record->program.items[1].kegiatan.items[0].kunci.count, 0);
	record = read_good(fixture, CODED(" { \"kunci\": \"1_06_06\", \"nama\": \"R\" },"));
	assert_text(record->program.items[1].kunci, "1_06_06"); /* the key of one is not the code of another */
	assert_int_equal(record->program.items[2].kunci.count, 0);
	bytes = TEXT_JOIN(fixture->arena, LIT("{ " INSTANSI "\"tahun\": 2024" CODED("") NAMING("2.01") "}"));
	record_from_json(fixture->arena, json_parse(fixture->arena, bytes, &fixture->diags), &fixture->diags);
	assert_int_equal(fixture->diags.list.count, 1);
	assert_text(fixture->diags.list.items[0].path, "sasaran[0].indikator[0].program[0]");
}

static void facts_of_the_year(void **state)
{
	struct record *record = read_good(*state, YEAR_OF_WORK);
	const struct target_renstra *target = &record->renstra->tujuan.items[0].indikator.items[0];
	const struct kegiatan *kegiatan = &record->program.items[1].kegiatan.items[0];

	assert_int_equal(target->target.count, 3);
	assert_int_equal(target->target.items[0].year, 2024);
	assert_int_equal(target->target.items[0].value.digits, 860);
	assert_int_equal(target->target.items[2].year, 2026);
	assert_text(record->renstra->tujuan.items[0].sasaran.items[0], "S");
	assert_text(record->sasaran.items[0].indikator.items[0].formula->uraian.written, "Dihitung APIP");
	assert_text(record->sasaran.items[1].indikator.items[0].formula->penyebut.written, "b");
	assert_text(kegiatan->sub_kegiatan.items[0].nama, "Tanpa anggaran");
	assert_false(kegiatan->sub_kegiatan.items[0].anggaran.given);
	assert_int_equal(kegiatan->sub_kegiatan.items[1].anggaran.value.digits, 20000000);
	assert_false(kegiatan->sub_kegiatan.items[1].realisasi.given);
	assert_int_equal(record->lkip->tanggal.month, 2);
}

/* -- papers -- */

static void assert_paper(const char *written, length width, length height)
{
	struct sheet paper;

	assert_int_equal(paper_from_text(text_from(written), &paper), PAPER_FINE);
	assert_int_equal(paper.width, width);
	assert_int_equal(paper.height, height);
}

static void assert_no_paper(const char *written, enum paper_fault fault)
{
	struct sheet paper;

	assert_int_equal(paper_from_text(text_from(written), &paper), fault);
	assert_int_equal(paper.width, 0);
}

/* What is shown of an indicator has as many decimals as the data gives its values, unless somebody says otherwise. */
static void decimals_follow_the_values(void **state)
{
	static const struct {
		const char *aturan, *indikator;
		int places;
	} rows[] = {
		{ "", "'tahunan': [ { 'tahun': 2024, 'target': 0, 'realisasi': 0 } ]", 0 },
		{ "", "'tahunan': [ { 'tahun': 2023, 'realisasi': 8.6 }, { 'tahun': 2024, 'target': 9 } ]", 1 },
		{ "", "'tahunan': [ { 'tahun': 2024, 'target': 22.05, 'realisasi': 7 } ]", 2 },
		{ "", "'tahunan': [ { 'tahun': 2024, 'target': 8.60 } ]", 2 },
		{ "", "'tahunan': [ { 'tahun': 2024, 'realisasi': 97.4466666667 } ]", 2 },
		{ "", "'tahunan': [ { 'tahun': 2024, 'rentang': { 'bawah': 2, 'atas': 2.125 } } ]", 3 },
		{ "", "'tahunan': [ { 'tahun': 2024, 'komponen': [ { 'nilai': 1 }, { 'nilai': 3 } ] } ]", 2 },
		{ "",
		  "'hitung': 'jumlah',"
		  " 'tahunan': [ { 'tahun': 2024, 'komponen': [ { 'nilai': 12 }, { 'nilai': 30 } ] } ]",
		  0 },
		{ "",
		  "'hitung': 'jumlah',"
		  " 'tahunan': [ { 'tahun': 2024, 'komponen': [ { 'nilai': 12 }, { 'nilai': 3.125 } ] } ]",
		  3 },
		{ "",
		  "'hitung': 'rata_rata',"
		  " 'tahunan': [ { 'tahun': 2024, 'komponen': [ { 'nilai': 12 }, { 'nilai': 30 } ] } ]",
		  2 },
		{ "",
		  "'hitung': 'jumlah', 'triwulan': { 'basis': 'kumulatif', '1': { 'komponen': [ { 'nilai': 1.5 }, { "
		  "'nilai': 2 } ] } },"
		  " 'tahunan': [ { 'tahun': 2024, 'target': 3 } ]",
		  1 },
		{ "", "'tahunan': [ { 'tahun': 2024, 'target': 9 } ], 'pembanding': { 'nama': 'P', 'nilai': 9.5 }", 1 },
		{ "", "'desimal': 3, 'tahunan': [ { 'tahun': 2024, 'target': 9 } ]", 3 },
		{ ", 'aturan': { 'angka': { 'desimal': 1 } }", "'tahunan': [ { 'tahun': 2024, 'target': 9 } ]", 1 },
		{ ", 'renstra': { 'awal': 2024, 'akhir': 2026, 'tujuan': [ { 'uraian': 'T', 'indikator': [ { 'iku': "
		  "'a',"
		  " 'target': { '2024': 1.25 } } ] } ] }",
		  "'tahunan': [ { 'tahun': 2024, 'realisasi': 1 } ]", 2 },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct fixture *fixture = *state;
		struct text data =
			text_format(fixture->arena,
		                    ", 'sasaran': [ { 'uraian': 'S', 'indikator': [ { 'kunci': 'a', 'nama': 'A',"
		                    " %s } ] } ]%s",
		                    rows[i].indikator, rows[i].aturan);
		char *bytes = arena_alloc(fixture->arena, data.count + 1);

		for (size_t k = 0; k <= data.count; k++)
			bytes[k] = data.bytes[k] == '\'' ? '"' : data.bytes[k];
		assert_int_equal(read_good(*state, bytes)->sasaran.items[0].indikator.items[0].desimal.value,
		                 rows[i].places);
	}
}

static void papers(void **state)
{
	(void)state;
	assert_paper("A4", 595276, 841890); /* 210 and 297 mm at 72 / 25.4 points */
	assert_paper("a4", 595276, 841890);
	assert_paper("F4", 609449, 935433);
	assert_paper(" folio ", 595276, 935433);
	assert_paper("A3", 841890, 1190551);
	assert_paper("Legal", 612000, 1008000);
	assert_paper("215x330", 609449, 935433);
	assert_paper("330 × 215", 935433, 609449);
	assert_paper("100X1200", 283465, 3401575);
	assert_no_paper("99x330", PAPER_OUT_OF_RANGE);
	assert_no_paper("215x1201", PAPER_OUT_OF_RANGE);
	assert_no_paper("215x99999999999999999999999", PAPER_OUT_OF_RANGE);
	assert_no_paper("A5", PAPER_UNKNOWN);
	assert_no_paper("", PAPER_UNKNOWN);
	assert_no_paper("215", PAPER_UNKNOWN);
	assert_no_paper("215x", PAPER_UNKNOWN);
	assert_no_paper("x330", PAPER_UNKNOWN);
	assert_no_paper("215x330mm", PAPER_UNKNOWN);
	assert_no_paper("-215x330", PAPER_UNKNOWN);
	assert_no_paper("A44", PAPER_UNKNOWN);
}

/* -- the tables of fields themselves -- */

static const struct field *lookup_field(const struct shape *shape, const char *key)
{
	const struct field *field = shape->fields;

	while (field->kind != FIELD_END && strcmp(field->key, key) != 0)
		field++;
	return field->kind == FIELD_END ? NULL : field;
}

enum { SHAPES_MOST = 256 };

struct seen {
	const struct shape *shapes[SHAPES_MOST];
	size_t count;
};

static void see(struct seen *seen, const struct shape *shape)
{
	for (size_t i = 0; i < seen->count; i++) {
		if (seen->shapes[i] == shape)
			return;
		assert_string_not_equal(seen->shapes[i]->name, shape->name);
	}
	assert_true(seen->count < SHAPES_MOST);
	seen->shapes[seen->count++] = shape;
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (field->shape)
			see(seen, field->shape);
	}
}

/* Whether a shape has the name that `kinds` begin with: "program, kegiatan". */
static bool is_shape(const struct seen *seen, const char *kinds)
{
	size_t letters = strcspn(kinds, ",");

	for (size_t i = 0; i < seen->count; i++)
		if (strlen(seen->shapes[i]->name) == letters && !strncmp(seen->shapes[i]->name, kinds, letters))
			return true;
	return false;
}

/* Every key explains itself; shorthands and references lead somewhere. */
static void shapes_hold_together(void **state)
{
	struct seen seen = { .count = 0 };

	(void)state;
	see(&seen, &record_shape);
	assert_true(seen.count > 30);
	for (size_t i = 0; i < seen.count; i++) {
		const struct shape *shape = seen.shapes[i];

		assert_true(strlen(shape->note) > 5);
		if (shape->shorthand) {
			enum field_kind kind = lookup_field(shape, shape->shorthand)->kind;

			assert_true(kind == FIELD_TEXT || kind == FIELD_PROSE || kind == FIELD_CHOICE ||
			            kind == FIELD_CELL || kind == FIELD_LIST);
		}
		for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
			assert_true(field->kind == FIELD_KEY || field->kind == FIELD_PATH || strlen(field->note) > 5);
			assert_ptr_equal(field->key[0] ? lookup_field(shape, field->key) : field, field);
			for (const char *kind = field->refers; kind;
			     kind = strstr(kind, ", ") ? strstr(kind, ", ") + 2 : NULL)
				assert_true(is_shape(&seen, kind));
		}
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_fixture, close_fixture)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(least_file),
		TEST(usual_choices),
		TEST(choices_of_the_office),
		TEST(narrative_of_one_string),
		TEST(blocks_of_each_kind),
		TEST(lists_and_their_marks),
		TEST(tables),
		TEST(looking_up),
		TEST(codes_are_keys),
		TEST(a_shared_code_is_no_key),
		TEST(facts_of_the_year),
		TEST(decimals_follow_the_values),
		cmocka_unit_test(papers),
		cmocka_unit_test(shapes_hold_together),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
