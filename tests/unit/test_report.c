/* Messages when there is no arena, and of whole files: text for people, JSON for machines. */
#include "report.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <cmocka.h>

/* What report_exhausted prints for `job`. */
static void assert_exhausted(struct job job, enum exhaustion why, const char *wanted)
{
	char *bytes = NULL;
	size_t count = 0;

	job.input = "da\"ta.json";
	job.messages = open_memstream(&bytes, &count);
	assert_non_null(job.messages);
	report_exhausted(&job, why, 2048);
	fclose(job.messages);
	assert_string_equal(bytes, wanted);
	free(bytes);
}

static void test_exhausted_as_text(void **state)
{
	(void)state;
	assert_exhausted((struct job){ 0 }, EXHAUSTED_LIMIT,
	                 "da\"ta.json: galat: dokumen melampaui batas memori 2048 MB\n");
	assert_exhausted((struct job){ .language = LANGUAGE_EN }, EXHAUSTED_MEMORY,
	                 "da\"ta.json: error: out of memory\n");
}

static void test_exhausted_as_json(void **state)
{
	(void)state;
	assert_exhausted((struct job){ .json_messages = true }, EXHAUSTED_LIMIT,
	                 "[{\"berkas\": \"da\\\"ta.json\", \"jalur\": \"\", \"tingkat\": \"galat\", "
	                 "\"kode\": \"terlalu-besar\", \"pesan\": \"dokumen melampaui batas memori 2048 MB\"}]\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_exhausted_as_text),
		cmocka_unit_test(test_exhausted_as_json),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
