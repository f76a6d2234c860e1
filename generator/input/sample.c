/* Examples and snippets: what must be given, and where that is nothing, what comes first. */
#include "input/sample.h"

#include <stdio.h>

enum { DEPTH_MOST = 6, OPTIONAL_AT_ROOT = 3, OPTIONAL_BELOW = 1 };

struct sample {
	struct json_writer *writer;
	bool stops;
	int stop; /* the last one set */
	int depth;
};

static void put(struct sample *sample, const struct field *field);

/* -- single values -- */

/* Between the quotes: stops escape what ends them. */
static void put_words(struct sample *sample, const char *words)
{
	for (; *words; words++) {
		char one[3] = { *words, 0, 0 };

		if (sample->stops && (*words == '}' || *words == '$' || *words == ',' || *words == '|')) {
			one[0] = '\\';
			one[1] = *words;
		}
		json_escape(sample->writer, one);
	}
}

/* "^" before a stop: without quotes, as a number is written. */
static void put_value(struct sample *sample, const char *value, bool bare)
{
	char stop[24];

	if (bare && !sample->stops) {
		buffer_str(sample->writer->out, value);
		return;
	}
	buffer_byte(sample->writer->out, '"');
	snprintf(stop, sizeof stop, "%s${%d:", bare ? "^" : "", ++sample->stop);
	if (sample->stops)
		buffer_str(sample->writer->out, stop);
	put_words(sample, value);
	buffer_str(sample->writer->out, sample->stops ? "}\"" : "\"");
}

void sample_title(struct json_writer *writer, const char *key)
{
	for (bool first = true; *key; key++, first = false) {
		char letter[2] = { *key == '_' ? ' ' : *key, 0 };

		if (first && *letter >= 'a' && *letter <= 'z')
			*letter = (char)(*letter - 'a' + 'A');
		json_escape(writer, letter);
	}
}

static void put_text(struct sample *sample, const struct field *field)
{
	char digits[] = "198002292005011001";

	if (field->refers)
		put_value(sample, "kepala", false);
	else if (field->choices)
		put_value(sample, field->choices[0].word, false);
	else if (field->least && (size_t)field->least < sizeof digits)
		put_value(sample, digits, false);
	else
		put_value(sample, field->key, false);
}

static void put_choice(struct sample *sample, const struct field *field)
{
	char stop[24];

	if (!sample->stops) {
		put_value(sample, field->choices[0].word, false);
		return;
	}
	snprintf(stop, sizeof stop, "\"${%d|", ++sample->stop);
	buffer_str(sample->writer->out, stop);
	for (const struct choice *choice = field->choices; choice->word; choice++) {
		if (choice != field->choices)
			buffer_byte(sample->writer->out, ',');
		put_words(sample, choice->word);
	}
	buffer_str(sample->writer->out, "|}\"");
}

static void put_integer(struct sample *sample, const struct field *field)
{
	char number[24];
	bool year = field->least <= 2025 && field->most >= 2025 && field->least > 1000;

	snprintf(number, sizeof number, "%d", year ? 2025 : field->least > 1 ? (int)field->least : 1);
	put_value(sample, number, true);
}

/* -- objects -- */

static bool is_single(const struct field *field)
{
	return field->kind == FIELD_TEXT || field->kind == FIELD_PROSE || field->kind == FIELD_DATE ||
	       field->kind == FIELD_CHOICE || field->kind == FIELD_DECIMAL || field->kind == FIELD_RUPIAH;
}

static size_t needed(const struct shape *shape)
{
	size_t count = 0;

	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		count += field->key[0] && (field->presence == REQUIRED || field->presence == ALTERNATIVE);
	return count;
}

static void put_member(struct sample *sample, const struct field *field)
{
	json_key(sample->writer, field->key);
	put(sample, field);
}

static bool has_single(const struct shape *shape)
{
	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++)
		if (field->key[0] && is_single(field))
			return true;
	return false;
}

/* Of what must be given something, the first list is what it is about: indikator of a sasaran, kegiatan of a program.
 */
