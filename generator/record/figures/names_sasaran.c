/* What names may ask of several indicators together, and of a sasaran: {iku.rata_rata}, {sasaran.pmks.efisiensi}. */
#include "record/figures/naming.h"

#include "record/figures/biaya.h"
#include "record/figures/measures_triwulan.h"
#include "record/figures/predikat.h"
#include "record/record.h"

#include "record/shapes/shapes.h"

/* -- of several indicators -- */

/* Whose: of one sasaran, or of all. */
struct several {
	const struct naming *naming;
	const struct sasaran *sasaran;
	struct ikhtisar_capaian all;
	int year;
};

static void each_input(const struct several *of, const char *format,
                       bool (*counts)(const struct several *of, const struct indikator *indikator))
{
	const struct record *record = of->naming->record;

	for (size_t s = 0; s < record->sasaran.count && of->naming->origin; s++) {
		const struct sasaran *sasaran = &record->sasaran.items[s];

		for (size_t i = 0; i < sasaran->indikator.count && (!of->sasaran || of->sasaran == sasaran); i++)
			if (counts(of, &sasaran->indikator.items[i]))
				origin_input_at(of->naming, sasaran->indikator.items[i].path, format, of->year);
	}
}

static bool any(const struct several *of, const struct indikator *indikator)
{
	(void)of;
	(void)indikator;
	return true;
}

static bool reached(const struct several *of, const struct indikator *indikator)
{
	return indikator_hasil(of->naming->record, indikator, of->year) == HASIL_TERCAPAI;
}

static bool missed(const struct several *of, const struct indikator *indikator)
{
	return indikator_hasil(of->naming->record, indikator, of->year) == HASIL_TIDAK_TERCAPAI;
}

static bool reckoned(const struct several *of, const struct indikator *indikator)
{
	return indikator_capaian(of->naming->record, indikator, of->year).known;
}

static bool undecided(const struct several *of, const struct indikator *indikator)
{
	return !reached(of, indikator) && !missed(of, indikator);
}

static struct figure jumlah(const struct several *of)
{
	origin_formula(of->naming, FORMULA_BANYAK);
	each_input(of, "nama", any);
	return figure_count(of->all.indikator);
}

static struct figure tercapai(const struct several *of)
{
	origin_formula(of->naming, FORMULA_BANYAK);
	each_input(of, "keterangan.%d", reached);
	return figure_count(of->all.tercapai);
}

static struct figure tidak_tercapai(const struct several *of)
{
	origin_formula(of->naming, FORMULA_BANYAK);
	each_input(of, "keterangan.%d", missed);
	return figure_count(of->all.tidak_tercapai);
}

static struct figure belum_dinilai(const struct several *of)
{
	origin_formula(of->naming, FORMULA_BANYAK);
	each_input(of, "keterangan.%d", undecided);
	return figure_count(of->all.indikator - of->all.tercapai - of->all.tidak_tercapai);
}

static bool unreckoned(const struct several *of, const struct indikator *indikator)
{
	return !reckoned(of, indikator);
}

/* Those that the mean is not of. */
static struct figure tidak_dihitung(const struct several *of)
{
	origin_formula(of->naming, FORMULA_BANYAK);
	each_input(of, "capaian.%d", unreckoned);
	return figure_count(of->all.indikator - of->all.dihitung);
}

static struct figure rata_rata(const struct several *of)
{
	origin_formula(of->naming, FORMULA_RATA_RATA);
	each_input(of, "capaian.%d", reckoned);
	return figure_percent(of->all.rata_rata);
}

static struct figure predikat(const struct several *of)
{
	origin_formula(of->naming, FORMULA_PREDIKAT);
	if (of->sasaran)
		origin_input_at(of->naming, of->sasaran->path, "rata_rata", 0);
	else
		origin_input_at(of->naming, LIT("iku"), "rata_rata", 0);
	return figure_words(predikat_of(of->naming->record->aturan, of->all.rata_rata));
}

static const struct several_row {
	const char *name;
	struct figure (*value)(const struct several *of);
} several_rows[] = {
	{ "jumlah", jumlah },
	{ "tercapai", tercapai },
	{ "tidak_tercapai", tidak_tercapai },
	{ "rata_rata", rata_rata },
	{ "predikat", predikat },
	{ "belum_dinilai", belum_dinilai },
	{ "tidak_dihitung", tidak_dihitung },
};

static enum naming_step find_several(struct naming *naming, const struct sasaran *sasaran, struct figure *figure)
{
	int year = (int)naming->record->tahun.value;
	struct several of = { naming, sasaran, { 0 }, year };

	for (size_t i = 0; i < sizeof several_rows / sizeof *several_rows; i++) {
		if (!text_is(naming_part(naming, 0), several_rows[i].name)) {
			naming_choice(naming, 0, text_from(several_rows[i].name));
			continue;
		}
		of.all = sasaran ? sasaran_ikhtisar(naming->record, sasaran, year)
		                 : record_ikhtisar(naming->record, year);
		*figure = several_rows[i].value(&of);
		return naming_ends(naming, 1);
	}
	return NAMING_NOT_MINE;
}

/* "kinerja_kumulatif.rata_rata.2": of all that have quarters. */
static enum naming_step find_quarter(struct naming *naming, struct figure *figure)
{
	const struct series_word *word;
	const struct record *record = naming->record;
	struct mean mean = { 0 };
	enum naming_step step;
	int quarter;

