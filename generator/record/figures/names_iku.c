/* What names may ask of an indicator, a row each: {iku.pmks_mandiri.capaian.2023}, {iku.pmks_mandiri.efisiensi}. */
#include "record/figures/naming.h"

#include "record/aturan.h"
#include "record/figures/biaya.h"
#include "record/figures/measures_triwulan.h"
#include "record/figures/predikat.h"
#include "record/figures/value.h"
#include "record/record.h"

/* -- stated -- */

static struct figure iku_nama(const struct naming *naming, const struct indikator *indikator, int year)
{
	(void)year;
	origin_stated(naming, indikator->path, "nama");
	return figure_words(indikator->nama);
}

static struct figure iku_satuan(const struct naming *naming, const struct indikator *indikator, int year)
{
	(void)year;
	origin_stated(naming, indikator->path, "satuan");
	return figure_words(indikator->satuan);
}

static struct figure iku_sumber_data(const struct naming *naming, const struct indikator *indikator, int year)
{
	(void)year;
	origin_stated(naming, indikator->path, "sumber_data");
	return figure_sentence(indikator->sumber_data);
}

/* The factor of a ratio: 100 when the data has none. */
static struct figure iku_pengali(const struct naming *naming, const struct indikator *indikator, int year)
{
	struct measure factor = measure_of(decimal_from_int(100));

	(void)year;
	if (indikator->pengali.given) {
		factor = measure_of(indikator->pengali.value);
		origin_stated(naming, indikator->path, "pengali");
	}
	return figure_number(factor, factor.value.places, LIT(""), false);
}

static void target_origin(const struct naming *naming, const struct indikator *indikator, int year)
{
	const struct tahunan *tahunan = indikator_tahunan(indikator, year);
	const struct target_renstra *renstra = renstra_row(naming->record, indikator, year);

	if (!naming->origin)
		return;
	if (tahunan && tahunan->target_kategori.count)
		origin_stated(naming, tahunan->path, "target_kategori");
	else if (tahunan && tahunan->rentang)
		origin_stated(naming, tahunan->path, "rentang");
	else if (tahunan && tahunan->target.given)
		origin_stated(naming, tahunan->path, "target");
	else if (renstra)
		origin_stated(naming, renstra->path, text_format(naming->arena, "target.%d", year).bytes);
}

static struct figure iku_target(const struct naming *naming, const struct indikator *indikator, int year)
{
	target_origin(naming, indikator, year);
	return figure_nilai(indikator, nilai_target(naming->record, indikator, year));
}

static struct figure iku_target_akhir(const struct naming *naming, const struct indikator *indikator, int year)
{
	const struct renstra *renstra = naming->record->renstra;

	(void)year;
	if (!renstra || !renstra->akhir.given)
		return (struct figure){ .kind = FIGURE_WORDS };
	return iku_target(naming, indikator, (int)renstra->akhir.value);
}

/* -- realisasi: given, or from its components -- */

static void komponen_origin(const struct naming *naming, const struct indikator *indikator,
                            const struct tahunan *tahunan)
{
	static const enum formula_kind kinds[] = {
		[HITUNG_RASIO] = FORMULA_RASIO,
		[HITUNG_JUMLAH] = FORMULA_JUMLAH,
		[HITUNG_BERBOBOT] = FORMULA_BERBOBOT,
		[HITUNG_RATA_RATA] = FORMULA_RATA_RATA,
	};

	origin_formula(naming, kinds[indikator->hitung]);
	for (size_t i = 0; i < tahunan->komponen.count; i++) {
		origin_input_at(naming, tahunan->path, "komponen[%d].nilai", (int)i);
		if (indikator->hitung == HITUNG_BERBOBOT)
			origin_input_at(naming, tahunan->path, "komponen[%d].bobot", (int)i);
	}
	if (indikator->hitung == HITUNG_RASIO)
		origin_input(naming, "pengali", 0);
}

