/* What names may ask of a quarter over all sub kegiatan, a row each: {triwulan}, {triwulan.keuangan.capaian}, the same
 * of another quarter {... .capaian.1}.
 */
#include "record/figures/naming.h"

#include "record/evaluasi.h"
#include "record/figures/measures_triwulan.h"
#include "record/record.h"
#include "record/triwulan.h"

static const char *const romans[QUARTERS] = { "I", "II", "III", "IV" };

/* What is asked of all sub kegiatan together. */
struct summing {
	const struct naming *naming;
	int quarter;
	struct ringkasan all;
};

/* -- where it comes from -- */

/* As series are read together: "keuangan_kumulatif.capaian.%d". */
static const char *series_format(const struct summing *of, const char *kind, enum reach reach, const char *name)
{
	return text_format(of->naming->arena, "%s%s.%s.%%d", kind, reach == REACH_TO_DATE ? "_kumulatif" : "", name)
	        .bytes;
}

/* Percentages of performance that are known. */
static void each_kinerja(const struct summing *of)
{
	const struct record *record = of->naming->record;
	enum reach reach = keluaran_reach(&of->naming->scope);
	struct sub_walk walk = { .scope = &of->naming->scope };
	const char *format = series_format(of, "kinerja", reach, "capaian");

	while (of->naming->origin && of->quarter && sub_walk_next(&walk))
		for (size_t i = 0; i < walk.sub->indikator.count; i++) {
			struct kinerja kinerja = kinerja_of_keluaran(&walk.sub->indikator.items[i]);

			if (kinerja_capaian(record, &kinerja, kinerja_quarter(&kinerja, of->quarter, reach)).known)
				origin_input_at(of->naming, walk.sub->indikator.items[i].path, format, of->quarter);
		}
}

/* Money of the sub kegiatan that the report shows; of the percentages those that are known. */
static void each_keuangan(const struct summing *of, const char *name)
{
	const struct record *record = of->naming->record;
	enum reach reach = keuangan_reach(&of->naming->scope);
	bool percent = text_is(text_from(name), "capaian");
	const char *format = text_is(text_from(name), "anggaran") ? name : series_format(of, "keuangan", reach, name);
	struct sub_walk walk = { .scope = &of->naming->scope };

	while (of->naming->origin && of->quarter && sub_walk_next(&walk)) {
		struct quarterly uang = uang_quarter(record, walk.sub, of->quarter, reach);

		if (sub_kegiatan_shown(record, walk.sub) &&
		    (!percent || capaian_uang(uang.target, uang.realisasi, 2).known))
			origin_input_at(of->naming, walk.sub->path, format, of->quarter);
	}
}

/* -- a row each -- */

static struct figure mean_value(const struct summing *of)
{
	origin_formula(of->naming, FORMULA_RATA_RATA);
	each_kinerja(of);
	return figure_percent(of->all.kinerja);
}

static struct figure count_value(const struct summing *of)
{
	origin_formula(of->naming, FORMULA_BANYAK);
	each_kinerja(of);
	return figure_count(of->all.kinerja_count);
}

static struct figure money_anggaran(const struct summing *of)
{
	origin_formula(of->naming, FORMULA_JUMLAH);
	each_keuangan(of, "anggaran");
	return figure_rupiah(of->all.uang.anggaran);
}

static struct figure money_target(const struct summing *of)
{
	origin_formula(of->naming, FORMULA_JUMLAH);
	each_keuangan(of, "target");
	return figure_rupiah(of->all.uang.target);
}

static struct figure money_realisasi(const struct summing *of)
{
	origin_formula(of->naming, FORMULA_JUMLAH);
	each_keuangan(of, "realisasi");
	return figure_rupiah(of->all.uang.realisasi);
}

static struct figure money_capaian(const struct summing *of)
{
	origin_formula(of->naming, FORMULA_PERSEN);
	origin_input_at(of->naming, LIT("triwulan"), "keuangan.realisasi.%d", of->quarter);
	origin_input_at(of->naming, LIT("triwulan"), "keuangan.target.%d", of->quarter);
	return figure_percent(of->all.rasio);
}

static struct figure money_mean(const struct summing *of)
{
	origin_formula(of->naming, FORMULA_RATA_RATA);
	each_keuangan(of, "capaian");
	return figure_percent(of->all.keuangan);
}

static const struct sum_row {
	const char *kind, *name;
	struct figure (*value)(const struct summing *of);
} sum_rows[] = {
	{ "kinerja", "rata_rata", mean_value },       { "kinerja", "banyak", count_value },
	{ "keuangan", "anggaran", money_anggaran },   { "keuangan", "target", money_target },
	{ "keuangan", "realisasi", money_realisasi }, { "keuangan", "capaian", money_capaian },
	{ "keuangan", "rata_rata", money_mean },
};

/* -- names -- */

/* `keuangan.capaian`, and perhaps the number of another quarter. */
static enum naming_step sums(struct naming *naming, struct figure *figure)
{
	for (size_t i = 0; i < sizeof sum_rows / sizeof *sum_rows; i++) {
		struct summing summing = { .naming = naming };
		enum naming_step step;

		if (!text_is(naming_part(naming, 0), sum_rows[i].kind))
			continue;
		if (!text_is(naming_part(naming, 1), sum_rows[i].name)) {
			naming_choice(naming, 1, text_from(sum_rows[i].name));
			continue;
		}
		step = naming_quarter(naming, 2, &summing.quarter);
		if (step == NAMING_FOUND && summing.quarter)
			summing.all = triwulan_ringkasan(&naming->scope, summing.quarter);
		if (step == NAMING_FOUND)
			*figure = sum_rows[i].value(&summing);
		return step;
	}
	return naming->choices.count && naming->wrong == naming->part + 1 ? NAMING_WRONG : NAMING_NOT_MINE;
}

/* Whose quarter it is: of the report that is being read, else of the quarterly report. */
static void quarter_origin(const struct naming *naming, int quarter)
{
	const struct isi_evaluasi *isi = scope_isi(&naming->scope);
	struct text report = LIT("laporan_triwulan");

	if (isi && naming->origin)
		*array_push(naming->arena, &naming->origin->paths) = isi->path;
	else if (quarter)
		origin_stated(naming, report, text_format(naming->arena, "%d", quarter).bytes);
}

enum naming_step name_of_triwulan(struct naming *naming, struct figure *figure)
{
	int quarter = naming->scope.quarter;
	enum naming_step step;

	if (!naming_part(naming, 0).count) {
		*figure = figure_words(text_from(quarter ? romans[quarter - 1] : ""));
		figure->computed = true;
		quarter_origin(naming, quarter);
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
