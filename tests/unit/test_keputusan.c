/* The decree composed from data: labels, clauses and their ends, the usual words, the lampiran. */
#include "paper_fixture.h"

#include "layouts/keputusan/keputusan.h"

#include <string.h>

/* A decree of a camat; `more` are its further members, `formula` that of its indicator. */
static void compose_with(struct composed *test, const char *more, const char *formula)
{
	compose_data(test, &keputusan_layout,
	             text_format(test->arena,
	                         "{\"instansi\": {\"pemerintah\": \"Pemerintah Kabupaten Contoh\", "
	                         "\"nama\": \"Kecamatan Contoh\", \"tempat\": \"Contoh\"}, \"tahun\": "
	                         "2024, \"pejabat\": {\"camat\": {\"nama\": \"Budi, S.E.\", "
	                         "\"jabatan\": \"Camat Contoh\"}}, \"sasaran\": [{\"uraian\": \"S\", "
	                         "\"indikator\": [{\"kunci\": \"i\", \"nama\": \"I\", \"formula\": "
	                         "%s}]}], \"keputusan_iku\": {\"jabatan\": \"Camat Contoh\", "
	                         "\"nomor\": \"1/2024\", \"tanggal\": \"2024-01-02\", "
	                         "\"penanda_tangan\": \"camat\", %s}}",
	                         formula, more));
}

/* -- looking -- */

/* The item of any list whose label is `label`. */
static const struct list_item *labelled(struct composed *test, const char *label)
{
	const struct blocks *blocks = section_blocks(test, 0);

	for (size_t i = 0; i < blocks->count; i++) {
		const struct list *list = &blocks->items[i].list;

		for (size_t k = 0; blocks->items[i].kind == BLOCK_LIST && k < list->count; k++)
			if (text_is(list->items[k].label, label))
				return &list->items[k];
	}
	return NULL;
}

static const char *words_of(struct composed *test, const struct blocks *body, size_t i)
{
	assert_true(i < body->count);
	assert_int_equal(body->items[i].kind, BLOCK_PARAGRAPH);
	return rich_words(test->arena, body->items[i].paragraph.words).bytes;
}

/* Centred paragraphs and the heading, one after the other with "; " between. */
static const char *head_words(struct composed *test)
{
	const struct blocks *blocks = section_blocks(test, 0);
	struct text line = LIT("");

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];
		struct rich words;

		if (block->kind == BLOCK_LIST)
			break;
		if (block->kind == BLOCK_HEADING)
			words = block->heading->title;
		else if (block->kind == BLOCK_PARAGRAPH && block->paragraph.style == STYLE_CENTRE)
			words = block->paragraph.words;
		else
			continue;
		line = text_format(test->arena, "%t%s%t", line, line.count ? "; " : "", rich_words(test->arena, words));
	}
	return line.bytes;
}

/* -- tests -- */

static void ordinals_by_rule(void **state)
{
	static const char *const labels[] = {
		"KESATU",           "KEDUA",         "KETIGA",          "KEEMPAT",          "KELIMA",
		"KEENAM",           "KETUJUH",       "KEDELAPAN",       "KESEMBILAN",       "KESEPULUH",
		"KESEBELAS",        "KEDUA BELAS",   "KETIGA BELAS",    "KEEMPAT BELAS",    "KELIMA BELAS",
		"KEENAM BELAS",     "KETUJUH BELAS", "KEDELAPAN BELAS", "KESEMBILAN BELAS", "KEDUA PULUH",
		"KEDUA PULUH SATU",
	};
	struct composed *test = *state;

	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		assert_string_equal(diktum_label(test->arena, (int)i + 1).bytes, labels[i]);
}

static void sample_head(void **state)
{
	struct composed *test = *state;

	compose_sample(test, &keputusan_layout, "barito-utara");
	assert_int_equal(test->diags.list.count, 0);
	assert_string_equal(head_words(test), "KEPUTUSAN BUPATI BARITO UTARA; NOMOR 010/95/Perenc/2024; TENTANG; "
	                                      "PENETAPAN INDIKATOR KINERJA UTAMA DINAS SOSIAL, PEMBERDAYAAN "
	                                      "MASYARAKAT DAN DESA KABUPATEN BARITO UTARA TAHUN 2024-2026; "
	                                      "BUPATI BARITO UTARA,");
	assert_true(text_is(test->manuscript.styles->family, "Bookman Old Style"));
	assert_int_equal(test->manuscript.styles->rules[STYLE_LIST].size, pt(12));
}

