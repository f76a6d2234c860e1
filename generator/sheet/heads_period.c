/* Heads that say a part of the year, or a year. */
#include "sheet/heads_parts.h"

/* Months by their first letters, quarters after "tw"; *number is 1 to 12 or 1 to 4, 0 while not said. */
static enum column_kind period_of(struct text token, int *number)
{
	static const char *const quarters[] = { "1", "2", "3", "4", "i", "ii", "iii", "iv" };
	static const struct {
		const char *word;
		int month;
	} months[] = { { "januari", 1 },   { "februari", 2 }, { "pebruari", 2 },  { "maret", 3 },    { "april", 4 },
		       { "mei", 5 },       { "juni", 6 },     { "juli", 7 },      { "agustus", 8 },  { "agts", 8 },
		       { "agt", 8 },       { "ags", 8 },      { "september", 9 }, { "oktober", 10 }, { "november", 11 },
		       { "nopember", 11 }, { "desember", 12 } };

	*number = 0;
	if (text_is(token, "bulan"))
		return COLUMN_MONTH;
	for (size_t i = 0; text_starts(token, "tw") && i < sizeof quarters / sizeof *quarters; i++)
		if (text_is(text_part(token, 2, token.count), quarters[i]))
			*number = (int)i % 4 + 1;
	if (*number || text_is(token, "tw"))
		return COLUMN_QUARTER;
	for (size_t i = 0; token.count >= 3 && i < sizeof months / sizeof *months; i++)
		if (token.count <= strlen(months[i].word) && !memcmp(token.bytes, months[i].word, token.count)) {
			*number = months[i].month;
			return COLUMN_MONTH;
		}
	return COLUMN_UNKNOWN;
}

