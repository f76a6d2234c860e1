/* Parts of papers: each appends blocks; where they come to stand is typesetting's matter.
 *
 * Pages turned are not noted anywhere: the blocks themselves tell, so narratives may turn pages
 * too.
 */
#include "layouts/parts.h"

#include "layouts/paper.h"

struct text path_in(struct composer *composer, struct text base, const char *member)
{
	return base.count ? text_format(composer->arena, "%t.%s", base, member) : text_from(member);
}

/* -- pages -- */

bool page_turned(const struct blocks *blocks)
{
	for (size_t i = blocks->count; i-- > 0;) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_BREAK && block->page_break.turn != TURN_KEEP)
			return block->page_break.turn == TURN_LANDSCAPE;
	}
	return false;
}

static bool break_ends(const struct blocks *blocks, size_t count)
{
	return count && blocks->items[count - 1].kind == BLOCK_BREAK;
}

void page_new(struct blocks *blocks)
{
	if (blocks->count && !break_ends(blocks, blocks->count))
		break_add(blocks, TURN_KEEP);
}

/* Headings at the end go with what follows: the new page begins before them. */
void page_turn(struct blocks *blocks, enum turn turn)
{
	size_t at = blocks->count;
	struct block turning;

	if (page_turned(blocks) == (turn == TURN_LANDSCAPE))
		return;
	while (at && blocks->items[at - 1].kind == BLOCK_HEADING)
		at--;
	if (break_ends(blocks, at)) {
		blocks->items[at - 1].page_break.turn = turn;
		return;
	}
	break_add(blocks, turn);
	turning = blocks->items[blocks->count - 1];
	for (size_t i = blocks->count - 1; i > at; i--)
		blocks->items[i] = blocks->items[i - 1];
	blocks->items[at] = turning;
}

/* -- headings -- */

struct part part_open(struct blocks *blocks, int level, struct rich title)
{
	struct part part = { .start = blocks->count };

	if (level == 1) {
		page_turn(blocks, TURN_PORTRAIT);
		page_new(blocks);
	}
	heading_add(blocks, level, title);
	part.content = blocks->count;
	return part;
}

bool part_close(struct blocks *blocks, struct part part)
{
	if (blocks->count > part.content)
		return true;
	blocks->count = part.start;
	return false;
}

void title_add(struct blocks *blocks, const char *title)
{
	struct heading *heading;

	page_turn(blocks, TURN_PORTRAIT);
	page_new(blocks);
	heading = heading_add(blocks, 1, rich_plain(blocks->arena, text_from(title), LIT("")));
	heading->numbered = false;
}

/* -- the office -- */

void lambang_add(struct composer *composer, struct blocks *blocks, length height)
{
	const struct instansi *instansi = composer->record->instansi;
	struct text path = path_in(composer, instansi->path, "lambang");
	struct text place = instansi->wilayah.count ? instansi->wilayah : instansi->pemerintah;
	const struct image *image;
	struct figure *figure;

	if (!instansi->lambang.count)
		return;
	image = composer->image(composer, instansi->lambang, path);
	if (!image)
		return;
	figure = figure_add(blocks, image, instansi->lambang_alt);
	if (!figure->alt.count)
		figure->alt = text_format(composer->arena, "Lambang %t", place);
	figure->no_caption = true;
	figure->max_height = height;
	figure->width = length_scale(height, (int64_t)image->width, (int64_t)image->height);
	figure->path = path;
}

struct line_maker {
	struct text parts[12];
	size_t count;
};

static void add_to_line(struct line_maker *line, const char *between, const char *before,
                        struct text text)
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

	add_to_line(&line, ", ", "", instansi->alamat);
	add_to_line(&line, ", ", "Telepon ", instansi->telepon);
	add_to_line(&line, ", ", "Faksimile ", instansi->faksimile);
	return text_join(composer->arena, line.parts, line.count);
}

struct text contact_line(struct composer *composer)
{
	const struct instansi *instansi = composer->record->instansi;
	struct line_maker line = { .count = 0 };

	add_to_line(&line, ", ", "", instansi->situs);
	add_to_line(&line, ", ", "", instansi->email);
	add_to_line(&line, ", ", "", instansi->tempat);
	add_to_line(&line, " ", "", instansi->kode_pos);
	return text_join(composer->arena, line.parts, line.count);
}

static void office_line(struct composer *composer, struct blocks *blocks, enum style style,
                        struct text words, const char *member)
{
	struct text path = path_in(composer, composer->record->instansi->path, member);

	if (words.count)
		paragraph_add(blocks, style, rich_plain(composer->arena, words, path));
}

void kop_add(struct composer *composer, struct blocks *blocks)
{
	const struct instansi *instansi = composer->record->instansi;
	struct columns *columns = columns_add(blocks, 2);
	struct blocks *lines = &columns->parts[1].body;

	columns->gap = mm(4);
	columns->parts[0].width = mm(20);
	columns->parts[0].vertical = columns->parts[1].vertical = VERTICAL_MIDDLE;
	lambang_add(composer, &columns->parts[0].body, mm(23));
	office_line(composer, lines, STYLE_KOP_1, instansi->pemerintah, "pemerintah");
	office_line(composer, lines, STYLE_KOP_2, instansi->nama, "nama");
	office_line(composer, lines, STYLE_KOP_3, address_line(composer), "alamat");
	office_line(composer, lines, STYLE_KOP_3, contact_line(composer), "situs");
	space_add(blocks, pt(4));
	rule_add(blocks, pt(9) / 4, pt(1), pt(3) / 4);
	space_add(blocks, pt(10));
}
