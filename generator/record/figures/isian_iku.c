/* What fields may ask of indicators and of sasaran, a row each:
 * {iku.pmks_mandiri.capaian.2023}, {iku.rata_rata}, {sasaran.pmks.efisiensi}. */
#include "record/figures/isian.h"

#include "record/figures/predikat.h"
#include "record/figures/value.h"
#include "record/record.h"

/* -- indicators -- */

static struct isian iku_nama(const struct record *record, const struct indikator *indikator, int year)
{
	(void)record;
	(void)year;
	return isian_words_of(indikator->nama);
}

static struct isian iku_satuan(const struct record *record, const struct indikator *indikator, int year)
{
	(void)record;
	(void)year;
	return isian_words_of(indikator->satuan);
}

static struct isian iku_sumber_data(const struct record *record, const struct indikator *indikator, int year)
{
	(void)record;
	(void)year;
	return isian_sentence_of(indikator->sumber_data);
}

/* A range or a step of a scale is words. */
static struct isian nilai_of(const struct indikator *indikator, struct nilai nilai)
{
	struct isian isian = { .kind = ISIAN_TEKS, .known = true };

	switch (nilai.kind) {
	case NILAI_TIDAK_ADA:
		isian.known = false;
		break;
	case NILAI_ANGKA:
		isian.kind = ISIAN_ANGKA;
		isian.number = decimal_round(nilai.low, indikator_places(indikator));
		isian.unit = indikator->satuan;
		break;
	case NILAI_RENTANG:
		isian.kind = ISIAN_RENTANG;
		isian.indikator = indikator;
		isian.nilai = nilai;
		break;
	case NILAI_KATEGORI:
		isian.text = nilai.kategori;
		break;
	}
	return isian;
}

static struct isian iku_target(const struct record *record, const struct indikator *indikator, int year)
{
	return nilai_of(indikator, nilai_target(record, indikator, year));
}

static struct isian iku_target_akhir(const struct record *record, const struct indikator *indikator, int year)
{
	if (!record->renstra || !record->renstra->akhir.given)
		return (struct isian){ .kind = ISIAN_TEKS };
	(void)year;
	return iku_target(record, indikator, (int)record->renstra->akhir.value);
}

static struct isian iku_realisasi(const struct record *record, const struct indikator *indikator, int year)
{
	(void)record;
	return nilai_of(indikator, nilai_realisasi(indikator, year));
}

static struct isian iku_capaian(const struct record *record, const struct indikator *indikator, int year)
{
	return isian_percent_of(indikator_capaian(record, indikator, year));
}

static struct isian iku_kemajuan(const struct record *record, const struct indikator *indikator, int year)
{
	return isian_percent_of(indikator_kemajuan(record, indikator, year).capaian);
}

static struct isian iku_keterangan(const struct record *record, const struct indikator *indikator, int year)
{
	enum hasil hasil = indikator_hasil(record, indikator, year);

	return (struct isian){ .kind = ISIAN_TEKS,
		               .computed = true,
		               .known = hasil != HASIL_TIDAK_DIKETAHUI,
		               .text = hasil_text(record->aturan, hasil) };
}

static struct isian iku_predikat(const struct record *record, const struct indikator *indikator, int year)
{
	struct isian isian = isian_words_of(predikat_of(record->aturan, indikator_capaian(record, indikator, year)));

	isian.computed = predikat_chosen(record->aturan);
	return isian;
}

static struct isian iku_efisiensi(const struct record *record, const struct indikator *indikator, int year)
{
	(void)year;
	return isian_percent_of(indikator_efisiensi(record, indikator).nilai);
}

static const struct iku_row {
	const char *name;
	struct isian (*value)(const struct record *record, const struct indikator *indikator, int year);
} iku_rows[] = {
	{ "nama", iku_nama },
	{ "satuan", iku_satuan },
	{ "sumber_data", iku_sumber_data },
	{ "target", iku_target },
	{ "realisasi", iku_realisasi },
	{ "capaian", iku_capaian },
	{ "keterangan", iku_keterangan },
	{ "predikat", iku_predikat },
	{ "target_akhir", iku_target_akhir },
	{ "kemajuan", iku_kemajuan },
	{ "efisiensi", iku_efisiensi },
};

