/* The annual report composed from data: which parts are there, and the words of cells that were computed. */
#include "composed_fixture.h"

#include "layouts/lkip/lkip.h"
#include "layouts/tables/tables.h"
#include "layouts/parts/parts.h"

static void compose(struct composed *test, const char *data)
{
	compose_string(test, &lkip_layout, data);
}

/* -- looking at the manuscript -- */

/* All headings down to `level` in one line: "BAB I PENDAHULUAN; A. Gambaran Umum; ...". */
static const char *outline(struct composed *test, int level)
{
	const struct blocks *blocks = last_blocks(test);
	struct text line = LIT("");

	for (size_t i = 0; i < blocks->count; i++) {
		const struct heading *heading = blocks->items[i].heading;

		if (blocks->items[i].kind == BLOCK_HEADING && heading->level <= level)
			line = text_format(test->arena, "%t%s%t%s%t", line, line.count ? "; " : "", heading->number,
			                   heading->number.count ? " " : "", rich_words(test->arena, heading->title));
	}
	return line.bytes;
}

static size_t table_place(const struct blocks *blocks, const char *key)
{
	for (size_t i = 0; i < blocks->count; i++)
		if (blocks->items[i].kind == BLOCK_TABLE && text_is(blocks->items[i].table->key, key))
			return i;
	return blocks->count;
}

static const struct table *table_named(struct composed *test, const char *key)
{
	const struct blocks *body = last_blocks(test);
	size_t at = table_place(body, key);

	assert_true(at < body->count);
	return body->items[at].table;
}

/* The words in a column of the row whose second cell says `name`. */
static const char *beside(struct composed *test, const struct table *table, const char *name, size_t column)
{
	for (size_t r = 0; r < table->rows.count; r++) {
		const struct row *row = &table->rows.items[r];

		if (text_is(words_in(test->arena, &row->cells[1]), name) ||
		    text_is(words_in(test->arena, &row->cells[0]), name))
			return text_copy(test->arena, words_in(test->arena, &row->cells[column])).bytes;
	}
	fail_msg("no row %s", name);
	return "";
}

/* Every table: spans stay inside and take exactly the covered cells. */
static void check_spans(const struct table *table)
{
	size_t taken = 0, covered = 0;

	for (size_t r = 0; r < table->rows.count; r++) {
		for (size_t c = 0; c < table->column_count; c++) {
			const struct cell *cell = &table->rows.items[r].cells[c];

			covered += cell->covered;
			if (cell->covered) {
				assert_int_equal(cell->body.count, 0);
				continue;
			}
			assert_true(r + (size_t)cell->rowspan <= table->rows.count);
			assert_true(c + (size_t)cell->colspan <= table->column_count);
			taken += (size_t)cell->rowspan * (size_t)cell->colspan - 1;
		}
	}
	assert_int_equal(taken, covered);
}

static void check_all_spans(const struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->count; i++)
		if (blocks->items[i].kind == BLOCK_TABLE)
			check_spans(blocks->items[i].table);
}

/* No break beside a break, first or last; tables carry a path for messages. */
static void check_pages(const struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_BREAK) {
			assert_true(i > 0 && i + 1 < blocks->count);
			assert_true(blocks->items[i + 1].kind != BLOCK_BREAK);
		}
		if (block->kind == BLOCK_TABLE)
			assert_true(block->table->path.count > 0);
	}
}

/* -- Barito Utara -- */

