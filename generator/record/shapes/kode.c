/* Two lists sorted once: of the keys there are, and of the codes with what has them. */
#include "record/shapes/kode.h"

#include "base/array.h"
#include "record/shapes/shapes.h"
#include "record/shapes/walk.h"

#include <stdlib.h>
#include <string.h>

struct called {
	const char *kind; /* name of a shape */
	struct text name; /* its key, or its code as a key */
	struct text *kunci;
};

struct calling {
	struct arena *arena;
	ARRAY_OF(struct called) keys, codes;
};

static int compare(const void *left, const void *right)
{
	const struct called *a = left, *b = right;
	int order = strcmp(a->kind, b->kind);

	return order ? order : text_compare(a->name, b->name);
}

/* Lower letters and digits with "_" between them; NULL without any. */
static struct text as_key(struct arena *arena, struct text code)
{
	char *key = arena_alloc(arena, code.count + 1);
	size_t count = 0;
	bool parted = false;

	for (size_t i = 0; i < code.count; i++) {
		char byte = code.bytes[i];

		if (byte >= 'A' && byte <= 'Z')
			byte = (char)(byte | 0x20);
		if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
			if (parted && count)
				key[count++] = '_';
			parted = false;
			key[count++] = byte;
		} else {
			parted = true;
		}
	}
	return (struct text){ key, count };
}

static void note(struct calling *calling, const char *kind, struct text *kunci, struct text kode)
{
	struct text code = as_key(calling->arena, kode);

	if (kunci->count)
		*array_push(calling->arena, &calling->keys) = (struct called){ kind, *kunci, kunci };
	if (code.count)
		*array_push(calling->arena, &calling->codes) = (struct called){ kind, code, kunci };
}

static void collect(struct calling *calling, const struct record *record)
{
	for (size_t p = 0; p < record->program.count; p++) {
		struct program *program = &record->program.items[p];

		note(calling, "program", &program->kunci, program->kode);
		for (size_t k = 0; k < program->kegiatan.count; k++) {
			struct kegiatan *kegiatan = &program->kegiatan.items[k];

			note(calling, "kegiatan", &kegiatan->kunci, kegiatan->kode);
			for (size_t s = 0; s < kegiatan->sub_kegiatan.count; s++) {
				struct sub_kegiatan *sub = &kegiatan->sub_kegiatan.items[s];

				note(calling, "sub_kegiatan", &sub->kunci, sub->kode);
			}
		}
	}
	if (calling->keys.count)
		qsort(calling->keys.items, calling->keys.count, sizeof *calling->keys.items, compare);
	if (calling->codes.count)
		qsort(calling->codes.items, calling->codes.count, sizeof *calling->codes.items, compare);
}

/* NULL when there is none. */
static const struct called *lookup(const struct called *items, size_t count, const char *kind, struct text name)
{
	return count ? bsearch(&(struct called){ kind, name, NULL }, items, count, sizeof *items, compare) : NULL;
}

/* Whether a neighbour has the same code. */
static bool shared(const struct calling *calling, const struct called *code)
{
	const struct called *first = calling->codes.items, *end = first + calling->codes.count;

	return (code > first && compare(code - 1, code) == 0) || (code + 1 < end && compare(code, code + 1) == 0);
}

static void give_keys(struct calling *calling)
{
	for (size_t i = 0; i < calling->codes.count; i++) {
		const struct called *code = &calling->codes.items[i];

		if (!code->kunci->count && !shared(calling, code) &&
		    !lookup(calling->keys.items, calling->keys.count, code->kind, code->name))
			*code->kunci = code->name;
	}
}

/* -- references -- */

static const char *const kinds[] = { "program", "kegiatan", "sub_kegiatan" };

/* Whether the kind is among those, "program, kegiatan". */
static bool is_among(const char *kind, const char *those)
{
	size_t count = strlen(kind);

	for (const char *at = those; at; at = strchr(at, ',')) {
		at += strspn(at, ", ");
		if (strncmp(at, kind, count) == 0 && (at[count] == ',' || at[count] == '\0'))
			return true;
	}
	return false;
}

static void mend(struct calling *calling, const char *refers, struct text *reference)
{
	struct text code = as_key(calling->arena, *reference);
	const struct called *found = NULL;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (!is_among(kinds[i], refers))
			continue;
		if (lookup(calling->keys.items, calling->keys.count, kinds[i], *reference))
			return;
		if (!found)
			found = lookup(calling->codes.items, calling->codes.count, kinds[i], code);
	}
	if (found && found->kunci->count && !shared(calling, found))
		*reference = *found->kunci;
}

static void mend_references(void *context, const struct shape *shape, const void *item)
{
	struct calling *calling = context;

	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (!field->refers)
			continue;
		if (field->kind == FIELD_TEXT) {
			mend(calling, field->refers, (struct text *)field_member(field, item));
		} else if (field->kind == FIELD_TEXTS) {
			const struct texts *texts = field_member(field, item);

			for (size_t i = 0; i < texts->count; i++)
				mend(calling, field->refers, &texts->items[i]);
		}
	}
}

void kode_as_keys(struct arena *arena, struct record *record)
{
	struct calling *calling = arena_new(arena, struct calling);

	calling->arena = arena;
	collect(calling, record);
	if (!calling->codes.count)
		return;
	give_keys(calling);
	walk(&record_shape, record, (struct visitor){ mend_references, calling });
}
