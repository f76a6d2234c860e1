/* What fields may ask of indicators and of sasaran, a row each:
 * {iku.pmks_mandiri.capaian.2023}, {iku.rata_rata}, {sasaran.pmks.efisiensi}. */
#include "record/figures/naming.h"

#include "record/figures/measures_triwulan.h"
#include "record/figures/predikat.h"
#include "record/figures/value.h"
#include "record/record.h"

#include "record/shapes/shapes.h"

/* -- indicators -- */

static struct figure iku_nama(const struct record *record, const struct indikator *indikator, int year)
{
	(void)record;
	(void)year;
	return figure_words(indikator->nama);
}

static struct figure iku_satuan(const struct record *record, const struct indikator *indikator, int year)
{
	(void)record;
	(void)year;
	return figure_words(indikator->satuan);
}

static struct figure iku_sumber_data(const struct record *record, const struct indikator *indikator, int year)
{
	(void)record;
	(void)year;
	return figure_sentence(indikator->sumber_data);
}

static struct figure iku_target(const struct record *record, const struct indikator *indikator, int year)
{
	return figure_nilai(indikator, nilai_target(record, indikator, year));
}

static struct figure iku_target_akhir(const struct record *record, const struct indikator *indikator, int year)
{
	if (!record->renstra || !record->renstra->akhir.given)
		return (struct figure){ .kind = FIGURE_WORDS };
	(void)year;
	return iku_target(record, indikator, (int)record->renstra->akhir.value);
}

static struct figure iku_realisasi(const struct record *record, const struct indikator *indikator, int year)
{
	(void)record;
	return figure_nilai(indikator, nilai_realisasi(indikator, year));
}

static struct figure iku_capaian(const struct record *record, const struct indikator *indikator, int year)
{
	return figure_percent(indikator_capaian(record, indikator, year));
}

static struct figure iku_kemajuan(const struct record *record, const struct indikator *indikator, int year)
{
	return figure_percent(indikator_kemajuan(record, indikator, year).capaian);
}

static struct figure iku_keterangan(const struct record *record, const struct indikator *indikator, int year)
{
	enum hasil hasil = indikator_hasil(record, indikator, year);

	return (struct figure){ .kind = FIGURE_WORDS,
		                .computed = true,
		                .known = hasil != HASIL_TIDAK_DIKETAHUI,
		                .words = hasil_text(record->aturan, hasil) };
}

static struct figure iku_predikat(const struct record *record, const struct indikator *indikator, int year)
{
	struct figure figure = figure_words(predikat_of(record->aturan, indikator_capaian(record, indikator, year)));

	figure.computed = predikat_chosen(record->aturan);
	return figure;
}

static struct figure iku_efisiensi(const struct record *record, const struct indikator *indikator, int year)
{
	(void)year;
	return figure_percent(indikator_efisiensi(record, indikator).nilai);
}

static const struct iku_row {
	const char *name;
	struct figure (*value)(const struct record *record, const struct indikator *indikator, int year);
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

/* `ahead` is the part behind the name of the row, which may be a year. */
static enum naming_step take_row(struct naming *naming, const struct iku_row *row, struct figure *figure)
{
	int year = (int)naming->record->tahun.value;
	size_t ahead = naming_year(naming, 1, &year) ? 2 : 1;

	if (ahead == 1)
		year = (int)naming->record->tahun.value;
	*figure = row->value(naming->record, naming->bearer.item, year);
	return naming_ends(naming, ahead);
}

enum naming_step name_at_indikator(struct naming *naming, struct figure *figure)
{
	const struct indikator *indikator = naming->bearer.item;
	const struct iku_row *row = lookup_iku_row(naming_part(naming, 0));
	struct kinerja kinerja = kinerja_of_indikator(naming->record, indikator);

	if (row)
		return take_row(naming, row, figure);
	for (size_t i = 0; i < sizeof iku_rows / sizeof *iku_rows; i++)
		naming_choice(naming, 0, text_from(iku_rows[i].name));
	naming_choice(naming, 0, LIT("formula"));
	return naming_series(naming, &(struct quartered){ .kinerja = &kinerja, .indikator = indikator }, figure);
}

/* -- of several indicators -- */

static const char *const ikhtisar_names[] = { "jumlah", "tercapai", "tidak_tercapai", "rata_rata", "predikat" };

static enum naming_step ikhtisar_find(struct naming *naming, const struct ikhtisar_capaian *all, struct figure *figure)
{
	const struct figure values[] = {
		figure_count(all->indikator),
		figure_count(all->tercapai),
		figure_count(all->tidak_tercapai),
		figure_percent(all->rata_rata),
		figure_words(predikat_of(naming->record->aturan, all->rata_rata)),
	};

	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		if (text_is(naming_part(naming, 0), ikhtisar_names[i])) {
			*figure = values[i];
			return naming_ends(naming, 1);
		}
		naming_choice(naming, 0, text_from(ikhtisar_names[i]));
	}
	return NAMING_NOT_MINE;
}

enum naming_step name_of_iku(struct naming *naming, struct figure *figure)
{
	const struct record *record = naming->record;
	struct ikhtisar_capaian all = record_ikhtisar(record, (int)record->tahun.value);
	const struct indikator *indikator = record_indikator(record, naming_part(naming, 0));

	if (indikator)
		return naming_onto(naming, 1, &indikator_shape, indikator, indikator->path);
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			naming_choice(naming, 0, record->sasaran.items[s].indikator.items[i].kunci);
	return naming_or_wrong(ikhtisar_find(naming, &all, figure));
}

/* -- sasaran -- */

enum naming_step name_at_sasaran(struct naming *naming, struct figure *figure)
{
	const struct record *record = naming->record;
	const struct sasaran *sasaran = naming->bearer.item;
	struct ikhtisar_capaian all = sasaran_ikhtisar(record, sasaran, (int)record->tahun.value);
	const struct word_row rows[] = { { "uraian", sasaran->uraian } };
	enum naming_step step = naming_words(naming, rows, sizeof rows / sizeof *rows, figure);

	if (step == NAMING_NOT_MINE && text_is(naming_part(naming, 0), "efisiensi")) {
		*figure = figure_percent(sasaran_efisiensi(record, sasaran).nilai);
		return naming_ends(naming, 1);
	}
	if (step == NAMING_NOT_MINE) {
		naming_choice(naming, 0, LIT("efisiensi"));
		step = ikhtisar_find(naming, &all, figure);
	}
	return step == NAMING_NOT_MINE ? naming_money(naming, 0, sasaran_money(record, sasaran), figure) : step;
}

enum naming_step name_of_sasaran(struct naming *naming, struct figure *figure)
{
	const struct record *record = naming->record;
	struct text key = naming_part(naming, 0);

	for (size_t i = 0; i < record->sasaran.count && key.count; i++)
		if (text_equal(record->sasaran.items[i].kunci, key))
			return naming_onto(naming, 1, &sasaran_shape, &record->sasaran.items[i],
			                   record->sasaran.items[i].path);
	if (text_is(key, "jumlah")) {
		*figure = figure_count(record->sasaran.count);
		return naming_ends(naming, 1);
	}
	naming_choice(naming, 0, LIT("jumlah"));
	for (size_t i = 0; i < record->sasaran.count; i++)
		naming_choice(naming, 0, record->sasaran.items[i].kunci);
	return NAMING_WRONG;
}
