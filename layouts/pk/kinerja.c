/* What is promised: sasaran with their indicators and targets, kegiatan with theirs.
 *
 * The uppermost agreement shows the sasaran strategis of the year as they stand in the data; a
 * lower one its own. Kegiatan and sub kegiatan carry the indicators of the year's data unless it
 * gives others.
 */
#include "layouts/pk/parts.h"

#include "layouts/parts/parts.h"
#include "layouts/tables/tables.h"
#include "record/perjanjian.h"
#include "record/istilah.h"
#include "record/record.h"
#include "record/triwulan.h"

/* One line of a table: an indicator and what is to be reached. */
struct promise {
	struct text name, path;
	struct text bearer, target; /* whose target it is, by path, and its name there */
};

#define TARGET LIT("target")

static struct promise promise_of_iku(struct composer *composer, const struct indikator *iku)
{
	return (struct promise){ iku->nama, path_in(composer, iku->path, "nama"), iku->path,
		                 text_format(composer->arena, "target.%d", (int)composer->record->tahun.value) };
}

static struct promise promise_of(struct composer *composer, const struct indikator_perjanjian *own)
{
	const struct indikator *iku = record_indikator(composer->record, own->iku);
	struct promise promise = { own->nama, path_in(composer, own->path, "nama"), own->path, TARGET };

	if (iku)
		promise = promise_of_iku(composer, iku);
	if (own->sebutan_target.count || own->target.given) {
		promise.bearer = own->path;
		promise.target = TARGET;
	}
	return promise;
}

static struct promise promise_of_keluaran(struct composer *composer, const struct keluaran *keluaran)
{
	return (struct promise){ keluaran->nama, path_in(composer, keluaran->path, "nama"), keluaran->path, TARGET };
}

/* -- rows -- */

struct promises {
	struct promise *items;
	size_t count;
	size_t capacity;
};

/* Those of the agreement, else those of the year's data. */
static struct promises gather(struct composer *composer, const struct indikator_perjanjian_list *own,
                              const struct keluaran_list *year)
{
	struct promises all = { NULL, 0, 0 };

	for (size_t i = 0; i < own->count; i++)
		*array_push(composer->arena, &all) = promise_of(composer, &own->items[i]);
	for (size_t i = 0; !own->count && year && i < year->count; i++)
		*array_push(composer->arena, &all) = promise_of_keluaran(composer, &year->items[i]);
	return all;
}

/* A row for each; one without words when there are none, so that the thing itself is named. */
static void promise_rows(struct composer *composer, struct table *table, size_t column, const struct promises *promises)
{
	for (size_t i = 0; i < promises->count || i == 0; i++) {
		struct row *row = row_add(composer->arena, table, ROW_BODY);
		const struct promise *promise = promises->items;

		if (!promises->count) {
			cell_name(composer, row, column, LIT("-"), LIT(""));
			cell_dash(composer, row, column + 1);
			continue;
		}
		promise += i;
		cell_name(composer, row, column, promise->name, promise->path);
		cell_figure_full(composer, row, column + 1, promise->bearer, promise->target.bytes, 0);
	}
}

/* As agreements number: "1." */
static void ordinal_rows(struct composer *composer, struct table *table, size_t first, size_t number)
{
	name_rows(composer, table, first, 0, text_format(composer->arena, "%z.", number), LIT(""));
}

/* -- sasaran -- */

enum { SASARAN_NO, SASARAN_URAIAN, SASARAN_INDIKATOR, SASARAN_TARGET, SASARAN_COLUMNS };

static void strategic_rows(struct composer *composer, struct table *table, const struct sasaran *sasaran, size_t number)
{
	size_t first = table->rows.count;
	struct promises promises = { NULL, 0, 0 };

	for (size_t i = 0; i < sasaran->indikator.count; i++)
		*array_push(composer->arena, &promises) = promise_of_iku(composer, &sasaran->indikator.items[i]);
	promise_rows(composer, table, SASARAN_INDIKATOR, &promises);
	ordinal_rows(composer, table, first, number);
	name_rows(composer, table, first, SASARAN_URAIAN, sasaran->uraian, path_in(composer, sasaran->path, "uraian"));
}

static void own_rows(struct composer *composer, struct table *table, const struct sasaran_perjanjian *sasaran,
                     size_t number)
{
	struct promises promises = gather(composer, &sasaran->indikator, NULL);
	size_t first = table->rows.count;

	promise_rows(composer, table, SASARAN_INDIKATOR, &promises);
	ordinal_rows(composer, table, first, number);
	name_rows(composer, table, first, SASARAN_URAIAN, sasaran->uraian, path_in(composer, sasaran->path, "uraian"));
}

