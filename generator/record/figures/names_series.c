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

static const struct series_word series_words[] = {
	{ "kinerja", false, REACH_BASIS, false, false },
	{ "kinerja_triwulan", false, REACH_ALONE, false, false },
	{ "kinerja_kumulatif", false, REACH_TO_DATE, false, false },
	{ "keuangan", true, REACH_BASIS, false, false },
	{ "keuangan_triwulan", true, REACH_ALONE, false, false },
	{ "keuangan_kumulatif", true, REACH_TO_DATE, false, false },
	{ "keuangan_rencana", true, REACH_ALONE, true, false },
	{ "renja", true, REACH_TO_DATE, false, true },
	{ "renja_triwulan", true, REACH_ALONE, false, true },
};

const struct series_word *naming_series_word(struct naming *naming, size_t ahead, bool money)
{
	for (size_t i = 0; i < sizeof series_words / sizeof *series_words; i++) {
		if (series_words[i].money && !money)
			continue;
		if (text_is(naming_part(naming, ahead), series_words[i].name))
			return &series_words[i];
		naming_choice(naming, ahead, text_from(series_words[i].name));
	}
	return NULL;
}

/* One question and all that answers need. */
struct asked {
	const struct naming *naming;
	const struct record *record;
	const struct quartered *of;
	const struct series_word *word;
	int quarter; /* 0: none */
	struct quarterly quarterly;
	struct quarterly_parts parts;
	struct measure percent;
};

/* -- where it comes from -- */

/* Performance of a sub kegiatan is that of its first indicator. */
static void series_input(const struct asked *asked, const char *format, int number)
{
	bool other = !asked->word->money && asked->of->keluaran;

	origin_input_at(asked->naming, other ? asked->of->keluaran->path : asked->naming->bearer.path, format, number);
}

/* The year's figure of the same kind. */
static void year_input(const struct asked *asked, const char *key)
{
	bool target = text_is(text_from(key), "target");

	if (asked->word->money)
		series_input(asked, target ? "anggaran" : "realisasi", 0);
	else
		series_input(asked,
		             text_format(asked->naming->arena, asked->of->indikator ? "%s.%%d" : "%s", key).bytes,
		             (int)asked->record->tahun.value);
}

static void year_origin(const struct asked *asked, const char *key)
{
	if (!asked->naming->origin)
		return;
	origin_formula(asked->naming, FORMULA_JUMLAH);
	year_input(asked, key);
}

/* A target of money may be a share, and that of a standing is the year's. */
static void quarter_input(const struct asked *asked, const char *key, int quarter)
{
	const struct kinerja *kinerja = asked->of->kinerja;
	bool target = text_is(text_from(key), "target");

	if (target && asked->word->money)
		series_input(asked, "rencana.%d", quarter);
	else if (target &&
	         !(kinerja->setahun->triwulan[quarter - 1] && kinerja->setahun->triwulan[quarter - 1]->target.given))
		year_input(asked, key);
	else
		series_input(asked, text_format(asked->naming->arena, "triwulan.%%d.%s", key).bytes, quarter);
}

static void part_inputs(const struct asked *asked, const char *key, unsigned set)
{
	for (int i = 0; i < QUARTERS; i++)
		if (set & 1u << i)
			quarter_input(asked, key, i + 1);
	if (set & 1u << SERIES_YEAR)
		year_input(asked, key);
}

static void parts_origin(const struct asked *asked, const char *key, struct series_parts parts)
{
	if (!asked->naming->origin || !asked->quarter || !parts.plus)
		return;
	origin_formula(asked->naming, parts.minus ? FORMULA_SELISIH : FORMULA_JUMLAH);
	part_inputs(asked, key, parts.plus);
	part_inputs(asked, key, parts.minus);
}

/* -- what they are -- */

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

	parts_origin(asked, "target", asked->parts.target);
	if (asked->word->money || !asked->of->indikator || !asked->quarter)
		return figure;
	figure = figure_nilai(asked->of->indikator,
	                      kinerja_target(asked->of->kinerja, asked->quarter, asked->quarterly.target));
	figure.computed = true;
	return figure;
}

static struct figure realisasi_value(const struct asked *asked)
{
	parts_origin(asked, "realisasi", asked->parts.realisasi);
	return value_of(asked, asked->quarterly.realisasi);
}

