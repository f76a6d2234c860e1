/* Figures of a quarter over several sub kegiatan: of a kegiatan, a programme, or all. Money is that of the sub kegiatan
 * that the report shows; performance that of their indicators, of all levels where it is of the whole year's target. */
#include "record/figures/naming.h"

#include "record/figures/predikat.h"
#include "record/figures/value.h"
#include "record/record.h"
#include "record/triwulan.h"

/* One question on its way through them. */
struct asking {
	const struct naming *naming;
	const struct record *record;
	const struct subs *subs;
	const struct series_word *word;
	int quarter;
	struct uang_sum sum;
	struct mean mean;
	int places; /* of sums of performance: the most there are */
	struct text satuan;
};

static bool belongs(const struct asking *asking, const struct sub_walk *walk)
{
	const struct subs *subs = asking->subs;

	return (!subs->program || subs->program == walk->program) &&
	       (!subs->kegiatan || subs->kegiatan == walk->kegiatan);
}

static void input(const struct asking *asking, struct text path, const char *name)
{
	if (asking->naming->origin)
		origin_input_at(asking->naming, path,
		                text_format(asking->naming->arena, "%s.%s.%%d", asking->word->name, name).bytes,
		                asking->quarter);
}

/* -- money -- */

static bool counts(const struct asking *asking, const struct sub_walk *walk)
{
	return belongs(asking, walk) && (asking->word->all || sub_kegiatan_shown(asking->record, walk->sub)) &&
	       (!asking->word->planned || uang_direncanakan(asking->record, walk->sub, asking->quarter));
}

static void add_money(struct asking *asking)
{
	struct sub_walk walk = { .scope = &asking->naming->scope };

	while (asking->quarter && sub_walk_next(&walk))
		if (counts(asking, &walk))
			uang_sum_add(&asking->sum, asking->record, walk.sub, asking->quarter, asking->word->reach);
}

static void money_inputs(const struct asking *asking, const char *name)
{
	struct sub_walk walk = { .scope = &asking->naming->scope };

	origin_formula(asking->naming, FORMULA_JUMLAH);
	while (asking->naming->origin && asking->quarter && sub_walk_next(&walk))
		if (counts(asking, &walk))
			input(asking, walk.sub->path, name);
}

/* Of the percentages that are known. */
static struct figure money_mean(struct asking *asking, bool of_year)
{
	struct sub_walk walk = { .scope = &asking->naming->scope };

	origin_formula(asking->naming, FORMULA_RATA_RATA);
	while (asking->quarter && sub_walk_next(&walk)) {
		const struct sub_kegiatan *sub = walk.sub;
		struct quarterly one = uang_quarter(asking->record, sub, asking->quarter, asking->word->reach);
		struct measure whole = of_year ? measure_if(sub->anggaran.given, sub->anggaran.value) : one.target;
		struct measure percent = capaian_uang(whole, one.realisasi, percent_places(asking->record));

		if (!counts(asking, &walk) || !percent.known)
			continue;
		mean_add(&asking->mean, percent);
		input(asking, sub->path, of_year ? "tingkat" : "capaian");
	}
	return figure_percent(mean_of(&asking->mean));
}

/* "program.total.keuangan", "kegiatan.k2.keuangan": the same word of the same bearer. */
static void own_input(const struct asking *asking, const char *name)
{
	if (asking->naming->origin)
		origin_input(asking->naming,
		             text_format(asking->naming->arena, "%s.%s.%%d", asking->word->name, name).bytes,
		             asking->quarter);
}

static void add_renstra(struct asking *asking, struct text path)
{
	struct text name = text_format(asking->naming->arena, "renstra_capaian.%d", asking->quarter);
	struct figure one;

	if (!asking->naming->ask(asking->naming->arena, &asking->naming->scope, path, name, &one) || !one.known)
		return;
	mean_add(&asking->mean, figure_measure(&one));
	origin_input_at(asking->naming, path, "renstra_capaian.%d", asking->quarter);
}

static struct figure anggaran(struct asking *asking)
{
	money_inputs(asking, "setahun");
	return figure_rupiah(asking->sum.anggaran);
}

static struct figure target(struct asking *asking)
{
	money_inputs(asking, "target");
	return figure_rupiah(asking->sum.target);
}

static struct figure realisasi(struct asking *asking)
{
	money_inputs(asking, "realisasi");
	return figure_rupiah(asking->sum.realisasi);
}

