/* The surat pengantar, part by part; included by the files surat*.c alone. */
#ifndef LAYOUTS_SURAT_PARTS_H
#define LAYOUTS_SURAT_PARTS_H

#include "layout.h"

struct surat;

/* The office's habits; never NULL. */
const struct gaya_surat *surat_gaya(const struct composer *composer);

/* "Surat Pengantar", or what the office calls it. */
struct prose surat_judul(const struct composer *composer);

/* The letter's number as printed; warns of a gap. */
struct text surat_nomor(struct composer *composer, const struct surat *surat);

/* Place and date, receivers, title and number. */
void surat_kepala(struct composer *composer, struct blocks *blocks, const struct surat *surat, struct text nomor);

/* The table of what is sent. */
void surat_tabel(struct composer *composer, struct blocks *blocks, const struct surat *surat);

/* The annexed list of receivers, on a page of its own; only when there is more than one. */
void surat_lampiran(struct composer *composer, struct blocks *blocks, const struct surat *surat, struct text nomor);

#endif
