/* Facts as the data file names them: the parts of a field walk down the shapes that read it.
 *
 * Objects and maps are gone through by key; what stands at the end is a text, a sentence, a
 * number, money or a date. Lists have no names for their items and are not entered.
 */
#include "record/figures/isian.h"
#include "record/record.h"

#include "record/shapes/walk.h"

#include <string.h>

static const void *member(const struct field *field, const void *item)
{
	return (const char *)item + field->offset;
}

static bool nameable(const struct field *field)
{
	switch (field->kind) {
	case FIELD_TEXT:
	case FIELD_PROSE:
	case FIELD_INTEGER:
	case FIELD_RUPIAH:
	case FIELD_DECIMAL:
	case FIELD_DATE:
	case FIELD_OBJECT:
	case FIELD_MAP:
		return true;
	case FIELD_END:
	case FIELD_BOOL:
	case FIELD_CHOICE:
	case FIELD_LIST:
	case FIELD_TEXTS:
	case FIELD_PROSES:
	case FIELD_YEARS:
	case FIELD_TABLE:
	case FIELD_CELL:
	case FIELD_EXITS:
	case FIELD_KEY:
	case FIELD_PATH:
		break;
	}
	return false;
}

static void take_value(struct isian *isian, const struct field *field, const void *item)
{
	const void *at = member(field, item);

	*isian = (struct isian){ .kind = ISIAN_TEKS };
	if (field->kind == FIELD_TEXT) {
		isian->text = *(const struct text *)at;
		isian->known = isian->text.count > 0;
	} else if (field->kind == FIELD_PROSE) {
		*isian = isian_sentence_of(*(const struct prose *)at);
	} else if (field->kind == FIELD_DATE) {
		isian->kind = ISIAN_TANGGAL;
		isian->date = *(const struct date *)at;
		isian->known = isian->date.year != 0;
	} else if (field->kind == FIELD_RUPIAH) {
		isian->kind = ISIAN_UANG;
		isian->known = ((const struct integer *)at)->given;
		isian->rupiah = ((const struct integer *)at)->value;
	} else if (field->kind == FIELD_INTEGER) {
		isian->kind = ISIAN_ANGKA;
		isian->known = ((const struct integer *)at)->given;
		isian->number = decimal_from_int(((const struct integer *)at)->value);
		isian->ungrouped = true;
	} else {
		isian->kind = ISIAN_ANGKA;
		isian->known = ((const struct number *)at)->given;
		isian->number = ((const struct number *)at)->value;
	}
}

static bool fields_of(struct naming *naming, const struct shape *shape, const void *item, size_t part,
                      struct isian *isian);

static bool into_object(struct naming *naming, const struct field *field, const void *item, size_t part,
                        struct isian *isian)
{
	const void *object = NULL;

	if (item)
		memcpy(&object, member(field, item), sizeof object);
	return fields_of(naming, field->shape, object, part, isian);
}

static struct text key_of(const struct shape *shape, const void *item)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		if (field->kind == FIELD_KEY)
			return walk_text(field, item);
	return (struct text){ NULL, 0 };
}

static bool into_map(struct naming *naming, const struct field *field, const void *item, size_t part,
                     struct isian *isian)
{
	struct {
		const char *items;
		size_t count;
	} map = { NULL, 0 };

	if (item)
		memcpy(&map, member(field, item), sizeof map);
	for (size_t i = 0; i < map.count && part < naming->count; i++) {
		const void *at = map.items + i * field->shape->size;

		if (text_equal(key_of(field->shape, at), naming->parts[part]))
			return fields_of(naming, field->shape, at, part + 1, isian);
	}
	for (size_t i = 0; i < map.count; i++)
		naming_choice(naming, part, key_of(field->shape, map.items + i * field->shape->size));
	naming->wrong = part;
	return false;
}

/* `item` is NULL where the data gives no such object: its members are known by name, not given. */
static bool fields_of(struct naming *naming, const struct shape *shape, const void *item, size_t part,
                      struct isian *isian)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (!nameable(field) || part >= naming->count || !text_is(naming->parts[part], field->key))
			continue;
		if (field->kind == FIELD_OBJECT)
			return into_object(naming, field, item, part + 1, isian);
		if (field->kind == FIELD_MAP)
			return into_map(naming, field, item, part + 1, isian);
		naming->wrong = part + 1;
		if (part + 1 < naming->count)
			return false;
		if (item)
			take_value(isian, field, item);
		return true;
	}
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		if (nameable(field))
			naming_choice(naming, part, text_from(field->key));
	naming->wrong = part;
	return false;
}

bool isian_from_data(struct naming *naming, struct isian *isian)
{
	*isian = (struct isian){ .kind = ISIAN_TEKS };
	return fields_of(naming, &record_shape, naming->record, 0, isian);
}