static void barito_outline(void **state)
{
	struct composed *test = *state;

	compose_sample(test, &lkip_layout, "barito-utara");
	assert_int_equal(test->diags.list.count, 0);
	assert_ptr_equal(last_blocks(test), &test->manuscript.sections.items[2].blocks);
	assert_int_equal(test->manuscript.sections.items[3].annex, 1);
	assert_int_equal(test->manuscript.sections.items[0].folio, FOLIO_NONE);
	assert_int_equal(test->manuscript.sections.items[1].folio, FOLIO_ROMAN);
	assert_int_equal(test->manuscript.sections.items[2].folio, FOLIO_ARABIC);
	assert_true(test->manuscript.sections.items[2].restart);
	assert_non_null(strstr(outline(test, 3), "BAB I PENDAHULUAN; A. Gambaran Umum; 1. Kedudukan; "
	                                         "2. Tugas Pokok dan Fungsi; 3. Susunan Organisasi; "
	                                         "4. Kondisi Organisasi; 5. Dasar Hukum; 6. Isu Strategis; "
	                                         "7. Peta Proses Bisnis; B. Maksud dan Tujuan;"));
	assert_non_null(strstr(outline(test, 2), "BAB II PERENCANAAN KINERJA; A. Tujuan dan Sasaran; "
	                                         "B. Indikator Kinerja Utama (IKU); C. Perjanjian Kinerja (PK); "
	                                         "D. Tindak Lanjut Hasil Evaluasi Tahun 2023;"));
	assert_non_null(strstr(outline(test, 2), "BAB III AKUNTABILITAS KINERJA; A. Capaian Kinerja Organisasi; "
	                                         "B. Analisis Kinerja; C. Perbandingan Kinerja dan Anggaran; "
	                                         "D. Realisasi Anggaran;"));
	assert_non_null(strstr(outline(test, 1), "BAB IV PENUTUP"));
	check_all_spans(last_blocks(test));
	check_pages(last_blocks(test));
	check_pages(&test->manuscript.sections.items[1].blocks);
	assert_true(text_is(test->manuscript.title,
	                    "Laporan Kinerja Instansi Pemerintah (LKIP) Dinas Sosial, Pemberdayaan Masyarakat "
	                    "dan Desa Tahun 2024"));
	assert_int_equal(test->composer.date.day, 18);
}

static void barito_targets(void **state)
{
	struct composed *test = *state;
	const struct table *renstra;

	compose_sample(test, &lkip_layout, "barito-utara");
	renstra = table_named(test, "renstra");
	assert_string_equal(row_words(test, renstra, 0),
	                    "No | Tujuan | Sasaran | Indikator Tujuan/ Sasaran | Target Kinerja "
	                    "pada Tahun Ke- | ^ | ^");
	assert_string_equal(row_words(test, renstra, 1), "^ | ^ | ^ | ^ | 2024 | 2025 | 2026");
	assert_string_equal(row_words(test, renstra, 2), "(1) | (2) | (3) | (4) | (5) | (6) | (7)");
	assert_string_equal(row_words(test, renstra, 4),
	                    "2 | Meningkatnya usaha ekonomi masyarakat perdesaan | (lain) | "
	                    "Persentase Desa Mandiri (%) | "
	                    "8,60 | 9,67 | 10,75");
	/* the third tujuan shares the indicator of the second; its sasaran are 4 to 6 */
	assert_int_equal(renstra->rows.items[4].cells[3].rowspan, 2);
	assert_int_equal(renstra->rows.items[4].cells[6].rowspan, 2);
	assert_true(renstra->rows.items[5].cells[3].covered);
	assert_int_equal(renstra->rows.items[5].cells[2].body.items[0].list.start, 4);
	assert_non_null(
		strstr(row_words(test, table_named(test, "iku"), 2), "Jumlah Desa Mandiri / Jumlah Desa \xC3\x97 100"));
}

static void barito_perjanjian(void **state)
{
	struct composed *test = *state;
	const struct table *pk;

	compose_sample(test, &lkip_layout, "barito-utara");
	pk = table_named(test, "perjanjian_kinerja");
	assert_int_equal(pk->rows.count, 12); /* head, numbers, 9 programmes, sum */
	assert_int_equal(pk->rows.items[2].cells[3].rowspan, 3);
	assert_string_equal(row_words(test, pk, 4),
	                    "^ | ^ | ^ | ^ | Program Perlindungan dan Jaminan Sosial | 584.692.400");
	assert_string_equal(row_words(test, pk, 8),
	                    "Program pendukung | ^ | ^ | ^ | Program Penanganan Bencana | 1.941.581.741");
	assert_string_equal(row_words(test, pk, 11), "Jumlah | ^ | ^ | ^ | ^ | 20.619.848.861");
}

static void barito_capaian(void **state)
{
	struct composed *test = *state;

	compose_sample(test, &lkip_layout, "barito-utara");
	assert_string_equal(row_words(test, table_named(test, "capaian"), 1),
	                    "1 | Persentase PMKS Mandiri (%) | 22,05 | 25,06 | 113,65 | Mencapai Target");
	assert_string_equal(row_words(test, table_named(test, "capaian"), 2),
	                    "2 | Persentase Desa Mandiri (%) | 8,60 | 29,03 | 337,56 | Mencapai Target");
	assert_string_equal(row_words(test, table_named(test, "perbandingan"), 0),
	                    "No | Indikator Kinerja | Realisasi | Target Provinsi | Target RPD");
	assert_string_equal(row_words(test, table_named(test, "perbandingan"), 3),
	                    "2 | Persentase Desa Mandiri (%) | 29,03 | 100,00 | 8,60");
}

