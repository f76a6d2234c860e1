/* Three loops in one, which do not go down into what is named already. */
#include "record/figures/biaya.h"

#include "record/record.h"

static bool in_keys(struct texts keys, struct text key)
{
	for (size_t i = 0; i < keys.count && key.count; i++)
		if (text_equal(keys.items[i], key))
			return true;
	return false;
}

static bool sasaran_names(const struct sasaran *sasaran, struct text key)
{
	for (size_t i = 0; i < sasaran->indikator.count && key.count; i++)
		if (in_keys(sasaran->indikator.items[i].program, key))
			return true;
	return false;
}

static bool named(const struct biaya *biaya, struct text key)
{
	return biaya->indikator ? in_keys(biaya->indikator->program, key) : sasaran_names(biaya->sasaran, key);
}

/* The next part of the programme at hand; false when there is none. */
static bool next_part(struct biaya *biaya)
{
	for (; biaya->k < biaya->program->kegiatan.count; biaya->k++, biaya->s = 0) {
		const struct kegiatan *kegiatan = &biaya->program->kegiatan.items[biaya->k];

		biaya->kegiatan = kegiatan;
		biaya->sub = NULL;
		if (!biaya->s && named(biaya, kegiatan->kunci)) {
			biaya->k++;
			return true;
		}
		while (biaya->s < kegiatan->sub_kegiatan.count) {
			biaya->sub = &kegiatan->sub_kegiatan.items[biaya->s++];
			if (named(biaya, biaya->sub->kunci))
				return true;
		}
	}
	return false;
}

bool biaya_next(struct biaya *biaya)
{
	const struct program *program;

	if (biaya->inside && next_part(biaya))
		return true;
	biaya->inside = false;
	while ((program = scope_program(biaya->scope, biaya->p))) {
		biaya->p++;
		biaya->program = program;
		biaya->kegiatan = NULL;
		biaya->sub = NULL;
		if (named(biaya, biaya->program->kunci))
			return true;
		biaya->k = biaya->s = 0;
		if (next_part(biaya))
			return biaya->inside = true;
	}
	return false;
}

static bool find_in_kegiatan(const struct kegiatan *kegiatan, struct text key, struct biaya *biaya)
{
	biaya->kegiatan = kegiatan;
	biaya->sub = NULL;
	if (text_equal(kegiatan->kunci, key))
		return true;
	for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++) {
		biaya->sub = &kegiatan->sub_kegiatan.items[s];
		if (text_equal(biaya->sub->kunci, key))
			return true;
	}
	return false;
}

bool biaya_find(const struct scope *scope, struct text key, struct biaya *biaya)
{
	*biaya = (struct biaya){ .scope = scope };
	for (size_t p = 0; key.count && (biaya->program = scope_program(scope, p)); p++) {
		biaya->kegiatan = NULL;
		biaya->sub = NULL;
		if (text_equal(biaya->program->kunci, key))
			return true;
		for (size_t k = 0; k < biaya->program->kegiatan.count; k++)
			if (find_in_kegiatan(&biaya->program->kegiatan.items[k], key, biaya))
				return true;
	}
	return false;
}

static struct money biaya_money(const struct biaya *biaya)
{
	if (biaya->sub)
		return sub_kegiatan_money(biaya->sub);
	return biaya->kegiatan ? kegiatan_money(biaya->kegiatan) : program_money(biaya->program);
}

struct text biaya_nama(const struct biaya *biaya)
{
	if (biaya->sub)
		return biaya->sub->nama;
	return biaya->kegiatan ? biaya->kegiatan->nama : biaya->program->nama;
}

struct text biaya_kode(const struct biaya *biaya)
{
	if (biaya->sub)
		return biaya->sub->kode;
	return biaya->kegiatan ? biaya->kegiatan->kode : biaya->program->kode;
}

struct text biaya_path(const struct biaya *biaya)
{
	if (biaya->sub)
		return biaya->sub->path;
	return biaya->kegiatan ? biaya->kegiatan->path : biaya->program->path;
}

const void *biaya_what(const struct biaya *biaya)
{
	if (biaya->sub)
		return biaya->sub;
	return biaya->kegiatan ? (const void *)biaya->kegiatan : biaya->program;
}

bool sasaran_membiayai(const struct sasaran *sasaran, const struct program *program, const struct kegiatan *kegiatan,
                       const struct sub_kegiatan *sub)
{
	return sasaran_names(sasaran, program->kunci) || sasaran_names(sasaran, kegiatan->kunci) ||
	       sasaran_names(sasaran, sub->kunci);
}

static struct money all_money(struct biaya biaya)
{
	struct money all = { 0 };

	while (biaya_next(&biaya))
		money_add(&all, biaya_money(&biaya));
	return all;
}

struct money indikator_money(const struct scope *scope, const struct indikator *indikator)
{
	return all_money((struct biaya){ .scope = scope, .indikator = indikator });
}

struct money sasaran_money(const struct scope *scope, const struct sasaran *sasaran)
{
	return all_money((struct biaya){ .scope = scope, .sasaran = sasaran });
}

/* -- what no sasaran is paid from -- */

size_t sasaran_dibiayai(const struct record *record, const struct sub_walk *walk)
{
	size_t count = 0;

	for (size_t i = 0; i < record->sasaran.count; i++)
		count += sasaran_membiayai(&record->sasaran.items[i], walk->program, walk->kegiatan, walk->sub);
	return count;
}

struct money scope_money_left(const struct scope *scope)
{
	struct sub_walk walk = { .scope = scope };
	struct money left = { 0 };

	while (sub_walk_next(&walk))
		if (!sasaran_dibiayai(scope->record, &walk))
			money_add(&left, sub_kegiatan_money(walk.sub));
	return left;
}
