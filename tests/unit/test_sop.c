/* Procedures: what follows from the steps as officers write them, and how times add up. */
#include "input/json.h"
#include "record/record.h"
#include "record/figures/waktu.h"

#include "diags_fixture.h"
#include "record/check/reading.h"

static const struct sop *read_sop(struct fixture *fixture, const char *members)
{
	struct text bytes = TEXT_JOIN(
		fixture->arena,
		LIT("{ \"instansi\": { \"pemerintah\": \"P\", \"nama\": \"D\", \"tempat\": \"Z\" }, \"tahun\": 2024, "
	            "\"sop\": { \"nama\": \"Uji\", \"pelaksana\": { \"a\": \"Staf\", \"b\": \"Kasubbag\", \"c\": "
	            "\"Kepala\" }, \"langkah\": ["),
		text_from(members), LIT("] } }"));
	struct json *json = json_parse(fixture->arena, bytes, &fixture->diags);
	struct record *record;

	assert_non_null(json);
	record = record_from_json(fixture->arena, json, &fixture->diags);
	assert_int_equal(fixture->diags.errors, 0);
	assert_int_equal(record->sop.count, 1);
	return &record->sop.items[0];
}

/* Nothing is told but that nobody puts these SOPs in force. */
static void assert_only_unsigned(const struct fixture *fixture)
{
	for (size_t i = 0; i < fixture->diags.list.count; i++)
		assert_int_equal(fixture->diags.list.items[i].message, MESSAGE_SOP_UNSIGNED);
}

#define STEP(actor, rest) "{ \"kegiatan\": \"k\", \"output\": \"o\", \"pelaksana\": " actor rest " }"

/* -- the flow -- */

static void first_starts_last_ends_labels_decide(void **state)
{
	struct fixture *f = *state;
	const struct sop *sop =
		read_sop(f, STEP("\"a\"", "") "," STEP("\"b\"", ", \"lanjut\": { \"Ya\": 3, \"Tidak\": 1 }") "," STEP(
				    "[\"a\", \"c\"]", "") "," STEP("\"c\"", ""));
	struct alur alur = sop_alur(f->arena, sop);

	assert_int_equal(alur.steps[0].simbol, SIMBOL_MULAI);
	assert_int_equal(alur.steps[1].simbol, SIMBOL_KEPUTUSAN);
	assert_int_equal(alur.steps[2].simbol, SIMBOL_PROSES);
	assert_int_equal(alur.steps[3].simbol, SIMBOL_SELESAI);
	assert_int_equal(alur.steps[0].exit_count, 1);
	assert_int_equal(alur.steps[0].exits[0].to, 1);
	assert_int_equal(alur.steps[1].exit_count, 2);
	assert_int_equal(alur.steps[1].exits[0].to, 2);
	assert_true(text_is(alur.steps[1].exits[1].label, "Tidak"));
	assert_int_equal(alur.steps[1].exits[1].to, 0);
	assert_int_equal(alur.steps[2].lane_count, 2);
	assert_int_equal(alur.steps[2].lanes[1], 2);
	assert_int_equal(alur.steps[3].exit_count, 0);
	assert_only_unsigned(f);
}

static void who_acts_may_have_a_symbol_of_his_own(void **state)
{
	struct fixture *f = *state;
	const struct sop *sop = read_sop(
		f, STEP("\"a\"", "") "," STEP("[\"a\", { \"kunci\": \"b\", \"simbol\": \"dokumen\" }]", "") "," STEP(
			   "[{ \"kunci\": \"a\", \"simbol\": \"keputusan\" }, \"b\"]",
			   ", \"lanjut\": { \"Ya\": 4, \"Tidak\": 1 }") "," STEP("\"c\"", ""));
	struct alur alur = sop_alur(f->arena, sop);

	assert_int_equal(alur.steps[1].symbols[0], SIMBOL_PROSES);
	assert_int_equal(alur.steps[1].symbols[1], SIMBOL_DOKUMEN);
	assert_int_equal(alur.steps[2].decides, 0);
	assert_int_equal(alur.steps[2].symbols[0], SIMBOL_KEPUTUSAN);
	assert_int_equal(alur.steps[2].symbols[1], SIMBOL_PROSES);
	assert_only_unsigned(f);
}

