/* What the data excuses: a rule at a path and below it. */
#include "audit/pengecualian.h"

#include "audit/rules.h"

#include "input/read.h"
#include "record/record.h"
#include "record/shapes/shapes.h"

#include <string.h>

struct excuse {
	const struct pengecualian *pengecualian;
	size_t count;
};

/* Errors are no findings: nobody can excuse them. */
static bool excused(void *context, const struct diag *diag)
{
	struct excuse *excuse = context;
	const struct message_row *row = message_row(diag->message);

	if (message_is_error(diag->message))
		return false;
	if (!text_is(text_trim(excuse->pengecualian->aturan), row->code) ||
	    !audit_covers(text_trim(excuse->pengecualian->jalur), diag->path))
		return false;
	excuse->count++;
	return true;
}

/* -- what there is to be excused -- */

struct words {
	struct text *items;
	size_t count, capacity;
};

/* Codes of what only periksa says. */
static bool is_rule(const struct message_row *row)
{
	return row->severity != SEVERITY_ERROR && row->severity != SEVERITY_CALL && row->severity != SEVERITY_SYSTEM;
}

static bool is_known_rule(struct arena *arena, struct text code, struct words *codes)
{
	for (enum message message = 0; message < MESSAGE_COUNT; message++) {
		const struct message_row *row = message_row(message);

		if (!is_rule(row))
			continue;
		if (text_is(code, row->code))
			return true;
		*array_push(arena, codes) = text_from(row->code);
	}
	return false;
}

/* A step of a path: a key, or the number of an item in brackets. */
static struct text next_step(struct text *path)
{
	size_t start = path->count && path->bytes[0] == '.', end = start + 1;
	struct text step;

	while (end < path->count && path->bytes[end] != '.' && path->bytes[end] != '[')
		end++;
	step = text_part(*path, start, end - start);
	*path = text_part(*path, end, path->count);
	return step;
}

static const struct field *lookup_field(struct arena *arena, const struct shape *shape, struct text key,
                                        struct words *keys)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		if (field->kind == FIELD_KEY || field->kind == FIELD_PATH)
			continue;
		if (text_is(key, field->key))
			return field;
		*array_push(arena, keys) = text_from(field->key);
	}
	return NULL;
}

/* Whether shapes have such a path, whatever the data holds of it; else the step that they do not have, what could stand
 * there, and how long the path is before it. */
static bool is_known_path(struct arena *arena, struct text path, struct text *wrong, struct words *keys)
{
	const struct shape *shape = &record_shape;

	while (path.count) {
		const struct field *field;

		keys->count = 0;
		*wrong = next_step(&path);
		field = lookup_field(arena, shape, *wrong, keys);
		if (!field)
			return false;
		if (path.count && (path.bytes[0] == '[' || field->kind == FIELD_MAP))
			next_step(&path);
		if (!field->shape)
			return true; /* what lies in words and numbers is not followed */
		shape = field->shape;
	}
	return true;
}

bool pengecualian_fits(const struct pengecualian *pengecualian, struct diags *excuses)
{
	struct arena *arena = excuses->arena;
	struct text rule = text_trim(pengecualian->aturan), path = text_trim(pengecualian->jalur), near, wrong;
	struct words words = { NULL, 0, 0 };

	if (!is_known_rule(arena, rule, &words)) {
		near = nearest_word(rule, words.items, words.count);
		if (near.count)
			diag_add(excuses, pengecualian->path, MESSAGE_EXCUSE_RULE_MISSPELT, rule, near);
		else
			diag_add(excuses, pengecualian->path, MESSAGE_EXCUSE_RULE, rule);
		return false;
	}
	words.count = 0;
	if (is_known_path(arena, path, &wrong, &words))
		return true;
	near = nearest_word(wrong, words.items, words.count);
	if (near.count)
		diag_add(excuses, pengecualian->path, MESSAGE_EXCUSE_PATH_MISSPELT, path, wrong, near);
	else
		diag_add(excuses, pengecualian->path, MESSAGE_EXCUSE_PATH, path, wrong);
	return false;
}

/* -- excusing -- */

void pengecualian_apply(const struct pengecualian *pengecualian, struct diags *diags, struct diags *excuses)
{
	struct excuse excuse = { .pengecualian = pengecualian };
	struct text where = pengecualian->jalur.count ? pengecualian->jalur
	                                              : diag_words(diags->arena, WORDING_EVERYWHERE, DIAG_NONE);

	diags_drop(diags, excused, &excuse);
	if (excuse.count)
		diag_add(excuses, pengecualian->path, MESSAGE_EXCUSED, pengecualian->aturan, where,
		         text_from_int(diags->arena, (int64_t)excuse.count), pengecualian->alasan);
	else
		diag_add(excuses, pengecualian->path, MESSAGE_EXCUSE_UNUSED, pengecualian->aturan, where);
}