/* The same word's target and realisasi of the quarter. */
static void inputs_origin(const struct asked *asked)
{
	struct arena *arena = asked->naming->arena;

	series_input(asked, text_format(arena, "%s.realisasi.%%d", asked->word->name).bytes, asked->quarter);
	series_input(asked, text_format(arena, "%s.target.%%d", asked->word->name).bytes, asked->quarter);
}

static void capaian_origin(const struct asked *asked)
{
	const struct kinerja *kinerja = asked->of->kinerja;

	if (!asked->naming->origin || !asked->quarter || (!asked->word->money && !kinerja))
		return;
	if (asked->word->money)
		origin_formula(asked->naming, FORMULA_PERSEN);
	else
		origin_capaian(asked->naming, kinerja->arah,
		               kinerja_target(kinerja, asked->quarter, asked->quarterly.target), asked->percent);
	inputs_origin(asked);
}

static struct figure capaian_value(const struct asked *asked)
{
	capaian_origin(asked);
	return figure_percent(asked->percent);
}

static struct figure predikat_value(const struct asked *asked)
{
	struct figure figure = figure_words(predikat_of(asked->record->aturan, asked->percent));
	struct arena *arena = asked->naming->arena;

	origin_formula(asked->naming, FORMULA_PREDIKAT);
	series_input(asked, text_format(arena, "%s.capaian.%%d", asked->word->name).bytes, asked->quarter);
	figure.computed = true;
	return figure;
}

/* What was reached of the year's target, or spent of the anggaran. */
static struct figure tingkat_value(const struct asked *asked)
{
	const struct kinerja *kinerja = asked->of->kinerja;
	struct arena *arena = asked->naming->arena;
	struct measure percent = MEASURE_UNKNOWN, spent = asked->quarterly.realisasi;

	if (asked->word->money) {
		struct number budget = asked->of->sub->anggaran;

		percent = capaian_uang(measure_if(budget.given, budget.value), spent, percent_places(asked->record));
		origin_formula(asked->naming, FORMULA_PERSEN);
	} else if (kinerja) {
		percent = kinerja_capaian(asked->record, kinerja, (struct quarterly){ kinerja->target, spent });
		origin_capaian(asked->naming, kinerja->arah, nilai_angka(kinerja->target), percent);
	}
	series_input(asked, text_format(arena, "%s.realisasi.%%d", asked->word->name).bytes, asked->quarter);
	if (asked->naming->origin)
		year_input(asked, "target");
	return figure_percent(percent);
}

/* Of the year: the target, or the anggaran. */
static struct figure setahun_value(const struct asked *asked)
{
	struct measure year = MEASURE_UNKNOWN;

	year_origin(asked, "target");
	if (asked->word->money)
		year = measure_if(asked->of->sub->anggaran.given, asked->of->sub->anggaran.value);
	else if (asked->of->kinerja)
		year = asked->of->kinerja->target;
	return value_of(asked, year);
}

/* -- of money alone -- */

static struct figure semula_value(const struct asked *asked)
{
	struct money money = sub_kegiatan_money(asked->of->sub);

	origin_formula(asked->naming, FORMULA_JUMLAH);
	series_input(asked, "semula", 0);
	return figure_rupiah(measure_if(money.given, money.semula));
}

/* Of the same word: its own target of the anggaran, and so on. */
static struct figure own_percent(const struct asked *asked, enum formula_kind formula, const char *first,
                                 const char *second)
{
	struct arena *arena = asked->naming->arena;

	return naming_percent(asked->naming, formula, text_format(arena, "%s.%s", asked->word->name, first).bytes,
	                      text_format(arena, "%s.%s", asked->word->name, second).bytes, asked->quarter);
}

static struct figure rencana_persen_value(const struct asked *asked)
{
	return own_percent(asked, FORMULA_PERSEN, "target.%d", "setahun.%d");
}

static struct figure deviasi_value(const struct asked *asked)
{
	return own_percent(asked, FORMULA_SELISIH, "tingkat.%d", "rencana_persen.%d");
}

static struct figure perubahan_value(const struct asked *asked)
{
	return naming_rupiah(asked->naming, FORMULA_SELISIH, "anggaran", "semula", 0);
}

