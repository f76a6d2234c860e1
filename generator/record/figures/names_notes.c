/* What captions and notes print beside the figures of tables: spans of years, how many a mean is of, bounds of the
 * scale of predikat, the numbers that stand where 100 would be rounded to and is not reached.
 */
#include "record/figures/naming.h"

#include "record/figures/predikat.h"
#include "record/figures/sub_walk.h"
#include "record/record.h"

/* -- years -- */

/* Where an indicator has figures of the year. */
static const struct tahunan *year_among(const struct record *record, int year)
{
	for (size_t s = 0; s < record->sasaran.count; s++)
		for (size_t i = 0; i < record->sasaran.items[s].indikator.count; i++) {
			const struct tahunan *tahunan =
				indikator_tahunan(&record->sasaran.items[s].indikator.items[i], year);

			if (tahunan)
				return tahunan;
		}
	return NULL;
}

struct text year_name(struct arena *arena, const struct record *record, int year)
{
	const struct renstra *renstra = record->renstra;
	const struct tahunan *tahunan;
	int past = year - (int)record->tahun.value;

	if (!past)
		return LIT("tahun");
	if (renstra && renstra->awal.given && renstra->awal.value == year)
		return LIT("renstra.awal");
	if (renstra && renstra->akhir.given && renstra->akhir.value == year)
		return LIT("renstra.akhir");
	tahunan = year_among(record, year);
	return tahunan ? text_format(arena, "%t.tahun", tahunan->path)
	               : text_format(arena, past < 0 ? "tahun%d" : "tahun+%d", past);
}

enum naming_step name_of_span(struct naming *naming, struct figure *figure)
{
	int first, last;

	if (!naming_year(naming, 0, &first) || !naming_year(naming, 1, &last)) {
		naming_choice(naming, naming_year(naming, 0, &first) ? 1 : 0, LIT("tahun"));
		return NAMING_WRONG;
	}
	*figure = figure_words(text_format(naming->arena, "%d\xE2\x80\x93%d", first, last));
	figure->computed = true;
	origin_formula(naming, FORMULA_PERIODE);
	origin_input_at(naming, LIT(""), year_name(naming->arena, naming->record, first).bytes, 0);
	origin_input_at(naming, LIT(""), year_name(naming->arena, naming->record, last).bytes, 0);
	return naming_ends(naming, 2);
}

/* "predikat.2.batas": the lower bound of the second class. */
enum naming_step name_of_predikat(struct naming *naming, struct figure *figure)
{
	const struct aturan *scale = predikat_scale(naming->arena, naming->record->aturan);
	struct decimal bound;
	struct text path;
	size_t number;

	if (!naming_number(naming, 0, &number) || !predikat_bound(naming->arena, scale, number - 1, &bound, &path)) {
		naming_choice(naming, 0, LIT("1"));
		return NAMING_WRONG;
	}
	if (!text_is(naming_part(naming, 1), "batas")) {
		naming_choice(naming, 1, LIT("batas"));
		return NAMING_WRONG;
	}
	if (predikat_chosen(naming->record->aturan))
		origin_stated(naming, LIT(""), path.bytes);
	else
		origin_formula(naming, FORMULA_SKALA);
	*figure = figure_number(measure_of(bound), bound.places, LIT(""), false);
	return naming_ends(naming, 2);
}

/* The number next to 100 that is printed where rounding would give 100: "seratus.kurang" is 99,99. */
enum naming_step name_of_hundred(struct naming *naming, struct figure *figure)
{
	bool below = text_is(naming_part(naming, 0), "kurang");
	int places = percent_places(naming->record);
	struct decimal value = decimal_from_int(100);

	naming_choice(naming, 0, LIT("kurang"));
	naming_choice(naming, 0, LIT("lebih"));
	if (!below && !text_is(naming_part(naming, 0), "lebih"))
		return NAMING_WRONG;
	for (; value.places < places; value.places++)
		value.digits *= 10;
	value.digits += below ? -1 : 1;
	origin_formula(naming, FORMULA_BUKAN_SERATUS);
	*figure = figure_percent(measure_of(value));
	return naming_ends(naming, 1);
}

/* -- sub kegiatan -- */

static bool has_money(const struct record *record, const struct sub_kegiatan *sub)
{
	(void)record;
	return sub->anggaran.given;
}

static bool unspent(const struct record *record, const struct sub_kegiatan *sub)
{
	(void)record;
	return belanja_kosong(sub);
}

static const struct sub_count {
	const char *name;
	bool (*counts)(const struct record *record, const struct sub_kegiatan *sub);
	const char *input; /* what each of them has that makes it count */
} sub_counts[] = {
	{ "dianggarkan", has_money, "anggaran" },
	{ "dilaporkan", sub_kegiatan_shown, "nama" },
	{ "tanpa_realisasi", unspent, "realisasi" },
};

enum naming_step name_of_sub_count(struct naming *naming, struct figure *figure)
{
	for (size_t i = 0; i < sizeof sub_counts / sizeof *sub_counts; i++) {
		struct sub_walk walk = { .scope = &naming->scope };
		size_t count = 0;

		if (!text_is(naming_part(naming, 0), sub_counts[i].name))
			continue;
		origin_formula(naming, FORMULA_BANYAK);
		while (sub_walk_next(&walk))
			if (sub_counts[i].counts(naming->record, walk.sub)) {
				count++;
				origin_input_at(naming, walk.sub->path, sub_counts[i].input, 0);
			}
		*figure = figure_count(count);
		return naming_ends(naming, 1);
	}
	return NAMING_NOT_MINE;
}
