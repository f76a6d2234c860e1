/* The evaluation of the Renja (Permendagri 86/2017): performance K and money Rp of each programme,
 * kegiatan and sub kegiatan, quarter by quarter; and the plan, which is the same table of targets.
 *
 * Every quarter counts alone here, whatever basis the data has, so that the quarters add up to what
 * was reached to date. A row may have several indicators; its money stands once beside them.
 */
#include "layouts/tables/triwulan.h"

#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/record.h"
#include "record/triwulan.h"

enum {
	COLUMN_NO,
	COLUMN_NAMA,
	COLUMN_INDIKATOR,
	COLUMN_SATUAN,
	COLUMN_TARGET, /* K, then Rp: so all pairs */
	COLUMN_TRIWULAN = COLUMN_TARGET + 2,
	COLUMN_TOTAL = COLUMN_TRIWULAN + 2 * QUARTERS,
	COLUMN_PERSEN = COLUMN_TOTAL + 2,
	COLUMN_UNIT = COLUMN_PERSEN + 2,
	COLUMN_COUNT,
	PLAN_COUNT = COLUMN_TOTAL
};

/* Money of a row: its target, each quarter, and to date. */
struct amounts {
	struct uang_sum quarter[QUARTERS];
	struct uang_sum to_date;
};

struct maker {
	const struct form *form;
	struct table *table;
	bool plan;                   /* targets of all quarters instead of what was reached */
	int quarters;                /* that are shown */
	bool unplanned;              /* a sub kegiatan has no target in some quarter */
	struct mean mean_k, mean_rp; /* of tingkat capaian */
	struct amounts all;
};

/* -- which rows -- */

static bool keluaran_tells(const struct keluaran_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].triwulan)
			return true;
	return false;
}

static bool sub_stands(const struct maker *maker, const struct sub_kegiatan *sub)
{
	const struct record *record = maker->form->composer->record;

	return sub_kegiatan_shown(record, sub) || keluaran_tells(&sub->indikator);
}

static bool kegiatan_stands(const struct maker *maker, const struct kegiatan *kegiatan)
{
	if (!form_wants(maker->form, kegiatan))
		return false;
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++)
		if (sub_stands(maker, &kegiatan->sub_kegiatan.items[i]))
			return true;
	return keluaran_tells(&kegiatan->indikator);
}

static bool program_stands(const struct maker *maker, const struct program *program)
{
	for (size_t i = 0; i < program->kegiatan.count; i++)
		if (kegiatan_stands(maker, &program->kegiatan.items[i]))
			return true;
	return keluaran_tells(&program->indikator);
}

static bool kegiatan_tells(const struct kegiatan *kegiatan)
{
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++)
		if (keluaran_tells(&kegiatan->sub_kegiatan.items[i].indikator))
			return true;
	return keluaran_tells(&kegiatan->indikator);
}

/* Money alone has its own form; this one is for K beside Rp. */
bool evaluasi_exists(const struct scope *scope, int quarter)
{
	const struct program *program;

	(void)quarter;
	for (size_t p = 0; (program = scope_program(scope, p)); p++) {
		if (keluaran_tells(&program->indikator))
			return true;
		for (size_t k = 0; k < program->kegiatan.count; k++)
			if (kegiatan_tells(&program->kegiatan.items[k]))
				return true;
	}
	return false;
}

/* -- head -- */

static void pair_heads(struct head *heads, size_t *count, size_t column)
{
	heads[(*count)++] = (struct head){ 2, column, 1, 1, "K" };
	heads[(*count)++] = (struct head){ 2, column + 1, 1, 1, "Rp" };
}

static void add_heads(struct maker *maker)
{
	const char *quarters = maker->plan ? "Target pada Triwulan" : "Realisasi pada Triwulan";
	struct head heads[COLUMN_COUNT * 2] = {
		{ 0, COLUMN_NO, 3, 1, "No" },
		{ 0, COLUMN_NAMA, 3, 1, "Program/Kegiatan/Sub Kegiatan" },
		{ 0, COLUMN_INDIKATOR, 3, 1, "Indikator Kinerja" },
		{ 0, COLUMN_SATUAN, 3, 1, "Satuan" },
		{ 0, COLUMN_TARGET, 2, 2, "Target Tahunan" },
		{ 0, COLUMN_TRIWULAN, 1, 2 * QUARTERS, quarters },
		{ 0, COLUMN_TOTAL, 2, 2, "Realisasi s.d. Triwulan %s" },
		{ 0, COLUMN_PERSEN, 2, 2, "Tingkat Capaian (%%)" },
		{ 0, COLUMN_UNIT, 3, 1, "Unit Penanggung Jawab" },
	};
	size_t count = maker->plan ? 6 : 9;

	for (int i = 0; i < QUARTERS; i++)
		heads[count++] = (struct head){ 1, COLUMN_TRIWULAN + 2 * (size_t)i, 1, 2, quarter_roman(i + 1) };
	for (size_t column = COLUMN_TARGET; column < COLUMN_UNIT && column < maker->table->column_count; column += 2)
		pair_heads(heads, &count, column);
	heads_add(maker->form->composer, maker->table, heads, count, maker->form->quarter);
	numbers_row(maker->form->composer, maker->table, "%d");
}

