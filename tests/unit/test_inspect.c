/* `periksa` without an error means that every paper can be made, and the other way round: over the wrong files of
 * tests/bad and over samples changed at random.
 *
 * Run from the top of the repository. NASKAH_ROUNDS in the environment sets how many changes each sample suffers.
 */
#include "naskah.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static bool has_error(struct naskah_office *office)
{
	for (size_t i = 0; i < naskah_message_count(office); i++)
		if (naskah_message(office, i)->severity == NASKAH_ERROR)
			return true;
	return false;
}

/* What `semua` does, into nowhere. */
static bool makes_all(struct naskah_office *office)
{
	const char *kind;

	if (naskah_office_status(office) != NASKAH_DONE)
		return false;
	for (size_t i = 0; (kind = naskah_kind(i)); i++) {
		struct naskah_paper *paper = NULL;
		enum naskah_status status;

		if (naskah_lack(office, kind, false))
			continue;
		status = naskah_make(office, kind, NULL, &paper);
		naskah_paper_close(paper);
		if (status != NASKAH_DONE)
			return false;
	}
	return true;
}

/* The two on offices of their own, so that neither knows what the other found. */
static void assert_agree(struct naskah_office *inspected, struct naskah_office *made, const char *what)
{
	bool silent = naskah_inspect(inspected, NULL) == NASKAH_DONE;

	if (silent == has_error(inspected))
		fail_msg("%s: the status of periksa is not what its messages say", what);
	if (silent != makes_all(made))
		fail_msg("%s: periksa %s, but %s", what, silent ? "finds no error" : "finds an error",
		         silent ? "a paper fails" : "every paper can be made");
	naskah_close(inspected);
	naskah_close(made);
}

static void wrong_files(void **state)
{
	DIR *folder = opendir("tests/bad");
	struct dirent *entry;
	size_t count = 0;

	(void)state;
	assert_non_null(folder);
	while ((entry = readdir(folder))) {
		size_t length = strlen(entry->d_name);
		char path[512];

		if (length < 6 || strcmp(entry->d_name + length - 5, ".json") != 0)
			continue;
		snprintf(path, sizeof path, "tests/bad/%s", entry->d_name);
		assert_agree(naskah_open(path, NULL), naskah_open(path, NULL), path);
		count++;
	}
	closedir(folder);
	assert_true(count > 150);
}

/* -- samples changed at random -- */

static uint32_t draw(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525 + 1013904223;
	return (*seed >> 8) % below;
}

static char *read_file(const char *path, size_t *count)
{
	FILE *file = fopen(path, "rb");
	char *bytes = calloc(1, 1 << 20);

	assert_non_null(file);
	assert_non_null(bytes);
	*count = fread(bytes, 1, (1 << 20) - 1, file);
	fclose(file);
	return bytes;
}

/* What may stand where a text stood, and where a number did. */
static const char *const texts[] = {
	"\"\"",
	"\"x\"",
	"\"{tahun}\"",
	"\"{thun}\"",
	"\"{iku.tiada.capaian}\"",
	"\"lihat {tabel:tiada}\"",
	"\"**tebal *miring\"",
	"\"\\uE123\"",
	"\"tiada.png\"",
	"\"Kecamatanyangnamanyatidakpernahselesaiditulisolehsiapapunjugadankarenaitutidakmuatdikolommanapun\"",
	"\"satu\\ndua\\n\\ntiga\"",
	"null",
	"[\"a\", \"b\"]",
	"{\"tabel\": {\"kolom\": [\"a\"], \"baris\": [[\"b\"]]}}",
	"{\"gambar\": {\"berkas\": \"tiada.png\", \"judul\": \"G\"}}",
	"{\"halaman\": \"rebah\"}",
};
static const char *const numbers[] = { "0", "-1", "1", "99999999999", "0.001", "null", "\"8\"" };

