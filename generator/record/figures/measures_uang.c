/* Money: sums over the leaves that carry it, and the share that was spent. */
#include "record/figures/measures_private.h"
#include "record/record.h"

/* A sum on its way: money, or past its bounds. */
struct sum {
	struct money money;
	bool too_large, open; /* open: some realisasi is not known */
};

bool uang_add(struct decimal *total, struct decimal amount)
{
	struct decimal sum, lowest = MONEY_MOST;

	lowest.digits = -lowest.digits;
	if (!decimal_add(*total, amount, &sum) || decimal_compare(sum, MONEY_MOST) > 0 ||
	    decimal_compare(sum, lowest) < 0)
		return false;
	*total = sum;
	return true;
}

static void add_amount(struct sum *sum, struct decimal *total, struct number amount)
{
	if (!amount.given)
		return;
	sum->money.given = true;
	sum->too_large = !uang_add(total, amount.value) || sum->too_large;
}

bool belanja_kosong(const struct sub_kegiatan *sub)
{
	return sub->anggaran.given && decimal_sign(sub->anggaran.value) > 0 && !sub->realisasi.given;
}

static void add_sub_kegiatan(struct sum *sum, const struct sub_kegiatan *sub)
{
	add_amount(sum, &sum->money.anggaran, sub->anggaran);
	add_amount(sum, &sum->money.realisasi, sub->realisasi);
	add_amount(sum, &sum->money.semula, sub->semula.given ? sub->semula : sub->anggaran);
	sum->money.changed = sum->money.changed || sub->semula.given;
	sum->open = sum->open || belanja_kosong(sub);
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
	struct money money = sum->money;

	money.spent = money.given && !sum->open;
	return sum->too_large ? (struct money){ 0 } : money;
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

static struct sum sum_of_scope(const struct scope *scope)
{
	const struct program *program;
	struct sum sum = { 0 };

	for (size_t i = 0; (program = scope_program(scope, i)); i++)
		add_program(&sum, program);
	return sum;
}

struct money scope_money(const struct scope *scope)
{
	struct sum sum = sum_of_scope(scope);

	return settle(&sum);
}

bool record_money_fits(const struct record *record)
{
	return !sum_of_scope(&(struct scope){ .record = record }).too_large;
}

void money_add(struct money *total, struct money part)
{
	if (!part.given)
		return;
	total->spent = part.spent && (total->spent || !total->given);
	total->changed = total->changed || part.changed;
	total->given = uang_add(&total->anggaran, part.anggaran) && uang_add(&total->realisasi, part.realisasi) &&
	               uang_add(&total->semula, part.semula);
	total->spent = total->spent && total->given;
}

bool uang_sisa(struct money money, struct decimal *rest)
{
	*rest = decimal_from_int(0);
	return money.given && money.spent && decimal_sub(money.anggaran, money.realisasi, rest);
}

struct measure serapan(struct money money, int places)
{
	if (!money.given || !money.spent || decimal_sign(money.anggaran) <= 0)
		return MEASURE_UNKNOWN;
	return measure_percent(money.realisasi, money.anggaran, places);
}
