/* What every table of names needs: words that could have stood there, years, values, and the money that
 * programmes, sasaran and sub kegiatan bear alike. */
#include "record/figures/isian.h"
#include "record/record.h"

#include "record/shapes/shapes.h"

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

struct isian isian_sentence_of(struct prose prose)
{
	return (struct isian){ .kind = ISIAN_KALIMAT, .known = prose_given(prose), .kalimat = prose };
}

struct isian isian_count_of(size_t count)
{
	return (struct isian){
		.kind = ISIAN_ANGKA, .known = true, .computed = true, .number = decimal_from_int((int64_t)count)
	};
}

static struct isian number_of(struct measure measure, int places, struct text unit, bool computed)
{
	return (struct isian){ .kind = ISIAN_ANGKA,
		               .known = measure.known,
		               .computed = computed,
		               .number = decimal_round(measure.value, places),
		               .unit = unit };
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