/* Thirteen years of two indicators; the second keeps its number 2 in its own tables. */
static void barito_years(void **state)
{
	struct composed *test = *state;
	const struct blocks *body;
	size_t years = 0;

	compose_sample(test, &lkip_layout, "barito-utara");
	body = last_blocks(test);
	for (size_t i = 0; i < body->count; i++) {
		const struct table *table = body->items[i].table;
		struct text caption;

		if (body->items[i].kind != BLOCK_TABLE)
			continue;
		caption = rich_words(test->arena, table->caption);
		years += text_starts(caption, "Capaian Persentase");
		if (text_is(caption, "Capaian Persentase Desa Mandiri Tahun 2021"))
			assert_string_equal(
				row_words(test, table, 1),
				"2 | Persentase Desa Mandiri (%) | 5,38 | 4,30 | 79,93 | Tidak Mencapai Target");
		if (text_is(caption, "Capaian Persentase Desa Mandiri Tahun 2018"))
			assert_string_equal(
				row_words(test, table, 1),
				"2 | Persentase Desa Mandiri (%) | 2,10 | 0,00 | 0,00 | Tidak Mencapai Target");
	}
	assert_int_equal(years, 13);
}

static void barito_money(void **state)
{
	struct composed *test = *state;
	const struct table *realisasi, *efisiensi;

	compose_sample(test, &lkip_layout, "barito-utara");
	realisasi = table_named(test, "realisasi");
	assert_string_equal(beside(test, realisasi, "PROGRAM PEMBERDAYAAN SOSIAL", 2), "3.807.800.000");
	assert_string_equal(beside(test, realisasi, "PROGRAM PEMBERDAYAAN SOSIAL", 4), "90,95");
	assert_string_equal(beside(test, realisasi, "Penyediaan Alat Bantu", 3), "72.077.000");
	assert_string_equal(beside(test, realisasi, "Penyediaan Alat Bantu", 4), "48,05");
	assert_string_equal(beside(test, realisasi, "Penataan Organisasi", 2), "");
	assert_string_equal(beside(test, realisasi, "JUMLAH", 2), "20.619.848.861");
	assert_string_equal(beside(test, realisasi, "JUMLAH", 3), "16.798.152.892");
	assert_string_equal(beside(test, realisasi, "JUMLAH", 4), "81,47");
	assert_int_equal(realisasi->rows.items[2].kind, ROW_GROUP);
	efisiensi = table_named(test, "efisiensi");
	assert_string_equal(row_words(test, efisiensi, 1),
	                    "^ | ^ | ^ | Target | Realisasi | Capaian (%) | Anggaran (Rp) | Realisasi (Rp) | "
	                    "Capaian (%) | ^");
	assert_string_equal(row_words(test, efisiensi, 4),
	                    "2 | Meningkatnya Desa Mandiri di Kabupaten Barito Utara | Persentase Desa Mandiri (%) | "
	                    "8,60 | 29,03 | 337,56 | 3.285.577.625 | 3.116.944.236 | 94,87 | 242,69");
}

static void barito_follow_up(void **state)
{
	struct composed *test = *state;
	const struct blocks *body;
	const struct table *table;
	size_t at;

	compose_sample(test, &lkip_layout, "barito-utara");
	body = last_blocks(test);
	table = table_named(test, "tindak_lanjut");
	at = table_place(body, "tindak_lanjut");
	assert_int_equal(table->rows.count, 22); /* head, 4 components, 5 + 6 + 4 + 2 recommendations */
	assert_int_equal(table->rows.items[1].kind, ROW_GROUP);
	assert_int_equal(table->rows.items[1].cells[0].colspan, 6);
	assert_string_equal(text_copy(test->arena, words_in(test->arena, &table->rows.items[8].cells[0])).bytes,
	                    "1"); /* numbered anew in each component */
	assert_int_equal(body->items[at + 1].kind, BLOCK_SPACE);
	assert_int_equal(body->items[at + 2].kind, BLOCK_GROUP);
	assert_true(body->items[at + 2].group.with_previous);
}