static void start_columns(struct maker *maker)
{
	struct table *table = maker->table;

	for (size_t i = 0; i < table->column_count; i++)
		table->columns[i] = (struct column){ .align = ALIGN_LEFT };
	table->columns[COLUMN_NO] = (struct column){ .align = ALIGN_LEFT, .narrow = true };
	table->columns[COLUMN_SATUAN] = (struct column){ .align = ALIGN_CENTRE, .narrow = true };
	for (size_t i = COLUMN_TARGET; i < COLUMN_PERSEN && i < table->column_count; i++)
		table->columns[i] = (struct column){ .align = ALIGN_RIGHT, .narrow = true };
}

static void start(struct maker *maker)
{
	struct table *table = table_add(maker->form->blocks, maker->plan ? PLAN_COUNT : COLUMN_COUNT);

	maker->table = table;
	table->path = LIT("program");
	table_alike(maker->form->composer->manuscript, table, maker->plan ? LIT("rencana") : LIT("evaluasi"));
	start_columns(maker);
	for (size_t i = COLUMN_PERSEN; !maker->plan && i < COLUMN_UNIT; i++)
		table->columns[i] = (struct column){ .align = ALIGN_DECIMAL, .narrow = true };
	add_heads(maker);
}

/* -- rows -- */

/* One line of the plan: what it is called and what it is measured by. */
struct line {
	struct text number, kode, nama;
	struct text path;    /* of who is called so */
	const char *setahun; /* name of his money of the year */
	const struct keluaran_list *indikator;
	enum row_kind kind;
	bool bold;
};

/* How much of the year's target was reached to date, and by whom. */
static void reached_cells(struct maker *maker, struct row *row, const struct keluaran *keluaran)
{
	struct composer *composer = maker->form->composer;
	struct kinerja kinerja = kinerja_of_keluaran(keluaran);
	struct measure total = kinerja_quarter(&kinerja, maker->form->quarter, REACH_TO_DATE).realisasi;
	struct measure percent =
		kinerja_capaian(composer->record, &kinerja, (struct quarterly){ kinerja.target, total });

	cell_name(composer, row, COLUMN_UNIT, keluaran->penanggung_jawab,
	          path_in(composer, keluaran->path, "penanggung_jawab"));
	cell_dash(composer, row, COLUMN_UNIT);
	cell_figure(composer, row, COLUMN_TOTAL, keluaran->path, "kinerja_kumulatif.realisasi.%d",
	            maker->form->quarter);
	cell_figure(composer, row, COLUMN_PERSEN, keluaran->path, "kinerja_kumulatif.tingkat.%d", maker->form->quarter);
	mean_add(&maker->mean_k, percent);
}

static void kinerja_cells(struct maker *maker, struct row *row, const struct keluaran *keluaran)
{
	struct composer *composer = maker->form->composer;

	cell_name(composer, row, COLUMN_INDIKATOR, keluaran->nama, path_in(composer, keluaran->path, "nama"));
	cell_name(composer, row, COLUMN_SATUAN, keluaran->satuan, path_in(composer, keluaran->path, "satuan"));
	cell_figure(composer, row, COLUMN_TARGET, keluaran->path, "target", 0);
	for (int i = 0; i < maker->quarters; i++)
		cell_figure(composer, row, COLUMN_TRIWULAN + 2 * (size_t)i, keluaran->path,
		            maker->plan ? "kinerja.target.%d" : "kinerja_triwulan.realisasi.%d", i + 1);
	if (!maker->plan)
		reached_cells(maker, row, keluaran);
}

static struct measure amounts_percent(const struct record *record, const struct amounts *amounts)
{
	return capaian_uang(amounts->to_date.anggaran, amounts->to_date.realisasi, percent_places(record));
}

