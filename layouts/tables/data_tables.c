/* The data tables by name: whether the data has what each shows, and who makes it. */
#include "layouts/tables/data_tables.h"

#include "layouts/tables/tables.h"
#include "record/lkip.h"
#include "record/record.h"

static bool any_tujuan(const struct record *record)
{
	return record->renstra && record->renstra->tujuan.count;
}

static bool any_indikator(const struct record *record)
{
	for (size_t i = 0; i < record->sasaran.count; i++)
		if (record->sasaran.items[i].indikator.count)
			return true;
	return false;
}

static bool any_program(const struct record *record)
{
	return record->program.count > 0;
}

static bool any_perjanjian(const struct record *record)
{
	return any_indikator(record) || any_program(record);
}

static bool any_tindak_lanjut(const struct record *record)
{
	return record->lkip && record->lkip->perencanaan && record->lkip->perencanaan->tindak_lanjut &&
	       record->lkip->perencanaan->tindak_lanjut->kelompok.count;
}

static const struct data_table {
	const char *key;
	bool (*exists)(const struct record *record);
	void (*add)(struct composer *composer, struct blocks *blocks);
} data_tables[] = {
	[DATA_RENSTRA] = { "renstra", any_tujuan, renstra_table },
	[DATA_IKU] = { "iku", any_indikator, iku_table },
	[DATA_PERJANJIAN_KINERJA] = { "perjanjian_kinerja", any_perjanjian, perjanjian_table },
	[DATA_PERBANDINGAN] = { "perbandingan", perbandingan_exists, perbandingan_table },
	[DATA_CAPAIAN] = { "capaian", any_indikator, capaian_table },
	[DATA_EFISIENSI] = { "efisiensi", efisiensi_exists, efisiensi_table },
	[DATA_REALISASI] = { "realisasi", any_program, realisasi_table },
	[DATA_REALISASI_PROGRAM] = { "realisasi_program", any_program, realisasi_program_table },
	[DATA_RINGKASAN] = { "ringkasan", any_indikator, ringkasan_table },
	[DATA_TINDAK_LANJUT] = { "tindak_lanjut", any_tindak_lanjut, tindak_lanjut_table },
};

bool data_table_exists(const struct record *record, enum data_name data)
{
	return data_tables[data].exists && data_tables[data].exists(record);
}

void data_table_add(struct composer *composer, struct blocks *blocks, enum data_name data)
{
	size_t before = blocks->count;
	struct table *table;

	if (!data_table_exists(composer->record, data))
		return;
	data_tables[data].add(composer, blocks);
	if (blocks->count == before)
		return;
	table = &blocks->items[before].table;
	table->key = text_from(data_tables[data].key);
	if (!table->path.count)
		table->path = table->key;
}
