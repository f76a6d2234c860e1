/* Outlines and pictures as they are first asked for; a hash table of glyphs with open addressing. */
#include "svg/defs.h"

#include "base/base64.h"
#include "page/image.h"
#include "svg/outlines.h"
#include "svg/spelling.h"

enum { FIRST_SLOTS = 256, LETTERS = 52 };

struct defined_glyph {
	const struct face *face; /* NULL: the slot is free */
	uint32_t id;
	size_t number;
};

void defs_start(struct defs *defs, struct arena *arena, const struct document *document)
{
	*defs = (struct defs){ .arena = arena, .out = { .arena = arena }, .glyph_slots = FIRST_SLOTS };
	defs->glyphs = arena_many(arena, FIRST_SLOTS, struct defined_glyph);
	defs->face_count = fonts_count(document->fonts);
	defs->faces = arena_many(arena, defs->face_count + 1, const struct face *);
}

/* -- names -- */

static void add_name(struct buffer *out, size_t number)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

	if (number > LETTERS)
		add_name(out, (number - 1) / LETTERS);
	buffer_byte(out, letters[(number - 1) % LETTERS]);
}

size_t defs_name(struct defs *defs, struct buffer *out)
{
	buffer_str(out, " id=\"");
	add_name(out, ++defs->named);
	buffer_byte(out, '"');
	return defs->named;
}

static void add_place(struct buffer *out, const char *name, int64_t place)
{
	if (!place)
		return;
	buffer_str(out, name);
	buffer_int(out, place);
	buffer_byte(out, '"');
}

void defs_use(struct buffer *out, size_t number, int64_t x, int64_t y)
{
	buffer_str(out, "<use href=\"#");
	add_name(out, number);
	buffer_byte(out, '"');
	add_place(out, " x=\"", x);
	add_place(out, " y=\"", y);
	buffer_str(out, "/>");
}

/* -- outlines -- */

static size_t define_glyph(struct defs *defs, const struct face *face, uint32_t glyph)
{
	struct glyph_outline outline;
	size_t number;

	if (!face_outline(defs->arena, face, glyph, &outline))
		defs->failed = true;
	if (outline.count == 0)
		return 0;
	buffer_str(&defs->out, "<path");
	number = defs_name(defs, &defs->out);
	buffer_str(&defs->out, " d=\"");
	outline_spell(&defs->out, &outline);
	buffer_str(&defs->out, "\"/>\n");
	return number;
}

/* -- the table -- */

static struct defined_glyph *find_slot(const struct defs *defs, const struct face *face, uint32_t id)
{
	size_t mask = defs->glyph_slots - 1;
	uint32_t hash = (id * 31 + (uint32_t)face->index) * 2654435761u;

	for (size_t i = (hash ^ hash >> 15) & mask;; i = (i + 1) & mask) {
		struct defined_glyph *slot = &defs->glyphs[i];

		if (!slot->face || (slot->face == face && slot->id == id))
			return slot;
	}
}

static void grow(struct defs *defs)
{
	const struct defined_glyph *old = defs->glyphs;
	size_t count = defs->glyph_slots;

	defs->glyph_slots *= 2;
	defs->glyphs = arena_many(defs->arena, defs->glyph_slots, struct defined_glyph);
	for (size_t i = 0; i < count; i++) {
		if (old[i].face)
			*find_slot(defs, old[i].face, old[i].id) = old[i];
	}
}

static size_t number_of(struct defs *defs, const struct face *face, uint32_t glyph)
{
	struct defined_glyph *slot = find_slot(defs, face, glyph);
	size_t number;

	if (slot->face)
		return slot->number;
	number = define_glyph(defs, face, glyph);
	*slot = (struct defined_glyph){ face, glyph, number };
	if (++defs->glyph_count * 2 > defs->glyph_slots)
		grow(defs);
	return number;
}

bool defs_draws(struct defs *defs, const struct glyph_run *run)
{
	for (size_t i = 0; i < run->count; i++) {
		if (number_of(defs, run->face, run_glyph(run, i).id))
			return true;
	}
	return false;
}

size_t defs_use_run(struct defs *defs, struct buffer *out, const struct glyph_run *run, int64_t x)
{
	size_t used = 0;

	for (size_t i = 0; i < run->count; i++) {
		struct glyph glyph = run_glyph(run, i);
		size_t number = number_of(defs, run->face, glyph.id);

		if (number)
			defs_use(out, number, x + glyph.x_offset, -(int64_t)glyph.y_offset);
		used += number > 0;
		x += glyph.advance;
	}
	return used;
}

/* -- pictures -- */

void defs_image_name(struct buffer *out, size_t index)
{
	buffer_str(out, "i-");
	buffer_int(out, (int64_t)index);
}

static void define_image(struct defs *defs, const struct image *image, size_t index)
{
	struct buffer *out = &defs->out;

	buffer_str(out, "<image id=\"");
	defs_image_name(out, index);
	buffer_str(out, "\" width=\"1\" height=\"1\" preserveAspectRatio=\"none\" href=\"data:image/");
	if (image->kind != IMAGE_JPEG) {
		buffer_str(out, "png;base64,");
		base64_add(out, image_png(defs->arena, image));
	} else {
		buffer_str(out, "jpeg;base64,");
		base64_add(out, image->bytes);
	}
	buffer_str(out, "\"/>\n");
}

size_t defs_image(struct defs *defs, const struct image *image)
{
	size_t i = 0;

	while (i < defs->images.count && defs->images.items[i] != image)
		i++;
	if (i == defs->images.count) {
		*array_push(defs->arena, &defs->images) = image;
		define_image(defs, image, i);
	}
	return i;
}

/* -- faces -- */

void defs_face(struct defs *defs, const struct face *face)
{
	defs->faces[face->index] = face;
}

/* The reader's own face of the kind: it is never seen, only marked when words are chosen. */
static const char *families_of(const struct face *face)
{
	if (face->fixed_pitch)
		return "'Liberation Mono','Courier New',monospace";
	return face->serif ? "'Liberation Serif','Times New Roman',serif" : "'Liberation Sans',Arial,sans-serif";
}

void defs_style(struct buffer *out, const struct defs *defs)
{
	for (size_t i = 0; i < defs->face_count; i++) {
		const struct face *face = defs->faces[i];

		if (!face)
			continue;
		buffer_str(out, ".f");
		buffer_int(out, (int64_t)i);
		buffer_str(out, "{font-family:");
		buffer_str(out, families_of(face));
		buffer_str(out, face->bold ? ";font-weight:bold" : ";font-weight:normal");
		buffer_str(out, face->italic ? ";font-style:italic}\n" : ";font-style:normal}\n");
	}
}
