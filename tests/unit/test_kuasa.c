/* Who carries gelar, pangkat and NIP: Permendagri 1/2023 article 44, case by case. */
#include "official/kuasa.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_text(struct text found, const char *wanted)
{
	if (!text_is(found, wanted))
		fail_msg("\"%.*s\", wanted \"%s\"", (int)found.count, found.bytes ? found.bytes : "", wanted);
}

static void article_44(void **state)
{
	static const struct {
		const char *jabatan;
		enum status_jabatan status;
		enum naskah naskah;
		const char *carries; /* g gelar, p pangkat, n NIP */
	} cases[] = {
		{ "Kepala Dinas Sosial", STATUS_DEFINITIF, NASKAH_SURAT, "gpn" },
		{ "Kepala Dinas Sosial", STATUS_PLT, NASKAH_SURAT, "gpn" },
		{ "Kepala Dinas Sosial", STATUS_DEFINITIF, NASKAH_PENETAPAN, "-pn" },
		{ "Camat Karanganyar", STATUS_PLH, NASKAH_SURAT, "gpn" },
		{ "Bupati Barito Utara", STATUS_DEFINITIF, NASKAH_SURAT, "g--" },
		{ "BUPATI BARITO UTARA", STATUS_DEFINITIF, NASKAH_PENETAPAN, "---" },
		{ "Bupati Barito Utara", STATUS_PJ, NASKAH_SURAT, "---" },
		{ "Wali Kota Palangka Raya", STATUS_PJS, NASKAH_SURAT, "---" },
		{ "Walikota Palangka Raya", STATUS_PLT, NASKAH_SURAT, "---" },
		{ "Wakil Gubernur Jawa Tengah", STATUS_PLH, NASKAH_SURAT, "---" },
		{ "Sekretaris Daerah", STATUS_DEFINITIF, NASKAH_SURAT, "gpn" },
		{ "Sekretaris Daerah Kabupaten Demak", STATUS_PJ, NASKAH_SURAT, "---" },
		{ "Sekretaris Daerah", STATUS_PLH, NASKAH_SURAT, "---" },
		{ "Sekretaris Daerah", STATUS_PLT, NASKAH_SURAT, "gpn" },
		{ "Sekretaris Dinas Sosial", STATUS_PLH, NASKAH_SURAT, "gpn" },
		{ "Bupatiran", STATUS_PJ, NASKAH_SURAT, "gpn" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct bawaan bawaan = bawaan_of(text_from(cases[i].jabatan), cases[i].status, cases[i].naskah);
		char found[] = { bawaan.gelar ? 'g' : '-', bawaan.pangkat ? 'p' : '-', bawaan.nip ? 'n' : '-', 0 };

		if (!text_is(text_from(found), cases[i].carries))
			fail_msg("%s: %s, wanted %s", cases[i].jabatan, found, cases[i].carries);
	}
}

static void status_written_in_the_office(void **state)
{
	struct text bare;

	(void)state;
	assert_int_equal(status_of_jabatan(LIT("Pj. Bupati Barito Utara"), &bare), STATUS_PJ);
	assert_text(bare, "Bupati Barito Utara");
	assert_int_equal(status_of_jabatan(LIT("PLH SEKRETARIS DAERAH"), &bare), STATUS_PLH);
	assert_text(bare, "SEKRETARIS DAERAH");
	assert_int_equal(status_of_jabatan(LIT(" Pjs.Wali Kota"), &bare), STATUS_PJS);
	assert_text(bare, "Wali Kota");
	assert_int_equal(status_of_jabatan(LIT("plt. Camat"), &bare), STATUS_PLT);
	assert_int_equal(status_of_jabatan(LIT("Pjok Guru"), &bare), STATUS_DEFINITIF);
	assert_text(bare, "Pjok Guru");
	assert_int_equal(status_of_jabatan(LIT("Pj"), &bare), STATUS_DEFINITIF);
	assert_text(status_prefix(STATUS_PLH), "Plh. ");
	assert_text(status_prefix(STATUS_DEFINITIF), "");
}

static void names_without_gelar(void **state)
{
	(void)state;
	assert_text(nama_tanpa_gelar(LIT("Suparmi A. Aspian, S.ST., M.T.")), "Suparmi A. Aspian");
	assert_text(nama_tanpa_gelar(LIT("Prof. Dr. Ir. H. Raden Mas Aji, Ph.D.")), "Raden Mas Aji");
	assert_text(nama_tanpa_gelar(LIT("dr. Hj. A\xC3\xAFsyah")), "A\xC3\xAFsyah");
	assert_text(nama_tanpa_gelar(LIT(" Martina ")), "Martina");
	assert_text(nama_tanpa_gelar(LIT("A. Yani")), "A. Yani");
	assert_text(nama_tanpa_gelar(LIT("Drs.")), "Drs.");
}

/* A long name goes on behind its gelar, or before all of them. */
static void names_are_tied(void **state)
{
	struct arena *arena = arena_open(1 << 20);

	(void)state;
	assert_text(nama_terikat(arena, LIT("Drs. H. Ahmad Yani, S.STP., M.A.P."), false),
	            "Drs.\xC2\xA0H.\xC2\xA0"
	            "Ahmad\xC2\xA0Yani, S.STP.,\xC2\xA0M.A.P.");
	assert_text(nama_terikat(arena, LIT(" Sari Wulandari "), false), "Sari\xC2\xA0Wulandari");
	assert_text(nama_terikat(arena, LIT("Dr. H. Sari Adi Wulandari, M.M."), true),
	            "Dr.\xC2\xA0H.\xC2\xA0Sari\xC2\xA0"
	            "Adi\xC2\xA0Wulandari, M.M.");
	assert_text(nama_terikat(arena, LIT("Dr. H. Sari Adi Wulandari, M.M."), false),
	            "Dr.\xC2\xA0H.\xC2\xA0Sari\xC2\xA0"
	            "Adi Wulandari,\xC2\xA0M.M.");
	assert_text(nama_terikat(arena, LIT("Dr. H. Wulandari, M.M."), false),
	            "Dr.\xC2\xA0H.\xC2\xA0Wulandari,\xC2\xA0M.M.");
	assert_text(nama_terikat(arena, LIT("Martina, S.Sos."), true), "Martina, S.Sos.");
	assert_text(nama_terikat(arena, LIT("Martina, S.Sos."), false), "Martina,\xC2\xA0S.Sos.");
	assert_text(nama_terikat(arena, LIT("Budi,"), false), "Budi,");
	assert_text(nama_terikat(arena, LIT(""), false), "");
	arena_close(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(article_44),
		cmocka_unit_test(status_written_in_the_office),
		cmocka_unit_test(names_without_gelar),
		cmocka_unit_test(names_are_tied),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
