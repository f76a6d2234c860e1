/* What the parts of a letter share: the habits of the office, its title, its number. */
#include "layouts/surat/parts.h"

#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "record/aturan.h"
#include "record/record.h"
#include "record/surat.h"

const struct gaya_surat *surat_gaya(const struct composer *composer)
{
	static const struct gaya_surat usual = { 0 };
	const struct gaya_surat *gaya = composer->record->aturan->surat;

	return gaya ? gaya : &usual;
}

struct prose surat_judul(const struct composer *composer)
{
	const struct gaya_surat *gaya = surat_gaya(composer);

	return prose_given(gaya->judul) ? gaya->judul : prose_of("Surat Pengantar", gaya->path);
}

struct text surat_nomor(struct composer *composer, const struct surat *surat)
{
	return nomor_words(composer, surat->nomor, path_in(composer, surat->path, "nomor"));
}
