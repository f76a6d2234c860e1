/* A line of words: outlines of its glyphs, and over them the words themselves, unseen, for who marks, copies or
 * searches.
 *
 * Both stand in a group whose unit is the face's own, so places and outlines are whole numbers. Words of one line are
 * one <text>, as long as the line is: a reader with other faces spreads its letters over the same room. Letters that
 * give way, with their spacing, make the unit along the line so much longer or shorter.
 */
#include "svg/drawing.h"

#include "svg/spelling.h"
#include "svg/words.h"

enum {
	EM = 1000000,      /* places along a line are counted in millionths of an em */
	USUAL_UNITS = 2048 /* font size stated by drawing_root */
};

struct line {
	struct drawing *drawing;
	const struct item *items;
	size_t count;
	int units;               /* per em, of the open group; 0: none is open */
	struct buffer words;     /* what the <text> holds */
	const struct face *face; /* of the words so far, */
	const struct face *first;
	const struct imprint *printed; /* the figure whose words are being added, or NULL */
	size_t blanks;
	length stretch; /* what blanks have beyond their advance */
	length advance; /* of all its words by themselves, */
	length reach;   /* and as they are set */
};

/* A length along the line, in the group's longer or shorter unit. */
static length unstretched(const struct line *line, length along)
{
	return line->reach == line->advance ? along : length_scale(along, line->advance, line->reach);
}

/* -- outlines -- */

static void end_group(struct line *line)
{
	if (line->units)
		buffer_str(&line->drawing->out, "</g>\n");
	line->units = 0;
}

static void begin_group(struct line *line, int units)
{
	static const char *const turns[] = {
		[WAY_ACROSS] = "",
		[WAY_UP] = "rotate(-90)",
		[WAY_SLANTED] = "rotate(-45)",
	};
	struct buffer *out = &line->drawing->out;
	const struct item_text *text = &line->items->text;

	if (line->units == units)
		return;
	end_group(line);
	line->units = units;
	buffer_str(out, "<g transform=\"translate(");
	xml_length(out, line->items->x);
	buffer_byte(out, ' ');
	xml_length(out, line->items->y);
	buffer_byte(out, ')');
	buffer_str(out, turns[text->way]);
	buffer_str(out, "scale(");
	xml_decimal(out, length_scale(text->size * line->reach, EM, units * line->advance), 9);
	if (line->reach != line->advance) {
		buffer_byte(out, ' ');
		xml_decimal(out, length_scale(text->size, EM, units), 9);
	}
	buffer_str(out, ")\"");
	xml_colour(out, "fill", rgb_of_grey(text->grey));
	buffer_byte(out, '>');
}

/* A run whose first glyph starts at `start`, in millionths of an em. */
static void use_run(struct line *line, const struct glyph_run *run, int64_t start)
{
	struct drawing *drawing = line->drawing;

	if (!defs_draws(&drawing->defs, run))
		return;
	begin_group(line, run->face->units);
	defs_use_run(&drawing->defs, &drawing->out, run, length_scale(start, run->face->units, EM));
}

/* A word that has a name is of one face. */
static void use_word(struct line *line, const struct shaped *word, size_t name, int64_t start)
{
	int units = word->runs->face->units;

	begin_group(line, units);
	defs_use(&line->drawing->out, name, length_scale(start, units, EM), 0);
}

/* -- words -- */

static void set_face(struct line *line, const struct face *face)
{
	if (!line->first)
		line->first = face;
	else if (face != line->face && line->face != line->first)
		buffer_str(&line->words, "</tspan>");
	if (face != line->face && face != line->first) {
		buffer_str(&line->words, "<tspan class=\"f");
		buffer_int(&line->words, (int64_t)face->index);
		buffer_str(&line->words, "\">");
	}
	line->face = face;
	defs_face(&line->drawing->defs, face);
}

static void end_face(struct line *line)
{
	if (line->face != line->first)
		buffer_str(&line->words, "</tspan>");
	line->face = line->first;
}

static const struct figure_source *source_of(const struct document *document, struct text figure)
{
	for (size_t i = 0; i < document->sources.count; i++)
		if (text_equal(document->sources.items[i].name, figure))
			return &document->sources.items[i];
	return NULL;
}

/* The words of a figure say which it is, and where in the data it stands. */
static void begin_figure(struct line *line, struct text name)
{
	const struct figure_source *source = source_of(line->drawing->document, name);
	struct buffer *words = &line->words;

	buffer_str(words, "<tspan data-figure=\"");
	xml_text(words, name);
	if (source && source->path.count) {
		buffer_str(words, "\" data-path=\"");
		xml_text(words, source->path);
	}
	if (source && source->line) {
		buffer_str(words, "\" data-line=\"");
		buffer_int(words, (int64_t)source->line);
	}
	buffer_str(words, "\">");
}

