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
	return belongs(asking, walk) && sub_kegiatan_shown(asking->record, walk->sub) &&
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

static struct figure rata_rata(struct asking *asking)
{
	return money_mean(asking, false);
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
	{ "rata_rata", false, kinerja_rata_rata },
	{ "banyak", false, kinerja_banyak },
	{ "rata_tingkat", false, kinerja_rata_tingkat },
	{ "jumlah_setahun", false, jumlah_setahun },
	{ "jumlah_target", false, jumlah_target },
	{ "jumlah_realisasi", false, jumlah_realisasi },
};

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
	if (step == NAMING_FOUND && take_predikat(&asking, name, figure))
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