static struct figure iku_realisasi(const struct naming *naming, const struct indikator *indikator, int year)
{
	const struct tahunan *tahunan = indikator_tahunan(indikator, year);

	if (tahunan && tahunan->realisasi_kategori.count)
		origin_stated(naming, tahunan->path, "realisasi_kategori");
	else if (tahunan && tahunan->realisasi.given)
		origin_stated(naming, tahunan->path, "realisasi");
	else if (tahunan && tahunan->komponen.count)
		komponen_origin(naming, indikator, tahunan);
	return figure_nilai(indikator, nilai_realisasi(indikator, year));
}

/* -- reached -- */

/* From the realisasi of a year and the target of that one or another. */
static void reached_origin(const struct naming *naming, const struct indikator *indikator, int year, int goal,
                           struct pencapaian reached)
{
	origin_capaian(naming, indikator->arah, nilai_target(naming->record, indikator, goal), reached.capaian);
	origin_input(naming, "realisasi.%d", year);
	origin_input(naming, "target.%d", goal);
	origin_why(naming, reached.alasan, indikator->arah);
}

static struct figure iku_capaian(const struct naming *naming, const struct indikator *indikator, int year)
{
	struct pencapaian reached = indikator_pencapaian(naming->record, indikator, year);

	reached_origin(naming, indikator, year, year, reached);
	return figure_percent(reached.capaian);
}

/* Before the office's cap. */
static struct figure iku_capaian_penuh(const struct naming *naming, const struct indikator *indikator, int year)
{
	struct pencapaian reached = indikator_pencapaian(naming->record, indikator, year);

	reached_origin(naming, indikator, year, year, reached);
	if (naming->origin)
		naming->origin->limit = LIT("");
	return figure_percent(reached.penuh);
}

static struct figure iku_kemajuan(const struct naming *naming, const struct indikator *indikator, int year)
{
	const struct renstra *renstra = naming->record->renstra;
	struct pencapaian reached = indikator_kemajuan(naming->record, indikator, year);

	reached_origin(naming, indikator, year, renstra && renstra->akhir.given ? (int)renstra->akhir.value : year,
	               reached);
	return figure_percent(reached.capaian);
}

static struct figure iku_keterangan(const struct naming *naming, const struct indikator *indikator, int year)
{
	enum hasil hasil = indikator_hasil(naming->record, indikator, year);

	origin_formula(naming, FORMULA_KETERANGAN);
	origin_input(naming, "realisasi.%d", year);
	origin_input(naming, "target.%d", year);
	return (struct figure){ .kind = FIGURE_WORDS,
		                .computed = true,
		                .known = hasil != HASIL_TIDAK_DIKETAHUI,
		                .words = hasil_text(naming->record->aturan, hasil) };
}

static struct figure iku_predikat(const struct naming *naming, const struct indikator *indikator, int year)
{
	const struct aturan *aturan = naming->record->aturan;
	struct figure figure = figure_words(predikat_of(aturan, indikator_capaian(naming->record, indikator, year)));

	origin_formula(naming, FORMULA_PREDIKAT);
	origin_input(naming, "capaian.%d", year);
	figure.computed = predikat_chosen(aturan);
	return figure;
}

/* -- money of its programmes -- */

/* Of all it is paid from, once. */
static void money_origin(const struct naming *naming, const struct indikator *indikator, const char *name)
{
	struct biaya biaya = { .scope = &naming->scope, .indikator = indikator };

	if (!naming->origin)
		return;
	origin_formula(naming, FORMULA_JUMLAH);
	while (biaya_next(&biaya))
		origin_input_at(naming, biaya_path(&biaya), name, 0);
}

static struct figure iku_anggaran(const struct naming *naming, const struct indikator *indikator, int year)
{
	struct money money = indikator_money(&naming->scope, indikator);

	(void)year;
	money_origin(naming, indikator, "anggaran");
	return figure_rupiah(measure_if(money.given, money.anggaran));
}