static void put_members(struct sample *sample, const struct shape *shape)
{
	bool lists = !has_single(shape) || (needed(shape) == 1 && sample->depth <= 3);
	int wanted = needed(shape) ? 0 : sample->depth <= 1 ? OPTIONAL_AT_ROOT : OPTIONAL_BELOW;
	bool alternative = false;

	for (const struct field *field = shape->fields; field->kind != FIELD_END; field++) {
		bool taken = field->presence == REQUIRED || (field->presence == ALTERNATIVE && !alternative) ||
		             (field->presence == OPTIONAL && wanted > 0 && is_single(field)) ||
		             (field->presence == OPTIONAL && lists && field->kind == FIELD_LIST);

		if (!field->key[0] || !taken)
			continue;
		alternative = alternative || field->presence == ALTERNATIVE;
		wanted -= field->presence == OPTIONAL;
		lists = lists && field->kind != FIELD_LIST;
		put_member(sample, field);
	}
}

/* A plain value where the shape takes one, which is how people write it. */
static void put_shape(struct sample *sample, const struct shape *shape)
{
	const struct field *plain = shape->shorthand ? shape_shorthand(shape) : NULL;

	if (plain && plain->kind != FIELD_LIST) {
		put(sample, plain);
		return;
	}
	json_open(sample->writer, '{');
	if (sample->depth < DEPTH_MOST)
		put_members(sample, shape);
	json_close(sample->writer, '}');
}

static void put_map(struct sample *sample, const struct field *field)
{
	json_open(sample->writer, '{');
	json_key(sample->writer, field->least == MAP_WORDS ? "PK" : "kepala");
	put_shape(sample, field->shape);
	json_close(sample->writer, '}');
}

static void put_years(struct sample *sample)
{
	json_open(sample->writer, '{');
	json_key(sample->writer, "2025");
	put_value(sample, "80", true);
	json_close(sample->writer, '}');
}

static void put_list(struct sample *sample, const struct field *field)
{
	json_open(sample->writer, '[');
	json_item(sample->writer);
	if (field->kind == FIELD_LIST) {
		put_shape(sample, field->shape);
	} else if (field->kind == FIELD_TABLE) {
		json_open(sample->writer, '[');
		json_item(sample->writer);
		put_value(sample, field->key, false);
		json_close(sample->writer, ']');
	} else {
		put_text(sample, field);
	}
	json_close(sample->writer, ']');
}

static void put(struct sample *sample, const struct field *field)
{
	sample->depth++;
	switch (field->kind) {
	case FIELD_TEXT:
	case FIELD_PROSE:
	case FIELD_CELL:
	case FIELD_PRINTED:
	case FIELD_EXITS:
		put_text(sample, field);
		break;
	case FIELD_BOOL:
		put_value(sample, "true", true);
		break;
	case FIELD_INTEGER:
		put_integer(sample, field);
		break;
	case FIELD_RUPIAH:
		put_value(sample, "250000000", true);
		break;
	case FIELD_DECIMAL:
		put_value(sample, "12", true);
		break;
	case FIELD_DATE:
		put_value(sample, "2025-01-31", false);
		break;
	case FIELD_CHOICE:
		put_choice(sample, field);
		break;
	case FIELD_OBJECT:
		put_shape(sample, field->shape);
		break;
	case FIELD_MAP:
		put_map(sample, field);
		break;
	case FIELD_YEARS:
		put_years(sample);
		break;
	case FIELD_LIST:
	case FIELD_TEXTS:
	case FIELD_PROSES:
	case FIELD_TABLE:
		put_list(sample, field);
		break;
	case FIELD_KEY:
	case FIELD_PATH:
	case FIELD_END:
		break;
	}
	sample->depth--;
}

void sample_example(struct json_writer *writer, const struct field *field)
{
	struct sample sample = { .writer = writer };

	put(&sample, field);
}

void sample_snippet(struct json_writer *writer, const struct field *field)
{
	struct sample sample = { .writer = writer, .stops = true };

	put(&sample, field);
}
