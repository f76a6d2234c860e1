/* The rows of formulas. Their arithmetic is that of measures*.c, asked with figures. */
#include "record/figures/formula.h"

#include "base/buffer.h"
#include "record/figures/measures_private.h"

#define TIMES "\xC3\x97"
#define MINUS "\xE2\x88\x92"
#define PERMENPAN "PermenPANRB 53/2014, lampiran II"

static struct measure input(const struct reckoning *of, size_t i)
{
	return i < of->count ? figure_measure(&of->inputs[i]) : MEASURE_UNKNOWN;
}

static struct measure reckon_naik(const struct reckoning *of)
{
	return capaian(ARAH_NAIK, input(of, 1), input(of, 0), of->places);
}

static struct measure reckon_turun(const struct reckoning *of)
{
	return capaian(ARAH_TURUN, input(of, 1), input(of, 0), of->places);
}

static struct measure reckon_turun_rasio(const struct reckoning *of)
{
	return capaian(ARAH_TURUN_RASIO, input(of, 1), input(of, 0), of->places);
}

/* The target is a range, or the one value that is to be met. */
static struct measure reckon_rentang(const struct reckoning *of)
{
	struct measure realisasi = input(of, 0);

	if (of->count < 2 || !realisasi.known)
		return MEASURE_UNKNOWN;
	if (of->inputs[1].kind != FIGURE_RANGE)
		return capaian(ARAH_RENTANG, input(of, 1), realisasi, of->places);
	return measure_rentang(of->arah, of->inputs[1].nilai.low, of->inputs[1].nilai.high, realisasi.value,
	                       of->places);
}

static struct measure reckon_hundred(const struct reckoning *of)
{
	return measure_of(decimal_round(decimal_from_int(100), of->places));
}

/* first / second x third, divided last. */
static struct measure reckon_rasio(const struct reckoning *of)
{
	struct measure part = input(of, 0), whole = input(of, 1), factor = input(of, 2), result = MEASURE_UNKNOWN;
	struct decimal product;

	if (!part.known || !whole.known || !factor.known ||
	    !decimal_mul(part.value, factor.value, part.value.places + factor.value.places, &product))
		return MEASURE_UNKNOWN;
	for (int places = DECIMAL_PLACES_MAX; places >= of->places && !result.known; places -= 2)
		result.known = decimal_div(product, whole.value, places, &result.value);
	result.value = decimal_round(result.value, of->places);
	return result;
}

/* first x second + third x fourth ... */
static struct measure reckon_berbobot(const struct reckoning *of)
{
	struct measure sum = measure_of(decimal_from_int(0));

	for (size_t i = 0; i + 1 < of->count && sum.known; i += 2) {
		struct decimal value = input(of, i).value, weight = input(of, i + 1).value;

		sum.known = decimal_mul(value, weight, value.places + weight.places, &value) &&
		            decimal_add(sum.value, value, &sum.value);
	}
	sum.value = decimal_round(sum.value, of->places);
	return sum;
}

/* What is not known counts nothing. */
static struct measure reckon_jumlah(const struct reckoning *of)
{
	struct measure sum = MEASURE_UNKNOWN;

	for (size_t i = 0; i < of->count; i++) {
		struct measure one = input(of, i);

		if (one.known && !sum.known)
			sum = one;
		else if (one.known)
			sum.known = decimal_add(sum.value, one.value, &sum.value);
	}
	return sum;
}

static struct measure reckon_genap(const struct reckoning *of)
{
	struct measure sum = input(of, 0);

	for (size_t i = 1; i < of->count; i++)
		sum = measure_plus(sum, input(of, i));
	return sum;
}

static struct measure reckon_selisih(const struct reckoning *of)
{
	struct measure rest = input(of, 0);

	for (size_t i = 1; i < of->count && rest.known; i++) {
		struct measure one = input(of, i);

		rest.known = one.known && decimal_sub(rest.value, one.value, &rest.value);
	}
	return rest;
}

static struct measure reckon_rata_rata(const struct reckoning *of)
{
	struct mean mean = { 0 };

	for (size_t i = 0; i < of->count; i++)
		mean_add(&mean, input(of, i));
	return mean_of(&mean);
}

static struct measure reckon_banyak(const struct reckoning *of)
{
	return measure_of(decimal_from_int((int64_t)of->count));
}

