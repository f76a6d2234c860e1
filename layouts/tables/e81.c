/* Form E.81 of Permendagri 86/2017: from the Renstra's target over four quarters to what is reached of it.
 *
 * Columns are numbered as the regulation numbers them, each pair of K (performance, in the indicator's unit) and Rp
 * (money) once: 12 is what the quarters 8 to 11 came to, 13 adds to it what was reached up to last year (6), 14 is its
 * part of the Renstra's target (5). What is measured anew each time (basis tetap) is never added: there 12 and 13 are
 * the latest.
 */
#include "layouts/tables/e81.h"

#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "layouts/tables/tables.h"
#include "layouts/tables/triwulan.h"
#include "record/aturan.h"
#include "record/e81.h"
#include "record/figures/biaya.h"
#include "record/figures/predikat.h"
#include "record/record.h"
#include "record/triwulan.h"

enum {
	COLUMN_NO,
	COLUMN_SASARAN,
	COLUMN_NAMA,
	COLUMN_INDIKATOR,
	COLUMN_RENSTRA, /* K, then Rp: so all pairs */
	COLUMN_LALU = COLUMN_RENSTRA + 2,
	COLUMN_TARGET = COLUMN_LALU + 2,
	COLUMN_TRIWULAN = COLUMN_TARGET + 2,
	COLUMN_TAHUN = COLUMN_TRIWULAN + 2 * QUARTERS,
	COLUMN_TOTAL = COLUMN_TAHUN + 2,
	COLUMN_PERSEN = COLUMN_TOTAL + 2,
	COLUMN_UNIT = COLUMN_PERSEN + 2,
	COLUMN_COUNT
};

struct maker {
	struct composer *composer;
	struct table *table;
	int quarter;
};

/* -- heads -- */

static void pair_heads(struct maker *maker, struct row *row, struct row *numbers)
{
	struct arena *arena = maker->composer->arena;
	int number = COLUMN_RENSTRA + 1;

	for (size_t column = COLUMN_RENSTRA; column < COLUMN_UNIT; column += 2, number++) {
		cell_text(arena, row, column, LIT("K"), LIT(""));
		cell_text(arena, row, column + 1, LIT("Rp"), LIT(""));
		cell_text(arena, numbers, column, text_from_int(arena, number), LIT(""));
	}
	cell_text(arena, numbers, COLUMN_UNIT, text_from_int(arena, number), LIT(""));
}

static struct text year_head(struct maker *maker, const char *format, int year)
{
	return text_format(maker->composer->arena, format, told_year(maker->composer, year));
}

static void add_heads(struct maker *maker)
{
	const struct record *record = maker->composer->record;
	int year = (int)record->tahun.value, last = record->renstra ? (int)record->renstra->akhir.value : year;
	const char *words[] = {
		year_head(maker, "Target Renstra pada Tahun %t", last).bytes,
		year_head(maker, "Realisasi Capaian Renstra s.d. Tahun %t", year - 1).bytes,
		year_head(maker, "Target Kinerja dan Anggaran Renja Tahun %t", year).bytes,
		year_head(maker, "Realisasi Kinerja dan Anggaran Renja Tahun %t", year).bytes,
		year_head(maker, "Realisasi Kinerja dan Anggaran Renstra s.d. Tahun %t", year).bytes,
		year_head(maker, "Tingkat Capaian Renstra s.d. Tahun %t (%%%%)", year).bytes,
	};
	struct head heads[COLUMN_COUNT] = {
		{ 0, COLUMN_NO, 3, 1, "No" },
		{ 0, COLUMN_SASARAN, 3, 1, "Sasaran" },
		{ 0, COLUMN_NAMA, 3, 1, "Program/ Kegiatan/ Sub Kegiatan" },
		{ 0, COLUMN_INDIKATOR, 3, 1, "Indikator Kinerja" },
		{ 0, COLUMN_RENSTRA, 2, 2, words[0] },
		{ 0, COLUMN_LALU, 2, 2, words[1] },
		{ 0, COLUMN_TARGET, 2, 2, words[2] },
		{ 0, COLUMN_TRIWULAN, 1, 2 * QUARTERS, "Realisasi Kinerja pada Triwulan" },
		{ 0, COLUMN_TAHUN, 2, 2, words[3] },
		{ 0, COLUMN_TOTAL, 2, 2, words[4] },
		{ 0, COLUMN_PERSEN, 2, 2, words[5] },
		{ 0, COLUMN_UNIT, 3, 1, "Unit Penanggung Jawab" },
	};
	size_t count = 12;
	struct row *numbers;

	for (int i = 0; i < QUARTERS; i++)
		heads[count++] = (struct head){ 1, COLUMN_TRIWULAN + 2 * (size_t)i, 1, 2, quarter_roman(i + 1) };
	heads[count++] = (struct head){ 2, COLUMN_RENSTRA, 1, 1, "" };
	heads_add(maker->composer, maker->table, heads, count, maker->quarter);
	maker->table->rows.items[2].cells[COLUMN_RENSTRA].body.count = 0;
	numbers = row_add(maker->composer->arena, maker->table, ROW_NUMBERS);
	for (size_t i = 0; i < COLUMN_RENSTRA; i++)
		cell_int(maker->composer, numbers, i, i + 1);
	pair_heads(maker, &maker->table->rows.items[2], numbers);
	for (size_t column = COLUMN_RENSTRA; column < COLUMN_UNIT; column += 2)
		cell_span(maker->table, maker->table->rows.count - 1, column, 2, 1);
}