void pk_sasaran_table(struct composer *composer, struct blocks *blocks, const struct agreement *agreement)
{
	const struct column_head strategic[SASARAN_COLUMNS] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ istilah(composer)->sasaran.bytes, ALIGN_LEFT, false, 0 },
		{ istilah(composer)->indikator.bytes, ALIGN_LEFT, false, 0 },
		{ "Target", ALIGN_CENTRE, true, 0 },
	};
	static const struct column_head lower[SASARAN_COLUMNS] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ "Sasaran", ALIGN_LEFT, false, 0 },
		{ "Indikator Kinerja", ALIGN_LEFT, false, 0 },
		{ "Target", ALIGN_CENTRE, true, 0 },
	};
	const struct record *record = composer->record;
	const struct perjanjian *perjanjian = agreement->perjanjian;
	bool own = perjanjian->sasaran.count > 0;
	size_t count = own ? perjanjian->sasaran.count : agreement->uppermost ? record->sasaran.count : 0;
	struct table *table;

	if (!count)
		return;
	table = table_start(composer, blocks, agreement->uppermost ? strategic : lower, SASARAN_COLUMNS, LIT(""));
	table->path = own ? path_in(composer, perjanjian->path, "sasaran") : LIT("sasaran");
	numbers_row(composer, table, "%d");
	for (size_t i = 0; i < count; i++) {
		if (own)
			own_rows(composer, table, &perjanjian->sasaran.items[i], i + 1);
		else
			strategic_rows(composer, table, &record->sasaran.items[i], i + 1);
	}
}

/* -- kegiatan -- */

/* The column of sub kegiatan is there only when one is named. */
struct kegiatan_maker {
	struct composer *composer;
	struct table *table;
	size_t sub;       /* its column, 0 when there is none */
	size_t indikator; /* column */
};

static void sub_kegiatan_rows(struct kegiatan_maker *maker, const struct sub_kegiatan_perjanjian *sub)
{
	struct composer *composer = maker->composer;
	const struct sub_kegiatan *year = perjanjian_sub_kegiatan(composer->record, sub->sub_kegiatan, NULL, NULL);
	struct promises promises = gather(composer, &sub->indikator, year ? &year->indikator : NULL);
	size_t first = maker->table->rows.count;

	promise_rows(composer, maker->table, maker->indikator, &promises);
	name_rows(composer, maker->table, first, maker->sub, year ? year->nama : sub->nama,
	          path_in(composer, year ? year->path : sub->path, "nama"));
}

static void kegiatan_rows(struct kegiatan_maker *maker, const struct kegiatan_perjanjian *kegiatan, size_t number)
{
	struct composer *composer = maker->composer;
	const struct kegiatan *year = perjanjian_kegiatan(composer->record, kegiatan->kegiatan, NULL);
	bool alone = !kegiatan->sub_kegiatan.count;
	struct promises promises = gather(composer, &kegiatan->indikator, year && alone ? &year->indikator : NULL);
	size_t first = maker->table->rows.count;

	if (promises.count || alone) {
		promise_rows(composer, maker->table, maker->indikator, &promises);
		if (maker->sub)
			name_rows(composer, maker->table, first, maker->sub, LIT("-"), LIT(""));
	}
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++)
		sub_kegiatan_rows(maker, &kegiatan->sub_kegiatan.items[i]);
	ordinal_rows(composer, maker->table, first, number);
	name_rows(composer, maker->table, first, 1, year ? year->nama : kegiatan->nama,
	          path_in(composer, year ? year->path : kegiatan->path, "nama"));
}

static bool any_sub(const struct perjanjian *perjanjian)
{
	for (size_t i = 0; i < perjanjian->kegiatan.count; i++)
		if (perjanjian->kegiatan.items[i].sub_kegiatan.count)
			return true;
	return false;
}

void pk_kegiatan_table(struct composer *composer, struct blocks *blocks, const struct agreement *agreement)
{
	static const struct column_head heads[] = {
		{ "No", ALIGN_CENTRE, true, 0 },          { "Kegiatan", ALIGN_LEFT, false, 0 },
		{ "Sub Kegiatan", ALIGN_LEFT, false, 0 }, { "Indikator Kinerja", ALIGN_LEFT, false, 0 },
		{ "Target", ALIGN_CENTRE, true, 0 },
	};
	static const struct column_head heads_alone[] = {
		{ "No", ALIGN_CENTRE, true, 0 },
		{ "Kegiatan", ALIGN_LEFT, false, 0 },
		{ "Indikator Kinerja", ALIGN_LEFT, false, 0 },
		{ "Target", ALIGN_CENTRE, true, 0 },
	};
	const struct perjanjian *perjanjian = agreement->perjanjian;
	bool subs = any_sub(perjanjian);
	struct kegiatan_maker maker = { composer, NULL, subs ? 2 : 0, subs ? 3 : 2 };

	if (!perjanjian->kegiatan.count)
		return;
	maker.table = table_start(composer, blocks, subs ? heads : heads_alone, maker.indikator + 2, LIT(""));
	maker.table->path = path_in(composer, perjanjian->path, "kegiatan");
	numbers_row(composer, maker.table, "%d");
	for (size_t i = 0; i < perjanjian->kegiatan.count; i++)
		kegiatan_rows(&maker, &perjanjian->kegiatan.items[i], i + 1);
}