/* The office's own words for what it fixes, in the title and in the sentences. */
static void own_terms(void **state)
{
	struct composed *test = *state;

	compose_with(test,
	             "\"mengingat\": [\"M\"]}, \"aturan\": {\"istilah\": {\"iku\": \"Indikator Kinerja Program\"}",
	             "{\"uraian\": \"U\"}");
	assert_non_null(strstr(head_words(test), "PENETAPAN INDIKATOR KINERJA PROGRAM KECAMATAN CONTOH"));
	assert_int_equal(0, strncmp(words_of(test, &labelled(test, "KEDUA")->body, 0),
	                            "Indikator Kinerja Program sebagaimana", 37));
}

static void sample_clauses(void **state)
{
	struct composed *test = *state;
	const struct list *mengingat;

	compose_sample(test, &keputusan_layout, "barito-utara");
	mengingat = &labelled(test, "Mengingat")->body.items[0].list;
	assert_int_equal(mengingat->mark, LIST_MARK_DECIMAL);
	assert_int_equal(mengingat->count, 8);
	assert_string_equal(words_of(test, &mengingat->items[3].body, 0),
	                    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas "
	                    "Kinerja Instansi Pemerintah (Lembaran Negara Republik Indonesia Tahun "
	                    "2014 Nomor 80);");
	assert_int_equal(labelled(test, "Menimbang")->body.items[0].list.mark, LIST_MARK_ALPHA);
	assert_string_equal(words_of(test, &labelled(test, "Menetapkan")->body, 0),
	                    "KEPUTUSAN BUPATI BARITO UTARA TENTANG PENETAPAN INDIKATOR KINERJA "
	                    "UTAMA DINAS SOSIAL, PEMBERDAYAAN MASYARAKAT DAN DESA KABUPATEN BARITO "
	                    "UTARA TAHUN 2024-2026.");
	assert_non_null(labelled(test, "KETIGA"));
	assert_null(labelled(test, "KEEMPAT"));
	assert_non_null(strstr(words_of(test, &labelled(test, "KEDUA")->body, 0),
	                       "Diktum KESATU merupakan acuan ukuran kinerja"));
}

static void sample_sections(void **state)
{
	struct composed *test = *state;
	const struct section *section;
	const struct blocks *lampiran;
	const struct table *table = NULL;

	compose_sample(test, &keputusan_layout, "barito-utara");
	assert_int_equal(test->manuscript.sections.count, 2);
	section = test->manuscript.sections.items;
	assert_int_equal(section->folio_place, FOLIO_TOP_CENTRE_DASHED);
	assert_true(section->folio_later && section->restart && !section->landscape);
	assert_true(section[1].folio_later && section[1].restart && section[1].landscape); /* as it wants */
	lampiran = section_blocks(test, 1);
	assert_true(lampiran->items[0].kind == BLOCK_GROUP && lampiran->items[0].group.right > 0);
	for (size_t i = 0; i < lampiran->count; i++)
		if (lampiran->items[i].kind == BLOCK_TABLE)
			table = lampiran->items[i].table;
	assert_non_null(table);
	assert_true(rich_empty(table->caption));
	assert_int_equal(table->rows.count, 3);
}

