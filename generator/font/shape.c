/* A word into glyphs: HarfBuzz with the asked face; what it lacks goes, cluster by cluster, to the
 * next face: the family's regular, then the fallback families.
 *
 * Clusters are numbers of letters, so marks stay with their base and each glyph finds its bytes.
 */
#include "font/faces.h"
#include "fonts/families.h"

#include <hb-ot.h>
#include <string.h>

enum {
	BREAKING_JOINT = 0x200C, /* no ligature across, and no glyph: stands for what is invisible */
	NOWHERE = 0xFFFF         /* a code point that no face maps */
};

struct shaping {
	struct fonts *fonts;
	struct text text;
	int family;
	enum face_style style;
	uint32_t missing;
	bool backwards; /* from right to left */
	bool arabic;    /* has letters or figures of it */
};

/* Glyphs of letters from first to end; until in a run, `start` is the number of a letter. */
struct span {
	const struct face *face;
	struct glyph *glyphs;
	size_t count;
	size_t first, end;
};

static void shape_letters(struct shaping *shaping, size_t first, size_t end, size_t level);

static void read_letters(struct fonts *fonts, struct text text)
{
	fonts->letters.count = 0;
	for (size_t at = 0; at < text.count;) {
		struct letter *letter = array_push(fonts->arena, &fonts->letters);

		letter->start = (uint32_t)at;
		letter->code = text_next(text, &at);
		letter->count = (uint32_t)at - letter->start;
	}
}

/* Faces in the order they are tried; NULL after the last. A step that has nothing new to offer
 * gives the face of the step before. */
static const struct face *candidate(const struct shaping *shaping, size_t level)
{
	struct fonts *fonts = shaping->fonts;
	enum face_style style = level % 2 ? FACE_REGULAR : shaping->style;
	int family = shaping->family;

	if (level >= 2) {
		const char *name = (shaping->arabic ? arabic_families : fallback_families)[level / 2 - 1];
		int fallback = name ? fonts_family(fonts, text_from(name), NULL) : -1;

		if (!name)
			return NULL;
		family = fallback < 0 ? family : fallback;
	}
	return fonts_face(fonts, family, style);
}

static hb_script_t script_of(uint32_t code)
{
	if (code < 0x80)
		return (code | 0x20) >= 'a' && (code | 0x20) <= 'z' ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON;
	return hb_unicode_script(hb_unicode_funcs_get_default(), code);
}

/* That of the first letter that has one; Latin for figures alone. */
static hb_script_t find_script(const struct letter *letters, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		hb_script_t script = script_of(letters[i].code);

		if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN)
			return script;
	}
	return HB_SCRIPT_LATIN;
}

/* A soft hyphen at the end of a word is where a line ended: there it is drawn. */
static uint32_t code_to_shape(uint32_t code, bool last)
{
	if (code == 0xAD && last)
		return '-';
	if (letter_control(code))
		return NOWHERE;
	if (letter_invisible(code) && code != 0x200D && (code < 0xFE00 || code > 0xFE0F))
		return BREAKING_JOINT;
	return code;
}

/* Letters from right to left and their marks are clusters of their own: who puts such letters into the order of reading
 * must find each for itself. */
