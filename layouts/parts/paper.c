/* Paper, margins and type from `aturan`: names of papers, centimetres and points become lengths. */
#include "layouts/parts/paper.h"

#include "layouts/parts/prose.h"
#include "layouts/parts/parts.h"
#include "record/aturan.h"
#include "record/paper.h"
#include "record/record.h"
#include "record/warna.h"

length length_from_cm(struct decimal centimetres)
{
	struct decimal micrometres = decimal_round(centimetres, 4);
	int64_t most = INT64_C(1000) * 10000;
	int64_t digits = micrometres.digits > most ? most : micrometres.digits < -most ? -most : micrometres.digits;

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

/* -- furniture -- */

static void place_folio(struct section *section, const struct gaya_halaman *gaya)
{
	static const enum folio_place places[] = {
		[HALAMAN_BAWAH_TENGAH] = FOLIO_BOTTOM_CENTRE,
		[HALAMAN_BAWAH_KANAN] = FOLIO_BOTTOM_RIGHT,
		[HALAMAN_ATAS_TENGAH] = FOLIO_TOP_CENTRE,
		[HALAMAN_ATAS_KANAN] = FOLIO_TOP_RIGHT,
	};
	static const enum folio_form forms[] = {
		[HALAMAN_SESUAI] = FOLIO_USUAL,
		[HALAMAN_ANGKA] = FOLIO_PLAIN,
		[HALAMAN_STRIP] = FOLIO_DASHED,
		[HALAMAN_KATA] = FOLIO_WORDED,
	};

	if (gaya->nomor != HALAMAN_BIASA)
		section->folio_place = places[gaya->nomor];
	section->folio_form = forms[gaya->bentuk];
}

void section_furnish(struct composer *composer, struct section *section, bool chapters)
{
	const struct gaya_halaman *gaya = composer->record->aturan->halaman;

	if (section->folio == FOLIO_NONE)
		return;
	place_folio(section, gaya);
	if (!chapters)
		return;
	section->header = prose(composer, gaya->kepala);
	section->footer = prose(composer, gaya->kaki);
}

/* -- taste -- */

static length points(struct decimal value)
{
	return decimal_round(value, 3).digits;
}

static struct wished_length wished_points(struct number number)
{
	return (struct wished_length){ number.given, number.given ? points(number.value) : 0 };
}

static struct wished_length wished_cm(struct number number)
{
	return (struct wished_length){ number.given, number.given ? length_from_cm(number.value) : 0 };
}

struct style_choices choices_from_aturan(const struct aturan *aturan)
{
	return (struct style_choices){
		.family = aturan->huruf,
		.size = points(aturan->ukuran.value),
		.spacing = (int)decimal_round(aturan->spasi.value, 2).digits,
		.hyphenate = aturan->pemenggalan.value,
		.chapter_size = wished_points(aturan->judul->ukuran_bab),
		.heading_size = wished_points(aturan->judul->ukuran),
		.cell_size = wished_points(aturan->tabel->ukuran),
		.caption_size = wished_points(aturan->judul_tabel->ukuran),
		.first_line = wished_cm(aturan->paragraf->indentasi),
		.above = wished_points(aturan->paragraf->sebelum),
		.below = wished_points(aturan->paragraf->sesudah),
		.ragged = aturan->paragraf->rata == PARAGRAF_KIRI,
		.stiff = !aturan->paragraf->huruf_lentur.value,
	};
}

static struct manners manners_from(const struct aturan *aturan)
{
	static const enum heading_numbers numbers[] = {
		[PENOMORAN_HURUF] = HEADING_NUMBERS_LETTERS,
		[PENOMORAN_ANGKA] = HEADING_NUMBERS_DECIMAL,
		[PENOMORAN_ROMAWI] = HEADING_NUMBERS_ROMAN,
	};
	static const enum chapter_start starts[] = {
		[BAB_HALAMAN_BARU] = CHAPTER_ON_NEW_PAGE,
		[BAB_HALAMAN_GANJIL] = CHAPTER_ON_ODD_PAGE,
		[BAB_SAMBUNG] = CHAPTER_FLOWS_ON,
	};

	return (struct manners){
		.heading_numbers = numbers[aturan->judul->penomoran],
		.chapter_start = starts[aturan->judul->mulai],
		.chapter_in_line = aturan->judul->bab == BAB_SATU_BARIS || aturan->judul->penomoran == PENOMORAN_ROMAWI,
		.captions_run = aturan->judul_tabel->nomor == NOMOR_URUT,
		.table_caption_below = aturan->judul_tabel->tabel == JUDUL_TABEL_BAWAH,
		.figure_caption_above = aturan->judul_tabel->gambar == JUDUL_GAMBAR_ATAS,
		.caption_in_line = aturan->judul_tabel->bentuk == JUDUL_SATU_BARIS,
	};
}

void styles_take_taste(struct styles *styles, const struct aturan *aturan)
{
	struct warna warna;

	styles->manners = manners_from(aturan);
	styles->across_only = aturan->tabel->garis == TABEL_GARIS_MENDATAR;
	if (!aturan->tabel->kepala.count || !warna_from_text(aturan->tabel->kepala, &warna))
		return;
	styles->head = (struct shade){ warna.shade, !warna.grey, warna.rgb };
	styles->head_ink = warna_is_dark(&warna) ? 100 : 0;
}

struct styles *styles_from_aturan(struct arena *arena, const struct aturan *aturan)
{
	struct style_choices choices = choices_from_aturan(aturan);
	struct styles *styles = styles_make(arena, &choices);

	styles_take_taste(styles, aturan);
	return styles;
}