/* Nobody turns a page here: which table lies turned, its width decides when it is set. */
static void barito_turns(void **state)
{
	struct composed *test = *state;
	const struct blocks *body;
	struct blocks until;

	compose_sample(test, &lkip_layout, "barito-utara");
	body = last_blocks(test);
	until = *body;
	until.count = table_place(body, "perjanjian_kinerja");
	assert_false(page_turned(&until));
	until.count = table_place(body, "tindak_lanjut");
	assert_false(page_turned(&until));
	until.count = table_place(body, "capaian");
	assert_false(page_turned(&until));
	until.count = table_place(body, "efisiensi");
	assert_false(page_turned(&until));
	until.count = table_place(body, "realisasi");
	assert_false(page_turned(&until));
}

static void barito_signature(void **state)
{
	static const char *const lines[] = {
		"Muara Teweh, 18 Februari 2025",
		"",
		"Kepala Dinas Sosial, Pemberdayaan Masyarakat dan Desa Kabupaten Barito Utara,",
		"",
		"Martina\xC2\xA0Lestari\xC2\xA0Ubeng, S.Sos.,\xC2\xA0M.A.P.",
		"Pembina Tingkat I (IV/b)",
		"NIP. 19720415 199703 2 003",
	};
	struct composed *test = *state;
	const struct blocks *front, *body = NULL;

	compose_sample(test, &lkip_layout, "barito-utara");
	front = &test->manuscript.sections.items[1].blocks;
	for (size_t i = 0; i < front->count && !body; i++)
		if (front->items[i].kind == BLOCK_GROUP)
			body = &front->items[i].group.body;
	assert_non_null(body);
	assert_int_equal(body->count, 7);
	for (size_t i = 0; i < 7; i++) {
		if (!lines[i][0])
			assert_int_equal(body->items[i].kind, i == 1 ? BLOCK_SPACE : BLOCK_SIGNATURE);
		else
			assert_string_equal(rich_words(test->arena, body->items[i].paragraph.words).bytes, lines[i]);
	}
	assert_int_equal(body->items[4].paragraph.words.runs[0].flags, RUN_BOLD | RUN_UNDERLINE);
	assert_int_equal(body->items[3].space.height, mm(22));
}

/* -- mini -- */

static void mini(void **state)
{
	struct composed *test = *state;

	compose_sample(test, &lkip_layout, "mini");
	assert_int_equal(test->diags.list.count, 0);
	assert_string_equal(outline(test, 2),
	                    "BAB I PENDAHULUAN; A. Gambaran Umum; BAB II PERENCANAAN KINERJA; "
	                    "A. Indikator Kinerja Utama (IKU); B. Perjanjian Kinerja (PK); "
	                    "BAB III AKUNTABILITAS KINERJA; A. Capaian Kinerja Organisasi; B. Analisis "
	                    "Kinerja; "
	                    "C. Perbandingan Kinerja dan Anggaran; D. Realisasi Anggaran; BAB IV PENUTUP");
	/* the indicator that ought to fall: (2 x 30 - 27) / 30 */
	assert_string_equal(
		row_words(test, table_named(test, "capaian"), 2),
		"2 | Rata-rata waktu penyelesaian surat keterangan (menit) | 30 | 27 | 110,00 | Mencapai Target");
	/* a programme of two indicators gives its money once */
	assert_string_equal(row_words(test, table_named(test, "perjanjian_kinerja"), 3),
	                    "^ | ^ | Rata-rata waktu penyelesaian surat keterangan | 30\xC2\xA0menit | "
	                    "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik | (lihat No. 1)");
	assert_string_equal(beside(test, table_named(test, "perjanjian_kinerja"), "Jumlah", 5), "90.000.000");
	check_all_spans(last_blocks(test));
	check_pages(last_blocks(test));
}

/* -- data that lack nearly everything -- */

#define OFFICE                                                                                                         \
	"\"instansi\": {\"pemerintah\": \"Pemerintah Kota X\", \"nama\": \"Dinas Y\", "                                \
	"\"tempat\": \"Z\"}, "                                                                                         \
	"\"tahun\": 2024"

static void nothing_to_print(void **state)
{
	struct composed *test = *state;

	compose(test, "{" OFFICE "}");
	assert_int_equal(test->manuscript.sections.count, 0);
	assert_int_equal(test->diags.errors, 1);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_PAPER_NEEDS);
}