static void set_figure(struct line *line, const struct imprint *printed)
{
	if (printed == line->printed)
		return;
	if (line->first)
		end_face(line);
	if (line->printed)
		buffer_str(&line->words, "</tspan>");
	line->printed = printed;
	if (printed)
		begin_figure(line, printed->figure);
}

/* A blank between two words of one figure is of it. */
static const struct imprint *printed_at(const struct item_text *text, size_t i)
{
	const struct imprint *before = i ? text->pieces[i - 1].printed : NULL;
	const struct imprint *after = i + 1 < text->count ? text->pieces[i + 1].printed : NULL;

	return text->pieces[i].printed || before != after ? text->pieces[i].printed : before;
}

static size_t count_blanks(struct text words)
{
	size_t blanks = 0;

	for (size_t at = 0; at < words.count;) {
		uint32_t code = text_next(words, &at);

		blanks += code == ' ' || code == 0xA0;
	}
	return blanks;
}

/* As the PDF has it: the source of each glyph, without what has none. */
static void add_words(struct line *line, const struct glyph_run *run, bool backwards)
{
	set_face(line, run->face);
	for (size_t i = 0; i < run->count; i++) {
		struct glyph glyph = run_glyph(run, backwards ? run->count - 1 - i : i);
		struct text source = text_part(run->text, glyph.start, glyph.count);

		line->blanks += count_blanks(source);
		xml_text(&line->words, source);
	}
}

static void add_units(struct buffer *out, const char *name, length value, const struct line *line)
{
	int64_t units = length_scale(value, line->units, line->items->text.size);

	if (!units)
		return;
	buffer_byte(out, ' ');
	buffer_str(out, name);
	buffer_str(out, "=\"");
	buffer_int(out, units);
	buffer_byte(out, '"');
}

static void put_words(struct line *line)
{
	const struct item *last = &line->items[line->count - 1];
	struct buffer *out = &line->drawing->out;

	set_figure(line, NULL);
	end_face(line);
	begin_group(line, line->units ? line->units : line->first->units);
	buffer_str(out, "<text class=\"f");
	buffer_int(out, (int64_t)line->first->index);
	buffer_byte(out, '"');
	if (line->units != USUAL_UNITS)
		add_units(out, "font-size", line->items->text.size, line);
	add_units(out, "textLength", unstretched(line, last->x - line->items->x + text_width(&last->text)), line);
	if (line->blanks)
		add_units(out, "word-spacing", unstretched(line, line->stretch) / (length)line->blanks, line);
	buffer_byte(out, '>');
	buffer_add(out, buffer_text(&line->words));
	buffer_str(out, "</text>");
}

/* -- both -- */

/* A word or blank that starts at `start`, in millionths of an em. */
static void draw_word(struct line *line, const struct shaped *word, int64_t start)
{
	size_t name = words_name(&line->drawing->defs, word);

	if (name)
		use_word(line, word, name, start);
	for (size_t i = 0; i < word->count; i++) {
		const struct glyph_run *run = &word->runs[i];

		if (!name)
			use_run(line, run, start);
		start += length_scale(run->advance, EM, run->face->units);
	}
}

/* In the order of reading; who shows it turns by itself what runs from right to left. */
static void read_word(struct line *line, const struct shaped *word)
{
	for (size_t i = 0; i < word->count; i++)
		add_words(line, shaped_read(word, i), word->backwards);
}

static void add_item(struct line *line, const struct item *item)
{
	const struct item_text *text = &item->text;
	length along = item->x - line->items->x;

	for (size_t i = 0; i < text->count; i++) {
		const struct piece *piece = text_piece(text, i);

		set_figure(line, printed_at(text, i));
		read_word(line, text->pieces[i].shaped);
		draw_word(line, piece->shaped, length_scale(unstretched(line, along), EM, text->size));
		along += text_reach(text, piece->shaped) + piece->after;
		line->stretch += piece->after;
	}
}

static void measure_item(struct line *line, const struct item_text *text)
{
	for (size_t i = 0; i < text->count; i++) {
		line->advance += shaped_advance(text->pieces[i].shaped, text->size);
		line->reach += text_reach(text, text->pieces[i].shaped);
	}
}

size_t drawing_text(struct drawing *drawing, const struct item *items, size_t count)
{
	struct line line = { .drawing = drawing, .items = items, .words = { .arena = drawing->arena } };

	do
		measure_item(&line, &items[line.count++].text);
	while (line.count < count && text_goes_on(&items[line.count - 1], &items[line.count]));
	if (line.advance <= 0 || line.reach <= 0)
		line.advance = line.reach = 1; /* nothing that has a width */
	for (size_t i = 0; i < line.count; i++)
		add_item(&line, &items[i]);
	if (!text_blank(buffer_text(&line.words)))
		put_words(&line);
	end_group(&line);
	return line.count;
}
