/* Numbers with their units. */
#include "record/figures/value.h"

#include "record/aturan.h"
#include "record/record.h"
#include "record/triwulan.h"

#define NBSP "\xC2\xA0"

enum { PLACES_USUAL = 2 };

bool unit_is_percent(struct text unit)
{
	return text_is(unit, "%") || text_is(unit, "persen") || text_is(unit, "Persen");
}

/* "97,50%", "97,50 %", "97,50 persen" */
static struct text with_percent(struct arena *arena, const struct aturan *aturan, struct text number)
{
	static const char *const signs[] = {
		[PERSEN_RAPAT] = "%",
		[PERSEN_SPASI] = NBSP "%",
		[PERSEN_KATA] = NBSP "persen",
	};

	return TEXT_JOIN(arena, number, text_from(signs[aturan ? aturan->angka->persen : PERSEN_RAPAT]));
}

struct text value_text(struct arena *arena, const struct aturan *aturan, struct measure value, int places,
                       struct text unit)
{
	struct text number;

	if (!value.known)
		return LIT("-");
	number = decimal_format(arena, decimal_round(value.value, places));
	if (unit_is_percent(unit))
		return with_percent(arena, aturan, number);
	return unit.count ? text_format(arena, "%t" NBSP "%t", number, unit) : number;
}

struct text percent_text(struct arena *arena, const struct aturan *aturan, struct measure percent)
{
	return value_text(arena, aturan, percent, percent.value.places, LIT("%"));
}

int indikator_places(const struct indikator *indikator)
{
	return indikator->desimal.given ? (int)indikator->desimal.value : PLACES_USUAL;
}

struct text indikator_value(struct arena *arena, const struct aturan *aturan, const struct indikator *indikator,
                            struct measure value)
{
	return value_text(arena, aturan, value, indikator_places(indikator), indikator->satuan);
}

int keluaran_places(const struct keluaran *keluaran, struct measure value)
{
	return keluaran->desimal.given ? (int)keluaran->desimal.value : value.value.places;
}

struct text nilai_text(struct arena *arena, const struct aturan *aturan, const struct indikator *indikator,
                       struct nilai nilai)
{
	int places = indikator_places(indikator);
	struct measure high = measure_of(nilai.high);

	switch (nilai.kind) {
	case NILAI_TIDAK_ADA:
		return LIT("-");
	case NILAI_ANGKA:
		return indikator_value(arena, aturan, indikator, high);
	case NILAI_RENTANG:
		return text_format(arena, "%t\xE2\x80\x93%t", decimal_format(arena, decimal_round(nilai.low, places)),
		                   indikator_value(arena, aturan, indikator, high));
	case NILAI_KATEGORI:
		return nilai.kategori;
	}
	return LIT("-");
}

struct text hasil_text(const struct aturan *aturan, enum hasil hasil)
{
	switch (hasil) {
	case HASIL_TIDAK_DIKETAHUI:
		break;
	case HASIL_TERCAPAI:
		return aturan->keterangan_tercapai;
	case HASIL_TIDAK_TERCAPAI:
		return aturan->keterangan_tidak;
	}
	return LIT("-");
}
