/* What agreements bear besides facts: sums of money, what was before a change, and what is promised.
 *
 * An amount is what the agreement was signed on, else what the year's data say; what is not known counts nothing, and
 * past its bounds no sum is known.
 */
#include "record/figures/naming.h"

#include "record/figures/value.h"
#include "record/perjanjian.h"
#include "record/record.h"

#include "record/shapes/shapes.h"

/* -- rows of money -- */

/* One thing of the agreement: amounts of its own, and the thing of the year's data where there is one. */
struct amount {
	struct number own, own_before;
	struct text path;
	struct money year;
	struct text year_path;
};

struct amounts {
	struct amount *items;
	size_t count, capacity;
};

static struct amount of_program(const struct record *record, const struct program_perjanjian *own)
{
	const struct program *program = record_program(record, own->program);
	struct amount amount = { .own = own->anggaran, .own_before = own->semula, .path = own->path };

	if (program) {
		amount.year = program_money(program);
		amount.year_path = program->path;
	}
	return amount;
}

static struct amount of_kegiatan(const struct record *record, const struct kegiatan_perjanjian *own)
{
	const struct kegiatan *kegiatan = perjanjian_kegiatan(record, own->kegiatan, NULL);
	struct amount amount = { .own = own->anggaran, .own_before = own->semula, .path = own->path };

	if (kegiatan) {
		amount.year = kegiatan_money(kegiatan);
		amount.year_path = kegiatan->path;
	}
	return amount;
}

static struct amount of_sub(const struct record *record, const struct sub_kegiatan_perjanjian *own)
{
	const struct sub_kegiatan *sub = perjanjian_sub_kegiatan(record, own->sub_kegiatan, NULL, NULL);
	struct amount amount = { .own = own->anggaran, .own_before = own->semula, .path = own->path };

	if (sub) {
		amount.year = sub_kegiatan_money(sub);
		amount.year_path = sub->path;
	}
	return amount;
}

/* All of the year where the uppermost names none. */
static void program_amounts(const struct naming *naming, const struct perjanjian *perjanjian, struct amounts *all)
{
	const struct record *record = naming->record;
	bool whole = !perjanjian->program.count && perjanjian == record->perjanjian_kinerja;

	for (size_t i = 0; i < perjanjian->program.count; i++)
		*array_push(naming->arena, all) = of_program(record, &perjanjian->program.items[i]);
	for (size_t i = 0; i < record->program.count && whole; i++)
		*array_push(naming->arena, all) = (struct amount){ .year = program_money(&record->program.items[i]),
			                                           .year_path = record->program.items[i].path };
}

/* By sub kegiatan where these are named. */
static void kegiatan_amounts(const struct naming *naming, const struct perjanjian *perjanjian, struct amounts *all)
{
	for (size_t i = 0; i < perjanjian->kegiatan.count; i++) {
		const struct kegiatan_perjanjian *own = &perjanjian->kegiatan.items[i];

		for (size_t k = 0; k < own->sub_kegiatan.count; k++)
			*array_push(naming->arena, all) = of_sub(naming->record, &own->sub_kegiatan.items[k]);
		if (!own->sub_kegiatan.count)
			*array_push(naming->arena, all) = of_kegiatan(naming->record, own);
	}
}

/* -- sums -- */

/* Whether it is a perjanjian perubahan: it says so, or what it is below does. */
static bool changed(const struct perjanjian *from, const struct perjanjian *sought, bool above, bool *found)
{
	bool own = from->perubahan.given ? from->perubahan.value : above;

	*found = from == sought;
	for (size_t i = 0; i < from->tingkat.count && !*found; i++) {
		bool below = changed(&from->tingkat.items[i], sought, own, found);

		if (*found)
			return below;
	}
	return own;
}

static struct measure add_amount(struct measure sum, bool *over, struct measure amount)
{
	struct decimal total = sum.known ? sum.value : decimal_from_int(0);

	if (!amount.known)
		return sum;
	*over = *over || !uang_add(&total, amount.value);
	return measure_of(total);
}

static struct measure amount_now(const struct naming *naming, const struct amount *one)
{
	if (one->own.given)
		origin_input_at(naming, one->path, "anggaran", 0);
	else if (one->year.given)
		origin_input_at(naming, one->year_path, "anggaran", 0);
	return one->own.given ? measure_number(one->own) : measure_if(one->year.given, one->year.anggaran);
}

/* In a perjanjian perubahan what the year's data give where it says nothing itself; what they do not give has not
 * changed. */
static struct measure amount_before(const struct naming *naming, const struct amount *one, bool is_changed)
{
	bool year = !one->own_before.given && is_changed && one->year.given;

	if (one->own_before.given)
		origin_input_at(naming, one->path, "semula", 0);
	else if (year)
		origin_input_at(naming, one->year_path, "semula", 0);
	return year ? measure_of(one->year.semula) : measure_number(one->own_before);
}