/* The page of the lampiran lies when its table asks for that, or the office; its head goes with it. */
static void the_lampiran_lies_as_its_table_needs(void **state)
{
	static const char *const shares[] = { "Jumlah desa", "Jumlah desa yang memenuhi syarat dan diverifikasi" };
	static const struct {
		const char *asked;
		size_t share;
		bool lies;
	} rows[] = {
		{ "", 0, false },
		{ "'lampiran_melintang': true,", 0, true },
		{ "", 1, true },
		{ "'lampiran_melintang': false,", 1, false },
	};
	struct composed *test = *state;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct text share = text_from(shares[rows[i].share]);
		struct text data = text_format(
			test->arena,
			"{'instansi': {'pemerintah': 'Pemerintah Kabupaten Contoh', 'nama': 'Kecamatan Contoh', "
			"'tempat': 'Contoh'}, 'tahun': 2024, 'sasaran': [{'uraian': 'Meningkatnya mutu pelayanan', "
			"'indikator': [{'kunci': 'i', 'nama': 'Persentase %t %t', 'formula': {'pembilang': '%t %t', "
			"'penyebut': "
			"'%t %t %t', 'kali': '100'}, 'sumber_data': 'Hasil verifikasi lapangan %t', "
			"'penanggung_jawab': ['Seksi Pelayanan', 'Seksi Pemerintahan']}]}], 'keputusan_iku': "
			"{'jabatan': 'Camat', 'mengingat': 'A', %s "
			"'nomor': '1/2024', 'tanggal': '2024-01-02'}}",
			share, share, share, share, share, share, share, share, rows[i].asked);
		struct fixture *f = paper_pages(data.bytes, (struct wishes){ 0 }, keputusan_layout.compose);
		const struct page *last = &f->document.pages.items[f->document.pages.count - 1];

		assert_int_equal(last->width > last->height, rows[i].lies);
		assert_true(words_at(f, f->document.pages.count - 1, "LAMPIRAN")->x >= last->width / 2 - mm(30));
		fixture_close(f);
	}
}

static void one_clause_has_no_number(void **state)
{
	struct composed *test = *state;

	compose_with(test,
	             "\"mengingat\": \"Undang-Undang Nomor 1\", \"menimbang\": [\"bahwa satu.\"], "
	             "\"memperhatikan\": [\"Surat A:\", \"Surat B;\"], \"diktum\": [\"Satu.\"], "
	             "\"judul\": \"Indikator\\nKinerja\"",
	             "\"hasil survei\"");
	assert_string_equal(words_of(test, &labelled(test, "Mengingat")->body, 0), "Undang-Undang Nomor 1;");
	assert_string_equal(words_of(test, &labelled(test, "Menimbang")->body, 0), "bahwa satu.");
	assert_int_equal(labelled(test, "Memperhatikan")->body.items[0].list.count, 2);
	assert_string_equal(words_of(test, &labelled(test, "Memperhatikan")->body.items[0].list.items[0].body, 0),
	                    "Surat A:");
	assert_string_equal(words_of(test, &labelled(test, "Menetapkan")->body, 0),
	                    "KEPUTUSAN CAMAT CONTOH TENTANG INDIKATOR KINERJA.");
	assert_null(labelled(test, "KEDUA"));
	/* a table without fractions stands upright */
	assert_false(test->manuscript.sections.items[1].landscape);
}

static void the_usual_words_name_the_office(void **state)
{
	struct composed *test = *state;
	const struct list *menimbang;

	compose_with(test, "\"mengingat\": [\"A\", \"B\"]", "{\"pembilang\": \"x\", \"penyebut\": \"y\"}");
	menimbang = &labelled(test, "Menimbang")->body.items[0].list;
	assert_int_equal(menimbang->count, 2);
	assert_non_null(strstr(words_of(test, &menimbang->items[1].body, 0),
	                       "Keputusan Camat Contoh tentang Penetapan Indikator Kinerja Utama "
	                       "Kecamatan Contoh Tahun 2024;"));
	assert_non_null(strstr(words_of(test, &labelled(test, "KEDUA")->body, 0),
	                       "sesuai dengan Rencana Strategis Kecamatan Contoh Tahun 2024."));
}

/* All lists hang their words at one place, and each knows the labels of all. */
static void labels_share_their_room(void **state)
{
	struct composed *test = *state;
	const struct blocks *blocks;
	const struct labels *labels = NULL;
	size_t lists = 0;

	compose_with(test,
	             "\"mengingat\": [\"A\", \"B\"], \"diktum\": [\"1\", \"2\", \"3\", \"4\", "
	             "\"5\", \"6\", \"7\", \"8\", \"9\", \"10\", \"11\", \"12\"], \"tebal\": true",
	             "\"x\"");
	assert_non_null(labelled(test, "KEDUA BELAS"));
	blocks = section_blocks(test, 0);
	for (size_t i = 0; i < blocks->count; i++) {
		if (blocks->items[i].kind != BLOCK_LIST)
			continue;
		assert_true(blocks->items[i].list.colons && blocks->items[i].list.strong);
		assert_true(!labels || labels == blocks->items[i].list.beside);
		labels = blocks->items[i].list.beside;
		lists++;
	}
	assert_int_equal(lists, 2);
	assert_int_equal(labels->count, 3 + 12);
	assert_true(text_is(labels->items[0], "Menimbang") && text_is(labels->items[14], "KEDUA BELAS"));
}

