/* Structs from objects, by their shapes: finds each member's field, has its value read into its
 * place, and asks at the end what is missing. Nothing stops at a mistake. */
#include "input/read.h"

#include "input/reader.h"

#include <assert.h>
#include <string.h>

/* Structs stand in lists as pointer and count; all pointers to structs are alike. */
struct many {
	void *items;
	size_t count;
};

/* What is known of one object while its members are read; bit i is field i of the shape. */
struct reading {
	struct reader *reader;
	const struct where *where;
	const struct json *json;
	const struct shape *shape;
	unsigned char *record;
	uint64_t given;
};

static void read_struct(struct reader *reader, const struct where *where, const struct json *json,
                        const struct shape *shape, void *record);

static void read_object(const struct slot *slot)
{
	void *record = arena_alloc(slot->reader->arena, slot->field->shape->size);

	read_struct(slot->reader, slot->where, slot->json, slot->field->shape, record);
	memcpy(slot->member, &record, sizeof record);
}

/* Whether a value other than an object may stand for the whole of the shape. */
static bool is_short(const struct json *json, const struct shape *shape)
{
	enum field_kind kind = shape->shorthand ? shape_shorthand(shape)->kind : FIELD_END;

	if (kind == FIELD_LIST)
		return json->kind == JSON_LIST || (json->kind == JSON_TEXT && field_is_words(shape_shorthand(shape)));
	if (kind == FIELD_CELL)
		return json->kind != JSON_LIST && json->kind != JSON_OBJECT;
	return kind != FIELD_END && json->kind == JSON_TEXT;
}

/* The word for what is read by the shape: one of it, or several. */
static enum wording wanted_whole(const struct shape *shape, bool several)
{
	enum field_kind kind = shape->shorthand ? shape_shorthand(shape)->kind : FIELD_END;

	if (kind == FIELD_LIST && field_is_words(shape_shorthand(shape)))
		return several ? WORDING_OBJECTS : WORDING_STRING_OR_OBJECT;
	if (kind == FIELD_LIST)
		return several ? WORDING_ROWS : WORDING_CELLS;
	if (several)
		return WORDING_OBJECTS;
	if (kind == FIELD_CELL)
		return WORDING_STRING_OR_NUMBER;
	return kind == FIELD_END ? WORDING_OBJECT : WORDING_STRING_OR_OBJECT;
}

static bool stands_alone(const struct json *json, const struct shape *shape)
{
	return json->kind == JSON_OBJECT || (json->kind == JSON_TEXT && is_short(json, shape));
}

static void read_list(const struct slot *slot)
{
	const struct shape *shape = slot->field->shape;
	bool single = stands_alone(slot->json, shape);
	struct many many = { NULL, single ? 1 : slot->json->count };
	const struct json *item = single ? slot->json : slot->json->members;

	if (!single && slot->json->kind != JSON_LIST) {
		reader_wants(slot, wanted_whole(shape, true));
		return;
	}
	if (!count_allowed(slot, many.count)) {
		if (!many.count || !slot->field->most)
			return;
		many.count = (size_t)slot->field->most; /* it is there, though too long: nobody is to miss it */
	}
	many.items = arena_alloc_many(slot->reader->arena, many.count, shape->size);
	for (size_t i = 0; i < many.count; i++, item = item->next) {
		struct where where = { slot->where, { 0 }, i, true };

		read_struct(slot->reader, single ? slot->where : &where, item, shape,
		            (unsigned char *)many.items + i * shape->size);
	}
	memcpy(slot->member, &many, sizeof many);
}

static bool is_name(struct text key)
{
	for (size_t i = 0; i < key.count; i++) {
		char byte = key.bytes[i];

		if (!(byte >= 'a' && byte <= 'z') && !(byte >= '0' && byte <= '9') && byte != '_')
			return false;
	}
	return key.count > 0;
}

/* "Kepala Dinas" as kepala_dinas; empty when it has other characters. */
static struct text name_from(struct arena *arena, struct text key)
{
	char *bytes = arena_alloc(arena, key.count + 1);

	key = text_trim(key);
	for (size_t i = 0; i < key.count; i++) {
		char byte = key.bytes[i];

		bytes[i] = byte == ' ' || byte == '-' || byte == '.' ? '_' : byte;
		if (byte >= 'A' && byte <= 'Z')
			bytes[i] = (char)(byte | 0x20);
	}
	return is_name((struct text){ bytes, key.count }) ? (struct text){ bytes, key.count } : (struct text){ 0 };
}

static bool key_fits(const struct field *field, struct text key)
{
	return field->least == MAP_WORDS ? !text_blank(key) : is_name(key);
}

static void refuse_name(const struct slot *slot, const struct json *member)
{
	struct arena *arena = slot->reader->arena;
	struct text right = name_from(arena, member->key);

	if (slot->field->least == MAP_WORDS)
		COMPLAIN_KEY(slot->reader, slot->where, member, MESSAGE_BLANK_KEY);
	else if (right.count && right.count <= FOUND_LENGTH_MAX)
		COMPLAIN_KEY(slot->reader, slot->where, member, MESSAGE_NAME_KEY_SPELLING, quote(arena, member->key),
		             right);
	else
		COMPLAIN_KEY(slot->reader, slot->where, member, MESSAGE_BAD_NAME_KEY, shorten(arena, member->key));
}

