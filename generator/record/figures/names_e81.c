/* What form E.81 asks of the Renstra: what it promised, what was reached up to last year, and both with this year's
 * quarters. Of indicators (renstra_sampai.2, renstra_capaian.2), and of the money of a sub kegiatan, kegiatan or
 * programme (renstra_anggaran, renstra_lalu and the same).
 */
#include "record/figures/naming.h"

#include "record/e81.h"
#include "record/figures/value.h"
#include "record/record.h"
#include "record/triwulan.h"

/* -- of an indicator -- */

struct reaching {
	const struct naming *naming;
	const struct keluaran *keluaran;
	struct kinerja kinerja;
	struct measure target, before; /* of the Renstra, and up to last year */
	int quarter;                   /* 0: none */
};

static struct figure value_of(const struct reaching *of, struct measure measure, bool computed)
{
	return figure_number(measure, keluaran_places(of->keluaran, measure), of->keluaran->satuan, computed);
}

static void stated(const struct reaching *of, const char *key)
{
	const struct keluaran *keluaran = of->keluaran;

	if (keluaran->renstra)
		origin_stated(of->naming, keluaran->renstra->path, key);
}

static struct figure target_renstra(const struct reaching *of)
{
	stated(of, "target");
	return value_of(of, of->target, false);
}

static struct figure realisasi_lalu(const struct reaching *of)
{
	stated(of, "realisasi");
	return value_of(of, of->before, false);
}

/* What is measured anew each time is never added: the latest. */
static struct measure reached(const struct reaching *of)
{
	bool standing = of->keluaran->triwulan && of->keluaran->triwulan->basis == BASIS_TETAP;
	struct measure year = MEASURE_UNKNOWN;

	origin_formula(of->naming, FORMULA_GENAP);
	if (!standing)
		origin_input(of->naming, "realisasi_lalu", 0);
	origin_input(of->naming, "kinerja_kumulatif.realisasi.%d", of->quarter);
	if (of->quarter)
		year = kinerja_quarter(&of->kinerja, of->quarter, REACH_TO_DATE).realisasi;
	return standing ? year : measure_plus(of->before, year);
}

static struct figure renstra_sampai(const struct reaching *of)
{
	return value_of(of, reached(of), true);
}

static struct figure renstra_capaian(const struct reaching *of)
{
	struct quarterly all = { of->target, reached(of) };
	struct measure percent = kinerja_capaian(of->naming->record, &of->kinerja, all);

	if (of->naming->origin)
		of->naming->origin->inputs.count = 0;
	origin_capaian(of->naming, of->keluaran->arah, nilai_angka(of->target), percent);
	origin_input(of->naming, "renstra_sampai.%d", of->quarter);
	origin_input(of->naming, "target_renstra", 0);
	return figure_percent(percent);
}

static const struct reaching_row {
	const char *name;
	struct figure (*value)(const struct reaching *of);
	bool quarterly;
} reaching_rows[] = {
	{ "target_renstra", target_renstra, false },
	{ "realisasi_lalu", realisasi_lalu, false },
	{ "renstra_sampai", renstra_sampai, true },
	{ "renstra_capaian", renstra_capaian, true },
};

enum naming_step name_of_renstra(struct naming *naming, const struct keluaran *keluaran, struct figure *figure)
{
	static const struct keluaran_renstra none = { 0 };
	const struct keluaran_renstra *renstra = keluaran->renstra ? keluaran->renstra : &none;
	struct reaching of = { .naming = naming,
		               .keluaran = keluaran,
		               .kinerja = kinerja_of_keluaran(keluaran),
		               .target = measure_number(renstra->target),
		               .before = measure_number(renstra->realisasi) };
	enum naming_step step;

	for (size_t i = 0; i < sizeof reaching_rows / sizeof *reaching_rows; i++) {
		if (!text_is(naming_part(naming, 0), reaching_rows[i].name))
			continue;
		step = reaching_rows[i].quarterly ? naming_quarter(naming, 1, &of.quarter) : naming_ends(naming, 1);
		if (step == NAMING_FOUND)
			*figure = reaching_rows[i].value(&of);
		return step;
	}
	return NAMING_NOT_MINE;
}

/* -- of money -- */

/* Either of what the Renstra says. */
struct pledged {
	const struct naming *naming;
	bool before; /* spent up to last year, else the anggaran */
};

