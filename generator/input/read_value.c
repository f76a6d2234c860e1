/* Single values: texts, numbers, money, dates, choices; each with a message that says what to
 * write. */
#include "input/reader.h"

static const int64_t RUPIAH_MOST = 1000000000000000; /* 10^15 */

enum { SEN_PLACES = 2 };

bool reader_wants(const struct slot *slot, enum wording wanted)
{
	COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_WRONG_TYPE,
	         diag_words(slot->reader->arena, wanted, DIAG_NONE), describe(slot->reader->arena, slot->json));
	return false;
}

/* The words; not given when they are wrong, and empty when nothing of them would be seen. */
static struct text words_from(const struct slot *slot)
{
	struct arena *arena = slot->reader->arena;

	if (slot->json->kind == JSON_NUMBER)
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_TEXT_WITHOUT_QUOTES,
		         shorten(arena, slot->json->text));
	else if (slot->json->kind != JSON_TEXT)
		reader_wants(slot, WORDING_STRING);
	else if (slot->field->presence != OPTIONAL && text_blank(slot->json->text))
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_EMPTY_TEXT);
	else
		return text_blank(slot->json->text) ? LIT("") : text_copy(arena, slot->json->text);
	return (struct text){ 0 };
}

void read_text(const struct slot *slot)
{
	struct text words = words_from(slot);

	if (plain_allowed(slot->reader, slot->where, slot->json, words, false))
		*(struct text *)slot->member = words;
}

void read_prose(const struct slot *slot)
{
	*(struct prose *)slot->member = (struct prose){ words_from(slot), reader_path(slot->reader, slot->where) };
}

void read_printed(const struct slot *slot)
{
	bool number = slot->json->kind == JSON_NUMBER;

	if (number || slot->json->kind == JSON_TEXT)
		*(struct printed *)slot->member =
			(struct printed){ true, number, text_copy(slot->reader->arena, slot->json->text) };
	else
		reader_wants(slot, WORDING_STRING_OR_NUMBER);
}

void read_bool(const struct slot *slot)
{
	static const struct {
		const char *word;
		bool truth;
	} words[] = {
		{ "ya", true },     { "benar", true },  { "true", true },   { "yes", true }, { "y", true },
		{ "tidak", false }, { "salah", false }, { "false", false }, { "no", false }, { "t", false },
	};

	if (slot->json->kind == JSON_BOOL) {
		*(struct yes_no *)slot->member = (struct yes_no){ true, slot->json->truth };
		return;
	}
	for (size_t i = 0; i < sizeof words / sizeof *words && slot->json->kind == JSON_TEXT; i++) {
		if (!same_word(text_trim(slot->json->text), text_from(words[i].word)))
			continue;
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_BOOL_AS_TEXT,
		         quote(slot->reader->arena, slot->json->text), words[i].truth ? LIT("true") : LIT("false"));
		return;
	}
	reader_wants(slot, WORDING_YES_OR_NO);
}

/* "", "-", "n/a": no number, and not meant to be one. */
static bool means_nothing(struct text written)
{
	static const char *const words[] = { "", "-", "--", "n/a", "na", "nihil", "tidak ada", "belum ada" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (same_word(text_trim(written), text_from(words[i])))
			return true;
	return false;
}

/* A string where a number is wanted. */
static void refuse_text(const struct slot *slot, const struct json *json, const struct where *where, bool whole)
{
	struct arena *arena = slot->reader->arena;
	struct text found = quote(arena, json->text);
	size_t at;
	struct text right;

	if (means_nothing(json->text))
		COMPLAIN(slot->reader, where, json, MESSAGE_NUMBER_NOT_YET, found);
	else if (!spell_number(arena, json->text, whole, &right))
		COMPLAIN(slot->reader, where, json, MESSAGE_NUMBER_AS_TEXT_ODD, found);
	else if (whole && text_find(right, ".", &at) && slot->field->kind != FIELD_RUPIAH)
		COMPLAIN(slot->reader, where, json, MESSAGE_NOT_WHOLE, diag_words(arena, WORDING_FOUND_STRING, found));
	else
		COMPLAIN(slot->reader, where, json, MESSAGE_NUMBER_AS_TEXT, found, right);
}

bool decimal_from_json(const struct slot *slot, const struct json *json, const struct where *where,
                       struct decimal *value)
{
	struct arena *arena = slot->reader->arena;
	struct text right;

	if (json->kind == JSON_NUMBER && decimal_parse(json->text, value))
		return true;
	if (json->kind == JSON_NUMBER && spell_without_noise(arena, json->text, &right))
		COMPLAIN(slot->reader, where, json, MESSAGE_DIGITS_OF_NOISE, shorten(arena, json->text), right);
	else if (json->kind == JSON_NUMBER)
		COMPLAIN(slot->reader, where, json, MESSAGE_TOO_MANY_DIGITS, shorten(arena, json->text));
	else if (json->kind == JSON_TEXT)
		refuse_text(slot, json, where, false);
	else
		COMPLAIN(slot->reader, where, json, MESSAGE_WRONG_TYPE, diag_words(arena, WORDING_NUMBER, DIAG_NONE),
		         describe(arena, json));
	return false;
}

void read_decimal(const struct slot *slot)
{
	struct decimal value;

	if (decimal_from_json(slot, slot->json, slot->where, &value))
		*(struct number *)slot->member = (struct number){ true, value };
}

static bool whole_from_json(const struct slot *slot, int64_t *whole)
{
	struct decimal value, rounded;

	if (slot->json->kind == JSON_TEXT) {
		refuse_text(slot, slot->json, slot->where, true);
		return false;
	}
	if (slot->json->kind != JSON_NUMBER)
		return reader_wants(slot, WORDING_WHOLE_NUMBER);
	if (!decimal_from_json(slot, slot->json, slot->where, &value))
		return false;
	rounded = decimal_round(value, 0);
	*whole = rounded.digits;
	if (decimal_compare(value, rounded) == 0)
		return true;
	COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_NOT_WHOLE, describe(slot->reader->arena, slot->json));
	return false;
}

