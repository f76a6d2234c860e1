/* The findings about BAB III: each of the seven analyses, taken away alone, is missed by name, its heading goes,
 * and nothing else changes. */
#include "audit/audit.h"
#include "content/numbering.h"
#include "layouts/lkip/lkip.h"
#include "record/check/reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* The parts of an office's year, each of which may be left out or put differently. */
enum part { THIS_YEAR, LAST_YEAR, LAST_TARGET, STANDARD, CAUSES, SOLUTION, BUDGET, PROGRAMMES, PART_COUNT };

static const char *const whole[PART_COUNT] = {
	[THIS_YEAR] = "{\"tahun\": 2024, \"target\": 80, \"realisasi\": 84}",
	[LAST_YEAR] = ", {\"tahun\": 2023, \"target\": 80, \"realisasi\": 78}",
	[LAST_TARGET] = ", {\"tahun\": 2026, \"target\": 90}",
	[STANDARD] = ", \"pembanding\": [{\"nama\": \"Provinsi\", \"nilai\": 85.5}]",
	[CAUSES] = "\"uraian\": \"Naik.\", \"penghambat\": \"Cuaca.\"",
	[SOLUTION] = ", \"solusi\": \"Lanjutkan.\"",
	[BUDGET] = ", \"anggaran\": 1000000, \"realisasi\": 900000",
	[PROGRAMMES] = ", \"program\": \"p\"",
};

/* The letters of the headings that are there, a to g as all seven stand. */
#define ALL "abcdefg"

static const struct {
	enum part part;
	const char *instead, *findings, *headings;
} losses[] = {
	{ PART_COUNT, "", "", ALL },
	{ THIS_YEAR, "{\"tahun\": 2024, \"target\": 80}", "LKIP-02 ", ALL },
	{ THIS_YEAR, "{\"tahun\": 2024, \"realisasi\": 84}", "LKIP-01 ", ALL },
	{ THIS_YEAR, "{\"tahun\": 2024, \"target\": 0, \"realisasi\": 84}", "LKIP-03 DERET-08 ", ALL },
	{ LAST_YEAR, "", "LKIP-05 ", "acdefg" },
	{ LAST_TARGET, "", "LKIP-07 ", "abdefg" },
	{ STANDARD, "", "LKIP-08 ", "abcefg" },
	{ CAUSES, "\"pendorong\": null", "LKIP-09 ", ALL }, /* the solution still stands there */
	{ SOLUTION, "", "LKIP-10 ", ALL },
	{ BUDGET, "", "LKIP-11 ", "abcdeg" },
	{ BUDGET, ", \"anggaran\": 1000000", "LKIP-14 ", ALL },
	{ PROGRAMMES, "", "LKIP-12 ", "abcde" },
};

static struct text data_without(struct arena *arena, enum part part, const char *instead)
{
	const char *parts[PART_COUNT];

	for (size_t i = 0; i < PART_COUNT; i++)
		parts[i] = i == part ? instead : whole[i];
	return text_format(
		arena,
		"{\"instansi\": {\"pemerintah\": \"P\", \"nama\": \"Dinas Y\", \"tempat\": \"Z\"}, \"tahun\": 2024, "
		"\"organisasi\": {\"kedudukan\": \"Unsur pelaksana.\"}, \"lkip\": {\"penutup\": \"Selesai.\"}, "
		"\"renstra\": {\"awal\": 2022, \"akhir\": 2026}, \"sasaran\": [{\"uraian\": \"S\", \"indikator\": "
		"[{\"kunci\": \"a\", \"nama\": \"A\", \"tahunan\": [%s%s%s]%s, "
		"\"analisis\": {%s%s}%s}]}], \"program\": "
		"[{\"kunci\": \"p\", \"nama\": \"P\", \"kegiatan\": [{\"nama\": \"K\", \"sub_kegiatan\": "
		"[{\"nama\": \"S\"%s}]}]}]}",
		parts[THIS_YEAR], parts[LAST_YEAR], parts[LAST_TARGET], parts[STANDARD], parts[CAUSES], parts[SOLUTION],
		parts[PROGRAMMES], parts[BUDGET]);
}

static const struct record *read_data(struct arena *arena, struct text data, struct diags *diags)
{
	struct json *json = json_parse(arena, data, diags);
	struct record *record;

	assert_non_null(json);
	record = record_from_json(arena, json, diags);
	assert_int_equal(diags->list.count, 0);
	return record;
}

/* "LKIP-05 LKIP-07 "; those from 20 on are about the review. */
static const char *findings(struct arena *arena, const struct record *record)
{
	struct diags diags = { .arena = arena };
	struct text codes = LIT("");

	audit(record, &diags);
	for (size_t i = 0; i < diags.list.count; i++) {
		const char *code = message_row(diags.list.items[i].message)->code;

		if (!text_starts(text_from(code), "LKIP-2"))
			codes = text_format(arena, "%t%s ", codes, code);
	}
	return codes.bytes;
}

static char letter_of(struct text title)
{
	static const char *const titles[] = {
		"Target dan Realisasi Tahun Ini",
		"Perbandingan dengan Tahun-Tahun Sebelumnya",
		"Kemajuan terhadap Target Akhir Renstra",
		"Perbandingan dengan Standar",
		"Penyebab Keberhasilan atau Kegagalan dan Solusi",
		"Efisiensi Penggunaan Sumber Daya",
		"Program yang Menunjang",
	};

	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		if (text_is(title, titles[i]))
			return (char)('a' + i);
	return '?';
}

static const char *headings(struct arena *arena, const struct record *record)
{
	struct diags diags = { .arena = arena };
	struct manuscript manuscript = { .arena = arena };
	struct composer composer = { .arena = arena,
		                     .record = record,
		                     .scope = { .record = record },
		                     .manuscript = &manuscript,
		                     .diags = &diags };
	char *letters = arena_alloc(arena, 64);
	size_t count = 0;

	lkip_layout.compose(&composer);
	numbering_apply(&manuscript, &diags);
	assert_int_equal(diags.list.count, 0);
	for (size_t s = 0; s < manuscript.sections.count; s++) {
		const struct blocks *blocks = &manuscript.sections.items[s].blocks;

		for (size_t i = 0; i < blocks->count; i++)
			if (blocks->items[i].kind == BLOCK_HEADING && blocks->items[i].heading->level == 4)
				letters[count++] = letter_of(rich_words(arena, blocks->items[i].heading->title));
	}
	letters[count] = '\0';
	return letters;
}

static void each_analysis_is_missed(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof losses / sizeof *losses; i++) {
		struct arena *arena = arena_open((size_t)1 << 26);
		struct diags diags = { .arena = arena };
		const struct record *record =
			read_data(arena, data_without(arena, losses[i].part, losses[i].instead), &diags);

		assert_string_equal(findings(arena, record), losses[i].findings);
		assert_string_equal(headings(arena, record), losses[i].headings);
		arena_close(arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_analysis_is_missed),
	};

	return cmocka_run_group_tests_name("audit_lkip", tests, NULL, NULL);
}
