/* What the data file says of a sheet, and which of several columns is meant: asked, never guessed. */
#include "input/wording.h"
#include "sheet/sheet.h"

static struct text heads_of(const struct sheet *sheet, const bool *wanted)
{
	struct text *words = arena_many(sheet->arena, sheet->heads.count + 1, struct text);
	size_t count = 0;

	for (size_t i = 0; i < sheet->heads.count; i++)
		if (sheet->heads.columns[i].head.count && (!wanted || wanted[i]))
			words[count++] = quote(sheet->arena, sheet->heads.columns[i].head);
	return list_words(sheet->arena, words, count);
}

static bool find_named(struct sheet *sheet, const struct json *json, struct text words, size_t *column)
{
	*column = heads_named(sheet->arena, &sheet->heads, words);
	return *column < sheet->heads.count ||
	       SHEET_REFUSE(sheet, json, MESSAGE_LEMBAR_NO_COLUMN, shorten(sheet->arena, words), heads_of(sheet, NULL));
}

static bool want(struct sheet *sheet, const struct json *json, enum json_kind kind, enum wording wording)
{
	return json->kind == kind ||
	       SHEET_REFUSE(sheet, json, MESSAGE_WRONG_TYPE, diag_words(sheet->arena, wording, DIAG_NONE),
	                    describe(sheet->arena, json));
}

/* -- what the object says -- */

static void take_column(struct column *column, const struct column *year, size_t level, const struct field *field)
{
	bool yearly = year->kind == COLUMN_YEAR;

	column->kind = yearly ? COLUMN_YEAR : COLUMN_FIELD;
	column->level = yearly ? year->level : level;
	column->field = yearly ? year->field : field;
	column->list = year->list;
	column->year = year->year;
	column->quarter = 0;
	column->chosen = true;
}

static bool take_columns(struct sheet *sheet, const struct json *json)
{
	bool fine = want(sheet, json, JSON_OBJECT, WORDING_OBJECT);

	for (const struct json *member = json->members; fine && member; member = member->next) {
		const struct field *field;
		struct column year = { .kind = COLUMN_UNKNOWN };
		size_t level, column;

		if (!want(sheet, member, JSON_TEXT, WORDING_STRING))
			return false;
		if (!heads_field(&sheet->heads, slug_of(sheet->arena, member->key), &level, &field) &&
		    !heads_year(sheet->arena, &sheet->heads, slug_of(sheet->arena, member->key), &year))
			return SHEET_REFUSE(sheet, member, MESSAGE_LEMBAR_NO_KEY, shorten(sheet->arena, member->key));
		if (!find_named(sheet, member, member->text, &column))
			return false;
		take_column(&sheet->heads.columns[column], &year, level, field);
	}
	return fine;
}

static bool take_filters(struct sheet *sheet, const struct json *json)
{
	bool fine = want(sheet, json, JSON_OBJECT, WORDING_OBJECT);

	for (const struct json *member = json->members; fine && member; member = member->next) {
		size_t column;

		if (!want(sheet, member, JSON_TEXT, WORDING_STRING) || !find_named(sheet, member, member->key, &column))
			return false;
		*array_push(sheet->arena, &sheet->filters) = (struct filter){ column, text_trim(member->text) };
	}
	return fine;
}

static bool take_word(struct sheet *sheet, const struct json *json, const char *const words[3])
{
	struct text list[3];
	size_t count = 0;

	for (; count < 3 && words[count]; count++) {
		list[count] = text_from(words[count]);
		if (json->kind == JSON_TEXT && text_equal(json->text, list[count]))
			return true;
	}
	return want(sheet, json, JSON_TEXT, WORDING_STRING) &&
	       SHEET_REFUSE(sheet, json, MESSAGE_NOT_A_CHOICE, shorten(sheet->arena, json->text),
	                    list_words(sheet->arena, list, count));
}

