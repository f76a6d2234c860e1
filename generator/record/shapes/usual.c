/* From here on nobody asks what the office chose and what is usual. */
#include "record/aturan.h"
#include "record/istilah.h"
#include "record/shapes/shapes.h"

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

static void default_integer(struct integer *integer, int64_t usual)
{
	if (!integer->given)
		*integer = (struct integer){ true, usual };
}

/* First choices are zero, so a new group says what is usual. */
static void fill_groups(struct arena *arena, struct aturan *aturan)
{
	if (!aturan->judul)
		aturan->judul = arena_new(arena, struct gaya_judul);
	if (!aturan->paragraf)
		aturan->paragraf = arena_new(arena, struct gaya_paragraf);
	if (!aturan->tabel)
		aturan->tabel = arena_new(arena, struct gaya_tabel);
	if (!aturan->judul_tabel)
		aturan->judul_tabel = arena_new(arena, struct gaya_judul_tabel);
	if (!aturan->angka)
		aturan->angka = arena_new(arena, struct gaya_angka);
	if (!aturan->halaman)
		aturan->halaman = arena_new(arena, struct gaya_halaman);
	if (!aturan->paragraf->huruf_lentur.given)
		aturan->paragraf->huruf_lentur = (struct yes_no){ true, true };
	default_integer(&aturan->angka->desimal_persen, DESIMAL_PERSEN_MOST);
}

/* Who has another name for the IKU has no use for that abbreviation. */
static void fill_words(struct arena *arena, struct aturan *aturan)
{
	struct istilah *istilah;

	if (!aturan->istilah)
		aturan->istilah = arena_new(arena, struct istilah);
	istilah = aturan->istilah;
	if (!istilah->iku.count)
		default_text(&istilah->singkatan_iku, LIT("IKU"));
	default_text(&istilah->sasaran, LIT("Sasaran Strategis"));
	default_text(&istilah->indikator, LIT("Indikator Kinerja"));
	default_text(&istilah->iku, LIT("Indikator Kinerja Utama"));
}

void aturan_fill(struct arena *arena, struct aturan *aturan)
{
	fill_groups(arena, aturan);
	fill_words(arena, aturan);
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
