/* What every table of names needs: parts, words that could have stood there, years, values. */
#include "record/figures/naming.h"

#include "record/figures/value.h"
#include "record/record.h"
#include "record/triwulan.h"

#include "record/shapes/shapes.h"

#include <string.h>

/* -- parts -- */

static size_t part_count(struct text name)
{
	size_t count = 1;

	for (size_t i = 0; i < name.count; i++)
		count += name.bytes[i] == '.' || name.bytes[i] == '[';
	return count;
}

static bool all_digits(struct text text)
{
	for (size_t i = 0; i < text.count; i++)
		if (text.bytes[i] < '0' || text.bytes[i] > '9')
			return false;
	return text.count > 0;
}

static int small_number(struct text digits)
{
	int number = 0;

	for (size_t i = 0; i < digits.count; i++)
		number = number * 10 + (digits.bytes[i] - '0');
	return number;
}

/* "kegiatan[1][0]" is kegiatan, 2, 1: items of paths are counted from 0, of names from 1. */
static bool add_part(struct naming *naming, struct text part)
{
	size_t bracket, close;

	if (!text_find(part, "[", &bracket))
		bracket = part.count;
	if (!bracket)
		return false;
	naming->parts[naming->count++] = text_part(part, 0, bracket);
	while (bracket < part.count) {
		struct text rest = text_part(part, bracket + 1, part.count), digits;

		if (part.bytes[bracket] != '[' || !text_find(rest, "]", &close))
			return false;
		digits = text_part(rest, 0, close);
		if (!all_digits(digits) || digits.count > 6)
			return false;
		naming->parts[naming->count++] = text_from_int(naming->arena, small_number(digits) + 1);
		bracket += close + 2;
	}
	return true;
}

bool naming_split(struct naming *naming, struct text name)
{
	size_t start = 0;

	naming->parts = arena_many(naming->arena, part_count(name), struct text);
	for (size_t i = 0; i <= name.count; i++) {
		if (i < name.count && name.bytes[i] != '.') {
			if (strchr(": \t\r\n\"\\", name.bytes[i]))
				return false;
			continue;
		}
		if (!add_part(naming, text_part(name, start, i - start)))
			return false;
		start = i + 1;
	}
	return true;
}

struct naming naming_start(struct arena *arena, const struct scope *scope)
{
	struct naming naming = { .arena = arena, .scope = *scope, .record = scope->record };

	naming.bearer = (struct bearer){ &record_shape, scope->record, LIT("") };
	return naming;
}

struct text naming_part(const struct naming *naming, size_t ahead)
{
	size_t part = naming->part + ahead;

	return part < naming->count ? naming->parts[part] : (struct text){ "", 0 };
}

void naming_choice(struct naming *naming, size_t ahead, struct text word)
{
	if (naming->wrong != naming->part + ahead)
		naming->choices.count = 0;
	naming->wrong = naming->part + ahead;
	for (size_t i = 0; i < naming->choices.count; i++)
		if (text_equal(naming->choices.items[i], word))
			return;
	if (word.count)
		*array_push(naming->arena, &naming->choices) = word;
}

enum naming_step naming_ends(struct naming *naming, size_t ahead)
{
	naming->wrong = naming->part + ahead;
	naming->choices.count = 0;
	return naming->wrong == naming->count ? NAMING_FOUND : NAMING_WRONG;
}

enum naming_step naming_onto(struct naming *naming, size_t ahead, const struct shape *shape, const void *item,
                             struct text path)
{
	naming->part += ahead;
	naming->wrong = naming->part;
	naming->choices.count = 0;
	naming->first = naming->part;
	naming->bearer = (struct bearer){ shape, item, path };
	return NAMING_ONWARDS;
}

/* -- years and numbers -- */

bool naming_year(const struct naming *naming, size_t ahead, int *year)
{
	struct text word = naming_part(naming, ahead);
	int this_year = (int)naming->record->tahun.value;
	struct text rest = text_part(word, 6, word.count);

	if (word.count == 4 && all_digits(word)) {
		*year = small_number(word);
		return *year >= YEAR_LEAST && *year <= YEAR_MOST;
	}
	*year = this_year;
	if (text_is(word, "tahun"))
		return true;
	if (!text_starts(word, "tahun+") && !text_starts(word, "tahun-"))
		return false;
	if (!all_digits(rest) || rest.count > 2)
		return false;
	*year += word.bytes[5] == '+' ? small_number(rest) : -small_number(rest);
	return true;
}

