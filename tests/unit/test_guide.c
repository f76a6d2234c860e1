/* The keys in words, of the test shapes: what a reader must find of each kind of field. */
#include "input/guide.h"

#include "tests/unit/input_shapes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
	struct arena *arena;
	const char *guide;
};

static int open_fixture(void **state)
{
	struct arena *arena = arena_open((size_t)1 << 26);
	struct fixture *fixture = arena_new(arena, struct fixture);
	struct buffer out = { .arena = arena };

	guide_write(&out, &dinas_shape, "Data dinas");
	fixture->arena = arena;
	fixture->guide = buffer_text(&out).bytes;
	*state = fixture;
	return 0;
}

static int close_fixture(void **state)
{
	arena_close(((struct fixture *)*state)->arena);
	return 0;
}

static void says(void **state, const char *line)
{
	const struct fixture *fixture = *state;

	if (!strstr(fixture->guide, line))
		fail_msg("missing: %s\nin: %s", line, fixture->guide);
}

static void test_fields(void **state)
{
	says(state, "# Data dinas\n");
	says(state, "- `nama`: teks, **wajib**; nama instansi\n");
	says(state, "- `tahun`: bilangan bulat 2000 sampai 2100, **wajib**; tahun laporan\n");
	says(state, "- `pegawai`: bilangan bulat mulai 1; banyaknya pegawai\n");
	says(state, "- `anggaran`: rupiah, dengan dua desimal bila ada sen; anggaran dalam rupiah\n");
	says(state, "- `kepala`: kunci dari `pejabat`; kepala dinas\n");
	says(state, "- `pejabat`: objek dengan kunci pilihan Anda, tiap isinya `orang`; para pejabat\n");
	says(state, "- `capaian`: daftar `capaian`; indikator kinerja\n");
	says(state, "- `paragraf`: kalimat, **pilih satu**; isi paragraf\n");
	says(state, "- `dasar`: daftar kalimat; dasar hukum\n");
	says(state, "- `tembusan`: daftar teks; tembusan surat\n");
}

static void test_choices(void **state)
{
	says(state, "- `arah`: salah satu kata di bawah; arah \"baik\"\n"
	            "  - `\"naik\"` (bila tidak diisi): makin besar makin baik\n"
	            "  - `\"turun\"`: makin kecil makin baik\n"
	            "  - `\"per_triwulan\"`\n");
}

static void test_shapes_once(void **state)
{
	const struct fixture *fixture = *state;
	size_t sections = 0;

	for (const char *at = fixture->guide; (at = strstr(at, "\n## ")) != NULL; at++)
		sections++;
	assert_int_equal(sections, 4); /* dinas, orang, capaian, and bagian, which holds itself */
	says(state, "\n## bagian\n\nsatu bagian narasi.\nTeks saja, tanpa kurung kurawal, berarti `paragraf`.\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_choices),
		cmocka_unit_test(test_shapes_once),
	};

	return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