static void start(struct maker *maker, struct blocks *blocks)
{
	struct table *table = table_add(blocks, COLUMN_COUNT);

	maker->table = table;
	table->path = LIT("program");
	table->boxed = true;
	table->columns[COLUMN_NO] = (struct column){ .align = ALIGN_LEFT, .narrow = true };
	table->columns[COLUMN_SASARAN] = (struct column){ .align = ALIGN_LEFT };
	table->columns[COLUMN_NAMA] = (struct column){ .align = ALIGN_LEFT };
	table->columns[COLUMN_INDIKATOR] = (struct column){ .align = ALIGN_LEFT };
	for (size_t i = COLUMN_RENSTRA; i < COLUMN_UNIT; i++)
		table->columns[i] = (struct column){ .align = ALIGN_RIGHT, .narrow = true };
	table->columns[COLUMN_UNIT] = (struct column){ .align = ALIGN_LEFT };
	add_heads(maker);
}

/* -- performance -- */

static void kinerja_cells(struct maker *maker, struct row *row, const struct keluaran *keluaran)
{
	struct composer *composer = maker->composer;
	struct text path = keluaran->path;

	cell_name(composer, row, COLUMN_INDIKATOR, with_unit(composer, keluaran->nama, keluaran->satuan),
	          path_in(composer, path, "nama"));
	cell_figure(composer, row, COLUMN_RENSTRA, path, "target_renstra", 0);
	cell_figure(composer, row, COLUMN_LALU, path, "realisasi_lalu", 0);
	cell_figure(composer, row, COLUMN_TARGET, path, "target", 0);
	for (int i = 0; i < maker->quarter; i++)
		cell_figure(composer, row, COLUMN_TRIWULAN + 2 * (size_t)i, path, "kinerja_triwulan.realisasi.%d",
		            i + 1);
	cell_figure(composer, row, COLUMN_TAHUN, path, "kinerja_kumulatif.realisasi.%d", maker->quarter);
	cell_figure(composer, row, COLUMN_TOTAL, path, "renstra_sampai.%d", maker->quarter);
	cell_figure(composer, row, COLUMN_PERSEN, path, "renstra_capaian.%d", maker->quarter);
	cell_name(composer, row, COLUMN_UNIT, keluaran->penanggung_jawab, path_in(composer, path, "penanggung_jawab"));
}

/* -- money -- */

static bool has_money(const struct sub_kegiatan *sub)
{
	return sub->anggaran.given || sub->triwulan;
}

static bool any_money(const struct kegiatan *kegiatan)
{
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++)
		if (has_money(&kegiatan->sub_kegiatan.items[i]))
			return true;
	return false;
}

/* `given`: this year; else only where the Renstra says something. */
static void money_cells(struct maker *maker, struct row *row, struct text path, bool given)
{
	struct composer *composer = maker->composer;

	if (!given && !figure_of(composer, path, "renstra_anggaran", 0).known &&
	    !figure_of(composer, path, "renstra_lalu", 0).known)
		return;
	cell_figure(composer, row, COLUMN_RENSTRA + 1, path, "renstra_anggaran", 0);
	cell_figure(composer, row, COLUMN_LALU + 1, path, "renstra_lalu", 0);
	cell_figure(composer, row, COLUMN_TARGET + 1, path, "renja.setahun.%d", maker->quarter);
	for (int i = 0; i < maker->quarter; i++)
		cell_figure(composer, row, COLUMN_TRIWULAN + 2 * (size_t)i + 1, path, "renja_triwulan.realisasi.%d",
		            i + 1);
	cell_figure(composer, row, COLUMN_TAHUN + 1, path, "renja.realisasi.%d", maker->quarter);
	cell_figure(composer, row, COLUMN_TOTAL + 1, path, "renstra_sampai.%d", maker->quarter);
	cell_figure(composer, row, COLUMN_PERSEN + 1, path, "renstra_capaian.%d", maker->quarter);
}

