/* The trend of one indicator: every year from the first to the last that has a number, the target
 * of the years to come among them. */
#include "layouts/pictures/picture.h"

#include "layouts/tables/tables.h"
#include "record/record.h"

enum { SERIES_TARGET, SERIES_REALISASI };

struct years {
	int first, last;
	bool numbers; /* else all values are steps of a scale */
};

static void take_year(struct years *years, int year)
{
	if (!years->first || year < years->first)
		years->first = year;
	if (year > years->last)
		years->last = year;
}

/* Targets and realisasi as the data gives them. */
static struct nilai nilai_of(const struct record *record, const struct indikator *indikator, int year, int series)
{
	return series == SERIES_TARGET ? nilai_target(record, indikator, year) : nilai_realisasi(indikator, year);
}

static void take_nilai(const struct record *record, const struct indikator *indikator, int year, struct years *years)
{
	for (int series = 0; series < CHART_SERIES_MOST; series++) {
		struct nilai nilai = nilai_of(record, indikator, year, series);

		if (nilai.kind == NILAI_TIDAK_ADA)
			continue;
		if (nilai.numbered || nilai.kind == NILAI_KATEGORI)
			take_year(years, year);
		years->numbers = years->numbers || nilai.kind != NILAI_KATEGORI;
	}
}

static struct years years_of(const struct record *record, const struct indikator *indikator)
{
	struct years years = { 0 };
	int first = record->renstra ? (int)record->renstra->awal.value : 0;
	int last = record->renstra ? (int)record->renstra->akhir.value : -1;

	for (size_t i = 0; i < indikator->tahunan.count; i++)
		take_nilai(record, indikator, (int)indikator->tahunan.items[i].tahun.value, &years);
	for (int year = first; year <= last; year++)
		take_nilai(record, indikator, year, &years);
	return years;
}

static int places_of(const struct indikator *indikator)
{
	return indikator->desimal.given ? (int)indikator->desimal.value : 2;
}

/* Numbers alone: the unit stands above the axis. */
static struct chart_value value_of(struct composer *composer, const struct indikator *indikator, int year, int series,
                                   bool numbers)
{
	static const char *const names[] = { "target.%d", "realisasi.%d" };
	struct nilai nilai = nilai_of(composer->record, indikator, year, series);
	struct indikator bare = *indikator;
	struct chart_value value = { .known = nilai.numbered, .value = nilai.high };

	bare.satuan = LIT("");
	value.words = nilai_text(composer->arena, NULL, &bare, nilai);
	if (nilai.kind != NILAI_TIDAK_ADA)
		value.figure = figure_of(composer, indikator->path, names[series], year).name;
	value.range = nilai.kind == NILAI_RENTANG;
	value.low = nilai.low;
	if (numbers || nilai.kind != NILAI_KATEGORI)
		return value;
	value.known = true;
	value.value = decimal_from_int((int64_t)nilai.rank);
	return value;
}

static void tell_year(struct phrase *alt, const struct chart_point *point)
{
	static const char *const names[] = { " target ", ", realisasi " };

	phrase_add(alt, text_format(alt->arena, "; tahun %t%s", point->name,
	                            point->apart ? " (cara mengukur berubah)" : ""));
	for (size_t s = 0; s < CHART_SERIES_MOST; s++) {
		phrase_add(alt, text_from(names[s]));
		phrase_add(alt, point->values[s].known ? point->values[s].words : LIT("tidak ada"));
	}
}

static void add_key(struct arena *arena, struct chart *chart, enum chart_fill fill, struct text words)
{
	*array_push(arena, &chart->keys) = (struct chart_key){ fill, words };
}

/* A point with the values of a year; counts those that were reached. */
static const struct chart_point *add_point(struct composer *composer, const struct indikator *indikator,
                                           const struct years *years, int year, struct chart *chart, size_t *reached)
{
	struct chart_point *point = array_push(composer->arena, &chart->points);

	point->name = text_from_int(composer->arena, year);
	point->apart = seri_putus(indikator, year - 1, year);
	for (int series = 0; series < CHART_SERIES_MOST; series++)
		point->values[series] = value_of(composer, indikator, year, series, years->numbers);
	*reached += point->values[SERIES_REALISASI].known;
	return point;
}

static struct text title_of(struct composer *composer, const struct indikator *indikator, const struct years *years)
{
	return text_format(composer->arena, "%sTarget dan Realisasi %t Tahun %t",
	                   years->first == years->last ? "" : "Tren ", indikator->nama,
	                   told_years(composer, years->first, years->last));
}

struct picture picture_tren(struct composer *composer, const struct indikator *indikator, size_t *reached)
{
	struct arena *arena = composer->arena;
	struct years years = years_of(composer->record, indikator);
	struct phrase alt = { .arena = arena };
	struct drawing *drawing = arena_new(arena, struct drawing);
	struct chart *chart = &drawing->chart;
	struct text unit = indikator->satuan.count ? indikator->satuan : LIT("nilai");
	bool percent = text_is(unit, "%");

	if (!years.first)
		return (struct picture){ 0 };
	drawing->kind = DRAWING_TREND;
	*chart = (struct chart){ .series_count = CHART_SERIES_MOST,
		                 .unit = percent ? LIT("Persen (%)") : unit,
		                 .places = places_of(indikator) };
	add_key(arena, chart, CHART_EMPTY, LIT("Target"));
	add_key(arena, chart, CHART_SOLID, LIT("Realisasi"));
	for (size_t i = 0; !years.numbers && i < indikator->skala.count; i++)
		*array_push(arena, &chart->steps) = indikator->skala.items[i].nama;
	phrase_add(&alt,
	           text_format(arena, "Grafik garis %t dalam %t", indikator->nama, percent ? LIT("persen") : unit));
	for (int year = years.first; year <= years.last; year++)
		tell_year(&alt, add_point(composer, indikator, &years, year, chart, reached));
	phrase_add(&alt, LIT("."));
	return (struct picture){
		.drawing = drawing,
		.alt = phrase_text(&alt),
		.title = title_of(composer, indikator, &years),
		.key = text_format(arena, "tren_%t", indikator->kunci),
		.path = indikator->path,
	};
}
