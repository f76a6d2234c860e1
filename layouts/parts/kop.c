/* The letterhead from the office's facts and its choice of looks.
 *
 * Permendagri 1/2023: the government's name to the office's as 3 to 4, the office's in bold; kops of
 * units have a line or two more, all below the first as large as the office's.
 */
#include "layouts/parts/kop.h"

#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "layouts/parts/prose.h"
#include "record/aturan.h"
#include "record/kop.h"
#include "record/record.h"

enum {
	LAMBANG_MM = 23,
	LAMBANG_WIDEST_MM = 30,
	COLUMN_GAP_MM = 4,
	SHRINK_LEAST = 780, /* of 18 points: 14 */
	LINES_MOST = 4
};

static const struct gaya_kop *gaya_of(const struct composer *composer)
{
	static const struct gaya_kop usual = { 0 };
	const struct gaya_kop *gaya = composer->record->aturan->kop;

	return gaya ? gaya : &usual;
}

/* -- lambang -- */

struct emblem {
	struct text file, alt, path;
	const struct image *image; /* NULL: none */
};

static struct emblem emblem_read(struct composer *composer, struct text file, struct prose alt, struct text path)
{
	const struct instansi *instansi = composer->record->instansi;
	struct text place = instansi->wilayah.count ? instansi->wilayah : instansi->pemerintah;
	struct emblem emblem = { file, prose_line(composer, alt), path, NULL };

	if (file.count)
		emblem.image = composer->image(composer, file, path);
	if (!emblem.alt.count)
		emblem.alt = text_format(composer->arena, "Lambang %t", place);
	return emblem;
}

static struct emblem emblem_left(struct composer *composer)
{
	const struct instansi *instansi = composer->record->instansi;

	return emblem_read(composer, instansi->lambang, instansi->lambang_alt,
	                   path_in(composer, instansi->path, "lambang"));
}

/* The second lambang, or the first again. */
static struct emblem emblem_right(struct composer *composer)
{
	const struct kop_instansi *kop = composer->record->instansi->kop;

	if (!kop || !kop->lambang_kanan.count)
		return emblem_left(composer);
	return emblem_read(composer, kop->lambang_kanan, kop->lambang_kanan_alt,
	                   path_in(composer, kop->path, "lambang_kanan"));
}

static length emblem_width(const struct emblem *emblem, length height)
{
	return length_scale(height, (int64_t)emblem->image->width, (int64_t)emblem->image->height);
}

static void emblem_add(struct blocks *blocks, const struct emblem *emblem, length height)
{
	struct plate *figure = figure_add(blocks, emblem->image, emblem->alt);

	figure->no_caption = true;
	figure->max_height = height;
	figure->width = emblem_width(emblem, height);
	figure->path = emblem->path;
}

void lambang_add(struct composer *composer, struct blocks *blocks, length height)
{
	struct emblem emblem = emblem_left(composer);

	if (emblem.image)
		emblem_add(blocks, &emblem, height);
}

/* -- address -- */

struct line_maker {
	struct text parts[12];
	size_t count;
};

static void add_to_line(struct line_maker *line, const char *between, const char *before, struct text text)
{
	if (!text.count)
		return;
	if (line->count)
		line->parts[line->count++] = text_from(between);
	line->parts[line->count++] = text_from(before);
	line->parts[line->count++] = text;
}

struct text address_line(struct composer *composer)
{
	const struct instansi *instansi = composer->record->instansi;
	struct line_maker line = { .count = 0 };
	size_t at;

	add_to_line(&line, ", ", "", instansi->alamat);
	if (!text_find(instansi->alamat, text_format(composer->arena, "%t", instansi->tempat).bytes, &at))
		add_to_line(&line, ", ", "", instansi->tempat);
	add_to_line(&line, " ", "", instansi->kode_pos);
	return text_join(composer->arena, line.parts, line.count);
}

struct text contact_line(struct composer *composer)
{
	const struct instansi *instansi = composer->record->instansi;
	struct line_maker line = { .count = 0 };

	add_to_line(&line, ", ", "Telepon ", instansi->telepon);
	add_to_line(&line, ", ", "Faksimile ", instansi->faksimile);
	add_to_line(&line, ", ", "", instansi->situs);
	add_to_line(&line, ", ", "", instansi->email);
	return text_join(composer->arena, line.parts, line.count);
}

/* -- lines -- */

static void line_add(struct composer *composer, struct blocks *blocks, enum style style, struct text words,
                     struct text path)
{
	if (text_trim(words).count)
		paragraph_add(blocks, style, rich_plain(composer->arena, words, path));
}

static size_t name_count(const struct kop_instansi *kop)
{
	return kop && kop->baris.count ? kop->baris.count : 2;
}

