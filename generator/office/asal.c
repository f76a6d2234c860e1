/* What a paper prints, told for its PDF and its pages. */
#include "office/asal.h"

#include "office/asal_told.h"

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

		if (named_before(&places, i) || !told_find(&teller, name, &told))
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

		if (named_before(&places, i) || !told_find(&teller, name, &told))
			continue;
		source = array_push(paper->arena, &document->sources);
		*source = (struct figure_source){ .name = name,
			                          .path = told_path(&told).count ? told_path(&told)
			                                                         : told.origin.bearer };
		at = told_nearest(paper->office, source->path, &found);
		source->line = at && found.count ? at->line : 0;
	}
}
