/* With which money: programmes, or kegiatan and sub kegiatan, and their sum.
 *
 * Amounts are the year's unless the agreement was signed on others. Where amounts before a
 * change are given, three columns show what was, what is and the difference, in plain digits
 * below heads that say (Rp); without them one column writes money as the office does.
 */
#include "layouts/pk/parts.h"

#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "layouts/tables/tables.h"
#include "official/rupiah.h"
#include "record/aturan.h"
#include "record/perjanjian.h"
#include "record/record.h"

/* A figure: who bears it, by path, and its name there; empty where nothing is known. */
struct amount {
	struct text bearer;
	const char *name;
};

struct money_row {
	struct text name, path;
	struct amount now, before, change;
	struct amount usual; /* before, where another row tells of a change */
	struct rich remark;
};

struct money_rows {
	struct money_row *items;
	size_t count;
	size_t capacity;
};

static const struct amount nothing = { { "", 0 }, "" };

static struct amount amount_of(struct number own, struct text path, struct money year, struct text year_path)
{
	if (own.given)
		return (struct amount){ path, "anggaran" };
	return year.given ? (struct amount){ year_path, "anggaran" } : nothing;
}

/* In a perjanjian perubahan what the year's data give where it says nothing itself; what they do not give has not
 * changed. */
static void set_before(struct money_row *row, struct number own, struct text path, const struct agreement *agreement,
                       struct money year, struct text year_path)
{
	row->before = own.given ? (struct amount){ path, "semula" } : nothing;
	row->usual = agreement->changed && year.given ? (struct amount){ year_path, "semula" } : nothing;
	if (!own.given && year.changed)
		row->before = row->usual;
}

/* -- the table -- */

/* A column per column of the table; 0 for those it has not. */
struct money_table {
	struct composer *composer;
	struct table *table;
	size_t before, now, difference, remark;
};

static bool any_before(const struct money_rows *rows)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->items[i].before.bearer.count)
			return true;
	return false;
}

/* Sub kegiatan without money of their own have targets alone. */
static bool any_amount(const struct money_rows *rows)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->items[i].now.bearer.count || rows->items[i].before.bearer.count)
			return true;
	return false;
}

static struct money_table money_table(struct composer *composer, struct blocks *blocks, struct rich name, bool before)
{
	static const struct column_head heads[] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ "", ALIGN_LEFT, false, 0 },
		{ "Anggaran", ALIGN_RIGHT, true, 0 },
		{ "Keterangan", ALIGN_CENTRE, true, 0 },
	};
	static const struct column_head heads_before[] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ "", ALIGN_LEFT, false, 0 },
		{ "Semula (Rp)", ALIGN_RIGHT, true, 0 },
		{ "Menjadi (Rp)", ALIGN_RIGHT, true, 0 },
		{ "Bertambah/ (Berkurang) (Rp)", ALIGN_RIGHT, true, 0 },
		{ "Keterangan", ALIGN_CENTRE, true, 0 },
	};
	struct money_table maker = { composer, NULL, 0, 2, 0, 3 };

	if (before)
		maker = (struct money_table){ composer, NULL, 2, 3, 4, 5 };
	maker.table = table_start(composer, blocks, before ? heads_before : heads, maker.remark + 1, LIT(""));
	cell_words(composer->arena, &maker.table->rows.items[0], 1, name);
	return maker;
}

/* As the office writes money, unless the head says (Rp). */
static void amount_cell(const struct money_table *maker, struct row *row, size_t column, struct amount amount)
{
	static const enum rupiah_style styles[] = {
		[UANG_RP_RAPAT] = RUPIAH_EYD,
		[UANG_RP_SPASI] = RUPIAH_SPACED,
		[UANG_RP_TITIK] = RUPIAH_DOTTED,
		[UANG_RP_STRIP] = RUPIAH_CLOSED,
	};
	struct composer *composer = maker->composer;
	enum rupiah_style style = styles[composer->record->aturan->gaya_uang];
	struct figure figure;

	if (!amount.bearer.count) {
		cell_dash(composer, row, column);
		return;
	}
	if (maker->before) {
		cell_figure(composer, row, column, amount.bearer, amount.name, 0);
		return;
	}
	figure = figure_of(composer, amount.bearer, amount.name, 0);
	cell_printed(composer, row, column, &figure,
	             figure.known ? rupiah_format(composer->arena, figure.rupiah, style) : LIT("-"));
}

