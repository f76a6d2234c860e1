/* Tables that people write: heads of several rows, cells over rows and columns, titles across. */
#include "paper_fixture.h"

#include "layouts/lkip/lkip.h"

static const char data[] = "{'instansi': {'pemerintah': 'P', 'nama': 'Dinas', 'tempat': 'T'}, 'tahun': 2024, 'lkip': "
			   "{'penutup': [{'tabel': {'kolom': ['No', {'judul': 'Target', 'kelompok': 'Tahun {tahun}'}, "
			   "{'judul': 'Hasil', 'kelompok': 'Tahun {tahun}'}, 'Catatan', "
			   "{'judul': 'Target', 'kelompok': 'Tahun {tahun}'}], "
			   "'nomor_kolom': true, 'baris': [['1', '-2,50', '3,00', 'x', '4,00']]}}]}}";

static const struct cell *cell_at(const struct table *table, size_t row, size_t column)
{
	return &table->rows.items[row].cells[column];
}

static const char *words_of(struct fixture *f, const struct cell *cell)
{
	return rich_words(f->arena, cell->body.items[0].paragraph.words).bytes;
}

static void neighbours_have_a_head_in_common(void **state)
{
	struct fixture *f = paper_compose(data, (struct wishes){ 0 }, lkip_layout.compose);
	const struct section *last = &f->manuscript.sections.items[f->manuscript.sections.count - 1];
	const struct table *table = last->blocks.items[last->blocks.count - 1].table;

	(void)state;
	assert_int_equal(table->rows.count, 4);
	assert_int_equal(table->rows.items[1].kind, ROW_HEAD);
	assert_int_equal(table->rows.items[2].kind, ROW_NUMBERS);
	assert_string_equal(words_of(f, cell_at(table, 0, 0)), "No");
	assert_int_equal(cell_at(table, 0, 0)->rowspan, 2);
	assert_string_equal(words_of(f, cell_at(table, 0, 1)), "Tahun 2024");
	assert_int_equal(cell_at(table, 0, 1)->colspan, 2);
	assert_true(cell_at(table, 0, 2)->covered);
	assert_string_equal(words_of(f, cell_at(table, 1, 2)), "Hasil");
	assert_int_equal(cell_at(table, 0, 4)->colspan, 1); /* no neighbour of the others */
	assert_string_equal(words_of(f, cell_at(table, 0, 4)), "Tahun 2024");
	fixture_close(f);
}

static const char merged[] =
	"{'instansi': {'pemerintah': 'P', 'nama': 'Dinas', 'tempat': 'T'}, 'tahun': 2024, 'lkip': {'penutup': "
	"[{'tabel': {'kolom': [{}, {}, {'rata': 'tengah'}, {}], "
	"'kepala': [[{'isi': 'No', 'gabung_baris': 2}, {'isi': 'Target', 'gabung': 3}], ['2023', '2024', 'Catatan']], "
	"'baris': [{'judul': 'Sasaran {tahun}'}, "
	"[{'isi': 1, 'gabung_baris': 2}, {'isi': 2023, 'rata': 'kanan'}, 2023, {'isi': 'x', 'tebal': true}], "
	"[2024, {'isi': 'Belum ada', 'gabung': 2}], [2, 2023, 1500, null]], "
	"'jumlah': [[{'isi': 'Jumlah', 'gabung': 2}, 5, 6]]}}]}}";

static void cells_stand_where_they_are_merged(void **state)
{
	struct fixture *f = paper_compose(merged, (struct wishes){ 0 }, lkip_layout.compose);
	const struct section *last = &f->manuscript.sections.items[f->manuscript.sections.count - 1];
	const struct table *table = last->blocks.items[last->blocks.count - 1].table;

	(void)state;
	assert_int_equal(table->rows.count, 7);
	assert_int_equal(table->rows.items[1].kind, ROW_HEAD);
	assert_int_equal(cell_at(table, 0, 0)->rowspan, 2);
	assert_int_equal(cell_at(table, 0, 1)->colspan, 3);
	assert_string_equal(words_of(f, cell_at(table, 1, 1)), "2023");
	assert_int_equal(table->columns[0].align, ALIGN_CENTRE); /* counts rows: by its own head */
	assert_int_equal(table->columns[2].align, ALIGN_CENTRE);
	assert_int_equal(table->rows.items[2].kind, ROW_GROUP);
	assert_int_equal(cell_at(table, 2, 0)->colspan, 4);
	assert_string_equal(words_of(f, cell_at(table, 2, 0)), "Sasaran 2024");
	assert_int_equal(cell_at(table, 3, 0)->rowspan, 2);
	assert_true(cell_at(table, 4, 0)->covered);
	assert_int_equal(cell_at(table, 3, 1)->align, ALIGN_RIGHT);
	assert_true(cell_at(table, 3, 3)->body.items[0].paragraph.words.runs[0].flags & RUN_BOLD);
	assert_string_equal(words_of(f, cell_at(table, 3, 1)), "2023"); /* a column of years */
	assert_string_equal(words_of(f, cell_at(table, 4, 1)), "2024");
	assert_string_equal(words_of(f, cell_at(table, 3, 2)), "2.023"); /* 1500 is none */
	assert_int_equal(cell_at(table, 4, 2)->colspan, 2);
	assert_int_equal(table->rows.items[6].kind, ROW_TOTAL);
	assert_int_equal(cell_at(table, 6, 0)->colspan, 2);
	fixture_close(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(neighbours_have_a_head_in_common),
		cmocka_unit_test(cells_stand_where_they_are_merged),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