static struct figure capaian_of(struct asking *asking)
{
	struct measure ratio = capaian_uang(asking->sum.target, asking->sum.realisasi, percent_places(asking->record));

	origin_formula(asking->naming, FORMULA_PERSEN);
	own_input(asking, "realisasi");
	own_input(asking, "target");
	return figure_percent(asking->sum.complete ? ratio : MEASURE_UNKNOWN);
}

static struct figure tingkat(struct asking *asking)
{
	origin_formula(asking->naming, FORMULA_PERSEN);
	own_input(asking, "realisasi");
	own_input(asking, "anggaran");
	return figure_percent(
		capaian_uang(asking->sum.anggaran, asking->sum.realisasi, percent_places(asking->record)));
}

/* What is summed over them, in rupiah; not known, if `whole`, where it is not for one of them. */
static struct figure money_sum(struct asking *asking, const char *name, bool whole)
{
	struct sub_walk walk = { .scope = &asking->naming->scope };
	struct text each = text_format(asking->naming->arena, "%s.%s.%d", asking->word->name, name, asking->quarter);
	struct measure sum = MEASURE_UNKNOWN;
	bool open = !asking->quarter;

	money_inputs(asking, name);
	while (!open && sub_walk_next(&walk)) {
		struct figure one;
		struct measure measure;

		if (!counts(asking, &walk))
			continue;
		asking->naming->ask(asking->naming->arena, &asking->naming->scope, walk.sub->path, each, &one);
		measure = figure_measure(&one);
		open = whole && !measure.known;
		if (measure.known)
			sum = sum.known ? measure_plus(sum, measure) : measure;
	}
	return figure_rupiah(open ? MEASURE_UNKNOWN : sum);
}

static struct figure semula(struct asking *asking)
{
	return money_sum(asking, "semula", false);
}

static struct figure sisa(struct asking *asking)
{
	return money_sum(asking, "sisa", true);
}

/* Of the same word of the same bearer. */
static struct figure own_figure(const struct asking *asking, enum formula_kind formula, const char *first,
                                const char *second, bool percent)
{
	struct arena *arena = asking->naming->arena;
	const char *a = text_format(arena, "%s.%s", asking->word->name, first).bytes;
	const char *b = text_format(arena, "%s.%s", asking->word->name, second).bytes;

	return percent ? naming_percent(asking->naming, formula, a, b, asking->quarter)
	               : naming_rupiah(asking->naming, formula, a, b, asking->quarter);
}

static struct figure perubahan(struct asking *asking)
{
	return own_figure(asking, FORMULA_SELISIH, "anggaran.%d", "semula.%d", false);
}

static struct figure rencana_persen(struct asking *asking)
{
	return own_figure(asking, FORMULA_PERSEN, "target.%d", "anggaran.%d", true);
}

static struct figure deviasi(struct asking *asking)
{
	return own_figure(asking, FORMULA_SELISIH, "tingkat.%d", "rencana_persen.%d", true);
}

static struct figure rata_rata(struct asking *asking)
{
	return money_mean(asking, false);
}

/* What is reached of the Renstra's money, by form E.81. */
static struct figure rata_renstra(struct asking *asking)
{
	struct sub_walk walk = { .scope = &asking->naming->scope };

	origin_formula(asking->naming, FORMULA_RATA_RATA);
	while (asking->quarter && sub_walk_next(&walk))
		if (counts(asking, &walk))
			add_renstra(asking, walk.sub->path);
	return figure_percent(mean_of(&asking->mean));
}

static struct figure rata_tingkat(struct asking *asking)
{
	return money_mean(asking, true);
}

/* -- performance -- */

typedef void keluaran_visit(struct asking *asking, const struct keluaran *keluaran);

static void each_of(struct asking *asking, const struct keluaran_list *list, keluaran_visit *visit)
{
	for (size_t i = 0; i < list->count && asking->quarter; i++)
		visit(asking, &list->items[i]);
}

static void each_sub(struct asking *asking, keluaran_visit *visit)
{
	struct sub_walk walk = { .scope = &asking->naming->scope };

	while (sub_walk_next(&walk))
		if (belongs(asking, &walk))
			each_of(asking, &walk.sub->indikator, visit);
}

