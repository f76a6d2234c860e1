/* Parts of bound reports. The lists are made when the chapters stand: only then is known which are
 * needed. */
#include "layouts/book/book.h"

#include "content/visit.h"
#include "layouts/parts/kop.h"
#include "layouts/narasi/narasi.h"
#include "layouts/parts/paper.h"
#include "layouts/parts/parts.h"
#include "record/aturan.h"
#include "record/lists.h"
#include "record/narasi.h"
#include "record/record.h"

enum { CONTENTS_LEVELS = 3 };

/* -- chapters -- */

void book_bagian(struct composer *composer, struct blocks *blocks, const struct bagian_list *bagian)
{
	for (size_t i = 0; i < bagian->count; i++) {
		const struct bagian *one = &bagian->items[i];
		struct part part;

		page_turn(blocks, TURN_PORTRAIT);
		part = part_open(blocks, 2, prose(composer, one->judul));
		narasi_add(composer, blocks, &one->isi, 3);
		part_close(blocks, part);
	}
}

/* -- cover -- */

void cover_line(struct composer *composer, struct blocks *blocks, enum style style, struct text words, struct text path)
{
	if (words.count)
		paragraph_add(blocks, style, rich_plain(composer->arena, words, path))->phrases = true;
}

void cover_space(struct blocks *blocks, length height, int stretch)
{
	space_add(blocks, height)->stretch = stretch;
}

void cover_office(struct composer *composer, struct blocks *blocks)
{
	const struct instansi *instansi = composer->record->instansi;
	struct arena *arena = composer->arena;
	struct rich government = rich_plain(arena, text_upper(arena, instansi->pemerintah),
	                                    path_in(composer, instansi->path, "pemerintah"));
	struct rich office =
		rich_plain(arena, text_upper(arena, instansi->nama), path_in(composer, instansi->path, "nama"));

	paragraph_add(blocks, STYLE_COVER_3, rich_with(arena, government, RUN_BOLD));
	paragraph_add(blocks, STYLE_COVER_3, rich_with(arena, office, RUN_BOLD));
	cover_line(composer, blocks, STYLE_COVER_3, address_line(composer),
	           path_in(composer, instansi->path, "alamat"));
	cover_line(composer, blocks, STYLE_COVER_3, contact_line(composer), path_in(composer, instansi->path, "situs"));
}

/* -- lists -- */

static void note_kind(void *context, const struct block *block, enum contents_kind kind)
{
	bool *there = context;

	(void)block;
	there[kind] = true;
}

void book_lists(struct blocks *front, const struct blocks *body)
{
	bool there[CONTENTS_KINDS] = { false };

	if (!body->count)
		return;
	listed_visit(front, note_kind, there);
	listed_visit(body, note_kind, there);
	title_add(front, "DAFTAR ISI");
	contents_add(front, CONTENTS_HEADINGS, CONTENTS_LEVELS);
	if (there[CONTENTS_TABLES])
		list_page_add(front, "DAFTAR TABEL", CONTENTS_TABLES);
	if (there[CONTENTS_FIGURES])
		list_page_add(front, "DAFTAR GAMBAR", CONTENTS_FIGURES);
}

/* -- sections -- */

struct section *book_section(struct composer *composer, struct paper paper, enum folio folio, struct blocks blocks)
{
	struct section *section;

	if (!blocks.count)
		return NULL;
	section = section_add(composer->manuscript, paper, folio);
	section->restart = true;
	section_take(section, blocks);
	section_furnish(composer, section, true);
	return section;
}
