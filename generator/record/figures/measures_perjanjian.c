/* The money of an agreement: what it was signed on, else what the year's data say. */
#include "record/figures/measures.h"
#include "record/perjanjian.h"
#include "record/record.h"

/* Amounts on their way; what is not known counts nothing, past its bounds nothing is known. */
struct total {
	struct decimal rupiah;
	bool any, over;
};

static void total_add(struct total *total, struct number own, struct money year)
{
	struct decimal amount = own.given ? own.value : year.anggaran;

	if (!own.given && !year.given)
		return;
	total->any = true;
	total->over = total->over || !uang_add(&total->rupiah, amount);
}

static void add_kegiatan(struct total *total, const struct record *record, const struct kegiatan_perjanjian *own)
{
	const struct kegiatan *kegiatan = perjanjian_kegiatan(record, own->kegiatan, NULL);

	for (size_t i = 0; i < own->sub_kegiatan.count; i++) {
		const struct sub_kegiatan_perjanjian *named = &own->sub_kegiatan.items[i];
		const struct sub_kegiatan *sub = perjanjian_sub_kegiatan(record, named->sub_kegiatan, NULL, NULL);

		total_add(total, named->anggaran, sub ? sub_kegiatan_money(sub) : (struct money){ 0 });
	}
	if (!own->sub_kegiatan.count)
		total_add(total, own->anggaran, kegiatan ? kegiatan_money(kegiatan) : (struct money){ 0 });
}

struct measure perjanjian_jumlah(const struct record *record, const struct perjanjian *perjanjian)
{
	struct total total = { { 0, 0 }, false, false };
	bool named = perjanjian->program.count || perjanjian->kegiatan.count;

	for (size_t i = 0; i < perjanjian->program.count; i++) {
		const struct program_perjanjian *own = &perjanjian->program.items[i];
		const struct program *program = record_program(record, own->program);

		total_add(&total, own->anggaran, program ? program_money(program) : (struct money){ 0 });
	}
	for (size_t i = 0; i < perjanjian->kegiatan.count && !perjanjian->program.count; i++)
		add_kegiatan(&total, record, &perjanjian->kegiatan.items[i]);
	for (size_t i = 0; i < record->program.count && !named && perjanjian == record->perjanjian_kinerja; i++)
		total_add(&total, (struct number){ 0 }, program_money(&record->program.items[i]));
	return measure_if(total.any && !total.over, total.rupiah);
}
