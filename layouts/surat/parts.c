/* What the parts of a letter share: the habits of the office, its title, its number. */
#include "layouts/surat/parts.h"

#include "layouts/parts/parts.h"
#include "record/aturan.h"
#include "record/record.h"
#include "record/surat.h"

const struct gaya_surat *surat_gaya(const struct composer *composer)
{
	static const struct gaya_surat usual = { 0 };
	const struct gaya_surat *gaya = composer->record->aturan->surat;

	return gaya ? gaya : &usual;
}

struct text surat_judul(const struct composer *composer)
{
	struct text judul = surat_gaya(composer)->judul;

	return judul.count ? judul : LIT("Surat Pengantar");
}

struct text surat_nomor(struct composer *composer, const struct surat *surat)
{
	return nomor_words(composer, surat->nomor, path_in(composer, surat->path, "nomor"));
}
