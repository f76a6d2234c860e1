/* The library as a caller sees it: naskah.h and nothing else of the program. */
#include "naskah.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define OFFICE "\"instansi\": {\"pemerintah\": \"P\", \"nama\": \"Dinas\", \"tempat\": \"T\"}, \"tahun\": 2024"

static const char plain[] = "{" OFFICE ", \"lkip\": {\"penutup\": \"Selesai.\"}}";
static const char framed[] =
	"{" OFFICE ", \"sertakan\": \"lain.json\", \"lkip\": {\"penutup\": [\"Selesai.\", {\"gambar\": "
	"{\"berkas\": \"a.png\", \"judul\": \"G\"}}]}}";

static struct naskah_office *open_text(const char *data, const struct naskah_files *files,
                                       const struct naskah_options *options)
{
	struct naskah_office *office = naskah_open_memory(data, strlen(data), "da\"ta.json", files, options);

	assert_non_null(office);
	return office;
}

static bool starts(const char *bytes, size_t count, const char *start)
{
	return count >= strlen(start) && memcmp(bytes, start, strlen(start)) == 0;
}

/* -- papers and outputs -- */

static void a_paper_in_memory(void **state)
{
	struct naskah_office *office = open_text(plain, NULL, NULL);
	struct naskah_paper *paper = NULL;
	const char *bytes = NULL;
	size_t count = 0;

	(void)state;
	assert_int_equal(naskah_office_status(office), NASKAH_DONE);
	assert_int_equal(naskah_make(office, "lkip", NULL, &paper), NASKAH_DONE);
	assert_in_range(naskah_page_count(paper), 2, 10);
	assert_int_equal(naskah_bytes(paper, "pdf", NULL, &bytes, &count), NASKAH_DONE);
	assert_true(starts(bytes, count, "%PDF-1.7"));
	assert_int_equal(naskah_bytes(paper, "teks", NULL, &bytes, &count), NASKAH_DONE);
	assert_true(starts(bytes, count, "page 1: "));
	assert_int_equal(naskah_message_count(office), 0);
	naskah_paper_close(paper);
	naskah_close(office);
}

/* The data as a workbook, and the same paper of it. */
static void a_workbook_in_memory(void **state)
{
	const struct naskah_form bare = { .no_source = true };
	struct naskah_office *offices[2] = { open_text(plain, NULL, NULL) };
	struct naskah_paper *papers[2];
	const char *bytes[3];
	size_t counts[3];

	(void)state;
	assert_int_equal(naskah_export_bytes(offices[0], "docx", &bytes[2], &counts[2]), NASKAH_CALL_WRONG);
	assert_null(bytes[2]);
	assert_int_equal(naskah_export_bytes(offices[0], "xlsx", &bytes[2], &counts[2]), NASKAH_DONE);
	assert_true(starts(bytes[2], counts[2], "PK"));
	offices[1] = naskah_open_memory(bytes[2], counts[2], "kantor.xlsx", NULL, NULL);
	for (size_t i = 0; i < 2; i++) {
		assert_int_equal(naskah_make(offices[i], "lkip", NULL, &papers[i]), NASKAH_DONE);
		assert_int_equal(naskah_bytes(papers[i], "pdf", &bare, &bytes[i], &counts[i]), NASKAH_DONE);
	}
	assert_int_equal(counts[0], counts[1]);
	assert_memory_equal(bytes[0], bytes[1], counts[0]);
	naskah_close(offices[1]);
	assert_int_equal(naskah_export_bytes(offices[0], "json", &bytes[2], &counts[2]), NASKAH_DONE);
	assert_true(starts(bytes[2], counts[2], "{"));
	naskah_close(offices[0]);
}

/* Closing the office closes what is still open. */
static void papers_go_with_their_office(void **state)
{
	struct naskah_office *office = open_text(plain, NULL, NULL);
	struct naskah_paper *paper = NULL;

	(void)state;
	assert_int_equal(naskah_make(office, "lkip", NULL, &paper), NASKAH_DONE);
	naskah_close(office);
	naskah_paper_close(NULL);
	naskah_close(NULL);
}

struct taken {
	size_t count, most;
};

static bool take(void *context, const char *bytes, size_t count)
{
	struct taken *taken = context;

	(void)bytes;
	taken->count += count;
	return taken->count <= taken->most;
}

