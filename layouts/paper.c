/* Paper, margins and type from `aturan`: names of papers, centimetres and points become lengths. */
#include "layouts/paper.h"

#include "record/paper.h"

length length_from_cm(struct decimal centimetres)
{
	struct decimal micrometres = decimal_round(centimetres, 4);
	int64_t most = INT64_C(1000) * 10000;
	int64_t digits = micrometres.digits > most    ? most
	                 : micrometres.digits < -most ? -most
	                                              : micrometres.digits;

	return length_scale(digits, 720, 254);
}

struct paper paper_of(const struct composer *composer)
{
	const struct aturan *aturan = composer->record->aturan;
	struct text asked = composer->wishes.kertas;
	struct paper paper = {
		.top = length_from_cm(aturan->margin_atas.value),
		.bottom = length_from_cm(aturan->margin_bawah.value),
		.left = length_from_cm(aturan->margin_kiri.value),
		.right = length_from_cm(aturan->margin_kanan.value),
	};
	struct sheet sheet;

	if (paper_from_text(asked.count ? asked : aturan->kertas, &sheet) != PAPER_FINE)
		sheet = (struct sheet){ mm(210), mm(297) }; /* who takes names from people refuses unknown ones */
	paper.width = sheet.width;
	paper.height = sheet.height;
	return paper;
}

length paper_measure(const struct paper *paper, bool landscape)
{
	return landscape ? paper->height - paper->top - paper->bottom : paper->width - paper->left - paper->right;
}

struct styles *styles_from_aturan(struct arena *arena, const struct aturan *aturan)
{
	struct style_choices choices = {
		.family = aturan->huruf,
		.size = decimal_round(aturan->ukuran.value, 3).digits,
		.spacing = (int)decimal_round(aturan->spasi.value, 2).digits,
		.hyphenate = aturan->pemenggalan.value,
	};

	return styles_make(arena, &choices);
}