static void empty_report(void **state)
{
	struct composed *test = *state;

	compose(test, "{" OFFICE ", \"lkip\": {}}");
	assert_int_equal(test->diags.list.count, 1);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_PAPER_EMPTY);
	assert_true(text_is(test->diags.list.items[0].path, "lkip"));
	assert_int_equal(test->manuscript.sections.count, 1);
}

/* A report of one part is a report. */
static void only_a_summary(void **state)
{
	struct composed *test = *state;

	compose(test, "{" OFFICE ", \"lkip\": { \"ikhtisar\": \"Kinerja tercapai.\" }}");
	assert_int_equal(test->diags.list.count, 0);
	assert_int_equal(test->manuscript.sections.count, 2);
}

/* Below the money stands what a reader would ask: 99,99 though all seems spent, sums that are "-"; else nothing. */
static void money_tells_what_is_asked(void **state)
{
	static const struct {
		const char *second; /* realisasi of the second sub kegiatan */
		const char *note;
	} rows[] = {
		{ ", \"realisasi\": 100000000", "" },
		{ ", \"realisasi\": 50000000", "" },
		{ ", \"realisasi\": 99999999",
		  "99,99 berarti belum tepat 100%: angka 100 hanya ditulis bila tepat tercapai." },
		{ ", \"realisasi\": 100000001",
		  "100,01 berarti sedikit di atas 100%: angka 100 hanya ditulis bila tepat tercapai." },
		{ "", "Realisasi 1 sub kegiatan belum ada, sehingga jumlah dan persentase yang memuatnya bertanda -." },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct composed *test;
		const struct table *table;

		composed_close(state);
		composed_open(state);
		test = *state;
		compose(test,
		        text_format(test->arena,
		                    "{" OFFICE ", \"lkip\": {}, \"program\": [ { \"nama\": \"P\", \"kegiatan\": [ "
		                    "{ \"nama\": \"K\", \"sub_kegiatan\": [ { \"nama\": \"A\", \"anggaran\": 5, "
		                    "\"realisasi\": 5 }, { \"nama\": \"B\", \"anggaran\": 100000000 %s } ] } ] } ] }",
		                    rows[i].second)
		                .bytes);
		table = table_named(test, "realisasi");
		assert_string_equal(table->source.count ? rich_words(test->arena, table->source).bytes : "",
		                    rows[i].note);
	}
}

/* A column that knows nothing goes, with its part of every span; what one row knows keeps it. */
static void columns_of_nothing_go(void **state)
{
	for (size_t known = 0; known < 16; known++) {
		struct composed *test;
		struct blocks blocks;
		struct table *table;
		struct row *row;

		composed_close(state);
		composed_open(state);
		test = *state;
		compose(test, "{" OFFICE ", \"lkip\": { \"penutup\": \"P\" } }");
		blocks = blocks_new(test->arena);
		table = table_add(&blocks, 4);
		row_add(test->arena, table, ROW_HEAD);
		cell_span(table, 0, 0, 2, 1);
		cell_span(table, 0, 2, 2, 1);
		numbers_row(&test->composer, table, "%d");
		for (size_t r = 0; r < 3; r++) {
			row = row_add(test->arena, table, ROW_BODY);
			for (size_t c = 0; c < 4; c++)
				cell_value(&test->composer, row, c,
				           r == c % 3 && (known >> c & 1) ? LIT("7") : LIT("-"));
		}
		row_add(test->arena, table, ROW_TOTAL);
		cell_span(table, 5, 0, 4, 1);
		for (size_t c = 4; c-- > 0;)
			assert_int_equal(column_drop_unknown(&test->composer, table, c), !(known >> c & 1));
		for (size_t r = 0; r < table->rows.count; r++) {
			size_t across = 0;

			for (size_t c = 0; c < table->column_count; c++)
				across += table->rows.items[r].cells[c].covered
				                  ? 0
				                  : (size_t)table->rows.items[r].cells[c].colspan;
			assert_int_equal(across, table->column_count);
		}
		for (size_t c = 0; c < table->column_count; c++)
			assert_true(text_is(words_in(test->arena, &table->rows.items[1].cells[c]),
			                    text_from_int(test->arena, (int64_t)c + 1).bytes));
	}
}