static struct measure own_of(const struct pledged *of, const struct uang_renstra *renstra)
{
	if (!renstra)
		return MEASURE_UNKNOWN;
	return measure_number(of->before ? renstra->realisasi : renstra->anggaran);
}

static bool has_money(const struct sub_kegiatan *sub)
{
	return sub->anggaran.given || sub->triwulan;
}

/* All parts have to be known. */
static void add_part(struct measure *sum, bool *open, struct measure part)
{
	*open = *open || !part.known;
	*sum = sum->known ? measure_plus(*sum, part) : part;
	if (*open)
		*sum = MEASURE_UNKNOWN;
}

static struct measure of_kegiatan(const struct pledged *of, const struct kegiatan *kegiatan, bool *counts)
{
	struct measure own = own_of(of, kegiatan->renstra), sum = MEASURE_UNKNOWN;
	bool open = false;

	*counts = false;
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++) {
		const struct sub_kegiatan *sub = &kegiatan->sub_kegiatan.items[i];

		*counts = *counts || has_money(sub);
		if (has_money(sub) || sub->renstra)
			add_part(&sum, &open, own_of(of, sub->renstra));
	}
	return own.known ? own : sum;
}

static struct measure of_program(const struct pledged *of, const struct program *program)
{
	struct pledged pledge = { of->naming, false };
	struct measure own = own_of(of, program->renstra), sum = MEASURE_UNKNOWN;
	bool open = false, counts;

	for (size_t k = 0; k < program->kegiatan.count; k++) {
		const struct kegiatan *kegiatan = &program->kegiatan.items[k];

		if (of_kegiatan(&pledge, kegiatan, &counts).known || counts)
			add_part(&sum, &open, of_kegiatan(of, kegiatan, &counts));
	}
	return own.known ? own : sum;
}

/* It is stated, or the sum of its parts. */
static void pledge_origin(const struct pledged *of, const struct money_bearer *bearer,
                          const struct uang_renstra *renstra)
{
	const char *name = of->before ? "renstra_lalu" : "renstra_anggaran";

	if (!of->naming->origin)
		return;
	if (own_of(of, renstra).known || bearer->sub) {
		if (renstra)
			origin_stated(of->naming, renstra->path, of->before ? "realisasi" : "anggaran");
		return;
	}
	origin_formula(of->naming, FORMULA_JUMLAH);
	for (size_t k = 0; bearer->program && k < bearer->program->kegiatan.count; k++)
		origin_input_at(of->naming, bearer->program->kegiatan.items[k].path, name, 0);
	for (size_t i = 0; bearer->kegiatan && i < bearer->kegiatan->sub_kegiatan.count; i++)
		origin_input_at(of->naming, bearer->kegiatan->sub_kegiatan.items[i].path, name, 0);
}

static struct figure take_pledge(const struct naming *naming, const struct money_bearer *bearer, bool before)
{
	struct pledged of = { naming, before };
	struct measure value;
	bool counts;

	if (bearer->sub) {
		value = own_of(&of, bearer->sub->renstra);
		pledge_origin(&of, bearer, bearer->sub->renstra);
	} else if (bearer->kegiatan) {
		value = of_kegiatan(&of, bearer->kegiatan, &counts);
		pledge_origin(&of, bearer, bearer->kegiatan->renstra);
	} else {
		value = of_program(&of, bearer->program);
		pledge_origin(&of, bearer, bearer->program->renstra);
	}
	return figure_rupiah(value);
}

enum naming_step name_of_renstra_money(struct naming *naming, const struct money_bearer *bearer, struct figure *figure)
{
	struct text name = naming_part(naming, 0);
	enum naming_step step;
	int quarter;

	if (text_is(name, "renstra_anggaran") || text_is(name, "renstra_lalu")) {
		*figure = take_pledge(naming, bearer, text_is(name, "renstra_lalu"));
		return naming_ends(naming, 1);
	}
	if (!text_is(name, "renstra_sampai") && !text_is(name, "renstra_capaian"))
		return NAMING_NOT_MINE;
	step = naming_quarter(naming, 1, &quarter);
	if (step != NAMING_FOUND)
		return step;
	if (text_is(name, "renstra_capaian"))
		*figure = naming_percent(naming, FORMULA_PERSEN, "renstra_sampai.%d", "renstra_anggaran", quarter);
	else
		*figure = naming_rupiah(naming, FORMULA_GENAP, "renstra_lalu", "renja.realisasi.%d", quarter);
	return step;
}
