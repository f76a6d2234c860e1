/* The lists that hold something twice are copied without it, and the lists that hold those. */
#include "audit/ganda.h"

#include "record/record.h"

/* -- what stands twice -- */

static bool same_sub(const struct sub_kegiatan *a, const struct sub_kegiatan *b)
{
	if (a->kode.count && b->kode.count)
		return text_equal(a->kode, b->kode) || text_equal(a->nama, b->nama);
	return text_equal(a->nama, b->nama) && a->anggaran.given && b->anggaran.given &&
	       decimal_compare(a->anggaran.value, b->anggaran.value) == 0;
}

const struct sub_kegiatan *ganda_sub(const struct kegiatan *kegiatan, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (same_sub(&kegiatan->sub_kegiatan.items[i], &kegiatan->sub_kegiatan.items[index]))
			return &kegiatan->sub_kegiatan.items[i];
	return NULL;
}

static bool share_a_sub(const struct kegiatan *a, const struct kegiatan *b)
{
	for (size_t i = 0; i < a->sub_kegiatan.count; i++)
		for (size_t k = 0; k < b->sub_kegiatan.count; k++)
			if (same_sub(&a->sub_kegiatan.items[i], &b->sub_kegiatan.items[k]))
				return true;
	return false;
}

const struct kegiatan *ganda_kegiatan(const struct program *program, size_t index)
{
	const struct kegiatan *kegiatan = &program->kegiatan.items[index];

	for (size_t i = 0; i < index; i++)
		if (text_equal(kegiatan->nama, program->kegiatan.items[i].nama) &&
		    share_a_sub(kegiatan, &program->kegiatan.items[i]))
			return &program->kegiatan.items[i];
	return NULL;
}

const struct program *ganda_program(const struct record *record, size_t index)
{
	const struct program *program = &record->program.items[index];

	for (size_t i = 0; i < index; i++) {
		const struct program *first = &record->program.items[i];

		if (text_equal(program->nama, first->nama) ||
		    (program->kode.count && text_equal(program->kode, first->kode)))
			return first;
	}
	return NULL;
}

/* -- the record without it -- */

static struct kegiatan without_subs(struct arena *arena, const struct kegiatan *kegiatan, struct ganda *ganda)
{
	struct kegiatan once = *kegiatan;
	size_t count = 0;

	if (!kegiatan->sub_kegiatan.count)
		return once;
	once.sub_kegiatan.items = arena_many(arena, kegiatan->sub_kegiatan.count, struct sub_kegiatan);
	for (size_t i = 0; i < kegiatan->sub_kegiatan.count; i++) {
		if (ganda_sub(kegiatan, i))
			*array_push(arena, &ganda->path) = kegiatan->sub_kegiatan.items[i].path;
		else
			once.sub_kegiatan.items[count++] = kegiatan->sub_kegiatan.items[i];
	}
	once.sub_kegiatan.count = count;
	return once;
}

static struct program without(struct arena *arena, const struct program *program, struct ganda *ganda)
{
	struct program once = *program;
	size_t count = 0;

	if (!program->kegiatan.count)
		return once;
	once.kegiatan.items = arena_many(arena, program->kegiatan.count, struct kegiatan);
	for (size_t i = 0; i < program->kegiatan.count; i++) {
		if (ganda_kegiatan(program, i))
			*array_push(arena, &ganda->path) = program->kegiatan.items[i].path;
		else
			once.kegiatan.items[count++] = without_subs(arena, &program->kegiatan.items[i], ganda);
	}
	once.kegiatan.count = count;
	return once;
}

struct ganda ganda_cari(struct arena *arena, const struct record *record)
{
	struct ganda ganda = { .tanpa = NULL };
	struct record *once = arena_new(arena, struct record);
	size_t count = 0;

	if (!record->program.count)
		return ganda;
	*once = *record;
	once->program.items = arena_many(arena, record->program.count, struct program);
	for (size_t i = 0; i < record->program.count; i++) {
		if (ganda_program(record, i))
			*array_push(arena, &ganda.path) = record->program.items[i].path;
		else
			once->program.items[count++] = without(arena, &record->program.items[i], &ganda);
	}
	once->program.count = count;
	if (ganda.path.count)
		ganda.tanpa = once;
	return ganda;
}

/* -- what it explains -- */

struct explained {
	const struct ganda *ganda;
	const struct diags *tanpa;
	const struct diag *start;
};

static bool is_explained(void *context, const struct diag *diag)
{
	const struct explained *explained = context;

	if (diag < explained->start)
		return false;
	for (size_t i = 0; i < explained->ganda->path.count; i++)
		if (audit_covers(explained->ganda->path.items[i], diag->path))
			return false;
	for (size_t i = 0; i < explained->tanpa->list.count; i++) {
		const struct diag *other = &explained->tanpa->list.items[i];

		if (other->message == diag->message && text_equal(other->path, diag->path))
			return false;
	}
	return true;
}

void ganda_sebab(const struct ganda *ganda, struct diags *diags, size_t start, const struct diags *tanpa)
{
	struct explained explained = { ganda, tanpa, diags->list.items + start };

	if (diags->list.count > start)
		diags_drop(diags, is_explained, &explained);
}
