/* Realisasi keuangan of one quarter: a row for each sub kegiatan beside its programme.
 *
 * The capaian of the sum is the ratio of the totals; the mean of the percentages is another number
 * and has a row and a name of its own.
 */
#include "layouts/narasi.h"
#include "layouts/triwulan.h"

#include "layouts/parts.h"
#include "layouts/tables.h"

enum {
	COLUMN_NO,
	COLUMN_PROGRAM,
	COLUMN_KEGIATAN,
	COLUMN_ANGGARAN,
	COLUMN_TARGET,
	COLUMN_REALISASI,
	COLUMN_CAPAIAN,
	COLUMN_KETERANGAN,
	COLUMN_COUNT
};

enum { ROWS_SPANNED = 3, LETTERS_SPANNED = 100 };

struct maker {
	struct composer *composer;
	struct table *table;
	int quarter;
	enum reach reach;
	size_t number;
	struct uang_sum sum;
	struct numbers missing;            /* rows with a target whose realisasi is not known */
	ARRAY_OF(struct measure) percents; /* of the rows */
};

static bool tells(const struct record *record, const struct sub_kegiatan *sub, int quarter)
{
	struct quarterly quarterly = uang_quarter(record, sub, quarter, REACH_BASIS);

	return sub_kegiatan_shown(record, sub) &&
	       (quarterly.target.known || quarterly.realisasi.known);
}

bool keuangan_exists(const struct record *record, int quarter)
{
	for (size_t p = 0; p < record->program.count; p++)
		for (size_t k = 0; k < record->program.items[p].kegiatan.count; k++) {
			const struct kegiatan *kegiatan =
				&record->program.items[p].kegiatan.items[k];

			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
				if (tells(record, &kegiatan->sub_kegiatan.items[s], quarter))
					return true;
		}
	return false;
}

static struct table *start(const struct form *form)
{
	static const struct column_head columns[COLUMN_COUNT] = {
		{ NULL, ALIGN_CENTRE, true, 0 },  { NULL, ALIGN_LEFT, false, 180 },
		{ NULL, ALIGN_LEFT, false, 0 },   { NULL, ALIGN_RIGHT, true, 0 },
		{ NULL, ALIGN_RIGHT, true, 0 },   { NULL, ALIGN_RIGHT, true, 0 },
		{ NULL, ALIGN_DECIMAL, true, 0 }, { NULL, ALIGN_LEFT, false, 120 },
	};
	static const struct head heads[] = {
		{ 0, COLUMN_NO, 2, 1, "No" },
		{ 0, COLUMN_PROGRAM, 2, 1, "Program" },
		{ 0, COLUMN_KEGIATAN, 2, 1, "Kegiatan/Sub Kegiatan" },
		{ 0, COLUMN_ANGGARAN, 2, 1, "Anggaran (Rp)" },
		{ 0, COLUMN_TARGET, 1, 3, "Keuangan" },
		{ 1, COLUMN_TARGET, 1, 1, "Target (Rp)" },
		{ 1, COLUMN_REALISASI, 1, 1, "Realisasi (Rp)" },
		{ 1, COLUMN_CAPAIAN, 1, 1, "Capaian (%%)" },
		{ 0, COLUMN_KETERANGAN, 2, 1, "Keterangan" },
	};
	struct table *table =
		table_start(form->composer, form->blocks, columns, COLUMN_COUNT, LIT(""));

	table->path = LIT("program");
	heads_add(form->composer, table, heads, sizeof heads / sizeof *heads, form->quarter);
	return table;
}

static void money_cells(struct maker *maker, struct row *row, struct measure anggaran,
                        struct quarterly quarterly, struct measure percent)
{
	cell_rupiah(maker->composer, row, COLUMN_ANGGARAN, anggaran);
	cell_rupiah(maker->composer, row, COLUMN_TARGET, quarterly.target);
	cell_rupiah(maker->composer, row, COLUMN_REALISASI, quarterly.realisasi);
	cell_percent(maker->composer, row, COLUMN_CAPAIAN, percent);
}