static void fill_buffer(const struct shaping *shaping, size_t first, size_t end)
{
	struct fonts *fonts = shaping->fonts;
	hb_buffer_t *buffer = fonts->buffer;

	hb_buffer_clear_contents(buffer);
	for (size_t i = first; i < end; i++)
		hb_buffer_add(buffer, code_to_shape(fonts->letters.items[i].code, i + 1 == fonts->letters.count),
		              (unsigned)i);
	hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
	hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
	hb_buffer_set_direction(buffer, shaping->backwards ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
	hb_buffer_set_cluster_level(buffer, shaping->backwards ? HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS
	                                                       : HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
	hb_buffer_set_script(buffer, find_script(fonts->letters.items, first, end));
	hb_buffer_set_language(buffer, fonts->language);
}

/* The shaper is named, so that no setting of the user's environment chooses another. */
static void run_harfbuzz(struct fonts *fonts, const struct face *face)
{
	static const char *const shapers[] = { "ot", NULL };
	const struct handles *handles = face->private_face;

	if (!hb_shape_full(handles->hb, fonts->buffer, NULL, 0, shapers) ||
	    !hb_buffer_allocation_successful(fonts->buffer))
		arena_fail(fonts->arena, EXHAUSTED_MEMORY);
}

static bool is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

/* Figures keep their own width, or the columns of a table would not line up. */
static void unkern_figures(const struct letter *letters, struct span *span)
{
	for (size_t i = 0; i + 1 < span->count; i++) {
		struct glyph *glyph = &span->glyphs[i];

		if (is_digit(letters[glyph->start].code) && is_digit(letters[glyph[1].start].code))
			glyph->advance = glyph->nominal;
	}
}

static struct span shape_span(struct shaping *shaping, const struct face *face, size_t first, size_t end)
{
	struct fonts *fonts = shaping->fonts;
	struct span span = { .face = face, .first = first, .end = end };
	const hb_glyph_info_t *infos;
	const hb_glyph_position_t *places;
	unsigned count;

	fill_buffer(shaping, first, end);
	run_harfbuzz(fonts, face);
	if (shaping->backwards) /* into the order of letters; turn_run puts it back */
		hb_buffer_reverse_clusters(fonts->buffer);
	infos = hb_buffer_get_glyph_infos(fonts->buffer, &count);
	places = hb_buffer_get_glyph_positions(fonts->buffer, &count);
	span.count = count;
	span.glyphs = arena_many(fonts->passing, count, struct glyph);
	for (size_t i = 0; i < count; i++) {
		span.glyphs[i] = (struct glyph){ .id = infos[i].codepoint,
			                         .advance = places[i].x_advance,
			                         .nominal = face_nominal(face, infos[i].codepoint),
			                         .x_offset = places[i].x_offset,
			                         .y_offset = places[i].y_offset,
			                         .start = infos[i].cluster };
	}
	unkern_figures(fonts->letters.items, &span);
	return span;
}

/* Bytes of the letters from first to end, without the invisible ones at both ends. */
static void set_source(const struct letter *letters, struct glyph *glyph, size_t first, size_t end, uint32_t origin)
{
	while (first + 1 < end && letter_invisible(letters[first].code))
		first++;
	while (first + 1 < end && letter_invisible(letters[end - 1].code))
		end--;
	glyph->start = letters[first].start - origin;
	glyph->count = letters[end - 1].start + letters[end - 1].count - letters[first].start;
}

static void add_run(struct shaping *shaping, const struct span *span)
{
	struct fonts *fonts = shaping->fonts;
	const struct letter *letters = fonts->letters.items;
	uint32_t origin = letters[span->first].start;
	size_t end = letters[span->end - 1].start + letters[span->end - 1].count;
	struct glyph_run *run = array_push(fonts->arena, &fonts->runs);
	size_t next_letter = span->end;

	*run = (struct glyph_run){ .face = span->face,
		                   .glyphs = span->glyphs,
		                   .count = span->count,
		                   .text = text_part(shaping->text, origin, end - origin) };
	for (size_t i = span->count; i-- > 0;) {
		struct glyph *glyph = &span->glyphs[i];
		size_t letter = glyph->start;
		bool continues = i > 0 && glyph[-1].start == letter;

		run->advance += glyph->advance;
		set_source(letters, glyph, letter, next_letter, origin);
		if (continues)
			glyph->count = 0;
		else
			next_letter = letter;
	}
}

static uint32_t first_missing(const struct shaping *shaping, size_t first, size_t end)
{
	const struct letter *letters = shaping->fonts->letters.items;

	for (size_t i = first; i < end; i++) {
		const struct face *face;
		bool found = letter_invisible(letters[i].code);

		for (size_t level = 0; !found && (face = candidate(shaping, level)); level++)
			found = !letter_control(letters[i].code) && face_has(face, letters[i].code);
		if (!found)
			return letters[i].code;
	}
	return letters[first].code;
}

/* No face has these letters: tell it, and leave the room of the asked face's .notdef. */
static void add_missing(struct shaping *shaping, size_t first, size_t end)
{
	struct span span = { .face = candidate(shaping, 0), .first = first, .end = end, .count = 1 };

	if (!shaping->missing)
		shaping->missing = first_missing(shaping, first, end);
	span.glyphs = arena_new(shaping->fonts->passing, struct glyph);
	span.glyphs->nominal = face_nominal(span.face, 0);
	span.glyphs->advance = span.glyphs->nominal;
	span.glyphs->start = (uint32_t)first;
	add_run(shaping, &span);
}

/* True when any glyph of the cluster at `at` is .notdef; *next is behind the cluster. */
static bool cluster_lacks(const struct span *span, size_t at, size_t *next)
{
	bool lacks = false;
	size_t i = at;

	for (; i < span->count && span->glyphs[i].start == span->glyphs[at].start; i++)
		lacks = lacks || span->glyphs[i].id == 0;
	*next = i;
	return lacks;
}

/* Clusters that the face has make runs; the others go on to the next face. */
static void split_span(struct shaping *shaping, const struct span *span, size_t level)
{
	size_t first = span->first;

	for (size_t at = 0; at < span->count;) {
		size_t next;
		size_t behind;
		bool lacks = cluster_lacks(span, at, &next);
		struct span part = *span;

		while (next < span->count && cluster_lacks(span, next, &behind) == lacks)
			next = behind;
		part.glyphs += at;
		part.count = next - at;
		part.first = first;
		part.end = next < span->count ? span->glyphs[next].start : span->end;
		first = part.end;
		if (lacks)
			shape_letters(shaping, part.first, part.end, level + 1);
		else
			add_run(shaping, &part);
		at = next;
	}
}

static void shape_letters(struct shaping *shaping, size_t first, size_t end, size_t level)
{
	const struct face *face = candidate(shaping, level);
	struct span span;

	while (level > 0 && face && face == candidate(shaping, level - 1))
		face = candidate(shaping, ++level);
	if (!face) {
		add_missing(shaping, first, end);
		return;
	}
	span = shape_span(shaping, face, first, end);
	split_span(shaping, &span, level);
}

static size_t count_letters(const struct glyph_run *run)
{
	size_t letters = 0;

	for (size_t i = 0; i < run->count; i++)
		letters += run->glyphs[i].count > 0;
	return letters;
}

/* From the order of letters to that of places: clusters the other way around. Their source goes from the first glyph to
 * the last: from a mark to its base. */
static void turn_run(struct arena *arena, struct glyph_run *run)
{
	struct glyph *turned = arena_many(arena, run->count, struct glyph);
	size_t to = run->count;

	for (size_t first = 0, end; first < run->count; first = end) {
		for (end = first + 1; end < run->count && run->glyphs[end].count == 0;)
			end++;
		to -= end - first;
		for (size_t i = first; i < end; i++)
			turned[to + i - first] = run->glyphs[i];
		turned[to].count = 0;
		turned[to + end - first - 1].count = run->glyphs[first].count;
	}
	run->glyphs = turned;
}

static bool is_plain(const struct glyph_run *run)
{
	for (size_t i = 0; i < run->count; i++) {
		const struct glyph *glyph = &run->glyphs[i];

		if (glyph->id > UINT16_MAX || glyph->advance != glyph->nominal || glyph->advance < 0 ||
		    glyph->advance > UINT16_MAX || glyph->x_offset || glyph->y_offset || glyph->start != i ||
		    glyph->count != 1)
			return false;
	}
	return true;
}

/* Out of what passes: as plain glyphs where it can be, in a seventh of the room. */
static void keep_run(struct arena *arena, struct glyph_run *run)
{
	struct plain_glyph *plain;

	if (!is_plain(run)) {
		run->glyphs = memcpy(arena_many(arena, run->count, struct glyph), run->glyphs,
		                     run->count * sizeof *run->glyphs);
		return;
	}
	plain = arena_many(arena, run->count, struct plain_glyph);
	for (size_t i = 0; i < run->count; i++)
		plain[i] = (struct plain_glyph){ (uint16_t)run->glyphs[i].id, (uint16_t)run->glyphs[i].advance };
	run->glyphs = NULL;
	run->plain = plain;
}

struct shaped shape(struct fonts *fonts, int family, enum face_style style, struct text text, bool backwards)
{
	struct shaping shaping = {
		.fonts = fonts, .text = text, .family = family, .style = style, .backwards = backwards
	};
	struct shaped shaped = { .text = text, .backwards = backwards };
	struct arena_mark mark = arena_mark(fonts->passing);
	struct glyph_run *runs;

	read_letters(fonts, text);
	fonts->runs.count = 0;
	for (size_t i = 0; i < fonts->letters.count; i++)
		shaping.arabic = shaping.arabic || letter_arabic(fonts->letters.items[i].code);
	if (fonts->letters.count)
		shape_letters(&shaping, 0, fonts->letters.count, 0);
	runs = arena_many(fonts->arena, fonts->runs.count, struct glyph_run);
	for (size_t i = 0; i < fonts->runs.count; i++) {
		struct glyph_run *run = &runs[backwards ? fonts->runs.count - 1 - i : i];

		*run = fonts->runs.items[i];
		shaped.letters += count_letters(run);
		if (backwards)
			turn_run(fonts->passing, run);
		keep_run(fonts->arena, run);
	}
	arena_release(fonts->passing, mark);
	shaped.runs = runs;
	shaped.count = fonts->runs.count;
	shaped.missing = shaping.missing;
	return shaped;
}