/* so many percent of the second, in whole rupiah */
static struct measure reckon_bagian(const struct reckoning *of)
{
	struct measure percent = input(of, 0), whole = input(of, 1), part = MEASURE_UNKNOWN;
	struct decimal share = decimal_round(percent.value, 6);

	share.places += 2;
	if (percent.known && whole.known)
		part.known = decimal_mul(whole.value, share, 0, &part.value);
	return part;
}

static struct money money_in(const struct reckoning *of, size_t anggaran, size_t realisasi)
{
	struct measure budget = input(of, anggaran), spent = input(of, realisasi);

	return (struct money){
		.given = budget.known, .spent = spent.known, .anggaran = budget.value, .realisasi = spent.value
	};
}

static struct measure reckon_pmk214(const struct reckoning *of)
{
	return efisiensi_dengan(EFISIENSI_PMK214, input(of, 0), money_in(of, 1, 2), of->places).nilai;
}

static struct measure reckon_ne(const struct reckoning *of)
{
	return efisiensi_dengan(EFISIENSI_PMK214, input(of, 0), money_in(of, 1, 2), of->places).ne;
}

static struct measure reckon_sisa(const struct reckoning *of)
{
	return efisiensi(measure_of(decimal_round(decimal_from_int(100), of->places)), input(of, 0));
}

static struct measure reckon_efisiensi(const struct reckoning *of)
{
	return efisiensi(input(of, 0), input(of, 1));
}

const struct formula_row formulas[FORMULA_COUNT] = {
	[FORMULA_CAPAIAN_NAIK] = { "capaian",
	                           reckon_naik,
	                           PERMENPAN,
	                           { "{1} / {2} " TIMES " 100", "{1} / {2} " TIMES " 100" } },
	[FORMULA_CAPAIAN_TURUN] = { "capaian_turun",
	                            reckon_turun,
	                            PERMENPAN,
	                            { "(2 " TIMES " {2} " MINUS " {1}) / {2} " TIMES " 100",
	                              "(2 " TIMES " {2} " MINUS " {1}) / {2} " TIMES " 100" } },
	[FORMULA_CAPAIAN_TURUN_RASIO] = { "capaian_turun_rasio",
	                                  reckon_turun_rasio,
	                                  "",
	                                  { "{2} / {1} " TIMES " 100", "{2} / {1} " TIMES " 100" } },
	[FORMULA_CAPAIAN_RENTANG] = { "capaian_rentang",
	                              reckon_rentang,
	                              "",
	                              { "{1} terhadap {2}: 100 di dalamnya, di luarnya menurut batas terdekat",
	                                "{1} against {2}: 100 inside, outside by the nearer end" } },
	[FORMULA_CAPAIAN_NOL] = { "capaian_nol",
	                          reckon_hundred,
	                          "aturan.target_nol",
	                          { "100, karena target {2} tercapai dengan {1}",
	                            "100, for the target {2} is met by {1}" } },
	[FORMULA_KETERANGAN] = { "keterangan",
	                         NULL,
	                         "",
	                         { "{1} dibandingkan dengan target {2}", "{1} compared with the target {2}" } },
	[FORMULA_PREDIKAT] = { "predikat",
	                       NULL,
	                       "aturan.predikat",
	                       { "{1} pada skala predikat", "{1} on the scale of predikat" } },
	[FORMULA_RASIO] = { "rasio", reckon_rasio, "", { "{1} / {2} " TIMES " {3}", "{1} / {2} " TIMES " {3}" } },
	[FORMULA_BERBOBOT] = { "berbobot", reckon_berbobot, "", { "{*}", "{*}" } },
	[FORMULA_JUMLAH] = { "jumlah", reckon_jumlah, "", { "{+}", "{+}" } },
	[FORMULA_GENAP] = { "jumlah_genap", reckon_genap, "", { "{+}", "{+}" } },
	[FORMULA_SELISIH] = { "selisih", reckon_selisih, "", { "{-}", "{-}" } },
	[FORMULA_RATA_RATA] = { "rata_rata", reckon_rata_rata, "", { "({+}) / {n}", "({+}) / {n}" } },
	[FORMULA_BANYAK] = { "banyak", reckon_banyak, "", { "banyaknya: {n}", "how many: {n}" } },
	[FORMULA_PERSEN] = { "persen", reckon_naik, "", { "{1} / {2} " TIMES " 100", "{1} / {2} " TIMES " 100" } },
	[FORMULA_BAGIAN] = { "bagian", reckon_bagian, "", { "{1}% " TIMES " {2}", "{1}% " TIMES " {2}" } },
	[FORMULA_EFISIENSI_SELISIH] = { "efisiensi",
	                                reckon_efisiensi,
	                                "",
	                                { "{1} " MINUS " {2}", "{1} " MINUS " {2}" } },
	[FORMULA_EFISIENSI_PMK214] = { "efisiensi_pmk214",
	                               reckon_pmk214,
	                               "PMK 214/PMK.02/2017",
	                               { "({2} " TIMES " {1} " MINUS " {3}) / ({2} " TIMES " {1}) " TIMES " 100",
	                                 "({2} " TIMES " {1} " MINUS " {3}) / ({2} " TIMES " {1}) " TIMES " 100" } },
	[FORMULA_EFISIENSI_SISA] = { "efisiensi_sisa", reckon_sisa, "", { "100 " MINUS " {1}", "100 " MINUS " {1}" } },
	[FORMULA_NILAI_EFISIENSI] = { "nilai_efisiensi",
	                              reckon_ne,
	                              "PMK 214/PMK.02/2017",
	                              { "50 + E " TIMES " 2,5, dengan E = ({2} " TIMES " {1} " MINUS
	                                " {3}) / ({2} " TIMES " {1}) " TIMES " 100 dari " MINUS "20 sampai 20",
	                                "50 + E " TIMES " 2,5, where E = ({2} " TIMES " {1} " MINUS
	                                " {3}) / ({2} " TIMES " {1}) " TIMES " 100 from " MINUS "20 to 20" } },
	[FORMULA_WAKTU] = { "jumlah_waktu", NULL, "", { "{+}", "{+}" } },
	[FORMULA_TINGKAT] = { "selisih_tingkat",
	                      NULL,
	                      "",
	                      { "dari {2} ke {1} pada skalanya", "from {2} to {1} on their scale" } },
	[FORMULA_SKALA] = { "skala",
	                    NULL,
	                    "Permendagri 86/2017",
	                    { "skala predikat formulir E.81", "the scale of predikat of form E.81" } },
	[FORMULA_BUKAN_SERATUS] = { "bukan_seratus",
	                            NULL,
	                            "",
	                            { "angka 100 hanya ditulis bila tepat tercapai",
	                              "100 is written only where it is reached exactly" } },
	[FORMULA_PERIODE] = { "periode", NULL, "", { "dari {1} sampai {2}", "from {1} to {2}" } },
};

