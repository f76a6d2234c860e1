/* The trend of one indicator: every year from the first to the last that has a number, the target
 * of the years to come among them. */
#include "layouts/pictures.h"

#include "layouts/parts.h"
#include "layouts/tables.h"

enum { SERIES_TARGET, SERIES_REALISASI };

struct years {
	int first, last;
};

static void take_year(struct years *years, int year)
{
	if (!years->first || year < years->first)
		years->first = year;
	if (year > years->last)
		years->last = year;
}

static struct years years_of(const struct record *record, const struct indikator *indikator)
{
	struct years years = { 0 };
	int first = record->renstra ? (int)record->renstra->awal.value : 0;
	int last = record->renstra ? (int)record->renstra->akhir.value : -1;

	for (size_t i = 0; i < indikator->tahunan.count; i++) {
		int year = (int)indikator->tahunan.items[i].tahun.value;

		if (indikator_target(record, indikator, year).known ||
		    indikator_realisasi(indikator, year).known)
			take_year(&years, year);
	}
	for (int year = first; year <= last; year++)
		if (renstra_target(record, indikator, year).known)
			take_year(&years, year);
	return years;
}

static int places_of(const struct indikator *indikator)
{
	return indikator->desimal.given ? (int)indikator->desimal.value : 2;
}

/* Numbers alone: the unit stands above the axis. */
static struct chart_value value_of(struct arena *arena, const struct indikator *indikator,
                                   struct measure measure)
{
	return (struct chart_value){ .known = measure.known,
		                     .value = measure.value,
		                     .words = value_text(arena, measure, places_of(indikator),
		                                         LIT("")) };
}

static void tell_year(struct phrase *alt, const struct chart_point *point)
{
	static const char *const names[] = { " target ", ", realisasi " };

	phrase_add(alt, text_format(alt->arena, "; tahun %t", point->name));
	for (size_t s = 0; s < CHART_SERIES_MOST; s++) {
		phrase_add(alt, text_from(names[s]));
		phrase_add(alt, point->values[s].known ? point->values[s].words : LIT("tidak ada"));
	}
}

static void add_key(struct arena *arena, struct chart *chart, enum chart_fill fill,
                    struct text words)
{
	*array_push(arena, &chart->keys) = (struct chart_key){ fill, words };
}

struct picture picture_tren(struct composer *composer, const struct indikator *indikator,
                            size_t *reached)
{
	struct arena *arena = composer->arena;
	struct years years = years_of(composer->record, indikator);
	struct phrase alt = { .arena = arena };
	struct drawing *drawing = arena_new(arena, struct drawing);
	struct chart *chart = &drawing->chart;
	struct text unit = indikator->satuan.count ? indikator->satuan : LIT("nilai");

	if (!years.first)
		return (struct picture){ 0 };
	drawing->kind = DRAWING_TREND;
	*chart = (struct chart){ .series_count = CHART_SERIES_MOST,
		                 .unit = text_is(unit, "%") ? LIT("Persen (%)") : unit,
		                 .places = places_of(indikator) };
	add_key(arena, chart, CHART_EMPTY, LIT("Target"));
	add_key(arena, chart, CHART_SOLID, LIT("Realisasi"));
	phrase_add(&alt, text_format(arena, "Grafik garis %t dalam %t", indikator->nama,
	                             text_is(unit, "%") ? LIT("persen") : unit));
	for (int year = years.first; year <= years.last; year++) {
		struct measure target = indikator_target(composer->record, indikator, year);
		struct measure realisasi = indikator_realisasi(indikator, year);
		struct chart_point *point = array_push(arena, &chart->points);

		point->name = text_from_int(arena, year);
		point->values[SERIES_TARGET] = value_of(arena, indikator, target);
		point->values[SERIES_REALISASI] = value_of(arena, indikator, realisasi);
		*reached += realisasi.known;
		tell_year(&alt, point);
	}
	phrase_add(&alt, LIT("."));
	return (struct picture){
		.drawing = drawing,
		.alt = phrase_text(&alt),
		.title =
			years.first == years.last
				? text_format(arena, "Target dan Realisasi %t Tahun %d",
		                              indikator->nama, years.first)
				: text_format(arena,
		                              "Tren Target dan Realisasi %t Tahun %d\xE2\x80\x93%d",
		                              indikator->nama, years.first, years.last),
		.key = text_format(arena, "tren_%t", indikator->kunci),
		.path = indikator->path,
	};
}
