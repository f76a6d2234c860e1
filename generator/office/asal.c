/* A figure is asked for again by the name it was printed under, so what is told is what papers have. */
#include "office/asal.h"

#include "input/json_writer.h"
#include "page/printed.h"
#include "record/figures/formula.h"
#include "record/record.h"

enum { DEPTH_MOST = 12, FOUND_MOST = 40 };

/* -- finding -- */

/* A figure with all that is known of it. */
struct told {
	struct figure figure;
	struct origin origin;
	struct figure *inputs;
};

struct teller {
	struct arena *arena;
	const struct office *office;
	bool english;
};

static bool find(const struct teller *teller, struct text name, struct told *told)
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
static const struct json *nearest(const struct office *office, struct text path, struct text *found)
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

/* Empty for what is computed. */
static struct text own_path(const struct told *told)
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

static struct text value_of(const struct teller *teller, const struct figure *figure)
{
	return figure_text(teller->arena, teller->office->record, figure);
}

/* -- as JSON -- */

static void source_json(struct json_writer *json, const struct teller *teller, struct text path)
{
	struct text found;
	const struct json *at = nearest(teller->office, path, &found);

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

static void told_json(struct json_writer *json, const struct teller *teller, const struct told *told, size_t depth);

static void inputs_json(struct json_writer *json, const struct teller *teller, const struct told *told, size_t depth)
{
	json_open_member(json, "masukan", '[');
	for (size_t i = 0; i < told->origin.inputs.count; i++) {
		struct told input;

		if (!find(teller, told->origin.inputs.items[i], &input))
			continue;
		json_open_item(json, '{');
		told_json(json, teller, &input, depth - 1);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void told_json(struct json_writer *json, const struct teller *teller, const struct told *told, size_t depth)
{
	json_words_member(json, "nama", told->figure.name);
	json_words_member(json, "nilai", value_of(teller, &told->figure));
	if (!told->figure.known && told->origin.alasan != ALASAN_TIDAK_ADA)
		json_words_member(json, "sebab", alasan_text(told->origin.alasan));
	if (own_path(told).count)
		source_json(json, teller, own_path(told));
	if (told->origin.formula)
		formula_json(json, teller, told);
	if (told->origin.formula && depth)
		inputs_json(json, teller, told, depth);
}

static int64_t tenths(length value)
{
	return (value + 50) / 100;
}

static void place_json(struct json_writer *json, const char *paper, const struct document *document,
                       const struct printed_place *place)
{
	const length sides[] = { place->x, place->y, place->width, place->height };

	json_open_item(json, '{');
	if (paper)
		json_text_member(json, "naskah", paper);
	json_int_member(json, "lembar", (int64_t)place->page + 1);
	json_words_member(json, "halaman", page_label(json->out->arena, &document->pages.items[place->page]));
	json_words_member(json, "kata", place->printed->words);
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
	const struct json *at = nearest(teller->office, path, &found);
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

static void told_lines(struct buffer *out, const struct teller *teller, const struct told *told, size_t depth)
{
	indent(out, depth);
	buffer_add(out, text_format(out->arena, "%t = %t", told->figure.name, value_of(teller, &told->figure)));
	if (!told->figure.known && told->origin.alasan != ALASAN_TIDAK_ADA)
		buffer_add(out, text_format(out->arena, teller->english ? " (because %t)" : " (karena %t)",
		                            alasan_text(told->origin.alasan)));
	if (own_path(told).count)
		source_line(out, teller, own_path(told));
	buffer_byte(out, '\n');
	if (!told->origin.formula)
		return;
	indent(out, depth + 1);
	buffer_add(out, text_format(out->arena, "%s: %t", told->origin.formula->word, spelt(teller, told)));
	if (told->origin.formula->rule[0])
		buffer_add(out, text_format(out->arena, " (%s)", told->origin.formula->rule));
	buffer_byte(out, '\n');
	for (size_t i = 0; i < told->origin.inputs.count && depth < DEPTH_MOST; i++) {
		struct told input;

		if (find(teller, told->origin.inputs.items[i], &input))
			told_lines(out, teller, &input, depth + 1);
	}
}

static void place_line(struct buffer *out, const struct teller *teller, const char *paper,
                       const struct document *document, const struct printed_place *place)
{
	struct text label = page_label(out->arena, &document->pages.items[place->page]);
	const length sides[] = { place->x, place->y, place->width, place->height };

	buffer_add(out,
	           text_format(out->arena, teller->english ? "  printed: %s, sheet %z" : "  tercetak: %s, lembar %z",
	                       paper, place->page + 1));
	if (label.count)
		buffer_add(out, text_format(out->arena, teller->english ? " (page %t)" : " (halaman %t)", label));
	buffer_add(out, text_format(out->arena, ": \"%t\" [", place->printed->words));
	for (size_t i = 0; i < 4; i++)
		buffer_add(out, text_format(out->arena, "%s%t", i ? " " : "",
		                            text_from_int(out->arena, (sides[i] + 500) / 1000)));
	buffer_str(out, " pt]\n");
}

/* -- of a paper -- */

static bool named_before(const struct printed_places *places, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (text_equal(places->list.items[i].printed->figure, places->list.items[index].printed->figure))
			return true;
	return false;
}

struct text asal_of_paper(const struct made_paper *paper)
{
	const struct document *document = &paper->document;
	struct printed_places places = printed_places(paper->arena, document, 0, document->pages.count);
	struct teller teller = { paper->arena, paper->office, false };
	struct buffer out = { .arena = paper->arena };
	struct json_writer json = { .out = &out, .fresh = true };

	json_open(&json, '{');
	json_text_member(&json, "naskah", paper->layout->name);
	json_words_member(&json, "data", paper->office->sources.files.items[0].name);
	json_open_member(&json, "angka", '[');
	for (size_t i = 0; i < places.list.count; i++) {
		struct text name = places.list.items[i].printed->figure;
		struct told told;

		if (named_before(&places, i) || !find(&teller, name, &told))
			continue;
		json_open_item(&json, '{');
		told_json(&json, &teller, &told, 1);
		json_open_member(&json, "tercetak", '[');
		for (size_t k = i; k < places.list.count; k++)
			if (text_equal(places.list.items[k].printed->figure, name))
				place_json(&json, NULL, document, &places.list.items[k]);
		json_close(&json, ']');
		json_close(&json, '}');
	}
	json_close(&json, ']');
	json_close(&json, '}');
	buffer_byte(&out, '\n');
	return buffer_text(&out);
}

void asal_sources(const struct made_paper *paper, size_t first, size_t last, struct document *document)
{
	struct printed_places places = printed_places(paper->arena, document, first, last);
	struct teller teller = { paper->arena, paper->office, false };

	for (size_t i = 0; i < places.list.count; i++) {
		struct text name = places.list.items[i].printed->figure, found;
		struct figure_source *source;
		const struct json *at;
		struct told told;

		if (named_before(&places, i) || !find(&teller, name, &told))
			continue;
		source = array_push(paper->arena, &document->sources);
		*source =
			(struct figure_source){ .name = name,
			                        .path = own_path(&told).count ? own_path(&told) : told.origin.bearer };
		at = nearest(paper->office, source->path, &found);
		source->line = at && found.count ? at->line : 0;
	}
}

/* -- of what is asked -- */

/* Papers are made one after the other; what they print is kept by its name. */
struct sighting {
	const char *paper;
	struct text line; /* told already, as line or JSON */
	struct text name, words;
};

struct search {
	struct teller teller;
	const struct asal_wishes *wishes;
	ARRAY_OF(struct sighting) sightings;
	ARRAY_OF(struct text) names; /* of what is told */
};

static void see(struct search *search, const struct made_paper *paper)
{
	const struct document *document = &paper->document;
	struct printed_places places = printed_places(paper->arena, document, 0, document->pages.count);

	for (size_t i = 0; i < places.list.count; i++) {
		const struct printed_place *place = &places.list.items[i];
		struct sighting *sighting = array_push(search->teller.arena, &search->sightings);
		struct buffer out = { .arena = search->teller.arena };
		struct json_writer json = { .out = &out, .depth = 4, .fresh = true };

		if (search->wishes->json)
			place_json(&json, paper->layout->name, document, place);
		else
			place_line(&out, &search->teller, paper->layout->name, document, place);
		*sighting = (struct sighting){ .paper = paper->layout->name,
			                       .line = buffer_text(&out),
			                       .name = text_copy(search->teller.arena, place->printed->figure),
			                       .words = text_copy(search->teller.arena, place->printed->words) };
	}
}

static void see_all(struct search *search, struct office *office, const struct paper_wishes *wishes)
{
	for (size_t i = 0; layouts[i]; i++) {
		struct arena *inside;
		const struct made_paper *paper;

		if (!paper_possible(office, layouts[i], search->teller.arena, NULL))
			continue;
		inside = arena_open_inside(search->teller.arena);
		paper = paper_make(inside, office, layouts[i], wishes);
		if (!paper->diags.errors)
			see(search, paper);
		arena_close(inside);
	}
}

static void add_name(struct search *search, struct text name)
{
	for (size_t i = 0; i < search->names.count; i++)
		if (text_equal(search->names.items[i], name))
			return;
	if (search->names.count < FOUND_MOST)
		*array_push(search->teller.arena, &search->names) = name;
}

/* By its name, by its path, else by the words it is printed with. */
static void choose(struct search *search, struct text what)
{
	struct told told;
	size_t at;

	if (find(&search->teller, what, &told)) {
		add_name(search, told.figure.name);
		return;
	}
	for (size_t i = 0; i < search->sightings.count; i++)
		if (text_equal(search->sightings.items[i].words, what))
			add_name(search, search->sightings.items[i].name);
	for (size_t i = 0; i < search->sightings.count && !search->names.count; i++)
		if (text_find(search->sightings.items[i].words, text_copy(search->teller.arena, what).bytes, &at))
			add_name(search, search->sightings.items[i].name);
}

static void tell_lines(struct search *search, struct buffer *out)
{
	for (size_t i = 0; i < search->names.count; i++) {
		struct told told;

		if (!find(&search->teller, search->names.items[i], &told))
			continue;
		told_lines(out, &search->teller, &told, 0);
		for (size_t k = 0; k < search->sightings.count; k++)
			if (text_equal(search->sightings.items[k].name, search->names.items[i]))
				buffer_add(out, search->sightings.items[k].line);
	}
}

static void tell_json(struct search *search, struct buffer *out)
{
	struct json_writer json = { .out = out, .fresh = true };

	json_open(&json, '[');
	for (size_t i = 0; i < search->names.count; i++) {
		bool first = true;
		struct told told;

		if (!find(&search->teller, search->names.items[i], &told))
			continue;
		json_open_item(&json, '{');
		told_json(&json, &search->teller, &told, DEPTH_MOST);
		json_open_member(&json, "tercetak", '[');
		for (size_t k = 0; k < search->sightings.count; k++) {
			if (!text_equal(search->sightings.items[k].name, search->names.items[i]))
				continue;
			buffer_str(out, first ? "" : ",");
			buffer_add(out, search->sightings.items[k].line);
			first = json.fresh = false;
		}
		json_close(&json, ']');
		json_close(&json, '}');
	}
	json_close(&json, ']');
	buffer_byte(out, '\n');
}

bool asal_explain(struct arena *arena, struct office *office, const struct paper_wishes *papers, struct text what,
                  const struct asal_wishes *wishes, struct diags *diags, struct buffer *out)
{
	struct search search = { .teller = { arena, office, wishes->english }, .wishes = wishes };

	what = text_trim(what);
	see_all(&search, office, papers);
	choose(&search, what);
	if (!search.names.count) {
		diag_add(diags, LIT(""), MESSAGE_EXPLAIN_UNKNOWN, what);
		office_report(office, diags);
		return false;
	}
	if (wishes->json)
		tell_json(&search, out);
	else
		tell_lines(&search, out);
	return true;
}