/* What rows one after the other say alike stands in one cell. */
static void rows_say_it_once(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose(test, "{" OFFICE ", \"lkip\": {}, \"program\": [ { \"kunci\": \"p\", \"nama\": \"P\", \"kegiatan\": [ "
	              "{ \"nama\": \"K\", \"sub_kegiatan\": [ { \"nama\": \"A\", \"anggaran\": 5, \"realisasi\": 5 } ] "
	              "} ] } ], "
	              "\"sasaran\": [ { \"uraian\": \"S\", \"indikator\": [ "
	              "{ \"kunci\": \"a\", \"nama\": \"A\", \"program\": \"p\", \"tahunan\": [ { \"tahun\": 2024, "
	              "\"target\": 1 } ] }, "
	              "{ \"kunci\": \"b\", \"nama\": \"B\", \"program\": \"p\", \"tahunan\": [ { \"tahun\": 2024, "
	              "\"target\": 1 } ] }, "
	              "{ \"kunci\": \"c\", \"nama\": \"C\", \"program\": \"p\", \"tahunan\": [ { \"tahun\": 2024, "
	              "\"target\": 1 } ] } "
	              "] } ] }");
	table = table_named(test, "perjanjian_kinerja");
	assert_string_equal(row_words(test, table, 2), "1 | S | A | 1 | P | 5");
	assert_string_equal(row_words(test, table, 3), "^ | ^ | B | 1 | P | (lihat No. 1)");
	assert_string_equal(row_words(test, table, 4), "^ | ^ | C | 1 | P | ^");
}

static void only_a_closing_word(void **state)
{
	struct composed *test = *state;

	compose(test, "{" OFFICE ", \"lkip\": {\"penutup\": \"Demikian.\"}}");
	assert_int_equal(test->diags.list.count, 0);
	assert_string_equal(outline(test, 4), "BAB I PENUTUP");
	/* DAFTAR ISI alone: there are no tables or figures to list */
	assert_int_equal(count_kind(&test->manuscript.sections.items[1].blocks, BLOCK_CONTENTS), 1);
}

static void preface_without_signer(void **state)
{
	struct composed *test = *state;

	compose(test, "{" OFFICE ", \"lkip\": {\"kata_pengantar\": \"Puji syukur.\", \"penutup\": \"Demikian.\"}}");
	assert_int_equal(test->diags.errors, 0);
	assert_int_equal(test->diags.list.count, 1);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_SIGNATORY_MISSING);
	assert_int_equal(count_kind(&test->manuscript.sections.items[1].blocks, BLOCK_GROUP), 0);
}

static void signature_without_date(void **state)
{
	struct composed *test = *state;
	const struct blocks *front;

	compose(test, "{" OFFICE ", \"pejabat\": {\"kepala\": {\"nama\": \"A\", \"jabatan\": \"Kepala Dinas\"}}, "
	              "\"lkip\": {\"penanda_tangan\": \"kepala\", \"kata_pengantar\": \"Puji syukur.\", "
	              "\"penutup\": \"Demikian.\"}}");
	assert_int_equal(test->diags.list.count, 1);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_DATE_NOT_GIVEN);
	front = &test->manuscript.sections.items[1].blocks;
	assert_int_equal(count_kind(front, BLOCK_GROUP), 1);
}

/* Realisasi not yet there, no programmes: "-" where nothing can be computed, no tables of money. */
static void numbers_not_yet_known(void **state)
{
	struct composed *test = *state;

	compose(test, "{" OFFICE ", \"sasaran\": [{\"uraian\": \"S\", \"indikator\": [{\"kunci\": \"a\", "
	              "\"nama\": \"N\", \"satuan\": \"%\", \"tahunan\": [{\"tahun\": 2024, "
	              "\"target\": 0}]}]}], "
	              "\"lkip\": {}}");
	assert_int_equal(test->diags.list.count, 0);
	assert_string_equal(row_words(test, table_named(test, "capaian"), 1), "1 | N (%) | 0 | - | - | -");
	assert_int_equal(table_named(test, "capaian")->rows.items[1].cells[4].align, ALIGN_CENTRE);
	assert_string_equal(row_words(test, table_named(test, "perjanjian_kinerja"), 2), "1 | S | N | 0%");
	assert_int_equal(table_place(last_blocks(test), "efisiensi"), last_blocks(test)->count);
	assert_int_equal(table_place(last_blocks(test), "realisasi"), last_blocks(test)->count);
	assert_false(test->manuscript.sections.items[2].landscape);
	assert_int_equal(last_blocks(test)->items[0].kind, BLOCK_HEADING);
	check_pages(last_blocks(test));
}