static void money_cells(const struct money_table *maker, struct row *row, const struct money_row *one)
{
	amount_cell(maker, row, maker->now, one->now);
	if (!maker->before)
		return;
	amount_cell(maker, row, maker->before, one->before);
	if (one->now.bearer.count && one->before.bearer.count)
		cell_figure_change(maker->composer, row, maker->difference, one->change.bearer, one->change.name, 0);
	else
		cell_dash(maker->composer, row, maker->difference);
}

/* Of its programmes or kegiatan, as the agreement at this path has the sums. */
static void total_row(const struct money_table *maker, struct text agreement, bool programs)
{
	struct composer *composer = maker->composer;
	struct row *row = row_add(composer->arena, maker->table, ROW_TOTAL);
	const struct money_row sums = {
		.now = { agreement, programs ? "jumlah_program" : "jumlah_kegiatan" },
		.before = { agreement, programs ? "semula_program" : "semula_kegiatan" },
		.change = { agreement, programs ? "perubahan_program" : "perubahan_kegiatan" },
	};

	cell_name(composer, row, 0, LIT("Jumlah"), LIT(""));
	cell_span(maker->table, maker->table->rows.count - 1, 0, 2, 1);
	money_cells(maker, row, &sums);
}

static void money_table_add(struct composer *composer, struct blocks *blocks, struct rich name,
                            const struct money_rows *rows, struct text path, const struct perjanjian *perjanjian,
                            bool programs)
{
	bool before = any_before(rows);
	struct money_table maker;

	if (!any_amount(rows))
		return;
	for (size_t i = 0; before && i < rows->count; i++)
		if (!rows->items[i].before.bearer.count)
			rows->items[i].before = rows->items[i].usual;
	maker = money_table(composer, blocks, name, before);
	maker.table->path = path;
	for (size_t i = 0; i < rows->count; i++) {
		const struct money_row *one = &rows->items[i];
		struct row *row = row_add(composer->arena, maker.table, ROW_BODY);

		cell_name(composer, row, 0, text_format(composer->arena, "%z.", i + 1), LIT(""));
		cell_name(composer, row, 1, one->name, one->path);
		money_cells(&maker, row, one);
		cell_words(composer->arena, row, maker.remark, one->remark);
	}
	total_row(&maker, perjanjian->path, programs);
}

/* -- programmes -- */

static struct rich remark_of(struct composer *composer, struct prose own, const struct program *program)
{
	if (!program)
		return prose(composer, own);
	return prose_or(composer, own, program->sumber_dana, path_in(composer, program->path, "sumber_dana"));
}

static void program_row(struct composer *composer, struct money_rows *rows, const struct agreement *agreement,
                        const struct program *program, const struct program_perjanjian *own)
{
	struct money_row *row = array_push(composer->arena, rows);

	row->name = coded(composer, program->kode, program->nama);
	row->path = path_in(composer, program->path, "nama");
	row->now = amount_of(own->anggaran, own->path, program_money(program), program->path);
	set_before(row, own->semula, own->path, agreement, program_money(program), program->path);
	row->change = (struct amount){ own->path.count ? own->path : program->path, "perubahan" };
	row->remark = remark_of(composer, own->keterangan, program);
}

