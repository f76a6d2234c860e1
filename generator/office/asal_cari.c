/* What is asked for is looked for among names, then among the figures that papers print, then among what people typed.
 */
#include "office/asal.h"

#include "office/asal_leaf.h"
#include "office/asal_told.h"
#include "official/nip.h"

#include <string.h>

enum {
	FOUND_MOST = 40, /* where words are only a part of what is printed */
	LINE_LEAST = 12, /* bytes of a part of the words that say whose it is */
	WORD_LEAST = 4,  /* fewer letters are said of other things, too: "B" is a mark of a list */
};

/* Papers are made one after the other; what they print is kept by its name. */
struct sighting {
	struct text line; /* told already, as line or JSON */
	struct text name; /* of a figure, or the path of a leaf */
	struct text fold; /* its words */
};

struct search {
	struct teller teller;
	const struct asal_wishes *wishes;
	struct text what, fold; /* as asked, and as lines have it */
	struct leaves leaves;   /* that hold it, or the one that is called so */
	bool named;
	ARRAY_OF(struct sighting) figures;
	ARRAY_OF(struct sighting) typed;
	ARRAY_OF(struct text) touched; /* figures that are a part of the words */
	ARRAY_OF(struct told) found;
};

/* -- seeing -- */

static struct text place_told(struct search *search, const struct made_paper *paper, const struct printed_place *place)
{
	struct buffer out = { .arena = search->teller.arena };
	struct json_writer json = { .out = &out, .depth = 4, .fresh = true };

	if (search->wishes->json)
		place_json(&json, paper->layout->name, &paper->document, place);
	else
		place_line(&out, &search->teller, paper->layout->name, &paper->document, place);
	return buffer_text(&out);
}

static void see_figures(struct search *search, const struct made_paper *paper)
{
	struct printed_places places = printed_places(paper->arena, &paper->document, 0, paper->document.pages.count);

	for (size_t i = 0; i < places.list.count; i++) {
		const struct printed_place *place = &places.list.items[i];

		*array_push(search->teller.arena, &search->figures) =
			(struct sighting){ .line = place_told(search, paper, place),
			                   .name = text_copy(search->teller.arena, place->printed->figure),
			                   .fold = fold_words(search->teller.arena, place->words) };
	}
}

/* The first figure that has some of the words, or NULL. */
static const struct imprint *figure_among(const struct printed_line *line, size_t at, size_t count)
{
	size_t n = 0;

	for (size_t i = 0; i < line->count; i++)
		for (size_t p = 0; p < line->items[i].text.count; p++, n++)
			if (line->items[i].text.pieces[p].printed && line->starts[n] < at + count &&
			    line->starts[n + 1] > at)
				return line->items[i].text.pieces[p].printed;
	return NULL;
}

static void see_words(struct search *search, const struct made_paper *paper, const struct printed_line *line, size_t at)
{
	struct printed_place place = printed_within(line, at, search->fold.count);
	const struct imprint *figure = figure_among(line, at, search->fold.count);

	if (figure) {
		*array_push(search->teller.arena, &search->touched) = text_copy(search->teller.arena, figure->figure);
		return;
	}
	place.words = text_part(line->written, at, search->fold.count);
	for (size_t i = 0; i < search->leaves.list.count; i++) {
		const struct leaf *leaf = &search->leaves.list.items[i];

		if (leaf_prints(search->teller.arena, leaf, line->words, at, search->fold.count))
			*array_push(search->teller.arena, &search->typed) = (struct sighting){
				.line = place_told(search, paper, &place), .name = leaf->path, .fold = leaf->fold
			};
	}
}

/* Lines that have the words of the leaf, or are a part of them. */
static void see_leaf(struct search *search, const struct made_paper *paper, const struct printed_line *line)
{
	const struct leaf *leaf = search->leaves.list.items;
	struct text whole = text_trim(line->words);
	size_t at = 0, count = leaf->fold.count;
	struct printed_place place;

	if (!words_in(line->words, leaf->fold, &at)) {
		if (whole.count < LINE_LEAST || !words_in(leaf->fold, whole, &at))
			return;
		at = 0;
		count = line->words.count;
	}
	if (figure_among(line, at, count) && count == leaf->fold.count)
		return;
	place = printed_within(line, at, count);
	place.words = text_trim(text_part(line->written, at, count));
	*array_push(search->teller.arena, &search->typed) =
		(struct sighting){ .line = place_told(search, paper, &place), .name = leaf->path, .fold = leaf->fold };
}