static void lines_pass_by_a_step_in_which_nobody_acts(void **state)
{
	struct fixture *f = *state;
	const struct sop *sop =
		read_sop(f, STEP("\"-\"", "") "," STEP("\"a\"", "") "," STEP("\"-\"", "") "," STEP(
				    "\"-\"", ", \"lanjut\": 5") "," STEP("\"c\"", "") "," STEP("\"-\"", ""));
	struct alur alur = sop_alur(f->arena, sop);

	assert_int_equal(alur.steps[1].simbol, SIMBOL_MULAI);
	assert_int_equal(alur.steps[4].simbol, SIMBOL_SELESAI);
	assert_int_equal(alur.steps[2].lane_count, 0);
	assert_int_equal(alur_acted(&alur, 2), 4);
	assert_int_equal(alur_acted(&alur, 4), 4);
	assert_int_equal(alur_acted(&alur, 5), alur.count);
}

static void an_exit_leads_straight_to_the_end(void **state)
{
	struct fixture *f = *state;
	const struct sop *sop =
		read_sop(f, STEP("\"a\"", "") "," STEP("[\"b\", \"c\"]", ", \"lanjut\": { \"Ya\": 3, \"Tidak\": "
	                                                                 "\"Selesai\" }") "," STEP("\"b\"", ""));
	struct alur alur = sop_alur(f->arena, sop);

	assert_int_equal(sop->langkah.count, 3);
	assert_int_equal(alur.count, 4);
	assert_int_equal(alur.steps[2].simbol, SIMBOL_PROSES);
	assert_int_equal(alur.steps[2].exits[0].to, 3);
	assert_int_equal(alur.steps[1].exits[1].to, 3);
	assert_int_equal(alur.steps[3].simbol, SIMBOL_SELESAI);
	assert_int_equal(alur.steps[3].lanes[0], 1); /* of the last who comes there */
	assert_int_equal(alur.steps[3].number.count, 0);
	assert_only_unsigned(f);
	/* a step of that key is meant before the symbol */
	sop = read_sop(f, STEP("\"a\"", ", \"lanjut\": \"selesai\"") "," STEP("\"b\"", ", \"kunci\": \"selesai\""));
	assert_int_equal(sop_alur(f->arena, sop).count, 2);
}

static void dates_may_have_room_for_a_pen(void **state)
{
	static const struct {
		const char *written, *printed;
	} dates[] = {
		{ "2025-01-02", "2 Januari 2025" },
		{ "2025-01", "Januari 2025" },
		{ "2025", "2025" },
		{ "januari 2025", "Januari 2025" },
		{ "    Januari 2025", "\xC2\xA0\xC2\xA0\xC2\xA0\xC2\xA0Januari 2025" },
		{ "...... Mei 2025", "......\xC2\xA0Mei 2025" },
		{ "____ 2025", "____\xC2\xA0"
		               "2025" },
		{ " 2025-01 ", "Januari 2025" },
		{ "-", "-" },
	};
	static const char *const wrong[] = { "32 Januari 2025", "Januri 2025", "25", "Januari", "2025-13" };
	struct fixture *f = *state;
	struct date date;

	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
		assert_true(text_is(sop_date_format(f->arena, text_from(dates[i].written)), dates[i].printed));
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_int_equal(sop_date(text_from(wrong[i]), &date), SOP_DATE_WRONG);
}

static void steps_are_named_by_key_by_printed_number_or_by_place(void **state)
{
	struct fixture *f = *state;
	const struct sop *sop = read_sop(
		f, STEP("\"a\"", ", \"nomor\": \"-\", \"lanjut\": [\"rapat\", \"1a\"]") "," STEP(
			   "\"b\"",
			   ", \"nomor\": \"1a\", \"lanjut\": \"rapat\"") "," STEP("\"b\"",
	                                                                          ", \"kunci\": \"rapat\", \"lanjut\": "
	                                                                          "4") "," STEP("\"c\"", ""));
	struct alur alur = sop_alur(f->arena, sop);

	assert_int_equal(alur.steps[0].exits[0].to, 2);
	assert_int_equal(alur.steps[0].exits[1].to, 1);
	assert_int_equal(alur.steps[2].exits[0].to, 3);
	assert_int_equal(alur.steps[0].number.count, 0);
	assert_true(text_is(alur.steps[1].number, "1a"));
	assert_true(text_is(alur.steps[3].number, "4"));
	assert_int_equal(sop_step(sop, LIT("2")), STEP_NOWHERE); /* it is printed as 1a */
	assert_int_equal(sop_step(sop, LIT("5")), STEP_NOWHERE);
}

/* clang-format off */
static void reach_goes_both_ways(void **state)
{
	struct fixture *f = *state;
	const struct sop *sop = read_sop(f, STEP("\"a\"", ", \"lanjut\": 3") "," STEP("\"a\"", "") ","
	                                 STEP("\"b\"", ", \"lanjut\": { \"Ya\": 4, \"Tidak\": 5 }") ","
	                                 STEP("\"b\"", ", \"simbol\": \"selesai\"") "," STEP("\"c\"", ", \"lanjut\": 6") ","
	                                 STEP("\"c\"", ", \"lanjut\": 5"));
	struct alur alur = sop_alur(f->arena, sop);
	bool reached[6], ends[6];

	alur_reach(&alur, reached, ends);
	assert_true(reached[0] && !reached[1] && reached[2] && reached[5]);
	assert_true(ends[0] && ends[1] && ends[3] && !ends[4] && !ends[5]);
}
/* clang-format on */