static void a_table_called_by_name_stands_once(void **state)
{
	struct composed *test = *state;
	size_t tables;

	compose(test, "{" OFFICE ", \"program\": [{\"nama\": \"Program P\", \"kegiatan\": [{\"nama\": \"K\", "
	              "\"sub_kegiatan\": [{\"nama\": \"S\", \"anggaran\": 8, \"realisasi\": 1}]}]}], "
	              "\"lkip\": {\"akuntabilitas\": {\"realisasi\": [\"Sebelum {tabel:realisasi}.\", "
	              "{\"data\": \"realisasi\"}, \"Sesudah.\"]}}}");
	assert_int_equal(test->diags.list.count, 0);
	tables = table_place(last_blocks(test), "realisasi");
	assert_true(tables + 1 < last_blocks(test)->count);
	assert_string_equal(rich_words(test->arena, last_blocks(test)->items[tables + 1].paragraph.words).bytes,
	                    "Sesudah.");
	assert_string_equal(beside(test, table_named(test, "realisasi"), "JUMLAH", 4), "12,50");
	assert_int_equal(count_kind(last_blocks(test), BLOCK_TABLE), 2); /* and the PK */
}

static void pages_turned_by_the_writer(void **state)
{
	struct composed *test = *state;
	const struct blocks *body;

	compose(test, "{" OFFICE ", \"lkip\": {\"pendahuluan\": {\"maksud_tujuan\": [\"a\", "
	              "{\"halaman\": \"melintang\"}, \"b\", {\"halaman\": \"melintang\"}, "
	              "{\"daftar\": {\"butir\": [{\"isi\": \"c\", \"rincian\": "
	              "{\"halaman\": \"baru\"}}]}}]}, "
	              "\"penutup\": \"d\"}}");
	body = last_blocks(test);
	assert_int_equal(count_kind(body, BLOCK_BREAK), 2);
	assert_int_equal(body->items[3].page_break.turn, TURN_LANDSCAPE);
	assert_int_equal(body->items[6].page_break.turn, TURN_PORTRAIT); /* before the next chapter */
	assert_int_equal(test->diags.list.count, 1);
	assert_int_equal(test->diags.list.items[0].message, MESSAGE_TURN_INSIDE);
}

static void tables_of_the_writer(void **state)
{
	struct composed *test = *state;
	const struct table *table;

	compose(test, "{" OFFICE ", \"lkip\": {\"penutup\": [{\"tabel\": {\"kunci\": \"t\", \"judul\": \"J\", "
	              "\"kolom\": [\"No\", \"Uraian\", \"Jumlah\", \"Tahun\", {\"judul\": \"Bobot\", "
	              "\"lebar\": 12.5}], "
	              "\"baris\": [[1, \"**Aslut**\", \"1.896\", 2024, \"-\"], [2, \"PKH\", 229, 2023, "
	              "\"tinggi\"]], "
	              "\"jumlah\": [[\"\", \"Total\", \"2.125\", \"\", \"\"]], \"nomor_kolom\": true, "
	              "\"sumber\": \"Dinas\"}}]}}");
	table = table_named(test, "t");
	assert_true(text_is(table->label, "Tabel 1.1"));
	assert_int_equal(table->columns[0].align, ALIGN_CENTRE);
	assert_int_equal(table->columns[1].align, ALIGN_LEFT);
	assert_int_equal(table->columns[2].align, ALIGN_DECIMAL);
	assert_int_equal(table->columns[3].align, ALIGN_CENTRE);
	assert_int_equal(table->columns[4].align, ALIGN_LEFT);
	assert_int_equal(table->columns[4].share, 125);
	assert_true(table->columns[0].narrow);
	assert_int_equal(table->rows.count, 5);
	assert_int_equal(table->rows.items[1].kind, ROW_NUMBERS);
	assert_int_equal(table->rows.items[4].kind, ROW_TOTAL);
	assert_int_equal(table->rows.items[2].cells[1].body.items[0].paragraph.words.runs[0].flags, RUN_BOLD);
	assert_string_equal(rich_words(test->arena, table->source).bytes, "Sumber: Dinas");
}

