/* Papers set in a font of any bytes: opened, shaped, cut down, embedded, drawn as SVG. Never a crash, never a leak; a
 * paper is made or a message tells why not.
 *
 * The bytes stand for every font asked for, or for the upright ones alone, by a hash of them. The data is a sample's,
 * with words that need more than a font of Latin letters has.
 */
#include "naskah.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t count);

static const char data[] =
	"{\"tahun\": 2024, \"instansi\": {\"pemerintah\": \"Pemerintah Kabupaten Barito Utara"
	"\", \"nama\": \"Dinas Perhubungan\", \"tempat\": \"Muara Teweh\"}, \"pejabat\": {\"kepala"
	"\": {\"nama\": \"Rina Wulandari, S.E., M.Si.\", \"jabatan\": \"Kepala Dinas Perhubungan\"}}, \"surat_pen"
	"gantar\": [{\"triwulan\": 1, \"nomor\": \"000.8/12/Dishub\", \"tanggal\": \"2024-04-05"
	"\", \"hal\": \"**Laporan** *kinerja* \\u0141 \\u0628\\u0633\\u0645 \\ufb01 ffi AVA 1.234,50\", \"kepada"
	"\": {\"yth\": [\"Bupati Barito Utara\"], \"di\": \"Muara Teweh\"}, \"penanda_tangan\": \"kepala"
	"\", \"butir\": [{\"jenis\": \"Laporan kinerja\", \"banyaknya\": \"1 (satu) berkas\"}]}]}";

struct font {
	const char *bytes;
	size_t count;
	bool upright; /* stands for upright faces alone */
};

static enum naskah_found read_font(void *context, enum naskah_file_kind kind, const char *name, const char **bytes,
                                   size_t *count)
{
	const struct font *font = context;

	if (kind != NASKAH_FILE_FONT || (font->upright && !strstr(name, "Regular") && !strstr(name, "-regular")))
		return NASKAH_ABSENT;
	*bytes = font->bytes;
	*count = font->count;
	return NASKAH_FOUND;
}

static bool take(void *context, const char *bytes, size_t count)
{
	(void)bytes;
	*(size_t *)context += count;
	return true;
}

static uint32_t hash_of(const unsigned char *bytes, size_t count)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < count; i++)
		hash = (hash ^ bytes[i]) * 16777619u;
	return hash;
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t count)
{
	uint32_t hash = hash_of(bytes, count);
	struct font font = { (const char *)bytes, count, hash & 1 };
	struct naskah_files files = { &font, read_font, NULL, false };
	struct naskah_form form = { .classic = hash >> 1 & 1 };
	struct naskah_office *office = naskah_open_memory(data, sizeof data - 1, "data.json", &files, NULL);
	struct naskah_paper *paper = NULL;
	size_t written = 0;

	if (!office || naskah_office_status(office) != NASKAH_DONE)
		abort(); /* the data above is right */
	if (naskah_make(office, "surat", NULL, &paper) == NASKAH_DONE)
		for (size_t i = 0; naskah_output(i); i++)
			naskah_write(paper, naskah_output(i), &form, take, &written);
	else if (naskah_message_count(office) == 0)
		abort();
	naskah_paper_close(paper);
	naskah_close(office);
	return 0;
}
