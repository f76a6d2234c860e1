/* The data tables by name: whether the data has what each shows, and who makes it. */
#include "layouts/tables/data_tables.h"

#include "layouts/parts/prose.h"
#include "layouts/tables/tables.h"
#include "record/aturan.h"
#include "record/istilah.h"
#include "record/lkip.h"
#include "record/record.h"

static bool any_tujuan(const struct scope *scope)
{
	const struct record *record = scope->record;

	return record->renstra && record->renstra->tujuan.count;
}

static bool any_indikator(const struct scope *scope)
{
	const struct record *record = scope->record;

	for (size_t i = 0; i < record->sasaran.count; i++)
		if (record->sasaran.items[i].indikator.count)
			return true;
	return false;
}

static bool any_program(const struct scope *scope)
{
	return scope_program(scope, 0) != NULL;
}

static bool any_perjanjian(const struct scope *scope)
{
	return any_indikator(scope) || any_program(scope);
}

static bool any_tindak_lanjut(const struct scope *scope)
{
	const struct record *record = scope->record;

	return record->lkip && record->lkip->perencanaan && record->lkip->perencanaan->tindak_lanjut &&
	       record->lkip->perencanaan->tindak_lanjut->kelompok.count;
}

static const struct data_table {
	const char *key;
	bool (*exists)(const struct scope *scope);
	void (*add)(struct composer *composer, struct blocks *blocks);
	void (*add_columns)(struct composer *composer, struct blocks *blocks, const struct kolom_anggaran_list *kolom);
} data_tables[] = {
	[DATA_RENSTRA] = { "renstra", any_tujuan, renstra_table, NULL },
	[DATA_IKU] = { "iku", any_indikator, iku_table, NULL },
	[DATA_PERJANJIAN_KINERJA] = { "perjanjian_kinerja", any_perjanjian, perjanjian_table, NULL },
	[DATA_PERBANDINGAN] = { "perbandingan", perbandingan_exists, perbandingan_table, NULL },
	[DATA_CAPAIAN] = { "capaian", any_indikator, capaian_table, NULL },
	[DATA_EFISIENSI] = { "efisiensi", efisiensi_exists, efisiensi_table, NULL },
	[DATA_REALISASI] = { "realisasi", any_program, NULL, realisasi_table },
	[DATA_REALISASI_PROGRAM] = { "realisasi_program", any_program, NULL, realisasi_program_table },
	[DATA_RINGKASAN] = { "ringkasan", any_indikator, ringkasan_table, NULL },
	[DATA_TINDAK_LANJUT] = { "tindak_lanjut", any_tindak_lanjut, tindak_lanjut_table, NULL },
};

bool data_table_exists(const struct scope *scope, enum data_name data)
{
	return data_tables[data].exists && data_tables[data].exists(scope);
}

/* What stands below it, from the call or the office. */
static struct prose source_of(const struct record *record, enum data_name data, const struct blok_data *call)
{
	static const struct prose none = { 0 };

	if (call && prose_given(call->sumber))
		return call->sumber;
	return record->aturan->sumber_tabel ? record->aturan->sumber_tabel->data[data] : none;
}

static void name_table(struct composer *composer, struct table *table, enum data_name data,
                       const struct blok_data *call)
{
	table->key = text_from(data_tables[data].key);
	if (!table->path.count)
		table->path = table->key;
	table_source_add(composer, table, source_of(composer->record, data, call));
	if (!call)
		return;
	if (call->kunci.count)
		table->key = call->kunci;
	if (prose_given(call->judul))
		table->caption = prose(composer, call->judul);
}

void data_table_add(struct composer *composer, struct blocks *blocks, enum data_name data, const struct blok_data *call)
{
	size_t before = blocks->count;

	if (!data_table_exists(&composer->scope, data))
		return;
	if (data_tables[data].add)
		data_tables[data].add(composer, blocks);
	else
		data_tables[data].add_columns(composer, blocks,
		                              call && call->kolom.count ? &call->kolom
		                                                        : &composer->record->aturan->kolom_anggaran);
	if (blocks->count > before)
		name_table(composer, blocks->items[before].table, data, call);
}