/* `setahun` is what the money of the year is called. */
static void money_cells(struct maker *maker, struct row *row, struct text path, const char *setahun,
                        const struct amounts *amounts)
{
	struct composer *composer = maker->form->composer;
	int quarter = maker->form->quarter;

	if (!amounts->to_date.count)
		return;
	cell_figure(composer, row, COLUMN_TARGET + 1, path, setahun, quarter);
	for (int i = 0; i < maker->quarters; i++)
		cell_figure(composer, row, COLUMN_TRIWULAN + 2 * (size_t)i + 1, path,
		            maker->plan ? "keuangan_rencana.target.%d" : "keuangan_triwulan.realisasi.%d", i + 1);
	if (maker->plan)
		return;
	cell_figure(composer, row, COLUMN_TOTAL + 1, path, "keuangan_kumulatif.realisasi.%d", quarter);
	cell_figure(composer, row, COLUMN_PERSEN + 1, path, "keuangan_kumulatif.tingkat.%d", quarter);
}

static void span_common(struct maker *maker, size_t first)
{
	span_rows(maker->table, first, COLUMN_NO, 1);
	span_rows(maker->table, first, COLUMN_NAMA, 1);
	for (size_t column = COLUMN_TARGET + 1; column < COLUMN_UNIT && column < maker->table->column_count;
	     column += 2)
		span_rows(maker->table, first, column, 1);
}

static struct text with_code(struct composer *composer, const struct line *line)
{
	if (!line->kode.count)
		return line->nama;
	return text_format(composer->arena, "%t\n%t", line->kode, line->nama);
}

static void line_rows(struct maker *maker, const struct line *line, const struct amounts *amounts)
{
	struct composer *composer = maker->form->composer;
	size_t first = maker->table->rows.count, count = line->indikator->count;
	struct row *row;

	for (size_t i = 0; i < (count ? count : 1); i++) {
		row = row_add(composer->arena, maker->table, line->kind);
		row->bold = line->bold;
		if (i < count)
			kinerja_cells(maker, row, &line->indikator->items[i]);
	}
	row = &maker->table->rows.items[first];
	cell_name(composer, row, COLUMN_NO, line->number, LIT(""));
	cell_name(composer, row, COLUMN_NAMA, with_code(composer, line), path_in(composer, line->path, "nama"));
	money_cells(maker, row, line->path, line->setahun, amounts);
	if (count)
		span_common(maker, first);
	else /* the name takes the room of the indicator */
		cell_span(maker->table, first, COLUMN_NAMA, COLUMN_TARGET - COLUMN_NAMA, 1);
}

/* -- sums -- */

static void add_sub(struct maker *maker, struct amounts *amounts, const struct sub_kegiatan *sub)
{
	const struct record *record = maker->form->composer->record;

	if (!sub_kegiatan_shown(record, sub))
		return;
	for (int i = 0; i < maker->quarters; i++) {
		if (!maker->plan || uang_direncanakan(record, sub, i + 1))
			uang_sum_add(&amounts->quarter[i], record, sub, i + 1, REACH_ALONE);
		else
			maker->unplanned = true;
	}
	uang_sum_add(&amounts->to_date, record, sub, maker->form->quarter, REACH_TO_DATE);
}

static void add_kegiatan(struct maker *maker, struct amounts *amounts, const struct kegiatan *kegiatan)
{
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++)
		add_sub(maker, amounts, &kegiatan->sub_kegiatan.items[i]);
}

static void add_program(struct maker *maker, struct amounts *amounts, const struct program *program)
{
	for (size_t i = 0; i < program->kegiatan.count; i++)
		if (form_wants(maker->form, &program->kegiatan.items[i]))
			add_kegiatan(maker, amounts, &program->kegiatan.items[i]);
}

/* -- levels -- */

static void sub_rows(struct maker *maker, const struct sub_kegiatan *sub, struct text number)
{
	struct composer *composer = maker->form->composer;
	struct line line = { number,          sub->kode, sub->nama, sub->path, "keuangan.setahun.%d",
		             &sub->indikator, ROW_BODY,  false };
	struct amounts amounts = { 0 };
	struct measure percent;

	add_sub(maker, &amounts, sub);
	line_rows(maker, &line, &amounts);
	percent = amounts_percent(composer->record, &amounts);
	mean_add(&maker->mean_rp, percent);
}

