/* What stands on both parts of an agreement, the statement and the lampiran: its title, and both parties. */
#include "layouts/pk/parts.h"

#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "layouts/parts/signature.h"
#include "record/perjanjian.h"
#include "record/record.h"

struct text pk_title(struct composer *composer, const struct agreement *agreement)
{
	struct prose own = agreement->words->judul;
	struct text judul = prose_given(own) ? prose_line(composer, own) : LIT("Perjanjian Kinerja");

	return text_format(composer->arena, "%t%s Tahun %d", judul, agreement->changed ? " Perubahan" : "",
	                   (int)composer->record->tahun.value);
}

void pk_signatures(struct composer *composer, struct blocks *blocks, const struct agreement *agreement)
{
	const struct perjanjian *perjanjian = agreement->perjanjian;
	struct signing signing = {
		.left = { agreement->second, LIT("Pihak Kedua,"), path_in(composer, perjanjian->path, "pihak_kedua"),
		          prose(composer, agreement->words->persetujuan) },
		.right = { agreement->first,
		           LIT("Pihak Pertama,"),
		           path_in(composer, perjanjian->path, "pihak_pertama"),
		           { 0 } },
		.dating = SIGN_PLACE_DATE,
		.date = agreement->date,
		.naskah = NASKAH_SURAT,
		.path = perjanjian->path,
	};

	signing_add(composer, blocks, &signing);
}