/* Whether `value` keeps the limits; both 0 are none. */
static bool keeps_limits(const struct slot *slot, struct decimal value, int64_t least, int64_t most)
{
	struct arena *arena = slot->reader->arena;
	struct text found = value.places ? shorten(arena, slot->json->text) : text_from_int(arena, value.digits);

	if ((!least && !most) || (decimal_compare(value, decimal_from_int(least)) >= 0 &&
	                          decimal_compare(value, decimal_from_int(most)) <= 0))
		return true;
	if (most == INT64_MAX)
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_TOO_SMALL, text_from_int(arena, least), found);
	else
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_OUT_OF_RANGE, text_from_int(arena, least),
		         text_from_int(arena, most), found);
	return false;
}

void read_integer(const struct slot *slot)
{
	int64_t value = 0;

	if (whole_from_json(slot, &value) &&
	    keeps_limits(slot, decimal_from_int(value), slot->field->least, slot->field->most))
		*(struct integer *)slot->member = (struct integer){ true, value };
}

static bool rupiah_from_json(const struct slot *slot, struct decimal *value)
{
	struct decimal whole;

	if (slot->json->kind == JSON_TEXT) {
		refuse_text(slot, slot->json, slot->where, true);
		return false;
	}
	if (!decimal_from_json(slot, slot->json, slot->where, value))
		return false;
	whole = decimal_round(*value, 0);
	if (decimal_compare(*value, whole) == 0) {
		*value = whole;
		return true;
	}
	if (decimal_compare(*value, decimal_round(*value, SEN_PLACES)) != 0) {
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_BELOW_SEN,
		         describe(slot->reader->arena, slot->json));
		return false;
	}
	*value = decimal_round(*value, SEN_PLACES);
	return true;
}

void read_rupiah(const struct slot *slot)
{
	const struct field *field = slot->field;
	struct decimal value;

	if (rupiah_from_json(slot, &value) && keeps_limits(slot, value, field->least, field->most) &&
	    keeps_limits(slot, value, -RUPIAH_MOST, RUPIAH_MOST))
		*(struct number *)slot->member = (struct number){ true, value };
}

void read_date(const struct slot *slot)
{
	struct arena *arena = slot->reader->arena;
	struct text written = slot->json->text;
	struct text right;

	if (slot->json->kind != JSON_TEXT) {
		reader_wants(slot, WORDING_DATE);
		return;
	}
	switch (date_parse(written, slot->member)) {
	case DATE_FINE:
		return;
	case DATE_NO_SUCH:
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_NO_SUCH_DATE, written);
		return;
	case DATE_MALFORMED:
		break;
	}
	if (spell_date(arena, written, &right))
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_DATE_SPELLING, quote(arena, written), right);
	else
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_BAD_DATE, shorten(arena, written));
}

static void refuse_choice(const struct slot *slot)
{
	struct arena *arena = slot->reader->arena;
	struct text shown = shorten(arena, slot->json->text);
	struct text *words, nearest;
	size_t count = 0;

	while (slot->field->choices[count].word)
		count++;
	words = arena_many(arena, count, struct text);
	for (size_t i = 0; i < count; i++)
		words[i] = text_from(slot->field->choices[i].word);
	nearest = nearest_word(slot->json->text, words, count);
	if (nearest.count)
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_MISSPELT_CHOICE, shown, nearest);
	else
		COMPLAIN(slot->reader, slot->where, slot->json, MESSAGE_NOT_A_CHOICE, shown,
		         list_words(arena, words, count));
}

void read_choice(const struct slot *slot)
{
	if (slot->json->kind != JSON_TEXT) {
		reader_wants(slot, WORDING_STRING);
		return;
	}
	for (const struct choice *choice = slot->field->choices; choice->word; choice++) {
		if (text_is(slot->json->text, choice->word)) {
			choice_store(slot->member, choice->value);
			return;
		}
	}
	refuse_choice(slot);
}