void pk_program_money(struct composer *composer, struct blocks *blocks, const struct agreement *agreement)
{
	const struct record *record = composer->record;
	const struct perjanjian *perjanjian = agreement->perjanjian;
	struct money_rows rows = { NULL, 0, 0 };

	for (size_t i = 0; i < perjanjian->program.count; i++) {
		const struct program_perjanjian *own = &perjanjian->program.items[i];

		program_row(composer, &rows, agreement, record_program(record, own->program), own);
	}
	for (size_t i = 0; agreement->uppermost && !perjanjian->program.count && i < record->program.count; i++)
		program_row(composer, &rows, agreement, &record->program.items[i],
		            &(struct program_perjanjian){ .path = LIT("") });
	money_table_add(composer, blocks, rich_plain(composer->arena, LIT("Program"), LIT("")), &rows,
	                perjanjian->program.count ? path_in(composer, perjanjian->path, "program") : LIT("program"),
	                perjanjian, true);
}

/* -- kegiatan: by sub kegiatan where these are named -- */

static void sub_kegiatan_row(struct composer *composer, struct money_rows *rows, const struct agreement *agreement,
                             const struct sub_kegiatan_perjanjian *own)
{
	const struct program *program = NULL;
	const struct sub_kegiatan *year = perjanjian_sub_kegiatan(composer->record, own->sub_kegiatan, NULL, &program);
	struct money none = { 0 };
	struct money_row *row = array_push(composer->arena, rows);

	row->name = year ? coded(composer, year->kode, year->nama) : own->nama;
	row->path = path_in(composer, year ? year->path : own->path, "nama");
	row->now = amount_of(own->anggaran, own->path, year ? sub_kegiatan_money(year) : none,
	                     year ? year->path : LIT(""));
	set_before(row, own->semula, own->path, agreement, year ? sub_kegiatan_money(year) : none,
	           year ? year->path : LIT(""));
	row->change = (struct amount){ own->path, "perubahan" };
	row->remark = remark_of(composer, own->keterangan, program);
}

static void kegiatan_row(struct composer *composer, struct money_rows *rows, const struct agreement *agreement,
                         const struct kegiatan_perjanjian *own)
{
	const struct program *program = NULL;
	const struct kegiatan *year = perjanjian_kegiatan(composer->record, own->kegiatan, &program);
	struct money none = { 0 };
	struct money_row *row = array_push(composer->arena, rows);

	row->name = year ? coded(composer, year->kode, year->nama) : own->nama;
	row->path = path_in(composer, year ? year->path : own->path, "nama");
	row->now = amount_of(own->anggaran, own->path, year ? kegiatan_money(year) : none, year ? year->path : LIT(""));
	set_before(row, own->semula, own->path, agreement, year ? kegiatan_money(year) : none,
	           year ? year->path : LIT(""));
	row->change = (struct amount){ own->path, "perubahan" };
	row->remark = remark_of(composer, own->keterangan, program);
}

void pk_kegiatan_money(struct composer *composer, struct blocks *blocks, const struct agreement *agreement)
{
	const struct perjanjian *perjanjian = agreement->perjanjian;
	struct money_rows rows = { NULL, 0, 0 };
	struct text usual;
	size_t alone = 0;

	for (size_t i = 0; i < perjanjian->kegiatan.count; i++) {
		const struct kegiatan_perjanjian *own = &perjanjian->kegiatan.items[i];

		for (size_t k = 0; k < own->sub_kegiatan.count; k++)
			sub_kegiatan_row(composer, &rows, agreement, &own->sub_kegiatan.items[k]);
		if (own->sub_kegiatan.count)
			continue;
		kegiatan_row(composer, &rows, agreement, own);
		alone++;
	}
	usual = alone == rows.count ? LIT("Kegiatan") : alone ? LIT("Kegiatan/ Sub Kegiatan") : LIT("Sub Kegiatan");
	money_table_add(composer, blocks, prose_or(composer, agreement->words->kolom_kegiatan, usual, LIT("")), &rows,
	                path_in(composer, perjanjian->path, "kegiatan"), perjanjian, false);
}