static void a_paper_piece_by_piece(void **state)
{
	struct naskah_office *office = open_text(plain, NULL, NULL);
	struct naskah_paper *paper = NULL;
	struct taken all = { 0, SIZE_MAX }, some = { 0, 1000 };
	const char *bytes;
	size_t count;

	(void)state;
	assert_int_equal(naskah_make(office, "lkip", NULL, &paper), NASKAH_DONE);
	assert_int_equal(naskah_bytes(paper, "pdf", NULL, &bytes, &count), NASKAH_DONE);
	assert_int_equal(naskah_write(paper, "pdf", NULL, take, &all), NASKAH_DONE);
	assert_int_equal(all.count, count);
	assert_int_equal(naskah_write(paper, "pdf", NULL, take, &some), NASKAH_SYSTEM_FAILED);
	naskah_paper_close(paper);
	naskah_close(office);
}

static void wrong_calls(void **state)
{
	struct naskah_office *office = open_text(plain, NULL, NULL);
	struct naskah_wishes odd = { .triwulan = 5 }, paper_size = { .kertas = "B99" };
	struct naskah_form beyond = { .first = 1, .last = 1000 };
	struct naskah_paper *paper = NULL;
	const char *bytes;
	size_t count;

	(void)state;
	assert_int_equal(naskah_make(office, "surat cinta", NULL, &paper), NASKAH_CALL_WRONG);
	assert_int_equal(naskah_make(office, "lkip", &odd, &paper), NASKAH_CALL_WRONG);
	assert_int_equal(naskah_make(office, "lkip", &paper_size, &paper), NASKAH_CALL_WRONG);
	assert_null(paper);
	assert_int_equal(naskah_make(office, "lkip", NULL, &paper), NASKAH_DONE);
	assert_int_equal(naskah_bytes(paper, "docx", NULL, &bytes, &count), NASKAH_CALL_WRONG);
	assert_null(bytes);
	assert_int_equal(naskah_bytes(paper, "pdf", &beyond, &bytes, &count), NASKAH_CALL_WRONG);
	assert_int_equal(naskah_save(paper, "pdf", NULL, "/tidak/ada/x.pdf"), NASKAH_SYSTEM_FAILED);
	assert_string_equal(naskah_message(office, 0)->code, "gagal-menulis");
	assert_null(naskah_message(office, 1));
	naskah_paper_close(paper);
	naskah_close(office);
}

static void pages_as_pictures(void **state)
{
	struct naskah_office *office = open_text(plain, NULL, NULL);
	struct naskah_form second = { .first = 2, .last = 2 };
	struct naskah_paper *paper = NULL;
	const char *bytes;
	size_t count;

	(void)state;
	assert_int_equal(naskah_make(office, "lkip", NULL, &paper), NASKAH_DONE);
	assert_int_equal(naskah_heading(paper, 0)->page, 2);
	assert_int_equal(naskah_heading(paper, 0)->level, 1);
	assert_true(strlen(naskah_heading(paper, 0)->words) > 0);
	assert_null(naskah_heading(paper, 1000));
	assert_true(naskah_output_one_page("svg"));
	assert_false(naskah_output_one_page("html"));
	assert_string_equal(naskah_page_name(paper, 2), "lkip-002.svg");
	assert_null(naskah_page_name(paper, 0));
	assert_null(naskah_page_name(paper, 1000));
	assert_int_equal(naskah_bytes(paper, "svg", &second, &bytes, &count), NASKAH_DONE);
	assert_true(starts(bytes, count, "<?xml") || starts(bytes, count, "<svg"));
	assert_int_equal(naskah_bytes(paper, "html", NULL, &bytes, &count), NASKAH_DONE);
	assert_true(starts(bytes, count, "<!DOCTYPE html>"));
	naskah_close(office);
}

static void what_can_be_made(void **state)
{
	struct naskah_office *office = open_text(plain, NULL, NULL);
	size_t kinds = 0;

	(void)state;
	while (naskah_kind(kinds))
		assert_non_null(naskah_kind_note(naskah_kind(kinds++)));
	assert_true(kinds >= 7);
	assert_null(naskah_kind_note("x"));
	assert_null(naskah_lack(office, "lkip", false));
	assert_string_equal(naskah_lack(office, "sop", true), "the paper sop needs \"sop\" (daftar standar operasional "
	                                                      "prosedur), not found");
	assert_string_equal(naskah_output(0), "pdf");
	assert_string_equal(naskah_output_extension("teks"), "txt");
	assert_null(naskah_output_media_type("x"));
	naskah_close(office);
}

/* -- files that the data names -- */

struct shelf {
	int asked, released;
	enum naskah_found picture;
};

static enum naskah_found read_shelf(void *context, enum naskah_file_kind kind, const char *name, const char **bytes,
                                    size_t *count)
{
	struct shelf *shelf = context;

	if (kind != NASKAH_FILE_NAMED)
		return NASKAH_ABSENT;
	shelf->asked++;
	if (strcmp(name, "lain.json") != 0)
		return shelf->picture;
	*bytes = strdup("{\"singkatan\": {\"OPD\": \"Organisasi Perangkat Daerah\"}}");
	*count = strlen(*bytes);
	return NASKAH_FOUND;
}