/* The table of paraf stands left of who signs; in the file copy alone when the data does not
 * ask. */
static void paraf_beside_the_signature(void **state)
{
	struct composed *test = *state;
	const struct blocks *blocks;
	const struct group *group;

	test->composer.wishes.arsip = true;
	compose_with(test, "\"mengingat\": \"A\"", "\"x\"");
	blocks = section_blocks(test, 0);
	assert_int_equal(blocks->items[blocks->count - 1].kind, BLOCK_GROUP);
	group = &blocks->items[blocks->count - 1].group;
	assert_true(group->with_previous && group->right == 0);
	assert_int_equal(group->body.items[0].kind, BLOCK_COLUMNS);
	assert_int_equal(group->body.items[0].columns.parts[1].width, mm(92));
}

static void lacking_numbers_and_signatories_are_told(void **state)
{
	struct composed *test = *state;
	struct text data = LIT("{\"instansi\": {\"pemerintah\": \"P\", \"nama\": \"N\", \"tempat\": "
	                       "\"T\"}, \"tahun\": 2024, \"sasaran\": [{\"uraian\": \"S\", "
	                       "\"indikator\": [{\"kunci\": \"i\", \"nama\": \"I\"}]}], "
	                       "\"keputusan_iku\": {\"jabatan\": \"Camat\", \"mengingat\": \"A\"}}");

	compose_data(test, &keputusan_layout, data);
	assert_int_equal(test->diags.errors, 0);
	assert_int_equal(test->diags.list.count, 2);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_NUMBER_GAP);
	assert_int_equal(test->diags.list.items[1].message, MESSAGE_SIGNATORY_MISSING);
	assert_non_null(strstr(head_words(test), "NOMOR ......"));
}

static void without_indicators_there_is_no_decree(void **state)
{
	struct composed *test = *state;

	compose_data(test, &keputusan_layout,
	             LIT("{\"instansi\": {\"pemerintah\": \"P\", \"nama\": \"N\", \"tempat\": "
	                 "\"T\"}, \"tahun\": 2024, \"keputusan_iku\": {\"jabatan\": "
	                 "\"Camat\", \"mengingat\": \"A\"}}"));
	assert_int_equal(test->diags.errors, 1);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_PAPER_NEEDS);
	assert_true(keputusan_layout.lacks(test->composer.record, LIT(""), &test->diags));
}

static void copies_are_headed_as_in_letters(void **state)
{
	struct composed *test = *state;
	const struct blocks *blocks;
	bool found = false;

	compose_with(test,
	             "\"mengingat\": \"A\", \"tembusan\": [\"B\", \"C\"]}, \"aturan\": {\"surat\": {\"tembusan\": "
	             "\"Tembusan disampaikan kepada:\"}",
	             "null");
	blocks = section_blocks(test, 0);
	for (size_t i = 0; i < blocks->count; i++)
		found = found || (blocks->items[i].kind == BLOCK_PARAGRAPH &&
		                  text_is(rich_words(test->arena, blocks->items[i].paragraph.words),
		                          "Tembusan disampaikan kepada:"));
	assert_true(found);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		composed_test(ordinals_by_rule),
		composed_test(sample_head),
		composed_test(own_terms),
		composed_test(sample_clauses),
		composed_test(sample_sections),
		composed_test(the_lampiran_lies_as_its_table_needs),
		composed_test(one_clause_has_no_number),
		composed_test(the_usual_words_name_the_office),
		composed_test(labels_share_their_room),
		composed_test(copies_are_headed_as_in_letters),
		composed_test(paraf_beside_the_signature),
		composed_test(lacking_numbers_and_signatories_are_told),
		composed_test(without_indicators_there_is_no_decree),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