/* -- rows -- */

/* What a row is about. */
struct line {
	struct text number, kode, nama, path; /* of the thing */
	const struct keluaran_list *indikator;
	enum row_kind kind;
	bool bold, money;
};

static void line_rows(struct maker *maker, const struct line *line)
{
	struct composer *composer = maker->composer;
	size_t first = maker->table->rows.count, count = line->indikator->count;
	struct text nama =
		line->kode.count ? text_format(composer->arena, "%t\n%t", line->kode, line->nama) : line->nama;

	for (size_t i = 0; i < (count ? count : 1); i++) {
		struct row *row = row_add(composer->arena, maker->table, line->kind);

		row->bold = line->bold;
		if (i < count)
			kinerja_cells(maker, row, &line->indikator->items[i]);
	}
	cell_name(composer, &maker->table->rows.items[first], COLUMN_NO, line->number, LIT(""));
	cell_name(composer, &maker->table->rows.items[first], COLUMN_NAMA, nama, path_in(composer, line->path, "nama"));
	money_cells(maker, &maker->table->rows.items[first], line->path, line->money);
	span_rows(maker->table, first, COLUMN_NO, 1);
	span_rows(maker->table, first, COLUMN_NAMA, 1);
	for (size_t column = COLUMN_RENSTRA + 1; column < COLUMN_UNIT; column += 2)
		span_rows(maker->table, first, column, 1);
}

static void kegiatan_rows(struct maker *maker, const struct kegiatan *kegiatan, struct text number)
{
	struct composer *composer = maker->composer;

	line_rows(maker, &(struct line){ number, kegiatan->kode, kegiatan->nama, kegiatan->path, &kegiatan->indikator,
	                                 ROW_BODY, true, any_money(kegiatan) });
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++) {
		const struct sub_kegiatan *sub = &kegiatan->sub_kegiatan.items[i];

		line_rows(maker,
		          &(struct line){ text_format(composer->arena, "%t.%z", number, i + 1), sub->kode, sub->nama,
		                          sub->path, &sub->indikator, ROW_BODY, false, has_money(sub) });
	}
}

/* The sasaran that are paid from the programme or parts of it, one as it is, several numbered. */
static void sasaran_cell(struct maker *maker, size_t first, const struct program *program)
{
	struct composer *composer = maker->composer;
	const struct record *record = composer->record;
	struct texts names = { arena_many(composer->arena, record->sasaran.count, struct text), 0 };

	for (size_t s = 0; s < record->sasaran.count; s++) {
		struct biaya biaya = { .scope = &composer->scope, .sasaran = &record->sasaran.items[s] };
		bool found = false;

		while (!found && biaya_next(&biaya))
			found = biaya.program == program;
		if (found)
			names.items[names.count++] = record->sasaran.items[s].uraian;
	}
	cell_names(composer, &maker->table->rows.items[first], COLUMN_SASARAN, &names, LIT("sasaran"));
	span_rows(maker->table, first, COLUMN_SASARAN, 1);
}

static void program_rows(struct maker *maker, const struct program *program, size_t number)
{
	struct composer *composer = maker->composer;
	struct text words = text_format(composer->arena, "%z", number);
	size_t first = maker->table->rows.count;
	bool money = false;

	for (size_t k = 0; k < program->kegiatan.count; k++)
		money = money || any_money(&program->kegiatan.items[k]);
	line_rows(maker, &(struct line){ words, program->kode, text_upper(composer->arena, program->nama),
	                                 program->path, &program->indikator, ROW_BODY, true, money });
	for (size_t i = 0; i < program->kegiatan.count; i++)
		kegiatan_rows(maker, &program->kegiatan.items[i], text_format(composer->arena, "%t.%z", words, i + 1));
	sasaran_cell(maker, first, program);
}

/* -- the last rows -- */

