/* Derived values: percentages as exact quotients, sums over the leaves that carry money.
 *
 * A percentage with two places has the digits of the plain quotient with four, so nothing is
 * multiplied by 100 and nothing is rounded twice.
 */
#include "record/measures.h"

enum { PERCENT_PLACES = 2 };

static const struct measure UNKNOWN = { false, { 0, 0 } };

/* 100,00 is kept for what is exactly whole: a rupiah short of it prints 99,99, one over 100,01. */
static void spare_hundred(struct decimal *percent, int order)
{
	static const struct decimal hundred = { 10000, PERCENT_PLACES };

	if (order != 0 && decimal_compare(*percent, hundred) == 0)
		percent->digits += order;
}

/* part / whole x 100; `whole` is above zero. */
static struct measure percent(struct decimal part, struct decimal whole)
{
	struct measure result = UNKNOWN;

	result.known = decimal_div(part, whole, PERCENT_PLACES + 2, &result.value);
	if (result.known) {
		result.value.places = PERCENT_PLACES;
		spare_hundred(&result.value, decimal_compare(part, whole));
	}
	return result;
}

/* 2T - R */
static bool mirrored(struct decimal target, struct decimal realisasi, struct decimal *result)
{
	return decimal_add(target, target, result) && decimal_sub(*result, realisasi, result);
}

struct measure capaian(int arah, struct measure target, struct measure realisasi)
{
	struct decimal reached = realisasi.value;

	if (!target.known || !realisasi.known || decimal_sign(target.value) <= 0)
		return UNKNOWN;
	if (arah == ARAH_TURUN && !mirrored(target.value, realisasi.value, &reached))
		return UNKNOWN;
	return percent(reached, target.value);
}

static const struct tahunan *lookup_tahunan(const struct indikator *indikator, int year)
{
	for (size_t i = 0; i < indikator->tahunan.count; i++) {
		const struct tahunan *tahunan = &indikator->tahunan.items[i];

		if (tahunan->tahun.given && tahunan->tahun.value == year)
			return tahunan;
	}
	return NULL;
}

static struct measure measure_from(struct number number)
{
	return number.given ? (struct measure){ true, number.value } : UNKNOWN;
}

struct measure indikator_target(const struct record *record, const struct indikator *indikator,
				int year)
{
	const struct tahunan *tahunan = lookup_tahunan(indikator, year);

	if (tahunan && tahunan->target.given)
		return measure_from(tahunan->target);
	return renstra_target(record, indikator, year);
}

struct measure indikator_realisasi(const struct indikator *indikator, int year)
{
	const struct tahunan *tahunan = lookup_tahunan(indikator, year);

	return tahunan ? measure_from(tahunan->realisasi) : UNKNOWN;
}

struct measure indikator_capaian(const struct record *record, const struct indikator *indikator,
				 int year)
{
	return capaian(indikator->arah, indikator_target(record, indikator, year),
		       indikator_realisasi(indikator, year));
}

static struct measure target_in(const struct target_renstra *target, int year)
{
	for (size_t i = 0; i < target->target.count; i++) {
		if (target->target.items[i].year == year)
			return (struct measure){ true, target->target.items[i].value };
	}
	return UNKNOWN;
}

struct measure renstra_target(const struct record *record, const struct indikator *indikator,
			      int year)
{
	struct measure found = UNKNOWN;

	if (!record->renstra || !indikator->kunci.count)
		return UNKNOWN;
	for (size_t i = 0; i < record->renstra->tujuan.count && !found.known; i++) {
		const struct tujuan *tujuan = &record->renstra->tujuan.items[i];

		for (size_t j = 0; j < tujuan->indikator.count && !found.known; j++) {
			const struct target_renstra *target = &tujuan->indikator.items[j];

			if (text_equal(target->iku, indikator->kunci))
				found = target_in(target, year);
		}
	}
	return found;
}

bool target_tercapai(int arah, struct decimal target, struct decimal realisasi)
{
	int order = decimal_compare(realisasi, target);

	return arah == ARAH_TURUN ? order <= 0 : order >= 0;
}

/* A sum on its way: money, or past its bounds. */
struct sum {
	struct money money;
	bool too_large;
};

static void add_amount(struct sum *sum, int64_t *total, struct integer amount)
{
	if (!amount.given)
		return;
	sum->money.given = true;
	if (amount.value > MONEY_MOST - *total)
		sum->too_large = true;
	else
		*total += amount.value;
}

static void add_sub_kegiatan(struct sum *sum, const struct sub_kegiatan *sub)
{
	add_amount(sum, &sum->money.anggaran, sub->anggaran);
	add_amount(sum, &sum->money.realisasi, sub->realisasi);
}

static void add_kegiatan(struct sum *sum, const struct kegiatan *kegiatan)
{
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++)
		add_sub_kegiatan(sum, &kegiatan->sub_kegiatan.items[i]);
}

static void add_program(struct sum *sum, const struct program *program)
{
	for (size_t i = 0; i < program->kegiatan.count; i++)
		add_kegiatan(sum, &program->kegiatan.items[i]);
}

static struct money settle(const struct sum *sum)
{
	return sum->too_large ? (struct money){ false, 0, 0 } : sum->money;
}

struct money sub_kegiatan_money(const struct sub_kegiatan *sub)
{
	struct sum sum = { 0 };

	add_sub_kegiatan(&sum, sub);
	return settle(&sum);
}

struct money kegiatan_money(const struct kegiatan *kegiatan)
{
	struct sum sum = { 0 };

	add_kegiatan(&sum, kegiatan);
	return settle(&sum);
}

struct money program_money(const struct program *program)
{
	struct sum sum = { 0 };

	add_program(&sum, program);
	return settle(&sum);
}

static struct sum sum_of_record(const struct record *record)
{
	struct sum sum = { 0 };

	for (size_t i = 0; i < record->program.count; i++)
		add_program(&sum, &record->program.items[i]);
	return sum;
}

struct money record_money(const struct record *record)
{
	struct sum sum = sum_of_record(record);

	return settle(&sum);
}

bool record_money_fits(const struct record *record)
{
	return !sum_of_record(record).too_large;
}

static bool named_before(struct texts keys, size_t index)
{
	for (size_t i = 0; i < index; i++) {
		if (text_equal(keys.items[i], keys.items[index]))
			return true;
	}
	return false;
}

struct money indikator_money(const struct record *record, const struct indikator *indikator)
{
	struct sum sum = { 0 };

	for (size_t i = 0; i < indikator->program.count; i++) {
		const struct program *program = record_program(record, indikator->program.items[i]);

		if (program && !named_before(indikator->program, i))
			add_program(&sum, program);
	}
	return settle(&sum);
}

struct measure serapan(struct money money)
{
	if (!money.given || money.anggaran == 0)
		return UNKNOWN;
	return percent(decimal_from_int(money.realisasi), decimal_from_int(money.anggaran));
}

struct measure efisiensi(struct measure capaian, struct measure serapan)
{
	struct measure result = UNKNOWN;

	if (capaian.known && serapan.known)
		result.known = decimal_sub(capaian.value, serapan.value, &result.value);
	return result;
}