/* Of programmes and kegiatan too. */
static void each_level(struct asking *asking, keluaran_visit *visit)
{
	const struct program *program;

	for (size_t p = 0; (program = scope_program(&asking->naming->scope, p)); p++) {
		if (!asking->subs->program)
			each_of(asking, &program->indikator, visit);
		for (size_t k = 0; k < program->kegiatan.count; k++)
			if (!asking->subs->kegiatan && (!asking->subs->program || asking->subs->program == program))
				each_of(asking, &program->kegiatan.items[k].indikator, visit);
	}
	each_sub(asking, visit);
}

static struct quarterly quarterly_of(const struct asking *asking, const struct kinerja *kinerja)
{
	return kinerja_quarter(kinerja, asking->quarter, asking->word->reach);
}

static void add_capaian(struct asking *asking, const struct keluaran *keluaran)
{
	struct kinerja kinerja = kinerja_of_keluaran(keluaran);
	struct measure percent = kinerja_capaian(asking->record, &kinerja, quarterly_of(asking, &kinerja));

	mean_add(&asking->mean, percent);
	if (percent.known)
		input(asking, keluaran->path, "capaian");
}

static void add_tingkat(struct asking *asking, const struct keluaran *keluaran)
{
	struct kinerja kinerja = kinerja_of_keluaran(keluaran);
	struct quarterly year = { kinerja.target, quarterly_of(asking, &kinerja).realisasi };
	struct measure percent = kinerja_capaian(asking->record, &kinerja, year);

	mean_add(&asking->mean, percent);
	if (percent.known)
		input(asking, keluaran->path, "tingkat");
}

/* A sum of what stands in different units is the office's own wish; it is said below the table. */
static void add_value(struct asking *asking, const struct keluaran *keluaran, struct measure value, const char *name)
{
	int places = keluaran_places(keluaran, value);

	if (!keluaran->triwulan || !value.known)
		return;
	mean_add(&asking->mean, value);
	asking->places = places > asking->places ? places : asking->places;
	input(asking, keluaran->path, name);
}

static void add_setahun(struct asking *asking, const struct keluaran *keluaran)
{
	add_value(asking, keluaran, kinerja_of_keluaran(keluaran).target, "setahun");
}

static void add_target(struct asking *asking, const struct keluaran *keluaran)
{
	struct kinerja kinerja = kinerja_of_keluaran(keluaran);

	add_value(asking, keluaran, quarterly_of(asking, &kinerja).target, "target");
}

static void add_realisasi(struct asking *asking, const struct keluaran *keluaran)
{
	struct kinerja kinerja = kinerja_of_keluaran(keluaran);

	add_value(asking, keluaran, quarterly_of(asking, &kinerja).realisasi, "realisasi");
}

static struct figure sum_of(struct asking *asking, keluaran_visit *visit)
{
	origin_formula(asking->naming, FORMULA_JUMLAH);
	each_sub(asking, visit);
	return figure_number(asking->mean.sum, asking->places, LIT(""), true);
}

static struct figure jumlah_setahun(struct asking *asking)
{
	return sum_of(asking, add_setahun);
}

static struct figure jumlah_target(struct asking *asking)
{
	return sum_of(asking, add_target);
}

static struct figure jumlah_realisasi(struct asking *asking)
{
	return sum_of(asking, add_realisasi);
}

static struct figure kinerja_rata_rata(struct asking *asking)
{
	origin_formula(asking->naming, FORMULA_RATA_RATA);
	each_sub(asking, add_capaian);
	return figure_percent(mean_of(&asking->mean));
}

static struct figure kinerja_banyak(struct asking *asking)
{
	origin_formula(asking->naming, FORMULA_BANYAK);
	each_sub(asking, add_capaian);
	return figure_count(asking->mean.known);
}

static struct figure kinerja_rata_tingkat(struct asking *asking)
{
	origin_formula(asking->naming, FORMULA_RATA_RATA);
	each_level(asking, add_tingkat);
	return figure_percent(mean_of(&asking->mean));
}

static void add_keluaran_renstra(struct asking *asking, const struct keluaran *keluaran)
{
	add_renstra(asking, keluaran->path);
}

static struct figure kinerja_rata_renstra(struct asking *asking)
{
	origin_formula(asking->naming, FORMULA_RATA_RATA);
	each_level(asking, add_keluaran_renstra);
	return figure_percent(mean_of(&asking->mean));
}

/* -- names -- */