static struct figure sum_of(const struct naming *naming, const struct perjanjian *perjanjian, bool programs,
                            bool before)
{
	struct amounts all = { NULL, 0, 0 };
	struct measure sum = MEASURE_UNKNOWN;
	bool over = false, open = false, found;
	bool is_changed = naming->record->perjanjian_kinerja &&
	                  changed(naming->record->perjanjian_kinerja, perjanjian, false, &found);

	if (programs)
		program_amounts(naming, perjanjian, &all);
	else
		kegiatan_amounts(naming, perjanjian, &all);
	origin_formula(naming, FORMULA_JUMLAH);
	for (size_t i = 0; i < all.count; i++) {
		const struct amount *one = &all.items[i];
		struct measure amount = before ? amount_before(naming, one, is_changed) : amount_now(naming, one);

		open = open || (!amount.known && (one->own.given || one->year.given));
		sum = add_amount(sum, &over, amount);
	}
	return figure_rupiah(over || open ? MEASURE_UNKNOWN : sum);
}

static const struct sum_row {
	const char *name, *before; /* of now, and before a change; the difference is of both */
	bool programs, is_before;
} sum_rows[] = {
	{ "jumlah_program", NULL, true, false },         { "semula_program", NULL, true, true },
	{ "jumlah_kegiatan", NULL, false, false },       { "semula_kegiatan", NULL, false, true },
	{ "perubahan_program", "program", true, false }, { "perubahan_kegiatan", "kegiatan", false, false },
};

static struct figure take_sum(const struct naming *naming, const struct sum_row *row)
{
	struct arena *arena = naming->arena;

	if (!row->before)
		return sum_of(naming, naming->bearer.item, row->programs, row->is_before);
	return naming_rupiah(naming, FORMULA_SELISIH, text_format(arena, "jumlah_%s", row->before).bytes,
	                     text_format(arena, "semula_%s", row->before).bytes, 0);
}

/* "jumlah": of its programmes; of its kegiatan where it names none; of all where the uppermost names neither. */
enum naming_step name_at_perjanjian(struct naming *naming, struct figure *figure)
{
	const struct perjanjian *perjanjian = naming->bearer.item;
	bool programs = perjanjian->program.count || !perjanjian->kegiatan.count;

	for (size_t i = 0; i < sizeof sum_rows / sizeof *sum_rows; i++)
		if (text_is(naming_part(naming, 0), sum_rows[i].name)) {
			*figure = take_sum(naming, &sum_rows[i]);
			return naming_ends(naming, 1);
		}
	if (!text_is(naming_part(naming, 0), "jumlah"))
		return NAMING_NOT_MINE;
	*figure = sum_of(naming, perjanjian, programs, false);
	return naming_ends(naming, 1);
}

/* -- of one thing -- */

/* What is more or less than before. */
static enum naming_step take_change(struct naming *naming, struct amount amount, struct figure *figure)
{
	struct measure now, before;

	if (!text_is(naming_part(naming, 0), "perubahan"))
		return NAMING_NOT_MINE;
	origin_formula(naming, FORMULA_SELISIH);
	now = amount_now(naming, &amount);
	before = amount_before(naming, &amount, true);
	*figure = figure_rupiah(measure_minus(now, before));
	return naming_ends(naming, 1);
}

enum naming_step name_at_program_perjanjian(struct naming *naming, struct figure *figure)
{
	return take_change(naming, of_program(naming->record, naming->bearer.item), figure);
}

enum naming_step name_at_kegiatan_perjanjian(struct naming *naming, struct figure *figure)
{
	return take_change(naming, of_kegiatan(naming->record, naming->bearer.item), figure);
}

enum naming_step name_at_sub_perjanjian(struct naming *naming, struct figure *figure)
{
	return take_change(naming, of_sub(naming->record, naming->bearer.item), figure);
}

/* -- what is promised -- */

/* What it leaves to the indicator that it names. */
static bool is_of_iku(const struct indikator_perjanjian *own, struct text name)
{
	return (text_is(name, "nama") && !own->nama.count) || (text_is(name, "satuan") && !own->satuan.count) ||
	       (text_is(name, "target") && !own->target.given && !own->sebutan_target.count);
}

/* In words, or with the unit and the places of the indicator that it names. */
enum naming_step name_at_indikator_perjanjian(struct naming *naming, struct figure *figure)
{
	const struct indikator_perjanjian *own = naming->bearer.item;
	const struct indikator *iku = record_indikator(naming->record, own->iku);
	struct text unit = own->satuan.count || !iku ? own->satuan : iku->satuan;
	struct integer places = own->desimal.given || !iku ? own->desimal : iku->desimal;

	if (iku && is_of_iku(own, naming_part(naming, 0)))
		return naming_onto(naming, 0, &indikator_shape, iku, iku->path);
	if (!text_is(naming_part(naming, 0), "target"))
		return NAMING_NOT_MINE;
	if (own->sebutan_target.count) {
		*figure = figure_words(own->sebutan_target);
		origin_stated(naming, own->path, "sebutan_target");
		return naming_ends(naming, 1);
	}
	*figure = figure_number(measure_number(own->target),
	                        places.given ? (int)places.value : own->target.value.places, unit, false);
	if (own->target.given)
		origin_stated(naming, own->path, "target");
	return naming_ends(naming, 1);
}
