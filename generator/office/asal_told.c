/* A figure is asked for again by the name it was printed under, so what is told is what papers have. */
#include "office/asal_told.h"

#include "record/figures/formula.h"
#include "record/record.h"

/* -- finding -- */

bool told_find(const struct teller *teller, struct text name, struct told *told)
{
	struct scope scope = { .record = teller->office->record };

	if (!figure_origin(teller->arena, &scope, name, &told->figure, &told->origin))
		return false;
	told->inputs = arena_many(teller->arena, told->origin.inputs.count, struct figure);
	for (size_t i = 0; i < told->origin.inputs.count; i++)
		figure_find(teller->arena, &scope, LIT(""), told->origin.inputs.items[i], &told->inputs[i]);
	return true;
}

/* What is not there itself is looked for in what should hold it. */
const struct json *told_nearest(const struct office *office, struct text path, struct text *found)
{
	const struct json *root = sources_json(&office->sources), *json = json_at(root, path);

	while (!json && path.count) {
		do
			path.count--;
		while (path.count && path.bytes[path.count] != '.' && path.bytes[path.count] != '[');
		json = json_at(root, path);
	}
	*found = path;
	return json;
}

struct text told_path(const struct told *told)
{
	return told->origin.paths.count ? told->origin.paths.items[0] : LIT("");
}

static struct text spelt(const struct teller *teller, const struct told *told)
{
	struct text words = formula_spelt(teller->arena, teller->office->record, told->origin.formula, told->inputs,
	                                  told->origin.inputs.count, teller->english);
	struct scope scope = { .record = teller->office->record };
	struct figure limit;

	if (!told->origin.limit.count || !figure_find(teller->arena, &scope, LIT(""), told->origin.limit, &limit))
		return words;
	return text_format(teller->arena, teller->english ? "%t, at most %t" : "%t, paling tinggi %t", words,
	                   figure_bare(teller->arena, teller->office->record, &limit));
}

struct text told_value(const struct teller *teller, const struct figure *figure)
{
	return figure_text(teller->arena, teller->office->record, figure);
}

/* -- as JSON -- */

static void source_json(struct json_writer *json, const struct teller *teller, struct text path)
{
	struct text found;
	const struct json *at = told_nearest(teller->office, path, &found);

	json_words_member(json, "jalur", path);
	if (!at || !found.count)
		return;
	json_int_member(json, "baris", at->line);
	json_int_member(json, "kolom", (int64_t)diag_column_number(at->column));
	if (json_file(at).count)
		json_words_member(json, "berkas", json_file(at));
}

static void formula_json(struct json_writer *json, const struct teller *teller, const struct told *told)
{
	const struct formula_row *formula = told->origin.formula;

	json_text_member(json, "rumus", formula->word);
	json_words_member(json, "hitungan", spelt(teller, told));
	if (formula->rule[0])
		json_text_member(json, "dasar", formula->rule);
}

static void inputs_json(struct json_writer *json, const struct teller *teller, const struct told *told, size_t depth)
{
	json_open_member(json, "masukan", '[');
	for (size_t i = 0; i < told->origin.inputs.count; i++) {
		struct told input;

		if (!told_find(teller, told->origin.inputs.items[i], &input))
			continue;
		json_open_item(json, '{');
		told_json(json, teller, &input, depth - 1);
		json_close(json, '}');
	}
	json_close(json, ']');
}

void told_json(struct json_writer *json, const struct teller *teller, const struct told *told, size_t depth)
{
	json_words_member(json, "nama", told->figure.name);
	json_words_member(json, "nilai", told_value(teller, &told->figure));
	if (!told->figure.known && told->origin.alasan != ALASAN_TIDAK_ADA)
		json_words_member(json, "sebab", alasan_text(told->origin.alasan));
	if (told_path(told).count)
		source_json(json, teller, told_path(told));
	if (told->origin.formula)
		formula_json(json, teller, told);
	if (told->origin.formula && depth)
		inputs_json(json, teller, told, depth);
}