	if (!text_starts(naming_part(naming, 0), "kinerja"))
		return NAMING_NOT_MINE;
	word = naming_series_word(naming, 0, false);
	if (!word)
		return NAMING_WRONG;
	if (!text_is(naming_part(naming, 1), "rata_rata")) {
		naming_choice(naming, 1, LIT("rata_rata"));
		return NAMING_WRONG;
	}
	step = naming_quarter(naming, 2, &quarter);
	origin_formula(naming, FORMULA_RATA_RATA);
	for (size_t s = 0; s < record->sasaran.count && quarter; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			const struct indikator *indikator = &record->sasaran.items[s].indikator.items[i];
			struct kinerja kinerja = kinerja_of_indikator(record, indikator);
			struct measure percent =
				kinerja_capaian(record, &kinerja, kinerja_quarter(&kinerja, quarter, word->reach));

			mean_add(&mean, percent);
			if (percent.known && naming->origin)
				origin_input_at(naming, indikator->path,
				                text_format(naming->arena, "%s.capaian.%%d", word->name).bytes,
				                quarter);
		}
	*figure = figure_percent(mean_of(&mean));
	return step;
}

enum naming_step name_of_iku(struct naming *naming, struct figure *figure)
{
	enum naming_step step;
	const struct record *record = naming->record;
	const struct indikator *indikator = record_indikator(record, naming_part(naming, 0));

	if (indikator)
		return naming_onto(naming, 1, &indikator_shape, indikator, indikator->path);
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			naming_choice(naming, 0, record->sasaran.items[s].indikator.items[i].kunci);
	step = find_quarter(naming, figure);
	return step == NAMING_NOT_MINE ? naming_or_wrong(find_several(naming, NULL, figure)) : step;
}

/* -- sasaran -- */

static enum naming_step take_money(struct naming *naming, const struct sasaran *sasaran, struct figure *figure)
{
	struct biaya biaya = { .scope = &naming->scope, .sasaran = sasaran };
	ARRAY_OF(struct text) parts = { NULL, 0, 0 };
	struct purse purse = { .money = sasaran_money(&naming->scope, sasaran) };

	while (biaya_next(&biaya))
		*array_push(naming->arena, &parts) = biaya_path(&biaya);
	purse.parts = parts.items;
	purse.count = parts.count;
	return naming_money(naming, 0, &purse, figure);
}

static enum naming_step take_efisiensi(struct naming *naming, const struct sasaran *sasaran, bool ne,
                                       struct figure *figure)
{
	struct efisiensi result = sasaran_efisiensi(&naming->scope, sasaran);

	if (ne) {
		origin_formula(naming, FORMULA_NILAI_EFISIENSI);
		origin_input(naming, "rata_rata", 0);
		origin_input(naming, "anggaran", 0);
		origin_input(naming, "realisasi", 0);
	} else {
		origin_efisiensi(naming, "rata_rata", "realisasi");
	}
	origin_why(naming, result.alasan, ARAH_NAIK);
	*figure = figure_percent(ne ? result.ne : result.nilai);
	return naming_ends(naming, 1);
}

enum naming_step name_at_sasaran(struct naming *naming, struct figure *figure)
{
	const struct sasaran *sasaran = naming->bearer.item;
	const struct word_row rows[] = { { .name = "uraian", .words = sasaran->uraian } };
	enum naming_step step = naming_words(naming, rows, sizeof rows / sizeof *rows, figure);

	if (step != NAMING_NOT_MINE)
		return step;
	if (text_is(naming_part(naming, 0), "efisiensi") || text_is(naming_part(naming, 0), "nilai_efisiensi"))
		return take_efisiensi(naming, sasaran, text_is(naming_part(naming, 0), "nilai_efisiensi"), figure);
	naming_choice(naming, 0, LIT("efisiensi"));
	naming_choice(naming, 0, LIT("nilai_efisiensi"));
	step = find_several(naming, sasaran, figure);
	return step == NAMING_NOT_MINE ? take_money(naming, sasaran, figure) : step;
}

enum naming_step name_of_sasaran(struct naming *naming, struct figure *figure)
{
	const struct record *record = naming->record;
	struct text key = naming_part(naming, 0);
	size_t number;

	for (size_t i = 0; i < record->sasaran.count && key.count; i++)
		if (text_equal(record->sasaran.items[i].kunci, key))
			return naming_onto(naming, 1, &sasaran_shape, &record->sasaran.items[i],
			                   record->sasaran.items[i].path);
	if (naming_number(naming, 0, &number) && number <= record->sasaran.count)
		return naming_onto(naming, 1, &sasaran_shape, &record->sasaran.items[number - 1],
		                   record->sasaran.items[number - 1].path);
	if (text_is(key, "jumlah")) {
		origin_formula(naming, FORMULA_BANYAK);
		for (size_t i = 0; i < record->sasaran.count; i++)
			origin_input_at(naming, record->sasaran.items[i].path, "uraian", 0);
		*figure = figure_count(record->sasaran.count);
		return naming_ends(naming, 1);
	}
	naming_choice(naming, 0, LIT("jumlah"));
	for (size_t i = 0; i < record->sasaran.count; i++)
		naming_choice(naming, 0, record->sasaran.items[i].kunci);
	return NAMING_WRONG;
}
