/* Bars: target beside realisasi of all indicators, and the money used of each programme.
 *
 * Indicators of one unit are shown by their values; of several units they can only be compared by
 * what was reached of each target, in percent, with a line where the target is.
 */
#include "layouts/pictures/picture.h"

#include "layouts/tables/tables.h"
#include "official/rupiah.h"
#include "record/istilah.h"
#include "record/aturan.h"
#include "record/record.h"

#define NBSP "\xC2\xA0"

struct batang {
	struct composer *composer;
	struct arena *arena;
	struct drawing *drawing;
	struct chart *chart;
	struct phrase alt;
	int year;
	bool short_of_target; /* somewhere */
};

static struct batang batang_new(struct composer *composer, size_t series)
{
	struct batang batang = { .composer = composer,
		                 .arena = composer->arena,
		                 .drawing = arena_new(composer->arena, struct drawing),
		                 .alt = { .arena = composer->arena },
		                 .year = (int)composer->record->tahun.value };

	batang.drawing->kind = DRAWING_BARS;
	batang.chart = &batang.drawing->chart;
	batang.chart->series_count = series;
	batang.chart->places = 2;
	return batang;
}

static void add_key(struct batang *batang, enum chart_fill fill, struct text words)
{
	*array_push(batang->arena, &batang->chart->keys) = (struct chart_key){ fill, words };
}

static void percent_scale(struct batang *batang, const char *mark)
{
	batang->chart->unit = LIT("%");
	batang->chart->mark =
		(struct chart_value){ .known = true, .value = decimal_from_int(100), .words = text_from(mark) };
}

/* -- indicators -- */

/* The unit that all indicators share; false when there are several. */
static bool common_unit(const struct record *record, struct text *unit)
{
	bool any = false;

	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			struct text own = record->sasaran.items[s].indikator.items[i].satuan;

			if (any && !text_equal(own, *unit))
				return false;
			*unit = own;
			any = true;
		}
	return true;
}

static struct chart_value value_of(struct batang *batang, const struct indikator *indikator, struct nilai nilai,
                                   const char *name)
{
	const struct aturan *aturan = batang->composer->record->aturan;
	struct chart_value value = { .known = nilai.numbered && nilai.kind != NILAI_RENTANG,
		                     .value = nilai.low,
		                     .words = LIT("tidak ada") };

	if (nilai.kind != NILAI_TIDAK_ADA)
		value.words = nilai_text(batang->arena, aturan, indikator, nilai);
	if (nilai.kind != NILAI_TIDAK_ADA)
		value.figure = figure_of(batang->composer, indikator->path, name, batang->year).name;
	return value;
}

/* "target 22,05%; realisasi 25,06%", and which figures these are. */
static struct rich two_words(struct arena *arena, const char *before, const struct chart_value *first,
                             const char *between, const struct chart_value *second)
{
	struct rich parts[] = {
		rich_plain(arena, text_from(before), LIT("")),
		rich_figure(arena, first->words, first->figure),
		rich_plain(arena, text_from(between), LIT("")),
		rich_figure(arena, second->words, second->figure),
	};

	return rich_join(arena, parts, sizeof parts / sizeof *parts);
}

static void add_indikator(struct batang *batang, const struct indikator *indikator, bool by_value)
{
	const struct record *record = batang->composer->record;
	struct arena *arena = batang->arena;
	struct measure reached = indikator_capaian(record, indikator, batang->year);
	struct chart_value target =
		value_of(batang, indikator, nilai_target(record, indikator, batang->year), "target.%d");
	struct chart_value realisasi =
		value_of(batang, indikator, nilai_realisasi(indikator, batang->year), "realisasi.%d");
	struct chart_point *point = array_push(arena, &batang->chart->points);
	struct text capaian = reached.known ? percent_text(arena, batang->composer->record->aturan, reached)
	                                    : LIT("tidak dapat dihitung");

	point->name = indikator->nama;
	point->fills[0] = CHART_EMPTY;
	point->fills[1] = CHART_SOLID;
	if (by_value) {
		point->values[0] = target;
		point->values[1] = realisasi;
	} else {
		bool missed = indikator_hasil(record, indikator, batang->year) == HASIL_TIDAK_TERCAPAI;

		point->note = two_words(arena, "target ", &target, "; realisasi ", &realisasi);
		point->values[0] = (struct chart_value){
			.known = reached.known,
			.value = reached.value,
			.words = capaian,
			.figure = figure_of(batang->composer, indikator->path, "capaian.%d", batang->year).name
		};
		point->fills[0] = missed ? CHART_HATCHED : CHART_SOLID;
		batang->short_of_target = batang->short_of_target || missed;
	}
	phrase_add(&batang->alt, text_format(arena, "; %t: target %t, realisasi %t, capaian %t", indikator->nama,
	                                     target.words, realisasi.words, capaian));
}

