/* What the parts of an SOP share: sizes on this paper, titles of columns, where its digital copy is. */
#include "layouts/sop/parts.h"

#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "record/sop.h"

enum { QR_MM = 22 };

length sop_scaled(const struct sop_sheet *sheet, length on_a4)
{
	return length_scale(on_a4, sheet->scale, FULL);
}

length sop_half_scaled(const struct sop_sheet *sheet, length on_a4)
{
	return length_scale(on_a4, FULL + sheet->scale, 2 * FULL);
}

struct text sop_path(const struct sop_sheet *sheet, const struct sop *sop, const char *member)
{
	return path_in(sheet->composer, sop->path, member);
}

bool sop_absent(struct prose own)
{
	return prose_is(own, "-");
}

struct rich sop_title(const struct sop_sheet *sheet, struct prose own, const char *usual)
{
	return prose_or(sheet->composer, own, text_from(usual), LIT(""));
}

const struct kolom_sop *sop_columns(const struct sop *sop)
{
	static const struct kolom_sop usual = { .path = { NULL, 0 } };

	return sop->kolom ? sop->kolom : &usual;
}

length sop_copy_height(const struct sop_sheet *sheet, const struct sop *sop)
{
	return sop->salinan_digital.count ? sop_half_scaled(sheet, mm(QR_MM + 2)) : 0;
}

void sop_copy(const struct sop_sheet *sheet, struct blocks *blocks, const struct sop *sop)
{
	struct arena *arena = sheet->composer->arena;
	length side = sop_half_scaled(sheet, mm(QR_MM));
	struct text address = text_trim(sop->salinan_digital), path = sop_path(sheet, sop, "salinan_digital");
	struct columns *columns;
	struct paragraph *words;
	struct qr_code *qr;

	if (!address.count)
		return;
	columns = columns_add(blocks, 2);
	columns->gap = sop_scaled(sheet, mm(2));
	columns->parts[0].width = side;
	columns->parts[1].vertical = VERTICAL_MIDDLE;
	qr = qr_add(&columns->parts[0].body, address, side);
	qr->alt = text_format(arena, "Kode QR: %t", address);
	words = paragraph_add(&columns->parts[1].body, STYLE_SOURCE,
	                      rich_between(arena, "Salinan digital SOP ini:\n", rich_parse(arena, address, path), ""));
	words->align = ALIGN_LEFT;
}