static void release_shelf(void *context, const char *bytes)
{
	((struct shelf *)context)->released++;
	free((char *)bytes);
}

static void named_files_come_from_the_caller(void **state)
{
	struct shelf shelf = { .picture = NASKAH_ABSENT };
	struct naskah_files files = { &shelf, read_shelf, release_shelf, false };
	struct naskah_office *office = open_text(framed, &files, NULL);
	struct naskah_paper *paper = NULL;
	const struct naskah_message *message;

	(void)state;
	assert_int_equal(naskah_office_status(office), NASKAH_DONE);
	assert_int_equal(shelf.released, 1);
	assert_int_equal(naskah_make(office, "lkip", NULL, &paper), NASKAH_DATA_WRONG);
	assert_null(paper);
	message = naskah_message(office, 0);
	assert_string_equal(message->code, "gambar-tidak-ada");
	assert_int_equal(message->severity, NASKAH_ERROR);
	assert_string_equal(message->place.path, "lkip.penutup[1].gambar.berkas");
	assert_string_equal(message->place.file, "da\"ta.json");
	assert_int_equal(message->place.line, 1);
	assert_non_null(strstr(message->words_en, "a.png"));
	naskah_close(office);
	shelf.picture = NASKAH_UNREADABLE;
	office = open_text(framed, &files, NULL);
	assert_int_equal(naskah_make(office, "lkip", NULL, &paper), NASKAH_SYSTEM_FAILED);
	naskah_close(office);
}

/* Nothing but the caller's: then there is no font either. */
static void nothing_from_the_system(void **state)
{
	struct shelf shelf = { .picture = NASKAH_ABSENT };
	struct naskah_files files = { &shelf, read_shelf, release_shelf, true };
	struct naskah_office *office = open_text(plain, &files, NULL);
	struct naskah_paper *paper = NULL;

	(void)state;
	assert_int_equal(naskah_make(office, "lkip", NULL, &paper), NASKAH_SYSTEM_FAILED);
	assert_string_equal(naskah_message(office, 0)->code, "pola-pemenggalan-tidak-ada");
	naskah_close(office);
}

static void data_without_files_can_name_none(void **state)
{
	struct naskah_office *office = open_text(framed, NULL, NULL);
	struct naskah_paper *paper = NULL;

	(void)state;
	assert_int_equal(naskah_office_status(office), NASKAH_DATA_WRONG);
	assert_int_equal(naskah_make(office, "lkip", NULL, &paper), NASKAH_DATA_WRONG);
	assert_string_equal(naskah_message(office, 0)->code, "sertakan-tidak-ada");
	naskah_close(office);
}

/* -- what is read is not written over -- */

static void put(const char *path, const char *content)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(content, file);
	fclose(file);
}

static void what_was_read_is_never_written_over(void **state)
{
	char folder[] = "/tmp/naskah-lib-XXXXXX", data[64], other[64], link_path[64];
	struct naskah_office *office;
	struct naskah_paper *paper = NULL;
	size_t count;

	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(data, sizeof data, "%s/data.json", folder);
	snprintf(other, sizeof other, "%s/lain.json", folder);
	snprintf(link_path, sizeof link_path, "%s/tautan.pdf", folder);
	put(data, "{\"sertakan\": \"lain.json\", \"lkip\": {\"penutup\": \"Selesai.\"}}");
	put(other, "{" OFFICE "}");
	assert_int_equal(link(other, link_path), 0);
	office = naskah_open(data, NULL);
	assert_int_equal(naskah_make(office, "lkip", NULL, &paper), NASKAH_DONE);
	assert_int_equal(naskah_save(paper, "pdf", NULL, data), NASKAH_CALL_WRONG);
	assert_int_equal(naskah_save(paper, "pdf", NULL, other), NASKAH_CALL_WRONG);
	assert_int_equal(naskah_save(paper, "pdf", NULL, link_path), NASKAH_CALL_WRONG);
	count = naskah_message_count(office);
	assert_int_equal(count, 4);
	assert_string_equal(naskah_message(office, 0)->code, "keluaran-menimpa-data");
	assert_string_equal(naskah_message(office, 3)->code, "berkas-bernama-banyak");
	naskah_close(office);
	unlink(data);
	unlink(other);
	unlink(link_path);
	assert_int_equal(rmdir(folder), 0);
}

/* -- inspecting -- */