/* Every item of a map, also one that is wrong, takes its place in the array, so none is missed. */
static void read_map(const struct slot *slot)
{
	const struct shape *shape = slot->field->shape;
	const enum key_fault *faults;
	struct many many = { 0 };
	size_t index = 0;

	if (slot->json->kind != JSON_OBJECT) {
		reader_wants(slot, WORDING_OBJECT);
		return;
	}
	if (!count_allowed(slot, slot->json->count))
		return;
	faults = keys_check(slot->reader, slot->where, slot->json);
	many.items = arena_alloc_many(slot->reader->arena, slot->json->count, shape->size);
	for (const struct json *member = slot->json->members; member; member = member->next, index++) {
		struct where where = { slot->where, member->key, 0, false };
		enum key_fault fault = faults ? faults[index] : KEY_FINE;

		if (is_note(member) || fault == KEY_DOUBLE || member->kind == JSON_NULL)
			continue;
		if (fault == KEY_FINE && !key_fits(slot->field, member->key))
			refuse_name(slot, member);
		else if (fault == KEY_FINE) /* words as keys are printed as they stand */
			plain_allowed(slot->reader, slot->where, member, member->key, true);
		read_struct(slot->reader, &where, member, shape,
		            (unsigned char *)many.items + many.count++ * shape->size);
	}
	memcpy(slot->member, &many, sizeof many);
}

static void read_value(const struct slot *slot)
{
	static void (*const readers[])(const struct slot *) = {
		[FIELD_TEXT] = read_text,       [FIELD_PROSE] = read_prose,     [FIELD_PROSES] = read_proses,
		[FIELD_BOOL] = read_bool,       [FIELD_INTEGER] = read_integer, [FIELD_RUPIAH] = read_rupiah,
		[FIELD_DECIMAL] = read_decimal, [FIELD_DATE] = read_date,       [FIELD_CHOICE] = read_choice,
		[FIELD_OBJECT] = read_object,   [FIELD_LIST] = read_list,       [FIELD_TEXTS] = read_texts,
		[FIELD_MAP] = read_map,         [FIELD_YEARS] = read_years,     [FIELD_TABLE] = read_table,
		[FIELD_EXITS] = read_exits,     [FIELD_CELL] = read_cell,       [FIELD_PRINTED] = read_printed,
	};

	readers[slot->field->kind](slot);
}

/* The word for what a field wants, for a null where something must stand. */
static enum wording wanted_word(const struct field *field)
{
	switch (field->kind) {
	case FIELD_BOOL:
		return WORDING_YES_OR_NO;
	case FIELD_INTEGER:
		return WORDING_WHOLE_NUMBER;
	case FIELD_RUPIAH:
	case FIELD_DECIMAL:
		return WORDING_NUMBER;
	case FIELD_DATE:
		return WORDING_DATE;
	case FIELD_OBJECT:
	case FIELD_MAP:
	case FIELD_YEARS:
		return WORDING_OBJECT;
	case FIELD_LIST:
	case FIELD_TEXTS:
	case FIELD_PROSES:
	case FIELD_TABLE:
		return WORDING_LIST;
	case FIELD_TEXT:
	case FIELD_PROSE:
	case FIELD_CHOICE:
	case FIELD_CELL:
	case FIELD_PRINTED:
	case FIELD_EXITS:
	case FIELD_KEY:
	case FIELD_PATH:
	case FIELD_END:
		break;
	}
	return WORDING_STRING;
}

/* The value of field `index`; null is as good as none, but for a field that must be there. */
static void read_field(struct reading *reading, size_t index, const struct where *where, const struct json *json)
{
	const struct field *field = &reading->shape->fields[index];
	struct slot slot = { reading->reader, where, field, json, reading->record + field->offset };

	if (json->kind != JSON_NULL) {
		reading->given |= UINT64_C(1) << index;
		read_value(&slot);
	} else if (field->presence == REQUIRED) {
		reading->given |= UINT64_C(1) << index;
		reader_wants(&slot, wanted_word(field));
	}
}

/* The index of the field with this key, or the number of fields. */
static size_t field_index(const struct shape *shape, struct text key)
{
	size_t index = 0;

	while (shape->fields[index].kind != FIELD_END &&
	       !(shape->fields[index].key[0] && text_is(key, shape->fields[index].key)))
		index++;
	return index;
}