static void paper_asked_for_wins(void **state)
{
	struct composed *test = *state;
	const struct paper *paper;

	test->composer.wishes.kertas = LIT("F4");
	compose(test, "{" OFFICE ", \"aturan\": {\"kertas\": \"A3\", \"margin_kiri\": 2.54}, "
	              "\"lkip\": {\"penutup\": \"a\"}}");
	paper = &test->manuscript.sections.items[0].paper;
	assert_int_equal(paper->width, mm(215));
	assert_int_equal(paper->height, mm(330));
	assert_int_equal(paper->left, 72000);
	assert_int_equal(paper->right, mm(20));
	assert_false(lkip_layout.lacks(test->composer.record, LIT(""), &test->diags));
}

static void images_that_cannot_be_had(void **state)
{
	struct composed *test = *state;

	test->composer.image = no_image;
	compose(test, "{" OFFICE ", \"lkip\": {\"penutup\": [\"a\", {\"gambar\": {\"berkas\": \"b.png\", "
	              "\"alt\": \"c\"}}]}}");
	assert_int_equal(count_kind(last_blocks(test), BLOCK_FIGURE), 0);
}

static void factors_written_as_strings_become_points(void **state)
{
	struct composed *test = *state;

	compose(test, "{" OFFICE ", \"sasaran\": [{\"uraian\": \"S\", \"indikator\": [{\"kunci\": \"a\", "
	              "\"nama\": \"N\", \"analisis\": {\"pendorong\": [\"satu\", \"dua\"], "
	              "\"solusi\": \"hanya satu\"}}]}], \"lkip\": {}, "
	              "\"aturan\": {\"analisis\": \"ringkas\"}}");
	assert_int_equal(count_kind(last_blocks(test), BLOCK_LIST), 1);
	assert_non_null(strstr(outline(test, 4), "Sasaran 1: S; Faktor Pendorong atau Keberhasilan; Solusi"));
}

/* -- parts -- */

static void headings_go_with_the_turned_page(void **state)
{
	struct composed *test = *state;
	struct blocks blocks = blocks_new(test->arena);
	struct rich title = rich_plain(test->arena, LIT("T"), LIT(""));

	paragraph_add(&blocks, STYLE_BODY, title);
	part_open(&blocks, 1, title);
	part_open(&blocks, 2, title);
	page_turn(&blocks, TURN_LANDSCAPE);
	page_turn(&blocks, TURN_LANDSCAPE);
	assert_int_equal(blocks.count, 4);
	assert_int_equal(blocks.items[1].page_break.turn, TURN_LANDSCAPE);
	assert_int_equal(blocks.items[3].kind, BLOCK_HEADING);
	paragraph_add(&blocks, STYLE_BODY, title);
	heading_add(&blocks, 2, title);
	page_turn(&blocks, TURN_PORTRAIT);
	assert_int_equal(blocks.items[5].kind, BLOCK_BREAK);
	assert_int_equal(blocks.items[6].kind, BLOCK_HEADING);
	assert_false(page_turned(&blocks));
}

static void empty_parts_vanish(void **state)
{
	struct composed *test = *state;
	struct blocks blocks = blocks_new(test->arena);
	struct rich title = rich_plain(test->arena, LIT("T"), LIT(""));
	struct part outer, inner;

	paragraph_add(&blocks, STYLE_BODY, title);
	outer = part_open(&blocks, 1, title);
	inner = part_open(&blocks, 2, title);
	assert_false(part_close(&blocks, inner));
	assert_false(part_close(&blocks, outer));
	assert_int_equal(blocks.count, 1);
}

#define TEST(name) composed_test(name)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(barito_outline),
		TEST(barito_targets),
		TEST(barito_perjanjian),
		TEST(barito_capaian),
		TEST(barito_years),
		TEST(barito_money),
		TEST(barito_follow_up),
		TEST(barito_turns),
		TEST(barito_signature),
		TEST(mini),
		TEST(nothing_to_print),
		TEST(empty_report),
		TEST(only_a_summary),
		TEST(columns_of_nothing_go),
		TEST(rows_say_it_once),
		TEST(money_tells_what_is_asked),
		TEST(only_a_closing_word),
		TEST(preface_without_signer),
		TEST(signature_without_date),
		TEST(numbers_not_yet_known),
		TEST(a_table_called_by_name_stands_once),
		TEST(pages_turned_by_the_writer),
		TEST(tables_of_the_writer),
		TEST(paper_asked_for_wins),
		TEST(images_that_cannot_be_had),
		TEST(factors_written_as_strings_become_points),
		TEST(headings_go_with_the_turned_page),
		TEST(empty_parts_vanish),
	};

	return cmocka_run_group_tests_name("layout_lkip", tests, NULL, NULL);
}