/* Written out in the name: 2023 for tahun-1. */
enum naming_step naming_year_or_this(struct naming *naming, size_t ahead, int *year)
{
	bool given = naming_year(naming, ahead, year);

	if (!given)
		*year = (int)naming->record->tahun.value;
	if (given)
		naming->parts[naming->part + ahead] = text_from_int(naming->arena, *year);
	else
		naming->implied = text_from_int(naming->arena, *year);
	return naming_ends(naming, given ? ahead + 1 : ahead);
}

bool naming_number(const struct naming *naming, size_t ahead, size_t *number)
{
	struct text word = naming_part(naming, ahead);

	if (!all_digits(word) || word.count > 6 || word.bytes[0] == '0')
		return false;
	*number = (size_t)small_number(word);
	return true;
}

enum naming_step naming_quarter(struct naming *naming, size_t ahead, int *quarter)
{
	size_t number;

	*quarter = naming->scope.quarter;
	if (!naming_number(naming, ahead, &number) || number > QUARTERS) {
		naming->implied = *quarter ? text_from_int(naming->arena, *quarter) : LIT("");
		return naming_ends(naming, ahead);
	}
	*quarter = (int)number;
	return naming_ends(naming, ahead + 1);
}

enum naming_step naming_or_wrong(enum naming_step step)
{
	return step == NAMING_NOT_MINE ? NAMING_WRONG : step;
}

/* -- makers of values -- */

struct figure figure_words(struct text text)
{
	return (struct figure){ .kind = FIGURE_WORDS, .known = text.count > 0, .words = text };
}

struct figure figure_sentence(struct prose prose)
{
	return (struct figure){ .kind = FIGURE_SENTENCE, .known = prose_given(prose), .sentence = prose };
}

struct figure figure_count(size_t count)
{
	return (struct figure){ .kind = FIGURE_NUMBER,
		                .known = true,
		                .computed = true,
		                .number = decimal_from_int((int64_t)count),
		                .exact = measure_of(decimal_from_int((int64_t)count)) };
}

struct figure figure_number(struct measure measure, int places, struct text unit, bool computed)
{
	return (struct figure){ .kind = FIGURE_NUMBER,
		                .known = measure.known,
		                .computed = computed,
		                .number = decimal_round(measure.value, places),
		                .exact = measure,
		                .unit = unit };
}

struct figure figure_percent(struct measure measure)
{
	return figure_number(measure, measure.value.places, LIT("%"), true);
}

struct figure figure_rupiah(struct measure measure)
{
	return (struct figure){
		.kind = FIGURE_MONEY, .known = measure.known, .computed = true, .rupiah = measure.value
	};
}

/* A range or a step of a scale is words. */
struct figure figure_nilai(const struct indikator *indikator, struct nilai nilai)
{
	struct measure number = measure_of(nilai.low);

	switch (nilai.kind) {
	case NILAI_TIDAK_ADA:
		break;
	case NILAI_ANGKA:
		number.rest = nilai.rest;
		return figure_number(number, indikator_places(indikator), indikator->satuan, false);
	case NILAI_RENTANG:
		return (struct figure){ .kind = FIGURE_RANGE, .known = true, .indikator = indikator, .nilai = nilai };
	case NILAI_KATEGORI:
		return figure_words(nilai.kategori);
	}
	return (struct figure){ .kind = FIGURE_WORDS };
}

enum naming_step naming_words(struct naming *naming, const struct word_row *rows, size_t count, struct figure *figure)
{
	for (size_t i = 0; i < count; i++) {
		if (text_is(naming_part(naming, 0), rows[i].name)) {
			*figure = figure_words(rows[i].words);
			origin_stated(naming, rows[i].path.bytes ? rows[i].path : naming->bearer.path,
			              rows[i].key ? rows[i].key : rows[i].name);
			return naming_ends(naming, 1);
		}
		naming_choice(naming, 0, text_from(rows[i].name));
	}
	return NAMING_NOT_MINE;
}