/* The end of the value that starts at `at`: a text or a number. */
static size_t value_end(const char *data, size_t at)
{
	if (data[at] != '"')
		return at + strspn(data + at, "-+.0123456789eE");
	for (at++; data[at] != '"'; at++)
		at += data[at] == '\\';
	return at + 1;
}

/* Whether a text or number stands there as a value: behind a colon, a comma or a bracket, and before no colon. */
static bool is_value(const char *data, size_t at)
{
	size_t before = at;

	if (!strchr("\"-0123456789", data[at]) || data[at] == '\0')
		return false;
	while (before && strchr(" \t\n", data[before - 1]))
		before--;
	return before && strchr(":[,", data[before - 1]) && data[value_end(data, at)] != ':';
}

/* The n-th value of the data, counted round. */
static size_t find_value(const char *data, size_t count, uint32_t start)
{
	for (size_t i = 0; i < count; i++) {
		size_t at = (start + i) % count;

		if (is_value(data, at) && (at == 0 || data[at - 1] != '\\'))
			return at;
	}
	return 0;
}

static char *change(const char *data, size_t count, uint32_t *seed)
{
	size_t at = find_value(data, count, draw(seed, (uint32_t)count));
	size_t end = value_end(data, at);
	const char *with = data[at] == '"' ? texts[draw(seed, sizeof texts / sizeof *texts)]
	                                   : numbers[draw(seed, sizeof numbers / sizeof *numbers)];
	char *changed = calloc(1, count + 512);

	assert_non_null(changed);
	snprintf(changed, count + 512, "%.*s%s%s", (int)at, data, with, data + end);
	return changed;
}

struct shelf {
	const char *folder;
};

static enum naskah_found read_shelf(void *context, enum naskah_file_kind kind, const char *name, const char **bytes,
                                    size_t *count)
{
	const struct shelf *shelf = context;
	char path[512];
	FILE *file;

	if (kind != NASKAH_FILE_NAMED || strchr(name, '/') || strlen(name) > 100)
		return NASKAH_ABSENT;
	snprintf(path, sizeof path, "%s/%s", shelf->folder, name);
	file = fopen(path, "rb");
	if (!file)
		return NASKAH_ABSENT;
	fclose(file);
	*bytes = read_file(path, count);
	return NASKAH_FOUND;
}

static void release_shelf(void *context, const char *bytes)
{
	(void)context;
	free((char *)bytes);
}

static void change_sample(const char *name, uint32_t rounds)
{
	char folder[64], path[80];
	struct shelf shelf = { folder };
	struct naskah_files files = { &shelf, read_shelf, release_shelf, false };
	uint32_t seed = 20250101;
	size_t count;
	char *data;

	snprintf(folder, sizeof folder, "samples/%s", name);
	snprintf(path, sizeof path, "%s/data.json", folder);
	data = read_file(path, &count);
	for (uint32_t i = 0; i < rounds; i++) {
		char *changed = change(data, count, &seed);
		char what[64];

		for (uint32_t more = draw(&seed, 3); more; more--) {
			char *again = change(changed, strlen(changed), &seed);

			free(changed);
			changed = again;
		}
		snprintf(what, sizeof what, "%s, change %u", name, i);
		assert_agree(naskah_open_memory(changed, strlen(changed), "data.json", &files, NULL),
		             naskah_open_memory(changed, strlen(changed), "data.json", &files, NULL), what);
		free(changed);
	}
	free(data);
}

static void changed_samples(void **state)
{
	const char *rounds = getenv("NASKAH_ROUNDS");
	uint32_t many = rounds ? (uint32_t)atoi(rounds) : 60;

	(void)state;
	change_sample("mini", many * 3);
	change_sample("kalaena", many);
	change_sample("kesra", many);
	change_sample("benua-lima", many / 2);
	change_sample("barito-utara", many / 6);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wrong_files),
		cmocka_unit_test(changed_samples),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