static const struct iku_row *lookup_iku_row(struct text name)
{
	for (size_t i = 0; i < sizeof iku_rows / sizeof *iku_rows; i++)
		if (text_is(name, iku_rows[i].name))
			return &iku_rows[i];
	return NULL;
}

static bool indikator_find(struct naming *naming, const struct indikator *indikator, struct isian *isian)
{
	const struct iku_row *row = naming->count > 2 ? lookup_iku_row(naming->parts[2]) : NULL;
	int year = (int)naming->record->tahun.value;

	if (row) {
		naming->wrong = 3;
		if (naming->count > 4 || (naming->count == 4 && !naming_year(naming, 3, &year)))
			return false;
		*isian = row->value(naming->record, indikator, year);
		return true;
	}
	for (size_t i = 0; i < sizeof iku_rows / sizeof *iku_rows; i++)
		naming_choice(naming, 2, text_from(iku_rows[i].name));
	return false;
}

/* -- of several indicators -- */

static const char *const ikhtisar_names[] = { "jumlah", "tercapai", "tidak_tercapai", "rata_rata", "predikat" };

static bool ikhtisar_find(struct naming *naming, size_t part, const struct ikhtisar_capaian *all, struct isian *isian)
{
	const struct isian values[] = {
		isian_count_of(all->indikator),
		isian_count_of(all->tercapai),
		isian_count_of(all->tidak_tercapai),
		isian_percent_of(all->rata_rata),
		isian_words_of(predikat_of(naming->record->aturan, all->rata_rata)),
	};

	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		if (naming->count == part + 1 && text_is(naming->parts[part], ikhtisar_names[i])) {
			*isian = values[i];
			return true;
		}
		naming_choice(naming, part, text_from(ikhtisar_names[i]));
	}
	return false;
}

static void indikator_choices(struct naming *naming)
{
	const struct record *record = naming->record;

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			naming_choice(naming, 1, record->sasaran.items[s].indikator.items[i].kunci);
}

bool isian_of_iku(struct naming *naming, struct isian *isian)
{
	const struct record *record = naming->record;
	struct ikhtisar_capaian all = record_ikhtisar(record, (int)record->tahun.value);
	const struct indikator *indikator = naming->count > 1 ? record_indikator(record, naming->parts[1]) : NULL;

	if (naming->count == 2 && ikhtisar_find(naming, 1, &all, isian))
		return true;
	naming->choices.count = 0;
	if (indikator)
		return indikator_find(naming, indikator, isian);
	indikator_choices(naming);
	for (size_t i = 0; i < sizeof ikhtisar_names / sizeof *ikhtisar_names; i++)
		naming_choice(naming, 1, text_from(ikhtisar_names[i]));
	return false;
}

/* -- sasaran -- */

static bool sasaran_find(struct naming *naming, const struct sasaran *sasaran, struct isian *isian)
{
	const struct record *record = naming->record;
	struct ikhtisar_capaian all = sasaran_ikhtisar(record, sasaran, (int)record->tahun.value);

	if (naming->count == 3 && text_is(naming->parts[2], "uraian")) {
		*isian = isian_words_of(sasaran->uraian);
		return true;
	}
	if (naming->count == 3 && text_is(naming->parts[2], "efisiensi")) {
		*isian = isian_percent_of(sasaran_efisiensi(record, sasaran).nilai);
		return true;
	}
	naming_choice(naming, 2, LIT("uraian"));
	naming_choice(naming, 2, LIT("efisiensi"));
	return ikhtisar_find(naming, 2, &all, isian) || naming_money(naming, 2, sasaran_money(record, sasaran), isian);
}

bool isian_of_sasaran(struct naming *naming, struct isian *isian)
{
	const struct record *record = naming->record;
	struct text key = naming->count > 1 ? naming->parts[1] : LIT("");

	for (size_t i = 0; i < record->sasaran.count && key.count; i++)
		if (text_equal(record->sasaran.items[i].kunci, key))
			return sasaran_find(naming, &record->sasaran.items[i], isian);
	*isian = isian_count_of(record->sasaran.count);
	if (naming->count == 2 && text_is(key, "jumlah"))
		return true;
	naming_choice(naming, 1, LIT("jumlah"));
	for (size_t i = 0; i < record->sasaran.count; i++)
		naming_choice(naming, 1, record->sasaran.items[i].kunci);
	return false;
}
