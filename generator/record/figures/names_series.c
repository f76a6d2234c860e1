/* Figures of quarters, of whoever has them: kinerja.target.2, keuangan_kumulatif.capaian. The word says which figures,
 * the part behind it which of them; without a number it is the quarter that the words stand in, and without one nothing
 * can be computed.
 */
#include "record/figures/naming.h"

#include "record/figures/measures_triwulan.h"
#include "record/figures/predikat.h"
#include "record/figures/value.h"
#include "record/record.h"
#include "record/triwulan.h"

/* Which figures a word asks for. */
static const struct series_word {
	const char *name;
	bool money;
	enum reach reach;
} series_words[] = {
	{ "kinerja", false, REACH_BASIS },
	{ "kinerja_triwulan", false, REACH_ALONE },
	{ "kinerja_kumulatif", false, REACH_TO_DATE },
	{ "keuangan", true, REACH_BASIS },
	{ "keuangan_triwulan", true, REACH_ALONE },
	{ "keuangan_kumulatif", true, REACH_TO_DATE },
};

/* One question and all that answers need. */
struct asked {
	const struct record *record;
	const struct quartered *of;
	const struct series_word *word;
	int quarter; /* 0: none */
	struct quarterly quarterly;
	struct measure percent;
};

/* A figure of the indicator or of money. */
static struct figure value_of(const struct asked *asked, struct measure measure)
{
	const struct keluaran *keluaran = asked->of->keluaran;
	struct figure figure;

	if (asked->word->money)
		return figure_rupiah(measure);
	if (keluaran)
		return figure_number(measure, keluaran_places(keluaran, measure), keluaran->satuan, true);
	figure = (struct figure){ .kind = FIGURE_NUMBER };
	if (asked->of->indikator)
		figure = figure_nilai(asked->of->indikator, nilai_angka(measure));
	figure.computed = true;
	return figure;
}

/* A range or a step of a scale, where the quarter has that of the year. */
static struct figure target_value(const struct asked *asked)
{
	struct figure figure = value_of(asked, asked->quarterly.target);

	if (asked->word->money || !asked->of->indikator || !asked->quarter)
		return figure;
	figure = figure_nilai(asked->of->indikator,
	                      kinerja_target(asked->of->kinerja, asked->quarter, asked->quarterly.target));
	figure.computed = true;
	return figure;
}

static struct figure realisasi_value(const struct asked *asked)
{
	return value_of(asked, asked->quarterly.realisasi);
}

static struct figure capaian_value(const struct asked *asked)
{
	return figure_percent(asked->percent);
}

static struct figure predikat_value(const struct asked *asked)
{
	struct figure figure = figure_words(predikat_of(asked->record->aturan, asked->percent));

	figure.computed = true;
	return figure;
}

/* Of the year: the target, or the anggaran. */
static struct figure setahun_value(const struct asked *asked)
{
	struct measure year = MEASURE_UNKNOWN;

	if (asked->word->money)
		year = measure_if(asked->of->sub->anggaran.given, asked->of->sub->anggaran.value);
	else if (asked->of->kinerja)
		year = asked->of->kinerja->target;
	return value_of(asked, year);
}

static const struct answer_row {
	const char *name;
	struct figure (*value)(const struct asked *asked);
} answers[] = {
	{ "target", target_value },     { "realisasi", realisasi_value }, { "capaian", capaian_value },
	{ "predikat", predikat_value }, { "setahun", setahun_value },
};

static void ask(struct asked *asked)
{
	const struct kinerja *kinerja = asked->of->kinerja;

	if (!asked->quarter)
		return;
	if (asked->word->money) {
		asked->quarterly = uang_quarter(asked->record, asked->of->sub, asked->quarter, asked->word->reach);
		asked->percent = capaian_uang(asked->quarterly.target, asked->quarterly.realisasi,
		                              percent_places(asked->record));
	} else if (kinerja) {
		asked->quarterly = kinerja_quarter(kinerja, asked->quarter, asked->word->reach);
		asked->percent = kinerja_capaian(asked->record, kinerja, asked->quarterly);
	}
}

/* The part behind the word. */
static enum naming_step answer(struct naming *naming, struct asked *asked, struct figure *figure)
{
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		enum naming_step step;

		if (!text_is(naming_part(naming, 1), answers[i].name)) {
			naming_choice(naming, 1, text_from(answers[i].name));
			continue;
		}
		step = naming_quarter(naming, 2, &asked->quarter);
		if (step == NAMING_FOUND)
			ask(asked);
		if (step == NAMING_FOUND)
			*figure = answers[i].value(asked);
		return step;
	}
	return NAMING_WRONG;
}

enum naming_step naming_series(struct naming *naming, const struct quartered *of, struct figure *figure)
{
	struct asked asked = { .record = naming->record, .of = of };

	for (size_t i = 0; i < sizeof series_words / sizeof *series_words; i++) {
		asked.word = &series_words[i];
		if (asked.word->money && !of->sub)
			continue;
		if (text_is(naming_part(naming, 0), asked.word->name))
			return answer(naming, &asked, figure);
		naming_choice(naming, 0, text_from(asked.word->name));
	}
	return NAMING_NOT_MINE;
}
