/* What the parts of the annual report share: its names, headings with fixed words, sections of narrative. */
#include "layouts/lkip/parts.h"

#include "layouts/narasi/narasi.h"
#include "layouts/parts/parts.h"
#include "record/lkip.h"

struct prose lkip_judul(const struct lkip *lkip)
{
	return prose_given(lkip->judul) ? lkip->judul : prose_of("Laporan Kinerja Instansi Pemerintah", lkip->path);
}

struct text lkip_singkatan(const struct lkip *lkip)
{
	return lkip->singkatan.count ? lkip->singkatan : LIT("LKIP");
}

struct rich lkip_title(struct composer *composer, const char *title)
{
	return rich_plain(composer->arena, text_from(title), LIT(""));
}

void lkip_section(struct composer *composer, struct blocks *blocks, int level, const char *title,
                  const struct narasi *narasi, const char *needs)
{
	struct part part = part_open(blocks, level, lkip_title(composer, title));

	narasi_add(composer, blocks, narasi, level + 1);
	part_close_or(composer, blocks, part, needs);
}
