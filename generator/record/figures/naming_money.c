/* Figures that follow from others their bearer has, by a formula; among them what every bearer of money has:
 * programmes, sasaran and sub kegiatan alike.
 */
#include "record/figures/naming.h"

#include "record/figures/predikat.h"
#include "record/record.h"
#include "record/triwulan.h"

/* -- from others -- */

static struct measure reckoned(const struct naming *naming, enum formula_kind formula, const char *const *formats,
                               size_t count, int number)
{
	struct figure *inputs = arena_many(naming->arena, count, struct figure);
	struct reckoning reckoning = { .inputs = inputs, .count = count, .places = percent_places(naming->record) };

	origin_formula(naming, formula);
	for (size_t i = 0; i < count; i++) {
		struct text name = text_format(naming->arena, formats[i], number);

		if (naming->bearer.path.count)
			name = text_format(naming->arena, "%t.%t", naming->bearer.path, name);
		inputs[i] = (struct figure){ .kind = FIGURE_WORDS };
		naming->ask(naming->arena, &naming->scope, LIT(""), name, &inputs[i]);
		origin_input(naming, formats[i], number);
	}
	return formula_reckon(&formulas[formula], &reckoning);
}

struct figure naming_percent(const struct naming *naming, enum formula_kind formula, const char *first,
                             const char *second, int number)
{
	const char *const formats[] = { first, second };

	return figure_percent(reckoned(naming, formula, formats, 2, number));
}

struct figure naming_rupiah(const struct naming *naming, enum formula_kind formula, const char *first,
                            const char *second, int number)
{
	const char *const formats[] = { first, second };

	return figure_rupiah(reckoned(naming, formula, formats, 2, number));
}

/* -- money: what every bearer of money has -- */

static void purse_origin(const struct naming *naming, const struct purse *purse, const char *name)
{
	if (purse->unchanged && text_is(text_from(name), "semula")) {
		origin_formula(naming, FORMULA_JUMLAH);
		origin_input(naming, "anggaran", 0);
		return;
	}
	if (purse->stated) {
		origin_stated(naming, naming->bearer.path, name);
		return;
	}
	origin_formula(naming, FORMULA_JUMLAH);
	for (size_t i = 0; i < purse->count; i++)
		origin_input_at(naming, purse->parts[i], name, 0);
}

static struct figure money_of(bool known, struct decimal rupiah)
{
	return (struct figure){ .kind = FIGURE_MONEY, .known = known, .rupiah = rupiah };
}

static struct figure anggaran_value(const struct naming *naming, struct money money)
{
	(void)naming;
	return money_of(money.given, money.anggaran);
}

static struct figure realisasi_value(const struct naming *naming, struct money money)
{
	(void)naming;
	return money_of(money.spent, money.realisasi);
}

static struct figure sisa_value(const struct naming *naming, struct money money)
{
	struct decimal rest;
	bool known = uang_sisa(money, &rest);

	origin_formula(naming, FORMULA_SELISIH);
	origin_input(naming, "anggaran", 0);
	origin_input(naming, "realisasi", 0);
	return money_of(known, rest);
}

static struct figure serapan_value(const struct naming *naming, struct money money)
{
	origin_formula(naming, FORMULA_PERSEN);
	origin_input(naming, "realisasi", 0);
	origin_input(naming, "anggaran", 0);
	return figure_percent(serapan(money, percent_places(naming->record)));
}

static struct figure predikat_value(const struct naming *naming, struct money money)
{
	struct figure figure =
		figure_words(predikat_of(naming->record->aturan, serapan(money, percent_places(naming->record))));

	origin_formula(naming, FORMULA_PREDIKAT);
	origin_input(naming, "serapan", 0);
	figure.computed = true;
	return figure;
}

/* Before the budget was changed; the same where nothing is said. */
static struct figure semula_value(const struct naming *naming, struct money money)
{
	(void)naming;
	return money_of(money.given, money.semula);
}

static struct figure perubahan_value(const struct naming *naming, struct money money)
{
	(void)money;
	return naming_rupiah(naming, FORMULA_SELISIH, "anggaran", "semula", 0);
}

/* What the quarters plan for the whole year, of the anggaran. */
static struct figure rencana_persen_value(const struct naming *naming, struct money money)
{
	(void)money;
	return naming_percent(naming, FORMULA_PERSEN, "renja.target.%d", "anggaran", QUARTERS);
}

/* Of the percentages as they are printed, so that who reckons it finds the same. */
static struct figure deviasi_value(const struct naming *naming, struct money money)
{
	(void)money;
	return naming_percent(naming, FORMULA_SELISIH, "serapan", "rencana_persen", 0);
}

static const struct money_row {
	const char *name;
	struct figure (*value)(const struct naming *naming, struct money money);
	bool summed; /* where its parts are not stated */
} money_rows[] = {
	{ "anggaran", anggaran_value, true },
	{ "realisasi", realisasi_value, true },
	{ "serapan", serapan_value, false },
	{ "sisa", sisa_value, false },
	{ "semula", semula_value, true },
	{ "perubahan", perubahan_value, false },
	{ "rencana_persen", rencana_persen_value, false },
	{ "deviasi", deviasi_value, false },
	{ "predikat", predikat_value, false },
};

enum naming_step naming_money(struct naming *naming, size_t ahead, const struct purse *purse, struct figure *figure)
{
	for (size_t i = 0; i < sizeof money_rows / sizeof *money_rows; i++) {
		if (!text_is(naming_part(naming, ahead), money_rows[i].name)) {
			naming_choice(naming, ahead, text_from(money_rows[i].name));
			continue;
		}
		*figure = money_rows[i].value(naming, purse->money);
		if (money_rows[i].summed && naming->origin)
			purse_origin(naming, purse, money_rows[i].name);
		return naming_ends(naming, ahead + 1);
	}
	return NAMING_NOT_MINE;
}