static bool take_member(struct sheet *sheet, const struct json *member)
{
	static const char *const bases[3] = { "kumulatif", "per_triwulan", "tetap" };
	static const char *const marks[3] = { ",", ".", NULL }, *const percents[3] = { "persen", "pecahan", NULL };

	if (text_starts(member->key, "_") || text_starts(member->key, "$") || text_is(member->key, "lembar"))
		return true;
	if (text_is(member->key, "nama"))
		return want(sheet, member, JSON_TEXT, WORDING_STRING);
	if (text_is(member->key, "kolom"))
		return take_columns(sheet, member);
	if (text_is(member->key, "hanya"))
		return take_filters(sheet, member);
	if (text_is(member->key, "basis")) {
		sheet->basis = member->text;
		return take_word(sheet, member, bases);
	}
	if (text_is(member->key, "desimal")) {
		sheet->decimal = member->text.count ? member->text.bytes[0] : 0;
		return take_word(sheet, member, marks);
	}
	if (text_is(member->key, "persen")) {
		sheet->fractions = text_is(member->text, "pecahan");
		sheet->percents = !sheet->fractions;
		return take_word(sheet, member, percents);
	}
	return SHEET_REFUSE(sheet, member, MESSAGE_UNKNOWN_KEY, shorten(sheet->arena, member->key),
	                    LIT("lembar, nama, kolom, hanya, basis, desimal, persen"));
}

/* -- one column for a key -- */

static bool same_target(const struct column *a, const struct column *b)
{
	return (a->kind == COLUMN_FIELD || a->kind == COLUMN_YEAR) && a->kind == b->kind && a->level == b->level &&
	       a->field == b->field && text_equal(a->year, b->year);
}

/* Of several columns of a key the one that was named; else it is asked for. */
static bool settle(struct sheet *sheet, size_t at)
{
	struct column *columns = sheet->heads.columns;
	bool *rivals = arena_many(sheet->arena, sheet->heads.count + 1, bool);
	size_t chosen = 0, count = 0, last = at;
	struct text key = text_from(columns[at].field->key);

	if (columns[at].kind == COLUMN_YEAR)
		key = text_format(sheet->arena, "%t_%t", key, columns[at].year);
	for (size_t i = 0; i < sheet->heads.count; i++) {
		rivals[i] = same_target(&columns[at], &columns[i]);
		count += rivals[i];
		last = rivals[i] ? i : last;
		chosen += rivals[i] && columns[i].chosen;
	}
	if (count > 1 && chosen != 1)
		return SHEET_REFUSE(sheet, sheet->asked, MESSAGE_LEMBAR_ASK, text_format(sheet->arena, "%z", count),
		                    key, heads_of(sheet, rivals),
		                    sheet_answer(sheet, "kolom", key, shorten(sheet->arena, columns[last].head)));
	for (size_t i = 0; count > 1 && i < sheet->heads.count; i++)
		if (rivals[i] && !columns[i].chosen)
			columns[i].kind = COLUMN_UNKNOWN;
	return true;
}

/* Sums beside their parts would be counted twice. */
static bool settle_periods(struct sheet *sheet)
{
	const struct column *columns = sheet->heads.columns;
	bool quarters = false;

	for (size_t i = 0; i < sheet->heads.count; i++) {
		sheet->months = sheet->months || columns[i].kind == COLUMN_MONTH;
		quarters = quarters || columns[i].kind == COLUMN_QUARTER;
		for (size_t k = 0; k < i && columns[i].quarter; k++) {
			bool both = columns[k].quarter == columns[i].quarter && columns[k].field == columns[i].field;

			if (both && (columns[k].kind != columns[i].kind || columns[i].kind == COLUMN_QUARTER))
				return SHEET_REFUSE(sheet, sheet->asked, MESSAGE_LEMBAR_SUMS,
				                    quote(sheet->arena, columns[k].head),
				                    quote(sheet->arena, columns[i].head));
		}
	}
	if (sheet->months && !sheet->basis.count)
		sheet->basis = LIT("per_triwulan");
	for (size_t i = 0; i < sheet->heads.count; i++) {
		size_t at;

		if (columns[i].kind == COLUMN_QUARTER && !sheet->basis.count &&
		    text_find(columns[i].slug, "kumulatif", &at))
			sheet->basis = LIT("kumulatif");
	}
	return !quarters || sheet->basis.count ||
	       SHEET_REFUSE(sheet, sheet->asked, MESSAGE_LEMBAR_BASIS,
	                    sheet_answer(sheet, "basis", DIAG_NONE, LIT("kumulatif")));
}