/* The number of a period in a token of its own: "tw 1", "tw iv", "bulan 12". */
static int number_of(struct text token)
{
	static const char *const words[] = { "1", "2",  "3",  "4",  "5", "6",  "7",   "8",
		                             "9", "10", "11", "12", "i", "ii", "iii", "iv" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (text_is(token, words[i]))
			return (int)(i < 12 ? i + 1 : i - 11);
	return 0;
}

/* Whether the slug is of a part of the year; *rest is what is left of it. */
enum column_kind heads_period(struct arena *arena, struct text slug, struct text *rest, int *quarter)
{
	enum column_kind kind = COLUMN_UNKNOWN;
	struct buffer out = { .arena = arena };
	int number = 0, found;

	for (size_t at = 0; at < slug.count;) {
		struct text token = slug_next(slug, &at);
		enum column_kind period = period_of(token, &found);

		if (period != COLUMN_UNKNOWN) {
			kind = period;
			number = found;
		} else if (kind != COLUMN_UNKNOWN && !number && number_of(token)) {
			number = number_of(token);
		} else {
			slug_add(&out, token);
		}
	}
	*rest = buffer_text(&out);
	*quarter = kind == COLUMN_MONTH ? (number + 2) / 3 : number;
	return number ? kind : COLUMN_UNKNOWN;
}

/* The field of a quarter under the key `triwulan` of the shape: plans are targets there. */
const struct field *heads_quarter(const struct shape *shape, struct text key, int quarter)
{
	const struct field *year = heads_called(shape, LIT("triwulan")), *part, *field;
	char digit = (char)('0' + quarter);

	if (!year || year->kind != FIELD_OBJECT || quarter < 1 || quarter > 4)
		return NULL;
	part = heads_called(year->shape, (struct text){ &digit, 1 });
	if (!part || part->kind != FIELD_OBJECT)
		return NULL;
	if (!key.count || text_is(key, "pagu") || text_is(key, "anggaran") || text_is(key, "anggaran_kas"))
		key = LIT("target");
	field = heads_called(part->shape, key);
	return field && heads_single(field) ? field : NULL;
}

/* -- a row for each part of the year -- */

int heads_quarter_said(struct arena *arena, const struct column *period, struct text words)
{
	struct text rest, slug;
	int quarter, scale, number;
	enum column_kind kind;

	slug = slug_usual(arena, slug_of(arena, words), &scale);
	kind = heads_period(arena, slug, &rest, &quarter);
	if (kind != COLUMN_UNKNOWN)
		return rest.count ? 0 : quarter;
	number = number_of(slug);
	if (period->quarter)
		return number ? (number + 2) / 3 : 0;
	return number <= 4 ? number : 0;
}

/* What a column of a part of the year is of, without the words that say so. */
static struct text without_period(struct arena *arena, struct text slug, bool *said)
{
	static const char *const words[] = { "tw", "kumulatif", "periode", "ini",    "s",
		                             "d",  "sd",        "sampai",  "dengan", "bulan" };
	struct text rest = slug_without(arena, slug, words, sizeof words / sizeof *words);

	*said = rest.count != slug.count;
	return rest;
}

/* Whether another column names the period with the same key: "Target Triwulan" beside "Target". */
static bool is_said_elsewhere(struct arena *arena, const struct heads *heads, size_t column, struct text key)
{
	bool said;

	for (size_t i = 0; i < heads->count; i++)
		if (i != column && text_equal(without_period(arena, heads->columns[i].slug, &said), key) && said)
			return true;
	return false;
}

void heads_periodic(struct arena *arena, struct heads *heads)
{
	const struct shape *shape = heads->levels[heads->deepest].shape;
	struct column *period = NULL;

	for (size_t i = 0; i < heads->count && !period; i++)
		if (text_is(heads->columns[i].slug, "tw") || text_is(heads->columns[i].slug, "bulan") ||
		    text_is(heads->columns[i].slug, "periode"))
			period = &heads->columns[i];
	if (!period || !heads_quarter(shape, LIT("realisasi"), 1))
		return;
	period->kind = COLUMN_PERIOD;
	period->level = heads->deepest;
	period->quarter = text_is(period->slug, "bulan");
	for (size_t i = 0; i < heads->count; i++) {
		struct column *column = &heads->columns[i];
		bool said;
		struct text key = without_period(arena, column->slug, &said);

		if (column == period ||
		    !(text_is(key, "target") || text_is(key, "realisasi") || text_is(key, "realisasi_rill")) ||
		    (!said && is_said_elsewhere(arena, heads, i, key)))
			continue;
		column->kind = period->quarter ? COLUMN_MONTH : COLUMN_QUARTER;
		column->level = heads->deepest;
		column->field = heads_quarter(shape, key, 1);
		column->quarter = 0;
	}
}

/* -- years -- */

static bool is_year(struct text token)
{
	for (size_t i = 0; i < token.count; i++)
		if (token.bytes[i] < '0' || token.bytes[i] > '9')
			return false;
	return token.count == 4 && (text_starts(token, "19") || text_starts(token, "20"));
}

/* "target_tahun_2024": the year, and the rest without it. */
static struct text without_year(struct arena *arena, struct text slug, struct text *year)
{
	struct buffer out = { .arena = arena };

	*year = (struct text){ 0 };
	for (size_t at = 0; at < slug.count;) {
		struct text token = slug_next(slug, &at);

		if (is_year(token) && !year->count)
			*year = text_copy(arena, token);
		else if (!text_is(token, "tahun") && !text_is(token, "thn") && !text_is(token, "th") &&
		         !text_is(token, "kinerja") && !text_is(token, "tahunan") && !text_is(token, "setahun"))
			slug_add(&out, token);
	}
	return buffer_text(&out);
}

/* The list of the shape with an item for each year, in which the key is a field. */
static const struct field *list_of_years(const struct shape *shape, struct text key, const struct field **field)
{
	for (const struct field *list = shape->fields; list->kind != FIELD_END; list++) {
		const struct field *year = list->kind == FIELD_LIST ? heads_called(list->shape, LIT("tahun")) : NULL;

		if (!year || year->kind != FIELD_INTEGER || year->presence != REQUIRED)
			continue;
		*field = heads_called(list->shape, key);
		if (*field && (*field)->kind == FIELD_DECIMAL)
			return list;
	}
	return NULL;
}

bool heads_year(struct arena *arena, const struct heads *heads, struct text slug, struct column *column)
{
	const struct shape *shape = heads->levels[heads->deepest].shape;
	struct text year, key = without_year(arena, slug, &year);
	const struct field *field;

	if (!year.count && !key.count)
		return false;
	year = year.count ? year : heads->year;
	key = key.count ? key : LIT("target");
	field = heads_called(shape, key);
	column->list = NULL;
	if (year.count && !(field && field->kind == FIELD_YEARS))
		column->list = list_of_years(shape, key, &field);
	if (!year.count || (!column->list && !(field && field->kind == FIELD_YEARS)))
		return false;
	column->kind = COLUMN_YEAR;
	column->level = heads->deepest;
	column->field = field;
	column->year = year;
	return true;
}