static struct figure iku_belanja(const struct naming *naming, const struct indikator *indikator, int year)
{
	struct money money = indikator_money(&naming->scope, indikator);

	(void)year;
	money_origin(naming, indikator, "realisasi");
	return figure_rupiah(measure_if(money.spent, money.realisasi));
}

static struct figure iku_serapan(const struct naming *naming, const struct indikator *indikator, int year)
{
	(void)year;
	origin_formula(naming, FORMULA_PERSEN);
	origin_input(naming, "belanja", 0);
	origin_input(naming, "anggaran", 0);
	return figure_percent(serapan(indikator_money(&naming->scope, indikator), percent_places(naming->record)));
}

static struct figure iku_efisiensi(const struct naming *naming, const struct indikator *indikator, int year)
{
	struct efisiensi result = indikator_efisiensi(&naming->scope, indikator);

	origin_efisiensi(naming, "capaian.%d", "belanja");
	origin_why(naming, result.alasan, indikator->arah);
	(void)year;
	return figure_percent(result.nilai);
}

static struct figure iku_nilai_efisiensi(const struct naming *naming, const struct indikator *indikator, int year)
{
	(void)year;
	origin_formula(naming, FORMULA_NILAI_EFISIENSI);
	origin_input(naming, "capaian.%d", (int)naming->record->tahun.value);
	origin_input(naming, "anggaran", 0);
	origin_input(naming, "belanja", 0);
	return figure_percent(indikator_efisiensi(&naming->scope, indikator).ne);
}

/* -- the table -- */

static const struct iku_row {
	const char *name;
	struct figure (*value)(const struct naming *naming, const struct indikator *indikator, int year);
	bool yearly; /* a year may follow */
} iku_rows[] = {
	{ "nama", iku_nama, false },
	{ "satuan", iku_satuan, false },
	{ "sumber_data", iku_sumber_data, false },
	{ "target", iku_target, true },
	{ "realisasi", iku_realisasi, true },
	{ "capaian", iku_capaian, true },
	{ "keterangan", iku_keterangan, true },
	{ "predikat", iku_predikat, true },
	{ "target_akhir", iku_target_akhir, false },
	{ "kemajuan", iku_kemajuan, true },
	{ "anggaran", iku_anggaran, false },
	{ "belanja", iku_belanja, false },
	{ "serapan", iku_serapan, false },
	{ "efisiensi", iku_efisiensi, false },
	{ "nilai_efisiensi", iku_nilai_efisiensi, false },
	{ "pengali", iku_pengali, false },
};

/* Of notes; prose is not offered it. */
static const struct iku_row uncapped = { "capaian_penuh", iku_capaian_penuh, true };

static enum naming_step take_row(struct naming *naming, const struct iku_row *row, struct figure *figure)
{
	int year = (int)naming->record->tahun.value;
	enum naming_step step = row->yearly ? naming_year_or_this(naming, 1, &year) : naming_ends(naming, 1);

	if (step == NAMING_FOUND)
		*figure = row->value(naming, naming->bearer.item, year);
	return step;
}

enum naming_step name_at_indikator(struct naming *naming, struct figure *figure)
{
	const struct indikator *indikator = naming->bearer.item;
	enum naming_step step;
	struct kinerja kinerja;

	if (text_is(naming_part(naming, 0), uncapped.name))
		return take_row(naming, &uncapped, figure);
	for (size_t i = 0; i < sizeof iku_rows / sizeof *iku_rows; i++) {
		if (text_is(naming_part(naming, 0), iku_rows[i].name))
			return take_row(naming, &iku_rows[i], figure);
		naming_choice(naming, 0, text_from(iku_rows[i].name));
	}
	naming_choice(naming, 0, LIT("formula"));
	step = name_of_comparison(naming, figure);
	if (step != NAMING_NOT_MINE)
		return step;
	kinerja = kinerja_of_indikator(naming->record, indikator);
	return naming_series(naming, &(struct quartered){ .kinerja = &kinerja, .indikator = indikator }, figure);
}
