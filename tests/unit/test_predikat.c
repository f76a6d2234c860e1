/* Predikat at and beside the bounds of every scale. */
#include "record/aturan.h"
#include "content/rich.h"
#include "record/figures/predikat.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_predikat(const struct aturan *aturan, const char *capaian, const char *wanted)
{
	struct measure measure = { .known = true };

	assert_true(decimal_parse(text_from(capaian), &measure.value));
	assert_string_equal(predikat_of(aturan, measure).bytes, wanted);
}

static void classes_leave_no_gap(void **state)
{
	struct aturan aturan = { .predikat = PREDIKAT_PERMENDAGRI54 };

	(void)state;
	assert_predikat(&aturan, "337.56", "Sangat Tinggi");
	assert_predikat(&aturan, "91.00", "Sangat Tinggi");
	assert_predikat(&aturan, "90.99", "Tinggi");
	assert_predikat(&aturan, "90.50", "Tinggi");
	assert_predikat(&aturan, "75.99", "Sedang");
	assert_predikat(&aturan, "51", "Rendah");
	assert_predikat(&aturan, "50.99", "Sangat Rendah");
	assert_predikat(&aturan, "-50.00", "Sangat Rendah");
	aturan.predikat = PREDIKAT_LIMA_BAIK;
	assert_predikat(&aturan, "76.00", "Baik");
}

static void more_than_the_bound(void **state)
{
	struct aturan aturan = { .predikat = PREDIKAT_ENAM };

	(void)state;
	assert_predikat(&aturan, "85.00", "Sangat Baik");
	assert_predikat(&aturan, "85.01", "Memuaskan");
	assert_predikat(&aturan, "30.00", "Kurang");
	aturan.predikat = PREDIKAT_AKIP;
	assert_predikat(&aturan, "90.00", "A");
	assert_predikat(&aturan, "90.01", "AA");
	assert_predikat(&aturan, "60.01", "B");
	assert_predikat(&aturan, "60.00", "CC");
	aturan.predikat = PREDIKAT_DUA_ARAH;
	assert_predikat(&aturan, "99.99", "Tidak Mencapai Target");
	assert_predikat(&aturan, "100.00", "Mencapai Target");
}

static void a_scale_of_ones_own(void **state)
{
	struct kelas_predikat classes[] = {
		{ .bawah = { true, { 975, 1 } }, .nama = LIT("Hijau") },
		{ .bawah = { true, { 60, 0 } }, .nama = LIT("Kuning") },
		{ .nama = LIT("Merah") },
	};
	struct aturan aturan = { .skala_predikat = { classes, 3 } };
	struct arena *arena = arena_open(1 << 20);
	struct rich legend;

	(void)state;
	assert_true(predikat_chosen(&aturan));
	assert_predikat(&aturan, "97.50", "Hijau");
	assert_predikat(&aturan, "97.49", "Kuning");
	assert_predikat(&aturan, "0", "Merah");
	legend = rich_plain(arena, predikat_legend(arena, &aturan), LIT(""));
	assert_string_equal(rich_words(arena, legend).bytes,
	                    "Predikat menurut capaian (%): Hijau (97,5 ke atas), Kuning (60 sampai "
	                    "di bawah 97,5), Merah (di bawah 60).");
	assert_int_equal(legend.printed_count, 4); /* each bound is a figure */
	assert_string_equal(text_copy(arena, legend.printed[2].figure).bytes, "predikat.1.batas");
	assert_string_equal(text_copy(arena, legend.printed[2].words).bytes, "97,5");
	aturan.skala_predikat.count = 2; /* nothing below 60 */
	assert_predikat(&aturan, "59.99", "");
	aturan.predikat = PREDIKAT_ENAM;
	assert_string_equal(rich_words(arena, rich_plain(arena, predikat_legend(arena, &aturan), LIT(""))).bytes,
	                    "Predikat menurut capaian (%): Memuaskan (di atas 85), Sangat Baik (di "
	                    "atas 75 sampai 85), Baik (di atas 65 sampai 75), Cukup Baik (di atas "
	                    "50 sampai 65), Agak Kurang (di atas 30 sampai 50), Kurang (30 ke "
	                    "bawah).");
	arena_close(arena);
}

static void none_is_chosen(void **state)
{
	struct aturan aturan = { .predikat = PREDIKAT_TANPA };

	(void)state;
	assert_false(predikat_chosen(&aturan));
	assert_predikat(&aturan, "100", "");
	assert_string_equal(predikat_text(&aturan, (struct measure){ 0 }).bytes, "-");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(classes_leave_no_gap),
		cmocka_unit_test(more_than_the_bound),
		cmocka_unit_test(a_scale_of_ones_own),
		cmocka_unit_test(none_is_chosen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
