/* Colours by name and by digits, and which of black and white is read on them. */
#include "record/warna.h"

#include <stdarg.h>

#include <cmocka.h>

static void assert_rgb(const char *written, uint32_t rgb)
{
	struct warna warna;

	assert_true(warna_from_text(text_from(written), &warna));
	assert_false(warna.grey);
	assert_int_equal(warna.rgb, rgb);
}

static void names_and_digits(void **state)
{
	struct warna warna;

	(void)state;
	assert_rgb("biru muda", 0xBDD7EE);
	assert_rgb(" Merah ", 0xC00000);
	assert_rgb("tanpa", 0xFFFFFF);
	assert_rgb("#1f4E79", 0x1F4E79);
	assert_true(warna_from_text(LIT("Abu"), &warna));
	assert_true(warna.grey);
	assert_int_equal(warna.shade, 88);
}

static void what_is_no_colour(void **state)
{
	static const char *const wrong[] = { "", "biru_", "mera", "#12345", "#1234567", "#12345G", "123456" };
	struct warna warna;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(warna_from_text(text_from(wrong[i]), &warna));
}

static bool dark(uint32_t rgb)
{
	return warna_is_dark(&(struct warna){ .rgb = rgb });
}

/* Greys with a contrast of exactly 4.5 stand at #767676 (white on it) and #757575 (black on it). */
static void white_on_dark_black_on_light(void **state)
{
	(void)state;
	assert_true(dark(0x000000) && dark(0x1F4E79) && dark(0xC00000) && dark(0x7030A0) && dark(0x707070));
	assert_false(dark(0xFFFFFF) || dark(0xFFFF00) || dark(0x00FF00) || dark(0xF4B183) || dark(0x7C7C7C));
	assert_false(warna_is_dark(&(struct warna){ .grey = true, .shade = 88 }));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_and_digits),
		cmocka_unit_test(what_is_no_colour),
		cmocka_unit_test(white_on_dark_black_on_light),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
