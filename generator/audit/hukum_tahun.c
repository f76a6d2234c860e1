/* Citations without a title, beside those with one. */
#include "audit/hukum_tahun.h"

#include "audit/baca/bacaan.h"
#include "audit/hukum_dikenal.h"

enum { NUMBER_LEAST = 20, YEARS_APART = 2 };

/* Whether a citation without a title is one with another year: of one issuer, with a number that he does not reach
 * every year, a year or two apart, and cited with that year by nobody. */
static bool is_other_year(const struct peraturan_list *list, const struct peraturan *wrong,
                          const struct peraturan *right)
{
	int apart = wrong->tahun - right->tahun;

	if (wrong->judul_kata || !right->judul_kata || wrong->jenis != right->jenis ||
	    wrong->jenis > PERATURAN_PERBUP || wrong->angka < NUMBER_LEAST || wrong->angka != right->angka ||
	    !wrong->tahun || !right->tahun || !apart || apart > YEARS_APART || apart < -YEARS_APART ||
	    !wrong->penerbit.count || !text_equal(wrong->penerbit, right->penerbit) || dikenal_cari(wrong))
		return false;
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].judul_kata && peraturan_sama(&list->items[i], wrong))
			return false;
	return true;
}

void hukum_tahun(const struct audit *audit)
{
	const struct peraturan_list *list = &audit->bacaan->peraturan;

	for (size_t i = 0; i < list->count; i++)
		for (size_t k = 0; k < list->count; k++) {
			const struct peraturan *wrong = &list->items[i], *right = &list->items[k];

			if (!is_other_year(list, wrong, right))
				continue;
			audit_also(audit,
			           audit_find(audit, wrong->teks->path,
			                      ((struct evidence){ .written = peraturan_sebutan(wrong),
			                                          .wanted = peraturan_sebutan(right) }),
			                      MESSAGE_HUKUM_NOMOR, peraturan_sebutan(wrong), peraturan_sebutan(right)),
			           right->teks->path, (struct text){ NULL, 0 });
			break;
		}
}
