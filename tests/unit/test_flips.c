/* One changed byte of a signed paper is noticed, wherever it is: in the header, the contents, the attachments, the
 * tables, in what the signature says of itself, in its message and in the zeroes behind that.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "naskah.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SLOW 1
#endif
#endif
#ifndef SLOW
#define SLOW 0
#endif

enum { FLIPS = SLOW ? 200 : 1000, PLACES_MOST = 2000 };

static const char data[] =
	"{\"instansi\": {\"pemerintah\": \"Pemerintah Kabupaten Demak\", \"nama\": \"Dinas Sosial\", \"tempat\": "
	"\"Demak\","
	" \"alamat\": \"Jalan Raya 1\"}, \"tahun\": 2024, \"pejabat\": {\"kepala\": {\"nama\": \"Drs. Budi Santoso, "
	"M.Si.\","
	" \"jabatan\": \"Kepala Dinas Sosial\", \"golongan\": \"IV/b\", \"nip\": \"197309271994031006\"}},"
	" \"surat_pengantar\": {\"triwulan\": 1, \"tanggal\": \"2024-05-08\", \"penanda_tangan\": \"kepala\","
	" \"nomor\": \"010/7/Perenc\", \"kepada\": {\"yth\": [\"Kepala Bagian Organisasi\"], \"di\": \"Demak\"}}}";

struct file {
	char *bytes;
	size_t count;
};

static char folder[] = "/tmp/naskah-flips-XXXXXX";
static char path[64];

static void put(const struct file *file)
{
	FILE *to = fopen(path, "wb");

	assert_non_null(to);
	assert_int_equal(fwrite(file->bytes, 1, file->count, to), file->count);
	assert_int_equal(fclose(to), 0);
}

static enum naskah_status verified(const struct file *file)
{
	const struct naskah_verification *verification;
	struct naskah_office *office;
	enum naskah_status status;

	put(file);
	office = naskah_open_pdf(path, NULL);
	assert_non_null(office);
	status = naskah_verify(office, &verification);
	naskah_close(office);
	return status;
}

static struct file copied(const char *bytes, size_t count)
{
	struct file file = { malloc(count), count };

	assert_non_null(file.bytes);
	memcpy(file.bytes, bytes, count);
	return file;
}

/* The letter as it is written. */
static struct file paper(void)
{
	struct naskah_office *office = naskah_open_memory(data, sizeof data - 1, "data.json", NULL, NULL);
	struct naskah_paper *made;
	struct file file;
	const char *bytes;
	size_t count;

	assert_int_equal(naskah_make(office, "surat", NULL, &made), NASKAH_DONE);
	assert_int_equal(naskah_bytes(made, "pdf", NULL, &bytes, &count), NASKAH_DONE);
	file = copied(bytes, count);
	naskah_close(office);
	return file;
}

/* The same, signed once. */
static struct file signed_paper(const struct file *bare)
{
	struct naskah_trial *trial = naskah_trial_open();
	const struct naskah_trial_answer *answer;
	struct naskah_office *office;
	struct naskah_part part = { .name = "" };
	const char *bytes;
	struct file file;
	size_t count;

	assert_non_null(trial);
	put(bare);
	office = naskah_open_pdf(path, NULL);
	assert_int_equal(naskah_trial_request(office, 0, NULL, 0, &part.bytes, &part.count), NASKAH_DONE);
	answer = naskah_trial_sign(trial, 2, &part, 1, "");
	assert_int_equal(answer->status, 200);
	assert_int_equal(naskah_trial_file(office, answer->bytes, answer->count, &bytes, &count), NASKAH_DONE);
	file = copied(bytes, count);
	naskah_close(office);
	naskah_trial_close(trial);
	return file;
}

/* -- places -- */

struct places {
	size_t items[PLACES_MOST];
	size_t count;
};

static uint32_t next(uint32_t *chance)
{
	*chance = *chance * 1664525 + 1013904223;
	return *chance >> 8;
}

/* `count` of those from start to end. */
static void add(struct places *places, size_t start, size_t end, size_t count, uint32_t *chance)
{
	assert_true(start < end && places->count + count <= PLACES_MOST);
	for (size_t i = 0; i < count; i++)
		places->items[places->count++] = start + next(chance) % (end - start);
}

static size_t find_last(const struct file *file, const char *words)
{
	size_t count = strlen(words);

	for (size_t at = file->count - count; at > 0; at--)
		if (memcmp(file->bytes + at, words, count) == 0)
			return at;
	fail_msg("no %s", words);
	return 0;
}

static void each_is_noticed(void **state)
{
	struct file bare = paper(), whole = signed_paper(&bare);
	size_t range = find_last(&whole, "/ByteRange"), hole = find_last(&whole, "/Contents<") + 9;
	size_t end = hole, zeroes;
	struct places places = { .count = 0 };
	uint32_t chance = 7;

	(void)state;
	while (whole.bytes[end] != '>')
		end++;
	for (zeroes = end; whole.bytes[zeroes - 1] == '0'; zeroes--)
		;
	add(&places, 0, 16, FLIPS / 50, &chance);
	add(&places, bare.count - 400, bare.count, FLIPS / 10, &chance);
	add(&places, range, hole, FLIPS / 10, &chance);
	add(&places, hole, zeroes, FLIPS / 4, &chance);
	add(&places, zeroes, end + 1, FLIPS / 10, &chance);
	add(&places, end, whole.count, FLIPS / 10, &chance);
	add(&places, bare.count, whole.count, FLIPS / 10, &chance);
	add(&places, 0, bare.count, FLIPS - places.count, &chance);
	assert_int_equal(verified(&bare), NASKAH_DONE);
	assert_int_equal(verified(&whole), NASKAH_DONE);
	for (size_t i = 0; i < places.count; i++) {
		char *byte = &whole.bytes[places.items[i]], was = *byte;
		unsigned bit = next(&chance) % 8;

		*byte = (char)(was ^ (1 << bit));
		if (verified(&whole) == NASKAH_DONE)
			fail_msg("bit %u of byte %zu (%02x) is not noticed", bit, places.items[i], (unsigned char)was);
		*byte = was;
	}
	free(bare.bytes);
	free(whole.bytes);
}

static int make_folder(void **state)
{
	(void)state;
	if (!mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/a.pdf", folder);
	return 0;
}

static int remove_folder(void **state)
{
	(void)state;
	return unlink(path) == 0 && rmdir(folder) == 0 ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(each_is_noticed) };

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