static int64_t tenths(length value)
{
	return (value + 50) / 100;
}

void place_json(struct json_writer *json, const char *paper, const struct document *document,
                const struct printed_place *place)
{
	const length sides[] = { place->x, place->y, place->width, place->height };

	json_open_item(json, '{');
	if (paper)
		json_text_member(json, "naskah", paper);
	json_int_member(json, "lembar", (int64_t)place->page + 1);
	json_words_member(json, "halaman", page_label(json->out->arena, &document->pages.items[place->page]));
	json_words_member(json, "kata", place->words);
	json_open_member(json, "kotak", '[');
	for (size_t i = 0; i < 4; i++) {
		struct decimal side = { tenths(sides[i]), 1 };

		json_item(json);
		buffer_int(json->out, side.digits / 10);
		buffer_byte(json->out, '.');
		buffer_int(json->out, side.digits % 10 < 0 ? -(side.digits % 10) : side.digits % 10);
	}
	json_close(json, ']');
	json_close(json, '}');
}

/* -- as lines -- */

static void indent(struct buffer *out, size_t depth)
{
	for (size_t i = 0; i < depth; i++)
		buffer_str(out, "  ");
}

static void source_line(struct buffer *out, const struct teller *teller, struct text path)
{
	struct text found;
	const struct json *at = told_nearest(teller->office, path, &found);
	struct text file = at && json_file(at).count ? json_file(at) : teller->office->name;

	buffer_str(out, "  [");
	if (at && found.count) {
		buffer_add(out, text_format(out->arena, "%t:%d:", file, (int)at->line));
		diag_column_add(out, at->column);
		buffer_byte(out, ' ');
	}
	buffer_add(out, path);
	buffer_byte(out, ']');
}

void told_lines(struct buffer *out, const struct teller *teller, const struct told *told, size_t depth)
{
	indent(out, depth);
	buffer_add(out, text_format(out->arena, "%t = %t", told->figure.name, told_value(teller, &told->figure)));
	if (!told->figure.known && told->origin.alasan != ALASAN_TIDAK_ADA)
		buffer_add(out, text_format(out->arena, teller->english ? " (because %t)" : " (karena %t)",
		                            alasan_text(told->origin.alasan)));
	if (told_path(told).count)
		source_line(out, teller, told_path(told));
	buffer_byte(out, '\n');
	if (!told->origin.formula)
		return;
	indent(out, depth + 1);
	buffer_add(out, text_format(out->arena, "%s: %t", told->origin.formula->word, spelt(teller, told)));
	if (told->origin.formula->rule[0])
		buffer_add(out, text_format(out->arena, " (%s)", told->origin.formula->rule));
	buffer_byte(out, '\n');
	for (size_t i = 0; i < told->origin.inputs.count && depth < TOLD_DEPTH_MOST; i++) {
		struct told input;

		if (told_find(teller, told->origin.inputs.items[i], &input))
			told_lines(out, teller, &input, depth + 1);
	}
}

void place_line(struct buffer *out, const struct teller *teller, const char *paper, const struct document *document,
                const struct printed_place *place)
{
	struct text label = page_label(out->arena, &document->pages.items[place->page]);
	const length sides[] = { place->x, place->y, place->width, place->height };

	buffer_add(out,
	           text_format(out->arena, teller->english ? "  printed: %s, sheet %z" : "  tercetak: %s, lembar %z",
	                       paper, place->page + 1));
	if (label.count)
		buffer_add(out, text_format(out->arena, teller->english ? " (page %t)" : " (halaman %t)", label));
	buffer_add(out, text_format(out->arena, ": \"%t\" [", place->words));
	for (size_t i = 0; i < 4; i++)
		buffer_add(out, text_format(out->arena, "%s%t", i ? " " : "",
		                            text_from_int(out->arena, (sides[i] + 500) / 1000)));
	buffer_str(out, " pt]\n");
}