static const struct subs_row {
	const char *name;
	bool money;
	struct figure (*value)(struct asking *asking);
} subs_rows[] = {
	{ "anggaran", true, anggaran },
	{ "target", true, target },
	{ "realisasi", true, realisasi },
	{ "capaian", true, capaian_of },
	{ "tingkat", true, tingkat },
	{ "rata_rata", true, rata_rata },
	{ "rata_tingkat", true, rata_tingkat },
	{ "rata_renstra", true, rata_renstra },
	{ "setahun", true, anggaran },
	{ "semula", true, semula },
	{ "perubahan", true, perubahan },
	{ "rencana_persen", true, rencana_persen },
	{ "deviasi", true, deviasi },
	{ "sisa", true, sisa },
	{ "rata_rata", false, kinerja_rata_rata },
	{ "banyak", false, kinerja_banyak },
	{ "rata_tingkat", false, kinerja_rata_tingkat },
	{ "rata_renstra", false, kinerja_rata_renstra },
	{ "jumlah_setahun", false, jumlah_setahun },
	{ "jumlah_target", false, jumlah_target },
	{ "jumlah_realisasi", false, jumlah_realisasi },
};

/* "predikat_rata_tingkat" and "predikat_rata_renstra": by the scale of form E.81 unless the office has one. */
static bool take_predikat_e81(struct asking *asking, struct text name, struct figure *figure)
{
	const struct aturan *scale = predikat_scale(asking->naming->arena, asking->record->aturan);
	bool renstra = text_is(name, "predikat_rata_renstra"), money = asking->word->money;
	struct figure percent;

	if (!renstra && !text_is(name, "predikat_rata_tingkat"))
		return false;
	if (money)
		percent = renstra ? rata_renstra(asking) : rata_tingkat(asking);
	else
		percent = renstra ? kinerja_rata_renstra(asking) : kinerja_rata_tingkat(asking);
	*figure = figure_words(predikat_of(scale, figure_measure(&percent)));
	figure->computed = true;
	if (asking->naming->origin)
		asking->naming->origin->inputs.count = 0;
	origin_formula(asking->naming, FORMULA_PREDIKAT);
	own_input(asking, renstra ? "rata_renstra" : "rata_tingkat");
	return true;
}

/* "predikat" and "predikat_rata_rata" of the percentages. */
static bool take_predikat(struct asking *asking, struct text name, struct figure *figure)
{
	bool mean = text_is(name, "predikat_rata_rata");
	struct figure percent;

	if (!mean && !text_is(name, "predikat"))
		return false;
	percent = asking->word->money ? (mean ? rata_rata(asking) : capaian_of(asking)) : kinerja_rata_rata(asking);
	*figure = figure_words(predikat_of(asking->record->aturan, percent.known ? percent.exact : MEASURE_UNKNOWN));
	figure->computed = true;
	if (asking->naming->origin)
		asking->naming->origin->inputs.count = 0;
	origin_formula(asking->naming, FORMULA_PREDIKAT);
	own_input(asking, mean || !asking->word->money ? "rata_rata" : "capaian");
	return true;
}

enum naming_step naming_subs(struct naming *naming, const struct subs *subs, struct figure *figure)
{
	struct asking asking = { .naming = naming, .record = naming->record, .subs = subs };
	struct text name = naming_part(naming, subs->ahead + 1);
	enum naming_step step = NAMING_WRONG;

	asking.word = naming_series_word(naming, subs->ahead, true);
	if (!asking.word)
		return NAMING_NOT_MINE;
	if (naming->part + subs->ahead + 1 < naming->count)
		step = naming_quarter(naming, subs->ahead + 2, &asking.quarter);
	if (step == NAMING_FOUND)
		add_money(&asking);
	if (step == NAMING_FOUND && (take_predikat(&asking, name, figure) || take_predikat_e81(&asking, name, figure)))
		return step;
	for (size_t i = 0; i < sizeof subs_rows / sizeof *subs_rows; i++) {
		if (subs_rows[i].money != asking.word->money)
			continue;
		if (text_is(name, subs_rows[i].name) && step == NAMING_FOUND) {
			*figure = subs_rows[i].value(&asking);
			return step;
		}
		if (!text_is(name, subs_rows[i].name))
			naming_choice(naming, subs->ahead + 1, text_from(subs_rows[i].name));
	}
	return NAMING_WRONG;
}