/* Of the anggaran, once all that was spent to date is taken from it. */
static struct figure sisa_value(const struct asked *asked)
{
	return naming_rupiah(asked->naming, FORMULA_SELISIH, "keuangan.setahun.%d", "keuangan_kumulatif.realisasi.%d",
	                     asked->quarter);
}

static const struct answer_row {
	const char *name;
	struct figure (*value)(const struct asked *asked);
	bool money; /* alone */
} answers[] = {
	{ "target", target_value, false },   { "realisasi", realisasi_value, false },
	{ "capaian", capaian_value, false }, { "predikat", predikat_value, false },
	{ "setahun", setahun_value, false }, { "tingkat", tingkat_value, false },
	{ "semula", semula_value, true },    { "perubahan", perubahan_value, true },
	{ "deviasi", deviasi_value, true },  { "rencana_persen", rencana_persen_value, true },
	{ "sisa", sisa_value, true },
};

static void ask(struct asked *asked)
{
	const struct kinerja *kinerja = asked->of->kinerja;

	if (!asked->quarter ||
	    (asked->word->planned && !uang_direncanakan(asked->record, asked->of->sub, asked->quarter)))
		return;
	if (asked->word->money) {
		asked->quarterly = uang_quarter(asked->record, asked->of->sub, asked->quarter, asked->word->reach);
		asked->parts = uang_parts(asked->record, asked->of->sub, asked->quarter, asked->word->reach);
		asked->percent = capaian_uang(asked->quarterly.target, asked->quarterly.realisasi,
		                              percent_places(asked->record));
	} else if (kinerja) {
		asked->quarterly = kinerja_quarter(kinerja, asked->quarter, asked->word->reach);
		asked->parts = kinerja_parts(kinerja, asked->quarter, asked->word->reach);
		asked->percent = kinerja_capaian(asked->record, kinerja, asked->quarterly);
	}
}

/* The part behind the word. */
static enum naming_step answer(struct naming *naming, struct asked *asked, struct figure *figure)
{
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		enum naming_step step;

		if (answers[i].money && !asked->word->money)
			continue;
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

/* Targets of money that are shares: rencana.2, as the basis has it, rencana_laporan.2, of the report. */
static void rencana_origin(const struct naming *naming, const struct sub_kegiatan *sub, int quarter)
{
	const struct uang_triwulan *one = sub->triwulan ? sub->triwulan->triwulan[quarter - 1] : NULL;

	if (one && one->target.given) {
		origin_stated(naming, one->path, "target");
	} else if (one && one->target_persen.given) {
		origin_formula(naming, FORMULA_BAGIAN);
		origin_input_at(naming, one->path, "target_persen", 0);
		origin_input(naming, "anggaran", 0);
	} else {
		bool rest = sub->triwulan && sub->triwulan->basis == BASIS_PER_TRIWULAN && quarter > 1;

		origin_formula(naming, rest ? FORMULA_SELISIH : FORMULA_JUMLAH);
		origin_input(naming, "rencana_laporan.%d", quarter);
		if (rest)
			origin_input(naming, "rencana_laporan.%d", quarter - 1);
	}
}

static enum naming_step rencana(struct naming *naming, const struct sub_kegiatan *sub, struct figure *figure)
{
	bool own = text_is(naming_part(naming, 0), "rencana");
	enum naming_step step;
	int quarter;

	if (!own && !text_is(naming_part(naming, 0), "rencana_laporan"))
		return NAMING_NOT_MINE;
	step = naming_quarter(naming, 1, &quarter);
	if (step != NAMING_FOUND || !quarter)
		return step;
	*figure = figure_rupiah(own ? uang_rencana(naming->record, sub, quarter)
	                            : uang_rencana_laporan(naming->record, sub, quarter));
	if (own) {
		rencana_origin(naming, sub, quarter);
		return step;
	}
	origin_formula(naming, FORMULA_BAGIAN);
	origin_input_at(naming, LIT("laporan_triwulan"), "%d.target_persen", quarter);
	origin_input(naming, "anggaran", 0);
	return step;
}

enum naming_step naming_series(struct naming *naming, const struct quartered *of, struct figure *figure)
{
	struct asked asked = { .naming = naming, .record = naming->record, .of = of };

	asked.word = naming_series_word(naming, 0, of->sub != NULL);
	if (asked.word)
		return answer(naming, &asked, figure);
	return of->sub ? rencana(naming, of->sub, figure) : NAMING_NOT_MINE;
}
