/* Derived values by name, a row each: {iku.pmks_mandiri.capaian.2023}, {program.total.serapan}.
 *
 * The first part chooses a table; names that stand in no table are facts of the data file. After
 * `iku` and `program` the second part is a key, unless it names a value of all of them together.
 */
#include "record/isian.h"

#include "record/shapes.h"
#include "record/value.h"

void naming_choice(struct naming *naming, size_t part, struct text word)
{
	naming->wrong = part;
	if (word.count)
		*array_push(naming->arena, &naming->choices) = word;
}

/* -- years -- */

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

bool naming_year(const struct naming *naming, size_t part, int *year)
{
	struct text word = naming->parts[part];
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

/* -- makers of values -- */

struct isian isian_words_of(struct text text)
{
	return (struct isian){ .kind = ISIAN_TEKS, .known = text.count > 0, .text = text };
}

struct isian isian_count_of(size_t count)
{
	return (struct isian){ .kind = ISIAN_ANGKA, .known = true, .computed = true,
			       .number = decimal_from_int((int64_t)count) };
}

static struct isian number_of(struct measure measure, int places, struct text unit, bool computed)
{
	return (struct isian){ .kind = ISIAN_ANGKA, .known = measure.known, .computed = computed,
			       .number = decimal_round(measure.value, places), .unit = unit };
}

struct isian isian_percent_of(struct measure measure)
{
	return number_of(measure, measure.value.places, LIT("%"), true);
}

static struct isian money_of(bool known, int64_t rupiah)
{
	return (struct isian){ .kind = ISIAN_UANG, .known = known, .rupiah = rupiah };
}

/* -- money: what every bearer of money has -- */

static struct isian anggaran_value(const struct record *record, struct money money)
{
	(void)record;
	return money_of(money.given, money.anggaran);
}

static struct isian realisasi_value(const struct record *record, struct money money)
{
	(void)record;
	return money_of(money.spent, money.realisasi);
}

static struct isian sisa_value(const struct record *record, struct money money)
{
	(void)record;
	return money_of(money.spent, money.anggaran - money.realisasi);
}

static struct isian serapan_value(const struct record *record, struct money money)
{
	return isian_percent_of(serapan(money, percent_places(record)));
}

static const struct money_row {
	const char *name;
	struct isian (*value)(const struct record *record, struct money money);
} money_rows[] = {
	{ "anggaran", anggaran_value },
	{ "realisasi", realisasi_value },
	{ "serapan", serapan_value },
	{ "sisa", sisa_value },
};

bool naming_money(struct naming *naming, size_t part, struct money money, struct isian *isian)
{
	for (size_t i = 0; i < sizeof money_rows / sizeof *money_rows; i++) {
		if (part < naming->count && text_is(naming->parts[part], money_rows[i].name)) {
			*isian = money_rows[i].value(naming->record, money);
			naming->wrong = part + 1;
			return part + 1 == naming->count;
		}
		naming_choice(naming, part, text_from(money_rows[i].name));
	}
	return false;
}

/* -- programmes -- */

static bool program_find(struct naming *naming, const struct program *program, struct isian *isian)
{
	const struct { const char *name; struct text text; } rows[] = {
		{ "nama", program->nama },
		{ "kode", program->kode },
		{ "sumber_dana", program->sumber_dana },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (naming->count == 3 && text_is(naming->parts[2], rows[i].name)) {
			*isian = isian_words_of(rows[i].text);
			return true;
		}
		naming_choice(naming, 2, text_from(rows[i].name));
	}
	return naming_money(naming, 2, program_money(program), isian);
}

static bool find_program(struct naming *naming, struct isian *isian)
{
	const struct record *record = naming->record;
	struct text key = naming->count > 1 ? naming->parts[1] : LIT("");
	const struct program *program = record_program(record, key);

	if (text_is(key, "total"))
		return naming_money(naming, 2, record_money(record), isian);
	if (program)
		return program_find(naming, program, isian);
	*isian = isian_count_of(record->program.count);
	if (naming->count == 2 && text_is(key, "jumlah"))
		return true;
	naming_choice(naming, 1, LIT("total"));
	naming_choice(naming, 1, LIT("jumlah"));
	for (size_t i = 0; i < record->program.count; i++)
		naming_choice(naming, 1, record->program.items[i].kunci);
	return false;
}

/* -- all -- */

static bool find_year(struct naming *naming, struct isian *isian)
{
	int year;

	naming->wrong = naming->count > 1;
	if (naming->count > 1 || !naming_year(naming, 0, &year))
		return false;
	*isian = (struct isian){ .kind = ISIAN_ANGKA, .known = true, .ungrouped = true,
				 .number = decimal_from_int(year) };
	return true;
}

static const struct root {
	const char *name;
	bool (*find)(struct naming *naming, struct isian *isian);
} roots[] = {
	{ "iku", isian_of_iku },
	{ "program", find_program },
	{ "sasaran", isian_of_sasaran },
	{ "sub_kegiatan", isian_of_sub_kegiatan },
	{ "triwulan", isian_of_triwulan },
};

bool isian_find(struct naming *naming, struct isian *isian)
{
	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++) {
		if (text_is(naming->parts[0], roots[i].name)) {
			naming->wrong = 1;
			return roots[i].find(naming, isian);
		}
	}
	if (text_starts(naming->parts[0], "tahun"))
		return find_year(naming, isian);
	if (isian_from_data(naming, isian))
		return true;
	for (size_t i = 0; i < sizeof roots / sizeof *roots && naming->wrong == 0; i++)
		naming_choice(naming, 0, text_from(roots[i].name));
	return false;
}