/* "(dalam ribuan rupiah)" above the head is of every sum of money. */
static void find_scale(struct sheet *sheet)
{
	static const struct {
		const char *words;
		int scale;
	} scales[] = { { "ribu_rupiah", 3 },   { "ribuan_rupiah", 3 }, { "rp_ribu", 3 },       { "juta_rupiah", 6 },
		       { "jutaan_rupiah", 6 }, { "rp_juta", 6 },       { "miliar_rupiah", 9 }, { "rp_miliar", 9 } };
	size_t at;

	for (size_t r = 0; r < sheet->heads.row; r++)
		for (size_t c = 0; c < sheet->grid.rows.items[r].count; c++)
			for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
				if (text_find(slug_of(sheet->arena, sheet->grid.rows.items[r].cells[c]),
				              scales[i].words, &at))
					sheet->scale = scales[i].scale;
}

static void tell_scales(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->heads.count; i++) {
		struct column *column = &sheet->heads.columns[i];

		if (!column->field || column->field->kind != FIELD_RUPIAH || column->kind == COLUMN_UNKNOWN) {
			column->scale = 0;
			continue;
		}
		column->scale = column->scale ? column->scale : sheet->scale;
		if (column->scale)
			SHEET_TELL(sheet, sheet_head_row(sheet), i, MESSAGE_LEMBAR_SCALE,
			           quote(sheet->arena, column->head),
			           column->scale == 3   ? LIT("1.000")
			           : column->scale == 6 ? LIT("1.000.000")
			                                : LIT("1.000.000.000"));
	}
}

static void tell_unknown(struct sheet *sheet)
{
	bool *unknown = arena_many(sheet->arena, sheet->heads.count + 1, bool);
	size_t count = 0, first = 0;

	for (size_t i = 0; i < sheet->heads.count; i++) {
		unknown[i] = sheet->heads.columns[i].kind == COLUMN_UNKNOWN && sheet->heads.columns[i].head.count;
		for (size_t k = 0; k < sheet->filters.count; k++)
			unknown[i] = unknown[i] && sheet->filters.items[k].column != i;
		first = unknown[i] && !count ? i : first;
		count += unknown[i];
	}
	if (count)
		SHEET_TELL(sheet, sheet_head_row(sheet), first, MESSAGE_LEMBAR_UNKNOWN, heads_of(sheet, unknown));
}

/* Results beside a budget are money, which is no result of what has no budget: "PAGU, REALISASI TW1" of indicators. */
static void leave_money(struct sheet *sheet)
{
	struct column *columns = sheet->heads.columns;
	const struct level *level = &sheet->heads.levels[sheet->heads.deepest];
	size_t budget = sheet->heads.count, result = sheet->heads.count, at;

	for (size_t i = sheet->heads.count; i-- > 0;) {
		if (text_find(columns[i].slug, "target", &at))
			return;
		if (columns[i].kind == COLUMN_UNKNOWN &&
		    (text_starts(columns[i].slug, "pagu") || text_starts(columns[i].slug, "anggaran")))
			budget = i;
		if ((columns[i].kind == COLUMN_QUARTER || columns[i].kind == COLUMN_YEAR ||
		     columns[i].kind == COLUMN_MONTH) &&
		    columns[i].level == sheet->heads.deepest)
			result = i;
	}
	if (budget == sheet->heads.count || result == sheet->heads.count)
		return;
	SHEET_TELL(sheet, sheet_head_row(sheet), result, MESSAGE_LEMBAR_MONEY,
	           quote(sheet->arena, columns[result].head), quote(sheet->arena, columns[budget].head),
	           text_from(level->name));
	for (size_t i = 0; i < sheet->heads.count; i++)
		if (columns[i].kind == COLUMN_QUARTER || columns[i].kind == COLUMN_YEAR ||
		    columns[i].kind == COLUMN_MONTH)
			columns[i].kind = COLUMN_UNKNOWN;
}

bool sheet_choose(struct sheet *sheet)
{
	bool fine = true;

	for (const struct json *member = sheet->asked->members; member; member = member->next)
		fine = take_member(sheet, member) && fine;
	leave_money(sheet);
	for (size_t i = 0; fine && i < sheet->heads.count; i++)
		if (sheet->heads.columns[i].kind == COLUMN_FIELD || sheet->heads.columns[i].kind == COLUMN_YEAR)
			fine = settle(sheet, i);
	if (!fine || !settle_periods(sheet))
		return false;
	find_scale(sheet);
	tell_scales(sheet);
	tell_unknown(sheet);
	return true;
}
