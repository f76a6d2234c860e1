/* Every paper of one data file: what is made, what is left out, what is said, in a folder of its
 * own.
 *
 * Run from the top of the repository, where samples/ is.
 */
#include "cli/cli.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct run_under_test {
	char folder[64], path[128], data[128];
	char *listed, *said;
	size_t listed_count, said_count;
	int outcome;
};

static int set_up(void **state)
{
	struct run_under_test *test = calloc(1, sizeof *test);

	if (!test)
		return -1;
	strcpy(test->folder, "/tmp/naskah-semua-XXXXXX");
	*state = test;
	return mkdtemp(test->folder) ? 0 : -1;
}

static const char *inside(struct run_under_test *test, const char *name)
{
	snprintf(test->path, sizeof test->path, "%s/%s", test->folder, name);
	return test->path;
}

static int tear_down(void **state)
{
	static const char *const names[] = { "a/b/lkip.txt",  "a/b/pk.txt",  "a/b/keputusan-iku.txt",
		                             "a/b/surat.txt", "a/b/sop.txt", "a/b/triwulan.txt",
		                             "a/b",           "a",           "data.json" };
	struct run_under_test *test = *state;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		remove(inside(test, names[i]));
	rmdir(test->folder);
	free(test->listed);
	free(test->said);
	free(test);
	return 0;
}

static void run(struct run_under_test *test, const char *input, bool json)
{
	char folder[128], data[128];
	char *words[] = { "naskah", "semua", data, "-d", folder, "--dump", json ? "--format=json" : "--format=teks",
		          NULL };
	FILE *out, *messages;

	free(test->listed);
	free(test->said);
	test->listed = test->said = NULL;
	out = open_memstream(&test->listed, &test->listed_count);
	messages = open_memstream(&test->said, &test->said_count);
	assert_non_null(out);
	assert_non_null(messages);
	snprintf(folder, sizeof folder, "%s/a/b", test->folder);
	snprintf(data, sizeof data, "%s", input);
	test->outcome = cli(7, words, NULL, out, messages);
	fclose(out);
	fclose(messages);
}

/* Writes a data file of its own, beside the folder of papers. */
static const char *data_file(struct run_under_test *test, const char *data)
{
	FILE *file;

	snprintf(test->data, sizeof test->data, "%s/data.json", test->folder);
	file = fopen(test->data, "w");
	assert_non_null(file);
	fputs(data, file);
	fclose(file);
	return test->data;
}

static bool stands(struct run_under_test *test, const char *name)
{
	return access(inside(test, name), F_OK) == 0;
}

static size_t count_words(const char *text, const char *words)
{
	size_t count = 0;

	for (; (text = strstr(text, words)); text++)
		count++;
	return count;
}

static void makes_what_the_data_has(void **state)
{
	struct run_under_test *test = *state;

	run(test, "samples/mini/data.json", false);
	assert_int_equal(test->outcome, NASKAH_DONE);
	assert_true(stands(test, "a/b/lkip.txt"));
	assert_false(stands(test, "a/b/triwulan.txt"));
	assert_non_null(strstr(test->listed, "dibuat    "));
	assert_non_null(strstr(test->listed, "a/b/lkip.txt\n"));
	assert_non_null(strstr(test->listed, "dilewati  triwulan (naskah triwulan memerlukan \"triwulan\""));
	assert_non_null(strstr(test->said, "naskah: 5 temuan, "));
	assert_int_equal(count_words(test->said, "\n"), 1);
}

#define DATA(more)                                                                                                     \
	"{\"instansi\": {\"pemerintah\": \"P\", \"nama\": \"Dinas\", \"tempat\": \"T\"}, "                             \
	"\"tahun\": 2024, " more "}"
#define MONEY                                                                                                          \
	"\"program\": [{\"nama\": \"Program\", \"kegiatan\": [{\"nama\": \"K\", "                                      \
	"\"sub_kegiatan\": [{\"nama\": \"A\", "                                                                        \
	"\"anggaran\": 100, \"realisasi\": 9, \"triwulan\": {\"basis\": \"kumulatif\", "                               \
	"\"4\": {\"realisasi\": 8}}}]}]}]"

