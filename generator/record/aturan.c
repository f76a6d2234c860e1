/* From here on nobody asks what the office chose and what is usual. */
#include "record/shapes.h"

static void default_text(struct text *text, struct text usual)
{
	if (!text->count)
		*text = usual;
}

static void default_number(struct number *number, struct decimal usual)
{
	if (!number->given)
		*number = (struct number){ true, usual };
}

void aturan_fill(struct aturan *aturan)
{
	default_text(&aturan->huruf, LIT("Arial"));
	default_number(&aturan->ukuran, (struct decimal){ 12, 0 });
	default_number(&aturan->spasi, (struct decimal){ 15, 1 });
	default_text(&aturan->kertas, KERTAS);
	default_number(&aturan->margin_atas, MARGIN_ATAS);
	default_number(&aturan->margin_bawah, MARGIN_BAWAH);
	default_number(&aturan->margin_kiri, MARGIN_KIRI);
	default_number(&aturan->margin_kanan, MARGIN_KANAN);
	default_text(&aturan->keterangan_tercapai, LIT("Mencapai Target"));
	default_text(&aturan->keterangan_tidak, LIT("Tidak Mencapai Target"));
	if (!aturan->pemenggalan.given)
		aturan->pemenggalan = (struct yes_no){ true, true };
	if (!aturan->bagan.given)
		aturan->bagan = (struct yes_no){ true, true };
	default_text(&aturan->path, LIT("aturan"));
}