/* The four of the last rows: performance and money, of the year and of the Renstra. */
static const struct closing {
	size_t column;
	const char *kind, *name;
} closings[] = {
	{ COLUMN_TAHUN, "kinerja_kumulatif", "rata_tingkat" },
	{ COLUMN_TAHUN + 1, "renja", "rata_tingkat" },
	{ COLUMN_PERSEN, "kinerja_kumulatif", "rata_renstra" },
	{ COLUMN_PERSEN + 1, "renja", "rata_renstra" },
};

static void closing_cells(struct maker *maker, struct row *row, const char *before)
{
	struct composer *composer = maker->composer;

	for (size_t i = 0; i < sizeof closings / sizeof *closings; i++)
		cell_figure(composer, row, closings[i].column,
		            text_format(composer->arena, "program.total.%s", closings[i].kind),
		            text_format(composer->arena, "%s%s.%%d", before, closings[i].name).bytes, maker->quarter);
}

static void mean_row(struct maker *maker)
{
	closing_cells(maker,
	              closing_row(maker->composer, maker->table, LIT("Rata-rata capaian kinerja (%)"), COLUMN_TAHUN),
	              "");
}

static void predikat_row(struct maker *maker)
{
	struct row *row = closing_row(maker->composer, maker->table, LIT("Predikat kinerja"), COLUMN_TAHUN);

	closing_cells(maker, row, "predikat_");
	for (size_t i = 0; i < sizeof closings / sizeof *closings; i++)
		row->cells[closings[i].column].align = ALIGN_CENTRE;
}

/* A row across all columns: what it is for, and what was written or a line left free. */
static void words_row(struct maker *maker, const char *label, const struct prose_list *points)
{
	struct composer *composer = maker->composer;
	struct row *row = row_add(composer->arena, maker->table, ROW_BODY);
	struct rich words = rich_plain(composer->arena, text_format(composer->arena, "%s:", label), LIT(""));
	struct cell *cell = cell_words(composer->arena, row, COLUMN_NO, rich_with(composer->arena, words, RUN_BOLD));

	cell->align = ALIGN_LEFT;
	if (points && points->count)
		cell_points(composer, &cell->body, points, LIST_MARK_DECIMAL);
	else
		paragraph_add(&cell->body, STYLE_CELL, rich_plain(composer->arena, LIT("-"), LIT("")));
	cell_span(maker->table, maker->table->rows.count - 1, COLUMN_NO, COLUMN_COUNT, 1);
}

static void words_rows(struct maker *maker, const struct isi_e81 *isi)
{
	static const struct isi_e81 none = { 0 };

	if (!isi)
		isi = &none;
	words_row(maker, "Faktor pendorong keberhasilan pencapaian kinerja", &isi->pendorong);
	words_row(maker, "Faktor penghambat pencapaian kinerja", &isi->penghambat);
	words_row(maker, "Tindak lanjut yang diperlukan dalam triwulan berikutnya", &isi->tindak_lanjut_triwulan);
	words_row(maker, "Tindak lanjut yang diperlukan dalam Renja berikutnya", &isi->tindak_lanjut_renja);
}

static void add_notes(struct maker *maker, const struct aturan *scale)
{
	struct composer *composer = maker->composer;

	note_add(composer, maker->table,
	         LIT("K adalah kinerja, Rp anggaran dan realisasinya. Kolom 12 = jumlah kolom 8 sampai 11; kolom 13 = "
	             "kolom "
	             "6 + kolom 12; kolom 14 = kolom 13 terhadap kolom 5. Kinerja yang diukur ulang setiap triwulan "
	             "tidak "
	             "dijumlahkan: kolom 12 dan 13 memuat keadaan terakhir. Rata-rata pada kolom 12 adalah rata-rata "
	             "capaian terhadap kolom 7."));
	note_add(composer, maker->table, predikat_legend(composer->arena, scale));
}

void e81_table(struct composer *composer, struct blocks *blocks, int quarter, const struct isi_e81 *isi)
{
	const struct program *program;
	struct maker maker = { .composer = composer, .quarter = quarter };
	const struct aturan *scale = predikat_scale(composer->arena, composer->record->aturan);

	start(&maker, blocks);
	for (size_t p = 0; (program = scope_program(&composer->scope, p)); p++)
		program_rows(&maker, program, p + 1);
	mean_row(&maker);
	predikat_row(&maker);
	words_rows(&maker, isi);
	add_notes(&maker, scale);
}