static void lists_for_machines(void **state)
{
	struct run_under_test *test = *state;

	run(test, "samples/mini/data.json", true);
	assert_int_equal(test->outcome, NASKAH_DONE);
	assert_non_null(strstr(test->listed, "\"naskah\": \"lkip\", \"keadaan\": \"dibuat\""));
	assert_int_equal(test->listed[0], '[');
	assert_int_equal(test->said_count, 0);
	run(test,
	    data_file(test, DATA("\"lkip\": {\"penutup\": [{\"gambar\": {\"berkas\": \"tiada.png\", "
	                         "\"judul\": \"G\"}}]}")),
	    true);
	assert_int_equal(test->outcome, NASKAH_DATA_WRONG);
	assert_int_equal(test->said_count, 0);
	assert_non_null(strstr(test->listed, "\"kode\": \"gambar-tidak-ada\""));
	assert_non_null(strstr(test->listed, "\"naskah\": \"lkip\", \"keadaan\": \"gagal\""));
	assert_int_equal(count_words(test->listed, "["), 1 + count_words(test->listed, "penutup["));
}

static void a_message_is_said_once(void **state)
{
	struct run_under_test *test = *state;

	run(test, data_file(test, DATA(MONEY ", \"lkip\": {\"penutup\": \"Selesai.\"}")), false);
	assert_int_equal(test->outcome, NASKAH_DONE);
	assert_true(stands(test, "a/b/lkip.txt"));
	assert_true(stands(test, "a/b/triwulan.txt"));
	assert_int_equal(count_words(test->said, "realisasi sampai dengan triwulan IV 8, padahal setahun 9"), 1);
}

static void one_that_fails_stops_no_other(void **state)
{
	struct run_under_test *test = *state;

	run(test,
	    data_file(test, DATA(MONEY ", \"lkip\": {\"penutup\": [{\"gambar\": {\"berkas\": \"tidak-ada.png\", "
	                               "\"judul\": \"G\"}}]}")),
	    false);
	assert_int_equal(test->outcome, NASKAH_DATA_WRONG);
	assert_false(stands(test, "a/b/lkip.txt"));
	assert_true(stands(test, "a/b/triwulan.txt"));
	assert_non_null(strstr(test->listed, "gagal     lkip (lihat pesan di atas)\n"));
	assert_non_null(strstr(test->said, "tidak-ada.png"));
}

/* The same picture missing in two papers, at two places of the data. */
static void a_cause_is_said_once(void **state)
{
	struct run_under_test *test = *state;

	run(test,
	    data_file(test,
	              DATA(MONEY ", \"lkip\": {\"penutup\": [{\"gambar\": {\"berkas\": \"tiada.png\", "
	                         "\"judul\": \"G\"}}], \"dokumentasi\": [{\"gambar\": {\"berkas\": \"tiada.png\", "
	                         "\"judul\": \"H\"}}]}")),
	    false);
	assert_int_equal(count_words(test->said, "tiada.png"), 1);
	assert_non_null(strstr(test->said, "(juga: lkip.dokumentasi[0].gambar.berkas baris 1)"));
}

static void wrong_data_makes_nothing(void **state)
{
	struct run_under_test *test = *state;

	run(test, data_file(test, DATA("\"tahunan\": 1")), false);
	assert_int_equal(test->outcome, NASKAH_DATA_WRONG);
	assert_int_equal(test->listed_count, 0);
	assert_false(stands(test, "a"));
	assert_int_equal(count_words(test->said, "\n"), 1);
	run(test, inside(test, "tidak-ada.json"), false);
	assert_int_equal(test->outcome, NASKAH_CALL_WRONG);
	assert_int_equal(count_words(test->said, "berkas data tidak ditemukan"), 1);
}

static void a_file_in_the_way(void **state)
{
	struct run_under_test *test = *state;
	FILE *file = fopen(inside(test, "a"), "w");

	assert_non_null(file);
	fclose(file);
	run(test, "samples/mini/data.json", false);
	assert_int_equal(test->outcome, NASKAH_SYSTEM_FAILED);
	assert_int_equal(count_words(test->said, "tidak dapat menulis"), 1);
	assert_int_equal(test->listed_count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(makes_what_the_data_has, set_up, tear_down),
		cmocka_unit_test_setup_teardown(lists_for_machines, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_message_is_said_once, set_up, tear_down),
		cmocka_unit_test_setup_teardown(one_that_fails_stops_no_other, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_cause_is_said_once, set_up, tear_down),
		cmocka_unit_test_setup_teardown(wrong_data_makes_nothing, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_file_in_the_way, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