/* Sizes of this office; the same for every kop of the manuscript. */
static void choose_sizes(struct composer *composer)
{
	static const int smaller[LINES_MOST + 1] = { 100, 100, 100, 89, 83 }; /* percent, by lines */
	struct style_rule *rules = composer->manuscript->styles->rules;
	size_t count = name_count(composer->record->instansi->kop);
	struct number asked = gaya_of(composer)->ukuran, first = gaya_of(composer)->ukuran_pertama;
	length base = length_scale(pt(18), smaller[count < LINES_MOST ? count : LINES_MOST], 100);
	length size = asked.given ? decimal_round(asked.value, 3).digits : base;

	rules[STYLE_KOP_2].size = size;
	rules[STYLE_KOP_2].leading = length_scale(size, 118, 100);
	rules[STYLE_KOP_1].size = first.given ? decimal_round(first.value, 3).digits : length_scale(size, 3, 4);
	rules[STYLE_KOP_1].leading =
		first.given ? length_scale(rules[STYLE_KOP_1].size, 118, 100) : length_scale(size * 3, 118, 400);
	rules[STYLE_KOP_1].bold = gaya_of(composer)->tebal_pertama.value;
}

static void names_add(struct composer *composer, struct blocks *blocks)
{
	const struct instansi *instansi = composer->record->instansi;
	const struct kop_instansi *kop = instansi->kop;
	struct group *group = group_add(blocks);
	struct integer asked = gaya_of(composer)->baris_pertama;
	size_t as_first = asked.given ? (size_t)asked.value : 1;

	choose_sizes(composer);
	group->shrink_least = SHRINK_LEAST;
	if (!kop || !kop->baris.count) {
		line_add(composer, &group->body, STYLE_KOP_1, instansi->pemerintah,
		         path_in(composer, instansi->path, "pemerintah"));
		line_add(composer, &group->body, STYLE_KOP_2, instansi->nama,
		         path_in(composer, instansi->path, "nama"));
		return;
	}
	for (size_t i = 0; i < kop->baris.count; i++)
		line_add(composer, &group->body, i < as_first && kop->baris.count > 1 ? STYLE_KOP_1 : STYLE_KOP_2,
		         kop->baris.items[i], text_format(composer->arena, "%t.baris[%z]", kop->path, i));
}

static void address_add(struct composer *composer, struct blocks *blocks)
{
	const struct instansi *instansi = composer->record->instansi;
	const struct kop_instansi *kop = instansi->kop;

	if (!kop || !kop->alamat.items) { /* not given; an empty list asks for none */
		line_add(composer, blocks, STYLE_KOP_3, address_line(composer),
		         path_in(composer, instansi->path, "alamat"));
		line_add(composer, blocks, STYLE_KOP_3, contact_line(composer),
		         path_in(composer, instansi->path, "situs"));
		return;
	}
	for (size_t i = 0; i < kop->alamat.count; i++)
		line_add(composer, blocks, STYLE_KOP_3, kop->alamat.items[i],
		         text_format(composer->arena, "%t.alamat[%z]", kop->path, i));
}

static void lines_add(struct composer *composer, struct blocks *blocks)
{
	names_add(composer, blocks);
	space_add(blocks, pt(2))->firm = true;
	address_add(composer, blocks);
}

/* -- the whole -- */

/* Lambang left, or left and right, of the lines. */
static void sides_add(struct composer *composer, struct blocks *blocks, length height, bool both)
{
	struct emblem left = emblem_left(composer), right = { 0 };
	struct columns *columns;
	struct column_part *part;

	if (both)
		right = emblem_right(composer);
	if (!left.image) {
		lines_add(composer, blocks);
		return;
	}
	columns = columns_add(blocks, right.image ? 3 : 2);
	columns->gap = mm(COLUMN_GAP_MM);
	for (part = columns->parts; part < columns->parts + columns->count; part++)
		part->vertical = VERTICAL_MIDDLE;
	columns->parts[0].width = length_min(emblem_width(&left, height), mm(LAMBANG_WIDEST_MM));
	emblem_add(&columns->parts[0].body, &left, height);
	lines_add(composer, &columns->parts[1].body);
	if (!right.image)
		return;
	columns->parts[2].width = length_min(emblem_width(&right, height), mm(LAMBANG_WIDEST_MM));
	emblem_add(&columns->parts[2].body, &right, height);
}

static void closing_rule(struct blocks *blocks, enum garis_kop garis)
{
	switch (garis) {
	case GARIS_TEBAL_TIPIS:
		rule_add(blocks, pt(9) / 4, pt(1), pt(3) / 4);
		break;
	case GARIS_TUNGGAL:
		rule_add(blocks, pt(9) / 4, 0, 0);
		break;
	case GARIS_GANDA:
		rule_add(blocks, pt(1), pt(5) / 4, pt(1));
		break;
	case GARIS_TANPA:
		break;
	}
}

void kop_add(struct composer *composer, struct blocks *blocks)
{
	const struct gaya_kop *gaya = gaya_of(composer);
	length height = gaya->tinggi_lambang.given ? length_from_cm(gaya->tinggi_lambang.value) : mm(LAMBANG_MM);

	switch (gaya->lambang) {
	case LAMBANG_KIRI:
	case LAMBANG_DUA_SISI:
		sides_add(composer, blocks, height, gaya->lambang == LAMBANG_DUA_SISI);
		break;
	case LAMBANG_TENGAH:
		lambang_add(composer, blocks, height);
		space_add(blocks, pt(4))->firm = true;
		lines_add(composer, blocks);
		break;
	case LAMBANG_TANPA:
		lines_add(composer, blocks);
		break;
	}
	space_add(blocks, pt(4))->firm = true;
	closing_rule(blocks, gaya->garis);
	space_add(blocks, pt(10));
}
