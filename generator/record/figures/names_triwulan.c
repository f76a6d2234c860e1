/* What names may ask of a quarter over all sub kegiatan, a row each: {triwulan}, {triwulan.keuangan.capaian}, the same
 * of another quarter {... .capaian.1}.
 */
#include "record/figures/naming.h"

#include "record/figures/measures_triwulan.h"
#include "record/record.h"
#include "record/triwulan.h"

static const char *const romans[QUARTERS] = { "I", "II", "III", "IV" };

static struct figure mean_value(const struct ringkasan *ringkasan)
{
	return figure_percent(ringkasan->kinerja);
}

static struct figure count_value(const struct ringkasan *ringkasan)
{
	return figure_count(ringkasan->kinerja_count);
}

static struct figure money_target(const struct ringkasan *ringkasan)
{
	return figure_rupiah(ringkasan->uang.target);
}

static struct figure money_realisasi(const struct ringkasan *ringkasan)
{
	return figure_rupiah(ringkasan->uang.realisasi);
}

static struct figure money_anggaran(const struct ringkasan *ringkasan)
{
	return figure_rupiah(ringkasan->uang.anggaran);
}

static struct figure money_capaian(const struct ringkasan *ringkasan)
{
	return figure_percent(ringkasan->rasio);
}

static struct figure money_mean(const struct ringkasan *ringkasan)
{
	return figure_percent(ringkasan->keuangan);
}

static const struct sum_row {
	const char *kind, *name;
	struct figure (*value)(const struct ringkasan *ringkasan);
} sum_rows[] = {
	{ "kinerja", "rata_rata", mean_value },       { "kinerja", "banyak", count_value },
	{ "keuangan", "anggaran", money_anggaran },   { "keuangan", "target", money_target },
	{ "keuangan", "realisasi", money_realisasi }, { "keuangan", "capaian", money_capaian },
	{ "keuangan", "rata_rata", money_mean },
};

/* `keuangan.capaian`, and perhaps the number of another quarter. */
static enum naming_step sums(struct naming *naming, struct figure *figure)
{
	for (size_t i = 0; i < sizeof sum_rows / sizeof *sum_rows; i++) {
		struct ringkasan ringkasan = { 0 };
		enum naming_step step;
		int quarter;

		if (!text_is(naming_part(naming, 0), sum_rows[i].kind))
			continue;
		if (!text_is(naming_part(naming, 1), sum_rows[i].name)) {
			naming_choice(naming, 1, text_from(sum_rows[i].name));
			continue;
		}
		step = naming_quarter(naming, 2, &quarter);
		if (step == NAMING_FOUND && quarter)
			ringkasan = triwulan_ringkasan(naming->record, quarter);
		if (step == NAMING_FOUND)
			*figure = sum_rows[i].value(&ringkasan);
		return step;
	}
	if (naming->choices.count && naming->wrong == naming->part + 1)
		return NAMING_WRONG;
	return NAMING_NOT_MINE;
}

enum naming_step name_of_triwulan(struct naming *naming, struct figure *figure)
{
	int quarter = naming->scope.quarter;
	enum naming_step step;

	if (!naming_part(naming, 0).count) {
		*figure = figure_words(text_from(quarter ? romans[quarter - 1] : ""));
		figure->computed = true;
		return naming_ends(naming, 0);
	}
	step = sums(naming, figure);
	if (step != NAMING_NOT_MINE)
		return step;
	naming_choice(naming, 0, LIT("kinerja"));
	naming_choice(naming, 0, LIT("keuangan"));
	return NAMING_WRONG;
}

enum naming_step name_at_laporan_triwulan(struct naming *naming, struct figure *figure)
{
	return sums(naming, figure);
}