static void see_typed(struct search *search, const struct made_paper *paper)
{
	struct printed_lines lines = printed_lines(paper->arena, &paper->document);

	for (size_t i = 0; i < lines.list.count && search->named && search->leaves.list.count; i++)
		see_leaf(search, paper, &lines.list.items[i]);
	for (size_t i = 0; !search->named && i < lines.list.count; i++)
		for (size_t at = 0; words_in(lines.list.items[i].words, search->fold, &at); at += search->fold.count)
			see_words(search, paper, &lines.list.items[i], at);
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
		if (!paper->diags.errors) {
			see_figures(search, paper);
			see_typed(search, paper);
		}
		arena_close(inside);
	}
}

/* -- choosing -- */

static bool found_before(const struct search *search, struct text name)
{
	for (size_t i = 0; i < search->found.count; i++)
		if (text_equal(search->found.items[i].figure.name, name))
			return true;
	return false;
}

static void add_name(struct search *search, struct text name)
{
	struct told told;

	if (!found_before(search, name) && told_find(&search->teller, name, &told))
		*array_push(search->teller.arena, &search->found) = told;
}

/* What no name leads to, as a cell of an own table, is told by its path and its words. */
static void add_leaf(struct search *search, const struct leaf *leaf)
{
	struct told told = { .figure = {
				     .name = leaf->path, .kind = FIGURE_WORDS, .known = true, .words = leaf->words } };

	if (found_before(search, leaf->path))
		return;
	*array_push(search->teller.arena, &told.origin.paths) = leaf->path;
	*array_push(search->teller.arena, &search->found) = told;
}

static bool seen(const struct search *search, const struct leaf *leaf)
{
	for (size_t i = 0; i < search->typed.count; i++)
		if (text_equal(search->typed.items[i].name, leaf->path))
			return true;
	return false;
}

/* Those that pages show; if none, those that no page shows. */
static void choose_typed(struct search *search)
{
	size_t left = FOUND_MOST;
	bool any = search->typed.count || search->found.count;

	for (size_t i = 0; i < search->leaves.list.count && left; i++)
		if (!any || seen(search, &search->leaves.list.items[i])) {
			add_leaf(search, &search->leaves.list.items[i]);
			left--;
		}
}

static void choose_printed(struct search *search, struct text fold)
{
	for (size_t i = 0; i < search->figures.count; i++)
		if (text_equal(search->figures.items[i].fold, fold))
			add_name(search, search->figures.items[i].name);
}

/* Without the marks of a sentence around it. */
static struct text bare(struct text fold)
{
	while (fold.count && strchr(".,;:)", fold.bytes[fold.count - 1]))
		fold.count--;
	while (fold.count && fold.bytes[0] == '(')
		fold = text_part(fold, 1, fold.count);
	return fold;
}

/* By the words it is printed with. */
static void choose(struct search *search)
{
	size_t at;

	choose_printed(search, search->fold);
	if (!search->found.count)
		choose_printed(search, bare(search->fold));
	for (size_t i = 0; i < search->touched.count && search->found.count < FOUND_MOST; i++)
		add_name(search, search->touched.items[i]);
	choose_typed(search);
	for (size_t i = 0; i < search->figures.count && search->found.count < FOUND_MOST && !search->typed.count; i++) {
		at = 0;
		if (words_in(search->figures.items[i].fold, search->fold, &at))
			add_name(search, search->figures.items[i].name);
	}
}

/* By the place in the data that its figures are told with, when a group of values stands there. */
static void choose_group(struct search *search)
{
	struct told told;

	if (!json_at(sources_json(&search->teller.office->sources), search->what))
		return;
	for (size_t i = 0; i < search->figures.count && search->found.count < FOUND_MOST; i++)
		if (told_find(&search->teller, search->figures.items[i].name, &told) &&
		    text_equal(told_path(&told), search->what))
			add_name(search, search->figures.items[i].name);
}

