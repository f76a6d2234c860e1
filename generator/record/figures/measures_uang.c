/* Money: sums over the leaves that carry it, and the share that was spent. */
#include "record/figures/measures_private.h"
#include "record/record.h"

/* A sum on its way: money, or past its bounds. */
struct sum {
	struct money money;
	bool too_large, open; /* open: some realisasi is not known */
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

bool belanja_kosong(const struct sub_kegiatan *sub)
{
	return sub->anggaran.given && sub->anggaran.value > 0 && !sub->realisasi.given;
}

static void add_sub_kegiatan(struct sum *sum, const struct sub_kegiatan *sub)
{
	add_amount(sum, &sum->money.anggaran, sub->anggaran);
	add_amount(sum, &sum->money.realisasi, sub->realisasi);
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

static void add_programs(struct sum *sum, const struct record *record, struct texts keys)
{
	for (size_t i = 0; i < keys.count; i++) {
		const struct program *program = record_program(record, keys.items[i]);

		if (program && !named_before(keys, i))
			add_program(sum, program);
	}
}

struct money indikator_money(const struct record *record, const struct indikator *indikator)
{
	struct sum sum = { 0 };

	add_programs(&sum, record, indikator->program);
	return settle(&sum);
}

static bool names(struct texts keys, struct text key)
{
	for (size_t i = 0; i < keys.count; i++) {
		if (text_equal(keys.items[i], key))
			return true;
	}
	return false;
}

bool sasaran_memakai(const struct sasaran *sasaran, const struct program *program)
{
	for (size_t i = 0; i < sasaran->indikator.count && program->kunci.count; i++) {
		if (names(sasaran->indikator.items[i].program, program->kunci))
			return true;
	}
	return false;
}

struct money sasaran_money(const struct record *record, const struct sasaran *sasaran)
{
	struct sum sum = { 0 };

	for (size_t i = 0; i < record->program.count; i++) {
		if (sasaran_memakai(sasaran, &record->program.items[i]))
			add_program(&sum, &record->program.items[i]);
	}
	return settle(&sum);
}

struct measure serapan(struct money money, int places)
{
	if (!money.given || !money.spent || money.anggaran == 0)
		return MEASURE_UNKNOWN;
	return measure_percent(decimal_from_int(money.realisasi), decimal_from_int(money.anggaran), places);
}
