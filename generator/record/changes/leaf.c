/* Two values that read alike are the same, so texts are compared; but for zeros at the end of a decimal, which say no
 * more. */
#include "record/changes/leaf.h"

#include "official/rupiah.h"

bool leaf_kind(enum field_kind kind)
{
	return field_kind_is_value(kind) || kind == FIELD_KEY;
}

static struct text choice_text(const struct field *field, const void *at)
{
	int value;

	memcpy(&value, at, sizeof value);
	for (const struct choice *choice = field->choices; choice->word; choice++)
		if (choice->value == value)
			return text_from(choice->word);
	return LIT("");
}

static struct text number_text(struct arena *arena, const struct field *field, const struct number *number)
{
	if (!number->given)
		return LIT("");
	return field->kind == FIELD_RUPIAH ? rupiah_format(arena, number->value, RUPIAH_EYD)
	                                   : decimal_format(arena, number->value);
}

struct text leaf_text(struct arena *arena, const struct field *field, const void *item)
{
	const void *at = field_member(field, item);

	if (field->kind == FIELD_TEXT || field->kind == FIELD_KEY)
		return *(const struct text *)at;
	if (field->kind == FIELD_PROSE)
		return ((const struct prose *)at)->written;
	if (field->kind == FIELD_CELL)
		return ((const struct cell_value *)at)->words.written;
	if (field->kind == FIELD_PRINTED)
		return ((const struct printed *)at)->written;
	if (field->kind == FIELD_CHOICE)
		return choice_text(field, at);
	if (field->kind == FIELD_RUPIAH || field->kind == FIELD_DECIMAL)
		return number_text(arena, field, at);
	if (field->kind == FIELD_DATE) {
		const struct date *date = at;

		return date->year ? date_format(arena, *date) : LIT("");
	}
	if (field->kind == FIELD_BOOL) {
		const struct yes_no *truth = at;

		return !truth->given ? LIT("") : truth->value ? LIT("ya") : LIT("tidak");
	}
	if (field->kind == FIELD_INTEGER && ((const struct integer *)at)->given)
		return text_from_int(arena, ((const struct integer *)at)->value);
	return LIT("");
}

/* "8,60" or "8.60" without what says no more; anything else as it is. */
static struct text bare_number(struct text text)
{
	size_t places = 0, end = text.count, digits = 0;

	for (size_t i = 0; i < text.count; i++) {
		char byte = text.bytes[i];

		digits += byte >= '0' && byte <= '9';
		if (byte == ',')
			places = i;
		else if ((byte < '0' || byte > '9') && byte != '.' && !(byte == '-' && i == 0))
			return text;
	}
	if (!digits || !places)
		return text;
	while (end > places + 1 && text.bytes[end - 1] == '0')
		end--;
	return text_part(text, 0, end == places + 1 ? places : end);
}

bool leaf_cell_equal(struct text a, struct text b)
{
	return text_equal(bare_number(a), bare_number(b));
}

static bool printed_equal(const struct printed *a, const struct printed *b)
{
	struct decimal left, right;

	if (!a->number || !b->number || !decimal_parse(a->written, &left) || !decimal_parse(b->written, &right))
		return text_equal(a->written, b->written) && a->given == b->given;
	return decimal_compare(left, right) == 0;
}

bool leaf_equal(struct arena *arena, const struct field *field, const void *a, const void *b)
{
	const void *left = field_member(field, a), *right = field_member(field, b);

	if (field->kind == FIELD_PRINTED)
		return printed_equal(left, right);
	if (field->kind == FIELD_RUPIAH || field->kind == FIELD_DECIMAL) {
		const struct number *one = left, *other = right;

		return one->given == other->given && (!one->given || decimal_compare(one->value, other->value) == 0);
	}
	if (field->kind == FIELD_CELL)
		return leaf_cell_equal(leaf_text(arena, field, a), leaf_text(arena, field, b));
	return text_equal(leaf_text(arena, field, a), leaf_text(arena, field, b));
}

const void *leaf_nothing(struct arena *arena, const struct shape *shape)
{
	char *item = arena_alloc(arena, shape->size);

	memset(item, 0, shape->size);
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		if (field->kind == FIELD_CHOICE && field->presence != ALTERNATIVE)
			memcpy(item + field->offset, &field->choices[0].value, sizeof field->choices[0].value);
	return item;
}