static void two_sops_may_use_the_same_keys(void **state)
{
	struct fixture *f = *state;
	struct text bytes = LIT(
		"{ \"instansi\": { \"pemerintah\": \"P\", \"nama\": \"D\", \"tempat\": \"Z\" }, "
		"\"tahun\": 2024, \"sop\": ["
		"{ \"nama\": \"X\", \"pelaksana\": { \"a\": \"S\" }, \"langkah\": [ " STEP(
			"\"a\"",
			", \"kunci\": "
			"\"k\"") "," STEP("\"a\"", "") " ] },"
						       "{ \"nama\": \"Y\", \"pelaksana\": { \"a\": \"S\" }, "
						       "\"langkah\": [ " STEP("\"a\"", ", \"kunci\": \"k\"") "," STEP(
							       "\"a\"", "") " ] } ] }");

	record_from_json(f->arena, json_parse(f->arena, bytes, &f->diags), &f->diags);
	assert_only_unsigned(f);
}

/* -- dates -- */

static void dates_may_be_months_or_none(void **state)
{
	struct fixture *f = *state;
	struct date date;

	assert_true(text_is(sop_date_format(f->arena, LIT("2024-10-01")), "1 Oktober 2024"));
	assert_true(text_is(sop_date_format(f->arena, LIT("2024-10")), "Oktober 2024"));
	assert_true(text_is(sop_date_format(f->arena, LIT("-")), "-"));
	assert_true(text_is(sop_date_format(f->arena, LIT(" ..... ")), "....."));
	assert_int_equal(sop_date(LIT(""), &date), SOP_DATE_NONE);
	assert_int_equal(sop_date(LIT("2024-13"), &date), SOP_DATE_WRONG);
	assert_int_equal(sop_date(LIT("2024-02-30"), &date), SOP_DATE_WRONG);
	assert_int_equal(sop_date(LIT("2024-02"), &date), SOP_DATE_FINE);
	assert_int_equal(date.day, 0);
}

/* -- times -- */

struct time_case {
	const char *written, *usual, *least, *most;
};

