/* The rules about evaluation reports: what chapters call is written for every quarter, and what is
 * written for a quarter is called. */
#include "record/check/check.h"

#include "input/wording.h"
#include "record/e81.h"
#include "record/evaluasi.h"
#include "record/lists.h"
#include "record/narasi.h"
#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"
#include "record/triwulan.h"

struct calls {
	struct arena *arena;
	ARRAY_OF(const struct blok *) list; /* that call an uraian */
};

static void note_call(void *context, const struct shape *shape, const void *item)
{
	struct calls *calls = context;
	const struct blok *blok = item;

	if (shape == &blok_shape && blok->uraian.count)
		*array_push(calls->arena, &calls->list) = blok;
}

static void walk_narasi(struct calls *calls, const struct narasi *narasi)
{
	for (size_t i = 0; i < narasi->count; i++)
		walk(&blok_shape, &narasi->items[i], (struct visitor){ note_call, calls });
}

/* Of the chapters alone. */
static struct calls calls_of(struct arena *arena, const struct laporan_evaluasi *laporan)
{
	struct calls calls = { .arena = arena };

	walk_narasi(&calls, &laporan->kata_pengantar);
	for (size_t b = 0; b < laporan->bab.count; b++) {
		const struct bab_evaluasi *bab = &laporan->bab.items[b];

		walk_narasi(&calls, &bab->isi);
		for (size_t i = 0; i < bab->bagian.count; i++)
			walk_narasi(&calls, &bab->bagian.items[i].isi);
	}
	return calls;
}

static bool is_called(const struct calls *calls, struct text kunci)
{
	for (size_t i = 0; i < calls->list.count; i++)
		if (text_equal(calls->list.items[i]->uraian, kunci))
			return true;
	return false;
}

static bool is_written(const struct isi_evaluasi *isi, struct text kunci)
{
	for (size_t i = 0; i < isi->uraian.count; i++)
		if (text_equal(isi->uraian.items[i].kunci, kunci))
			return true;
	return false;
}

/* An uraian that calls one might call itself. */
static void refuse_inner_calls(struct diags *diags, const struct uraian_evaluasi *uraian)
{
	struct calls inner = { .arena = diags->arena };

	walk_narasi(&inner, &uraian->isi);
	for (size_t i = 0; i < inner.list.count; i++)
		diag_add(diags, check_path(diags, inner.list.items[i]->path, "uraian"), MESSAGE_URAIAN_INSIDE);
}

static void check_isi(struct diags *diags, const struct calls *calls, const struct isi_evaluasi *isi)
{
	for (size_t i = 0; i < isi->uraian.count; i++) {
		const struct uraian_evaluasi *uraian = &isi->uraian.items[i];

		refuse_inner_calls(diags, uraian);
		if (!is_called(calls, uraian->kunci))
			diag_add(diags, uraian->path, MESSAGE_URAIAN_UNCALLED, shorten(diags->arena, uraian->kunci));
	}
	for (size_t i = 0; i < calls->list.count; i++)
		if (!is_written(isi, calls->list.items[i]->uraian))
			diag_add(diags, isi->path, MESSAGE_URAIAN_UNWRITTEN,
			         shorten(diags->arena, calls->list.items[i]->uraian), calls->list.items[i]->path);
}

static void check_sheet_of(struct diags *diags, const struct formulir_e81 *form)
{
	struct sheet sheet;

	if (form && form->kertas.count)
		check_paper(diags, check_path(diags, form->path, "kertas"), form->kertas, &sheet);
}

void check_evaluasi(struct diags *diags, const void *item)
{
	const struct laporan_evaluasi *laporan = item;
	struct calls calls = calls_of(diags->arena, laporan);

	if (!laporan->bab.count && !laporan->formulir_e81)
		diag_add(diags, laporan->path, MESSAGE_NONE_OF, LIT("bab, formulir_e81"));
	check_sheet_of(diags, laporan->formulir_e81);
	for (size_t q = 0; q < QUARTERS; q++)
		if (laporan->triwulan[q])
			check_isi(diags, &calls, laporan->triwulan[q]);
}