static void inspecting_finds_what_stops_a_paper(void **state)
{
	struct naskah_office *office = open_text("{" OFFICE ", \"lkip\": {\"penutup\": [\"{tabel:iku}\", {\"gambar\": "
	                                         "{\"berkas\": \"a.png\", \"judul\": \"G\"}}]}}",
	                                         NULL, NULL);
	bool found = false;

	(void)state;
	assert_int_equal(naskah_inspect(office, NULL), NASKAH_DATA_WRONG);
	for (size_t i = 0; i < naskah_message_count(office); i++)
		found = found || strcmp(naskah_message(office, i)->code, "gambar-tidak-ada") == 0;
	assert_true(found);
	naskah_close(office);
}

/* -- memory -- */

/* What a paper told, and was read since, the audit tells no second time. */
static void nothing_is_told_twice(void **state)
{
	struct naskah_office *office =
		open_text("{" OFFICE ", \"pejabat\": {\"k\": {\"nama\": \"A\", \"jabatan\": \"Kepala\"}}, \"lkip\": "
	                  "{\"penanda_tangan\": \"k\", \"kata_pengantar\": \"Puji.\", \"penutup\": \"Selesai.\"}}",
	                  NULL, NULL);
	struct naskah_paper *paper = NULL;
	size_t times = 0;

	(void)state;
	assert_int_equal(naskah_make(office, "lkip", NULL, &paper), NASKAH_DONE);
	assert_int_equal(naskah_message_count(office), 1);
	assert_string_equal(naskah_message(office, 0)->code, "tanpa-tanggal");
	naskah_inspect(office, NULL);
	for (size_t i = 0; i < naskah_message_count(office); i++)
		times += strcmp(naskah_message(office, i)->code, "tanpa-tanggal") == 0;
	assert_int_equal(times, 1);
	naskah_paper_close(paper);
	naskah_close(office);
}

static void limits_are_messages(void **state)
{
	struct naskah_options little = { .megabytes = 1 };
	struct naskah_office *office = open_text(plain, NULL, &little);
	struct naskah_paper *paper = NULL;
	const struct naskah_message *message;

	(void)state;
	assert_int_equal(naskah_make(office, "lkip", NULL, &paper), NASKAH_DATA_WRONG);
	assert_null(paper);
	message = naskah_message(office, naskah_message_count(office) - 1);
	assert_string_equal(message->line_id,
	                    "da\"ta.json: galat: dokumen melampaui batas memori 1 MB; kurangi isinya, "
	                    "atau naikkan --batas-memori");
	assert_string_equal(message->code, "terlalu-besar");
	assert_string_equal(message->line_en,
	                    "da\"ta.json: error: the document exceeds the memory limit of 1 MB; make it "
	                    "smaller, or raise --batas-memori");
	naskah_close(office);
}

static void many_papers_of_one_office(void **state)
{
	struct naskah_options options = { .megabytes = 64 };
	struct naskah_office *office = open_text(plain, NULL, &options);

	(void)state;
	for (int i = 0; i < 200; i++) {
		struct naskah_paper *paper = NULL;
		const char *bytes;
		size_t count;

		assert_int_equal(naskah_make(office, "lkip", NULL, &paper), NASKAH_DONE);
		assert_int_equal(naskah_bytes(paper, "pdf", NULL, &bytes, &count), NASKAH_DONE);
		naskah_paper_close(paper);
	}
	assert_int_equal(naskah_message_count(office), 0);
	naskah_close(office);
}

static void about_the_program(void **state)
{
	struct naskah_options options = { 0 };
	char *schema = naskah_schema(false), *words = naskah_schema(true), *fonts = naskah_fonts(&options);

	(void)state;
	assert_non_null(strstr(schema, "\"$schema\""));
	assert_non_null(strstr(words, "# "));
	assert_non_null(strstr(fonts, "Liberation Sans"));
	naskah_free(schema);
	naskah_free(words);
	naskah_free(fonts);
	assert_non_null(strchr(naskah_version(), '.'));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_paper_in_memory),
		cmocka_unit_test(a_workbook_in_memory),
		cmocka_unit_test(papers_go_with_their_office),
		cmocka_unit_test(a_paper_piece_by_piece),
		cmocka_unit_test(wrong_calls),
		cmocka_unit_test(pages_as_pictures),
		cmocka_unit_test(what_can_be_made),
		cmocka_unit_test(named_files_come_from_the_caller),
		cmocka_unit_test(nothing_from_the_system),
		cmocka_unit_test(data_without_files_can_name_none),
		cmocka_unit_test(what_was_read_is_never_written_over),
		cmocka_unit_test(inspecting_finds_what_stops_a_paper),
		cmocka_unit_test(nothing_is_told_twice),
		cmocka_unit_test(limits_are_messages),
		cmocka_unit_test(many_papers_of_one_office),
		cmocka_unit_test(about_the_program),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
