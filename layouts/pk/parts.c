/* What stands on both parts of an agreement, the statement and the lampiran: its title, and both parties. */
#include "layouts/pk/parts.h"

#include "layouts/parts/parts.h"
#include "layouts/parts/signature.h"
#include "record/perjanjian.h"
#include "record/record.h"

struct text pk_title(struct composer *composer, const struct agreement *agreement)
{
	struct text judul = agreement->words->judul.count ? agreement->words->judul : LIT("Perjanjian Kinerja");

	return text_format(composer->arena, "%t%s Tahun %d", judul, agreement->changed ? " Perubahan" : "",
	                   (int)composer->record->tahun.value);
}

void pk_signatures(struct composer *composer, struct blocks *blocks, const struct agreement *agreement)
{
	const struct perjanjian *perjanjian = agreement->perjanjian;
	struct text agreed = agreement->words->persetujuan, second = LIT("Pihak Kedua,");
	struct signing signing = {
		.left = { agreement->second, second, path_in(composer, perjanjian->path, "pihak_kedua") },
		.right = { agreement->first, LIT("Pihak Pertama,"),
		           path_in(composer, perjanjian->path, "pihak_pertama") },
		.dating = SIGN_PLACE_DATE,
		.date = agreement->date,
		.naskah = NASKAH_SURAT,
		.path = perjanjian->path,
	};

	if (agreed.count)
		signing.left.lead = text_format(composer->arena, "%t\n%t", agreed, second);
	signing_add(composer, blocks, &signing);
}