struct measure formula_reckon(const struct formula_row *formula, const struct reckoning *reckoning)
{
	struct measure result = formula->reckon ? formula->reckon(reckoning) : MEASURE_UNKNOWN;

	if (result.known && reckoning->limit.known && decimal_compare(result.value, reckoning->limit.value) > 0)
		return measure_of(decimal_round(reckoning->limit.value, reckoning->places));
	return result;
}

/* -- spelt -- */

/* An input; one that is not known says so, for a dash looks like a sign. */
static void add_input(struct buffer *out, const struct record *record, const struct figure *input, bool english)
{
	if (input->known)
		buffer_add(out, figure_bare(out->arena, record, input));
	else
		buffer_str(out, english ? "(none)" : "(belum ada)");
}

/* With a plus or minus between, or ('*') times within pairs. */
static void add_all(struct buffer *out, const struct record *record, const struct figure *inputs, size_t count,
                    char sign, bool english)
{
	for (size_t i = 0; i < count; i++) {
		if (i)
			buffer_str(out, sign == '-' ? " " MINUS " " : sign == '*' && i % 2 ? " " TIMES " " : " + ");
		add_input(out, record, &inputs[i], english);
	}
}

struct text formula_spelt(struct arena *arena, const struct record *record, const struct formula_row *formula,
                          const struct figure *inputs, size_t count, bool english)
{
	struct buffer out = { .arena = arena };

	for (const char *at = formula->spelling[english]; *at; at++) {
		if (*at != '{') {
			buffer_byte(&out, *at);
			continue;
		}
		if (at[1] == '+' || at[1] == '*' || at[1] == '-')
			add_all(&out, record, inputs, count, at[1], english);
		else if (at[1] == 'n')
			buffer_int(&out, (int64_t)count);
		else if ((size_t)(at[1] - '1') < count)
			add_input(&out, record, &inputs[at[1] - '1'], english);
		at += 2;
	}
	return buffer_text(&out);
}