static void times_are_read_as_people_write_them(void **state)
{
	static const struct time_case cases[] = {
		{ "1 minggu", "", "1 minggu", "1 minggu" },
		{ "10 Menit", "", "10 menit", "10 menit" },
		{ "1-3 hari", "", "1 hari", "3 hari" },
		{ "120 menit / 3 hari", "", "2 jam", "3 hari" },
		{ "3 hari atau 120 menit", "", "2 jam", "3 hari" },
		{ "1 (satu) hari kerja", "", "1 hari", "1 hari" },
		{ "1 jam 30 menit", "", "1 jam 30 menit", "1 jam 30 menit" },
		{ "1,5 jam", "", "1,5 jam", "1,5 jam" },
		{ "1/2 jam", "", "0,5 jam", "0,5 jam" },
		{ "15 s.d. 20 menit", "", "15 menit", "20 menit" },
		{ "15 \xE2\x80\x93 20 menit", "", "15 menit", "20 menit" },
		{ "maks. 2 hari", "", "2 hari", "2 hari" },
		{ "2 triwulan", "", "6 bulan", "6 bulan" },
		{ "45", "menit", "45 menit", "45 menit" },
		{ "10 / 1 hari", "menit", "10 menit", "1 hari" },
		{ "10 / 1 hari", "", "1 hari", "10 hari" },
		{ "5-10", "menit", "5 menit", "10 menit" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct waktu waktu;
		struct text least, most;
		size_t at;

		assert_int_equal(waktu_parse(text_from(cases[i].written), text_from(cases[i].usual), &waktu),
		                 WAKTU_FINE);
		least = duration_format(f->arena, waktu.least);
		most = duration_format(f->arena, waktu.most);
		while (text_find(least, "\xC2\xA0", &at))
			least = TEXT_JOIN(f->arena, text_part(least, 0, at), LIT(" "),
			                  text_part(least, at + 2, least.count));
		while (text_find(most, "\xC2\xA0", &at))
			most = TEXT_JOIN(f->arena, text_part(most, 0, at), LIT(" "),
			                 text_part(most, at + 2, most.count));
		assert_string_equal(text_copy(f->arena, least).bytes, cases[i].least);
		assert_string_equal(text_copy(f->arena, most).bytes, cases[i].most);
	}
}

static void times_without_number_or_unit(void **state)
{
	struct waktu waktu;

	(void)state;
	assert_int_equal(waktu_parse(LIT(""), LIT(""), &waktu), WAKTU_NONE);
	assert_int_equal(waktu_parse(LIT("-"), LIT("menit"), &waktu), WAKTU_NONE);
	assert_int_equal(waktu_parse(LIT("Sesuai kebutuhan"), LIT(""), &waktu), WAKTU_NONE);
	assert_int_equal(waktu_parse(LIT("45"), LIT(""), &waktu), WAKTU_NO_UNIT);
	assert_int_equal(waktu_parse(LIT("5-10"), LIT(""), &waktu), WAKTU_NO_UNIT);
}

static int64_t thousandths(struct duration duration, enum satuan_waktu unit)
{
	return duration.of[unit];
}

/* 1 -> 2 decides: 3 (2 hari) -> 5, or 4 (1 hari) -> 5; work sent back is not counted. */
static void a_decision_takes_its_shortest_or_longest_way(void **state)
{
	struct fixture *f = *state;
	const struct sop *sop = read_sop(
		f,
		STEP("\"a\"", ", \"waktu\": \"1 hari\"") "," STEP(
			"\"b\"", ", \"waktu\": \"1 jam\", "
				 "\"lanjut\": { \"A\": 3, \"B\": 4, "
				 "\"Ulang\": 1 }") "," STEP("\"b\"", ", \"waktu\": \"2 hari\", \"lanjut\": "
	                                                             "5") "," STEP("\"b\"", ", \"waktu\": \"1-5 "
	                                                                                    "hari\"") "," STEP("\"c"
	                                                                                                       "\"",
	                                                                                                       ", "
	                                                                                                       "\"wak"
	                                                                                                       "t"
	                                                                                                       "u\": "
	                                                                                                       "\"30 "
	                                                                                                       "menit"
	                                                                                                       "\""));
	struct alur alur = sop_alur(f->arena, sop);
	struct alur_times times = sop_times(f->arena, &alur);

	assert_true(times.ways);
	assert_int_equal(times.without, 0);
	assert_int_equal(thousandths(times.sum_least, SATUAN_HARI), 4000);
	assert_int_equal(thousandths(times.sum_most, SATUAN_HARI), 8000);
	assert_int_equal(thousandths(times.shortest, SATUAN_HARI), 2000);
	assert_int_equal(thousandths(times.shortest, SATUAN_JAM), 1000);
	assert_int_equal(thousandths(times.longest, SATUAN_HARI), 6000);
	assert_int_equal(thousandths(times.longest, SATUAN_MENIT), 30000);
}

/* 1 -> 2 (5 hari) and 3 (1 hari) side by side -> 4: the slower counts, also for the shortest way. */
static void work_that_forks_goes_on_side_by_side(void **state)
{
	struct fixture *f = *state;
	const struct sop *sop = read_sop(
		f,
		STEP("\"a\"", ", \"waktu\": \"1 hari\", \"lanjut\": [2, 3]") "," STEP(
			"\"b\"",
			", \"waktu\": \"5 "
			"hari\", \"lanjut\": "
			"4") "," STEP("\"c\"", ", \"waktu\": \"1 hari\"") "," STEP("\"a\"", ", \"waktu\": \"1 hari\""));
	struct alur alur = sop_alur(f->arena, sop);
	struct alur_times times = sop_times(f->arena, &alur);

	assert_int_equal(thousandths(times.sum_least, SATUAN_HARI), 8000);
	assert_int_equal(thousandths(times.shortest, SATUAN_HARI), 7000);
	assert_int_equal(thousandths(times.longest, SATUAN_HARI), 7000);
}

int main(void)
{
#define TEST(function) cmocka_unit_test_setup_teardown(function, open_fixture, close_fixture)
	const struct CMUnitTest tests[] = {
		TEST(first_starts_last_ends_labels_decide),
		TEST(steps_are_named_by_key_by_printed_number_or_by_place),
		TEST(who_acts_may_have_a_symbol_of_his_own),
		TEST(lines_pass_by_a_step_in_which_nobody_acts),
		TEST(an_exit_leads_straight_to_the_end),
		TEST(dates_may_have_room_for_a_pen),
		TEST(reach_goes_both_ways),
		TEST(two_sops_may_use_the_same_keys),
		TEST(dates_may_be_months_or_none),
		TEST(times_are_read_as_people_write_them),
		TEST(times_without_number_or_unit),
		TEST(a_decision_takes_its_shortest_or_longest_way),
		TEST(work_that_forks_goes_on_side_by_side),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