static void kegiatan_rows(struct maker *maker, const struct kegiatan *kegiatan, struct text number)
{
	struct composer *composer = maker->form->composer;
	struct line line = { number,
		             kegiatan->kode,
		             kegiatan->nama,
		             kegiatan->path,
		             "keuangan.anggaran.%d",
		             &kegiatan->indikator,
		             ROW_GROUP,
		             true };
	struct amounts amounts = { 0 };
	size_t count = 0;

	add_kegiatan(maker, &amounts, kegiatan);
	line_rows(maker, &line, &amounts);
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++) {
		const struct sub_kegiatan *sub = &kegiatan->sub_kegiatan.items[i];

		if (sub_stands(maker, sub))
			sub_rows(maker, sub, text_format(composer->arena, "%t.%z", number, ++count));
	}
}

static void program_rows(struct maker *maker, const struct program *program, size_t number)
{
	struct composer *composer = maker->form->composer;
	struct line line = { text_format(composer->arena, "%z", number),
		             program->kode,
		             text_upper(composer->arena, program->nama),
		             program->path,
		             "keuangan.anggaran.%d",
		             &program->indikator,
		             ROW_GROUP,
		             true };
	struct amounts amounts = { 0 };
	size_t count = 0;

	add_program(maker, &amounts, program);
	add_program(maker, &maker->all, program);
	line_rows(maker, &line, &amounts);
	for (size_t i = 0; i < program->kegiatan.count; i++) {
		const struct kegiatan *kegiatan = &program->kegiatan.items[i];

		if (!kegiatan_stands(maker, kegiatan))
			continue;
		kegiatan_rows(maker, kegiatan, text_format(composer->arena, "%t.%z", line.number, ++count));
	}
}

/* -- the end -- */

/* Whose sums and means they are. */
static struct text whole(const struct maker *maker)
{
	return maker->form->only ? maker->form->only->path : LIT("program.total");
}

static void closing_rows(struct maker *maker)
{
	struct composer *composer = maker->form->composer;
	struct row *row = closing_row(composer, maker->table, LIT("Jumlah"), COLUMN_TARGET);

	money_cells(maker, row, whole(maker), "keuangan.anggaran.%d", &maker->all);
	if (maker->plan)
		return;
	row = closing_row(composer, maker->table, LIT("Rata-rata persentase capaian"), COLUMN_PERSEN);
	cell_figure(composer, row, COLUMN_PERSEN, whole(maker), "kinerja_kumulatif.rata_tingkat.%d",
	            maker->form->quarter);
	cell_figure(composer, row, COLUMN_PERSEN + 1, whole(maker), "keuangan_kumulatif.rata_tingkat.%d",
	            maker->form->quarter);
}

/* Of nineteen columns the cells are set in the smaller type of column numbers. */
static void set_small(struct table *table)
{
	for (size_t r = 0; r < table->rows.count; r++)
		for (size_t c = 0; c < table->column_count; c++) {
			struct blocks *body = &table->rows.items[r].cells[c].body;

			for (size_t i = 0; i < body->count; i++)
				if (body->items[i].kind == BLOCK_PARAGRAPH &&
				    body->items[i].paragraph.style == STYLE_CELL)
					body->items[i].paragraph.style = STYLE_CELL_NUMBER;
		}
}

static void add_rows(struct maker *maker)
{
	const struct program *program;
	size_t number = 0;

	start(maker);
	for (size_t p = 0; (program = scope_program(&maker->form->composer->scope, p)); p++)
		if (program_stands(maker, program))
			program_rows(maker, program, ++number);
	closing_rows(maker);
	set_small(maker->table);
}

void evaluasi_form(const struct form *form)
{
	struct maker maker = { .form = form, .quarters = form->quarter };

	add_rows(&maker);
	note_add(form->composer, maker.table,
	         LIT("K adalah kinerja, Rp adalah anggaran dan realisasinya. Realisasi setiap "
	             "triwulan dihitung untuk triwulan itu saja; tingkat capaian dibandingkan "
	             "dengan "
	             "target tahunan."));
	note_mean(form->composer, maker.table, mean_surprises(&maker.mean_k) ? &maker.mean_k : &maker.mean_rp);
}

void rencana_form(const struct form *form)
{
	struct maker maker = { .form = form, .plan = true, .quarters = QUARTERS };

	if (!evaluasi_exists(&form->composer->scope, form->quarter))
		return;
	add_rows(&maker);
	note_add(form->composer, maker.table,
	         LIT("K adalah target kinerja menurut dasar datanya (kumulatif atau per "
	             "triwulan), Rp adalah target keuangan triwulan itu saja."));
	if (maker.unplanned)
		note_add(form->composer, maker.table,
		         LIT("Target keuangan triwulan yang belum ditetapkan bertanda - dan tidak "
		             "termasuk dalam jumlah."));
}
