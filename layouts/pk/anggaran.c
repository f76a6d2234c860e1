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

struct amount {
	bool given;
	struct decimal rupiah;
};

struct money_row {
	struct text name, path;
	struct amount now, before, usual; /* before, where another row tells of a change */
	struct rich remark;
};

struct money_rows {
	struct money_row *items;
	size_t count;
	size_t capacity;
};

static struct amount amount_of(struct number own, struct money year)
{
	if (own.given)
		return (struct amount){ true, own.value };
	return (struct amount){ year.given, year.anggaran };
}

/* In a perjanjian perubahan what the year's data give where it says nothing itself; what they do not give has not
 * changed. */
static void set_before(struct money_row *row, struct number own, const struct agreement *agreement, struct money year)
{
	row->before = (struct amount){ own.given, own.value };
	row->usual = (struct amount){ agreement->changed && year.given, year.semula };
	if (!own.given && year.changed && row->usual.given)
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
		if (rows->items[i].before.given)
			return true;
	return false;
}

/* Sub kegiatan without money of their own have targets alone. */
static bool any_amount(const struct money_rows *rows)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->items[i].now.given || rows->items[i].before.given)
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
static struct text money_words(const struct money_table *maker, struct amount amount)
{
	static const enum rupiah_style styles[] = {
		[UANG_RP_RAPAT] = RUPIAH_EYD,
		[UANG_RP_SPASI] = RUPIAH_SPACED,
		[UANG_RP_TITIK] = RUPIAH_DOTTED,
		[UANG_RP_STRIP] = RUPIAH_CLOSED,
	};
	enum rupiah_style style = styles[maker->composer->record->aturan->gaya_uang];

	if (!amount.given)
		return LIT("-");
	return maker->before ? rupiah_plain(maker->composer, amount.rupiah)
	                     : rupiah_format(maker->composer->arena, amount.rupiah, style);
}

/* What is less stands in brackets, as budgets write it. */
static struct text difference_words(const struct money_table *maker, struct amount now, struct amount before)
{
	struct arena *arena = maker->composer->arena;
	struct decimal difference;

	if (!now.given || !before.given || !decimal_sub(now.rupiah, before.rupiah, &difference))
		return LIT("-");
	if (decimal_sign(difference) >= 0)
		return rupiah_plain(maker->composer, difference);
	difference.digits = -difference.digits;
	return text_format(arena, "(%t)", rupiah_plain(maker->composer, difference));
}

static void money_cells(const struct money_table *maker, struct row *row, struct amount now, struct amount before)
{
	struct composer *composer = maker->composer;

	cell_value(composer, row, maker->now, money_words(maker, now));
	if (!maker->before)
		return;
	cell_value(composer, row, maker->before, money_words(maker, before));
	cell_value(composer, row, maker->difference, difference_words(maker, now, before));
}

/* Unknown once it is past its bounds. */
static void total_add(struct amount *total, struct amount amount, bool *over)
{
	if (!amount.given)
		return;
	*over = *over || !uang_add(&total->rupiah, amount.rupiah);
	total->given = !*over;
}

static void total_row(const struct money_table *maker, const struct money_rows *rows)
{
	struct composer *composer = maker->composer;
	struct amount now = { 0 }, before = now;
	bool over = false, over_before = false, unknown = false;
	struct row *row;

	for (size_t i = 0; i < rows->count; i++) {
		total_add(&now, rows->items[i].now, &over);
		total_add(&before, rows->items[i].before, &over_before);
		unknown = unknown || (rows->items[i].now.given && !rows->items[i].before.given);
	}
	before.given = before.given && !unknown;
	row = row_add(composer->arena, maker->table, ROW_TOTAL);
	cell_name(composer, row, 0, LIT("Jumlah"), LIT(""));
	cell_span(maker->table, maker->table->rows.count - 1, 0, 2, 1);
	money_cells(maker, row, now, before);
}

static void money_table_add(struct composer *composer, struct blocks *blocks, struct rich name,
                            const struct money_rows *rows, struct text path)
{
	bool before = any_before(rows);
	struct money_table maker;

	if (!any_amount(rows))
		return;
	for (size_t i = 0; before && i < rows->count; i++)
		if (!rows->items[i].before.given)
			rows->items[i].before = rows->items[i].usual;
	maker = money_table(composer, blocks, name, before);
	maker.table->path = path;
	for (size_t i = 0; i < rows->count; i++) {
		const struct money_row *one = &rows->items[i];
		struct row *row = row_add(composer->arena, maker.table, ROW_BODY);

		cell_name(composer, row, 0, text_format(composer->arena, "%z.", i + 1), LIT(""));
		cell_name(composer, row, 1, one->name, one->path);
		money_cells(&maker, row, one->now, one->before);
		cell_words(composer->arena, row, maker.remark, one->remark);
	}
	total_row(&maker, rows);
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
	row->now = amount_of(own->anggaran, program_money(program));
	set_before(row, own->semula, agreement, program_money(program));
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
	                perjanjian->program.count ? path_in(composer, perjanjian->path, "program") : LIT("program"));
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
	row->now = amount_of(own->anggaran, year ? sub_kegiatan_money(year) : none);
	set_before(row, own->semula, agreement, year ? sub_kegiatan_money(year) : none);
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
	row->now = amount_of(own->anggaran, year ? kegiatan_money(year) : none);
	set_before(row, own->semula, agreement, year ? kegiatan_money(year) : none);
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
	                path_in(composer, perjanjian->path, "kegiatan"));
}
