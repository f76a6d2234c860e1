/* What a chapter of an evaluation report calls of its quarter. */
#include "record/evaluasi.h"

#include "record/scope.h"

const struct uraian_evaluasi *evaluasi_uraian(const struct scope *scope, struct text kunci)
{
	const struct isi_evaluasi *isi = scope_isi(scope);

	for (size_t i = 0; isi && i < isi->uraian.count; i++)
		if (text_equal(isi->uraian.items[i].kunci, kunci))
			return &isi->uraian.items[i];
	return NULL;
}