/* -- telling -- */

static bool of_it(const struct sighting *sighting, const struct told *told)
{
	return text_equal(sighting->name, told->figure.name);
}

static void places_lines(const struct search *search, const struct told *told, struct buffer *out)
{
	for (size_t i = 0; i < search->figures.count; i++)
		if (of_it(&search->figures.items[i], told))
			buffer_add(out, search->figures.items[i].line);
	for (size_t i = 0; i < search->typed.count; i++)
		if (of_it(&search->typed.items[i], told))
			buffer_add(out, search->typed.items[i].line);
}

static void place_item(struct buffer *out, const struct sighting *sighting, struct json_writer *json, bool *first)
{
	buffer_str(out, *first ? "" : ",");
	buffer_add(out, sighting->line);
	*first = json->fresh = false;
}

static void tell_json(struct search *search, struct buffer *out)
{
	struct json_writer json = { .out = out, .fresh = true };

	json_open(&json, '[');
	for (size_t i = 0; i < search->found.count; i++) {
		const struct told *told = &search->found.items[i];
		bool first = true;

		json_open_item(&json, '{');
		told_json(&json, &search->teller, told, TOLD_DEPTH_MOST);
		json_open_member(&json, "tercetak", '[');
		for (size_t k = 0; k < search->figures.count; k++)
			if (of_it(&search->figures.items[k], told))
				place_item(out, &search->figures.items[k], &json, &first);
		for (size_t k = 0; k < search->typed.count; k++)
			if (of_it(&search->typed.items[k], told))
				place_item(out, &search->typed.items[k], &json, &first);
		json_close(&json, ']');
		json_close(&json, '}');
	}
	json_close(&json, ']');
	buffer_byte(out, '\n');
}

static void tell_lines(struct search *search, struct buffer *out)
{
	for (size_t i = 0; i < search->found.count; i++) {
		told_lines(out, &search->teller, &search->found.items[i], 0);
		places_lines(search, &search->found.items[i], out);
	}
}

/* A value in the data that has no name: a choice, a cell of an own table. */
static void add_path(struct search *search, struct text path)
{
	const struct json *at = json_at(sources_json(&search->teller.office->sources), path);

	if (at && (at->kind == JSON_TEXT || at->kind == JSON_NUMBER) && at->text.count)
		add_leaf(search, &(struct leaf){ path, at->text, fold_words(search->teller.arena, at->text),
		                                 at->kind == JSON_NUMBER });
}

/* What is asked for is a name: the words that are typed there, if any are, stand on pages too. */
static void take_name(struct search *search)
{
	struct told *told = search->found.items;
	struct text words = nip_format(search->teller.arena, told_value(&search->teller, &told->figure));

	search->named = true;
	if (told->figure.kind != FIGURE_NUMBER && told->figure.kind != FIGURE_MONEY && told->figure.known &&
	    !told->origin.formula && told_path(told).count && words.count >= WORD_LEAST)
		*array_push(search->teller.arena, &search->leaves.list) =
			(struct leaf){ told->figure.name, words, fold_words(search->teller.arena, words), false };
}

bool asal_explain(struct arena *arena, struct office *office, const struct paper_wishes *papers, struct text what,
                  const struct asal_wishes *wishes, struct diags *diags, struct buffer *out)
{
	struct search search = { .teller = { arena, office, wishes->english },
		                 .wishes = wishes,
		                 .what = text_trim(what) };

	add_name(&search, search.what);
	search.fold = fold_words(arena, search.what);
	if (!search.found.count)
		add_path(&search, search.what);
	if (search.found.count)
		take_name(&search);
	else
		search.leaves = leaves_with(arena, office->record, search.fold);
	see_all(&search, office, papers);
	if (!search.found.count)
		choose_group(&search);
	if (!search.found.count)
		choose(&search);
	if (!search.found.count) {
		diag_add(diags, LIT(""), MESSAGE_EXPLAIN_UNKNOWN, search.what);
		office_report(office, diags);
		return false;
	}
	if (wishes->json)
		tell_json(&search, out);
	else
		tell_lines(&search, out);
	return true;
}