struct picture picture_target_realisasi(struct composer *composer)
{
	const struct record *record = composer->record;
	struct text unit = { 0 };
	bool by_value = common_unit(record, &unit);
	struct batang batang = batang_new(composer, by_value ? 2 : 1);
	struct text title =
		text_format(composer->arena, "%s %t %t Tahun %t", by_value ? "Target dan Realisasi" : "Capaian",
	                    istilah(composer)->iku, record->instansi->nama, told_year(composer, batang.year));

	phrase_add(&batang.alt,
	           text_format(composer->arena, "Grafik batang target dan realisasi tahun %d", batang.year));
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++)
			add_indikator(&batang, &record->sasaran.items[s].indikator.items[i], by_value);
	phrase_add(&batang.alt, LIT("."));
	if (by_value) {
		batang.chart->unit = text_is(unit, "%") ? unit : LIT("");
		add_key(&batang, CHART_EMPTY, LIT("Target"));
		add_key(&batang, CHART_SOLID, LIT("Realisasi"));
	} else {
		percent_scale(&batang, "Target = 100%");
		if (batang.short_of_target) {
			add_key(&batang, CHART_SOLID, record->aturan->keterangan_tercapai);
			add_key(&batang, CHART_HATCHED, record->aturan->keterangan_tidak);
		}
	}
	return (struct picture){ .drawing = batang.chart->points.count ? batang.drawing : NULL,
		                 .alt = phrase_text(&batang.alt),
		                 .title = title,
		                 .key = LIT("target_realisasi"),
		                 .path = LIT("sasaran") };
}

/* -- money -- */

static void add_program(struct batang *batang, const struct program *program)
{
	struct arena *arena = batang->arena;
	struct money money = program_money(program);
	struct measure used = serapan(money, percent_places(batang->composer->record));
	struct chart_point *point = array_push(arena, &batang->chart->points);
	struct text percent = used.known ? percent_text(arena, batang->composer->record->aturan, used)
	                      : money.given && decimal_sign(money.anggaran) > 0 && !money.spent
	                              ? LIT("realisasi belum lengkap")
	                              : LIT("tidak ada anggaran");
	struct chart_value spent = { .words = rupiah_format(arena, money.realisasi, RUPIAH_EYD) };
	struct chart_value budget = { .words = rupiah_format(arena, money.anggaran, RUPIAH_EYD) };

	point->name = program->nama;
	point->fills[0] = CHART_SOLID;
	point->values[0] =
		(struct chart_value){ .known = used.known,
		                      .value = used.value,
		                      .words = percent,
		                      .figure = figure_of(batang->composer, program->path, "serapan", 0).name };
	if (!money.given) {
		phrase_add(&batang->alt, text_format(arena, "; %t: tidak ada anggaran", program->nama));
		return;
	}
	budget.figure = figure_of(batang->composer, program->path, "anggaran", 0).name;
	spent.figure = figure_of(batang->composer, program->path, "realisasi", 0).name;
	if (money.spent)
		point->note = two_words(arena, "", &spent, " dari ", &budget);
	else
		point->note = two_words(arena, "anggaran ", &budget, "", &(struct chart_value){ .words = LIT("") });
	phrase_add(&batang->alt,
	           text_format(arena, "; %t: %t (%t)", program->nama, percent, rich_words(arena, point->note)));
}

struct picture picture_serapan(struct composer *composer)
{
	const struct program *program;
	struct batang batang = batang_new(composer, 1);

	phrase_add(&batang.alt,
	           text_format(composer->arena, "Grafik batang serapan anggaran per program tahun %d", batang.year));
	for (size_t i = 0; (program = scope_program(&composer->scope, i)); i++)
		add_program(&batang, program);
	phrase_add(&batang.alt, LIT("."));
	percent_scale(&batang, "Anggaran = 100%");
	return (struct picture){ .drawing = scope_money(&composer->scope).given ? batang.drawing : NULL,
		                 .alt = phrase_text(&batang.alt),
		                 .title = text_format(composer->arena, "Serapan Anggaran per Program Tahun %t",
		                                      told_year(composer, batang.year)),
		                 .key = LIT("serapan"),
		                 .path = LIT("program") };
}