static void read_members(struct reading *reading)
{
	const struct shape *shape = reading->shape;
	const enum key_fault *faults = keys_check(reading->reader, reading->where, reading->json);
	size_t place = 0;

	for (const struct json *member = reading->json->members; member; member = member->next, place++) {
		struct where where = { reading->where, member->key, 0, false };
		enum key_fault fault = faults ? faults[place] : KEY_FINE;
		size_t index;

		if (is_note(member) || fault == KEY_DOUBLE)
			continue;
		index = field_index(shape, member->key);
		if (shape->fields[index].kind != FIELD_END) {
			read_field(reading, index, &where, member);
		} else if (fault == KEY_FINE) {
			index = keys_unknown(reading->reader, reading->where, member, shape);
			if (shape->fields[index].kind != FIELD_END) /* misspelt: not also missing */
				reading->given |= UINT64_C(1) << index;
		}
	}
}

/* Of the alternatives that are given the last: what it stands beside may be older. */
static const struct json *last_alternative(const struct reading *reading)
{
	const struct json *last = reading->json;

	for (const struct json *member = reading->json->members; member; member = member->next) {
		size_t index = field_index(reading->shape, member->key);

		if (reading->shape->fields[index].kind != FIELD_END &&
		    reading->shape->fields[index].presence == ALTERNATIVE && reading->given >> index & 1)
			last = member;
	}
	return last;
}

static void refuse_alternatives(const struct reading *reading, size_t found)
{
	struct arena *arena = reading->reader->arena;
	struct text *keys, *given;
	size_t count = shape_keys(arena, reading->shape, &keys);
	size_t all = 0, some = 0;

	given = arena_many(arena, count, struct text);
	for (size_t i = 0; reading->shape->fields[i].kind != FIELD_END; i++) {
		if (reading->shape->fields[i].presence != ALTERNATIVE)
			continue;
		keys[all++] = text_from(reading->shape->fields[i].key);
		if (reading->given >> i & 1)
			given[some++] = keys[all - 1];
	}
	if (found) {
		const struct json *last = last_alternative(reading);
		struct where where = { reading->where, last->key, 0, false };

		COMPLAIN(reading->reader, &where, last, MESSAGE_MORE_THAN_ONE_OF, list_words(arena, keys, all),
		         list_words(arena, given, some));
	} else {
		COMPLAIN(reading->reader, reading->where, reading->json, MESSAGE_NONE_OF, list_words(arena, keys, all));
	}
}

/* Words, people and lists are missing where only a part of a paper was written down; what a value means is not. */
static bool is_part(enum field_kind kind)
{
	return kind == FIELD_TEXT || kind == FIELD_PROSE || kind == FIELD_DATE || kind == FIELD_LIST ||
	       kind == FIELD_TEXTS || kind == FIELD_PROSES;
}

static void check_presence(const struct reading *reading)
{
	size_t alternatives = 0, found = 0;

	for (size_t i = 0; reading->shape->fields[i].kind != FIELD_END; i++) {
		const struct field *field = &reading->shape->fields[i];
		bool given = reading->given >> i & 1;

		alternatives += field->presence == ALTERNATIVE;
		found += field->presence == ALTERNATIVE && given;
		if (field->presence == REQUIRED && !given)
			COMPLAIN(reading->reader, reading->where, reading->json, MESSAGE_MISSING, text_from(field->key),
			         text_from(field->note), is_part(field->kind) ? LIT("bagian") : DIAG_NONE);
	}
	if (alternatives && found != 1)
		refuse_alternatives(reading, found);
}

/* What does not come from a member: key, path, and first choices. */
static void fill(const struct reading *reading)
{
	const struct where *where = reading->where;

	for (const struct field *field = reading->shape->fields; field->kind != FIELD_END; field++) {
		void *member = reading->record + field->offset;

		if (field->kind == FIELD_KEY)
			*(struct text *)member = text_copy(reading->reader->arena, where->key);
		else if (field->kind == FIELD_PATH)
			*(struct text *)member = reader_path(reading->reader, where);
		else if (field->kind == FIELD_CHOICE && field->presence != ALTERNATIVE)
			choice_store(member, field->choices[0].value);
	}
}

static void read_struct(struct reader *reader, const struct where *where, const struct json *json,
                        const struct shape *shape, void *record)
{
	struct reading reading = { reader, where, json, shape, record, 0 };
	struct slot whole = { reader, where, NULL, json, record };

	assert(field_index(shape, (struct text){ 0 }) <= 64);
	fill(&reading);
	if (json->kind == JSON_OBJECT) {
		read_members(&reading);
	} else if (is_short(json, shape)) {
		read_field(&reading, field_index(shape, text_from(shape->shorthand)), where, json);
	} else {
		reader_wants(&whole, wanted_whole(shape, false));
		return;
	}
	check_presence(&reading);
}

void record_read(struct arena *arena, const struct json *json, const struct shape *shape, void *record,
                 struct diags *diags)
{
	struct reader reader = { .arena = arena, .diags = diags };
	struct where root = { 0 };

	read_struct(&reader, &root, json, shape, record);
	if (reader.unsaid) {
		reader.said = 0;
		COMPLAIN(&reader, &root, json, MESSAGE_MORE_ERRORS, text_from_int(arena, (int64_t)reader.unsaid));
	}
}
