/* What fields may ask of quarters, a row each: {triwulan}, {triwulan.keuangan.capaian},
 * {sub_kegiatan.musrenbang.kinerja.realisasi}, the same of another quarter {... .realisasi.1}.
 *
 * The quarter is that of the report the words stand in; without one nothing can be computed.
 */
#include "record/figures/isian.h"

#include "record/figures/measures_triwulan.h"
#include "record/figures/predikat.h"
#include "record/record.h"
#include "record/triwulan.h"

static const char *const romans[QUARTERS] = { "I", "II", "III", "IV" };

/* Which figures a word asks for. */
static const struct figures {
	const char *name;
	bool money;
	enum reach reach;
} figures[] = {
	{ "kinerja", false, REACH_BASIS },
	{ "kinerja_triwulan", false, REACH_ALONE },
	{ "kinerja_kumulatif", false, REACH_TO_DATE },
	{ "keuangan", true, REACH_BASIS },
	{ "keuangan_triwulan", true, REACH_ALONE },
	{ "keuangan_kumulatif", true, REACH_TO_DATE },
};

enum { FIGURES = sizeof figures / sizeof *figures };

/* One question and all that answers need. */
struct asked {
	const struct record *record;
	const struct sub_kegiatan *sub;  /* or all of them together */
	const struct keluaran *keluaran; /* its first, or NULL */
	const struct figures *figures;
	int quarter; /* 0: none */
	struct quarterly quarterly;
	struct measure percent;
};

static struct isian rupiah_of(struct measure measure)
{
	return (struct isian){ .kind = ISIAN_UANG,
		               .known = measure.known,
		               .computed = true,
		               .rupiah = measure.known ? decimal_round(measure.value, 0).digits : 0 };
}

/* A figure of the indicator or of money. */
static struct isian figure_of(const struct asked *asked, struct measure measure)
{
	struct isian isian = { .kind = ISIAN_ANGKA, .known = measure.known, .computed = true, .number = measure.value };

	if (asked->figures->money)
		return rupiah_of(measure);
	if (asked->keluaran) {
		isian.unit = asked->keluaran->satuan;
		if (asked->keluaran->desimal.given)
			isian.number = decimal_round(measure.value, (int)asked->keluaran->desimal.value);
	}
	return isian;
}

static struct isian target_value(const struct asked *asked)
{
	return figure_of(asked, asked->quarterly.target);
}

static struct isian realisasi_value(const struct asked *asked)
{
	return figure_of(asked, asked->quarterly.realisasi);
}

static struct isian capaian_value(const struct asked *asked)
{
	return isian_percent_of(asked->percent);
}

static struct isian predikat_value(const struct asked *asked)
{
	struct isian isian = isian_words_of(predikat_of(asked->record->aturan, asked->percent));

	isian.computed = true;
	return isian;
}

/* Of the year: the target, or the anggaran. */
static struct isian setahun_value(const struct asked *asked)
{
	struct measure year = { 0 };

	if (asked->figures->money && asked->sub->anggaran.given)
		year = measure_of(decimal_from_int(asked->sub->anggaran.value));
	else if (!asked->figures->money && asked->keluaran)
		year = kinerja_of_keluaran(asked->keluaran).target;
	return figure_of(asked, year);
}

static const struct answer_row {
	const char *name;
	struct isian (*value)(const struct asked *asked);
} answers[] = {
	{ "target", target_value },     { "realisasi", realisasi_value }, { "capaian", capaian_value },
	{ "predikat", predikat_value }, { "setahun", setahun_value },
};

/* -- the quarter -- */

/* The last part may be a quarter; else it is that of the report. */
static bool read_quarter(struct naming *naming, size_t part, int *quarter)
{
	*quarter = naming->record->triwulan;
	naming->wrong = part;
	if (part == naming->count)
		return true;
	if (part + 1 != naming->count || naming->parts[part].count != 1)
		return false;
	*quarter = naming->parts[part].bytes[0] - '0';
	return *quarter >= 1 && *quarter <= QUARTERS;
}

static const struct figures *read_figures(struct naming *naming, size_t part)
{
	for (size_t i = 0; i < FIGURES; i++) {
		if (part < naming->count && text_is(naming->parts[part], figures[i].name))
			return &figures[i];
		naming_choice(naming, part, text_from(figures[i].name));
	}
	return NULL;
}

/* -- one sub kegiatan -- */

static void ask_sub(struct asked *asked)
{
	struct kinerja kinerja;

	if (!asked->quarter)
		return;
	if (asked->figures->money) {
		asked->quarterly = uang_quarter(asked->record, asked->sub, asked->quarter, asked->figures->reach);
		asked->percent = capaian_uang(asked->quarterly.target, asked->quarterly.realisasi,
		                              percent_places(asked->record));
	} else if (asked->keluaran) {
		kinerja = kinerja_of_keluaran(asked->keluaran);
		asked->quarterly = kinerja_quarter(&kinerja, asked->quarter, asked->figures->reach);
		asked->percent = kinerja_capaian(asked->record, &kinerja, asked->quarterly);
	}
}