static void sub_row(struct maker *maker, const struct sub_kegiatan *sub)
{
	struct composer *composer = maker->composer;
	const struct record *record = composer->record;
	const struct uang_triwulan *one =
		sub->triwulan ? sub->triwulan->triwulan[maker->quarter - 1] : NULL;
	struct measure anggaran = { sub->anggaran.given, decimal_from_int(sub->anggaran.value) };
	struct quarterly quarterly = uang_quarter(record, sub, maker->quarter, maker->reach);
	struct measure percent = capaian_uang(quarterly.target, quarterly.realisasi);
	struct row *row = row_add(composer->arena, maker->table, ROW_BODY);

	cell_int(composer, row, COLUMN_NO, ++maker->number);
	cell_name(composer, row, COLUMN_KEGIATAN, sub->nama, path_in(composer, sub->path, "nama"));
	money_cells(maker, row, anggaran, quarterly, percent);
	if (one)
		cell_words(composer->arena, row, COLUMN_KETERANGAN,
		           prose(composer, one->keterangan,
		                      path_in(composer, one->path, "keterangan")));
	if (quarterly.target.known && decimal_sign(quarterly.target.value) > 0 &&
	    !quarterly.realisasi.known)
		*array_push(composer->arena, &maker->missing.list) = maker->number;
	uang_sum_add(&maker->sum, record, sub, maker->quarter, maker->reach);
	*array_push(composer->arena, &maker->percents) = percent;
}

/* Beside its rows from `first` on. A long name stands at the last of many rows once more: rows
 * beside a text that spans them stay together, and the signature holds on to the last. */
static void name_program(struct maker *maker, const struct program *program, size_t first)
{
	struct table *table = maker->table;
	struct text path = path_in(maker->composer, program->path, "nama");
	size_t rows = table->rows.count - first;
	size_t apart = rows > ROWS_SPANNED && text_length(program->nama) > LETTERS_SPANNED;

	cell_name(maker->composer, &table->rows.items[first], COLUMN_PROGRAM, program->nama, path);
	if (rows - apart > 1)
		cell_span(table, first, COLUMN_PROGRAM, 1, (int)(rows - apart));
	if (apart)
		cell_name(maker->composer, &table->rows.items[table->rows.count - 1],
		          COLUMN_PROGRAM, program->nama, path);
}

static void program_rows(struct maker *maker, const struct program *program)
{
	const struct record *record = maker->composer->record;
	size_t first = maker->table->rows.count;

	for (size_t k = 0; k < program->kegiatan.count; k++) {
		const struct kegiatan *kegiatan = &program->kegiatan.items[k];

		for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++)
			if (sub_kegiatan_shown(record, &kegiatan->sub_kegiatan.items[s]))
				sub_row(maker, &kegiatan->sub_kegiatan.items[s]);
	}
	if (maker->table->rows.count > first)
		name_program(maker, program, first);
}

/* A row whose words stand in the columns before `until`. */
static struct row *closing_row(struct maker *maker, struct text words, int until)
{
	struct row *row = row_add(maker->composer->arena, maker->table, ROW_TOTAL);
	struct cell *cell = cell_text(maker->composer->arena, row, COLUMN_NO, words, LIT(""));

	cell->align = ALIGN_CENTRE;
	cell_span(maker->table, maker->table->rows.count - 1, COLUMN_NO, until, 1);
	return row;
}

static void closing_rows(struct maker *maker)
{
	struct composer *composer = maker->composer;
	struct quarterly sums = { maker->sum.target, maker->sum.realisasi };
	struct measure ratio = capaian_uang(sums.target, sums.realisasi), mean;
	size_t known;
	struct row *row;

	mean = rata_rata(maker->percents.items, maker->percents.count, &known);
	if (!maker->sum.complete)
		ratio.known = false;
	row = closing_row(maker, LIT("Jumlah"), COLUMN_ANGGARAN);
	money_cells(maker, row, maker->sum.anggaran, sums, ratio);
	if (known < 2)
		return;
	row = closing_row(
		maker,
		text_format(composer->arena, "Rata-rata persentase capaian %z sub kegiatan", known),
		COLUMN_CAPAIAN);
	cell_percent(composer, row, COLUMN_CAPAIAN, mean);
}

static void notes(struct maker *maker)
{
	struct composer *composer = maker->composer;
	size_t shown = sub_kegiatan_shown_count(composer->record);
	size_t all = sub_kegiatan_money_count(composer->record);

	note_add(composer, maker->table, reach_words(composer, maker->reach, maker->quarter));
	if (maker->missing.list.count)
		note_add(composer, maker->table,
		         text_format(composer->arena,
		                     "Realisasi %t belum tersedia dan belum termasuk dalam jumlah.",
		                     numbers_text(composer, &maker->missing)));
	if (shown < all)
		note_add(composer, maker->table,
		         text_format(composer->arena,
		                     "Tabel memuat %z dari %z sub kegiatan yang dianggarkan.",
		                     shown, all));
}

void keuangan_form(const struct form *form)
{
	const struct record *record = form->composer->record;
	struct maker maker = {
		.composer = form->composer,
		.table = start(form),
		.quarter = form->quarter,
		.reach = keuangan_reach(record),
	};

	for (size_t p = 0; p < record->program.count; p++)
		program_rows(&maker, &record->program.items[p]);
	closing_rows(&maker);
	notes(&maker);
}