static bool answer_sub(struct naming *naming, const struct sub_kegiatan *sub, struct isian *isian)
{
	struct asked asked = { .record = naming->record, .sub = sub };

	asked.figures = read_figures(naming, 2);
	if (!asked.figures)
		return false;
	asked.keluaran = sub->indikator.count ? sub->indikator.items : NULL;
	naming->choices.count = 0;
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
		if (naming->count < 4 || !text_is(naming->parts[3], answers[i].name)) {
			naming_choice(naming, 3, text_from(answers[i].name));
			continue;
		}
		if (!read_quarter(naming, 4, &asked.quarter))
			return false;
		ask_sub(&asked);
		*isian = answers[i].value(&asked);
		return true;
	}
	return false;
}

static bool sub_words(struct naming *naming, const struct sub_kegiatan *sub, struct isian *isian)
{
	const struct {
		const char *name;
		struct text text;
	} rows[] = {
		{ "nama", sub->nama },
		{ "kode", sub->kode },
		{ "indikator", sub->indikator.count ? sub->indikator.items[0].nama : LIT("") },
		{ "satuan", sub->indikator.count ? sub->indikator.items[0].satuan : LIT("") },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (naming->count == 3 && text_is(naming->parts[2], rows[i].name)) {
			*isian = isian_words_of(rows[i].text);
			return true;
		}
		naming_choice(naming, 2, text_from(rows[i].name));
	}
	return false;
}

bool isian_of_sub_kegiatan(struct naming *naming, struct isian *isian)
{
	struct sub_walk walk = { .record = naming->record };

	if (naming->count < 2)
		naming->wrong = 1;
	while (sub_walk_next(&walk)) {
		if (naming->count < 2 || !walk.sub->kunci.count || !text_equal(walk.sub->kunci, naming->parts[1])) {
			naming_choice(naming, 1, walk.sub->kunci);
			continue;
		}
		naming->choices.count = 0;
		return sub_words(naming, walk.sub, isian) ||
		       naming_money(naming, 2, sub_kegiatan_money(walk.sub), isian) ||
		       answer_sub(naming, walk.sub, isian);
	}
	if (!naming->choices.count)
		naming_choice(naming, 1, LIT("(belum ada sub kegiatan berkunci)"));
	return false;
}

/* -- all of them -- */

static struct isian mean_value(const struct ringkasan *ringkasan)
{
	return isian_percent_of(ringkasan->kinerja);
}

static struct isian count_value(const struct ringkasan *ringkasan)
{
	return isian_count_of(ringkasan->kinerja_count);
}

static struct isian money_target(const struct ringkasan *ringkasan)
{
	return rupiah_of(ringkasan->uang.target);
}

static struct isian money_realisasi(const struct ringkasan *ringkasan)
{
	return rupiah_of(ringkasan->uang.realisasi);
}

static struct isian money_anggaran(const struct ringkasan *ringkasan)
{
	return rupiah_of(ringkasan->uang.anggaran);
}

static struct isian money_capaian(const struct ringkasan *ringkasan)
{
	return isian_percent_of(ringkasan->rasio);
}

static struct isian money_mean(const struct ringkasan *ringkasan)
{
	return isian_percent_of(ringkasan->keuangan);
}

static const struct sum_row {
	const char *kind, *name;
	struct isian (*value)(const struct ringkasan *ringkasan);
} sum_rows[] = {
	{ "kinerja", "rata_rata", mean_value },       { "kinerja", "banyak", count_value },
	{ "keuangan", "anggaran", money_anggaran },   { "keuangan", "target", money_target },
	{ "keuangan", "realisasi", money_realisasi }, { "keuangan", "capaian", money_capaian },
	{ "keuangan", "rata_rata", money_mean },
};

bool isian_of_triwulan(struct naming *naming, struct isian *isian)
{
	struct ringkasan ringkasan = { 0 };
	int quarter = naming->record->triwulan;

	if (naming->count == 1) {
		*isian = isian_words_of(text_from(quarter ? romans[quarter - 1] : ""));
		isian->computed = true;
		return true;
	}
	for (size_t i = 0; i < sizeof sum_rows / sizeof *sum_rows; i++) {
		if (!text_is(naming->parts[1], sum_rows[i].kind)) {
			naming_choice(naming, 1, text_from(sum_rows[i].kind));
			continue;
		}
		if (naming->wrong < 2)
			naming->choices.count = 0;
		if (naming->count < 3 || !text_is(naming->parts[2], sum_rows[i].name)) {
			naming_choice(naming, 2, text_from(sum_rows[i].name));
			continue;
		}
		if (!read_quarter(naming, 3, &quarter))
			return false;
		if (quarter)
			ringkasan = triwulan_ringkasan(naming->record, quarter);
		*isian = sum_rows[i].value(&ringkasan);
		return true;
	}
	return false;
}
